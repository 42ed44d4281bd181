"""What a turn takes over from the one before: whom it is about, where and when."""

from dataclasses import replace
from typing import Any

from knowledge.questions.compose import OF_A_CHAMPIONSHIP, compose
from knowledge.questions.forms import OF_A_SESSION
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Moment, Question, Role, Scope, Topic, Wanted
from knowledge.questions.signal import S

OF_A_PERSON = frozenset({Topic.PROFILE, Topic.TEAM, Topic.TEAMMATE, Topic.CAR, Topic.CAR_NUMBER, Topic.RECORD})
OF_A_RACE = frozenset(
    {
        Topic.WIN, Topic.PODIUM, Topic.FASTEST_LAP, Topic.PLACE, Topic.CLASSIFICATION, Topic.LAPS, Topic.GAP,
        Topic.PENALTY, Topic.RETIREMENT, Topic.START, Topic.EVENT, Topic.SCORED, Topic.ONE_TWO,
        Topic.AMONG, Topic.AMONG_GRID, Topic.AMONG_QUALIFYING,
    }
)  # fmt: skip
CAREER = frozenset({Form.COUNT, Form.FIRST, Form.LAST, Form.STREAK, Form.SHARE, Form.MOST, Form.EVER, Form.BEST})
DOERS = frozenset({Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER})
OF_SOMEBODY = frozenset({Wanted.COUNT, Wanted.SEASON, Wanted.TRUTH, Wanted.EVENT, Wanted.POSITION, Wanted.NTH})
SEASONS = ("first_season", "last_season", "season_label", "latest", "previous")
NARROWING = (
    "championship",
    "category",
    "team",
    "session",
    "round",
    "session_day",
    "moment",
    "day",
    "month",
    "car_number",
)


def overlay(base: Scope, heard: Heard) -> Scope:
    """``base`` with all that a turn tells; a new place clears the old one, a new season the old one."""
    given = compose("", "", Topic.TITLE, heard).scope
    changes: dict[str, Any] = {}
    if heard.roles.placed():
        changes |= {
            "event": given.event,
            "circuit": given.circuit,
            "country": given.country,
            "round": None,
            "session": None,
        }
    if _dated(given):
        changes |= {slot: getattr(given, slot) for slot in SEASONS}
    changes |= _shifted(base, heard)
    changes |= {slot: value for slot in NARROWING if (value := getattr(given, slot)) is not None}
    return replace(base, **changes)


def _dated(scope: Scope) -> bool:
    return bool(scope.first_season or scope.last_season or scope.latest or scope.previous)


def _shifted(base: Scope, heard: Heard) -> dict[str, Any]:
    """ "The year after": the season before, moved."""
    if not heard.slots.shift or base.first_season is None:
        return {}
    moved = base.first_season + heard.slots.shift
    return {"first_season": moved, "last_season": moved, "season_label": None}


def inherit(question: Question, before: Question, heard: Heard) -> Question:
    """Fill what a full question leaves open: whom, where and when."""
    inherited: list[str] = []
    someone = question.subjects or question.others or any(a.role is not Role.PLACE for a in question.alternatives)
    if not someone and _wants_someone(question, heard):
        question = _whom(question, before, heard)
        inherited.append("subjects")
    question = _of_that_race(question, before, heard)
    scope = _where(question, before, heard, bool(inherited))
    if scope != question.scope:
        inherited.append("scope")
    places = _places(question, before, heard)
    if question.form is Form.NEXT and before.scope.first_season is not None and (places or scope != question.scope):
        scope = replace(scope, moment=scope.moment or Moment.AFTER)
    return replace(question, scope=scope, alternatives=(*question.alternatives, *places), inherited=tuple(inherited))


def _of_that_race(question: Question, before: Question, heard: Heard) -> Question:
    """ "Did he win?" after a question about one race: whether he won that one, and not ever."""
    old = before.scope
    told = old.event or old.circuit or any(a.role is Role.PLACE for a in before.alternatives)
    one = told and old.first_season is not None and old.first_season == old.last_season and before.topic in OF_A_SESSION
    plain = question.form is Form.EVER and not heard.any(S.EVER, S.NEVER, S.AT_LEAST) and not heard.roles.placed()
    alone = plain and question.topic in OF_A_RACE | {Topic.POLE} and not _dated(question.scope)
    return replace(question, form=Form.TRUTH) if one and alone and question.value is None else question


def _places(question: Question, before: Question, heard: Heard) -> tuple[Any, ...]:
    if heard.roles.placed() or not _keeps_place(question, before, heard):
        return ()
    return tuple(a for a in before.alternatives if a.role is Role.PLACE and a not in question.alternatives)


