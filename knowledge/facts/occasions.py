"""Sessions, classes and meetings as texts name them: "course 2", "chez les GT", "6 Heures de Fuji"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.cast import clean
from knowledge.facts.gazetteer import gazetteer
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.phrases import any_of, word_of
from knowledge.facts.session_names import sessions
from knowledge.text import fold_in_place

__all__ = ["any_of", "class_named", "occasions", "word_of"]

GROUPED = ("Overall", "Teams", "Manufacturers")
"""Categories whose words are ordinary ones: they name a class only where the text says so."""
LONGEST_CAR = 40
BEFORE, AFTER = 50, 90
SERIES_TAIL = 6
"""Characters around a word for a meeting in which its name stands."""
CAPITALS = r"(?:(?:[A-ZÀ-Ý]|\d+[A-Z])[\w&]*(?:-[\w]+|['’](?!s\b)[\w]+)*(?!['’]s))"


def occasions(text: str, folded: str, ordinals: Sequence[Mention], language: Language) -> Iterator[Mention]:
    """The sessions, classes and meetings that a text names; they may overlap with one another."""
    yield from sessions(folded, ordinals, language)
    yield from _categories(text, folded, language)
    yield from _events(text, language)
    yield from _championships(text, language)


def _categories(text: str, folded: str, language: Language) -> Iterator[Mention]:
    classes = _classes(language)
    for pattern, capital in ((classes.opened, False), (classes.strong, False), (classes.plain, True)):
        for match in pattern.finditer(folded):
            start, end = match.span("c")
            if not (capital and (_is_small(text[start:end]) or _of_a_car(text, start, match["c"]))):
                yield Mention(
                    MentionKind.CATEGORY, start, end, text[start:end], classes.name(match["c"], text[start:end])
                )
    for pattern in _named_class(language):
        for match in pattern.finditer(folded):
            start, end = match.span("c")
            if not any(word[0].islower() for word in text[start:end].split()):
                yield Mention(MentionKind.CATEGORY, start, end, text[start:end], clean(text[start:end]))


def _is_small(written: str) -> bool:
    """Whether a word that may name a class is written as an ordinary one; of two words none is."""
    return written[0].islower() and " " not in written


def _of_a_car(text: str, start: int, word: str) -> bool:
    """Whether a class is part of a car's name: "488 GT3" after a make, "GT3 R" or not."""
    if not any(c.isdigit() for c in word):
        return False
    before = text[max(0, start - LONGEST_CAR) : start]
    makes = [m for m in gazetteer().find(before, fold_in_place(before)) if m.kind is MentionKind.CAR]
    return bool(makes) and bool(re.fullmatch(r"(?:[\s-](?=[\w-]*[A-Z\d])[\w-]+){0,3}[\s-]", before[makes[-1].end :]))


def class_named(folded: str, language: Language) -> str | None:
    """The class that a phrase, folded, is the name of."""
    return _classes(language).names.get(" ".join(folded.split()))


@dataclass(frozen=True)
class Classes:
    """The classes of a language: after words that open one, words that always mean one, and those with a capital."""

    opened: re.Pattern[str]
    strong: re.Pattern[str]
    plain: re.Pattern[str]
    names: dict[str, str]

    def name(self, folded: str, written: str) -> str:
        """The category's usual name; where the text's word has nothing in common with it, the text's own."""
        usual = self.names[" ".join(folded.split())]
        alike = fold_in_place(usual)[:3] == folded.replace(" ", "")[:3] or usual in GROUPED
        return usual if alike else written[:1].upper() + written[1:]


@lru_cache
def _classes(language: Language) -> Classes:
    categories = language.words.categories
    names = {fold_in_place(form): name for name, forms in categories.items() for form in forms}
    all_words = any_of(tuple(names)).replace(r"\ ", r"\s")
    plain = word_of(tuple(f for f, name in names.items() if name not in GROUPED), r"\w-").replace(r"\ ", r"\s")
    strong = word_of(language.words.overall_words, r"\w-").replace(r"\ ", r"\s")
    opener = rf"{word_of(language.facts.mentions.class_openers)}\s(?:des\s|the\s|les\s)?"
    return Classes(
        opened=re.compile(rf"{opener}(?P<c>{all_words})(?![\w-])"),
        strong=re.compile(rf"(?P<c>{strong})(?![\w-])"),
        plain=re.compile(rf"(?P<c>{plain})(?![\w-]|/\w)"),
        names=names,
    )


