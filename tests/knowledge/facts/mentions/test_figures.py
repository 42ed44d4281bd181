"""A page: the mentions and the words of its stretches."""

import pytest

from config.language import languages
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.word_starts import Phrases

TEXT = "ada won in 1'20''300, max lost 12 points; later ada won again"
FOUND = [
    Mention(MentionKind.PERSON, 0, 3, "ada", "Ada Brun"),
    Mention(MentionKind.LAP_TIME, 11, 20, "1'20''300", "1:20.300"),
    Mention(MentionKind.PERSON, 22, 25, "max", "Max Dor"),
    Mention(MentionKind.POINTS, 31, 40, "12 points", 12),
]
WON = Phrases.of(("won",))
PAGE = Page(TEXT, TEXT, FOUND, languages()["en"])


@pytest.mark.parametrize(
    ("span", "kinds", "values"),
    [
        ((0, len(TEXT)), (), ["Ada Brun", "1:20.300", "Max Dor", 12]),
        ((0, 21), (), ["Ada Brun", "1:20.300"]),
        ((0, 21), (MentionKind.PERSON,), ["Ada Brun"]),
        ((1, 60), (MentionKind.PERSON,), ["Max Dor"]),
        ((0, 24), (MentionKind.PERSON,), ["Ada Brun"]),
        ((0, 60), (MentionKind.PERSON, MentionKind.POINTS), ["Ada Brun", "Max Dor", 12]),
        ((0, 60), (MentionKind.CIRCUIT,), []),
    ],
)
def test_mentions_inside_a_stretch(span: tuple[int, int], kinds: tuple[MentionKind, ...], values: list[object]) -> None:
    assert [mention.value for mention in PAGE.inside(*span, *kinds)] == values


@pytest.mark.parametrize(
    ("span", "starts"), [((0, len(TEXT)), [4, 52]), ((5, len(TEXT)), [52]), ((0, 6), []), ((8, 40), [])]
)
def test_words_of_a_stretch(span: tuple[int, int], starts: list[int]) -> None:
    assert [match.start() for match in PAGE.tells(WON, *span)] == starts
