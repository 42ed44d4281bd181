"""A name as written, and what it may be: it serves documents and questions alike.

``name`` holds the types and ``index`` finds names in a text: ``gather`` brings the rows of a store and config/names
together, ``surfaces`` says how a name may be written, ``choice`` which reading a surface has. ``events`` says how a
meeting is named by its place, ``distances`` how by its length; ``meetings`` finds both. What is misspelt is put right
by ``mending``, from the words that ``likeness`` finds near by what ``spelling`` counts as a slip. ``completion``
completes what is typed, ``known`` looks a name up in config/names alone.
"""

from knowledge.names.index import NameIndex, build
from knowledge.names.name import Ambiguous, Match, Named, NameKind, NameRow, Unknown

__all__ = ["Ambiguous", "Match", "NameIndex", "NameKind", "NameRow", "Named", "Unknown", "build"]
