"""Which class a text is about as its sentences go on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.facts.prose.scopes import Scopes
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.statement import Mode, Statement, Verb

NO_CLASS = "which class is not settled"


def in_doubt(stated: Sequence[Statement]) -> bool:
    """Whether a sentence tells the winner of a class that is not settled: places told after it may be of that class."""
    return any(s.verb is Verb.PLACED and s.number == 1 and s.reason == NO_CLASS for s in stated)


def without_doubtful(stated: Sequence[Statement], sentence: Sentence) -> list[Statement]:
    """The statements of a sentence after such a one, its places refused where it does not say of which order."""
    if sentence.of_all or {"C", "S"} & set(sentence.skeleton):
        return list(stated)
    refused = {"mode": Mode.HYPOTHETICAL, "reason": NO_CLASS}
    return [replace(s, **refused) if s.verb is Verb.PLACED and s.mode is Mode.FINAL else s for s in stated]


def continued(told: Sequence[Statement], stated: Sequence[Statement], sentence: Sentence) -> list[Statement]:
    """The statements of a sentence whose places go on from those told right before, in their class: third, then fourth.

    Only the next place goes on, and only where the sentence names neither a class, a session nor the whole field.
    """
    placed = [s for s in told if s.verb is Verb.PLACED and s.mode is Mode.FINAL and s.number]
    before = max(placed, key=lambda s: (s.end, s.number or 0), default=None)
    if before is None or sentence.of_all or {"C", "S"} & set(sentence.skeleton) or not before.setting.category:
        return list(stated)
    number = before.number or 0
    order = sorted(range(len(stated)), key=lambda i: (stated[i].start, stated[i].end))
    classed = dict[int, Statement]()
    for i in order:
        one = stated[i]
        next_one = one.verb is Verb.PLACED and one.mode is Mode.FINAL and one.number == number + 1
        if next_one and one.setting.category is None and one.setting.session == before.setting.session:
            classed[i], number = (
                replace(one, setting=replace(one.setting, category=before.setting.category)),
                number + 1,
            )
    return [classed.get(i, one) for i, one in enumerate(stated)]


class Classes(NamedTuple):
    """The class that "his class" means in a sentence, and that which its block named last before it."""

    last: str | None
    near: str | None


def sole_class(found: Iterable[Sequence[Mention]]) -> str | None:
    """The class that "in class" means wherever the text names but one."""
    named = {str(m.value) for inside in found for m in inside if m.kind is MentionKind.CATEGORY}
    classes = named.difference(FIELDS)
    return classes.pop() if len(classes) == 1 else None


def last_class_of(sentence: Sentence, scopes: Scopes) -> str | None:
    """The class that a sentence names last."""
    named = [sentence.mentions[i] for i in scopes.classes(sentence.skeleton) if i in sentence.mentions]
    return str(named[-1].value) if named else None


def classes_of_list(sentence: Sentence, span: tuple[int, int]) -> list[tuple[Party, int]]:
    """The parties of a list in which each has its class, with the place of that class in the skeleton, or -1."""
    start, end = span
    line = sentence.skeleton
    parties = [(i, p) for i, p in sentence.parties.items() if start <= i < end]
    classes = [i for i in range(start, end) if line[i] == "C" and not line.startswith("C X", i)]
    stops = [start, *(i for i, _ in parties), end]
    told = []
    for place, (_, party) in enumerate(parties, 1):
        after = [c for c in classes if stops[place] < c < stops[place + 1]]
        before = [c for c in classes if stops[place - 1] <= c < stops[place]]
        told.append((party, (after[:1] or before[-1:] or [-1])[0]))
    return told
