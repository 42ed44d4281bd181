"""The lines of a web page's content: headings, paragraphs, items with their numbers, the rows of tables."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from knowledge.reading.lines import ordinal_endings
from knowledge.reading.page_tables import grid_rows, is_grid, is_layout, rows_of, words_of

NOISE = {
    "script", "style", "nav", "aside", "footer", "noscript", "template", "svg", "iframe", "button", "select",
    "head", "video", "audio", "object",
}  # fmt: skip
FRAMED = {"figure": ("table",), "form": ("p", "table")}
"""By what a picture or a form holds content: some pages put their tables into the one, all they have into the other."""
HEADINGS = {f"h{n}": n for n in range(1, 7)}
BLOCKS = {*HEADINGS, "p", "li", "tr", "pre", "blockquote", "dt", "dd", "figcaption", "address", "caption"}
CONTAINERS = {
    "div", "section", "article", "main", "body", "ul", "ol", "table", "tbody", "thead", "header", "dl", "td", "center",
    "figure", "form",
}  # fmt: skip
GRIDS = {"div", "section", "ul", "ol"}
LEAVES = BLOCKS - {"tr", "li", "dd", "blockquote"}
HOLDERS = BLOCKS | CONTAINERS
LINE = 120
"""A part of a page that is longer is a paragraph."""
LINKED = 0.6
"""A list with more than this share of its text inside links is navigation."""
BREAK = "\x00"
COLUMNS = re.compile(r"\S(?: {2,}|\t+)\S")
NUMBERED = re.compile(r"\s*\d{1,2}\s?[.)]\s?\D")


def _is_navigation(element: Any) -> bool:
    words = len(words_of(element))
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    return words > 0 and linked > LINKED * words


def lines_in(element: Any) -> Iterator[str]:
    """The lines of an element's blocks, a blank line between two that are not rows or items of one list."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or _is_left_out(element):
        return
    if tag == "table" and not is_layout(element):
        yield from ("", *rows_of(element), "")
    elif tag in GRIDS and is_grid(element):
        yield from ("", *grid_rows(element), "")
    elif tag in {"ol", "ul"}:
        yield from ("", *_items(element), "")
    elif tag in HEADINGS:
        yield from ("", f"{'#' * HEADINGS[tag]} {words_of(element)}", "")
    elif tag in LEAVES or not any(child.tag in HOLDERS for child in element):
        yield from ("", *_lines(element), "")
    elif tag == "div" and _is_lines(element):
        yield from ("", *(line for child in element for line in _lines(child)), "")
    else:
        yield from _mixed(element)


def _mixed(element: Any) -> Iterator[str]:
    """The lines of an element in which blocks and loose words stand beside each other."""
    loose = [element.text or ""]
    for child in element:
        if child.tag in HOLDERS or any(inner.tag in HOLDERS for inner in child.iter()):
            yield from _cut("".join(loose))
            yield from lines_in(child)
            loose = []
        else:
            loose += _marked(child)
        loose.append(child.tail or "")
    yield from _cut("".join(loose))


def _is_left_out(element: Any) -> bool:
    """What is no content: by its tag, a picture unless it frames a table, what is only a link to somewhere else."""
    tag = element.tag
    if tag in NOISE:
        return True
    if tag in {"figure", "form"}:
        return all(element.find(f".//{inner}") is None for inner in FRAMED[tag])
    if tag in {"ul", "ol"}:
        return _is_navigation(element)
    leaf = tag in {"p", "div"} and not any(child.tag in HOLDERS for child in element)
    return leaf and _is_link(element)


def _is_link(element: Any) -> bool:
    """Whether all the words of a block are links: "Read also: ..."."""
    links = [words_of(link) for link in element.iter("a")]
    return bool(links) and "".join(links).replace(" ", "") == re.sub(r"[ |/·•>-]", "", words_of(element))


def _is_lines(element: Any) -> bool:
    """Whether the parts of an element are lines above each other: short, each a block of text without blocks in it."""
    parts = [child for child in element if child.tag in HOLDERS]
    plain = all(
        child.tag == "div" and not any(c.tag in HOLDERS for c in child.iter() if c is not child) for child in parts
    )
    loose = any((child.tail or "").strip() for child in element) or (element.text or "").strip()
    short = all(len(words_of(child)) <= LINE and not _is_link(child) for child in parts)
    return len(parts) > 1 and len(parts) == len(element) and plain and short and not loose


def _items(element: Any) -> Iterator[str]:
    """The items of a list, a line each, with the number that a page shows before those of an ordered one."""
    number = _whole(element.get("start"), 1)
    for item in element.iterchildren("li"):
        number = _whole(item.get("value"), number)
        inner = [child for child in item if child.tag in {"ul", "ol"}]
        line = " ".join(part for part in (_own_words(item, inner)).split())
        if line:
            yield _numbered(number, line) if element.tag == "ol" else f"- {line}"
        for child in inner:
            yield from _items(child)
        number += 1


def _own_words(item: Any, without: list[Any]) -> str:
    """The words of an item without those of the lists in it."""
    if item in without or not isinstance(item.tag, str):
        return ""
    parts = [item.text or ""]
    for child in item:
        parts += [" " * (child.tag in HOLDERS or child.tag == "br"), _own_words(child, without), child.tail or ""]
    return "".join(parts)


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.strip().isdigit() else otherwise


def _numbered(number: int, line: str) -> str:
    return line if _item_number().match(line) else f"{number}. {line}"


@lru_cache
def _item_number() -> re.Pattern[str]:
    """The number of an item that the page writes itself."""
    return re.compile(rf"\d{{1,3}}\s?[.)°:/]|\d{{1,3}}{ordinal_endings()}\b")


def _lines(element: Any) -> list[str]:
    """A block's lines, cut at its line breaks alone (or as they stand in preformatted text)."""
    if element.tag == "pre" or _is_typed(element):
        return "".join(element.itertext()).splitlines()
    return _cut("".join(_marked(element)))


def _cut(marked: str) -> list[str]:
    """Words as lines, cut where their page breaks them."""
    parts = [re.sub(r"\s*\n\s*", " ", part).strip() for part in marked.split(BREAK)]
    columned = sum(bool(COLUMNS.search(part)) for part in parts) > 1
    return [part if columned else " ".join(part.split()) for part in parts if part]


def _is_typed(element: Any) -> bool:
    """Whether a paragraph is plain text put in as it was typed: lines that begin at the margin, or have columns."""
    lines = (element.text or "").strip().split("\n")
    if len(element) or len(lines) < 2:
        return False
    columns = sum(bool(COLUMNS.search(line)) for line in lines)
    numbered = sum(bool(NUMBERED.match(line)) for line in lines)
    return columns > 1 or numbered > 1 or not any(line[:1].isspace() for line in lines)


def _marked(element: Any) -> Iterator[str]:
    if element.tag == "br":
        yield BREAK
    if element.tag not in NOISE and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _marked(child)
            yield child.tail or ""
