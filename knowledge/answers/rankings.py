"""Who most, who fewest, the top of a ranking: counts by driver, team, nation, circuit or season."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, select

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons, running
from knowledge.answers.deed_counts import sums
from knowledge.answers.deeds import DEEDS, Deed, about, doers, joined, within
from knowledge.answers.found import Counted, Found, Many, Place, Say
from knowledge.answers.rows import fetch, shared
from knowledge.answers.scope import Condition
from knowledge.answers.tables import category, circuit, driver, entry, event, season, team, title
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Topic, Wanted

TOP = 5


@dataclass(frozen=True, slots=True)
class Grouping:
    """Whom or what a ranking is of: the columns that identify and name it, and how to reach them."""

    key: ColumnElement[Any]
    name: ColumnElement[Any]
    kind: NameKind | None = None


GROUPINGS: dict[Wanted, Grouping] = {
    Wanted.DRIVER: Grouping(driver.c.id, driver.c.name, NameKind.DRIVER),
    Wanted.TEAM: Grouping(team.c.id, team.c.name, NameKind.TEAM),
    Wanted.MANUFACTURER: Grouping(team.c.id, team.c.name, NameKind.TEAM),
    Wanted.NATION: Grouping(driver.c.nationality, driver.c.nationality, NameKind.COUNTRY),
    Wanted.CIRCUIT: Grouping(circuit.c.id, circuit.c.name, NameKind.CIRCUIT),
    Wanted.EVENT: Grouping(event.c.folded, func.max(event.c.name), NameKind.EVENT),
    Wanted.SEASON: Grouping(season.c.label, season.c.label),
    Wanted.CAR: Grouping(entry.c.car, entry.c.car, NameKind.CAR),
    Wanted.CAR_NUMBER: Grouping(entry.c.car_number, entry.c.car_number, NameKind.CAR_NUMBER),
}


def reach(deed: Deed, grouping: Grouping) -> FromClause:
    """The deed's rows joined to what they are grouped by."""
    base = joined(deed.table)
    if grouping.kind in (NameKind.DRIVER, NameKind.COUNTRY):
        return doers(deed, base)
    if grouping.kind is NameKind.TEAM:
        return base.join(team, team.c.id == entry.c.team_id)
    if grouping.kind is NameKind.CIRCUIT:
        return base.join(circuit, circuit.c.id == event.c.circuit_id)
    return base


def grouping_of(question: Question) -> Grouping:
    """What the ranking is of: drivers, unless something else is asked for that the deed has (a title has no circuit)."""
    found = GROUPINGS.get(question.wanted, GROUPINGS[Wanted.DRIVER])
    of_meetings = found.kind in (NameKind.CIRCUIT, NameKind.EVENT)
    return GROUPINGS[Wanted.DRIVER] if of_meetings and question.topic is Topic.TITLE else found


def main(question: Question, deed: Deed) -> list[Condition]:
    """The overall order, unless a category is asked for; teams' titles where teams are ranked."""
    if question.scope.category is not None:
        return []
    teams = deed.table is title and question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER)
    return [category.c.kind.in_(("teams", "manufacturers") if teams else ("overall",))]


def conditions_of(ask: Ask, deed: Deed) -> list[Condition]:
    """What every counted row fulfils."""
    question = ask.question
    return [*within(deed, question), *main(question, deed), *(about(deed, named) for named in question.subjects)]


def ranking(ask: Ask, topic: Topic) -> Found:
    """The most, the fewest, or the best few; ties are all given."""
    question, deed = ask.question, DEEDS[topic]
    conditions = conditions_of(ask, deed)
    counted = sums(ask, deed, conditions)
    if not counted:
        return not_recorded(ask, question.subjects)
    if ambiguous := _several(counted):
        return ambiguous
    rows = _ranked(ask, deed, conditions)
    if not rows:
        return not_recorded(ask, question.subjects)
    kept = _kept(rows, question)
    return _found(
        ask, topic, kept, conditions, {s.season for s in counted}, {s.championship_id: s.championship for s in counted}
    )


def _several(counted: Sequence[Any]) -> Found | None:
    series = {s.championship_id: s.championship for s in counted}
    if len(series) < 2:
        return None
    from knowledge.answers.answer import AnswerStatus

    named = tuple(Named(NameKind.CHAMPIONSHIP, name or "", (key,)) for key, name in series.items() if key is not None)
    says = (Say("which_series", {"names": Many(tuple(n.name for n in named))}),)
    return Found(says, AnswerStatus.AMBIGUOUS, choices=tuple((n, "championship") for n in named))


def _ranked(ask: Ask, deed: Deed, conditions: Sequence[Condition]) -> Sequence[Any]:
    question = ask.question
    grouping = grouping_of(question)
    number = func.count(deed.unit.distinct())
    statement = select(grouping.key, grouping.name, number).select_from(reach(deed, grouping)).where(*conditions)
    keys = [grouping.key] if grouping.kind is NameKind.EVENT else list(dict.fromkeys((grouping.key, grouping.name)))
    statement = statement.where(grouping.key.is_not(None)).group_by(*keys)
    if question.without is not None and grouping.kind in (NameKind.DRIVER, NameKind.TEAM):
        statement = statement.where(grouping.key.not_in(_who_did(ask, question.without, grouping)))
    fewest = question.form is Form.FEWEST
    return ask.all(statement.order_by(number if fewest else number.desc(), grouping.name).limit(200))


