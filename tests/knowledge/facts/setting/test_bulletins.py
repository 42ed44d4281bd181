"""Bulletins of a meeting of several series: each heading in capitals opens one, with races and days of its own."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "MOOR RACING CLUB NEWSLETTER\n\nSpring meeting at Donington Park, 13-14 April 2031\n\nIt rained on both days, but nobody minded.\n\n"
SALOONS = (
    "MODERN SALOONS\nSaturday's race went to Peter Brook (Honda Civic). Alan Marsh was second, four seconds adrift.\n"
    "On Sunday Alan Marsh won from Peter Brook after a race that was stopped and started again.\n\n"
)
SPORTS = (
    "CLASSIC SPORTS CARS (20 minutes)\nThe only race was run on Sunday and Dave Heron won it from Kate Lyle, "
    "who had started from pole.\n\n"
)
TROPHY = (
    "MOOR TROPHY\nTom Ash won the last race of a long weekend from Ben Cole, and nobody else saw the flag at all.\n\n"
)


def told(text: str) -> set[str]:
    """Series, session, place and name of every result of a race."""
    facts = [f for f in extract(read_text("bulletin.txt", text)).facts if isinstance(f, Result)]
    return {f"{f.championship} | {f.session} | {f.position} | {f.drivers[0].split()[-1]}" for f in facts if f.drivers}


def test_each_heading_is_a_series() -> None:
    assert told(HEAD + SALOONS + SPORTS + TROPHY) >= {
        "Modern Saloons | Race 1 | 1 | Brook", "Modern Saloons | Race 1 | 2 | Marsh",
        "Modern Saloons | Race 2 | 1 | Marsh", "Modern Saloons | Race 2 | 2 | Brook",
        "Classic Sports Cars | Race | 1 | Heron", "Classic Sports Cars | Race | 2 | Lyle",
        "Moor Trophy | Race | 1 | Ash", "Moor Trophy | Race | 2 | Cole",
    }  # fmt: skip


@pytest.mark.parametrize("text", [SALOONS, SALOONS + SPORTS])
def test_a_line_or_two_in_capitals_are_none(text: str) -> None:
    assert not any("Saloons" in line for line in told(HEAD + text))


def test_a_finale_after_a_second_race_is_the_third() -> None:
    text = (
        "Northern Trophy at Donington Park, 13-14 April 2031\n\nTom Ash won Saturday's opener from Ben Cole.\n\n"
        "Race two was won by Ben Cole too, this time from Tom Ash.\n\n"
        "In the finale, run on a drying track, Kate Lyle won from Tom Ash.\n"
    )
    races = {line.split(" | ", 1)[1] for line in told(text)}
    assert races >= {"Race 1 | 1 | Ash", "Race 2 | 1 | Cole", "Race 3 | 1 | Lyle", "Race 3 | 2 | Ash"}
