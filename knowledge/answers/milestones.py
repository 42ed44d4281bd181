"""Who was the first to have done something so many times."""

from collections import Counter
from typing import Any

from sqlalchemy import select

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.deeds import DEEDS, about
from knowledge.answers.found import Counted, Found, Place, Say
from knowledge.answers.groupings import conditions_of, grouping_of, reach
from knowledge.answers.rows import fetch
from knowledge.answers.tables import event, season
from knowledge.answers.where import where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Topic


def first_to(ask: Ask, topic: Topic) -> Found:
    """The first to reach a number ("the first to win 50 races"), and at which meeting or in which season."""
    question, deed = ask.question, DEEDS[topic]
    grouping, number = grouping_of(question), question.at_least or 1
    conditions = conditions_of(ask, deed)
    order = [season.c.year] if deed.yearly else [season.c.year, event.c.round, event.c.id]
    statement = select(grouping.key, grouping.name, deed.unit, season.c.id).select_from(reach(deed, grouping))
    done: Counter[Any] = Counter()
    seasons: set[int] = set()
    for key, name, unit, season_id in ask.all(statement.where(*conditions, grouping.key.is_not(None)).order_by(*order)):
        seasons.add(season_id)
        done[key] += 1
        if done[key] == number and seasons <= complete_seasons(ask):
            return _reached(ask, topic, (key, name, unit))
    return not_recorded(ask)


def _reached(ask: Ask, topic: Topic, reached: tuple[Any, str, Any]) -> Found:
    question, deed = ask.question, DEEDS[topic]
    key, name, unit = reached
    kind = NameKind.TEAM if grouping_of(question).kind is NameKind.TEAM else NameKind.DRIVER
    whom = Named(kind, name, (key,))
    rows = fetch(ask, deed, [*conditions_of(ask, deed), about(deed, whom), deed.unit == unit], limit=1)
    if not rows:  # a nation or a track reached it: of these no meeting is told
        return not_recorded(ask)
    row = rows[0]
    slots = {
        "who": name,
        "count": Counted(question.at_least or 1, topic.value),
        "meeting": row.meeting("the") if row.event else None,
        "season": None if row.event else row.label,
        "date": row.date if row.event else None,
        "where": where(question),
    }
    return Found(
        (Say("first_to", slots),), refs=(row.ref,), total=1, entities=(whom,),
        place=Place(championship=row.championship), columns=("driver", "count"), rows=((name, question.at_least),),
    )  # fmt: skip
