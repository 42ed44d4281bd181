"""The races of a meeting as the text of a series tells them: whether there are several, how many, on which days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.doubled_days import day_told, doubled_days
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.numbers import number_words
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.session_names import OWN_RACES
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.moments import SUNDAY, Moment, Slot, days_named, last_day, weekdays
from knowledge.facts.setting.setting_words import WEEKEND, counted_ahead, counting_words, several_words
from knowledge.reading.document import BlockKind, Document

RACE = "Race"
MOST_RACES = 4
MOST_BESIDE = 3
"""The races of a meeting with two on one day and one on another."""
SATURDAY = 5
LONGEST_COUNT = 12
"""Characters before a count of races in which a word says that it counts those of a season: "in three races"."""


@dataclass(frozen=True)
class Programme:
    """The races of one series at a meeting; ``races`` is 0 where the text does not tell how many."""

    several: bool = False
    races: int = 0
    days: frozenset[int] = frozenset()
    doubled: frozenset[int] = frozenset()
    """The days of which the text says that they have two races."""
    slots: tuple[Slot, ...] = ()
    """When each race is run, where a day has one in several of its parts."""

    @property
    def in_week(self) -> bool:
        """Whether a race is run on a day that is none of a weekend's."""
        return any(slot.day is not None and slot.day not in WEEKEND for slot in self.slots)

    def race_of(self, moment: Moment) -> str | None:
        """The race of a day or a part of one, where there are two on two days, or three of which one day has two."""
        day = moment.slot.day
        if self.slots:
            races = self._at(moment)
            return races[0] if len(races) == 1 else None
        if self.doubled and day is not None:
            return self._beside_two(day)
        if not self.several or self.races > 2 or day not in (SATURDAY, SUNDAY):
            return None
        if moment.slot.part is not None and not {SATURDAY, SUNDAY} <= self.days:
            return None  # it may have both of its races on that day
        return f"{RACE} {day - SATURDAY + 1}"

    def _beside_two(self, day: int) -> str | None:
        """The race of a day on which there is but one, beside one with two."""
        if len(self.doubled) > 1 or day in self.doubled or self.races > MOST_BESIDE:
            return None
        return f"{RACE} {1 if day < min(self.doubled) else MOST_BESIDE}"

    def _at(self, moment: Moment) -> tuple[str, ...]:
        """The races that a moment may be of."""
        return tuple(f"{RACE} {number}" for number, slot in enumerate(self.slots, 1) if moment.is_in(slot))

    def together(self, day: int) -> tuple[str, ...]:
        """The two races of a day that has two, where the other day, if any, has one."""
        if self.slots:
            races = self._at(Moment(0, Slot(day)))
            return races if len(races) > 1 else ()
        if self.doubled != {day}:
            return ()
        first = 1 if self.races < MOST_BESIDE or day == min(self.days | {day}) else 2
        return (f"{RACE} {first}", f"{RACE} {first + 1}")

    @property
    def last(self) -> str | None:
        """The last race, where the text tells how many there are."""
        return f"{RACE} {self.races}" if self.races > 1 else None


def programme(
    page: Page, spans: Iterable[tuple[int, int]], *, beside: bool = False, slots: tuple[Slot, ...] = ()
) -> Programme:
    """The races that some stretches tell of. ``beside`` a series with several races, two days are two races, and words
    for the first race or the day after tell of two. ``slots`` are when races were won, part of a day by part."""
    kept = list(spans)
    numbers = [n for span in kept for n in _numbered(page, *span)]
    counts = [n for span in kept for n in (*_counted(page, *span), *_rounds(page, *span))]
    days = frozenset(day for span in kept for _, day in days_named(page, *span))
    low = [n for n in numbers if n <= MOST_RACES]
    beside = beside or _on_two_days(page, kept, days)
    turned = beside and any(page.tells(turns(page.language), *span) for span in kept)
    labelled = any(_labels_first(page, *span) for span in kept)
    followed = labelled or any(_follows_another(page, *span) for span in kept)
    if not low and any(page.tells(_one_race(page.language), *span) for span in kept):
        return Programme(days=days)
    doubled = frozenset(day for span in kept for day in _doubled(page, *span))
    several = (
        bool(low or counts or doubled) or len(set(numbers)) > 1 or (beside and {SATURDAY, SUNDAY} <= days) or turned
    )
    beside_two = [len(doubled | (days & {SATURDAY, SUNDAY})) + len(doubled)] if doubled else []
    races = max([*low, *counts, *beside_two], default=2 * labelled)
    told = slots if (several or followed) and races in (0, len(slots)) else ()
    return Programme(several or followed, max(races, len(told)), days, doubled, told)


def _doubled(page: Page, start: int, end: int) -> Iterator[int]:
    """The days of which a stretch says that they have two races."""
    yield from (day_told(said[0], page.language) for said in page.tells(doubled_days(page.language), start, end))
    for said in page.tells(_two_that_day(page.language), start, end):
        if (day := last_day(page, said.start())) is not None:
            yield day


@lru_cache
def _two_that_day(language: Language) -> Phrases:
    return Phrases.of(language.facts.setting.two_that_day)


