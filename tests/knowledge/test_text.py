"""Folding: what is compared loses case, accents and typography, and offsets survive where they must."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import fold, fold_in_place

FOLDED = [
    ("Élodie  Brûlé", "elodie brule"),
    ("L’Étoile d’Or", "l'etoile d'or"),
    ("le `Nord`", "le 'nord'"),
    ("  12\u00a0h\u202f05\t– 3 ", "12 h 05 - 3"),
    ("Cœur de Søren Łęcki", "coeur de soren lecki"),
    ("ĐOKO ĐURIĆ, GROẞ", "doko duric, gross"),
    ("« ŠKODA »", '" skoda "'),
    ("ΣΟΦΟΣ", "σοφος"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "value"), FOLDED)
def test_fold(text: str, value: str) -> None:
    assert fold(text) == value


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())


@given(st.text(st.characters(max_codepoint=127)), st.sampled_from("éÉœÑ"))
def test_plain_letters_fold_alike_beside_accents(text: str, accented: str) -> None:
    # a text of plain letters alone takes a shorter way
    assert fold(f"{text} {accented}") == f"{fold(text)} {fold(accented)}".strip()
    assert fold_in_place(text + accented)[:-1] == fold_in_place(text)


@given(st.text())
def test_folding_in_place_keeps_offsets(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)
