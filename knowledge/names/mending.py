"""Mends misspelt names: each stray word is put right as far as it surely can be, and the text is read again.

So a slip is forgiven wherever the word stands: in a surname, in a whole name, in a meeting's place ("gp desppagne").
What stays stray is a name that is not known, and so is a given name before somebody else's surname.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from knowledge.names.choice import Reading, decide
from knowledge.names.likeness import Option, same_letters, within
from knowledge.names.name import Ambiguous, How, Match, Named, NameKind, Unknown
from knowledge.names.spelling import allowance, effort
from knowledge.names.surfaces import given_name, vocabulary
from knowledge.names.tokens import Token, key_of

if TYPE_CHECKING:
    from knowledge.names.index import NameIndex

Found = Match | Ambiguous
ELIDED = 0.35
WIDEST = 3
GIVEN_LEEWAY, OTHERS_LEEWAY = 0.95, 0.4
"""A given name may be misspelt the more since the surname is there; less where it is another one's."""


def mend(index: "NameIndex", text: str, strays: Sequence[tuple[int, int]]) -> list[Found | Unknown]:
    """All names of ``text``, with its ``strays`` (spans of words that nothing else explains) read as nearly written."""
    tokens = index.prepared(text)
    lost: dict[int, Token] = {}
    mended: dict[int, float] = {}
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if _is_stray(token, strays) and token.start not in mended:
            beside = tokens[at + 1] if at + 1 < len(tokens) and _is_stray(tokens[at + 1], strays) else None
            tokens = _put_right(index, tokens, at, lost, mended, beside)
        at += 1
    found = [_scored(hit, mended) for hit in index.read(tokens, strangers=True)]
    named = [_doubted(_with_given(index, tokens, hit, lost)) for hit in found]
    unknown = [t for t in lost.values() if not any(n.start <= t.start < n.end for n in named)]
    return _together(index, text, named, unknown)


def _is_stray(token: Token, strays: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in strays)


def _put_right(
    index: "NameIndex",
    tokens: list[Token],
    at: int,
    lost: dict[int, Token],
    mended: dict[int, float],
    beside: Token | None = None,
) -> list[Token]:
    """The words with the one at ``at`` mended; or noted as lost. ``beside``: the next one, if it is stray as well."""
    token = tokens[at]
    options = _options(index, token)
    for option, parts in options:
        inner = not (within(option, token.word) or same_letters(token.word, option.word))
        if _completes(index, [*tokens[:at], *parts, *tokens[at + 1 :]], at + len(parts) - 1, inner):
            chosen: tuple[Option, list[Token]] | None = (option, parts)
            break
    else:
        likest = index.pool.likest(token.word, [option for option, _ in options])
        chosen = next(((o, parts) for o, parts in options if o == likest), None)
        if chosen is None and beside is not None:
            chosen = next((o for o in options if _completes_with(index, tokens, at, o[1], beside)), None)
    if chosen is None:
        lost[token.start] = token
        return tokens
    mended[chosen[1][-1].start] = chosen[0].cost / max(len(token.word), 1)
    return [*tokens[:at], *chosen[1], *tokens[at + 1 :]]


def _options(index: "NameIndex", token: Token) -> list[tuple[Option, list[Token]]]:
    """What a word may be, with and without an article fused to it."""
    found = [(option, [_as(token, option.word, 0)]) for option in index.pool.options(token.word)]
    for cut in (1, 2):
        if token.word[:cut] in vocabulary().elisions and len(token.word) - cut > 3:
            article = Token(token.word[:cut], token.start, token.start + cut, token.written[:cut], token.bound)
            for option in index.pool.options(token.word[cut:]):
                dearer = Option(option.cost + ELIDED, option.word)
                found.append((dearer, [article, _as(token, option.word, cut)]))
    return sorted(found, key=lambda f: f[0])


def _as(token: Token, word: str, cut: int) -> Token:
    stuck = cut > 0
    return Token(word, token.start + cut, token.end, token.written[cut:], token.bound or stuck, token.elided or stuck)


def _completes(index: "NameIndex", tokens: list[Token], at: int, inner: bool) -> bool:
    """Whether the word at ``at`` now makes a whole name, or a meeting, with words beside it.

    ``inner``: it must not be the last word of the name, by which most names are told apart.
    """
    for first in range(max(0, at - WIDEST), at + 1):
        hit, after = index.at(tokens, first)
        if hit is not None and first <= at < after - inner and after - first > 1 and _is_whole(hit):
            return True
    return False


def _completes_with(index: "NameIndex", tokens: list[Token], at: int, parts: list[Token], beside: Token) -> bool:
    """Whether a word put right makes a whole name with the next one put right: both were misspelt."""
    start, place, rest = [*tokens[:at], *parts], at + len(parts), tokens[at + 2 :]
    nearly = [words for option, words in _options(index, beside) if within(option, beside.word)]
    return any(_completes(index, [*start, *words, *rest], place + len(words) - 1, False) for words in nearly)


def _is_whole(hit: Found) -> bool:
    event = isinstance(hit, Match) and hit.named.kind is NameKind.EVENT and bool(hit.named.keys)
    return event or hit.how is How.FULL


