"""Which race of a meeting a follow-up means, after a question about another of them: "et la 2 ?", "the other one?"."""

from dataclasses import replace

from knowledge.questions.question import Question, Topic
from knowledge.questions.signal import S
from knowledge.questions.turn import Turn

MOST_WORDS = 6
MOST_RACES = 9
RACE = "Race"


def another_race(turn: Turn, before: Question) -> Question | None:
    """The question before, of another race of the same meeting; None where the turn names none."""
    kind, _, told = (before.scope.session or "").rpartition(" ")
    heard = turn.heard
    elsewhere = heard.named or heard.roles.placed() or heard.slots.session or heard.roles.championship
    if kind != RACE or elsewhere or turn.topic not in {None, Topic.PLACE, before.topic}:
        return None
    number = _number(turn, told)
    if number is None or not 0 < number <= MOST_RACES:
        return None
    return turn.instead_of(before, scope=replace(before.scope, session=f"{RACE} {number}"))


def _number(turn: Turn, told: str) -> int | None:
    heard, sheet = turn.heard, turn.sheet
    if heard.slots.race_nth is not None:
        return heard.slots.race_nth
    if heard.any(S.OTHER_RACE):
        return 2 if told == "1" else 1
    cue = next(sheet.cues_with(S.SUCH_RACE), None)
    if cue is None or len(sheet.tokens) > MOST_WORDS or heard.any(S.FINISHED, S.POSITION):
        return None
    number = sheet.number(cue.last)
    if number is not None:
        sheet.use(cue.last, cue.last + 1)
    return number or heard.slots.position or heard.slots.nth
