"""How old people were: their own years for each of a crew, and none for whoever's birth is not told."""

import datetime as dt

import pytest

from knowledge.answers.births import age_on, birthday
from knowledge.knowledge import Knowledge
from tests.knowledge.answers.test_told import placed
from tests.stories import knowing, story

TERVEL = {"championship": "Coupe des Lagunes", "season": 2031, "event": "Tervel"}
FACTS = (
    {"kind": "event", **TERVEL, "start_date": "2031-06-08", "end_date": "2031-06-08"},
    placed(TERVEL, 1, "Mara Quill", "Otto Sund", "Lia Orr", team="Phare Sport"),
    {"kind": "profile", "person": "Mara Quill", "birth_date": "1991-06-09"},
    {"kind": "profile", "person": "Otto Sund", "birth_date": "2001-06-08"},
)  # fmt: skip


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [("1991-06-09", "2031-06-08", 39), ("1991-06-08", "2031-06-08", 40), ("2000-02-29", "2021-02-28", 20)],
)
def test_whole_years(born: str, day: str, years: int) -> None:
    assert age_on(dt.date.fromisoformat(born), dt.date.fromisoformat(day)) == years


@pytest.mark.parametrize(
    ("born", "years", "day"),
    [("1991-06-09", 40, "2031-06-09"), ("1996-02-29", 4, "2000-02-29"), ("1880-02-29", 20, "1900-03-01")],
)
def test_birthdays(born: str, years: int, day: str) -> None:
    assert birthday(dt.date.fromisoformat(born), years) == dt.date.fromisoformat(day)


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A race won by three, of whom the births of two are told."""
    return knowing(tmp_path_factory.mktemp("crew"), story("race.txt", *FACTS))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How old was the winner at Tervel in 2031?", ("Mara Quill: 39 years", "Otto Sund: 30 years")),
        ("How old was Otto Sund when he won at Tervel in 2031?", ("Otto Sund: 30 years",)),
        ("Quel âge avait Mara Quill lors de sa première victoire ?", ("Mara Quill avait alors 39 ans",)),
        ("How old was the winner for Phare Sport at Tervel in 2031?", ("Mara Quill: 39 years",)),
    ],
)
def test_each_of_a_crew_has_an_age_of_their_own(crew: Knowledge, question: str, told: tuple[str, ...]) -> None:
    said = crew.ask(question).text
    assert all(words in said for words in told), said
    assert "Lia Orr:" not in said
