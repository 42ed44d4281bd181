"""What went wrong, as data that every language has words for: the faces of the bot say it in their reader's."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from config.failures import Failures
from config.language import spoken


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something failed: a key of [failures] in interface.toml, and what fills its slots."""

    key: str
    slots: Mapping[str, Any]

    def said(self, words: Failures) -> str:
        """The reason in the words of a language."""
        template: str = getattr(words, self.key)
        return template.format(**self.slots)

    def said_of(self, what: object, words: Failures) -> str:
        """What failed, and the reason."""
        return words.of.format(what=what, reason=self.said(words))

    def __str__(self) -> str:
        return self.said(spoken().interface.failures)


def because(key: str, **slots: Any) -> Reason:
    """A reason by its key."""
    return Reason(key, slots)


class Failure(Exception):
    """A failure that its user can do something about: what it happened to, and why."""

    def __init__(self, what: object, reason: Reason) -> None:
        super().__init__(what, reason)
        self.what, self.reason = what, reason

    def said(self, words: Failures) -> str:
        """What, why and what to do, in the words of a language."""
        return self.reason.said_of(self.what, words)

    def __str__(self) -> str:
        return self.said(spoken().interface.failures)
