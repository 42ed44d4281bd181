"""Places that a headline tells without the class in which the text then tells them: "OUR #61 COMES HOME FOURTH".

A headline is short; where its text has the same car in the same place of a class, and not of the whole field, that is
the place that it means.
"""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.statement import Mode, Statement, Verb
from knowledge.reading.document import BlockKind, Document


def in_told_classes(statements: Iterable[Statement], document: Document) -> Iterator[Statement]:
    """The statements, those of the headlines over the first paragraph in the class that the text tells."""
    given = list(statements)
    first = next((b.start for b in document.blocks if b.kind is BlockKind.PARAGRAPH), 0)
    below = [s for s in given if s.start >= first and s.verb is Verb.PLACED and s.mode is Mode.FINAL]
    for one in given:
        classes = _classes(one, below) if one.start < first and _is_open(one) else set()
        yield replace(one, setting=replace(one.setting, category=classes.pop())) if len(classes) == 1 else one


def _is_open(statement: Statement) -> bool:
    return statement.verb is Verb.PLACED and statement.setting.category is None and statement.number not in (None, 1)


def _classes(headline: Statement, below: Sequence[Statement]) -> set[str]:
    """The classes in which the same car has the place of a headline; none where it has that of the field as well."""
    same = [s.setting.category for s in below if s.number == headline.number and _is_same(s.party, headline.party)]
    return {c for c in same if c is not None} if None not in same else set()


def _is_same(one: Party, other: Party) -> bool:
    """Whether two parties share a driver or a number."""
    numbered = one.car_number is not None and one.car_number == other.car_number
    return numbered or not set(one.drivers).isdisjoint(other.drivers)
