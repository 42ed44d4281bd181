"""People and teams by the shape of their names, where no list knows them.

A capitalised run that starts with a given name is a person; one that holds a team word is a team; another is a person
only where its neighbours say so (a bracket with a team, a row's number, a list of people).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from config.given_names import given_names
from config.language import Language, languages
from knowledge.facts.gazetteer import country_codes
from knowledge.facts.mention import MentionKind
from knowledge.text import fold_in_place

INITIALS = r"(?:[A-ZÀ-Ý]\.[ -]?)+(?=\s?[A-ZÀ-Ýa-z])"
WORD = r"[^\W\d_a-zà-öø-ÿ][\w&]*(?:['’][\w&]+|-(?!\w\.)[\w&]+)*|\d+[A-Z][\w]*"
LONGEST_BRACKET = 40
"""Characters within which a bracket that holds a country closes."""
CAPITALISED = re.compile(
    r"[^\W_a-zà-öø-ÿ](?:"
    r"(?P<initials>(?<=[A-ZÀ-Ý])\.[ -]?(?:[A-ZÀ-Ý]\.[ -]?)*(?=\s?[A-ZÀ-Ýa-z]))"
    r"|(?P<word>(?<!\d)[\w&]*(?:['’][\w&]+|-(?!\w\.)[\w&]+)*|(?<=\d)\d*[A-Z]\w*)"
    r"|(?P<figure>(?<=\d)[\w.,]*))"
)
"""Initials, a word with a capital or a figure that ends in one; a mere figure is stepped over."""
SMALL = re.compile(r"[a-zà-öø-ÿ]+['’]?")
WRITTEN_SMALL = re.compile(r"(?<![\w'’-])[a-zà-öø-ÿ]{3,}(?![\w-])")
POSSESSIVE = re.compile(r"['’]s?$")
LONGEST_NAME = 4
LONGEST_TEAM = 6
LONGEST_INITIALS = 3
NOTHING = bytearray()


class Token(NamedTuple):
    """A word of the text, capitalised or not, with what is known of it."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool
    initials: bool = False


@dataclass(frozen=True)
class NameWords:
    """What the languages say about names, folded."""

    given: frozenset[str]
    particles: frozenset[str]
    team_words: frozenset[str]
    team_joins: frozenset[str]
    ordinary: frozenset[str]
    small: frozenset[str]
    suffixes: frozenset[str]
    track_words: frozenset[str]
    titles: frozenset[str]
    elisions: tuple[str, ...]


@lru_cache
def name_words(code: str | None = None) -> NameWords:
    """What names are told by: the words of every language, but ordinary words of the document's own alone."""
    known = list(languages().values())
    own = [languages()[code]] if code in languages() else known
    mentions = [language.facts.mentions for language in known]
    return NameWords(
        given=frozenset(map(fold_in_place, given_names())),
        particles=frozenset(fold_in_place(w).rstrip("'") for language in known for w in language.words.name_particles),
        team_words=frozenset(fold_in_place(w) for m in mentions for w in m.team_words),
        team_joins=frozenset(fold_in_place(w) for m in mentions for w in m.team_joins),
        ordinary=frozenset(_ordinary(own)),
        small=frozenset(fold_in_place(w) for language in own for w in language.words.stop_words),
        suffixes=frozenset(fold_in_place(w) for m in mentions for w in m.suffixes),
        track_words=frozenset(fold_in_place(w) for language in known for w in language.facts.setting.circuit_words),
        titles=frozenset(fold_in_place(w) for m in mentions for w in m.person_titles),
        elisions=tuple(sorted({fold_in_place(w) for language in known for w in language.words.elisions}, key=len)),
    )


def _ordinary(known: Iterable[Language]) -> Iterator[str]:
    for language in known:
        words, facts = language.words, language.facts
        tables: tuple[Iterable[str], ...] = (
            words.function_words, words.stop_words, words.numbers, words.ordinals, words.months, words.weekdays,
            words.multiplicatives, facts.mentions.not_names, facts.setting.championship_words,
            facts.setting.circuit_words, *words.sessions.values(), *words.units.values(),
        )  # fmt: skip
        for table in tables:
            yield from (part for phrase in table for part in fold_in_place(phrase).split())
        for phrase in facts.setting.event_words:
            yield from fold_in_place(phrase).split()


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
            elided = next((e for e in elisions if folded.startswith(e, start) and end - start > len(e) + 1), "")
            start += len(elided)
            ending = POSSESSIVE.search(text, start, end)
            end = ending.start() if ending and ending.start() > start else end
        tokens.append(Token(start, end, text[start:end], folded[start:end], not text[start].islower()))
    return tokens


