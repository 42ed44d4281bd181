"""Where and when a document's matter takes place: the meeting, the track, the season, told from all its mentions."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.shapes import some_capitals
from knowledge.facts.setting.rounds import may_be_of
from knowledge.facts.setting.setting_words import (
    ahead_words,
    beside_words,
    bylines,
    circuit_words,
    in_a_month,
    name_joins,
    next_after,
    won_at,
)
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold, fold_in_place

K = MentionKind
DATED = re.compile(r",\s[^.\n]{0,40}\d")
"""A day behind the place where a text was written."""
OPENING = 400
"""Characters from the start of the matter that count as its opening."""
IN_TITLE, IN_OPENING, ANYWHERE = 6, 3, 1
BESIDE = 5
"""Characters between a place and its year: "Imola in 2019", "Imola (2019)"."""
TABLED = 4
"""Cells of a row of a table: places there are columns of a standing, or nations ("SPA")."""
LEAST_TOLD, MOST_ALIKE = 2, 3
"""Tracks that a review names at least, of which none is named so many times as often as the next."""
BEFORE, AFTER = 60, 45
"""Characters around a meeting in which a text says that it is yet to come."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A meeting and its track, as the text names them."""

    event: str | None = None
    circuit: str | None = None


def venue(
    document: Document, found: Sequence[Mention], blocks: Iterable[Block], language: Language, series: str | None = None
) -> Venue:
    """The meeting that these blocks are about: the place or event that titles and openings name, else the commonest.

    Where they are about a ``series``, no listed meeting counts that has never been a round of it.
    """
    kept = list(blocks)
    weights: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    events: Counter[str] = Counter()
    start = next((b.start for b in kept if b.kind is not BlockKind.NOISE), 0)
    past, early = _of_past_years(found), False
    for mention, block in _placed(found, kept):
        weight = 0 if mention.end in past else _weight(document, mention, block, start, language)
        early |= weight > 0 and (block.kind is BlockKind.HEADING or mention.start - start < OPENING)
        if mention.kind is K.CIRCUIT:
            weights[str(mention.value)] += weight
            forms[str(mention.value)][_form(mention)] += not _is_dateline(document, mention, block)
        elif mention.kind is K.EVENT:
            events[str(mention.value)] += weight if may_be_of(str(mention.value), series) else 0
            for circuit, form in _inside(str(mention.value), language):
                weights[circuit] += weight
                forms[circuit][form] += 1
    track = max(weights, key=lambda c: weights[c], default=None)
    if track is not None and weights[track] == 0:
        track = None  # told in passing: of another meeting
    if not early and _of_none(weights):
        return Venue()
    event = _event(events, track, language)
    if track is None:
        told = _unlisted(document, found, kept, language, joined=True)
        return Venue(event=event or (told and told[1]), circuit=told and told[0])
    named, place = _names_of(track, forms[track], event, document.title)
    if named == place and (own := _unlisted(document, found, kept, language)):
        named = own[0]
    return Venue(event=event or place, circuit=named)


def _of_none(weights: Counter[str]) -> bool:
    """Whether a text tells of several meetings in turn and of none before the others: a review of a season."""
    told = sorted((n for n in weights.values() if n > 0), reverse=True)
    return len(told) >= LEAST_TOLD and told[1] * MOST_ALIKE > told[0]


def _unlisted(
    document: Document, found: Sequence[Mention], blocks: Iterable[Block], language: Language, *, joined: bool = False
) -> tuple[str, str] | None:
    """The one track that the text names after the word for it and that no list knows ("le circuit Bellevue"), and its
    name alone; where no other place is told, one named after its place too (``joined``: "Circuit de Bellevue")."""
    folded, track = fold_in_place(document.text), circuit_words(language)
    told = list(track.find(folded))
    if not told:
        return None
    joins = name_joins(language)
    known = [m for m in found if m.kind in (K.CIRCUIT, K.EVENT, K.CHAMPIONSHIP, K.TEAM)]
    names: dict[str, str] = {}
    for block in blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM, *((BlockKind.HEADING, BlockKind.ROW) * joined)):
            continue
        for match in (m for m in told if block.start <= m.start() < block.end):
            join = joins.match(folded, match.end()) if joined else None
            name = some_capitals().match(document.text, join.end() if join else match.end())
            if name and not any(m.start < name.end() and match.start() < m.end for m in known):
                names[clean(document.text[match.start() : name.end()])] = clean(name[0])
    return next(iter(names.items())) if len(set(names.values())) == 1 else None


def _placed(found: Sequence[Mention], blocks: Sequence[Block]) -> Iterable[tuple[Mention, Block]]:
    starts = [block.start for block in blocks]
    for mention in found:
        if mention.kind not in (K.CIRCUIT, K.EVENT):
            continue
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.start < blocks[at].end:
            yield mention, blocks[at]


def _is_to_come(document: Document, mention: Mention, block: Block, language: Language) -> bool:
    """Whether the words around a meeting say that it is another, before or after the one told of."""
    before = fold_in_place(document.text[max(block.start, mention.start - BEFORE) : mention.start])
    after = fold_in_place(document.text[mention.end : min(block.end, mention.end + AFTER)])
    told = ahead_words(language).search(before.rsplit(". ", 1)[-1]) or won_at(language).search(before)
    told = told or in_a_month(language).match(after)
    return bool(told or next_after(language).match(after.split(". ", 1)[0]))


