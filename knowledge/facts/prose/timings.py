"""Which session an order of times is of, where a sentence does not say: the one that its paragraph tells of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.facts.changed import replace
from knowledge.facts.prose.build import NO_PARTY
from knowledge.facts.prose.doubts import A_TIME
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.statement import Mode, Statement, Verb

QUALIFYING = "Qualifying"


@dataclass(frozen=True)
class Timings:
    """Words after which an order of times is one of qualifying, and those after which it sets no grid."""

    qualifying: re.Pattern[str]
    practice: re.Pattern[str]

    def of_grid(self, sentence: Sentence, *, before: bool) -> bool:
        """Whether an order of times is one of qualifying, in a sentence or after one where it was (``before``)."""
        line = sentence.skeleton
        if self.practice.search(line):
            return False
        return before or any(self._names(sentence, told.start()) for told in self.qualifying.finditer(line))

    @staticmethod
    def _names(sentence: Sentence, place: int) -> bool:
        """Whether a word tells of qualifying: one of a session does where that is one."""
        mention = sentence.mentions.get(place)
        return mention is None or str(mention.value).startswith(QUALIFYING)


def on_the_grid(stated: Iterable[Statement]) -> list[Statement]:
    """The statements of a sentence about qualifying; places in its order of times hold there."""
    return [_qualified(s) if s.reason == A_TIME else s for s in stated]


def _qualified(statement: Statement) -> Statement:
    values = {**statement.values, "session": QUALIFYING}
    return replace(statement, mode=Mode.FINAL, reason="", values=values)


def beside_the_pole(stated: list[Statement]) -> list[Statement]:
    """What a sentence states, where it gives the order of a qualifying: places of others told after those beaten to the
    pole, or beside it in words that hold of a race and of a grid (``either``)."""
    final = [s for s in stated if s.mode is Mode.FINAL or s.reason == NO_PARTY]
    places = [s for s in final if s.verb is Verb.PLACED]
    poles = [s.party for s in final if s.verb is Verb.POLE]
    beside = bool(places) and all(
        s.verb in (Verb.POLE, Verb.COUNTED) or (s.values.get("either") and s.party not in poles) for s in final
    )
    pole = next((s for s in final if s.verb is Verb.POLE and (s.others or beside)), None)
    if pole is None or any(s.number == 1 for s in places):
        return stated
    grid = {"session": QUALIFYING}
    return [
        replace(s, values={**s.values, **grid}) if s.verb is Verb.PLACED and s.start > pole.start else s for s in stated
    ]
