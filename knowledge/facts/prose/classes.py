"""Which class a text is about as its sentences go on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.facts.prose.scopes import Scopes
from knowledge.facts.prose.skeleton import OVERALL, Sentence
from knowledge.facts.statement import Mode, Statement, Verb

NO_CLASS = "which class is not settled"
QUALIFYING = "Qualifying"
BESIDE = 30
"""Characters between a place on the road and the class that it is one of."""
RIGHT_BEFORE = 350
"""Characters before a place that comes to somebody in which it was another's."""


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

    Only the next place goes on, and only where the sentence names neither a class, a session nor the whole field; in
    a sentence itself who is next is next in the same order.
    """
    stated = _inherited(told, _carried(_kept_after_the_road(stated, sentence), sentence), sentence)
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


def winners_of_all(stated: Sequence[Statement]) -> list[Party]:
    """Who won the whole field, as a sentence says."""
    return [s.party for s in stated if s.verb is Verb.PLACED and s.number == 1 and s.setting.category == OVERALL]


def beside_a_win_of_all(stated: Sequence[Statement], winners: Sequence[Party], sentence: Sentence) -> list[Statement]:
    """The statements of a sentence that names no class; what it tells of ``winners`` of the whole field is of it too.

    "Outright victory went to A, who beat B. A also took pole" tells of the order of all, whatever class the text is of.
    """
    if not winners or "C" in sentence.skeleton:
        return list(stated)
    return [
        replace(s, setting=replace(s.setting, category=OVERALL))
        if s.verb in (Verb.AHEAD, Verb.POLE, Verb.FASTEST) and any(_is_one_of(s.party, won) for won in winners)
        else s
        for s in stated
    ]


def _is_one_of(one: Party, other: Party) -> bool:
    """Whether a party is another, or somebody of its crew."""
    return bool(set(one.drivers) & set(other.drivers)) or (not one.drivers and one == other)


def _kept_after_the_road(stated: Sequence[Statement], sentence: Sentence) -> list[Statement]:
    """The statements of a sentence; after a place on the road in the one class that it names the final place is one of
    that class: "second on the road in GT4, A was dropped to fifth"."""
    named = [m for m in sentence.mentions.values() if m.kind is MentionKind.CATEGORY and m.value not in FIELDS]
    passing = [s for s in stated if s.mode is Mode.PASSING and s.verb in (Verb.PLACED, Verb.LED)]
    beside = len(named) == 1 and any(s.start <= named[0].start < s.end + BESIDE for s in passing)
    if not beside or sentence.of_all:
        return list(stated)

    def is_open(one: Statement) -> bool:
        final = one.verb is Verb.PLACED and one.mode is Mode.FINAL and bool(one.number)
        return final and one.setting.category is None and one.end > named[0].start

    return [replace(s, setting=replace(s.setting, category=str(named[0].value))) if is_open(s) else s for s in stated]


def _inherited(told: Sequence[Statement], stated: Sequence[Statement], sentence: Sentence) -> list[Statement]:
    """The statements of a sentence; a place that comes to somebody after the stewards is one of the class in which
    another had it right before: "A was first in GT4 but was excluded. The win passed to B."
    """
    if sentence.of_all or {"C", "S"} & set(sentence.skeleton):
        return list(stated)
    return [_in_class_of_loser(told, s) if _comes_to_somebody(s) else s for s in stated]


def _comes_to_somebody(one: Statement) -> bool:
    settled = one.verb is Verb.PLACED and one.mode is Mode.FINAL and one.number and one.values.get("settled")
    return bool(settled) and one.setting.category is None


def _in_class_of_loser(told: Sequence[Statement], one: Statement) -> Statement:
    near = [s for s in told if s.start > one.start - RIGHT_BEFORE]
    out = [s.party for s in near if s.verb is Verb.RETIRED]
    had_it = [s for s in near if s.verb is Verb.PLACED and s.number == one.number]
    lost = [s for s in had_it if s.mode is Mode.PASSING or s.party in out]
    if not lost or lost[-1] is not had_it[-1] or lost[-1].setting.session != one.setting.session:
        return one
    return replace(one, setting=replace(one.setting, category=lost[-1].setting.category))


def _carried(stated: Sequence[Statement], sentence: Sentence) -> list[Statement]:
    """The statements of a sentence; who is next after a place of it is next in the same order, class and session.

    "A won in GT4, with B second and C third": B and C are of that class, where nothing tells another between.
    """
    told: list[Statement] = []
    for one in sorted(stated, key=lambda s: (s.start, s.end)):
        ahead = _right_ahead(told, one, sentence) if _may_be_carried(one) else None
        told.append(_in_order_of(ahead, one) if ahead else one)
    return told


def _may_be_carried(one: Statement) -> bool:
    """Whether a place says nothing of whose order it is one."""
    return one.verb is Verb.PLACED and one.mode is Mode.FINAL and (one.number or 0) > 1 and not one.values.get("past")


def _right_ahead(told: Sequence[Statement], one: Statement, sentence: Sentence) -> Statement | None:
    """The one statement of the sentence that tells the place before one, of somebody else: "A beat B, with C third"."""
    placed = [s for s in told if s.verb in (Verb.PLACED, Verb.POLE) and s.mode is Mode.FINAL]
    placed = [s for s in placed if _session_told(one) in (None, _session_told(s))]
    ahead = [s for s in placed if (s.number or 0) + len(s.others) == (one.number or 0) - 1 and s.party != one.party]
    if len(ahead) != 1 or any(s.party == one.party for s in placed):
        return None
    scoped, own = (MentionKind.CATEGORY, MentionKind.SESSION), ahead[0].setting.category
    others = [m for m in sentence.mentions.values() if m.kind in scoped and m.value != own]
    between = any(ahead[0].end <= m.start < one.end for m in others)
    return None if between else ahead[0]


def _session_told(one: Statement) -> object:
    """The session that a statement names itself; a pole is of qualifying."""
    return QUALIFYING if one.verb is Verb.POLE else one.values.get("session")


def _in_order_of(ahead: Statement, one: Statement) -> Statement:
    """A place in the order of the one before it: of its class, and without a verb of its own of its qualifying."""
    grid = ahead.verb is Verb.POLE or ahead.values.get("session") == QUALIFYING
    if grid and one.values.get("either"):
        one = replace(one, values={**one.values, "session": QUALIFYING})
    if ahead.setting.category in (None, one.setting.category) or one.setting.category == OVERALL:
        return one
    return replace(one, setting=replace(one.setting, category=ahead.setting.category))


class Classes(NamedTuple):
    """The class that "his class" means in a sentence, and that which its block named last before it."""

    last: str | None
    near: str | None


class SoleClass(NamedTuple):
    """The class that "in class" means wherever the text tells of a series in which it names but that one."""

    category: str | None = None
    series: frozenset[str | None] = frozenset()

    def of(self, series: str | None) -> str | None:
        """The class, where the text tells of one of its series."""
        return self.category if series in self.series else None


def sole_class(found: Iterable[Sequence[Mention]], series_at: Callable[[int], str | None]) -> SoleClass:
    """The one class that a text names; ``series_at`` tells of which series it is at a place."""
    named = [m for inside in found for m in inside if m.kind is MentionKind.CATEGORY and m.value not in FIELDS]
    classes = {str(m.value) for m in named}
    return SoleClass(classes.pop(), frozenset(series_at(m.start) for m in named)) if len(classes) == 1 else SoleClass()


def last_class_of(sentence: Sentence, scopes: Scopes) -> str | None:
    """The class that a sentence names last."""
    named = [sentence.mentions[i] for i in scopes.classes(sentence.skeleton) if i in sentence.mentions]
    return str(named[-1].value) if named else None


def classes_of_list(sentence: Sentence, span: tuple[int, int], scopes: Scopes) -> list[tuple[Party, object]]:
    """The parties of a list in which each has its class, with that class; None where none is told."""
    start, end = span
    line = sentence.skeleton
    parties = [(i, p) for i, p in sentence.parties.items() if start <= i < end]
    classes = [i for i in range(start, end) if line[i] == "C" and not line.startswith("C X", i)]
    stops = [start, *(i for i, _ in parties), end]
    told: list[tuple[Party, object]] = []
    for place, (_, party) in enumerate(parties, 1):
        after = [c for c in classes if stops[place] < c < stops[place + 1]]
        before = [c for c in classes if stops[place - 1] <= c < stops[place]]
        of_all = not after and scopes.overall_anywhere.search(line, stops[place], stops[place + 1])
        mention = sentence.mentions.get((after[:1] or before[-1:] or [-1])[0])
        told.append((party, OVERALL if of_all else mention.value if mention else None))
    return told


def of_a_class_before(stated: Iterable[Statement], sentence: Sentence, scopes: Scopes) -> Iterator[Statement]:
    """The statements, marked where only the text before puts points into a class: their own sentence names none."""
    silent = not scopes.classes(sentence.skeleton)
    for one in stated:
        carried = silent and one.verb is Verb.POINTS and one.setting.category not in (None, OVERALL, *FIELDS)
        yield replace(one, values={**one.values, "carried_class": True}) if carried else one
