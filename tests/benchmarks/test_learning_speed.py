"""How long learning takes, as ratios: of one change to the first time, and of F1DB to the parsing of its YAML."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.knowledge import Knowledge
from tests.benchmarks.stopwatch import worked

pytestmark = pytest.mark.slow
DOCUMENTS = 1000
STATUS = Path("/proc/self/status")
GIVEN = ["Mara", "Otto", "Lia", "Jon", "Zoé", "Max", "Ilse", "Paul", "Nina", "Karl"]
NAMES = ["Quill", "Ashe", "Sund", "Orr", "Bréal", "Vance", "Tarn", "Holt", "Mirel", "Dorn", "Kast", "Lowe"]
TEAMS = ["Tigre Racing", "Nord Auto", "Baltic Motorsport", "Delta Sport", "Lynx Compétition"]
TRACKS = ["Monza", "Spa-Francorchamps", "Nogaro", "Magny-Cours", "Zandvoort", "Silverstone"]


def release(seed: int, changed: bool = False) -> str:
    """A made-up press release of a made-up cup, with two classifications and some prose."""
    chance = random.Random(seed)
    field = [f"{chance.choice(GIVEN)} {name}" for name in chance.sample(NAMES, 8)]
    team = {driver: chance.choice(TEAMS) for driver in field}
    track, year, cup = chance.choice(TRACKS), chance.randint(2015, 2025), f"Coupe des Lagunes {'ABCD'[seed % 4]}"
    parts = [f"{cup} : {field[0]} s'impose à {track}", f"{chance.randint(1, 28)}/{chance.randint(3, 10)}/{year}", ""]
    if changed:
        parts.append(f"{field[3]} regrettait un départ manqué.")
    for race in (1, 2):
        order = chance.sample(field, len(field))
        parts.append(
            f"{order[0]} ({team[order[0]]}) s'est imposé devant {order[1]} et {order[2]} dans la course {race}."
        )
        parts.append(f"La piste séchait peu à peu et les écarts restaient faibles sur l'anneau de {track}. " * 4)
        parts += ["", f"Course {race}", ""]
        parts += [
            f"{n}. {driver} ({team[driver]}) +{n}''{chance.randint(100, 999)}" for n, driver in enumerate(order, 1)
        ]
    return "\n".join(parts) + "\n"


def megabytes() -> float:
    """What this process holds in memory."""
    return int(re.search(r"VmRSS:\s+(\d+)", STATUS.read_text())[1]) / 1024  # type: ignore[index]


def seconds(work: Callable[[], object]) -> float:
    start = worked()
    work()
    return worked() - start


def thousand(folder: Path) -> Path:
    """A folder of as many releases."""
    folder.mkdir()
    for n in range(DOCUMENTS):
        (folder / f"{n:04}.txt").write_text(release(n), encoding="utf-8")
    return folder


def test_one_change_in_a_thousand_documents_takes_a_fiftieth(tmp_path: Path) -> None:
    folder = thousand(tmp_path / "library")
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    first = seconds(lambda: knowledge.learn([folder]))
    (folder / "0500.txt").write_text(release(500, changed=True), encoding="utf-8")
    again = min(seconds(lambda: knowledge.learn([folder])) for _ in range(1))
    print(f"first {first:.1f} s, again {again:.3f} s: {again / first:.1%}")
    assert knowledge.status().facts > 10 * DOCUMENTS
    assert again <= 0.02 * first


@pytest.mark.skipif(not STATUS.exists(), reason="this system does not tell a process's memory")
def test_memory_stays_flat_over_a_thousand_documents(tmp_path: Path) -> None:
    held: dict[int, float] = {}

    def note(_name: str, done: int, _total: int) -> None:
        if done in (200, DOCUMENTS - 1):
            held[done] = megabytes()

    knowledge = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    knowledge.learn([thousand(tmp_path / "library")], progress=note)
    knowledge.close()
    first, last = held.values()
    print(f"after 200 documents {first:.0f} MB, after {DOCUMENTS} {last:.0f} MB, stored {megabytes():.0f} MB")
    assert last - first < 15
    assert megabytes() - first < 60


def test_f1db_takes_at_most_three_times_its_yaml(tmp_path: Path) -> None:
    import yaml

    tree = next((p for p in (Path(__file__).parents[3] / "shared" / "f1db").glob("*.tar.xz")), None)
    if tree is None:
        pytest.skip("F1DB is not here")
    import tarfile

    with tarfile.open(tree) as archive:
        archive.extractall(tmp_path / "f1db", filter="data")
    files = [path.read_bytes() for path in (tmp_path / "f1db").rglob("*.yml")]
    parsing = seconds(lambda: [yaml.load(data, yaml.CSafeLoader) for data in files])
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    learning = seconds(lambda: knowledge.learn([f"f1db:{tmp_path / 'f1db'}"]))
    print(f"parsing {parsing:.1f} s, learning {learning:.1f} s: {learning / parsing:.2f} times")
    assert knowledge.status().facts > 100_000
    assert learning <= 3 * parsing
