"""The same order in every shape that sheets and press offices print it in: numbers, signs, names, gaps."""

from itertools import product

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
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


CLASSES = ("Junior Rotax", "Mini Rotax")


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


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "P{} ", "{} – "])
@pytest.mark.parametrize("sign", [", ", "; ", " ; "])
@pytest.mark.parametrize("head", ["{}\n\n", "{} : ", "Classement {} : "])
def test_an_order_that_runs_on_is_the_same_in_every_shape(number: str, sign: str, head: str) -> None:
    text = "Porsche Carrera Cup France à Magny-Cours, 12 mai 2023\n\nCe fut un beau week-end pour tous ceux de la course.\n\n"
    for session, step in (("Course 1", 1), ("Course 2", -1)):
        rows = (f"{number.format(p)}{' '.join(DRIVERS[at])}" for p, at in enumerate(range(5)[::step], 1))
        text += f"{head.format(session)}{sign.join(rows)}\n\n"
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    told = [(f.session, f.position, f.drivers[0].split(" ")[-1]) for f in facts]
    wanted = [("Race 1", place, last) for place, (_, last) in enumerate(DRIVERS, 1)]
    assert sorted(told) == sorted([*wanted, *(("Race 2", p, last) for p, (_, last) in enumerate(DRIVERS[::-1], 1))])


@pytest.mark.parametrize("row", ["{name} {points} pts", "{place}. {name} ({points} pts)", "{place} {name} {points}"])
def test_a_standing_keeps_its_first_line(row: str) -> None:
    text = "Porsche Carrera Cup France à Magny-Cours, 12 mai 2023\n\nCe fut un beau week-end pour tous ceux de la course.\n\n"
    text += "Classement du championnat\n\n"
    text += "\n".join(row.format(place=p, name=" ".join(d), points=100 - 7 * p) for p, d in enumerate(DRIVERS, 1))
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Standing)]
    told = [(f.position, f.points, f.drivers[0]) for f in facts]
    assert told == [(p, 100 - 7 * p, " ".join(d)) for p, d in enumerate(DRIVERS, 1)]


@pytest.mark.parametrize("sign", ["; ", ", "])
def test_three_rows_behind_a_label_are_a_list(sign: str) -> None:
    rows = sign.join(f"{place} {first} {last}" for place, (first, last) in enumerate(DRIVERS[:3], 1))
    text = f"Northern Kart Cup – Ashdale Park, 12 May 2023\n\nIt was warm.\n\nResults\nJunior Rotax: {rows}.\nMini Rotax: {rows}.\n"
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    last = [last for _, last in DRIVERS[:3]]
    told = {category: [f.drivers[0].split(" ")[-1] for f in facts if f.category == category] for category in CLASSES}
    assert told == dict.fromkeys(CLASSES, last)
