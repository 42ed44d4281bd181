"""The setting of every place in a document: championship, season, meeting, track, session, class, and whether all this
is provisional.

What holds for the document comes from its title, its head and what it names most; headings, labels at the start of a
paragraph, days and class words narrow it for what follows. What two readings leave open stays open.
"""

from collections.abc import Iterator, Sequence

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.session_names import is_same_race
from knowledge.facts.setting.billing import main_championship, main_class, series_by_block, venues
from knowledge.facts.setting.calls import Calls
from knowledge.facts.setting.eve import of_the_eve
from knowledge.facts.setting.headings import (
    QUALIFYING,
    ends_with_its_block,
    label_of,
    leaves_the_race,
    names_day,
    next_label,
    opened_by,
    opens_nothing,
    several_in_section,
)
from knowledge.facts.setting.leads import (
    class_goes_on,
    is_under_way,
    leading_class,
    leading_race,
    leading_session,
    names_several_classes,
    numbers_qualifyings,
    of_practice,
    of_the_year_before,
    races_told,
    starts_in_another_class,
)
from knowledge.facts.setting.places import ahead_by_block, venues_by_block
from knowledge.facts.setting.programme import RACE, Programme
from knowledge.facts.setting.programmes import programmes
from knowledge.facts.setting.provisos import is_loose, is_provisional, leaves_open, loose_parts, of_one, sentences
from knowledge.facts.setting.race_numbers import is_the_race, numbered_in_the_season, told_alone, with_two_grids
from knowledge.facts.setting.race_series import series_told
from knowledge.facts.setting.round_up import round_up
from knowledge.facts.setting.rounds import of_its_series
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.sections import venues_apart, venues_in_turn
from knowledge.facts.setting.setting_words import second_best
from knowledge.facts.setting.told_of import told_of
from knowledge.facts.setting.venue import Venue
from knowledge.facts.setting.won_elsewhere import at_meeting_won
from knowledge.facts.setting.years import season
from knowledge.facts.statement import Setting
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
LONGEST_OPENING = 40
"""Characters from the start of a sentence in which what it starts with is named."""


def scene(document: Document, found: Sequence[Mention], language: Language, page: Page | None = None) -> Scene:
    """The settings of a document; ``page`` is the same, as rows see it, where it is known already."""
    director = _Director(document, page or Page(document.text, fold_in_place(document.text), found, language))
    marks = list(director.marks())
    season_long = numbered_in_the_season(found)
    settings = tuple(replace(s, session=RACE) if is_the_race(s, season_long) else s for _, s in marks)
    settings = tuple(map(of_its_series, with_two_grids(settings, director.page)))
    return Scene(
        tuple(start for start, _ in marks),
        settings,
        of_its_series(director.default),
        frozenset(str(m.value) for m in found if m.kind is K.CHAMPIONSHIP),
        of_one(document, director.page),
    )


