"""Where a document says it is: series, season, meeting, session, class, and whether all may change."""

import pytest

from config.language import languages
from knowledge.facts.mentions import mentions
from knowledge.facts.setting import Scene, scene
from knowledge.facts.statement import Setting
from knowledge.reading.read import read_text


def directed(text: str, code: str = "fr") -> tuple[str, Scene]:
    document = read_text("report.txt", text)
    return text, scene(document, mentions(document, languages()[code]), languages()[code])


def at(text: str, words: str, code: str = "fr") -> Setting:
    whole, where = directed(text, code)
    return where.at(whole.index(words))


REPORT = """European Le Mans Series : la pluie décide à Portimão

{date}

Disputées sur l'Autódromo Internacional do Algarve, les deux courses ont tenu leurs promesses, et plus encore.

Course 1 : le matin

Anna Lefort gagne. En LMP3, Paul Morin domine la fin de l'épreuve.

Course 2 : le soir

Le soleil est revenu. Chez les GT, Léo Petit l'emporte.

Prochaine manche : Monza, du 7 au 9 juillet.
"""


SHEET = """Coupe des Vallées : tout savoir de Brumes

Deux courses ont été disputées sur le vieil aérodrome, sous un ciel qui n'a pas voulu choisir.

COURSE 1

Anna Lefort a mené quelques tours avant de rentrer au stand, et la suite fut moins gaie.

Arrivée
1. Paul Morin (Nord Racing)
2. Léo Petit (Sud Racing)

Classement du championnat
1. Ida Roux 40 points

COURSE 2

Le vent avait tourné."""


@pytest.mark.parametrize(
    ("words", "session"),
    [("Anna", "Race 1"), ("Paul Morin", "Race 1"), ("Ida Roux", None), ("Le vent", "Race 2")],
)
def test_a_lesser_heading_goes_on_with_the_session_of_the_one_above_it(words: str, session: str | None) -> None:
    assert at(SHEET, words).session == session


def test_what_holds_for_the_document() -> None:
    default = directed(REPORT.format(date="12 mai 2019"))[1].default
    assert default == Setting("European Le Mans Series", 2019, "Portimão", "Autódromo Internacional do Algarve")


def test_a_season_that_the_text_does_not_tell_stays_open() -> None:
    assert directed(REPORT.format(date="Dimanche soir"))[1].default.season is None


@pytest.mark.parametrize(
    ("words", "session", "category"),
    [
        ("Anna Lefort", "Race 1", None), ("Paul Morin", "Race 1", "LMP3"),
        ("soleil", "Race 2", None), ("Léo Petit", "Race 2", "GT"),
    ],
)  # fmt: skip
def test_headings_and_leading_classes(words: str, session: str, category: str | None) -> None:
    here = at(REPORT.format(date="12 mai 2019"), words)
    assert (here.session, here.category) == (session, category)


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("La saison 2018 du WEC a commencé à Spa.", 2018),
        ("L'Asian Le Mans Series 2023-2024 se termine à Dubaï.", "2023-24"),
        ("Le WEC attend la suite. La saison 2031 s'ouvrira à Spa.", None),
        ("Vainqueur à Spa en 2012, il revient au WEC.", None),
        ("DOSSIER DE PRESSE 2022\n\nLe WEC se présente à Spa, et il y a beaucoup à dire.", 2022),
    ],
)
def test_seasons(text: str, season: int | str | None) -> None:
    assert directed(text)[1].default.season == season


def test_days_are_races_where_two_races_are_told() -> None:
    text = "Le WEC à Spa : deux courses au programme.\n\nSamedi, Anna Lefort gagne.\n\nDimanche, Paul Morin répond."
    assert at(text, "Anna").session == "Race 1"
    assert at(text, "Paul").session == "Race 2"


def test_one_race_needs_no_number() -> None:
    assert at("Le WEC à Spa. Anna Lefort gagne dimanche.", "Anna").session == "Race"


def test_two_series_in_one_text() -> None:
    text = (
        "Un week-end chargé\n\nLes 4 Heures de Spa, manche de l'European Le Mans Series, et les 6 Heures de Fuji, manche du WEC.\n\n"
        "ELMS : la fête\n\nAnna Lefort gagne encore.\n\nWEC : la défaite\n\nPaul Morin abandonne."
    )
    first, second = at(text, "Anna"), at(text, "Paul")
    assert (first.championship, first.event) == ("European Le Mans Series", "4 Heures de Spa")
    assert (second.championship, second.event) == ("FIA World Endurance Championship", "6 Heures de Fuji")


@pytest.mark.parametrize(
    ("text", "words", "loose"),
    [
        ("Le titre du WEC*\n\nAnna Lefort gagne à Spa.\n\n* sous réserve des vérifications", "Anna", True),
        ("Le WEC à Spa\n\nCourse 1\n1. Anna Lefort\n2. Paul Morin\n\nCourse 2 (provisoire)\n1. Léo Petit\n2. Tom Blanc", "Léo", True),
        ("Le WEC à Spa\n\nCourse 1\n1. Anna Lefort\n2. Paul Morin\n\nCourse 2 (provisoire)\n1. Léo Petit\n2. Tom Blanc", "Anna", False),
        ("Le WEC à Spa\n\nAnna Lefort gagne.\n\nTous ces résultats restent sous réserve.", "Anna", True),
    ],
)  # fmt: skip
def test_provisional(text: str, words: str, loose: bool) -> None:
    assert at(text, words).provisional is loose


def test_the_place_of_the_writer_is_not_the_meeting() -> None:
    text = "Le WEC en fête\n\nDe notre correspondant à Magny-Cours\n\nLes 6 Heures de Fuji, disputées à Fuji, ont plu à tous."
    assert directed(text)[1].default.event == "6 Heures de Fuji"
