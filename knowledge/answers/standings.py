"""Championship orders as published: places and points, never summed; the final one, else the latest."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Counted, Found, Many, Meeting, Nth, Party, Place, Ref, Say
from knowledge.answers.rows import crews_of, shared
from knowledge.answers.tables import (
    category,
    championship,
    circuit,
    entry,
    event,
    evidence,
    result,
    season,
    standing,
    team,
    track_session,
)
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Moment, Question, Topic, Wanted
from knowledge.text import fold

AFTERMATH = dt.timedelta(days=3)
TEAMS = ("teams", "manufacturers")
LISTED = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a championship's order."""

    id: int
    entry_id: int
    season_id: int
    championship_id: int | None
    championship: str | None
    label: str | None
    year: int | None
    finished: bool | None
    category: str
    category_kind: str
    position: int | None
    points: float | None
    final: bool
    as_of: str | None
    provisional: bool
    contested: bool
    event_id: int | None
    event: str | None
    country: str | None
    round: int | None
    date: Any
    team: str | None
    team_id: int | None
    car: str | None
    number: str | None
    crew: tuple[tuple[int, str], ...] = ()

    @property
    def party(self) -> Party:
        """Who."""
        return Party(
            tuple(name for _, name in self.crew), self.team, None if self.crew or self.team else self.car, None
        )

    @property
    def ref(self) -> Ref:
        """Its proof."""
        return Ref("standing", self.id)

    @property
    def order(self) -> tuple[Any, ...]:
        """What makes one line newer than another."""
        return (self.year or 0, self.final, self.round or 0, str(self.date or ""), self.id)


_COLUMNS = (
    standing.c.id, standing.c.entry_id, season.c.id, season.c.championship_id, championship.c.name, season.c.label, season.c.year,
    season.c.finished, category.c.name, category.c.kind, standing.c.position, standing.c.points, standing.c.final, standing.c.as_of,
    standing.c.provisional, standing.c.contested, event.c.id, event.c.name, event.c.country, event.c.round,
    func.coalesce(event.c.end_date, event.c.start_date), team.c.name, team.c.id, entry.c.car, entry.c.car_number,
)  # fmt: skip


def lines(ask: Ask, subjects: Sequence[Named] = (), *extra: Any) -> list[Line]:
    """The published lines that fit the scope, newest first; of the final order and the latest one, or those of a moment."""
    question = ask.question
    conditions = [
        *narrow.of_season(question.scope),
        *narrow.of_category(question.scope),
        *narrow.of_entry(question.scope),
        *extra,
    ]
    conditions += [narrow.subject(named) for named in subjects]
    if question.nation is not None:
        conditions.append(narrow.of_nation(question.nation.name))
    base = standing.join(season, season.c.id == standing.c.season_id).join(
        category, category.c.id == standing.c.category_id
    )
    base = base.join(entry, entry.c.id == standing.c.entry_id).outerjoin(event, event.c.id == standing.c.event_id)
    base = base.outerjoin(championship, championship.c.id == season.c.championship_id).outerjoin(
        team, team.c.id == entry.c.team_id
    )
    statement = select(*_COLUMNS).select_from(base).where(*conditions)
    statement = statement.order_by(
        season.c.year.desc(), standing.c.final.desc(), event.c.round.desc(), event.c.id.desc(), standing.c.position
    )
    found = [Line(*row) for row in ask.all(statement.limit(2000))]
    found = at_moment(ask, found)
    crews = crews_of(ask, {line.entry_id for line in found})
    return [replace(line, crew=crews.get(line.entry_id, ())) for line in found]


def at_moment(ask: Ask, found: Sequence[Line]) -> list[Line]:
    """The lines as they stood at the meeting that the scope names: those published of it, before it, or at its end."""
    scope = ask.question.scope
    if not narrow.has_meeting(scope):
        return list(found)
    meetings = _meetings(ask)
    seasons = {m[4] for m in meetings}
    told = _known(found, ask.question)
    mine = told if scope.championship is not None else [line for line in told if line.season_id in seasons]
    of_it = [line for line in mine if not line.final and _published_at(line, meetings)]
    if scope.moment is Moment.BEFORE:
        latest = max(((m[5] or 0, str(m[7] or "9")) for m in meetings), default=(0, ""))
        return [x for x in mine if x not in of_it and not x.final and ((x.round or 0), str(x.date or "")) <= latest]
    ends = [
        line for line in mine if line.final and (line.event_id in {m[0] for m in meetings} or _is_last(ask, meetings))
    ]
    return of_it or ends or _told_beside(ask, mine, meetings)


