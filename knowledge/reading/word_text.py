"""What a Word file says where its parts are nested: content controls, text boxes, changes that were tracked.

A page's paragraphs and tables may stand in controls that a form is filled in with, a title in a box that floats over
the first paragraph. What a reviewer put in counts, what one took out does not.
"""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

PARAGRAPH, TABLE = qn("w:p"), qn("w:tbl")
HOLDERS = {qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
"""What stands around paragraphs and tables without being one."""
BOX = qn("w:txbxContent")
COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A second shape of what stands beside it, for programs that do not know the first."""
UNWRITTEN = {BOX, COPY, *(qn(f"w:{tag}") for tag in ("del", "moveFrom", "instrText", "pPr", "rPr"))}
"""What is no text of the paragraph that it stands in."""
SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
TEXT = qn("w:t")


def parts_of(holder: Any) -> Iterator[tuple[Any, bool]]:
    """The paragraphs and tables of a page, a cell or a box in their order, and whether each is a table.

    What stands in a text box comes before the paragraph that the box hangs on: titles stand so.
    """
    for child in holder:
        if child.tag == PARAGRAPH:
            for box in _boxes(child):
                yield from parts_of(box)
            yield child, False
        elif child.tag == TABLE:
            yield child, True
        elif child.tag in HOLDERS:
            yield from parts_of(child)


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, each once."""
    for child in element:
        if child.tag == BOX:
            yield child
        elif child.tag != COPY and len(child):
            yield from _boxes(child)


def text_of(element: Any) -> str:
    """The words of a paragraph as they stand once all its changes are accepted."""
    return "".join(_written(element))


def _written(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in UNWRITTEN:
            yield from _written(child)


def was_deleted(row: Any) -> bool:
    """Whether a row of a table was taken out by a reviewer."""
    properties = row.find(qn("w:trPr"))
    return properties is not None and properties.find(qn("w:del")) is not None
