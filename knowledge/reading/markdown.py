"""Markdown: its words without the marks of emphasis, links and quotes; headings, lists and tables stay as they are."""

import html
import re

from knowledge.reading.extracted import Extracted, tidy
from knowledge.reading.text import decode

FRONT = re.compile(r"---\n(?:\w[\w-]*:.*\n|[ \t].*\n|- .*\n)*---\n")
"""What a site's generator is told of a page, above it."""
TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
LINK = re.compile(r"\[([^\[\]\n]+)\]\([^()\n]*\)")
TAKEN_BACK = re.compile(r"~~(?=\S)[^~\n]+~~")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
STARS = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*\n]+?)(?<=\S)\1(?!\*)")
LINES = re.compile(r"(?<![\w\\])(_{1,3}|`)(?=[^\s_`])([^_`\n]+?)(?<=\S)\1(?!\w)")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
UNDERLINED = re.compile(r"^([^\s#>|*+-].*)\n(=|-)\2{2,}[ \t]*$", re.MULTILINE)
LEVELS = {"=": "#", "-": "##"}


def extract(data: bytes) -> Extracted:
    """The text of a Markdown file."""
    text = decode(data)
    front = FRONT.match(text)
    told = TITLE.search(front[0]) if front else None
    return Extracted(text=tidy(plain(text[front.end() if front else 0 :]).split("\n")), title=told[1] if told else None)


def plain(text: str) -> str:
    """Markdown as light text: what its marks stand around, without them."""
    text = QUOTED.sub("", PICTURE.sub("", text))
    text = BREAK.sub("\n", TAKEN_BACK.sub("", LINK.sub(r"\1", text)))
    text = UNDERLINED.sub(lambda found: f"{LEVELS[found[2]]} {found[1]}", text)
    for emphasis in (STARS, STARS, LINES):  # twice: strong words may hold stressed ones
        text = emphasis.sub(r"\2", text)
    text = html.unescape(ESCAPED.sub(r"\1", text)).replace("\u00a0", " ")
    return "\n".join(line.rstrip() for line in text.split("\n"))
