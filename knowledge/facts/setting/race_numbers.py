"""Numbers of races that are none of the meeting: those of a season, and of series that run one race."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.session_names import QUALIFYING
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.moments import SUNDAY, days_named
from knowledge.facts.setting.programme import MOST_RACES, RACE, Programme
from knowledge.facts.setting.provisos import sentences
from knowledge.facts.setting.setting_words import second_best
from knowledge.facts.statement import Setting
from knowledge.reading.document import BlockKind, Document

K = MentionKind


def is_the_race(setting: Setting, season_long: str | None) -> bool:
    """Whether a numbered race is the only one of its meeting: of the season, or of a series that numbers none."""
    session = setting.session or ""
    known = naming().championships.get(setting.championship or "")
    alone = known is not None and known.one_race and session.startswith(f"{RACE} ")
    return alone or (season_long is not None and session == season_long)


def with_two_grids(settings: Iterable[Setting], page: Page) -> Iterable[Setting]:
    """The settings; a qualifying whose second-best times set another grid is the first of two."""
    if not page.tells(second_best(page.language), 0, len(page.folded)):
        return settings
    return (replace(s, session=f"{QUALIFYING} 1") if s.session == QUALIFYING else s for s in settings)


def numbered_in_the_season(found: Sequence[Mention]) -> str | None:
    """The only race with a number, where that is too high for a meeting: it counts those of the season."""
    numbered = {str(m.value) for m in found if m.kind is K.SESSION and str(m.value).startswith(f"{RACE} ")}
    name = numbered.pop() if len(numbered) == 1 else None
    return name if name and int(name.split()[1]) > MOST_RACES else None


def told_alone(document: Document, page: Page, told: Programme) -> str | None:
    """The race of which alone a text reports: its title gives the number, or the next is still to come."""
    return _reported_alone(document, page, told) or _before_the_next(document, page, told)


def _before_the_next(document: Document, page: Page, told: Programme) -> str | None:
    """The first race, where a text tells of the second only that it is to come: "Race two is on Sunday"."""
    numbered = [m for m in page.found if m.kind is K.SESSION and str(m.value).startswith(f"{RACE} ")]
    later = [m for m in numbered if m.value != f"{RACE} 1"]
    if {str(m.value) for m in later} != {f"{RACE} 2"} or told.doubled or told.slots:
        return None
    matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
    spans = [span for b in matter for span in sentences(page.folded, b.start, b.end)]
    ahead = [span for span in spans if page.tells(_to_come(page.language), *span)]
    days = [at for at, day in days_named(page, 0, len(page.folded)) if day == SUNDAY]
    outside = [at for at in (*(m.start for m in later), *days) if not any(start <= at < end for start, end in ahead)]
    return f"{RACE} 1" if not outside else None


@lru_cache
def _to_come(language: Language) -> Phrases:
    return Phrases.of(language.facts.setting.races_to_come)


def _reported_alone(document: Document, page: Page, told: Programme) -> str | None:
    """The race of which alone a text reports: its title gives its number, and nothing tells of another."""
    title = next((block for block in document.blocks if block.kind is not BlockKind.NOISE), None)
    if title is None or title.kind is not BlockKind.HEADING or len(told.days) > 1 or told.doubled:
        return None
    titled = {str(m.value) for m in page.inside(title.start, title.end, K.SESSION)}
    numbered = {str(m.value).split()[-1] for m in page.found if m.kind is K.SESSION and str(m.value)[-1].isdigit()}
    race = titled.pop() if len(titled) == 1 else ""
    number = race.removeprefix(f"{RACE} ")
    return race if numbered == {number} and number.isdigit() and told.races <= int(number) <= MOST_RACES else None
