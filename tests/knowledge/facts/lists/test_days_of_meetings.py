"""Which days are whose: of meetings put off, of two told one after the other, of tests, behind the number of a round."""

import pytest

from knowledge.facts.fact import Event
from tests.knowledge.facts.told import facts_of

MEETINGS = [
    ("en", "The meeting at Croft, originally due on 24 June, has been moved to 8 July.", "Croft 2031-07-08"),
    ("en", "Testing at Snetterton on 12 June comes first.", ""),
    ("en", "Thruxton hosts the next event on 15 and 16 July, with Croft to follow.", "Thruxton 2031-07-15"),
    ("en", "Next meeting\nCroft - 24/25 June", "Croft 2031-06-24"),
    ("en", "Round 4 – 8/9 July – Croft\nRound 5 – 6 August – Thruxton", "Croft 2031-07-08; Thruxton 2031-08-06"),
    ("fr", "L'épreuve de Lédenon, d'abord prévue le 24 juin, est reportée au 8 juillet.", "Lédenon 2031-07-08"),
    ("fr", "Une journée d'essais à Lédenon est prévue le 12 juin.", ""),
    ("fr", "Magny-Cours accueillera la prochaine épreuve les 15 et 16 juillet, puis ce sera Lédenon.", "Magny-Cours 2031-07-15"),
    ("fr", "Prochain meeting\nDijon-Prenois - 24/25 juin", "Dijon-Prenois 2031-06-24"),
    ("fr", "Manche 4 – 8/9 juillet – Dijon-Prenois\nManche 5 – 6 août – Lédenon", "Dijon-Prenois 2031-07-08; Lédenon 2031-08-06"),
]  # fmt: skip
HERE = ("2031-06-04",)


@pytest.mark.parametrize(("language", "text", "meetings"), MEETINGS, ids=[row[1] for row in MEETINGS])
def test_days(language: str, text: str, meetings: str) -> None:
    events = [f for f in facts_of(language, f"Ada Brun won.\n\n{text}\n") if isinstance(f, Event) and f.start_date]
    rows = sorted(f"{f.event or f.circuit} {f.start_date}" for f in events if str(f.start_date) not in HERE)
    assert "; ".join(row.replace("Circuit de ", "") for row in rows) == meetings
