"""Learning files: what is read, what is left alone, what is told, and the way back."""

import contextlib
import datetime as dt
import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection

from knowledge import learning
from knowledge.facts import f1db
from knowledge.facts.fact import Result
from knowledge.failure import because
from knowledge.knowledge import Knowledge
from knowledge.reading.document import Block, BlockKind, Document, UnreadableDocument
from knowledge.report import LearningReport, Lookalike, Reading, Unreadable
from knowledge.store import history
from knowledge.store.sources import Prepared
from tests.stories import contents, rows


def reading(path: Path) -> Reading:
    """A reader for files of lines "place driver"; it stands in for the real one, which has its own tests."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    if not text:
        raise UnreadableDocument(path, because("no_text"))
    facts, start = [], 0
    for line in text.splitlines():
        if line == "boom":
            raise RuntimeError(line)
        place, _, driver = line.partition(" ")
        span = {"document": path.name, "start": start, "end": start + len(line), "quote": line}
        race = {"championship": "Coupe des Lagunes", "season": 2031, "event": "Tervel", "session": "Race"}
        facts.append(Result(**span, **race, position=int(place), drivers=(driver,)))
        start += len(line) + 1
    block = Block(BlockKind.ROW, 0, len(text), text)
    return Reading(Document(path.name, text, (block,), date=dt.date(2031, 5, 4)), tuple(facts))


@pytest.fixture
def knowledge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Knowledge]:
    monkeypatch.setattr(learning, "understand", reading)
    monkeypatch.setattr(learning, "extractor", lambda: "1")
    opened = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    (root / "deep").mkdir(parents=True)
    (root / "a.txt").write_text("1 Mara Quill\n2 Jon Ashe\n")
    (root / "deep" / "b.txt").write_text("3 Lia Sund\n")
    (root / ".hidden").write_text("4 Nobody Here\n")
    return root


def test_a_folder_is_learned_once(knowledge: Knowledge, folder: Path) -> None:
    first = knowledge.learn([folder])
    assert (first.added, first.facts_added) == (("a.txt", "deep/b.txt"), 3)
    assert set(first.new_names) == {"Coupe des Lagunes", "Mara Quill", "Jon Ashe", "Lia Sund", "Overall"}
    again = knowledge.learn([folder])
    assert (again.added, again.changed, again.unchanged, again.facts_added) == ((), (), 2, 0)


def test_only_what_changed_is_read_again(knowledge: Knowledge, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge.learn([folder])
    read: list[str] = []
    monkeypatch.setattr(learning, "understand", lambda path: read.append(path.name) or reading(path))
    (folder / "a.txt").write_text("1 Mara Quill\n3 Jon Ashe\n")
    report = knowledge.learn([folder])
    assert read == ["a.txt"]
    assert (report.changed, report.unchanged, report.facts_added, report.facts_removed) == (("a.txt",), 1, 1, 1)


def test_a_text_that_only_moved_changes_no_fact(knowledge: Knowledge, folder: Path) -> None:
    knowledge.learn([folder])
    (folder / "a.txt").write_text("2 Jon Ashe\n1 Mara Quill\n")
    report = knowledge.learn([folder])
    assert (report.changed, report.facts_added, report.facts_removed) == (("a.txt",), 0, 0)
    assert report.new_names == ()


def test_another_extractor_reads_everything_again(
    knowledge: Knowledge, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowledge.learn([folder])
    monkeypatch.setattr(learning, "extractor", lambda: "2")
    report = knowledge.learn([folder])
    assert (report.changed, report.unchanged) == (("a.txt", "deep/b.txt"), 0)
    assert (report.facts_added, report.facts_removed) == (0, 0)


def test_what_cannot_be_read_is_told_and_the_rest_learned(knowledge: Knowledge, folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "odd.txt").write_text("boom")
    os.mkfifo(folder / "pipe")
    report = knowledge.learn([folder, folder / "absent.txt"])
    assert report.added == ("a.txt", "deep/b.txt")
    assert [bad.name for bad in report.unreadable] == ["empty.txt", "odd.txt", "pipe", "absent.txt"]
    assert report.unreadable[1] == Unreadable("odd.txt", because("not_understood", error="RuntimeError: boom"))


def test_replacing_forgets_what_is_gone_from_the_same_folder(
    knowledge: Knowledge, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "apart.txt"
    other.write_text("5 Max Orr\n")
    knowledge.learn([folder, other])
    (folder / "a.txt").unlink()
    assert knowledge.learn([folder]).removed == ()
    report = knowledge.learn([folder], replace=True)
    assert (report.removed, report.facts_removed) == (("a.txt",), 2)
    assert rows(knowledge._engine(), "source", "name") == [("apart.txt",), ("deep/b.txt",)]


def test_a_tree_that_cannot_be_read_is_told_and_nothing_of_it_is_forgotten(
    knowledge: Knowledge, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    season = tmp_path / "season.txt"
    season.write_text("7 Ida Falk\n")
    found = reading(season)

    def broken(path: Path) -> Iterator[object]:
        yield found.document, list(found.facts)
        raise UnreadableDocument(path, because("f1db_missing"))

    monkeypatch.setattr(f1db, "read", lambda _: iter([(found.document, list(found.facts))]))
    knowledge.learn([f"f1db:{tmp_path}"])
    monkeypatch.setattr(f1db, "read", broken)
    report = knowledge.learn([folder, f"f1db:{tmp_path}"], replace=True)
    assert report.unreadable == (Unreadable(str(tmp_path), because("f1db_missing")),)
    assert (report.added, report.removed) == (("a.txt", "deep/b.txt"), ())
    assert ("season.txt",) in rows(knowledge._engine(), "source", "name")


def test_a_dry_run_tells_and_stores_nothing(knowledge: Knowledge, folder: Path) -> None:
    report = knowledge.learn([folder], dry_run=True)
    assert report.added == ("a.txt", "deep/b.txt")
    assert knowledge.status().documents == 0
    assert knowledge.learn([folder]).added == report.added


def test_two_folders_with_one_name_for_two_files(knowledge: Knowledge, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("4 Max Orr\n")
    assert knowledge.learn([folder, other]).added == ("a.txt", "deep/b.txt", "other/a.txt")


def test_lookalikes_are_told(knowledge: Knowledge, folder: Path) -> None:
    (folder / "c.txt").write_text("4 Jonn Ashe\n5 Mara Quil\n6 Otto Quill\n")
    report = knowledge.learn([folder])
    assert {frozenset((near.name, near.known)) for near in report.lookalikes} == {
        frozenset(("Jonn Ashe", "Jon Ashe")),
        frozenset(("Mara Quil", "Mara Quill")),
    }
    assert all(isinstance(near, Lookalike) and near.kind == "driver" for near in report.lookalikes)


def test_contradictions_are_told_when_they_arise(knowledge: Knowledge, folder: Path) -> None:
    knowledge.learn([folder])
    (folder / "c.txt").write_text("1 Lia Sund\n")
    report = knowledge.learn([folder])
    assert len(report.contradictions) == 1
    assert "lia sund: position 3 ≠ position 1 (c.txt)" in report.contradictions[0]
    (folder / "d.txt").write_text("8 Max Orr\n")
    assert knowledge.learn([folder]).contradictions == ()


def test_forgetting(knowledge: Knowledge, folder: Path) -> None:
    knowledge.learn([folder])
    report = knowledge.forget(["a.txt", "never.txt"])
    assert (report.removed, report.facts_removed) == (("a.txt",), 2)
    assert rows(knowledge._engine(), "driver", "name") == [("Lia Sund",)]


def test_learnings_are_taken_back_one_by_one(knowledge: Knowledge, folder: Path) -> None:
    states = [contents_of(knowledge)]
    for text in ("1 Mara Quill\n", "2 Mara Quill\n3 Jon Ashe\n", "1 Lia Sund\n"):
        (folder / "a.txt").write_text(text)
        knowledge.learn([folder])
        states.append(contents_of(knowledge))
    knowledge.forget(["a.txt"])
    states.append(contents_of(knowledge))
    for expected in reversed(states[:-1]):
        knowledge.undo()
        assert contents_of(knowledge) == expected
    assert knowledge.undo() == LearningReport()


def test_two_who_take_back_at_once_take_back_two_learnings(
    knowledge: Knowledge, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meet, latest = threading.Barrier(2), history.latest

    def read_together(connection: Connection) -> tuple[int | None, dict[str, Prepared | None]]:
        found = latest(connection)
        with contextlib.suppress(threading.BrokenBarrierError):  # one alone goes on: the other waits for its turn
            meet.wait(timeout=0.2)
        return found

    monkeypatch.setattr(history, "latest", read_together)
    before = contents_of(knowledge)
    for text in ("1 Mara Quill\n", "2 Mara Quill\n"):
        (folder / "a.txt").write_text(text)
        knowledge.learn([folder])
    with ThreadPoolExecutor(2) as both:
        reports = list(both.map(lambda _: knowledge.undo(), range(2)))
    assert contents_of(knowledge) == before
    assert all(report != LearningReport() for report in reports)


def contents_of(knowledge: Knowledge) -> dict[str, list[str]]:
    return contents(knowledge._engine())


def test_progress_is_told(knowledge: Knowledge, folder: Path) -> None:
    told: list[tuple[str, int, int]] = []
    knowledge.learn([folder], progress=lambda *step: told.append(step))
    assert told == [("a.txt", 0, 2), ("deep/b.txt", 1, 2)]


def test_an_interruption_leaves_the_store_as_it_was(knowledge: Knowledge, folder: Path) -> None:
    knowledge.learn([folder])
    before = contents_of(knowledge)
    (folder / "c.txt").write_text("7 Max Orr\n")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        knowledge.learn([folder], progress=stop)
    assert contents_of(knowledge) == before
    assert knowledge.learn([folder]).added == ("c.txt",)


def test_a_file_with_an_odd_name_is_learned_once(knowledge: Knowledge, folder: Path) -> None:
    (folder / "line\nbreak.txt").write_text("9 Max Orr\n")
    with open(os.fsencode(folder) + b"/\xff.txt", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("8 Ilse Tarn\n")
    assert set(knowledge.learn([folder]).added) == {"a.txt", "deep/b.txt", "line\nbreak.txt", "\ufffd.txt"}
    assert knowledge.learn([folder]).unchanged == 4


def test_what_cannot_be_read_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text("", encoding="utf-8")
    report = Knowledge(f"sqlite:///{tmp_path / 'store.db'}").learn([tmp_path / "blank.txt"])
    assert [u.name for u in report.unreadable] == ["blank.txt"]
    assert report.unreadable[0].reason == because("no_text")
