"""A folder of hostile files: each is refused in time and within bounds, with a reason, and the rest is learned."""

import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from knowledge.knowledge import Knowledge
from tests import hostile

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 10, 512
RELEASE = "Tilda Ames (Moor Racing) won race {} of the 2021 Northern Saloon Cup at Croft.\n"
GOOD = {"before.txt", "folder.txt/inside.txt", "good\nnews.txt", "zuletzt.txt"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    (root / "folder.txt").mkdir()
    for race, name in enumerate(sorted(GOOD), 1):
        (root / name).write_text(RELEASE.format(race), encoding="utf-8")
    hostile.fill(root)
    return root


def test_each_is_refused_in_time_and_the_rest_learned(folder: Path, tmp_path: Path) -> None:
    begun: dict[str, float] = {}
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    report = knowledge.learn([folder], progress=lambda name, *_: begun.setdefault(name, time.monotonic()))
    knowledge.close()
    assert set(report.added) == GOOD
    assert report.facts_added >= len(GOOD)
    refused = {bad.name: str(bad.reason) for bad in report.unreadable}
    assert set(refused) == {*hostile.FILES, "huge.txt", "pipe.txt", "dangling.txt"}
    assert all(len(reason) > len(name) + 20 for name, reason in refused.items())
    times = [*sorted(begun.values()), time.monotonic()]
    assert max(after - before for before, after in pairwise(times)) < SECONDS


MEASURED = """
import resource, sys
from bot.cli import run
from knowledge.reading.read import parser
code = run(sys.argv[1:])
parser().close()
own = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="what a process took at most is told by /proc")
def test_no_process_of_the_command_takes_more_memory_than_it_may(folder: Path, tmp_path: Path) -> None:
    given = {k: v for k, v in os.environ.items() if not k.startswith(("PALMARES", "DISCORD"))}
    command = ["learn", str(folder), "--json", "--database", f"sqlite:///{tmp_path / 's.db'}"]
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], cwd=tmp_path, env={**given, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert set(json.loads(done.stdout)["added"]) == GOOD
    assert int(done.stderr.split()[-1]) < MEGABYTES * 1024
