"""What relates a count to another: the part of somebody's starts, the mean of a season, whose part is the largest."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.coverage import covered, running
from knowledge.answers.deed_counts import main_sums, sums
from knowledge.answers.deeds import DEEDS, Deed, about, joined, within
from knowledge.answers.found import Counted, Found, Many, Place, Say
from knowledge.answers.groupings import GROUPINGS, conditions_of, reach
from knowledge.answers.rows import Row, fetch
from knowledge.answers.tables import result, season
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Question, Topic, Wanted

SHOWN = 5


def share(ask: Ask, topic: Topic) -> Found:
    """The part of somebody's starts in which it was so."""
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


def largest_shares(ask: Ask, topic: Topic) -> Found:
    """Those whose part is the largest, each with what it is made of: one start may be all that somebody has."""
    question, deed = replace(ask.question, wanted=Wanted.DRIVER), DEEDS[topic]
    asked = replace(ask, question=question)
    if not covered(ask, question, ()):
        return not_recorded(ask)
    done = _by_driver(asked, deed, question)
    started = _by_driver(asked, DEEDS[Topic.START], replace(question, condition=None))
    parts = [(100 * n / started[key][1], key, name, n) for key, (name, n) in done.items() if key in started]
    first = sorted(parts, key=lambda part: (-part[0], -part[3], part[2]))[: question.limit or SHOWN]
    if not first:
        return not_recorded(ask)
    items = tuple(
        Say("item.share", {"who": name, "percent": round(percent, 1), "count": Counted(n, topic.value),
                           "starts": Counted(started[key][1], "start")})
        for percent, key, name, n in first
    )  # fmt: skip
    told = Say("shares", {"noun": Counted(2, topic.value), "where": where(question), "items": Many(items)})
    people = tuple(Named(NameKind.DRIVER, name, (key,)) for _, key, name, _ in first)
    proof = [
        row for named in people for row in fetch(ask, deed, [*within(deed, question), about(deed, named)], limit=1)
    ]
    found = _proven(told, proof, people, len(proof))
    going = running(ask, {s.season for s in sums(ask, deed, list(within(deed, question)))})
    return replace(found, notes=(going,) if going else ())


def _by_driver(ask: Ask, deed: Deed, question: Question) -> dict[int, tuple[str, int]]:
    """Name and count of each driver."""
    of = GROUPINGS[Wanted.DRIVER]
    number = func.count(deed.unit.distinct())
    statement = select(of.key, of.name, number).select_from(reach(deed, of))
    statement = statement.where(*conditions_of(replace(ask, question=question), deed), of.key.is_not(None))
    return {key: (name, n) for key, name, n in ask.all(statement.group_by(of.key, of.name))}


def _proven(say: Say, proof: Sequence[Row], group: tuple[Named, ...], total: int) -> Found:
    columns, cells = table_of(proof)
    return Found((say,), refs=tuple(r.ref for r in proof), total=total, columns=columns, rows=cells, entities=group,
                 place=Place(championship=place_of(proof).championship))  # fmt: skip
