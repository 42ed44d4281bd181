"""A question being answered: the question, the store to read, and what was settled of it on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import Select

from knowledge.questions.question import Question


@dataclass(frozen=True, slots=True)
class Ask:
    """What every topic's function is given."""

    question: Question
    connection: Connection

    def all(self, statement: Select[Any]) -> Sequence[Any]:
        """The rows of a select."""
        return self.connection.execute(statement).all()

    def first(self, statement: Select[Any]) -> Any:
        """The first row of a select, or None."""
        return self.connection.execute(statement).first()
