"""The real client against a small Discord over real sockets: refusals, rate limits, a cut gateway, uploads."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from threading import Thread
from typing import Any, cast

import discord
import pytest
from pydantic import SecretStr
from yarl import URL

from bot import responding
from bot.client import Palmares, serve
from bot.failures import BadInput
from config.language import languages
from config.settings import Settings
from knowledge.knowledge import Knowledge
from tests.bot.discord_server import TOKEN, DiscordServer, as_json
from tests.bot.openapi import refusals
from tests.bot.paddock import FakeKnowledge, make_bot

WORDS = languages()["en"].interface.terminal


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    """A Discord that the client finds in place of the real one."""
    running = DiscordServer()
    monkeypatch.setattr(discord.http.Route, "BASE", await running.start())
    gateway = URL(f"ws://{running.address}/gateway")
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
    yield running
    await running.stop()


@pytest.fixture
async def connected(server: DiscordServer, knowledge: FakeKnowledge, settings: Settings) -> AsyncIterator[Palmares]:
    """The bot, connected; all that it sent is held against Discord's description of itself."""
    bot = make_bot(knowledge, settings)
    bot._connection.guild_ready_timeout = 0.05  # one server: there are no others to wait for
    await bot.login(TOKEN)
    task = asyncio.create_task(bot.connect())
    async with asyncio.timeout(15):
        await bot.wait_until_ready()
    yield bot
    await bot.close()
    await task
    assert {"PUT", "POST"} <= {sent.method for sent in server.requests}
    assert refusals(server.requests) == []


async def test_a_mention_is_answered_after_rate_limits_and_failures(server: DiscordServer, connected: Palmares) -> None:
    server.hurdles = [429, 503, 429]
    await server.mention("who won at Lunaville?")
    body = (await server.wait_for("/messages"))[0]
    assert "Ada Marchetti won" in body["embeds"][0]["description"]
    assert body["allowed_mentions"]["parse"] == []
    assert server.hurdles == []


async def test_a_cut_gateway_is_resumed(server: DiscordServer, connected: Palmares) -> None:
    await server.mention("who won at Lunaville?")
    await server.wait_for("/messages")
    await server.sockets[-1].close(code=4000)
    async with asyncio.timeout(15):
        while not server.resumed:
            await asyncio.sleep(0.05)
    await server.mention("standings")
    assert len(await server.wait_for("/messages", 2)) == 2
    assert (server.identified, server.resumed) == (1, 1)


def described(upload: dict[str, Any]) -> str:
    """What is said of an uploaded picture, in a reply or in an edit."""
    payload = json.loads(upload["payload_json"]["data"])
    described: str = payload.get("data", payload)["attachments"][0]["description"]
    return described


async def test_a_chart_is_uploaded_with_its_words(server: DiscordServer, connected: Palmares) -> None:
    asked = connected.memory.keep("standings", "en", ())
    await server.click(f"palmares:chart:{asked.id}:0")
    upload = await server.wait_for_upload()  # with the reply, or with the edit of one that was deferred
    assert upload["files[0]"]["filename"] == "chart.png"
    assert upload["files[0]"]["data"].startswith(b"\x89PNG")
    assert "Driver 01 293" in described(upload)


async def test_a_slow_answer_is_deferred_and_then_given(
    server: DiscordServer, connected: Palmares, knowledge: FakeKnowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(responding, "PATIENCE", 0.05)
    ask = knowledge.ask
    monkeypatch.setattr(knowledge, "ask", lambda *given, **named: time.sleep(0.3) or ask(*given, **named))
    asked = connected.memory.keep("who won at Lunaville?", "en", ())
    await server.click(f"palmares:sources:{asked.id}:0")
    deferred = (await server.wait_for("/callback"))[0]
    assert deferred == {"type": 5, "data": {"flags": 64}}
    given = (await server.wait_for("/messages/@original", method="PATCH"))[0]
    assert "won by four seconds" in given["embeds"][0]["description"]


async def test_an_expired_interaction_is_no_failure(
    server: DiscordServer, connected: Palmares, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    gone = {"message": "Unknown interaction", "code": 10062}
    reply = server.reply
    monkeypatch.setattr(
        server, "reply", lambda m, p, b: as_json(gone, status=404) if "callback" in p else reply(m, p, b)
    )
    asked = connected.memory.keep("standings", "en", ())
    await server.click(f"palmares:table:{asked.id}:0")
    await server.wait_for("/callback")
    await server.mention("who won at Lunaville?")
    await server.wait_for("/messages")
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_what_an_admin_asks_for_during_a_reload_waits_or_is_refused(
    server: DiscordServer, connected: Palmares, knowledge: FakeKnowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(responding, "PATIENCE", 0.05)
    knowledge.learning.clear()
    await server.command("admin", "reload")
    await server.command("admin", "reload")
    refused = (await server.wait_for("/callback", 2))[1]
    assert "already" in refused["data"]["content"]
    while not knowledge.learned:
        await asyncio.sleep(0.01)
    await server.command("admin", "remove", document="2031-05-lunaville.txt")
    deferred = (await server.wait_for("/callback", 3))[2]
    assert deferred == {"type": 5, "data": {"flags": 64}}
    await server.mention("who won at Lunaville?")
    assert "Ada Marchetti" in (await server.wait_for("/messages"))[0]["embeds"][0]["description"]
    assert (knowledge.forgotten, len(knowledge.learned)) == ([], 1)
    knowledge.learning.set()
    told = await server.wait_for("/messages/@original", 2, "PATCH")
    assert {body["embeds"][0]["title"].split(";")[0] for body in told} == {"Reloaded.", "Forgotten"}
    assert knowledge.forgotten == ["2031-05-lunaville.txt"]


@pytest.mark.skipif(not hasattr(signal, "SIGTERM") or sys.platform == "win32", reason="there is no such signal")
async def test_it_leaves_in_good_order_when_the_system_ends_it(
    server: DiscordServer, knowledge: FakeKnowledge, settings: Settings
) -> None:
    bot = make_bot(knowledge, settings)
    bot._connection.guild_ready_timeout = 0.05
    async with asyncio.timeout(15), bot:
        running = asyncio.create_task(bot.start(TOKEN))
        await bot.wait_until_ready()
        os.kill(os.getpid(), signal.SIGTERM)
        await running
        assert bot.is_closed()


async def test_a_wrong_token_is_one_clear_line(
    server: DiscordServer, knowledge: FakeKnowledge, settings: Settings
) -> None:
    failures: list[Exception] = []

    def run() -> None:
        given = settings.model_copy(update={"discord_token": SecretStr("wrong.token.indeed")})
        try:
            serve(given, cast(Knowledge, knowledge), WORDS)
        except BadInput as error:
            failures.append(error)

    thread = Thread(target=run)
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.02)
    assert [str(failure) for failure in failures] == [WORDS.wrong_token]
