"""The most in a row: of somebody, of anybody, and of all who did it so often without a break."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import literal, select

from knowledge.answers.absence import not_recorded, nothing
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.coverage import covered
from knowledge.answers.deeds import DEEDS, Deed, about, joined, within
from knowledge.answers.found import Counted, Found, Many, Say, untold
from knowledge.answers.groupings import GROUPINGS, reach
from knowledge.answers.published import published
from knowledge.answers.rows import fetch
from knowledge.answers.scope import OF_ENTRANTS, Condition, teams_only
from knowledge.answers.tables import category, event, season
from knowledge.answers.where import names_of, where
from knowledge.answers.wording import quoted
from knowledge.names import Named, NameKind
from knowledge.questions.question import Question, Topic, Wanted

LISTED = 20
MADE = (Wanted.TEAM, Wanted.MANUFACTURER)


def streak(ask: Ask, topic: Topic) -> Found:
    """The most in a row, over the races that somebody started; without a subject, whose streak is the longest."""
    question, deed = ask.question, DEEDS[topic]
    group = question.subjects
    if not covered(ask, question, group):
        return _published(ask, topic, group) or not_recorded(ask, group)
    started = _sequence(ask, DEEDS[Topic.START], group)
    done = _sequence(ask, deed, group)
    unit = _units(done)
    best: list[tuple[int, Any, list[int]]] = []
    for who, sessions in _units(started).items():
        run = _longest(sessions, set(unit.get(who, ())))
        if run and (not best or len(run) >= best[0][0]):
            best = [b for b in best if b[0] == len(run)] + [(len(run), who, run)]
    if not best:
        return nothing(ask, topic, group) if group else not_recorded(ask)
    return _run(ask, topic, best)


def streaks(ask: Ask, topic: Topic) -> Found:
    """Everybody who did it so often in a row, with the longest run of each."""
    question, deed = ask.question, DEEDS[topic]
    if not covered(ask, question, ()):
        return not_recorded(ask)
    unit = _units(_sequence(ask, deed, ()))
    started = _units(_sequence(ask, DEEDS[Topic.START], ()))
    runs = [(who, _longest(meetings, set(unit[who]))) for who, meetings in started.items() if who in unit]
    kept = sorted((r for r in runs if len(r[1]) >= (question.at_least or 1)), key=lambda r: -len(r[1]))
    if not kept:
        return Found((Say("nobody_twice", {"where": where(question)}),), refs=_proof(ask, deed, unit))
    listed = kept[:LISTED]
    items = tuple(Say("item.count", {"who": who[1], "count": Counted(len(run), topic.value)}) for who, run in listed)
    told = Say("streaks", {"noun": Counted(2, topic.value), "where": where(question), "items": Many(items)})
    people = tuple(Named(_kind(question), name, (key,)) for (key, name), _ in listed)
    longest = _run(ask, topic, [(len(kept[0][1]), kept[0][0], kept[0][1])])
    return replace(longest, says=(told,), notes=untold(len(kept), len(listed)), entities=people)


def _proof(ask: Ask, deed: Deed, unit: dict[tuple[Any, Any], list[int]]) -> tuple[Any, ...]:
    often = max(unit.items(), key=lambda item: len(item[1]), default=None)
    mine = [about(deed, Named(_kind(ask.question), often[0][1], (often[0][0],)))] if often else []
    return tuple(row.ref for row in fetch(ask, deed, [*within(deed, ask.question), *mine], newest=True, limit=1))


def _published(ask: Ask, topic: Topic, group: tuple[Named, ...]) -> Found | None:
    """A run that documents tell, with their words for it."""
    claim = next(iter(published(ask, topic, group) if group else ()), None)
    if claim is None:
        return None
    count = Counted(claim.value, topic.value)
    told = Say("tally.streak", {"who": Many(names_of(group)), "count": count, "date": claim.date})
    return Found((told, *quoted(ask, "tally", [claim.id])), refs=(claim.ref,), entities=group)


def _sequence(ask: Ask, deed: Deed, group: tuple[Named, ...]) -> Sequence[Any]:
    """(who, meeting, name) in the order of time; of titles, the season stands for the meeting."""
    question = ask.question
    started = replace(question, condition=None, position=None, scope=replace(question.scope, category=None))
    scope = question if deed is DEEDS[question.topic] else started
    conditions = [*within(deed, scope), *(about(deed, named) for named in group), _main(question, deed, group)]
    base, whose = joined(deed.table), GROUPINGS[question.wanted if question.wanted in MADE else Wanted.DRIVER]
    who: Any = literal(0)
    if not group:
        base, who = reach(deed, whose), whose.key
    by_season = DEEDS[question.topic].yearly
    name = literal("") if group else whose.name
    statement = select(who, season.c.id if by_season else event.c.id, name).select_from(base).where(*conditions)
    order = [season.c.year] if by_season else [season.c.year, event.c.round, event.c.id]
    return list(dict.fromkeys(tuple(row) for row in ask.all(statement.order_by(*order))))


def _main(question: Question, deed: Deed, group: Sequence[Named]) -> Condition:
    """Of the overall order; a team's titles are those of teams."""
    of_teams = deed.yearly and (teams_only(group) or question.wanted in MADE)
    return category.c.kind.in_(OF_ENTRANTS) if of_teams else category.c.kind == "overall"


def _units(rows: Sequence[Any]) -> dict[tuple[Any, Any], list[int]]:
    units: dict[tuple[Any, Any], list[int]] = {}
    for who, meeting, name in rows:
        units.setdefault((who, name), []).append(meeting)
    return units


def _kind(question: Question) -> NameKind:
    """Whether runs of drivers or of teams are told."""
    return NameKind.TEAM if question.wanted in MADE else NameKind.DRIVER


def _longest(sessions: Sequence[int], done: set[int]) -> list[int]:
    best: list[int] = []
    run: list[int] = []
    for meeting in sessions:
        run = [*run, meeting] if meeting in done else []
        if len(run) > len(best):
            best = run
    return best


def _run(ask: Ask, topic: Topic, best: Sequence[tuple[int, Any, list[int]]]) -> Found:
    question, deed = ask.question, DEEDS[topic]
    length, (driver_id, name), meetings = best[0]
    group = question.subjects or (Named(_kind(question), name, (driver_id,)),)
    here = season.c.id.in_(meetings) if deed.yearly else event.c.id.in_(meetings)
    conditions = [*within(deed, question), here, *(about(deed, named) for named in group)]
    rows = fetch(ask, deed, [*conditions, _main(question, deed, group)])
    who = names_of(group) if question.subjects else tuple(b[1][1] for b in best)
    slots: dict[str, Any] = {
        "who": Many(who),
        "count": Counted(length, topic.value),
        "where": where(question),
        "position": question.position,
    }
    if deed.yearly:
        key, slots = "streak.title", {**slots, "first": rows[0].label, "last": rows[-1].label}
    else:
        first, last = rows[0].meeting("the", session=False), rows[-1].meeting("the", session=False)
        key, slots = "streak", {**slots, "first": first, "last": last}
    columns, cells = table_of(rows)
    return Found((Say(key, slots),), refs=tuple(r.ref for r in rows), total=length, columns=columns, rows=cells,
                 place=replace(place_of(rows), event=None, session=None), entities=group)  # fmt: skip
