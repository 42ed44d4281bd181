"""The faces' words in the language of whoever is at the terminal."""

import os

from config.interface import Interface
from config.language import spoken


def words(language: str | None = None) -> Interface:
    """The faces' words in a language, the asker's terminal's, or the first there is."""
    of_terminal = (os.environ.get(name, "")[:2] for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return spoken(language, *of_terminal).interface
