"""Finds the names that a text holds, exactly first and by likeness where nothing is exact.

A name is looked up by its folded words in one dictionary, the longest run of words first: with some ten words a
question that is quicker than any automaton, and it is built in the time that it takes to fold the names.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from knowledge.names.choice import Reading, decide
from knowledge.names.completion import complete, surfaces_of
from knowledge.names.distances import Distance, distance_of, without_sponsor
from knowledge.names.events import place_of, places, spellings
from knowledge.names.gather import gather
from knowledge.names.likeness import Pool, same_letters
from knowledge.names.meetings import named_by_length, named_by_place
from knowledge.names.mending import likeness, mend
from knowledge.names.name import Ambiguous, How, Match, Named, NameKind, NameRow, Unknown
from knowledge.names.surfaces import given_name, surfaces, vocabulary
from knowledge.names.tokens import Token, is_glued, is_written_as_a_name, key_of, tokens_of, words_of

Found = Match | Ambiguous
SHORTEST_JOINED = 7
SHORTEST_CUT, LONGEST_CUT = 3, 5  # letters of a given name cut short
NAMESAKE = 0.5  # whose surname a given name nearly is, is meant as well where he is at least so prominent
MODEL = 3  # figures
LONG_GIVEN = 6  # a shorter given name is too near to too many surnames


class NameIndex:
    """All names of a store and of config/names, ready to be found in a text.

    ``ordinary`` are words of questions that are never a name by themselves, whatever names there are.
    """

    def __init__(self, rows: Iterable[NameRow], ordinary: Collection[str] = ()) -> None:
        self.all: list[Named] = []
        self.exact: dict[str, list[Reading]] = {}
        self.given: dict[str, list[Reading]] = defaultdict(list)
        self.events: dict[str, list[Reading]] = defaultdict(list)
        self.lasting: dict[Distance, list[Reading]] = defaultdict(list)
        self.longest: dict[str, int] = {}
        self.words: set[str] = set()
        self.ordinary = vocabulary().never | {key_of(word) for word in ordinary}
        self._completions: dict[NameKind | None, list[tuple[str, Named]]] = {}
        for row in gather(rows):
            self._add(row)

    def _add(self, row: NameRow) -> None:
        named = Named(row.kind, row.name, row.keys, row.detail, row.weight)
        self.all.append(named)
        for key, how in surfaces(row):
            self._put(key, Reading(how, named))
        if row.kind is NameKind.DRIVER and (given := given_name(row.name)):
            self.given[given].append(Reading(How.GIVEN, named))
        if row.kind is NameKind.EVENT:
            self._add_event(row, named)

    def _add_event(self, row: NameRow, named: Named) -> None:
        called = [key_of(name) for name in (row.name, *row.aliases)]
        lasting = (distance_of(key) for name in called for key in (name, without_sponsor(name)))
        for told in {told for told in lasting if told is not None}:
            self.lasting[told].append(Reading(How.FULL, named))
        if place := place_of(row.name):
            reading = Reading(How.PLACE, named)
            self.events[place].append(reading)
            for key in spellings(place) if place not in vocabulary().series_words else ():
                self._put(key, reading)
        elif town := places().get(key_of(row.name)):
            for key in spellings(town):
                self._put(key, Reading(How.FULL, named))

    def _put(self, key: str, reading: Reading) -> None:
        self.exact.setdefault(key, []).append(reading)
        words = key.split()
        self.words.update(words)
        if self.longest.get(words[0], 0) < len(words):
            self.longest[words[0]] = len(words)

    def spot(self, text: str) -> list[Found]:
        """The names in ``text`` as they are written or folded: longest first, never overlapping, in their order."""
        return self.read(self.prepared(text))

    def mend(self, text: str, strays: Sequence[tuple[int, int]] = ()) -> list[Found | Unknown]:
        """All names of ``text``, those misspelt too: the names that ``spot`` finds, and what the ``strays`` are.

        ``strays`` are spans of words that nothing else in the question explains. Each becomes part of a name, or is
        Unknown; so does a surname after another one's given name ("Peter Hamilton").
        """
        return mend(self, text, strays)

    def read(self, tokens: list[Token], strangers: bool = False) -> list[Found]:
        """The names that the words make; with the given names of ``strangers`` too, whose surnames nobody here has."""
        found: list[Found] = []
        i = 0
        while i < len(tokens):
            hit, after = self.at(tokens, i)
            if hit is not None and not strangers and self._names_a_stranger(tokens, i, after):
                hit, after = None, after + 1
            if hit is not None:
                found.append(hit)
            i = after
        return found

    def _names_a_stranger(self, tokens: list[Token], i: int, after: int) -> bool:
        """Whether a given name stands before a surname that nobody has here: "Stirling Ross", "Philip Graham"."""
        if after - i > 1 or after == len(tokens) or tokens[i].word not in self.given or not tokens[after].bound:
            return False
        hit, _ = self.at(tokens, after)
        if hit is None:
            return tokens[after].word not in self.ordinary and is_written_as_a_name(tokens, after)
        return hit.how is How.GIVEN

    def at(self, tokens: list[Token], i: int) -> tuple[Found | None, int]:
        """The longest name that begins at the i-th word, and the word after it."""
        event, after_event = max(
            named_by_place(tokens, i, self.events), named_by_length(tokens, i, self.lasting), key=lambda found: found[1]
        )
        for n in range(min(self.longest.get(tokens[i].word, 1), len(tokens) - i), 0, -1):
            run = tokens[i : i + n]
            if (event is not None and i + n <= after_event) or not all(t.bound for t in run[1:]):
                continue
            if readings := self._readings(tokens, i, n):
                return self._decide(readings, tokens, i, i + n), i + n
        if event is not None:
            return self._decide(event, tokens, i, after_event), after_event
        return self._initials(tokens, i) or self._alone(tokens, i)

    def _decide(self, readings: Iterable[Reading], tokens: list[Token], i: int, after: int) -> Found | None:
        end = tokens[after - 1].end
        if after < len(tokens) and tokens[after].word in vocabulary().genitives and is_glued(tokens, after):
            end = tokens[after].end
        return decide(readings, tokens[i].start, end)

    def _readings(self, tokens: list[Token], i: int, n: int) -> list[Reading]:
        key = " ".join(t.word for t in tokens[i : i + n])
        readings = self.exact.get(key, [])
        if n > 1 or not readings:
            return readings
        return [r for r in (*readings, *self.given.get(key, ())) if self._may_stand_alone(tokens, i, r)]

    def _may_stand_alone(self, tokens: list[Token], i: int, reading: Reading) -> bool:
        """Whether one word is a name here, and not the ordinary word or number that it also is."""
        token = tokens[i]
        if token.word.isdigit():  # a class may be called by a model: "992"; two figures are a number, four a year
            return reading.named.kind is NameKind.CATEGORY and len(token.word) == MODEL and bool(reading.named.keys)
        if token.word in self.ordinary or len(token.word) == 1:
            return False
        if len(token.word) == 2:
            return reading.named.kind is NameKind.CHAMPIONSHIP or token.written.isupper()
        return token.word not in vocabulary().ordinary or is_written_as_a_name(tokens, i)

    def _initials(self, tokens: list[Token], i: int) -> tuple[Found, int] | None:
        """ "M. Schumacher", "JP Montoya", "Abi Stroud": who has that surname and a given name that begins so."""
        letters = tokens[i].word
        if not self._may_be_short(letters) or i + 1 >= len(tokens) or not tokens[i + 1].bound or tokens[i + 1].elided:
            return None
        for n in range(min(self.longest.get(tokens[i + 1].word, 1), len(tokens) - i - 1), 0, -1):
            key = " ".join(t.word for t in tokens[i + 1 : i + 1 + n])
            people = [r.named for r in self.exact.get(key, ()) if r.how is How.PARTIAL]
            if fitting := [p for p in people if p.kind is NameKind.DRIVER and _begins_so(p.name, letters)]:
                found = self._decide((Reading(How.INITIAL, p) for p in fitting), tokens, i, i + 1 + n)
                return (found, i + 1 + n) if found else None
        return None

    def _may_be_short(self, letters: str) -> bool:
        """Whether letters are initials, or a given name cut short that is no word by itself."""
        if len(letters) < SHORTEST_CUT:
            return True
        known = letters in self.given or letters in self.exact or letters in self.ordinary
        return letters.isalpha() and len(letters) <= LONGEST_CUT and not known and letters not in vocabulary().ordinary

    def _alone(self, tokens: list[Token], i: int) -> tuple[Found | None, int]:
        """A given name, or a whole name written as one word (a hashtag)."""
        token = tokens[i]
        ordinary = token.word in vocabulary().ordinary and not is_written_as_a_name(tokens, i)
        if ordinary or token.word in self.ordinary or len(token.word) < 3:
            return None, i + 1
        readings = self._given(token.word) or list(self._unjoined(token.word))
        return self._decide(readings, tokens, i, i + 1), i + 1

    def _given(self, word: str) -> list[Reading]:
        """Who has this given name, and who has nearly this surname and is as well known: "riccardo", Ricciardo."""
        readings = self.given.get(word, [])
        if not readings or len(word) < LONG_GIVEN:
            return readings
        best = max(reading.named.weight for reading in readings)
        near = [o.word for o in self.pool.options(word) if o.word != word and same_letters(word, o.word)]
        people = {r.named for other in near for r in self.exact.get(other, ()) if r.how is How.PARTIAL}
        known = [n for n in people if n.kind is NameKind.DRIVER and n.weight >= NAMESAKE * best]
        return [*readings, *(Reading(How.GIVEN, named) for named in known)]

    def _unjoined(self, word: str) -> Iterator[Reading]:
        if len(word) < SHORTEST_JOINED or word in self.words:
            return
        for cut in range(3, len(word) - 2):
            key = f"{word[:cut]} {word[cut:]}"
            yield from (r for r in self.exact.get(key, ()) if r.how is How.FULL)

    def prepared(self, text: str) -> list[Token]:
        """The words of a text, with fused articles ("dautriche") and possessives ("hamiltons") taken off."""
        return [part for token in tokens_of(text) for part in self._parted(token)]

    def _parted(self, token: Token) -> list[Token]:
        word = token.word
        if word in self.words or len(word) < 5 or word in self.ordinary:
            return [token]
        for cut in (1, 2):
            if word[:cut] in vocabulary().elisions and word[cut:] in self.words and len(word) - cut > 3:
                middle = token.start + cut
                first = Token(word[:cut], token.start, middle, token.written[:cut], token.bound)
                return [first, Token(word[cut:], middle, token.end, token.written[cut:], True, True)]
        owner = next((bare for s in vocabulary().genitives if (bare := word.removesuffix(s)) != word), word)
        return [replace(token, word=owner) if owner in self.exact else token]

    def likeness(self, words: str, start: int = 0, kinds: Collection[NameKind] | None = None) -> Found | Unknown:
        """What the misspelt ``words``, at ``start`` in the question, may be by themselves; or the nearest names."""
        return likeness(self, words, start, tuple(kinds) if kinds is not None else None)

    @cached_property
    def pool(self) -> Pool:
        """The words of names, for those that are misspelt; built when first needed."""
        return Pool(self.exact, self.given)

    def suggest(self, kind: NameKind | None, text: str, limit: int = 25) -> list[Named]:
        """Names that complete ``text``: exact before prefix before fuzzy, the more prominent first."""
        return complete(self._keyed(kind), text, limit)

    def _keyed(self, kind: NameKind | None) -> list[tuple[str, Named]]:
        if kind not in self._completions:
            self._completions[kind] = surfaces_of(self.all, self.exact, kind)
        return self._completions[kind]

    def named(self, kind: NameKind, name: str) -> Named | None:
        """The one of this kind that is called so, by its whole name or an alias; None where that is not one alone."""
        fitting = {r.named for r in self.exact.get(key_of(name), ()) if r.named.kind is kind and r.how is How.FULL}
        return fitting.pop() if len(fitting) == 1 else None


def _begins_so(name: str, letters: str) -> bool:
    """Whether a name has these initials, or its given name begins with the letters where they are more."""
    return (_initials(name) if len(letters) < SHORTEST_CUT else words_of(name)[0]).startswith(letters)


def _initials(name: str) -> str:
    return "".join(word[0] for word in words_of(name))


def build(rows: Iterable[NameRow], ordinary: Collection[str] = ()) -> NameIndex:
    """An index of ``rows`` and of what config/names knows besides."""
    return NameIndex(rows, ordinary)
