"""Who drives what for whom: teams, team-mates and crews, cars and numbers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import shared
from knowledge.answers.coverage import covered
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.drives import Drive, drives, newest
from knowledge.answers.found import Counted, Found, Many, Meeting, Place, Ref, Say
from knowledge.answers.rows import fetch
from knowledge.answers.where import names_of, where
from knowledge.answers.which_series import which_series
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Topic, Wanted

MOST_SERIES = 4
"""Series in which cars of one number are told of together; of more it is asked which is meant."""


def of_entries(
    says: Sequence[Say],
    rows: Sequence[Drive],
    entities: tuple[Named, ...],
    table: tuple[tuple[str, ...], tuple[Any, ...]],
) -> Found:
    """Entries as an answer: what is said of them, with their place and proof."""
    place = Place(
        championship=shared(r.championship for r in rows),
        season=shared(r.label for r in rows),
        category=shared(r.category for r in rows),
    )
    if shared(r.event_id for r in rows) is not None:
        place = replace(place, event=Meeting(rows[0].event or "", None, rows[0].country, form="bare"))
    refs = tuple(Ref("entry", row.id) for row in rows)
    return Found(
        tuple(says), refs=refs, total=len(refs), columns=table[0], rows=table[1], place=place, entities=entities
    )


def _periods(rows: Sequence[Drive], key: Any) -> dict[Any, list[Drive]]:
    """The rows by what is asked, in the order of time."""
    grouped: dict[Any, list[Drive]] = {}
    for row in reversed(rows):
        if (value := key(row)) is not None:
            grouped.setdefault(value, []).append(row)
    return grouped


def _spell(rows: Sequence[Drive]) -> tuple[str | None, str | None]:
    labels = [row.label for row in rows if row.label]
    return (labels[0], labels[-1]) if labels else (None, None)


def team_of(ask: Ask) -> Found:
    """Whom the subjects drive for; all teams of a career where a list is asked for."""
    question = ask.question
    rows = [row for row in drives(ask, question.subjects) if row.team]
    rows = newest(rows, question)
    if not rows:
        return not_recorded(ask, question.subjects)
    periods = _periods(rows, lambda row: (row.team_id, row.team))
    items = tuple(
        _period(name, group, many=len(periods) > 1 and not _one_season(rows)) for (_, name), group in periods.items()
    )
    says = [
        Say(
            "team_of",
            {"who": Many(names_of(question.subjects)), "items": Many(items), "where": where(question), **when(rows)},
        )
    ]
    entities = tuple(Named(NameKind.TEAM, name or "", (key,)) for (key, name) in periods if key is not None)
    cells = tuple((name, *_spell(group)) for (_, name), group in periods.items())
    return of_entries(says, rows, question.subjects or entities, (("team", "first", "last"), cells))


def teams_when_champion(ask: Ask) -> Found:
    """Whom the subjects drove for in the seasons of their titles."""
    question = ask.question
    deed = DEEDS[Topic.TITLE]
    conditions = [*within(deed, question), *(about(deed, named) for named in question.subjects)]
    crowned = fetch(ask, deed, conditions, newest=question.form is Form.LAST)
    seasons = {row.season_id for row in (crowned[:1] if question.form in (Form.FIRST, Form.LAST) else crowned)}
    rows = [row for row in drives(ask, question.subjects) if row.team and row.season_id in seasons]
    if not rows:
        return not_recorded(ask, question.subjects)
    periods = _periods(rows, lambda row: (row.label, row.team))
    many = "item.year" if len(seasons) > 1 else "item.name"
    items = tuple(Say(many, {"name": name, "season": label}) for label, name in periods)
    slots = {"who": Many(names_of(question.subjects)), "items": Many(items), "where": where(question), **when(rows)}
    return of_entries([Say("team_of", slots)], rows, question.subjects, (("season", "team"), tuple(periods)))


def _one_season(rows: Sequence[Drive]) -> bool:
    return len({row.season_id for row in rows}) == 1


def _period(name: Any, group: Sequence[Drive], *, many: bool) -> Say:
    first, last = _spell(group)
    if not many or first is None:
        return Say("item.name", {"name": name})
    return Say(
        "item.spell" if first != last else "item.year", {"name": name, "first": first, "last": last, "season": first}
    )


def when(rows: Sequence[Drive]) -> dict[str, Any]:
    """The season of entries, where they have one."""
    return {"season": shared(row.label for row in rows)}


def seasons_with(ask: Ask) -> Found:
    """When somebody drove for a team (in a championship, a category)."""
    question = ask.question
    rows = [row for row in drives(ask, question.subjects) if row.label]
    if not rows:
        return not_recorded(ask, question.subjects)
    labels = tuple(dict.fromkeys(row.label for row in reversed(rows)))
    slots = {"who": Many(names_of(question.subjects)), "items": Many(labels), "where": where(question)}
    says = [Say("seasons", {**slots, "count": Counted(len(labels), "season")})]
    return of_entries(says, rows, question.subjects, (("season",), tuple((label,) for label in labels)))


def drivers_of(ask: Ask) -> Found:
    """Who drives for a team, in a car, or with a number."""
    question = ask.question
    every = [row for row in drives(ask, question.subjects) if row.crew]
    rows = _of_the_year(question, every) or newest(every, replace(question, form=Form.WHICH))
    if not rows:
        return not_recorded(ask, question.subjects)
    notes = (Say("default.season", {"season": rows[0].label}),) if len(rows) < len(every) and rows[0].label else ()
    series = {row.season_id: row for row in rows}
    if len(series) > MOST_SERIES and (ambiguous := which_series(rows)):
        return ambiguous
    says = [_driven(ask, [row for row in rows if row.season_id == key], named=len(series) > 1) for key in series]
    people = dict.fromkeys(member for row in reversed(rows) for member in row.crew)
    entities = tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in people)
    cells = tuple((name,) for _, name in people)
    return replace(of_entries(says, rows, entities, (("driver",), cells)), notes=notes)


def _of_the_year(question: Question, rows: Sequence[Drive]) -> list[Drive]:
    """All cars of a number in the latest year that is told, whatever they race in: it is nobody's name."""
    scope = question.scope
    dated = scope.first_season or scope.season_label or scope.last_season
    numbered = question.subjects and all(named.kind is NameKind.CAR_NUMBER for named in question.subjects)
    return [row for row in rows if row.year == rows[0].year] if numbered and not dated else []


