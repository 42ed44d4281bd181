"""A word that fits several names, settled by the rows: which of them raced there, then, for that team."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.bearers import DONE, likeliest
from knowledge.answers.deeds import DEEDS, Deed, about, within
from knowledge.answers.generations import of_generation
from knowledge.answers.presence import TOLD_OF, has_class, has_rows_at, has_series, is_told_of, takes_part
from knowledge.answers.rows import count
from knowledge.answers.scope import Condition
from knowledge.answers.tables import entry, event, season
from knowledge.names import Named, NameKind
from knowledge.questions.default import Default
from knowledge.questions.question import Alternative, Form, Question, Role, Scope, Topic

OF_A_CAR = frozenset(
    {
        Topic.PLACE,
        Topic.GRID,
        Topic.QUALIFYING,
        Topic.GAP,
        Topic.CAR,
        Topic.CAR_NUMBER,
        Topic.TEAM,
        Topic.STANDING,
        Topic.POINTS,
        Topic.PENALTY,
        Topic.RETIREMENT,
        Topic.TEAMMATE,
    }
)
TOLD_OF_A_CAR = {Topic.CAR: entry.c.car, Topic.CAR_NUMBER: entry.c.car_number}
OF_PEOPLE = (Role.SUBJECT, Role.OTHER, Role.TEAM)
PLACES = {NameKind.EVENT: "event", NameKind.CIRCUIT: "circuit", NameKind.COUNTRY: "country"}


@dataclass(frozen=True, slots=True)
class Several:
    """A surface of which more than one name remains."""

    surface: str
    choices: tuple[Named, ...]


def alternatives(ask: Ask) -> Question | Several:
    """The question with each open surface settled by what has rows; places and series first, then whom it is about."""
    question = ask.question
    waiting = sorted(question.alternatives, key=lambda a: a.role in OF_PEOPLE)
    open_places = [a for a in waiting if a.role is Role.PLACE]
    for alternative in waiting:
        here = replace(ask, question=question)
        choices = of_generation(ask, alternative) or alternative.choices
        remaining = [named for named in choices if _fits(here, alternative, named)]
        remaining = _with_rows(here, alternative, _in_a_car(here, alternative, remaining))
        if alternative.role is Role.CHAMPIONSHIP and len(remaining) > 1 and open_places:
            remaining = _that_came_there(here, remaining, open_places) or remaining
        if alternative.role is Role.CHAMPIONSHIP and len(remaining) > 1:
            remaining = _that_have_them(here, remaining, [a for a in waiting if a.role in OF_PEOPLE]) or remaining
        if alternative.role is Role.PLACE:
            there = [n for n in remaining if _happened(replace(ask, question=_placed(question, n)))]
            question = _placed(question, _widest(ask, question, there or remaining) or alternative.choices[0])
        elif len(remaining) > 1 and (meant := _by_the_others(here, alternative, remaining)) is not None:  # fmt: skip
            question = filled(question, alternative, meant)
        elif len(remaining) == 1 or (remaining and _of_one_crew(ask, remaining)):
            question = filled(question, alternative, remaining[0])
        elif (likely := likeliest(replace(ask, question=question), alternative, remaining)) is not None:
            default = Default("name", likely.name)
            question = replace(filled(question, alternative, likely), defaults=(*question.defaults, default))
        else:
            return Several(alternative.surface, tuple(remaining or choices))
    return replace(question, alternatives=())


def _that_came_there(ask: Ask, series: Sequence[Named], places: Sequence[Alternative]) -> list[Named]:
    """Of several series those that have a meeting at each of the places named, whichever it turns out to be."""

    def came(named: Named) -> bool:
        within_it = replace(ask.question, scope=replace(ask.question.scope, championship=named))
        return all(any(has_rows_at(ask, _placed(within_it, n).scope) for n in place.choices) for place in places)

    return [named for named in series if came(named)]


def _that_have_them(ask: Ask, series: Sequence[Named], people: Sequence[Alternative]) -> list[Named]:
    """Of several series those in which somebody of each name still open takes part."""

    def has(named: Named) -> bool:
        within_it = replace(ask, question=replace(ask.question, scope=replace(ask.question.scope, championship=named)))
        return all(any(takes_part(within_it, n) for n in whom.choices) for whom in people)

    return [named for named in series if has(named)]


def _widest(ask: Ask, question: Question, places: Sequence[Named]) -> Named | None:
    """The likeliest place, or the track that a meeting called so and others were held on."""
    if not places or places[0].kind is not NameKind.EVENT:
        return places[0] if places else None

    def held(named: Named) -> set[int]:
        scope = _placed(question, named).scope
        statement = select(event.c.id).join(season, season.c.id == event.c.season_id)
        found = statement.where(*narrow.of_season(scope), *narrow.of_meeting(scope))
        return set(ask.connection.execute(found).scalars())

    tracks = (named for named in places if named.kind is NameKind.CIRCUIT)
    return next((track for track in tracks if held(track) > held(places[0])), places[0])


def _happened(ask: Ask) -> bool:
    """Whether all those asked about appear at the meeting that a place stands for, or else what is asked was done."""
    question = ask.question
    named = (*question.subjects, *question.others)
    if named or question.topic not in DEEDS:
        return all(takes_part(ask, subject) for subject in named)
    deed = DEEDS[question.topic]
    return count(ask, deed, list(within(deed, question))) > 0


def _with_rows(ask: Ask, alternative: Alternative, choices: list[Named]) -> list[Named]:
    """Of several series or classes those in which what is asked about was done at all."""
    question = ask.question
    if len(choices) > 1 and alternative.role is Role.CHAMPIONSHIP and question.topic in TOLD_OF:
        return [named for named in choices if is_told_of(ask, named)] or choices
    if len(choices) < 2 or question.topic not in DONE or alternative.role not in (Role.CHAMPIONSHIP, Role.CATEGORY):
        return choices
    deed = DEEDS[question.topic]
    asked = [(filled(question, alternative, named), named) for named in choices]
    return [
        named for narrowed, named in asked if count(ask, deed, [*within(deed, narrowed), *_theirs(deed, narrowed)])
    ] or choices


def _in_a_car(ask: Ask, alternative: Alternative, people: list[Named]) -> list[Named]:
    """Of several people of a name those whose car, number or team is told at all, where it is asked for."""
    column = TOLD_OF_A_CAR.get(ask.question.topic)
    if len(people) < 2 or column is None or alternative.role is not Role.SUBJECT:
        return people

    def told(named: Named) -> bool:
        return ask.first(select(entry.c.id).where(narrow.subject(named), column.is_not(None)).limit(1)) is not None

    return [named for named in people if told(named)] or people


def _theirs(deed: Deed, question: Question) -> list[Condition]:
    return [about(deed, named) for named in question.subjects]


def _fits(ask: Ask, alternative: Alternative, named: Named) -> bool:
    question = ask.question
    if alternative.role is Role.PLACE:
        return has_rows_at(ask, _placed(question, named).scope)
    if alternative.role is Role.CHAMPIONSHIP:
        return has_series(ask, replace(question.scope, championship=named)) and _of_that_series(ask, named)
    if alternative.role is Role.CATEGORY:
        return has_class(ask, named)
    return takes_part(ask, named)


def _of_that_series(ask: Ask, named: Named) -> bool:
    """Whether the class and those asked about are of a series, where they are told."""
    question = ask.question
    within_it = replace(ask, question=replace(question, scope=replace(question.scope, championship=named)))
    category = question.scope.category
    if category is not None and category.keys and not has_class(within_it, category):
        return False
    return all(takes_part(within_it, subject) for subject in question.subjects)


def _by_the_others(ask: Ask, alternative: Alternative, choices: list[Named]) -> Named | None:
    """The one of several people whom whoever else is asked about drove with, or else raced against.

    Careers may be compared of people who never met: there whoever did most of it by far is meant.
    """
    question, scope = ask.question, ask.question.scope
    careers = question.form is Form.COMPARE and question.topic in DONE and scope.first_season is None
    if careers and likeliest(ask, alternative, choices) is not None:
        return None
    fitting = (told(ask, question, choices) for told in (_with_the_others, _against_the_others))
    return next((found[0] for found in fitting if len(found) == 1), None)


def _with_the_others(ask: Ask, question: Question, choices: Sequence[Named]) -> list[Named]:
    """Of several people those who drove together with whoever else is asked about: "Delmas and Ruiz"."""
    drivers = [named for named in question.subjects if named.kind is NameKind.DRIVER]
    if not drivers or any(named.kind is not NameKind.DRIVER for named in choices):
        return []

    def together(named: Named) -> bool:
        crew = select(entry.c.id).where(narrow.subject(named), *(narrow.subject(other) for other in drivers))
        return ask.first(crew.limit(1)) is not None

    return [named for named in choices if together(named)]


def _against_the_others(ask: Ask, question: Question, choices: Sequence[Named]) -> list[Named]:
    """Of several people those who raced in a season of whoever else is asked about."""
    drivers = [n for n in (*question.subjects, *question.others) if n.kind is NameKind.DRIVER]

    def seasons(named: Named) -> set[int]:
        return set(ask.connection.execute(select(entry.c.season_id).where(narrow.subject(named))).scalars())

    theirs = set.intersection(*map(seasons, drivers)) if drivers else set()
    return [named for named in choices if named.kind is NameKind.DRIVER and seasons(named) & theirs]


def _of_one_crew(ask: Ask, choices: Sequence[Named]) -> bool:
    """Whether several people of a name always share a car, so that it matters not which of them is meant."""
    if ask.question.topic not in OF_A_CAR or any(named.kind is not NameKind.DRIVER for named in choices):
        return False
    scope = ask.question.scope
    theirs = select(entry.c.id).join(season, season.c.id == entry.c.season_id)
    if narrow.has_meeting(scope):
        theirs = theirs.join(event, event.c.id == entry.c.event_id).where(*narrow.of_meeting(scope))
    theirs = theirs.where(*narrow.of_season(scope))
    entries = [set(ask.connection.execute(theirs.where(narrow.subject(n))).scalars()) for n in choices]
    return all(entries) and all(own == entries[0] for own in entries)


def _placed(question: Question, named: Named) -> Question:
    slot = PLACES.get(named.kind)
    if slot is None:
        return question
    return replace(question, scope=_with(question.scope, slot, named))


def _with(scope: Scope, slot: str, named: Named) -> Scope:
    changed: dict[str, Any] = {slot: named}
    return replace(scope, **changed)


def filled(question: Question, alternative: Alternative, named: Named) -> Question:
    """The question with a name in the slot that an alternative is for."""
    role = alternative.role
    if role is Role.SUBJECT:
        return replace(question, subjects=(*question.subjects, named))
    if role is Role.OTHER:
        return replace(question, others=(*question.others, named))
    slot = {Role.TEAM: "team", Role.CHAMPIONSHIP: "championship", Role.CATEGORY: "category"}[role]
    return replace(question, scope=_with(question.scope, slot, named))
