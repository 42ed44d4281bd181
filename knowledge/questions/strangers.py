"""People who are nobody we know, though each word of their name is somebody's: "Kevin Durant", "bernard hill"."""

from collections.abc import Container, Sequence
from itertools import pairwise

from knowledge.names import NameKind, Unknown
from knowledge.names.name import How
from knowledge.questions.sheet import Bearer, readings
from knowledge.questions.tokens import Token

SHORTEST_NAME = 4
JOINTS = ("", "-")


def told_apart(
    text: str, tokens: Sequence[Token], found: Sequence[Bearer], given: Container[str], of_teams: Container[str]
) -> tuple[list[Bearer], list[Unknown]]:
    """The names without those that are parts of a stranger's, and the strangers; ``of_teams`` are words of teams."""
    strangers = [*_with_ordinary_words(tokens, found), *_of_two_people(text, tokens, found, given)]
    strangers += _of_teams(tokens, found, of_teams)
    taken = {i for first, last in strangers for i in range(first, last)}
    kept = [bearer for bearer in found if taken.isdisjoint(range(bearer.first, bearer.last))]
    spans = [(tokens[first].start, tokens[last - 1].end) for first, last in strangers]
    return kept, [Unknown(text[start:end], start, end) for start, end in spans]


def _with_ordinary_words(tokens: Sequence[Token], found: Sequence[Bearer]) -> list[tuple[int, int]]:
    """A given name and an ordinary word after it, written as a surname: "Kevin Durant"."""
    if sum(t.capital for t in tokens) * 2 > len(tokens):
        return []
    named = {i for bearer in found for i in range(bearer.first, bearer.last)}
    given = [b for b in found if b.found.how is How.GIVEN and b.last < len(tokens) and b.last not in named]
    return [(b.first, b.last + 1) for b in given if _is_written_so(tokens, b)]


def _of_teams(tokens: Sequence[Token], found: Sequence[Bearer], of_teams: Container[str]) -> list[tuple[int, int]]:
    """Somebody's surname with a word of teams right behind it, written as a name: "Halden Motorsport"."""
    if all(t.capital for t in tokens):
        return []
    named = {i for bearer in found for i in range(bearer.first, bearer.last)}
    people = [b for b in found if {n.kind for n in readings(b.found)} == {NameKind.DRIVER}]
    behind = [b for b in people if b.last < len(tokens) and b.last not in named and tokens[b.last].word in of_teams]
    return [(b.first, b.last + 1) for b in behind if tokens[b.first].capital and tokens[b.last].capital]


def _is_written_so(tokens: Sequence[Token], bearer: Bearer) -> bool:
    after = tokens[bearer.last]
    written = after.capital and tokens[bearer.first].capital and len(after.word) >= SHORTEST_NAME
    return written and after.word.isalpha()


def _of_two_people(
    text: str, tokens: Sequence[Token], found: Sequence[Bearer], given: Container[str]
) -> list[tuple[int, int]]:
    """A surname with the given name of somebody else right beside it: "schumaker kevin", "bernard hill"."""
    people = sorted((b for b in found if readings(b.found)[0].kind is NameKind.DRIVER), key=lambda b: b.first)
    joined = [(x, y) for x, y in pairwise(people) if _stand_together(text, tokens, x, y)]
    return [(x.first, y.last) for x, y in joined if _is_given(y, tokens, ()) or _is_given(x, tokens, given)]


def _stand_together(text: str, tokens: Sequence[Token], left: Bearer, right: Bearer) -> bool:
    """Whether nothing but a blank or a hyphen parts two names that are nobody's together."""
    between = text[tokens[left.last - 1].end : tokens[right.first].start].strip()
    other = not set(readings(left.found)) & set(readings(right.found))
    whole = How.FULL in (left.found.how, right.found.how)
    joined = between == "-" or (between in JOINTS and not whole)
    return left.last == right.first and joined and other


def _is_given(bearer: Bearer, tokens: Sequence[Token], given: Container[str]) -> bool:
    return bearer.found.how is How.GIVEN or (bearer.last - bearer.first == 1 and tokens[bearer.first].word in given)
