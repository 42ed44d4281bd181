"""Places that no list knows, where a page bills its meeting: "Championnat de la Montagne – Montbrun (4-5 mai)".

Hill climbs, karts and motorcycles run at hundreds of places. A name that stands alone between the commas or dashes of a
line over the first paragraph is where it was, if its days or its round stand beside it, or the text says so again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import Spotter
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.overlaps import overlaps
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.shapes import BLANK, capitals, in_any_case, spoken
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
PLACES = (K.CIRCUIT, K.EVENT)
PIECE = re.compile(r"[^,:|()•\n–—]+?(?=\s*(?:[,:|()•\n–—]|\s-\s|$))")
"""What stands between the signs of a line that bills a meeting."""
LINES_OF_HEAD = 5
SHORT = 3
"""Letters of a word that is a part of names of places as of anything else: "sur", "or"."""
BESIDE = 22
"""Characters between a place and its days or round: "Montbrun (samedi 4"."""


def billed_places(document: Document, found: Sequence[Mention], language: Language) -> list[Mention]:
    """The place that the head of a page bills, wherever the text names it; none where a listed one is billed."""
    head = list(_head(document))
    if not head or not any(m.kind is K.CHAMPIONSHIP and m.start < head[-1].end for m in found):
        return []
    if any(m.kind in PLACES and m.start < head[-1].end for m in found):
        return []
    folded = fold_in_place(document.text)
    named = {
        fold_in_place(name): name
        for block in head
        for start, end, name in _names(document.text, block, language)
        if not overlaps(Mention(K.EVENT, start, end, name, name), found)
        and (_is_dated(folded, start, end, found, language) or _is_told(document.text, head[-1].end, name, language))
    }
    if not named or (len(named) > 1 and not _stand_together(named, document.text, head)):
        return []
    small = {w for word in language.facts.setting.name_joins for w in fold_in_place(word).split()}
    name = next(iter(named.values()))
    place = _in_small_letters(spoken(name, small)) if name.isupper() else name
    spotted = Spotter([(name, (K.EVENT, place))]).find(document.text, folded)
    return [m for m in spotted if not overlaps(m, found)]


def _stand_together(names: Mapping[str, str], text: str, head: Sequence[Block]) -> bool:
    """Whether a line bills a track and then the town where it lies: "Round 3, Fernhill Park, Dunmore - 4 May"."""
    beside = re.compile(r",\s".join(re.escape(name) for name in names.values()))
    return any(beside.search(text, block.start, block.end) for block in head)


def _in_small_letters(name: str) -> str:
    """A name of several parts without capitals at the short ones between them: "Montbrun-Sur-Or" is Montbrun-sur-Or."""
    first, *others = name.split("-")
    middle = [part.lower() if len(part) <= SHORT else part for part in others[:-1]]
    return "-".join([first, *middle, *others[-1:]])


def _head(document: Document) -> Iterator[Block]:
    """The lines over the first paragraph of a page."""
    for block in [b for b in document.blocks if b.kind is not BlockKind.NOISE][:LINES_OF_HEAD]:
        if block.kind not in (BlockKind.HEADING, BlockKind.ROW):
            return
        yield block


def _names(text: str, block: Block, language: Language) -> Iterator[tuple[int, int, str]]:
    """The names between the signs of a line, or after "at", that no word makes anything but a place's."""
    name, ordinary = _name(language), ordinary_words(language)
    at = re.compile(rf"(?<!\w){in_any_case(language.facts.setting.place_openers[:1])}\s(?={capitals()})")
    for piece in PIECE.finditer(text, block.start, block.end):
        start = piece.start() + len(piece[0]) - len(piece[0].lstrip(" -\t\u00a0"))
        opened = at.search(text, start, piece.end())
        match = name.match(text, opened.end(), piece.end()) if opened else name.fullmatch(text, start, piece.end())
        words = (
            {word for word in re.split(r"[\s-]", fold_in_place(match[0])) if len(word) > SHORT} if match else ordinary
        )
        if match and not ordinary & words:
            yield *match.span(), clean(match[0])


def _is_dated(folded: str, start: int, end: int, found: Sequence[Mention], language: Language) -> bool:
    """Whether days or a round stand right behind a name, or a round before it; not as a letter is dated."""
    days = [m.start for m in found if m.kind is K.DATE and 0 < m.start - end <= BESIDE]
    between = folded[end : min(days)] if days else "\n"
    if days and re.fullmatch(r"\s?[,(–—|:-]\s?(?:[a-z]+\s)?", between) and not _writes().search(between):
        return True
    return bool(_round(language).match(folded, end) or _round_before(language).search(folded, 0, start))


def _is_told(text: str, start: int, name: str, language: Language) -> bool:
    """Whether the text below says that something took place there."""
    at = in_any_case(language.facts.setting.place_openers)
    return bool(re.search(rf"(?<!\w)(?:{at})\s(?i:{re.escape(name)})(?!\w)", text[start:]))


@lru_cache
def _writes() -> re.Pattern[str]:
    """A single article before one day, as letters are dated."""
    return re.compile(r",\s[a-z]{2}\s$")


@lru_cache
def _name(language: Language) -> re.Pattern[str]:
    joins = in_any_case(language.facts.setting.name_joins)
    return re.compile(rf"{capitals()}(?:(?:{BLANK}|-)(?:{joins}{BLANK}?)?{capitals()}){{0,3}}")


@lru_cache
def _round(language: Language) -> re.Pattern[str]:
    """A round of the season, behind a sign: ", manche 3", " - Rounds 7 & 8"."""
    rounds = any_of(tuple(language.facts.setting.round_words))
    nth, articles = any_of(tuple(language.words.ordinal_suffixes)), any_of(language.facts.mentions.articles)
    return re.compile(rf"\s?[,(–—|:-]\s?(?:{articles}\s?)?(?:{rounds}\s\d{{1,2}}(?!\d)|\d{{1,2}}{nth}\s{rounds}(?!\w))")


@lru_cache
def _round_before(language: Language) -> re.Pattern[str]:
    """A round of the season right before a name: "Rounds 7 & 8 - ", "manche 3 : ", "(3/6) : "."""
    rounds, ands = any_of(tuple(language.facts.setting.round_words)), any_of(language.words.and_words)
    nth = any_of(tuple(language.words.ordinal_suffixes))
    told = rf"{rounds}s?\s\d{{1,2}}(?:\s?(?:&|-|{ands})\s?\d{{1,2}})?|\d{{1,2}}{nth}\s{rounds}|\(\d{{1,2}}/\d{{1,2}}\)"
    return re.compile(rf"(?:{told})\s?[,:–—-]\s?\Z")


@lru_cache
def ordinary_words(language: Language) -> frozenset[str]:
    """Words that no place is called by: of pages, meetings, classes and sessions."""
    facts, words = language.facts, language.words
    phrases = (
        *facts.lists.next_events, *facts.lists.calendar, *facts.setting.next_words, *facts.setting.round_words,
        *facts.setting.race_words, *facts.setting.results_words, *facts.lists.standings, *facts.setting.season_words,
        *facts.setting.bill_words, *facts.setting.championship_words,
        *(form for forms in words.sessions.values() for form in forms),
    )  # fmt: skip
    known = name_words(language.code)
    single = {word for phrase in phrases for word in fold_in_place(phrase).split()} - {*words.function_words}
    dated = {fold_in_place(word) for word in (*words.weekdays, *words.months)}
    return frozenset((single | dated | known.ordinary | known.class_words | known.team_words) - known.track_words)
