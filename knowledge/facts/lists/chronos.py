"""The laps of a qualifying that a sentence tells apart from its places: "again on pole thanks to the 1:44.987 of his
second run", "from B's 1:45.102".

A time right behind a name is of whoever it names. Else a sentence with one pole and one lap time means that time,
unless something else in it has the time for its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import NOBODY, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of, owning
from knowledge.facts.statement import Mode, Reliability, Statement, Verb

K = MentionKind
STOP = re.compile(r"[.!?…]\s|\n\n")
FAR = 400
NEAR = 24
"""Characters from a name to its time."""
LAP = re.compile(r"\d:\d\d\.\d+")


def with_lap_times(statements: Iterable[Statement], page: Page) -> Iterator[Statement]:
    """The statements, each pole with the one time of its sentence."""
    given = [_with_own(statement, page) for statement in statements]
    poles = [s for s in given if _is_pole(s)]
    for statement in given:
        lacks = statement in poles and "lap_time" not in statement.values
        time = _time_beside(statement, page, given, poles) if lacks else None
        yield replace(statement, values={**statement.values, "lap_time": time}) if time else statement


def _with_own(statement: Statement, page: Page) -> Statement:
    """A statement of a qualifying, with the times that stand right behind the names of those whom it places."""
    if statement.mode is not Mode.FINAL or statement.reliability is not Reliability.SENTENCE or not _of_grid(statement):
        return statement
    own = _behind(statement.party, page) if statement.party != NOBODY else None
    others = tuple(_behind(party, page) for party in statement.others)
    told: dict[str, object] = {"lap_time": own} if own and "lap_time" not in statement.values else {}
    told |= {"lap_times": others} if any(others) else {}
    return replace(statement, values={**statement.values, **told}) if told else statement


def _of_grid(statement: Statement) -> bool:
    """Whether a statement is of a qualifying."""
    session = statement.values.get("session") or statement.setting.session or ""
    placed = statement.verb in (Verb.PLACED, Verb.AHEAD) and str(session).startswith("Qualifying")
    return statement.verb is Verb.POLE or placed


def _behind(party: Party, page: Page) -> str | None:
    """The lap time right behind a name: "B (1:45.102)", "B's 1:45.102", "B, on 1:45.102"."""
    time = next(iter(page.inside(party.end, party.end + NEAR, K.LAP_TIME)), None)
    if time is None or not LAP.fullmatch(str(time.value)):
        return None
    return str(time.value) if _beside(page.language).fullmatch(page.folded, party.end, time.start) else None


@lru_cache
def _beside(language: Language) -> re.Pattern[str]:
    """What may stand between a name and its time."""
    return re.compile(
        rf"\s?\((?:\w{{1,5}}\s)?|{owning(language)}\s|,?\s{any_of(language.facts.lists.time_joins)}\s(?:\w{{1,3}}\s)?"
    )


def _is_pole(statement: Statement) -> bool:
    qualifying = "Qualifying" in (statement.values.get("session"), (statement.setting.session or "").split(" ")[0])
    first = statement.verb is Verb.POLE or (statement.verb is Verb.PLACED and statement.number == 1 and qualifying)
    return first and statement.mode is Mode.FINAL and statement.reliability is Reliability.SENTENCE


def _time_beside(
    statement: Statement, page: Page, given: Sequence[Statement], poles: Sequence[Statement]
) -> str | None:
    """The one lap time of a pole's sentence that nothing else claims."""
    start, end = _sentence(page, statement)
    others = [t for s in given if start <= s.start < end for t in _others_times(s)]
    times = [m for m in page.inside(start, end, K.LAP_TIME) if LAP.fullmatch(str(m.value)) and m.value not in others]
    parties = {(p.party.drivers, p.party.car_number, p.party.team) for p in poles if start <= p.start < end}
    if len(times) != 1 or len(parties) > 1:
        return None
    value = str(times[0].value)
    claimed = any(start <= s.start < end and s not in poles and value in s.values.values() for s in given)
    return None if claimed else value


def _others_times(statement: Statement) -> tuple[object, ...]:
    """The times of those behind whom a statement places."""
    told = statement.values.get("lap_times")
    return told if isinstance(told, tuple) else ()


def _sentence(page: Page, statement: Statement) -> tuple[int, int]:
    """Where the sentence of a statement begins and ends."""
    before = [m.end() for m in STOP.finditer(page.text, max(0, statement.start - FAR), statement.start)]
    after = STOP.search(page.text, statement.end)
    start = before[-1] if before else max(0, statement.start - FAR)
    return start, after.start() if after else len(page.text)
