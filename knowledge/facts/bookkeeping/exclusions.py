"""Lists that stand above the news of an exclusion: whoever is out leaves them, and those behind move up."""

from collections.abc import Callable, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.statement import Reliability, Statement, Verb

OF_THE_WINNER = ("gap", "interval")


def moved_up(
    statements: Sequence[Statement], same: Callable[[Party, Party], bool]
) -> tuple[list[Statement], list[Statement]]:
    """Statements of one session after the exclusions that prose tells below its list; and the rows that went out."""
    rows = [s for s in statements if s.verb is Verb.PLACED and s.reliability >= Reliability.LIST and s.number]
    last = max((s.start for s in rows), default=0)
    news = [s for s in statements if _excludes(s) and s.reliability < Reliability.LIST and s.start > last]
    gone = [row for row in rows if any(same(row.party, s.party) for s in news)]
    if not gone:
        return list(statements), []
    places = [row.number for row in gone if row.number]
    kept = [_after(s, places) if s in rows else s for s in statements if s not in gone]
    return kept, gone


def _excludes(statement: Statement) -> bool:
    return statement.verb is Verb.RETIRED and statement.values.get("status") == "DSQ"


def _after(row: Statement, gone: Sequence[int]) -> Statement:
    """A row without those who stood before it; without its gap where the winner went."""
    number = (row.number or 0) - sum(place < (row.number or 0) for place in gone)
    values = {k: v for k, v in row.values.items() if k not in OF_THE_WINNER} if 1 in gone else row.values
    return replace(row, number=number, values=values)
