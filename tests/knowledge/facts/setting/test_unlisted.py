"""Meetings to come at places that no list knows."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event
from knowledge.reading.read import read_text


def held(text: str) -> list[tuple[str | None, str | None, str | None]]:
    facts = extract(read_text("report.txt", text)).facts
    return [
        (f.event, f"{f.start_date:%d/%m}", f"{f.end_date:%d/%m}")
        for f in facts
        if isinstance(f, Event) and f.start_date and f.end_date
    ]


@pytest.mark.parametrize(
    ("text", "event", "first", "last"),
    [
        ("La prochaine manche se disputera à Montbrun les 12 et 13 septembre.", "Montbrun", "12/09", "13/09"),
        ("Prochaine étape : Saint-Aubin-sur-Loire (26-28 juin).", "Saint-Aubin-sur-Loire", "26/06", "28/06"),
        ("Le championnat reprendra le 4 octobre à Valcombe.", "Valcombe", "04/10", "04/10"),
        ("Suite du championnat : Valfleury les 7 et 8 septembre.", "Valfleury", "07/09", "08/09"),
    ],
)
def test_french(text: str, event: str, first: str, last: str) -> None:
    assert held(f"Rivemont, le 12 mai 2031\n\nAnna Lefort a gagné la course.\n\n{text}") == [(event, first, last)]


@pytest.mark.parametrize(
    ("text", "event", "first", "last"),
    [
        ("The series now heads to Millbrook Park on 27-29 June.", "Millbrook Park", "27/06", "29/06"),
        ("Up next is Fenwick (May 20-21).", "Fenwick", "20/05", "21/05"),
        ("The championship resumes on 3 August at Pennmoor.", "Pennmoor", "03/08", "03/08"),
    ],
)
def test_english(text: str, event: str, first: str, last: str) -> None:
    assert held(f"Ashdale, 12 May 2031\n\nAnna Lefort has won the race.\n\n{text}") == [(event, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Prochain rendez-vous : Anna Lefort sera là le 3 juin.",
        "Prochain rendez-vous le 14 juin, avec Paul Morin en invité.",
        "À Montbrun, le 3 avril, Paul Morin avait gagné.",
        "Prochain rendez-vous dimanche 14 juin.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert held(f"Rivemont, le 12 mai 2031\n\nAnna Lefort a gagné la course devant Paul Morin.\n\n{text}") == []
