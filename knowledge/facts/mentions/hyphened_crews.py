"""Crews whose surnames a hyphen joins, as the lists of rallies have them: "L. Doe-Poe" has no double name where a text
has a Doe and a Poe in full."""

from collections.abc import Iterator, Sequence

from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.people import Shape
from knowledge.text import fold

ONE = 2
"""Sides of a name that one hyphen parts."""


def without_crews(people: Sequence[Shape], text: str) -> Iterator[Shape]:
    """The shapes of people, without those that are two whom the text names in full."""
    names = [clean(text[s.start : s.end]) for s in people]
    surnames = {fold(name.split(maxsplit=1)[1]) for name in names if " " in name and "-" not in name}
    return (shape for shape, name in zip(people, names, strict=True) if not _is_of_two(name, surnames))


def _is_of_two(name: str, surnames: set[str]) -> bool:
    """Whether both sides of a hyphen are surnames, the first perhaps after an initial."""
    sides = name.split("-")
    if len(sides) != ONE or not all(side.strip() for side in sides):
        return False
    first, last = sides[0].strip(), sides[1].strip()
    own = {fold(first), fold(first.split(maxsplit=1)[-1])}
    return bool(own & surnames) and fold(last) in surnames