def _small_between(text: str, folded: str, start: int, end: int) -> Iterator[Token]:
    """The particles and joins of names that stand between two words with capitals, where nothing else does."""
    between = folded[start:end].split()
    inside = _small_in_names()
    if between and all(word in inside for word in between):
        for match in SMALL.finditer(text, start, end):
            span = match.span()
            yield Token(*span, match[0], folded[slice(*span)], False, False)


@cache
def _small_in_names() -> frozenset[str]:
    words = name_words()
    return words.particles | words.team_joins


@lru_cache(maxsize=4)
def written_small(text: str) -> frozenset[str]:
    """The words that a text writes with a small letter."""
    return frozenset(WRITTEN_SMALL.findall(text))


def adjacent(text: str, one: Token, other: Token) -> bool:
    """Whether only blanks, at most one of them a line break, stand between two words."""
    gap = text[one.end : other.start]
    return not gap.strip() and (len(gap) <= 1 or gap.count("\n") == 1)


@dataclass(frozen=True)
class Shape:
    """A person or a team that a text's shape shows at ``start:end``."""

    kind: MentionKind
    start: int
    end: int
    sure: bool = True


class Shaper:
    """Finds the people and teams that a segment's shape shows; ``blocked`` marks what a list of names knows already.

    ``teams`` marks what of it is a team, which may end a longer name.
    """

    def __init__(self, text: str, blocked: bytearray, words: NameWords, teams: bytearray = NOTHING) -> None:
        self.text, self.folded, self.blocked, self.words = text, fold_in_place(text), blocked, words
        self.teams = teams or bytearray(len(text) + 1)

    def shapes(self, start: int, end: int, *, capitals: bool = False) -> list[Shape]:
        """The shapes of ``text[start:end]``; where all is written in capitals only a given name tells a person."""
        tokens = [t for t in tokens_of(self.text, self.folded, start, end) if not self._is_title(t)]
        found: list[Shape] = []
        at = 0
        while at < len(tokens):
            shape, after = self._shape(tokens, at, capitals=capitals) if tokens[at].capital else (None, at + 1)
            if shape:
                found.append(shape)
            at = after
        return found

    def _is_title(self, token: Token) -> bool:
        return token.initials and token.folded.strip() in self.words.titles

    def _shape(self, tokens: list[Token], at: int, *, capitals: bool) -> tuple[Shape | None, int]:
        first = tokens[at]
        last = None if capitals else self._team_end(tokens, at)
        if last is not None:
            return Shape(MentionKind.TEAM, first.start, tokens[last].end), last + 1
        known = is_given(first) and not self._inside_a_name(first)
        if known:
            last = self._person_end(tokens, at, 1 if capitals else LONGEST_NAME)
        elif not capitals:
            last = self._guessed_end(tokens, at)
        if last is None:
            return None, at + 1
        return Shape(MentionKind.PERSON, first.start, tokens[last].end, sure=known), last + 1

    def _inside_a_name(self, token: Token) -> bool:
        """Whether a word goes on with a name that is known: "Martin" of a car's make of two words."""
        return bool(token.start and self.blocked[token.start] and self.blocked[token.start - 1])

    def _team_end(self, tokens: list[Token], at: int) -> int | None:
        """The last word of a team's name that starts here: capitalised words, one of them a team word."""
        words, first = self.words, tokens[at]
        if not first.initials and first.folded in words.ordinary and first.folded not in words.team_words:
            return None
        last, told, proper = at, False, 0
        for j in range(at, min(at + LONGEST_TEAM, len(tokens))):
            token = tokens[j]
            if j > at and not adjacent(self.text, tokens[j - 1], token):
                break
            known = self.blocked[token.start] and not self.teams[token.start]
            if told and known and token.folded not in words.team_words:
                break
            if told and proper and self._names_another(tokens, j):
                break
            if token.capital and (token.folded not in words.ordinary or token.folded in words.team_words):
                told = told or (token.folded in words.team_words and not (j == at and is_given(token)))
                proper += token.folded not in words.team_words
                last = j
            elif token.capital or token.folded not in words.team_joins:
                break
        last = self._before_code(tokens, at, last)
        return last if told and proper and not self._opens_with_person(tokens, at, last) else None

    def _before_code(self, tokens: list[Token], at: int, last: int) -> int:
        """The last word of a team after which a car's model follows at once: "Doe Racing SR3"."""
        words = [j for j in range(at, last + 1) if tokens[j].folded in self.words.team_words]
        following = tokens[words[-1] + 1 : last + 1] if words else []
        return words[-1] if any(c.isdigit() for token in following for c in token.text) else last

    def _opens_with_person(self, tokens: list[Token], at: int, last: int) -> bool:
        """Whether a run is a person's name in full and only then a team, printed without a sign between."""
        return (
            is_given(tokens[at])
            and last - at >= 3
            and tokens[at + 2].folded not in self.words.team_words
            and all(t.capital for t in tokens[at : last + 1])
        )

    def _person_end(self, tokens: list[Token], at: int, longest: int) -> int | None:
        """The last word of the name that starts with a given name or initials."""
        words, last, surname = self.words, at, 0
        for j in range(at + 1, min(at + LONGEST_NAME + 3, len(tokens))):
            token = tokens[j]
            if not adjacent(self.text, tokens[j - 1], token) or surname >= longest:
                break
            if token.folded in words.particles and any(t.capital for t in tokens[j + 1 : j + 3]):
                if self._names_another(tokens, j + 1):
                    break
                continue
            if not token.capital or token.initials or not _is_plain(token) or self._ends_name(token, surname):
                break
            surname, last = surname + (not is_given(token) or j == at + 1), j
        return last if last > at else None

    def _names_another(self, tokens: list[Token], at: int) -> bool:
        """Whether somebody's name in full begins here: of "Costin de Jo Doe" only the end is a name."""
        return (
            at + 1 < len(tokens)
            and is_given(tokens[at])
            and tokens[at + 1].capital
            and adjacent(self.text, tokens[at], tokens[at + 1])
        )

    def _ends_name(self, token: Token, surname: int) -> bool:
        words = self.words
        if token.folded in words.team_words:
            return True
        ordinary = token.folded in words.ordinary and token.folded not in words.suffixes
        initials = token.text.isupper() and len(token.text) <= LONGEST_INITIALS
        return (ordinary and (initials or bool(surname))) or (bool(surname) and bool(self.blocked[token.start]))

    def _guessed_end(self, tokens: list[Token], at: int) -> int | None:
        """The last of two or three plain words that may be a name; none of them is known for anything else."""
        last = at
        for j in range(at, min(at + 3, len(tokens))):
            token = tokens[j]
            if j > at and not adjacent(self.text, tokens[j - 1], token):
                break
            if not token.capital or not _is_plain(token) or self.blocked[token.start]:
                break
            small = j > at and token.folded in self.words.small
            if (token.folded in self.words.ordinary and not small) or token.folded in self.words.team_words:
                return None
            if j > at and self._names_another(tokens, j):
                return None
            last = j
        return last if last > at else None


