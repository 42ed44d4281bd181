"""The parts that the names of a question have, as they are filled."""

from dataclasses import dataclass, field

from knowledge.names import Named, NameKind
from knowledge.questions.question import Alternative, Relation, Role
from knowledge.questions.realm import Realm
from knowledge.questions.sheet import Bearer, Sheet

PLACES = (NameKind.EVENT, NameKind.CIRCUIT, NameKind.COUNTRY)


@dataclass(slots=True)
class Roles:
    """The parts that names have."""

    subjects: list[Named] = field(default_factory=list)
    others: list[Named] = field(default_factory=list)
    alternatives: list[Alternative] = field(default_factory=list)
    event: Named | None = None
    circuit: Named | None = None
    country: Named | None = None
    championship: Named | None = None
    category: Named | None = None
    team: Named | None = None
    nation: Named | None = None
    relation: Relation | None = None
    clash: bool = False  # two places that cannot both hold, a series of another country, a person for a date
    realm: Realm = ()  # what the championship must be called, where none is named
    spare: list[str] = field(default_factory=list)  # names for which there was no part

    def people(self) -> int:
        """How many people or teams are asked about."""
        return len(self.subjects) + sum(a.role is Role.SUBJECT for a in self.alternatives)

    def placed(self) -> bool:
        """Whether a meeting, a track or a country is named."""
        return bool(self.event or self.circuit or self.country) or any(a.role is Role.PLACE for a in self.alternatives)

    def drivers(self) -> bool:
        """Whether a person is asked about."""
        asked = [a.choices[0] for a in self.alternatives if a.role is Role.SUBJECT]
        return any(n.kind is NameKind.DRIVER for n in (*self.subjects, *asked))


def surface(sheet: Sheet, bearer: Bearer) -> str:
    """How a name was written."""
    return sheet.text[bearer.found.start : bearer.found.end]
