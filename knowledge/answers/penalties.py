"""Penalties and their reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.befell import befell
from knowledge.answers.cells import shared
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Found, Many, Meeting, Party, Place, Ref, Say, untold
from knowledge.answers.places import position_of
from knowledge.answers.reported import reported
from knowledge.answers.retirements import retired
from knowledge.answers.rows import crews_of, fetch
from knowledge.answers.tables import championship, entry, event, penalty, season, team, track_session
from knowledge.answers.tellings import telling
from knowledge.answers.where import names_of, where
from knowledge.answers.which_series import which_series
from knowledge.answers.wording import quoted, together
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Relation, Topic, Wanted

TOLD_BY = ("penalty", "disqualified", "touched")
LISTED = 20


@dataclass(frozen=True, slots=True)
class Penal:
    """A penalty with its setting."""

    id: int
    amount: str | None
    reason: str | None
    entry_id: int
    championship_id: int | None
    championship: str | None
    label: str | None
    event_id: int | None
    event: str | None
    country: str | None
    session: str | None
    team: str | None
    car: str | None
    number: str | None
    crew: tuple[tuple[int, str], ...] = ()

    @property
    def party(self) -> Party:
        """Whom it hit."""
        return Party(tuple(name for _, name in self.crew), self.team, self.car, self.number)


def penalties(ask: Ask, subjects: Sequence[Named]) -> list[Penal]:
    """The penalties that the scope leaves, the newest first."""
    question = ask.question
    base = penalty.join(entry, entry.c.id == penalty.c.entry_id).join(season, season.c.id == entry.c.season_id)
    base = base.outerjoin(track_session, track_session.c.id == penalty.c.session_id)
    base = base.outerjoin(event, event.c.id == func.coalesce(track_session.c.event_id, entry.c.event_id))
    base = base.outerjoin(championship, championship.c.id == season.c.championship_id).outerjoin(
        team, team.c.id == entry.c.team_id
    )
    statement = select(
        penalty.c.id,
        penalty.c.amount,
        penalty.c.reason,
        entry.c.id,
        season.c.championship_id,
        championship.c.name,
        season.c.label,
        event.c.id,
        event.c.name,
        event.c.country,
        track_session.c.name,
        team.c.name,
        entry.c.car,
        entry.c.car_number,
    ).select_from(base)
    statement = statement.where(
        *narrow.of_season(question.scope), *narrow.of_meeting(question.scope), *narrow.of_entry(question.scope)
    )
    statement = statement.where(*(narrow.subject(named) for named in subjects))
    if question.scope.session not in (None, "Race"):
        statement = statement.where(track_session.c.name == question.scope.session)
    rows = [
        Penal(*row)
        for row in ask.all(
            statement.order_by(season.c.year.desc().nulls_last(), event.c.round.desc().nulls_last(), penalty.c.id)
        )
    ]
    crews = crews_of(ask, {row.entry_id for row in rows})
    return [replace(row, crew=crews.get(row.entry_id, ())) for row in rows]


def penalised(ask: Ask) -> Found:
    """Who was penalised, by how much and why; or why somebody lost a place or retired."""
    question = ask.question
    rows = penalties(ask, question.subjects)
    if question.relation is Relation.TOUCHED:
        rows = [row for row in rows if row.reason]
    if not rows:
        return _explained(ask)
    why = not any(row.reason for row in rows)
    ids = [row.id for row in rows[:3]]
    quotes = quoted(ask, "penalty", ids, why=why) if question.wanted is Wanted.REASON else []
    if question.wanted is Wanted.REASON and why:
        called = [name for row in rows for name in (*(name for _, name in row.crew), row.number) if name]
        quotes = together(quotes, telling(ask, "penalty", [row.id for row in rows], called, TOLD_BY))
    told = any(row.reason for row in rows) or bool(quotes) if question.wanted is Wanted.REASON else True
    if not told or (question.wanted is Wanted.AMOUNT and not any(row.amount for row in rows)):
        return _without_detail(ask, rows)
    if not question.subjects and (ambiguous := which_series(rows)):
        return ambiguous
    opener = [Say("no" if question.negated else "yes")] if question.form is Form.TRUTH else []
    said = [*opener, *(_say(row) for row in rows[:LISTED])]
    places = _places(ask) if Wanted.POSITION in question.also or question.wanted is Wanted.REASON else []
    return replace(_found([*said, *quotes, *places], rows), notes=untold(len(rows), LISTED))


def _say(row: Penal) -> Say:
    parts = "".join(part for part, value in (("a", row.amount), ("r", row.reason)) if value)
    slots = {"who": row.party, "amount": row.amount, "reason": row.reason}
    meeting = Meeting(row.event, row.label, row.country, row.session, "the") if row.event else None
    return Say(f"penalty.{parts}" if parts else "penalty", {**slots, "meeting": meeting})


def _without_detail(ask: Ask, rows: Sequence[Penal]) -> Found:
    """A penalty without the detail that is asked for."""
    subjects = ask.question.subjects
    if (told := reported(ask)) is not None:
        return replace(told, says=(*map(_say, rows[:2]), *told.says))
    says = (Say("no_detail"), *(_say(row) for row in rows[:2]))
    return replace(not_recorded(ask, subjects), says=says) if subjects else not_recorded(ask)


def _places(ask: Ask) -> list[Say]:
    question = ask.question
    if not question.subjects or not narrow.has_meeting(question.scope):
        return []
    open_question = replace(
        question, topic=Topic.PLACE, wanted=Wanted.POSITION, form=Form.WHICH, position=None, status=None
    )
    found = position_of(replace(ask, question=open_question), Topic.PLACE, question.subjects)
    return [say for say in found.says if say.key == "place"] if found.status is AnswerStatus.ANSWERED else []


def _found(says: Sequence[Say], rows: Sequence[Penal]) -> Found:
    place = Place(championship=shared(r.championship for r in rows), season=shared(r.label for r in rows))
    if shared(r.event_id for r in rows) is not None and rows[0].event:
        place = replace(
            place,
            event=Meeting(rows[0].event, None, rows[0].country, form="bare"),
            session=shared(r.session for r in rows),
        )
    cells = tuple(
        (", ".join(n for _, n in r.crew) or None, r.team, r.number, r.event, r.session, r.amount, r.reason)
        for r in rows
    )
    drivers = dict.fromkeys(member for row in rows for member in row.crew)
    return Found(
        tuple(says), refs=tuple(Ref("penalty", row.id) for row in rows), total=len(rows), rows=cells, place=place,
        columns=("drivers", "team", "car_number", "event", "session", "amount", "reason"),
        entities=tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in drivers),
    )  # fmt: skip


def _explained(ask: Ask) -> Found:
    """No penalty is recorded: a disqualification or retirement may explain it in the documents' own words."""
    question = ask.question
    if question.form is Form.TRUTH and question.subjects:
        return _spared(ask)
    if question.wanted is Wanted.AMOUNT:
        return befell(ask) or not_recorded(ask, question.subjects)  # of what else befell him none was asked
    return retired(ask) if question.subjects else not_recorded(ask)


def _spared(ask: Ask) -> Found:
    """That no penalty is told of somebody who took part, where the documents tell those of others at the meeting."""
    question = ask.question
    others = penalties(ask, ()) if narrow.has_meeting(question.scope) else []
    open_scope = replace(question.scope, session=None, moment=None)
    here = replace(question, scope=open_scope, topic=Topic.PLACE, position=None, status=None)
    placed = any(
        fetch(ask, deed, [*within(deed, here), *(about(deed, named) for named in question.subjects)], limit=1)
        for deed in (DEEDS[Topic.PLACE], DEEDS[Topic.GRID], DEEDS[Topic.QUALIFYING])
    )
    if not others or not placed:
        return not_recorded(ask, question.subjects)
    slots = {"who": Many(names_of(question.subjects)), "where": where(question)}
    says = [Say("yes" if question.negated else "no"), Say("no_penalty", slots), *(_say(row) for row in others[:5])]
    return replace(_found(says, others), entities=question.subjects)
