"""The most points of one season: of all who have a final place, or of somebody."""

from dataclasses import replace

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.found import Counted, Found, Many, Say
from knowledge.answers.published_orders import lines
from knowledge.answers.scope import OF_ENTRANTS
from knowledge.answers.standing_lines import of_category
from knowledge.answers.standings import found_of
from knowledge.answers.tables import category, season, standing
from knowledge.answers.where import where
from knowledge.answers.which_series import which_series
from knowledge.names import Named, NameKind
from knowledge.questions.compose import GROUPED
from knowledge.questions.question import Question, Wanted

LIMIT = 60


def of_seasons(ask: Ask) -> Found:
    """The highest points (or lowest) that a final order gives, and in which season."""
    question = ask.question
    teams = question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER) or narrow.teams_only(question.subjects)
    kinds = OF_ENTRANTS if teams else ("overall",)
    base = standing.join(season, season.c.id == standing.c.season_id)
    base = base.join(category, category.c.id == standing.c.category_id)
    best = select(standing.c.id).select_from(base).where(standing.c.final.is_(True), standing.c.points.is_not(None))
    best = best.where(category.c.kind.in_(kinds), *narrow.of_season(question.scope)).order_by(standing.c.points.desc())
    mine = standing.c.final.is_(True) if question.subjects else standing.c.id.in_(best.limit(LIMIT))
    found = [line for line in lines(ask, question.subjects, mine) if line.points is not None and line.final]
    found = sorted(of_category(found, question), key=lambda line: -(line.points or 0))
    if not found:
        makes = _of_makes(question)
        return not_recorded(ask, question.subjects) if makes is None else of_seasons(replace(ask, question=makes))
    if ambiguous := which_series(found):
        return ambiguous
    limit = question.limit or 1
    edge = found[min(limit, len(found)) - 1].points
    kept = [line for n, line in enumerate(found) if n < limit or line.points == edge]
    items = tuple(
        Say("item.who_in", {"who": line.party, "season": line.label, "count": Counted(line.points or 0, "point")})
        for line in kept
    )
    say = Say("ranking", {"noun": Counted(2, "point"), "where": where(question), "items": Many(items)})
    return found_of([say], kept, chart=None, entities=question.subjects)


def _of_makes(question: Question) -> Question | None:
    """The same of the makes' order, where a word for teams asks: of many series that order alone is told."""
    scope = question.scope
    if scope.category is None or scope.category.name != GROUPED[NameKind.TEAM]:
        return None
    makes = Named(NameKind.CATEGORY, GROUPED[NameKind.MANUFACTURER])
    return replace(question, wanted=Wanted.MANUFACTURER, scope=replace(scope, category=makes))
