"""Somebody's team-mates; whether, when and where two drivers were each other's."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import or_

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import shared
from knowledge.answers.coverage import covered
from knowledge.answers.drives import Drive, drives, newest, select_drives, with_crew
from knowledge.answers.entries import of_entries, when
from knowledge.answers.found import Counted, Found, Many, Say
from knowledge.answers.rows import crews_of
from knowledge.answers.tables import entry
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Relation

TRUTHS = (Form.TRUTH, Form.EVER)


def beside(ask: Ask) -> Found:
    """Somebody's team-mates; of two, when and for whom they were each other's."""
    people = [named for named in (*ask.question.subjects, *ask.question.others) if named.kind is NameKind.DRIVER]
    return of_two(ask) if len(people) == 2 else teammates(ask)


def of_two(ask: Ask) -> Found:
    """The seasons in which both drove for one team at the same meeting; "no" only where nothing is missing."""
    question = ask.question
    pair = (*question.subjects, *question.others)
    rows = _together(drives(ask, pair[:1]), drives(ask, pair[1:]))
    is_truth = question.form in TRUTHS
    if not rows:
        return _never(ask, pair)
    spells = tuple(dict.fromkeys((row.label, row.team) for row in reversed(rows)))
    items = tuple(Say("item.year", {"name": label, "season": team}) for label, team in spells)
    seasons = Counted(len({label for label, _ in spells}), "season")
    slots = {"who": Many(names_of(pair)), "count": seasons, "items": Many(items), "where": where(question)}
    told = Say("together", slots)
    says = (Say("no" if question.negated else "yes"), told) if is_truth else (told,)
    return of_entries(says, rows, pair, (("season", "team"), spells))


def _never(ask: Ask, pair: tuple[Named, ...]) -> Found:
    question = ask.question
    shown = [row for named in pair for row in drives(ask, (named,))[:1]]
    if len(shown) < len(pair) or not covered(ask, question, pair):
        return not_recorded(ask, pair)
    never = Say("never_together", {"who": Many(names_of(pair)), "where": where(question)})
    says = (Say("yes" if question.negated else "no"), never) if question.form in TRUTHS else (never,)
    return of_entries(says, shown, pair, ((), ()))


def _together(one: Sequence[Drive], other: Sequence[Drive]) -> list[Drive]:
    """The entries of the one at whose meetings the other drove for the same team."""
    places = {(row.event_id or row.season_id, row.team_id) for row in other if row.team_id is not None}
    return [row for row in one if (row.event_id or row.season_id, row.team_id) in places]


def teammates(ask: Ask) -> Found:
    """Who shares the car, or drives for the same team at the same meetings."""
    question = ask.question
    over_time = question.form in (Form.COUNT, Form.FIRST, Form.LAST)
    every = replace(question, form=Form.LIST) if over_time else question
    mine = newest([row for row in drives(ask, question.subjects) if row.crew], every)
    mine = _at_an_end(mine, question.form)
    if not mine or (question.relation is Relation.SHARED and all(len(row.crew) == 1 for row in mine)):
        return not_recorded(ask, question.subjects)
    keys = {key for named in question.subjects if named.kind is NameKind.DRIVER for key in named.keys}
    crew = [row for row in mine if len(row.crew) > 1]
    rows = crew if crew and (question.relation is Relation.SHARED or not keys) else _of_team(ask, mine)
    rows = rows or crew
    people = dict.fromkeys(member for row in reversed(rows) for member in row.crew if member[0] not in keys)
    if not people:
        return not_recorded(ask, question.subjects)
    shown = [row for row in rows if any(member in people for member in row.crew)]
    slots = {
        "who": Many(tuple(name for _, name in people)),
        "of": Many(names_of(question.subjects)),
        "where": where(question),
    }
    key = "crew" if not keys else "teammates.counted" if question.form is Form.COUNT else "teammates"
    slots["count"] = Counted(len(people), "teammate")
    says = [Say(key, {**slots, **when(shown), "team": shared(row.team for row in shown)})]
    entities = tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in people)
    return of_entries(says, shown, entities, (("driver",), tuple((name,) for _, name in people)))


def _at_an_end(mine: Sequence[Drive], form: Form) -> list[Drive]:
    """The drives at somebody's first or last meeting, where that is asked for; they stand newest first."""
    dated = [row for row in mine if row.event_id is not None]
    if form not in (Form.FIRST, Form.LAST) or not dated:
        return list(mine)
    end = dated[0] if form is Form.LAST else dated[-1]
    return [row for row in dated if row.event_id == end.event_id]


def _of_team(ask: Ask, mine: Sequence[Drive]) -> list[Drive]:
    """The other cars of the same team at the same meetings (or in the same season, for entries without a meeting)."""
    meetings = {row.event_id for row in mine if row.event_id is not None}
    seasons = {row.season_id for row in mine}
    teams = {row.team_id for row in mine if row.team_id is not None}
    pairs = {(row.event_id or row.season_id, row.team_id) for row in mine}
    together = [row for row in mine if len(row.crew) > 1]
    if not teams:
        return together
    there = or_(entry.c.event_id.in_(meetings), (entry.c.event_id.is_(None)) & entry.c.season_id.in_(seasons))
    rows = [Drive(*row) for row in ask.all(select_drives().where(entry.c.team_id.in_(teams), there))]
    rows = [row for row in rows if (row.event_id or row.season_id, row.team_id) in pairs]
    crews = crews_of(ask, {row.id for row in rows})
    return [with_crew(row, crews.get(row.id, ())) for row in rows if crews.get(row.id)]
