"""Everything that a document mentions, in its order and without overlaps.

Lists of names, shapes and notations are tried in turn; then the whole document is read again for the people and teams
that it introduced, by every shorter form of their names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from config.language import Language, languages
from knowledge.dates import finder
from knowledge.facts.lists.columns import Columned, named_in_columns
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.billed_places import billed_places
from knowledge.facts.mentions.built_cars import built_cars
from knowledge.facts.mentions.capitals import letterhead
from knowledge.facts.mentions.cars import bare_numbers, car_models, with_model
from knowledge.facts.mentions.cast import cast_of, clean
from knowledge.facts.mentions.described import described_people
from knowledge.facts.mentions.disciplines import bare_series
from knowledge.facts.mentions.gazetteer import Spotter, known_names
from knowledge.facts.mentions.headed_series import headed_series
from knowledge.facts.mentions.hyphened_crews import without_crews
from knowledge.facts.mentions.kart_classes import kart_classes
from knowledge.facts.mentions.measures import measures
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.namesakes import without_namesakes, without_places_of_teams
from knowledge.facts.mentions.neighbours import supported
from knowledge.facts.mentions.nth_meetings import meetings_of_places, named_after_place, nth_meetings
from knowledge.facts.mentions.occasions import occasions
from knowledge.facts.mentions.of_two import with_one_of_two
from knowledge.facts.mentions.officials import officials
from knowledge.facts.mentions.overlaps import is_inside, overlaps, without_overlaps
from knowledge.facts.mentions.parallel_classes import with_parallel_classes
from knowledge.facts.mentions.people import Shape, Shaper
from knowledge.facts.mentions.periphrases import with_periphrases
from knowledge.facts.mentions.relatives import relatives, sharing_a_surname
from knowledge.facts.mentions.series import series_mentions
from knowledge.facts.mentions.session_names import races_of_series
from knowledge.facts.mentions.short_laps import short_laps
from knowledge.facts.mentions.slashes import slashed
from knowledge.facts.mentions.strangers import strangers, without_openers
from knowledge.facts.mentions.teams import (
    bracketed_teams,
    entered_teams,
    made_teams,
    shortened_teams,
    team_aliases,
    without_team_names,
)
from knowledge.facts.mentions.told_places import told_places
from knowledge.facts.mentions.trophies import cups_as_classes, cups_in_brackets
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.reading.lines import is_capitals
from knowledge.text import fold, fold_in_place

K = MentionKind
START = attrgetter("start")
HYPHENS = ("-", "–", "‑")


def mentions(document: Document, language: Language | None = None) -> list[Mention]:
    """The mentions of a document."""
    text, folded = document.text, fold_in_place(document.text)
    language = language or language_of(document)
    karts = list(kart_classes(text, folded, language))
    own = without_places_of_teams(without_namesakes(known_names(text), text), text)
    known = [m for m in own if not is_inside(m, karts)]
    known += bare_series(text, folded, known, language)
    laps = list(short_laps(folded, language))
    counted = [*laps, *(m for m in measures(folded, language) if not overlaps(m, laps))]
    ordinals = [m for m in counted if m.kind is K.ORDINAL]
    dates = [Mention(K.DATE, d.start, d.end, text[d.start : d.end], d.span) for d in finder(language).find(folded)]
    listed = series_mentions(text, folded, known, language)
    listed += headed_series(text, folded, listed, language)
    series = cups_as_classes(listed, folded, language)
    occasional = [*karts, *occasions(text, folded, ordinals, language), *cups_in_brackets(text, folded, language)]
    known = [*(m for m in known if m.kind is not K.CHAMPIONSHIP), *series]
    occasional = [m for m in occasional if not _labels_the_series(m, text, series)]
    occasional += [*named_after_place(known, text, language), *nth_meetings(series, text, folded, language)]
    occasional += meetings_of_places(known, text, language)
    occasional += races_of_series(folded, ordinals, series, language)
    places = [*known, *(m for m in occasional if m.kind is K.EVENT or (m.kind is K.CATEGORY and " " in m.text))]
    names = _outside(_names(document, places, language), known)
    ordinary = name_words(language.code).ordinary
    begun = {m.start for m in names}
    cars = [with_model(m, text, begun) for m in known if m.kind is K.CAR and fold_in_place(m.text) not in ordinary]
    rest = list(_outside_teams((m for m in known if m.kind is not K.CAR), names, text))
    found = [*dates, *names, *rest, *cars, *occasional, *counted]
    kept = without_overlaps(found, len(text))
    if models := car_models(kept, text, folded):
        kept = without_overlaps([*kept, *models], len(text))
    unlisted = billed_places(document, kept, language) or told_places(document, kept, language)
    kept = sorted([*kept, *unlisted], key=START)
    kept = with_one_of_two(with_parallel_classes(document, kept, language), text, folded, language)
    kept = described_people(bare_numbers(kept, folded, language), text, folded, language)
    return with_periphrases(kept, text, folded, language)


def _labels_the_series(mention: Mention, text: str, series: Iterable[Mention]) -> bool:
    """Whether what looks like a class labels a text by a word of its series: "F4 : ..." over one of the Haze F4."""
    if mention.kind is not K.CATEGORY or not text[mention.end :].lstrip().startswith(":"):
        return False
    return any(fold_in_place(mention.text) in fold_in_place(m.text).split() for m in series)


def _outside(names: Iterable[Mention], known: Sequence[Mention]) -> list[Mention]:
    """The names but those of one word inside the longer name of a place: "Paul" of a track is nobody."""
    places = sorted((m.start, m.end) for m in known if m.kind in (K.CIRCUIT, K.COUNTRY) and len(m.text.split()) > 1)
    starts = [start for start, _ in places]

    def inside(name: Mention) -> bool:
        at = bisect_left(starts, name.start + 1) - 1
        return at >= 0 and name.end <= places[at][1] and name.end - name.start < places[at][1] - places[at][0]

    return [name for name in names if " " in name.text or not inside(name)]


def _outside_teams(known: Iterable[Mention], names: Iterable[Mention], text: str) -> Iterator[Mention]:
    """What is known, but a series that is the first word of the team in a bracket: "Jo Doe (IMSA Vale Performance)"."""
    teams = {m.start: m.end for m in names if m.kind is K.TEAM and text[m.start - 1 : m.start] == "("}
    return (m for m in known if m.kind is not K.CHAMPIONSHIP or teams.get(m.start, 0) <= m.end)


def language_of(document: Document) -> Language:
    """The language to read a document in: its own, else the first there is."""
    known = languages()
    return known[document.language] if document.language in known else next(iter(known.values()))


def _marked(places: Iterable[Mention], kind: MentionKind, length: int) -> bytearray:
    """Where the mentions of a kind stand."""
    marks = bytearray(length + 1)
    for mention in places:
        if mention.kind is kind:
            marks[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return marks


def _names(document: Document, places: Sequence[Mention], language: Language) -> list[Mention]:
    """The people and teams of a document, wherever it names them."""
    text = document.text
    blocked = bytearray(len(text) + 1)
    fixed = bytearray(len(text) + 1)
    for mention in places:
        blocked[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        if mention.kind in (K.CIRCUIT, K.CHAMPIONSHIP, K.EVENT, K.TEAM):
            fixed[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    shaper = Shaper(text, blocked, name_words(language.code), _marked(places, K.TEAM, len(text)))
    found = [shape for a, b, capitals in _segments(document) for shape in shaper.shapes(a, b, capitals=capitals)]
    found = [s for s in found if not all(fixed[s.start : s.end]) and not _is_header(text[s.start : s.end], language)]
    people = sorted((s for s in found if s.kind is K.PERSON and s.sure), key=lambda s: s.start)
    unsure = [s for s in found if s.kind is K.PERSON and not s.sure]
    unsure = list(without_openers(unsure, text, shaper.folded, language))
    near = [s for s in unsure if supported(text, s, people)]
    people += [*near, *strangers(text, shaper.folded, [s for s in unsure if s not in near], language)]
    people = list(without_crews(people, text))
    columned = named_in_columns(document, shaper.folded, people, language)
    people = [*_clear(people, columned), *columned.people]
    found = _clear(found, columned)
    teams = {clean(text[s.start : s.end]) for s in (*found, *columned.teams) if s.kind is K.TEAM}
    teams |= set(letterhead(document, shaper))
    teams |= {clean(m.text) for m in places if m.kind is K.TEAM}
    people = without_team_names(people, teams, text, language)
    bracketed = {*bracketed_teams(text, people, language), *entered_teams(text, blocked, people, language)}
    bracketed |= set(made_teams(text, places, blocked, language))
    full = [clean(text[s.start : s.end]) for s in people]
    everyone = [
        *full,
        *sharing_a_surname(text, people, language, name_words().titles),
        *relatives(text, people, language),
    ]
    cast = cast_of(everyone, text, officials(text, people, language))
    called = {fold(alias) for alias in cast.aliases}
    built = Spotter([(car, (K.CAR, car)) for car in built_cars(text, people)]).find(text, shaper.folded)
    team_names = team_aliases(teams | bracketed, text, called)
    short = [m for m in shortened_teams(text, teams | bracketed, called, language) if not blocked[m.start]]
    folded = fold_in_place(text)
    spotted = Spotter([(team, (K.TEAM, name)) for team, name in team_names.items()]).find(text, folded)
    named = Spotter(cast.names(), inside_hyphens=True).find(text, folded)
    whole = [m for m in _whole_names(named, text) if not is_inside(m, built)]
    return [*spotted, *short, *built, *whole, *slashed(text, whole, blocked, cast.aliases)]


def _is_header(name: str, language: Language) -> bool:
    """Whether what looks like a name are words over columns: "Pos No Driver"."""
    return set(fold_in_place(name).split()) <= _column_words(language)


@lru_cache
def _column_words(language: Language) -> frozenset[str]:
    columns = language.facts.lists.columns.values()
    return frozenset(word for words in columns for phrase in words for word in fold_in_place(phrase).split())


def _clear(shapes: Iterable[Shape], columned: Columned) -> list[Shape]:
    """The shapes that do not run over the names that columns show."""
    taken = sorted((s.start, s.end) for s in (*columned.people, *columned.teams))

    def crosses(shape: Shape) -> bool:
        at = bisect_left(taken, (shape.end, 0)) - 1
        return at >= 0 and taken[at][1] > shape.start and taken[at] != (shape.start, shape.end)

    return [shape for shape in shapes if not crosses(shape)]


def _whole_names(named: list[Mention], text: str) -> Iterator[Mention]:
    """People; of a name inside a double one, those alone who share a car: "Doe-Poe" is two people, "Saint-Doe" none."""
    sides = {m.start for m in named} | {m.end for m in named}
    for mention in named:
        before, after = (
            text[mention.start - 1 : mention.start] in HYPHENS,
            text[mention.end : mention.end + 1] in HYPHENS,
        )
        if (not before and not after) or (
            (not before or mention.start - 1 in sides or _is_capital(text, mention.start - 2))
            and (not after or mention.end + 1 in sides or text[mention.end + 1 : mention.end + 2].isupper())
        ):
            yield mention


def _is_capital(text: str, last: int) -> bool:
    """Whether the word that ends at ``last`` starts with a capital."""
    word = re.search(r"[\w.'’]+$", text[max(0, last - 30) : last + 1])
    return bool(word) and word[0][0].isupper()  # type: ignore[index]


def _segments(document: Document) -> Iterator[tuple[int, int, bool]]:
    """The stretches of a document inside which a name may run, and whether all is capitals there."""
    for block in document.blocks:
        if block.kind is BlockKind.NOISE:
            continue
        for start, end in block.cells or ((block.start, block.end),):
            yield start, end, block.kind is BlockKind.HEADING and is_capitals(block.text)


def block_mentions(block: Block, found: Sequence[Mention]) -> list[Mention]:
    """The mentions inside a block."""
    first = bisect_left(found, block.start, key=START)
    last = bisect_left(found, block.end, first, key=START)
    return [m for m in found[first:last] if m.end <= block.end]
