"""Numbers that Word counts itself: they are no text of a paragraph, and a place in a classification may be one.

A paragraph names its list, by itself or by its style; the list says how each level is counted and where it starts.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

DECIMAL = ("decimal", "decimalZero", "ordinal")
LIMIT = 20
"""Styles that stand on each other; more are no file that anybody wrote."""


class Numbering:
    """The lists of one file, each counted on as its paragraphs are read in their order."""

    def __init__(self, file: Any) -> None:
        lists = _part(file)
        self._styles = {style.style_id: style for style in file.styles}
        self._abstract = {a.get(qn("w:abstractNumId")): a for a in lists.iterfind(qn("w:abstractNum"))}
        self._lists = {n.get(qn("w:numId")): n for n in lists.iterfind(qn("w:num"))}
        self._counted: Counter[tuple[str, int]] = Counter()
        self._started: set[str] = set()
        self._between = False

    def mark(self, paragraph: Any) -> str:
        """What stands before a paragraph: "3. ", "- " where its list has signs, nothing where it is in none."""
        number, level = self._of(paragraph)
        found = self._lists.get(number or "0")
        if number is None or found is None:
            self._between = True
            return ""
        if self._between and not _numbered_itself(paragraph):
            self._begin(found, level)
        self._between = False
        shape = next(self._levels(found, level), None)
        kind = _value(shape, "w:numFmt") if shape is not None else None
        if kind not in DECIMAL:
            return "- " if kind != "none" else ""
        return f"{self._next(found, number, level, shape)}. " if not level else "- "

    def _begin(self, found: Any, level: int) -> None:
        """Counts anew: what a style numbers runs on through a whole file, which no classification does."""
        self._counted.pop((_value(found, "w:abstractNumId") or "", level), None)

    def _of(self, paragraph: Any) -> tuple[str | None, int]:
        """The list of a paragraph and its depth there."""
        found = [paragraph._p.pPr, *self._inherited(paragraph)]
        told = [p.find(qn("w:numPr")) for p in found if p is not None]
        told = [pr for pr in told if pr is not None]
        number = next((n for pr in told if (n := _value(pr, "w:numId")) is not None), None)
        level = next((n for pr in told if (n := _value(pr, "w:ilvl")) is not None), "0")
        return number, int(level) if level.isdigit() else 0

    def _inherited(self, paragraph: Any) -> Iterator[Any]:
        """What the style of a paragraph says, and those it stands on."""
        style = paragraph.style
        for _ in range(LIMIT):
            if style is None:
                return
            yield style.element.find(qn("w:pPr"))
            style = self._styles.get(_value(style.element, "w:basedOn") or "")

    def _levels(self, found: Any, level: int) -> Iterator[Any]:
        """How a level of a list is counted: as the list itself says, else as that which it was made from."""
        for override in found.iterfind(qn("w:lvlOverride")):
            if override.get(qn("w:ilvl")) == str(level):
                yield from override.iterfind(qn("w:lvl"))
        abstract = self._abstract.get(_value(found, "w:abstractNumId") or "")
        for shape in abstract.iterfind(qn("w:lvl")) if abstract is not None else ():
            if shape.get(qn("w:ilvl")) == str(level):
                yield shape

    def _next(self, found: Any, number: str, level: int, shape: Any) -> int:
        """The next number of a list; lists made from one are counted together unless one says where it starts."""
        key = (_value(found, "w:abstractNumId") or "", level)
        start = _override(found, level)
        if key not in self._counted or (number not in self._started and start is not None):
            self._counted[key] = int(start or _value(shape, "w:start") or 1) - 1
        self._started.add(number)
        self._counted[key] += 1
        return self._counted[key]


def _numbered_itself(paragraph: Any) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.find(qn("w:numPr")) is not None


def _part(file: Any) -> Any:
    """What defines the lists of a file: empty where it has none."""
    parts = (r.target_part for r in file.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.NUMBERING)
    part = next(parts, None)
    return part.element if part is not None else OxmlElement("w:numbering")


def _override(found: Any, level: int) -> str | None:
    overrides = (o for o in found.iterfind(qn("w:lvlOverride")) if o.get(qn("w:ilvl")) == str(level))
    return next((start for o in overrides if (start := _value(o, "w:startOverride")) is not None), None)


def _value(element: Any, name: str) -> str | None:
    child = element.find(qn(name))
    value: str | None = child.get(qn("w:val")) if child is not None else None
    return value
