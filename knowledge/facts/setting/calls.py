"""Which race of the meeting a stretch of text calls: by its number, its day or its turn."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.leads import LEAD_IN, MOST_BEFORE, is_an_epithet, leading_session, races_told
from knowledge.facts.setting.listed_days import turn_of_day
from knowledge.facts.setting.moments import days_named, moments
from knowledge.facts.setting.programme import RACE, Programme, carried_races
from knowledge.facts.setting.programmes import Programmes
from knowledge.facts.setting.provisos import sentences
from knowledge.facts.setting.setting_words import decider_words, opener_words
from knowledge.facts.statement import Setting
from knowledge.reading.document import Block, BlockKind, Document

Span = tuple[int, int]
UNTOLD = Programme()
CLOSING = 2
"""Words from a day to the end of the sentence that it closes: "Sunday's race"."""


@dataclass(frozen=True)
class Calls:
    """What calls a race where: the text, the series of its blocks, and the races of each."""

    document: Document
    page: Page
    series: tuple[str | None, ...]
    programmes: Programmes

    def at(self, position: int) -> Programme:
        """The races of the series that a place is about."""
        return self.programmes.get(self.series[self._block_at(position)], UNTOLD)

    def day(self, start: int, end: int) -> str | None:
        """The race of the day that is named in a stretch, where the meeting has two races on two days."""
        races = {race for _, race in self.days(start, end)}
        return races.pop() if len(races) == 1 else None

    def days(self, start: int, end: int) -> list[tuple[int, str]]:
        """(place, race) of the days that a stretch names."""
        here = self.at(start)
        named = moments(self.page, start, end, in_week=here.in_week)
        return [(moment.start, race) for moment in named if (race := here.race_of(moment))]

    def together(self, start: int, end: int) -> tuple[str, ...]:
        """The races of the day with two that a stretch names, where it names no other."""
        here = self.at(start)
        named = moments(self.page, start, end, in_week=here.in_week) if here.doubled or here.slots else []
        days = {moment.slot.day for moment in named if moment.slot.part is None or not here.slots}
        day = days.pop() if len(days) == 1 else None
        return here.together(day) if day is not None else ()

    def turn_of_day(self, start: int, end: int) -> str | None:
        """The race that a stretch calls by its turn in a day with several: "the first of Monday's races"."""
        if (told := turn_of_day(self.page, start, end)) is None:
            return None
        races = self.at(start).together(told[0])
        return races[told[1] - 1] if told[1] <= len(races) else None

    def race(self, span: Span) -> str | None:
        """The race that a sentence calls by its day, at its start or in the first one of a block, or by its turn."""
        start, end = span
        here, words = self.at(start), self.page.language
        turn, opening = self.turn_of_day(start, end), (start, min(end, start + LEAD_IN))
        if turn or any(is_an_epithet(self.page, m) for m in self.page.inside(*opening, MentionKind.SESSION)):
            return turn
        of_day = self.together(start, end)
        if here.several and self.page.tells(opener_words(words), start, end):
            return of_day[0] if of_day else f"{RACE} 1"
        if here.last and self.page.tells(decider_words(words), start, end):
            if of_day:
                return of_day[-1]
            return f"{RACE} 3" if here.last == f"{RACE} 2" and self._after_two(start) else here.last
        first = start == self.document.blocks[self._block_at(start)].start
        if first and len({day for _, day in days_named(self.page, start, end)}) > 1:
            return None
        told = self.day(start, end if first else min(end, start + LEAD_IN + 10)) or self._closing_day(start, end)
        return told or (self._later(start, end) if first else None)

    def _closing_day(self, start: int, end: int) -> str | None:
        """The race of the day that a sentence ends with, where no word before makes that of a clause of its own."""
        told = self.days(start, end)
        last = told[-1][0] if told else end
        alone = len({race for _, race in told}) == 1 and len(self.page.folded[last:end].split()) <= CLOSING
        clause = self.page.tells(_recalling(self.page.language), start, last)
        return told[0][1] if alone and not clause else None

    def _later(self, start: int, end: int) -> str | None:
        """The second of two races, that a paragraph after one about the first tells of later in the day."""
        parts = [m for m in moments(self.page, start, end) if m.slot.part]
        if self.at(start).last != f"{RACE} 2" or not parts or days_named(self.page, start, end):
            return None
        before = [b for b in self.document.blocks if b.kind is BlockKind.PARAGRAPH and b.end <= start][-1:]
        return f"{RACE} 2" if any(self._first_of(b) == f"{RACE} 1" for b in before) else None

    def turn(self, block: Block, held: str | None) -> str | None:
        """The session of a paragraph under the heading of a race (``held``): another race that it starts with."""
        if held is None or not held.startswith(f"{RACE} "):
            return held
        span = (block.start, min(block.end, block.start + LEAD_IN + 10))
        named = races_told(self.page, self.page.inside(*span))
        if named:
            before = self.page.folded[block.start : named[0].start].split()
            return str(named[0].value) if len(before) <= MOST_BEFORE else held
        last = self.page.tells(decider_words(self.page.language), *span)
        return self.at(block.start).last or held if last else held

    def changes(self, setting: Setting, span: Span, inside: Sequence[Mention]) -> Iterator[tuple[int, Setting]]:
        """Where a sentence goes on to another race: "..., tandis que le dimanche ..."."""
        races = races_told(self.page, inside)
        days = self.days(*span)
        told = sorted([m.start for m in races] + [at for at, _ in days])
        days = [(self._clause(told[told.index(at) - 1] if at != told[0] else at, at), race) for at, race in days]
        turns = self._in_turn(span, races)
        named = sorted([*((m.start, str(m.value)) for m in races), *days, *turns])
        if len({name for _, name in named}) < 2:
            return
        if (setting.session is None or named[0] in turns) and named[0][0] > span[0]:
            yield span[0], replace(setting, session=named[0][1])
        for position, name in named:
            yield position, replace(setting, session=name)

    def ends_with(self, span: Span, turned: Sequence[tuple[int, Setting]]) -> str | None:
        """The race that a text goes on with after a sentence about two days: that of the last, if none is recalled."""
        by_number = races_told(self.page, self.page.inside(*span))
        if not turned or by_number or self.page.tells(_recalling(self.page.language), *span):
            return None
        return turned[-1][1].session

    def _in_turn(self, span: Span, races: Sequence[Mention]) -> list[tuple[int, str]]:
        """(place, race) of the first race called by its turn, where a sentence goes on to another: "third in the
        opener, second in race two"."""
        openers = self.page.tells(opener_words(self.page.language), *span) if races else []
        return [
            (m.start(), f"{RACE} 1")
            for m in openers
            if not any(r.start <= m.end() and m.start() <= r.end for r in races)
        ]

    def turns_to_another(self, span: Span, held: str | None) -> int | None:
        """Where a sentence that began about one of several races (``held``) goes on, in words of a clause's own, to
        the only other one that it names."""
        races = races_told(self.page, self.page.inside(*span))
        if held is None or not held.startswith(f"{RACE} ") or {str(m.value) for m in races} in (set(), {held}):
            return None
        if len({m.value for m in races}) > 1 or not self.page.inside(span[0], races[0].start, MentionKind.PERSON):
            return None
        turn = _turning(self.page.language).search(self.page.folded, span[0], races[0].start)
        return turn.start("clause") if turn else None

    def _clause(self, before: int, day: int) -> int:
        """Where the clause begins that a day stands in: behind a comma ("third on Saturday, she retired on Sunday") or
        from what joins it to the one before ("second in race one before winning on Sunday")."""
        comma = self.page.folded.rfind(", ", before, day)
        if comma >= 0 and self.page.inside(comma, day, MentionKind.PERSON):
            return comma + 1
        joins = [m.start() for m in _joining(self.page.language).finditer(self.page.folded, before, day)]
        return joins[-1] if joins else day

    def _after_two(self, start: int) -> bool:
        """Whether a paragraph before that of a place begins with a second race: "the final race" is a third."""
        block = self.document.blocks[self._block_at(start)].start
        spans = [s for s in self._first_sentences if s[1] <= block]
        second = next((s[0] for s in reversed(spans) if self._names(f"{RACE} 2", *s)), 0)
        if start == block and (second or self._is_of_second(block)):
            return True
        opener = opener_words(self.page.language)
        before = [s for s in spans if s[0] < second]
        return bool(second) and any(self._names(f"{RACE} 1", *s) or self.page.tells(opener, *s) for s in before)

    def _is_of_second(self, start: int) -> bool:
        """Whether the paragraph before a place names the second race, and no other."""
        before = [b for b in self.document.blocks if b.kind is BlockKind.PARAGRAPH and b.end <= start][-1:]
        named = {str(m.value) for b in before for m in races_told(self.page, self.page.inside(b.start, b.end))}
        return named == {f"{RACE} 2"}

    def _names(self, race: str, start: int, end: int) -> bool:
        return any(m.value == race for m in self.page.inside(start, end, MentionKind.SESSION))

    @cached_property
    def _first_sentences(self) -> list[Span]:
        """The span of the first sentence of each paragraph."""
        paragraphs = [b for b in self.document.blocks if b.kind is BlockKind.PARAGRAPH]
        firsts = (next(sentences(self.page.folded, b.start, b.end), (b.start, b.end)) for b in paragraphs)
        return [(start, end) for start, end in firsts]

    @cached_property
    def carried(self) -> list[str | None]:
        """The race that each paragraph goes on with: that of the one before, where another comes after it."""
        blocks = self.document.blocks
        return carried_races(self.document, list(map(self._first_of, blocks)), list(map(self._starts_with_day, blocks)))

    def _starts_with_day(self, block: Block) -> bool:
        """Whether a paragraph starts with a day: "Dimanche matin, ..."."""
        return any(at - block.start <= LEAD_IN for at, _ in days_named(self.page, block.start, block.end))

    def _first_of(self, block: Block) -> str | None:
        """The race or qualifying that the first sentence of a paragraph calls."""
        if block.kind is not BlockKind.PARAGRAPH:
            return None
        span = next(sentences(self.page.folded, block.start, block.end), (block.start, block.end))
        races = {str(m.value) for m in races_told(self.page, self.page.inside(*span))}
        return races.pop() if len(races) == 1 else self.race(span) or leading_session(self.page, *span)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.document.blocks]

    def _block_at(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)


@lru_cache
def _joining(language: Language) -> re.Pattern[str]:
    """What joins a clause to the one before."""
    return re.compile(rf"(?:, |\s){any_of((*language.words.and_words, *language.sentences.coordinators))}\s")


@lru_cache
def _turning(language: Language) -> re.Pattern[str]:
    """What begins a clause about another race, right before that race: "; in the", ", but in"."""
    opener = any_of((*language.facts.setting.session_openers, *language.sentences.prepositions))
    article = any_of((*language.facts.mentions.articles, *language.facts.mentions.class_articles))
    joint = any_of((*language.words.and_words, *language.sentences.coordinators, *language.sentences.boundaries))
    return re.compile(rf"(?:;\s|,?\s(?={joint}\s))(?P<clause>(?:{joint}\s)?(?:{opener}\s)(?:{article}\s?)?)\Z")


@lru_cache
def _recalling(language: Language) -> Phrases:
    """What begins words about something of before: "after", "who"."""
    return Phrases.of(language.facts.setting.recalling)
