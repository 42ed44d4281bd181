"""How far behind each is who is named after a winner: "won, with B 2.3 s back and C another 1.5 s behind", "devant B,
à 2''3, et C, à 5''6".

Whoever is told with a gap right behind the words of a place, or behind the one before in such a run, has the next
place. "Another" and its like are counted from the one before, else a gap is to the winner, where it can be.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.margins import margin
from knowledge.facts.mention import NOBODY, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.statement import Mode, Reliability, Statement, Verb

K = MentionKind
FAR = 240
"""Characters in which a run of gaps may stand behind the words of a place."""
NEAR = 24
SMALL = re.compile(r"[\s,(]*(?:[a-z]{1,6}\s){0,3}")
"""What may stand between the words of a place and its lap time."""
STOP = re.compile(r"[.;!?](?:\s|$)|\n")
SECOND = 2


@dataclass(frozen=True)
class Trails:
    """What may stand before a party of a run, between it and its gap, and behind that."""

    joined: re.Pattern[str]
    opened: re.Pattern[str]
    own: re.Pattern[str]
    beaten: re.Pattern[str]
    """As ``own``, of those whom somebody beats: "devance B de 2''3 et C de 5''6"."""
    after: re.Pattern[str]
    apart: re.Pattern[str]


@dataclass(frozen=True)
class Trail:
    """A gap behind a party or a place: where it ends, and whether it is counted from the one before."""

    gap: str
    end: int
    apart: bool


def with_trails(statements: Iterable[Statement], parties: Iterable[Sequence[Party]], page: Page) -> Iterator[Statement]:
    """The statements, each with those who are told with a gap behind it."""
    given = list(statements)
    named = sorted((p for inside in parties for p in inside), key=lambda p: p.start)
    told = [_told(statement, named, page) for statement in given]
    trailing = {p.start for now, before in zip(told, given, strict=True) if "gaps" in now.values for p in now.others}
    for now in told:
        chained = {p.start for p in now.others} if now.party == NOBODY else set[int]()
        if not chained or not chained <= trailing:
            yield now
            yield from _behind_beaten(now, named, page)


def _told(statement: Statement, named: Sequence[Party], page: Page) -> Statement:
    """A statement with the gaps that follow it."""
    if not _is_told(statement):
        more = _of_beaten(statement, page)
        return replace(statement, values={**statement.values, **more}) if more else statement
    own = _own(statement, page)
    kept = replace(statement, values={**statement.values, **own}) if own else statement
    others, gaps = _behind(kept, named, page)
    return replace(kept, others=others, values={**kept.values, "gaps": gaps}) if any(gaps) else kept


def _is_told(statement: Statement) -> bool:
    told = statement.verb in (Verb.PLACED, Verb.POLE) and statement.number and not statement.at_most
    return bool(told) and statement.mode is Mode.FINAL and statement.reliability is Reliability.SENTENCE


def _own(statement: Statement, page: Page) -> dict[str, object]:
    """The gap right behind a place: "second, 2.3 s back", "third, another 1.5 s behind"."""
    if statement.number == 1 or statement.others or {"gap", "interval"} & statement.values.keys():
        return {}
    trail = _trail(page, statement.end, statement.end + FAR, _trails(page.language).own)
    if trail is None or not (trail.apart or statement.number == SECOND):
        return {}
    return {"interval" if trail.apart and statement.number != SECOND else "gap": trail.gap}


def _of_beaten(statement: Statement, page: Page) -> dict[str, object]:
    """The gap of each whom somebody is ahead of, where the text tells more than the first's."""
    if statement.verb is not Verb.AHEAD or statement.mode is not Mode.FINAL or len(statement.others) < SECOND:
        return {}
    words = _trails(page.language)
    trails = [_trail(page, p.end, p.end + FAR, words.beaten) for p in statement.others]
    gaps = tuple({"gap": trail.gap} if trail and not trail.apart else {} for trail in trails)
    return {"gaps": gaps} if all(gaps) else {}


def _behind_beaten(statement: Statement, named: Sequence[Party], page: Page) -> Iterator[Statement]:
    """Who is told with a gap behind the last of those whom somebody is ahead of."""
    if statement.verb is not Verb.AHEAD or statement.mode is not Mode.FINAL or not statement.others:
        return
    last, words = statement.others[-1], _trails(page.language)
    following = next((p for p in named if p.start >= last.end), None)
    if following and following.drivers and words.opened.fullmatch(page.folded, last.end, following.start):
        trail = _trail(page, following.end, following.end + FAR, words.own)
        if trail and trail.apart:
            behind = replace(statement, party=last, others=(following,), values={"ahead_by": trail.gap})
            yield replace(behind, start=last.start, end=trail.end)


