"""What a heading, or a label at the start of a block, opens: a session, a class."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.setting.calls import Calls
from knowledge.facts.setting.leads import of_practice
from knowledge.facts.setting.listed_days import is_of_a_programme
from knowledge.facts.setting.moments import days_named, moments
from knowledge.facts.setting.programme import RACE
from knowledge.facts.setting.setting_words import (
    day_words,
    finish_words,
    grid_words,
    out_words,
    season_words,
    several_words,
    single_words,
    standing_words,
)
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.reading.pasted_labels import is_grid_row

K = MentionKind
QUALIFYING = "Qualifying"
LONGEST_ARTICLE = 5
BESIDE = re.compile(r"\s?(?:\([^()]*\)\s?)?(?::|-+)\s")
"""What may stand behind the session that a label names: "Race 1 (Saturday): "."""
LABEL = re.compile(r"[^.;!?«]{2,60}?(?:\s?:|\s-+)\s")


def opened_by(block: Block, document: Document, calls: Calls) -> tuple[str | None, str | None]:
    """The session and class that a heading opens, if it does; a title opens none."""
    page = calls.page
    if _is_of_a_list(block, document, page):
        return None, None
    named = [m for m in page.inside(block.start, block.end, K.CATEGORY) if not _in_a_headline(m, page)]
    classes = list(dict.fromkeys(str(m.value) for m in named))
    about_somebody = "(" in block.text and bool(page.inside(block.start, block.end, K.PERSON))
    about_somebody = about_somebody and not _bills_a_class(block, page)
    about_somebody = about_somebody or _tells_of_somebody(block, document, page)
    title = _is_title(block, document) and not _is_a_session(block, page)
    session = None if title else _session_of(block, calls) or _the_race(block, document, calls)
    return session, classes[0] if len(classes) == 1 and not about_somebody else None


def _in_a_headline(named: Mention, page: Page) -> bool:
    """Whether a class is but told of by a headline: "Race 2: the Pro-Am in front of everybody"."""
    before, text = page.folded[max(0, named.start - LONGEST_ARTICLE) : named.start], page.text
    told = re.compile(r"\s[a-zà-ÿ]{3,}").match(text, named.end)
    return told is not None and bool(_article(page.language).search(before))


@lru_cache
def _article(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(language.facts.mentions.articles)}\s\Z")


def _is_of_a_list(block: Block, document: Document, page: Page) -> bool:
    """Whether a heading is a line of a programme, beside another one: "Race 2: Sunday, 12 laps"."""
    if not is_of_a_programme(page, block.start + len(block.text) - len(block.text.lstrip()), block.end):
        return False
    place = document.blocks.index(block)
    beside = document.blocks[max(0, place - 1) : place] + document.blocks[place + 1 : place + 2]
    return any(is_of_a_programme(page, b.start + len(b.text) - len(b.text.lstrip()), b.end) for b in beside)


def _bills_a_class(block: Block, page: Page) -> bool:
    """Whether a heading ends in the class in which somebody races in a series: "Ada Brun – Haze Cup, Spa (Juniors)"."""
    named = page.inside(block.start, block.end, K.PERSON, K.CHAMPIONSHIP, K.CATEGORY)
    in_turn = [m.kind for m in named] == [K.PERSON, K.CHAMPIONSHIP, K.CATEGORY]
    return in_turn and page.text[named[-1].end : block.end].strip() == ")"


def _tells_of_somebody(block: Block, document: Document, page: Page) -> bool:
    """Whether a headline names somebody before the class: "A wins, B crowned in GT4" is no heading of the class."""
    first = next((b.start for b in document.blocks if b.kind is BlockKind.PARAGRAPH), 0)
    named = page.inside(block.start, block.end, K.PERSON, K.TEAM, K.CATEGORY)
    return block.start < first and len(named) > 1 and named[0].kind is not K.CATEGORY


@lru_cache
def _and_the_race(language: Language) -> re.Pattern[str]:
    """A race billed beside another session: "Touring Cars (qualifying, 15 min; race, 12 laps)"."""
    joins = any_of(language.words.and_words)
    return re.compile(rf"(?:[;,/&+]|\s{joins})\s?{any_of(language.facts.setting.race_words)}(?!\w)")


def _is_title(block: Block, document: Document) -> bool:
    """Whether a heading is the title of a text; that of a sheet, which has no other words, opens what it names."""
    if all(other.kind in (BlockKind.HEADING, BlockKind.ROW, BlockKind.NOISE) for other in document.blocks):
        return False
    return bool(document.title) and " ".join(block.text.strip("#= ").split()) == document.title


def _is_a_session(block: Block, page: Page) -> bool:
    """Whether a heading is the name of a session and nothing else: "Race 1" is the title of no text."""
    named = page.inside(block.start, block.end, K.SESSION)
    return any(not (page.folded[block.start : m.start] + page.folded[m.end : block.end]).strip("#=*: ") for m in named)


def _session_of(block: Block, calls: Calls) -> str | None:
    page, span = calls.page, (block.start, block.end)
    billed = bool(page.inside(*span, K.CHAMPIONSHIP, K.DATE))
    named = [m for m in page.inside(*span, K.SESSION) if not (billed and _is_a_round(m, page))]
    sessions = list(dict.fromkeys(str(m.value) for m in named))
    races = [s for s in sessions if s.startswith(RACE)]
    if grid_words(page.language).search(page.folded, *span):
        return races[0].replace(RACE, QUALIFYING) if races else QUALIFYING
    session = races[0] if len(races) == 1 else sessions[0] if len(sessions) == 1 else None
    if of_practice(session) and _and_the_race(page.language).search(page.folded, named[0].end, block.end):
        return None
    if not sessions and not page.inside(*span, K.DATE):  # the day of a date is that of the writing
        session = calls.day(*span)
    one = not any(programme.several for programme in calls.programmes.values())
    return RACE if one and finish_words(page.language).fullmatch(page.folded, *span) else session


def _is_a_round(session: Mention, page: Page) -> bool:
    """Whether words for a numbered race are a meeting of the season's: "2e manche", beside its series or day."""
    words = page.folded[session.start : session.end].split()
    return any(word in page.language.facts.setting.round_words for word in words)


