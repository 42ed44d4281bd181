"""What people, teams and meetings have achieved: what is recorded, and what documents publish."""

from dataclasses import replace
from typing import Any

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import covered, running
from knowledge.answers.deed_counts import Sum, main_sums, sums
from knowledge.answers.deed_rows import told
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Counted, Found, Many, Ref, Say
from knowledge.answers.presence import seen
from knowledge.answers.published import METRICS, published
from knowledge.answers.rows import fetch
from knowledge.answers.scope import MAIN
from knowledge.answers.where import where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Topic

ACHIEVEMENTS = (Topic.TITLE, Topic.WIN, Topic.PODIUM, Topic.POLE, Topic.FASTEST_LAP, Topic.START)


BY_METRIC = {metric: topic for topic, metric in METRICS.items()}


def record(ask: Ask) -> Found:
    """What somebody has achieved: what is recorded and what documents publish; several subjects side by side."""
    question = ask.question
    if not question.subjects:
        return _of_meeting(ask)
    says: list[Say] = []
    refs: list[Ref] = []
    cells: list[tuple[Any, ...]] = []
    notes: list[Say] = []
    for named in question.subjects:
        found = _record_of(ask, named)
        says += found.says
        refs += found.refs
        cells += found.rows
        notes = [*notes, *(n for n in found.notes if n not in notes)]
    if not refs:
        return not_recorded(ask, question.subjects)
    return Found(
        tuple(says),
        refs=tuple(refs),
        total=len(refs),
        notes=tuple(notes),
        entities=question.subjects,
        rows=tuple(cells),
        columns=("driver", "championship", "category", "achievement", "count"),
        chart="comparison" if len(question.subjects) > 1 else None,
    )


def _record_of(ask: Ask, named: Named) -> Found:
    question = ask.question
    counted: list[tuple[Topic, Sum]] = []
    refs: list[Ref] = []
    there = narrow.has_meeting(question.scope)  # where nobody is crowned
    for topic in ACHIEVEMENTS[there:]:
        deed = DEEDS[topic]
        conditions = [*within(deed, replace(question, topic=topic)), about(deed, named)]
        found = main_sums(sums(ask, deed, conditions), teams=topic is Topic.TITLE and named.kind is not NameKind.DRIVER)
        counted += [(topic, s) for s in found]
        refs += (
            [row.ref for row in fetch(ask, deed, conditions, newest=True, limit=2)]
            if found and topic is not Topic.START
            else []
        )
    claims = {claim.metric: claim for claim in reversed(published(ask, None, (named,)))}
    whole = covered(ask, question, (named,))
    says = [
        claim.say(named.name, BY_METRIC[metric])
        for metric, claim in claims.items()
        if metric in BY_METRIC and not whole
    ]
    series: dict[str | None, list[Say]] = {}
    for topic, s in counted:
        item = Say(
            "item.achievement",
            {"count": Counted(s.number, topic.value), "category": None if s.kind in MAIN else s.category},
        )
        series.setdefault(s.championship, []).append(item)
    for name, items in series.items():
        slots = {"who": named.name, "championship": name, "items": Many(tuple(items)), "where": where(question)}
        says.append(Say("record" if name in whole else "record.partial", slots))
    going = running(ask, {s.season for _, s in counted})
    cells = tuple((named.name, s.championship, s.category, topic.value, s.number) for topic, s in counted)
    proven = (*(claim.ref for claim in claims.values() if not whole), *refs)
    if not proven and counted:
        proven = tuple(seen(ask, (named,)))
    return Found(tuple(says), refs=tuple(proven), notes=(going,) if going else (), rows=cells)


def _of_meeting(ask: Ask) -> Found:
    """The roll of honour of a meeting or a championship."""
    question = ask.question
    topic = Topic.WIN if narrow.has_meeting(question.scope) else Topic.TITLE
    deed = DEEDS[topic]
    rows = fetch(ask, deed, within(deed, replace(question, topic=topic)))
    if not rows:
        return not_recorded(ask)
    return told(ask, topic, rows)
