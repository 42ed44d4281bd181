"""A question's scope as SQL finds the same rows on every database."""

import pytest
from sqlalchemy import Engine, select

from knowledge.answers.scope import called, like
from knowledge.answers.tables import entry
from tests.stories import result, story, tell


@pytest.fixture
def entered(either: Engine) -> Engine:
    """A store of three cars whose makes are written with accents, in capitals and plainly."""
    cars = {"Anna Colline": "ÉCLAIR GT 4", "Bruno Hale": "Éclair_GT 4", "Dario Vent": "Brise GT"}
    places = [result(place, who, car=car, team=f"Team {place}") for place, (who, car) in enumerate(cars.items(), 1)]
    tell(either, [story("round", *places)])
    return either


@pytest.mark.parametrize(
    ("asked", "cars"),
    [
        ("Éclair", {"ÉCLAIR GT 4", "Éclair_GT 4"}),
        ("éclair", {"ÉCLAIR GT 4", "Éclair_GT 4"}),
        ("ECLAIR", {"ÉCLAIR GT 4", "Éclair_GT 4"}),
        ("éclair gt", {"ÉCLAIR GT 4"}),
        ("ÉCLAIR_GT", {"Éclair_GT 4"}),
        ("brise", {"Brise GT"}),
        ("%", set()),
    ],
)
def test_a_car_is_found_in_any_case_with_or_without_accents(entered: Engine, asked: str, cars: set[str]) -> None:
    with entered.connect() as connection:
        assert set(connection.scalars(select(entry.c.car).where(like(asked)))) == cars


@pytest.mark.parametrize(("asked", "teams"), [("TEAM", 3), ("Team 1", 1), ("eam", 0)])
def test_a_team_is_found_by_whole_words(entered: Engine, asked: str, teams: int) -> None:
    with entered.connect() as connection:
        assert len(connection.execute(select(entry.c.id).where(called(asked))).all()) == teams
