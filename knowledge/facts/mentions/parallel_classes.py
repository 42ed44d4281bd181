"""Classes that only their place shows: labels and headings beside others that are known classes.

"Side-cars. A wins ..." opens a paragraph, and "Supersport. B wins ..." the next: what no list knows is a class too, and
what another series is called by. So is a heading that is a word of a series, beside the heading of a known class; in
the lists below, "Supersport C1" is the first race of that class.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.gazetteer import LEAST_GAPS, Spotter
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.overlaps import is_inside
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.shapes import in_any_case
from knowledge.reading.document import BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
LABEL = re.compile(r"(?P<name>[A-ZÀ-Ý\d][\w-]*(?:[ /-][\w-]+){0,2})(?P<sign>\.|\s?:|\s[–—-])\s+(?=[A-ZÀ-Ý«\"])")
NAME, COUNT = r"[^\s#*=(][^#*=\n(]{1,28}?", r"\s?\(\d+ [^()\d\n]{3,30}\)|\s[–—-]\s\d+ [^\d\n]{3,30}"
HEADING = re.compile(rf"[#*=\s]*(?P<name>{NAME})(?P<count>{COUNT})?[#*=:\s]*")
OPENED = ","
"""The sign of a class that opens a sentence: "In Supersport, A wins"."""
FEWEST = 2
"""Names side by side that show one another to be classes."""
COUNTED = "#"
"""The sign of a heading that tells how many there are of its class: "Cadet (41 drivers)"."""
Label = tuple[int, int, str]
"""Where a label begins and ends, and the sign behind it; none is behind a heading."""


def with_parallel_classes(document: Document, found: Sequence[Mention], language: Language) -> list[Mention]:
    """The mentions, with the labels beside known classes of which no more is known than that another series is called
    so, and the races that lists number after such a class."""
    classes = list(_parallel(document, found, language))
    if not classes:
        return list(found)
    classes += _numbered(document.text, {m.text for m in classes}, language)
    classes += _named_again(document.text, found, classes)
    spans = {(m.start, m.end) for m in classes}
    kept = [m for m in found if m.kind not in (K.CHAMPIONSHIP, K.CAR) or (m.start, m.end) not in spans]
    kept = [m for m in kept if m.kind not in (K.CHAMPIONSHIP, K.NUMBER) or not is_inside(m, classes)]
    taken = [(m.start, m.end) for m in kept]
    new = [m for m in classes if not any(start < m.end and m.start < end for start, end in taken)]
    return sorted([*kept, *new], key=lambda m: m.start)


def _named_again(text: str, found: Sequence[Mention], classes: Sequence[Mention]) -> list[Mention]:
    """The headings that are classes, wherever else the text names one; none within the name of a series or a car."""
    headed = {
        fold_in_place(m.text): str(m.value) for m in classes if m.kind is K.CATEGORY and m.text.count(" ") < LEAST_GAPS
    }
    spotted = Spotter([(name.capitalize(), (K.CATEGORY, value)) for name, value in headed.items()])
    longer = [m for m in found if m.kind in (K.CHAMPIONSHIP, K.CAR, K.EVENT, K.TEAM)]
    starts = {m.start for m in classes}
    return [
        m
        for m in spotted.find(text, fold_in_place(text))
        if m.start not in starts and not any(o.start <= m.start and m.end <= o.end and o.text != m.text for o in longer)
    ]


def _parallel(document: Document, found: Sequence[Mention], language: Language) -> Iterator[Mention]:
    labels = [*_labels(document), *_openers(document, language)]
    classes = {m.start: m.end for m in found if m.kind is K.CATEGORY}
    signs = {sign for start, end, sign in labels if classes.get(start) == end} - {OPENED}
    signs |= _beside_each_other(document, labels, classes, language)
    ordinary = name_words(language.code).ordinary | {fold_in_place(day) for day in language.words.weekdays}
    series_words = language.facts.setting.championship_words
    of_series = (
        {word for m in found if m.kind is K.CHAMPIONSHIP for word in fold_in_place(m.text).split()} if signs else ()
    )
    for start, end, sign in labels if signs else ():
        name = document.text[start:end]
        words = set(fold_in_place(name).split())
        within = [m for m in found if m.start < end and start < m.end]
        whole = [(m.kind, m.start, m.end) for m in within] in ([(K.CHAMPIONSHIP, start, end)], [(K.CAR, start, end)])
        listed = fold_in_place(name) in language.facts.setting.race_classes
        own = words <= set(of_series) and not any(word.startswith(series_words) for word in words)
        told = listed or (sign != OPENED and (own if not sign else not ordinary & words))
        within = [m for m in within if not (listed and m.kind in (K.CHAMPIONSHIP, K.NUMBER))]
        if sign in signs and told and (whole or not within):
            headed = name.isupper() and sign in ("", COUNTED)
            yield Mention(K.CATEGORY, start, end, name, name.capitalize() if headed else name)


def _labels(document: Document) -> Iterator[Label]:
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH and (label := LABEL.match(block.text)):
            yield block.start, block.start + label.end("name"), label["sign"].strip()
        elif block.kind is BlockKind.HEADING and (label := HEADING.fullmatch(block.text)):
            yield block.start + label.start("name"), block.start + label.end("name"), COUNTED * bool(label["count"])


def _beside_each_other(
    document: Document, labels: Sequence[Label], classes: Mapping[int, int], language: Language
) -> set[str]:
    """The signs behind several names of classes, where at most one is known to be a class here: one alone may be the
    series that a text is about, and so may those of which each is a championship by itself."""
    setting = language.facts.setting
    told: dict[str, set[str]] = {}
    for start, end, sign in labels:
        name = fold_in_place(document.text[start:end])
        if classes.get(start) == end or (name in setting.race_classes and name not in setting.series_alone):
            told.setdefault(sign, set()).add(name)
    return {sign for sign, names in told.items() if len(names) >= FEWEST}


def _openers(document: Document, language: Language) -> Iterator[Label]:
    """What sentences open with after a word such as "in", before a comma."""
    for block in document.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            for opened in _opening(language).finditer(block.text):
                yield block.start + opened.start("name"), block.start + opened.end("name"), OPENED


@lru_cache
def _opening(language: Language) -> re.Pattern[str]:
    """The start of a sentence or of one of its parts, a word that opens a class, and a name up to a comma."""
    words = in_any_case(language.facts.setting.in_words)
    return re.compile(rf"(?:^|(?<=[.!?;]\s)){words}\s(?P<name>[A-ZÀ-Ý\d][\w-]*(?: [\w-]+){{0,2}})(?=\s?,)")


def _numbered(text: str, names: set[str], language: Language) -> Iterator[Mention]:
    """The classes and races of labels such as "Supersport C1 (15 laps):" at the start of a line."""
    for name in names:
        for label in _race_of_class(name, language).finditer(text):
            start, end = label.span("name")
            yield Mention(K.CATEGORY, start, end, text[start:end], name.capitalize() if name.isupper() else name)
            yield Mention(K.SESSION, *label.span("race"), label["race"], f"Race {label['number']}")


@lru_cache(maxsize=64)
def _race_of_class(name: str, language: Language) -> re.Pattern[str]:
    codes = any_of(language.facts.setting.race_codes)
    return re.compile(rf"(?im)^(?P<name>{re.escape(name)})\s(?P<race>{codes}\s?(?P<number>[1-4]))(?=\s?[:(–—-])")
