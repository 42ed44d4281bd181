"""Text from documents and people made safe to show in Discord: it formats nothing, links nothing, mentions nobody."""

import re

SPECIAL = re.compile(r"([\\`*_~|<>\[\]]|://)")
AT_LINE_START = re.compile(r"^(\s*)([#+-]|\d+\.(?=\s))", re.MULTILINE)
EVERYBODY = re.compile(r"@(?=everyone|here|&?!?\d)")
NOTHING = "\u200b"


def escape(text: str) -> str:
    """The text as it reads, whatever it contains."""
    safe = SPECIAL.sub(lambda found: "\\" + found[1], text)
    safe = AT_LINE_START.sub(lambda found: f"{found[1]}{_inert(found[2])}", safe)
    return EVERYBODY.sub(f"@{NOTHING}", safe)


def _inert(mark: str) -> str:
    return f"{mark[:-1]}\\." if mark.endswith(".") else f"\\{mark}"


def clip(text: str, most: int) -> str:
    """At most ``most`` characters, cut at a blank where one is near, and marked as cut; no escape is cut in two."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    cut = cut[: cut.rfind(" ")] if cut.rfind(" ") > most * 3 // 4 else cut
    slashes = len(cut) - len(cut.rstrip("\\"))
    return (cut[:-1] if slashes % 2 else cut) + "…"


def linked(text: str, link: str | None) -> str:
    """Text that leads to ``link`` where it is an address of the web; escaped either way."""
    if not link or not re.fullmatch(r"https?://[^\s<>()\[\]\\\"]+", link):
        return escape(text)
    return f"[{escape(text)}]({link})"
