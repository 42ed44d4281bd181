"""Places in brackets behind names: "Brun (4e), Petit (Kestrel, 5e) et Morin (6e)", "Roe (12th overall, second in GT4)".

One alone may be anybody's of anything, unless it says of which order it is; of several in a sentence each is a place in
the order that the text is about, unless its words say that they are of a grid, of a stage of the race or of a
championship.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.provisos import sentences
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block, BlockKind, Document

K = MentionKind
LEAST = 2
BRACKET = re.compile(r" ?\(([^()\n]{2,50})\)")
OF_AN_ENTRY = (K.TEAM, K.CAR, K.COUNTRY, K.CAR_NUMBER, K.ORDINAL)
OVERALL = "Overall"


def bracketed(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """The places that sentences tell in brackets, where there are several or where they say of which order they are."""
    for block in document.blocks:
        if block.kind is not BlockKind.PARAGRAPH or "(" not in block.text:
            continue
        yield from _of_classes(page, where, block)
        for start, end in sentences(page.folded, block.start, block.end):
            told = list(_places(page, start, end))
            numbers = {place.value for _, place in told}
            if len(told) < LEAST or len(numbers) < len(told):
                continue
            setting = where.at(start)
            qualifying = (setting.session or "").startswith("Qualifying")
            if setting.session is None or page.tells(_of_others(page.language, qualifying=qualifying), start, end):
                continue
            for person, place in told:
                yield _placed(person, place, where, start)


def _placed(person: Mention, place: Mention, where: Scene, at: int, category: str | None = None) -> Statement:
    """Somebody's place, in the order that the text is about ``at`` a place, or in a class."""
    party = Party(drivers=(str(person.value),), start=person.start, end=person.end)
    number = int(place.value) if isinstance(place.value, int) else None
    setting, sure = where.at(at), Reliability.SENTENCE if category else Reliability.LIST
    setting = replace(setting, category=category) if category else setting
    return Statement(Verb.PLACED, party, setting, person.start, place.end + 1, sure, number=number)


def _of_classes(page: Page, where: Scene, block: Block) -> Iterator[Statement]:
    """Places that a bracket gives with the class they are of, or the whole field."""
    for start, end in sentences(page.folded, block.start, block.end):
        if page.text.find("(", start, end) < 0 or page.tells(_of_a_season(page.language), start, end):
            continue
        for person in page.inside(start, end, K.PERSON):
            bracket = BRACKET.match(page.text, person.end, end)
            for place in page.inside(*bracket.span(1), K.ORDINAL) if bracket else ():
                if category := _scope(page, place, bracket.end(1) if bracket else place.end):
                    yield _placed(person, place, where, start, category)


def _scope(page: Page, place: Mention, end: int) -> str | None:
    """The class, or the whole field, that the words right behind a place name."""
    if _of_all(page.language).match(page.folded, place.end, end):
        return OVERALL
    classes = page.inside(place.end, end, K.CATEGORY)
    told = classes and _in_class(page.language).fullmatch(page.folded, place.end, classes[0].start)
    return str(classes[0].value) if told else None


def _places(page: Page, start: int, end: int) -> Iterator[tuple[Mention, Mention]]:
    """Who stands before a bracket that holds a place, beside a team, a car or a country at most."""
    for person in page.inside(start, end, K.PERSON):
        bracket = BRACKET.match(page.text, person.end, end)
        if bracket is None:
            continue
        inside = page.inside(bracket.start(1), bracket.end(1))
        places = [m for m in inside if m.kind is K.ORDINAL]
        if len(places) != 1 or any(m.kind not in OF_AN_ENTRY for m in inside):
            continue
        left = bracket[1]
        for mention in inside:
            left = left.replace(mention.text, "", 1)
        if not left.strip(" ,/#-–"):
            yield person, places[0]


@lru_cache
def _of_all(language: Language) -> re.Pattern[str]:
    """Right behind a place: it is one of the whole field."""
    words = language.sentences
    nouns = any_of(words.groups.get("place", ()))
    return re.compile(rf"\s(?:[a-z']{{1,3}}\s?){{0,2}}(?:{nouns}\s)?{any_of(words.overall)}(?!\w)")


@lru_cache
def _in_class(language: Language) -> re.Pattern[str]:
    """What stands between a place and the class that it is of."""
    nouns = any_of((*language.sentences.groups.get("place", ()), *language.facts.mentions.class_nouns))
    return re.compile(rf"\s(?:{any_of(language.sentences.category_openers)}\s)?(?:{nouns}\s)?")


@lru_cache
def _of_a_season(language: Language) -> Phrases:
    """Words by which places in brackets that say of which order they are may be of a championship."""
    overall = language.sentences.overall
    return Phrases.of(tuple(word for word in language.facts.lists.of_standings if word not in overall))


@lru_cache
def _of_others(language: Language, *, qualifying: bool) -> Phrases:
    """Words by which places in brackets are of something else than the order of the session."""
    words = language.facts.lists
    return Phrases.of((*words.of_standings, *(() if qualifying else words.of_stages)))
