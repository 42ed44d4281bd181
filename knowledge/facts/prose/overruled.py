"""What a sentence seems to state and other words of it, said of the same, overrule."""

from collections.abc import Mapping, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.prose.skeleton import OVERALL
from knowledge.facts.statement import Mode, Setting, Statement, Verb

WHOLE = (None, OVERALL)
"""No class."""
COLON = 3
"""Characters of a colon with blanks around it."""


def without_overruled(stated: Sequence[Statement]) -> list[Statement]:
    """What a sentence states, without titles that it only hopes for or gives another, and single races of each."""
    hoped = [s for s in stated if s.verb is Verb.CROWNED and s.mode is Mode.HYPOTHETICAL]
    each = [s for s in stated if s.values.get("each")]
    crowned = [s for s in stated if s.verb is Verb.CROWNED and s.mode is Mode.FINAL]
    told = [s for s in stated if not any(_is_hoped_for(s, hope) for hope in hoped)]
    told = [s for s in told if not any(_is_of_another_class(s, whole) for whole in crowned)]
    told = [s for s in told if not any(_is_part_of(s, whole) for whole in each)]
    return [s for s in told if not any(_is_spelt_out(s, count) for count in told)]


def beside_class_wins(stated: Sequence[Statement]) -> list[Statement]:
    """What a sentence states; whoever wins a class in it has another place there in the whole field, and no other win.

    "Among the Masters A, tenth, won"; "First in GT3, A takes a third win".
    """
    wins = [s for s in stated if s.verb is Verb.PLACED and s.mode is Mode.FINAL and s.number == 1]
    stated = _in_class_of_place(stated)
    won = {s.party.drivers: s for s in wins if s.party.drivers and s.setting.category not in WHOLE}
    beside = (_beside(s, won[s.party.drivers]) if s.party.drivers in won else (s,) for s in stated)
    return [one for several in beside for one in several]


def _in_class_of_place(stated: Sequence[Statement]) -> list[Statement]:
    """What a sentence states; who is ahead of whom is so in the class in which it places either, where it places him in
    no other order: "Second in GT4, A ends up three seconds behind B"."""
    placed = [s for s in stated if s.verb is Verb.PLACED and s.mode is Mode.FINAL and s.number and s.party.drivers]
    orders: dict[tuple[str, ...], set[str | None]] = {}
    for one in placed:
        orders.setdefault(one.party.drivers, set()).add(one.setting.category)
    return [_in_order_of(s, orders) if s.verb is Verb.AHEAD and s.setting.category is None else s for s in stated]


def _in_order_of(one: Statement, orders: Mapping[tuple[str, ...], set[str | None]]) -> Statement:
    told = set().union(*(orders.get(party.drivers, set()) for party in (one.party, *one.others)))
    category = next(iter(told)) if len(told) == 1 else None
    return replace(one, setting=replace(one.setting, category=category)) if category else one


def _beside(one: Statement, win: Statement) -> tuple[Statement, ...]:
    """A place of whoever won a class, in the order that it can be of; who is beaten is so in the class once that win
    is told: "took the GT4 win, tenth overall, ahead of B"."""
    told, classed = one.setting.category, replace(one.setting, category=win.setting.category)
    if one.values.get("session") != win.values.get("session"):
        return (one,)
    if one.verb is Verb.AHEAD and told in WHOLE and one.mode is Mode.FINAL:
        return (replace(one, setting=classed),)
    if one.verb is not Verb.PLACED or one.mode is not Mode.FINAL or one.number is None:
        return (one,)
    if one.others and told in WHOLE and one.number > 1 and (win.end < one.end or win.others == one.others):
        return (replace(one, others=()), replace(one, verb=Verb.AHEAD, number=None, setting=classed))
    return (_in_order(one, classed),)


def _in_order(one: Statement, classed: Setting) -> Statement:
    """A place of whoever won a class: another win is that one, and a lower place is of the whole field."""
    if one.number == 1 and one.setting.category is None:
        return replace(one, setting=classed)
    of_all = one.number != 1 and one.setting.category == classed.category
    return replace(one, setting=replace(one.setting, category=None)) if of_all else one


def _is_hoped_for(one: Statement, hope: Statement) -> bool:
    """Whether a title told for good, of no year before, is one that words around only hope for: "can wrap it up"."""
    same = one.mode is Mode.FINAL and one.verb is hope.verb and one.party == hope.party and not one.values.get("past")
    return same and one.start < hope.end and hope.start < one.end


def _is_of_another_class(one: Statement, whole: Statement) -> bool:
    """Whether a title is told by a part of the words that give its holder another: "A and B, crowned in C and D"."""
    same = one.verb is whole.verb and one.party == whole.party and one.setting.category != whole.setting.category
    return (
        same and whole.start <= one.start and one.end <= whole.end and (one.start, one.end) != (whole.start, whole.end)
    )


def _is_spelt_out(one: Statement, count: Statement) -> bool:
    """Whether a win is no single one, as the count behind its words says: "A swept all before him: eight wins"."""
    same = one.verb is Verb.PLACED and one.number == 1 and count.verb is Verb.COUNTED and count.party == one.party
    return same and (count.number or 0) > 1 and 0 <= count.start - one.end <= COLON


def _is_part_of(one: Statement, each: Statement) -> bool:
    """Whether a place in one race is told by fewer of the words that give it in each: "won both races"."""
    same = one.verb is each.verb and one.number == each.number and one.party == each.party
    return same and not one.values.get("each") and each.start <= one.start and one.end <= each.end
