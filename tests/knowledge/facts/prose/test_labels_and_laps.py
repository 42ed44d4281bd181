"""Places behind a label, wins that were thrown away, and whose order is meant beside a win of the whole field."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

FRENCH = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\nLe public est venu nombreux aux courses. "
ENGLISH = "Porsche Carrera Cup Great Britain\nOulton Park, 12 May 2031\n\nThe crowd was large for the races. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH + "Winner: Ada Brun (Moor). Second: Max Dor. Third: Bo Holm.", "1 Brun, 2 Dor, 3 Holm"),
        (FRENCH + "Vainqueur : Ada Brun (Moor). Deuxième : Max Dor. Troisième : Bo Holm.", "1 Brun, 2 Dor, 3 Holm"),
        (ENGLISH + "Ada Brun had it won until a stone went through the radiator.", ""),
        (ENGLISH + "Ada Brun had the race in the bag before the engine failed.", ""),
        (ENGLISH + "Third, on the road, was the Kestrel of Bo Holm, but a penalty leaves it fourth.", ""),
        (FRENCH + "Ada Brun tenait sa victoire quand la pluie est venue.", ""),
        (FRENCH + "Max Dor se bat jusqu'au bout pour finir deuxième.", "2 Dor"),
        (FRENCH + "La victoire tombe dans les bras d'Ada Brun.", "1 Brun"),
        (FRENCH + "Les vainqueurs s'appellent Ada Brun et Max Dor.", "1 Brun/Dor"),
        (ENGLISH + "The winners were Ada Brun and Max Dor in the #66 Renault Clio.", "1 Brun/Dor"),
        (ENGLISH + "Ada Brun rolled home third.", "3 Brun"),
    ],
)
def test_places_of_a_race(text: str, expected: str) -> None:
    facts = [f for f in extract(read_text("story.txt", text + "\n")).facts if isinstance(f, Result)]
    told = (f"{f.position} {'/'.join(name.split()[-1] for name in f.drivers)}" for f in facts if f.position)
    assert ", ".join(told) == expected


def test_class_winners_behind_a_label_are_no_champions() -> None:
    facts = extract(read_text("story.txt", ENGLISH + "Class winners: Ada Brun (GT4), Max Dor (TCR).\n")).facts
    assert [(f.kind, f.category) for f in facts if f.kind in ("result", "title")] == [
        ("result", "GT4"),
        ("result", "TCR"),
    ]


def test_who_wins_the_whole_field_has_its_pole_too_in_the_story_of_a_class() -> None:
    text = (
        "Moor Racing - team news\nBathurst, 21 April 2031\n\nThe car of Moor Racing came home third in GT4. Ida Roe "
        "shared the #58 GT4 car with Tom Poe.\n\nOutright victory went to the #1 BMW M4 of Fell Autosport, crewed by "
        "Ada Brun and Max Dor, who beat the #23 Volkswagen Golf of Dale Motorsport by 4.2 seconds. Brun also took "
        "pole. In GT4 the winners were Bo Holm and Cy Dean.\n"
    )
    facts = [f for f in extract(read_text("story.txt", text)).facts if isinstance(f, Result)]
    told = {(f.session, f.category, f.position, f.drivers[0] if f.drivers else f.team) for f in facts}
    assert {
        ("Race", "Overall", 1, "Ada Brun"),
        ("Race", "Overall", 2, "Dale Motorsport"),
        ("Qualifying", "Overall", 1, "Ada Brun"),
        ("Race", "GT4", 1, "Bo Holm"),
    } <= told


def test_a_heading_of_qualifying_and_race_leaves_open_which_is_told() -> None:
    text = ENGLISH + "\n\nSaloons (qualifying, 15 min; race, 12 laps)\n\nAda Brun won by 6.3 seconds.\n"
    facts = [f for f in extract(read_text("story.txt", text)).facts if isinstance(f, Result)]
    assert [(f.session, f.position) for f in facts] == [("Race", 1)]


def test_a_class_called_by_a_letter_keeps_its_word_and_a_race_is_no_team() -> None:
    text = "In Class C the winners were Bo Holm (Race 1) and Ida Roe (Race 2)."
    facts = extract(read_text("story.txt", ENGLISH + text + "\n")).facts
    assert {f.category for f in facts if isinstance(f, Result)} <= {"Class C"}
    assert not [f for f in facts if getattr(f, "team", None)]
