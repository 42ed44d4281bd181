"""Texts that are told on the eve of the race: their order is that of qualifying."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import FastestLap, Result
from knowledge.reading.read import read_text

EVE = """Brun grabs pole at Monza

Ada Brun took her third pole of the Formula One season on Saturday, beating team-mate Bo Finch by a tenth.

Cy Mott was third for Falk, with Dee Lorne fourth. Bo Finch won from there before, and Ida Wolf crashed out of the second
part. Ed Roux posted the fastest lap of the last practice.

Eli Grant will start Sunday's race from tenth after a change of engine.
"""
VEILLE = """Brun en pole à Monza

Ada Brun a signé samedi la pole position du Grand Prix d'Italie de Formule 1.

Cy Mott est troisième, devant Dee Lorne. Bo Finch partira dixième dimanche.
"""
RACE = """Brun converts pole at Monza

Ada Brun won Sunday's Formula One race from pole. Cy Mott was third.
"""
UNTOLD = """Brun rues what might have been after Monza pole

Ada Brun led from pole in Formula One's Italian Grand Prix until her engine failed and she retired. Cy Mott was third.
"""


def told(text: str) -> dict[str, tuple[str | None, int | None]]:
    facts = extract(read_text("report.txt", text)).facts
    return {f.drivers[0].split()[-1]: (f.session, f.position) for f in facts if isinstance(f, Result) and f.drivers}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (EVE, {"Brun": ("Qualifying", 1), "Mott": ("Qualifying", 3), "Lorne": ("Qualifying", 4)}),
        (VEILLE, {"Brun": ("Qualifying", 1), "Mott": ("Qualifying", 3), "Lorne": ("Qualifying", 4)}),
        (UNTOLD, {"Mott": ("Race", 3)}),
    ],
)
def test_the_order_is_of_qualifying_while_the_race_is_yet_to_be_run(
    text: str, places: dict[str, tuple[str, int]]
) -> None:
    found = told(text)
    assert {who: found.get(who) for who in places} == places


def test_what_is_told_of_races_on_the_eve_is_of_no_other_day() -> None:
    facts = extract(read_text("report.txt", EVE)).facts
    assert not [f for f in facts if isinstance(f, FastestLap) or (isinstance(f, Result) and f.status != "classified")]
    assert not [f for f in facts if isinstance(f, Result) and f.session == "Race"]


def test_a_report_of_the_race_may_begin_with_the_pole() -> None:
    assert told(RACE)["Mott"] == ("Race", 3)
