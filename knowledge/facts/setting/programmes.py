"""The races of each series of a text: from the blocks that are about it, or the whole text where it tells of one."""

from collections.abc import Sequence

from config.naming import Championship, naming
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.session_names import STAGE
from knowledge.facts.setting.listed_days import listed_slots
from knowledge.facts.setting.moments import SUNDAY
from knowledge.facts.setting.programme import SATURDAY, Programme, programme
from knowledge.facts.setting.race_days import race_days, race_slots
from knowledge.reading.document import BlockKind, Document

Programmes = dict[str | None, Programme]


def programmes(document: Document, page: Page, series: Sequence[str | None], main: str | None) -> Programmes:
    """The races of each series: from the blocks that are about it, or the whole text where it tells of one."""
    known = naming().championships.get(main or "")
    beside, one = known is not None and known.two_races, _runs_one_race(known, page)
    beside = beside or (not one and {SATURDAY, SUNDAY} <= race_days(document, page))
    slots = () if one else listed_slots(page) or race_slots(document, page)
    whole = programme(page, [(0, len(page.folded))], beside=beside, slots=slots)
    if len(set(series)) == 1:
        return {main: whole, None: whole}
    first = _first_section(document, page, main)
    blocks = list(zip(document.blocks, series, strict=True))[first:]
    own = {
        name: programme(
            page,
            [(b.start, b.end) for b, s in blocks if s == name],
            beside=whole.several,
            slots=listed_slots(page) if name == main else (),
        )
        for name in dict.fromkeys((main, None, *series))
    }
    return own if own[main].several or first or len(own) > 3 else {**own, main: whole}


def _runs_one_race(known: Championship | None, page: Page) -> bool:
    """Whether the days of a meeting are those of one race: of an endurance race or a rally."""
    stages = any(str(m.value).startswith(STAGE) for m in page.found if m.kind is MentionKind.SESSION)
    return stages or (known is not None and (known.one_race or bool(known.crews)))


def _first_section(document: Document, page: Page, main: str | None) -> int:
    """The first block under a heading that names the main series, after the opening; else the first of all."""
    opening = True
    for place, block in enumerate(document.blocks):
        opening = opening and block.kind in (BlockKind.HEADING, BlockKind.NOISE)
        if block.kind is BlockKind.HEADING and not opening:
            named = page.inside(block.start, block.end, MentionKind.CHAMPIONSHIP)
            if [str(m.value) for m in named] == [main]:
                return place
    return 0
