"""How a word sounds: words that are written by ear ("vainkeur", "pilotte") are found by what they sound like.

A language lists what its letters sound like; where several spellings fit, the longest is taken. Doubled letters sound
like one.
"""

from collections.abc import Iterable, Mapping

END = "$"


class Sounds:
    """What the spellings of a language sound like; a spelling that ends in ``$`` stands at the end of a word."""

    def __init__(self, spellings: Mapping[str, str]) -> None:
        self.spellings = dict(spellings)
        self._lengths = sorted({len(s) for s in spellings}, reverse=True)

    def of(self, word: str) -> str:
        """What a folded word sounds like."""
        written, heard, at = word + END, "", 0
        while at < len(word):
            spelling = next((written[at : at + n] for n in self._lengths if written[at : at + n] in self.spellings), "")
            heard += self.spellings[spelling] if spelling else word[at]
            at += len(spelling) or 1
        return "".join(letter for n, letter in enumerate(heard) if n == 0 or heard[n - 1] != letter)

    def table(self, words: Iterable[str]) -> dict[str, list[str]]:
        """The words by their sound; none where a language says nothing of its sounds."""
        heard: dict[str, list[str]] = {}
        for word in words if self.spellings else ():
            heard.setdefault(self.of(word), []).append(word)
        return heard