def _driven(ask: Ask, rows: Sequence[Drive], *, named: bool) -> Say:
    """Who drives a car in one season of one series, which is ``named`` where there are more."""
    people = dict.fromkeys(member for row in reversed(rows) for member in row.crew)
    slots = {
        "who": Many(tuple(name for _, name in people)),
        "of": Many(names_of(ask.question.subjects)),
        "where": where(ask.question),
        "championship": rows[0].championship if named else None,
        **when(rows),
    }
    return Say("drivers_of", slots)


def car_of(ask: Ask) -> Found:
    """The cars (or the numbers) of a driver or a team."""
    question = ask.question
    numbers = question.topic is Topic.CAR_NUMBER
    rows = [row for row in drives(ask, question.subjects) if (row.number if numbers else row.car)]
    rows = newest(rows, question)
    if not rows:
        return not_recorded(ask, question.subjects) if numbers else team_of(ask)
    periods = _periods(rows, lambda row: row.number if numbers else row.car)
    items = tuple(
        _period(name, group, many=len(periods) > 1 and not _one_season(rows)) for name, group in periods.items()
    )
    key = "numbers_of" if numbers else "cars_of"
    says = [
        Say(
            key,
            {"who": Many(names_of(question.subjects)), "items": Many(items), "where": where(question), **when(rows)},
        )
    ]
    cells = tuple((name, *_spell(group)) for name, group in periods.items())
    return of_entries(says, rows, question.subjects, (("car_number" if numbers else "car", "first", "last"), cells))


def belonging(ask: Ask) -> Found:
    """In which category (or championship) somebody races."""
    question = ask.question
    key = "championship" if question.wanted is Wanted.CHAMPIONSHIP else "category"
    rows = [row for row in drives(ask, question.subjects) if getattr(row, key)]
    if key == "category":
        rows = newest(rows, question)
    if not rows:
        return not_recorded(ask, question.subjects)
    periods = _periods(rows, lambda row: getattr(row, key))
    items = tuple(_period(name, group, many=len(periods) > 1) for name, group in periods.items())
    says = [
        Say(
            f"{key}_of",
            {"who": Many(names_of(question.subjects)), "items": Many(items), "where": where(question), **when(rows)},
        )
    ]
    return of_entries(says, rows, question.subjects, ((key,), tuple((name,) for name in periods)))


def truth(ask: Ask) -> Found:
    """Does X drive for T: yes where an entry says so; no where entries of the same scope all name other teams."""
    question = ask.question
    rows = drives(ask, [*question.subjects, *question.others])
    if rows:
        label = shared(row.label for row in rows)
        slots = {"who": Many(names_of(question.subjects)), "items": Many((rows[0].team,)), "where": (), "season": label}
        return of_entries(
            [Say("no" if question.negated else "yes"), Say("team_of", slots)], rows, question.subjects, ((), ())
        )
    people = tuple(n for n in question.subjects if n.kind is NameKind.DRIVER)
    ever = question.form is Form.EVER
    form = Form.LIST if ever else question.form
    open_question = replace(question, subjects=people, others=(), scope=replace(question.scope, team=None), form=form)
    told = people and (not ever or covered(ask, open_question, people))
    found = team_of(replace(ask, question=open_question)) if told else not_recorded(ask, question.subjects)
    if not found.refs:
        return found
    return replace(found, says=(Say("yes" if question.negated else "no"), *found.says))
