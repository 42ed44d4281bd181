"""Web pages: the main content without navigation, with headings, lists and tables kept.

Trafilatura tells which part of a page is its content; the walk is ours, because results stand in the headings, short
lines and lists that it drops.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from knowledge.reading.extracted import Extracted, table_row, tidy

NOISE = {
    "script", "style", "nav", "aside", "footer", "form", "noscript", "template", "svg", "iframe", "button", "select",
    "head", "figure", "video", "audio", "object",
}  # fmt: skip
HEADINGS = {f"h{n}": n for n in range(1, 7)}
BLOCKS = {*HEADINGS, "p", "li", "tr", "pre", "blockquote", "dt", "dd", "figcaption", "address", "caption"}
CONTAINERS = {"div", "section", "article", "main", "body", "ul", "ol", "table", "tbody", "thead", "header", "dl", "td"}
LINKED = 0.6
"""A list with more than this share of its text inside links is navigation."""
COLUMNS = re.compile(r"\S(?: {2,}|\t+)\S")
NUMBERED = re.compile(r"\s*\d{1,2}\s?[.)]\s?\D")
DEEPEST = 400
"""Deeper nesting than this is no page that anybody wrote."""


def extract(data: bytes) -> Extracted:
    """The main content of a page; raises ValueError on a page nested beyond reason."""
    from lxml.html import HTMLParser, document_fromstring
    from trafilatura import bare_extraction

    tree = document_fromstring(data, parser=HTMLParser(encoding=_encoding(data)))
    if _is_too_deep(tree):
        raise ValueError(f"its tags are nested more than {DEEPEST} deep")
    found: Any = bare_extraction(
        data, with_metadata=True, favor_recall=True, include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    content = _content(tree, found.body) if found is not None and found.body is not None else None
    text = tidy(_blocks(content if content is not None else _body(tree)))
    heading = tree.find(".//h1")
    return Extracted(
        text=_with_title(text, heading),
        title=getattr(found, "title", None) or None,
        date=_day(getattr(found, "date", None)),
        link=getattr(found, "url", None) or None,
    )


def _encoding(data: bytes) -> str | None:
    """UTF-8 where the bytes are UTF-8: pages without a declaration would be read as Latin-1."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _is_too_deep(tree: Any) -> bool:
    depth = 0
    from lxml.etree import iterwalk

    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def _body(tree: Any) -> Any:
    body = tree.find(".//body")
    return tree if body is None else body


def _content(tree: Any, found: Any) -> Any:
    """The smallest element that holds every paragraph that trafilatura took for content."""
    wanted = {" ".join(" ".join(part.itertext()).split()) for part in found.iter("p", "head", "item", "quote")}
    wanted = {text for text in wanted if len(text) > 20}
    holders = [
        element for element in tree.iter(*BLOCKS, "div") if " ".join(" ".join(element.itertext()).split()) in wanted
    ]
    if not holders:
        return None
    paths = [[*reversed(list(element.iterancestors())), element] for element in holders]
    shared = [level[0] for level in zip(*paths, strict=False) if all(e is level[0] for e in level)]
    return shared[-1] if shared else None


def _with_title(text: str, heading: Any) -> str:
    """The page's first heading stands above its content, even where it lies outside of it."""
    title = _words(heading) if heading is not None else ""
    return f"# {title}\n\n{text}" if title and title not in text else text


def _day(date: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _is_navigation(element: Any) -> bool:
    words = len(_words(element))
    linked = sum(len(_words(link)) for link in element.iter("a"))
    return words > 0 and linked > LINKED * words


def _blocks(element: Any) -> Iterator[str]:
    """The lines of an element's blocks, a blank line between two that are not rows or items of one list."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in NOISE or (tag in {"ul", "ol"} and _is_navigation(element)):
        return
    if tag == "tr":
        yield table_row([_words(cell) for cell in element.iter("td", "th")])
    elif tag == "ol":
        yield from (_numbered(number, line) for number, line in enumerate(_items(element), 1))
        yield ""
    elif tag == "ul":
        yield from (f"- {line}" for line in _items(element))
        yield ""
    elif tag in HEADINGS:
        yield from ("", f"{'#' * HEADINGS[tag]} {_words(element)}", "")
    elif tag in BLOCKS or not any(child.tag in BLOCKS | CONTAINERS for child in element):
        yield from ("", *_lines(element), "")
    else:
        yield from _loose(element.text)
        for child in element:
            yield from _blocks(child)
            yield from _loose(child.tail)


def _items(element: Any) -> Iterator[str]:
    for item in element.iterchildren("li"):
        yield _words(item)


def _numbered(number: int, line: str) -> str:
    return line if line[:1].isdigit() else f"{number}. {line}"


def _loose(text: str | None) -> Iterator[str]:
    """Text that stands between blocks without one of its own."""
    if text and text.strip():
        yield " ".join(text.split())


def _lines(element: Any) -> list[str]:
    """A block's lines, cut at its line breaks alone (or as they stand in preformatted text)."""
    if element.tag == "pre" or _is_typed(element):
        return "".join(element.itertext()).splitlines()
    parts = [re.sub(r"\s*\n\s*", " ", part).strip() for part in "".join(_marked(element)).split("\x00")]
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
        yield "\x00"
    if element.tag not in NOISE and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _marked(child)
            yield child.tail or ""
