"""Which cues a sentence may match: those that find all their words and slots in it."""

import pytest

from config.sentences import Cue
from knowledge.facts.prose.cue_index import Index
from knowledge.facts.prose.grammar import Grammar
from knowledge.facts.prose.pattern import compile_line

GRAMMAR = Grammar(groups={"wins": ("gagne", "remport*")}, articles=("le", "la"), and_words=("et",))
LINES = ("X {wins}", "X {wins} N", "X {wins} la course", "X !second /", "N , X")
INDEX = Index([compile_line(Cue(verb="placed", say=()), line, GRAMMAR) for line in LINES])


def places(skeleton: str) -> list[int]:
    return INDEX.places(INDEX.vocabulary.told(skeleton))


@pytest.mark.parametrize(
    ("skeleton", "found"),
    [
        ("X gagne", [0]),
        ("X remportait", [0]),
        ("X remporte N", [0, 1]),
        ("X remporte, N", [0, 1, 4]),
        ("la course, X gagne", [0, 2]),
        ("il gagne N", []),
        ("la course de X", []),
        ("second, X", [3]),
        ("seconde, X", []),
    ],
)
def test_a_sentence_is_offered_the_cues_whose_needs_it_meets(skeleton: str, found: list[int]) -> None:
    assert places(skeleton) == found


def test_the_same_words_beside_other_slots_offer_other_cues() -> None:
    assert [places(line) for line in ("X gagne", "N gagne", "X gagne N", "X gagne")] == [
        [0],
        [],
        [0, 1],
        [0],
    ]
