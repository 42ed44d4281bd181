"""The closest finish and the widest margin of victory, of all races that a question leaves."""

from dataclasses import replace

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.deed_rows import preferred
from knowledge.answers.deeds import DEEDS, within
from knowledge.answers.found import Found, Say
from knowledge.answers.gaps import SECOND, behind, figure
from knowledge.answers.rows import Row, fetch
from knowledge.answers.which_series import which_series
from knowledge.questions.question import Form, Topic

LAP = 1000.0  # seconds: a lap is more than any gap that is told in seconds
ALL = 5000


def extreme(ask: Ask) -> Found:
    """The smallest (or the largest) gap of a winner to the second; equals are all given."""
    question, deed = ask.question, DEEDS[Topic.PLACE]
    asked = replace(question, topic=Topic.PLACE, position=SECOND, status=None)
    rows = preferred(fetch(ask, deed, within(deed, asked), limit=ALL), asked)
    measured = [(size, row) for row in rows if (size := _size(row)) is not None]
    if not measured:
        return not_recorded(ask)
    if ambiguous := which_series([row for _, row in measured]):
        return ambiguous
    pick = min if question.form is Form.FEWEST else max
    edge = pick(size for size, _ in measured)
    found = behind(ask, Topic.PLACE, [row for size, row in measured if size == edge])
    whole = {row.season_id for row in rows} <= complete_seasons(ask)
    return found if whole else replace(found, notes=(*found.notes, Say("partial")))


def _size(row: Row) -> float | None:
    """The gap as a number: laps above all seconds."""
    told = row.gap or row.interval
    if told is not None and (laps := told.partition(" ")[0]) != told and laps.isdigit():
        return int(laps) * LAP
    return figure(told)
