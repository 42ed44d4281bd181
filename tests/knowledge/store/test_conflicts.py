"""What is one across documents, what contradicts, and what is then shown."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine

from knowledge.reading.document import BlockKind
from tests.stories import of, result, rows, story, tell

EARLY, LATE = dt.date(2031, 5, 4), dt.date(2031, 5, 9)


def test_four_documents_tell_one_race(store: Engine) -> None:
    told = [
        story("a", result(1, "Mara Quill", team="Tigre Racing", circuit="Circuit de Tervel")),
        story("b", result(1, "Quill", gap=None), result(2, "Jon Ashe", gap="2.5")),
        story("c", {**result(1, "Mara Quill"), "event": "Grand Prix de Tervel"}),
        story("d", result(2, "J. Ashe", team="Nord Auto"), result(1, "Mara Quill", laps=30)),
    ]
    tell(store, told)
    assert rows(store, "event", "name") == [("Tervel",)]
    assert rows(store, "result", "position", "laps", "gap", "contested") == [
        (1, 30, None, False),
        (2, None, "2.5", False),
    ]
    assert rows(store, "driver", "name") == [("Jon Ashe",), ("Mara Quill",)]
    assert (
        len(rows(store, "evidence", "result_id"))
        - len([r for r in rows(store, "evidence", "result_id") if r[0] is None])
        == 6
    )


def test_a_surname_of_two_persons_stays_apart(store: Engine) -> None:
    tell(store, [story("a", result(1, "Mara Quill"), result(2, "Otto Quill")), story("b", result(3, "Quill"))])
    assert rows(store, "driver", "name") == [("Mara Quill",), ("Otto Quill",), ("Quill",)]


def test_two_first_names_are_never_one(store: Engine) -> None:
    tell(store, [story("a", result(1, "Mara Quill")), story("b", result(1, "Maro Quill"))])
    assert rows(store, "driver", "name") == [("Mara Quill",), ("Maro Quill",)]


def test_one_wrong_team_in_a_table_gives_no_second_team(store: Engine) -> None:
    told = story(
        "a",
        result(1, "Mara Quill", team="Tigre Racing", session="Race 1"),
        result(1, "Mara Quill", team="Tigre Racing", session="Race 2"),
        {
            **of("fastest_lap", "Mara Quill", team="Nord Auto", lap_time="1:30.5"),
            "event": "Tervel",
            "session": "Race 2",
        },
    )
    done = tell(store, [told])
    assert rows(store, "entry", "contested") == [(True,)]
    assert [r for r in rows(store, "evidence", "against", "value") if r[0]] == [(True, "team Nord Auto")]
    assert rows(store, "team", "name") == [("Tigre Racing",)]
    assert len(done.contradictions) == 1
    assert "Nord Auto" in done.contradictions[0]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (  # final before provisional, whatever else
            story("a", result(3, "Mara Quill", provisional=True), date=LATE),
            story("b", result(4, "Mara Quill"), date=EARLY, kind=BlockKind.PARAGRAPH),
            4,
        ),
        (  # then a table before prose
            story("a", result(3, "Mara Quill"), date=EARLY),
            story("b", result(4, "Mara Quill"), date=LATE, kind=BlockKind.PARAGRAPH),
            3,
        ),
        (  # then the later document
            story("a", result(3, "Mara Quill"), date=LATE),
            story("b", result(4, "Mara Quill"), date=EARLY),
            3,
        ),
    ],
)
def test_the_value_that_is_shown(store: Engine, one: Any, other: Any, shown: int) -> None:
    tell(store, [one, other])
    assert rows(store, "result", "position", "contested") == [(shown, True)]
    against = [r for r in rows(store, "evidence", "result_id", "against", "value") if r[0]]
    assert [(a, v) for _, a, v in against] == [(False, None), (True, f"position {7 - shown}")]


def test_two_winners_in_two_documents_leave_one(store: Engine) -> None:
    done = tell(store, [story("a", result(1, "Mara Quill"), date=LATE), story("b", result(1, "Jon Ashe"), date=EARLY)])
    assert rows(store, "result", "position", "contested") == [(1, True), (None, True)]
    assert len(done.contradictions) == 1


def test_two_winners_in_one_document_are_a_tie(store: Engine) -> None:
    tell(store, [story("a", result(1, "Mara Quill"), result(1, "Jon Ashe"))])
    assert rows(store, "result", "position", "contested") == [(1, False), (1, False)]


def test_a_shared_car_is_one_result_and_the_drivers_own_car_another(store: Engine) -> None:
    tell(
        store,
        [
            story(
                "a",
                result(1, "Mara Quill", "Jon Ashe", car_number="34"),
                result(None, "Jon Ashe", car_number="30", status="DNF"),
            )
        ],
    )
    assert rows(store, "result", "position", "status") == [(1, "classified"), (None, "DNF")]
    assert len(rows(store, "entry_driver", "driver_id")) == 3


def test_a_driver_who_shared_two_cars_has_two_places(store: Engine) -> None:
    tell(store, [story("a", result(2, "Mara Quill", "Jon Ashe"), result(3, "Mara Quill", "Lia Sund"))])
    assert [r[0] for r in rows(store, "result", "position")] == [2, 3]


def test_whom_a_document_places_apart_are_no_crew(store: Engine) -> None:
    crew = {**result(3, "Mara Quill", "Jon Ashe"), "session": "Race"}
    tell(store, [story("a", result(2, "Mara Quill"), result(3, "Jon Ashe"), date=LATE), story("b", crew, date=EARLY)])
    found = rows(store, "result", "position", "contested")
    assert found == [(2, False), (3, True), (None, True)]


def test_a_team_alone_is_the_car_that_has_its_place(store: Engine) -> None:
    told = [
        story(
            "a",
            result(1, "Mara Quill", team="Tigre Racing", car_number="3"),
            result(2, "Jon Ashe", team="Tigre Racing"),
        )
    ]
    tell(store, [*told, story("b", {**result(1), "team": "Tigre Racing"})])
    assert rows(store, "result", "position", "contested") == [(1, False), (2, False)]


def test_a_crew_is_joined_by_its_number(store: Engine) -> None:
    told = [result(6, "Mara Quill", car_number="07"), result(1, "Jon Ashe", car_number="07", session="Qualifying")]
    tell(
        store,
        [story("a", *told, of("entry", "Mara Quill", "Jon Ashe", car_number="07", team="Tigre Racing", car="Lynx 3"))],
    )
    assert rows(store, "entry", "identity", "car_number", "car") == [
        ("tervel|#07", "07", "Lynx 3"),
        ("|jon ashe+mara quill", "07", "Lynx 3"),
    ]


def test_a_position_at_most_is_settled_by_a_place(store: Engine) -> None:
    podium = {**result(None, "Mara Quill"), "position_at_most": 3}
    tell(store, [story("a", podium), story("b", result(2, "Mara Quill"))])
    assert rows(store, "result", "position", "position_at_most", "contested") == [(2, 3, False)]


def test_a_title_of_one_is_not_the_title_of_who_shared_the_car(store: Engine) -> None:
    tell(store, [story("a", of("entry", "Mara Quill", "Jon Ashe", car_number="7"), of("title", "Mara Quill"))])
    assert sorted(len(r[0].split("+")) for r in rows(store, "entry", "identity")) == [1, 2]


def test_two_champions_in_two_documents_are_contested(store: Engine) -> None:
    done = tell(store, [story("a", of("title", "Mara Quill")), story("b", of("title", "Jon Ashe"))])
    assert rows(store, "title", "contested") == [(True,), (True,)]
    assert done.contradictions


def test_former_champions_without_years_do_not_contradict(store: Engine) -> None:
    told = [{**of("title", who), "season": None} for who in ("Mara Quill", "Jon Ashe")]
    tell(store, [story("a", told[0]), story("b", told[1])])
    assert rows(store, "title", "contested") == [(False,), (False,)]


def test_standings_of_two_days_are_two_and_the_final_one_is_one(store: Engine) -> None:
    standing = of("standing", "Mara Quill", position=1, points=50)
    final = of("standing", "Mara Quill", position=1, points=99, final=True)
    tell(
        store,
        [
            story("a", standing, date=EARLY),
            story("b", {**standing, "points": 70}, date=LATE),
            story("c", final),
            story("d", final),
        ],
    )
    found = rows(store, "standing", "points", "final", "as_of", "contested")
    assert found == [(50.0, False, "2031-05-04", False), (70.0, False, "2031-05-09", False), (99.0, True, None, False)]
    assert [f for _, f in rows(store, "season", "label", "finished")] == [True]


def test_a_penalty_told_twice_is_one(store: Engine) -> None:
    hit = {**of("penalty", "Mara Quill", reason="speeding"), "event": "Tervel", "session": "Race"}
    tell(store, [story("a", hit), story("b", {**hit, "amount": "5 s"})])
    assert rows(store, "penalty", "amount", "reason") == [("5 s", "speeding")]


def test_a_person_is_told_once_and_an_age_with_its_day(store: Engine) -> None:
    told = {"kind": "profile", "person": "Mara Quill", "nationality": "Belge"}
    tell(store, [story("a", {**told, "age": 30}, date=EARLY), story("b", {**told, "birth_date": "2001-02-03"})])
    assert rows(store, "driver", "nationality", "birth_date") == [("Belgium", dt.date(2001, 2, 3))]
    assert rows(store, "profile", "age", "as_of") == [(30, "2031-05-04"), (None, None)]


def test_every_row_that_states_something_has_evidence(store: Engine) -> None:
    tell(
        store,
        [story("a", result(1, "Mara Quill", team="Tigre Racing"), of("tally", "Mara Quill", metric="wins", value=4))],
    )
    assert {r for r in rows(store, "evidence", "result_id", "tally_id", "entry_id") if r[0] or r[1]}
    assert len(rows(store, "evidence", "start", "end")) == 3


def undated(*facts: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**fact, "season": None} for fact in facts]


@pytest.mark.parametrize(
    ("dated", "joins"),
    [
        ([result(1, "Mara Quill")], True),
        ([result(1, "Jon Ashe")], False),  # another race of that name
        ([result(9, "Mara Quill")], False),  # nothing to hold it against
        ([result(1, "Mara Quill"), {**result(1, "Mara Quill"), "season": 2032}], False),  # two seasons fit
    ],
)
def test_a_meeting_without_a_season_joins_the_only_one_that_fits(store: Engine, dated: list[Any], joins: bool) -> None:
    former = {**of("title", "Lia Sund"), "season": None}
    told = story("a", *undated(result(1, "Mara Quill"), result(2, "Lia Sund")), former)
    tell(store, [told])
    tell(store, [story("b", *dated)])
    seconds = [r for r in rows(store, "result", "position") if r[0] == 2]
    assert len(seconds) == 1
    assert (len(rows(store, "event", "id")) == 1) is joins
    assert len([r for r in rows(store, "season", "label") if r[0] is None]) == 1  # the title keeps having no season
    tell(store, [], gone=["b"])
    assert rows(store, "season", "label") == [(None,)]
    assert rows(store, "result", "position") == [(1,), (2,)]


@pytest.mark.parametrize(
    ("days", "shown", "contested"),
    [
        ((("2031-06-14", "2031-06-15"), ("2031-06-15", "2031-06-15")), ("2031-06-14", "2031-06-15"), False),
        ((("2031-06-13", "2031-06-14"), ("2031-06-14", "2031-06-15")), ("2031-06-13", "2031-06-15"), False),
        ((("2031-06-14", None), ("2031-06-14", "2031-06-15")), ("2031-06-14", "2031-06-15"), False),
        ((("2031-06-14", "2031-06-14"), ("2031-06-16", "2031-06-16")), ("2031-06-16", "2031-06-16"), True),
    ],
)
def test_a_day_of_a_meeting_is_no_other_date(
    store: Engine, days: tuple[tuple[str, str | None], ...], shown: tuple[str, str], contested: bool
) -> None:
    meeting = {"kind": "event", "championship": "Coupe des Lagunes", "season": 2031, "event": "Tervel"}
    dates = (EARLY, LATE)
    tell(
        store,
        [
            story(name, {**meeting, "start_date": first, "end_date": last}, date=date)
            for name, date, (first, last) in zip("ab", dates, days, strict=True)
        ],
    )
    found = rows(store, "event", "start_date", "end_date", "contested")
    assert [tuple(map(str, row)) for row in found] == [(*shown, str(contested))]
