"""Championship orders as published: places and points, never summed; the final one, else the latest."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.cells import shared
from knowledge.answers.coverage import covered
from knowledge.answers.found import Counted, Found, Many, Meeting, Nth, Place, Ref, Say, untold
from knowledge.answers.proof import in_part
from knowledge.answers.published_orders import lines
from knowledge.answers.standing_lines import Line, current, known, of_category
from knowledge.answers.tables import standing
from knowledge.answers.where import names_of, where
from knowledge.answers.which_series import which_series
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Topic

LISTED = 30
TOP = 3  # the places of an order that are missed where they are not told


def table(ask: Ask) -> Found:
    """The order of a championship, or who stands at a place of it."""
    question = ask.question
    found = lines(ask, question.subjects)
    if not found:
        return not_recorded(ask)
    if ambiguous := which_series(
        [line for line in found if line.season_id == found[0].season_id or not question.scope.championship]
    ):
        return ambiguous
    kept = sorted(current(found, question), key=lambda line: (line.category, line.position or 999))
    if question.position is not None:
        kept = [line for line in kept if line.position == question.position]
    if not kept:
        return not_recorded(ask)
    listed = kept[: question.limit or LISTED]
    if question.position is not None:
        says = [Say("stands", {**slots_of(line), "where": ()}) for line in listed]
        return found_of(says, listed, chart=None)
    order = of_lines(listed)
    more = () if question.limit else untold(len(kept), len(listed))
    order = replace(order, notes=(*order.notes, *more))
    return order if _from_the_top(listed) else in_part(ask, order)


def worst(ask: Ask) -> Found:
    """Somebody's worst season; where nobody is named, who stands last."""
    return best_season(ask) if ask.question.subjects else _last_of_all(ask)


def _last_of_all(ask: Ask) -> Found:
    """Who stands last in an order without a gap, of a season that is told whole: a paper may give its first places."""
    told = covered(ask, ask.question, ())
    found = [line for line in lines(ask) if line.championship in told]
    if not found:
        return not_recorded(ask)
    if ambiguous := which_series([line for line in found if line.season_id == found[0].season_id]):
        return ambiguous
    order = sorted(current(found, ask.question), key=lambda line: line.position or 0)
    places = {line.position for line in order if line.position}
    last = [line for line in order if line.position and line.position == max(places)]
    whole = places == set(range(1, max(places, default=0) + 1))
    if not whole or not last or len({line.category for line in order}) > 1:
        return not_recorded(ask)
    return found_of([Say("stands", {**slots_of(line), "where": ()}) for line in last], last, chart=None)


def _from_the_top(kept: Sequence[Line]) -> bool:
    """Whether each order has all its first places, as far as it goes."""
    places: dict[str, set[int]] = {}
    for line in kept:
        places.setdefault(line.category, set()).update({line.position} if line.position else ())
    return all(set(range(1, min(TOP, max(told, default=0)) + 1)) <= told for told in places.values())


def of_lines(kept: Sequence[Line]) -> Found:
    """Lines of one order, as a list."""
    items = Many(
        tuple(
            Say("item.points", {"position": line.position, "who": line.party, "points": points_of(line)})
            for line in kept
        )
    )
    return found_of([Say("table", {**slots_of(kept[0]), "items": items})], kept)


def points_of(line: Line) -> Counted | None:
    """The points of a line, as part of a sentence."""
    return Counted(line.points, "point") if line.points is not None else None


def slots_of(line: Line) -> dict[str, Any]:
    """What a sentence says of a line."""
    alone = line.category_kind == "overall" or line.category == "Overall"
    return {
        "who": line.party,
        "position": Nth(line.position) if line.position else None,
        "points": points_of(line),
        "season": line.label,
        "championship": line.championship,
        "category": None if alone else line.category,
        "moment": Meeting(line.event, None, line.country) if line.event and not line.final else None,
        "final": line.final or None,
    }


