"""Which races a statement is of: those that it names, else those of its meeting, where the text leaves no choice."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from knowledge.facts.bookkeeping.book import Book, Races
from knowledge.facts.bookkeeping.class_places import OF_A_SESSION
from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY
from knowledge.facts.mentions.session_names import STAGE, is_same_race
from knowledge.facts.statement import Reliability, Setting, Statement, Verb

NUMBERED = re.compile(r"(Race|Qualifying|Sprint) (\d+)")
OVERALL = "Overall"
LONGEST_BETWEEN = 300
"""Characters between a place and those who are told to follow it."""


def numbered_races(statements: Sequence[Statement]) -> Races:
    """The numbered races that a document tells of, by series, meeting and class or none."""
    found: dict[tuple[str | None, str | None, str | None], set[str]] = defaultdict(set)
    for statement in statements:
        if (match := NUMBERED.fullmatch(statement.setting.session or "")) and match[1] != "Sprint":
            category = None if statement.setting.category == OVERALL else statement.setting.category
            found[statement.setting.championship, meeting_of(statement.setting), category].add(f"Race {match[2]}")
    return {key: tuple(sorted(races)) for key, races in found.items()}


def meeting_of(setting: Setting) -> str | None:
    """What a setting's meeting goes by: its own name, else its track's."""
    return setting.event or setting.circuit


def located(statement: Statement, book: Book, told: Sequence[Statement]) -> Iterable[Statement]:
    """The statement in its session: once, or in each race; nowhere where the text leaves open which race it was.
    Those who follow whoever was placed last are of the session and class of that place."""
    if statement.verb is Verb.AHEAD and statement.party == NOBODY:
        if (last := _followed(statement, told, book)) is not None:
            yield replace(statement, setting=last.setting)
        return
    if statement.verb not in (*OF_A_SESSION, Verb.FASTEST):
        yield statement
        return
    races = _races_of(statement, book)
    for session in _session_of(statement, races):
        season = statement.values.get("season") or statement.setting.season
        if (session, season) == (statement.setting.session, statement.setting.season):
            yield statement
            continue
        yield replace(statement, setting=replace(statement.setting, session=session, season=season))


def _followed(statement: Statement, told: Sequence[Statement], book: Book) -> Statement | None:
    """Whom those of a chain follow: whoever was placed last, none of themselves, in a stage where it is of one."""
    of_a_stage = STAGE in (statement.setting.session or "")
    for last in reversed(told):
        if statement.start - last.end > LONGEST_BETWEEN:
            return None
        own = any(book.same(last.party, party) for party in statement.others)
        if not own and (of_a_stage or STAGE not in (last.setting.session or "")):
            return last
    return None


def _races_of(statement: Statement, book: Book) -> tuple[str, ...]:
    """The numbered races that a statement may be of: those of its class, and those told without one.
    They are those of its series, or where none is told those of any at the meeting."""
    here = statement.setting
    found: set[str] = set()
    for (series, meeting, category), races in book.races.items():
        if meeting == meeting_of(here) and category in (None, here.category):
            found.update(races if series == here.championship or here.championship is None else ())
    return tuple(sorted(found))


def _session_of(statement: Statement, races: tuple[str, ...]) -> Sequence[str]:
    """The sessions of which a statement holds; none where several races fit and the text names none."""
    beside, held = statement.values.get("beside"), statement.setting.session
    here = str(held if not beside or is_same_race(held, str(beside)) else beside) if beside or held else ""
    several = len(races) > 1 or not {*races} <= {"Race 1", "Race 2"}  # a third race is none alone
    if statement.values.get("earlier"):  # the race before: of a second race it can be but the first
        return ["Race 1"] if here == "Race 2" else []
    if statement.values.keys() & {"among", "each"}:
        return _several_sessions(statement, races)
    if statement.verb is Verb.POLE or statement.values.get("session") == "Qualifying":
        return _grid_session(here, several=several)
    if statement.verb is Verb.RETIRED and here.startswith("Stage"):
        return ["Race"]
    sure = statement.reliability >= Reliability.LIST
    if here in ("", "Race"):
        return [here or "Race"] if not several or (here and sure) else []
    return [here]


def _several_sessions(statement: Statement, races: tuple[str, ...]) -> Sequence[str]:
    """The races that are named together, or every one; of a pole the qualifyings that set their grids."""
    together = statement.values.get("among")
    named = [str(race) for race in together] if isinstance(together, tuple) else _each_race(statement, races)
    if statement.verb is not Verb.POLE:
        return named
    return [grid for race in named for grid in _grid_session(race, several=True)]


def _each_race(statement: Statement, races: tuple[str, ...]) -> Sequence[str]:
    """Every race of the day or meeting: those that the document tells of, else as many as the text counts."""
    if statement.setting.together:
        return statement.setting.together
    count = statement.values.get("races")
    if isinstance(count, int):
        return [f"Race {number}" for number in range(1, count + 1)] if len(races) <= count else []
    return races if len(races) > 1 else []


def _grid_session(here: str, *, several: bool) -> Sequence[str]:
    """The qualifying that set the grid of a race."""
    if here.startswith("Qualifying"):
        return [here]
    if match := NUMBERED.fullmatch(here):
        return [f"Qualifying {match[2]}"]
    if here not in ("", "Race"):
        return []
    return [] if several else ["Qualifying"]
