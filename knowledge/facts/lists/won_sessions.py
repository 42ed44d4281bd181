"""Lists of who won each of several sessions: "SS1 X; SS2 Y", "Race 1: X, Race 2: Y", "SS1, 2 and 4: X"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.facts.lists.opened import Kind, Opened, list_words
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.pieces import first_mark, trimmed
from knowledge.facts.mentions.session_names import RACE, STAGE
from knowledge.facts.parties.crews import people
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block

WON = (f"{STAGE} ", f"{RACE} ", "Heat ")
"""Sessions of which a meeting has several, each with a winner of its own."""
LONGEST_LABEL = 60
TRIMMED = " \t\n#=*•-–—:.,;|(/"
"""What may stand between a session and its winner, or between the winner and the next session."""


def won_sessions(page: Page, where: Scene, block: Block, opened: Opened) -> Iterator[Statement]:
    """The winner of each session of a line; nothing where no words over it or before it say that they won."""
    sessions = [m for m in page.inside(block.start, block.end, MentionKind.SESSION) if str(m.value).startswith(WON)]
    if not sessions or block.cells or not _tells_winners(page, block, opened, sessions[0].start):
        return
    together: list[Mention] = []
    for one, other in pairwise((*sessions, None)):
        assert one is not None
        together.append(one)
        end = other.start if other else block.end
        numbers = _more_numbers(page.language).match(page.folded, one.end, end)
        start = numbers.end() if numbers else one.end
        if not page.folded[start:end].strip(TRIMMED + "&") or _and(page.language).fullmatch(page.folded, start, end):
            continue  # the next session has the same winner
        yield from _won(page, where, together, numbers[0] if numbers else "", (start, end))
        together = []


def _tells_winners(page: Page, block: Block, opened: Opened, first: int) -> bool:
    """Whether the words right before the first session, or else the heading over a line that begins with it, say so."""
    label = page.folded[block.start : first].strip(TRIMMED)
    if not label:
        return opened.kind is Kind.WINNERS
    short = first - block.start <= LONGEST_LABEL and page.folded[:first].rstrip()[-1:] in ":–—-"
    return short and bool(list_words(page.language)["winners"].search(label))


def _won(
    page: Page, where: Scene, sessions: Sequence[Mention], further: str, span: tuple[int, int]
) -> Iterator[Statement]:
    """One winner of one or more sessions; nothing where more than a crew stands behind them."""
    stop = first_mark(page, *span)
    drivers = people(page, span[0], stop, crews=False)
    if not drivers or not _is_all(page, span[0], stop):
        return
    party = Party(drivers=drivers, start=sessions[0].start, end=trimmed(page, *span))
    kind = str(sessions[-1].value).rsplit(" ", 1)[0]
    names = [str(m.value) for m in sessions] + [f"{kind} {number}" for number in re.findall(r"\d+", further)]
    for name in names:
        setting = replace(where.at(party.start), session=name, together=())
        yield Statement(Verb.PLACED, party, setting, party.start, party.end, Reliability.LIST, number=1)


def _is_all(page: Page, start: int, end: int) -> bool:
    """Whether people are all that a stretch names: "Hale wins again" says more."""
    named = page.inside(start, end, MentionKind.PERSON)
    rest = page.folded[start:end]
    for person in reversed(named):
        rest = rest[: person.start - start] + rest[person.end - start :]
    return not named or not re.sub(rf"(?<!\w){any_of(page.language.words.and_words)}(?!\w)", "", rest).strip(TRIMMED)


@lru_cache
def _and(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\s,]*{any_of(language.words.and_words)}\s")


@lru_cache
def _more_numbers(language: Language) -> re.Pattern[str]:
    """Further numbers behind the first: "SS1, 2 and 4"."""
    joins = any_of(language.words.and_words)
    return re.compile(rf"(?:(?:,\s?|\s?/\s?|\s?(?:{joins})\s?)\d{{1,2}}(?![\w.'\"]))+")