def _meetings(ask: Ask) -> Sequence[Any]:
    """(id, name, circuit, place, season, round, first day, last day) of the meetings that are the moment."""
    scope = replace(ask.question.scope, championship=None)
    base = event.join(season, season.c.id == event.c.season_id).outerjoin(circuit, circuit.c.id == event.c.circuit_id)
    first = func.coalesce(event.c.start_date, event.c.end_date)
    last = func.coalesce(event.c.end_date, event.c.start_date)
    columns = (event.c.id, event.c.name, circuit.c.name, circuit.c.place, event.c.season_id, event.c.round, first, last)
    return ask.all(select(*columns).select_from(base).where(*narrow.of_season(scope), *narrow.of_meeting(scope)))


def _published_at(line: Line, meetings: Sequence[Any]) -> bool:
    if line.event_id is not None:
        return any(line.event_id == m[0] for m in meetings)
    if line.as_of is None:
        return False
    words = {fold(name) for m in meetings for name in m[1:4] if name}
    return any(word in fold(line.as_of) for word in words) or any(_on_days(line.as_of, m[6], m[7]) for m in meetings)


def _on_days(as_of: str, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether an order of this day is that of a meeting: within it or the days that follow."""
    try:
        day = dt.date.fromisoformat(as_of)
    except ValueError:
        return False
    return first is not None and last is not None and first <= day <= last + AFTERMATH


def _told_beside(ask: Ask, found: Sequence[Line], meetings: Sequence[Any]) -> list[Line]:
    """The lines of no stated day that a document gives which tells of the meeting."""
    open_lines = [line for line in found if line.event_id is None and line.as_of is None and not line.final]
    if not open_lines:
        return []
    telling = select(evidence.c.source_id).join(result, result.c.id == evidence.c.result_id)
    telling = telling.join(track_session, track_session.c.id == result.c.session_id)
    telling = telling.where(track_session.c.event_id.in_([m[0] for m in meetings]))
    beside = select(evidence.c.standing_id).where(evidence.c.standing_id.in_([line.id for line in open_lines]))
    ids = {row[0] for row in ask.all(beside.where(evidence.c.source_id.in_(telling)))}
    return [line for line in open_lines if line.id in ids]


def _is_last(ask: Ask, meetings: Sequence[Any]) -> bool:
    """Whether no later meeting of the season is recorded."""
    day = func.coalesce(event.c.end_date, event.c.start_date)
    for meeting in meetings:
        later = [event.c.round > meeting[5]] if meeting[5] is not None else [day > meeting[7]] if meeting[7] else []
        if later and ask.first(select(event.c.id).where(event.c.season_id == meeting[4], *later).limit(1)):
            return False
    return True


def current(found: Sequence[Line], question: Question) -> list[Line]:
    """The lines of one order: the newest season, its final order where there is one, else its latest."""
    if not found:
        return []
    kept = _of_category(found, question)
    newest = max(kept, key=lambda line: line.order)
    kept = [line for line in kept if line.season_id == newest.season_id]
    final = [line for line in kept if line.final]
    if final:
        return final
    same = [line for line in kept if (line.event_id, line.as_of) == (newest.event_id, newest.as_of)]
    return same or kept


def _of_category(found: Sequence[Line], question: Question) -> list[Line]:
    if question.scope.category is not None:
        return list(found)
    teams = question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER) or narrow.teams_only(question.subjects)
    main = [line for line in found if (line.category_kind in TEAMS if teams else line.category_kind == "overall")]
    return main or [line for line in found if line.category_kind not in TEAMS] or list(found)


def several(found: Sequence[Line]) -> Found | None:
    """The question back, where orders of several championships fit it."""
    series = {line.championship_id: line for line in found if line.championship_id is not None}
    if len(series) < 2:
        return None
    named = tuple(
        Named(NameKind.CHAMPIONSHIP, line.championship or "", (key,), line.label or "") for key, line in series.items()
    )
    says = (Say("which_series", {"names": Many(tuple(n.name for n in named))}),)
    return Found(says, AnswerStatus.AMBIGUOUS, choices=tuple((n, "championship") for n in named))


def table(ask: Ask) -> Found:
    """The order of a championship, or who stands at a place of it."""
    question = ask.question
    found = lines(ask, question.subjects)
    if not found:
        return not_recorded(ask)
    if ambiguous := several(
        [line for line in found if line.season_id == found[0].season_id or not question.scope.championship]
    ):
        return ambiguous
    kept = sorted(current(found, question), key=lambda line: (line.category, line.position or 999))
    if question.position is not None:
        kept = [line for line in kept if line.position == question.position]
    kept = kept[: question.limit or LISTED]
    if not kept:
        return not_recorded(ask)
    if question.position is not None:
        says = [Say("stands", {**_slots(line), "where": ()}) for line in kept]
        return _found(says, kept, chart=None)
    items = Many(
        tuple(
            Say("item.points", {"position": line.position, "who": line.party, "points": _points(line)}) for line in kept
        )
    )
    return _found([Say("table", {**_slots(kept[0]), "items": items})], kept)


def _points(line: Line) -> Counted | None:
    return Counted(line.points, "point") if line.points is not None else None


def _slots(line: Line) -> dict[str, Any]:
    alone = line.category_kind == "overall" or line.category == "Overall"
    return {
        "who": line.party, "position": Nth(line.position) if line.position else None, "points": _points(line),
        "season": line.label, "championship": line.championship, "category": None if alone else line.category,
        "moment": Meeting(line.event, None, line.country) if line.event and not line.final else None, "final": line.final or None,
    }  # fmt: skip


def of_subject(ask: Ask) -> Found:
    """Where the subjects stand, and with how many points."""
    question = ask.question
    together = current(_known(lines(ask, question.subjects), question), question) if len(question.subjects) > 1 else []
    groups = (
        [question.subjects] if together or len(question.subjects) == 1 else [(named,) for named in question.subjects]
    )
    kept: list[tuple[tuple[Named, ...], Line]] = []
    for group in groups:
        mine = _known(lines(ask, group), question)
        if question.scope.championship is None and (ambiguous := several([m for m in mine if m.year == mine[0].year])):
            return ambiguous
        kept += [(group, line) for line in current(mine, question)[:3]]
    if not kept:
        return not_recorded(ask, question.subjects)
    says = []
    for group, line in kept:
        called = line.party if len(group) > 1 else Many(names_of(group))
        key = "points_of" if line.points is not None and question.topic is Topic.POINTS else "stands_at"
        says.append(Say(key if line.position is not None else f"{key}.open", {**_slots(line), "who": called}))
    return _found(says, [line for _, line in kept], chart="points_over_season", entities=question.subjects)


def _known(found: Sequence[Line], question: Question) -> list[Line]:
    """The lines that say what is asked for."""
    if question.wanted is Wanted.POSITION and question.topic is Topic.STANDING:
        return [line for line in found if line.position is not None]
    return [line for line in found if line.points is not None] if question.topic is Topic.POINTS else list(found)


def best_season(ask: Ask) -> Found:
    """Somebody's best (or worst) final place."""
    question = ask.question
    found = [line for line in lines(ask, question.subjects, standing.c.final.is_(True)) if line.position is not None]
    kept = _of_category(found, question)
    if not kept:
        return not_recorded(ask, question.subjects)
    pick = min if question.form is Form.BEST else max
    place = pick(line.position or 0 for line in kept)
    best = [line for line in kept if line.position == place][::-1]
    slots = {
        "who": Many(names_of(question.subjects)),
        "position": Nth(place),
        "items": Many(tuple(line.label for line in best)),
    }
    return _found(
        [Say(f"{question.form.value}.standing", {**slots, "where": where(question)})], best, entities=question.subjects
    )


def _found(
    says: Sequence[Say], kept: Sequence[Line], *, chart: str | None = "standings", entities: tuple[Named, ...] = ()
) -> Found:
    rows = tuple((line.position, ", ".join(n for _, n in line.crew) or None, line.team, line.points) for line in kept)
    place = Place(
        championship=shared(line.championship for line in kept), season=shared(line.label for line in kept),
        category=shared(line.category for line in kept),
    )  # fmt: skip
    drivers = dict.fromkeys(member for line in kept for member in line.crew)
    named = entities or tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in drivers)
    if not named:
        named = tuple(Named(NameKind.TEAM, line.team or "", (line.team_id,)) for line in kept if line.team_id)
    notes: list[Say] = []
    if kept[0].event and not kept[0].final:
        slots = {"meeting": Meeting(kept[0].event, kept[0].label, kept[0].country), "date": kept[0].date}
        notes.append(Say("as_of", slots))
    elif kept[0].as_of and not kept[0].final:
        notes.append(Say("as_of.words", {"words": kept[0].as_of}))
    return Found(
        tuple(says), refs=tuple(line.ref for line in kept), total=len(kept), notes=tuple(notes), chart=chart,
        columns=("position", "drivers", "team", "points"), rows=rows, place=place, entities=named,
    )  # fmt: skip


