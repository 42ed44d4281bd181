"""A round-up: paragraphs without headings that tell of one series after another, each at its own meeting.

A regional paper tells the week of its drivers so, and a team that runs in several championships. A paragraph is of the
series that its first sentence names; one that names none goes on with that before, unless it starts at another place.
Of a series that is told at no place of its own only the paragraph is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import dropwhile, groupby

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.newsletter import Turn, newsletter
from knowledge.facts.setting.places import ahead_by_block
from knowledge.facts.setting.provisos import sentences
from knowledge.facts.setting.setting_words import ahead_words
from knowledge.reading.document import Block, BlockKind, Document

K = MentionKind
LEAST_OTHERS = 2
"""How many other series than the main one the paragraphs of a round-up open with."""
OPENING = 60
"""Characters from the start of a paragraph in which it says where it takes place."""


def round_up(document: Document, page: Page, main: str | None) -> dict[int, Turn]:
    """The turn of each block of a round-up or a newsletter, by its start; none where the text is neither."""
    if told := newsletter(document, page):
        return told
    if _is_headed(document, page):
        return {}
    sections = list(_sections(document))
    several = len(sections) > LEAST_OTHERS
    series = _by_section(sections, page, main) if several else _by_paragraph(document, page, main)
    return dict(_in_turn(document, series))


def _in_turn(document: Document, series: Mapping[int, str | None]) -> Iterator[tuple[int, Turn]]:
    """Blocks of one series side by side are one section."""
    blocks = (block.start for block in document.blocks if block.start in series)
    for name, together in groupby(blocks, key=series.__getitem__):
        starts = list(together)
        yield from ((start, Turn(name, starts[0])) for start in starts)


def _by_section(sections: Sequence[Sequence[Block]], page: Page, main: str | None) -> dict[int, str | None]:
    """Sections whose headings are headlines: each is of the only series that it names."""
    named = [{str(m.value) for b in s for m in page.inside(b.start, b.end, K.CHAMPIONSHIP)} for s in sections]
    own = [next(iter(names)) if len(names) == 1 else None for names in named]
    if len(_others(own, main)) < LEAST_OTHERS:
        return {}
    series = [_whole(name, main) if name or not names else main for name, names in zip(own, named, strict=True)]
    return {b.start: name for section, name in zip(sections, series, strict=True) for b in section}


def _by_paragraph(document: Document, page: Page, main: str | None) -> dict[int, str | None]:
    """Paragraphs without headings: each is of the series of its first sentence."""
    paragraphs = list(_paragraphs(document, page))
    opened = [_opened_with(page, block) for block in paragraphs]
    if len(_others(opened, main)) < LEAST_OTHERS:
        return {}
    told: dict[int, str | None] = {}
    series, places = main, set[str]()
    for block, name in zip(paragraphs, opened, strict=True):
        here = {str(m.value) for m in _places(page, block)}
        own = _whole(name, main)
        if own and own != main and not here - places:
            told[block.start] = own  # on the bill of the one before: what comes next is of that again
            continue
        if own:
            series, places = own, here
        elif any(m.value == main for m in page.inside(block.start, block.end, K.CHAMPIONSHIP)):
            series, places = main, places | here
        elif places and here and not places & here and _starts_at(page, block):
            series, places = None, here
        else:
            places |= here
        told[block.start] = series
    return told


def _others(named: Iterable[str | None], main: str | None) -> set[str]:
    """The series that are named but for the main one."""
    return {name for name in named if name and not is_form_of(name, main or "")}


def _whole(name: str | None, main: str | None) -> str | None:
    """A series; the main one, where a name is but a form of its."""
    return main if name and is_form_of(name, main or "") else name


def _sections(document: Document) -> Iterator[list[Block]]:
    """The paragraphs under each heading within the text, with it."""
    section: list[Block] = []
    for block in _from_first_heading(document):
        if block.kind is BlockKind.HEADING and any(b.kind is BlockKind.PARAGRAPH for b in section):
            yield section
            section = []
        section.append(block)
    if any(b.kind is BlockKind.PARAGRAPH for b in section):
        yield section


def _from_first_heading(document: Document) -> Iterable[Block]:
    """The blocks from the first heading on."""
    return dropwhile(lambda block: block.kind is not BlockKind.HEADING, document.blocks)


def is_form_of(name: str, main: str) -> bool:
    """Whether a name is but a shorter or longer form of the main series'."""
    return main.startswith(name) or name.startswith(main)


def _paragraphs(document: Document, page: Page) -> Iterator[Block]:
    """The paragraphs that tell of what took place."""
    for block, ahead in zip(document.blocks, ahead_by_block(document, page), strict=True):
        if block.kind is BlockKind.PARAGRAPH and not ahead:
            yield block


def _is_headed(document: Document, page: Page) -> bool:
    """Whether headings within the text name series: they say what each section is about."""
    first = next((b.start for b in document.blocks if b.kind is BlockKind.PARAGRAPH), 0)
    return any(
        page.inside(b.start, b.end, K.CHAMPIONSHIP)
        for b in document.blocks
        if b.kind is BlockKind.HEADING and b.start > first
    )


def _opened_with(page: Page, block: Block) -> str | None:
    """The one series of which a paragraph's first sentence tells; a year beside it recalls a season."""
    start, end = _first_sentence(page, block)
    named = {str(m.value) for m in page.inside(start, end, K.CHAMPIONSHIP)}
    return named.pop() if len(named) == 1 and not page.inside(start, end, K.SEASON) else None


def _places(page: Page, block: Block) -> Sequence[Mention]:
    return page.inside(block.start, block.end, K.CIRCUIT, K.EVENT)


def _starts_at(page: Page, block: Block) -> bool:
    """Whether a paragraph says at its start where it takes place."""
    start, end = _first_sentence(page, block)
    place = next(iter(page.inside(start, min(end, start + OPENING), K.CIRCUIT, K.EVENT)), None)
    return place is not None and not ahead_words(page.language).search(page.folded, start, end)


def _first_sentence(page: Page, block: Block) -> tuple[int, int]:
    return next(sentences(page.folded, block.start, block.end), (block.start, block.end))
