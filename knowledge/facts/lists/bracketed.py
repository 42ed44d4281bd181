"""Places in brackets behind names: "Brun (4e), Petit (Kestrel, 5e) et Morin (6e)".

One alone may be anybody's of anything; of several in a sentence each is a place in the order that the text is about,
unless its words say that they are of a grid, of a stage of the race or of a championship.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.provisos import sentences
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import BlockKind, Document

K = MentionKind
LEAST = 2
BRACKET = re.compile(r" ?\(([^()\n]{2,50})\)")
OF_AN_ENTRY = (K.TEAM, K.CAR, K.COUNTRY, K.CAR_NUMBER, K.ORDINAL)


def bracketed(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """The places that sentences tell in brackets, where there are several."""
    for block in document.blocks:
        if block.kind is not BlockKind.PARAGRAPH or "(" not in block.text:
            continue
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
                party = Party(drivers=(str(person.value),), start=person.start, end=person.end)
                number = int(place.value) if isinstance(place.value, int) else None
                yield Statement(
                    Verb.PLACED, party, setting, person.start, place.end + 1, Reliability.LIST, number=number
                )


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
def _of_others(language: Language, *, qualifying: bool) -> Phrases:
    """Words by which places in brackets are of something else than the order of the session."""
    words = language.facts.lists
    return Phrases.of((*words.of_standings, *(() if qualifying else words.of_stages)))
