"""Finds the names of a question, mends what is misspelt in it, tells its language: the sheet that all else reads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from config.language import Language
from knowledge.names import Ambiguous, Match, Named, NameIndex, NameKind, Unknown
from knowledge.names.name import How
from knowledge.names.surfaces import vocabulary
from knowledge.questions.cues import Cues, cues_of, mended
from knowledge.questions.language import language_of
from knowledge.questions.sheet import Bearer, Found, Sheet, readings
from knowledge.questions.signal import Signal
from knowledge.questions.tokens import Token, glued, tokens_of
from knowledge.questions.wholes import wholes_of
from knowledge.text import fold

PLACES = (NameKind.EVENT, NameKind.CIRCUIT, NameKind.COUNTRY)
SHORTEST_NAME = 4
LONGEST_RUN = 4
GRAND_PRIX = "grand prix"  # how meetings of that kind are called in every language
RALLY = "rally"  # the key of its words among those of meetings
YEAR = 4  # figures
LONG_WORD = 6  # a shorter one is nearer to a surname than to the ordinary word that it resembles


@dataclass(slots=True)
class Layout:
    """A sheet, its language, and the words that look like a name without being one we know."""

    sheet: Sheet
    language: Language
    unknown: list[Unknown]
    meeting_words: frozenset[str] = frozenset()


def lay_out(
    text: str, names: NameIndex, languages: Mapping[str, Language], locale: str | None, before: str | None
) -> Layout:
    """The sheet of ``text``: names exactly spelt, then ordinary words mended, then names by likeness."""
    for _ in range(2):
        tokens = tokens_of(text)
        found = names.spot(text)
        plain = [t for t in tokens if not any(f.start < t.end and t.start < f.end for f in found)]
        named = [t for f in found if not _as_it_is_called(f, text) for t in tokens if f.start <= t.start < f.end]
        language = language_of(plain, languages.values(), locale, before, named)
        draft = Draft(text, tokens, names, cues_of(language), languages)
        foreign = draft.foreign()
        bearers = [b for b in draft.bearers(found) if not draft.ordinary(b) and b.first not in foreign]
        rewritten = draft.mend(draft.whole_series(draft.whole_meetings(bearers)))
        if rewritten is None:
            break
        text = rewritten
    names_kept = sorted((b for b in draft.found if not draft.of_no_rally(b)), key=lambda b: b.first)
    sheet = Sheet(text, draft.cues, draft.tokens, names_kept, draft.others)
    return Layout(sheet, language, draft.unknown, frozenset(draft.meeting_words))


class Draft:
    """What is known of a text while its misspelt words are looked at one by one."""

    def __init__(
        self, text: str, tokens: list[Token], names: NameIndex, cues: Cues, languages: Mapping[str, Language]
    ) -> None:
        self.text, self.tokens, self.names, self.cues, self.languages = text, tokens, names, cues, languages
        self.others = [cues_of(o) for o in languages.values() if o.code != cues.language]
        self.meeting_words = {w for o in languages.values() for forms in o.words.event_words.values() for w in forms}
        self.found: list[Bearer] = []
        self.unknown: list[Unknown] = []

    def bearers(self, found: Sequence[Found]) -> Iterator[Bearer]:
        """The names as runs of words."""
        for one in found:
            places = [i for i, t in enumerate(self.tokens) if one.start < t.end and t.start < one.end]
            if places:
                yield Bearer(one, places[0], places[-1] + 1)

    def foreign(self) -> set[int]:
        """The words of phrases that have a name in them and are no subject of races: "Tour de France"."""
        phrases = (
            c for c in self.cues.find(self.tokens, lambda _: True) if Signal.FOREIGN in c and c.last - c.first > 1
        )
        return {i for c in phrases for i in range(c.first, c.last)}

    def ordinary(self, bearer: Bearer) -> bool:
        """Whether a name is rather the ordinary word that it also is."""
        token = self.tokens[bearer.first]
        if bearer.last - bearer.first > 1 or (token.capital and bearer.first > 0):
            return False
        cue = next(iter(self.cues.find([token], lambda _: True)), None)
        if cue is None or Signal.SESSION in cue:
            return False
        kind = bearer.found.choices[0].kind if isinstance(bearer.found, Ambiguous) else bearer.found.named.kind
        return kind is not NameKind.CATEGORY

    def mend(self, bearers: list[Bearer]) -> str | None:
        """Settle every unknown word; a place that was misspelt gives the text to read anew."""
        self.found = bearers
        self._join_given_names()
        for run in list(self._runs()):
            rewritten = self._settle(run)
            if rewritten is not None:
                return rewritten
        self._join_given_names()
        return None

    def of_no_rally(self, bearer: Bearer) -> bool:
        """Whether a place is that of a rally where no rally is known: its circuit or country is another meeting's."""
        rallies = {fold(w) for o in self.languages.values() for w in o.words.event_words.get(RALLY, ())}
        beside = [t.word for t in self.tokens[max(0, bearer.first - 2) : bearer.last + 1]]
        first = readings(bearer.found)[0]
        other = first.kind in {NameKind.CIRCUIT, NameKind.COUNTRY} or fold(first.name).endswith(GRAND_PRIX)
        if first.kind not in PLACES or not other or rallies.isdisjoint(beside):
            return False
        return rallies.isdisjoint(wholes_of(self.names, self.languages).by_word)

    def _join_given_names(self) -> None:
        """A given name and the surname after it are one person: "alan prost"; if nobody is called so, a stranger."""
        for left, right in pairwise(sorted(self.found, key=lambda b: b.first)):
            if left.last != right.first or left.found.how is not How.GIVEN or right.found.how is How.GIVEN:
                continue
            if NameKind.DRIVER not in {n.kind for n in readings(right.found)}:
                continue
            like = self._like(left.first, right.last)
            self.found = [b for b in self.found if b is not left and b is not right]
            if isinstance(like, Unknown):
                self.unknown.append(like)
            else:
                self.found.append(Bearer(like, left.first, right.last))

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
            rewritten = self._settle_word(place)
            if rewritten is not None:
                return rewritten
        return None

    def _joins_neighbour(self, run: list[int]) -> bool:
        """Whether misspelt words and a name beside them are one: "jacike Stewart", "red bul" (a Red there is too)."""
        for bearer in self.found:
            if bearer.last == run[0] or bearer.first == run[-1] + 1:
                first, last = min(bearer.first, run[0]), max(bearer.last, run[-1] + 1)
                like = self._like(first, last)
                kinds = {NameKind.DRIVER, *([NameKind.TEAM] if bearer.found.how is How.GIVEN else [])}
                if isinstance(like, Match) and like.named.kind in kinds:
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
        if isinstance(like, Match | Ambiguous) and not self._rather_ordinary(token, slip, like):
            return self._accept(like, place, place + 1)
        spaced = self._spaced(place)
        if spaced is not None:
            return spaced
        meant = slip[0] if slip is not None else self._within_a_phrase(place)
        if meant is not None:
            self.tokens[place] = mended(token, meant)
            return None
        part = self._part_of_one(token)
        if part is not None:
            self.found = [*self.found, Bearer(part, place, place + 1)]
            return None
        unstuck = self._unstuck(token)
        if unstuck is not None:
            return self._accept(unstuck, place, place + 1)
        if isinstance(like, Unknown):
            self.unknown.append(like)
        return None

    def _within_a_phrase(self, place: int) -> str | None:
        if self._is_written_as_a_name(place):
            return None
        return self.cues.mend_within(self.tokens, place, lambda i: not self._named(i))

    def _named(self, place: int) -> bool:
        return any(b.first <= place < b.last for b in self.found)

    @staticmethod
    def _rather_ordinary(token: Token, slip: tuple[str, int] | None, like: Found) -> bool:
        if slip is None:
            return False
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

    def whole_meetings(self, bearers: list[Bearer]) -> list[Bearer]:
        """The names, and the meetings that are written out in another language: "6 Hours of Sao Paulo"."""
        taken = {i for b in bearers if _whole_event(b) for i in range(b.first, b.last)}
        words = [t.word for t in self.tokens]
        for place, token in enumerate(self.tokens):
            if place in taken or token.number is None or place + 2 >= len(words) or self._known_unit(place + 1):
                continue
            hit = wholes_of(self.names, self.languages).at(words, place)
            if hit is not None:
                match = Match(hit[0], token.start, self.tokens[hit[1] - 1].end)
                bearers = [b for b in bearers if b.last <= place or b.first >= hit[1]] + [Bearer(match, place, hit[1])]
        return bearers

    def whole_series(self, bearers: list[Bearer]) -> list[Bearer]:
        """The names, and the series of which several words are said: "the historic Formula Ford title"."""
        words = [t.word for t in self.tokens]
        kept = {i for b in bearers if not _may_be_of_a_series(b) for i in range(b.first, b.last)}
        wholes = wholes_of(self.names, self.languages)
        for place in range(len(words) - 1):
            hit = wholes.series_at(words, place) if place not in kept else None
            if hit is None or not kept.isdisjoint(range(place, hit[1])):
                continue
            match = Match(hit[0], self.tokens[place].start, self.tokens[hit[1] - 1].end, how=How.PARTIAL)
            bearers = [b for b in bearers if b.last <= place or b.first >= hit[1]] + [Bearer(match, place, hit[1])]
            kept |= set(range(place, hit[1]))
        return bearers

    def _known_unit(self, place: int) -> bool:
        """Whether a number there cannot open a meeting's name: no word that meetings share follows it."""
        return self.tokens[place].word not in self.meeting_words

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
        place = self._place_among(like) or (named if named.kind in PLACES else None)
        kinds = {n.kind for n in readings(like)}
        if kinds == {NameKind.COUNTRY} and not self._where_places_stand(first, last):
            self.unknown.append(Unknown(self.text[like.start : like.end], like.start, like.end))
            return None
        if place is not None and fold(place.name) not in fold(self.text):
            return self.text[: like.start] + place.name + self.text[like.end :]
        self.found = [*self.found, Bearer(like, first, last)]
        return None

    def _where_places_stand(self, first: int, last: int) -> bool:
        """Whether a country may be meant: beside "Grand Prix", or after "at" or "in"."""
        before = self.cues.find(self.tokens[max(0, first - 3) : first], lambda _: True)
        after = self.cues.find(self.tokens[last : last + 2], lambda _: True)
        meeting = any(Signal.MEETING in cue for cue in (*before, *after[:1]))
        dated = last < len(self.tokens) and len(self.tokens[last].word) == YEAR and self.tokens[last].number is not None
        return meeting or dated or (bool(before) and Signal.AT in before[-1])

    @staticmethod
    def _place_among(like: Found) -> Named | None:
        options = (*like.choices, *like.also) if isinstance(like, Ambiguous) else (like.named, *like.also)
        if options[0].kind not in PLACES:
            return None
        return next((n for n in options if n.kind is NameKind.COUNTRY), None)


def _as_it_is_called(found: Found, text: str) -> bool:
    """Whether a name stands as it is, and so tells nothing of the language around it."""
    return fold(readings(found)[0].name) == fold(text[found.start : found.end])


def _may_be_of_a_series(bearer: Bearer) -> bool:
    """Whether a name may be a word of a longer one: a country, a make or a series, in a word."""
    kinds = {NameKind.COUNTRY, NameKind.MANUFACTURER, NameKind.TEAM, NameKind.CHAMPIONSHIP}
    return bearer.last - bearer.first == 1 and readings(bearer.found)[0].kind in kinds


def _whole_event(bearer: Bearer) -> bool:
    """Whether a name is that of a meeting, written out."""
    return readings(bearer.found)[0].kind is NameKind.EVENT and bearer.last - bearer.first > 1
