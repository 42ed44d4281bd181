"""Whether the phrases in a language's files can be used: tried for whoever edits them.

A file may be well formed and hold a cue that is none; only the first document or question would show it.
"""

from collections.abc import Iterator

from config.language import Language
from config.table import ConfigurationError
from knowledge.facts.prose.cues import reader
from knowledge.facts.prose.pattern import PatternError
from knowledge.questions.cues import cues_of


def faults(language: Language) -> Iterator[tuple[str, str]]:
    """Each file of a language whose phrases cannot be used, by its part of the language, and why."""
    try:
        reader(language)
    except PatternError as error:
        part, line = _place(language, error.say)
        yield part, f"{language.folder / part}.toml:{line}: {error}"
    except KeyError as error:
        yield "sentences", f"{language.folder / 'sentences.toml'}: groups: {error.args[0]} is missing."
    try:
        cues_of(language)
    except ConfigurationError as error:
        yield "questions", str(error)


def _place(language: Language, say: str) -> tuple[str, int]:
    """The part that holds a cue's line, and the line's number."""
    season = any(say in cue.say for cue in language.championship.cue)
    part = "championship" if season else "sentences"
    text = (language.folder / f"{part}.toml").read_text(encoding="utf-8")
    return part, text.count("\n", 0, max(text.find(f'"{say}"'), 0)) + 1
