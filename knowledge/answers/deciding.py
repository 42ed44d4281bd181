"""The race that decided a championship: after it nobody could pass the champion, and before it somebody still could.

No document says so: it follows from the order after each race and from the most that was still to be scored. Where the
order is no sum of what was scored (dropped scores), or where a tie could have settled it, nothing is said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from sqlalchemy import func, select

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Counted, Found, Meeting, Party, Place, Ref, Say, joined
from knowledge.answers.rows import Row, fetch
from knowledge.answers.tables import category, driver, entry_driver, event, result, standing, track_session
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Topic

MOST_TITLES = 8  # that are told at once
MORE_THAN_USUAL = 1.5  # times the middle: what counted double
A_LITTLE = 0.01  # points are halved and quartered, and kept as binary fractions
RACES = ("race", "sprint")


@dataclass(frozen=True, slots=True)
class Score:
    """Somebody's points in an order, with the row that tells them."""

    points: float
    name: str
    row: int


Order = Mapping[int, Score]


def race_of_title(ask: Ask) -> Found:
    """At which race each of the titles asked about was decided."""
    titles = _titles(ask)
    told = [_of_title(ask, row) for row in titles[: MOST_TITLES + 1]]
    found = [one for one in told if one is not None]
    if not found or len(found) < len(told) or len(told) > MOST_TITLES:
        return not_recorded(ask, ask.question.subjects)
    return joined(found)


def _titles(ask: Ask) -> Sequence[Row]:
    """The titles of drivers that are asked about: all, the first, the last or the nth."""
    question, deed = ask.question, DEEDS[Topic.TITLE]
    plain = replace(question, condition=None)
    theirs = (about(deed, named) for named in question.subjects)
    rows = fetch(ask, deed, [*within(deed, plain), *theirs, category.c.kind == "overall"])
    ordered = sorted(rows, key=lambda row: row.year or 0)
    if question.form is Form.LAST:
        return ordered[-1:]
    return ordered[question.ordinal - 1 : question.ordinal] if question.ordinal else ordered


def _of_title(ask: Ask, row: Row) -> Found | None:
    """The race after which the lead was more than could still be scored; None where that is not sure."""
    if row.season_id not in complete_seasons(ask) or len(row.crew) != 1:
        return None
    champion, meetings = row.crew[0][0], _meetings(ask, row.season_id)
    keys = [key for key, *_ in meetings]
    orders = [_order(ask, row.season_id, key) for key in keys]
    if not all(len(order) > 1 and champion in order for order in orders[-1:]) or not _is_a_sum(ask, row, orders[-1]):
        return None
    left, last = to_come(_best(ask, row.season_id), keys), _last_raced(ask, row.season_id, keys)
    number = decided([_lead(order, champion) for order in orders], left)
    racing = [{k: s for k, s in order.items() if k == champion or last.get(k, 0) > n} for n, order in enumerate(orders)]
    if number is None or decided([_lead(order, champion) for order in racing], left) != number:
        return None  # who came second raced no more: it was decided without a race
    return _told(row, meetings[number], orders[number], left[number])


def decided(leads: Sequence[float], left: Sequence[float]) -> int | None:
    """After which race a lead is more than what is to come; None where a tie could have settled it before."""
    sure = next((n for n, lead in enumerate(leads) if lead > left[n] or n == len(leads) - 1), None)
    tied = sure is not None and sure > 0 and leads[sure - 1] == left[sure - 1]
    return None if tied else sure


def _lead(order: Order, champion: int) -> float:
    """What the champion is ahead of the best of the others; less than nothing where he is behind."""
    others = max((score.points for key, score in order.items() if key != champion), default=0.0)
    return (order[champion].points if champion in order else 0.0) - others


def to_come(best: Mapping[int, Mapping[str, float]], meetings: Sequence[int]) -> list[float]:
    """What one driver could still score after each meeting: the usual most of each race, or more where more was won."""
    usual = {kind: _usual([scored[kind] for scored in best.values() if kind in scored]) for kind in RACES}
    most = [sum(max(points, usual[kind]) for kind, points in best.get(key, {}).items()) for key in meetings]
    return [sum(most[number + 1 :]) for number in range(len(most))]


def _usual(scores: Sequence[float]) -> float:
    """The most of a race, but for those that counted double."""
    middle = median(scores) if scores else 0.0
    return max((points for points in scores if points <= MORE_THAN_USUAL * middle), default=0.0)


