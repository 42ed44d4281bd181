"""The next of somebody's deeds after the one spoken of: "his first win?" "and the one after?"."""

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.question import Form, Question, Wanted
from knowledge.questions.signal import S
from knowledge.questions.turn import Turn

ANOTHER = (S.RACE, S.MEETING, S.YEAR, S.CAMPAIGN, S.COUNT, S.WHO, S.FIRST, S.LAST, S.MOST, S.YEAR_AFTER, S.TEAM)


def one_later(turn: Turn, before: Question) -> Question | None:
    """The same of the same people, one further on; None where the turn asks for something else."""
    heard, slots = turn.heard, turn.heard.slots
    numbered = before.form is Form.FIRST or before.ordinal is not None
    his = before.topic in DEED_TOPICS and numbered and before.wanted is Wanted.EVENT and before.subjects
    elsewhere = heard.named or heard.roles.placed() or slots.first_season or slots.nth or heard.any(*ANOTHER)
    alike = turn.topic in {None, before.topic} or not heard.any(S.WIN, S.POLE, S.PODIUM, S.TITLE, S.FASTEST_LAP)
    if not (his and alike and heard.any(S.NEXT)) or elsewhere:
        return None
    return turn.instead_of(before, form=Form.WHICH, ordinal=(before.ordinal or 1) + 1)
