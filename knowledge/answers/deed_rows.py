"""Which and when: who did it at a meeting or in a season, what somebody did."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import select

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.births import ages_then
from knowledge.answers.cells import told_of
from knowledge.answers.crewless import with_its_words
from knowledge.answers.crowned_by_order import without_the_contradicted
from knowledge.answers.deeds import DEEDS, Deed, within
from knowledge.answers.found import Counted, Found, Many, Meeting, Nth, Party, Say
from knowledge.answers.parts import of_a_part, of_the_whole
from knowledge.answers.proof import in_part, is_a_whole_podium
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import MAIN, OF_ENTRANTS, Condition, has_meeting
from knowledge.answers.tables import category, result, title, track_session
from knowledge.answers.where import where
from knowledge.answers.which_series import which_series
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Topic, Wanted

ENOUGH, SESSIONS = 60, 6
TIMED = (Topic.POLE, Topic.FASTEST_LAP, Topic.WIN, Topic.QUALIFYING, Topic.GRID, Topic.PLACE)
WANTS: dict[Wanted, str] = {Wanted.TEAM: "team", Wanted.CAR: "car", Wanted.CAR_NUMBER: "number", Wanted.LAPS: "laps"}


def preferred(rows: Sequence[Row], question: Question, *, teams: bool = False) -> list[Row]:
    """Of each session (or season) the overall rows, unless the question names a category or there are none."""
    if question.scope.category is not None:
        return list(rows)
    kinds = OF_ENTRANTS if teams else ("overall",)
    main = {(row.session_id, row.season_id) for row in rows if row.category_kind in kinds}
    return [row for row in rows if row.category_kind in kinds or (row.session_id, row.season_id) not in main]


def who(ask: Ask, topic: Topic) -> Found:
    """Who did it: at the meeting asked about (the latest one, where the season is open), or all through a season."""
    question, deed = ask.question, DEEDS[topic]
    out = topic is Topic.RETIREMENT or (topic is Topic.PLACE and question.status is not None)
    conditions = [*within(deed, question), *_of_teams(ask, deed)]
    newest = fetch(ask, deed, conditions, newest=True, limit=ENOUGH if has_meeting(question.scope) else 500)
    newest = _each_out(newest) if out else preferred(newest, question, teams=wants_teams(question, deed))
    if not newest:
        return not_recorded(ask)
    if ambiguous := which_series(newest):
        return ambiguous
    rows, notes = latest(newest, question, deed)
    if not out and not (rows := _as_a_whole(ask, deed, rows)):
        return not_recorded(ask)
    if question.at_least is not None:
        rows = at_least(rows, question.at_least)
        if not rows:
            return Found((Say("nobody_twice", {"where": where(question)}),), refs=tuple(r.ref for r in newest[:3]))
    found = with_its_words(ask, rows, told(ask, topic, rows, notes))
    part = topic is Topic.PODIUM and found.status is AnswerStatus.ANSWERED and not is_a_whole_podium(ask, rows)
    return in_part(ask, found) if part else found


def _each_out(rows: Sequence[Row]) -> list[Row]:
    """Each car once in a session: whoever is out of a class is out of the race."""
    return list({(row.session_id, row.entry_id): row for row in reversed(rows)}.values())[::-1]


def _as_a_whole(ask: Ask, deed: Deed, rows: list[Row]) -> list[Row]:
    """The rows but for those of a part, where no part is asked for."""
    scope = ask.question.scope
    if scope.category is not None or scope.team is not None or scope.car_number is not None:
        return rows
    if deed.table is title:
        return [] if of_a_part(ask, rows) else without_the_contradicted(ask, rows)
    return of_the_whole(ask, rows) if deed.table is result else rows


def wants_teams(question: Question, deed: Deed) -> bool:
    """Whether a title is asked for as a team's."""
    return deed is DEEDS[Topic.TITLE] and question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER)


def _of_teams(ask: Ask, deed: Deed) -> list[Condition]:
    question = ask.question
    if deed is not DEEDS[Topic.TITLE] or question.scope.category is not None:
        return []
    teams = category.c.kind.in_(OF_ENTRANTS)
    return [teams if wants_teams(question, deed) else ~teams]


def latest(newest: list[Row], question: Question, deed: Deed) -> tuple[list[Row], list[Say]]:
    """The rows in the order of time; where the season is open, those of the latest meeting (or season) alone."""
    scope, first = question.scope, newest[0]
    listed = question.form is Form.LIST and deed is DEEDS[Topic.TITLE]
    if scope.first_season is not None or scope.last_season is not None or scope.season_label is not None or listed:
        return in_time(newest), []
    if has_meeting(scope) or scope.latest_event:
        rows = [row for row in newest if row.event_id == first.event_id]
    else:
        rows = [row for row in newest if row.season_id == first.season_id]
    undated = [row for row in newest if row.year is None and row.season_id != first.season_id]
    if undated and has_meeting(scope):
        return [*in_time(undated), *in_time(rows)], [Say("default.undated")]
    if len({row.season_id for row in newest}) == 1 or first.label is None:
        return in_time(rows), []
    return in_time(rows), [Say("default.season", {"season": first.label})]


def in_time(rows: Sequence[Row]) -> list[Row]:
    """The rows in the order of time; within a session they stay in theirs."""
    return sorted(
        rows, key=lambda r: (r.year or 0, r.date or dt.date.min, r.round or 0, r.event_id or 0, r.session or "")
    )


def at_least(rows: Sequence[Row], times: int) -> list[Row]:
    """The rows of those who did it so often."""
    tally: dict[tuple[Any, ...], set[Any]] = {}
    for row in rows:
        tally.setdefault(row.crew or (row.team, row.number), set()).add(row.session_id or row.season_id)
    return [row for row in rows if len(tally[row.crew or (row.team, row.number)]) >= times]


