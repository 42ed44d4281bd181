"""Names that the words beside them tell more of: "Terre de Langres", and "Suzuki 12", which is a car and nobody."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from knowledge.names import Match, NameKind
from knowledge.names.name import How
from knowledge.questions.draft import Draft
from knowledge.questions.sheet import Bearer, readings
from knowledge.questions.tokens import Token, glued, tokens_of
from knowledge.text import fold

LONGEST_NUMBER = 3  # figures of a car's number
MAKES = frozenset({NameKind.MANUFACTURER, NameKind.TEAM})
OF_PLACES = frozenset({NameKind.EVENT, NameKind.CIRCUIT})


def widened(draft: Draft, names: Sequence[Bearer], common: Collection[str], links: Collection[str]) -> list[Bearer]:
    """The names, those of meetings and tracks told by a part over the words beside them that are theirs too.

    Words that are ``common`` to many names are left, and ``links`` may stand between two of a name.
    """
    taken = {i for bearer in names for i in range(bearer.first, bearer.last)}
    return [_over_its_words(draft, bearer, taken, common, links) for bearer in names]


def _over_its_words(
    draft: Draft, bearer: Bearer, taken: Collection[int], common: Collection[str], links: Collection[str]
) -> Bearer:
    if not isinstance(bearer.found, Match) or bearer.found.how is not How.PARTIAL:
        return bearer
    if bearer.found.named.kind not in OF_PLACES:
        return bearer
    named = {token.word for token in tokens_of(bearer.found.named.name)}
    own = {word for word in named if word not in common and word not in links}
    words = [fold(draft.text[token.start : token.end]) for token in draft.tokens]

    def reach(place: int, step: int) -> int:
        """The farthest word that way which is the name's, through links."""
        edge = place
        while 0 <= place + step < len(words) and place + step not in taken:
            place += step
            if words[place] in own:
                edge = place
            elif words[place] not in links:
                break
        return edge

    first, last = reach(bearer.first, -1), reach(bearer.last - 1, 1)
    spread = replace(bearer.found, start=draft.tokens[first].start, end=draft.tokens[last].end)
    return replace(bearer, found=spread, first=first, last=last + 1)


def cars(draft: Draft, names: Sequence[Bearer], signs: Collection[str]) -> list[Bearer]:
    """The names, those of makes rather than of people where a car's number stands beside; ``signs`` open a number."""
    return [_as_a_make(draft, bearer, signs) for bearer in names if not _is_a_number(draft.tokens, bearer, signs)]


def _is_a_number(tokens: Sequence[Token], bearer: Bearer, signs: Collection[str]) -> bool:
    """Whether what may be a class called by a figure stands behind the sign of a car's number."""
    return tokens[bearer.first].number is not None and bearer.first > 0 and tokens[bearer.first - 1].word in signs


def _as_a_make(draft: Draft, bearer: Bearer, signs: Collection[str]) -> Bearer:
    options = readings(bearer.found)
    makes = [named for named in options if named.kind in MAKES]
    surname = options[0].kind is NameKind.DRIVER and bearer.found.how is How.PARTIAL
    if not makes or not surname or not numbered(draft.tokens, bearer, signs):
        return bearer
    found = Match(makes[0], bearer.found.start, bearer.found.end, bearer.found.score, tuple(makes[1:]), How.FULL)
    return replace(bearer, found=found)


def numbered(tokens: Sequence[Token], bearer: Bearer, signs: Collection[str]) -> bool:
    """Whether the number of a car stands right after a name, or before it after its sign: "Suzuki 12", "#12 Suzuki"."""
    after, before = bearer.last, bearer.first - 1
    while after < len(tokens) and tokens[after].word in signs:
        after += 1
    follows = after < len(tokens) and _of_a_car(tokens, after)
    return follows or (before > 0 and _of_a_car(tokens, before) and tokens[before - 1].word in signs)


def _of_a_car(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    alone = place + 1 == len(tokens) or not glued(token, tokens[place + 1])
    return alone and token.number is not None and len(token.word) <= LONGEST_NUMBER
