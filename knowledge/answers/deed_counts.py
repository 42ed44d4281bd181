"""How many times: counts of a deed, and how they compare."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import case, false, func, or_, select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import nothing
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.coverage import covered, running
from knowledge.answers.deeds import DEEDS, Deed, about, joined, within
from knowledge.answers.found import Counted, Found, Many, Place, Say, Word
from knowledge.answers.found import joined as merged
from knowledge.answers.proof import told_at_once
from knowledge.answers.published import published
from knowledge.answers.rows import fetch
from knowledge.answers.scope import MAIN, OF_ENTRANTS, Condition
from knowledge.answers.tables import category, championship, entry, event, result, season, title, track_session
from knowledge.answers.where import names_of, where
from knowledge.answers.wording import quoted
from knowledge.names import Named
from knowledge.questions.question import Question, Topic

SHOWN = 5
PLACES_COUNTED = {Topic.WIN: 1, Topic.PODIUM: 3}  # how many places of a race must be known to count them


@dataclass(frozen=True, slots=True)
class Sum:
    """A count of one subject in one championship and category."""

    number: int
    championship_id: int | None
    championship: str | None
    category_id: int
    category: str
    kind: str
    season: int


def sums(ask: Ask, deed: Deed, conditions: Sequence[Condition]) -> list[Sum]:
    """The counts that the conditions leave, by championship and category: series and classes are never mixed."""
    base = joined(deed.table).outerjoin(championship, championship.c.id == season.c.championship_id)
    everybody = deed is DEEDS[Topic.RETIREMENT] and not ask.question.subjects  # cars, and not races with one
    number = func.count(result.c.id.distinct() if everybody else deed.unit.distinct())
    key = (championship.c.id, championship.c.name, category.c.id, category.c.name, category.c.kind)
    statement = select(number, *key, func.max(season.c.id)).select_from(base).where(*conditions).group_by(*key)
    return [Sum(*row) for row in ask.all(statement.order_by((category.c.kind != "overall"), number.desc()))]


def main_sums(found: list[Sum], *, teams: bool) -> list[Sum]:
    """Of each championship the overall count where there is one, else those of its classes."""
    kinds = OF_ENTRANTS if teams else ("overall",)
    overall = [s for s in found if s.kind in kinds]
    series = {s.championship_id for s in overall}
    return overall + [s for s in found if s.championship_id not in series and s.kind not in kinds]


def groups(ask: Ask, deed: Deed, subjects: tuple[Named, ...]) -> list[tuple[Named, ...]]:
    """Several subjects are a crew (or a car and its team) where rows have them together, else each is asked about."""
    if len(subjects) < 2 or any(s.kind is not subjects[0].kind for s in subjects):
        return [subjects]
    made: list[tuple[Named, ...]] = []
    for named in subjects:
        crew = next((crew for crew in made if _together(ask, deed, (*crew, named))), None)
        made = [(*c, named) if c is crew else c for c in made] if crew is not None else [*made, (named,)]
    return made


def _together(ask: Ask, deed: Deed, crew: Sequence[Named]) -> bool:
    conditions = [*within(deed, ask.question), *(about(deed, named) for named in crew)]
    return bool(fetch(ask, deed, conditions, limit=1))


def count(ask: Ask, topic: Topic) -> Found:
    """How many times each subject did it."""
    deed = DEEDS[topic]
    found = [count_of(ask, topic, group) for group in groups(ask, deed, ask.question.subjects)]
    return found[0] if len(found) == 1 else _merged(found)


def _merged(found: Sequence[Found]) -> Found:
    """The counts of several, those of whom nothing is told said to be missing."""
    told = [f for f in found if f.status is AnswerStatus.ANSWERED]
    all_told = merged([*told, *(f for f in found if f not in told)])
    return all_told if len(told) == len(found) else replace(all_told, status=AnswerStatus.NOT_RECORDED)


def number_of(found: Found) -> float:
    """The number that a count gives: what documents publish, where it is given for want of all the races."""
    claimed = found.says[0].slots["count"] if found.says[0].key.partition(".")[0] == "tally" else None
    return claimed.number if isinstance(claimed, Counted) else found.total


def count_of(ask: Ask, topic: Topic, subjects: tuple[Named, ...]) -> Found:
    """How many times one subject (or crew) did it: what is recorded, and what documents publish."""
    deed, question = DEEDS[topic], ask.question
    conditions = [*within(deed, question), *(about(deed, named) for named in subjects)]
    counted = main_sums(sums(ask, deed, conditions), teams=deed.table is title and narrow.teams_only(subjects))
    claims = published(ask, topic, subjects) if subjects and question.condition is None else []
    if not counted and not claims:
        return nothing(ask, topic, subjects)
    shown = fetch(ask, deed, [*conditions, *only(counted)], newest=True, limit=SHOWN) if counted else []
    who: Any = Many(names_of(subjects))
    if not subjects and question.nation is not None:
        who = Word("countries", question.nation.name)
    whole = bool(counted) and is_whole(ask, {s.championship for s in counted}, subjects)
    whole = whole and (topic not in PLACES_COUNTED or places_are_told(ask, topic, conditions, counted))
    says = [_counted(question, topic, who, s, alone=len(counted) == 1) for s in counted]
    if not whole and not claims:
        if (dated := _in_the_season_told(ask, topic, subjects)) is not None:
            return dated
        slots = {"who": who, "where": where(question), "count": Counted(counted[0].number, topic.value)}
        if not (_is_least(question, counted) or told_at_once(ask, topic, shown)):
            return Found((Say("total_unknown", slots),), AnswerStatus.NOT_RECORDED, entities=subjects)
        says = [Say("at_least", slots)]
    if not whole and claims:
        says = [
            claims[0].say(who, topic),
            *(quoted(ask, "tally", [claims[0].id]) if claims[0].is_open else ()),
            *(Say("recorded", {"count": Counted(s.number, topic.value)}) for s in counted[:1]),
        ]
    going = running(ask, {s.season for s in counted})
    columns, rows = table_of(shown)
    refs = (*(c.ref for c in claims[:1] if not whole), *(row.ref for row in shown))
    total = sum(s.number for s in counted)
    place = place_of(shown) if total <= len(shown) else Place(championship=_one({s.championship for s in counted}))
    return Found(
        tuple(says),
        refs=refs,
        total=total,
        notes=(going,) if going else (),
        columns=columns,
        rows=rows,
        place=place,
        entities=subjects,
    )


def _is_least(question: Question, counted: Sequence[Sum]) -> bool:
    """Whether what is told is at least worth saying: several times in one season of one series, and both are named."""
    scope = question.scope
    dated = scope.first_season is not None and scope.first_season == scope.last_season
    named = scope.championship is not None and dated and bool(question.subjects)
    return named and len(counted) == 1 and counted[0].number > 1


def _in_the_season_told(ask: Ask, topic: Topic, subjects: tuple[Named, ...]) -> Found | None:
    """The count in the races of a meeting that is told of one season alone; a yearly race counts over all years."""
    scope = ask.question.scope
    if not narrow.has_meeting(scope) or scope.moment is not None or scope.first_season or scope.last_season:
        return None
    held = select(season.c.year).join(event, event.c.season_id == season.c.id)
    held = held.where(*(event.c.id.in_(select(entry.c.event_id).where(narrow.subject(named))) for named in subjects))
    years = {year for (year,) in ask.all(held.where(*narrow.of_season(scope), *narrow.of_meeting(scope)).distinct())}
    races = select(track_session.c.id).join(event, event.c.id == track_session.c.event_id)
    races = races.join(season, season.c.id == event.c.season_id).where(track_session.c.kind == "race")
    races = races.where(season.c.year.in_(years))
    several = len(ask.all(races.where(*narrow.of_season(scope), *narrow.of_meeting(scope)).limit(2))) > 1
    if len(years) != 1 or None in years or not several:
        return None
    year = years.pop()
    dated = replace(ask.question, scope=replace(scope, first_season=year, last_season=year))
    found = count_of(replace(ask, question=dated), topic, subjects)
    return found if found.status is AnswerStatus.ANSWERED else None


def is_whole(ask: Ask, championships: set[str | None], subjects: Sequence[Named]) -> bool:
    """Whether a count is the whole count: of one meeting, or of seasons that are completely recorded."""
    scope = ask.question.scope
    if narrow.has_meeting(scope) and scope.moment is None and (scope.first_season is not None or scope.season_label):
        return True
    return championships <= set(covered(ask, ask.question, subjects))


def all_told_at_meeting(ask: Ask, topic: Topic) -> bool:
    """Whether everybody who did it in the races of one meeting is told."""
    scope, deed = ask.question.scope, DEEDS[topic]
    one = narrow.has_meeting(scope) and scope.moment is None and scope.first_season is not None
    if not one or topic not in PLACES_COUNTED:
        return False
    counted = main_sums(sums(ask, deed, list(within(deed, ask.question))), teams=False)
    return bool(counted) and places_are_told(ask, topic, [false()], counted)


def places_are_told(ask: Ask, topic: Topic, theirs: Sequence[Condition], counted: Sequence[Sum]) -> bool:
    """Whether the races of a meeting have all the places that are counted, but for those counted already."""
    question = ask.question
    if not narrow.has_meeting(question.scope) or question.scope.moment is not None:
        return True
    deed = DEEDS[Topic.PLACE]
    anybody = replace(question, topic=Topic.PLACE, position=None, condition=None, nation=None)
    anybody = replace(anybody, scope=replace(question.scope, team=None, car_number=None))
    here = [*within(deed, anybody), *only(counted)]
    last = PLACES_COUNTED[topic]
    places = func.count(case((result.c.position <= last, result.c.position)).distinct())
    done = select(result.c.session_id).select_from(joined(result)).where(*theirs)
    others = [*here, result.c.session_id.not_in(done)]
    statement = select(places).select_from(joined(result)).where(*others).group_by(result.c.session_id, category.c.id)
    return all(number >= last for (number,) in ask.all(statement))


def _one(values: set[str | None]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None


def only(counted: Sequence[Sum]) -> list[Condition]:
    """The rows that were counted."""
    return [category.c.id.in_({s.category_id for s in counted}), _of_series({s.championship_id for s in counted})]


def _of_series(keys: set[int | None]) -> Condition:
    told = [key for key in keys if key is not None]
    return or_(season.c.championship_id.in_(told), season.c.championship_id.is_(None) if None in keys else false())


def _counted(question: Question, topic: Topic, who: object, one: Sum, *, alone: bool) -> Say:
    series = None if alone else one.championship
    place = where(question, championship=series, category=one.category if one.kind not in MAIN else None)
    noun = f"{topic.value}.{one.kind}" if topic is Topic.TITLE and one.kind in OF_ENTRANTS else topic.value
    return Say("count", {"who": who, "count": Counted(one.number, noun), "where": place, "position": question.position})
