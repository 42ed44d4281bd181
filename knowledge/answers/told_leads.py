"""What lies between two in a championship, where a document says it and gives the points of neither."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import select

from config.language import languages
from knowledge.answers.ask import Ask
from knowledge.answers.found import Many, Say
from knowledge.answers.standing_lines import Line
from knowledge.answers.tables import evidence, source_text
from knowledge.answers.tellings import words_of_cues
from knowledge.answers.wording import is_prose, sentence_around
from knowledge.names import Named, NameKind
from knowledge.names.surfaces import kernels
from knowledge.names.tokens import words_of
from knowledge.text import fold

APART = ("leads", "margin", "gap", "ahead", "behind")
SHORTEST = 2  # letters: fewer tell nobody


def said_apart(ask: Ask, kept: Sequence[Line], others: Sequence[Named]) -> list[Say]:
    """The sentence that proves lines of an order, counts points and names whoever of ``others`` it is no proof of."""
    proofs = {sentence: ids for sentence, ids in _proofs(ask, [line.id for line in kept]).items() if is_prose(sentence)}
    bearers = {line.id: fold(" ".join((*line.party.drivers, line.team or ""))) for line in kept}
    for sentence, ids in proofs.items():
        told = fold(sentence)
        proved = " ".join(bearers[key] for key in ids)
        named = all(_called(other, told) or _called(other, proved) for other in others)
        apart = words_of_cues(APART).search(told) is not None
        if named and apart and len(_figures().findall(told)) == 1:
            return [Say("quoted", {"words": Many((sentence.removesuffix("."),), apart=True)})]
    return []


def _called(named: Named, told: str) -> bool:
    """Whether a sentence has the surname of a person, or a word of another name that few have."""
    words = words_of(named.name)
    if named.kind is NameKind.DRIVER:
        words = words[-1:]
    elif kernel := kernels(named.name):
        words = words_of(kernel[0])
    return any(re.search(rf"(?<!\w){re.escape(word)}\b", told) for word in words if len(word) > SHORTEST)


def _proofs(ask: Ask, ids: Sequence[int]) -> dict[str, set[int]]:
    """The sentences around what proves lines, with the lines that each proves."""
    columns = (source_text.c.text, evidence.c.start, evidence.c.end, evidence.c.standing_id)
    statement = select(*columns).join(evidence, evidence.c.source_id == source_text.c.source_id)
    found: dict[str, set[int]] = defaultdict(set)
    for text, start, end, line in ask.all(
        statement.where(evidence.c.standing_id.in_(ids), evidence.c.against.is_(False))
    ):
        found[sentence_around(text, start, end)].add(line)
    return found


@lru_cache(maxsize=1)
def _figures() -> re.Pattern[str]:
    """A number of points, in figures or in words, in any language."""
    words = [language.words for language in languages().values()]
    numbers = {fold(word) for said in words for word in said.numbers}
    units = {fold(unit) for said in words for unit in said.units.get("points", ())}
    alone = "|".join(map(re.escape, sorted(numbers, key=len, reverse=True)))
    return re.compile(rf"\b(?:\d+|{alone})[ -](?:{'|'.join(map(re.escape, sorted(units, key=len, reverse=True)))})\b")
