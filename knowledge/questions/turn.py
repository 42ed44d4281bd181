"""One turn of a conversation, read by itself."""

from dataclasses import dataclass, replace
from typing import Any

from knowledge.questions.cues import Cue
from knowledge.questions.heard import WH, Heard
from knowledge.questions.question import Question, Topic
from knowledge.questions.sheet import Sheet
from knowledge.questions.signal import S

ASKING = tuple(signal for signal in WH if signal is not S.WHICH)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn says: ``topic`` is None where it says nothing of it; ``without`` is a topic that it excludes."""

    text: str
    language: str
    topic: Topic | None
    heard: Heard
    sheet: Sheet
    without: Topic | None = None
    cues: tuple[Cue, ...] = ()  # those that no slot took, without those that only tell a circumstance

    @property
    def bare(self) -> bool:
        """Whether it asks nothing of its own: "and Prost?", "what about poles?"."""
        if self.heard.slots.nth is not None or self.heard.slots.race_nth is not None:
            return False
        if not self.heard.any(*ASKING, S.YES_NO, S.MOST, S.FIRST, S.LAST):
            return True
        return self.heard.any(S.COUNT) and not self.heard.any(S.HOW_MUCH) and not self.heard.people

    def instead_of(self, before: Question, **changes: Any) -> Question:
        """The question before, asked again in this turn's words with ``changes``."""
        return replace(before, text=self.text, language=self.language, **{"inherited": ("question",), **changes})