def _follows_another(page: Page, start: int, end: int) -> bool:
    """Whether a stretch tells of a race without a name of its own whose grid another one set."""
    named = page.inside(start, end, MentionKind.SESSION)
    if any(str(m.value).startswith(OWN_RACES[1:]) for m in named):
        return False
    return any(page.tells(_reversed_grid(page.language), start, end))


def _labels_first(page: Page, start: int, end: int) -> bool:
    """Whether a stretch has a label for the first race: "Opening race: ..."."""
    return any(page.folded[told.end() : told.end() + 1] == ":" for told in page.tells(turns(page.language), start, end))


@lru_cache
def _reversed_grid(language: Language) -> Phrases:
    return Phrases.of(language.facts.setting.reversed_grid)


def _on_two_days(page: Page, spans: Iterable[tuple[int, int]], days: frozenset[int]) -> bool:
    """Whether there is a race of the Saturday, and the text goes on to the Sunday: "Saturday's race ... On Sunday"."""
    races = (day for span in spans for day in _races_of_days(page, *span))
    return SUNDAY in days and SATURDAY in races


def _races_of_days(page: Page, start: int, end: int) -> Iterator[int]:
    known = weekdays(page.language)
    for said in page.tells(_race_of_a_day(page.language), start, end):
        yield next(known[day] for day in known if day in said[0])


@lru_cache
def _one_race(language: Language) -> Phrases:
    return Phrases.of(language.facts.setting.one_race)


@lru_cache
def _race_of_a_day(language: Language) -> Phrases:
    """Words for the race of a day that they name."""
    days = (day for day, number in weekdays(language).items() if number in (SATURDAY, SUNDAY))
    return Phrases.of(tuple(words.replace("*", day) for day in days for words in language.facts.setting.race_of_a_day))


def _numbered(page: Page, start: int, end: int) -> list[int]:
    """The numbers of the races that a stretch names."""
    named = (str(m.value) for m in page.inside(start, end, MentionKind.SESSION))
    return [int(name.split()[1]) for name in named if name.startswith(RACE + " ")]


def _counted(page: Page, start: int, end: int) -> list[int]:
    """How many races a stretch says that there are, where it counts those of the meeting."""
    numbers = number_words(page.language)
    found = []
    for match in page.tells(several_words(page.language), start, end):
        if counting_words(page.language).search(page.folded[max(0, match.start() - LONGEST_COUNT) : match.start()]):
            continue
        if counted_ahead(page.language).match(page.folded, match.end()):
            continue
        counts = [n for word in match[0].split() if (n := numbers.value(word)) is not None]
        found.append(next((n for n in counts if n > 1), 2))
    return found


def _rounds(page: Page, start: int, end: int) -> list[int]:
    """How many races a stretch numbers as rounds of a season: "Rounds 19, 20 and 21"."""
    runs = page.tells(_round_run(page.language), start, end)
    counts = [int(run["last"]) - int(run["first"]) + 1 for run in runs]
    return [count for count in counts if 1 < count <= MOST_RACES]


@lru_cache
def _round_run(language: Language) -> Phrases:
    words = language.facts.setting.round_words
    joins = any_of((*language.words.and_words, *language.words.range_words))
    numbers = rf"(?P<first>\d{{1,2}})(?:,\s\d{{1,2}})*\s?(?:{joins}|-|/)\s?(?P<last>\d{{1,2}})(?![\d:.])"
    return Phrases(rf"(?<!\w){any_of(words)}{any_of(language.words.plurals)}?\s{numbers}", words)


@lru_cache
def turns(language: Language) -> Phrases:
    """Words of which each tells that there is a race before or after."""
    setting = language.facts.setting
    return Phrases.of((*setting.first_race, *setting.next_day))


def carried_races(document: Document, first: Sequence[str | None], dated: Sequence[bool]) -> list[str | None]:
    """The race that paragraphs go on with, given what each starts with (``first``): between two that start with a race,
    that of the one before; right before the second race, where the first is not called by name, the first.

    Between a first and a third race the second begins where a paragraph starts with a day (``dated``)."""
    carried: list[str | None] = [None] * len(first)
    for section in _sections(document):
        told = [place for place in section if first[place]]
        for one, other in pairwise(told):
            if (first[one] or "").startswith(RACE) and first[one] != first[other]:
                carried[one + 1 : other] = _between(first[one], first[other], dated[one + 1 : other])
        second = next((place for place in told if first[place] == f"{RACE} 2"), None)
        before = section[: section.index(second)] if second is not None else []
        if len(before) > 1 and not any((first[place] or "").startswith(RACE) for place in before):
            carried[before[-1]] = f"{RACE} 1" if first[before[-1]] is None else None
    return carried


def _between(before: str | None, after: str | None, dated: Sequence[bool]) -> list[str | None]:
    """The races of the paragraphs between two races: that before, and one more where they leave room for it."""
    turns = {f"{RACE} {n}": f"{RACE} {n + 1}" for n in range(1, MOST_RACES)}
    skipped = turns.get(before or "")
    room = skipped is not None and turns.get(skipped) == after and any(dated)
    turn = list(dated).index(True) if room else len(dated)
    return [before] * turn + [skipped] * (len(dated) - turn)


def _sections(document: Document) -> Iterator[list[int]]:
    """The places of the paragraphs between two headings."""
    places: list[int] = []
    for place, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING:
            yield places
            places = []
        elif block.kind is BlockKind.PARAGRAPH:
            places.append(place)
    yield places