class _Director:
    """Follows the setting through a document, block by block and sentence by sentence."""

    def __init__(self, document: Document, page: Page) -> None:
        self.document, self.page, self.language, self.folded = document, page, page.language, page.folded
        self.words = page.language.facts.setting
        matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
        self.championship = main_championship(document, page)
        self.apart = venues_apart(document, page, self.championship)
        told = round_up(document, page, self.championship)
        self.series = series_by_block(document, page, self.championship, self.apart, told)
        self.in_turn = venues_in_turn(document, page, told)
        self.season = season(document, page.found, page.language)
        self.programmes = programmes(document, page, self.series, self.championship)
        self.calls = Calls(document, page, tuple(self.series), self.programmes)
        self.several = self.programmes[self.championship].several
        self.alone = told_alone(document, page, self.programmes[self.championship])
        self.eve = not self.several and of_the_eve(document, page)
        self.venues = venues(document, page, self.series, self.championship)
        self.elsewhere = venues_by_block(document, page, ahead_by_block(document, page))
        self.loose = loose_parts(document, page)
        self.starred = is_loose(document, page, by_sentence=not self.loose.pairs)
        whole = self.venues.get(self.championship, Venue())
        self.default = Setting(
            championship=self.championship,
            season=self.season,
            event=whole.event,
            circuit=whole.circuit,
            session=None if self.several else QUALIFYING if self.eve else RACE,
            eve=self.eve,
            category=main_class(page, matter) if len(set(self.series)) < 3 else None,
            provisional=self.starred,
        )

    def marks(self) -> Iterator[tuple[int, Setting]]:
        """(place, what holds from there on), in order."""
        session: str | None = None
        category: str | None = None
        provisional = several = listed = False
        depth, whole = 0, self.several  # of the heading that opened the session; of the text
        for place, (block, series) in enumerate(zip(self.document.blocks, self.series, strict=True)):
            if block.kind is BlockKind.NOISE:
                continue
            if block.kind is BlockKind.HEADING:
                opened, classed = opened_by(block, self.document, self.calls)
                if opened or classed or not opens_nothing(self.page, block):
                    several = several_in_section(self.document, self.page, place, told=whole) if classed else whole
                    goes_on = (classed or 0 < depth < block.level) and not leaves_the_race(self.page, block)
                    depth = block.level if opened else depth * goes_on
                    session = opened or (session if goes_on else None)
                    category, listed = classed, False
                    provisional = is_provisional(self.page, block.start, block.end)
            elif block.kind is BlockKind.ROW:
                listed = True
            elif block.kind is BlockKind.PARAGRAPH:
                category = None if listed else category  # the class was that of the list
                session = self.calls.turn(block, session)
            label = label_of(block, self.calls)
            if label and block.kind is not BlockKind.HEADING and category is None:
                goes_on = names_day(self.page, block) and not ends_with_its_block(label, block, self.page)
                session = label if goes_on else session
            base = self._base(
                series,
                label or session,
                category,
                provisional=provisional,
                several=(several or not category) and self.programmes[series].several,
            )
            if elsewhere := self._elsewhere(place, block):
                base = replace(base, event=elsewhere.event, circuit=elsewhere.circuit)
            yield from self._within(block, base, self.calls.carried[place], firm=label is not None)

    def _elsewhere(self, place: int, block: Block) -> Venue | None:
        """The meeting of a block that is not at the one of its series."""
        own = self.in_turn.get(block.start)
        return own if own and own != Venue() else self.elsewhere[place] or self.apart.get(block.start) or own

    def _base(
        self, series: str | None, session: str | None, category: str | None, *, provisional: bool, several: bool
    ) -> Setting:
        whole = self.venues.get(series, Venue())
        main = series == self.championship
        session = session or (self.alone if main else None) or (None if several else QUALIFYING if self.eve else RACE)
        return Setting(
            eve=self.eve,
            championship=series,
            season=self.season if main or isinstance(self.season, int) else None,
            event=whole.event,
            circuit=whole.circuit,
            session=session,
            category=category or (self.default.category if main else None),
            provisional=provisional or self.starred or self.loose.holds(session, category),
        )

    def _within(self, block: Block, base: Setting, carried: str | None, *, firm: bool) -> Iterator[tuple[int, Setting]]:
        """The settings inside a block: sentence by sentence, where a session, a day or a class is named."""
        setting, practice = at_meeting_won(self.page, block, base, carried), None
        yield block.start, setting
        if block.kind is BlockKind.HEADING:
            return
        spans = list(sentences(self.folded, block.start, block.end))
        while spans:
            start, end = spans.pop(0)
            if (turn := self.calls.turns_to_another((start, end), setting.session)) is not None:
                spans.insert(0, (turn, end))
                end = turn
            inside = self.page.inside(start, end)
            if start > block.start and (label := next_label((start, end), self.calls)):
                firm, base, setting = True, replace(base, session=label), replace(setting, session=label)
            if firm and of_practice(base.session) and leading_race(self.page, inside, start):
                firm, base = False, replace(base, session=None if self.several else RACE)
                setting = replace(setting, session=base.session)
            opened = bool(inside) and inside[0].start - start <= LONGEST_OPENING
            setting = self._of_series(setting, (start, end))
            here = self._of_sentence(setting, base, (start, end), inside, firm=firm)
            fixed = firm or base.session not in (None, RACE, QUALIFYING)
            practice = None if fixed else self._practice((start, end), practice)
            told = here
            if practice or opened or of_the_year_before(self.page, start, end):
                told = (
                    replace(here, session=practice)
                    if practice
                    else told_of(self.page, here, (start, end), self.programmes)
                )
            second = self.page.tells(second_best(self.language), start, end)
            told = replace(told, session=f"{QUALIFYING} 2") if second else told
            together = self.calls.together(start, end)
            yield start, replace(told, together=together) if together else told
            turned = [] if firm or practice or second else list(self.calls.changes(told, (start, end), inside))
            yield from turned
            kept = base.session is None or here.session == setting.session
            category = here.category if class_goes_on(self.page, inside, start) else setting.category
            category = base.category if names_several_classes(inside) else category
            session = here.session if kept else setting.session
            same = session == here.session and category == here.category
            setting = here if same else replace(here, session=session, category=category)
            if base.session is None and (last := self.calls.ends_with((start, end), turned)):
                setting = replace(setting, session=last)

    def _of_series(self, setting: Setting, span: tuple[int, int]) -> Setting:
        """The setting, of another series from a sentence on that starts with it or names a race of it."""
        series, place = series_told(self.page, *span)
        if series is None or series == setting.championship == self.championship:
            return setting
        if series != setting.championship:
            several = self.programmes.get(series, Programme()).several
            setting = replace(setting, championship=series, session=None if several else RACE, category=None)
            place = place or self.venues.get(series)
        return replace(setting, event=place.event, circuit=place.circuit) if place else setting

    def _practice(self, span: tuple[int, int], before: str | None) -> str | None:
        """The qualifying or practice that a sentence is about: it begins with it, or goes on from one that does."""
        lead = leading_session(self.page, *span)
        if lead == QUALIFYING and self.several and numbers_qualifyings(self.page):
            return None
        return lead or (before if before and not is_under_way(self.page, *span) else None)

    def _of_sentence(
        self, setting: Setting, base: Setting, span: tuple[int, int], inside: Sequence[Mention], *, firm: bool
    ) -> Setting:
        start, end = span
        races = list(dict.fromkeys(str(m.value) for m in races_told(self.page, inside)))
        if len(races) == 1 and not firm:
            races = [self.calls.turn_of_day(start, end) or races[0]]
            setting = setting if is_same_race(base.session, races[0]) else replace(setting, session=races[0])
        elif base.session is None and (race := self.calls.race(span)):
            setting = replace(setting, session=race)
        if lead := leading_class(self.page, inside, start):
            setting = replace(setting, category=lead)
        elif starts_in_another_class(inside, start, setting.category):
            setting = replace(setting, category=base.category)
        loose = base.provisional or self.loose.holds(setting.session, setting.category)
        loose = loose or leaves_open(self.page, start, end)
        return setting if setting.provisional is loose else replace(setting, provisional=loose)
