"""Names in lines that are written in capitals: the team that heads its own page, and the words of a headline."""

import re
from collections.abc import Iterator

from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.people import Shaper
from knowledge.reading.document import BlockKind, Document
from knowledge.reading.lines import is_capitals
from knowledge.text import fold_in_place

HEAD = re.compile(r"[#\s]*(?P<name>[^\n|:–—]+?)\s*(?:[|:–—].*)?$", re.MULTILINE)
LONGEST_INITIALS = 3


def letterhead(document: Document, shaper: Shaper) -> Iterator[str]:
    """The team whose name alone is the first line of a page: "BRUME RACING" is Brume Racing, and TF SPORT TF Sport."""
    first = next((block for block in document.blocks if block.kind is not BlockKind.NOISE), None)
    if first is None or first.kind is not BlockKind.HEADING or not is_capitals(first.text):
        return
    line = HEAD.match(document.text, first.start, first.end)
    if line and (shape := shaper.letterhead(*line.span("name"))):
        words = clean(document.text[shape.start : shape.end]).split()
        yield " ".join(word if len(word) <= LONGEST_INITIALS else word.capitalize() for word in words)


def is_of_a_headline(text: str, start: int, end: int) -> bool:
    """Whether words that no team word ends are of a line in capitals, where any word looks like a name."""
    line = text[text.rfind("\n", 0, start) + 1 : (text + "\n").find("\n", end)]
    last = fold_in_place(text[start:end].rsplit(maxsplit=1)[-1])
    return is_capitals(line) and last not in name_words().team_words
