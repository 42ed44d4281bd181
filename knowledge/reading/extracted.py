"""What a format's parser gives: plain text in light Markdown, and what the file says of itself.

The text goes through the same reader as a text file: headings start with ``#``, items with ``-``, the cells of a
table's row are parted by tabs, paragraphs by a blank line.
"""

import datetime as dt
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from knowledge.text import fold

NAMED = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_'’.-]*\.?(?:[\s'’-][^\W\d_]+\.?){1,3}")
"""What may be somebody's name: a capital, then two to four words without figures."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a foreign file, with its title, day of publication and address where it states them."""

    text: str
    title: str | None = None
    date: dt.date | None = None
    link: str | None = None

    def to_json(self) -> bytes:
        """As bytes that cross to another process."""
        return json.dumps({**asdict(self), "date": self.date and self.date.isoformat()}).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "Extracted":
        """The reverse of ``to_json``."""
        fields = json.loads(data)
        day = fields.pop("date")
        return cls(**fields, date=dt.date.fromisoformat(day) if day else None)


def told_title(title: object, text: str) -> str | None:
    """The title that a program put into a file, where the text has it too: else it is "Untitled" or a draft's name."""
    words = " ".join(title.split()) if isinstance(title, str) else ""
    return words if words and fold(words) in fold(text) else None


def table_row(cells: list[str | None]) -> str:
    """A row of a table as one line: cells without line breaks or tabs of their own, parted by tabs."""
    return "\t".join(map(_on_one_line, cells)).rstrip()


def _on_one_line(cell: str | None) -> str:
    """The words of a cell; people above each other are parted as those beside each other are."""
    lines = [line.strip() for line in (cell or "").split("\n") if line.strip()]
    above = len(lines) > 1 and all(NAMED.fullmatch(line) for line in lines)
    return " ".join((" / " if above else " ").join(lines).split())


def tidy(lines: Iterable[str]) -> str:
    """Lines as one text, with never more than one blank line between two."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
