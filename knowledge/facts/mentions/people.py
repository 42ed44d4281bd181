"""People and teams by the shape of their names, where no list knows them.

A capitalised run that starts with a given name is a person; one that holds a team word is a team; another is a person
only where its neighbours say so (``neighbours``).
"""

import re
from dataclasses import dataclass

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.name_tokens import Token, adjacent, is_acronym, is_code, is_given, is_plain, tokens_of
from knowledge.facts.mentions.name_words import NameWords
from knowledge.text import fold_in_place

LONGEST_NAME = 4
LONGEST_TEAM = 6
LONGEST_INITIALS = 3
WORD_BEFORE = re.compile(r"([a-z-]+) \Z")
LONGEST_OPENER = 20
NOTHING = bytearray()


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

    def letterhead(self, start: int, end: int) -> Shape | None:
        """The team whose name, ending in a word for one, is the whole of ``text[start:end]``, in capitals or not."""
        tokens = tokens_of(self.text, self.folded, start, end)
        last = self._team_end(tokens, 0) if 1 < len(tokens) <= LONGEST_TEAM else None
        whole = last is not None and last + 1 == len(tokens) and tokens[last].folded in self.words.team_words
        return Shape(MentionKind.TEAM, tokens[0].start, tokens[-1].end) if whole else None

    def shapes(self, start: int, end: int, *, capitals: bool = False) -> list[Shape]:
        """The shapes of ``text[start:end]``; where all is written in capitals only a given name tells a person."""
        every = tokens_of(self.text, self.folded, start, end)
        tokens = [token for place, token in enumerate(every) if not self._is_title(every, place)]
        found: list[Shape] = []
        at, of_teams = 0, set[int]() if capitals else self._near_team_words(tokens)
        while at < len(tokens):
            shape, after = (
                self._shape(tokens, at, capitals=capitals, team=at in of_teams)
                if tokens[at].capital
                else (None, at + 1)
            )
            if shape:
                found.append(shape)
            at = after
        return found

    def _is_title(self, tokens: list[Token], at: int) -> bool:
        """Whether a word stands before a name, and before one in full where it may be an initial: "Mr Doe" is
        Mister Doe, "M. Jo Doe" Mister Jo Doe, "M. Doe" may be Max."""
        token = tokens[at]
        if token.folded.strip() not in self.words.titles:
            return False
        if not token.initials:
            return any(named.capital and adjacent(self.text, token, named) for named in tokens[at + 1 : at + 2])
        following = tokens[at + 1 : at + 3]
        named = len(following) > 1 and is_given(following[0]) and following[1].capital
        return named and adjacent(self.text, *following)

    def _near_team_words(self, tokens: list[Token]) -> set[int]:
        """Where a team's name may start: as few words before a team word as it may have."""
        told = [place for place, token in enumerate(tokens) if token.folded in self.words.team_words]
        return {start for place in told for start in range(place + 1 - LONGEST_TEAM, place + 1)}

    def _shape(self, tokens: list[Token], at: int, *, capitals: bool, team: bool) -> tuple[Shape | None, int]:
        first = tokens[at]
        if first.folded in self.words.origins and self._opened(first.start):
            return None, at + 1
        last = self._team_end(tokens, at) if team else None
        if last is not None:
            if self._is_someone(tokens, at, last):
                return None, at + 1
            return Shape(MentionKind.TEAM, first.start, tokens[last].end), last + 1
        known = is_given(first) and not self._inside_a_name(first) and not is_acronym(tokens, at)
        known = known and not self._is_a_noun(tokens, at)
        if known:
            last = self._person_end(tokens, at, 1 if capitals else LONGEST_NAME)
        elif not capitals and not self._opened(first.start):
            last = self._guessed_end(tokens, at)
        if last is None:
            return None, at + 1
        return Shape(MentionKind.PERSON, first.start, tokens[last].end, sure=known), last + 1

    def _opened(self, start: int) -> bool:
        """Whether a word for a team stands before a place: what follows "l'écurie Polonaise" is its name."""
        before = WORD_BEFORE.search(self.folded, max(0, start - LONGEST_OPENER), start)
        return bool(before) and before[1] in self.words.team_openers  # type: ignore[index]

    def _is_a_noun(self, tokens: list[Token], at: int) -> bool:
        """Whether a word that may be a given name is an ordinary one with "of" after it: "Victoire de Brun"."""
        joined = tokens[at + 1 : at + 2]
        return tokens[at].folded in self.words.ordinary and bool(joined) and not joined[0].capital

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
            if told and proper and (token.folded in words.class_words or self._names_another(tokens, j)):
                break
            if token.capital and (token.folded not in words.ordinary or token.folded in words.team_words):
                told = told or (token.folded in words.team_words and not (j == at and is_given(token)))
                proper += token.folded not in words.team_words
                last = j
            elif token.capital or token.folded not in words.team_joins:
                break
            elif self._is_a_car(tokens, at, j, told=told):
                return None  # a car and whose it is: "Aston Martin of Doe Motorsport", "GT3 R of Doe Motorsport"
        if not (told and proper):
            return None
        last = self._before_code(tokens, at, last)
        return None if self._of_a_series(tokens, last) or self._opens_with_person(tokens, at, last) else last

    def _is_a_car(self, tokens: list[Token], at: int, stop: int, *, told: bool) -> bool:
        """Whether the words before "of" are a make's, its model's, or both: no team was ``told`` by them."""
        first = max(at - 1, 0)
        first = first if self.blocked[tokens[first].start] and adjacent(self.text, *tokens[first : first + 2]) else at
        make = self.blocked[tokens[first].start] and not told and stop - first > 1
        plain = (self.blocked[t.start] or is_code(t) or any(map(str.isdigit, t.text)) for t in tokens[at:stop])
        return bool(make) or all(plain)

    def _is_someone(self, tokens: list[Token], at: int, last: int) -> bool:
        """Whether a run is where somebody is from, and his name in full: "Corse" is of teams, "le Corse Jo Doe" not."""
        openers, words = self.words.team_openers, self.words
        alone = not any(token.folded in words.team_words for token in tokens[at + 1 : last + 1])
        return alone and tokens[at].folded not in openers and last == at + 2 and self._names_another(tokens, at + 1)

    def _of_a_series(self, tokens: list[Token], last: int) -> bool:
        """Whether a word for championships goes on with a run: "Doe Endurance Cup" is no team."""
        following = tokens[last + 1 : last + 2]
        return (
            bool(following)
            and following[0].capital
            and following[0].folded in self.words.series_words
            and adjacent(self.text, tokens[last], following[0])
        )

    def _before_code(self, tokens: list[Token], at: int, last: int) -> int:
        """The last word of a team after which a car's model follows at once: "Doe Racing SR3"."""
        words = [j for j in range(at, last + 1) if tokens[j].folded in self.words.team_words]
        following = tokens[words[-1] + 1 : last + 1] if words else []
        return words[-1] if any(c.isdigit() for token in following for c in token.text) else last

    def _opens_with_person(self, tokens: list[Token], at: int, last: int) -> bool:
        """Whether a run is a person's name in full and only then a team, without a sign between or after "of"."""
        if not is_given(tokens[at]) or last - at < 3 or tokens[at + 1].folded in self.words.team_words:
            return False
        after = tokens[at + 2]
        joined = after.text.isalpha() and not after.capital and tokens[at + 1].capital
        whole = after.folded not in self.words.team_words and all(t.capital for t in tokens[at : last + 1])
        return joined or whole

    def _person_end(self, tokens: list[Token], at: int, longest: int) -> int | None:
        """The last word of the name that starts with a given name or initials."""
        words, first, last, surname = self.words, tokens[at], at, 0
        for j in range(at + 1, min(at + LONGEST_NAME + 3, len(tokens))):
            token = tokens[j]
            if not adjacent(self.text, tokens[j - 1], token) or surname >= longest:
                break
            if token.folded in words.particles and any(t.capital for t in tokens[j + 1 : j + 3]):
                if self._names_another(tokens, j + 1) or (surname and token.elided):
                    break
                continue
            if not token.capital or token.initials or not is_plain(token) or self._ends_name(token, surname):
                break
            if longest == 1 and token.folded in words.verbs:  # "MORGAN SWEEPS DOUBLE": a headline in capitals
                break
            model = token.folded in words.class_words or (not surname and is_code(token))
            if model and self._after_a_make(tokens, at):
                return None
            if first.initials and token.folded in words.small:  # "a Brume N. They led": a sentence begins
                return None
            surname, last = surname + (not is_given(token) or j == at + 1), j
        return last if last > at else None

    def _after_a_make(self, tokens: list[Token], at: int) -> bool:
        """Whether a name that is known stands right before: "Fabia RS" after the make of the car is its model."""
        return at > 0 and bool(self.blocked[tokens[at - 1].start]) and adjacent(self.text, tokens[at - 1], tokens[at])

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
            if j > at and not token.capital and token.folded in self.words.particles and not token.elided:
                continue
            if not token.capital or not is_plain(token) or self.blocked[token.start]:
                break
            small = j > at and token.folded in self.words.small
            if (token.folded in self.words.ordinary and not small) or token.folded in self.words.team_words:
                return None
            if j > at and self._names_another(tokens, j):
                return None
            last = j
        return last if last > at else None