def _wants_someone(question: Question, heard: Heard) -> bool:
    """Whether somebody must be meant whom the turn does not name."""
    if heard.any(S.WHO) and question.topic not in {Topic.TEAM, Topic.TEAMMATE}:
        return False
    if heard.any(S.PERSON, S.PERSONS) or question.topic in OF_A_PERSON:
        return True
    if question.topic is Topic.POINTS and question.form is not Form.DIFFERENCE:
        return True
    return question.wanted in OF_SOMEBODY and question.topic is not Topic.EVENT


def _whom(question: Question, before: Question, heard: Heard) -> Question:
    """Those of the question before; or, where it asked who, whoever answers it."""
    asked = tuple(a for a in before.alternatives if a.role is not Role.PLACE)
    one_season = before.scope.first_season is not None and before.scope.first_season == before.scope.last_season
    him = before.topic is Topic.TEAMMATE and before.wanted is Wanted.DRIVER and before.relation is None
    if him and one_season and heard.any(S.PERSON):
        return replace(question, antecedent=before)
    if before.subjects or asked:
        return replace(question, subjects=before.subjects, alternatives=(*question.alternatives, *asked))
    his = before.topic in OF_A_PERSON or (before.wanted in OF_SOMEBODY and before.antecedent_role is Role.SUBJECT)
    if before.antecedent is not None and his:
        return replace(question, antecedent=before.antecedent)
    return replace(question, antecedent=before) if before.wanted in DOERS else question


def _keeps_place(question: Question, before: Question, heard: Heard) -> bool:
    """Whether the meeting of the question before still holds: in one about the same race, not about somebody's life."""
    if heard.any(S.THERE):
        return True
    if question.topic in OF_A_PERSON or question.topic in OF_A_CHAMPIONSHIP:
        return False
    return question.form not in CAREER or before.form in CAREER


def _where(question: Question, before: Question, heard: Heard, whom: bool) -> Scope:
    """The scope, with what still holds of the one before."""
    scope, old = question.scope, before.scope
    life = _of_a_life(question, before, heard, whom)
    changes: dict[str, Any] = {}
    if scope.championship is None:
        changes["championship"] = old.championship
    if scope.category is None and (question.topic in OF_A_CHAMPIONSHIP) == (before.topic in OF_A_CHAMPIONSHIP):
        changes["category"] = old.category
    same = heard.any(S.SAME) or (heard.any(S.THIS_SEASON) and old.first_season is not None)
    if not (_dated(replace(scope, latest=scope.latest and not same)) or scope.latest_event) and (not life or same):
        changes |= {slot: getattr(old, slot) for slot in (*SEASONS, "latest_event")} | _shifted(old, heard)
    if (not life or heard.any(S.THERE)) and not heard.roles.placed() and _keeps_place(question, before, heard):
        changes |= {slot: getattr(old, slot) for slot in ("event", "circuit", "country", "round")}
        if scope.session is None and question.topic in OF_A_RACE:
            changes["session"] = old.session
    changes |= _of_its_season(question, before, {"championship": scope.championship, **changes})
    return replace(scope, **changes)


def _of_its_season(question: Question, before: Question, changes: dict[str, Any]) -> dict[str, Any]:
    """The meeting spoken of tells which championship's title is meant, where none is named."""
    old = before.scope
    dated = old.first_season is not None and changes.get("first_season") == old.first_season
    open_title = question.topic is Topic.TITLE and question.form is Form.WHICH and changes.get("championship") is None
    if not (open_title and dated) or question.scope.event or question.scope.circuit:
        return {}
    return {"event": old.event, "circuit": old.circuit}


def _of_a_life(question: Question, before: Question, heard: Heard, whom: bool) -> bool:
    """Whether a turn goes from one race or season to all that somebody ever did."""
    if question.topic in {Topic.PROFILE, Topic.RECORD} or heard.any(S.TOTAL):
        return True
    if _won_that_season(question, before, heard):
        return False
    return question.form in CAREER and before.form not in CAREER and bool(whom or question.subjects)


def _won_that_season(question: Question, before: Question, heard: Heard) -> bool:
    """Whether what is counted was done in the season whose champion was asked for: "and how many races did he win?"."""
    scope = before.scope
    one = scope.first_season is not None and scope.first_season == scope.last_season
    crowned = before.topic is Topic.TITLE and before.form is Form.WHICH and not before.subjects
    counted = question.form is Form.COUNT and question.topic in OF_A_RACE | {Topic.POLE} and heard.any(S.WON)
    return one and crowned and counted and not heard.any(S.HAD, S.TO_DATE, S.ALL_TIME, S.EVER)