def of_subject(ask: Ask) -> Found:
    """Where the subjects stand, and with how many points."""
    question = ask.question
    together = current(known(lines(ask, question.subjects), question), question) if len(question.subjects) > 1 else []
    groups = (
        [question.subjects] if together or len(question.subjects) == 1 else [(named,) for named in question.subjects]
    )
    kept: list[tuple[tuple[Named, ...], Line]] = []
    past: list[Line] = []
    for group in groups:
        mine = known(lines(ask, group), question)
        if question.scope.championship is None and (
            ambiguous := which_series([m for m in mine if m.year == mine[0].year])
        ):
            return ambiguous
        now = current(mine, question)[:3]
        kept += [(group, line) for line in now]
        past += [
            line for line in mine if line.event_id and not line.final and any(_beside(line, other) for other in now)
        ]
    if not kept:
        return not_recorded(ask, question.subjects)
    says = []
    for group, line in kept:
        of_car = bool(line.crew) and group[0].kind is NameKind.CAR_NUMBER
        called = line.party if of_car or len(group) > 1 else Many(names_of(group))
        key = "points_of" if line.points is not None and question.topic is Topic.POINTS else "stands_at"
        says.append(Say(key if line.position is not None else f"{key}.open", {**slots_of(line), "who": called}))
    found = found_of(says, [line for _, line in kept], chart=None, entities=question.subjects)
    missing = tuple(named for group in groups if group not in [g for g, _ in kept] for named in group)
    if missing:
        return in_part(ask, found, missing)
    return over_season(found, past) if len(past) > 1 else found


def _beside(line: Line, other: Line) -> bool:
    return (line.season_id, line.category, line.crew, line.team_id) == (
        other.season_id,
        other.category,
        other.crew,
        other.team_id,
    )


def over_season(found: Found, past: Sequence[Line]) -> Found:
    """The answer with the table of how the points grew from meeting to meeting."""
    ordered = sorted(past, key=lambda line: line.order)
    rows = tuple((x.event, x.position, ", ".join(n for _, n in x.crew) or None, x.team, x.points) for x in ordered)
    columns = ("event", "position", "drivers", "team", "points")
    return replace(found, columns=columns, rows=rows, chart="points_over_season")


def best_season(ask: Ask) -> Found:
    """Somebody's best (or worst) final place."""
    question = ask.question
    found = [line for line in lines(ask, question.subjects, standing.c.final.is_(True)) if line.position is not None]
    kept = of_category(found, question)
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
    return found_of(
        [Say(f"{question.form.value}.standing", {**slots, "where": where(question)})], best, entities=question.subjects
    )


def found_of(
    says: Sequence[Say], kept: Sequence[Line], *, chart: str | None = "standings", entities: tuple[Named, ...] = ()
) -> Found:
    """Lines of an order as an answer: what is said of them, with their table, place and proof."""
    rows = tuple((line.position, ", ".join(n for _, n in line.crew) or None, line.team, line.points) for line in kept)
    place = Place(
        championship=shared(line.championship for line in kept), season=shared(line.label for line in kept),
        category=shared(line.category for line in kept),
    )  # fmt: skip
    drivers = dict.fromkeys(member for line in kept for member in line.crew)
    named = entities or tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in drivers)
    if not named:
        named = tuple(Named(NameKind.TEAM, line.team or "", (line.team_id,)) for line in kept if line.team_id)
    return Found(
        tuple(says), refs=tuple(line.ref for line in kept), total=len(kept), notes=_stood(kept[0]), chart=chart,
        columns=("position", "drivers", "team", "points"), rows=rows, place=place, entities=named,
    )  # fmt: skip


def settled(ask: Ask, refs: Sequence[Ref]) -> bool:
    """Whether one of these lines is of an order that is final, and not provisional."""
    mine = standing.c.id.in_([ref.id for ref in refs])
    done = select(standing.c.id).where(mine, standing.c.final.is_(True), standing.c.provisional.is_not(True))
    return ask.first(done.limit(1)) is not None


def _stood(line: Line) -> tuple[Say, ...]:
    """When an order that is not the final one stood so: after a meeting, on a day, or in the document's words."""
    if line.final or not (line.event or line.as_of):
        return ()
    if line.event:
        return (Say("as_of", {"meeting": Meeting(line.event, line.label, line.country), "date": line.date}),)
    try:
        return (Say("as_of.day", {"date": dt.date.fromisoformat(line.as_of or "")}),)
    except ValueError:
        return (Say("as_of.words", {"words": line.as_of}),)


def truth(ask: Ask) -> Found:
    """Is somebody at that place of the championship."""
    question = ask.question
    found = of_subject(ask)
    if found.status is not AnswerStatus.ANSWERED:
        return found
    wanted = question.position or 1
    places = [say.slots["position"].number for say in found.says if say.slots.get("position")]
    right = wanted in places
    return replace(found, says=(Say("yes" if right is not question.negated else "no"), *found.says))
