"""Names and descriptions of commands in the languages that Discord asks for, from the interface files."""

from typing import Any

import discord
from discord import app_commands

from config.interface import Command, Interface
from config.language import languages

BASE = "en"
"""The language in which commands are registered; the others are localisations of it."""


def base() -> Interface:
    """The words that commands are registered with."""
    there = languages()
    return (there.get(BASE) or next(iter(there.values()))).interface


def command_words(command: str) -> Command:
    """A command's words in the base language."""
    return base().commands[command]


def name(command: str, option: str | None = None) -> app_commands.locale_str:
    """The name of a command or of one of its options, to be translated."""
    words = command_words(command)
    text = words.options[option].name if option else words.name
    return app_commands.locale_str(text, command=command, option=option, what="name")


def described(command: str, option: str | None = None) -> app_commands.locale_str:
    """The description of a command or of one of its options, to be translated."""
    words = command_words(command)
    text = words.options[option].description if option else words.description
    return app_commands.locale_str(text, command=command, option=option, what="description")


class Translator(app_commands.Translator):
    """Finds the words of a command in the folder of the locale's language."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, _: app_commands.TranslationContext[Any, Any]
    ) -> str | None:
        """The text in the locale's language; None where that is the base or not one of ours."""
        code = str(locale)[:2]
        if code == BASE or code not in languages() or "command" not in string.extras:
            return None
        words = languages()[code].interface.commands[string.extras["command"]]
        source = words.options[string.extras["option"]] if string.extras["option"] else words
        text: str = getattr(source, string.extras["what"])
        return text
