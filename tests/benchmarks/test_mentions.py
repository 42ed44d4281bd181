"""Mentions by simulated members, with F1DB loaded, over real sockets: how soon they are answered, and at what cost.

``PALMARES_SOAK_SECONDS`` says for how long they ask (600 for the whole of it).
"""

import asyncio
import gc
import multiprocessing
import os
import shutil
import time
from pathlib import Path
from typing import Any

import discord
import pytest
from yarl import URL

from bot.client import Palmares, warm_up
from config.settings import load_settings
from knowledge.knowledge import Knowledge
from tests.benchmarks.crowd import crowd, lags
from tests.benchmarks.test_asking import f1_path
from tests.bot.discord_server import TOKEN

pytestmark = pytest.mark.slow
__all__ = ["f1_path"]
SECONDS = float(os.environ.get("PALMARES_SOAK_SECONDS", "60"))
RATE = 20
MEGABYTE = 1 << 20


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def high(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def minutes(taken: list[float]) -> list[list[float]]:
    return [taken[start : start + 60 * RATE] for start in range(0, len(taken), 60 * RATE)]


class Watch:
    """How long the loop was held up; how much memory and how many objects there were, a few times a minute."""

    def __init__(self) -> None:
        self.lags: list[float] = []
        self.memory: list[int] = []
        self.objects: list[int] = []

    async def look(self) -> None:
        weighed = 0.0
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            self.lags.append(time.perf_counter() - before - 0.005)
            if before - weighed > max(5.0, SECONDS / 40):
                weighed = before
                self.memory.append(resident())
                self.objects.append(len(gc.get_objects()))


async def hear(told: Any) -> Any:
    return await asyncio.to_thread(told.recv)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system does not tell a process's memory")
async def test_mentions_are_answered_at_once_and_for_long(
    f1_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "f1.db"
    shutil.copy(f1_path, store)
    given = {"user_questions_per_minute": 10**6, "channel_questions_per_minute": 10**6, "remembered_answers": 1000}
    settings = load_settings(database_url=f"sqlite:///{store}", language="en", **given)
    spawn = multiprocessing.get_context("spawn")
    (mine, theirs), (idle, idles) = spawn.Pipe(), spawn.Pipe()
    asking = spawn.Process(target=crowd, args=(SECONDS, RATE, theirs), daemon=True)
    asking.start()
    address = await hear(mine)
    monkeypatch.setattr(discord.http.Route, "BASE", address)
    gateway = URL(address.replace("http", "ws").replace("/api", "/gateway"))
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
    knowledge = Knowledge(settings.database_url)
    warm_up(knowledge)
    bot = Palmares(knowledge, settings)
    bot._connection.guild_ready_timeout = 0.05
    await bot.login(TOKEN)
    running = asyncio.create_task(bot.connect())
    assert await hear(mine) == "warm"
    resting = spawn.Process(target=lags, args=(SECONDS, idles), daemon=True)
    resting.start()
    watch = Watch()
    watching = asyncio.create_task(watch.look())
    taken, unanswered = await hear(mine)
    watching.cancel()
    await bot.close()
    await running
    machine = await hear(idle)
    with capsys.disabled():
        print(
            f"\n{len(taken)} mentions in {SECONDS:.0f} s, unanswered {unanswered}:"
            f" median {high(taken, 0.5) * 1000:.0f} ms, 95th percentile {high(taken, 0.95) * 1000:.0f} ms,"
            f" longest {max(taken) * 1000:.0f} ms; the loop held up for {max(watch.lags) * 1000:.0f} ms at most"
            f" ({sum(lag > 0.05 for lag in watch.lags)} times over 50), an idle one beside it for"
            f" {max(machine) * 1000:.0f} ms ({sum(lag > 0.05 for lag in machine)} times);"
            f" megabytes through the time: {', '.join(f'{each / MEGABYTE:.0f}' for each in watch.memory[::4])};"
            f" thousands of objects: {', '.join(f'{each / 1000:.0f}' for each in watch.objects[::4])};"
            f" 95th percentiles by minute: {', '.join(f'{high(each, 0.95) * 1000:.0f}' for each in minutes(taken))} ms"
        )
    assert unanswered == 0
    assert high(taken, 0.95) < 0.150
    assert max(watch.lags) < 0.050 + max(machine)  # what other processes take from any loop is not the bot's doing
    # what is remembered of the latest questions has its full size by then
    half = len(watch.memory) // 2
    assert watch.memory[-1] < 1.05 * watch.memory[half]  # the allocator leaves gaps, fewer and fewer
    assert max(watch.objects[half:]) < 1.1 * max(watch.objects[:half])
