"""Which of somebody's deeds one was: "c'était sa combientième victoire ?", "was it his 50th win?"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.answers.absence import not_recorded, nothing
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import covered
from knowledge.answers.deed_moments import moment
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Found, Say
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import OF_ENTRANTS, has_meeting, teams_only
from knowledge.answers.tables import category
from knowledge.questions.question import Form, Question, Scope, Topic, Wanted

MOST = 2000  # rows of one career


def which_of_them(ask: Ask, topic: Topic) -> Found:
    """The one that is meant, told with its number; none where he did not do it there."""
    question = ask.question
    meant = [row.session_id or row.season_id for row in _rows(ask, topic, question)]
    if len(question.subjects) != 1 or not covered(ask, question, question.subjects):
        return not_recorded(ask, question.subjects)
    if not meant:
        return nothing(ask, topic, question.subjects)
    numbers = [n for n, unit in enumerate(_units(ask, topic), 1) if unit in meant]
    if len(numbers) != 1:
        return not_recorded(ask, question.subjects)
    found = _told(ask, topic, numbers[0])
    return replace(found, says=(*found.says, *_there(ask, topic, meant)))


def is_the_nth(ask: Ask, topic: Topic) -> Found:
    """Yes or no, with when the one of that number was; no where he did it less often, or not there."""
    question = ask.question
    meant = {row.session_id or row.season_id for row in _rows(ask, topic, question)}
    if len(question.subjects) != 1 or not covered(ask, question, question.subjects):
        return not_recorded(ask, question.subjects)
    number = question.ordinal or 1
    right = any(n == number and unit in meant for n, unit in enumerate(_units(ask, topic), 1))
    found = _told(ask, topic, number)
    return replace(found, says=(Say("yes" if right else "no"), *found.says)) if found.says else found


def bounds_one(question: Question) -> bool:
    """Whether a number is held against a deed of one meeting or season."""
    scope = question.scope
    told = scope.first_season is not None or scope.latest_event or has_meeting(scope)
    return question.ordinal is not None and told and scope.moment is None


def _told(ask: Ask, topic: Topic, number: int) -> Found:
    """The one of that number."""
    form = Form.FIRST if number == 1 else Form.WHICH
    asked = replace(_of_all(ask.question), wanted=Wanted.EVENT, form=form, ordinal=number if number > 1 else None)
    return moment(replace(ask, question=asked), topic)


def _there(ask: Ask, topic: Topic, meant: Sequence[int]) -> tuple[Say, ...]:
    """Which it was of those at that place, where there were more."""
    scope = ask.question.scope
    if not has_meeting(scope) or ask.question.per_season:
        return ()
    places = Scope(event=scope.event, circuit=scope.circuit, country=scope.country)
    asked = replace(_of_all(ask.question), wanted=Wanted.EVENT, form=Form.WHICH)
    asked = replace(asked, scope=replace(asked.scope, event=places.event, circuit=places.circuit))
    rows = _rows(ask, topic, replace(asked, scope=replace(asked.scope, country=places.country)))
    units = list(dict.fromkeys(row.session_id or row.season_id for row in rows))
    number = next((n for n, unit in enumerate(units, 1) if unit in meant), 1)
    if number == 1:
        return ()
    there = replace(asked, scope=replace(asked.scope, country=places.country), ordinal=number)
    return moment(replace(ask, question=there), topic).says[:1]


def _units(ask: Ask, topic: Topic) -> Iterator[int]:
    """All that somebody did, each race or season once, the oldest first."""
    rows = _rows(ask, topic, _of_all(ask.question))
    return iter(dict.fromkeys(row.session_id or row.season_id for row in rows))


def _of_all(question: Question) -> Question:
    """The question without what tells the one that is meant; of one season where it says so."""
    scope = question.scope
    season = (scope.first_season, scope.last_season) if question.per_season else (None, None)
    whole = Scope(championship=scope.championship, category=scope.category, team=scope.team,
                  first_season=season[0], last_season=season[1])  # fmt: skip
    return replace(question, scope=whole, per_season=False)


def _rows(ask: Ask, topic: Topic, question: Question) -> Sequence[Row]:
    deed = DEEDS[topic]
    plain = replace(question, ordinal=None, per_season=False)
    conditions = [*within(deed, plain), *(about(deed, named) for named in question.subjects)]
    if question.scope.category is None:
        teams = deed.yearly and teams_only(question.subjects)
        conditions.append(category.c.kind.in_(OF_ENTRANTS if teams else ("overall",)))
    return fetch(ask, deed, conditions, limit=MOST)
