"""The race before or after the one spoken of: "and the race after?", "who won the next one"."""

from dataclasses import replace

from knowledge.questions.compose import compose
from knowledge.questions.forms import OF_A_SESSION
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Moment, Question, Role, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.turn import Turn

BESIDE = {S.NEXT, S.AFTER, S.BEFORE}
SMALL = {S.FILLER, S.LANGUAGE, S.FOLLOW, S.AND, S.AT, S.SUCH_RACE, S.OWN, S.PERSON}
TOLD = (S.FINISHED, S.WON, S.WIN, S.POLE, S.PODIUM, S.FASTEST_LAP, S.RESULTS)


def beside_that_race(turn: Turn, before: Question) -> Question | None:
    """What the turn asks (or the question before asked) of the meeting beside the one spoken of."""
    meeting = _meeting(turn, before)
    if meeting is None:
        return None
    heard, plain = turn.heard, turn.topic in {None, Topic.EVENT} and not turn.heard.any(*TOLD)
    opening = turn.sheet.cue(0)
    again = opening is not None and S.FOLLOW in opening and S.WHICH in opening  # "and what about the race after"
    if plain and (heard.any(S.WHEN, S.WHERE) or (heard.any(S.WHICH) and not again)):
        return meeting if not heard.any(S.NEXT) else None
    asked = turn.instead_of(before) if plain else _asked(turn)
    if asked is None or asked.topic not in OF_A_SESSION or asked.form not in {Form.WHICH, Form.LIST}:
        return None
    freed = replace(asked.scope, event=None, circuit=None, country=None, moment=None)
    people = tuple(a for a in asked.alternatives if a.role is not Role.PLACE)
    asked = replace(asked, scope=freed, alternatives=people, relation=None, inherited=("scope",))
    return replace(asked, antecedent=meeting, antecedent_role=Role.PLACE)


def _asked(turn: Turn) -> Question | None:
    if turn.topic is None:
        return None
    return compose(turn.text, turn.language, turn.topic, turn.heard)


def _alone(turn: Turn) -> bool:
    """Whether nothing but "next" or "before" is said: "and the next one?"."""
    small = (c for c in turn.sheet.found if not c.senses.keys() & BESIDE)
    return all(c.senses.keys() <= SMALL or c.senses.get(S.NUMBER) == 1 for c in small)


def _meeting(turn: Turn, before: Question) -> Question | None:
    """The meeting that comes next, or came before, where a turn speaks of it and of no other."""
    heard, scope = turn.heard, before.scope
    later, earlier = heard.any(S.AFTER, S.NEXT), heard.any(S.BEFORE)
    elsewhere = heard.named or heard.roles.placed() or heard.slots.first_season or heard.slots.latest
    raced = heard.any(S.RACE, S.MEETING) or (_alone(turn) and before.topic in OF_A_SESSION)
    beside = raced and later != earlier and not (elsewhere or heard.any(S.COUNT, S.MOST))
    places = tuple(a for a in before.alternatives if a.role is Role.PLACE)
    one = scope.first_season is not None and scope.first_season == scope.last_season
    placed = scope.event or scope.circuit or scope.country or places
    if not (beside and one and placed) or before.antecedent is not None:
        return None
    there = replace(scope, moment=Moment.AFTER if later else Moment.BEFORE, session=None, team=None)
    return Question(
        turn.text,
        turn.language,
        Topic.EVENT,
        Wanted.EVENT,
        Form.NEXT,
        scope=there,
        alternatives=places,
        inherited=("scope",),
    )


def asks_beside_him(before: Question, heard: Heard) -> bool:
    """Whether it is asked who was behind whoever did something at a race: "who was right behind?"."""
    who = heard.any(S.WHO, S.WHO_IS) and heard.any(S.AHEAD, S.BEHIND) and not (heard.named or heard.roles.placed())
    scope = before.scope
    race = scope.first_season is not None and (scope.event or scope.circuit or before.alternatives)
    return bool(who and race) and before.topic in {Topic.WIN, Topic.PLACE} and before.wanted is Wanted.DRIVER
