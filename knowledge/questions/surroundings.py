"""What the words around a misspelt name tell of it: whether a place may stand there, or where people come from."""

from collections.abc import Sequence

from knowledge.names import Ambiguous, Named, NameKind
from knowledge.questions.cues import Cues
from knowledge.questions.sheet import Found
from knowledge.questions.signal import S
from knowledge.questions.tokens import Token

PLACES = (NameKind.EVENT, NameKind.CIRCUIT, NameKind.COUNTRY)
YEAR = 4  # figures


def places_stand(cues: Cues, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a country may be meant: beside "Grand Prix", or after "at" or "in"."""
    before = cues.find(tokens[max(0, first - 3) : first], lambda _: True)
    after = cues.find(tokens[last : last + 2], lambda _: True)
    meeting = any(S.MEETING in cue for cue in (*before, *after[:1]))
    dated = last < len(tokens) and len(tokens[last].word) == YEAR and tokens[last].number is not None
    return meeting or dated or (bool(before) and S.AT in before[-1])


def people_stand(cues: Cues, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word for people stands beside, so that an adjective tells where they come from."""
    before = cues.find(tokens[max(0, first - 2) : first], lambda _: True)[-1:]
    after = cues.find(tokens[last : last + 1], lambda _: True)
    return any(S.DRIVER in cue or S.CHAMPION in cue for cue in (*before, *after))


def place_among(like: Found) -> Named | None:
    """The country of a word for places, by which they are all written."""
    options = (*like.choices, *like.also) if isinstance(like, Ambiguous) else (like.named, *like.also)
    if options[0].kind not in PLACES:
        return None
    return next((n for n in options if n.kind is NameKind.COUNTRY), None)
