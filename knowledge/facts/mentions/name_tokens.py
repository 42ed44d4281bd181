"""The words of a text that names may be made of: with capitals, initials, particles and joins between them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from knowledge.facts.mentions.name_words import given, name_words
from knowledge.facts.mentions.phrases import genitives

CAPITALISED = re.compile(
    r"[^\W_a-zà-öø-ÿ](?:"
    r"(?P<initials>(?<=[A-ZÀ-Ý])\.[ -]?(?:[A-ZÀ-Ý]\.[ -]?)*(?=\s?[A-ZÀ-Ýa-z]))"
    r"|(?P<word>(?<!\d)[\w&]*(?:['’][\w&]+|-(?!\w\.)[\w&]+)*|(?<=\d)\d*[A-Z]\w*)"
    r"|(?P<figure>(?<=\d)\w*(?:[.,]\d\w*)*))"
)
"""Initials, a word with a capital or a figure that ends in one; a mere figure is stepped over."""
SMALL = re.compile(r"[a-zà-öø-ÿ]+['’]?")
FOLLOWING_NAME = re.compile(r"[ \u00a0]([A-ZÀ-Ý][\w-]+)")
LONGEST_CODE = 3
LONGEST_GIVEN = 24
"""Letters of an acronym that may look like a given name, or of the end of a model's name."""


class Token(NamedTuple):
    """A word of the text, capitalised or not, with what is known of it."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool
    initials: bool = False

    @property
    def elided(self) -> bool:
        """Whether it is a particle joined to the word that follows: the "d'" of "Jo d'Oe"."""
        return not self.capital and self.text.endswith(("'", "’"))


@cache
def _genitive() -> re.Pattern[str]:
    """What is glued to an owner's name, at the end of a word."""
    return re.compile(rf"['’]{genitives()}?$")


def tokens_of(text: str, folded: str, begin: int = 0, stop: int | None = None) -> list[Token]:
    """The words that names are made of; what an elision joins to a name ("d'Alain") is parted from it."""
    elisions = name_words().elisions
    tokens: list[Token] = []
    at = begin
    for match in CAPITALISED.finditer(text, begin, len(text) if stop is None else stop):
        start, end = match.span()
        group = match.lastgroup
        if group == "figure":
            continue
        if tokens and start - at > 1:
            tokens.extend(_small_between(text, folded, at, start))
        at = end
        if group == "initials":
            tokens.append(Token(start, end, match[0], folded[start:end], True, True))
            continue
        if "'" in folded[start:end]:
            if not (tokens and _of_a_surname(text, start, end, tokens[-1])):
                elided = next((e for e in elisions if folded.startswith(e, start) and end - start > len(e) + 1), "")
                start += len(elided)
            ending = _genitive().search(text, start, end)
            end = ending.start() if ending and ending.start() > start else end
        joined = folded.find("-", start, end) >= 0
        for one, other in _two_people(text, folded, start, end, tokens) if joined else ((start, end),):
            tokens.append(Token(one, other, text[one:other], folded[one:other], not text[one].islower()))
    return tokens


def _of_a_surname(text: str, start: int, end: int, before: Token) -> bool:
    """Whether what looks like an elision begins a surname: its capital goes on right after another name's."""
    return before.end == start - 1 and before.capital and text[start].isupper() and not text[start:end].isupper()


def _two_people(text: str, folded: str, start: int, end: int, before: list[Token]) -> Iterator[tuple[int, int]]:
    """The words of a word: two where a hyphen joins the names in full of two people, "Jo Doe-Anna Poe"."""
    cut = folded.rfind("-", start, end)
    if cut < 0 or not _joins_two(text, folded, start, cut, end, before):
        yield start, end
        return
    yield start, cut
    yield cut + 1, end