def _the_race(block: Block, document: Document, calls: Calls) -> str | None:
    """The race, where a heading speaks of one ("The race", "La finale") and no more than one is told under it."""
    page, span = calls.page, (block.start, block.end)
    if standing_words(page.language).search(page.folded, *span) or _on_two_race_days(block, document, calls):
        return None
    return RACE if single_words(page.language).search(page.folded, *span) else None


def _on_two_race_days(block: Block, document: Document, calls: Calls) -> bool:
    """Whether what stands under a heading tells of two days that have a race each."""
    after = next((b.start for b in document.blocks if b.kind is BlockKind.HEADING and b.start > block.start), None)
    end = document.blocks[-1].end if after is None else after
    here = calls.at(block.start)
    return len({race for at in moments(calls.page, block.start, end) if (race := here.race_of(at))}) > 1


def label_of(block: Block, calls: Calls) -> str | None:
    """The session that the label at the start of a block names: "Course 2 — ", "SAMEDI : ", "Results race 1:"."""
    page = calls.page
    label = LABEL.match(page.folded, block.start, block.end)
    if label is None or page.inside(block.start, label.end(), K.PERSON, K.TEAM, K.CAR, K.CAR_NUMBER):
        return None  # words that name somebody are a sentence
    named = [str(m.value) for m in page.inside(block.start, label.end(), K.SESSION)]
    return named[0] if len(named) == 1 else calls.day(block.start, label.end()) if not named else None


def next_label(span: tuple[int, int], calls: Calls) -> str | None:
    """The session that a sentence within a block begins with, as a label: "Race 1: A won. Race 2: B won."."""
    label = LABEL.match(calls.page.folded, *span)
    named = calls.page.inside(span[0], label.end(), K.SESSION) if label else []
    if label is None or len(named) != 1 or named[0].start - span[0] > LONGEST_ARTICLE:
        return None
    return str(named[0].value) if BESIDE.fullmatch(calls.page.folded, named[0].end, label.end()) else None


def ends_with_its_block(session: str, block: Block, page: Page) -> bool:
    """Whether a qualifying that labels a block is told to its end there: "Saturday, qualifying: A took pole ..."."""
    label = LABEL.match(page.folded, block.start, block.end)
    return of_practice(session) and label is not None and bool(page.folded[label.end() : block.end].strip())


def names_day(page: Page, block: Block) -> bool:
    """Whether a block starts with a day, which opens what follows too."""
    return bool(
        day_words(page.language).pattern.match(page.folded, block.start + (page.folded[block.start] in "-•►") * 2)
    )


def opens_nothing(page: Page, block: Block) -> bool:
    """Whether a heading goes on with what is told: a label, a row of a grid, "NOT CLASSIFIED" over who is out."""
    out = out_words(page.language).fullmatch(page.folded, block.start, block.end)
    return bool(out) or block.text.rstrip().endswith(":") or is_grid_row(block.text)


def leaves_the_race(page: Page, block: Block) -> bool:
    """Whether a heading, deeper or not, opens what is of no session: a standing, titles, a calendar."""
    return bool(season_words(page.language).search(page.folded, block.start, block.end))


def several_in_section(document: Document, page: Page, place: int, *, told: bool) -> bool:
    """Whether the section under a class's heading tells of several races, as the text does (``told``): each class may
    have its own number."""
    blocks = document.blocks
    after = next((b.start for b in blocks[place + 1 :] if b.kind is BlockKind.HEADING), blocks[-1].end)
    start = blocks[place].start
    if any(str(m.value).startswith(RACE + " ") for m in page.inside(start, after, K.SESSION)):
        return True
    if page.tells(several_words(page.language), start, after):
        return True
    if len({day for _, day in days_named(page, start, after)}) > 1:
        return told
    return told and not single_words(page.language).search(page.folded, start, after)