def _who_did(ask: Ask, topic: Topic, grouping: Grouping) -> Any:
    deed = DEEDS[topic]
    return (
        select(grouping.key)
        .select_from(reach(deed, grouping))
        .where(deed.condition(ask.question), grouping.key.is_not(None))
    )


def _kept(rows: Sequence[Any], question: Question) -> list[Any]:
    limit = question.limit or (TOP if question.form is Form.TOP else 1)
    if len(rows) <= limit:
        return list(rows)
    edge = rows[limit - 1][2]
    return [row for n, row in enumerate(rows) if n < limit or row[2] == edge][:30]


def _found(
    ask: Ask,
    topic: Topic,
    kept: Sequence[Any],
    conditions: Sequence[Condition],
    seasons: set[int],
    series: dict[int | None, str | None],
) -> Found:
    question, deed = ask.question, DEEDS[topic]
    grouping = grouping_of(question)
    table = {"nation": "countries"}.get(question.wanted.value)
    from knowledge.answers.found import Word

    named = [Word(table, row[1]) if table else row[1] for row in kept]
    says = []
    if len({row[2] for row in kept}) == 1:
        key = "most" if question.form is not Form.FEWEST else "fewest"
        slots = {"who": Many(tuple(named)), "count": Counted(kept[0][2], topic.value), "where": where(question)}
        says.append(Say(f"{key}.shared" if len(kept) > 1 else key, slots))
    else:
        items = tuple(
            Say("item.count", {"who": name, "count": Counted(row[2], topic.value)})
            for name, row in zip(named, kept, strict=True)
        )
        says.append(Say("ranking", {"items": Many(items), "where": where(question), "noun": Counted(2, topic.value)}))
    mine = (
        [*conditions, grouping.key == kept[0][0]]
        if grouping.kind not in (NameKind.DRIVER, NameKind.COUNTRY)
        else list(conditions)
    )
    if grouping.kind is NameKind.DRIVER:
        mine += [about(deed, Named(NameKind.DRIVER, kept[0][1], tuple(row[0] for row in kept)))]
    proof = (
        fetch(ask, deed, mine, newest=True, limit=5)
        if grouping.kind is not NameKind.TEAM
        else _proof(ask, deed, conditions, kept)
    )
    notes = [] if seasons <= complete_seasons(ask) else [Say("partial")]
    if going := running(ask, seasons):
        notes.append(going)
    if question.without is not None:
        notes.append(Say(f"without_{question.without.value}"))
    entities = tuple(
        Named(grouping.kind, row[1], (row[0],)) for row in kept if grouping.kind in (NameKind.DRIVER, NameKind.TEAM)
    )
    label = next(iter(series.values()))
    place = Place(
        championship=label,
        season=shared(r.label for r in proof)
        if question.scope.first_season == question.scope.last_season and question.scope.first_season
        else None,
    )
    return Found(
        tuple(says), refs=tuple(r.ref for r in proof), total=sum(row[2] for row in kept), notes=tuple(notes),
        columns=(question.wanted.value if question.wanted in GROUPINGS else "driver", "count"),
        rows=tuple((row[1], row[2]) for row in kept), place=place, entities=entities, chart="counts" if len(kept) > 1 else None,
    )  # fmt: skip


def _proof(ask: Ask, deed: Deed, conditions: Sequence[Condition], kept: Sequence[Any]) -> list[Any]:
    return fetch(ask, deed, [*conditions, entry.c.team_id.in_([row[0] for row in kept])], newest=True, limit=5)


def distinct(ask: Ask, topic: Topic) -> Found:
    """How many different winners, teams, circuits."""
    question, deed = ask.question, DEEDS[topic]
    conditions = conditions_of(ask, deed)
    grouping = grouping_of(question)
    statement = select(func.count(grouping.key.distinct())).select_from(reach(deed, grouping)).where(*conditions)
    number = int(ask.connection.execute(statement).scalar_one())
    counted = sums(ask, deed, conditions)
    if not number:
        return not_recorded(ask, question.subjects)
    if ambiguous := _several(counted):
        return ambiguous
    ranked = _ranked(ask, deed, conditions)[:30]
    items = tuple(row[1] for row in ranked)
    slots = {"count": Counted(number, question.wanted.value), "noun": Counted(2, topic.value), "where": where(question)}
    key = "distinct.of" if question.subjects else "distinct"
    says = [Say(key, {**slots, "who": Many(names_of(question.subjects)), "items": Many(items)})]
    proof = fetch(ask, deed, conditions, newest=True, limit=5)
    notes = [] if {s.season for s in counted} <= complete_seasons(ask) else [Say("partial")]
    return Found(
        tuple(says), refs=tuple(r.ref for r in proof), total=number, notes=tuple(notes), columns=(question.wanted.value, "count"),
        rows=tuple((row[1], row[2]) for row in ranked), place=Place(championship=counted[0].championship),
    )  # fmt: skip