def difference(ask: Ask) -> Found:
    """Points between two: the subjects, or one and whoever is next to him, or the first two of the order."""
    question = ask.question
    if len(question.subjects) > 1:
        kept = [(named, current(_known(lines(ask, (named,)), question), question)) for named in question.subjects[:2]]
        if any(not found for _, found in kept):
            return not_recorded(ask, question.subjects)
        if kept[0][1][0].id == kept[1][1][0].id:
            return difference(replace(ask, question=replace(question, subjects=question.subjects[:1])))
        return _apart(ask, _alike(kept[0][1], kept[1][1]), question.subjects)
    found = _known(lines(ask), question)
    mine = _known(lines(ask, question.subjects), question) if question.subjects else found
    if not mine:
        return not_recorded(ask, question.subjects)
    if ambiguous := several([line for line in mine if line.year == mine[0].year]):
        return ambiguous
    chosen = current(mine, question)
    first = min(chosen, key=lambda line: line.position or 999)
    same = [
        x
        for x in found
        if (x.season_id, x.category, x.final, x.event_id, x.as_of)
        == (first.season_id, first.category, first.final, first.event_id, first.as_of)
    ]
    place = question.position or first.position or 1
    ranked = {line.position: line for line in same}
    pair = (ranked.get(place), ranked.get(2 if place == 1 else 1))
    if pair[0] is None or pair[1] is None:
        return not_recorded(ask, question.subjects)
    return _apart(ask, (pair[0], pair[1]), question.subjects)


