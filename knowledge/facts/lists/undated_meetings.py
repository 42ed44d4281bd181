"""Meetings that a sentence tells of without their days: "next comes Spa", "the finale is at Monza", "Spa, fin juin"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.calendars import of_tests
from knowledge.facts.lists.own_meeting import round_told
from knowledge.facts.mention import NOBODY, Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.setting.places import is_at
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.venue import Venue, place_name
from knowledge.facts.statement import Reliability, Statement, Verb

K = MentionKind
REACH = 80
"""Characters before a place in which words stand that make it a meeting's."""


def undated_meetings(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """The meetings of a sentence that tells only about when they are, or that they come next, or came first."""
    places = page.inside(start, end, K.EVENT, K.CIRCUIT)
    for place in places:
        if when := _words(page.language).about_when.match(page.folded, place.end, end):
            yield _held(page, where, place, (start, when.end()), {})
    told = list(_told(page, where, places, (start, end)))
    number = round_told(page, start, end) if len(told) == 1 else None
    for place in told:
        yield _held(page, where, place, (start, place.end), {"round": number} if number else {})


def _told(page: Page, where: Scene, places: Sequence[Mention], span: tuple[int, int]) -> Iterator[Mention]:
    """The places elsewhere that words of a sentence make a meeting's of this season, and those listed behind one."""
    words, before = _words(page.language), None
    if words.other_year.search(page.folded, *span) or _of_another_season(page, where, span):
        return
    for place in places:
        here = where.at(place.start)
        listed = before is not None and words.between.fullmatch(page.folded, before.end, place.start) is not None
        said = listed or _led_to(page, place, span[0]) or words.behind.match(page.folded, place.end, span[1])
        before = place if said else None
        if said and not is_at(Venue(here.event, here.circuit), place) and not of_tests(page, place.start):
            yield place


def _led_to(page: Page, place: Mention, start: int) -> bool:
    """Whether what stands before a place leads to it: "the next round takes place next month at", "moves on to"."""
    words, begin = _words(page.language), max(start, place.start - REACH)
    if words.right_before.search(page.folded, begin, place.start):
        return True
    led = words.before.search(page.folded, begin, place.start)
    return led is not None and not page.inside(led.start(), place.start, K.PERSON, K.TEAM, K.EVENT, K.CIRCUIT)


def _of_another_season(page: Page, where: Scene, span: tuple[int, int]) -> bool:
    season = where.at(span[0]).season
    return any(m.value != season for m in page.inside(*span, K.SEASON))


def _held(page: Page, where: Scene, place: Mention, span: tuple[int, int], values: dict[str, object]) -> Statement:
    """A meeting told; ``span`` runs from where its sentence begins to where its own words end."""
    series = page.inside(span[0], place.start, K.CHAMPIONSHIP)
    told = {"event": place_name(place), **values, **({"championship": series[0].value} if len(series) == 1 else {})}
    setting = replace(where.at(place.start), session=None, category=None, provisional=False)
    return Statement(Verb.HELD, NOBODY, setting, place.start, span[1], Reliability.SENTENCE, values=told)


@dataclass(frozen=True)
class MeetingWords:
    """What a language writes around the place of a meeting without its days."""

    about_when: re.Pattern[str]
    before: re.Pattern[str]
    right_before: re.Pattern[str]
    behind: re.Pattern[str]
    between: re.Pattern[str]
    other_year: re.Pattern[str]


@lru_cache
def _words(language: Language) -> MeetingWords:
    setting, words = language.facts.setting, language.words
    months, openers, parts = any_of(tuple(words.months)), any_of(setting.vague_openers), any_of(setting.vague_dates)
    small = any_of((*language.facts.mentions.articles, *setting.place_openers, *setting.name_joins))
    lists = any_of((*words.and_words, *setting.name_joins, *setting.place_joins, *setting.place_openers))
    return MeetingWords(
        about_when=re.compile(rf"\s?[,:(-]?\s?(?:{openers}\s?)?{parts}[\s-]?{months}(?!\w)"),
        before=re.compile(
            rf"{word_of(setting.meeting_leads)}(?!\w)(?:\s[^\W\d_][\w'’-]*){{0,6}}?[\s:,]*(?:{small}[\s']?)*\Z"
        ),
        right_before=re.compile(rf"{word_of(setting.meeting_moves)}(?!\w)[\s:']*(?:{small}[\s']?)*\Z"),
        behind=re.compile(rf"\s{any_of((*setting.meeting_follows, *setting.hosts))}(?!\w)"),
        between=re.compile(rf"(?:\s\(?(?:{openers}\s)?(?:{parts}\s?)?{months}\)?)?[\s,]*(?:{lists}[\s']?)*[\s,]*"),
        other_year=re.compile(rf"{word_of(setting.year_before)}(?!\w)"),
    )
