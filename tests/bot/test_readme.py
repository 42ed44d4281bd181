"""The questions of the README, asked of the library that ships: it shows what they print."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import cli
from knowledge.knowledge import LIBRARY, Knowledge

README = Path(__file__).parents[2] / "README.md"
SHOWN = re.compile(r"^```text\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ palmares (.+)\n", re.MULTILINE)


def _shown() -> Iterator[tuple[str, str]]:
    """Each command with what stands below it."""
    for block in SHOWN.findall(README.read_text(encoding="utf-8")):
        _, *parts = COMMAND.split(block)
        yield from zip(parts[::2], parts[1::2], strict=True)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store that has learned the library."""
    url = f"sqlite:///{tmp_path_factory.mktemp('readme') / 'palmares.db'}"
    Knowledge(url).learn([str(LIBRARY)])
    return url


@pytest.mark.parametrize(("command", "printed"), _shown(), ids=[command for command, _ in _shown()])
def test_what_a_command_prints(
    command: str, printed: str, shipped: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PALMARES_DATABASE_URL", shipped)
    monkeypatch.setenv("COLUMNS", "100")
    cli.run(shlex.split(command))
    assert _lines(capsys.readouterr().out) == _lines(printed)


def _lines(text: str) -> list[str]:
    """The lines that are not empty; a table ends its own with blanks."""
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def test_the_readme_shows_questions() -> None:
    assert [command.split()[0] for command, _ in _shown()].count("ask") > 1
