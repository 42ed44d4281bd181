"""Phrases are found where their first words begin, as a search of the whole text finds them."""

import re

import pytest

from knowledge.facts.mentions.word_starts import Phrases, word_starts
from knowledge.text import fold_in_place

WORDS = ("course", "en", "d'abord", "n°", "#", "2 heures")


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Course, à l'aube", {"cou": [0], "a": [8], "l": [10], "aub": [12]}),
        ("12e : #7 en tête", {"12": [0], "e": [2], "#": [6], "7": [7], "en": [9], "tet": [12]}),
        ("", {}),
    ],
)
def test_words_are_told_by_their_first_letters(text: str, starts: dict[str, list[int]]) -> None:
    assert word_starts(fold_in_place(text)) == starts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les courses, et la course.", ["course"]),
        ("En course, d'abord en 2 heures", ["en", "course", "d'abord", "en", "2 heures"]),
        ("Enfin, le recours : encore 12 heures", []),
        ("le N° 4, le # 4", ["n°", "#"]),
    ],
)
def test_phrases_stand_alone(text: str, found: list[str]) -> None:
    folded = fold_in_place(text)
    phrases = Phrases.of(WORDS)
    assert [match[0] for match in phrases.find(folded)] == found
    assert [match[0] for match in phrases.pattern.finditer(folded)] == found


def test_what_was_folded_can_be_searched_as_it_was_written() -> None:
    text = "Écurie Alba et écurie NORD"
    phrases = Phrases(r"(?<!\w)(?i:écurie)\s[A-Z]+(?!\w)", ["écurie"])
    assert [match[0] for match in phrases.find(fold_in_place(text), text)] == ["écurie NORD"]


def test_no_match_overlaps_the_one_before() -> None:
    phrases = Phrases(r"(?<!\w)(?:tour|tour de piste)(?:\s\w+){0,2}", ["tour", "piste"])
    assert [match[0] for match in phrases.find("tour de tour de tour")] == ["tour de tour", "tour"]


def test_words_that_begin_with_no_letter_are_looked_for_everywhere() -> None:
    phrases = Phrases(r"(?:\*|note)\s\w+", ["*", "note"])
    assert [match[0] for match in phrases.find("a * b, note c")] == ["* b", "note c"]
    assert re.findall(phrases.pattern, "a * b, note c") == ["* b", "note c"]
