"""Lists whose lines a page or a program made one, and lines of them that stand alone."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import FastestLap, Result
from knowledge.reading.document import BlockKind
from knowledge.reading.read import read_text

HEAD = "Nordic Touring Trophy : la finale de Brumes\n\n12 mai 2019\n\n"
STORY = "Une course disputée sur la piste du vieil aérodrome, et qui a tenu toutes ses promesses.\n\n"
ORDER = "1. Anna Lefort (Nord Racing) 12 tours 2. Paul Morin (Sud Racing) +0''284 3. Léo Petit (Est Racing) +9''100"


def told(text: str) -> list[tuple[object, ...]]:
    facts = extract(read_text("list.txt", HEAD + STORY + text)).facts
    return [(f.session, f.position, f.status, f.drivers[0]) for f in facts if isinstance(f, Result)]


def test_places_that_a_long_list_leaves_out():
    rows = f"Course 1\n\n{ORDER} 7. Ada Brun (Nord Racing) +31''002 12. Max Dor (Sud Racing) +1 tour\n"
    assert [place for _, place, _, _ in told(rows)] == [1, 2, 3, 7, 12]


@pytest.mark.parametrize(
    "line",
    [
        "Abandon : Max Dor",
        "Non classés : Max Dor (4 tours)",
        "... Abandons : Max Dor (moteur)",
    ],
)
def test_label_set_apart_from_its_list_is_of_its_session(line: str):
    found = told(
        f"Course 2\n\n1. Anna Lefort 12 tours\n2. Paul Morin +0''284\n3. Léo Petit +9''100\n\n{line}\n\n{STORY}"
    )
    assert [(session, driver) for session, place, _, driver in found if place is None] == [("Race 2", "Max Dor")]


def test_labels_on_one_line_are_read_each():
    line = "Pole position : Anna Lefort (Nord Racing) – 1'58''412 Meilleur tour : Paul Morin (Sud Racing) – 1'59''077"
    facts = extract(read_text("list.txt", f"{HEAD}{STORY}Course 1\n\n{ORDER}\n\n{line}\n")).facts
    poles = [(f.session, f.drivers, f.lap_time) for f in facts if isinstance(f, Result) and f.lap_time]
    assert poles == [("Qualifying 1", ("Anna Lefort",), "1:58.412")]
    assert [(f.session, f.drivers, f.lap_time) for f in facts if isinstance(f, FastestLap)] == [
        ("Race 1", ("Paul Morin",), "1:59.077")
    ]


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["Challengers : A. Brun", "Gentlemen : M. Dor", "Équipes : Nord Racing"], ["row", "row", "row"]),
        (["Meilleur tour : A. Brun, 1:31.2"], ["row"]),
        (["Classement général : après six courses"], ["heading"]),
        (["Course 2 : le réveil de Brun"], ["heading"]),
        (["Course 2 :", "Podium :", "Grille :"], ["heading", "heading", "heading"]),
    ],
)
def test_labels_set_apart_are_rows_and_headings_stay_headings(lines: list[str], kinds: list[str]):
    blocks = read_text("list.txt", HEAD + STORY + "\n\n".join(lines) + "\n\n" + STORY.replace("Une", "Cette")).blocks
    assert [block.kind.value for block in blocks if block.text in lines] == kinds


def test_labels_over_a_text_stay_headings():
    head = "Date : 12 mai 2019\n\nLieu : Brumes\n\nSérie : Nordic Touring Trophy\n\n"
    assert {block.kind for block in read_text("list.txt", head + STORY).blocks[:3]} == {BlockKind.HEADING}


def test_team_does_not_run_over_the_end_of_a_cell():
    rows = "#7\tPro\tBrun / Dor / Petit\n#21\tGold\tLefort / Morin / Roux\n"
    facts = extract(read_text("list.txt", f"{HEAD}{STORY}{rows}")).facts
    assert not [f.team for f in facts if f.team]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Lefort (Audi #3) s'impose. Paul Morin (Ligier #4) est deuxième.",
        "Anna Lefort (Audi n°3) s'impose. Paul Morin (Ligier n°4) est deuxième.",
        "Anna Lefort (Audi no. 3) s'impose. Paul Morin (Ligier no. 4) est deuxième.",
    ],
)
def test_numbers_of_cars_in_brackets_count_no_rows(sentence: str) -> None:
    assert told(sentence) == [("Race", 1, "classified", "Anna Lefort"), ("Race", 2, "classified", "Paul Morin")]


def test_hyphens_join_people_of_rows_on_lines_of_their_own():
    rows = "1. Lefort-Morin (Nord Racing)\n2. Brun-Dor (Sud Racing)\n3. Roux-Petit (Est Racing)\n"
    names = "Anna Lefort et Paul Morin, Ada Brun et Max Dor, Eva Roux et Léo Petit étaient au départ.\n\n"
    facts = extract(read_text("list.txt", f"{HEAD}{names}Course 1\n\n{rows}")).facts
    assert [f.drivers for f in facts if isinstance(f, Result)] == [
        ("Anna Lefort", "Paul Morin"),
        ("Ada Brun", "Max Dor"),
        ("Eva Roux", "Léo Petit"),
    ]


@pytest.mark.parametrize(("first", "second"), [("1re ligne", "2e ligne"), ("Row 1", "Row 2")])
def test_rows_of_a_grid_are_headed_with_the_number_on_either_side(first: str, second: str):
    grid = f"{first}\nAnna Lefort (Nord Racing)\nPaul Morin (Sud Racing)\n{second}\nLéo Petit (Est Racing)\nAda Brun\n"
    head = "La grille de départ" if "ligne" in first else "Starting grid"
    english = HEAD.replace("la finale de Brumes", "the final at Fogford").replace("12 mai", "12 May")
    story = (
        STORY if "ligne" in first else "A race on the track of the old airfield, and one that nobody will forget.\n\n"
    )
    facts = extract(read_text("grid.txt", (HEAD if "ligne" in first else english) + story + f"{head}\n\n{grid}")).facts
    assert [(f.session, f.position, f.drivers[0]) for f in facts if isinstance(f, Result)] == [
        ("Qualifying", 1, "Anna Lefort"),
        ("Qualifying", 2, "Paul Morin"),
        ("Qualifying", 3, "Léo Petit"),
        ("Qualifying", 4, "Ada Brun"),
    ]


def test_rows_of_a_grid_keep_the_session_of_the_heading_above():
    grid = "RACE 2 - STARTING GRID\n\nRow 1\n1. Anna Lefort (7)\n2. Paul Morin (12)\nRow 2\n3. Léo Petit (4)\n"
    story = "A race on the track of the old airfield, and one that nobody will forget.\n\n"
    head = "Nordic Touring Trophy: the final at Fogford\n\n12 May 2019\n\n"
    facts = extract(read_text("grid.txt", f"{head}{story}{grid}")).facts
    assert {f.session for f in facts if isinstance(f, Result)} == {"Qualifying 2"}
