"""The tables of one report, each of another kind and drawn in another way, told apart by their headings and headers."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.read import read_text

REPORT = """Northern Saloon Cup 2021: Croft

It rained all day at Croft, and the two races were run behind a safety car for a while.

RACE 1 - RESULT

| Pos | Cl Pos | Class | No | Driver | Team | Laps | Gap | Best lap |
|----:|-------:|-------|---:|--------|------|-----:|----:|---------:|
| 1 | 1 | A | 12 | Tilda Ames | Moor Racing | 14 | | 1:24.001 |
| 2 | 1 | B | 44 | Ada Reed | Fell Racing | 14 | 2.114 | 1:25.009 |
| 3 | 2 | A | 7 | Rhys Cole | Dale Sport | 14 | 9.870 | 1:24.310 |
| DNF | - | A | 3 | Owen Price | Dale Sport | 6 | | 1:26.110 |

RACE 2 - STARTING GRID

Pos  No  Driver         Team          Time
1    7   Rhys Cole      Dale Sport    1:23.900
2    12  Tilda Ames     Moor Racing   1:23.950
3    44  Ada Reed       Fell Racing   1:24.400

RACE 2 - RESULT

Pos  No  Driver         Team          Laps  Time/Gap    S1      S2      S3
1    7   Rhys Cole      Dale Sport    14    20:11.402   28.100  30.200  25.600
2    44  Ada Reed       Fell Racing   14    +2.114      28.300  30.400  25.700
3    12  Tilda Ames     Moor Racing   13    +1 lap      28.000  30.100  25.500

DRIVERS' CHAMPIONSHIP (after round 3 of 6)

Pos  Driver       R1   R2   R3   Total  Drop  Net
1    Tilda Ames   25   18   15   58     15    43
2    Rhys Cole    18   15   25   58     15    43
3    Ada Reed     15   12   18   45     12    33
"""


def results(session: str, category: str = "Overall") -> list[tuple[object, ...]]:
    facts = extract(read_text("report.txt", REPORT)).facts
    told = [f for f in facts if isinstance(f, Result) and (f.session, f.category) == (session, category)]
    return [(f.position or f.status, f.car_number, f.laps, f.time, f.gap, f.lap_time) for f in told]


def test_places_of_all_and_of_a_class_stand_beside_each_other() -> None:
    assert results("Race 1") == [
        (1, "12", 14, None, None, "1:24.001"), (2, "44", 14, None, "2.114", "1:25.009"),
        (3, "7", 14, None, "9.870", "1:24.310"), ("DNF", "3", 6, None, None, None),
    ]  # fmt: skip
    assert [row[:2] for row in results("Race 1", "A")] == [(1, "12"), (2, "7")]
    assert [row[:2] for row in results("Race 1", "B")] == [(1, "44")]


def test_times_of_a_grid_are_of_its_qualifying() -> None:
    told = [(place, number, lap) for place, number, *_, lap in results("Qualifying 2")]
    assert told == [(1, "7", "1:23.900"), (2, "12", "1:23.950"), (3, "44", "1:24.400")]


def test_sectors_beside_a_column_of_time_and_gap_are_neither() -> None:
    assert results("Race 2") == [
        (1, "7", 14, "20:11.402", None, None), (2, "44", 14, None, "2.114", None), (3, "12", 13, None, "1 lap", None),
    ]  # fmt: skip


def test_points_without_those_dropped_count() -> None:
    told = [f for f in extract(read_text("report.txt", REPORT)).facts if isinstance(f, Standing)]
    assert [(f.position, f.drivers, f.points) for f in told] == [
        (1, ("Tilda Ames",), 43), (2, ("Rhys Cole",), 43), (3, ("Ada Reed",), 33),
    ]  # fmt: skip


def test_what_says_that_a_car_is_out_may_stand_for_its_gap() -> None:
    sheet = (
        "Northern Saloon Cup 2021: Croft\n\nRace 1\n\nPos\tNo\tDriver\tTeam\tLaps\tGap\n"
        "1\t12\tTilda Ames\tMoor Racing\t14\t\n2\t7\tRhys Cole\tDale Sport\t14\t2.114\n\t9\tOwen Price\tFell Racing\t6\tRetired\n"
    )
    told = [f for f in extract(read_text("report.txt", sheet)).facts if isinstance(f, Result)]
    assert [(f.position, f.status, f.car_number, f.laps) for f in told] == [
        (1, "classified", "12", 14), (2, "classified", "7", 14), (None, "DNF", "9", 6),
    ]  # fmt: skip


SHEET = (
    "POSITION\tNUMBER\tTEAM\tDRIVER_1\tDRIVER_2\tVEHICLE\tCLASS\tLAPS\tTOTAL_TIME\tGAP_FIRST\tSTATUS\n"
    "1\t83\tFalk Corse\tAnna LORNE\tPaul FINCH\tFerrari 499P\tHYPERCAR\t173\t6:01:22.415\t\tClassified\n"
    "2\t5\tBlau Racing\tJean OLM\tLucie NORD\tFerrari 499P\tHYPERCAR\t173\t6:01:40.100\t17.685\tClassified\n"
    "3\t31\tTeam Vert\tLaura PRATT\tTom HILL\tOreca 07\tLMP2\t165\t6:02:01.000\t8 Laps\tClassified\n"
    "\t7\tTeam Noir\tBob ASH\t\tToyota GR010\tHYPERCAR\t88\t3:01:00.000\t\tRetired\n"
)


@pytest.mark.parametrize("bars", [False, True])
def test_a_sheet_with_empty_cells(bars: bool) -> None:
    lines = SHEET.splitlines()
    drawn = ["| " + line.replace("\t", " | ") + " |" for line in lines]
    drawn.insert(1, "|---" * 11 + "|")
    facts = extract(read_text("sheet.txt", "\n".join(drawn) if bars else SHEET)).facts
    told = [
        (f.position, f.status, f.drivers, f.team, f.car, f.car_number, f.laps, f.gap, f.category)
        for f in facts
        if isinstance(f, Result) and f.category == "Overall"
    ]
    assert told == [
        (1, "classified", ("Anna Lorne", "Paul Finch"), "Falk Corse", "Ferrari 499P", "83", 173, None, "Overall"),
        (2, "classified", ("Jean Olm", "Lucie Nord"), "Blau Racing", "Ferrari 499P", "5", 173, "17.685", "Overall"),
        (3, "classified", ("Laura Pratt", "Tom Hill"), "Team Vert", "Oreca 07", "31", 165, "8 laps", "Overall"),
        (None, "DNF", ("Bob Ash",), "Team Noir", "Toyota GR010", "7", 88, None, "Overall"),
    ]