@lru_cache
def _named_class(language: Language) -> tuple[re.Pattern[str], ...]:
    """A class that only the words around it show: "classe CUP3", "catégorie Mini", "in the RX2e class"."""
    words = language.facts.mentions
    nouns = tuple(noun for noun in words.class_nouns if " " not in noun)
    return (
        re.compile(rf"{word_of(words.class_nouns)}\s(?P<c>[a-z]+\s?\d\w*(?:-[ivx]+)?|\d+\w*-\w+)(?!\w)"),
        re.compile(rf"{word_of(nouns)}\s(?P<c>[a-z]{{3,}}(?:-[a-z]+)?)(?!\w)"),
        re.compile(rf"{word_of(language.facts.setting.in_words)}\s(?P<c>[a-z0-9][\w-]+)\s{any_of(nouns)}(?!\w)"),
    )


def _events(text: str, language: Language) -> Iterator[Mention]:
    for match in _around(text, _event_words(language), _event_pattern(language)):
        start, end = match.span("name")
        start = _after_article(text, start, end, language)
        end = _before_series(text, start, end, language)
        name = clean(text[start:end])
        numbered = re.fullmatch(r"(.+?)\s(\d{3,4})(?:\s\w+)?", name)
        if numbered and (1900 <= int(numbered[2]) <= 2100 or not _is_place(numbered[1])):
            continue
        if len(name) > 5 and not _is_no_place(name):
            yield Mention(MentionKind.EVENT, start, end, text[start:end], name)


def _after_article(text: str, start: int, end: int, language: Language) -> int:
    """Where a meeting's name starts that opens a sentence with its article."""
    article = re.compile(rf"(?:{'|'.join(map(re.escape, language.facts.mentions.articles))})\s", re.IGNORECASE)
    told = article.match(text, start, end)
    return told.end() if told else start


def _before_series(text: str, start: int, end: int, language: Language) -> int:
    """Where a meeting's name ends whose series follows: "Grand Prix de Monaco de Formule 1"."""
    window = text[start : end + SERIES_TAIL]
    for series in gazetteer().find(window, fold_in_place(window)):
        if series.kind is MentionKind.CHAMPIONSHIP and 0 < series.start < end - start:
            joins = "|".join(_any_case(w) for w in language.facts.setting.name_joins)
            shorter = re.fullmatch(rf"(.*?)\s+(?:{joins})\s?", window[: series.start])
            return start + len(shorter[1]) if shorter else end
    return end


def _is_no_place(name: str) -> bool:
    """Whether a name ends in an abbreviation, as a meeting's does, but is of no place: a team's may too."""
    rest, _, last = name.rpartition(" ")
    return len(last) == len("gp") and last.isupper() and not _is_place(rest)


def _is_place(name: str) -> bool:
    known = gazetteer().find(name, fold_in_place(name))
    return len(known) == 1 and known[0].kind in (MentionKind.CIRCUIT, MentionKind.COUNTRY) and known[0].text == name


