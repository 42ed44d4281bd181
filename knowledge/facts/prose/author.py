"""Who writes: the driver whose newsletter or diary a document is, so that its "I" and "we" mean somebody.

Somebody writes of himself where the first person is met again and again outside quotations; who it is stands under the
text as a signature, or alone in its title.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.mentions import block_mentions
from knowledge.facts.mentions.officials import holds_office
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.prose.cues import reader
from knowledge.facts.prose.skeleton import quoted_spans
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

LEAST_WORDS = 3
"""Words of the first person that a text needs before somebody is taken to write of himself."""
LONGEST_SIGNATURE = 60
HEAD_BLOCKS, OPENING_BLOCKS = 3, 5
LONGEST_BYLINE = 80
LONGEST_FAREWELL = 4
"""Words of a line that says goodbye and signs: "Love, Ada x"."""
WORD_ENDS = " ,.!:;-–—"
SIGNED_BLOCKS = 3
"""Blocks at the end of a text among which the signature stands: a postscript and a contact may follow it."""


def author(document: Document, found: Sequence[Mention], language: Language) -> Party | None:
    """The driver who writes in the first person; None where nobody does, or the text does not tell who."""
    matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
    spoken = _count_of_first_person(document, language)
    introduced = next(_introduced(document.text, matter[:OPENING_BLOCKS], found, language), None) if spoken else None
    if introduced or spoken < LEAST_WORDS:
        return introduced
    byline = reader(language).byline
    headed = [b for b in matter[:HEAD_BLOCKS] if b.kind is BlockKind.HEADING]
    signed = [b for b in matter[:HEAD_BLOCKS] if byline.match(fold_in_place(b.text)) and len(b.text) <= LONGEST_BYLINE]
    for name, block in _signatures(matter, found):
        own = Party(drivers=(name,), start=block.start, end=block.end)
        return None if _signs_in_office(document.text, name, block, found, language) else own
    for block in (*signed, *headed):
        if only := _only_person(block, found):
            return Party(drivers=(only,), start=block.start, end=block.end)
    return next(_with_a_team_of_his_name(matter, found), None)


def in_first_person(document: Document, language: Language) -> bool:
    """Whether a text is written by somebody who tells of himself or of his team."""
    return _count_of_first_person(document, language) >= LEAST_WORDS


def speaks_as_one_of_us(document: Document, language: Language) -> bool:
    """Whether a text says "I" or "we" at all."""
    return _count_of_first_person(document, language) > 0


def _count_of_first_person(document: Document, language: Language) -> int:
    """How many words of the first person a text has outside quotation marks, as far as they are needed."""
    first = reader(language).pronouns.first_person
    if first.search(fold_in_place(document.text)) is None:
        return 0
    matter = (b for b in document.blocks if b.kind is not BlockKind.NOISE)
    return len(list(islice((m for b in matter for m in _spoken(document.text, b, first)), LEAST_WORDS)))


def _introduced(text: str, opening: Sequence[Block], found: Sequence[Mention], language: Language) -> Iterator[Party]:
    """Whoever says at the head of a text that it is he who writes: "it's X with the news", "X here"."""
    folded, before, after = fold_in_place(text), *_introducing(language)
    for block in opening:
        quotes = quoted_spans(text, block.start, block.end)
        for person in (m for m in block_mentions(block, found) if m.kind is MentionKind.PERSON):
            quoted = any(start <= person.start < end for start, end in quotes)
            told = before.search(folded, block.start, person.start) or after.match(folded, person.end)
            if told and not quoted and not reader(language).pronouns.relative.match(folded, person.end):
                yield Party(drivers=(str(person.value),), start=person.start, end=person.end)


@lru_cache
def _introducing(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = language.sentences
    return re.compile(rf"{word_of(words.introduces)}\s\Z"), re.compile(rf"\s{any_of(words.introduced)}(?!\w)")


def _signatures(matter: Sequence[Block], found: Sequence[Mention]) -> Iterator[tuple[str, Block]]:
    """Who signs among the last blocks of a text: a name alone on the last line of one, or the only one in the last."""
    ends = _ends(matter)
    for block in reversed(ends):
        last = block is ends[-1] and len(block.text) <= LONGEST_SIGNATURE
        if signed := _alone_at_the_end(block, found) or (_only_person(block, found) if last else None):
            yield signed, block


def _signs_in_office(text: str, name: str, block: Block, found: Sequence[Mention], language: Language) -> bool:
    """Whether who signs says what he is in his team, and so is no driver of it: "Jo Doe, team manager"."""
    people = (m for m in block_mentions(block, found) if m.kind is MentionKind.PERSON and m.value == name)
    return any(holds_office(text, m.start, m.end, language) for m in people)


def _alone_at_the_end(block: Block, found: Sequence[Mention]) -> str | None:
    """The person whose name is all that the last line of a block holds."""
    line = block.start + len(block.text.rstrip()) - len(_last_line(block))
    people = (m for m in block_mentions(block, found) if m.kind is MentionKind.PERSON)
    return next((str(m.value) for m in people if (m.start, m.end) == (line, block.end)), None)


def _with_a_team_of_his_name(matter: Sequence[Block], found: Sequence[Mention]) -> Iterator[Party]:
    """Who signs a text by the first of his names, where a team that bears both heads it: "Ada Brun Racing", "Ada"."""
    lines = [_last_line(b).split() for b in _ends(matter)]
    signed = {word.strip(WORD_ENDS).lower() for line in lines if len(line) <= LONGEST_FAREWELL for word in line}
    for block in matter[:HEAD_BLOCKS]:
        for team in (m for m in block_mentions(block, found) if m.kind is MentionKind.TEAM):
            words = str(team.value).split()
            if len(words) == len(("given", "family", "team")) and words[0].lower() in signed:
                yield Party(drivers=(" ".join(words[:2]),), start=team.start, end=team.end)


def _ends(matter: Sequence[Block]) -> Sequence[Block]:
    """The last blocks of a text that hold words."""
    return [b for b in matter if len(b.text.split()) > 0][-SIGNED_BLOCKS:]


def _last_line(block: Block) -> str:
    return block.text.rstrip().rpartition("\n")[2]


def _spoken(text: str, block: Block, first: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The words of the first person that a block has outside quotation marks."""
    quotes = quoted_spans(text, block.start, block.end)
    for match in first.finditer(fold_in_place(text[block.start : block.end])):
        if not any(start <= block.start + match.start() < end for start, end in quotes):
            yield match


def _only_person(block: Block, found: Sequence[Mention]) -> str | None:
    """The one person whom a block names."""
    people = {str(m.value) for m in block_mentions(block, found) if m.kind is MentionKind.PERSON}
    return people.pop() if len(people) == 1 else None
