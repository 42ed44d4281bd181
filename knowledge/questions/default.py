"""What a question left open, as it was filled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Default:
    """Something the question left open and how it was filled: said to the asker."""

    slot: str
    value: str
