"""Web pages: the main content without navigation, with headings, lists and tables kept.

Trafilatura tells which part of a page is its content; the walk is ours, because results stand in the headings, short
lines and lists that it drops.
"""

import datetime as dt
from typing import Any

from knowledge.failure import because
from knowledge.reading.document import Refused
from knowledge.reading.extracted import Extracted, tidy
from knowledge.reading.page_blocks import BLOCKS, lines_in
from knowledge.reading.page_tables import words_of

DEEPEST = 400
"""Deeper nesting than this is no page that anybody wrote."""


def extract(data: bytes) -> Extracted:
    """The main content of a page; raises Refused on a page nested beyond reason."""
    from lxml.html import HTMLParser, document_fromstring
    from trafilatura import bare_extraction

    tree = document_fromstring(data, parser=HTMLParser(encoding=_encoding(data)))
    if _is_too_deep(tree):
        raise Refused(because("too_deep", most=DEEPEST))
    found: Any = bare_extraction(
        data, with_metadata=True, favor_recall=True, include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    content = _content(tree, found.body) if found is not None and found.body is not None else None
    text = tidy(lines_in(content if content is not None else _body(tree)))
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
    return _around(shared[-1]) if shared else None


def _around(element: Any) -> Any:
    """What stands around the paragraphs of a page's content: its article, where lists may follow the last of them."""
    article = next(element.iterancestors("article"), None)
    if article is not None:
        return article
    parent = element.getparent()
    return parent if element.tag in BLOCKS and parent is not None else element


def _with_title(text: str, heading: Any) -> str:
    """The page's first heading stands above its content, even where it lies outside of it."""
    title = words_of(heading) if heading is not None else ""
    return f"# {title}\n\n{text}" if title and title not in text else text


def _day(date: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(date[:10]) if date else None
    except ValueError:
        return None