@lru_cache(maxsize=65536)
def given(folded: str) -> bool:
    """Whether a word, folded, is a given name or several joined."""
    parts = [part for part in re.split(r"[-.]", folded) if part]
    return bool(parts) and all(part in name_words().given for part in parts)


def is_given(token: Token) -> bool:
    """Whether a word is a given name, a double one, or initials."""
    return token.initials or given(token.folded)


def _is_plain(token: Token) -> bool:
    """Whether a word is made of letters, as names are, and joined to no word of the text: not "Brun-owned"."""
    if any(part[:1].islower() and len(part) > 2 for part in token.text.split("-")[1:]):
        return False
    return (
        token.text.replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalpha() and len(token.text) > 1
    )


def supported(text: str, shape: Shape, people: list[Shape]) -> bool:
    """Whether the neighbours of a run of two words show a person: a bracket, a row's number, people beside it.

    ``people`` stand in the order of the text.
    """
    before, after = text[max(0, shape.start - 24) : shape.start], text[shape.end : shape.end + 24]
    if re.match(r"\s?\((?!\w{1,2}\))", after) and not _place_bracket(text[shape.end : shape.end + LONGEST_BRACKET]):
        return True
    if re.search(r"(?:^|\n|[;–—-]\s)\s*(?:\(\d+\)\s*)?\d{1,3}\s?[.)]\s*(?:\(\d+\)\s*)?$", before):
        return True
    at = bisect_left(people, shape.start, key=lambda s: s.start)
    beside = [(one.end, shape.start) for one in people[max(0, at - 1) : at]]
    beside += [(shape.end, other.start) for other in people[at : at + 1]]
    return any(_listed().fullmatch(text, end, start) for end, start in beside)


@cache
def _listed() -> re.Pattern[str]:
    """What stands between two people of a list."""
    return re.compile(rf"\s?(?:[,/&–-]|{and_words()})\s?")


@cache
def and_words() -> str:
    """A pattern of what joins the last two of a list, in any language, for the names of one often stand in another."""
    return "|".join(sorted({re.escape(w) for known in languages().values() for w in known.words.and_words}))


def _place_bracket(rest: str) -> bool:
    """Whether a bracket holds a country, as after a town."""
    content = re.match(r"\s?\(([^)]{2,30})\)", rest)
    return bool(content) and content[1].strip() in country_codes().values()  # type: ignore[index]
