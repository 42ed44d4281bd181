"""Series told by the headings of a bulletin alone: "GUARDS TROPHY", "HISTORIC TOURING CARS" over a paragraph each.

A line in capitals, or with a capital at each word, that names what races is one only where the bulletin has several
such lines, each over words of its own: one alone may be a cry.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.facts.mentions.name_words import given, name_words
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.shapes import spoken
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

HEADED = re.compile(
    r"^(?P<said>[^\W\d_a-zß-öø-ÿ][^a-zß-öø-ÿ\n(:.!?]{5,44}?)[ ]*(?P<aside>\([^()\n]{2,80}\))?[ ]*\n(?=.{60})", re.M
)
TITLED = re.compile(r"(?:(?<=\n\n)|\A)(?:#+ )?(?P<said>[A-ZÀ-Ý0-9][^\n.!?]{5,80})\n+(?=.{60})")
"""A line by itself over a paragraph, with capitals at its words."""
BARE = re.compile(r"(?<=\n\n)(?:#+ )?(?P<said>[A-ZÀ-Ý0-9][\w'’&-]*(?: [\w'’&/-]+){0,4})[ ]*\n+(?=.{60})")
SURELY = 2
"""Headings that are known series at least, where another heading is none."""
LEAST = 3
"""Headings that a bulletin of several series has at least."""
FEWEST, MOST = 2, 6
"""Words of such a heading."""


def headed_series(text: str, folded: str, known: Sequence[Mention], language: Language) -> list[Mention]:
    """The series that the headings of a bulletin name; none where too few of its headings do."""
    taken = [m for m in known if m.kind is MentionKind.CHAMPIONSHIP]
    for found in (list(_headed(text, folded, language)), list(_titled(text, folded, language))):
        own = [m for m in found if not any(m.start < k.end and k.start < m.end for k in taken)]
        if len(found) >= LEAST:
            return own
    return _beside(text, folded, taken, language)


def _beside(text: str, folded: str, series: Sequence[Mention], language: Language) -> list[Mention]:
    """The series that are no more than lines over a paragraph, where such a line beside them is one that is known, and
    each tells of a race: "Mighty Saloons", "Northern Trophy", "Classic Thunder"."""
    lines = list(BARE.finditer(text))
    named = {m.start: m.end for m in series}
    headed = [line for line in lines if named.get(line.start("said")) == line.end("said")]
    others = [line for line in lines if line not in headed and _may_be_a_series(line["said"], language)]
    races = [m.start() for m in _of_a_race(language).find(folded)]
    told_so = len(headed) + len(others)
    if told_so < LEAST or len(headed) < (1 if told_so == len(lines) else SURELY):
        return []
    told = [a for a, b in zip(others, [*others[1:], None], strict=False) if _is_told(a.end(), b, races, text)]
    return [_series(line) for line in told]


@lru_cache
def _of_a_race(language: Language) -> Phrases:
    return Phrases.of((*language.facts.setting.won_words, *language.facts.setting.race_words))


def _series(line: re.Match[str]) -> Mention:
    return Mention(MentionKind.CHAMPIONSHIP, *line.span("said"), line["said"], line["said"])


def _is_told(start: int, following: re.Match[str] | None, races: Sequence[int], text: str) -> bool:
    """Whether a race is told of before the next such line."""
    end = following.start() if following else len(text)
    return any(start <= at < end for at in races)


def _may_be_a_series(said: str, language: Language) -> bool:
    """Whether a line may be the name of a series: capitalised words that name nothing else, nobody, and no list."""
    words = [fold_in_place(word) for word in said.split()]
    setting, lists = language.facts.setting, language.facts.lists
    told = any_of((*setting.race_words, *setting.race_told, *setting.grid_told, *lists.results, *lists.standings))
    plain = all(word[0].isupper() or not word.isalpha() for word in said.split()) and not given(words[0])
    known = gazetteer().find(said, fold_in_place(said))
    of_a_session = re.search(rf"(?<!\w){told}(?!\w)", fold_in_place(said))
    return plain and not of_a_session and not known and not set(words) & name_words(language.code).small


def _titled(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The series that lines over paragraphs name in capitalised words: "Historic Touring Cars: under 2 litres"."""
    races, tells, small = _racing(language), _tells(language), name_words(language.code).small
    joins = {fold_in_place(w) for join in language.facts.setting.name_joins for w in join.split()}
    for line in TITLED.finditer(text):
        start, stop = line.span("said")
        if line["said"].isupper() or tells.search(folded, start, stop) or not races.search(folded, start, stop):
            continue
        words = list(re.finditer(r"[^\s]+", re.split(r"\s?[:(–—]", line["said"])[0]))
        plain = next((i for i, w in enumerate(words) if fold_in_place(w[0]) in small - joins), len(words))
        name = words[: plain or len(words)]
        kept = " ".join(w[0] for w in name)
        lower = [w for w in name if w[0][0].islower() and fold_in_place(w[0]) not in joins]
        if FEWEST <= len(name) <= MOST and not lower and races.search(fold_in_place(kept)):
            yield Mention(MentionKind.CHAMPIONSHIP, start, start + name[-1].end(), kept, kept)


@lru_cache
def _tells(language: Language) -> re.Pattern[str]:
    """What a headline tells, and no name of a series."""
    return re.compile(rf"{word_of((*language.facts.setting.race_told, *language.facts.setting.grid_told))}(?!\w)")


def _headed(text: str, folded: str, language: Language) -> Iterator[Mention]:
    races = _racing(language)
    small = name_words(language.code).small
    joins = {fold_in_place(w) for join in language.facts.setting.name_joins for w in join.split()}
    for line in HEADED.finditer(text):
        said = line["said"].strip()
        words = fold_in_place(said).split()
        plain = FEWEST <= len(words) <= MOST and not (set(words) & small - joins) and not given(words[0])
        if plain and races.search(folded, *line.span("said")) and re.fullmatch(r"[\w .’'&/-]+", said):
            setting = language.facts.setting
            name = spoken(said, joins, set(map(fold_in_place, (*setting.championship_words, *setting.racing_fields))))
            yield Mention(MentionKind.CHAMPIONSHIP, line.start(), line.start() + len(said), said, name)


@lru_cache
def _racing(language: Language) -> re.Pattern[str]:
    """Words for what races: series, cars, bikes."""
    setting = language.facts.setting
    return re.compile(rf"{word_of((*setting.championship_words, *setting.racing_fields))}(?!\w)")
