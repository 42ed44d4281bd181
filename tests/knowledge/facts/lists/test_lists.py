"""Lists and tables, in the forms in which they come out of pages."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Event, FastestLap, Result, Standing, Title
from knowledge.reading.read import read_text

HEAD = "Nordic Touring Trophy : la finale de Brumes\n\n12 mai 2019\n\n"
HEAD_EN = "Nordic Touring Trophy: the final\n\nMay 12, 2019\n\nThe race was run on the old airfield, and it was a good one for all.\n\n"
PARENT = "Une course disputée sur la piste du vieil aérodrome, et qui a tenu toutes ses promesses.\n\n"


def results(text: str, head: str = HEAD + PARENT) -> list[tuple[object, ...]]:
    facts = extract(read_text("list.txt", head + text)).facts
    return [(f.session, f.position, f.drivers, f.team) for f in facts if isinstance(f, Result)]


@pytest.mark.parametrize(
    "rows",
    [
        "1. Anna Lefort (Nord Racing) 12 tours\n2. Paul Morin (Sud Racing) +0''284\n3. Léo Petit (Est Racing) +1 tour",
        "1.Anna Lefort (Nord Racing) 12 tours\n2.Paul Morin (Sud Racing) +0.284\n3.Léo Petit (Est Racing) +1 tour",
        "1er Anna Lefort (Nord Racing), 12 tours\n2e Paul Morin (Sud Racing), à 0\"284\n3e Léo Petit (Est Racing), à 1 tour",
        "1   Anna Lefort    Nord Racing   12 tours\n2   Paul Morin     Sud Racing    0,284\n3   Léo Petit      Est Racing    9,1",
        "Pos\tPilote\tÉquipe\tÉcart\n1\tAnna Lefort\tNord Racing\t12 tours\n2\tPaul Morin\tSud Racing\t0,284\n"
        "3\tLéo Petit\tEst Racing\t+1 tour",
        "| Pos | Pilote | Équipe | Écart |\n|---|---|---|---|\n| 1 | Anna Lefort | Nord Racing | 12 tours |\n"
        "| 2 | Paul Morin | Sud Racing | 0,284 |\n| 3 | Léo Petit | Est Racing | 9,100 |",
        "Pos.\nPilote\nÉquipe\nÉcart\n1\nAnna Lefort\nNord Racing\n12 tours\n2\nPaul Morin\nSud Racing\n0.284\n"
        "3\nLéo Petit\nEst Racing\n9.100",
        "1. Anna Lefort (Nord Racing) 12 tours – 2. Paul Morin (Sud Racing) +0''284 – 3. Léo Petit (Est Racing) +9''1",
    ],
    ids=["lines", "no blank", "ordinals", "columns", "tabs", "bars", "one cell a line", "inline"],
)  # fmt: skip
def test_an_order_of_arrival(rows: str) -> None:
    assert results(f"Course 2\n{rows}\n") == [
        ("Race 2", 1, ("Anna Lefort",), "Nord Racing"),
        ("Race 2", 2, ("Paul Morin",), "Sud Racing"),
        ("Race 2", 3, ("Léo Petit",), "Est Racing"),
    ]


def test_figures_of_a_row() -> None:
    text = "Course 1\n1. Anna Lefort 15 tours – 22:14.806\n2. Paul Morin à 1'27\"9\n3. Léo Petit +2 tours\n"
    facts = [f for f in extract(read_text("list.txt", HEAD + PARENT + text)).facts if isinstance(f, Result)]
    assert [(f.laps, f.time, f.gap) for f in facts] == [
        (15, "22:14.806", None), (None, None, "87.9"), (None, None, "2 laps"),
    ]  # fmt: skip


def test_a_list_in_a_sentence_of_its_own() -> None:
    text = "Results race 1: 1. Anna Lefort (Nord Racing), 12 laps; 2. Paul Morin (ABX), +1.215 s; 3. Leo Petit (ABX), +3.870 s."
    assert results(text, HEAD_EN) == [
        ("Race 1", 1, ("Anna Lefort",), "Nord Racing"),
        ("Race 1", 2, ("Paul Morin",), "ABX"),
        ("Race 1", 3, ("Leo Petit",), "ABX"),
    ]


def test_crews_joined_by_hyphens() -> None:
    text = 'LE CLASSEMENT\n1. Roux-Blanc (Skoda Fabia R5) 58\'14"6 ; 2. Noir-Dos Verts (VW Polo R5) à 6"8 ; 3. Gris-Bleu (Alpine A110) à 9"1.'
    assert [drivers for _, _, drivers, _ in results(text)] == [
        ("Roux", "Blanc"),
        ("Noir", "Dos Verts"),
        ("Gris", "Bleu"),
    ]


def test_poles_fastest_laps_and_those_who_are_out() -> None:
    text = (
        "Course 1\n1. Anna Lefort (Nord Racing) 12 tours\n2. Paul Morin (Sud Racing) +0''284\n"
        "Pole position : Paul Morin (Sud Racing) – 2'06''894\n"
        "Meilleur tour : Léo Petit, 2'08''001 (annulé) puis Anna Lefort, 2'08''346\n"
        "Abandons : Léo Petit (4 tours)\n"
    )
    facts = extract(read_text("list.txt", HEAD + PARENT + text)).facts
    told = {(f.session, f.position, f.status, f.drivers, f.lap_time) for f in facts if isinstance(f, Result)}
    assert ("Qualifying 1", 1, "classified", ("Paul Morin",), "2:06.894") in told
    assert ("Race 1", None, "DNF", ("Léo Petit",), None) in told
    (lap,) = [f for f in facts if isinstance(f, FastestLap)]
    assert (lap.session, lap.drivers, lap.lap_time) == ("Race 1", ("Anna Lefort",), "2:08.346")


def test_standings_with_the_unit_once() -> None:
    text = "Classement général après 4 courses\n1. Anna Lefort – 92 points\n2. Paul Morin – 81\n3. Léo Petit – 81\n"
    facts = [f for f in extract(read_text("list.txt", HEAD + PARENT + text)).facts if isinstance(f, Standing)]
    assert [(f.position, f.drivers, f.points, f.final) for f in facts] == [
        (1, ("Anna Lefort",), 92, None), (2, ("Paul Morin",), 81, None), (3, ("Léo Petit",), 81, None),
    ]  # fmt: skip


def test_points_under_the_result_of_a_race_are_of_that_race() -> None:
    rows = "1. Anna Lefort (Nord Racing) - 25 points\n2. Paul Morin (Sud Racing) - 18\n3. Léo Petit (Est Racing) - 15\n"
    facts = extract(read_text("list.txt", f"{HEAD_EN}Result in full\n\n{rows}")).facts
    assert [f.position for f in facts if isinstance(f, Result)] == [1, 2, 3]
    assert not [f for f in facts if isinstance(f, Standing)]


def test_final_standings_of_a_class_without_numbers() -> None:
    text = "GT4 - Classement final\nAnna Lefort 214\nPaul Morin 212\nPetit / Blanc 137\n"
    facts = [f for f in extract(read_text("list.txt", HEAD + PARENT + text)).facts if isinstance(f, Standing)]
    assert [(f.category, f.position, f.points, f.final) for f in facts] == [
        ("GT4", 1, 214, True), ("GT4", 2, 212, True), ("GT4", 3, 137, True),
    ]  # fmt: skip


def test_a_grid_told_by_rows_of_two() -> None:
    text = (
        "La grille de départ :\n\n1re ligne:\nAnna Lefort (GBR/Mercedes)\nPaul Morin (FRA/Ferrari)\n"
        "2e ligne:\nLéo Petit (ESP/Alpine)\nTom Blanc (FIN/Mercedes)\n"
    )
    assert [(s, p, d) for s, p, d, _ in results(text)] == [
        ("Qualifying", 1, ("Anna Lefort",)), ("Qualifying", 2, ("Paul Morin",)),
        ("Qualifying", 3, ("Léo Petit",)), ("Qualifying", 4, ("Tom Blanc",)),
    ]  # fmt: skip


def test_champions_and_winners_of_classes() -> None:
    text = (
        "Les vainqueurs du week-end\n- LMP3 : Nord Racing n°26 (courses 1 et 2)\n- GT4 : Sud Racing n°5 (course 2)\n\n"
        "LES TITRES\nJuniors : Anna Lefort\nÉquipes : Sud Racing\n"
    )
    facts = extract(read_text("list.txt", HEAD + PARENT + text)).facts
    won = {(f.session, f.category, f.team, f.car_number) for f in facts if isinstance(f, Result) and f.position == 1}
    assert won == {
        ("Race 1", "LMP3", "Nord Racing", "26"),
        ("Race 2", "LMP3", "Nord Racing", "26"),
        ("Race 2", "GT4", "Sud Racing", "5"),
    }
    assert {(f.category, f.drivers, f.team) for f in facts if isinstance(f, Title)} == {
        ("Juniors", ("Anna Lefort",), None), ("Teams", (), "Sud Racing"),
    }  # fmt: skip


def test_entry_lists_and_calendars() -> None:
    text = (
        "Les engagés\n\nNord Racing : 44 Anna Lefort, 63 Paul Morin\nSud Racing : 1 Léo Petit, 11 Tom Blanc\n\n"
        "CALENDRIER 2020\nMonza : 14 - 16 juillet\nCircuit Paul Ricard : 10 - 12 novembre\n"
    )
    facts = extract(read_text("list.txt", HEAD + PARENT + text)).facts
    entered = {(f.drivers, f.team, f.car_number) for f in facts if isinstance(f, Entry)}
    assert (("Anna Lefort",), "Nord Racing", "44") in entered
    assert (("Tom Blanc",), "Sud Racing", "11") in entered
    days = {(f.event, str(f.start_date), str(f.end_date)) for f in facts if isinstance(f, Event)}
    assert ("Monza", "2020-07-14", "2020-07-16") in days


def test_an_entry_list_needs_no_header() -> None:
    text = (
        "Les forces en présence\n\n"
        "N°1    Anna Lefort, 27 ans      MAN       Nord Compétition\n"
        "N°7    Paul Morin               Iveco     Team Brume\n"
        "N°12   Léo Petit                Scania    Nord Compétition\n"
    )
    facts = extract(read_text("list.txt", HEAD + PARENT + text)).facts
    assert {(f.drivers[0], f.car_number, f.car, f.team) for f in facts if isinstance(f, Entry)} == {
        ("Anna Lefort", "1", "MAN", "Nord Compétition"),
        ("Paul Morin", "7", "Iveco", "Team Brume"),
        ("Léo Petit", "12", "Scania", "Nord Compétition"),
    }


def test_a_calendar_is_told_by_its_lines() -> None:
    text = "Et après\n\n5-6 août : Dijon\n9-10 septembre : Nogaro\n\nRendez-vous à Monza.\n"
    facts = extract(read_text("list.txt", HEAD + PARENT + text)).facts
    days = {(f.event, str(f.start_date), str(f.end_date)) for f in facts if isinstance(f, Event)}
    assert {("Dijon", "2019-08-05", "2019-08-06"), ("Nogaro", "2019-09-09", "2019-09-10")} <= days


def test_a_bracket_over_a_list_says_what_its_brackets_are() -> None:
    legend = "Lagoon 200 at Brumes, 2.45-mile road course (start position in parentheses)"
    text = f"RESULTS\n{legend}\n\n1. (7) Anna Lefort, Toyota, 82 laps.\n2. (1) Paul Morin, Ford, 82.\n3. (4) Leo Petit, Ford, 82.\n"
    facts = extract(read_text("list.txt", HEAD_EN + text)).facts
    grid = {(f.position, f.drivers[0]) for f in facts if isinstance(f, Result) and f.session == "Qualifying"}
    assert grid == {(7, "Anna Lefort"), (1, "Paul Morin"), (4, "Leo Petit")}


def test_a_table_of_contents_is_no_classification() -> None:
    assert results("Sommaire\n1. Prototypes : retour en force\n2. Grand tourisme : rien de fait\n3. Monoplaces\n") == []


def test_rows_between_commas_count_as_the_first_row_says() -> None:
    rows = (
        "(Start position in parentheses)\n\n1. (4) Anna Lefort, Ford, 90 laps, 50 points.\n2. (1) Paul Morin, Toyota, 90, 41.\n"
        "3. (2) Leo Petit, Ford, 89, 30.\n17. (3) Max Noir, Toyota, engine, 55, 4.\n"
    )
    facts = extract(read_text("list.txt", HEAD_EN + rows)).facts
    found = [(f.session, f.position, f.status, f.drivers[0], f.laps, f.points) for f in facts if isinstance(f, Result)]
    assert sorted(found, key=str) == sorted(
        [
            ("Race", 1, "classified", "Anna Lefort", 90, 50), ("Race", 2, "classified", "Paul Morin", 90, 41),
            ("Race", 3, "classified", "Leo Petit", 89, 30), ("Race", None, "DNF", "Max Noir", 55, None),
            ("Qualifying", 4, "classified", "Anna Lefort", None, None), ("Qualifying", 1, "classified", "Paul Morin", None, None),
            ("Qualifying", 2, "classified", "Leo Petit", None, None), ("Qualifying", 3, "classified", "Max Noir", None, None),
        ],
        key=str,
    )  # fmt: skip


def test_a_status_behind_the_figures_of_a_row() -> None:
    rows = "1. (4) Anna Lefort, Ford, 85, Running.\n2. (1) Paul Morin, Ford, 84, Running.\n37. (2) Leo Petit, Ford, 85, Disqualified.\n"
    document = read_text("status.txt", "NASCAR Cup Series - Dover - May 18, 2031\n\nRESULTS\n" + rows)
    found = [(f.drivers[0], f.status) for f in extract(document).facts if f.kind == "result" and f.session == "Race"]
    assert found == [("Anna Lefort", "classified"), ("Paul Morin", "classified"), ("Leo Petit", "DSQ")]


def test_laps_beside_running_and_beside_a_cause() -> None:
    rows = "1. (4) Anna Lefort, Ford, 85, Running.\n2. (1) Paul Morin, Ford, 84, Running.\n3. (2) Leo Petit, Ford, 31, Mechanical.\n"
    facts = extract(read_text("list.txt", HEAD_EN + rows)).facts
    found = [(f.position, f.status, f.laps) for f in facts if isinstance(f, Result) and f.session == "Race"]
    assert found == [(1, "classified", 85), (2, "classified", 84), (None, "DNF", 31)]


@pytest.mark.parametrize(
    "line",
    [
        "Gentlemen, course 2 – 1er Anna Lefort (Nord Racing) ; 2e Paul Morin (Sud Racing) ; 3e Léo Petit (Est Racing)",
        "Gentlemen, course 2 : P1 Anna Lefort (Nord Racing), P2 Paul Morin (Sud Racing), P3 Léo Petit (Est Racing)",
        "Gentlemen, course 2 : 1. Anna Lefort (Nord Racing) / 2. Paul Morin (Sud Racing) / 3. Léo Petit (Est Racing).",
    ],
)
def test_a_list_that_runs_on_is_of_the_class_before_it(line: str) -> None:
    facts = extract(read_text("list.txt", f"{HEAD}{PARENT}Course 1\n\nOn en parlera longtemps.\n\n{line}\n")).facts
    assert [(f.session, f.category, f.position, f.drivers) for f in facts if isinstance(f, Result)] == [
        ("Race 2", "Gentlemen", 1, ("Anna Lefort",)), ("Race 2", "Gentlemen", 2, ("Paul Morin",)),
        ("Race 2", "Gentlemen", 3, ("Léo Petit",)),
    ]  # fmt: skip


def test_ordinals_of_a_sentence_open_no_rows() -> None:
    assert results("Course 1\n\nLe 1er relais fut long, le 2e Relais Nord trop court pour Anna Lefort.\n") == []


def told(text: str) -> list[tuple[object, ...]]:
    facts = extract(read_text("list.txt", HEAD + PARENT + text)).facts
    return [(f.session, f.category, f.position, f.status, f.drivers) for f in facts if isinstance(f, Result)]


FLAT = (
    "Course 1 1. Anna Lefort (Nord Racing) 12 tours 2. Paul Morin (Sud Racing) +0''284 3. Léo Petit (Est Racing) +9''1 "
    "Abandon : Ida Roux (Nord Racing), Tom Blanc (Sud Racing) Course 2 1. Paul Morin 12 tours 2. Anna Lefort +0''3"
)


def test_lists_of_a_paragraph_follow_each_other() -> None:
    assert sorted(told(FLAT), key=lambda fact: (fact[0], fact[3] == "DNF")) == [
        ("Race 1", "Overall", 1, "classified", ("Anna Lefort",)),
        ("Race 1", "Overall", 2, "classified", ("Paul Morin",)),
        ("Race 1", "Overall", 3, "classified", ("Léo Petit",)),
        ("Race 1", "Overall", None, "DNF", ("Ida Roux",)),
        ("Race 1", "Overall", None, "DNF", ("Tom Blanc",)),
        ("Race 2", "Overall", 1, "classified", ("Paul Morin",)),
        ("Race 2", "Overall", 2, "classified", ("Anna Lefort",)),
    ]


def test_a_table_that_runs_on_with_its_header() -> None:
    line = (
        "Course 2 Pos Pilote Équipe Écart 1 Anna Lefort Nord Racing 12 tours 2 Paul Morin Sud Racing 0,284 "
        "3 Léo Petit Est Racing 9,100 4 Ida Roux Ouest Sport 9,900"
    )
    assert results(line) == [
        ("Race 2", 1, ("Anna Lefort",), "Nord Racing"), ("Race 2", 2, ("Paul Morin",), "Sud Racing"),
        ("Race 2", 3, ("Léo Petit",), "Est Racing"), ("Race 2", 4, ("Ida Roux",), "Ouest Sport"),
    ]  # fmt: skip
