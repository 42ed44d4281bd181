"""Places in brackets behind names: several in a sentence are an order."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

RACE = "Ada Brun a remporté la course de Nogaro. "
GRID = "Formule 1 : Brun en pole à Monza\n\nAda Brun (Kestrel) s'élancera de la pole position dimanche. "
ORDERS = [
    (RACE + "Derrière, Léo Petit (4e), Max Dor (Falcon, 5e) et Eva Roy (6e) ferment la marche.", "Race"),
    (GRID + "Léo Petit (4e), Max Dor (Falcon, 5e) et Eva Roy (6e) suivent.", "Qualifying"),
]
NONE = [
    RACE + "Léo Petit (4e), Max Dor (5e) et Eva Roy (6e) restent en lice au championnat.",
    RACE + "Au dixième tour, Léo Petit (4e), Max Dor (5e) et Eva Roy (6e) rentraient.",
    RACE + "Léo Petit (4e) a souri.",
    RACE + "Léo Petit (parti 4e), Max Dor (parti 5e) et Eva Roy (partie 6e) ont souri.",
]


def placed(text: str) -> set[tuple[str | None, int | None, tuple[str, ...]]]:
    facts = extract(read_text("report.txt", text)).facts
    return {(f.session, f.position, f.drivers) for f in facts if isinstance(f, Result) and f.position in (4, 5, 6)}


@pytest.mark.parametrize(("text", "session"), ORDERS)
def test_an_order_in_brackets(text: str, session: str) -> None:
    assert placed(text) == {(session, 4, ("Léo Petit",)), (session, 5, ("Max Dor",)), (session, 6, ("Eva Roy",))}


@pytest.mark.parametrize("text", NONE)
def test_brackets_of_something_else(text: str) -> None:
    assert {told for told in placed(text) if told[0] == "Race"} == set()
