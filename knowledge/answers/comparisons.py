"""Two or more against each other, and what relates a count to another: shares, streaks, means."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, literal, select

from knowledge.answers.absence import not_recorded, nothing
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.coverage import covered, running
from knowledge.answers.deed_counts import all_told_at_meeting, is_whole, main_sums, sums
from knowledge.answers.deeds import DEEDS, Deed, about, doers, joined, within
from knowledge.answers.found import Counted, Found, Many, Place, Say
from knowledge.answers.published import published
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import OF_ENTRANTS, Condition, teams_only
from knowledge.answers.tables import category, driver, event, result, season, title
from knowledge.answers.where import names_of, where
from knowledge.answers.wording import quoted
from knowledge.names import Named, NameKind
from knowledge.questions.question import Topic


def compare(ask: Ask, topic: Topic) -> Found:
    """The counts of several subjects side by side, the highest first."""
    question, deed = ask.question, DEEDS[topic]
    counts: list[tuple[Named, int]] = []
    refs, whole, seasons = [], True, set()
    told = all_told_at_meeting(ask, topic)
    for named in question.subjects:
        conditions = [*within(deed, question), about(deed, named)]
        found = main_sums(sums(ask, deed, conditions), teams=deed.table is title and named.kind is not NameKind.DRIVER)
        series: set[str | None] = {s.championship for s in found} or set(covered(ask, question, (named,)))
        whole = whole and (told or (bool(series) and is_whole(ask, series, (named,))))
        counts.append((named, sum(s.number for s in found)))
        seasons |= {s.season for s in found}
        refs += [row.ref for row in fetch(ask, deed, conditions, newest=True, limit=3)]
    if not refs or not whole:
        return not_recorded(ask, question.subjects)
    counts.sort(key=lambda pair: -pair[1])
    return _compared(ask, topic, counts, refs, seasons)


def _compared(
    ask: Ask,
    topic: Topic,
    counts: Sequence[tuple[Named, int]],
    refs: Sequence[Any],
    seasons: set[int],
) -> Found:
    slots: dict[str, Any] = {"where": where(ask.question), "noun": Counted(2, topic.value)}
    items = tuple(Say("item.count", {"who": n.name, "count": Counted(number, topic.value)}) for n, number in counts)
    tied = counts[0][1] == counts[1][1] if len(counts) > 1 else True
    key = "compare.tied" if tied else "compare"
    lead = counts[0][1] - counts[1][1] if len(counts) == 2 else None
    says = [Say(key, {**slots, "who": counts[0][0].name, "lead": lead, "items": Many(items)})]
    going = running(ask, seasons)
    entities = tuple(named for named, _ in counts)
    return Found(
        tuple(says), refs=tuple(refs), total=sum(n for _, n in counts), notes=(going,) if going else (),
        columns=("driver", "count"), rows=tuple((n.name, number) for n, number in counts), entities=entities,
        chart="counts",
    )  # fmt: skip


def head_to_head(ask: Ask, topic: Topic) -> Found:
    """Of the sessions in which both were placed: who was ahead how often."""
    question, deed = ask.question, DEEDS[topic]
    pair = question.subjects[:2]
    if len(pair) < 2:
        return not_recorded(ask, pair)
    rows = [_placed(ask, deed, named) for named in pair]
    if not rows[0] and not rows[1] and topic is Topic.GRID:
        return head_to_head(ask, Topic.QUALIFYING)
    both = sorted(rows[0].keys() & rows[1].keys())
    if not both:
        return not_recorded(ask, pair)
    wins = [sum(rows[0][s][0] < rows[1][s][0] for s in both), sum(rows[1][s][0] < rows[0][s][0] for s in both)]
    ranked = sorted(zip(pair, wins, strict=True), key=lambda item: -item[1])
    proof = fetch(ask, deed, [result.c.id.in_([rows[n][s][1] for s in both[-3:] for n in (0, 1)])])
    items = tuple(Say("item.times", {"who": named.name, "count": Counted(number, "time")}) for named, number in ranked)
    key = "ahead.tied" if wins[0] == wins[1] else "ahead.more"
    slots = {
        "who": ranked[0][0].name,
        "items": Many(items),
        "count": Counted(len(both), "session"),
        "where": where(question),
    }
    return Found(
        (Say(f"{key}.{topic.value}" if topic is not Topic.PLACE else key, slots),),
        refs=tuple(r.ref for r in proof),
        total=len(both),
        columns=("driver", "count"),
        rows=tuple((n.name, c) for n, c in ranked),
        place=replace(place_of(proof), event=None, session=None),
        entities=pair,
        chart="head_to_head",
    )


def _placed(ask: Ask, deed: Deed, named: Named) -> dict[int, tuple[int, int]]:
    conditions = [*within(deed, replace(ask.question, position=None)), about(deed, named), category.c.kind == "overall"]
    statement = (
        select(result.c.session_id, result.c.position, result.c.id).select_from(joined(result)).where(*conditions)
    )
    return {row[0]: (row[1], row[2]) for row in ask.all(statement.where(result.c.position.is_not(None)))}


def share(ask: Ask, topic: Topic) -> Found:
    """The part of somebody's starts in which it was so; ``wanted`` season: how many a season."""
    question, deed = ask.question, DEEDS[topic]
    group = question.subjects
    mine = [about(deed, named) for named in group]
    theirs = [about(DEEDS[Topic.START], named) for named in group]
    done = main_sums(sums(ask, deed, [*within(deed, question), *mine]), teams=False)
    started = main_sums(
        sums(ask, DEEDS[Topic.START], [*within(DEEDS[Topic.START], replace(question, condition=None)), *theirs]),
        teams=False,
    )
    if not covered(ask, question, group) or not started:
        return not_recorded(ask, group)
    number, starts = sum(s.number for s in done), sum(s.number for s in started)
    proof = fetch(ask, deed, [*within(deed, question), *mine], newest=True, limit=5)
    slots = {
        "who": Many(names_of(group)), "percent": round(100 * number / starts, 1), "count": Counted(number, topic.value),
        "starts": Counted(starts, "start"), "where": where(question),
    }  # fmt: skip
    return _proven(Say("share", slots), proof, group, number)


