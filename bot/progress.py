"""How far the reading of the library is, and what came of it, in the one reply that tells both."""

import logging
from typing import Any

import discord

from bot.embeds import MESSAGE
from bot.markdown import clip, escape
from bot.responding import Interaction
from config.interface import Interface

LOG = logging.getLogger("palmares")


async def show_progress(interaction: Interaction, words: Interface, document: str, done: int, total: int) -> None:
    """Tell how far a learning is, in the reply that will tell its outcome; a Discord that fails stops nothing."""
    if not total:
        return
    text = words.administration.reloading.format(name=escape(document), done=done, total=total)
    try:
        await interaction.edit_original_response(content=clip(text, MESSAGE))
    except discord.HTTPException as failure:
        LOG.info("the progress of a reload could not be shown: %s", failure)


async def tell_outcome(interaction: Interaction, **message: Any) -> None:
    """Tell what came of it; by direct message where it took longer than a reply can be edited."""
    try:
        given = {key: value for key, value in message.items() if key != "file"}
        files = {"attachments": [message["file"]]} if "file" in message else {}
        await interaction.edit_original_response(**{"content": None, **given, **files})
    except discord.HTTPException as failure:
        LOG.info("the outcome of a reload is told by direct message: %s", failure)
        if "file" in message:
            message["file"].reset()
        await interaction.user.send(**message, allowed_mentions=discord.AllowedMentions.none())
