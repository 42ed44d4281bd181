"""Meetings to come at places that no list knows: "rendez-vous à Montbrun les 7 et 8 mai", "Next: Ashdale, 3 June"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from knowledge.dates import DateSpan
from knowledge.facts.mention import NOBODY, Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.shapes import BLANK, capitals, in_any_case
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.text import fold_in_place

K = MentionKind
AROUND = 60
"""Characters before or after its days in which a meeting's place stands."""


def named_beside_days(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """The meetings of a sentence that looks ahead, with their days, where no listed place stands beside these."""
    words = _words(page.language)
    if not words.ahead.search(page.folded, start, end):
        return
    for date in page.inside(start, end, K.DATE):
        if not isinstance(date.value, DateSpan):
            continue
        before = words.before.search(page.text, max(start, date.start - AROUND), date.start)
        named = before if before else words.after.match(page.text, date.end, min(end, date.end + AROUND))
        if named is None or not _is_place(page, named):
            continue
        setting = replace(where.at(date.start), session=None, category=None, provisional=False)
        span = (min(named.start("name"), date.start), max(named.end("name"), date.end))
        values: dict[str, object] = {"date": date.value, "event": clean(named["name"])}
        yield Statement(Verb.HELD, NOBODY, setting, *span, Reliability.SENTENCE, values=values)


def _is_place(page: Page, named: re.Match[str]) -> bool:
    """Whether a name may be of a place: nobody and nothing else has it, and it is no word for meetings or days."""
    start, end = named.span("name")
    other: list[Mention] = [m for m in page.inside(start - AROUND, end + AROUND) if m.start < end and start < m.end]
    first = fold_in_place(named["name"]).split()[0]
    return not other and first not in _ordinary(page.language)


@lru_cache
def _ordinary(language: Language) -> frozenset[str]:
    """Words that open no name of a place."""
    facts = language.facts
    phrases = (*facts.lists.next_events, *facts.lists.calendar, *facts.setting.next_words, *facts.setting.round_words)
    words = {w for phrase in phrases for w in phrase.split()}
    known = (*language.words.function_words, *language.words.weekdays, *language.words.months, *facts.mentions.articles)
    return frozenset(map(fold_in_place, (*words, *known)))


@dataclass(frozen=True)
class MeetingWords:
    """What a language writes around the days of a meeting to come."""

    ahead: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@lru_cache
def _words(language: Language) -> MeetingWords:
    setting, words = language.facts.setting, language.words
    joins = in_any_case(setting.name_joins)
    name = rf"(?P<name>{capitals()}(?:(?:{BLANK}|-)(?:{joins}{BLANK}?)?{capitals()}){{0,3}})"
    days = in_any_case(words.weekdays)
    opener = in_any_case((*words.day_articles, *setting.day_openers))
    at = in_any_case(setting.place_openers)
    return MeetingWords(
        ahead=re.compile(rf"{word_of((*setting.next_words, *language.facts.lists.next_events))}"),
        before=re.compile(rf"(?<![\w'’-]){name}\s?[,(:–-]?\s?(?:{opener}\s)?(?:{days}\s)?$"),
        after=re.compile(rf"\)?\s?(?:[,:–-]\s?)?(?:{at}\s|[:–-]\s?){name}(?=[\s,.;:!?)]|$)"),
    )
