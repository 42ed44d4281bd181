"""The notation of cues: what it matches, what it needs, and what is no cue."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.language import languages
from config.sentences import Cue
from knowledge.facts.prose.compiled import Compiled
from knowledge.facts.prose.cue_index import Index
from knowledge.facts.prose.cues import reader
from knowledge.facts.prose.grammar import Grammar
from knowledge.facts.prose.pattern import PatternError, compile_line
from tests.knowledge.facts.marking import statements_of

GRAMMAR = Grammar(
    groups={"wins": ("gagne", "s'impos*", "passe la ligne")},
    articles=("le", "la", "l'"),
    and_words=("et", "and"),
    coordinators=("et", "puis"),
    openers=("en", "chez les"),
)
CUE = Cue(verb="placed", say=())


def may_match(compiled: Compiled, skeleton: str) -> bool:
    return compiled.may_match(Index([compiled]).vocabulary.told(skeleton))


@pytest.mark.parametrize(
    ("say", "skeleton", "kept"),
    [
        ("X {wins}", "X s'imposait", {"x": "X", "k": "s'imposait"}),
        ("X .. !{wins} [devant Y]", "X, hier, gagne devant X, l'epatant X et X", {"y": "X, l'epatant X et X"}),
        ("@ .. !{wins}", "X perd et gagne", {"x": "X"}),
        ("X , !N", "X (T), N", {"n": "N"}),
        ("N~ !devient N", "N devient N", {"n": "N"}),
        ("X+ !respectivement N+", "X et X, respectivement N et N", {"xs": "X et X", "ns": "N et N"}),
        ("XC+ sont !titrés", "X chez les C et X chez les C sont titrés", {"xcs": "X chez les C et X chez les C"}),
        ("X de J-J", "X de J a J", {"j1": "J", "j2": "J"}),
        ("^ !dernier X", "dernier X", {"x": "X"}),
        ("X !N /", "X N, puis", {"n": "N"}),
        ("X !perd M|une places", "X perd M places", {"k": "perd"}),
        ("X .| devant Y", "X, hier, devant X", {"y": "X"}),
        ("X pour <reason>", "X pour depart anticipe", {"reason": "depart anticipe"}),
    ],
)
def test_a_cue_matches(say: str, skeleton: str, kept: dict[str, str]) -> None:
    compiled = compile_line(CUE, say, GRAMMAR)
    match = compiled.expression.search(skeleton)
    assert match is not None
    assert {name: match[name].strip() for name in kept} == kept
    index = Index([compiled])
    assert index.places(index.vocabulary.told(skeleton)) == [0]
    assert may_match(compiled, skeleton)


@pytest.mark.parametrize(
    ("say", "skeleton"),
    [
        ("X {wins}", "X regagne"),
        ("X .. {wins}", "X perd, il gagnera"),
        ("X , !N", "X et N"),
        ("^ !dernier X", "le tout dernier X"),
        ("X !N /", "X N tour"),
        ("sacré X", "sacre X"),
        ("X !gagne [.| devant Y] /", "X gagne sa place et chute devant X"),
    ],
)
def test_a_cue_does_not_match(say: str, skeleton: str) -> None:
    assert compile_line(CUE, say, GRAMMAR).expression.search(skeleton) is None


def test_a_cue_that_ends_in_a_list_is_looked_for_by_its_first() -> None:
    compiled = compile_line(CUE, "@ .. !{wins} devant Y", GRAMMAR)
    assert may_match(compiled, "X gagne devant le jeune X, X et X")
    assert not may_match(compiled, "X, X gagne devant la foule")
    assert "y" not in compiled.begins.groupindex
    assert "y" in compiled.expression.groupindex


@pytest.mark.parametrize(
    ("say", "skeleton", "expected"),
    [
        ("M .. !{wins} [X] devant Y", "M fois gagne devant X", True),
        ("M .. !{wins} [X] devant Y", "X gagne M courses devant X", False),
        ("M .. !{wins} [X] devant Y", "devant X, M gagne", False),
        ("@ .. !{wins} devant Y", "et gagne devant X", True),
        ("@ .. !{wins} N", "X gagne, N", True),
        ("@ .. !{wins} N", "X gagne en N", False),
        ("^ {wins} , & !N", "gagne, X, N", True),
        ("^ {wins} , & !N", "S gagne, X, N", True),
        ("^ {wins} , & !N", "il gagne, X, N", False),
        ("X : !N", "X, N", False),
    ],
)
def test_a_cue_is_compiled_for_a_sentence_with_its_words_in_order(say: str, skeleton: str, *, expected: bool) -> None:
    assert may_match(compile_line(CUE, say, GRAMMAR), skeleton) == expected


@pytest.mark.parametrize("say", ["X {unknown}", "[ , ]", "X gagne X", "[X gagne"])
def test_what_is_no_cue_is_named(say: str) -> None:
    with pytest.raises(PatternError):
        compile_line(CUE, say, GRAMMAR)


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_cue_of_a_language_compiles(language: str) -> None:
    assert len({cue.expression for cue in reader(languages()[language]).cues}) > 100


PIECES = st.sampled_from(
    ["[Ada Brun]", "[Max Dor/Léo Fay]", "<Juniors>", "2e", "troisième", "gagne", "devant", "pole", "en 1'20''300", "won", "third",
     ", ", ". ", "« ", " »", "(", ")", "et", "sacré", "champion", "2019", "12 points", "abandon", "?", "… ", "n'a pas", "qui", "\n"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["fr", "en"]))
def test_no_text_breaks_the_reading_of_sentences(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    for statement in statements_of(text, language):
        assert 0 <= statement.start < statement.end <= len(text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300).filter(lambda t: not set("[]<>{}") & set(t)))
def test_no_arbitrary_text_breaks_it(text: str) -> None:
    for language in ("fr", "en"):
        for statement in statements_of(text, language):
            assert statement.start < statement.end
