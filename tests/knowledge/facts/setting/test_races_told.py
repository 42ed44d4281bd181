"""Which race a passage tells of: the days of a weekend, races by their numbers, one between two others."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text
from tests.knowledge.facts.setting.scenes import at, directed


def test_days_are_races_where_two_races_are_told() -> None:
    text = "Le WEC à Spa : deux courses au programme.\n\nSamedi, Anna Lefort gagne.\n\nDimanche, Paul Morin répond."
    assert at(text, "Anna").session == "Race 1"
    assert at(text, "Paul").session == "Race 2"


def test_a_saturday_and_a_sunday_that_each_end_with_a_podium_are_two_races() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Samedi, Anna Lefort signe une victoire nette devant Jo Falk.\n\n"
        "Dimanche, Jo Falk monte sur la plus haute marche du podium.\n"
    )
    assert at(text, "Anna").session == "Race 1"
    assert at(text, "marche").session == "Race 2"


def test_days_of_headings_are_two_races_where_each_ends_with_a_win() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Le plateau avait fière allure, et les tribunes étaient pleines dès le matin.\n\n"
        "SAMEDI, LA DOUCHE FROIDE\n\nAnna Lefort l'emporte pour sa deuxième victoire de l'année.\n\n"
        "DIMANCHE, LE SOLEIL\n\nEn tête de bout en bout, Jo Falk tient son premier podium, et quel podium.\n"
    )
    assert at(text, "Anna").session == "Race 1"
    assert at(text, "Jo Falk").session == "Race 2"


def test_a_saturday_of_qualifying_makes_no_second_race() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Samedi, Anna Lefort signe le meilleur chrono des essais.\n\n"
        "Dimanche, Jo Falk monte sur la plus haute marche du podium.\n"
    )
    assert at(text, "marche").session in (None, "Race")


def test_one_race_needs_no_number() -> None:
    assert at("Le WEC à Spa. Anna Lefort gagne dimanche.", "Anna").session == "Race"


SEVERAL = """Un week-end chargé

Rendez-vous était donné à tous sur la piste, du vendredi au dimanche.

WEC : la fête

Deux courses étaient au programme. Il fallait être là samedi. Anna Lefort a gagné.

Le public était venu nombreux. Léo Petit suit.

Le lendemain, Paul Morin répond.

Prochain rendez-vous

Fuji, le 3 mai : Tom Blanc y pense.
"""


@pytest.mark.parametrize(
    ("words", "session"), [("Anna", "Race 1"), ("Léo", "Race 1"), ("Paul", "Race 2"), ("Rendez-vous était", None)]
)
def test_a_day_holds_until_the_next(words: str, session: str | None) -> None:
    assert at(SEVERAL, words).session == session


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("Rounds 3 and 4 of the WEC at Spa. In the opener, Anna Lefort won.", "Race 1"),
        ("Three races at Spa for the WEC. The decider went to Anna Lefort.", "Race 3"),
        (
            "The WEC at Spa.\n\nIn the opening race Jo Falk won.\n\nThe second race was wet.\n\nThe final race went to "
            "Anna Lefort.",
            "Race 3",
        ),
        ("Two races at Spa for the WEC.\n\nJo Falk won the opener.\n\nThe final race went to Anna Lefort.", "Race 2"),
        ("One race at Spa for the WEC. Second in three races, Anna Lefort won.", "Race"),
        ("Race 13 and Race 14 were held at Spa. In race 14, Anna Lefort won.", "Race 14"),
    ],
)
def test_races_told_in_english(text: str, session: str) -> None:
    text_told, where = directed(text, "en")
    assert where.at(text_told.index("Anna")).session == session


THREE_RACES = (
    "Nogaro, 1er avril 2024. La Coupe Brume y disputait trois courses.\n\n"
    "La première course, samedi, sourit à Anna Lefort, qui s'impose devant Jo Falk.\n\n"
    "Dimanche matin, il pleuvait. Jo Falk s'impose devant Paul Morin.\n\n"
    "La troisième et dernière course, lundi, revient à Paul Morin.\n"
)


def test_the_race_between_the_first_and_the_third_is_the_second() -> None:
    results = [f for f in extract(read_text("three.txt", THREE_RACES)).facts if isinstance(f, Result)]
    assert {f.session: f.drivers for f in results if f.position == 1} == {
        "Race 1": ("Anna Lefort",),
        "Race 2": ("Jo Falk",),
        "Race 3": ("Paul Morin",),
    }


def test_a_race_numbered_in_its_season_is_the_race() -> None:
    assert at("Le WEC à Spa. Course 6 : Anna Lefort gagne.", "Anna").session == "Race"


@pytest.mark.parametrize(
    ("language", "text", "sessions"),
    [
        (
            "en",
            "GB3 at Snetterton\n\nQualifying\n\nAnna took top spot. The second-best laps set the grid for race two, where "
            "Paul was ahead. Race two was dry: Mark won.\n\nRace one\n\nJohn won.",
            {"Anna": "Qualifying 1", "Paul": "Qualifying 2", "Mark": "Race 2", "John": "Race 1"},
        ),
        (
            "fr",
            "La F4 à Nogaro\n\nQualifications\n\nAnna signe le premier chrono. Les deuxièmes meilleurs temps, qui composent "
            "la grille de la course 2, placent Paul en tête.\n\nCourse 1\n\nMarc gagne.",
            {"Anna": "Qualifying 1", "Paul": "Qualifying 2", "Marc": "Race 1"},
        ),
    ],
)
def test_the_second_best_times_set_a_second_grid(language: str, text: str, sessions: dict[str, str]) -> None:
    assert {words: at(text, words, language).session for words in sessions} == sessions
