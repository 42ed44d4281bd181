"""The store of a first use, what is learned without paths, and what `palmares check` finds."""

import io
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot import check, opening
from bot.check import checks, parts
from bot.opening import learn_paths, open_knowledge, progress_line, sqlite_file
from config.language import Language, languages
from config.settings import Settings
from knowledge.knowledge import LIBRARY
from knowledge.phrases import faults

WORDS = languages()["en"].interface.terminal


class Learner:
    """Stands for the store: learning makes a file, or fails half way."""

    learned: list[str] = []
    fails = False

    def __init__(self, url: str) -> None:
        self.file = sqlite_file(url)

    def learn(self, paths: list[Path]) -> None:
        assert self.file is not None
        self.file.write_text("half")
        if self.fails:
            raise KeyboardInterrupt
        Learner.learned.append(str(paths[0]))

    def close(self) -> None:
        assert self.file is not None
        self.file.write_text("whole")


def test_the_first_use_makes_the_store_whole_or_not_at_all(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "Knowledge", Learner)
    file = sqlite_file(settings.database_url)
    assert file is not None
    said: list[str] = []
    monkeypatch.setattr(Learner, "fails", True)
    with pytest.raises(KeyboardInterrupt):
        open_knowledge(settings, said.append, WORDS)
    assert list(file.parent.iterdir()) == []
    monkeypatch.setattr(Learner, "fails", False)
    open_knowledge(settings, said.append, WORDS)
    open_knowledge(settings, said.append, WORDS)
    assert file.read_text() == "whole"
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert Learner.learned == [str(LIBRARY)]
    assert len(said) == 2


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///palmares.db", Path("palmares.db")),
        ("sqlite:////srv/palmares.db", Path("/srv/palmares.db")),
        ("sqlite:///:memory:", None),
        ("sqlite://", None),
        ("postgresql+psycopg://host/name", None),
    ],
)
def test_sqlite_file(url: str, file: Path | None) -> None:
    assert sqlite_file(url) == file


def test_what_is_learned(tmp_path: Path) -> None:
    there, gone = str(tmp_path), str(tmp_path / "gone")
    assert learn_paths([], []) == ([str(LIBRARY)], None)
    assert learn_paths([], [there]) == ([there], None)
    assert learn_paths([f"f1db:{there}", gone], [there]) == ([f"f1db:{there}", gone], gone)


def test_progress_is_for_terminals() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert progress_line(WORDS, io.StringIO()) is None
    screen = Terminal()
    tell = progress_line(WORDS, screen)
    assert tell is not None
    tell("a" * 300, 1, 2)
    tell("b.txt", 2, 2)
    lines = screen.getvalue().split("\r")
    assert all(len(line.rstrip("\n")) <= 78 for line in lines)
    assert lines[-1].startswith("2/2 b.txt")


def test_every_part_of_a_language_is_checked() -> None:
    language = languages()["en"]
    assert {path.stem for path in language.folder.glob("*.toml")} == set(parts(language))


BAD_CUE = '[[cue]]\nverb = "said"\nsay = ["{}"]\n\n[[cue]]\n'


@pytest.mark.parametrize(
    ("part", "old", "new", "says"),
    [
        ("interface", 'page = "', 'pge = "', "talk.pge"),
        ("questions", "\n[cues]\n", '\n[cues]\nwhatever = ["x"]\n', "no such signal: whatever"),
        ("championship", "[[cue]]\n", BAD_CUE.format("X leads {unheard_of}"), "'X leads {unheard_of}' is no cue"),
        ("sentences", "[[cue]]\n", BAD_CUE.format("X [said so"), "its brackets do not close"),
        ("answers", '\ncount = "[', '\n# count = "[', "says.count: missing"),
    ],
)
def test_a_broken_file_is_found_and_told(
    part: str, old: str, new: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    folder = tmp_path / "en"
    shutil.copytree(languages()["en"].folder, folder)
    file = folder / f"{part}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(check, "languages", lambda: {"en": Language("en", folder), "fr": languages()["fr"]})
    found: dict[str, Any] = {name: problem for name, problem in checks(settings.database_url) if problem}
    assert list(found) == [f"config/en/{part}.toml"]
    assert str(file) in found[f"config/en/{part}.toml"]
    assert says in found[f"config/en/{part}.toml"]


def test_a_bad_cue_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    shutil.copytree(languages()["en"].folder, folder)
    file = folder / "sentences.toml"
    file.write_text(file.read_text(encoding="utf-8") + '\n[[cue]]\nverb = "said"\nsay = ["X {a_b}"]', encoding="utf-8")
    last = len(file.read_text(encoding="utf-8").splitlines())
    [(_, problem)] = faults(Language("en", folder))
    assert f"sentences.toml:{last}: " in problem


def test_a_folder_that_is_no_language_yet_is_told(tmp_path: Path) -> None:
    (tmp_path / "it").mkdir()
    (tmp_path / "it" / "answers.toml").write_text("", encoding="utf-8")
    [(name, problem)] = check.half_languages(tmp_path)
    assert (name, "words.toml" in problem) == ("config/it", True)
    assert list(check.half_languages(check.CONFIG)) == []
