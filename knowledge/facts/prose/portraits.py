"""What a text says of people in passing: their age, where they come from, what they do for whom.

Words that stand for somebody ("le Finlandais de 24 ans", "the 40-year-old") are given to a person only where no other
can be meant: the only one of that country in the document, or the only one named in the sentence or the one before.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.gazetteer import nation_after
from knowledge.facts.prose.cues import reader
from knowledge.facts.prose.offices import offices
from knowledge.facts.prose.portrait import Portrait, Told, portrait_words
from knowledge.facts.prose.skeleton import sentence_spans
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
YOUNGEST, OLDEST = 13, 79
STANDS_FOR = (K.PERIPHRASIS, K.COUNTRY)

HEAD = 12
"""Characters of a sentence in which its subject begins."""
Span = tuple[int, int]


def portraits(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """What the sentences of a document say of people."""
    nations = _nations(page)
    said = list(offices(page))
    before: Span | None = None
    for span in _sentences(document, page):
        for told in _said(page, span):
            who = told.person or _meant(page, told, span, before, nations)
            if who is not None:
                said.append(Portrait(told.start, told.end, told.values, who))
        before = span
    for told in said:
        party = Party(drivers=(str(told.person),), start=told.start, end=told.end)
        values = {"person": told.person, **told.values}
        yield Statement(
            Verb.DESCRIBED, party, where.at(told.start), told.start, told.end, Reliability.SENTENCE, values=values
        )


def _sentences(document: Document, page: Page) -> Iterator[Span]:
    ends = reader(page.language).abbreviations
    for block in document.blocks:
        if block.kind not in (BlockKind.NOISE, BlockKind.ROW):
            yield from sentence_spans(page.text, block.start, block.end, ends)


def _nations(page: Page) -> dict[str, set[str]]:
    """The people whose country the document tells beside their names, by country."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in zip(page.found, page.found[1:], strict=False):
        if one.kind is K.PERSON and other.kind is K.COUNTRY:
            if page.text[one.end : other.start].strip() == "(":
                found[str(other.value)].add(str(one.value))
        elif one.kind is K.COUNTRY and other.kind is K.PERSON and page.text[one.start - 1] != "(":
            apart = page.text[one.end : other.start].strip()
            if not apart:
                found[str(one.value)].add(str(other.value))
    for person in (m for m in page.found if m.kind is K.PERSON):
        if nation := nation_after(page.text, person.end):
            found[nation[0]].add(str(person.value))
    return found


def _said(page: Page, span: Span) -> Iterator[Portrait]:
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
        if country := _demonyms(page.language).get(str(mention.value)):
            yield Portrait(mention.start, mention.end, {"nationality": country}, country=country)


def _is_age(mention: Mention) -> bool:
    if mention.kind not in (K.AGE, K.NUMBER):
        return False
    return isinstance(mention.value, int) and YOUNGEST <= mention.value <= OLDEST


def _aged(page: Page, before: Mention | None, age: Mention, after: Mention | None) -> Portrait | None:
    """Whose age a count is, by the words around it."""
    return _beside(page, before, age, after) or _opened(page, before, age, after)


def _beside(page: Page, before: Mention | None, age: Mention, after: Mention | None) -> Portrait | None:
    """ "X, âgé de 24 ans", "le Suisse, 24 ans,", "the 24-year-old Swiss"."""
    words = portrait_words(page.language)
    lead = page.folded[before.end : age.start] if before else ""
    sure = age.kind is K.AGE or (lead.strip() != "(" and page.folded[age.end : age.end + 1] == ",")
    if before and before.kind in (*STANDS_FOR, K.PERSON) and sure and words.aged.fullmatch(lead):
        return _portrait(page, before, before.start, age.end, age)
    joined = age.kind is K.AGE and "-" in age.text
    if joined and after and after.start == age.end + 1 and after.kind in (*STANDS_FOR, K.PERSON):
        return _portrait(page, after, age.start, after.end, age)
    if joined and words.article.search(page.folded, max(0, age.start - 5), age.start):
        return Portrait(age.start, age.end, {"age": age.value})
    return None


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


def _portrait(page: Page, who: Mention, start: int, end: int, age: Mention) -> Portrait:
    """An age of somebody who is named, or for whom a word of his country stands."""
    if who.kind is K.PERSON:
        return Portrait(start, end, {"age": age.value}, person=str(who.value))
    country = str(who.value) if who.kind is K.COUNTRY else _demonyms(page.language).get(str(who.value))
    values: Told = {"age": age.value, "nationality": country} if country else {"age": age.value}
    return Portrait(start, end, values, country=country)


def _meant(page: Page, told: Portrait, span: Span, before: Span | None, nations: dict[str, set[str]]) -> str | None:
    """The only person who can be meant: of the country told, else whom the sentence or the one before is about."""
    of_country = nations.get(told.country or "", set())
    if len(of_country) == 1:
        return next(iter(of_country))
    others = set().union(*(people for country, people in nations.items() if country != told.country))
    if "age" not in told.values:
        named = {str(m.value) for m in page.inside(0, told.start, K.PERSON)} - others
        return named.pop() if len(named) == 1 else _about(page, told, span, before, others)
    if not told.country and (subject := _subject(page, span[0], told.start)):
        return subject
    for start, end in ((span[0], told.start), before or (0, 0)):
        named = {str(m.value) for m in page.inside(start, end, K.PERSON)}
        fitting = named - others if told.country else named
        if named:
            return fitting.pop() if len(fitting) == 1 else _about(page, told, span, before, others)
    return None


def _about(page: Page, told: Portrait, span: Span, before: Span | None, others: set[str]) -> str | None:
    """Whom the sentence before is about, where one begins with words for him: "A won. The Swede led throughout".

    Where it names several, words for a country may as well mean the last of them.
    """
    if before is None or page.inside(span[0], told.start, K.PERSON) or told.start - span[0] > HEAD:
        return None
    subject, named = _subject(page, *before), {m.value for m in page.inside(*before, K.PERSON)}
    return None if subject in others or (told.country and len(named) > 1) else subject


def _subject(page: Page, start: int, end: int) -> str | None:
    """The first person of a sentence whom nothing governs: an age told later in it is his."""
    governed = reader(page.language).clauses.prepositions
    for person in page.inside(start, end, K.PERSON):
        if not governed.search(page.folded[max(start, person.start - 40) : person.start]):
            return str(person.value)
    return None


@lru_cache
def _demonyms(language: Language) -> dict[str, str]:
    """The words for people of a country, folded, with the country."""
    return {
        fold_in_place(adjective): name
        for name, country in naming().countries.items()
        if language.code in country.words
        for adjective in country.words[language.code].adjectives
    }
