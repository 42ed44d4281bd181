"""Completing a name while it is typed, from what the store knows; whatever else is typed goes too."""

import logging
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, cast

from discord import app_commands

from bot.markdown import clip
from bot.responding import Interaction
from config.language import languages
from config.words import Words
from knowledge.knowledge import Suggestion

if TYPE_CHECKING:
    from bot.client import Palmares

LOG = logging.getLogger("palmares")
MOST, LONGEST = 25, 100
Completion = Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]


def completes(*kinds: str) -> Completion:
    """A completion by names of these kinds; a failure leaves the member to type, and is logged."""

    async def complete(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        bot = cast("Palmares", interaction.client)
        found: list[Suggestion] = []
        try:
            for kind in kinds:
                found += await bot.desk.run(bot.knowledge.suggest, kind, current, MOST)
        except Exception:
            LOG.exception("no completion of %s", kinds)
        return as_choices(found)

    return complete


def as_choices(found: list[Suggestion]) -> list[app_commands.Choice[str]]:
    """Suggestions as Discord shows them, "Name (team, series)"; each value once."""
    by_name: dict[str, Suggestion] = {}
    for suggestion in found:
        by_name.setdefault(suggestion.name[:LONGEST], suggestion)
    choices = [app_commands.Choice(name=clip(_label(each), LONGEST), value=value) for value, each in by_name.items()]
    return choices[:MOST]


def _label(suggestion: Suggestion) -> str:
    return f"{suggestion.name} ({suggestion.detail})" if suggestion.detail else suggestion.name


async def complete_session(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Sessions as the member's language calls them."""
    bot = cast("Palmares", interaction.client)
    code = str(interaction.locale)[:2]
    words = languages()[code if code in languages() else bot.settings.language].words
    return [app_commands.Choice(name=each, value=each) for each in session_names(words, current)][:MOST]


def session_names(words: Words, current: str) -> list[str]:
    """The first word of each session, numbered ones too, that contain what is typed."""
    first = [names[0] for names in words.sessions.values() if names]
    numbered = [f"{name} {number}" for name in first[:1] for number in (1, 2, 3)]
    return [name for name in [*first[:1], *numbered, *first[1:]] if current.casefold() in name.casefold()]
