"""Crews of two by how a text names its people: two by two throughout, "A and B won from C and D, with E and F third".

Where cars are driven alone the winner at least is named by himself. Who is named first beside somebody else goes on
so; a few, as those who speak for a team, may stand alone.
"""

from collections.abc import Iterator, Sequence

from knowledge.facts.mention import MentionKind
from knowledge.facts.parties.mention_line import MentionLine

K = MentionKind
LEAST_PAIRS = 3
MOST_OTHERS = 4
"""Of so many people at most one may be named otherwise."""


def pairings(lines: Sequence[MentionLine]) -> frozenset[frozenset[str]]:
    """The pairs in which a text names its people, each where it is first named; none where many are named otherwise."""
    seen: set[str] = set()
    pairs: set[frozenset[str]] = set()
    others = 0
    for line in lines:
        for people in _together(line):
            new = [name for name in people if name not in seen]
            seen.update(new)
            if len(new) == len(people) == 2:
                pairs.add(frozenset(new))
            else:
                others += len(new)
    return frozenset(pairs) if len(pairs) >= LEAST_PAIRS and others * MOST_OTHERS <= len(seen) else frozenset()


def _together(line: MentionLine) -> Iterator[tuple[str, ...]]:
    """The people of a line as it names them: those whom "and" alone joins together, the others by themselves."""
    people = [i for i, mention in enumerate(line.found) if mention.kind is K.PERSON]
    runs: list[list[int]] = []
    for i in people:
        joined = bool(runs) and runs[-1][-1] == i - 1 and _is_joined(line, i)
        if joined:
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        yield tuple(dict.fromkeys(str(line.found[i].value) for i in run))


def _is_joined(line: MentionLine, at: int) -> bool:
    """Whether "and" joins somebody to who stands right before, or he stands in a list with him."""
    gap = line.gap(at - 1, at)
    return not gap.startswith(",") and line.joints.last.fullmatch(gap) is not None
