"""Cups that are named like a series and are classes inside a field."""

import pytest

from config.language import languages
from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text

HEAD = "Northern GT Series\n\nLunaville, 4 May 2031\n\n"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        (f"{HEAD}Anna Lefort won the race. Jo Falk was the Quarry Trophy winner.", "Quarry Trophy"),
        (f"{HEAD}Anna Lefort won. In the Quarry Trophy, Jo Falk beat Paul Morin.", "Quarry Trophy"),
        (f"{HEAD}Anna Lefort won. She had raced in Spain for the Quarry Trophy.", None),
        ("Quarry Trophy\n\nLunaville, 4 May 2031\n\nAnna Lefort was the Quarry Trophy winner.", None),
    ],
)
def test_a_cup_inside_a_field_is_a_class(text: str, category: str | None) -> None:
    named = {m.value for m in mentions(read_text("cup.txt", text), languages()["en"]) if m.kind is MentionKind.CATEGORY}
    assert named == ({category} if category else set())


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Anna Lefort (Trophée Bruyère) gagne. Le Trophée Bruyère a son leader.", "Trophée Bruyère"),
        ("Anna Lefort (Kestrel Cup) gagne.", "Kestrel Cup"),
        ("Anna Lefort (Trophy By Nord) gagne.", None),
        ("Anna Lefort (Nord Racing) gagne.", None),
    ],
)
def test_a_cup_in_a_bracket_is_a_class(text: str, category: str | None) -> None:
    found = mentions(read_text("cup.txt", f"Nordic GT Series : Brumes\n\n{text}"), languages()["fr"])
    assert {m.value for m in found if m.kind is MentionKind.CATEGORY} == ({category} if category else set())


def test_a_race_named_shortly_is_that_of_the_heading() -> None:
    text = (
        f"{HEAD}The meeting had two sprints.\n\nSprint 1\n\nAnna Lefort won the opening sprint from Jo Falk.\n\n"
        "Sprint 2\n\nPaul Morin won the second race from Jo Falk.\n"
    )
    results = [f for f in extract(read_text("sprints.txt", text)).facts if isinstance(f, Result)]
    assert {(f.session, f.drivers[0]) for f in results if f.position == 1} == {
        ("Sprint 1", "Anna Lefort"),
        ("Sprint 2", "Paul Morin"),
    }
