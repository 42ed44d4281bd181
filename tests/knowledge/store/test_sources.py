"""What is kept of a document comes back as it was."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from knowledge.store.sources import Prepared, storable
from tests.stories import of, ready, result, rows, story, tell

STORIES = [
    story("a", result(1, "Mara Quill", points=12.5, gap="1 lap"), of("title", "Lia Sund")),
    story(
        "b",
        {"kind": "profile", "person": "Zoé Bréal", "birth_date": "2001-02-03"},
        {**of("event"), "event": "Tervel", "round": 2},
    ),
    story("c", {**result(2, "Jon Ashe"), "season": None}, {**result(1, "Jon Ashe"), "season": None, "event": "Monza"}),
]


def test_what_is_packed_comes_back() -> None:
    for document, facts in STORIES:
        kept = ready(document, facts)
        assert sorted((claim.fact for claim in kept.claims()), key=lambda f: f.start) == facts
        assert Prepared.from_bytes(kept.to_bytes()) == kept
        assert kept.number == len(facts)


def test_meetings_without_a_season_are_parts_of_their_own() -> None:
    assert sorted(part.part for part in ready(*STORIES[2]).packed) == [1, 2]


def test_a_season_is_one_however_its_series_is_written() -> None:
    shouted = {**result(2, "Jon Ashe"), "championship": "Coupe de France FFSA"}
    told = {**result(1, "Mara Quill"), "championship": "Coupe de France Ffsa"}
    assert [part.number for part in ready(*story("d", shouted, told)).packed] == [2]


@given(st.text(st.characters(codec=None)))
def test_what_is_storable_keeps_its_offsets(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert "\x00" not in kept
    kept.encode("utf-8")


def test_odd_characters_are_stored(either: Engine) -> None:
    odd: list[Any] = [story("a\nb\udc80.txt", result(1, "Ma\x00ra Quill \U0001f3c1"))]
    tell(either, odd)
    assert rows(either, "driver", "name") == [("Ma\ufffdra Quill \U0001f3c1",)]
    assert rows(either, "source", "name") == [("a\nb\ufffd.txt",)]
