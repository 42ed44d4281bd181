"""From how far back on the grid something was done: the lowest place that it was done from, and by whom."""

from dataclasses import replace

from sqlalchemy import func, select

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import covered
from knowledge.answers.deed_rows import in_time, preferred, told
from knowledge.answers.deeds import DEEDS, about, joined, within
from knowledge.answers.found import Found, Nth, Say
from knowledge.answers.rows import fetch
from knowledge.answers.tables import category, entry, event, result, track_session
from knowledge.answers.where import where
from knowledge.questions.question import Topic


def from_furthest(ask: Ask, topic: Topic) -> Found:
    """The lowest grid place from which it was done, with each time that it was."""
    open_question = replace(ask.question, condition=None)
    deed, group = DEEDS[topic], open_question.subjects
    conditions = [*within(deed, open_question), *(about(deed, named) for named in group)]
    grid, where_from = result.alias("on_grid"), track_session.alias("the_grid")
    same = (grid.c.entry_id == entry.c.id) & (grid.c.category_id == category.c.id)
    base = joined(deed.table).join(grid, same).join(where_from, where_from.c.id == grid.c.session_id)
    lowest = select(func.max(grid.c.position)).select_from(base)
    lowest = lowest.where(*conditions, where_from.c.kind == "grid", where_from.c.event_id == event.c.id)
    place = ask.connection.execute(lowest).scalar()
    if place is None or not covered(ask, open_question, group):
        return not_recorded(ask, group)
    started = replace(open_question, condition=Topic.GRID, started=int(place))
    there = [*within(deed, started), *(about(deed, named) for named in group)]
    found = told(ask, topic, in_time(preferred(fetch(ask, deed, there), started)), subjects=group)
    if found.status is not AnswerStatus.ANSWERED:
        return found
    head = Say("furthest_back", {"nth": Nth(int(place)), "where": where(open_question)})
    return replace(found, says=(head, *found.says))
