"""Two or more against each other, and what relates a count to another: shares, streaks, means."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of
from knowledge.answers.coverage import covered, running
from knowledge.answers.deed_counts import all_told_at_meeting, is_whole, main_sums, sums
from knowledge.answers.deeds import DEEDS, Deed, about, joined, within
from knowledge.answers.found import Counted, Found, Many, Say
from knowledge.answers.rows import fetch
from knowledge.answers.tables import category, result, title
from knowledge.answers.where import where
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
