"""The scope as part of a sentence: "at Monza", "in 2013", "with Ferrari"; and as the setting of a whole answer."""

from collections.abc import Iterable

from knowledge.answers.found import Meeting, Nth, Say
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Scope, Topic


def where(question: Question, *, championship: str | None = None, category: str | None = None) -> tuple[Say, ...]:
    """What narrows a statement, each a template of [where]; ``category`` names a class that was found."""
    scope = question.scope
    return (*_session(scope), *_meeting(scope), *_seasons(scope), *_others(question, championship, category))


def _session(scope: Scope) -> tuple[Say, ...]:
    return (Say("session", {"session": scope.session}),) if scope.session not in (None, "Race") else ()


def _meeting(scope: Scope) -> tuple[Say, ...]:
    if scope.event is not None:
        key = scope.moment.value if scope.moment else "event"
        form = "the" if scope.moment else "at"
        season = scope.event.detail if scope.moment and scope.event.detail.isdecimal() else None
        return (Say(key, {"meeting": Meeting(scope.event.name, season, form=form)}),)
    if scope.circuit is not None:
        key, form = (scope.moment.value, "the") if scope.moment else ("circuit", "at")
        return (Say(key, {"meeting": Meeting(scope.circuit.name, form=form)}),)
    if scope.country is not None:
        return (Say("country", {"in_country": scope.country.name}),)
    if scope.round is None:
        return ()
    return (Say(f"{scope.moment.value}_round" if scope.moment else "round", {"round": scope.round}),)


def _seasons(scope: Scope) -> tuple[Say, ...]:
    first, last = scope.first_season, scope.last_season
    if scope.season_label is not None:
        return (Say("season", {"season": scope.season_label}),)
    if first is None and last is None:
        return ()
    if first == last:
        return (Say("season", {"season": str(first)}),)
    key = "since" if last is None else "until" if first is None else "seasons"
    return (Say(key, {"first": str(first), "last": str(last)}),)


def _others(question: Question, championship: str | None, category: str | None) -> tuple[Say, ...]:
    scope = question.scope
    says = [Say("home")] if scope.home else []
    if question.maiden:
        says.append(Say("maiden"))
    if scope.team is not None:
        says.append(Say("team", {"team": scope.team.name}))
    if scope.car_number is not None:
        says.append(Say("car_number", {"number": scope.car_number}))
    named = scope.category.name if scope.category is not None else category
    if named not in (None, "Overall") and not (question.topic is Topic.TITLE and named in ("Teams", "Manufacturers")):
        says.append(Say("category", {"category": named}))
    if question.at_most is not None:
        says.append(Say("among", {"nth": question.at_most}))
    if question.condition is not None:
        says.append(Say(f"from_{question.condition.value}", {"nth": Nth(question.started or 1)}))
    if question.without is not None and question.form not in (Form.MOST, Form.FEWEST, Form.TOP, Form.NEVER):
        says.append(Say(f"not_{question.without.value}"))
    if championship is not None:
        says.append(Say("championship", {"championship": championship}))
    return tuple(says)


def names_of(subjects: Iterable[Named]) -> tuple[str | Say, ...]:
    """How subjects are called; a car by its number and a word for it."""
    return tuple(
        Say("numbered", {"number": named.name}) if named.kind is NameKind.CAR_NUMBER else named.name
        for named in subjects
    )
