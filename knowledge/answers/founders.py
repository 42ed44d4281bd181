"""A team of somebody's name in a season in which it raced not yet, or no more: he is meant himself."""

from dataclasses import replace

from sqlalchemy import select

from knowledge.answers.ask import Ask
from knowledge.answers.presence import takes_part
from knowledge.answers.tables import driver
from knowledge.names import Named, NameKind
from knowledge.questions.default import Default
from knowledge.questions.question import Question
from knowledge.text import fold

MADE = frozenset({NameKind.TEAM, NameKind.MANUFACTURER})


def founders(ask: Ask) -> Question:
    """The question with the one driver who has the name of a team that did not race in the season told."""
    question, scope = ask.question, ask.question.scope
    one = len(question.subjects) == 1 and question.subjects[0].kind in MADE and scope.category is None
    if not one or scope.first_season is None or scope.last_season is None or takes_part(ask, question.subjects[0]):
        return question
    named = fold(question.subjects[0].name)
    rows = ask.all(select(driver.c.id, driver.c.name).where(driver.c.folded.like(f"% {named}")))
    found = [Named(NameKind.DRIVER, name, (key,)) for key, name in rows]
    raced = [bearer for bearer in found if takes_part(ask, bearer)]
    if len(raced) != 1:
        return question
    default = Default("name", raced[0].name)
    return replace(question, subjects=(raced[0],), defaults=(*question.defaults, default))
