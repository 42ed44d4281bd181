"""Finds the names of a question, mends what is misspelt in it, tells its language: the sheet that all else reads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from config.language import Language
from knowledge.names import Ambiguous, Match, Named, NameIndex, NameKind, Unknown
from knowledge.names.name import How
from knowledge.questions.compose import GROUPED
from knowledge.questions.cues import cues_of
from knowledge.questions.draft import Draft
from knowledge.questions.language import language_of
from knowledge.questions.sheet import Bearer, Found, Sheet, readings
from knowledge.questions.signal import Signal
from knowledge.questions.surroundings import PLACES
from knowledge.questions.tokens import tokens_of, undotted
from knowledge.questions.wholes import wholes_of
from knowledge.questions.widened import cars, numbered, widened
from knowledge.text import fold

SMALL = frozenset({Signal.FILLER, Signal.LANGUAGE})
SHORT_SERIES = 3  # letters: "F3" may open "F3 Classic"
GRAND_PRIX, RALLY = ["grand", "prix"], "rally"  # the keys of their words among those of meetings


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
    text = undotted(text)
    for _ in range(2):
        tokens = tokens_of(text)
        found = names.spot(text)
        plain = [t for t in tokens if not any(f.start < t.end and t.start < f.end for f in found)]
        named = [t for f in found if not _as_it_is_called(f, text) for t in tokens if f.start <= t.start < f.end]
        language = language_of(plain, languages.values(), locale, before, named)
        draft = Draft(text, tokens, names, cues_of(language), languages)
        elsewhere = foreign(draft)
        signs = {fold(sign) for sign in language.questions.number_signs}
        told = cars(draft, list(bearers_of(draft, found)), signs)
        bearers = [b for b in told if not ordinary(draft, b) and b.first not in elsewhere]
        whole = whole_series(draft, whole_meetings(draft, bearers))
        rewritten = draft.mend([with_series(draft, with_meetings(draft, bearer)) for bearer in whole])
        if rewritten is None:
            break
        text = rewritten
    names_kept = sorted(filter(None, (of_its_rally(draft, b) for b in draft.found)), key=lambda b: b.first)
    wholes = wholes_of(names, languages)
    sheet = Sheet(text, draft.cues, draft.tokens, widened(draft, names_kept, wholes.common, wholes.links), draft.others)
    return Layout(sheet, language, draft.unknown, frozenset(draft.meeting_words))


def bearers_of(draft: Draft, found: Sequence[Found]) -> Iterator[Bearer]:
    """The names as runs of words."""
    for one in found:
        places = [i for i, t in enumerate(draft.tokens) if one.start < t.end and t.start < one.end]
        if places:
            yield Bearer(one, places[0], places[-1] + 1)


def foreign(draft: Draft) -> set[int]:
    """The words of phrases that have a name in them and are no subject of races: "Tour de France"."""
    phrases = (c for c in draft.cues.find(draft.tokens, lambda _: True) if Signal.FOREIGN in c and c.last - c.first > 1)
    return {i for c in phrases for i in range(c.first, c.last)}


def ordinary(draft: Draft, bearer: Bearer) -> bool:
    """Whether a name is rather the ordinary word that it also is."""
    token = draft.tokens[bearer.first]
    if _before_people(draft, bearer):
        return False
    if _is_a_phrase(draft, bearer) or _within_a_phrase(draft, bearer):
        return True
    if bearer.last - bearer.first > 1 or (token.capital and bearer.first > 0):
        return False
    if bearer.found.how is How.GIVEN and token.word in draft.cues.short:
        return True
    cue = next(iter(draft.cues.find([token], lambda _: True)), None)
    surname = readings(bearer.found)[0].kind is NameKind.DRIVER and token.word not in draft.cues.known
    if cue is None or Signal.SESSION in cue or surname or _is_a_car_there(draft, bearer):
        return False
    named = readings(bearer.found)[0]
    return named.kind is not NameKind.CATEGORY or named.name in GROUPED.values()


def _before_people(draft: Draft, bearer: Bearer) -> bool:
    """Whether an adjective of a country stands before a word for people, though it is like another word: "Finnish"."""
    after = draft.tokens[bearer.last : bearer.last + 1]
    cue = next(iter(draft.cues.find(after, lambda _: True)), None)
    people = cue is not None and (Signal.DRIVER in cue or Signal.CHAMPION in cue)
    return bearer.found.how is How.ADJECTIVE and people


def _is_a_car_there(draft: Draft, bearer: Bearer) -> bool:
    """Whether what a car is called stands before its number: "Golf #71", and no game."""
    signs = {fold(sign) for sign in draft.cues.number_signs}
    return readings(bearer.found)[0].kind is NameKind.CAR and numbered(draft.tokens, bearer, signs)


def _is_a_phrase(draft: Draft, bearer: Bearer) -> bool:
    """Whether a name of several words is a phrase of the language, and not written as a name: "front row"."""
    words = draft.tokens[bearer.first : bearer.last]
    written = any(t.capital for i, t in enumerate(words, bearer.first) if i > 0)
    if len(words) < 2 or written or readings(bearer.found)[0].kind not in {NameKind.TEAM, NameKind.DRIVER}:
        return False
    cue = next(iter(draft.cues.find(words, lambda _: True)), None)
    return cue is not None and cue.last - cue.first == len(words)


def with_meetings(draft: Draft, bearer: Bearer) -> Bearer:
    """A place with the meetings that are called by it: "Shanghai" may be the Shanghai E-Prix."""
    found = bearer.found
    if readings(found)[0].kind not in PLACES or found.how is How.ADJECTIVE:
        return bearer
    surface = [t.word for t in draft.tokens[bearer.first : bearer.last]]
    more = (n for n in wholes_of(draft.names, draft.languages).fuller(surface) if n not in readings(found))
    return replace(bearer, found=replace(found, also=(*found.also, *more)))


def _within_a_phrase(draft: Draft, bearer: Bearer) -> bool:
    """Whether a word of a phrase happens to be a name as well: "World Drivers' Championships", and a Mr Driver."""
    if bearer.last - bearer.first > 1 or readings(bearer.found)[0].kind is not NameKind.DRIVER:
        return False
    around = draft.tokens[max(0, bearer.first - 2) : bearer.last + 2]
    word = draft.tokens[bearer.first]
    phrases = (c for c in draft.cues.find(around, lambda _: True) if c.last - c.first > 1)
    return any(word in around[c.first : c.last] for c in phrases if c.senses.keys() - SMALL and Signal.FOREIGN not in c)


def of_its_rally(draft: Draft, bearer: Bearer) -> Bearer | None:
    """A place beside "rally" as the rally called by it; none where it is another meeting's and no rally is known."""
    rallies = {fold(w) for o in draft.languages.values() for w in o.words.event_words.get(RALLY, ())}
    beside = [t.word for t in draft.tokens[max(0, bearer.first - 2) : bearer.last + 1]]
    found, first = bearer.found, readings(bearer.found)[0]
    if first.kind not in PLACES or rallies.isdisjoint(beside):
        return bearer
    called = [n for n in readings(found) if n.kind is NameKind.EVENT and _words_of_it(n) & rallies]
    if called:
        only = Match(called[0], found.start, found.end, found.score, tuple(called[1:]), found.how)
        return replace(bearer, found=only)
    wholes = wholes_of(draft.names, draft.languages)
    kind = [wholes.common.get(token.word) for token in tokens_of(first.name)[-len(GRAND_PRIX) :]]
    other = first.kind in {NameKind.CIRCUIT, NameKind.COUNTRY} or kind == GRAND_PRIX
    return None if other and rallies.isdisjoint(wholes.by_word) else bearer


