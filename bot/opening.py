"""Opening the store for a command: made from the library that ships on first use."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from config.interface import Terminal
from config.settings import Settings
from knowledge.knowledge import LIBRARY, Knowledge, Progress

SQLITE = "sqlite:///"


def open_knowledge(settings: Settings, say: Callable[[str], None], words: Terminal) -> Knowledge:
    """The store that the settings name; an SQLite file that is not there yet is made from the shipped library.

    It is made under another name and renamed when complete, so that an interruption leaves nothing behind and two
    commands at once do not write into one file.
    """
    file = sqlite_file(settings.database_url)
    if file is not None and not file.exists() and file.parent.is_dir():
        say(words.first_use.format(database=file))
        _make(file)
    return Knowledge(settings.database_url)


def _make(file: Path) -> None:
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.unfinished")
    try:
        knowledge = Knowledge(f"{SQLITE}{unfinished}")
        knowledge.learn([LIBRARY])
        knowledge.close()
        unfinished.replace(file)
    finally:
        for left in file.parent.glob(f"{unfinished.name}*"):
            left.unlink()


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite URL; None for a store in memory or on a server."""
    path = url.removeprefix(SQLITE)
    return Path(path) if path != url and path and path != ":memory:" else None


def learn_paths(paths: Sequence[str], library: Sequence[str]) -> tuple[list[str], str | None]:
    """What to learn: the paths given, else those of the settings, else the shipped library; and one that is missing."""
    chosen = list(paths) or list(library) or [str(LIBRARY)]
    return chosen, next((path for path in chosen if not _exists(path)), None)


def _exists(path: str) -> bool:
    file = path.removeprefix("f1db:")
    return bool(file) and Path(file).exists()


def progress_line(words: Terminal, stream: object) -> Progress | None:
    """A line that is written over on a terminal; nothing where the output goes to a file."""
    if not getattr(stream, "isatty", bool)():
        return None

    def tell(name: str, done: int, total: int) -> None:
        line = words.learning.format(name=name, done=done, total=total)[:78]
        print(f"\r{line:<78}", end="\n" if done == total else "", file=stream, flush=True)  # type: ignore[call-overload]

    return tell
