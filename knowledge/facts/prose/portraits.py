"""What a text says of people in passing: their age, where they come from, what they do for whom."""

from collections.abc import Iterator

from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.origins import country_of, origins
from knowledge.facts.prose.acquaintance import Acquaintance, passages
from knowledge.facts.prose.ages import age_of
from knowledge.facts.prose.offices import offices
from knowledge.facts.prose.portrait import Portrait
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Document

K = MentionKind
YOUNGEST, OLDEST = 13, 79


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
        told = age_of(page, before, mention, after)
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
