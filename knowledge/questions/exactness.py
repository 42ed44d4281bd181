"""Takes from a question's sheet a count that is meant to the last: "only one", "exactly 5"."""

from knowledge.questions.cues import Cue
from knowledge.questions.sheet import Sheet
from knowledge.questions.signal import S
from knowledge.questions.slot import Slots

PAIR = 2


def read_exact_count(sheet: Sheet, slots: Slots) -> None:
    """ "only one", "exactly 5", "just twice": so many and no more; "exactly" alone tells nothing."""
    for cue in sheet.found:
        if not (S.EXACTLY in cue or S.ONLY in cue):
            continue
        after = sheet.number(cue.last)
        twice = PAIR if sheet.says(cue.last, S.BOTH) else None
        told = after or _number_within(sheet, cue) or twice
        once = S.EXACTLY in cue and cue.last - cue.first > 1
        slots.exactly = slots.exactly or told or (1 if once else None)
        if S.EXACTLY in cue or told:
            sheet.use(cue.first, cue.last + (after is not None or twice is not None))


def _number_within(sheet: Sheet, cue: Cue) -> int | None:
    """The number that is a word of a phrase: "exactly three"."""
    words = (sheet.cues.find(sheet.tokens[place : place + 1], lambda _: True) for place in range(cue.first, cue.last))
    numbers = (found[0].senses.get(S.NUMBER) for found in words if found)
    return next((number for number in numbers if isinstance(number, int)), None)
