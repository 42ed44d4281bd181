"""A text that is no question, or more than one: what is wrong with it."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.names import Named
from knowledge.questions.question import Question


class Trouble(StrEnum):
    """Why a text is not a Question."""

    AMBIGUOUS = "ambiguous"
    UNKNOWN_NAME = "unknown_name"
    NOT_RECORDED = "not_recorded"  # understood, and outside of what documents can say (weather, salaries)
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A text that is no question, or more than one.

    ``surface`` is the word or name at fault; ``choices`` what it could be; ``partial`` what was understood besides;
    ``left`` what the next turn of a conversation may take over.
    """

    text: str
    language: str
    trouble: Trouble
    surface: str = ""
    choices: tuple[Named, ...] = ()
    partial: Question | None = None
    left: Question | None = None
