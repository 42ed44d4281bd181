"""What of a cue's notation every match of it has, and what may be missing: the tokens in brackets, the gaps, lists."""

from collections.abc import Sequence

GAPS = ("..", "...", "-.", ".|")
FIRST_OF = {"Y": "Y~", "X+": "X+~"}
"""Lists of parties, and the first of each."""


def outside_brackets(tokens: Sequence[str]) -> list[int]:
    """The places of the tokens that every match has."""
    depth, found = 0, []
    for place, token in enumerate(tokens):
        depth += (token == "[") - (token == "]")
        if not depth and token != "]":
            found.append(place)
    if depth:
        raise ValueError("its brackets do not close")
    return found


def told_by_all(tokens: Sequence[str]) -> list[str]:
    """The tokens as far as every match has them: none that may be missing at the end, and of a list there its first."""
    end = len(tokens)
    while tokens[end - 1] == "]" or tokens[end - 1] in GAPS:
        end -= 1 if tokens[end - 1] in GAPS else _length_in_brackets(tokens[:end])
    return [*tokens[: end - 1], FIRST_OF.get(tokens[end - 1], tokens[end - 1])]


def _length_in_brackets(tokens: Sequence[str]) -> int:
    """How many tokens the brackets hold that close at the end, with them."""
    depth = 0
    for length, token in enumerate(reversed(tokens), 1):
        depth += (token == "]") - (token == "[")
        if not depth:
            return length
    raise ValueError("its brackets do not close")
