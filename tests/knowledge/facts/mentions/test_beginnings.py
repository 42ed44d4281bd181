"""Expressions that look for phrases by their first letters, and tell what neighbours end in once."""

import re

import pytest

from knowledge.facts.mentions.beginnings import at_word_start, with_ends_told_once


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["won", "wins"], "she won, he wins, they unwins", ["won", "wins"]),
        (["wins", "win"], "wins", ["wins"]),
        (["#", "no"], "a#1 no 2", ["#", "no"]),
        ([], "anything", []),
        ([r"w[io]n"], "win unwon won", ["win", "won"]),
    ],
)
def test_phrases_are_found_at_the_start_of_words(phrases: list[str], text: str, found: list[str]) -> None:
    joined = r"\w" if "#" not in phrases else ","
    assert [match[0] for match in re.finditer(at_word_start(phrases, joined), text)] == found


@pytest.mark.parametrize(
    ("phrases", "told"),
    [
        (["on(?!s)", "in(?!s)"], ["(?:on|in)(?!s)"]),
        (["on(?!s)", "i[a-z]*", "in(?!s)"], ["on(?!s)", "i[a-z]*", "in(?!s)"]),
        (["on", "in", "in"], ["on|in"]),
    ],
)
def test_what_neighbours_end_in_is_told_once(phrases: list[str], told: list[str]) -> None:
    assert list(with_ends_told_once(phrases)) == told
    both = [re.compile("|".join(each)) for each in (phrases, told)]
    for text in ("on", "ons", "in", "ins", "ink", "i", "x"):
        one, other = (pattern.match(text) for pattern in both)
        assert (one and one[0]) == (other and other[0])
