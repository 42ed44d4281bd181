"""Who asks, and where: read from what Discord sends."""

import discord

from bot.desk import Asker
from bot.responding import Interaction


def channels_of(channel: object) -> tuple[int, ...]:
    """A channel, the one it is a thread of, and the category they stand in."""
    ids = [getattr(channel, name, None) for name in ("id", "parent_id", "category_id")]
    return tuple(int(each) for each in ids if each) or (0,)


def asker_of(interaction: Interaction) -> Asker:
    """The member or user behind an interaction."""
    return Asker(
        user=interaction.user.id,
        channels=channels_of(interaction.channel) if interaction.channel else (interaction.channel_id or 0,),
        guild=interaction.guild_id,
        language=str(interaction.locale),
    )


def writer_of(message: discord.Message) -> Asker:
    """The author of a message; Discord tells no language of theirs, only the server's."""
    locale = str(message.guild.preferred_locale) if message.guild else None
    return Asker(message.author.id, channels_of(message.channel), message.guild.id if message.guild else None, locale)
