"""The faces' words in the language of whoever is at the terminal."""

import os

from config.interface import Interface
from config.language import languages


def words(language: str | None = None) -> Interface:
    """The faces' words in a language, the asker's terminal's, or the first there is."""
    there = languages()
    spoken = [os.environ.get(name, "")[:2] for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    code = next((code for code in (language, *spoken, "en") if code in there), next(iter(there)))
    return there[code].interface
