"""Races called by their numbers alone where a text tells of several: "won the first from A", "la 2e revient à B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.doubled_days import doubled_days
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.word_starts import Phrases

LONGEST_SHORT = 24
"""Characters before a number in which words say that it is one of the races: "a remporté la"."""


FOLLOWING = 2
"""The race that a paragraph goes on to from the first."""
NAME = re.compile(r"\s[A-ZÀ-Ý][a-zà-ÿ]")
QUALIFYING = "Qualifying"
STOP = re.compile(r"[.;!?]\s")


@dataclass(frozen=True)
class Short:
    """What tells of several races but for those still to come (``ahead``), and what stands around a number of one."""

    several: Phrases
    ahead: re.Pattern[str]
    before: re.Pattern[str]
    partitive: re.Pattern[str]
    after: re.Pattern[str]
    falls: re.Pattern[str]
    article: re.Pattern[str]
    qualifying: re.Pattern[str]
    opens: re.Pattern[str]
    listed: re.Pattern[str]
    goes: re.Pattern[str]
    race: re.Pattern[str]


def races_in_short(text: str, folded: str, ordinals: Sequence[Mention], language: Language) -> Iterator[Mention]:
    """The races that some numbers are, in a text with several."""
    short = _short(language)
    several = tells_several(folded, language)
    paired = frozenset[int]() if several else _paired(text, folded, ordinals, short)
    last = -1  # the paragraph of the one before: it goes on about races
    for ordinal in ordinals:
        paragraph = folded.rfind("\n", 0, ordinal.start) + 1
        if not several and paragraph not in paired:
            continue
        if paragraph in paired and (full := short.race.match(folded, ordinal.end + 1)):
            yield Mention(
                MentionKind.SESSION,
                ordinal.start,
                full.end(),
                text[ordinal.start : full.end()],
                f"Race {ordinal.value}",
            )
            continue
        of_races = paragraph == last or not _of_qualifying(folded, paragraph, ordinal.start, short)
        if _is_named(text, folded, ordinal, short) and of_races:
            last = paragraph
            yield Mention(MentionKind.SESSION, ordinal.start, ordinal.end, ordinal.text, f"Race {ordinal.value}")


def sessions_in_short(
    folded: str, ordinals: Sequence[Mention], named: Sequence[Mention], language: Language
) -> Iterator[Mention]:
    """The qualifyings that are called by their numbers alone, after another of their sentence: "in the second"."""
    short = _short(language)
    numbered = [m for m in named if str(m.value).startswith(f"{QUALIFYING} ")]
    for ordinal in ordinals:
        before = [m for m in numbered if m.end < ordinal.start and m.value != f"{QUALIFYING} {ordinal.value}"]
        if not before or STOP.search(folded, before[-1].end, ordinal.start):
            continue
        told = short.before.search(folded, max(0, ordinal.start - LONGEST_SHORT), ordinal.start)
        told = told or short.partitive.search(folded, max(0, ordinal.start - LONGEST_SHORT), ordinal.start)
        if told and short.after.match(folded, ordinal.end):
            yield Mention(
                MentionKind.SESSION, ordinal.start, ordinal.end, ordinal.text, f"{QUALIFYING} {ordinal.value}"
            )


def _paired(text: str, folded: str, ordinals: Sequence[Mention], short: Short) -> frozenset[int]:
    """The paragraphs that begin sentences with a first and with a second: "In the first he won ... In the second"; or
    go on from the first race in full: "out of the first race, he won the second". One that begins with the second is
    a pair with that before it which tells of the first."""
    told: dict[int, set[object]] = {}
    for ordinal in ordinals:
        paragraph = folded.rfind("\n", 0, ordinal.start) + 1
        in_full = ordinal.value == 1 and short.race.match(folded, ordinal.end + 1)
        if in_full or (1 in told.get(paragraph, ()) and _is_named(text, folded, ordinal, short)):
            told.setdefault(paragraph, set()).add(ordinal.value)
            continue
        first = max((p for p, numbers in told.items() if p < paragraph and 1 in numbers), default=None)
        begins = ordinal.value == FOLLOWING and ordinal.start - paragraph <= LONGEST_SHORT
        if first is not None and begins and _is_named(text, folded, ordinal, short):
            told[first], told[paragraph] = {1, 2}, {1, 2}
            continue
        before = folded[max(0, ordinal.start - LONGEST_SHORT) : ordinal.start]
        opens = short.opens.search(before) or paragraph + len(before.lstrip()) >= ordinal.start
        if opens and _is_named(text, folded, ordinal, short):
            told.setdefault(paragraph, set()).add(ordinal.value)
    return frozenset(paragraph for paragraph, numbers in told.items() if {1, 2} <= numbers)


def _is_named(text: str, folded: str, ordinal: Mention, short: Short) -> bool:
    """Whether the words around a number say that it is a race: somebody may do something right after it."""
    if short.falls.match(folded, ordinal.end):  # "the third went to A", where "third went to A" is a place
        return short.article.search(folded, max(0, ordinal.start - LONGEST_SHORT), ordinal.start) is not None
    goes = short.goes.match(folded, ordinal.end)
    if goes and NAME.match(text, goes.end()):  # "the first race went to A, the second to B"
        return short.listed.search(folded, max(0, ordinal.start - LONGEST_SHORT), ordinal.start) is not None
    if not short.before.search(folded, max(0, ordinal.start - LONGEST_SHORT), ordinal.start):
        return False
    return bool(short.after.match(folded, ordinal.end) or NAME.match(text, ordinal.end))


def _of_qualifying(folded: str, start: int, end: int, short: Short) -> bool:
    """Whether a stretch is about a qualifying, of which there may be two as well."""
    told = [match.start() for match in short.qualifying.finditer(folded, start, end)]
    return bool(told) and not short.race.search(folded, told[-1], end)


def tells_several(folded: str, language: Language) -> bool:
    """Whether a text says that there are several races at the meeting: it counts none still to come, and no heats."""
    short = _short(language)
    told = (match for words in (short.several, doubled_days(language)) for match in words.find(folded))
    return any(not short.ahead.match(folded, match.end()) for match in told)


@lru_cache
def _short(language: Language) -> Short:
    setting, words = language.facts.setting, language.words
    goes_on = any_of((*words.function_words, *language.sentences.prepositions, *words.and_words))
    return Short(
        several=Phrases.of(setting.several_races),
        ahead=re.compile(rf"\s{any_of(setting.counted_ahead)}(?!\w)"),
        before=re.compile(rf"{word_of(setting.races_in_short)}\s$"),
        partitive=re.compile(rf"(?<!\w){any_of(setting.of_session)}\s$"),
        after=re.compile(rf"\s?(?:[,.;:)]|$|(?<=\s){goes_on}(?!\w))"),
        qualifying=re.compile(rf"{word_of(words.sessions[QUALIFYING])}(?!\w)"),
        race=re.compile(rf"{word_of(setting.race_words)}{any_of(words.plurals)}?(?!\w)"),
        opens=re.compile(rf"[.!?]\s(?:{word_of(setting.races_in_short)})\s$"),
        listed=re.compile(rf"(?:,|\s{any_of(words.and_words)})\s(?:{any_of(language.facts.mentions.articles)}\s)?$"),
        goes=re.compile(rf"\s{any_of(setting.races_go)}(?=\s)"),
        article=re.compile(rf"(?<!\w)(?:{any_of(language.facts.mentions.articles)})\s?\Z"),
        falls=re.compile(rf"(?:\s{any_of(words.and_words)}\s[\w-]+)?\s{any_of(setting.races_fall)}(?!\w)"),
    )
