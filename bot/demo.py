"""`palmares demo`: the bot in a simulated Discord in the browser, for anybody to see and click what members will."""

import asyncio
from typing import Any

from bot.client import Palmares
from bot.failures import BadInput
from config.interface import Terminal
from config.settings import Settings
from knowledge.knowledge import Knowledge

NAME = "Palmarès"


def serve_demo(settings: Settings, knowledge: Knowledge, words: Terminal, port: int) -> int:
    """Show the bot until it is interrupted; says what is missing where it cannot."""
    try:
        import simcord
    except ImportError as error:
        raise BadInput(words.no_demo) from error
    try:
        asyncio.run(_show(simcord, settings, knowledge, words, port))
    except simcord.SetupError as error:
        raise BadInput(words.demo_failed.format(reason=error)) from error
    except KeyboardInterrupt:
        return 0
    return 0


async def _show(simcord: Any, settings: Settings, knowledge: Knowledge, words: Terminal, port: int) -> None:
    bot = Palmares(knowledge, settings, shard_count=1)
    async with simcord.run(bot, check_errors=False) as env:
        if bot.user is not None:
            await bot.user.edit(username=NAME)
        channel, viewer = paddock(env)
        for question in words.demo_questions:
            await viewer.slash(channel, "ask", question=question)
        async with env.preview(channel, viewers=[viewer], layout="channel", port=port or None) as preview:
            print(words.demo_ready.format(url=preview.url), flush=True)
            await asyncio.Event().wait()


def paddock(env: Any) -> tuple[Any, Any]:
    """A server with a channel, and somebody to ask."""
    guild = env.create_guild("Paddock")
    channel = guild.create_text_channel("palmares")
    return channel, guild.add_member(env.create_user("camille", global_name="Camille"))
