"""A crew told by a clause that stands before its verb: whoever it is said of drives the car too."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

CREWS = [
    (
        "4 Heures de Spa, European Le Mans Series, 25 août 2030.\n\nCourse contrastée pour Ada Brun. Engagée en LMP2 sur "
        "l'Oreca n°37 de Brume Racing avec Max Dor et Jo Falk, elle a pris la cinquième place de la catégorie.\n",
        ("Ada Brun", "Max Dor", "Jo Falk"),
    ),
    (
        "4 Hours of Spa, European Le Mans Series, 25 August 2030.\n\nIt was a mixed race for Ada Brun. Sharing the #37 "
        "Oreca of Haze Racing with Max Dor and Jo Falk, she finished fifth in LMP2.\n",
        ("Ada Brun", "Max Dor", "Jo Falk"),
    ),
    (
        "4 Hours of Spa, European Le Mans Series, 25 August 2030.\n\nSharing the #22 Haze Racing entry with Max Dor, "
        "Ada Brun was fifth in LMP2.\n",
        ("Ada Brun", "Max Dor"),
    ),
    (
        "4 Hours of Spa, European Le Mans Series, 25 August 2030.\n\nAda Brun watched. The #22 Haze Racing entry of Max "
        "Dor and Jo Falk was fifth in LMP2.\n",
        ("Max Dor", "Jo Falk"),
    ),
]


@pytest.mark.parametrize(("text", "crew"), CREWS)
def test_whoever_the_clause_is_said_of_is_of_the_crew(text: str, crew: tuple[str, ...]) -> None:
    facts = extract(read_text("report.txt", text)).facts
    found = [fact.drivers for fact in facts if isinstance(fact, Result) and fact.position == 5]
    assert [sorted(drivers) for drivers in found] == [sorted(crew)]
