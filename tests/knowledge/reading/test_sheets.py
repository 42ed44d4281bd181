"""Sheets of official timing, as timekeepers and spreadsheets write them, read at first sight: what each row tells."""

import datetime as dt
import io

import pytest
from openpyxl import Workbook

from knowledge.facts.extract import extract as facts_of
from knowledge.facts.fact import Entry, Result, Standing
from knowledge.reading.formats import extract
from knowledge.reading.read import read_text
from knowledge.reading.side_by_side import apart


def told(kind: str, data: bytes) -> list[object]:
    return list(facts_of(read_text("sheet", extract(kind, data).text)).facts)


def results(kind: str, data: bytes, category: str = "Overall") -> list[tuple[object, ...]]:
    return [
        (
            f.session,
            f.position or f.status,
            f.car_number,
            f.drivers,
            f.team,
            f.laps,
            f.time,
            f.gap,
            f.interval,
            f.lap_time,
        )
        for f in told(kind, data)
        if isinstance(f, Result) and f.category == category
    ]


def workbook(**sheets: list[list[object]]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    book.save(out)
    return out.getvalue()


ENDURANCE = """POSITION;NUMBER;STATUS;LAPS;TOTAL_TIME;GAP_FIRST;GAP_PREVIOUS;FL_LAPNUM;FL_TIME;FL_KPH;CLASS;GROUP;VEHICLE;TEAM;DRIVER1_FIRSTNAME;DRIVER1_SECONDNAME;DRIVER2_FIRSTNAME;DRIVER2_SECONDNAME;
1;22;Classified;112;4:00'12.345;-;-;45;1'58.221;181,2;LMP2;;Oreca 07;Brackwater Racing;Ines;MARCHETTI;Tobias;KELLERMANN;
2;4;Classified;112;4:00'20.101;7.756;7.756;33;1'58.702;180,5;LMP2;;Oreca 07;Team Sorell;Hugo;VASSEUR;;;
3;77;Classified;111;4:01'02.000;1 Laps;1 Laps;40;2'04.117;172,6;LMP3;;Ligier JS P320;Oakmere Sport;Dario;FUSCONI;Luke;HARGREAVE;
;31;Retired;57;2:02'11.010;55 Laps;54 Laps;12;1'59.002;180,0;LMP2;;Oreca 07;Nordlicht;Kai;BRANDAU;Mats;EKBOM;
"""  # fmt: skip


def test_endurance_sheet_with_names_in_two_cells_and_empty_ones_at_the_end():
    assert results("csv", ENDURANCE.encode()) == [
        ("Race", 1, "22", ("Ines Marchetti", "Tobias Kellermann"), "Brackwater Racing", 112, "4:00:12.345", None, None, "1:58.221"),
        ("Race", 2, "4", ("Hugo Vasseur",), "Team Sorell", 112, "4:00:20.101", "7.756", "7.756", "1:58.702"),
        ("Race", 3, "77", ("Dario Fusconi", "Luke Hargreave"), "Oakmere Sport", 111, "4:01:02.000", "1 lap", "1 lap", "2:04.117"),
        ("Race", "DNF", "31", ("Kai Brandau", "Mats Ekbom"), "Nordlicht", 57, None, None, None, None),
    ]  # fmt: skip
    assert [(position, number) for _, position, number, *_ in results("csv", ENDURANCE.encode(), "LMP3")] == [(1, "77")]


BRITISH = """NORTHERN SALOON CUP,,,,,,,,,,
RACE 2 - CLASSIFICATION,,,,,,,,,,
POS,NO,CL,PIC,NAME,ENTRY,LAPS,TIME,GAP,DIFF,BEST
1,12,A,1,Tilda AMES,Moor Racing,14,20:11.402,,,1:24.001
2,7,A,2,Rhys COLE,Dale Sport,14,20:13.516,2.114,2.114,1:24.310
3,44,B,1,Ada REED,Fell Racing,14,20:21.272,9.870,7.756,1:25.009
NOT CLASSIFIED,,,,,,,,,,
DNF,9,B,,Moss HALE,Fell Racing,6,9:01.114,8 Laps,7 Laps,1:26.900
"""


@pytest.mark.parametrize("swapped", [False, True], ids=["gap to the winner first", "gap to the car ahead first"])
def test_gaps_are_told_apart_by_their_figures_and_titles_open_sessions(swapped: bool):
    sheet = BRITISH.replace("9.870,7.756", "7.756,9.870") if swapped else BRITISH
    assert results("csv", sheet.encode()) == [
        ("Race 2", 1, "12", ("Tilda Ames",), "Moor Racing", 14, "20:11.402", None, None, "1:24.001"),
        ("Race 2", 2, "7", ("Rhys Cole",), "Dale Sport", 14, "20:13.516", "2.114", "2.114", "1:24.310"),
        ("Race 2", 3, "44", ("Ada Reed",), "Fell Racing", 14, "20:21.272", "9.870", "7.756", "1:25.009"),
        ("Race 2", "DNF", "9", ("Moss Hale",), "Fell Racing", 6, None, None, None, None),
    ]


FRENCH = """sep=;
Clt;N°;Pilote;Équipe;Catégorie;Clt Cat.;Tours;Temps total;Écart 1er;Écart préc.;Meilleur tour;km/h
1;21;Hélène BÉART;Écurie des Étangs;Juniors;1;17;25:02,118;;;1:26,004;150,2
2;5;Côme NÉRAC;Team Lorraine;Gentlemen;1;17;25:06,402;4,284;4,284;1:26,330;149,7
3;14;Marc OLLIVIER;Garage du Lac;Gentlemen;2;16;25:20,000;1 tour;1 tour;1:28,870;
Ab.;33;Noé CASTAIN;Team Lorraine;Juniors;;9;;8 tours;7 tours;;
NP;40;Paul ARNAUD;Garage du Lac;Gentlemen
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_french_sheet_with_commas_in_its_figures_and_short_rows(encoding: str):
    data = FRENCH.encode(encoding) if encoding != "utf-8-sig" else FRENCH.removeprefix("sep=;\n").encode(encoding)
    assert results("csv", data) == [
        ("Race", 1, "21", ("Hélène Béart",), "Écurie des Étangs", 17, "25:02.118", None, None, "1:26.004"),
        ("Race", 2, "5", ("Côme Nérac",), "Team Lorraine", 17, "25:06.402", "4.284", "4.284", "1:26.330"),
        ("Race", 3, "14", ("Marc Ollivier",), "Garage du Lac", 16, "25:20.000", "1 lap", "1 lap", "1:28.870"),
        ("Race", "DNF", "33", ("Noé Castain",), "Team Lorraine", 9, None, None, None, None),
        ("Race", "DNS", "40", ("Paul Arnaud",), "Garage du Lac", None, None, None, None, None),
    ]
    assert [(p, n) for _, p, n, *_ in results("csv", data, "Gentlemen")] == [(1, "5"), (2, "14")]


def test_points_of_a_race_are_no_standing_and_a_nation_is_no_circuit():
    sheet = "Pos.,Points,Num.,Rider,Nation,Team,Time/Gap\n1,25,27,Dario FUSCONI,ITA,Falcone,41'12.330\n2,20,11,Jordi PLANELLS,SPA,Vent Nou,+1.204\n"
    found = [f for f in told("csv", sheet.encode()) if isinstance(f, Result)]
    assert [(f.position, f.drivers, f.gap, f.points, f.circuit) for f in found] == [
        (1, ("Dario Fusconi",), None, 25, None),
        (2, ("Jordi Planells",), "1.204", 20, None),
    ]


def test_crew_of_a_rally_stands_in_two_columns():
    sheet = "Pos;N°;Pilote;Copilote;Voiture;Temps;Écart 1er\n1;3;Yoann SERVIER;Lise MORAND;Skoda Fabia;1:32:14,3;\n2;1;Cédric PONTAL;Thibaut REY;Citroën C3;1:33:26,0;1:11,7\n"
    assert [(crew, gap) for _, _, _, crew, _, _, _, gap, _, _ in results("csv", sheet.encode())] == [
        (("Yoann Servier", "Lise Morand"), None),
        (("Cédric Pontal", "Thibaut Rey"), "71.7"),
    ]


def test_last_part_of_a_qualifying_counts():
    sheet = "Pos,No,Driver,Q1,Q2,Q3,Laps\n1,44,Ines MARCHETTI,1:31.204,1:30.880,1:30.114,18\n2,16,Tobias KELLERMANN,1:31.500,1:30.902,,17\n3,4,Per LINDAHL,1:31.111,,,12\n"
    found = [(session, place, lap) for session, place, *_, lap in results("csv", sheet.encode())]
    assert found == [("Qualifying", 1, "1:30.114"), ("Qualifying", 2, "1:30.902"), ("Qualifying", 3, "1:31.111")]


def test_sectors_are_neither_laps_nor_gaps():
    sheet = "Free Practice 2;;;;;;\nPos;N°;Pilote;S1;S2;S3;Temps;Écart\n1;21;Hélène BÉART;28.114;31.220;26.670;1:26.004;\n2;5;Côme NÉRAC;28.230;31.300;26.800;1:26.330;0.326\n"
    found = [(session, gap, lap) for session, *_, gap, _, lap in results("csv", sheet.encode())]
    assert found == [("Practice 2", None, "1:26.004"), ("Practice 2", "0.326", "1:26.330")]


def test_net_points_count_and_rounds_are_no_meeting():
    sheet = "Coupe des Étangs 2024 - Classement général\nPlace;Pilote;Équipe;Dijon C1;Dijon C2;Nogaro C1;Brut;Retrait;Net\n1;Hélène BÉART;Écurie;25;18;25;68;18;50\n2;Côme NÉRAC;Lorraine;18;25;12;55;12;43\n"
    found = told("csv", sheet.encode())
    assert [(f.position, f.drivers, f.points) for f in found if isinstance(f, Standing)] == [
        (1, ("Hélène Béart",), 50),
        (2, ("Côme Nérac",), 43),
    ]
    assert {f.event for f in found} == {None}


def test_table_of_no_order_tells_who_is_entered():
    sheet = "N°;Équipe;Voiture;Classe;Pilote 1;Pilote 2;Pilote 3\n22;Brackwater Racing;Oreca 07;LMP2;Ines Marchetti;Tobias Kellermann;\n"
    found = told("csv", sheet.encode())
    assert [(f.car_number, f.team, f.drivers) for f in found if isinstance(f, Entry)] == [
        ("22", "Brackwater Racing", ("Ines Marchetti", "Tobias Kellermann"))
    ]
    assert not [f for f in found if isinstance(f, Result)]


@pytest.mark.parametrize(
    "sheet",
    [
        "NUMBER;LAP_NUMBER;LAP_TIME;S1;S2;S3\n22;1;2:04.331;40.1;44.0;40.2\n22;2;1:59.100;38.1;42.0;39.0\n",
        "Pos;N°;Pilote;Tours\nA;B;C\nfoo;bar;baz;qux\n",
    ],
)
def test_sheet_that_no_header_explains_gives_no_result(sheet: str):
    assert not [f for f in told("csv", sheet.encode()) if isinstance(f, Result)]


def test_row_that_does_not_fit_its_header_is_refused_with_a_reason():
    sheet = "Pos\tNo\tDriver\tLaps\tGap\n1\t12\tTilda Ames\t14\t\nnext round at Croft\tTilda\t12 May\n2\t7\tRhys Cole\t14\t2.114\n"
    outcome = facts_of(read_text("sheet.txt", sheet))
    assert [f.position for f in outcome.facts if isinstance(f, Result)] == [1, 2]
    assert [s.reason for s in outcome.refused] == ["its cells do not fit the header of its table"]


HEADER = ["Pos", "N°", "Pilote", "Équipe", "Tours", "Temps", "Écart"]


def test_workbook_of_several_sheets_under_a_title():
    first = [["Coupe des Étangs 2024"], [], HEADER, [1, 21, "Hélène BÉART", "Étangs", 17, "25:02.118", None], [2, 5, "Côme NÉRAC", "Lorraine", 17, "25:06.402", 4.284]]  # fmt: skip
    second = [HEADER, [1, 5, "Côme NÉRAC", "Lorraine", 17, "25:12.000"], ["Ab", 21, "Hélène BÉART", "Étangs", 3]]
    found = results("xlsx", workbook(Course_1=first, Course_2=second))
    assert [(session, place, number, gap) for session, place, number, _, _, _, _, gap, _, _ in found] == [
        ("Race 1", 1, "21", None),
        ("Race 1", 2, "5", "4.284"),
        ("Race 2", 1, "5", None),
        ("Race 2", "DNF", "21", None),
    ]


def test_one_sheet_holds_two_tables():
    head = ["Pos", "No", "Driver", "Gap"]
    rows = [["Race 1"], head, [1, 12, "Tilda Ames"], [2, 7, "Rhys Cole", 2.114], [], ["Race 2"], head, [1, 7, "Rhys Cole"], [2, 12, "Tilda Ames", 0.98]]  # fmt: skip
    found = [row[:3] for row in results("xlsx", workbook(Results=rows))]
    assert found == [("Race 1", 1, "12"), ("Race 1", 2, "7"), ("Race 2", 1, "7"), ("Race 2", 2, "12")]


def test_tables_beside_each_other_are_two():
    rows = [["Race 1", None, None, None, "Race 2"], ["Pos", "Driver", "Gap", None, "Pos", "Driver", "Gap"], [1, "Tilda Ames", None, None, 1, "Rhys Cole"], [2, "Rhys Cole", 2.114, None, 2, "Tilda Ames", 0.98]]  # fmt: skip
    found = [(session, place, crew) for session, place, _, crew, *_ in results("xlsx", workbook(Results=rows))]
    assert found == [
        ("Race 1", 1, ("Tilda Ames",)), ("Race 1", 2, ("Rhys Cole",)),
        ("Race 2", 1, ("Rhys Cole",)), ("Race 2", 2, ("Tilda Ames",)),
    ]  # fmt: skip


def test_a_title_that_stands_twice_makes_no_second_table():
    rows = [["Pos", "Driver", "Pts", "Pts"], ["1", "Ames", "25", "18"]]
    assert apart(rows) == [rows]


@pytest.mark.parametrize(
    ("value", "shape", "shown"),
    [
        (dt.time(0, 20, 11, 402000), "mm:ss.000", "20:11.402"),
        (dt.timedelta(minutes=85, seconds=2.5), "[h]:mm:ss.000", "1:25:02.500"),
        (dt.time(0, 1, 24, 1000), "m:ss.000", "1:24.001"),
        (0.98, "0.000", "0.980"),
        (0.98, "General", "0.98"),
        (17.0, "0", "17"),
        (dt.datetime(2024, 5, 4), "dd/mm/yyyy", "2024-05-04"),
    ],
)
def test_cell_shows_what_its_sheet_shows(value: object, shape: str, shown: str):
    book, out = Workbook(), io.BytesIO()
    book.active["A1"], book.active["B1"] = "x", value
    book.active["B1"].number_format = shape
    book.save(out)
    assert extract("xlsx", out.getvalue()).text.splitlines()[-1] == f"x\t{shown}"


CLASS_BEFORE_LAPS = (
    "Pos,No,Name,Team,Class,Laps,Diff\n1,22,Tilda Ames / Ada Reed,Moor Racing,GT3,58,\n"
    "2,8,Rhys Cole / Owen Price,Dale Sport,GT3,58,9.218\nNot classified,5,Nina Holt,Fell Racing,GT4,20,38 Laps\n"
)
UNDERSCORES = (
    "position,start_number,first_name,last_name,team_name,laps_completed,gap_to_leader,status\n"
    "1,7,Tilda,Ames,Moor Racing,20,,Finished\n2,12,Rhys,Cole,Dale Sport,20,2.114,Finished\n,9,Owen,Price,Fell,4,,Retd\n"
)
CAR_BY_NUMBER = "Pos;Car;Drivers;Entrant;Behind\n1;7;Tilda Ames;Moor Racing;\n2;12;Rhys Cole;Dale Sport;1,250\nEXC;4;Owen Price;Fell;\n"
COMMAS = 'Pos,#,Drivers,Team,Time/Retired\n1,7,"AMES, Thomas",Moor Racing,25:14.552\n2,12,"Cole, Paul / Price, Anna",Dale Sport,+3.310\n'


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            CLASS_BEFORE_LAPS,
            [
                ("Race", 1, "22", ("Tilda Ames", "Ada Reed"), "Moor Racing", 58, None, None, None, None),
                ("Race", 2, "8", ("Rhys Cole", "Owen Price"), "Dale Sport", 58, None, "9.218", None, None),
                ("Race", "NC", "5", ("Nina Holt",), "Fell Racing", 20, None, None, None, None),
            ],
        ),
        (
            UNDERSCORES,
            [
                ("Race", 1, "7", ("Tilda Ames",), "Moor Racing", 20, None, None, None, None),
                ("Race", 2, "12", ("Rhys Cole",), "Dale Sport", 20, None, "2.114", None, None),
                ("Race", "DNF", "9", ("Owen Price",), "Fell", 4, None, None, None, None),
            ],
        ),
        (
            CAR_BY_NUMBER,
            [
                ("Race", 1, "7", ("Tilda Ames",), "Moor Racing", None, None, None, None, None),
                ("Race", 2, "12", ("Rhys Cole",), "Dale Sport", None, None, "1.250", None, None),
                ("Race", "DSQ", "4", ("Owen Price",), "Fell", None, None, None, None, None),
            ],
        ),
        (
            COMMAS,
            [
                ("Race", 1, "7", ("Thomas Ames",), "Moor Racing", None, "25:14.552", None, None, None),
                ("Race", 2, "12", ("Paul Cole", "Anna Price"), "Dale Sport", None, None, "3.310", None, None),
            ],
        ),
    ],
    ids=["class before laps", "underscores", "cars by number", "surnames before commas"],
)
def test_headings_and_names_as_other_timekeepers_write_them(text: str, rows: list[tuple[object, ...]]):
    assert results("csv", text.encode()) == rows


def test_people_above_each_other_in_a_cell_are_a_crew_and_decimals_no_laps():
    rows: list[list[object]] = [
        ["Pos", "N°", "Équipage", "Meilleur\ntour", "Écart"],
        [1, 7, "Tilda Ames\nAda Reed", "1:24.001", "22 tours"],
        [2, 12, "Rhys Cole\nOwen Price", "1:24.310", "12,345"],
    ]
    assert [(r[1], r[3], r[5], r[7], r[9]) for r in results("xlsx", workbook(Course=rows))] == [
        (1, ("Tilda Ames", "Ada Reed"), 22, None, "1:24.001"),
        (2, ("Rhys Cole", "Owen Price"), None, "12.345", "1:24.310"),
    ]
