"""Documents sent to /admin add: held until they are confirmed, then kept in a folder that a reload reads too."""

import re
import secrets
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast

import discord

from bot.opening import sqlite_file
from bot.responding import Interaction
from config.interface import Buttons
from config.settings import Settings
from knowledge.knowledge import LIBRARY

if TYPE_CHECKING:
    from bot.client import Palmares

SECONDS_TO_CONFIRM = 24 * 3600.0
WAITING = ".waiting"
"""A folder among those added that no reload reads, as its name begins with a dot."""
LONGEST_NAME = 100


def safe_name(name: str) -> str:
    """A file's name without folders, controls and surprises; never empty."""
    plain = re.sub(r"[^\w.\- ]+", "_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    return f"{(stem or suffix)[:LONGEST_NAME]}{f'.{suffix[:8]}' if dot and stem else ''}" or "document"


class Uploads:
    """Where documents sent in Discord are: waiting to be confirmed, for a day, or added beside the store."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def added(self) -> Path:
        """The folder of documents that were added in Discord."""
        if self.settings.added:
            return Path(self.settings.added)
        file = sqlite_file(self.settings.database_url)
        return (file.parent if file else Path.cwd()) / "palmares-added"

    def library(self) -> list[str]:
        """All that a reload reads: the library of the settings or the one that ships, and what was added."""
        chosen = list(self.settings.library) or [str(LIBRARY)]
        return [*chosen, *([str(self.added)] if self.added.is_dir() else [])]

    def hold(self, name: str, data: bytes) -> Path:
        """Put a document where it waits to be confirmed, in a folder whose name is its token."""
        self._clear()
        folder = self.added / WAITING / secrets.token_hex(6)
        folder.mkdir(parents=True)
        path = folder / safe_name(name)
        path.write_bytes(data)
        return path

    def _clear(self) -> None:
        folders = (self.added / WAITING).glob("*")
        for old in (each for each in folders if time.time() - each.stat().st_mtime > SECONDS_TO_CONFIRM):
            shutil.rmtree(old, ignore_errors=True)

    def waiting(self, token: str) -> Path | None:
        """The document that waits under a token; None where it waits no longer."""
        return next((self.added / WAITING / token).glob("*"), None)

    def keep(self, path: Path) -> Path:
        """Move a confirmed document to those added."""
        kept = path.replace(self.added / path.name)
        self.forgo(path)
        return kept

    def forgo(self, path: Path) -> None:
        """Let go of a document that waited."""
        shutil.rmtree(path.parent, ignore_errors=True)

    def drop(self, name: str) -> None:
        """Remove a document from those added, so that the next reload does not bring it back."""
        path = self.added / safe_name(name)
        if path.is_file():
            path.unlink()


class LearnButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"palmares-learn:(?P<token>[0-9a-f]{12}):(?P<yes>[01])"
):
    """Learn the document that was shown, or not; it works after a restart too, as the document waits on the disk."""

    def __init__(self, token: str, yes: bool, label: str = "-") -> None:
        self.token, self.yes = token, yes
        style = discord.ButtonStyle.success if yes else discord.ButtonStyle.secondary
        custom_id = f"palmares-learn:{token}:{int(yes)}"
        super().__init__(discord.ui.Button(label=label, style=style, custom_id=custom_id))

    @classmethod
    async def from_custom_id(cls, _: Interaction, __: discord.ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button as it was sent, perhaps before a restart."""
        return cls(match["token"], match["yes"] == "1")

    async def callback(self, interaction: Interaction) -> None:
        """Learn it, or leave it."""
        bot = cast("Palmares", interaction.client)
        try:
            await bot.admin.decided(interaction, self.token, self.yes)
        except Exception as error:
            await bot.tell_error(interaction, error)


def learn_view(path: Path, words: Buttons) -> discord.ui.View:
    """The buttons under what a document would teach."""
    view = discord.ui.View(timeout=None)
    for yes, label in ((True, words.confirm), (False, words.cancel)):
        view.add_item(LearnButton(path.parent.name, yes, label))
    return view
