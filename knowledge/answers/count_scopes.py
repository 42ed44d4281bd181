"""What a published count is of, from the words beside it: a season, a career, a run of them, a part of the races."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import select

from config.language import languages
from knowledge.answers.ask import Ask
from knowledge.answers.tables import evidence, source_text
from knowledge.text import fold

BESIDE = 32  # letters after a count in which its scope is told
CLAUSE_ENDS = re.compile(r"[.,;:!?(–]|\n\s*\n")


class CountScope(StrEnum):
    """Of what a count is; the names are the keys of [count_scopes] in words.toml."""

    SEASON = "season"
    CAREER = "career"
    STREAK = "streak"
    PART = "part"  # of some races, of one meeting
    OPEN = "open"


def count_scopes(ask: Ask, claims: Sequence[tuple[int, int, str | None]]) -> dict[int, CountScope]:
    """The scope of counts, given each with its value and the scope that its fact tells, by their ids."""
    ids = [claim_id for claim_id, _, told in claims if _as_told(told) is None]
    spans: dict[int, tuple[str, int, int]] = {}
    if ids:
        columns = (evidence.c.tally_id, source_text.c.text, evidence.c.start, evidence.c.end)
        proofs = select(*columns).join(source_text, source_text.c.source_id == evidence.c.source_id)
        spans = {row[0]: (row[1], row[2], row[3]) for row in ask.all(proofs.where(evidence.c.tally_id.in_(ids)))}
    return {
        claim_id: _as_told(told) or (worded(*spans[claim_id], value) if claim_id in spans else CountScope.OPEN)
        for claim_id, value, told in claims
    }


def _as_told(scope: str | None) -> CountScope | None:
    """The scope that a fact tells of its count; of several the one that narrows most."""
    if scope is None:
        return None
    told, words = fold(scope), dict(_patterns())
    narrowing = (one for one in (CountScope.STREAK, CountScope.CAREER, CountScope.SEASON) if one in words)
    return next((one for one in narrowing if words[one].search(told)), CountScope.PART)


def worded(text: str, start: int, end: int, value: int) -> CountScope:
    """The scope that stands nearest to the end of a count's words; an ordinal that ends its clause is of a career."""
    after = text[end : end + BESIDE]
    closing = CLAUSE_ENDS.search(after)
    said, beside = fold(text[start:end]), fold(after[: closing.start()] if closing else after)
    clause = f"{said} {beside}"
    found = [(_apart(m, len(said)), scope) for scope, words in _patterns() for m in words.finditer(clause)]
    if found:
        return min(found, key=lambda pair: pair[0])[1]
    return CountScope.CAREER if not beside.strip() and _is_ordinal(said, value) else CountScope.OPEN


def _apart(match: re.Match[str], end: int) -> int:
    """How far words stand from a place."""
    return max(match.start() - end, end - match.end(), 0)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[CountScope, re.Pattern[str]], ...]:
    def phrases(scope: CountScope) -> Iterator[str]:
        for language in languages().values():
            for phrase in language.words.count_scopes.get(scope.value, ()):
                yield re.escape(fold(phrase)).replace(r"\*", r"\w+")

    made = ((scope, sorted(phrases(scope), key=len, reverse=True)) for scope in CountScope)
    return tuple((scope, re.compile(rf"\b(?:{'|'.join(words)})\b")) for scope, words in made if words)


def _is_ordinal(said: str, value: int) -> bool:
    """Whether words have a number as an ordinal: "44th", "quatrième"."""
    forms = [re.escape(fold(f)) for one in languages().values() for f, n in one.words.ordinals.items() if n == value]
    suffixes = {re.escape(fold(s)) for one in languages().values() for s in one.words.ordinal_suffixes}
    ordinal = "|".join([*forms, rf"{value}\s?(?:{'|'.join(sorted(suffixes))})"])
    return re.search(rf"\b(?:{ordinal})\b", said) is not None