def _around(text: str, key: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a costly pattern near the words without which it cannot match."""
    done = 0
    for word in key.finditer(text):
        start, end = max(done, word.start() - BEFORE), min(len(text), word.end() + AFTER)
        for match in pattern.finditer(text, start, end):
            cut = match.end() == end < len(text)
            whole = pattern.match(text, match.start(), match.start() + BEFORE + AFTER) if cut else match
            if whole is not None:
                done = whole.end()
                yield whole
        done = max(done, word.end())


@lru_cache
def _event_words(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    words = (*setting.event_words, *setting.distance_words, *setting.rally_words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_kind, words))})(?!\w)|(?<=\s)\d{{3,4}}(?!\w)")


@lru_cache
def _event_pattern(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    joins = "(?:" + "|".join(_any_case(w) for w in sorted(setting.name_joins, key=len, reverse=True)) + ")"
    blank = r"[\s\u00a0]"
    place = rf"{CAPITALS}(?:{blank}{CAPITALS}|-{CAPITALS}|{blank}{joins}{blank}?{CAPITALS}){{0,3}}"
    kinds = "(?:" + "|".join(_any_case(w) for w in sorted(setting.event_words, key=len, reverse=True)) + ")"
    ending = "(?:" + "|".join(_kind(w) for w in sorted(setting.event_words, key=len, reverse=True)) + ")"
    units = "(?:" + "|".join(_any_case(w) for w in sorted(setting.distance_words, key=len, reverse=True)) + ")"
    named = rf"{kinds}{blank}{joins}{blank}?{place}"
    distance = rf"\d[\d.,]{{0,4}}{blank}{units}{blank}{joins}{blank}?(?:Le{blank})?{place}"
    fronted = rf"{CAPITALS}(?:{blank}{CAPITALS}){{0,2}}{blank}{ending}(?!\w)(?!{blank}{joins}{blank}?{CAPITALS})"
    direct = "(?:" + "|".join(w.capitalize() for w in setting.rally_words) + ")"
    rally = rf"{direct}{blank}{CAPITALS}(?:-{CAPITALS})?"
    numbered = rf"{CAPITALS}(?:{blank}{CAPITALS})?{blank}\d{{3,4}}(?:{blank}{units})?(?![\w.,:’'\"])"
    return re.compile(rf"(?<![\w])(?P<name>{named}|{distance}|{fronted}|{rally}|{numbered})")


def _kind(word: str) -> str:
    """A word for a meeting; an abbreviation in capitals too."""
    return f"{_any_case(word)}|{word.upper()}" if len(word) == len("gp") else _any_case(word)


def _any_case(word: str) -> str:
    """A phrase with or without a capital at each word, a typographic apostrophe for a plain one."""
    return "".join(
        f"[{c.upper()}{c}]"
        if c.isalpha() and (i == 0 or word[i - 1] in " -'")
        else "['’]"
        if c == "'"
        else r"[\s\u00a0]"
        if c == " "
        else re.escape(c)
        for i, c in enumerate(word)
    )


def _championships(text: str, language: Language) -> Iterator[Mention]:
    """Series that no list knows: "Coupe de Normandie", "Nordic Touring Trophy"; a make with a model is a car."""
    elisions = "|".join(re.escape(fold_in_place(e)).replace("'", "['’]") for e in language.words.elisions) or "(?!)"
    for match in _series_pattern(language).finditer(text):
        lead = re.match(f"(?:{elisions})", match[0], re.IGNORECASE)
        name = clean(match[0][lead.end() :] if lead else match[0])
        words = name.split()
        car = words[0] in naming().manufacturers and any(c.isdigit() for w in words for c in w)
        if len(words) > 1 and not car and fold_in_place(words[0]) not in _classes(language).names:
            yield Mention(MentionKind.CHAMPIONSHIP, match.end() - len(name), match.end(), match[0], name)


@lru_cache
def _series_pattern(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    joins = "(?:" + "|".join(_any_case(w) for w in sorted(setting.name_joins, key=len, reverse=True)) + ")"
    blank = r"[ \u00a0]"
    words = "(?:" + "|".join(w.capitalize() for w in sorted(setting.championship_words, key=len, reverse=True)) + ")"
    fronted = rf"{words}{blank}{joins}{blank}?{CAPITALS}(?:{blank}{CAPITALS}|{blank}{joins}{blank}?{CAPITALS}){{0,3}}"
    ended = rf"{CAPITALS}(?:{blank}{CAPITALS}){{0,4}}?{blank}{words}(?:{blank}{CAPITALS}){{0,1}}"
    return re.compile(rf"(?<!\w)(?:{fronted}|{ended})(?!\w)")
