"""The lap of a pole that its sentence tells apart from it: "again on pole thanks to the 1:44.987 of his second run".

A sentence with one pole and one lap time means that time, unless something else in it has the time for its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.statement import Mode, Reliability, Statement, Verb

K = MentionKind
STOP = re.compile(r"[.!?…]\s|\n\n")
FAR = 400
LAP = re.compile(r"\d:\d\d\.\d+")


def with_lap_times(statements: Iterable[Statement], page: Page) -> Iterator[Statement]:
    """The statements, each pole with the one time of its sentence."""
    given = list(statements)
    poles = [s for s in given if _is_pole(s)]
    for statement in given:
        lacks = statement in poles and "lap_time" not in statement.values
        time = _time_beside(statement, page, given, poles) if lacks else None
        yield replace(statement, values={**statement.values, "lap_time": time}) if time else statement


def _is_pole(statement: Statement) -> bool:
    qualifying = "Qualifying" in (statement.values.get("session"), (statement.setting.session or "").split(" ")[0])
    first = statement.verb is Verb.POLE or (statement.verb is Verb.PLACED and statement.number == 1 and qualifying)
    return first and statement.mode is Mode.FINAL and statement.reliability is Reliability.SENTENCE


def _time_beside(
    statement: Statement, page: Page, given: Sequence[Statement], poles: Sequence[Statement]
) -> str | None:
    """The one lap time of a pole's sentence that nothing else claims."""
    start, end = _sentence(page, statement)
    times = [m for m in page.inside(start, end, K.LAP_TIME) if LAP.fullmatch(str(m.value))]
    parties = {(p.party.drivers, p.party.car_number, p.party.team) for p in poles if start <= p.start < end}
    if len(times) != 1 or len(parties) > 1:
        return None
    value = str(times[0].value)
    claimed = any(start <= s.start < end and s not in poles and value in s.values.values() for s in given)
    return None if claimed else value


def _sentence(page: Page, statement: Statement) -> tuple[int, int]:
    """Where the sentence of a statement begins and ends."""
    before = [m.end() for m in STOP.finditer(page.text, max(0, statement.start - FAR), statement.start)]
    after = STOP.search(page.text, statement.end)
    start = before[-1] if before else max(0, statement.start - FAR)
    return start, after.start() if after else len(page.text)
