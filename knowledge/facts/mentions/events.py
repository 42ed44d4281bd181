"""Meetings as texts name them: "6 Heures de Fuji", "Rallye du Var", "the Lakeside 400"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from config.language import Language, languages
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.facts.mentions.origins import country_of
from knowledge.facts.mentions.phrases import any_of, genitives
from knowledge.facts.mentions.shapes import BLANK, any_case, around, capitals, in_any_case, shouted, spoken
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

SERIES_TAIL = 6
"""Characters after a meeting in which its series begins."""
FIRST_WORD = re.compile(r"([\w']+)\s")
NUMBER = re.compile(r"\d(?<=\s\d)\d{2,3}(?!\w)")
SHORTEST = 5
ACRONYM = 4
DISTANCES = range(100, 1001, 25)
"""Miles or laps that a race is named after, where no place goes before."""
K = MentionKind
LONGEST_PLACE = 45


@cache
def _hosting_place() -> re.Pattern[str]:
    """What a sentence starts with, up to the verb."""
    return re.compile(rf"(?:^|[.!?]\s|\n)(?P<name>{capitals()}(?:[ ]{capitals()}){{0,2}})\s$")


def events(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The meetings that a text names by a word for meetings, a distance or a number."""
    keys = chain(_event_words(language).find(folded, text), NUMBER.finditer(text))
    for match in around(text, keys, _event_pattern(language)):
        start, end = match.span("name")
        start = _after_shouted_line(text, start, end)
        start = _after_small_word(folded, start, end, language)
        end = _before_series(text, start, end, language)
        name = clean(text[start:end])
        if len(name) > SHORTEST and " " in name and _is_meeting(name, folded[max(0, start - 6) : start], language):
            yield Mention(K.EVENT, start, end, text[start:end], name)
    for host in _host_words(language).find(folded):
        if place := _hosting_place().search(text, max(0, host.start() - LONGEST_PLACE), host.start()):
            yield Mention(K.EVENT, *place.span("name"), place["name"], clean(place["name"]))
    for match in _shouted_pattern(language).finditer(text):
        name = clean(match["name"])
        if any(c.isupper() for c in name):
            yield Mention(K.EVENT, *match.span("name"), match["name"], _spoken(name, language))


@lru_cache
def _host_words(language: Language) -> Phrases:
    """What follows a place that a sentence starts with, where a round takes place."""
    articles = any_of((*language.facts.mentions.articles, *language.words.stop_words))
    rounds, hosts = any_of(language.facts.setting.round_words), language.facts.setting.hosts
    return Phrases(rf"(?<!\w){any_of(hosts)}\s(?:{articles}\s?)?(?:[\w-]+\s)?{rounds}(?!\w)", hosts)


def _is_meeting(name: str, before: str, language: Language) -> bool:
    """Whether a name that has the shape of a meeting's is one: no year, no car, no team."""
    plain = name[1:].islower() and not any(c.isdigit() for c in name) and not _is_place(name.split(maxsplit=1)[0])
    if name.islower() or plain:  # a discipline: "a hill climb for two", "Course de côte" over a text
        return False
    if _is_of_a_country(fold_in_place(name), language):  # a discipline of a country: "British Hillclimb News"
        return False
    numbered = re.fullmatch(r"(.+?)\s(\d{3,4})(?:\s\w+)?", name)
    if numbered is None:
        return not _is_no_place(name)
    if 1900 <= int(numbered[2]) <= 2100:
        return False
    if _is_place(numbered[1]):
        return True
    told = any(before.endswith(f" {a} ".lstrip("'")) for a in language.facts.mentions.articles)
    return told and int(numbered[2]) in DISTANCES and numbered[1].split()[0] not in naming().manufacturers


def _is_of_a_country(name: str, language: Language) -> bool:
    first, _, kind = name.partition(" ")
    return first in country_of(language) and kind in language.facts.setting.disciplines


def _after_shouted_line(text: str, start: int, end: int) -> int:
    """Where a meeting's name starts that seems to go on from a line of capitals above: that is a line of its own."""
    above, broken, name = text[start:end].rpartition("\n")
    return end - len(name) if broken and above.isupper() and not name.isupper() else start


def _after_small_word(folded: str, start: int, end: int, language: Language) -> int:
    """Where a meeting's name starts that opens a sentence with an article or another small word."""
    told = FIRST_WORD.match(folded, start, end)
    return told.end() if told and told[1] in _small(language) else start


@lru_cache
def _small(language: Language) -> frozenset[str]:
    """Words that open no name."""
    prepositions = (w for w in language.sentences.prepositions if " " not in w)
    words = (*language.facts.mentions.articles, *language.words.function_words, *prepositions)
    return frozenset(map(fold_in_place, words))


def _spoken(name: str, language: Language) -> str:
    setting = language.facts.setting
    small = {fold_in_place(w) for join in setting.name_joins for w in join.split()}
    kinds = {w for kind in (*language.names.meeting_words, *setting.distance_words) for w in kind.split() if len(w) > 2}
    return spoken(name, small, set(map(fold_in_place, kinds)))


