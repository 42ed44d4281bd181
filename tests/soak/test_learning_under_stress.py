"""A learning that is killed, one that is large, and one while people ask."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from knowledge.knowledge import Knowledge
from tests.benchmarks.test_learning_speed import release
from tests.stories import contents, rows

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
QUESTIONS = [
    "Qui a gagné la course 1 de la Coupe des Lagunes A à Monza ?",
    "Who won race 2 at Nogaro in 2019?",
    "Combien de victoires pour Mara Quill ?",
    "What do you know about Otto Ashe?",
]


def library(folder: Path, numbers: range, *, changed: bool = False) -> Path:
    folder.mkdir(exist_ok=True)
    for n in numbers:
        (folder / f"{n:04}.txt").write_text(release(n, changed=changed), encoding="utf-8")
    return folder


def start(folder: Path, store: Path) -> "subprocess.Popen[bytes]":
    """Learn in another process, which says when it begins to write."""
    code = (
        "import sys; from pathlib import Path; from knowledge import learning; from knowledge.knowledge import Knowledge\n"
        "put = learning.Recorder.put\n"
        "def telling(self, document):\n"
        "    print(document.name, flush=True); return put(self, document)\n"
        "learning.Recorder.put = telling\n"
        "Knowledge(sys.argv[2]).learn([Path(sys.argv[1])])\n"
        "print('done', flush=True)\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder), f"sqlite:///{store}"], env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )  # fmt: skip


@pytest.mark.parametrize("moment", range(6))
def test_a_killed_learning_leaves_the_store_as_it_was_and_the_next_is_right(tmp_path: Path, moment: int) -> None:
    store, chance = tmp_path / "store.db", random.Random(moment)
    folder = library(tmp_path / "library", range(12))
    knowledge = Knowledge(f"sqlite:///{store}")
    knowledge.learn([folder])
    before = contents(knowledge._engine())
    library(folder, range(6, 36), changed=True)
    process = start(folder, store)
    assert process.stdout is not None
    for _ in range(chance.randrange(1, 30)):
        process.stdout.readline()
    if moment % 2:
        time.sleep(chance.random() / 4)  # on to what follows the last document
    process.send_signal(signal.SIGKILL)
    finished = b"done" in process.stdout.read()
    process.wait()
    process.stdout.close()
    if not finished:
        assert contents(knowledge._engine()) == before
    driver = rows(knowledge._engine(), "driver", "name")[0][0]
    assert knowledge.ask(f"Quels sont les résultats de {driver} ?").status == "answered"
    report = knowledge.learn([folder])
    assert len(report.added) == (0 if finished else 24)
    fresh = Knowledge(f"sqlite:///{tmp_path / 'fresh.db'}")
    fresh.learn([folder])
    assert contents(knowledge._engine()) == contents(fresh._engine())
    for opened in (knowledge, fresh):
        opened.close()


def test_a_thousand_documents_take_no_more_memory_than_a_few(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from knowledge.knowledge import Knowledge\n"
        "Knowledge(sys.argv[2]).learn([Path(sys.argv[1])])\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))\n"
    )
    taken = []
    for count in (50, 1000):
        folder = library(tmp_path / f"library{count}", range(count))
        command = [sys.executable, "-c", code, str(folder), f"sqlite:///{tmp_path / f'{count}.db'}"]
        done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True)
        taken.append(int(done.stdout) / 1024)
    few, many = taken
    print(f"50 documents: {few:.0f} MB, 1,000 documents: {many:.0f} MB")
    assert many < few + 100


def test_people_ask_while_documents_are_learned(tmp_path: Path) -> None:
    folder = library(tmp_path / "library", range(20))
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    knowledge.learn([folder])
    over, asked, failed = threading.Event(), [0, 0, 0, 0], []

    def ask(asker: int) -> None:
        while not over.is_set():
            try:
                answer = knowledge.ask(QUESTIONS[asker])
                assert all(source.quote for source in answer.sources)
                knowledge.suggest("driver", "ma")
                asked[asker] += 1
            except Exception as error:
                failed.append(error)
                return

    askers = [threading.Thread(target=ask, args=(n,)) for n in range(len(asked))]
    for asker in askers:
        asker.start()
    for first in (20, 40):
        library(folder, range(first, first + 20))
        library(folder, range(first - 10, first), changed=True)
        knowledge.learn([folder])
        knowledge.undo()
        knowledge.learn([folder])
    over.set()
    for asker in askers:
        asker.join()
    assert not failed
    assert min(asked) > 0
    assert knowledge.status().documents == 60
    knowledge.close()
