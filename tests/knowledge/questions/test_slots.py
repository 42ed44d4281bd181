"""What questions tell in figures, dates and ordinals: tables of a text and its slots."""

from typing import Any

import pytest

from config.language import languages
from knowledge.questions.slot import Slots
from knowledge.questions.slots import slots_of
from knowledge.questions.spotting import lay_out
from tests.knowledge.questions.asked import index


def slots(text: str, locale: str | None = None) -> Slots:
    layout = lay_out(text, index(), languages(), locale, None)
    return slots_of(layout.sheet, layout.language.words, layout.language.questions)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("who won in 1997", 1997, 1997),
        ("combien de victoires en 88", 1988, 1988),
        ("pole monaco 96", 1996, 1996),
        ("wins in '07", 2007, 2007),
        ("combien de victoires depuis 2010", 2010, None),
        ("wins since 2010", 2010, None),
        ("champions before 1960", None, 1959),
        ("titres jusqu'en 1975", None, 1975),
        ("wins between 1990 and 1995", 1990, 1995),
        ("victoires de 1990 à 1995", 1990, 1995),
        ("wins 1990-1995", 1990, 1995),
        ("champions in the 1980s", 1980, 1989),
        ("champions in the 80s", 1980, 1989),
        ("champions dans les années 90", 1990, 1999),
        ("champions of the sixties", 1960, 1969),
        ("les années soixante-dix", 1970, 1979),
        ("qui a gagné", None, None),
        ("a race of 56 laps", None, None),
    ],
)
def test_seasons(text: str, first: int | None, last: int | None) -> None:
    found = slots(text)
    assert (found.first_season, found.last_season) == (first, last)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("champion 2024-25", "season_label", "2024-25"),
        ("champion 2023/2024", "season_label", "2023-24"),
        ("qui a gagné l'an dernier", "previous", True),
        ("who won last season", "previous", True),
        ("combien de victoires cette saison", "latest", True),
        ("who is currently champion", "latest", True),
        ("and the year after", "shift", 1),
        ("et l'année d'avant", "shift", -1),
        ("vainqueur course 2", "session", "Race 2"),
        ("winner of race two", "session", "Race 2"),
        ("course1 vainqueur", "session", "Race 1"),
        ("pole r2", "session", "Race 2"),
        ("who was fastest in q1", "session", "Qualifying 1"),
        ("qui a gagné le sprint", "session", "Sprint"),
        ("winner of the second race", "race_nth", 2),
        ("qui a gagné la dernière course", "race_nth", -1),
        ("vainqueur samedi", "session_day", 5),
        ("winner of round 7", "round", 7),
        ("who drives the number 7 car", "car_number", "7"),
        ("où a fini la n°07", "car_number", "07"),
        ("résultat de l'Alpine 35", "car_number", "35"),
        ("where did #14 finish", "car_number", "14"),
        ("qui a fini 3eme", "position", 3),
        ("who came 2nd", "position", 2),
        ("P4 à l'arrivée", "position", 4),
        ("qui a terminé cinquième", "position", 5),
        ("top 5 des pilotes", "limit", 5),
        ("the ten drivers with most wins", "limit", 10),
        ("his third win", "nth", 3),
        ("sa deuxième victoire", "nth", 2),
        ("did he win 7 titles", "value", 7),
        ("who won at least 3 races", "at_least", 3),
        ("a-t-il gagné plus de 20 courses", "at_least", 21),
    ],
)
def test_other_slots(text: str, slot: str, value: Any) -> None:
    assert getattr(slots(text), slot) == value


@pytest.mark.parametrize("text", ["who won on 5 May 1991", "qui a gagné le 5 mai 1991", "winner May 5, 1991"])
def test_dates(text: str) -> None:
    day = slots(text).day
    assert day is not None
    assert day.isoformat() == "1991-05-05"


@pytest.mark.parametrize(
    ("text", "moment"),
    [("points after Monza", "after"), ("points avant la course de Monza", "before"), ("points at Monza", None)],
)
def test_moments(text: str, moment: str | None) -> None:
    assert slots(text).moment == moment
