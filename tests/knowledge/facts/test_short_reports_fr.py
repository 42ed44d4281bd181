"""What short French reports yield, read whole: names as they stand in running prose, and who is meant where."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "Coupe de France Sprinter – Dijon-Prenois, 12 et 13 mai 2029\n\n"

# fmt: off
ORDERS = [
    ("Anna Lefort s'impose devant le Suédois Bo Ekdahl et le Belge Luc Dorval.", ["1 Lefort", "2 Ekdahl", "3 Dorval"]),
    ("Anna Lefort s'impose devant la jeune Suédoise Eva Ekdahl et l'expérimenté Belge Luc Dorval.", ["1 Lefort", "2 Ekdahl", "3 Dorval"]),
    ("Anna Lefort s'impose devant le solide pilote belge Luc Dorval et l'inattendu débutant normand Jean Pichon.", ["1 Lefort", "2 Dorval", "3 Pichon"]),
    ("Anna Lefort n'a pas eu de chance. Convaincue d'avoir poussé Luc Dorval au premier virage, elle a reçu cinq secondes de pénalité et rétrograde au quatrième rang.", ["4 Lefort"]),
    ("Anna Lefort (SWE), Jean Pichon (FRA) et Luc Dorval (BEL) étaient favoris. Jean Pichon tenait la corde. Le Belge l'emporte.", ["1 Dorval"]),
    ("Anna Lefort (SWE) et Ida Ek (SWE) étaient favorites avec Jean Pichon (FRA). La Suédoise l'emporte.", []),
    (
        "Course 1\n1. Anna Lefort (Team Vex)\n2. Jean Pichon (Team Vex)\n3. Luc Dorval (Team Kix)\n\nCourse de gala\nVainqueurs : Lefort / Pichon (n°27)",
        ["1 Lefort [Race 1]", "2 Pichon [Race 1]", "3 Dorval [Race 1]"],
    ),
]
# fmt: on


def results(text: str) -> list[str]:
    """Place or status and surnames of the results of a text, its class where it is of one."""
    facts = [f for f in extract(read_text("report.txt", HEAD + text)).facts if isinstance(f, Result)]
    return sorted(map(_line, facts))


def _line(result: Result) -> str:
    place = result.position or (f"<={result.position_at_most}" if result.position_at_most else result.status)
    names = "+".join(name.split()[-1] for name in result.drivers or ()) or f"n°{result.car_number}"
    session = "" if result.session == "Race" else f" [{result.session}]"
    return f"{place} {names}{session}" + (f" ({result.category})" if result.category != "Overall" else "")


@pytest.mark.parametrize(("text", "expected"), ORDERS, ids=[text[:60] for text, _ in ORDERS])
def test_the_order_of_a_race(text: str, expected: list[str]) -> None:
    assert results(text) == sorted(expected)