def _joins_two(text: str, folded: str, start: int, cut: int, end: int, before: list[Token]) -> bool:
    """Whether a given name follows the hyphen and a surname that name, wherever the text has the word.

    Somebody is told before the hyphen: by a given name, by surnames alone in a list of people that goes on so.
    """
    if not given(folded[cut + 1 : end]) or not _surname_at(folded, text, end):
        return False
    chained = _goes_on(folded, text, end) or _went_on(text, before)
    named = _named_before(text, start, before) and (chained or not given(folded[start:cut]))
    listed = not all(map(given, folded[start:cut].split("-"))) and (chained or "-" in folded[start:cut])
    same = re.finditer(re.escape(text[start:end]), text)
    return (named or listed) and all(_surname_at(folded, text, m.end()) for m in same)


def _named_before(text: str, start: int, before: list[Token]) -> bool:
    """Whether a given name stands before a place, at most one particle between: "Jo De Doe"."""
    near = [token for token in before[-2:] if token.end >= start - LONGEST_GIVEN]
    if not near or near[-1].end != start - 1:
        return False
    return is_given(near[-1]) or (
        len(near) > 1 and near[-1].folded in name_words().particles and is_given(near[0]) and adjacent(text, *near)
    )


def _goes_on(folded: str, text: str, start: int) -> bool:
    """Whether the surname at a place is joined to the next one's name in full: "-Anna Poe-Max Coe"."""
    following = FOLLOWING_NAME.match(text, start)
    if following is None:
        return False
    word = folded[slice(*following.span(1))]
    return "-" in word and given(word.rsplit("-")[-1]) and _surname_at(folded, text, following.end())


def _went_on(text: str, before: list[Token]) -> bool:
    """Whether the given name before a place was joined itself to somebody's name."""
    return bool(before) and text[max(0, before[-1].start - 1) : before[-1].start] == "-"


def _surname_at(folded: str, text: str, start: int) -> bool:
    """Whether a word goes on at ``start`` with what may be a surname, and no team."""
    following = FOLLOWING_NAME.match(text, start)
    return bool(following) and folded[slice(*following.span(1))] not in name_words().team_words  # type: ignore[union-attr]


def _small_between(text: str, folded: str, start: int, end: int) -> Iterator[Token]:
    """The particles and joins of names that stand between two words with capitals, where nothing else does."""
    between = folded[start:end].split()
    inside = _small_in_names()
    if between and between[0].rstrip("'") in inside and all(word.rstrip("'") in inside for word in between):
        for match in SMALL.finditer(text, start, end):
            span = match.span()
            yield Token(*span, match[0], folded[slice(*span)].rstrip("'"), False, False)


@cache
def _small_in_names() -> frozenset[str]:
    words = name_words()
    return words.particles | words.team_joins


def adjacent(text: str, one: Token, other: Token) -> bool:
    """Whether only blanks, at most one of them a line break, stand between two words."""
    gap = text[one.end : other.start]
    return not gap.strip() and (len(gap) <= 1 or gap.count("\n") == 1)


def is_given(token: Token) -> bool:
    """Whether a word is a given name, a double one, or initials."""
    return token.initials or given(token.folded)


def is_code(token: Token) -> bool:
    """Whether a word is a few letters in capitals."""
    return token.text.isupper() and len(token.text) <= LONGEST_CODE


def is_acronym(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the acronym of some body, though it might be a given name: "ASA Nord", "F.C.C. Nord"."""
    token = tokens[at]
    if token.initials:
        return token.text.count(".") >= LONGEST_CODE
    following = tokens[at + 1 : at + 2]
    shouted = len(token.text) == LONGEST_CODE and token.text.isupper()
    return shouted and bool(following) and following[0].capital and not following[0].text.isupper()


def is_plain(token: Token) -> bool:
    """Whether a word is made of letters, as names are, and joined to no word of the text: not "Brun-owned"."""
    if token.text.isalpha():
        return len(token.text) > 1
    if any(part[:1].islower() and len(part) > 2 for part in token.text.split("-")[1:]):
        return False
    return (
        token.text.replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalpha() and len(token.text) > 1
    )
