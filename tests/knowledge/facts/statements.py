"""Hand-made statements for the tests of the book-keeping."""

from knowledge.facts.bookkeeping.classification import Outcome, classify
from knowledge.facts.fact import Fact
from knowledge.facts.mention import Party
from knowledge.facts.statement import Mode, Reliability, Setting, Statement, Verb

TEXT = "." * 400
RACE = Setting(championship="Coupe Test", season=2031, event="Spa", session="Race 1")


def driver(name: str, **more: str) -> Party:
    return Party(drivers=tuple(name.split("/")), start=1, end=5, **more)


class Teller:
    """Makes statements one after the other along a text."""

    def __init__(self, setting: Setting = RACE) -> None:
        self.setting = setting
        self.made: list[Statement] = []

    def say(
        self,
        verb: Verb,
        who: str | Party = "",
        *others: str,
        number: int | None = None,
        at_most: int | None = None,
        reliability: Reliability = Reliability.SENTENCE,
        mode: Mode = Mode.FINAL,
        setting: Setting | None = None,
        **values: object,
    ) -> "Teller":
        start = len(self.made) * 5
        party = who if isinstance(who, Party) else driver(who) if who else Party()
        self.made.append(
            Statement(
                verb, party, setting or self.setting, start, start + 4, reliability, mode,
                tuple(map(driver, others)), number, at_most, values,
            )
        )  # fmt: skip
        return self

    def outcome(self) -> Outcome:
        return classify("test.txt", TEXT, self.made)

    def places(self) -> dict[str, int | str | None]:
        """The surname of each result's first driver and his place, bound or status."""
        return {_name(f): _told(f) for f in self.outcome().facts if f.kind == "result"}

    def facts(self, kind: str) -> list[Fact]:
        return [f for f in self.outcome().facts if f.kind == kind]


def _name(fact: Fact) -> str:
    return fact.drivers[0] if fact.drivers else str(fact.team or fact.car_number)


def _told(fact: Fact) -> int | str | None:
    assert fact.kind == "result"
    if fact.status != "classified":
        return fact.status
    return fact.position if fact.position is not None else f"<={fact.position_at_most}"
