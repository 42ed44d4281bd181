"""A make's name that tells of its own cup: "the podium of race 1, Ginetta, Oulton Park"."""

from dataclasses import replace

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.alternatives import Several
from knowledge.answers.ask import Ask
from knowledge.answers.presence import takes_part
from knowledge.answers.tables import championship, event, season
from knowledge.names import Named, NameKind
from knowledge.names.tokens import words_of
from knowledge.questions.default import Default
from knowledge.questions.question import Question, Wanted

MAKES = frozenset({NameKind.MANUFACTURER, NameKind.TEAM, NameKind.CAR})


def make_or_series(ask: Ask) -> Question | Several:
    """The question with the one series at the meeting that is called by a make untold there, or several of them."""
    question, scope = ask.question, ask.question.scope
    alone = question.subjects[0] if len(question.subjects) == 1 and not question.others else None
    make = alone or scope.team
    if make is None or make.kind not in MAKES or not narrow.has_meeting(scope):
        return question
    bare = replace(question, scope=replace(scope, team=None), subjects=() if make is alone else question.subjects)
    if make is alone and question.wanted is Wanted.EVENT:
        bare = replace(bare, wanted=Wanted.DRIVER)
    if takes_part(replace(ask, question=bare), make):
        return question
    called = [named for named in _there(ask) if set(words_of(make.name)) <= set(words_of(named.name))]
    if len(called) != 1:
        return Several(make.name, tuple(called)) if called else question
    told = (*question.defaults, Default("name", called[0].name)) if scope.championship is None else question.defaults
    return replace(bare, scope=replace(bare.scope, championship=called[0]), defaults=told)


def _there(ask: Ask) -> list[Named]:
    """The series that have the meeting; the one that is told, if one is."""
    scope = ask.question.scope
    if scope.championship is not None:
        return [scope.championship]
    held = select(championship.c.id, championship.c.name).join(season, season.c.championship_id == championship.c.id)
    held = held.join(event, event.c.season_id == season.c.id)
    rows = ask.all(held.where(*narrow.of_season(scope), *narrow.of_meeting(scope)).distinct())
    return [Named(NameKind.CHAMPIONSHIP, name, (key,)) for key, name in rows]
