"""People by the list they stand in: "Drudi / Day / Thiim" names three where two of them are known.

There a surname that is a word as well, or one that the document never gives in full, is somebody too; and so are all
that fill a bracket after a car.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.text import fold_in_place

NAME = r"[A-ZÀ-Ý][\w'’-]*[a-zà-ÿ](?:[ \u00a0][A-ZÀ-Ý][\w'’-]+){0,2}"
LIST = re.compile(rf"(?<![\w/]){NAME}(?:\s?/\s?{NAME}){{1,4}}(?![\w/])")
ITEM = re.compile(NAME)


def slashed(text: str, named: Sequence[Mention], blocked: bytearray, full: Mapping[str, str]) -> Iterator[Mention]:
    """The people of lists with slashes whom nothing else names; ``full`` are the names of the document, as written."""
    if "/" not in text:
        return
    known = {m.start: m for m in named if m.kind is MentionKind.PERSON}
    for run in LIST.finditer(text):
        items = list(ITEM.finditer(text, run.start(), run.end()))
        told, crew = sum(item.start() in known for item in items), _of_a_car(text, run, blocked)
        for item in items:
            if item.start() in known or blocked.find(1, item.start(), item.end()) >= 0:
                continue
            whose = _by_surname(item[0], full)
            if whose or crew or (told >= 2 and 2 * told >= len(items)):
                yield Mention(MentionKind.PERSON, item.start(), item.end(), item[0], whose or clean(item[0]))


def _of_a_car(text: str, run: re.Match[str], blocked: bytearray) -> bool:
    """Whether a list fills a bracket after a car or its number: "the No. 5 Porsche (A/B/C)"."""
    if text[run.end() : run.end() + 1] != ")" or not text[: run.start()].endswith(" ("):
        return False
    before = run.start() - len(" (") - 1
    return text[before].isdigit() or bool(blocked[before])


def _by_surname(name: str, full: Mapping[str, str]) -> str | None:
    """The one person of the document who has a surname."""
    ending = " " + fold_in_place(name)
    people = {whole for whole in full.values() if fold_in_place(whole).endswith(ending)}
    return people.pop() if len(people) == 1 else None
