"""Lists that became one line are cut into their lines again; prose and rows with signs between stay as they are."""

import time
from itertools import pairwise

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.pasted import cuts
from knowledge.reading.read import read_text

PLACED = ["1. Ada Brun (Moor Racing) 14 laps", "2. Bo Holm (Fell) +0.384", "3. Cy Dor (Dale Sport) +9.870"]
BARE = ["1 7 Ada Brun Moor Racing 14 laps", "2 12 Bo Holm Fell 0.384", "3 4 Cy Dor Dale Sport 9.870"]
FRENCH = ["1° BRUN Ada (Landes Auto) 20'14\"552", '2° HOLM Bo (Midi) à 3"310', "3° DOR Cy (Midi) à 1 tour"]
BARRED = [
    "Pos. | N° | Pilote | Écart",
    "1 | 7 | Ada Brun | 12 tours",
    "2 | 8 | Bo Holm | 0.774",
    "3 | 4 | Cy Dor | 5.060",
]
SCORED = ["Ada Brun 214", "Bo Holm 212", "Cy Dor / Ed Fox 149"]
SHARED = ["1 Ada Brun 47 pts", "2 Bo Holm 45", "3 Cy Dor 31", "Ed Fox 31", "5 Flo Gray 26"]


@pytest.mark.parametrize(
    "lines",
    [
        ["RACE 1", *PLACED],
        ["Result after 14 laps", *PLACED, "Retired: Ed Fox (gearbox), Flo Gray"],
        ["COURSE 2 - Coupe Nord", "Pos. N° Pilote Équipe Écart", *BARE],
        [*BARE, "DNF 9 Ed Fox Moor Racing 3 laps"],
        ["COURSE 1 (13 tours)", *FRENCH, "Abandons : Ed Fox (moteur), Flo Gray."],
        [*BARRED, "DSQ | 1 | Ed Fox | -"],
        ["Classement final", *SCORED],
        ["Points Pilotes", *SHARED],
        [*PLACED, "7. Ed Fox (Fell) 1 lap", "12. Flo Gray (Fell) 2 laps"],
        ["RACE 1", *PLACED, "RACE 2", *PLACED],
        ["Row 1", "1. Brun (7)", "2. Holm (12)", "Row 2", "3. Dor (4)", "4. Fox (9)"],
        [
            "1re ligne :",
            "Ada Brun (GBR/Moor)",
            "Bo Holm (SWE/Fell)",
            "2e ligne :",
            "Cy Dor (FRA/Dale)",
            "Ed Fox (USA/Fell)",
        ],
        ["LMP3 : Moor Racing n°7 (course 1)", "GT : Fell n°12 (courses 1 et 2)"],
        ["LES CHIFFRES", "Victoires : Brun 5, Holm 4, Dor 1", "Pole positions : Brun 7, Holm 3"],
    ],
    ids=lambda lines: lines[0],
)
def test_a_pasted_list_is_cut_where_its_lines_were(lines: list[str]):
    text = " ".join(lines)
    places = [0, *cuts(text), len(text)]
    assert [text[a:b].strip() for a, b in pairwise(places)] == lines


@pytest.mark.parametrize(
    "text",
    [
        "Podium: 1. Ada Brun (Moor), 2. Bo Holm (Fell), 3. Cy Dor (Dale).",
        "1. Ada Brun (Moor) 12 laps ; 2. Bo Holm (Fell) +0.3 ; 3. Cy Dor (Dale) +4.1",
        "Race 1 Ada Brun Race 2 Bo Holm Race 3 Cy Dor Race 4 Ed Fox",
        "On lap 1 Brun passed Holm, on lap 2 Dor went by, on lap 3 Fox spun and on lap 4 Gray did the same.",
        "Brun took 1 win and Holm 2 with the Fell team, while Dor needed 3 races to score his 20 points in 2021.",
        "1. Brun won the first heat from pole. 2. Holm had led for nine laps. 3. Dor came home a distant third.",
        "In 2019 Brun scored 40 points, Holm 38 and Dor 12; in 2020 Brun had 50 after 7 rounds of 10.",
        "Le n°1 Ada Brun part devant le n°2 Bo Holm et le n°3 Cy Dor, à 14 h 30.",
    ],
)
def test_what_is_no_pasted_list_stays_whole(text: str):
    assert cuts(text) == []


HEAD = "Northern Saloon Cup: Brun on top at Croft\n\n12 May 2019\n\nA damp day that nobody will forget in a hurry.\n\n"


def told(text: str) -> list[tuple[object, ...]]:
    facts = extract(read_text("list.txt", HEAD + text)).facts
    return [
        (f.kind, f.session if isinstance(f, Result) else None, f.position, f.drivers, f.quote)
        for f in facts
        if isinstance(f, Result | Standing)
    ]


def test_rows_that_were_cut_tell_their_own_facts():
    rows = [("Ada Brun", PLACED[0]), ("Bo Holm", PLACED[1]), ("Cy Dor", PLACED[2])]
    assert told(" ".join(["RACE 1", *PLACED, "RACE 2", *PLACED[:0:-1][::-1], "3. Ed Fox (Fell) +20.1"]))[:3] == [
        ("result", "Race 1", place, (driver,), row) for place, (driver, row) in enumerate(rows, 1)
    ]


def test_points_without_numbers_are_a_standing_each_with_its_row():
    assert told(" ".join(["Drivers' standings after four rounds", *SCORED[:2], "Cy Dor 149"])) == [
        ("standing", None, place, (row.rsplit(" ", 1)[0],), row)
        for place, row in enumerate([*SCORED[:2], "Cy Dor 149"], 1)
    ]


def test_a_list_wrapped_over_lines_is_cut_as_a_whole():
    wrapped = " ".join([*PLACED, "4. Ed Fox (Moor Racing) +12.003"]).replace("9.870 4. Ed", "9.870 4. Ed\n", 1)
    assert [driver for _, _, _, driver, _ in told(f"RACE 1\n\n{wrapped}\n")] == [
        ("Ada Brun",),
        ("Bo Holm",),
        ("Cy Dor",),
        ("Ed Fox",),
    ]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("RACE 2 Heavy rain fell before the start and nobody saw much of anything.", "RACE 2"),
        ("COURSE 1 Une pluie battante tombait au départ et personne ne voyait rien.", "COURSE 1"),
    ],
)
def test_the_name_of_a_session_before_its_text_is_a_heading(text: str, heading: str):
    blocks = read_text("session.txt", HEAD + text).blocks
    assert [block.text for block in blocks if block.kind.value == "heading"][-1] == heading


def test_the_head_of_a_letter_is_cut_at_its_labels():
    head = "De : presse@landes.example Objet : Finale de Nogaro, le communiqué À : liste-médias"
    blocks = read_text("mail.txt", f"{head}\n\n{HEAD}").blocks
    assert [(block.kind.value, block.text) for block in blocks[:3]] == [
        ("noise", "De : presse@landes.example"),
        ("heading", "Objet : Finale de Nogaro, le communiqué"),
        ("noise", "À : liste-médias"),
    ]


@pytest.mark.parametrize(
    "text", ["1. 2. 3. " + "A" * 5900, "A-B " * 1400 + "1 2 3", "1 A 2 B 3 C " * 490, "Aa 1 " * 1150]
)
def test_a_line_that_nobody_wrote_is_looked_through_at_once(text: str):
    start = time.perf_counter()
    cuts(text)
    assert time.perf_counter() - start < 1.0
