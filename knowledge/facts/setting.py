"""The setting of every place in a document: championship, season, meeting, track, session, class, and whether all this
is provisional.

What holds for the document comes from its title, its head and what it names most; headings, labels at the start of a
paragraph, days and class words narrow it for what follows. What two readings leave open stays open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from config.language import Language
from knowledge.facts.billing import main_championship, main_class, series_by_block, venues
from knowledge.facts.figures import Page
from knowledge.facts.leads import (
    LEAD_IN,
    is_under_way,
    leading_class,
    leading_series,
    leading_session,
    leading_year,
)
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.places import ahead_by_block, is_at, leading_place, venue_of, venues_by_block
from knowledge.facts.programme import Programme, carried_races, days_named, programme
from knowledge.facts.provisos import is_loose, is_provisional, loose_parts, sentences
from knowledge.facts.session_names import is_a_race
from knowledge.facts.setting_words import (
    day_words,
    decider_words,
    grid_words,
    opener_words,
    season_words,
    several_words,
    single_words,
    standing_words,
)
from knowledge.facts.statement import Setting
from knowledge.facts.venue import Venue
from knowledge.facts.years import season
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
LONGEST_OPENING = 40
"""Characters from the start of a sentence in which what it starts with is named."""
LABEL = re.compile(r"[^.;!?«]{2,60}?(?:\s?:|\s-+)\s")
RACE, QUALIFYING = "Race", "Qualifying"


@dataclass(frozen=True)
class Scene:
    """The settings of a document, by place."""

    starts: tuple[int, ...]
    settings: tuple[Setting, ...]
    default: Setting
    known: frozenset[str] = frozenset()

    def at(self, position: int) -> Setting:
        """What holds at a place of the document."""
        index = bisect_right(self.starts, position) - 1
        return self.settings[index] if index >= 0 else self.default


def scene(document: Document, found: Sequence[Mention], language: Language) -> Scene:
    """The settings of a document."""
    director = _Director(document, Page(document.text, fold_in_place(document.text), found, language))
    marks = list(director.marks())
    known = frozenset(str(m.value) for m in found if m.kind is K.CHAMPIONSHIP)
    return Scene(tuple(m[0] for m in marks), tuple(m[1] for m in marks), director.default, known)


class _Director:
    """Follows the setting through a document, block by block and sentence by sentence."""

    def __init__(self, document: Document, page: Page) -> None:
        self.document, self.page, self.language, self.folded = document, page, page.language, page.folded
        self.words = page.language.facts.setting
        matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
        self.championship = main_championship(document, page)
        self.series = series_by_block(document, page, self.championship)
        self.season = season(document, page.found, page.language)
        self.programmes = self._programmes()
        self.several = self.programmes[self.championship].several
        self.venues = venues(document, page, self.series, self.championship)
        self.elsewhere = venues_by_block(document, page, ahead_by_block(document, page))
        self.loose = loose_parts(document, page)
        self.starred = is_loose(document, page, by_sentence=not self.loose.pairs)
        whole = self.venues.get(self.championship, Venue())
        self.default = Setting(
            championship=self.championship,
            season=self.season,
            event=whole.event,
            circuit=whole.circuit,
            session=None if self.several else RACE,
            category=main_class(page, matter) if len(set(self.series)) < 3 else None,
            provisional=self.starred,
        )

    def _of(self, kind: K, block: Block) -> list[Mention]:
        return self.page.inside(block.start, block.end, kind)

    def _programmes(self) -> dict[str | None, Programme]:
        """The races of each series: from the blocks that are about it, or the whole text where it tells of one."""
        blocks = list(zip(self.document.blocks, self.series, strict=True))
        blocks = blocks[self._first_section() :]
        whole = programme(self.page, [(0, len(self.folded))])
        if len(set(self.series)) == 1:
            return {self.championship: whole, None: whole}
        own = {
            name: programme(self.page, [(b.start, b.end) for b, s in blocks if s == name], beside=whole.several)
            for name in dict.fromkeys((self.championship, None, *self.series))
        }
        main = own[self.championship]
        return own if main.several or len(own) > 3 else {**own, self.championship: whole}

    def _first_section(self) -> int:
        """The first block under a heading that names the main series, where others share the text; else the first."""
        if len(set(self.series)) == 1:
            return 0
        blocks = self.document.blocks
        text = next((i for i, b in enumerate(blocks) if b.kind not in (BlockKind.HEADING, BlockKind.NOISE)), 0)
        return next(
            (
                i
                for i, b in enumerate(blocks[text:], text)
                if b.kind is BlockKind.HEADING
                and [str(m.value) for m in self._of(K.CHAMPIONSHIP, b)] == [self.championship]
            ),
            0,
        )

    def marks(self) -> Iterator[tuple[int, Setting]]:
        """(place, what holds from there on), in order."""
        session: str | None = None
        category: str | None = None
        provisional = several = listed = False
        depth = 0  # of the heading that opened the session
        for place, (block, series) in enumerate(zip(self.document.blocks, self.series, strict=True)):
            if block.kind is BlockKind.NOISE:
                continue
            if block.kind is BlockKind.HEADING:
                opened, classed = self._from_heading(block)
                if not (block.text.rstrip().endswith(":") and opened is None and classed is None):
                    several = self._several_in_section(place) if classed else self.several
                    goes_on = (classed or 0 < depth < block.level) and not self._leaves_the_race(block)
                    depth = block.level if opened else depth * goes_on
                    session = opened or (session if goes_on else None)
                    category = classed
                    provisional = is_provisional(self.page, block.start, block.end)
                    listed = False
            elif block.kind is BlockKind.ROW:
                listed = True
            elif block.kind is BlockKind.PARAGRAPH and listed:
                category = None  # the class was that of the list
            label = self._label(block)
            if label and block.kind is not BlockKind.HEADING and category is None:
                session = label if self._names_day(block) else session
            base = self._base(
                series,
                label or session,
                category,
                provisional=provisional,
                several=(several or not category) and self.programmes[series].several,
            )
            if elsewhere := self.elsewhere[place]:
                base = replace(base, event=elsewhere.event, circuit=elsewhere.circuit)
            yield from self._within(block, base, self.carried[place], firm=label is not None)

    def _base(
        self, series: str | None, session: str | None, category: str | None, *, provisional: bool, several: bool
    ) -> Setting:
        whole = self.venues.get(series, Venue())
        main = series == self.championship
        session = session or (None if several else RACE)
        return Setting(
            championship=series,
            season=self.season if main or isinstance(self.season, int) else None,
            event=whole.event,
            circuit=whole.circuit,
            session=session,
            category=category or (self.default.category if main else None),
            provisional=provisional or self.starred or self.loose.holds(session, category),
        )

    def _several_in_section(self, place: int) -> bool:
        """Whether the section under a class's heading tells of several races: each class may have its own number."""
        blocks = self.document.blocks
        after = next((b.start for b in blocks[place + 1 :] if b.kind is BlockKind.HEADING), blocks[-1].end)
        start = blocks[place].start
        numbered = any(
            m.kind is K.SESSION and str(m.value).startswith(RACE + " ")
            for m in self.page.found
            if start <= m.start < after
        )
        if numbered or several_words(self.language).search(self.folded, start, after):
            return True
        return self.several and not single_words(self.language).search(self.folded, start, after)

    def _leaves_the_race(self, block: Block) -> bool:
        """Whether a heading, deeper or not, opens what is of no session: a standing, titles, a calendar."""
        return bool(season_words(self.language).search(self.folded, block.start, block.end))

    def _is_standing(self, block: Block) -> bool:
        return bool(standing_words(self.language).search(self.folded, block.start, block.end))

    def _from_heading(self, block: Block) -> tuple[str | None, str | None]:
        """The session and class that a heading opens, if it does; a title opens none."""
        sessions = list(dict.fromkeys(str(m.value) for m in self._of(K.SESSION, block)))
        races = [s for s in sessions if s.startswith(RACE)]
        session = races[0] if len(races) == 1 else sessions[0] if len(sessions) == 1 else None
        if not sessions:
            session = self._day(block.start, block.end)
        if (
            session is None
            and not self._is_standing(block)
            and single_words(self.language).search(self.folded, block.start, block.end)
        ):
            session = RACE
        if grid_words(self.language).search(self.folded, block.start, block.end):
            session = races[0].replace(RACE, "Qualifying") if races else "Qualifying"
        if self.document.title and " ".join(block.text.strip("#= ").split()) == self.document.title:
            session = None
        classes = list(dict.fromkeys(str(m.value) for m in self._of(K.CATEGORY, block)))
        about_somebody = re.search(r"\(", block.text) and self._of(K.PERSON, block)
        return session, classes[0] if len(classes) == 1 and not about_somebody else None

    def _label(self, block: Block) -> str | None:
        """The session that the label at the start of a block names: "Course 2 — ", "SAMEDI : ", "Results race 1:"."""
        label = LABEL.match(self.folded, block.start, block.end)
        if label is None:
            return None
        named = [str(m.value) for m in self._of(K.SESSION, block) if m.end <= label.end()]
        return named[0] if len(named) == 1 else self._day(block.start, label.end()) if not named else None

    def _names_day(self, block: Block) -> bool:
        """Whether a block starts with a day, which opens what follows too."""
        return bool(day_words(self.language).match(self.folded, block.start + (self.folded[block.start] in "-•►") * 2))

    def _day(self, start: int, end: int) -> str | None:
        """The race of the day that is named in a stretch, where the meeting has two races on two days."""
        races = {race for _, race in self._days(start, end)}
        return races.pop() if len(races) == 1 else None

    def _days(self, start: int, end: int) -> list[tuple[int, str]]:
        """(place, race) of the days that a stretch names."""
        here = self.programmes.get(self._series_at(start), Programme())
        return [(at, race) for at, day in days_named(self.page, start, end) if (race := here.race_of(day))]

    def _series_at(self, position: int) -> str | None:
        return self.series[max(0, bisect_right(self.block_starts, position) - 1)]

    @cached_property
    def block_starts(self) -> list[int]:
        """Where the blocks start."""
        return [block.start for block in self.document.blocks]

    @cached_property
    def carried(self) -> list[str | None]:
        """The race that each paragraph goes on with: that of the one before, where another comes after it."""
        return carried_races(self.document, [self._first_race(block) for block in self.document.blocks])

    def _first_race(self, block: Block) -> str | None:
        """The race or qualifying that the first sentence of a paragraph calls."""
        if block.kind is not BlockKind.PARAGRAPH:
            return None
        span = next(sentences(self.folded, block.start, block.end), (block.start, block.end))
        races = {str(m.value) for m in self.page.inside(*span) if is_a_race(m)}
        if len(races) == 1:
            return races.pop()
        return self._race_called(span, first=True) or leading_session(self.page, *span)

    def _within(self, block: Block, base: Setting, carried: str | None, *, firm: bool) -> Iterator[tuple[int, Setting]]:
        """The settings inside a block: sentence by sentence, where a session, a day or a class is named."""
        setting, practice = base if base.session else replace(base, session=carried), None
        yield block.start, setting
        if block.kind is BlockKind.HEADING:
            return
        for start, end in sentences(self.folded, block.start, block.end):
            inside = self.page.inside(start, end)
            opened = bool(inside) and inside[0].start - start <= LONGEST_OPENING
            setting = self._of_series(setting, (start, end)) if opened else setting
            here = self._of_sentence(setting, base, (start, end), inside, firm=firm)
            practice = None if firm or base.session not in (None, RACE) else self._practice((start, end), practice)
            told = here
            if practice or opened:
                told = replace(here, session=practice) if practice else self._told_of(here, (start, end))
            yield start, told
            if not firm and not practice:
                yield from self._changes(told, start, end, inside)
            kept = base.session is None or here.session == setting.session
            setting = here if kept else replace(here, session=setting.session)

    def _of_series(self, setting: Setting, span: tuple[int, int]) -> Setting:
        """The setting, of another series from a sentence on that starts with it."""
        series = leading_series(self.page, *span)
        if series is None or series == setting.championship:
            return setting
        own = self.venues.get(series)
        several = self.programmes.get(series, Programme()).several
        setting = replace(setting, championship=series, session=None if several else RACE, category=None)
        return replace(setting, event=own.event, circuit=own.circuit) if own else setting

    def _told_of(self, setting: Setting, span: tuple[int, int]) -> Setting:
        """The setting of one sentence, which may tell of another meeting or year that it starts with."""
        place, year = leading_place(self.page, *span), leading_year(self.page, *span)
        if place and not is_at(Venue(setting.event, setting.circuit), place):
            venue = venue_of(place)
            several = self.programmes.get(setting.championship, Programme()).several
            session = None if several else setting.session
            setting = replace(setting, event=venue.event, circuit=venue.circuit, session=session)
        elif year and year != setting.season:
            setting = replace(setting, event=None, circuit=None)
        return replace(setting, season=year) if year else setting

    def _practice(self, span: tuple[int, int], before: str | None) -> str | None:
        """The qualifying or practice that a sentence is about: it begins with it, or goes on from one that does."""
        lead = leading_session(self.page, *span)
        if lead and self.several and lead == QUALIFYING and self.numbered_qualifying:
            return None
        return lead or (before if before and not is_under_way(self.page, *span) else None)

    @cached_property
    def numbered_qualifying(self) -> bool:
        """Whether the text tells of more than one qualifying."""
        return any(m.kind is K.SESSION and str(m.value).startswith(f"{QUALIFYING} ") for m in self.page.found)

    def _of_sentence(
        self, setting: Setting, base: Setting, span: tuple[int, int], inside: Sequence[Mention], *, firm: bool
    ) -> Setting:
        start, end = span
        races = list(dict.fromkeys(str(m.value) for m in inside if is_a_race(m)))
        if len(races) == 1 and not firm:
            setting = replace(setting, session=races[0])
        elif base.session is None and (race := self._race_called(span, first=start == self._start_of(start))):
            setting = replace(setting, session=race)
        if lead := leading_class(self.page, inside, start):
            setting = replace(setting, category=lead)
        loose = base.provisional or self.loose.holds(setting.session, setting.category)
        loose = loose or is_provisional(self.page, start, end)
        return setting if setting.provisional is loose else replace(setting, provisional=loose)

    def _start_of(self, position: int) -> int:
        return self.block_starts[max(0, bisect_right(self.block_starts, position) - 1)]

    def _race_called(self, span: tuple[int, int], *, first: bool) -> str | None:
        """The race that a sentence calls by its day, at its start or in the first one of a block, or by its turn."""
        start, end = span
        here = self.programmes.get(self._series_at(start), Programme())
        if here.several and opener_words(self.language).search(self.folded, start, end):
            return f"{RACE} 1"
        if here.last and decider_words(self.language).search(self.folded, start, end):
            return here.last
        return self._day(start, end if first else min(end, start + LEAD_IN + 10))

    def _changes(
        self, setting: Setting, start: int, end: int, inside: Sequence[Mention]
    ) -> Iterator[tuple[int, Setting]]:
        """Where a sentence goes on to another race: "..., tandis que le dimanche ..."."""
        races = [m for m in inside if is_a_race(m)]
        days = self._days(start, end)
        named = sorted([*((m.start, str(m.value)) for m in races), *days])
        if len({name for _, name in named}) < 2:
            return
        for position, name in named:
            yield position, replace(setting, session=name)
