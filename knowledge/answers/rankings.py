"""Who most, who fewest, the top of a ranking: counts by driver, team, nation, circuit or season."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, literal, select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons, covered, running
from knowledge.answers.deed_counts import Sum, sums
from knowledge.answers.deeds import DEEDS, Deed, about, as_champion
from knowledge.answers.found import Counted, Found, Many, Meeting, Place, Say, Word, untold
from knowledge.answers.groupings import GROUPINGS, Grouping, by_season, conditions_of, grouping_of, reach
from knowledge.answers.rows import fetch
from knowledge.answers.scope import Condition
from knowledge.answers.tables import driver, entry, event, season, track_session
from knowledge.answers.where import names_of, where
from knowledge.answers.which_series import asked_back
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Topic, Wanted

TOP, TIED, LISTED, ALL = 5, 30, 40, 1000
THEIRS = (Wanted.SEASON, Wanted.CIRCUIT, Wanted.EVENT)  # of which somebody has a best one


def ranking(ask: Ask, topic: Topic, noun: str = "") -> Found:
    """The most, the fewest, the best few, or all; ties are all given. ``noun`` is what is counted, if not the deed."""
    question, deed = ask.question, DEEDS[topic]
    conditions = conditions_of(ask, deed)
    counted = sums(ask, deed, conditions)
    if ambiguous := _several(counted):
        return ambiguous
    tied = _kept(_ranked(ask, deed, conditions), question) if counted else []
    kept = tied if question.form in (Form.LIST, Form.WHICH) else tied[:TIED]
    if not kept:
        return not_recorded(ask, question.subjects)
    seasons = {s.season for s in counted}
    if question.form not in (Form.LIST, Form.WHICH) and not _is_whole(ask, {s.championship for s in counted}):
        return _unknown(question, kept, noun or topic.value)
    proof = fetch(ask, deed, [*conditions, *_of_first(deed, question, kept)], newest=True, limit=5)
    return Found(
        (_said(question, kept, noun or topic.value),),
        refs=tuple(row.ref for row in proof),
        total=sum(row[2] for row in kept),
        notes=(*_notes(ask, seasons), *untold(len(tied), len(kept))),
        columns=(question.wanted.value if question.wanted in GROUPINGS else Wanted.DRIVER.value, "count"),
        rows=tuple((row[1], row[2]) for row in kept),
        place=Place(championship=counted[0].championship, season=_one_season(question)),
        entities=_entities(question, kept),
        chart="counts" if len(kept) > 1 else None,
    )


def _is_whole(ask: Ask, championships: set[str | None]) -> bool:
    """Whether nobody can be missing from a ranking."""
    scope = ask.question.scope
    one_meeting = narrow.has_meeting(scope) and (scope.first_season is not None or scope.season_label is not None)
    return one_meeting or championships <= set(covered(ask, ask.question, ()))


def _unknown(question: Question, kept: Sequence[Any], noun: str) -> Found:
    """What the events that are told give, where others are not."""
    return Found(
        (Say("ranking_unknown", {"where": where(question)}), _said(question, kept, noun)), AnswerStatus.NOT_RECORDED
    )


def _several(counted: Sequence[Sum]) -> Found | None:
    series = {s.championship_id: s.championship for s in counted}
    if len(series) < 2:
        return None
    named = tuple(Named(NameKind.CHAMPIONSHIP, name or "", (key,)) for key, name in series.items() if key is not None)
    return asked_back(named)


def _ranked(ask: Ask, deed: Deed, conditions: Sequence[Condition]) -> Sequence[Any]:
    """(key, name, count), the highest first."""
    question = ask.question
    grouping = grouping_of(question)
    number = func.count(deed.unit.distinct())
    statement = select(grouping.key, grouping.name, number).select_from(reach(deed, grouping)).where(*conditions)
    keys = [grouping.key] if grouping.kind is NameKind.EVENT else list(dict.fromkeys((grouping.key, grouping.name)))
    if by_season(question):
        name = grouping.name + literal(" (") + season.c.label + literal(")")
        statement = select(grouping.key, name, number, season.c.id).select_from(reach(deed, grouping))
        statement, keys = statement.where(*conditions), [*keys, season.c.id, season.c.label]
    statement = statement.where(grouping.key.is_not(None)).group_by(*keys)
    if question.nation is not None and grouping.kind is NameKind.DRIVER:
        statement = statement.where(driver.c.nationality == question.nation.name)
    if question.without is not None and grouping.kind in (NameKind.DRIVER, NameKind.TEAM):
        uncrowned = _uncrowned(question, grouping)
        statement = statement.where(~as_champion() if uncrowned else grouping.key.not_in(_who_did(question, grouping)))
    if question.at_least is not None:
        statement = statement.having(number == question.at_least if question.exactly else number >= question.at_least)
    fewest = question.form is Form.FEWEST
    return ask.all(statement.order_by(number if fewest else number.desc(), grouping.name).limit(ALL))


def _uncrowned(question: Question, grouping: Grouping) -> bool:
    """Whether it is the title of the season counted that is meant: "most wins in a season without the title"."""
    return question.without is Topic.TITLE and by_season(question) and grouping.kind is NameKind.DRIVER


def _who_did(question: Question, grouping: Grouping) -> Any:
    deed = DEEDS.get(question.without or Topic.WIN, DEEDS[Topic.WIN])
    did = (
        select(grouping.key)
        .select_from(reach(deed, grouping))
        .where(deed.condition(question), grouping.key.is_not(None))
    )
    return did if deed.yearly else did.where(track_session.c.kind.in_(deed.kinds))


def _kept(rows: Sequence[Any], question: Question) -> list[Any]:
    if question.form in (Form.LIST, Form.WHICH):
        return list(rows)
    limit = question.limit or (TOP if question.form is Form.TOP else 1)
    edge = rows[min(limit, len(rows)) - 1][2] if rows else 0
    return [row for n, row in enumerate(rows) if n < limit or row[2] == edge]


def _said(question: Question, kept: Sequence[Any], noun: str) -> Say:
    named = [_called(question, row[1]) for row in kept]
    slots: dict[str, Any] = {"where": where(question), "noun": Counted(2, noun), "position": question.position}
    if question.form in (Form.LIST, Form.WHICH) or len({row[2] for row in kept}) > 1:
        pairs = zip(named, kept, strict=True)
        items = tuple(Say("item.count", {"who": name, "count": Counted(row[2], noun)}) for name, row in pairs)
        key = "everybody" if question.form in (Form.LIST, Form.WHICH) else "ranking"
        return Say(key, {**slots, "items": Many(items)})
    key = "fewest" if question.form is Form.FEWEST else "most"
    slots |= {"who": Many(tuple(named)), "count": Counted(kept[0][2], noun)}
    if question.subjects and key == "most" and question.wanted in THEIRS:
        return Say("theirs", {**slots, "of": Many(names_of(question.subjects))})
    return Say(f"{key}.shared" if len(kept) > 1 else key, slots)


def _called(question: Question, name: str) -> Any:
    """How one of a ranking is called: nations and meetings have names of their own in each language."""
    if question.wanted is Wanted.NATION:
        return Word("countries", name)
    return Meeting(name, form="bare") if grouping_of(question).kind is NameKind.EVENT else name


def _of_first(deed: Deed, question: Question, kept: Sequence[Any]) -> list[Condition]:
    """Rows that prove what is said of the first few."""
    grouping = grouping_of(question)
    keys = tuple(row[0] for row in kept[:TOP])
    if by_season(question):
        seasons = season.c.id.in_([row[3] for row in kept[:TOP]])
        return [seasons, *_of_first(deed, replace(question, per_season=False), kept)]
    if grouping.kind is NameKind.DRIVER:
        return [about(deed, Named(NameKind.DRIVER, "", keys))]
    if grouping.kind is NameKind.TEAM:
        return [entry.c.team_id.in_(keys)]
    if grouping.kind is NameKind.COUNTRY:
        return [narrow.of_nation(keys[0])]
    return [event.c.circuit_id.in_(keys)] if grouping.kind is NameKind.CIRCUIT else [grouping.key.in_(keys)]


def _notes(ask: Ask, seasons: set[int]) -> tuple[Say, ...]:
    notes = [] if seasons <= complete_seasons(ask) else [Say("partial")]
    if going := running(ask, seasons):
        notes.append(going)
    if ask.question.without is not None:
        then = ".then" if _uncrowned(ask.question, grouping_of(ask.question)) else ""
        notes.append(Say(f"without_{ask.question.without.value}{then}"))
    return tuple(notes)


def _entities(question: Question, kept: Sequence[Any]) -> tuple[Named, ...]:
    kind = grouping_of(question).kind
    return tuple(Named(kind, row[1], (row[0],)) for row in kept) if kind in (NameKind.DRIVER, NameKind.TEAM) else ()


def _one_season(question: Question) -> str | None:
    scope = question.scope
    return (
        str(scope.first_season) if scope.first_season is not None and scope.first_season == scope.last_season else None
    )


def distinct(ask: Ask, topic: Topic) -> Found:
    """How many different winners, teams, circuits; seasons stand in their order."""
    question, deed = ask.question, DEEDS[topic]
    conditions = conditions_of(ask, deed)
    counted = sums(ask, deed, conditions)
    if ambiguous := _several(counted):
        return ambiguous
    grouping = grouping_of(question)
    statement = select(func.count(grouping.key.distinct())).select_from(reach(deed, grouping)).where(*conditions)
    ranked = list(_ranked(ask, deed, conditions)) if counted else []
    if not ranked:
        return not_recorded(ask, question.subjects)
    chosen = question.at_least is not None or question.without is not None
    number = len(ranked) if chosen else int(ask.connection.execute(statement).scalar_one())
    if not question.subjects and not _is_whole(ask, {s.championship for s in counted}):
        return _unknown(question, ranked[:LISTED], topic.value)
    if question.wanted is Wanted.SEASON:
        ranked.sort(key=lambda row: str(row[1]))
    slots = {"count": Counted(number, question.wanted.value), "noun": Counted(2, topic.value), "where": where(question)}
    items = Many(tuple(_called(question, row[1]) for row in ranked[:LISTED]))
    key = "distinct.of" if question.subjects else "distinct"
    proof = fetch(ask, deed, conditions, newest=True, limit=5)
    return Found(
        (Say(key, {**slots, "who": Many(names_of(question.subjects)), "items": items}),),
        refs=tuple(row.ref for row in proof),
        total=number,
        notes=_notes(ask, {s.season for s in counted}),
        columns=(question.wanted.value, "count"),
        rows=tuple((row[1], row[2]) for row in ranked),
        place=Place(championship=counted[0].championship),
    )
