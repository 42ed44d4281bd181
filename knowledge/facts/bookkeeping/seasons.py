"""Standings, titles and tallies: what a document states of a season or a career."""

from collections.abc import Iterator, Sequence

from knowledge.facts.bookkeeping.book import Book
from knowledge.facts.changed import replace
from knowledge.facts.fact import Fact, Standing, Tally, Title
from knowledge.facts.mention import Party
from knowledge.facts.mentions.gazetteer import makers
from knowledge.facts.statement import Statement, Verb
from knowledge.text import fold_in_place

OVERALL = "Overall"
NO_PLACE = "points without a place"
SAID = "told already"
NOBODY = "whom it is said of is not settled"
Key = tuple[object, ...]
NEAR = 150
"""Characters within which a title without a year is the one told with it."""


def season_facts(statements: Sequence[Statement], book: Book) -> tuple[list[Fact], list[Statement]]:
    """Titles, standings and tallies, each told once; and the statements that told nothing more."""
    facts: list[Fact] = []
    refused: list[Statement] = []
    statements = [*_first_of_all(statements, book)]
    for verb, make in ((Verb.CROWNED, _titles), (Verb.POINTS, _standings), (Verb.COUNTED, _tallies)):
        mine = sorted((s for s in statements if s.verb is verb), key=lambda s: (-s.reliability, s.start))
        for statement, fact in make(mine, book):
            if fact is None:
                refused.append(statement)
            else:
                facts.append(fact)
    return facts, refused


def _first_of_all(statements: Sequence[Statement], book: Book) -> Iterator[Statement]:
    """The statements; points told without a place right beside the title that they bring are those of the first."""
    crowned = [s for s in statements if s.verb is Verb.CROWNED and _named(s.party)]
    for one in statements:
        placeless = one.verb is Verb.POINTS and one.number is None and one.values.get("points") is not None
        won = placeless and any(_beside(one, s) and book.same(one.party, s.party) for s in crowned)
        yield replace(one, number=1) if won else one


def _beside(points: Statement, title: Statement) -> bool:
    """Whether points and a title are told together of one series, year and class."""
    near = points.start - NEAR < title.start < points.end
    other = _season(title) is None or _season(title) != points.setting.season
    return near and not other and _alike(points, title) and not title.values.get("championship")


Made = Iterator[tuple[Statement, Fact | None]]


def _named(party: Party) -> bool:
    return bool(party.drivers or party.team or party.car_number or party.car)


def _competes(party: Party) -> bool:
    """Whether a party is somebody who wins: no car, unless it is a make alone."""
    return bool(party.drivers or party.team or party.car_number) or fold_in_place(str(party.car)) in makers()


def _titles(statements: Sequence[Statement], book: Book) -> Made:
    told: list[Statement] = []
    years = {id(s): _season(s) for s in statements}
    for statement in sorted(statements, key=lambda s: (years[id(s)] is None, -s.reliability, s.start)):
        if not _named(statement.party):
            yield replace(statement, reason=NOBODY), None
            continue
        season = years[id(statement)]
        if any(_same_title(statement, season, other, years[id(other)], book) for other in told):
            yield replace(statement, reason=SAID), None
            continue
        told.append(statement)
        fields = book.stated(replace(statement, values={}), category=_class_of(statement))
        fields |= {"championship": statement.values.get("championship") or statement.setting.championship}
        fields |= _as_team(fields)
        fields |= {"season": season, "session": None, "event": None, "circuit": None}
        if statement.values.get("past"):
            fields["provisional"] = False
        yield statement, Title.model_validate(fields)


def _as_team(fields: dict[str, object]) -> dict[str, object]:
    """A make that stands alone in an order of teams or makes is what competes there."""
    alone = not fields["drivers"] and not fields["team"] and fields["car"]
    return {"team": fields["car"], "car": None} if alone else {}


def _class_of(statement: Statement) -> str:
    """The class of a title: a team's without a driver is the teams', a car's the manufacturers'."""
    told, party = statement.setting.category, statement.party
    if told not in (None, OVERALL) or party.drivers or not (party.team or party.car):
        return told or OVERALL
    return "Teams" if party.team else "Manufacturers"


