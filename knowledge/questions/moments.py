"""Meetings, races and rounds as points in time: "after Monza", "before race 2", "after 3 races"."""

from knowledge.names import NameKind
from knowledge.questions.question import Moment
from knowledge.questions.seasons import of_a_place_or_series
from knowledge.questions.sheet import Bearer, Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.slot import Slots

MOST_RUN = 30


def read_rounds_run(sheet: Sheet, slots: Slots) -> None:
    """ "after 3 races": the round after which a state of affairs is asked for."""
    for cue in sheet.found:
        number = sheet.number(cue.last)
        counted = number is not None and 0 < number < MOST_RUN and sheet.says(cue.last + 1, S.RACE, S.MEETING, S.ROUND)
        if counted and (S.AFTER in cue or S.BEFORE in cue):
            slots.round, slots.moment = number, Moment.AFTER if S.AFTER in cue else Moment.BEFORE
            sheet.use(cue.last, cue.last + 1)


def read_moment(sheet: Sheet, slots: Slots) -> None:
    """ "after Monza", "before race 2": a meeting or session as a point in time."""
    for cue in sheet.found:
        moment = Moment.AFTER if S.AFTER in cue else Moment.BEFORE if S.BEFORE in cue else None
        if moment is None or S.PERSON in cue:
            continue
        for place in range(cue.last, min(cue.last + 5, len(sheet.tokens))):
            bearer = sheet.name(place)
            if bearer is not None:
                told = of_a_place_or_series(bearer.found) or _of_a_move(sheet, bearer)
                slots.moment = moment if told else slots.moment
                break
            if sheet.says(place, S.RACE, S.MEETING, S.ROUND):
                slots.moment = moment
                break
            if not sheet.says(place, S.FILLER, S.LANGUAGE) and sheet.tokens[place].number is None:
                break


def _of_a_move(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a team tells when, where it is asked for whom somebody drove: "before Mercedes"."""
    made = readings(bearer.found)[0].kind in {NameKind.TEAM, NameKind.MANUFACTURER}
    driver = any(readings(b.found)[0].kind is NameKind.DRIVER for b in sheet.bearers)
    return made and driver and any(c.senses.keys() & {S.TEAM, S.MAKE, S.DRIVES_FOR} for c in sheet.found)
