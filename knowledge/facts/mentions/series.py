"""Series that no list knows, told by the shape of their names: "Coupe de Normandie", "NASCAR Xfinity Series".

A listed name inside a longer one is another series, unless the longer one only adds a sponsor or a word for series:
the "GT World Challenge America" is not the European one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.mentions.billed_series import billed_series
from knowledge.facts.mentions.borrowed_series import is_of_a_name
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.divisions import with_division
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.facts.mentions.name_words import given
from knowledge.facts.mentions.series_names import any_series, is_series, small_words
from knowledge.facts.mentions.series_places import without_place
from knowledge.facts.mentions.shapes import around, capitals, in_any_case
from knowledge.facts.mentions.short_series import by_one_name, shortened
from knowledge.facts.mentions.shouted_series import shouted
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

K = MentionKind


def series_mentions(text: str, folded: str, known: Sequence[Mention], language: Language) -> list[Mention]:
    """The series of a text: the listed ones (``known``) and those that its words alone show, each by one name."""
    listed = [m for m in known if m.kind is K.CHAMPIONSHIP and not is_of_a_name(m, known, text, language)]
    own = [
        *_by_shape(text, folded, language),
        *shouted(text, folded, language),
        *_with_a_title(text, folded, language),
    ]
    own += [*_of_a_season(text, folded, language), *billed_series(text, folded, language)]
    longer = [m for m in own if _is_another(m, listed, language)]
    kept = [with_division(m, text, folded, language) for m in listed if not any(_inside(m, o) for o in longer)]
    named = by_one_name([*kept, *longer])
    return [*named, *shortened(text, named, language)]


def _inside(one: Mention, other: Mention) -> bool:
    return other.start <= one.start and one.end <= other.end


def _is_another(mention: Mention, listed: Iterable[Mention], language: Language) -> bool:
    """Whether a name is not the listed series that it holds: more than that and words that any series may have."""
    over = [m for m in listed if m.start < mention.end and mention.start < m.end]
    if not over:
        return True
    if len(over) > 1 or not _inside(over[0], mention):
        return False
    if mention.start < over[0].start and fold_in_place(over[0].text) in language.facts.setting.championship_words:
        return True  # a listed one is called by that word alone: "Supercup"
    rest = mention.text[over[0].end - mention.start :].strip()
    after = fold_in_place(rest)
    if any(m.kind is K.CIRCUIT and m.text == rest for m in gazetteer().find(rest, after)):
        return False  # where it went: "Michelin Le Mans Cup Mugello"
    return any(word not in any_series(language) for word in re.findall(r"[\w'-]+", after))


def _by_shape(text: str, folded: str, language: Language) -> Iterator[Mention]:
    lead = _elided(language)
    for match in around(text, _series_words(language).find(folded, text), _series_pattern(language)):
        said = lead.match(match[0])
        name = clean(match[0][said.end() :] if said else match[0])
        name = _without_article(name, language)
        start, named = match.end() - len(name), without_place(name, language)
        if is_series(named, language) and fold_in_place(name.split()[0]) not in _not_opening(language):
            yield Mention(K.CHAMPIONSHIP, start, start + len(named), text[start : start + len(named)], named)


@lru_cache
def _elided(language: Language) -> re.Pattern[str]:
    """A small word that an apostrophe joins to a name."""
    elisions = "|".join(re.escape(fold_in_place(e)).replace("'", "['’]") for e in language.words.elisions) or "(?!)"
    return re.compile(f"(?:{elisions})", re.IGNORECASE)


def _without_article(name: str, language: Language) -> str:
    first, _, rest = name.partition(" ")
    return rest if fold_in_place(first) in small_words(language) else name


@lru_cache
def _not_opening(language: Language) -> frozenset[str]:
    """Words that only say which standing of a series is meant: "Final Cup standings"."""
    return frozenset(map(fold_in_place, language.facts.setting.before_standings))


def _with_a_title(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """Series that a text names before their title: "the Northern Formula Ford champion"."""
    for match in around(text, _title_words(language).find(folded, text), _title_pattern(language)):
        name = clean(match["name"])
        team = {fold_in_place(w) for w in name.split()} & set(language.names.team_signs)
        place = gazetteer().find(name, fold_in_place(name))
        if not team and not any(m.text == name for m in place) and is_series(name, language):
            yield Mention(K.CHAMPIONSHIP, *match.span("name"), match["name"], name)


def _of_a_season(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """Series that a text names more than once, and once after its season or a round: "la saison 2024 de TC Rivage"."""
    starts = (word.start() for word in _season_words(language).find(folded))
    for match in filter(None, (_season_pattern(language).match(text, start) for start in starts)):
        name = clean(match["name"])
        words = [fold_in_place(w) for w in name.split()]
        listed = gazetteer().find(name, fold_in_place(name))
        known = given(words[0]) or any(m.kind is not K.COUNTRY or m.text == name for m in listed)
        team = set(words) & set(language.names.team_signs)
        known = known or any(fold_in_place(name).startswith(word) for word in language.names.meeting_words)
        if not known and not team and folded.count(fold_in_place(name)) > 1 and is_series(name, language):
            for other in re.finditer(rf"(?<!\w){re.escape(fold_in_place(name))}(?!\w)", folded):
                yield Mention(K.CHAMPIONSHIP, *other.span(), text[slice(*other.span())], name)


@lru_cache
def _season_words(language: Language) -> Phrases:
    return Phrases.of((*language.facts.setting.season_words, *language.facts.setting.round_words))


@lru_cache
def _season_pattern(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    nouns = in_any_case((*setting.season_words, *setting.round_words))
    joins = in_any_case(setting.name_joins)
    year = r"(?:\s(?:19|20)\d\d(?:-\d{2,4})?)?"
    return re.compile(rf"{nouns}{year}\s{joins}{year}\s?(?P<name>{capitals()}(?: {capitals()}){{1,4}})(?!\w)")


@lru_cache
def _title_words(language: Language) -> Phrases:
    words = language.facts.setting.after_series
    return Phrases(rf"{at_word_start(map(re.escape, words))}(?!\w)", words)


@lru_cache
def _title_pattern(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    before = "|".join(map(re.escape, setting.before_series)) or "(?!)"
    after = "|".join(map(re.escape, setting.after_series)) or "(?!)"
    return re.compile(
        rf"(?<!\w)(?:{before})\s(?:(?:19|20)\d\d\s)?(?P<name>{capitals()}(?: {capitals()}){{1,4}})\s(?:{after})(?!\w)"
    )


@lru_cache
def _series_words(language: Language) -> Phrases:
    words = language.facts.setting.championship_words
    return Phrases(rf"{at_word_start(re.escape(w.capitalize()) for w in words)}(?!\w)", words)


@lru_cache
def _series_pattern(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    joins = in_any_case(setting.name_joins)
    blank, name = r"[ \u00a0]", capitals()
    words = "(?:" + "|".join(w.capitalize() for w in sorted(setting.championship_words, key=len, reverse=True)) + ")"
    region = "(?:" + "|".join(w.capitalize() for w in setting.region_words) + ")"
    fronted = rf"{words}{blank}{joins}{blank}?{name}(?:{blank}{name}|{blank}{joins}{blank}?{name}){{0,3}}"
    plainly = "(?:" + ("|".join(w.capitalize() for w in setting.fronted_series) or "(?!)") + ")"
    fronted = rf"{fronted}|{plainly}{blank}{name}(?:{blank}{name}){{0,2}}"
    place = rf"(?:{blank}{region})?{blank}{name}"
    ended = rf"{name}(?:{blank}{name}){{0,4}}?{blank}{words}(?:{place})?"
    small = in_any_case(word for word in small_words(language) if not word.endswith("'"))
    return re.compile(rf"(?<!\w)(?!{small}{blank})(?:{fronted}|{ended})(?!\w)")
