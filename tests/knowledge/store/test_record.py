"""The order of learning does not matter, nor whether it was one learning or several; what is forgotten leaves nothing."""

import datetime as dt
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from knowledge.reading.document import BlockKind
from knowledge.store.database import open_store
from tests.stories import contents, of, result, rows, shuffled, story, tell

DRIVERS = st.sampled_from(["Mara Quill", "Otto Quill", "Quill", "J. Ashe", "Jon Ashe", "JON ASHE", "Lia Sund"])
TEAMS = st.sampled_from([None, "Tigre M Sport", "TIGRE MSPORT", "Nord Auto"])
PLACES = st.sampled_from([None, 1, 2, 3])
RESULTS = st.builds(
    lambda who, place, number, team, event, session: {
        **result(place, *who, session=session), "car_number": number, "team": team, "event": event,
    },
    st.lists(DRIVERS, min_size=1, max_size=2, unique=True), PLACES, st.sampled_from([None, "7", "8"]), TEAMS,
    st.sampled_from(["Monza", "Grand Prix de Monza", "Fuji", None]), st.sampled_from(["Race", "Qualifying"]),
)  # fmt: skip
OTHERS = st.builds(
    lambda kind, who, team, value: {
        "standing": of("standing", who, team=team, position=value, points=value, final=value == 1),
        "title": of("title", who, category="Juniors"),
        "tally": of("tally", who, metric="wins", value=value),
        "entry": of("entry", who, team=team, car="Lynx 3"),
        "profile": {"kind": "profile", "person": who, "age": 20 + value, "nationality": "French" if value > 1 else "Belge"},
        "event": {**of("event"), "event": "Monza", "round": value},
        "undated": {**of("title", who), "season": None},
        "seasonless": {**result(value, who, session="Race"), "event": "Monza", "season": None},
    }[kind],
    st.sampled_from(["standing", "title", "tally", "entry", "profile", "event", "undated", "seasonless"]), DRIVERS, TEAMS, st.integers(1, 2),
)  # fmt: skip
STORIES = st.builds(
    lambda facts, day, kind: (facts, day, kind),
    st.lists(RESULTS | OTHERS, max_size=4),
    st.sampled_from([None, dt.date(2031, 5, 1), dt.date(2031, 6, 1)]),
    st.sampled_from([BlockKind.ROW, BlockKind.PARAGRAPH]),
)


def written(drafts: list[Any], first: int = 0) -> list[Any]:
    return [story(f"{n + first}.txt", *facts, date=day, kind=kind) for n, (facts, day, kind) in enumerate(drafts)]


@cache
def empty() -> bytes:
    """The file of an empty store: copied, since making one takes longer than the learning."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        open_store(f"sqlite:///{path}").dispose()
        return path.read_bytes()


def fresh(folder: str, name: str) -> Engine:
    path = Path(folder) / f"{name}.db"
    path.write_bytes(empty())
    return open_store(f"sqlite:///{path}")


@settings(max_examples=30, deadline=None)
@given(st.lists(STORIES, min_size=2, max_size=4), st.integers(0, 99))
def test_the_order_of_learning_does_not_matter(drafts: list[Any], seed: int) -> None:
    stories = written(drafts)
    with TemporaryDirectory() as folder:
        one, other = fresh(folder, "one"), fresh(folder, "other")
        tell(one, stories)
        for told in shuffled(stories, seed):
            tell(other, [told])
        assert contents(one) == contents(other)
        one.dispose(), other.dispose()


@settings(max_examples=20, deadline=None)
@example(
    [
        (
            [result(1, "Mara Quill", event="Monza"), {**result(1, "Mara Quill", event="Monza"), "season": None}],
            None,
            BlockKind.ROW,
        )
    ],
    [([{**of("title", "Mara Quill"), "season": None}], None, BlockKind.ROW)],
)
@given(st.lists(STORIES, min_size=1, max_size=3), st.lists(STORIES, min_size=1, max_size=2))
def test_what_is_forgotten_leaves_nothing(kept: list[Any], gone: list[Any]) -> None:
    stay, leave = written(kept), written(gone, first=50)
    with TemporaryDirectory() as folder:
        one, other = fresh(folder, "one"), fresh(folder, "other")
        tell(one, [*stay, *leave])
        tell(one, [], gone=[document.name for document, _ in leave])
        tell(other, stay)
        assert contents(one) == contents(other)
        one.dispose(), other.dispose()


def test_a_changed_document_replaces_what_it_said(either: Engine) -> None:
    tell(either, [story("a", result(1, "Mara Quill"), result(2, "Jon Ashe")), story("b", result(2, "Jon Ashe"))])
    done = tell(either, [story("a", result(1, "Mara Quill"), result(3, "Lia Sund"))])
    assert (done.facts_added, done.facts_removed) == (1, 1)
    assert [r[0] for r in rows(either, "result", "position")] == [1, 2, 3]
    assert rows(either, "driver", "name") == [("Jon Ashe",), ("Lia Sund",), ("Mara Quill",)]


def test_both_databases_hold_the_same(store: Engine, postgresql: Engine) -> None:
    stories = [
        story("a", result(1, "Mara Quill", team="Tigre Racing"), of("standing", "Mara Quill", position=1, final=True)),
        story(
            "b", result(2, "Mara Quill"), of("tally", "Mara Quill", metric="wins", value=3), of("title", "Mara Quill")
        ),
        story(
            "c", {"kind": "profile", "person": "Mara Quill", "age": 31}, {**of("event"), "event": "Tervel", "round": 4}
        ),
    ]
    for engine in (store, postgresql):
        tell(engine, stories)
    assert contents(store) == contents(postgresql)


def test_the_version_counts_learnings(store: Engine) -> None:
    tell(store, [story("a", result(1, "Mara Quill"))])
    tell(store, [story("b", result(1, "Mara Quill"))])
    assert rows(store, "store_version", "version") == [(2,)]


def test_ids_of_what_stays_stay(store: Engine) -> None:
    tell(store, [story("a", result(1, "Mara Quill", team="Tigre Racing"))])
    before = rows(store, "driver", "id", "name"), rows(store, "team", "id"), rows(store, "season", "id")
    tell(store, [story("b", result(2, "Jon Ashe", team="Tigre Racing"))])
    assert before[0][0] in rows(store, "driver", "id", "name")
    assert (rows(store, "team", "id"), rows(store, "season", "id")) == before[1:]


def test_the_best_way_of_writing_a_name_is_shown_whoever_came_first(store: Engine) -> None:
    tell(store, [story("a", result(1, "ZOÉ BRÉAL", team="tigre msport"))])
    tell(store, [story("b", result(1, "Zoé Bréal", team="Tigre M Sport"))])
    assert rows(store, "driver", "name", "surname") == [("Zoé Bréal", "breal")]
    tell(store, [], gone=["b"])
    assert rows(store, "driver", "name") == [("ZOÉ BRÉAL",)]
