"""Tables whose columns a page did not keep, and rows that it broke."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Result
from knowledge.reading.read import read_text

HEAD = "Coupe des Vallées 2021 - Brumes, 9 et 10 juin 2021\n\nLa course fut longue et belle, de l'avis de tous ceux qui l'ont vue.\n\nCOURSE\n"
SHEET = """Pos N° Pilotes Équipe Voiture Cat. P/Cat Tours Temps / Écart Inter. Meilleur tour
1 17 Anna LEFORT - Paul Xan MORIN
- Léo PETIT
Nord Racing Ligier JS P320 LMP3 1 131 4:01:12.884 - 1'38.402
2 41 Xylo VORRATH -
Urs BÄCHLI Esprit du Val Norma M20 FC CN 1 131 +24.190 24.190 1'40.955
3 8 Ida ROUX - Damien SÉNAC TFT Racing Norma M20 FC CN 2 129 +2 tours 31.562 1'41.300

NON CLASSÉS
55 Sven KOLL - Max BRUN Ouest Sport Norma M20 FC CN 74 Abandon (transmission) 1'41.027
9 Lou ASTIER Trilby Norma M20 FC CN 22 Accident 1'40.410
"""


def results(text: str, *fields: str) -> list[tuple[object, ...]]:
    facts = extract(read_text("sheet.txt", HEAD + text)).facts
    return [tuple(getattr(f, name) for name in fields) for f in facts if isinstance(f, Result)]


def test_who_stands_in_rows_without_columns() -> None:
    told = [
        r for r in results(SHEET, "category", "position", "car_number", "drivers", "team", "car") if r[0] == "Overall"
    ]
    assert told[:3] == [
        ("Overall", 1, "17", ("Anna Lefort", "Paul Xan Morin", "Léo Petit"), "Nord Racing", "Ligier JS P320"),
        ("Overall", 2, "41", ("Xylo Vorrath", "Urs Bächli"), "Esprit du Val", "Norma M20 FC"),
        ("Overall", 3, "8", ("Ida Roux", "Damien Sénac"), "TFT Racing", "Norma M20 FC"),
    ]  # fmt: skip


def test_what_rows_without_columns_measure() -> None:
    told = results(SHEET, "category", "position", "laps", "time", "gap", "interval", "lap_time")
    assert [r[1:] for r in told if r[0] == "Overall" and r[1]] == [
        (1, 131, "4:01:12.884", None, None, "1:38.402"), (2, 131, None, "24.190", "24.190", "1:40.955"),
        (3, 129, None, "2 laps", "31.562", "1:41.300"),
    ]  # fmt: skip


def test_places_in_classes_stand_beside_those_of_all() -> None:
    told = [r for r in results(SHEET, "category", "position", "car_number") if r[0] != "Overall" and r[1]]
    assert sorted(told) == [("CN", 1, "41"), ("CN", 2, "8"), ("LMP3", 1, "17")]


def test_rows_under_a_status_have_their_own() -> None:
    told = results(SHEET, "status", "car_number", "drivers", "laps")
    assert [r for r in told if r[0] != "classified"] == [
        ("DNF", "55", ("Sven Koll", "Max Brun"), 74),
        ("DNF", "9", ("Lou Astier",), 22),
    ]


def test_entries_name_the_teams_of_the_sheet() -> None:
    entries = {
        (f.team, f.car_number) for f in extract(read_text("sheet.txt", HEAD + SHEET)).facts if isinstance(f, Entry)
    }
    assert {("TFT Racing", "8"), ("Ouest Sport", "55"), ("Trilby", "9")} <= entries


@pytest.mark.parametrize(
    "line", ["Équipe et pilotes prennent place dans la voiture", "Pos Pilote", "Anna Lefort Nord Racing"]
)
def test_what_is_no_header(line: str) -> None:
    assert results(f"{line}\n1 17 Anna LEFORT Nord Racing\n2 8 Ida ROUX Sud Racing\n", "car")[:1] in ([], [(None,)])


@pytest.mark.parametrize(
    ("classes", "told"),
    [
        (("GT", "LM", "GT", "LM"), [("GT", 1), ("LM", 1), ("GT", 2), ("LM", 2)]),
        (("GT", "GT", "GT", "GT"), []),
        (("GT", "", "LM", "GT"), []),
    ],
)
def test_class_places_follow_from_the_order(classes: tuple[str, ...], told: list[tuple[str, int]]) -> None:
    names = ("Anna Lefort", "Paul Morin", "Léo Petit", "Ida Roux")
    rows = "\n".join(
        f"{n};{n + 10};{who};{c};{20 - n}" for n, (who, c) in enumerate(zip(names, classes, strict=True), 1)
    )
    text = f"POSITION\tNUMBER\tDRIVER_1\tCLASS\tLAPS\n{rows}\n".replace(";", "\t")
    assert sorted(r for r in results(text, "category", "position") if r[0] != "Overall") == sorted(told)


GRID = """GRILLE DE DÉPART
1re ligne  n° 3 Nord Racing 1'37.551    n° 17 Sud Racing 1'37.806
2e ligne   n° 21 Est Racing 1'38.960    n° 15 Ouest Sport 1'39.013
Départ de la voie des stands : n° 9
"""


def test_a_grid_of_two_a_line() -> None:
    assert results(GRID, "session", "position", "car_number", "lap_time") == [
        ("Qualifying", 1, "3", "1:37.551"), ("Qualifying", 2, "17", "1:37.806"),
        ("Qualifying", 3, "21", "1:38.960"), ("Qualifying", 4, "15", "1:39.013"),
    ]  # fmt: skip


NARROW = """POS  NO  DRIVER  TEAM  LAPS  TIME/GAP  GRID
1  18  Ida Roux  Kestrel  55  1:18:12.600  11
2  25  Paul Morin  Ferrari  55  +0.010  6
3  2  Léo Petit  Hexe  53  +2 laps  1

