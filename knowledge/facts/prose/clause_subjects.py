"""The subject of a clause: the first party in it that nothing governs."""

from knowledge.facts.mention import Party
from knowledge.facts.prose.clauses import Clauses
from knowledge.facts.prose.skeleton import Sentence

LIST_ENDS = (",", "")
"""What follows the last of a list that does nothing itself."""


def clause_subject(sentence: Sentence, clauses: Clauses, before: int | None = None) -> Party | None:
    """Whom a sentence is about: the first party that nothing governs, in the clause that ends ``before``."""
    line = sentence.skeleton
    end = len(line) if before is None else before
    start = max((m.end() for m in clauses.ends.finditer(line, 0, end)), default=0) if before else 0
    start = max((i for i in sentence.parties if start < i < end and clauses.turn.search(line[:i])), default=start)
    if before and start and (opening := clauses.ends.match(line, len(line) - len(line.lstrip()))):
        start = _after_opening(sentence, start, opening.end(), end)
    opened = _opened(sentence, clauses, end)
    start = max(start, opened) if before else start
    for place, party in sentence.parties.items():
        governed = place != opened and is_governed(sentence, clauses, place)
        if start <= place < end and line[place + 1 : place + 2] != "'" and not governed:
            return party
    return None


def first_free(sentence: Sentence, clauses: Clauses, end: int) -> Party | None:
    """The first party before a place of a sentence that nothing governs."""
    line = sentence.skeleton
    places = (i for i in sentence.parties if i < end and line[i + 1 : i + 2] != "'")
    free = next((i for i in places if not is_governed(sentence, clauses, i)), None)
    return sentence.parties[free] if free is not None else None


def is_governed(sentence: Sentence, clauses: Clauses, place: int) -> bool:
    """Whether a preposition governs a party, or whoever it is listed with: "third behind A and the Dane B, she"."""
    line = sentence.skeleton
    if clauses.prepositions.search(line[:place]):
        return True
    before = max((i for i in sentence.parties if i < place), default=-1)
    closes = line[place + 1 :].lstrip()[:1] in LIST_ENDS
    listed = before >= 0 and closes and clauses.listed.fullmatch(line, before + 1, place)
    return bool(listed) and clauses.prepositions.search(line[:before]) is not None


def _opened(sentence: Sentence, clauses: Clauses, end: int) -> int:
    """Where whoever a clause is about stands that "after" or the like begins, where it still runs at ``end``."""
    line = sentence.skeleton
    last = max((m.end() for m in clauses.opened.finditer(line, 0, end)), default=-1)
    return last if last >= 0 and "," not in line[last:end] else -1


def _after_opening(sentence: Sentence, start: int, opened: int, end: int) -> int:
    """Where the main clause begins behind a clause that opens the sentence: "while A retired, B went on"."""
    if start > opened:
        return start
    first = next((i for i in sentence.parties if i >= opened), end)
    comma = sentence.skeleton.find(",", first + 1, end)
    main = any(comma < i < end for i in sentence.parties) if comma >= 0 else False
    return comma + 1 if main else start
