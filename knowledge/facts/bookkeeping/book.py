"""What the book-keeping of one document goes by."""

from dataclasses import dataclass

from knowledge.facts.fact import Stated
from knowledge.facts.mention import Party
from knowledge.facts.parties.roster import Roster, alike
from knowledge.facts.statement import Setting, Statement

Races = dict[tuple[str | None, str | None, str | None], tuple[str, ...]]
"""The numbered races of a document, by series, meeting and class."""


@dataclass(frozen=True)
class Book:
    """What the book-keeping goes by: the document, its cars, and the races it tells of."""

    name: str
    text: str
    roster: Roster
    races: Races

    def same(self, one: Party, other: Party) -> bool:
        """Whether two parties are one: a driver in common, else the number, else the team or the car."""
        if one.drivers and other.drivers:
            return bool(set(one.drivers) & set(other.drivers))
        if one.car_number and other.car_number:
            return one.car_number == other.car_number
        if one.drivers or other.drivers or one.car_number or other.car_number:
            return False
        if one.team and other.team:
            return alike(one.team, other.team)
        return bool(one.car and other.car and alike(one.car, other.car))

    def stated(self, statement: Statement, party: Party | None = None, **changed: object) -> dict[str, object]:
        """The fields that every fact of a statement has: its span, its setting and its party."""
        setting, who = statement.setting, party or statement.party
        fields: dict[str, object] = {
            "document": self.name,
            "start": statement.start,
            "end": statement.end,
            "quote": self.text[statement.start : statement.end],
            **{name: getattr(setting, name) for name in SETTING},
            "drivers": who.drivers,
            "team": who.team,
            "car": who.car,
            "car_number": who.car_number,
        }
        fields.update({name: value for name, value in statement.values.items() if name in STATED})
        return {**fields, **changed}


SETTING = tuple(name for name in Setting.__dataclass_fields__ if name in Stated.model_fields)
STATED = frozenset(Stated.model_fields) - {"document", "start", "end", "quote"}
