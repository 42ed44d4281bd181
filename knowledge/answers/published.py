"""Counts that documents claim: given as such, with their day, never summed."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, and_, false, func, literal, or_, select, true

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.count_scopes import CountScope, count_scopes
from knowledge.answers.found import Counted, Meeting, Ref, Say
from knowledge.answers.published_orders import main_meeting
from knowledge.answers.tables import (
    category,
    championship,
    entry,
    event,
    evidence,
    result,
    season,
    source,
    tally,
)
from knowledge.names import Named, NameKind
from knowledge.names.surfaces import track_places
from knowledge.questions.question import Form, Moment, Question, Scope, Topic
from knowledge.store.identity import category as one_category
from knowledge.text import fold

METRICS = {
    Topic.WIN: "wins", Topic.PODIUM: "podiums", Topic.POLE: "poles", Topic.TITLE: "titles",
    Topic.FASTEST_LAP: "fastest_laps", Topic.START: "starts",
}  # fmt: skip


SHORTEST_PLACE = 4  # letters of a scope that may be a part of a track's name: "Motorland"
OF_A_SEASON = (CountScope.SEASON, CountScope.PART, CountScope.OPEN)
MOST_IN_A_SEASON = 20  # of what is told without saying of what: more is of a career
OF_A_CAREER = (CountScope.CAREER, CountScope.OPEN)


@dataclass(frozen=True, slots=True)
class Claim:
    """A published count: of what, when, and of which scope."""

    id: int
    metric: str
    value: int
    scope: str | None
    championship: str | None
    season: str | None
    category: str | None
    event: str | None
    country: str | None
    date: dt.date | None
    of: CountScope = CountScope.OPEN

    @property
    def ref(self) -> Ref:
        """Its proof."""
        return Ref("tally", self.id)

    def say(self, who: object, topic: Topic) -> Say:
        """The claim as a statement, with its day or its meeting."""
        slots = {"who": who, "count": Counted(self.value, topic.value), "season": self.season, "date": self.date}
        if self.event is not None:
            meeting = Meeting(self.event, self.season, self.country)
            return Say("tally.event", {**slots, "meeting": meeting})
        if self.of is CountScope.SEASON and self.season and self.date:
            return Say("tally.of_season", slots)
        of_season = self.of is CountScope.SEASON and self.season
        return Say("tally.dated" if self.date else "tally.season" if of_season else "tally", slots)

    @property
    def is_open(self) -> bool:
        """Whether its words alone can tell of what it is: they are quoted beside it."""
        return self.of in {CountScope.OPEN, CountScope.PART}


def _worded(scope: Scope) -> Iterator[ColumnElement[bool]]:
    """Counts whose own words name the meeting or the track that is asked about: "wins at Dijon"."""
    if scope.moment is not None:
        return
    for named in (scope.event, scope.circuit):
        if named is not None:
            names = (named.name, *track_places(named.name)) if named.kind is NameKind.CIRCUIT else (named.name,)
            places = [fold(name) for name in names]
            yield or_(*(tally.c.scope_folded.contains(place, autoescape=True) for place in places))
            long = func.length(tally.c.scope_folded) >= SHORTEST_PLACE
            yield long & or_(*(literal(place).contains(tally.c.scope_folded) for place in places))


def _counted_after(ask: Ask, subjects: Sequence[Named]) -> Iterator[ColumnElement[bool]]:
    """Counts that a report of the meeting gives, where they are asked for after it."""
    scope = ask.question.scope
    if scope.moment is not Moment.AFTER:
        return
    here = select(event.c.id).join(season, season.c.id == event.c.season_id)
    meetings = {row[0] for row in ask.all(here.where(*narrow.of_season(scope), *narrow.of_meeting(scope)))}
    told = select(tally.c.id, evidence.c.source_id).join(evidence, evidence.c.tally_id == tally.c.id)
    told = told.join(entry, entry.c.id == tally.c.entry_id).where(*(narrow.subject(named) for named in subjects))
    rows = ask.all(told.where(tally.c.event_id.is_(None)))
    of_it = {source_id for source_id in {row[1] for row in rows} if main_meeting(ask, source_id) in meetings}
    yield tally.c.id.in_([tally_id for tally_id, source_id in rows if source_id in of_it])


def _of_it_alone(ask: Ask) -> ColumnElement[bool]:
    """Counts of a series that is one meeting, held every year: those of the Dakar are wins of the Dakar."""
    if ask.question.scope.moment is not None:
        return false()
    meetings = select(season.c.championship_id, event.c.folded).join(season, season.c.id == event.c.season_id)
    here = {row[0] for row in ask.all(meetings.where(*narrow.of_meeting(ask.question.scope)).distinct())}
    names = Counter(row[0] for row in ask.all(meetings.where(season.c.championship_id.in_(here)).distinct()))
    return season.c.championship_id.in_([key for key, number in names.items() if number == 1])


def _in_one_class(ask: Ask, subjects: Sequence[Named]) -> ColumnElement[bool]:
    """That the class asked about is the only one that the subject is told of: all its counts are of that class."""
    base = result.join(entry, entry.c.id == result.c.entry_id).join(category, category.c.id == result.c.category_id)
    base = base.join(season, season.c.id == entry.c.season_id)
    theirs = [*(narrow.subject(named) for named in subjects), *narrow.of_season(ask.question.scope)]
    names = select(category.c.name).select_from(base).where(category.c.kind.in_(("class", "cup")), *theirs).distinct()
    told = {name for (name,) in ask.all(names)}
    asked = ask.question.scope.category
    return true() if asked is not None and told == {one_category(asked.name).name} else false()


def published(ask: Ask, topic: Topic | None, subjects: Sequence[Named]) -> list[Claim]:
    """The counts of a topic (all topics for None) that documents publish for a subject: the aptest, then the newest."""
    question = ask.question
    proven = select(func.max(source.c.date)).join(evidence, evidence.c.source_id == source.c.id)
    day = func.coalesce(tally.c.as_of, proven.where(evidence.c.tally_id == tally.c.id).scalar_subquery())
    columns = (tally.c.id, tally.c.metric, tally.c.value, tally.c.scope, championship.c.name, season.c.label)
    statement = select(*columns, category.c.name, event.c.name, event.c.country, day)
    base = tally.join(entry, entry.c.id == tally.c.entry_id).join(season, season.c.id == entry.c.season_id)
    base = base.outerjoin(championship, championship.c.id == season.c.championship_id)
    base = base.outerjoin(category, category.c.id == tally.c.category_id)
    base = base.outerjoin(event, event.c.id == func.coalesce(tally.c.event_id, entry.c.event_id))
    statement = statement.select_from(base).where(*narrow.of_season(question.scope), *narrow.of_entry(question.scope))
    statement = statement.where(*(narrow.subject(named) for named in subjects))
    if topic is not None:
        statement = statement.where(tally.c.metric == METRICS.get(topic, ""))
    if narrow.has_meeting(question.scope):
        at_it = and_(event.c.id.is_not(None), *narrow.of_meeting(question.scope))
        alone = and_(
            event.c.id.is_(None), tally.c.scope.is_(None) | (tally.c.scope == CountScope.CAREER), _of_it_alone(ask)
        )
        statement = statement.where(or_(at_it, alone, *_worded(question.scope), *_counted_after(ask, subjects)))
    if question.scope.category is not None:
        named = tally.c.scope_folded.contains(fold(question.scope.category.name), autoescape=True)
        alone = and_(tally.c.category_id.is_(None), _in_one_class(ask, subjects))
        statement = statement.where(
            or_(*narrow.of_category(question.scope), tally.c.category_id.is_(None) & named, alone)
        )
    rows = ask.all(statement.order_by(day.desc().nulls_last(), tally.c.value.desc().nulls_last()))
    of = count_scopes(ask, [(row[0], row[2], row[3]) for row in rows])
    return _apt(question, [replace(Claim(*row), of=of[row[0]]) for row in rows])


def _of_more(claim: Claim) -> bool:
    """Whether a count that does not say of what can hardly be a season's."""
    return claim.of is CountScope.OPEN and (claim.value > MOST_IN_A_SEASON or claim.metric in {"titles", "starts"})


def _apt(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """The counts that can be of what is asked for, the aptest first: no streaks, and no season's for a career."""
    if question.form is Form.STREAK:
        return [claim for claim in claims if claim.of is CountScope.STREAK]
    scope = question.scope
    within = narrow.has_meeting(scope) and scope.moment is None
    dated = scope.first_season is not None and scope.first_season == scope.last_season
    order = OF_A_SEASON if dated else OF_A_CAREER if question.life else (*OF_A_CAREER, *OF_A_SEASON)
    order = (*order, CountScope.PART, CountScope.OPEN, CountScope.CAREER) if within else order
    apt = (claim for claim in claims if claim.of in order and not (dated and _of_more(claim)))
    return sorted(apt, key=lambda claim: order.index(claim.of))
