"""What a text says of people in passing: their age, where they come from, what they do for whom."""

import re
from collections.abc import Iterator

from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.origins import country_of, origins
from knowledge.facts.prose.acquaintance import Acquaintance, passages
from knowledge.facts.prose.offices import offices
from knowledge.facts.prose.portrait import Portrait, Told, portrait_words
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Document

K = MentionKind
YOUNGEST, OLDEST = 13, 79
STANDS_FOR = (K.PERIPHRASIS, K.COUNTRY)

LONGEST_WORDS = 60
"""Characters of the words that stand for somebody, or of a bracket behind his name, before his age."""
BRACKET = re.compile(r"\s\([^()]*\),\s\Z")


def portraits(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """What the sentences of a document say of people."""
    told = [(one, at) for at in passages(document, page) for one in _said(page, at.span)]
    said = [*offices(page), *_origins(page), *(one for one, _ in told if one.person)]
    known = Acquaintance.of(page, said)
    for one, at in told:
        if one.person is None and (who := known.meant(one, at)) is not None:
            said.append(replace(one, person=who))
            known.add(said[-1])
    for one in said:
        party = Party(drivers=(str(one.person),), start=one.start, end=one.end)
        values = {"person": one.person, **one.values}
        yield Statement(
            Verb.DESCRIBED, party, where.at(one.start), one.start, one.end, Reliability.SENTENCE, values=values
        )


def _origins(page: Page) -> Iterator[Portrait]:
    """The countries that stand right before names."""
    for told in origins(page.inside(0, len(page.folded), K.PERSON), page.folded, page.language):
        yield Portrait(told.start, told.person.end, {"nationality": told.country}, str(told.person.value), told.country)


def _said(page: Page, span: tuple[int, int]) -> Iterator[Portrait]:
    """The ages of a sentence, and the words in it that stand for somebody by his country."""
    inside = page.inside(*span)
    spent: set[int] = set()
    for place, mention in enumerate(inside):
        if not _is_age(mention):
            continue
        before = inside[place - 1] if place else None
        after = inside[place + 1] if place + 1 < len(inside) else None
        told = _aged(page, before, mention, after)
        if told is not None:
            spent |= {m.start for m in (before, after) if m is not None and told.start <= m.start < told.end}
            yield told
    for mention in inside:
        if mention.kind is not K.PERIPHRASIS or mention.start in spent:
            continue
        if country := country_of(page.language).get(str(mention.value)):
            yield Portrait(mention.start, mention.end, {"nationality": country}, country=country)


def _is_age(mention: Mention) -> bool:
    if mention.kind not in (K.AGE, K.NUMBER):
        return False
    return isinstance(mention.value, int) and YOUNGEST <= mention.value <= OLDEST


def _aged(page: Page, before: Mention | None, age: Mention, after: Mention | None) -> Portrait | None:
    """Whose age a count is, by the words around it."""
    return _beside(page, before, age, after) or _opened(page, before, age, after) or _of_words(page, age)


def _beside(page: Page, before: Mention | None, age: Mention, after: Mention | None) -> Portrait | None:
    """ "X, âgé de 24 ans", "le Suisse, 24 ans,", "the 24-year-old Swiss"."""
    words = portrait_words(page.language)
    lead = page.folded[before.end : age.start] if before else ""
    sure = age.kind is K.AGE or (lead.strip() != "(" and page.folded[age.end : age.end + 1] == ",")
    named = _before_bracket(page, age)
    if named is not None and age.kind is K.AGE:
        return _portrait(page, named, named.start, age.end, age)
    if before and before.kind in (*STANDS_FOR, K.PERSON) and sure and words.aged.fullmatch(lead):
        return _portrait(page, before, before.start, age.end, age)
    joined = age.kind is K.AGE and "-" in age.text
    if joined and after and after.start == age.end + 1 and after.kind in (*STANDS_FOR, K.PERSON):
        return _portrait(page, after, age.start, after.end, age)
    if joined and words.article.search(page.folded, max(0, age.start - 5), age.start):
        return Portrait(age.start, age.end, {"age": age.value})
    return None


def _before_bracket(page: Page, age: Mention) -> Mention | None:
    """Whoever is named before a bracket that an age follows: "X (T), 16 ans"."""
    bracket = BRACKET.search(page.folded, max(0, age.start - LONGEST_WORDS), age.start)
    people = page.inside(bracket.start() - LONGEST_WORDS, bracket.start(), K.PERSON) if bracket else []
    return people[-1] if bracket and people and people[-1].end == bracket.start() else None


def _opened(page: Page, before: Mention | None, age: Mention, after: Mention | None) -> Portrait | None:
    """ "À 24 ans, X", "X, à 24 ans, ..."; else the age of whoever the sentence is about: "gagne à 24 ans"."""
    words = portrait_words(page.language)
    opening = words.at_age.search(page.folded, max(0, age.start - 16), age.start)
    parted = opening is not None and opening[0].startswith(",")
    closed = page.folded[age.end : age.end + 1] in (",", "") or page.folded[age.end : age.end + 2].strip() in ".!;"
    if opening is None or not closed or not (age.kind is K.AGE or parted):
        return None
    if after and after.kind is K.PERSON and words.beside.fullmatch(page.folded, age.end, after.start):
        return _portrait(page, after, opening.start(), after.end, age)
    if before and before.kind is K.PERSON and opening.start() == before.end:
        return _portrait(page, before, before.start, age.end, age)
    return Portrait(opening.start(), age.end, {"age": age.value})


def _of_words(page: Page, age: Mention) -> Portrait | None:
    """The age of somebody for whom words stand: "le pilote de 17 ans", "the driver from Leeds, 26, ..."."""
    words = portrait_words(page.language)
    pattern = words.stands_for if age.kind is K.AGE else words.noun
    if age.kind is K.NUMBER and page.folded[age.end : age.end + 1] not in (",", "."):
        return None
    found = pattern.search(page.folded, max(0, age.start - LONGEST_WORDS), age.start)
    if found is None or page.inside(found.start(), age.start, K.PERSON):
        return None
    return Portrait(found.start(), age.end, {"age": age.value})


def _portrait(page: Page, who: Mention, start: int, end: int, age: Mention) -> Portrait:
    """An age of somebody who is named, or for whom a word of his country stands."""
    if who.kind is K.PERSON:
        return Portrait(start, end, {"age": age.value}, person=str(who.value))
    country = str(who.value) if who.kind is K.COUNTRY else country_of(page.language).get(str(who.value))
    values: Told = {"age": age.value, "nationality": country} if country else {"age": age.value}
    return Portrait(start, end, values, country=country)
