"""Where a report goes on to another race, class or car in the middle of things, and who is told of then."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import FastestLap, Result
from knowledge.reading.read import read_text

HAZE = "HAZE CUP\nThruxton, 11-12 May 2030\n\n"
BRUME = "COUPE DE FRANCE BRUME\nNogaro, 11-12 mai 2030\n\n"
ROWS = [
    (
        f"{HAZE}Max Dor qualified fourth for the first race and won it. Ada Brun started tenth and was seventh at the "
        "flag; in the second race she climbed to fifth.",
        {"Qualifying 1 4 Dor", "Race 1 1 Dor", "Qualifying 1 10 Brun", "Race 1 7 Brun", "Race 2 5 Brun"},
    ),
    (
        f"{HAZE}The first race was stopped and Max Dor won from Ada Brun.\n\nIn the second, Brun beat Leo Kerr.",
        {"Race 1 1 Dor", "Race 1 2 Brun", "Race 2 1 Brun", "Race 2 2 Kerr"},
    ),
    (
        f"{BRUME}La première manche a été interrompue et gagnée par Max Dor.\n\nDans la seconde, Ada Brun a gagné.",
        {"Race 1 1 Dor", "Race 2 1 Brun"},
    ),
    (
        f"{HAZE}RACE TWO\nMax Dor turned the tables, winning from Ada Brun.\n\nRACE THREE\nLeo Kerr won. Dor came "
        "through from seventh to second and set fastest lap.",
        {"Race 2 1 Dor", "Race 2 2 Brun", "Race 3 1 Kerr", "Race 3 2 Dor", "Race 3 lap Dor"},
    ),
    (
        f"{HAZE}Max Dor won, and there was a fine scrap for third in which Ada Brun got the better of Leo Kerr.",
        {"Race 1 Dor", "Race 3 Brun"},
    ),
    (
        f"{HAZE}The Sport class went to Max Dor, and Ada Brun took the National category. Leo Kerr won overall.",
        {"Race Sport 1 Dor", "Race National 1 Brun", "Race 1 Kerr"},
    ),
    (
        f"{BRUME}Max Dor s'impose. Le groupe N est revenu à Leo Kerr, et Ada Brun menait la classe 2 jusqu'au bout.",
        {"Race 1 Dor", "Race Groupe N 1 Kerr", "Race Classe 2 1 Brun"},
    ),
    (
        f"{BRUME}La course a vu la démonstration de Max Dor. La deuxième marche a été occupée par Leo Kerr, la troisième "
        "place revenant à Ada Brun.",
        {"Race 1 Dor", "Race 2 Kerr", "Race 3 Brun"},
    ),
    (
        f"{BRUME}Les qualifications sont revenues à Leo Kerr.\n\nLa première course est revenue à Max Dor, la seconde à "
        "Ada Brun.",
        {"Qualifying 1 Kerr", "Race 1 1 Dor", "Race 2 1 Brun"},
    ),
    (f"{HAZE}The sister car of Max Dor and Leo Kerr finished eighth.", {"Race 8 Dor/Kerr"}),
    (f"{HAZE}Vega's other car, with Max Dor and Leo Kerr, was eighth.", set()),
    (f"{HAZE}Behind Max Dor and Leo Kerr, Ada Brun was third.", {"Race 3 Brun"}),
]


def told(fact: Result | FastestLap) -> str:
    """A result or a fastest lap in the short form of the table."""
    who = "/".join(name.split()[-1] for name in fact.drivers)
    place = "lap" if isinstance(fact, FastestLap) else str(fact.position)
    return " ".join(filter(None, (fact.session, fact.category if fact.category != "Overall" else "", place, who)))


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_turns(text: str, wanted: set[str]) -> None:
    found = extract(read_text("report.txt", text + "\n")).facts
    assert {told(fact) for fact in found if isinstance(fact, Result | FastestLap)} == wanted
