"""People: who they are, and what they (or a team, or a meeting) have achieved."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select

from config.language import languages
from knowledge.answers.absence import not_recorded
from knowledge.answers.achievements import record
from knowledge.answers.ask import Ask
from knowledge.answers.births import age_on
from knowledge.answers.deeds import DEEDS, about, doers, joined, within
from knowledge.answers.found import Counted, Found, Many, Ref, Say, Word
from knowledge.answers.presence import seen
from knowledge.answers.rows import fetch
from knowledge.answers.scope import subject
from knowledge.answers.tables import driver, entry, evidence, profile, source, team
from knowledge.answers.where import where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Topic, Wanted
from knowledge.text import fold


def profile_of(ask: Ask) -> Found:
    """What documents say of a person."""
    question = ask.question
    if not question.subjects or question.subjects[0].kind is not NameKind.DRIVER:
        return in_role(ask)
    if question.form is Form.COMPARE:
        return _by_age(ask)
    keys = question.subjects[0].keys
    row = ask.first(select(driver).where(driver.c.id.in_(keys)))
    day = select(func.max(source.c.date)).join(evidence, evidence.c.source_id == source.c.id)
    told = ask.all(
        select(profile, day.where(evidence.c.profile_id == profile.c.id).scalar_subquery().label("told"))
        .where(profile.c.driver_id.in_(keys))
        .order_by(profile.c.id.desc())
    )
    if row is None:
        return not_recorded(ask, question.subjects)
    if question.role is not None and not any(t.role and _is_called(question.role, t.role) for t in told):
        return _office(replace(ask, question=replace(question, subjects=_teams_of(ask, question.subjects[0]))))
    says: list[Say] = []
    refs: list[Ref] = []
    for wanted in (question.wanted, *question.also):
        for say, ref in _said(wanted, row, told, question.subjects[0].name):
            says.append(say)
            refs += [ref] if ref else []
    if not says:
        return not_recorded(ask, question.subjects)
    proof = refs or [Ref("profile", t.id) for t in told[:3]] or seen(ask, question.subjects)
    cells = (row.name, row.nationality, row.birth_date and row.birth_date.isoformat(), row.birth_place)
    return Found(
        tuple(says), refs=tuple(proof), total=len(proof), entities=question.subjects,
        columns=("driver", "nationality", "birth_date", "birth_place"), rows=(cells,),
    )  # fmt: skip


def _by_age(ask: Ask) -> Found:
    """Who of several is the oldest: their births, the earliest first."""
    question = ask.question
    keys = [key for named in question.subjects for key in named.keys]
    births = select(driver.c.name, driver.c.birth_date).where(driver.c.id.in_(keys)).order_by(driver.c.birth_date)
    rows = [row for row in ask.all(births) if row[1] is not None]
    if len(rows) < len(question.subjects):
        return not_recorded(ask, question.subjects)
    first = Say("oldest_of", {"who": rows[0][0], "than": Many(tuple(name for name, _ in rows[1:]))})
    says = (first, *(Say("born", {"who": name, "date": birth}) for name, birth in rows))
    proof = tuple(ref for named in question.subjects for ref in seen(ask, (named,)))
    cells = tuple((name, birth.isoformat()) for name, birth in rows)
    return Found(
        says, refs=proof, total=len(rows), entities=question.subjects, columns=("driver", "birth_date"), rows=cells
    )


def _said(wanted: Wanted, row: Any, told: Sequence[Any], name: str) -> list[tuple[Say, Ref | None]]:
    birth: list[Ref | None] = [Ref("profile", t.id) for t in told[-1:]] or [None]
    by_wanted: dict[Wanted, list[tuple[Say, Ref | None]]] = {
        Wanted.NATIONALITY: _nationality(row, told, name),
        Wanted.AGE: _age(row, told, name),
        Wanted.BIRTH: [(Say("born", {"who": name, "date": row.birth_date}), birth[0])] if row.birth_date else [],
        Wanted.BIRTHPLACE: [(Say("born_at", {"who": name, "place": row.birth_place}), birth[0])]
        if row.birth_place
        else [],
        Wanted.DEATH: [(Say("died", {"who": name, "date": row.death_date}), birth[0])] if row.death_date else [],
        Wanted.ROLE: _roles(told, name),
    }
    if wanted in by_wanted:
        return by_wanted[wanted]
    order = (Wanted.NATIONALITY, Wanted.BIRTH, Wanted.BIRTHPLACE, Wanted.DEATH, Wanted.ROLE)
    everything = [item for key in order for item in by_wanted[key]]
    return everything or by_wanted[Wanted.AGE]


def _nationality(row: Any, told: Sequence[Any], name: str) -> list[tuple[Say, Ref | None]]:
    stated = [t for t in told if t.nationality]
    country = row.nationality or (stated[0].nationality if stated else None)
    if country is None:
        return []
    slots = {"who": name, "adjective": Word("adjectives", country), "country": Word("countries", country)}
    return [(Say("nationality", slots), Ref("profile", stated[0].id) if stated else None)]


def _age(row: Any, told: Sequence[Any], name: str) -> list[tuple[Say, Ref | None]]:
    if row.birth_date is not None:
        end = row.death_date or dt.date.today()
        key = "age.died" if row.death_date else "age"
        return [
            (
                Say(key, {"who": name, "years": Counted(age_on(row.birth_date, end), "year"), "birth": row.birth_date}),
                None,
            )
        ]
    stated = [t for t in told if t.age is not None]
    if not stated:
        return []
    slots = {"who": name, "years": Counted(stated[0].age, "year"), "date": stated[0].told}
    return [(Say("age.told" if stated[0].told else "age.undated", slots), Ref("profile", stated[0].id))]


def _roles(told: Sequence[Any], name: str) -> list[tuple[Say, Ref | None]]:
    return [
        (
            Say("role" if t.organisation else "role.alone", {"who": name, "role": t.role, "of": t.organisation}),
            Ref("profile", t.id),
        )
        for t in told
        if t.role
    ]


def in_role(ask: Ask) -> Found:
    """Who holds an office in an organisation, as documents word it; or the people of a nation."""
    question = ask.question
    if question.role is not None:
        return _office(ask)
    if question.nation is not None:
        return _people(ask, question.nation)
    return record(ask) if question.subjects else not_recorded(ask)


def _office_words(role: str) -> tuple[set[str], set[str]]:
    """How an office is called in every language, one way of it given; and what says it only by itself."""
    told = [language.questions for language in languages().values()]
    groups = [group for questions in told for group in questions.offices.items()]
    keys = {key for key, words in groups if role in {fold(word) for word in words}}
    alone = {fold(word) for questions in told for key in keys for word in questions.whole_offices.get(key, ())}
    return {role, *(fold(word) for key, words in groups if key in keys for word in words)}, alone


def _is_called(office: str, role: str) -> bool:
    """Whether a role, as documents word it, is an office."""
    words, alone = _office_words(fold(office))
    return fold(role) in alone or any(word in fold(role) for word in words)


def _teams_of(ask: Ask, named: Named) -> tuple[Named, ...]:
    """The team that somebody drives for, where it is one alone."""
    theirs = select(team.c.id, team.c.name).join(entry, entry.c.team_id == team.c.id).where(subject(named)).distinct()
    rows = ask.all(theirs)
    return tuple(Named(NameKind.TEAM, name, (key,)) for key, name in rows) if len(rows) == 1 else (named,)


def _office(ask: Ask) -> Found:
    question = ask.question
    rows = ask.all(
        select(profile.c.id, profile.c.role, profile.c.organisation, driver.c.id, driver.c.name)
        .join(driver, driver.c.id == profile.c.driver_id)
        .where(profile.c.role.is_not(None))
    )
    of = [fold(named.name) for named in question.subjects]
    kept = [
        r
        for r in rows
        if _is_called(question.role or "", r[1])
        and all(name in fold(r[2] or "") or fold(r[2] or "-") in name for name in of)
    ]
    if not kept:
        return not_recorded(ask, question.subjects)
    says = tuple(Say("role" if r[2] else "role.alone", {"who": r[4], "role": r[1], "of": r[2]}) for r in kept)
    entities = tuple(Named(NameKind.DRIVER, r[4], (r[3],)) for r in kept)
    return Found(says, refs=tuple(Ref("profile", r[0]) for r in kept), total=len(kept), entities=entities)


def _people(ask: Ask, nation: Named) -> Found:
    """Those of a nation who took part, whoever did so most often first."""
    question, deed = ask.question, DEEDS[Topic.START]
    starts = func.count(deed.unit.distinct())
    statement = select(driver.c.id, driver.c.name, starts).select_from(doers(deed, joined(deed.table)))
    statement = statement.where(*within(deed, question), driver.c.nationality == nation.name)
    people = ask.all(statement.group_by(driver.c.id, driver.c.name).order_by(starts.desc(), driver.c.name))
    if not people:
        return not_recorded(ask)
    slots = {
        "country": Word("countries", nation.name),
        "who": Many(tuple(name for _, name, _ in people)),
        "where": where(question),
    }
    proof = [about(deed, Named(NameKind.DRIVER, "", tuple(key for key, *_ in people[:5])))]
    refs = tuple(row.ref for row in fetch(ask, deed, [*within(deed, question), *proof], newest=True, limit=5))
    cells = tuple((name, number) for _, name, number in people)
    entities = tuple(Named(NameKind.DRIVER, name, (key,)) for key, name, _ in people)
    return Found(
        (Say("people", slots),),
        refs=refs,
        total=len(people),
        columns=("driver", "count"),
        rows=cells,
        entities=entities,
    )
