"""Those who are told with their gaps behind a winner, one after the other."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = {
    "en": "British F4 Championship\nSilverstone, 4 June 2031\n\n",
    "fr": "Championnat de France F4\nNogaro, 4 juin 2031\n\n",
}
RUNS = [
    ("en", "Ada Brun won the race, with Max Dor 2.3 seconds behind and Bo Holm third.", "1 Brun; 2 Dor 2.3; 3 Holm"),
    ("en", "Ada Brun won the race from Max Dor, with Bo Holm another 1.5s behind.", "1 Brun; 2 Dor; 3 Holm +1.5"),
    ("en", "Ada Brun won the race from Max Dor (2.3s behind) and Bo Holm (5.6s).", "1 Brun; 2 Dor 2.3; 3 Holm 5.6"),
    ("en", "Ada Brun won the race. Max Dor was second, 2.3s behind.", "1 Brun; 2 Dor 2.3"),
    ("en", "Ada Brun won the race, Max Dor trailing by 2.3s and Bo Holm by 5.6s.", "1 Brun; 2 Dor 2.3; 3 Holm 5.6"),
    ("en", "Ada Brun won the race, finishing 4.2s clear of Max Dor, with Bo Holm another 1.5s behind.",
     "1 Brun; 2 Dor 4.2; 3 Holm +1.5"),
    ("en", "Ada Brun won the race. Bo Holm was fourth, 0.3s ahead of Ida Roe.", "1 Brun; 4 Holm; 5 Roe +0.3"),
    ("en", "Ada Brun led at half distance, with Max Dor two seconds back.", ""),
    ("en", "Ada Brun won the race, with Max Dor losing two seconds at the last corner.", "1 Brun"),
    ("fr", "Ada Brun remporte la course devant Max Dor, à 2''3, et Bo Holm, à 5''6.", "1 Brun; 2 Dor 2.3; 3 Holm 5.6"),
    ("fr", "Ada Brun remporte la course, Max Dor à 2''3 et Bo Holm à 5''6.", "1 Brun; 2 Dor 2.3; 3 Holm 5.6"),
    ("fr", "Ada Brun remporte la course avec 2''3 d'avance sur Max Dor, Bo Holm terminant 1''5 plus loin.",
     "1 Brun; 2 Dor 2.3; 3 Holm +1.5"),
    ("fr", "Ada Brun remporte la course avec 2''3 d'avance sur Max Dor et 5''6 sur Bo Holm.", "1 Brun; 2 Dor 2.3; 3 Holm 5.6"),
    ("fr", "Ada Brun remporte la course. Elle devance Max Dor de 2''3 et Bo Holm de 5''6.", "1 Brun; 2 Dor 2.3; 3 Holm 5.6"),
    ("fr", "À mi-course, Ada Brun mène, Max Dor suivant à deux secondes.", ""),
]  # fmt: skip


def told(language: str, text: str) -> str:
    """The places of a report, each with its gap or, behind a plus, its interval."""
    facts = extract(read_text("report.txt", HEAD[language] + text)).facts
    rows = [f for f in facts if isinstance(f, Result) and f.position]
    figures = {row: row.gap or (f"+{row.interval}" if row.interval else "") for row in rows}
    return "; ".join(
        f"{row.position} {row.drivers[0].split()[-1]} {figures[row]}".strip()
        for row in sorted(rows, key=lambda row: row.position or 0)
    )


@pytest.mark.parametrize(("language", "text", "places"), RUNS, ids=[row[1] for row in RUNS])
def test_gaps_behind_a_winner(language: str, text: str, places: str) -> None:
    assert told(language, text) == places
