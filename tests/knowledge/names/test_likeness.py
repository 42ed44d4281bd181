"""Misspelt names, over the invented paddock: what each may be, and the nearest where it is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names import Ambiguous, Match, NameIndex, Unknown
from tests.knowledge.names.paddock import BELLANDI, SMALL, T, shown


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("belandi", BELLANDI),
        ("bellnadi", BELLANDI),
        ("kerrouan", "Élodie Kerouan"),
        ("kerwan", None),
        ("sarinen", "Kimo Sarrinen"),
        ("sarrinene", "Kimo Sarrinen"),
        ("vaseurin", "Jean-Paul Vasseurin"),
        ("kalvari", "Andrea de Calvari"),
        ("vantarra", "Vantara Racing"),
        ("suzka", "Suzuka Circuit"),
        ("otriche", "Austria"),
        ("marko belandi", "Marco Bellandi"),
        ("gp desppagne", None),
        ("Tom Harow", "Tom Harrow"),
        ("Tim Harrow", "Tom Harrow"),
        ("Belardini", None),
        ("Harrowson", None),
        ("Lundgren", None),
        ("Peter Bellandi", None),
        ("Kevin Sarrinen", None),
        ("Jean Dupond", None),
        ("x", None),
        ("", None),
    ],
)
def test_likeness(index: NameIndex, words: str, expected: object) -> None:
    found = index.likeness(words)
    if words == "gp desppagne":
        assert isinstance(found, Match)
        assert found.named.keys == ()
    else:
        assert shown(words, found)[1] == expected


def test_austria_is_not_australia_nor_montreal_montmelo(index: NameIndex) -> None:
    for one, other in (("austria", "australia"), ("autriche", "australie"), ("montreal", "montmelo")):
        first, second = index.likeness(one), index.likeness(other)
        assert isinstance(first, Match)
        assert isinstance(second, Match)
        assert first.named != second.named


def test_an_unknown_name_brings_the_nearest(index: NameIndex) -> None:
    found = index.likeness("Peter Bellandi", 10)
    assert isinstance(found, Unknown)
    assert (found.start, found.end, [n.name for n in found.nearest]) == (10, 24, BELLANDI)


def test_likeness_keeps_to_the_kinds_that_are_wanted(index: NameIndex) -> None:
    assert isinstance(index.likeness("belandi", kinds={T}), Unknown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who is marko belandi", [("marko belandi", "Marco Bellandi")]),
        ("le grand prix dotriche", [("grand prix dotriche", "Austrian Grand Prix")]),
        ("wins of John Nobody", [("John Nobody", None)]),
        ("wins of Marco Nobody", [("Marco Nobody", None)]),
        ("Kevin Sarrinen", [("Kevin Sarrinen", None)]),
    ],
)
def test_mend_reads_the_text_again(index: NameIndex, text: str, expected: list[tuple[str, object]]) -> None:
    plain = {"who", "is", "le", "grand", "prix", "wins", "of"}
    strays = [(m, m + len(w)) for w in text.split() if w not in plain and (m := text.index(w)) >= 0]
    assert [shown(text, found) for found in index.mend(text, strays)] == expected


@given(st.text(max_size=40))
def test_likeness_never_raises(text: str) -> None:
    found = SMALL.likeness(text)
    assert isinstance(found, Match | Ambiguous | Unknown)
