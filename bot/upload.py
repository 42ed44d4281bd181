"""Documents sent to /admin add: held until they are confirmed, then kept in a folder that a reload reads too."""

import re
import secrets
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import discord

from bot.opening import sqlite_file
from bot.responding import Interaction, edit
from config.interface import Interface
from config.settings import Settings
from knowledge.knowledge import LIBRARY

if TYPE_CHECKING:
    from bot.admin import Admin

SECONDS_TO_CONFIRM = 600.0
LONGEST_NAME = 100


def safe_name(name: str) -> str:
    """A file's name without folders, controls and surprises; never empty."""
    plain = re.sub(r"[^\w.\- ]+", "_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    return f"{(stem or suffix)[:LONGEST_NAME]}{f'.{suffix[:8]}' if dot and stem else ''}" or "document"


class Uploads:
    """Where documents sent in Discord are: waiting in a temporary folder, or added beside the store."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._waiting = tempfile.TemporaryDirectory(prefix="palmares-", ignore_cleanup_errors=True)

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
        """Put a document where it waits to be confirmed."""
        folder = Path(self._waiting.name) / secrets.token_hex(6)
        folder.mkdir()
        path = folder / safe_name(name)
        path.write_bytes(data)
        return path

    def keep(self, path: Path) -> Path | None:
        """Move a confirmed document to those added; None where it waits no longer."""
        if not path.is_file():
            return None
        self.added.mkdir(parents=True, exist_ok=True)
        kept = self.added / path.name
        kept.write_bytes(path.read_bytes())
        path.unlink()
        return kept

    def drop(self, name: str) -> None:
        """Remove a document from those added, so that the next reload does not bring it back."""
        path = self.added / safe_name(name)
        if path.is_file():
            path.unlink()


class Confirm(discord.ui.View):
    """Learn what was shown, or not; open for ten minutes, and not across a restart, as the document waits no longer."""

    def __init__(self, admin: "Admin", path: Path, words: Interface) -> None:
        super().__init__(timeout=SECONDS_TO_CONFIRM)
        self.admin, self.path, self.words = admin, path, words
        self.yes.label, self.no.label = words.buttons.confirm, words.buttons.cancel

    @discord.ui.button(style=discord.ButtonStyle.success, label="✓")
    async def yes(self, interaction: Interaction, _: discord.ui.Button["Confirm"]) -> None:
        """Learn it."""
        self.stop()
        await self.admin.confirmed(interaction, self.path, self.words)

    @discord.ui.button(style=discord.ButtonStyle.secondary, label="✗")
    async def no(self, interaction: Interaction, _: discord.ui.Button["Confirm"]) -> None:
        """Leave it."""
        self.stop()
        self.path.unlink(missing_ok=True)
        await edit(interaction, content=self.words.administration.cancelled, embed=None, view=None)

    async def on_error(self, interaction: Interaction, error: Exception, _: discord.ui.Item["Confirm"], /) -> None:
        """Tell it as every other error is told."""
        await self.admin.bot.tell_error(interaction, error)
