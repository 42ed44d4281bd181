"""Where in a sentence words of a mode touch a cue: its clause, right before it, between commas."""

import re

from config.sentences import Cue
from knowledge.facts.prose.pattern import holds
from knowledge.facts.statement import Mode

PLACES = ("n", "ns")
OPENING = 10
"""Characters of a clause before a pronoun in which the word that opens it stands."""
NEAR = 30
"""Characters after a place in which words of a moment still touch it: "second at half distance"."""
MISHAPS = ("retired", "penalised")
"""What happens to somebody whatever he hoped before a comma: "in contention for a podium, A retired"."""


def beside(clause: tuple[int, int], match: re.Match[str]) -> tuple[int, int]:
    """The words of a clause that touch what makes a cue."""
    return max(clause[0], match.start("k") - NEAR), min(clause[1], match.end("k") + NEAR)


def _known(cue: Cue) -> bool:
    """Whether a cue tells what stands whatever a clause beside it wishes: an order of points, a champion of before."""
    return cue.verb in ("points", "placed") or bool(cue.values.get("past"))


def region(
    line: str, clause: tuple[int, int], match: re.Match[str], mode: Mode, cue: Cue | None = None
) -> tuple[int, int]:
    """Where words of a mode touch a cue: its clause, right before it for denials, between commas for moments."""
    start, end = clause
    if mode is Mode.HYPOTHETICAL:
        start = max(start, line.rfind(",", start, match.start("k")) + 1) if cue and cue.verb in MISHAPS else start
        resumed = line.rfind(", P ", start, match.start("k"))
        start = resumed if resumed > line.find("X", start) >= start else start  # "X hoped to win, he was fifth"
        if _told_end(match) < max(match.end(name) if holds(match, name) else 0 for name in ("x", "p")):
            return start, match.end()
        relative = line.find(" P ", match.end() - 1, end)
        parted = line.find(",", match.end() - len(", "), end) if cue and _known(cue) else -1
        return start, min(stop for stop in (relative, parted, end) if stop >= 0)
    first, last = match.start("k"), _told_end(match)
    if mode is Mode.NEGATED:
        return max(start, line.rfind("X", 0, first) + 1, line.rfind(",", 0, first) + 1), last
    after = line.find(",", last)
    own = match.start("p") if holds(match, "p") and match.start("p") < first else 0
    own = 0 if own - start < OPENING else own  # "since she won"
    begins = max(start, own, line.rfind(",", 0, _told_start(match)) + 1)
    return begins, min(end, after if after >= 0 else end, last + NEAR)


def opening(line: str, clause: tuple[int, int], match: re.Match[str], mode: Mode) -> str:
    """What stands before the first comma of the clause, where it says when and not who: "at half distance, ..."."""
    if mode not in (Mode.PASSING, Mode.ELSEWHERE):
        return ""
    start, _ = clause
    opening = line[start : match.start("k")].partition(",")[0]
    return "" if set(opening) & set("XPN") or len(opening) == match.start("k") - start else opening


def ends_what_is_before(opening: str, found: re.Match[str], clause: tuple[int, int]) -> bool:
    """Whether a clause only tells what ended the one before: "he led when his engine failed, handing victory to A"."""
    return clause[0] > 0 and not opening[: found.start()].strip()


def _told_start(match: re.Match[str]) -> int:
    return min([match.start("k"), *(match.start(name) for name in PLACES if holds(match, name))])


def _told_end(match: re.Match[str]) -> int:
    return max([match.end("k"), *(match.end(name) for name in PLACES if holds(match, name))])
