"""Loads a language's folder into frozen types.

A language is a folder of eight files, each with its model in a module of config: words.toml (numbers, ordinals,
months, sessions, categories, stop words), facts.toml, sentences.toml and championship.toml (how documents say it),
questions.toml (how people ask it), answers.toml (how we say it), names.toml (what names are called) and interface.toml
(the faces' own words). Adding a language is adding a folder.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from config.answers import Answers
from config.interface import Interface
from config.name_words import NameWords
from config.questions import Questions
from config.table import ConfigurationError, read_table
from config.words import Words

if TYPE_CHECKING:  # the models of how documents say it take long to make: imported where a document is read
    from config.facts import Facts
    from config.sentences import Championship, Sentences

HERE = Path(__file__).parent
FALLBACK = "en"
"""The language in which something is said where no other is asked for."""


@dataclass(frozen=True, eq=False)
class Language:
    """A language: each part is read when first needed, so that a question does not pay for the reading of documents.

    It is equal to itself alone: what is compiled once a language is looked up by it thousands of times.
    """

    code: str
    folder: Path

    @cached_property
    def words(self) -> Words:
        """What documents and questions share."""
        return read_table(self.folder / "words.toml", Words)

    @cached_property
    def facts(self) -> "Facts":
        """How documents say it."""
        from config.facts import Facts

        return read_table(self.folder / "facts.toml", Facts)

    @cached_property
    def questions(self) -> Questions:
        """How people ask."""
        return read_table(self.folder / "questions.toml", Questions)

    @cached_property
    def answers(self) -> Answers:
        """How we say what was found."""
        return read_table(self.folder / "answers.toml", Answers)

    @cached_property
    def interface(self) -> Interface:
        """The words of the faces: terminal and Discord."""
        return read_table(self.folder / "interface.toml", Interface)

    @cached_property
    def sentences(self) -> "Sentences":
        """What the sentences of documents state."""
        from config.sentences import Sentences

        return read_table(self.folder / "sentences.toml", Sentences)

    @cached_property
    def championship(self) -> "Championship":
        """What the sentences of documents state of a championship."""
        from config.sentences import Championship

        return read_table(self.folder / "championship.toml", Championship)

    @cached_property
    def names(self) -> NameWords:
        """How names are said, by documents and questions alike."""
        return read_table(self.folder / "names.toml", NameWords)


@lru_cache
def languages(folder: Path = HERE) -> dict[str, Language]:
    """Every language under ``folder``, by code; raises ConfigurationError where there is none."""
    found = {f.parent.name: Language(f.parent.name, f.parent) for f in sorted(folder.glob("*/words.toml"))}
    if not found:
        raise ConfigurationError(f"{folder}: no language folder here (a folder with words.toml, such as fr/).")
    return found


def spoken(*wanted: str | None) -> Language:
    """The first of the languages wanted that there is, else the one to fall back on, else any."""
    there = languages()
    return there[next((code for code in (*wanted, FALLBACK) if code in there), next(iter(there)))]
