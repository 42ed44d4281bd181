"""The words by which a document says where it is, compiled once a language."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.mentions.phrases import any_of, owning, word_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

WEEKEND = (4, 5, 6)


@lru_cache
def provisional_words(language: Language) -> Phrases:
    """What says that all may change; an order that is only of a season so far does not."""
    setting = language.facts.setting
    before = [re.escape(fold_in_place(words)) for words in setting.interim_before]
    after = rf"(?!\s{any_of(setting.interim_after)})" if setting.interim_after else ""
    known = sorted(map(fold_in_place, setting.provisional), key=len, reverse=True)
    words = (f"{w[0]}{''.join(f'(?<!{b} {w[0]})' for b in before)}{re.escape(w[1:])}" for w in known)
    return Phrases(rf"{at_word_start(words)}(?!\w){after}", known)


@lru_cache
def results_words(language: Language) -> Phrases:
    """What a result is called."""
    return Phrases.of(language.facts.setting.results_words)


@lru_cache
def own_results(language: Language) -> Phrases:
    """The result of one alone: "his fourth place", "son classement"."""
    owned, owners = any_of(language.facts.setting.own_results), language.words.possessives
    return Phrases(rf"{word_of(owners)}\s(?:[\w-]+\s)?{owned}(?!\w)", owners)


@lru_cache
def second_best(language: Language) -> Phrases:
    """The times of one qualifying that set a second grid: "second-best laps"."""
    return Phrases.of(language.facts.setting.second_best)


@lru_cache
def bylines(language: Language) -> re.Pattern[str]:
    """What stands before the place where a text was written."""
    return re.compile(rf"(?<!\w){any_of(language.facts.setting.bylines)}")


@lru_cache
def circuit_words(language: Language) -> Phrases:
    """What stands before the name of a track."""
    words = language.facts.setting.circuit_words
    return Phrases(rf"{word_of(words)}\s", words)


@lru_cache
def grid_words(language: Language) -> re.Pattern[str]:
    """What a heading over a grid says."""
    return re.compile(rf"{word_of(language.facts.setting.grid_words)}(?!\w)")


@lru_cache
def finish_words(language: Language) -> re.Pattern[str]:
    """A heading that names the order of a race and no more."""
    return re.compile(rf"[\s#*=•-]*{any_of(language.facts.setting.finish_words)}[\s:=*]*")


@lru_cache
def out_words(language: Language) -> re.Pattern[str]:
    """A heading that says of those under it how their race ended, and no more."""
    words = tuple(word for told in language.facts.lists.statuses.values() for word in told)
    return re.compile(rf"[\s#*=•-]*{any_of(words)}[\s:=*]*")


@lru_cache
def day_words(language: Language) -> Phrases:
    """The days of a weekend, and what says that the next has come."""
    days = tuple(word for word, number in language.words.weekdays.items() if number in WEEKEND)
    return Phrases.of((*days, *language.facts.setting.next_day))


@lru_cache
def billed_with(language: Language) -> re.Pattern[str]:
    """What stands right before a series that only shares the bill, with its article."""
    words, articles = language.facts.setting.billed_with, any_of(language.facts.mentions.articles)
    return re.compile(rf"{word_of(words)}\s?(?:{articles}\s?)?$")


@lru_cache
def under_way(language: Language) -> Phrases:
    """What tells that the race is on."""
    return Phrases.of(language.facts.setting.under_way)


@lru_cache
def session_opening(language: Language) -> re.Pattern[str]:
    """The words before the session that a sentence is about: "in", "on Saturday morning, in"."""
    day = rf"(?:[\w']+\s)?{any_of(tuple(language.words.weekdays))}(?:\s[\w-]+)?\s?,\s"
    return re.compile(rf"\s*(?:{day})?(?:{any_of(language.facts.setting.session_openers)}\s)?")


@lru_cache
def taken_away(language: Language) -> Phrases:
    """What tells that somebody has lost his result."""
    return Phrases.of(language.facts.setting.taken_away)


@lru_cache
def several_words(language: Language) -> Phrases:
    """What tells of several races."""
    return Phrases.of(language.facts.setting.several_races)


@lru_cache
def single_words(language: Language) -> re.Pattern[str]:
    """What tells of one race."""
    return re.compile(rf"{word_of(language.words.single_race)}(?!\w)")


@lru_cache
def standing_words(language: Language) -> re.Pattern[str]:
    """What a heading over a standing says."""
    return re.compile(rf"{word_of(language.facts.lists.standings)}(?!\w)")


@lru_cache
def season_words(language: Language) -> re.Pattern[str]:
    """What a heading says over what is of a season and of no session: a standing, titles, a calendar."""
    lists = language.facts.lists
    return re.compile(rf"{word_of((*lists.standings, *lists.titles, *lists.calendar, *lists.next_events))}(?!\w)")


@lru_cache
def ahead_words(language: Language) -> re.Pattern[str]:
    """What looks ahead to another meeting."""
    return re.compile(rf"{word_of(language.facts.setting.next_words)}")


@lru_cache
def beside_words(language: Language) -> re.Pattern[str]:
    """A clause beside that tells of somebody's past, up to the place where it was."""
    return re.compile(rf",\s{any_of(language.facts.setting.beside)}\s[^,.;:]*$")


