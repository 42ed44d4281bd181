"""A bot in a simulated Discord, over a store that answers from a hand-written table."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, cast

import discord
import pytest
import simcord
from discord import app_commands

from bot.desk import Desk
from bot.memory import Memory
from config.settings import Settings, load_settings
from knowledge.answers.answer import AnswerStatus, Choice, Source
from knowledge.knowledge import Knowledge
from tests.bot.openapi import refusals
from tests.bot.paddock import SOURCE, STANDINGS, TODAY, FakeKnowledge, Place, answer, make_bot, own


@pytest.fixture
def knowledge() -> FakeKnowledge:
    """A store that knows one championship of another world."""
    ambiguous = (
        Choice("Ada Marchetti", "Lunar Cup 2031", "Who is Ada Marchetti?"),
        Choice("Ida Marchetti", "Solar Cup 2019", "Who is Ida Marchetti?"),
    )
    won = answer(
        "", text="Ada Marchetti won at Lunaville.", headline="Ada Marchetti won at Lunaville.",
        scope="Lunar Cup 2031 · Lunaville", sources=(SOURCE,), caveats=("Provisional: an appeal is pending.",),
    )  # fmt: skip
    recent = Source("now.txt", "This week", TODAY, 0, 4, "text")
    return FakeKnowledge(
        {
            "Who is": answer("", text="A driver of the Lunar Cup.", sources=(SOURCE,)),
            "standings": answer("", text="The standings.", scope="Lunar Cup", table=STANDINGS, sources=(SOURCE,) * 12, chart="standings"),
            "Marchetti": answer("", AnswerStatus.AMBIGUOUS, text="Ada or Ida Marchetti?", choices=ambiguous),
            "Lunaville": won,
            "hostile": answer("", text="**bold** @everyone <@1> [x](http://evil.example) `code`", scope="# <#1> _x_", sources=(SOURCE,)),
            "fresh": answer("", text="A secret result.", table=STANDINGS, sources=(recent,), chart="standings"),
            "Mars": answer("", AnswerStatus.NOT_RECORDED, suggestions=("Who won at Lunaville?", "standings")),
        }
    )  # fmt: skip


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a store in a folder of its own."""
    for name in ("DISCORD_TOKEN", "PALMARES_DATABASE_URL", "PALMARES_LIBRARY"):
        monkeypatch.delenv(name, raising=False)
    return load_settings(
        database_url=f"sqlite:///{tmp_path / 'store.db'}", language="en", added=str(tmp_path / "added")
    )


@pytest.fixture
def memory(settings: Settings) -> Iterator[Memory]:
    """The bot's own tables."""
    opened = Memory(settings.database_url, settings.remembered_answers)
    yield opened
    opened.close()


@pytest.fixture
def desk(knowledge: FakeKnowledge, memory: Memory, settings: Settings) -> Desk:
    """A desk over the fake store."""
    return Desk(cast(Knowledge, knowledge), memory, settings)


@pytest.fixture
async def place(knowledge: FakeKnowledge, settings: Settings) -> AsyncIterator[Place]:
    """The bot in a server with Alice, Bob, and somebody who manages the server."""
    bot = make_bot(knowledge, settings)
    env = simcord.Env(bot)
    await env.start()
    guild = env.create_guild("Paddock")
    channel = guild.create_text_channel("general")
    managers = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    people = [guild.add_member(env.create_user(name)) for name in ("alice", "bob")]
    boss = guild.add_member(env.create_user("boss"), roles=[managers])
    yield Place(env, bot, guild, channel, *people, boss, knowledge)
    sent = list(env.http_requests)
    await env.shutdown()
    assert refusals(sent) == []
    unexpected = env.errors_since(env._errors_acknowledged)  # those that a test has looked at are expected
    assert [error for error in unexpected if not isinstance(error, app_commands.CheckFailure)] == []


@pytest.fixture
async def office(place: Place) -> tuple[Place, Any]:
    """The place, with the application's owner among its members."""
    owner = place.guild.add_member(place.env.create_user("owner"))
    own(place.bot, owner.id)
    return place, owner
