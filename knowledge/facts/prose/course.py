"""How a block is told sentence after sentence: what one says may be undone, bounded or gone on with by the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.facts.mention import Party
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.prose.classes import (
    Classes,
    beside_a_win_of_all,
    continued,
    in_doubt,
    last_class_of,
    of_a_class_before,
    winners_of_all,
    without_doubtful,
)
from knowledge.facts.prose.cues import Reader
from knowledge.facts.prose.duels import apart_from, duelling
from knowledge.facts.prose.folding import folded_words
from knowledge.facts.prose.honours import honoured
from knowledge.facts.prose.one_session import in_one_session
from knowledge.facts.prose.overruled import beside_class_wins, without_overruled
from knowledge.facts.prose.pairs import company, of_whole_crews
from knowledge.facts.prose.ranks import ranked
from knowledge.facts.prose.sentences import SettingAt, sentence_statements
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.prose.stages import held_for_a_while
from knowledge.facts.prose.standings import (
    before_the_head,
    crowns_on_points,
    goes_on,
    heads_a_standing,
    in_the_class_of,
    of_points,
    of_the_standing,
    opens_with_all,
    scored,
    without_rivals,
)
from knowledge.facts.prose.subjects import Passage
from knowledge.facts.prose.timings import beside_the_pole, on_the_grid
from knowledge.facts.prose.topics import next_topic
from knowledge.facts.prose.writers import Voice
from knowledge.facts.statement import Statement

OPENING = 30
"""Characters of a sentence in which "the latter" means whoever the one before named last."""


@dataclass
class Course:
    """The sentences of a block so far: whom and which class they tell of, and whether they tell of a standing."""

    text: str
    parties: Sequence[Party]
    setting_at: SettingAt
    known: Reader
    voice: Voice
    crews: Crews
    topic: Party | None
    last_class: str | None
    """The class told last, at first the only one that the document names."""
    near_class: str | None = None
    last_named: Party | None = None
    company: Party | None = None
    standing: bool = False
    ended: bool = False
    """Whether that standing is the one that made a champion."""
    doubtful: bool = False
    """Whether the sentences before left open which class they tell of."""
    early: bool = False
    """Whether they tell of places that were held for a while."""
    timed: bool = False
    """Whether they tell of the grid."""
    winners: list[Party] = field(default_factory=list)
    """Who won the whole field, where no class was told since."""
    found: list[Statement] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def statements(self) -> list[Statement]:
        """What was stated so far, the places of those who only follow another in their order."""
        return ranked(self.found, self.starts)

    def take(self, sentence: Sentence) -> None:
        """Add what a sentence states, and what it leaves to the next."""
        self.starts.append(sentence.start)
        if self._means_the_last(sentence):
            self.topic = self.last_named
        passage = Passage(
            self.text, sentence, self.known, self.topic, self.parties, self.voice, self.crews, self.company
        )
        rivals = list(duelling(sentence, self.setting_at, self.text, self.known.duels))
        opened = bool(rivals) or self._opens_a_standing(sentence)
        self.standing = opened or (self.standing and goes_on(sentence, self.text, self.known.of_standings))
        stated = self._bounded(self._stated(passage, rivals), sentence)
        stated = beside_a_win_of_all(stated, [*self.winners, *winners_of_all(stated)], sentence)
        self.winners = [] if "C" in sentence.skeleton else winners_of_all(stated) or self.winners
        if self.standing:
            told = self._of_the_standing(stated, sentence, rivals, opened=opened)
            self.found.extend(of_a_class_before(told, sentence, self.known.scopes))
        elif stated:
            stated = continued(self.found, without_rivals(of_whole_crews(stated, self.crews, sentence)), sentence)
            self.found.extend(beside_the_pole(without_doubtful(stated, sentence) if self.doubtful else stated))
        self.ended = crowns_on_points(stated, sentence) or (self.standing and self.ended)
        self.standing = self.standing or self.ended
        self._go_on_from(passage, stated)

    def _means_the_last(self, sentence: Sentence) -> bool:
        last_named = self.known.pronouns.last_named
        return bool(self.last_named) and bool(
            last_named.search(folded_words(self.text), sentence.start, sentence.start + OPENING)
        )

    def _opens_a_standing(self, sentence: Sentence) -> bool:
        """Whether a sentence begins to tell of a championship, or within one goes over to all of the field."""
        if self.known.standing.match(sentence.skeleton):
            return True
        return self.standing and opens_with_all(sentence.skeleton, self.known.scopes.overall_anywhere)

    def _stated(self, passage: Passage, rivals: Sequence[Statement]) -> list[Statement]:
        """What the cues find in a sentence, without what was won before or is told between rivals."""
        told = list(self._by_cues(passage, standing=self.standing or of_points(passage.sentence.skeleton)))
        stated = beside_class_wins(without_overruled(told)) if told else told  # most state nothing
        won = list(honoured(passage, self.setting_at, self.known.honours))
        self.found.extend(won)
        stated = apart_from([*rivals, *won], stated)
        if self.standing or not any(map(heads_a_standing, stated)):
            return stated
        self.standing = True
        return before_the_head(stated, list(self._by_cues(passage, standing=True)))

    def _by_cues(self, passage: Passage, *, standing: bool) -> Iterator[Statement]:
        classes = Classes(self.last_class, self.near_class)
        return sentence_statements(passage, self.setting_at, classes, standing=standing)

    def _bounded(self, stated: list[Statement], sentence: Sentence) -> list[Statement]:
        """What a sentence states, but places held for a while and those of the grid as what they are."""
        self.early = self.known.stages.under_way(sentence, before=self.early)
        self.timed = self.known.timings.of_grid(sentence, before=self.timed)
        stated = held_for_a_while(stated) if self.early else stated
        return in_one_session(on_the_grid(stated) if self.timed else stated, sentence)

    def _of_the_standing(
        self, stated: list[Statement], sentence: Sentence, rivals: Sequence[Statement], *, opened: bool
    ) -> Iterator[Statement]:
        of_season = of_the_standing(stated, sentence, self.text, self.known.racing, opened=opened, ended=self.ended)
        of_all = sentence.of_all or bool(self.known.scopes.overall_anywhere.search(sentence.skeleton))
        yield from of_season if of_all else in_the_class_of(self.found, of_season, sentence)
        yield from rivals
        setting = self.setting_at(sentence.start)
        yield from scored(sentence, setting)
        if opened:
            yield from scored(sentence, setting, self.known.told_out)

    def _go_on_from(self, passage: Passage, stated: Sequence[Statement]) -> None:
        """Remember what the next sentence may leave unsaid: whom, which class, and what is in doubt."""
        sentence = passage.sentence
        self.doubtful = in_doubt(stated) or (
            self.doubtful and not sentence.of_all and not {"C", "S"} & set(sentence.skeleton)
        )
        self.topic = next_topic(passage)
        self.company = company(stated) or self.company
        self.last_named = next(reversed(list(sentence.parties.values())), self.last_named)
        told = last_class_of(sentence, self.known.scopes)
        self.last_class = told or self.last_class
        self.near_class = None if sentence.of_all else told or self.near_class
