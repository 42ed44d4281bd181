"""Gaps that a sentence tells beside its order: "on pole, 0.087 seconds quicker than B", "fourth, 2.6 s off the podium".

Who is behind by a margin follows the winner; from what a place is called a gap is counted that is the interval where it
is the place ahead.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.statement import Mode, Reliability, Statement, Verb

K = MentionKind
BEFORE, AFTER, LONGEST_NAMING = 60, 40, 45
"""Characters before those who are behind in which the gap stands; after a place in which it does; and after the gap."""
LINK = re.compile(r"\W{0,3}(?:[a-z]{1,7}\s){0,2}")
"""What may stand between the words for a win and its margin: ", ", " by just "."""
STOP = re.compile(r"[.;!?]\s|\n\n")


def with_margins(statements: Iterable[Statement], page: Page) -> Iterator[Statement]:
    """The statements, each place with the gap that its sentence tells of it."""
    stated = list(statements)
    named = frozenset(party.start for s in stated if s.mode is Mode.FINAL for party in s.others)
    for statement in stated:
        if not _is_told(statement):
            yield statement
            continue
        told = _over(statement, page) or _from_a_place(statement, page)
        beaten = _beaten(statement, page, named) if not told else None
        kept = replace(statement, values={**statement.values, **told}) if told else statement
        yield replace(kept, others=(beaten[0],), values={**kept.values, "ahead_by": beaten[1]}) if beaten else kept


def _is_told(statement: Statement) -> bool:
    placed = statement.verb in (Verb.PLACED, Verb.POLE) and statement.mode is Mode.FINAL
    return placed and statement.reliability is Reliability.SENTENCE


def _over(statement: Statement, page: Page) -> dict[str, object]:
    """By how much the first of those who follow is behind."""
    if not statement.others or "ahead_by" in statement.values or statement.values.get("jointly"):
        return {}
    start = statement.others[0].start
    gaps = page.inside(max(statement.start, start - BEFORE), start, K.GAP)
    between = gaps and margin(page.language).fullmatch(page.folded, gaps[-1].end, start)
    return {"ahead_by": gaps[-1].value} if between else {}


def _beaten(statement: Statement, page: Page, named: Container[int]) -> tuple[Party, object] | None:
    """Who is behind a winner by a gap right after the words for the win: "won, 4.5 s ahead of B"; nobody whom other
    words have behind already (``named``): "converted pole into a 2.2 s win over B"."""
    if statement.others or statement.number != 1 or {"ahead_by", "jointly"} & statement.values.keys():
        return None
    after = page.inside(statement.end, statement.end + AFTER + LONGEST_NAMING, K.GAP, K.PERSON)[:2]
    if [mention.kind for mention in after] != [K.GAP, K.PERSON]:
        return None
    gap, person = after
    if person.start in named:
        return None
    near = LINK.fullmatch(page.folded, statement.end, gap.start)
    if near is None or not margin(page.language).fullmatch(page.folded, gap.end, person.start):
        return None
    return Party(drivers=(str(person.value),), start=person.start, end=person.end), gap.value


def _from_a_place(statement: Statement, page: Page) -> dict[str, object]:
    """How far a place is from another that is called by a name, right after it."""
    if not statement.number or statement.number == 1 or {"gap", "interval"} & statement.values.keys():
        return {}
    end = statement.others[-1].end if statement.others else statement.end
    gap = next(iter(page.inside(end, end + AFTER, K.GAP)), None)
    if gap is None or STOP.search(page.text, end, gap.start) or page.inside(end, gap.start, K.PERSON):
        return {}
    for place, words in _called(page.language).items():
        if words.match(page.folded, gap.end, gap.end + LONGEST_NAMING):
            kind = "gap" if place == 1 else "interval" if place == statement.number - 1 else ""
            return {kind: gap.value} if kind else {}
    return {}


@lru_cache
def margin(language: Language) -> re.Pattern[str]:
    """What stands between a gap and who is behind by it."""
    articles = any_of(language.facts.mentions.articles)
    return re.compile(rf"\s(?:[a-z]+\s)?{any_of(language.facts.lists.margin_over)}\s?(?:{articles}\s?)?")


@lru_cache
def _called(language: Language) -> dict[int, re.Pattern[str]]:
    """What each place is called after a gap: of the longest name first, "the last step of the podium"."""
    return {
        int(place): re.compile(rf"\s(?:[a-z]+['’\s]){{1,3}}?{any_of(words)}(?!\w)")
        for place, words in language.facts.lists.called_places.items()
    }
