"""Asking against its floor: the same answer by hand-written SQL on sqlite3, and one rapidfuzz look-up over the names."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from knowledge.knowledge import Knowledge
from tests.benchmarks.stopwatch import best_times, ratios

F1DB = Path(__file__).parents[2] / ".." / "shared" / "f1db" / "f1db-data.tar.xz"
pytestmark = pytest.mark.slow

RESULTS = """
    select {what} from result r join track_session s on s.id = r.session_id join event e on e.id = s.event_id
    join season y on y.id = e.season_id join entry_driver ed on ed.entry_id = r.entry_id
    join driver d on d.id = ed.driver_id join category c on c.id = r.category_id
    where c.name = 'Overall' and {where}
"""
WON = "s.kind = 'race' and r.position = 1"
QUESTIONS = [
    ("Who won the 1988 Italian Grand Prix?", ("d.name", WON + " and y.year = 1988 and e.name = 'Italian Grand Prix'")),
    ("Qui a gagné à Monaco en 1984 ?", ("d.name", WON + " and y.year = 1984 and e.name = 'Monaco Grand Prix'")),
    ("How many races did Jim Clark win?", ("count(distinct s.id)", WON + " and d.name = 'Jim Clark'")),
    ("Combien de victoires pour Alain Prost ?", ("count(distinct s.id)", WON + " and d.name = 'Alain Prost'")),
    (
        "Podium of the 2008 Brazilian Grand Prix",
        ("d.name", "s.kind = 'race' and r.position <= 3 and y.year = 2008 and e.name = 'Brazilian Grand Prix'"),
    ),
    (
        "Où a fini Jean Alesi au Grand Prix du Canada 1995 ?",
        ("r.position", "s.kind = 'race' and d.name = 'Jean Alesi' and y.year = 1995 and e.name = 'Canadian Grand Prix'"),
    ),
    ("Who won most races in 1992?", ("d.name, count(*) n", WON + " and y.year = 1992 group by d.id order by n desc")),
    ("Quelles courses a gagnées Ayrton Senna en 1991 ?", ("e.name", WON + " and y.year = 1991 and d.name = 'Ayrton Senna'")),
    ("Combien de podiums pour Gerhard Berger ?", ("count(distinct s.id)", "s.kind = 'race' and r.position <= 3 and d.name = 'Gerhard Berger'")),
    ("When did Gilles Villeneuve win for the first time?", ("e.name, y.year", WON + " and d.name = 'Gilles Villeneuve' order by e.start_date limit 1")),
    ("Classement de la course du Grand Prix de France 1979", ("d.name, r.position", "s.kind = 'race' and y.year = 1979 and e.name = 'French Grand Prix' order by r.position")),
    ("Who has the most wins at Silverstone?", ("d.name, count(distinct s.id) n", WON + " and e.circuit_id in (select id from circuit where name like 'Silverstone%') group by d.id order by n desc")),
]  # fmt: skip


@pytest.fixture(scope="module")
def f1_path(tmp_path_factory):
    if not F1DB.exists():
        pytest.skip("F1DB is not beside the project")
    path = tmp_path_factory.mktemp("f1") / "f1.db"
    knowledge = Knowledge(f"sqlite:///{path}")
    knowledge.learn([f"f1db:{F1DB}"])
    knowledge.close()
    return path


def floors_of(path: Path, questions: list) -> list[float]:
    database = sqlite3.connect(path)
    names = [row[0] for row in database.execute("select name from driver union all select name from team")]
    calls = []
    for text, (what, where) in questions:
        query = RESULTS.format(what=what, where=where)
        calls.append(
            lambda text=text, query=query: (
                process.extractOne(text, names, scorer=fuzz.WRatio),
                database.execute(query).fetchall(),
            )
        )
    times = best_times(calls)
    database.close()
    return times


def answers_of(path: Path, questions: list) -> list[float]:
    knowledge = Knowledge(f"sqlite:///{path}")
    for text, _ in questions:
        assert knowledge.ask(text).status == "answered", text
    times = best_times([lambda text=text: knowledge.ask(text) for text, _ in questions])
    knowledge.close()
    return times


def test_asking_stays_near_hand_written_sql(f1_path, capsys):
    median, high = ratios(answers_of(f1_path, QUESTIONS), floors_of(f1_path, QUESTIONS))
    with capsys.disabled():
        print(f"\nasking on F1DB: median {median:.1f} times its floor, 95th percentile {high:.1f} times")
    assert median <= 8
    assert high <= 20


def test_cold_start_costs_at_most_two_imports_of_sqlmodel(f1_path, capsys):
    compiled = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}

    def cold() -> None:
        command = [sys.executable, "-m", "bot", "ask", QUESTIONS[0][0], "--database", f"sqlite:///{f1_path}"]
        subprocess.run(command, check=True, capture_output=True, env=compiled)

    def floor() -> None:
        subprocess.run([sys.executable, "-c", "import sqlmodel"], check=True)

    ask, imported = best_times([cold, floor], rounds=7)
    with capsys.disabled():
        print(f"\ncold ask: {ask / imported:.2f} times an import of sqlmodel")
    assert ask / imported <= 2


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not tell a process's memory")
def test_memory_of_a_process_that_answers(f1_path, capsys):
    # VmHWM and not ru_maxrss, which a child inherits from the large process that starts it
    script = (
        "import re, sys; from pathlib import Path; from knowledge.knowledge import Knowledge; k = Knowledge(sys.argv[1]);"
        "[k.ask(q) for q in sys.argv[2:]]; print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])"
    )
    command = [sys.executable, "-c", script, f"sqlite:///{f1_path}", *(text for text, _ in QUESTIONS)]
    kilobytes = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    with capsys.disabled():
        print(f"\nmemory of a process that answers on F1DB: {kilobytes / 1024:.0f} MB")
    assert kilobytes < 250 * 1024
