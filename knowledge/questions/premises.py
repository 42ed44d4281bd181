"""A statement before a question: "Brabham won at Monza in 1967, but who was second?".

The statement asks nothing. It is read by itself, as an earlier turn of the conversation that the question after it
leans on: whom, where and when are taken from it, and its other words change nothing of what is asked. A statement
tells what was done, and by whom or when; what bounds the question instead ("after winning there", "in 1988") is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.names import NameKind
from knowledge.questions.compose import compose
from knowledge.questions.parts import ASKING
from knowledge.questions.question import Form, Question, Role
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.spotting import Layout
from knowledge.questions.turn import Turn

STOPS = frozenset(".!;:–—")
LINKS = frozenset(",-")
SMALL = (S.FILLER, S.BUT, S.LANGUAGE, S.AND, S.FOLLOW, S.AT, S.WITH_TEAM)
ASKED = (*ASKING, S.LIST, S.TIMES)
DONE = (S.WIN, S.WON, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP, S.RETIRED, S.CHAMPION, S.CHAMPIONSHIP, S.FINISHED,
        S.DEBUT, S.HELD, S.TOUCHED, S.CRASHED, S.STARTED, S.QUALIFIED, S.DRIVES_FOR, S.TOOK_PART,
        S.DISQUALIFIED)  # fmt: skip
BOUNDING = (S.AFTER, S.BEFORE, S.SINCE, S.UNTIL, S.CLAUSE, S.OR, S.WITHOUT, S.NOT, S.NEVER)
PEOPLE = frozenset({NameKind.DRIVER, NameKind.TEAM, NameKind.MANUFACTURER})
FURTHEST = 3  # words between the stop and the one that asks
SHORTEST = 3  # words that tell something


@dataclass(frozen=True, slots=True)
class Premise:
    """What is told, and what is asked after it."""

    told: str
    asked: str


def premise_of(sheet: Sheet) -> Premise | None:
    """The statement and the question after it, where a text is these two."""
    place = next(_cuts(sheet), None)
    if place is None:
        return None
    end, start = sheet.tokens[place - 1].end, sheet.tokens[place].start
    return Premise(sheet.text[:end], sheet.text[start:])


def as_told(premise: Premise, layout: Layout, turn: Turn) -> Question | None:
    """What a statement says, as the earlier question of which it would be the answer; None where a name is unknown."""
    strange = any(layout.sheet.tokens[place].capital for place in layout.sheet.strangers() if place > 0)
    placed = turn.heard.roles.placed() or turn.heard.slots.first_season
    if strange or turn.topic is None or not (turn.heard.named or placed):
        return None
    return compose(premise.told, turn.language, turn.topic, turn.heard)


def asks_of_its_own(turn: Turn, told: Question) -> bool:
    """Whether the question says what it is about: "who was the first?" does not, nor "the second" of a nation."""
    heard = turn.heard
    scope = told.scope
    season = scope.first_season is not None and scope.first_season == scope.last_season
    counted = told.nation is not None or told.ordinal is not None or told.form in {Form.FIRST, Form.LAST} or not season
    place = heard.slots.position == 1 or (counted and heard.slots.position is not None)
    first = heard.any(S.FIRST) or heard.slots.nth is not None or place
    says = heard.any(*DONE, S.POINTS, S.TEAM, S.TEAMMATE, S.DRIVES, S.GRID, S.SCORED)
    return turn.topic is not None and (says or not first)


def leaves_open_when(asked: Question) -> bool:
    """Whether a first or last time is asked for that nothing of the statement bounds: it may be the one before it."""
    scope = asked.scope
    bounded = asked.inherited or asked.antecedent or scope.first_season or scope.last_season
    named = asked.subjects or asked.others or asked.alternatives or scope.event or scope.circuit or scope.country
    return not bounded and (asked.form in {Form.FIRST, Form.LAST} or not named)


def leaves_open_whom(asked: Question, told: Question, turn: Turn) -> bool:
    """Whether somebody is meant, and the statement speaks of several: "X equalled Y's record, how many poles?"."""
    several = len(told.subjects) + sum(a.role is Role.SUBJECT for a in told.alternatives) > 1
    return several and "subjects" in asked.inherited and not turn.heard.any(S.PERSONS)


def _cuts(sheet: Sheet) -> Iterator[int]:
    for place in range(len(sheet.tokens) - 1, SHORTEST - 1, -1):
        gap = sheet.text[sheet.tokens[place - 1].end : sheet.tokens[place].start]
        stopped = not STOPS.isdisjoint(gap)
        opposed = sheet.says(place, S.BUT)
        linked = opposed or (not LINKS.isdisjoint(gap) and gap != "-")
        asks = _asks_at(sheet, place) and (opposed or _says_what(sheet, place))
        if (stopped or linked) and asks and _tells(sheet, place, linked):
            yield place


def _asks_at(sheet: Sheet, place: int) -> bool:
    """Whether a question begins at a place, with small words before the one that asks at most."""
    for after in range(place, min(place + FURTHEST + 1, len(sheet.tokens))):
        if sheet.says(after, *ASKED):
            return True
        if not sheet.says(after, *SMALL):
            return False
    return False


def _says_what(sheet: Sheet, place: int) -> bool:
    """Whether a question says more than what asks: "..., who?" asks of all that stands before it."""
    rest = range(place, len(sheet.tokens))
    return any(sheet.says(after, S.FINISHED) or not sheet.says(after, *ASKED, *SMALL) for after in rest)


def _tells(sheet: Sheet, place: int, linked: bool) -> bool:
    """Whether what stands before a place tells a deed and asks nothing; of somebody, where only a comma follows."""
    before = [cue for cue in sheet.found if cue.last <= place]
    done = any(cue.senses.keys() & set(DONE) for cue in before)
    bounds = (*BOUNDING, *ASKED) if linked else (S.OR, S.WITHOUT, *ASKED)
    open_ended = any(cue.senses.keys() & set(bounds) and S.FILLER not in cue for cue in before)
    names = [bearer for i in range(place) if (bearer := sheet.name(i)) is not None]
    people = any(readings(bearer.found)[0].kind in PEOPLE for bearer in names)
    return done and not open_ended and bool(people if linked and not sheet.says(place, S.BUT) else names)