@lru_cache
def counted_ahead(language: Language) -> re.Pattern[str]:
    """What stands after a number of races that counts those still to come: "with two races to go"."""
    return re.compile(rf"\s{any_of(language.facts.setting.counted_ahead)}(?!\w)")


@lru_cache
def counting_words(language: Language) -> re.Pattern[str]:
    """What stands before a number of races that counts those of a season: "in three races"."""
    return re.compile(rf"{word_of(language.facts.setting.counted_before)}\s$")


@lru_cache
def opener_words(language: Language) -> Phrases:
    """What calls the first race of a meeting."""
    return Phrases.of(language.facts.setting.first_race)


@lru_cache
def decider_words(language: Language) -> Phrases:
    """What calls the last race of a meeting."""
    return Phrases.of(language.facts.setting.last_race)


@lru_cache
def at_words(language: Language) -> re.Pattern[str]:
    """The words before a place that a sentence is about."""
    return re.compile(rf"{any_of(language.facts.setting.place_openers)}")


@lru_cache
def name_joins(language: Language) -> re.Pattern[str]:
    """What joins the word for a track and the place that it is named after."""
    return re.compile(rf"{any_of(language.facts.setting.name_joins)}\s?")


@lru_cache
def won_at(language: Language) -> re.Pattern[str]:
    """What stands before a place of which the text only recalls what was won there: "déjà vainqueur à"."""
    setting = language.facts.setting
    return re.compile(rf"{word_of(setting.won_at)}\s{any_of(setting.place_openers)}\s$")


@lru_cache
def of_a_race(language: Language) -> re.Pattern[str]:
    """What stands between a race and a name of which the race only says more: "race one winner X"."""
    return re.compile(rf"\s{any_of(language.facts.setting.of_a_race)},?\s")


@lru_cache
def in_a_month(language: Language) -> re.Pattern[str]:
    """What follows a meeting of another month than the one told of: "in May", and no year."""
    openers, months = any_of(language.facts.setting.month_openers), any_of(tuple(language.words.months))
    return re.compile(rf"\s(?:{openers})\s(?:{months})(?!\w|\s\d)")


@lru_cache
def next_after(language: Language) -> re.Pattern[str]:
    """What follows a meeting that is yet to come, in its clause."""
    return re.compile(rf"[^,;:]*?{word_of(language.facts.setting.next_after)}(?!\w)")


@lru_cache
def year_before(language: Language) -> re.Pattern[str]:
    """What begins a sentence about the year before."""
    somebody = rf"(?!{owning(language)}? {any_of(language.sentences.modes.feats)}(?!\w))"  # who somebody is, not when
    return re.compile(rf"\W{{0,3}}{any_of(language.facts.setting.year_before)}(?!\w){somebody}")
