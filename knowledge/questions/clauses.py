"""What happened at the same time: "in his first season", "when he won the title", "the race where Prost retired".

Such a clause is cut out of the question, read by itself, and found first: it gives the season (or the meeting) of
which the rest asks. What stands before, "since" or "until" is no such clause.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.names import NameKind
from knowledge.questions.compose import compose
from knowledge.questions.forms import DEED_TOPICS, OF_A_SESSION
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Role, Scope, Topic, Wanted
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.topics import topic_of
from knowledge.questions.turn import Turn
from knowledge.questions.unclear import Unclear

ONCE = (S.FIRST, S.LAST, S.ORDINAL, S.DEBUT, S.CHAMPION, S.TITLE)
LINKS = (S.FILLER, S.LANGUAGE, S.WHEN, S.WHERE, S.CLAUSE, S.AT, S.FROM)
BOUNDS = (S.SINCE, S.UNTIL, S.BEFORE, S.AFTER)
MOMENTS = (S.TITLE, S.CHAMPION, S.CHAMPIONSHIP, S.WIN, S.WON, S.POLE, S.PODIUM, S.DEBUT, S.FASTEST_LAP, S.STARTED,
           S.CAREER_END, S.CRASHED, S.RETIRED)  # fmt: skip
SMALL = {S.FILLER, S.LANGUAGE, S.FOLLOW, S.AND, S.AT, S.WITH_TEAM, S.ON_BEHALF, S.IN_TEAM, S.FROM, S.SINCE, S.ORIGIN}
MADE = frozenset({NameKind.TEAM, NameKind.MANUFACTURER})
OF_SOMEBODY = frozenset({Wanted.COUNT, Wanted.POINTS, Wanted.POSITION, Wanted.TEAM, Wanted.TRUTH})
FURTHEST = 4  # words between "the year" and whose


@dataclass(frozen=True, slots=True)
class Clause:
    """Words ``first`` to ``last`` (excluded) of a question, told from ``told`` on; what of them the rest takes."""

    first: int
    last: int
    told: int
    role: Role
    season: bool = False  # "his first season": it is told by its place among his


@dataclass(frozen=True, slots=True)
class Cut:
    """A question without its clause, and what the clause tells."""

    rest: str
    told: str
    clause: Clause
    bare: bool  # nothing is left that asks: "and in his last season?"


def cut_of(text: str, turn: Turn) -> Cut | None:
    """The question without the clause that tells when or where by what somebody did there, if it has one."""
    sheet = turn.sheet
    clause = next(_clauses(sheet), None) if not turn.heard.any(S.AGE) else None
    if clause is None:
        return None
    first, told, last = sheet.tokens[clause.first].start, sheet.tokens[clause.told].start, sheet.tokens[-1].end
    end = sheet.tokens[clause.last - 1].end
    rest = f"{sheet.text[:first].rstrip()} {sheet.text[end : last + 1].lstrip()}".strip()
    outside = (c for c in sheet.found if not clause.first <= c.first < clause.last)
    return Cut(rest, sheet.text[told:end], clause, all(c.senses.keys() <= SMALL for c in outside))


def again(before: Question) -> Question:
    """The question before, of which nothing but another time is told."""
    scope = replace(before.scope, first_season=None, last_season=None, season_label=None, latest=False, previous=False)
    return replace(before, scope=scope, antecedent=None, inherited=("question",))


def at_that_time(text: str, rest: Question | Unclear, cut: Cut, told: Turn) -> Question | None:
    """The rest, asked of the season or meeting that the clause tells; None where either says too little."""
    if isinstance(rest, Unclear) or rest.antecedent is not None:
        return None
    if cut.clause.role is Role.MOMENT:
        return _counted_before(text, rest, cut, told.heard)
    out = told.heard.any(S.CRASHED, S.RETIRED) and not told.heard.any(S.CAREER_END)
    if out or _placed(rest):
        again = _of_one_race(rest) if out else _tells_the_title_again(rest, told.heard)
        return replace(rest, text=text) if again else None
    if told.heard.any(S.CAREER_END):
        return replace(rest, text=text) if rest.topic in DEED_TOPICS and rest.form is Form.COUNT else None
    inner = _told(told.heard, cut, rest)
    if inner is None or not (_of_whom(inner) or _of_whom(rest) or rest.inherited):
        return None
    session = rest.topic in OF_A_SESSION and rest.form in {Form.WHICH, Form.LIST, Form.TRUTH, Form.EVER}
    of_race = session and cut.clause.role is Role.PLACE and inner.topic is not Topic.TITLE
    role = Role.PLACE if of_race else Role.SEASON
    if not (rest.subjects or rest.alternatives or rest.nation) and rest.wanted in OF_SOMEBODY:
        theirs = tuple(a for a in inner.alternatives if a.role is Role.SUBJECT)
        rest = replace(rest, subjects=inner.subjects, alternatives=theirs)
        inner = replace(inner, subjects=(), alternatives=tuple(a for a in inner.alternatives if a not in theirs))
    return replace(rest, text=text, antecedent=inner, antecedent_role=role)


def _counted_before(text: str, rest: Question, cut: Cut, told: Heard) -> Question | None:
    """How often somebody did something before he first did another: "how many races before his first win"."""
    counted = rest.form is Form.COUNT and rest.topic in DEED_TOPICS and (rest.subjects or rest.alternatives)
    inner = _told(told, cut, rest) if counted and not _placed(rest) else None
    once = inner is not None and inner.topic in DEED_TOPICS - {Topic.TITLE} and not _placed(inner)
    if inner is None or not once or inner.form is not Form.FIRST or rest.condition is not None:
        return None
    series = Scope(championship=inner.scope.championship)
    inner = replace(inner, subjects=(), alternatives=(), scope=series)
    return replace(rest, text=text, antecedent=inner, antecedent_role=Role.MOMENT)


def _of_one_race(rest: Question) -> bool:
    """Whether the rest tells its race by itself, so that a clause adds only what else happened there."""
    scope = rest.scope
    placed = scope.event or scope.circuit or any(a.role is Role.PLACE for a in rest.alternatives)
    season = scope.first_season is not None and scope.first_season == scope.last_season
    return bool(placed and season) and rest.topic in OF_A_SESSION


def _tells_the_title_again(rest: Question, told: Heard) -> bool:
    """Whether a clause only adds that he was champion in the season that is told: "in 2000, when he won the title"."""
    season = rest.scope.first_season is not None and rest.scope.first_season == rest.scope.last_season
    crowned = told.any(S.TITLE, S.CHAMPION) and told.any(S.PERSON, S.PERSONS)
    return season and crowned and not told.any(S.BEFORE, S.AFTER, S.NOT, S.NEVER)


def _of_whom(question: Question) -> bool:
    people = question.subjects or question.nation or question.scope.team
    return bool(people or any(a.role is Role.SUBJECT for a in question.alternatives))


def _placed(question: Question) -> bool:
    scope = question.scope
    return bool(scope.first_season or scope.last_season or scope.latest or scope.previous or scope.latest_event)


def _told(heard: Heard, cut: Cut, rest: Question) -> Question | None:
    """What the clause tells, as a question for its season or meeting, of whoever the rest is about."""
    topic = _topic(heard, cut.clause)
    if topic is None or not (heard.asked or rest.subjects or rest.alternatives):
        return None
    if _leaves_out_what(heard, topic) and rest.topic in DEED_TOPICS:
        topic = rest.topic  # "the constructors' title the year he won his third"
    inner = compose(cut.told, rest.language, topic, heard)
    once = heard.slots.nth or heard.slots.race_nth or heard.slots.position
    form = (
        Form.LAST if heard.any(S.LAST, S.LAST_SEASON) else Form.FIRST if once == 1 or heard.any(S.FIRST) else Form.LIST
    )
    wanted = Wanted.SEASON if topic is Topic.TITLE else Wanted.EVENT
    ordinal = once if once and once > 1 else None
    scope = replace(inner.scope, previous=False)
    if cut.clause.season and inner.subjects and all(named.kind in MADE for named in inner.subjects):
        scope = replace(scope, team=inner.subjects[0])
        inner = replace(inner, subjects=())
    return replace(inner, topic=topic, wanted=wanted, form=form, scope=scope, ordinal=ordinal, position=None, also=())


def _leaves_out_what(heard: Heard, topic: Topic) -> bool:
    """Whether a clause counts what was won and does not name it: "won his third"."""
    numbered = (heard.slots.nth or heard.slots.position or 0) > 1
    named = heard.any(S.WIN, S.RACE, S.MEETING) or heard.roles.placed()
    return topic is Topic.WIN and numbered and not named


def _topic(heard: Heard, clause: Clause) -> Topic | None:
    if heard.any(S.TITLE, S.CHAMPION) or heard.all(S.CHAMPIONSHIP, S.WON):
        return Topic.TITLE
    if clause.season or heard.any(S.DEBUT):
        return Topic.START
    topic = topic_of(heard)
    return topic if topic in DEED_TOPICS else None


def _clauses(sheet: Sheet) -> Iterator[Clause]:
    for cue in sheet.found:
        place = cue.first
        if S.BEFORE in cue and place > 0 and (end := _first_of_his(sheet, cue.last)) is not None:
            yield Clause(place, end, cue.last, Role.MOMENT)
        if S.LAST_SEASON in cue and sheet.says(place - 1, S.OWN):
            yield Clause(place - 1, cue.last, place - 1, Role.SEASON, season=True)
        if S.CAMPAIGN in cue and (first := _his(sheet, place)) is not None and not _bounded(sheet, first):
            yield Clause(first, _with_team(sheet, cue.last), first, Role.SEASON, season=True)
        if place == 0 or _bounded(sheet, place):
            continue
        if S.CAMPAIGN in cue and (whose := _whose(sheet, cue.last)) is not None and _tells(sheet, whose):
            yield Clause(place, len(sheet.tokens), whose, Role.SEASON)
        if S.CLAUSE in cue and _named(sheet, cue.last) and _tells(sheet, cue.last):
            yield Clause(place, len(sheet.tokens), cue.last, Role.PLACE)
        if (S.RACE in cue or S.MEETING in cue) and (whose := _where(sheet, cue.last)) is not None:
            yield Clause(place, len(sheet.tokens), whose, Role.PLACE)


def _first_of_his(sheet: Sheet, place: int) -> int | None:
    """Where what somebody did for the first time ends: "his first win", "winning a first race"; whose may follow."""
    named = next((i for i in range(place, len(sheet.tokens)) if sheet.name(i) is not None), None)
    end = len(sheet.tokens) if named is None else named - 1
    after = [cue for cue in sheet.found if place <= cue.first < end]
    first = any(S.FIRST in c or S.FIRST_TIME in c or c.senses.get(S.ORDINAL) == 1 for c in after)
    first = first or any(token.number == 1 for token in sheet.tokens[place:end])
    whose = named is None or sheet.says(named - 1, S.WITH_TEAM, S.FROM)
    return end if first and whose and _tells(sheet, place) else None


def _his(sheet: Sheet, place: int) -> int | None:
    """Where "his first" begins, before the word for a season."""
    before = place - 1
    while sheet.says(before, *ONCE) and not _named(sheet, before):
        before -= 1
    bearer = sheet.name(before)
    told = before < place - 1 or sheet.says(place, *ONCE)
    return (bearer.first if bearer is not None else before) if told and _named(sheet, before) else None


def _with_team(sheet: Sheet, place: int) -> int:
    """Where a season ends that is told with its team: "his first season with Ferrari"."""
    bearer = sheet.name(place + 1) if sheet.says(place, S.WITH_TEAM) else None
    made = bearer is not None and readings(bearer.found)[0].kind in MADE
    return bearer.last if bearer is not None and made else place


def _whose(sheet: Sheet, place: int) -> int | None:
    """Where somebody is spoken of after "the year": "when he", "of his"."""
    for after in range(place, min(place + FURTHEST, len(sheet.tokens))):
        if _named(sheet, after):
            return after
        if not sheet.says(after, *LINKS):
            return None
    return None


def _where(sheet: Sheet, place: int) -> int | None:
    """Where somebody is spoken of after "the race where", "in which"."""
    opened = sheet.says(place, S.WHERE, S.CLAUSE) or (sheet.says(place, S.AT) and sheet.says(place + 1, S.WHICH))
    after = place + (1 if sheet.says(place, S.WHERE, S.CLAUSE) else 2)
    return after if opened and _named(sheet, after) and _tells(sheet, after) else None


def _named(sheet: Sheet, place: int) -> bool:
    return sheet.name(place) is not None or sheet.says(place, S.PERSON, S.PERSONS)


def _tells(sheet: Sheet, place: int) -> bool:
    """Whether something that is done once or now and then is told from a place on."""
    return any(cue.first >= place and cue.senses.keys() & set(MOMENTS) for cue in sheet.found)


def _bounded(sheet: Sheet, place: int) -> bool:
    """Whether "since", "until" or "before" stands before a place, and makes a bound of it."""
    return sheet.says(place - 1, *BOUNDS) and not sheet.says(place - 1, S.AT, S.FROM)
