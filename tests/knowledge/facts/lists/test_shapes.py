"""The same order in every shape that sheets and press offices print it in: numbers, signs, names, gaps."""

from itertools import product

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

DRIVERS = [("Clara", "Faye"), ("Milo", "Brun"), ("Joe", "Vega"), ("Marc", "Lindgren"), ("Ann", "Castle")]
TEAMS = ["Alder Racing", "Birch Motorsport", "Team Cedar", "Delta Corse", "Elm Autosport"]
NUMBERS = {
    "dotted": lambda place: f"{place}.",
    "bare": str,
    "bracketed": lambda place: f"{place})",
    "P": lambda place: f"P{place}",
    "ordinal": lambda place: f"{place}{('er', 'e')[place > 1]}",
    "padded": lambda place: f"{place:02}",
}
NAMES = {
    "in full": lambda first, last: f"{first} {last}",
    "shouted": lambda first, last: f"{first} {last.upper()}",
    "surname first": lambda first, last: f"{last.upper()} {first}",
    "initial": lambda first, last: f"{first[0]}. {last}",
    "initial, shouted": lambda first, last: f"{first[0]}. {last.upper()}",
}
GAPS = {"plus": "+{:.3f}", "seconds": "{:.3f}s", "quotes": "{:.0f}''125"}
SIGNS = [", ", " - ", "\t", "   ", "; ", " | "]
SHAPES = list(product(NUMBERS, NAMES, GAPS, SIGNS))[::11]
"""One in eleven, which meets every pair of shapes."""


def sheet(number: str, name: str, gap: str, sign: str) -> str:
    """Two lists of five in one shape, one in the order, one turned round."""
    lines = ["Porsche Carrera Cup France - Magny-Cours, 12 mai 2023", ""]
    for title, step in (("Qualifications 2", 1), ("Course 2", -1)):
        lines += [title, ""]
        for place, at in enumerate(range(5)[::step], 1):
            time = ("1'32''104" if step > 0 else "31'07''416") if place == 1 else GAPS[gap].format(place * 1.125)
            lines.append(f"{NUMBERS[number](place)} {sign.join((NAMES[name](*DRIVERS[at]), TEAMS[at], time))}")
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize(("number", "name", "gap", "sign"), SHAPES, ids=map(str, SHAPES))
def test_an_order_is_the_same_in_every_shape(number: str, name: str, gap: str, sign: str) -> None:
    facts = [f for f in extract(read_text("sheet.txt", sheet(number, name, gap, sign))).facts if isinstance(f, Result)]
    told = sorted((str(f.session), f.position or 0, [d.split(" ")[-1] for d in f.drivers], f.team) for f in facts)
    ahead = [(DRIVERS[at][1], TEAMS[at]) for at in range(5)]
    wanted = [("Qualifying 2", place, [last], team) for place, (last, team) in enumerate(ahead, 1)]
    wanted += [("Race 2", place, [last], team) for place, (last, team) in enumerate(reversed(ahead), 1)]
    assert told == wanted