def _behind(
    statement: Statement, named: Sequence[Party], page: Page
) -> tuple[tuple[Party, ...], tuple[dict[str, object], ...]]:
    """Those behind a place who are told one after the other, and the gap of each."""
    stop, words = STOP.search(page.folded, statement.end), _trails(page.language)
    end = min(stop.start() if stop else len(page.folded), statement.end + FAR)
    at = first = statement.others[0].start if statement.others else _past_time(page, statement.end)
    known = {p.start for p in statement.others}
    others, trails = list[Party](), list[Trail | None]()
    for party in (p for p in named if first <= p.start and p.end <= end and p.drivers):
        opener = words.joined if others else words.opened
        follows = party.start == first or opener.fullmatch(page.folded, at, party.start)
        trail = _trail(page, party.end, end, words.own) if follows else None
        if not follows and statement.number == 1:  # another may be ahead of the next in his class
            trail = _lead(page, at, party)
        if trail is None and party.start not in known:
            break
        others.append(party)
        trails.append(trail)
        at = trail.end if trail else party.end
    if not any(trails) or not known <= {p.start for p in others}:
        return statement.others, ()
    return tuple(others), tuple(_figures(statement, trails))


def _past_time(page: Page, end: int) -> int:
    """Where the words of a place end, with a lap time right behind them: "set the pace with a 1:31.204"."""
    time = next(iter(page.inside(end, end + NEAR, K.LAP_TIME)), None)
    return time.end if time and SMALL.fullmatch(page.folded, end, time.start) else end


def _figures(statement: Statement, trails: Sequence[Trail | None]) -> Iterator[dict[str, object]]:
    """What each gap is: to the winner, where those before are nearer, else to the car ahead if told so."""
    of_winner, before = statement.number == 1, _seconds(statement.values.get("ahead_by"))
    for place, trail in enumerate(trails, SECOND):
        gap = trail.gap if trail else statement.values.get("ahead_by") if place == SECOND else None
        if trail and trail.apart and place > SECOND:
            yield {"interval": gap}
        elif gap is None or (place > SECOND and not (of_winner and 0 < before <= _seconds(gap))):
            yield {}
        else:
            yield {"gap" if of_winner else "interval": gap}
        before = before if trail is None or trail.apart else max(before, _seconds(trail.gap))


def _trail(page: Page, start: int, end: int, own: re.Pattern[str]) -> Trail | None:
    """The gap right behind a place of the text, in seconds."""
    gap = next(iter(page.inside(start, end, K.GAP)), None)
    if gap is None or not _seconds(gap.value):
        return None
    words = _trails(page.language)
    before = own.fullmatch(page.folded, start, gap.start)
    after = words.after.match(page.folded, gap.end) if before else None
    if before is None or after is None:
        return None
    if not (before["told"] or before["bracket"] or after["told"]):
        return None
    apart = words.apart.search(page.folded, start, after.end()) is not None
    return Trail(str(gap.value), after.end(), apart)


def _seconds(gap: object) -> float:
    """A gap in seconds; 0 where it is none, or of laps."""
    return float(str(gap)) if str(gap).replace(".", "", 1).isdigit() else 0.0


def _lead(page: Page, start: int, party: Party) -> Trail | None:
    """The gap right before somebody who is named after others: "2.3 s ahead of B and 5.6 over C"."""
    gap = next(iter(page.inside(start, party.start, K.GAP)), None)
    if gap is None or not _trails(page.language).joined.fullmatch(page.folded, start, gap.start):
        return None
    over = margin(page.language).fullmatch(page.folded, gap.end, party.start)
    return Trail(str(gap.value), party.end, apart=False) if over else None


@lru_cache
def _trails(language: Language) -> Trails:
    lists, ands = language.facts.lists, any_of(language.words.and_words)
    opener, article = any_of(lists.trail_openers), any_of(language.facts.mentions.articles)
    small = rf"(?:{any_of(lists.trail_words)}(?:\s|(?<=')))"
    joined = rf"[\s,)]*(?:{ands}\s)?(?:,\s)?(?:{opener}\s)?(?:{article}\s?)?"
    behind, further = any_of(lists.trail_behind), any_of(lists.trail_further)
    ends = rf"(?=\s?[,.;:)]|\s?$|\s{ands}\s|\s{any_of(lists.trail_ends)}(?!\w))"
    between = rf"{small}{{0,3}}?(?P<told>{any_of(lists.trail_at)}\s?)?{small}{{0,2}}?"
    return Trails(
        joined=re.compile(joined),
        opened=re.compile(rf"[\s,)]*(?:{ands}\s|{opener}\s)?(?:{opener}\s)?(?:{article}\s?)?"),
        own=re.compile(rf"\s?(?:(?P<bracket>\()|,)?\s?{between}"),
        beaten=re.compile(rf"(?P<bracket>\s)(?P<told>{any_of(lists.trail_beaten)}\s?)"),
        after=re.compile(rf"(?:\s(?P<told>{behind}|{further})(?!\w))?\s?\)?{ends}"),
        apart=re.compile(rf"(?<!\w){further}(?!\w)"),
    )
