"""Who says what: quotations with the words that tell whose they are.

« ... », déclare X · "...," said X · X : « ... » · X adds: "..." A quotation whose speaker the text leaves open is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import NOBODY, Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.prose.skeleton import quoted_spans
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block, BlockKind, Document

K = MentionKind
LEAST_WORDS = 4
"""Words of a quotation: fewer are a turn of phrase or a nickname."""
NEAR, LONGEST_LABEL = 90, 120
"""Characters on either side of a quotation in which its speaker stands, and of a line above that names him."""
MARKS = "«»“”\"' \u00a0\u202f\n"

Span = tuple[int, int]


def quotations(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """What a document quotes, with who says it."""
    before: Mention | None = None
    above: Block | None = None
    for block in document.blocks:
        if block.kind in (BlockKind.NOISE, BlockKind.ROW):
            continue
        spans = quoted_spans(page.text, block.start, block.end)
        for place, span in enumerate(spans):
            bounds = (spans[place - 1][1] if place else block.start, (*spans, (block.end, 0))[place + 1][0])
            if len(page.text[slice(*span)].strip(MARKS).split()) < LEAST_WORDS:
                continue
            inside = _told_inside(page, span)
            lately = _only_outside(page, (block.start, span[0]), spans) or before
            speaker = inside[0] if inside else _speaker(page, span, bounds, lately)
            if speaker is None and not _is_told_after(page, span, bounds):
                speaker = _headed(page, block, above, span)
            if speaker is not None:
                yield _said(page, where, span, speaker, inside[1] if inside else None)
                before = speaker
        before = _only_outside(page, (block.start, block.end), spans) or before
        above = block


def _said(page: Page, where: Scene, span: Span, speaker: Mention, cut: Span | None) -> Statement:
    text = page.text[slice(*span)] if cut is None else page.text[span[0] : cut[0]] + page.text[cut[1] : span[1]]
    text = " ".join(text.strip(MARKS).rstrip(",").split())
    start, end = min(span[0], speaker.start), max(span[1], speaker.end)
    start, end = (start, end) if end - start <= span[1] - span[0] + NEAR else span
    values: dict[str, object] = {"speaker": speaker.value, "text": text}
    return Statement(Verb.SAID, NOBODY, where.at(span[0]), start, end, Reliability.SENTENCE, values=values)


def _told_inside(page: Page, span: Span) -> tuple[Mention, Span] | None:
    """Who says a quotation that is broken off to say it, and the words that do: "I knew, says X. We ..."."""
    for said in _words(page.language).inside.finditer(page.folded, *span):
        named = _first(page, said.end(), min(span[1], said.end() + NEAR))
        if named and named.start == said.end() and page.text[named.end : named.end + 1] in (".", ","):
            return named, (said.start(), named.end)
    return None


def _is_told_after(page: Page, span: Span, bounds: Span) -> bool:
    """Whether words after a quotation say whose it is, be he nobody whom the text introduces."""
    return _words(page.language).after.match(page.folded, span[1], min(bounds[1], span[1] + NEAR)) is not None


def _speaker(page: Page, span: Span, bounds: Span, before: Mention | None) -> Mention | None:
    """Who says a quotation: named after it with a verb, or before it with a verb or a colon; else whom a pronoun
    says to go on."""
    words, stop = _words(page.language), min(bounds[1], span[1] + NEAR)
    if said := words.after.match(page.folded, span[1], stop):
        named = _first(page, span[1], said.start("verb")) or _first(page, said.end("verb"), stop)
        turned = words.pronoun.match(page.folded, said.start("verb")) or said["pronoun"]
        return before if turned else named or _house(page, said.end("verb"), stop)
    start = max(bounds[0], span[0] - 2 * NEAR)
    lead = page.folded[start : span[0]]
    if not (words.colon.search(lead) or words.before.search(lead)):
        return None
    people = page.inside(start, span[0], K.PERSON)
    sentence = [m for m in people if not re.search(r"[.!?]\s|\n\n", page.text[m.end : span[0]])]
    return sentence[0] if len({m.value for m in sentence}) == 1 else None


def _headed(page: Page, block: Block, above: Block | None, span: Span) -> Mention | None:
    """The only person of a line right above a block that is all quotation."""
    if above is None or len(above.text) > LONGEST_LABEL or page.text[block.start : span[0]].strip(MARKS):
        return None
    people = page.inside(above.start, above.end, K.PERSON)
    first = above.kind is BlockKind.HEADING or (people and people[0].start - above.start <= 2)
    return people[0] if first and len({m.value for m in people}) == 1 else None


def _first(page: Page, start: int, end: int) -> Mention | None:
    """The person named next, before the sentence ends."""
    for mention in page.inside(start, end, K.PERSON):
        ended = re.search(r"[.!?;:]\s", page.text[start : mention.start])
        return None if ended else mention
    return None


def _house(page: Page, start: int, end: int) -> Mention | None:
    """The team that stands right behind a verb for saying: "said Brume Racing"."""
    return next((m for m in page.inside(start, end, K.TEAM) if not page.text[start : m.start].strip()), None)


def _only_outside(page: Page, part: Span, spans: Sequence[Span]) -> Mention | None:
    """The only person that a stretch names outside quotations; a short line may be of who wrote it all."""
    if part[1] - part[0] < LONGEST_LABEL / 3:
        return None
    people = [m for m in page.inside(*part, K.PERSON) if not any(a <= m.start < b for a, b in spans)]
    return people[-1] if len({m.value for m in people}) == 1 else None


@dataclass(frozen=True)
class QuoteWords:
    """How a language says whose a quotation is."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    colon: re.Pattern[str]
    pronoun: re.Pattern[str]
    inside: re.Pattern[str]


@lru_cache
def _words(language: Language) -> QuoteWords:
    sentences = language.sentences
    verbs = any_of(sentences.quote_verbs)
    pronouns = any_of(tuple(sentences.quote_pronouns))
    name = r"[^.!?:;\"]{0,60}?"
    return QuoteWords(
        after=re.compile(rf"[\s,]*(?:(?P<pronoun>{pronouns})\s)?(?:{name}\s)?(?P<verb>{verbs})(?!\w)"),
        before=re.compile(rf"(?<!\w){verbs}(?!\w)[^.!?\"]{{0,60}}[,:]?\s?$"),
        colon=re.compile(r":\s?$"),
        pronoun=re.compile(rf"{verbs}-?\s?{pronouns}(?!\w)"),
        inside=re.compile(rf",\s(?:[a-z]+\s)?{verbs}\s"),
    )
