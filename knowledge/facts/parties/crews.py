"""The people whom a row names, parted where they share a car."""

import re
from functools import cache

from config.language import Language, languages
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.cast import clean, given_first, title_case
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.gazetteer import country_codes
from knowledge.facts.mentions.name_words import and_words, given, name_words
from knowledge.facts.mentions.occasions import class_named
from knowledge.text import fold_in_place

K = MentionKind
TIGHT_HYPHEN = re.compile(r"(?<=\w)-(?=[A-ZÀ-Ý])")
LONGEST_NAME = 40


def people(page: Page, start: int, end: int, *, crews: bool) -> tuple[str, ...]:
    """The people named in a stretch: known ones by their fullest name, others as they are written."""
    known = page.inside(start, end, K.PERSON)
    names: list[str] = []
    for part_start, part_end in _parts(page, start, end, crews=crews):
        match = [m for m in known if part_start <= m.start and m.end <= part_end]
        words = clean(page.text[part_start:part_end]).strip(" .,")
        if match:
            names.extend(str(m.value) for m in match)
        elif page.inside(part_start, part_end, K.TEAM, K.CATEGORY) or _is_no_person(words, page.language):
            continue
        elif words and len(words) <= LONGEST_NAME and _name().match(words) and words not in country_codes():
            names.append(title_case(given_first(words)))
    return tuple(dict.fromkeys(names))


def _is_no_person(words: str, language: Language) -> bool:
    """Whether what stands between the signs of a row is a class or ends like a team's name: "Am", "Alder GP"."""
    folded = fold_in_place(words)
    last = folded.rpartition(" ")[2]
    return last in name_words().team_words or class_named(folded, language) is not None


@cache
def _joined() -> re.Pattern[str]:
    """What parts the names of those who share a car."""
    return re.compile(rf"\s*/\s*|\s[–—-]\s|\s?[–—]\s?|\s(?:{and_words()})\s|,\s")


@cache
def _name() -> re.Pattern[str]:
    """Capitalised words, with the particles that names have in any language."""
    particles = "|".join(sorted({re.escape(w) for known in languages().values() for w in known.words.name_particles}))
    capitalised = r"[A-ZÀ-Ý][\w'’.-]*"
    return re.compile(rf"(?=.*[A-ZÀ-Ý])(?:{capitalised}|[a-zà-ÿ]{{1,3}}['’]?)(?:\s(?:{capitalised}|(?:{particles})))*$")


def _parts(page: Page, start: int, end: int, *, crews: bool) -> list[tuple[int, int]]:
    """The names in a stretch, parted where people share a car."""
    whole = [m for m in page.inside(start, end, K.PERSON) if m.start <= start + 1 and m.end >= end - 1]
    if whole and not (crews and "-" in whole[0].text and not given(fold_in_place(whole[0].text.split()[0]))):
        return [(start, end)]
    cuts = [*_joined().finditer(page.text, start, end)]
    if crews or len(page.inside(start, end, K.PERSON)) > 1:
        inside_names = [] if whole else [m for m in page.inside(start, end, K.PERSON) if "-" in m.text]
        cuts += [
            c
            for c in TIGHT_HYPHEN.finditer(page.text, start, end)
            if not any(m.start < c.start() < m.end for m in inside_names)
        ]
    parts, at = [], start
    for cut in sorted(cuts, key=lambda c: c.start()):
        if cut.start() >= at:
            parts.append((at, cut.start()))
            at = cut.end()
    return [*parts, (at, end)]