def _alike(left: Sequence[Line], right: Sequence[Line]) -> tuple[Line, Line]:
    """The pair that stands in one order."""
    for a in left:
        for b in right:
            if (a.season_id, a.category) == (b.season_id, b.category):
                return a, b
    return left[0], right[0]


def _apart(ask: Ask, pair: tuple[Line, Line], subjects: tuple[Named, ...]) -> Found:
    ahead, behind = sorted(pair, key=lambda line: -(line.points or 0))
    if (ahead.season_id, ahead.category) != (behind.season_id, behind.category):
        return not_recorded(ask, subjects)
    apart = (ahead.points or 0) - (behind.points or 0)
    slots = {**_slots(ahead), "behind": behind.party, "theirs": _points(behind), "count": Counted(apart, "point")}
    return _found(
        [Say("apart" if apart else "apart.tied", slots)], [ahead, behind], chart="standings", entities=subjects
    )


def compared(ask: Ask) -> Found:
    """Who scored more points, or most: the points of each subject in the same season."""
    question = ask.question
    if not question.subjects:
        return table(replace(ask, question=replace(question, position=1)))
    kept = []
    for named in question.subjects:
        found = current(_known(lines(ask, (named,)), question), question)
        kept += [(named, line) for line in found[:1]]
    if len(kept) < len(question.subjects):
        return not_recorded(ask, question.subjects)
    kept.sort(key=lambda pair: -(pair[1].points or 0))
    items = tuple(Say("item.count", {"who": named.name, "count": _points(line)}) for named, line in kept)
    slots = {"who": kept[0][0].name, "items": Many(items), "noun": Counted(2, "point"), "where": where(question)}
    tied = len(kept) > 1 and kept[0][1].points == kept[1][1].points
    return _found(
        [Say("compare.tied" if tied else "compare", slots)],
        [line for _, line in kept],
        entities=tuple(n for n, _ in kept),
    )


def truth(ask: Ask) -> Found:
    """Is somebody at that place of the championship."""
    question = ask.question
    found = of_subject(ask)
    if found.status is not AnswerStatus.ANSWERED:
        return found
    wanted = question.position or 1
    right = any(row[0] == wanted for row in found.rows)
    return replace(found, says=(Say("yes" if right is not question.negated else "no"), *found.says))