ABANDONS
10  Anna Lefort  Ferrari  boîte, tour 47
4  Tom Blanc  Kestrel  moteur, tour 17
"""


def test_columns_two_blanks_apart_and_what_goes_on_under_them() -> None:
    told = results(NARROW, "session", "position", "status", "car_number", "drivers", "team", "laps")
    assert sorted(told, key=lambda r: (r[0] != "Race", str(r[2]) == "DNF")) == [
        ("Race", 1, "classified", "18", ("Ida Roux",), "Kestrel", 55),
        ("Race", 2, "classified", "25", ("Paul Morin",), "Ferrari", 55),
        ("Race", 3, "classified", "2", ("Léo Petit",), "Hexe", 53),
        ("Race", None, "DNF", "10", ("Anna Lefort",), "Ferrari", None),
        ("Race", None, "DNF", "4", ("Tom Blanc",), "Kestrel", None),
        ("Qualifying", 11, "classified", "18", ("Ida Roux",), "Kestrel", None),
        ("Qualifying", 6, "classified", "25", ("Paul Morin",), "Ferrari", None),
        ("Qualifying", 1, "classified", "2", ("Léo Petit",), "Hexe", None),
    ]


OVAL = """Fin St No. Driver Make Laps Status Pts
1 4 19 Anna Lefort Chevrolet 160 running 47
2 2 98 Paul Morin Ford 160 running 44
33 11 52 Léo Petit Toyota 83 accident 4
34 8 9 Ida Roux Chevrolet 160 disqualified 1
"""
CODES = """Pos N° Pilote Voiture Tours Temps Ecart
1 23 Anna Lefort Audi RS3 18 28:41.204
2 7 Paul Morin Hyundai i30 N 18 28:43.110 1.906
Abd 9 Léo Petit Peugeot 308 6
"""


def test_rows_with_where_they_started_and_a_status_among_their_figures() -> None:
    text = "Haze Trucks - Brooms, June 9, 2021\n\nIt was a long and fine race for all who saw it.\n\nRESULTS\n" + OVAL
    facts = [f for f in extract(read_text("sheet.txt", text)).facts if isinstance(f, Result)]
    race = [(f.position, f.status, f.car_number, f.drivers, f.laps) for f in facts if f.session == "Race"]
    assert race == [
        (1, "classified", "19", ("Anna Lefort",), 160),
        (2, "classified", "98", ("Paul Morin",), 160),
        (None, "DNF", "52", ("Léo Petit",), 83),
        (None, "DSQ", "9", ("Ida Roux",), 160),
    ]
    assert {(f.position, f.car_number) for f in facts if f.session == "Qualifying"} == {
        (4, "19"),
        (2, "98"),
        (11, "52"),
        (8, "9"),
    }


def test_a_status_stands_where_the_place_would() -> None:
    assert results(CODES, "position", "status", "car_number", "drivers") == [
        (1, "classified", "23", ("Anna Lefort",)),
        (2, "classified", "7", ("Paul Morin",)),
        (None, "DNF", "9", ("Léo Petit",)),
    ]


def test_a_name_ends_where_the_text_ends_it_with_a_bracket() -> None:
    sheet = (
        "Anna Lefort (NRD Racing) l'emporte sous les yeux de Paul Morin, du TFT.\n\nPos Pilote Équipe Écart\n"
        "1 Anna Lefort NRD Racing 14 tours\n2 Ida Roux Val d'Esprit 0,671\n3 Xylo Vorrath NRD Racing 3,208\n"
    )
    told = [r for r in results(sheet, "position", "drivers", "team") if r[2]]
    assert {(1, ("Anna Lefort",), "NRD Racing"), (3, ("Xylo Vorrath",), "NRD Racing")} <= {*told}
