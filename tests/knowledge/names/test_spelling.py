"""How far one spelling is from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names.spelling import allowance, effort, sound

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [("belandi", "bellandi"), ("bellnadi", "bellandi"), ("kalvari", "calvari"), ("vaserin", "vasserin"), ("foto", "photo"),
     ("rameau", "ramo"), ("jaque", "jacque"), ("suzka", "suzuka"), ("ericson", "erikson")],
)  # fmt: skip
def test_a_slip_is_forgiven(one: str, other: str) -> None:
    assert effort(one, other) <= allowance(max(len(one), len(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("lunde", "lundgren"), ("austria", "australia"), ("montreal", "montmelo"), ("harrow", "marlow"), ("hill", "hall"),
     ("norvege", "norris"), ("smith", "smithson"), ("prost", "frost")],
)  # fmt: skip
def test_another_name_is_not(one: str, other: str) -> None:
    assert effort(one, other) > allowance(max(len(one), len(other)))


@given(WORDS)
def test_a_word_costs_nothing_to_itself(word: str) -> None:
    assert effort(word, word) == 0.0


@given(WORDS, WORDS)
def test_words_that_differ_cost_something(one: str, other: str) -> None:
    assert (effort(one, other) > 0.0) == (one != other)


@given(WORDS)
def test_swapped_letters_are_cheaper_than_replaced_ones(word: str) -> None:
    for i in range(1, len(word) - 1):
        if word[i] != word[i + 1]:
            swapped = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
            assert effort(swapped, word) <= 0.6


@pytest.mark.parametrize(("word", "heard"), [("philippe", "filipe"), ("schick", "sik"), ("villeneuve", "vileneuve")])
def test_sound(word: str, heard: str) -> None:
    assert sound(word) == heard


def test_short_words_forgive_nothing() -> None:
    assert allowance(3) == 0.0
