"""Lines that open with a label: the pole, the fastest lap, who did not finish, what comes next, who won each class."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.facts.lists.calendars import meetings
from knowledge.facts.lists.race_laps import of_race, race_by_race
from knowledge.facts.lists.rolls import entered
from knowledge.facts.lists.statuses import any_label, status_label, statuses
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.occasions import any_of
from knowledge.facts.mentions.pieces import first_mark, outside_brackets, trimmed
from knowledge.facts.parties.crews import people
from knowledge.facts.parties.parties import bracket_party
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block

K = MentionKind
RACE = "Race"
LONGEST_LABELLED = 400
STOP = re.compile(r"[.!?;]\s")
AFTER_NUMBER = re.compile(r"[\s,(:–-]*")
END_OF_LABEL = re.compile(r"[.;]\s|\n\n|$")


def labelled(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """What a line with a label states; nothing where its label is none of these."""
    words = page.language.facts.lists
    if match := _label(words.pole).match(page.folded, start, end):
        yield from _timed(page, where, Verb.POLE, (start, match.end(), end))
    elif match := _label(words.fastest_lap).match(page.folded, start, end):
        yield from _timed(page, where, Verb.FASTEST, (start, match.end(), end))
    elif match := status_label(page.language).match(page.folded, start, end):
        yield from _out(page, where, statuses(page.language)[" ".join(match["word"].split())], (match.end(), end))
    elif match := _label(words.next_events).match(page.folded, start, end):
        yield from meetings(page, where, match.end(), end)
    else:
        yield from entered(page, where, start, end)


def label_line(page: Page, where: Scene, block: Block) -> Iterator[Statement]:
    """What a line states that opens with a label: further ones may stand behind it where lines became one."""
    cuts = [m.start() for m in any_label(page.language).finditer(page.folded, block.start, block.end)]
    for one, other in pairwise([block.start, *(cut for cut in cuts[1:]), block.end]):
        yield from labelled(page, where, one, other)


def labels_in(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """What the labels state that stand in a stretch after a list that runs on: "... Fastest lap: X. Retired: Y, Z"."""
    found = [m.start() for m in any_label(page.language).finditer(page.folded, start, end)]
    for one, other in pairwise([*found, end]):
        yield from labelled(page, where, one, other)


def opens_with_a_label(page: Page, block: Block) -> bool:
    """Whether a paragraph is but a label and what it names: "Retired: X (engine), Y (accident)."."""
    short = block.end - block.start <= LONGEST_LABELLED
    return short and bool(any_label(page.language).match(page.folded, block.start, block.end))


def timed_in(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """Poles and fastest laps that a sentence of a paragraph tells behind a label."""
    words = page.language.facts.lists
    for verb, labels in ((Verb.POLE, words.pole), (Verb.FASTEST, words.fastest_lap)):
        for match in _labels_inside(page, _label(labels), start, end):
            stop = END_OF_LABEL.search(page.text, match.end(), end)
            yield from _timed(page, where, verb, (match.start(), match.end(), stop.start() if stop else end))


def _labels_inside(page: Page, label: re.Pattern[str], start: int, end: int) -> Iterator[re.Match[str]]:
    """The labels of one kind after the ends of sentences."""
    at = start
    for stop in STOP.finditer(page.folded, max(0, start - 2), end):
        if stop.end() >= at and (match := label.match(page.folded, stop.end(), end)):
            at = match.end()
            yield match


@lru_cache
def _label(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:[•*…-]|\.\.\.)\s*)?{any_of(words)}(?:\s[^:.]{{1,40}})?\s?:\s*")


def _timed(page: Page, where: Scene, verb: Verb, span: tuple[int, int, int]) -> Iterator[Statement]:
    """A pole or a fastest lap: the last party whose time was not taken away."""
    start, at, end = span
    if several := race_by_race(page, at, end):
        yield from (of_race(page, where.at(start), verb, one) for one in several)
        return
    cancelled = re.compile(rf"[^;]{{0,25}}?{any_of(page.language.facts.lists.cancelled)}")
    best: tuple[Party, Mention | None] | None = None
    for party_start, party_end in _pieces(page, at, end):
        named = _behind_number(page, party_start, party_end)
        drivers = people(page, named, first_mark(page, named, party_end), crews=False)
        if not drivers:
            continue
        times = page.inside(party_start, party_end, K.LAP_TIME)
        if times and cancelled.match(page.folded, times[0].end, party_end + 14):
            continue
        best = (_detailed(page, drivers, party_start, party_end), times[0] if times else None)
    if best is None:
        return
    party, time = best
    setting = where.at(start)
    if session := _session_in(page, start, end):
        setting = replace(setting, session=session)
    classes = page.inside(start, at, K.CATEGORY)
    if len(classes) == 1:
        setting = replace(setting, category=str(classes[0].value))
    values: dict[str, object] = {"lap_time": time.value} if time is not None else {}
    yield Statement(verb, party, setting, start, trimmed(page, start, end), Reliability.LIST, number=1, values=values)


def _pieces(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parties of a line, parted by a semicolon or by the words between two people."""
    starts = [m.start for m in page.inside(start, end, K.PERSON)] or [start]
    cuts = [start, *(s for one, s in pairwise(starts) if not _joined(page.text[one:s])), end]
    yield from pairwise(cuts)


def _behind_number(page: Page, start: int, end: int) -> int:
    """Where the names begin in a stretch that a car number may open: "n°37, X, 1:46.020"."""
    numbers = page.inside(start, end, K.CAR_NUMBER)
    sign = _number_sign(page.language)
    opens = bool(numbers) and sign.fullmatch(page.folded, start, numbers[0].start) is not None
    behind = AFTER_NUMBER.match(page.text, numbers[0].end) if opens else None
    return behind.end() if behind else start


@lru_cache
def _number_sign(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\s,(]*(?:{any_of(language.facts.mentions.number_signs)}\s?)?")


def _joined(between: str) -> bool:
    return not re.search(r"\d", between)


def _detailed(page: Page, drivers: tuple[str, ...], start: int, end: int) -> Party:
    party = bracket_party(page.text, page.folded, page.inside(start, end), (start, end), page.language)
    return replace(party, drivers=drivers, start=start, end=trimmed(page, start, end))


def _session_in(page: Page, start: int, end: int) -> str | None:
    named = [str(m.value) for m in page.inside(start, end, K.SESSION)]
    return named[0] if len(set(named)) == 1 and named[0].startswith(RACE) else None


def _out(page: Page, where: Scene, status: str, span: tuple[int, int]) -> Iterator[Statement]:
    """Everybody on a list of those who did not finish."""
    for start, end in outside_brackets(page.text, *span):
        named = _behind_number(page, start, end)
        drivers = people(page, named, first_mark(page, named, end), crews=False)
        party = _detailed(page, drivers, start, end)
        if not drivers and not party.car_number:
            continue
        laps = page.inside(start, end, K.LAPS)
        values: dict[str, object] = {"status": status, **({"laps": laps[0].value} if laps else {})}
        yield Statement(Verb.RETIRED, party, where.at(start), start, party.end, Reliability.LIST, values=values)
