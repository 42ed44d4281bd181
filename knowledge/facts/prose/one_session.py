"""Two places told beside each other of the same, one of all and one of a class, are of one session.

"Third in GT4 in qualifying, eleventh overall": what follows a comma or an "and" without words of its own is of the
session of the place before it.
"""

import re
from collections.abc import Sequence
from functools import cache

from knowledge.facts.changed import replace
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.name_words import and_words
from knowledge.facts.prose.skeleton import OVERALL, Sentence
from knowledge.facts.statement import Mode, Statement, Verb

QUALIFYING = "Qualifying"
OF_A_SESSION = ("session", "beside")
"""What a statement says itself of the session that it is of."""
APART = re.compile(r"[XP.;:]")


@cache
def _follows() -> re.Pattern[str]:
    """What stands before a place that says no more than its number: a comma or an "and", and an article."""
    return re.compile(rf"(?:[,(]|(?<![a-zé])(?:{and_words()})) ?(?:[a-zé]{{1,3}}[ '])?\Z")


def in_one_session(stated: Sequence[Statement], sentence: Sentence) -> list[Statement]:
    """What a sentence states, its places beside others in the session of these."""
    placed = [s for s in stated if s.verb in (Verb.PLACED, Verb.POLE) and s.mode is Mode.FINAL and s.number]
    if len(placed) < 2:
        return list(stated)
    moved = {id(one): beside for one in placed if (beside := _session_before(one, placed, sentence))}
    return [replace(s, values={**s.values, **moved[id(s)]}) if id(s) in moved else s for s in stated]


def _session_before(one: Statement, placed: Sequence[Statement], sentence: Sentence) -> dict[str, object]:
    """What the place before says of its session, where a place says nothing of its own."""
    at = _ordinal(one, sentence)
    if at < 0 or any(key in one.values for key in OF_A_SESSION) or not _follows().search(sentence.skeleton, 0, at):
        return {}
    for other in placed:
        start = _ordinal(other, sentence) if other.verb is Verb.PLACED else sentence.skeleton.find("C")
        told = {key: other.values[key] for key in OF_A_SESSION if key in other.values}
        told = {"session": QUALIFYING} if other.verb is Verb.POLE else told
        of_all = (one.setting.category in (None, OVERALL)) != (other.setting.category in (None, OVERALL))
        if told and of_all and other.party == one.party and 0 <= start < at:
            return told if not APART.search(sentence.skeleton, start, at) else {}
    return {}


def _ordinal(one: Statement, sentence: Sentence) -> int:
    """Where the ordinal stands that a place was told by; -1 where none was."""
    told = [
        place
        for place, m in sentence.mentions.items()
        if m.kind is MentionKind.ORDINAL and m.value == one.number and one.start <= m.start <= one.end
    ]
    return told[-1] if told else -1
