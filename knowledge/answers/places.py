"""Places in a session: whose, which, the best and the worst, who was ahead of whom, the whole order."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import func, select

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.cells import told_of
from knowledge.answers.coverage import covered
from knowledge.answers.deed_counts import groups
from knowledge.answers.deed_rows import latest, of_race, preferred, told
from knowledge.answers.deeds import DEEDS, about, joined, within
from knowledge.answers.found import Counted, Found, Many, Nth, Say, untold
from knowledge.answers.presence import has_result, takes_part, together
from knowledge.answers.proof import in_part, told_of_each
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import has_meeting
from knowledge.answers.tables import category, result
from knowledge.answers.where import names_of, where
from knowledge.answers.which_series import which_series
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Topic, Wanted

ORDER = 40
FALLBACK = {Topic.GRID: Topic.QUALIFYING}


def position(ask: Ask, topic: Topic) -> Found:
    """Where somebody finished, qualified or started."""
    deed = DEEDS[topic]
    found = [position_of(ask, topic, group) for group in groups(ask, deed, ask.question.subjects)]
    answered = [f for f in found if f.status is AnswerStatus.ANSWERED]
    if not answered:
        return found[0]
    silent = (n for f in found if f not in answered for n in f.entities)
    apart = (n for n in silent if not together(ask, (*answered[0].entities, n)))
    others = [n for n in apart if not takes_part(ask, n) or has_result(ask, n)]
    if others:
        return in_part(ask, answered[0], tuple(others))
    return replace(
        answered[0],
        says=tuple(say for f in answered for say in f.says),
        refs=tuple(ref for f in answered for ref in f.refs),
        rows=tuple(row for f in answered for row in f.rows if f.columns == answered[0].columns),
    )


def position_of(ask: Ask, topic: Topic, group: tuple[Named, ...]) -> Found:
    """The places of one subject: of the meeting asked about, else of the latest recorded."""
    question, deed = ask.question, DEEDS[topic]
    conditions = [*within(deed, question), *(about(deed, named) for named in group)]
    rows = fetch(ask, deed, conditions, newest=True, limit=200)
    if not rows and topic in FALLBACK:
        return position_of(ask, FALLBACK[topic], group)
    if not rows:
        return not_recorded(ask, group)
    if has_meeting(question.scope) and (ambiguous := which_series(rows)):
        return ambiguous
    rows, notes = latest(rows, question, deed)
    asked = (*question.also, question.wanted)
    untimed = Wanted.TIME in asked and not any(row.time or row.lap_time for row in rows)
    if len({row.event_id for row in rows}) > 3:
        return _many(group, rows, notes)
    says = [_placed(topic, group, row, asked) if row.position else _open(topic, group, row) for row in rows]
    found = found_of(says, rows, group, notes)
    return in_part(ask, found) if untimed else found


def _placed(topic: Topic, group: tuple[Named, ...], row: Row, asked: Collection[Wanted]) -> Say:
    slots = slots_of(topic, group, row, asked)
    if row.session_kind != "grid":
        return Say("place", slots)
    return Say("place.grid", {**slots, "meeting": of_race(row)})


def slots_of(
    topic: Topic, group: tuple[Named, ...], row: Row, asked: Collection[Wanted] = frozenset()
) -> dict[str, Any]:
    """What a sentence says of a place."""
    alone = row.category_kind == "overall" or row.category == "Overall"
    return {
        "who": _called(group, row), "position": Nth(row.position or 0), "meeting": row.meeting(form="the"),
        "category": None if alone else row.category, "overall": alone, "team": row.team, "topic": topic.value,
        "session": row.session, "time": (row.time or row.lap_time) if Wanted.TIME in asked else None,
        "status": row.status, "at_most": row.at_most, "gap": row.gap,
    }  # fmt: skip


def _called(group: tuple[Named, ...], row: Row) -> Any:
    if len(group) == 1 and group[0].kind is NameKind.DRIVER:
        return replace(row.party, drivers=(group[0].name,), car=None, number=None)
    return row.party


def _open(topic: Topic, group: tuple[Named, ...], row: Row) -> Say:
    slots = slots_of(topic, group, row)
    if row.at_most is not None:
        return Say("place.podium" if row.at_most == 3 else "place.at_most", slots)
    return Say("place.status" if row.status not in (None, "classified") else "place.open", slots)


def _many(group: tuple[Named, ...], rows: Sequence[Row], notes: Sequence[Say]) -> Found:
    seasons = len({row.season_id for row in rows}) > 1
    says = [Say("places_of", {"who": Many(names_of(group)), "items": Many(tuple(_result(r, seasons) for r in rows))})]
    return replace(found_of(says, rows, group, notes), chart="results_over_time")


def _result(row: Row, seasons: bool) -> Say:
    placed = Nth(row.position) if row.position is not None else None
    status = None if placed or row.status == "classified" else row.status
    meeting = row.meeting("bare", year=False)
    return Say(
        "item.result",
        {"meeting": meeting, "position": placed, "status": status, "season": row.label if seasons else None},
    )


def found_of(says: Sequence[Say], rows: Sequence[Row], group: Sequence[Named] = (), notes: Sequence[Say] = ()) -> Found:
    """What is said of places, with the rows that prove it; of whoever was placed, where nobody is asked about."""
    drivers = dict.fromkeys(member for row in rows for member in row.crew)
    entities = tuple(group) or tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in drivers)
    return told_of(says, rows, entities, notes)


def placed_instead(ask: Ask, topic: Topic) -> Found | None:
    """Where the subjects finished instead: the proof that they did not win, start or take the pole."""
    instead = {
        Topic.WIN: Topic.PLACE,
        Topic.PODIUM: Topic.PLACE,
        Topic.POLE: Topic.QUALIFYING,
        Topic.PLACE: Topic.PLACE,
        Topic.START: Topic.PLACE,
    }
    question = ask.question
    if topic not in instead or not has_meeting(question.scope) or not question.subjects:
        return None
    if question.scope.first_season is None and question.form is Form.EVER:
        return None
    open_question = replace(question, position=None, status=None)
    found = position_of(replace(ask, question=open_question), instead[topic], question.subjects)
    said = [say for say in found.says if say.key in ("place", "place.status")]
    if found.status is not AnswerStatus.ANSWERED or len(said) != len(found.says) or not told_of_each(ask, topic):
        return None
    return found


def extreme(ask: Ask, topic: Topic) -> Found:
    """The best (or worst) place of somebody, and where it was."""
    question, deed = ask.question, DEEDS[topic]
    group = question.subjects
    conditions = [*within(deed, question), *(about(deed, named) for named in group), result.c.position.is_not(None)]
    if question.scope.category is None:
        conditions.append(category.c.kind == "overall")
    pick = func.min(result.c.position) if question.form is Form.BEST else func.max(result.c.position)
    best = ask.connection.execute(select(pick).select_from(joined(result)).where(*conditions)).scalar()
    if best is None and topic in FALLBACK:
        return extreme(ask, FALLBACK[topic])
    if best is None:
        return not_recorded(ask, group)
    rows = fetch(ask, deed, [*conditions, result.c.position == best])
    if not group:
        return told(ask, topic, rows[-1:])
    made = all(named.kind is not NameKind.DRIVER for named in group)
    item = "item.meeting" if made and any(row.crew for row in rows) else "item.bare"
    items = tuple(Say(item, {"meeting": row.meeting("bare"), "who": row.party, "category": None}) for row in rows[-12:])
    slots = {"who": Many(names_of(group)), "position": Nth(best), "where": where(question), "items": Many(items)}
    times = Counted(len({row.session_id for row in rows}), "time")
    notes = [] if covered(ask, question, group) else [Say("partial")]
    return found_of([Say(f"{question.form.value}.{topic.value}", {**slots, "times": times})], rows, group, notes)


def average(ask: Ask, topic: Topic) -> Found:
    """The mean place of somebody, over the sessions in which a place is recorded."""
    question, deed = ask.question, DEEDS[topic]
    group = question.subjects
    conditions = [*within(deed, question), *(about(deed, named) for named in group), category.c.kind == "overall"]
    statement = select(func.avg(result.c.position), func.count(result.c.position)).select_from(joined(result))
    mean, number = ask.connection.execute(statement.where(*conditions)).one()
    if mean is None:
        return average(ask, FALLBACK[topic]) if topic in FALLBACK else not_recorded(ask, group)
    slots = {
        "who": Many(names_of(group)),
        "mean": round(float(mean), 2),
        "count": Counted(number, "race"),
        "where": where(question),
    }
    rows = fetch(ask, deed, conditions, newest=True, limit=5)
    return replace(found_of([Say(f"average.{topic.value}", slots)], rows, group), total=number)


def order(ask: Ask, topic: Topic) -> Found:
    """The order of a session: of the meeting asked about, else of the latest recorded."""
    question, deed = ask.question, DEEDS[topic if topic in DEEDS else Topic.PLACE]
    rows = fetch(ask, deed, within(deed, replace(question, position=None)), newest=True, limit=300)
    rows = preferred(rows, question)
    if not rows and topic in FALLBACK:
        return order(ask, FALLBACK[topic])
    if not rows:
        return not_recorded(ask)
    if ambiguous := which_series(rows):
        return ambiguous
    rows = [row for row in rows if row.event_id == rows[0].event_id]
    ranked = sorted(rows, key=lambda r: (r.session or "", r.category, r.position is None, r.position or 0))
    orders = [list(group) for _, group in groupby(ranked, key=lambda r: (r.session, r.category))]
    listed = [_first(order, question.limit or ORDER) for order in orders]
    kept = [row for order in listed for row in order]
    if not kept:
        return not_recorded(ask)
    more = () if question.limit else untold(len(rows), len(kept))
    found = found_of([_listed(order) for order in listed if order], kept, notes=more)
    short = question.limit and any(len({row.position for row in order}) < question.limit for order in listed)
    return in_part(ask, found) if short else found


def _first(order: Sequence[Row], most: int) -> list[Row]:
    """The first of an order, as far as its places go; those without one stand behind. None may be so far up."""
    return [row for row in order if (row.position or 0) <= most][:most]


def _listed(order: Sequence[Row]) -> Say:
    alone = order[0].category if order[0].category != "Overall" else None
    items = Many(tuple(in_order(row) for row in order))
    return Say("order", {"meeting": order[0].meeting(), "category": alone, "items": items})


def in_order(row: Row) -> Say:
    """A place as an item of a list."""
    slots = {"position": row.position, "who": row.party, "status": row.status, "gap": row.gap, "at_most": row.at_most}
    if row.position is not None:
        return Say("item.place", slots)
    return Say("item.podium" if row.at_most == 3 else "item.status", slots)
