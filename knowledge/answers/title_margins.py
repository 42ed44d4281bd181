"""The closest championship of all and the widest: what lay between the first two of each final order."""

from dataclasses import replace
from itertools import groupby

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.found import Counted, Found, Say
from knowledge.answers.published_orders import lines
from knowledge.answers.scope import OF_ENTRANTS
from knowledge.answers.standing_lines import Line, of_category
from knowledge.answers.standings import found_of, points_of, slots_of
from knowledge.answers.tables import category, season, standing
from knowledge.answers.which_series import which_series
from knowledge.questions.question import Form, Wanted

TWO = 2
MAKERS = (Wanted.TEAM, Wanted.MANUFACTURER)


def extreme(ask: Ask) -> Found:
    """The seasons whose champion had least (or most) over the second; equals are all given."""
    question = ask.question
    pairs = _first_two(ask)
    if not pairs:
        return not_recorded(ask)
    if ambiguous := which_series([first for first, _ in pairs]):
        return ambiguous
    pick = min if question.form is Form.FEWEST else max
    edge = pick(_apart(pair) for pair in pairs)
    kept = [pair for pair in pairs if _apart(pair) == edge]
    found = found_of([_said(pair) for pair in kept], [line for pair in kept for line in pair], chart=None, entities=())
    whole = {first.season_id for first, _ in pairs} <= complete_seasons(ask)
    return found if whole else replace(found, notes=(*found.notes, Say("partial")))


def _first_two(ask: Ask) -> list[tuple[Line, Line]]:
    """The first two of each final order that tells their points."""
    question = ask.question
    told = question.scope.category
    makers = question.wanted in MAKERS or (told is not None and told.name in ("Teams", "Manufacturers"))
    kinds = OF_ENTRANTS if makers else ("overall",)
    base = standing.join(season, season.c.id == standing.c.season_id)
    base = base.join(category, category.c.id == standing.c.category_id)
    heads = select(standing.c.id).select_from(base)
    heads = heads.where(standing.c.final.is_(True), standing.c.position <= TWO, standing.c.points.is_not(None))
    heads = heads.where(category.c.kind.in_(kinds), *narrow.of_season(question.scope))
    found = of_category(list(lines(ask, (), standing.c.id.in_(heads))), question)
    ordered = sorted(found, key=lambda line: (line.year or 0, line.season_id, line.category, line.position or 0))
    orders = [list(group) for _, group in groupby(ordered, key=lambda line: (line.season_id, line.category))]
    return [(order[0], order[1]) for order in orders if [line.position for line in order] == [1, TWO]]


def _apart(pair: tuple[Line, Line]) -> float:
    return (pair[0].points or 0) - (pair[1].points or 0)


def _said(pair: tuple[Line, Line]) -> Say:
    first, second = pair
    slots = {**slots_of(first), "behind": second.party, "theirs": points_of(second)}
    return Say("apart.title", {**slots, "count": Counted(_apart(pair), "point")})
