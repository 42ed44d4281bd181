"""Which numbered session the words of a cue, or those right after them, name in the line of a sentence."""

import re
from functools import cache

from knowledge.facts.mentions.name_words import and_words

AFTER_SESSION = re.compile(r"[^X.,;:]{0,25}?S")
OF_ANOTHER = re.compile(r" [a-z]{1,3} (?:[a-z]{1,3} )?X")
"""What follows a session that is told of somebody else: "race one went to A, race two to B"."""
TOGETHER = re.compile(r"S(?:(?: ?,| [a-z&]{1,3}| ?, [a-z]{1,3}) S)+")  # "S, S and S"


@cache
def _joined() -> re.Pattern[str]:
    """Words that join two clauses."""
    return re.compile(rf" (?:{and_words()}) ")


def session_beside(line: str, match: re.Match[str], *, told: bool) -> int:
    """Where the session stands that a cue is of, else -1; before its key where the cue itself is of one (``told``).

    One before the key is meant rather than one of a clause joined behind: "won S from pole and retired from S".
    """
    inside = match.start() if line[match.start()] == "S" else line.find("S", match.end("k"), match.end())
    after, before = AFTER_SESSION.match(line, match.end()), line.rfind("S", match.start(), match.start("k"))
    if inside >= 0:
        return inside
    parted = before >= 0 and after is not None and OF_ANOTHER.match(line, after.end()) is not None
    if after and not (before >= 0 and _joined().search(after[0])) and not parted:
        return after.end() - 1
    return before if after or told else -1


def sessions_together(line: str, match: re.Match[str]) -> list[int]:
    """Where the sessions stand that are named together in the words of a cue or right after."""
    run = TOGETHER.search(line, match.start("k")) if "S" in line[match.start("k") :] else None
    end = match.end()
    if run is None or (run.start() >= end and not AFTER_SESSION.fullmatch(line, end, run.start() + 1)):
        return []
    return [i for i in range(*run.span()) if line[i] == "S"]