def _season(statement: Statement) -> object:
    other = statement.values.get("championship") not in (None, statement.setting.championship)
    past = statement.values.get("past") or other
    return statement.values.get("season") or (None if past else statement.setting.season)


def _same_title(one: Statement, season: object, other: Statement, its_season: object, book: Book) -> bool:
    same_class = _class_of(one) == _class_of(other)
    series = [s.values.get("championship") or s.setting.championship for s in (one, other)]
    same_series = None in series or series[0] == series[1]
    near = abs(one.start - other.start) < NEAR
    open_season = season is None and (near or not one.values.get("past"))
    return same_class and same_series and (season == its_season or open_season) and book.same(one.party, other.party)


def _standings(statements: Sequence[Statement], book: Book) -> Made:
    told: list[tuple[Statement, Standing]] = []
    for statement in sorted(statements, key=lambda s: (s.number is None, -s.reliability, s.start)):
        if not _named(statement.party) or statement.number is None:
            yield replace(statement, reason=NO_PLACE if _named(statement.party) else NOBODY), None
            continue
        fields = book.stated(replace(statement, values={}), category=statement.setting.category or OVERALL)
        fields |= {"position": statement.number, "session": None, "points": _points(statement, statements, book)}
        fields |= {k: statement.values[k] for k in ("final", "as_of") if statement.values.get(k) is not None}
        fields |= {"event": None, "circuit": None, **_as_team(fields)}
        standing = Standing.model_validate(fields)
        if reason := _told_standing(statement, standing, told, book):
            yield replace(statement, reason=reason), None
            continue
        told.append((statement, standing))
        yield statement, standing


def _points(statement: Statement, statements: Sequence[Statement], book: Book) -> object:
    """The points of a standing: told with it, or told of the same party elsewhere."""
    if (points := statement.values.get("points")) is not None:
        return points
    if (points := _told_points(statement.party, statement, statements, book)) is not None:
        return points
    margin = statement.values.get("margin")
    if not isinstance(margin, int | float) or not statement.others:
        return None
    ahead = _told_points(statement.others[0], statement, statements, book)
    return ahead - margin if isinstance(ahead, int | float) else None


def _told_points(party: Party, near: Statement, statements: Sequence[Statement], book: Book) -> object:
    mine = (s.values.get("points") for s in statements if book.same(s.party, party) and _alike(s, near))
    return next((points for points in mine if points is not None), None)


def _alike(one: Statement, other: Statement) -> bool:
    mine, its = one.setting, other.setting
    return (mine.category or OVERALL, mine.championship) == (its.category or OVERALL, its.championship)


def _told_standing(
    statement: Statement, standing: Standing, told: Sequence[tuple[Statement, Standing]], book: Book
) -> str:
    for other, its in told:
        if not _alike(statement, other):
            continue
        if book.same(statement.party, other.party):
            surer = other.reliability > statement.reliability
            if its.position == standing.position and standing.points in (None, its.points):
                return SAID
            if surer:
                return "a list of the document says otherwise"
        elif its.position == standing.position and other.reliability > statement.reliability:
            return "the place is another's in a list of the document"
    return ""


def _tallies(statements: Sequence[Statement], book: Book) -> Made:
    told: list[Statement] = []
    for statement in statements:
        if not _competes(statement.party):
            yield replace(statement, reason=NOBODY), None
        elif any(_same_tally(statement, other, book) for other in told):
            yield replace(statement, reason=SAID), None
        else:
            told.append(statement)
            fields = book.stated(replace(statement, values={}), session=None, event=None, circuit=None)
            own = {
                "metric": statement.values["metric"],
                "value": statement.number,
                "scope": statement.values.get("scope"),
            }
            made = _as_team(fields) if fold_in_place(str(fields["car"])) in makers() else {}
            yield statement, Tally.model_validate({**fields, **own, **made})


def _same_tally(one: Statement, other: Statement, book: Book) -> bool:
    return (
        one.values["metric"] == other.values["metric"]
        and one.number == other.number
        and book.same(one.party, other.party)
    )