def _is_beside(document: Document, mention: Mention, block: Block, language: Language) -> bool:
    """Whether a place stands in a clause beside that tells of somebody's past: "Ada, who won at Imola in May, ..."."""
    before = fold_in_place(document.text[max(block.start, mention.start - BEFORE) : mention.start])
    return bool(beside_words(language).search(before))


def _of_past_years(found: Sequence[Mention]) -> frozenset[int]:
    """Where the places end that a text names with a year before its last: "his victory at Imola in 2019"."""
    years = [m for m in found if m.kind is K.SEASON and isinstance(m.value, int)]
    last = max((int(str(m.value)) for m in years), default=0)
    ends = sorted(m.end for m in found if m.kind in (K.CIRCUIT, K.EVENT))
    past: set[int] = set()
    for year in years:
        at = bisect_right(ends, year.start) - 1
        if at >= 0 and int(str(year.value)) < last and year.start - ends[at] <= BESIDE:
            past.add(ends[at])
    return frozenset(past)


def _weight(document: Document, mention: Mention, block: Block, start: int, language: Language) -> int:
    if block.kind is BlockKind.NOISE or len(block.cells) >= TABLED:
        return 0
    if bylines(language).search(fold_in_place(document.text[max(block.start, mention.start - 40) : mention.start])):
        return 0
    if _is_dateline(document, mention, block):
        return IN_OPENING if block.kind is BlockKind.HEADING else ANYWHERE
    if block.kind is BlockKind.HEADING:
        return IN_TITLE
    if _is_to_come(document, mention, block, language) or _is_beside(document, mention, block, language):
        return 0
    return IN_OPENING if mention.start - start < OPENING else ANYWHERE


def _is_dateline(document: Document, mention: Mention, block: Block) -> bool:
    """Whether a place opens a block with a day after it: where the text was written."""
    return mention.start == block.start and DATED.match(document.text, mention.end) is not None


def _event(events: Counter[str], track: str | None, language: Language) -> str | None:
    """The event of most weight that does not take place on another track."""
    for name, weight in events.most_common():
        tracks = {circuit for circuit, _ in _inside(name, language)}
        if weight > 0 and (not tracks or track in tracks):
            return name
    return None


@lru_cache(maxsize=1024)
def _inside(event: str, language: Language) -> tuple[tuple[str, str], ...]:
    """The tracks that an event is named after."""
    hidden = language.facts.setting.contractions.items()
    spelled = dict.fromkeys([event, *(re.sub(rf"\b{word}\s(?=[A-Z])", f"{told} ", event) for word, told in hidden)])
    found = [m for name in spelled for m in gazetteer().find(name, fold_in_place(name)) if m.kind is K.CIRCUIT]
    return tuple(dict.fromkeys((str(m.value), _form(m)) for m in found))


def place_name(mention: Mention) -> str:
    """What a meeting is called at a place that is mentioned."""
    return str(mention.value) if mention.kind is K.EVENT else _form(mention)


def _form(mention: Mention) -> str:
    """A place as the text writes it, without capitals that shout; with its article where it belongs to the name."""
    words = clean(mention.text)
    circuit = naming().circuits.get(str(mention.value))
    if circuit and circuit.place and fold(circuit.place).endswith(" " + fold(words)):
        return circuit.place
    if words.isupper():
        known = [n for n in (circuit.place, circuit.short, *circuit.aliases) if n] if circuit else []
        return next((n for n in known if fold(n) == fold(words)), words.title())
    return words


def _names_of(track: str, forms: Counter[str], event: str | None, title: str | None) -> tuple[str, str]:
    """(the track's name, the place's name) among the forms that the text uses."""
    circuit = naming().circuits[track]
    full = [f for f in forms if _is_track(f, track, circuit.short, circuit.place)]
    places = [f for f in forms if f not in full] or list(forms)
    titled = [f for f in places if title and fold(f) in fold(title)]
    place = max(titled or places, key=lambda f: forms[f])
    named = max(full, key=len) if full else place
    if not full and event and fold(place) in fold(event):
        others = [f for f in places if fold(f) not in fold(event)]
        named = max(others, key=lambda f: forms[f]) if others and forms[others[0]] > forms[place] else place
    return named, _bare(place, circuit.place) if place in full else place


def _is_track(form: str, track: str, short: str | None, place: str | None) -> bool:
    """Whether a form names the track itself, not the place where it lies."""
    if place and fold(form) == fold(place):
        return False
    words = set(fold_in_place(form).split())
    return fold(form) in (fold(track), fold(short or track)) or bool(words & name_words().track_words)


def _bare(full: str, place: str | None) -> str:
    """What a meeting is called that the text names by its track alone: "Circuit Paul Ricard" gives "Paul Ricard".

    A name that holds that of its place gives the place: "Autodromo Nazionale Monza" gives "Monza".
    """
    words = [w for w in full.split() if fold_in_place(w) not in name_words().track_words]
    while words and words[0].islower():
        words.pop(0)
    bare = " ".join(words)
    return place if place and fold(place) in fold(bare).split() else bare or place or full