def average(ask: Ask, topic: Topic) -> Found:
    """How many a season."""
    question, deed = ask.question, DEEDS[topic]
    group = question.subjects
    if not group or not covered(ask, question, group):
        return not_recorded(ask, group)
    conditions = [*within(deed, question), *(about(deed, named) for named in group)]
    number = sum(s.number for s in main_sums(sums(ask, deed, conditions), teams=False))
    start = DEEDS[Topic.START]
    theirs = [*within(start, replace(question, condition=None)), *(about(start, named) for named in group)]
    seasons = ask.connection.execute(
        select(func.count(season.c.id.distinct())).select_from(joined(result)).where(*theirs)
    ).scalar_one()
    if not seasons:
        return not_recorded(ask, group)
    slots = {
        "who": Many(names_of(group)), "mean": round(number / seasons, 2), "count": Counted(number, topic.value),
        "seasons": Counted(seasons, "season"), "where": where(question),
    }  # fmt: skip
    return _proven(Say("average", slots), fetch(ask, deed, conditions, newest=True, limit=5), group, number)


def _proven(say: Say, proof: Sequence[Row], group: tuple[Named, ...], total: int) -> Found:
    columns, cells = table_of(proof)
    return Found((say,), refs=tuple(r.ref for r in proof), total=total, columns=columns, rows=cells, entities=group,
                 place=Place(championship=place_of(proof).championship))  # fmt: skip


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
    conditions = [*within(deed, scope), *(about(deed, named) for named in group), _main(deed, group)]
    base = joined(deed.table)
    who: Any = literal(0)
    if not group:
        base, who = doers(deed, base), driver.c.id
    by_season = DEEDS[question.topic].yearly
    name = literal("") if group else driver.c.name
    statement = select(who, season.c.id if by_season else event.c.id, name).select_from(base).where(*conditions)
    order = [season.c.year] if by_season else [season.c.year, event.c.round, event.c.id]
    return list(dict.fromkeys(tuple(row) for row in ask.all(statement.order_by(*order))))


def _main(deed: Deed, group: Sequence[Named]) -> Condition:
    """Of the overall order; a team's titles are those of teams."""
    of_teams = deed.yearly and teams_only(group)
    return category.c.kind.in_(OF_ENTRANTS) if of_teams else category.c.kind == "overall"


def _units(rows: Sequence[Any]) -> dict[tuple[Any, Any], list[int]]:
    units: dict[tuple[Any, Any], list[int]] = {}
    for who, meeting, name in rows:
        units.setdefault((who, name), []).append(meeting)
    return units


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
    group = question.subjects or (Named(NameKind.DRIVER, name, (driver_id,)),)
    here = season.c.id.in_(meetings) if deed.yearly else event.c.id.in_(meetings)
    conditions = [*within(deed, question), here, *(about(deed, named) for named in group)]
    rows = fetch(ask, deed, [*conditions, _main(deed, group)])
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
