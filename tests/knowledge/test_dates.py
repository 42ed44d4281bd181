"""Dates and runs of days, in every notation."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.language import languages
from knowledge.dates import DateSpan, finder
from knowledge.text import fold_in_place

OPEN = 1


def found(text: str) -> list[tuple[str, DateSpan]]:
    everything = finder(*languages().values()).find(fold_in_place(text))
    return [(text[d.start : d.end], d.span) for d in everything]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("le 21/10/2024 au soir", (2024, 10, 21), (2024, 10, 21)),
        ("2024-02-29", (2024, 2, 29), (2024, 2, 29)),
        ("les 7 et 8 août", (OPEN, 8, 7), (OPEN, 8, 8)),
        ("9, 10 et 11 juin", (OPEN, 6, 9), (OPEN, 6, 11)),
        ("samedi 14 et dimanche 15 juin 2025", (2025, 6, 14), (2025, 6, 15)),
        ("vendredi 3, samedi 4 et dimanche 5 mai", (OPEN, 5, 3), (OPEN, 5, 5)),
        ("Saturday May 10 to Sunday May 11", (OPEN, 5, 10), (OPEN, 5, 11)),
        ("du 27 au 29 juin 2019", (2019, 6, 27), (2019, 6, 29)),
        ("17-19 octobre", (OPEN, 10, 17), (OPEN, 10, 19)),
        ("31 octobre - 2 novembre", (OPEN, 10, 31), (OPEN, 11, 2)),
        ("31 août / 1er septembre", (OPEN, 8, 31), (OPEN, 9, 1)),
        ("15-17 sept.", (OPEN, 9, 15), (OPEN, 9, 17)),
        ("Oct. 25, 2020 --", (2020, 10, 25), (2020, 10, 25)),
        ("May 10-12", (OPEN, 5, 10), (OPEN, 5, 12)),
        ("on May 24/26", (OPEN, 5, 24), (OPEN, 5, 26)),
        ("6-8 May", (OPEN, 5, 6), (OPEN, 5, 8)),
        ("Monday 21 October 2024", (2024, 10, 21), (2024, 10, 21)),
    ],
)
def test_days(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    ((_, span),) = found(text)
    assert (span.first, span.last) == (dt.date(*first), dt.date(*last))
    assert span.dated is (first[0] != OPEN)


@pytest.mark.parametrize("text", ["25 dixièmes", "n°10 mai", "20e et dernière manche", "31 février", "may be 12"])
def test_no_days(text: str) -> None:
    assert found(text) == []


def test_days_of_two_meetings_stay_two() -> None:
    assert [words for words, _ in found("le 5 octobre, le 12 novembre")] == ["5 octobre", "12 novembre"]


def test_a_run_over_new_year_ends_in_the_next() -> None:
    span = DateSpan(dt.date(1, 12, 30), dt.date(1, 1, 2), dated=False)
    assert span.in_year(2020) == DateSpan(dt.date(2020, 12, 30), dt.date(2021, 1, 2))


@given(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
def test_every_day_is_found_as_it_is_written(day: dt.date) -> None:
    ((_, span),) = found(f"{day.day:02d}/{day.month:02d}/{day.year}")
    assert span == DateSpan(day, day)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    found(text)
