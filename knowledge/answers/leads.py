"""Points against points: what lies between two in one order of a championship, and who has more."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.found import Counted, Found, Many, Say
from knowledge.answers.published_orders import lines
from knowledge.answers.standing_lines import Line, current, known, of_category
from knowledge.answers.standings import found_of, of_lines, points_of, slots_of, table
from knowledge.answers.standings import truth as place_truth
from knowledge.answers.told_leads import said_apart
from knowledge.answers.where import where
from knowledge.answers.which_series import which_series
from knowledge.names import Named
from knowledge.questions.question import Relation, Topic

TWO = 2


def difference(ask: Ask) -> Found:
    """Points between two: the subjects, or one and whoever is next to him, or the first two of the order."""
    question = ask.question
    if len(question.subjects) < 2:
        return _to_next(ask)
    pair = in_one_order(ask, question.subjects[:2])
    if len(pair) < TWO or None in (pair[0].points, pair[1].points):
        return _in_words(ask, question.subjects[:2])
    if pair[0].id == pair[1].id:
        return _to_next(replace(ask, question=replace(question, subjects=question.subjects[:1])))
    return _apart(ask, (pair[0], pair[1]), question.subjects)


def _in_words(ask: Ask, subjects: Sequence[Named]) -> Found:
    """What lies between two as a document says it, where it gives the points of neither."""
    placed = replace(ask, question=replace(ask.question, topic=Topic.STANDING))
    each = (of_category(lines(placed, (named,)), placed.question) for named in subjects)
    kept = [max(mine, key=lambda line: line.order) for mine in each if mine]
    said = said_apart(ask, kept, subjects) if kept else []
    return found_of(said, kept, chart=None, entities=tuple(subjects)) if said else not_recorded(ask, subjects)


def in_one_order(ask: Ask, subjects: Sequence[Named]) -> list[Line]:
    """The lines of several in the newest order that has them all, so that like is held against like."""
    each = [{_order_of(line): line for line in _of_one(ask, named)} for named in subjects]
    shared_orders = set.intersection(*(set(orders) for orders in each)) if each else set()
    if not shared_orders:
        return []
    newest = max(shared_orders, key=lambda order: each[0][order].order)
    return [orders[newest] for orders in each]


def _of_one(ask: Ask, named: Named) -> list[Line]:
    """The lines of one that say what is asked for, in the category that is meant; the best of an order last."""
    found = of_category(known(lines(ask, (named,)), ask.question), ask.question)
    return sorted(found, key=lambda line: -(line.position or 999))


def _to_next(ask: Ask) -> Found:
    """What lies between a place and the leader, or between the leader and the second."""
    question = ask.question
    found = known(lines(ask), question)
    mine = known(lines(ask, question.subjects), question) if question.subjects else found
    if ambiguous := which_series([line for line in mine if line.year == mine[0].year]):
        return ambiguous
    first = min(current(mine, question), key=lambda line: line.position or 999, default=None)
    if first is None:
        return _in_words(ask, question.subjects)
    ranked = {line.position: line for line in found if _order_of(line) == _order_of(first)}
    place = first.position or 1 if question.subjects else question.position or first.position or 1
    one, other = ranked.get(place), ranked.get(2 if place == 1 else 1)
    if one is None or other is None:
        return _in_words(ask, question.subjects)
    return _apart(ask, (one, other), question.subjects)


def _order_of(line: Line) -> tuple[Any, ...]:
    """Which order a line is of."""
    return (line.season_id, line.category, line.final, *line.stood)


def _apart(ask: Ask, pair: tuple[Line, Line], subjects: tuple[Named, ...]) -> Found:
    ahead, behind = sorted(pair, key=lambda line: -(line.points or 0))
    if ahead.points is None or behind.points is None:
        return _in_words(ask, subjects)
    if (ahead.season_id, ahead.category) != (behind.season_id, behind.category):
        return not_recorded(ask, subjects)
    apart = ahead.points - behind.points
    slots = {**slots_of(ahead), "behind": behind.party, "theirs": points_of(behind), "count": Counted(apart, "point")}
    return found_of(
        [Say("apart" if apart else "apart.tied", slots)], [ahead, behind], chart="standings", entities=subjects
    )


def truth(ask: Ask) -> Found:
    """Is somebody at that place of the championship, or ahead of another there."""
    question = ask.question
    if not (question.others and question.subjects and question.relation in (Relation.AHEAD, Relation.BEHIND)):
        return place_truth(ask)
    pair = in_one_order(ask, (question.subjects[0], question.others[0]))
    if len(pair) != TWO or None in (pair[0].position, pair[1].position):
        return not_recorded(ask, question.subjects)
    ahead = (pair[0].position or 0) < (pair[1].position or 0)
    right = (ahead is (question.relation is Relation.AHEAD)) is not question.negated
    told = of_lines(sorted(pair, key=lambda line: line.position or 0))
    return replace(told, says=(Say("yes" if right else "no"), *told.says), entities=question.subjects)


def compared(ask: Ask) -> Found:
    """Who scored more points, or most: the points of each subject in the same season."""
    question = ask.question
    if not question.subjects:
        return table(replace(ask, question=replace(question, position=1)))
    kept = list(zip(question.subjects, in_one_order(ask, question.subjects), strict=False))
    if len(kept) < len(question.subjects):
        return not_recorded(ask, question.subjects)
    kept.sort(key=lambda pair: -(pair[1].points or 0))
    items = tuple(Say("item.count", {"who": named.name, "count": points_of(line)}) for named, line in kept)
    slots = {"who": kept[0][0].name, "items": Many(items), "noun": Counted(2, "point"), "where": where(question)}
    tied = len(kept) > 1 and kept[0][1].points == kept[1][1].points
    return found_of(
        [Say("compare.tied" if tied else "compare", slots)],
        [line for _, line in kept],
        entities=tuple(n for n, _ in kept),
    )
