"""Members who ask without pause, in a Discord of their own process: what they wait is what members would."""

import asyncio
import time
from multiprocessing.connection import Connection
from typing import Any

from tests.bot.discord_server import ALICE, DiscordServer

MEMBERS, CHANNELS = 200, 100
YEARS = range(1950, 2024)
TEMPLATES = (
    "Who won the {year} Italian Grand Prix?",
    "Qui a gagné à Monaco en {year} ?",
    "Podium of the {year} British Grand Prix",
    "classement du championnat {year}",
    "Combien de victoires pour Alain Prost ?",
    "How many poles for Jim Clark?",
    "Who won most races in {year}?",
    "et l'année d'avant ?",
    "Schumacher",
    "compare Hamilton and Alonso",
    "who won the {year} Moon Grand Prix?",
    "palmarès de Jean Alesi",
    "Where did Gerhard Berger finish at the 1988 Belgian Grand Prix?",
    "points de Nigel Mansell en 1992",
)


class Listening(DiscordServer):
    """A Discord that notes when each question was answered."""

    def __init__(self) -> None:
        super().__init__(CHANNELS)
        self.asked: dict[str, float] = {}
        self.taken: list[float] = []

    async def wait_until_ready(self) -> None:
        while not self.sockets:
            await asyncio.sleep(0.05)
        await asyncio.sleep(1)

    def reply(self, method: str, path: str, body: Any) -> Any:
        if method == "POST" and path.endswith("/messages"):
            since = self.asked.pop(str(body["message_reference"]["message_id"]))
            self.taken.append(time.perf_counter() - since)
        self.requests.clear()
        return super().reply(method, path, body)


def crowd(seconds: float, rate: float, told: Connection) -> None:
    """Ask ``rate`` questions a second; tells the address first, and at the end how long each took and how many wait."""
    asyncio.run(_crowd(seconds, rate, told))


async def _crowd(seconds: float, rate: float, told: Connection) -> None:
    server = Listening()
    told.send(await server.start())
    await server.wait_until_ready()
    for number in range(MEMBERS):  # the first questions find everything cold
        await _ask(server, number)
        await asyncio.sleep(0.05)
    await asyncio.sleep(2)
    server.taken.clear()
    told.send("warm")
    start = time.perf_counter()
    for number in range(int(seconds * rate)):
        await asyncio.sleep(max(0.0, start + number / rate - time.perf_counter()))
        await _ask(server, number)
    await asyncio.sleep(3)
    told.send((server.taken, len(server.asked)))
    await server.stop()


async def _ask(server: Listening, number: int) -> None:
    text = TEMPLATES[number % len(TEMPLATES)].format(year=YEARS[number * 7 % len(YEARS)])
    author = {**ALICE, "id": str(20_000 + number % MEMBERS)}
    sent = time.perf_counter()
    server.asked[await server.mention(text, author, server.channels[number % CHANNELS])] = sent


def lags(seconds: float, told: Connection) -> None:
    """What the machine's other work takes from a loop that has nothing to do: tells every lag in seconds."""

    async def idle() -> list[float]:
        found, until = [], time.perf_counter() + seconds
        while time.perf_counter() < until:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            found.append(time.perf_counter() - before - 0.005)
        return found

    told.send(asyncio.run(idle()))
