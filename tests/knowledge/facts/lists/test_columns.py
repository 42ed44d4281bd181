"""Names that a table shows by the column they stand in, whoever knows them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text

HEAD = "Nordic Touring Trophy: the night race\n\nHollow Hill | Round 3 | 9-11 June 2023\n\nIt was a long and windy evening for all who came.\n\n"
ROWS = """RACE 1
 1  #12  Magnus Ekdal           Nordwind Motorsport   1:02:36.118
 2  #5   Xylan Vorrath          Hexe Racing           +0.042
 3  #64  Anna Lefort            Trilby                +0.187

Vorrath was glad of second, and Trilby of its first point.
"""
HEADED = "RACE 1\nPos\tNo\tDriver\tTeam\tGap\n1\t12\tXo Qarl\tTrilby\t12 laps\n2\t5\tUma Zeq\tHexe\t0.3\n3\t6\tYl Orv\tBrom\t0.9\n"


def named(text: str, kind: MentionKind) -> set[object]:
    return {m.value for m in mentions(read_text("sheet.txt", HEAD + text)) if m.kind is kind}


@pytest.mark.parametrize(
    ("text", "people", "teams"),
    [
        (ROWS, {"Magnus Ekdal", "Xylan Vorrath", "Anna Lefort"}, {"Nordwind Motorsport", "Hexe Racing", "Trilby"}),
        (HEADED, {"Xo Qarl", "Uma Zeq", "Yl Orv"}, {"Trilby", "Hexe", "Brom"}),
    ],
    ids=["by their neighbours", "by the header"],
)
def test_a_column_shows_whom_no_list_knows(text: str, people: set[str], teams: set[str]) -> None:
    assert named(text, MentionKind.PERSON) == people
    assert named(text, MentionKind.TEAM) == teams


def test_the_number_of_a_car_before_its_driver() -> None:
    facts = [f for f in extract(read_text("sheet.txt", HEAD + ROWS)).facts if isinstance(f, Result)]
    assert [(f.position, f.car_number, f.drivers, f.team) for f in facts[:3]] == [
        (1, "12", ("Magnus Ekdal",), "Nordwind Motorsport"), (2, "5", ("Xylan Vorrath",), "Hexe Racing"),
        (3, "64", ("Anna Lefort",), "Trilby"),
    ]  # fmt: skip
    assert facts[0].season == 2023


def test_groups_of_a_field_are_classes_by_their_letter() -> None:
    text = (
        ROWS.replace("RACE 1", "QUALIFYING\n\nGROUP A\n")
        + "\nGROUP B\n"
        + ROWS.replace("RACE 1\n", "").replace("Vorrath", "Morholt")
    )
    facts = [f for f in extract(read_text("sheet.txt", HEAD + text)).facts if isinstance(f, Result)]
    assert {(f.session, f.category) for f in facts} == {("Qualifying", "Group A"), ("Qualifying", "Group B")}


TURNED = """Coupe des Vallées : la finale de Brumes

La course fut longue et belle, de l'avis de tous ceux qui l'ont vue ce jour-là.

COURSE
1° VORRATH Paul-Henri (Nord Racing) 20'14"552
2° DE KOLL Anna (Sud Racing) à 3"310
3° ROUX Léo (Est Racing) à 3"498

Abandons : Ida Blanc (moteur, 4e tour), Max Brun (accident).

CLASSEMENT GÉNÉRAL
Vorrath P.-H. ........ 171
Roux L. ........ 168
"""


def test_surnames_first_and_initials_last_name_the_same_people() -> None:
    facts = extract(read_text("sheet.txt", TURNED)).facts
    told = [(f.position, f.status, f.drivers) for f in facts if isinstance(f, Result)]
    assert told == [
        (1, "classified", ("Paul-Henri Vorrath",)), (2, "classified", ("Anna de Koll",)), (3, "classified", ("Léo Roux",)),
        (None, "DNF", ("Ida Blanc",)), (None, "DNF", ("Max Brun",)),
    ]  # fmt: skip
    assert [(f.position, f.drivers, f.points) for f in facts if isinstance(f, Standing)] == [
        (1, ("Paul-Henri Vorrath",), 171), (2, ("Léo Roux",), 168),
    ]  # fmt: skip


SET_APART = """NORTHERN GRAND PRIX - RACE CLASSIFICATION

Hollow Hill, Sunday 30 October 2033

Pos No Driver (Car) Laps Time/Gap
1 12 Anna Lefort (Kestrel-Ford) 51 1:33:26.173
2 11 Paul Morin (Kestrel-Ford) 51 +13.363
3 20 Ida Roux (Heron-Ford) 50 +1 lap
"""


def test_a_time_under_the_heading_of_the_laps_is_a_time() -> None:
    facts = [f for f in extract(read_text("sheet.txt", SET_APART)).facts if isinstance(f, Result)]
    assert [(f.position, f.drivers, f.time, f.gap) for f in facts] == [
        (1, ("Anna Lefort",), "1:33:26.173", None), (2, ("Paul Morin",), None, "13.363"),
        (3, ("Ida Roux",), None, "1 lap"),
    ]  # fmt: skip