def told(
    ask: Ask, topic: Topic, rows: Sequence[Row], notes: Sequence[Say] = (), subjects: tuple[Named, ...] = ()
) -> Found:
    """The rows as statements: one a session and category, a list where there are many meetings."""
    rows = timed(ask, rows) if topic in (Topic.POLE, Topic.GRID) else rows
    missing = WANTS.get(ask.question.wanted)
    if ask.question.wanted is Wanted.TIME and not any(row.lap_time or row.time for row in rows):
        return not_recorded(ask, subjects, "no_time")
    if missing and not any(getattr(row, missing) for row in rows):
        return not_recorded(ask, subjects)
    if ask.question.wanted is Wanted.DRIVER and _says_nothing_new(ask.question, rows):
        return not_recorded(ask, subjects)
    keyed = [list(group) for _, group in groupby(rows, key=lambda r: (r.season_id, r.session_id, r.category))]
    says = (
        [statement(ask.question, topic, group) for group in keyed]
        if len(keyed) <= SESSIONS
        else [_listed(ask.question, topic, rows)]
    )
    if ask.question.wanted is Wanted.AGE:
        ages = [say for row in rows[:1] for say in ages_then(ask, row, subjects)]
        if not ages:
            return not_recorded(ask, subjects)
        says += ages
    drivers = dict.fromkeys(member for row in rows for member in row.crew)
    entities = subjects or tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in drivers)
    if not entities or ask.question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER):
        teams = {row.team_id: row.team for row in rows if row.team_id is not None}
        entities = tuple(Named(NameKind.TEAM, name or "", (key,)) for key, name in teams.items()) or entities
    return told_of(says, rows, entities, notes, chart="results_over_time" if len(keyed) > SESSIONS else None)


def timed(ask: Ask, rows: Sequence[Row]) -> list[Row]:
    """Grid places with the time that the same car qualified in."""
    bare = [row.entry_id for row in rows if row.session_kind == "grid" and row.lap_time is None]
    if not bare:
        return list(rows)
    there = result.join(track_session, track_session.c.id == result.c.session_id)
    statement = select(result.c.entry_id, result.c.lap_time).select_from(there).where(result.c.entry_id.in_(bare))
    times = dict(tuple(row) for row in ask.all(statement.where(track_session.c.kind == "qualifying")))
    return [replace(row, lap_time=row.lap_time or times.get(row.entry_id)) for row in rows]


def _says_nothing_new(question: Question, rows: Sequence[Row]) -> bool:
    """Whether drivers are asked for whose team or car the question tells already, and none is known."""
    narrowed = question.scope.team is not None or question.scope.car_number is not None or bool(question.subjects)
    return narrowed and not any(row.crew for row in rows)


def statement(question: Question, topic: Topic, rows: Sequence[Row]) -> Say:
    """What one session and category say of the topic."""
    row = rows[0]
    named = question.scope.category is not None or row.category_kind not in MAIN
    slots: dict[str, Any] = {
        "who": Many(tuple(_party(question, r) for r in rows)),
        "meeting": of_race(row) if topic in (Topic.POLE, Topic.GRID) else row.meeting() if row.event else None,
        "season": row.label,
        "championship": row.championship,
        "category": row.category if named and row.category != "Overall" else None,
        "time": row.lap_time or row.time if topic in TIMED else None,
        "position": Nth(row.position) if row.position else None,
        "laps": row.laps if question.wanted is Wanted.LAPS else None,
        "status": row.status,
    }
    if topic is Topic.PODIUM:
        return Say("who.podium", {**slots, "who": Many(tuple(_placed(r) for r in rows), apart=True)})
    if topic is Topic.TITLE:
        return Say(f"who.title.{row.category_kind}" if row.category_kind in OF_ENTRANTS else "who.title", slots)
    if topic is Topic.PLACE and question.status is not None:
        return Say(f"who.{question.status}", slots)
    began = question.maiden and topic is Topic.START
    return Say("who.began" if began else f"who.{topic.value}", slots)


def _party(question: Question, row: Row) -> Party:
    """Who it was; with the car and its number where these are asked for."""
    return replace(row.party, whole=question.wanted in (Wanted.CAR, Wanted.CAR_NUMBER))


def of_race(row: Row) -> Meeting:
    """A pole and a grid are of the race that they are for."""
    meeting = row.meeting()
    number = (row.session or "").rpartition(" ")[2]
    return replace(meeting, session=f"Race {number}" if number.isdigit() else "Race")


def _placed(row: Row) -> Say:
    if row.position is not None:
        return Say("item.place", {"position": row.position, "who": row.party})
    return Say("item.podium", {"who": row.party})


def _listed(question: Question, topic: Topic, rows: Sequence[Row]) -> Say:
    items = [
        Say("item.season", {"season": year, "items": Many(tuple(_item(r) for r in group))})
        for year, group in by_year(rows)
    ]
    return Say(
        "list",
        {"noun": Counted(len(rows), topic.value), "where": where(question), "items": Many(tuple(items), apart=True)},
    )


def by_year(rows: Sequence[Row]) -> list[tuple[str | None, list[Row]]]:
    """The rows by season; without its label where there is but one."""
    if len({row.season_id for row in rows}) == 1:
        return [(None, list(rows))]
    return [(label, list(group)) for label, group in groupby(rows, key=lambda r: r.label)]


def _item(row: Row) -> Say:
    slots = {
        "who": row.party,
        "meeting": row.meeting("bare", year=False) if row.event else None,
        "category": row.category if row.category_kind not in MAIN else None,
    }
    return Say("item.meeting" if row.event else "item.who", slots)
