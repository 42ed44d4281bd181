"""Answering an interaction within Discord's three seconds: at once, or by a deferral that is filled in later."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import discord

Interaction = discord.Interaction[Any]
Result = TypeVar("Result")
PATIENCE = 1.5
"""Seconds to wait for an answer before deferring; the rest of the three is for the way there and back."""


async def in_time(
    interaction: Interaction, work: Coroutine[Any, Any, Result], *, private: bool = True, editing: bool = False
) -> Result:
    """The result of ``work``; the interaction is deferred where that takes long, to a new message or an ``editing``."""
    task = asyncio.ensure_future(work)
    await asyncio.wait({task}, timeout=PATIENCE)
    if not task.done() and not interaction.response.is_done():
        try:
            await interaction.response.defer(ephemeral=private, thinking=not editing)
        except discord.HTTPException:
            task.cancel()  # nobody is left to wait for it
            raise
    return await task


async def send(interaction: Interaction, *, private: bool, **message: Any) -> None:
    """A message in reply to the interaction, whether it was deferred or not; nobody is mentioned by it."""
    message = {key: value for key, value in message.items() if value is not None}
    if not interaction.response.is_done():
        await interaction.response.send_message(
            **message, ephemeral=private, allowed_mentions=discord.AllowedMentions.none()
        )
    elif interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await edit(interaction, **message)
    else:
        await interaction.followup.send(**message, ephemeral=private, allowed_mentions=discord.AllowedMentions.none())


async def edit(interaction: Interaction, **message: Any) -> None:
    """The message that the interaction is about, changed: a component's own, or the deferred reply."""
    if "file" in message:
        message["attachments"] = [message.pop("file")]
    if interaction.response.is_done():
        await interaction.edit_original_response(**message, allowed_mentions=discord.AllowedMentions.none())
    else:
        await interaction.response.edit_message(**message, allowed_mentions=discord.AllowedMentions.none())
