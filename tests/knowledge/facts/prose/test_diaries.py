"""What an author tells of himself without naming himself."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Penalty, Result
from knowledge.reading.read import read_text

DIARY = "Anna Lefort\n\nJe vous raconte ma course 2024. Paul Morel a souri. {} Je suis ravie et nous avons ri.\n\nAnna"


def test_a_place_without_a_verb_is_of_who_writes() -> None:
    facts = extract(
        read_text("report.txt", DIARY.format("Au final : troisième en LMP3, et douzième du général."))
    ).facts
    told = {(f.drivers, f.category, f.position) for f in facts if isinstance(f, Result)}
    assert told == {(("Anna Lefort",), "LMP3", 3), (("Anna Lefort",), "Overall", 12)}


def test_a_place_without_a_verb_is_of_nobody_where_nobody_writes_of_himself() -> None:
    text = "La course 2024\n\nPaul Morel a souri. Au final : troisième en LMP3, et douzième du général."
    assert not [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]


def test_a_penalty_is_of_who_last_spoke_of_himself() -> None:
    facts = extract(read_text("report.txt", DIARY.format("Je freine trop tard : 20 secondes de pénalité."))).facts
    assert [(f.drivers, f.amount) for f in facts if isinstance(f, Penalty)] == [(("Anna Lefort",), "20 s")]


LINES = [
    ("Neuvième à l'arrivée.", {("Overall", 9, "Race")}),
    ("Me voilà donc huitième, deuxième en LMP3.", {("Overall", 8, "Race"), ("LMP3", 2, "Race")}),
    (
        "Onzième chrono des qualifications, troisième en LMP3.",
        {("Overall", 11, "Qualifying"), ("LMP3", 3, "Qualifying")},
    ),
    ("Et première en LMP3 !", {("LMP3", 1, "Race")}),
    ("Cela ne fait que quatrième en LMP3.", {("LMP3", 4, "Race")}),
    ("La pole, je me la suis gardée.", {("Overall", 1, "Qualifying")}),
    ("La victoire, je me la suis offerte.", {("Overall", 1, "Race")}),
    ("Radiateur crevé, abandon.", {("Overall", None, "Race")}),
    ("Un orage, trois têtes-à-queue, douzième sous le drapeau.", {("Overall", 12, "Race")}),
    ("Pour moi, ce sera une cinquième place.", {("Overall", 5, "Race")}),
    ("Paul Morel m'a doublée au quatrième tour.", set()),
    ("Je visais le top 5.", set()),
]


@pytest.mark.parametrize(("line", "told"), LINES)
def test_lines_without_a_subject_are_of_who_writes(line: str, told: set[tuple[str, int | None, str]]) -> None:
    text = f"Anna Lefort\n\nJe vous raconte ma course 2024. {line} Je suis ravie et nous avons ri.\n\nAnna\n\nP.-S. : à bientôt."
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    assert {(f.category, f.position, f.session) for f in facts} == told
    assert all(f.drivers == ("Anna Lefort",) for f in facts)


SIGNED = [
    ("Merci à mes partenaires et à maman.\nAnna", ["Anna Lefort"]),
    ("Merci à mes partenaires, sans qui rien ne serait possible, et à vous tous.", []),
]


@pytest.mark.parametrize(("end", "who"), SIGNED)
def test_whoever_signs_on_the_last_line_writes(end: str, who: list[str]) -> None:
    text = f"LA LETTRE\n\nAnna Lefort et Paul Morel vous saluent.\n\nMa course à Nogaro en 2024. Je termine cinquième. Je suis ravie et je souris.\n\nÀ bientôt.\n\n{end}"
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    assert [driver for f in facts for driver in f.drivers] == who


OWN_TEAM = [("Love, Harriet x", ["Harriet Arden"]), ("See you all in Brands Hatch, with love from everyone", [])]


@pytest.mark.parametrize(("end", "who"), OWN_TEAM)
def test_whoever_signs_under_a_team_of_his_name_writes(end: str, who: list[str]) -> None:
    text = f"Harriet Arden Racing | Newsletter no. 5 | July 2031\n\nThe GB3 Championship was at Snetterton. I am happy and I am tired. I came home fourth.\n\nThanks to all who helped.\n{end}"
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    assert [driver for f in facts for driver in f.drivers] == who


HEAD = "Harriet Arden\n\nGB3 Championship, Snetterton, 1-2 July 2031. I am happy, and I tell you why I am.\n\n"
ENGLISH_LINES = [
    ("RACE ONE\n\nIn the end: fifth at the flag, and second in the Rookies.", [("Overall", 5), ("Rookies", 2)]),
    ("RACE TWO\n\nNinth overall, third of the Rookies.", [("Overall", 9), ("Rookies", 3)]),
    ("RACE TWO\n\nIt was much better: fourth, and second of the Rookies.", [("Overall", 4), ("Rookies", 2)]),
    ("RACE TWO\n\nI stayed out of trouble and brought the car from 11th to eighth.", [("Overall", 8)]),
    ("RACE TWO\n\nSixth on the road, tenth in the results.", [("Overall", 10)]),
    ("RACE TWO\n\nClean getaway, no drama, fourth, exactly where I'd begun.", [("Overall", 4)]),
    ("RACE TWO\n\nI was aiming for the top five.", []),
]


@pytest.mark.parametrize(("lines", "told"), ENGLISH_LINES, ids=[row[0] for row in ENGLISH_LINES])
def test_english_lines_without_a_subject_are_of_who_writes(lines: str, told: list[tuple[str, int]]) -> None:
    facts = extract(read_text("report.txt", f"{HEAD}{lines}\n\nHarriet\n")).facts
    found = [f for f in facts if isinstance(f, Result)]
    assert sorted((f.category or "", f.position or 0) for f in found) == sorted(told)
    assert all(f.drivers == ("Harriet Arden",) for f in found)
    others = extract(read_text("report.txt", f"GB3 Championship, Snetterton, 1-2 July 2031\n\n{lines}\n")).facts
    assert [f for f in others if isinstance(f, Result) and "I " not in lines] == []
