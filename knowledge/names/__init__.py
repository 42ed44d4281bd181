"""A name as written, and what it may be: it serves documents and questions alike.

``name`` holds the types, ``index`` finds names in a text, ``surfaces`` says how a name may be written, ``events`` how a
meeting is named by its place, ``choice`` which reading a surface has, ``likeness`` compares what is misspelt,
``completion`` completes what is typed, ``known`` looks a name up in config/names.
"""

from knowledge.names.index import NameIndex, build
from knowledge.names.name import Ambiguous, Match, Named, NameKind, NameRow, Unknown

__all__ = ["Ambiguous", "Match", "NameIndex", "NameKind", "NameRow", "Named", "Unknown", "build"]