def _words_of_it(named: Named) -> set[str]:
    return {token.word for token in tokens_of(named.name)}


def whole_meetings(draft: Draft, bearers: list[Bearer]) -> list[Bearer]:
    """The names, and the meetings that are written out in another language: "6 Hours of Sao Paulo"."""
    taken = {i for b in bearers if _whole_event(b) for i in range(b.first, b.last)}
    words = [t.word for t in draft.tokens]
    for place, token in enumerate(draft.tokens):
        if place in taken or token.number is None or place + 2 >= len(words) or _known_unit(draft, place + 1):
            continue
        hit = wholes_of(draft.names, draft.languages).at(words, place)
        if hit is not None:
            match = Match(hit[0], token.start, draft.tokens[hit[1] - 1].end)
            bearers = [b for b in bearers if b.last <= place or b.first >= hit[1]] + [Bearer(match, place, hit[1])]
    return bearers


def whole_series(draft: Draft, bearers: list[Bearer]) -> list[Bearer]:
    """The names, and the series of which several words are said: "the historic Formula Ford title"."""
    words = [t.word for t in draft.tokens]
    kept = {i for b in bearers if not _may_be_of_a_series(b) for i in range(b.first, b.last)}
    wholes = wholes_of(draft.names, draft.languages)
    for place in range(len(words) - 1):
        opening = _opening(bearers, place)
        hit = wholes.series_at(words, place) if opening is not None or place not in kept else None
        free = kept - set(range(place, opening.last)) if opening is not None else kept
        longer = hit is not None and (opening is None or hit[1] > opening.last)
        if hit is None or not longer or not free.isdisjoint(range(place, hit[1])):
            continue
        if any(b.first <= place and hit[1] <= b.last and _is_a_class(b) for b in bearers):
            continue
        series = _of_series(hit[0], draft.tokens[place].start, draft.tokens[hit[1] - 1].end)
        bearers = [b for b in bearers if b.last <= place or b.first >= hit[1]] + [Bearer(series, place, hit[1])]
        kept |= set(range(place, hit[1]))
    return bearers


