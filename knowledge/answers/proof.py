"""Whether a no is proven, and an answer whole: what is told of some races says nothing of the others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Found, Say
from knowledge.answers.rows import Row, fetch
from knowledge.answers.tables import category, event, evidence, result, season, track_session
from knowledge.names import Named
from knowledge.questions.question import Form, Topic

SEVERAL = 2
TAKEN = {Topic.WIN: 1, Topic.POLE: 1, Topic.PODIUM: 3}  # so many places, once told, are nobody else's


def told_of_each(ask: Ask, topic: Topic) -> bool:
    """Whether each race of a meeting tells where the subjects finished, or who did what they are asked about."""
    question = ask.question
    if topic not in TAKEN or question.scope.session is not None or not narrow.has_meeting(question.scope):
        return True
    deed = DEEDS[Topic.QUALIFYING if topic is Topic.POLE else Topic.PLACE]
    open_question = replace(question, position=None, status=None)
    there = [*within(deed, open_question)]
    mine = fetch(ask, deed, [*there, *(about(deed, named) for named in question.subjects)])
    series = {row.season_id for row in mine}
    run = result.join(track_session, track_session.c.id == result.c.session_id)
    run = run.join(event, event.c.id == track_session.c.event_id).join(season, season.c.id == event.c.season_id)
    run = run.join(category, category.c.id == result.c.category_id)
    placed = select(track_session.c.id, result.c.position, category.c.kind).select_from(run)
    here = [*narrow.of_season(question.scope), *narrow.of_meeting(question.scope), track_session.c.kind.in_(deed.kinds)]
    here += [season.c.id.in_(series)] if series else []
    taken: dict[int, set[int]] = {}
    for session_id, position, kind in ask.all(placed.where(*here)):
        taken.setdefault(session_id, set()).update({position} if kind == "overall" and position else ())
    told = {row.session_id for row in mine}
    whole = set(range(1, TAKEN[topic] + 1))
    return all(key in told or whole <= places for key, places in taken.items())


def is_a_whole_podium(ask: Ask, rows: Sequence[Row]) -> bool:
    """Whether three are told of some race's podium, where all of it is asked for."""
    question = ask.question
    narrowed = (
        question.nation is not None or question.scope.team is not None or question.form not in (Form.LIST, Form.WHICH)
    )
    sessions = Counter((row.session_id, row.category) for row in rows)
    return narrowed or any(number >= TAKEN[Topic.PODIUM] for number in sessions.values())


def in_part(ask: Ask, found: Found, missing: tuple[Named, ...] = ()) -> Found:
    """What is told as far as it goes, said to be less than what is asked."""
    rest = not_recorded(ask, missing).says[0] if missing else Say("in_part")
    return replace(found, status=AnswerStatus.NOT_RECORDED, says=(*found.says, rest))


def told_at_once(ask: Ask, topic: Topic, rows: Sequence[Row]) -> bool:
    """Whether somebody's titles are listed in one breath, so that they are all of them: "champion in 2016 and 2019".

    Likewise his wins of a meeting over the years.
    """
    whole = topic is Topic.TITLE or (topic is Topic.WIN and narrow.has_meeting(ask.question.scope))
    if not whole or not ask.question.subjects or len({row.year for row in rows}) < SEVERAL:
        return False
    proves = evidence.c[f"{rows[0].ref.table}_id"]
    spans = select(evidence.c.source_id, evidence.c.start, evidence.c.end).where(proves.in_([row.id for row in rows]))
    listed = spans.group_by(evidence.c.source_id, evidence.c.start, evidence.c.end)
    return ask.first(listed.having(func.count(proves.distinct()) >= SEVERAL).limit(1)) is not None
