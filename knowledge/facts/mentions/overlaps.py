"""Which of two mentions that overlap is kept."""

from collections.abc import Iterable
from operator import attrgetter

from knowledge.facts.mention import Mention, MentionKind

K = MentionKind

RANK = {
    kind: rank
    for rank, kinds in enumerate(
        (
            (K.DATE,),
            (K.CHAMPIONSHIP, K.EVENT),
            (K.PERSON, K.TEAM),
            (K.CAR,),
            (K.CIRCUIT, K.COUNTRY),
            (K.LAP_TIME, K.GAP, K.POINTS, K.AGE, K.LAPS, K.CAR_NUMBER),
            (K.SESSION, K.CATEGORY),
            (K.ORDINAL, K.SEASON, K.NUMBER, K.PERIPHRASIS),
        )
    )
    for kind in kinds
}
"""Of mentions that overlap the kind of the lower rank wins, then the longer."""


def without_overlaps(found: Iterable[Mention], length: int) -> list[Mention]:
    """The mentions that are kept where several overlap, in their order."""
    taken = bytearray(length + 1)
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (RANK[m.kind], m.start - m.end, m.start)):
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept, key=attrgetter("start"))


def overlaps(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether one of some mentions overlaps another."""
    return any(other.start < mention.end and mention.start < other.end for other in others)


def is_inside(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether a mention is a part of one of some others: the make or the series that a class is called after."""
    return any(other.start <= mention.start and mention.end <= other.end for other in others)