def _opening(bearers: list[Bearer], place: int) -> Bearer | None:
    """The series of several words that is named there, which may open a longer name: "... Europe Sprint"."""
    named = (b for b in bearers if b.first == place and readings(b.found)[0].kind is NameKind.CHAMPIONSHIP)
    return next((b for b in named if not _may_be_of_a_series(b)), None)


def with_series(draft: Draft, bearer: Bearer) -> Bearer:
    """One word for a series, with the others that have it in their names: "Mitjet" may be any of them."""
    named = readings(bearer.found)[0]
    words = [t.word for t in draft.tokens[bearer.first : bearer.last]]
    if named.kind is not NameKind.CHAMPIONSHIP or len(words) != 1 or [t.word for t in tokens_of(named.name)] == words:
        return bearer
    having = wholes_of(draft.names, draft.languages).of_word(words[0])
    others = tuple(n for n in having if n not in readings(bearer.found))
    if not others:
        return bearer
    return replace(bearer, found=_of_series((*readings(bearer.found), *others), bearer.found.start, bearer.found.end))


def _of_series(series: tuple[Named, ...], start: int, end: int) -> Found:
    if len(series) == 1:
        return Match(series[0], start, end, how=How.PARTIAL)
    return Ambiguous(series, start, end)


def _known_unit(draft: Draft, place: int) -> bool:
    """Whether a number there cannot open a meeting's name: no word that meetings share follows it."""
    return draft.tokens[place].word not in draft.meeting_words


def _as_it_is_called(found: Found, text: str) -> bool:
    """Whether a name stands as it is, and so tells nothing of the language around it."""
    return fold(readings(found)[0].name) == fold(text[found.start : found.end])


def _may_be_of_a_series(bearer: Bearer) -> bool:
    """Whether a name may be a part of a longer one: a class ("GT4 European"), or one word for others."""
    kinds = {NameKind.COUNTRY, NameKind.MANUFACTURER, NameKind.TEAM, NameKind.CHAMPIONSHIP}
    named = readings(bearer.found)[0]
    short = named.kind is NameKind.CHAMPIONSHIP and bearer.found.end - bearer.found.start <= SHORT_SERIES
    alone = bearer.last - bearer.first == 1 and named.kind in kinds
    return alone or short or _is_a_class(bearer)


def _is_a_class(bearer: Bearer) -> bool:
    return readings(bearer.found)[0].kind is NameKind.CATEGORY


def _whole_event(bearer: Bearer) -> bool:
    """Whether a name is that of a meeting, written out."""
    return readings(bearer.found)[0].kind is NameKind.EVENT and bearer.last - bearer.first > 1
