"""How fast the faces are: the start of a command against an import, mentions answered while questions pour in."""

import asyncio
import os
import resource
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path
from typing import cast

import pytest

from bot.desk import Asker, Desk
from bot.memory import Memory
from config.settings import load_settings
from knowledge.knowledge import LIBRARY, Knowledge

ROOT = Path(__file__).parents[2]
QUESTIONS = (
    "Qui a gagné la première course de Monza en Alpine Elf Cup Series ?",
    "Who won the 24 Hours of Le Mans in 2016?",
    "standings Alpine Elf Cup Series 2024",
    "et la deuxième ?",
    "who won on Mars?",
)
pytestmark = pytest.mark.slow


def seconds(*command: str, folder: Path) -> float:
    """The processor time of a command: what other processes do meanwhile does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, *command], cwd=folder, env=environment, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def test_a_cold_question_takes_at_most_twice_an_import(tmp_path: Path) -> None:
    ask = ("-m", "bot", "ask", QUESTIONS[0])
    seconds(*ask, folder=tmp_path)
    floor = min(seconds("-c", "import sqlmodel", folder=tmp_path) for _ in range(7))
    assert min(seconds(*ask, folder=tmp_path) for _ in range(7)) <= 2 * floor


async def test_questions_pour_in_and_the_loop_goes_on(tmp_path: Path) -> None:
    settings = load_settings(database_url=f"sqlite:///{tmp_path / 'store.db'}", user_questions_per_minute=10**6)
    knowledge = Knowledge(settings.database_url)
    knowledge.learn([LIBRARY])
    memory = Memory(settings.database_url)
    desk = Desk(knowledge, memory, settings)
    await desk.ask(Asker(0, (0,), None, "fr"), QUESTIONS[0])
    taken: list[float] = []
    blocked = 0.0

    async def ask(number: int) -> None:
        before = time.perf_counter()
        await desk.ask(Asker(number % 50, (number % 50,), None, "fr"), QUESTIONS[number % len(QUESTIONS)])
        taken.append(time.perf_counter() - before)

    async def watch() -> None:
        nonlocal blocked
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            blocked = max(blocked, time.perf_counter() - before - 0.005)

    watching = asyncio.create_task(watch())
    await asyncio.sleep(5)
    idle, blocked = blocked, 0.0  # what the machine's other work takes from the loop
    asking = []
    for number in range(400):
        asking.append(asyncio.create_task(ask(number)))
        await asyncio.sleep(0.05)
    await asyncio.gather(*asking)
    watching.cancel()
    memory.close()
    knowledge.close()
    assert sorted(taken)[int(len(taken) * 0.95)] < 0.150
    assert blocked < 0.050 + idle


async def test_memory_stays_flat_over_many_questions(tmp_path: Path) -> None:
    settings = load_settings(database_url=f"sqlite:///{tmp_path / 'store.db'}", user_questions_per_minute=10**6)
    knowledge = Knowledge(settings.database_url)
    knowledge.learn([LIBRARY])
    memory = Memory(settings.database_url, most=500)
    desk = Desk(cast(Knowledge, knowledge), memory, settings)

    async def round_of_questions(count: int, start: int) -> None:
        for number in range(start, start + count):
            await desk.answer(Asker(number % 300, (number % 300,), None, "fr"), QUESTIONS[number % len(QUESTIONS)])

    await round_of_questions(2600, 0)
    tracemalloc.start()
    await round_of_questions(300, 2600)
    first, _ = tracemalloc.get_traced_memory()
    await round_of_questions(600, 2900)
    second, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    memory.close()
    knowledge.close()
    assert second - first < 2_000_000
