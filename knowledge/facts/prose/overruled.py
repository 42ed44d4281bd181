"""What a sentence seems to state and other words of it, said of the same, overrule."""

from collections.abc import Sequence

from knowledge.facts.statement import Mode, Statement, Verb


def without_overruled(stated: Sequence[Statement]) -> list[Statement]:
    """What a sentence states, without titles that it only hopes for or gives another, and single races of each."""
    hoped = [s for s in stated if s.verb is Verb.CROWNED and s.mode is Mode.HYPOTHETICAL]
    each = [s for s in stated if s.values.get("each")]
    crowned = [s for s in stated if s.verb is Verb.CROWNED and s.mode is Mode.FINAL]
    told = [s for s in stated if not any(_is_hoped_for(s, hope) for hope in hoped)]
    told = [s for s in told if not any(_is_of_another_class(s, whole) for whole in crowned)]
    return [s for s in told if not any(_is_part_of(s, whole) for whole in each)]


def _is_hoped_for(one: Statement, hope: Statement) -> bool:
    """Whether a title told for good is one that words around only hope for: "can wrap up the title"."""
    same = one.mode is Mode.FINAL and one.verb is hope.verb and one.party == hope.party
    return same and one.start < hope.end and hope.start < one.end


def _is_of_another_class(one: Statement, whole: Statement) -> bool:
    """Whether a title is told by a part of the words that give its holder another: "A and B, crowned in C and D"."""
    same = one.verb is whole.verb and one.party == whole.party and one.setting.category != whole.setting.category
    return (
        same and whole.start <= one.start and one.end <= whole.end and (one.start, one.end) != (whole.start, whole.end)
    )


def _is_part_of(one: Statement, each: Statement) -> bool:
    """Whether a place in one race is told by fewer of the words that give it in each: "won both races"."""
    same = one.verb is each.verb and one.number == each.number and one.party == each.party
    return same and not one.values.get("each") and each.start <= one.start and one.end <= each.end
