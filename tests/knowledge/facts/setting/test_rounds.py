"""Meetings that are no round of the series told around them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.facts.setting.rounds import of_its_series
from knowledge.facts.statement import Setting
from knowledge.reading.read import read_text

FORMULA_E = "Formula E World Championship"
NEWSLETTER = """Marlow Racing newsletter, January 2018

## Formula E

Ada Brun won the Marrakesh E-Prix on 13 January 2018 ahead of Cleo Dart.

## Dakar

Our other cars then went to Peru. Luis Ferrand won the 2018 Dakar ahead of Milo Kerr.

## Race of Champions

Cleo Dart won the Race of Champions at Riyadh.
"""


@pytest.mark.parametrize(
    ("series", "event", "left"),
    [
        (FORMULA_E, "Dakar", None),
        (FORMULA_E, "Rallye Dakar", None),
        ("World Rally-Raid Championship", "Dakar", "World Rally-Raid Championship"),
        ("FIA World Rally Championship", "Race of Champions", None),
        (FORMULA_E, "Marrakesh E-Prix", FORMULA_E),
        (FORMULA_E, None, FORMULA_E),
        (None, "Dakar", None),
    ],
)
def test_the_series_of_a_meeting(series: str | None, event: str | None, left: str | None) -> None:
    assert of_its_series(Setting(championship=series, event=event)).championship == left


@pytest.mark.parametrize(
    ("event", "circuit", "left"),
    [
        ("12 Heures de Bathurst", "Spa", None),
        ("12 Heures de Bathurst", "Mount Panorama", "Mount Panorama"),
        ("Dakar", "Marrakesh", None),
        ("Pikes Peak", "Le Mans", None),
        ("Petit Le Mans", "Michelin Raceway Road Atlanta", "Michelin Raceway Road Atlanta"),
        ("Marrakesh E-Prix", "Marrakesh", "Marrakesh"),
    ],
)
def test_the_track_of_a_meeting(event: str, circuit: str, left: str | None) -> None:
    assert of_its_series(Setting(event=event, circuit=circuit)).circuit == left


@pytest.mark.parametrize(
    ("driver", "told"),
    [
        ("Ada Brun", (FORMULA_E, 2018, "Marrakesh E-Prix")),
        ("Luis Ferrand", (None, 2018, "Dakar")),
        ("Milo Kerr", (None, 2018, "Dakar")),
        ("Cleo Dart", (None, 2018, "Race of Champions")),
    ],
)
def test_a_section_about_another_meeting(driver: str, told: tuple[str | None, int, str]) -> None:
    facts = extract(read_text("newsletter.txt", NEWSLETTER)).facts
    results = [f for f in facts if isinstance(f, Result) and driver in f.drivers]
    assert told in {(f.championship, f.season, f.event) for f in results}
