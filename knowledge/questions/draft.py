"""A question's text while its misspelt words are settled one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from config.language import Language
from knowledge.names import Ambiguous, Match, NameIndex, NameKind, Unknown
from knowledge.names.choice import decide
from knowledge.names.name import How
from knowledge.names.surfaces import vocabulary
from knowledge.questions.cues import Cues, cues_of, mended
from knowledge.questions.sheet import Bearer, Found, readings
from knowledge.questions.strangers import told_apart
from knowledge.questions.surroundings import PLACES, people_stand, place_among, places_stand
from knowledge.questions.tokens import Token, glued
from knowledge.questions.wholes import wholes_of
from knowledge.text import fold

SHORTEST_NAME = 4
LONGEST_RUN = 4
LONG_WORD = 6  # a shorter one is nearer to a surname than to the ordinary word that it resembles


class Draft:
    """What is known of a text while its misspelt words are looked at one by one."""

    def __init__(
        self, text: str, tokens: list[Token], names: NameIndex, cues: Cues, languages: Mapping[str, Language]
    ) -> None:
        self.text, self.tokens, self.names, self.cues, self.languages = text, tokens, names, cues, languages
        self.others = [cues_of(o) for o in languages.values() if o.code != cues.language]
        self.meeting_words = {w for o in languages.values() for forms in o.words.event_words.values() for w in forms}
        self.of_teams = {w for o in languages.values() for w in o.names.team_signs}
        self.found: list[Bearer] = []
        self.unknown: list[Unknown] = []

    def mend(self, bearers: list[Bearer]) -> str | None:
        """Settle every unknown word; a place that was misspelt gives the text to read anew."""
        self.found = bearers
        self._join_given_names()
        self._find_parts()
        for run in list(self._runs()):
            rewritten = self._settle(run)
            if rewritten is not None:
                return rewritten
        self._join_given_names()
        self.found, strangers = told_apart(self.text, self.tokens, self.found, self.names.given, self.of_teams)
        self.unknown += strangers
        return None

    def _join_given_names(self) -> None:
        """A given name and the surname after it are one person: "alan prost"; if nobody is called so, a stranger."""
        for left, right in pairwise(sorted(self.found, key=lambda b: b.first)):
            if left.last != right.first or left.found.how is not How.GIVEN or right.found.how is How.GIVEN:
                continue
            if NameKind.DRIVER not in {n.kind for n in readings(right.found)}:
                continue
            like = self._like(left.first, right.last)
            if right.last - right.first > 1 and isinstance(like, Unknown) and right.found.how is How.FULL:
                whole = Bearer(right.found, left.first, right.last)  # a further given name: "Andrea Kimi Antonelli"
                self.found = [*(b for b in self.found if b is not left and b is not right), whole]
                continue
            self.found = [b for b in self.found if b is not left and b is not right]
            if isinstance(like, Unknown):
                self.unknown.append(like)
            else:
                self.found.append(Bearer(like, left.first, right.last))

    def _find_parts(self) -> None:
        """Words of series and meetings that are ordinary words in other phrases alone: the "Truck race"."""
        told = {i for c in self.cues.find(self.tokens, lambda i: not self._named(i)) for i in range(c.first, c.last)}
        for place, token in enumerate(self.tokens):
            if place in told or len(token.word) < SHORTEST_NAME or self._named(place) or not self._known(token.word):
                continue
            part = self._part_of_one(token)
            if isinstance(part, Match | Ambiguous):
                self.found = [*self.found, Bearer(part, place, place + 1)]

    def _runs(self) -> Iterator[list[int]]:
        named = {i for b in self.found for i in range(b.first, b.last)}
        run: list[int] = []
        for place, token in enumerate(self.tokens):
            if place not in named and token.word.isalpha() and len(token.word) > 1 and not self._known(token.word):
                run.append(place)
                continue
            if run:
                yield run
            run = []
        if run:
            yield run

    def _known(self, word: str) -> bool:
        return self.cues.knows(word) or any(o.knows(word) for o in self.others)

    def _settle(self, run: list[int]) -> str | None:
        if self._joins_neighbour(run) or self._is_a_stranger(run):
            return None
        if len(run) > 1 and len(run) <= LONGEST_RUN:
            like = self._like(run[0], run[-1] + 1)
            if isinstance(like, Match | Ambiguous):
                return self._accept(like, run[0], run[-1] + 1)
            if self.tokens[run[0]].word in self.names.given:
                self.unknown.append(like)
                return None
        for place in run:
            exact = self._exactly(self.tokens[place])
            rewritten = self._accept(exact, place, place + 1) if exact is not None else self._settle_word(place)
            if rewritten is not None:
                return rewritten
        return None

    def _joins_neighbour(self, run: list[int]) -> bool:
        """Whether misspelt words and a name beside them are one: "jacike Stewart", "red bul" (a Red there is too)."""
        for bearer in self.found:
            if bearer.last == run[0] or bearer.first == run[-1] + 1:
                first, last = min(bearer.first, run[0]), max(bearer.last, run[-1] + 1)
                like = self._like(first, last)
                kinds = {NameKind.DRIVER, *([NameKind.TEAM, *PLACES] if bearer.found.how is How.GIVEN else [])}
                if isinstance(like, Match) and like.named.kind in kinds - {NameKind.COUNTRY}:
                    self.found = [b for b in self.found if b is not bearer] + [Bearer(like, first, last)]
                    return True
        return False

    def _is_a_stranger(self, run: list[int]) -> bool:
        """Whether the words are the surname of nobody we know, whose given name stands before: "philip graham"."""
        before = next((b for b in self.found if b.last == run[0] and b.found.how is How.GIVEN), None)
        words = [self.tokens[place].word for place in run]
        if before is None or any(len(word) >= LONG_WORD and self.cues.mend(word) for word in words):
            return False
        like = self._like(before.first, run[-1] + 1)
        if not isinstance(like, Unknown):
            return False
        self.found = [b for b in self.found if b is not before]
        self.unknown.append(like)
        return True

    def _is_written_as_a_name(self, place: int) -> bool:
        """A capital that neither begins the text nor follows another ordinary word's ("Grand Pirx")."""
        token, before = self.tokens[place], self.tokens[place - 1] if place else None
        if before is None or not token.capital or self.text.isupper():
            return False
        return not (before.capital and place > 1 and self._known(before.word))

    def _settle_word(self, place: int) -> str | None:
        token = self.tokens[place]
        slip = None if self._is_written_as_a_name(place) else self.cues.mend(token.word)
        like = self._like(place, place + 1) if len(token.word) >= SHORTEST_NAME else None
        part = self._part_of_one(token)
        if part is None and isinstance(like, Match | Ambiguous) and not self._rather_ordinary(token, slip, like):
            return self._accept(like, place, place + 1)
        if (whole := self._with_known_words(place)) is not None:
            return self._accept(*whole)
        spaced = self._spaced(place)
        if spaced is not None:
            return spaced
        if (part := self._part_of_one(token)) is not None:
            self.found = [*self.found, Bearer(part, place, place + 1)]
        elif (meant := slip[0] if slip is not None else self._within_a_phrase(place)) is not None:
            self.tokens[place] = mended(token, meant)
        elif (unstuck := self._unstuck(token)) is not None:
            return self._accept(unstuck, place, place + 1)
        elif isinstance(like, Unknown):
            self.unknown.append(like)
        return None

    def _with_known_words(self, place: int) -> tuple[Found, int, int] | None:
        """The place that a misspelt word makes with an ordinary one beside it: "grande bretange"."""
        for first, last in ((place - 1, place + 1), (place, place + 2)):
            if first < 0 or last > len(self.tokens) or any(self._named(i) for i in range(first, last)):
                continue
            like = self._like(first, last)
            whole = isinstance(like, Match) and like.how is How.FULL and like.named.kind in PLACES
            if whole and not isinstance(like, Unknown) and like.start == self.tokens[first].start:
                return like, first, last
        return None

    def _exactly(self, token: Token) -> Found | None:
        """The people of a surname that is an ordinary word elsewhere, and none of those that ask."""
        readings = self.names.exact.get(token.word, [])
        people = [r for r in readings if r.named.kind is NameKind.DRIVER and r.named.keys]
        return decide(people, token.start, token.end) if people else None

    def _within_a_phrase(self, place: int) -> str | None:
        if self._is_written_as_a_name(place):
            return None
        return self.cues.mend_within(self.tokens, place, lambda i: not self._named(i))

    def _named(self, place: int) -> bool:
        return any(b.first <= place < b.last for b in self.found)

    @staticmethod
    def _rather_ordinary(token: Token, slip: tuple[str, int] | None, like: Found) -> bool:
        if slip is None or like.how is How.GIVEN:
            return slip is not None
        return 100 * (1 - slip[1] / len(token.word)) >= like.score - (0 if not token.capital else 10)

    def _spaced(self, place: int) -> str | None:
        """The text with a blank before a number that is stuck to a name: "nls4"."""
        token, after = self.tokens[place], self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        if after is None or after.number is None or not glued(token, after):
            return None
        apart = f"{self.text[token.start : token.end]} {after.word}"
        return self.text[: token.end] + " " + self.text[after.start :] if self.names.spot(apart) else None

    def _part_of_one(self, token: Token) -> Found | None:
        """The meeting, series or track that has this word in its name: "la Sioule"; or the few series that share it."""
        wholes = wholes_of(self.names, self.languages).of_part(token.word)
        if len(wholes) == 1:
            return Match(wholes[0], token.start, token.end, how=How.PARTIAL)
        return Ambiguous(wholes, token.start, token.end) if wholes else None

    def _unstuck(self, token: Token) -> Found | None:
        """A misspelt name with an article stuck to it: "desppagne"."""
        for cut in (1, 2, 3):
            if len(token.word) - cut < SHORTEST_NAME + 1 or token.word[:cut] not in vocabulary().elisions:
                continue
            written = self.text[token.start + cut : token.end]
            exact = self.names.spot(written)
            if len(exact) == 1 and exact[0].end - exact[0].start == len(written):
                return replace(exact[0], start=token.start + cut, end=token.end)
            like = self.names.likeness(written, token.start + cut)
            if isinstance(like, Match | Ambiguous):
                return like
        return None

    def _like(self, first: int, last: int) -> Match | Ambiguous | Unknown:
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return self.names.likeness(self.text[start:end], start)

    def _accept(self, like: Found, first: int, last: int) -> str | None:
        """Take a likeness; a place is written into the text as it is spelt, for "Grand Prix" may stand before it."""
        named = like.choices[0] if isinstance(like, Ambiguous) else like.named
        place = place_among(like) or (named if named.kind in PLACES else None)
        kinds = {n.kind for n in readings(like)}
        if named.kind is NameKind.COUNTRY and people_stand(self.cues, self.tokens, first, last):
            self.found = [*self.found, Bearer(replace(like, how=How.ADJECTIVE), first, last)]
            return None
        if kinds == {NameKind.COUNTRY} and not places_stand(self.cues, self.tokens, first, last):
            self.unknown.append(Unknown(self.text[like.start : like.end], like.start, like.end))
            return None
        if place is not None and fold(place.name) not in fold(self.text):
            return self.text[: like.start] + place.name + self.text[like.end :]
        self.found = [*self.found, Bearer(like, first, last)]
        return None
