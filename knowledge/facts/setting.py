"""The setting of every place in a document: championship, season, meeting, track, session, class, and whether all this
is provisional.

What holds for the document comes from its title, its head and what it names most; headings, labels at the start of a
paragraph, days and class words narrow it for what follows. What two readings leave open stays open.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.occasions import any_of
from knowledge.facts.setting_words import (
    ahead_words,
    class_noun,
    class_opening,
    day_words,
    grid_words,
    provisional_words,
    several_words,
    single_words,
    standing_words,
)
from knowledge.facts.statement import Setting
from knowledge.facts.venue import Venue, season, venue
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold, fold_in_place

K = MentionKind
LABEL = re.compile(r"[^.;!?«]{2,60}?(?:\s?:|\s-+)\s")
RACE = "Race"
LEAD_IN = 26
"""Characters from the start of a sentence in which a class or a day is a lead-in for it."""


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
    director = _Director(document, list(found), language)
    marks = list(director.marks())
    known = frozenset(str(m.value) for m in found if m.kind is K.CHAMPIONSHIP)
    return Scene(tuple(m[0] for m in marks), tuple(m[1] for m in marks), director.default, known)


class _Director:
    """Follows the setting through a document, block by block and sentence by sentence."""

    def __init__(self, document: Document, found: list[Mention], language: Language) -> None:
        self.document, self.found, self.language = document, found, language
        self.folded = fold_in_place(document.text)
        self.starts = [m.start for m in found]
        self.words = language.facts.setting
        self.matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
        self.championship = self._main_championship()
        self.series = self._championships_by_block()
        self.season = season(document, found, language)
        self.several = self._has_several_races()
        self.venues = self._venues()
        self.loose = self._provisional_sessions()
        self.starred = self._star() or (not self.loose and self._is_loose_as_a_whole())
        whole = self.venues.get(self.championship, Venue())
        self.default = Setting(
            championship=self.championship,
            season=self.season,
            event=whole.event,
            circuit=whole.circuit,
            session=None if self.several else RACE,
            category=self._main_class(self.matter) if len(set(self.series)) < 3 else None,
            provisional=self.starred,
        )

    # --- the whole document -----------------------------------------------------------------------------------------

    def _of(self, kind: K, block: Block) -> list[Mention]:
        return [m for m in self._inside(block) if m.kind is kind]

    def _inside(self, block: Block) -> list[Mention]:
        return self._between(block.start, block.end)

    def _between(self, start: int, end: int) -> list[Mention]:
        return self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _main_championship(self) -> str | None:
        """The series that titles, navigation and openings name, else the commonest."""
        weights: Counter[str] = Counter()
        for place, block in enumerate(self.document.blocks):
            for mention in self._of(K.CHAMPIONSHIP, block):
                head = block.kind in (BlockKind.HEADING, BlockKind.NOISE) and place < 8
                early = mention.start < 900
                weights[str(mention.value)] += 4 if head else 2 if early else 1
        return weights.most_common(1)[0][0] if weights else None

    def _championships_by_block(self) -> list[str | None]:
        """The series of each block: its section's heading names it, or it names one other alone."""
        result: list[str | None] = []
        section = self.championship
        after_heading = opening = False
        seen_text = False
        for block in self.document.blocks:
            named = list(dict.fromkeys(str(m.value) for m in self._of(K.CHAMPIONSHIP, block)))
            here = section
            if block.kind is BlockKind.HEADING:
                opening = not seen_text
                section = here = (
                    named[0] if len(named) == 1 and not opening else self.championship if not opening else section
                )
                after_heading = True
            elif block.kind is not BlockKind.NOISE:
                if len(named) == 1 and self._leads(block, named[0]) and not self._umbrella(named[0]):
                    here = named[0]
                    if after_heading and not opening:
                        section = here
                after_heading, seen_text = False, True
            result.append(here)
        return result

    def _umbrella(self, name: str) -> bool:
        """Whether a name is but a shorter or longer form of the main series'."""
        main = self.championship or ""
        return main.startswith(name) or name.startswith(main)

    def _leads(self, block: Block, name: str) -> bool:
        """Whether a block's first words are about a series."""
        first = next((m for m in self._of(K.CHAMPIONSHIP, block) if m.value == name), None)
        return first is not None and first.start - block.start < 120

    def _has_several_races(self) -> bool:
        numbered = {str(m.value) for m in self.found if m.kind is K.SESSION and str(m.value).startswith(RACE + " ")}
        rounds = [n for n in numbered if int(n.split()[1]) <= 4]
        return len(rounds) > 0 or bool(several_words(self.language).search(self.folded))

    def _venues(self) -> dict[str | None, Venue]:
        """The meeting of each series: from the blocks that are about it, and from sentences that pair the two.

        A series that shares the bill has no meeting of its own.
        """
        paired = self._paired_events()
        telling = list(self._telling())
        main = venue(self.document, self.found, [b for b, s in telling if s == self.championship], self.language)
        whole = venue(self.document, self.found, [b for b, _ in telling], self.language)
        titled = whole.event is not None and fold(whole.event) in fold(self.document.title or "")
        venues: dict[str | None, Venue] = {}
        for name in dict.fromkeys(self.series):
            own = venue(self.document, self.found, [b for b, s in telling if s == name], self.language)
            found = whole if titled else main if name == self.championship or own == Venue() else own
            venues[name] = replace(found, event=paired[name]) if name in paired and len(set(self.series)) > 1 else found
        return venues

    def _telling(self) -> Iterator[tuple[Block, str | None]]:
        """The blocks that tell of this meeting, with their series; not those under a heading that announces others."""
        ahead = False
        for block, series in zip(self.document.blocks, self.series, strict=True):
            if block.kind is BlockKind.HEADING:
                ahead = bool(ahead_words(self.language).search(self.folded, block.start, block.end))
            if not ahead:
                yield block, series

    def _paired_events(self) -> dict[str | None, str]:
        """The events that a sentence says to be of a series: "aux 4 Heures de L, manche de C"."""
        pairs: dict[str | None, str] = {}
        told = [m for m in self.found if m.kind in (K.EVENT, K.CHAMPIONSHIP)]
        for one, other in pairwise(told):
            gap = self.folded[one.end : other.start]
            if one.kind is K.EVENT and other.kind is K.CHAMPIONSHIP and len(gap) < 60 and not {".", ":"} & set(gap):
                pairs.setdefault(str(other.value), str(one.value))
        return pairs

    def _main_class(self, blocks: Sequence[Block]) -> str | None:
        """The one class of the field that blocks are about; None where there are several, or none stands out."""
        counted: Counter[str] = Counter()
        for block in blocks:
            for mention in self._of(K.CATEGORY, block):
                if str(mention.value) not in self.words.cups:
                    before = self.folded[max(0, mention.start - 14) : mention.start]
                    counted[str(mention.value)] += 2 if class_noun(self.language).search(before) else 1
        ranked = counted.most_common(2)
        if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] * 2 >= ranked[0][1]):
            return None
        return ranked[0][0]

    def _star(self) -> bool:
        """Whether a note under a star says that the starred title is provisional."""
        noted = any(b.text.lstrip().startswith("*") and self._is_provisional(b.start, b.end) for b in self.matter)
        return noted and any(b.kind is BlockKind.HEADING and b.text.rstrip().endswith("*") for b in self.matter[:3])

    def _is_loose_as_a_whole(self) -> bool:
        """Whether the title, or a sentence about results of no one session or class, says that all may change."""
        titled = next((b for b in self.matter if b.kind is BlockKind.HEADING), None)
        if titled and titled.text.strip() == self.document.title and self._is_provisional(titled.start, titled.end):
            return True
        words = re.compile(rf"(?<!\w){any_of(self.words.results_words)}(?!\w)")
        for block in self.matter:
            if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                continue
            for start, end in _sentences(self.folded, block.start, block.end):
                named = [m for m in self._between(start, end) if m.kind in (K.SESSION, K.CATEGORY)]
                if not named and self._is_provisional(start, end) and words.search(self.folded, start, end):
                    return True
        return False

    def _is_provisional(self, start: int, end: int) -> bool:
        return bool(provisional_words(self.language).search(self.folded, start, end))

    def _provisional_sessions(self) -> set[str]:
        """The sessions that a sentence says to be provisional."""
        loose: set[str] = set()
        for match in provisional_words(self.language).finditer(self.folded):
            start = max(self.folded.rfind(". ", 0, match.start()), self.folded.rfind("\n\n", 0, match.start())) + 1
            end = self.folded.find(".", match.end())
            named = {
                str(m.value)
                for m in self.found
                if m.kind is K.SESSION and start <= m.start < (end if end > 0 else len(self.folded))
            }
            if len(named) == 1:
                loose |= named
        return loose

    # --- block by block ---------------------------------------------------------------------------------------------

    def marks(self) -> Iterator[tuple[int, Setting]]:
        """(place, what holds from there on), in order."""
        session: str | None = None
        category: str | None = None
        provisional = several = listed = False
        for place, (block, series) in enumerate(zip(self.document.blocks, self.series, strict=True)):
            if block.kind is BlockKind.NOISE:
                continue
            if block.kind is BlockKind.HEADING:
                opened, classed = self._from_heading(block)
                if not (block.text.rstrip().endswith(":") and opened is None and classed is None):
                    several = self._several_in_section(place) if classed else self.several
                    session = opened or (session if classed and not self._is_standing(block) else None)
                    category = classed
                    provisional = self._is_provisional(block.start, block.end)
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
                several=(several or (self.several and not category)) and not self._shares_the_bill(series),
            )
            yield from self._within(block, base, firm=label is not None)

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
            provisional=provisional or self.starred or session in self.loose,
        )

    def _several_in_section(self, place: int) -> bool:
        """Whether the section under a class's heading tells of several races: each class may have its own number."""
        blocks = self.document.blocks
        after = next((b.start for b in blocks[place + 1 :] if b.kind is BlockKind.HEADING), blocks[-1].end)
        start = blocks[place].start
        numbered = any(
            m.kind is K.SESSION and str(m.value).startswith(RACE + " ") for m in self.found if start <= m.start < after
        )
        if numbered or several_words(self.language).search(self.folded, start, after):
            return True
        return self.several and not single_words(self.language).search(self.folded, start, after)

    def _shares_the_bill(self, series: str | None) -> bool:
        """Whether a series is not the document's own, and no numbered race is told of it."""
        if series == self.championship:
            return False
        own = [b for b, s in zip(self.document.blocks, self.series, strict=True) if s == series]
        told = any(m.kind is K.SESSION and str(m.value).startswith(RACE + " ") for b in own for m in self._inside(b))
        return not told and not any(several_words(self.language).search(self.folded, b.start, b.end) for b in own)

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
        days = {d[0] for d in day_words(self.language).finditer(self.folded, start, end)}
        return self._race_of(next(iter(days))) if len(days) == 1 else None

    def _race_of(self, day: str) -> str | None:
        number = self.weekdays[day]
        if not self.several or number not in (5, 6) or self.third_race:
            return None
        return f"{RACE} {number - 4}"

    @cached_property
    def weekdays(self) -> dict[str, int]:
        """The days of the week, folded."""
        return {fold_in_place(word): number for word, number in self.language.words.weekdays.items()}

    @cached_property
    def third_race(self) -> bool:
        """Whether the meeting has more races than days."""
        return any(m.kind is K.SESSION and m.value in (f"{RACE} 3", f"{RACE} 4") for m in self.found)

    def _within(self, block: Block, base: Setting, *, firm: bool) -> Iterator[tuple[int, Setting]]:
        """The settings inside a block: sentence by sentence, where a session, a day or a class is named."""
        yield block.start, base
        if block.kind is BlockKind.HEADING:
            return
        setting = base
        for start, end in _sentences(self.folded, block.start, block.end):
            here = self._of_sentence(setting, base, (start, end), firm=firm)
            yield start, here
            if not firm:
                yield from self._changes(here, start, end)
            setting = here if base.session is None else replace(here, session=setting.session)

    def _of_sentence(self, setting: Setting, base: Setting, span: tuple[int, int], *, firm: bool) -> Setting:
        start, end = span
        inside = self._between(start, end)
        races = list(
            dict.fromkeys(str(m.value) for m in inside if m.kind is K.SESSION and str(m.value).startswith(RACE + " "))
        )
        day = day_words(self.language).search(self.folded, start, min(end, start + LEAD_IN + 10))
        if len(races) == 1 and not firm:
            setting = replace(setting, session=races[0])
        elif day and base.session is None and (race := self._race_of(day[0])):
            setting = replace(setting, session=race)
        if lead := self._leading_class(inside, start):
            setting = replace(setting, category=lead)
        loose = base.provisional or setting.session in self.loose or self._is_provisional(start, end)
        return replace(setting, provisional=loose)

    def _leading_class(self, inside: Sequence[Mention], start: int) -> str | None:
        """The class that a sentence starts with: "En LMP3, ..."; a cup only after the word that opens it."""
        for mention in inside:
            if mention.kind is not K.CATEGORY or mention.start - start > LEAD_IN or mention.value == "Overall":
                continue
            before = self.folded[start : mention.start]
            if before.rstrip().endswith("("):
                continue
            opened = bool(class_opening(self.language).fullmatch(before.lstrip()))
            if opened or (mention.value not in self.words.cups and not before.strip().isdigit()):
                return str(mention.value)
        return None

    def _changes(self, setting: Setting, start: int, end: int) -> Iterator[tuple[int, Setting]]:
        """Where a sentence goes on to another race: "..., tandis que le dimanche ..."."""
        races = [m for m in self._between(start, end) if m.kind is K.SESSION and str(m.value).startswith(RACE + " ")]
        days = [
            (d.start(), race)
            for d in day_words(self.language).finditer(self.folded, start, end)
            if (race := self._race_of(d[0]))
        ]
        named = sorted([*((m.start, str(m.value)) for m in races), *days])
        if len({name for _, name in named}) < 2:
            return
        for position, name in named:
            yield position, replace(setting, session=name)


def _sentences(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in re.compile(r"[.!?][\"»”)]*\s+(?=\S)").finditer(folded, start, end):
        yield at, stop.end()
        at = stop.end()
    if at < end:
        yield at, end
