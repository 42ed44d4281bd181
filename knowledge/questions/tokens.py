"""A question's words, folded, each where it stands."""

import re
from dataclasses import dataclass

from knowledge.text import fold_in_place

INITIALS = re.compile(r"\b(?:[A-Z]\.){2,5}(?=\W|$)")
WORD = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+|[#%&+]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text: ``word`` is how it is compared, and ``text[start:end]`` how it was written.

    ``typed`` is the folded word before a slip of the keyboard was mended, where one was.
    """

    word: str
    start: int
    end: int
    capital: bool = False
    typed: str = ""

    @property
    def number(self) -> int | None:
        """The whole number that the word is."""
        return int(self.word) if self.word.isdecimal() else None


def tokens_of(text: str) -> list[Token]:
    """The words of ``text``: letters, digits and a few signs; "3eme" is two words, so is "l'an"."""
    folded = fold_in_place(text)
    return [Token(m[0], m.start(), m.end(), text[m.start()].isupper()) for m in WORD.finditer(folded)]


def undotted(text: str) -> str:
    """``text`` with its abbreviations as they are written without dots: "U.S." is "US"."""
    return INITIALS.sub(lambda initials: initials[0].replace(".", ""), text)


def glued(left: Token, right: Token) -> bool:
    """Whether nothing stands between two words."""
    return left.end == right.start


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the configuration; a final ``*`` stays on its word."""
    folded = fold_in_place(phrase)
    return tuple(re.findall(r"\*|\d+|[^\W\d_]+\*?|[#%&+]", folded))