def _meetings(ask: Ask, season_id: int) -> list[tuple[int, str, str | None]]:
    """The meetings of a season that had a race, in their order."""
    raced = select(track_session.c.event_id).where(track_session.c.kind == "race")
    held = select(event.c.id, event.c.name, event.c.country).where(event.c.season_id == season_id)
    return [(*row,) for row in ask.all(held.where(event.c.id.in_(raced)).order_by(event.c.round))]


def _order(ask: Ask, season_id: int, event_id: int) -> Order:
    """The points of each driver after a meeting."""
    base = standing.join(category, category.c.id == standing.c.category_id)
    base = base.join(entry_driver, entry_driver.c.entry_id == standing.c.entry_id)
    base = base.join(driver, driver.c.id == entry_driver.c.driver_id)
    lines = select(driver.c.id, driver.c.name, standing.c.points, standing.c.id).select_from(base)
    lines = lines.where(standing.c.season_id == season_id, standing.c.event_id == event_id)
    lines = lines.where(category.c.kind == "overall", standing.c.points.is_not(None))
    return {key: Score(points, name, row) for key, name, points, row in ask.all(lines)}


def _best(ask: Ask, season_id: int) -> dict[int, dict[str, float]]:
    """The most that one driver scored in the race and in the sprint of each meeting."""
    base = result.join(track_session, track_session.c.id == result.c.session_id)
    base = base.join(event, event.c.id == track_session.c.event_id)
    rows = select(event.c.id, track_session.c.kind, func.max(result.c.points)).select_from(base)
    rows = rows.where(event.c.season_id == season_id, track_session.c.kind.in_(RACES), result.c.points.is_not(None))
    found: dict[int, dict[str, float]] = {}
    for key, kind, points in ask.all(rows.group_by(event.c.id, track_session.c.kind)):
        found.setdefault(key, {})[kind] = points
    return found


def _is_a_sum(ask: Ask, row: Row, last: Order) -> bool:
    """Whether each one's points at the end are all that he scored: no score was dropped, taken away or shared out."""
    base = result.join(track_session, track_session.c.id == result.c.session_id)
    base = base.join(event, event.c.id == track_session.c.event_id)
    base = base.join(entry_driver, entry_driver.c.entry_id == result.c.entry_id)
    rows = select(entry_driver.c.driver_id, func.sum(result.c.points)).select_from(base)
    rows = rows.where(event.c.season_id == row.season_id, track_session.c.kind.in_(RACES), result.c.points.is_not(None))
    sums: dict[int, float] = {}
    for key, total in ask.all(rows.group_by(entry_driver.c.driver_id)):
        sums[key] = total
    return all(abs(score.points - sums.get(key, 0)) < A_LITTLE for key, score in last.items())


def _last_raced(ask: Ask, season_id: int, meetings: Sequence[int]) -> dict[int, int]:
    """The number of the last meeting of the season at which each driver raced."""
    base = result.join(track_session, track_session.c.id == result.c.session_id)
    base = base.join(event, event.c.id == track_session.c.event_id)
    base = base.join(entry_driver, entry_driver.c.entry_id == result.c.entry_id)
    rows = select(entry_driver.c.driver_id, event.c.id).select_from(base)
    rows = rows.where(event.c.season_id == season_id, track_session.c.kind == "race").distinct()
    last: dict[int, int] = {}
    for key, meeting in ask.all(rows):
        last[key] = max(last.get(key, 0), meetings.index(meeting))
    return last


def _told(row: Row, meeting: tuple[int, str, str | None], order: Order, left: float) -> Found:
    champion = row.crew[0][0]
    first = order[champion]
    second = max((score for key, score in order.items() if key != champion), key=lambda score: score.points)
    slots = {
        "who": first.name, "season": row.label, "meeting": Meeting(meeting[1], row.label, meeting[2]),
        "count": Counted(first.points - second.points, "point"), "behind": Party((second.name,)),
        "left": Counted(left, "point") if left else None,
    }  # fmt: skip
    refs = (row.ref, Ref("standing", first.row), Ref("standing", second.row))
    place = Place(championship=row.championship, season=row.label, category=row.category)
    entities = tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in row.crew)
    return Found((Say("decided", slots),), refs=refs, total=1, place=place, entities=entities, meetings=meeting[:1])