def _scored(hit: Found, mended: dict[int, float]) -> Found:
    costs = [cost for start, cost in mended.items() if hit.start <= start < hit.end]
    if not costs:
        return hit
    score = round(100.0 * (1.0 - min(1.0, max(costs))), 1)
    if isinstance(hit, Match):
        return Match(hit.named, hit.start, hit.end, score, hit.also, hit.how)
    return Ambiguous(hit.choices, hit.start, hit.end, score, hit.also, hit.how)


def _doubted(hit: Found | Unknown) -> Found | Unknown:
    """A given name alone is too little to be guessed from a misspelling."""
    if isinstance(hit, Unknown) or hit.how is not How.GIVEN or hit.score == 100.0:
        return hit
    return Unknown("", hit.start, hit.end, tuple(_people(hit)[:3]))


def _people(hit: Found) -> list[Named]:
    named = (hit.named, *hit.also) if isinstance(hit, Match) else (*hit.choices, *hit.also)
    return [n for n in named if n.kind is NameKind.DRIVER]


def _with_given(index: "NameIndex", tokens: list[Token], hit: Found, lost: dict[int, Token]) -> Found | Unknown:
    """A surname with the given name before it, where one stands there: whose it is, or nobody's that we know."""
    people = _people(hit)
    is_team = isinstance(hit, Match) and hit.named.kind in (NameKind.TEAM, NameKind.MANUFACTURER)
    if not people or not (hit.how is How.PARTIAL or is_team):
        return hit
    at = next(i for i, t in enumerate(tokens) if t.start == hit.start)
    before = tokens[at - 1]
    if at == 0 or not tokens[at].bound or not (before.word in index.given or before.start in lost):
        return hit
    if before.word in index.ordinary or before.word in vocabulary().ordinary or before.word in vocabulary().particles:
        return hit
    written = key_of(before.written)
    near = sorted((effort(written, given_name(person.name)), i) for i, person in enumerate(people))
    leeway = OTHERS_LEEWAY if written in index.given else GIVEN_LEEWAY
    fitting = [people[i] for cost, i in near if cost <= near[0][0] and cost <= allowance(len(written)) + leeway]
    if not fitting:
        is_name = before.start not in lost or before.written[0].isupper()
        return Unknown("", before.start, hit.end, tuple(people[:3])) if is_name and not is_team else hit
    readings = [Reading(How.INITIAL, person) for person in fitting]
    return decide(readings, before.start, hit.end, min(hit.score, 95.0)) or hit


def _together(
    index: "NameIndex", text: str, found: Sequence[Found | Unknown], lost: Sequence[Token]
) -> list[Found | Unknown]:
    """Everything in its order: lost words side by side are one unknown name, with the given name before them."""
    unknown = [Unknown("", t.start, t.end, index.pool.nearest([o for o, _ in _options(index, t)])) for t in lost]
    merged: list[Found | Unknown] = []
    for item in sorted([*found, *unknown], key=lambda x: (x.start, -x.end)):
        last = merged[-1] if merged else None
        if last is not None and item.start < last.end:
            if isinstance(item, Unknown):
                merged[-1] = item if not isinstance(last, Unknown) else last
            continue
        beside = last is not None and isinstance(item, Unknown) and text[last.end : item.start].strip(" -.'’") == ""
        if beside and last is not None and isinstance(item, Unknown) and _joins(index, last, text):
            nearest = item.nearest or (last.nearest if isinstance(last, Unknown) else ())
            merged[-1] = Unknown("", last.start, item.end, nearest)
        else:
            merged.append(item)
    return [_surfaced(item, text) for item in merged]


def _joins(index: "NameIndex", last: Found | Unknown, text: str) -> bool:
    """Whether an unknown word after this is the rest of one name: a lost word, or a given name."""
    return isinstance(last, Unknown) or last.how is How.GIVEN or key_of(text[last.start : last.end]) in index.given


def _surfaced(item: Found | Unknown, text: str) -> Found | Unknown:
    if not isinstance(item, Unknown):
        return item
    return Unknown(text[item.start : item.end], item.start, item.end, item.nearest)


def likeness(index: "NameIndex", words: str, start: int, kinds: Sequence[NameKind] | None) -> Found | Unknown:
    """What misspelt ``words`` alone may be, or the names nearest to them."""
    results = mend(index, words, [(0, len(words))])
    whole = [r for r in results if not isinstance(r, Unknown)]
    if len(results) == 1 and whole and (kinds is None or _kind(whole[0]) in kinds):
        hit = whole[0]
        if isinstance(hit, Match):
            return Match(hit.named, start + hit.start, start + hit.end, hit.score, hit.also, hit.how)
        return Ambiguous(hit.choices, start + hit.start, start + hit.end, hit.score, hit.also, hit.how)
    nearest = tuple(n for r in results for n in (r.nearest if isinstance(r, Unknown) else _people(r)))
    if nearest and kinds is None:
        return Unknown(words, start, start + len(words), nearest[:3])
    options = [o for word in key_of(words).split() for o in index.pool.options(word)]
    return Unknown(words, start, start + len(words), index.pool.nearest(options, kinds))


def _kind(hit: Found) -> NameKind:
    return hit.named.kind if isinstance(hit, Match) else hit.choices[0].kind
