"""What went wrong with a command, as its user is told."""

import sys
import tempfile
import traceback
import uuid
from pathlib import Path

from config.interface import Interface, Terminal
from config.table import ConfigurationError
from knowledge.knowledge import Failure


class BadInput(Exception):
    """What was given cannot be used; the message says what, where and what to do."""


def told(error: Exception, words: Interface) -> list[str]:
    """The lines that tell of a failure: a defect of ours is written to a file, and the line names it."""
    if isinstance(error, Failure):
        return [error.said(words.failures)]
    if isinstance(error, BadInput | ConfigurationError):
        return [str(error)]
    return _usage(error) if hasattr(error, "format_message") else [_unexpected(error, words.terminal)]


def _usage(error: Exception) -> list[str]:
    # click's own errors: what was wrong with the command as typed
    context = getattr(error, "ctx", None)
    return [*([context.get_usage()] if context else []), error.format_message()]  # type: ignore[attr-defined]


def _unexpected(error: Exception, words: Terminal) -> str:
    identifier = uuid.uuid4().hex[:8]
    file = Path(tempfile.gettempdir()) / f"palmares-{identifier}.log"
    file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return words.unexpected.format(id=identifier, error=f"{type(error).__name__}: {error}", file=file)


def say(*lines: str) -> None:
    """Lines for people, on standard error."""
    print(*lines, sep="\n", file=sys.stderr)
