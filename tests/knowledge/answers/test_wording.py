"""The sentence around a span."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers.wording import sentence_around

TEXT = "Il pleuvait. Parti trop tôt, Ader écopait de dix secondes !\nClassement\n1. Ader"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("dix secondes", "Parti trop tôt, Ader écopait de dix secondes !"),
        ("Il", "Il pleuvait."),
        ("Classement", "Classement"),
    ],
)
def test_the_sentence_of_some_words(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    assert sentence_around(TEXT, start, start + len(words)) == sentence


@given(st.text(min_size=1, max_size=80), st.data())
def test_the_span_is_always_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert " ".join(text[start:end].split()) in sentence_around(text, start, end)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("collected", "A spinning car collected the No. 84 in Turn 5 at 1.30 and that was that."),
        ("retired", "It was over."),
    ],
)
def test_a_point_within_a_sentence_ends_none(words: str, sentence: str) -> None:
    text = "It was dry. A spinning car collected the No. 84 in Turn 5 at 1.30 and that was that. It was over. retired"
    start = text.index(words if words != "retired" else "It was over")
    assert sentence_around(text, start, start + 3) == sentence