def _before_series(text: str, start: int, end: int, language: Language) -> int:
    """Where a meeting's name ends whose series follows: "Grand Prix de Monaco de Formule 1"."""
    window = text[start : end + SERIES_TAIL]
    for series in gazetteer().find(window, fold_in_place(window)):
        if series.kind is K.CHAMPIONSHIP and 0 < series.start < end - start:
            joins = "|".join(any_case(w) for w in language.facts.setting.name_joins)
            shorter = re.fullmatch(rf"(.*?)\s+(?:{joins})\s?", window[: series.start])
            return start + len(shorter[1]) if shorter else end
    return end


def _is_no_place(name: str) -> bool:
    """Whether a name ends as a meeting's does, but what goes before is an acronym or an abbreviation ends it that may
    be of a team, and it is of no place."""
    rest, _, last = name.rpartition(" ")
    first = name.split(maxsplit=1)[0]
    acronym = len(name.split()) == 3 and first.isupper() and len(first) <= ACRONYM and not first[0].isdigit()
    return (acronym or (len(last) == len("gp") and last.isupper())) and not _is_place(first if acronym else rest)


def _is_place(name: str) -> bool:
    known = gazetteer().find(name, fold_in_place(name))
    return len(known) == 1 and known[0].kind in (K.CIRCUIT, K.COUNTRY) and known[0].text == name


@lru_cache
def _event_words(language: Language) -> Phrases:
    """What no name of a meeting is without, unless it has a number: a word for meetings."""
    setting = language.facts.setting
    words = (*language.names.meeting_words, *setting.distance_words, *setting.rally_words)
    kinds = at_word_start(form for word in words for form in _begun(word))
    return Phrases(rf"{kinds}(?!\w)", words)


def _begun(word: str) -> Iterator[str]:
    """The forms of a word for a meeting, by the letter that each begins with."""
    form = any_case(word)
    if not word[0].isalpha():
        yield form
        return
    rest = form.partition("]")[2]
    yield from (word[0].upper() + rest, word[0].lower() + rest)
    if len(word) == len("gp"):
        yield word.upper()


@lru_cache
def _event_pattern(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    meetings = language.names.meeting_words
    joins, kinds, units = map(in_any_case, (setting.name_joins, meetings, setting.distance_words))
    place = rf"{capitals()}(?:{BLANK}{capitals()}|-{capitals()}|{BLANK}{joins}{BLANK}?{capitals()}){{0,3}}"
    ending = "(?:" + "|".join(_kind(w) for w in sorted(meetings, key=len, reverse=True)) + ")"
    named = rf"{kinds}{BLANK}{joins}{BLANK}?{place}"
    articles = {a for known in languages().values() for a in known.facts.setting.contractions.values()}
    hidden = in_any_case(tuple(sorted(articles)))
    distance = rf"\d[\d.,]{{0,4}}{BLANK}{units}{BLANK}{joins}{BLANK}?(?:{hidden}{BLANK})?{place}"
    fronted = rf"{capitals()}(?:{BLANK}{capitals()}){{0,2}}{BLANK}{ending}(?!\w)(?!{BLANK}{joins}{BLANK}?{capitals()})"
    direct = "(?:" + "|".join(w.capitalize() for w in setting.rally_words) + ")"
    sorts = "(?:" + "|".join(w.capitalize() for w in setting.rally_sorts) + ")"
    rally = rf"{direct}{BLANK}{sorts}{BLANK}{joins}{BLANK}?{place}|{direct}{BLANK}{capitals()}(?:-{capitals()})?"
    owned = rf"[A-ZÀ-Ý][\w&-]*['’]{genitives()}{BLANK}"
    before = rf"(?:{capitals()}{BLANK})?{owned}|{capitals()}(?:{BLANK}{capitals()})?{BLANK}"
    numbered = rf"(?:{before})\d{{3,4}}(?:{BLANK}{units})?(?![\w.,:’'\"]\w|\w)"
    return re.compile(rf"(?<![\w])(?P<name>{named}|{distance}|{fronted}|{rally}|{numbered})")


@lru_cache
def _shouted_pattern(language: Language) -> re.Pattern[str]:
    """Meetings in lines of capitals: no word there is less of a name than another, so that a place is one word."""
    setting = language.facts.setting
    meetings = language.names.meeting_words
    joins, kinds, units = map(shouted, (setting.name_joins, meetings, setting.distance_words))
    word = r"[A-ZÀ-Ý][A-ZÀ-Ý'’]+(?:-[A-ZÀ-Ý]+)*"
    place = rf"{word}(?:{BLANK}{joins}{BLANK}?{word})?"
    return re.compile(rf"(?<!\w)(?P<name>(?:{kinds}|\d{{1,4}}{BLANK}{units}){BLANK}{joins}{BLANK}?{place})(?![\w-])")


def _kind(word: str) -> str:
    """A word for a meeting; an abbreviation in capitals too."""
    return f"{any_case(word)}|{word.upper()}" if len(word) == len("gp") else any_case(word)
