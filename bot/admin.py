"""/admin: what the bot knows, looked after by those who may; the work is done by neighbours."""

import asyncio
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.embeds import MESSAGE
from bot.markdown import clip, escape
from bot.names import completes
from bot.overview import health, report_message, status_embed, unanswered_message
from bot.permissions import may_administer
from bot.places import asker_of
from bot.responding import Interaction, in_time, send
from bot.translations import described, name
from bot.upload import Confirm, Uploads
from config.interface import Interface
from knowledge.knowledge import LearningReport, StoreError

if TYPE_CHECKING:
    from bot.client import Palmares

UNANSWERED_EXPORTED = 1000
PROGRESS_EVERY = 2.0
ALIAS_KINDS = ("driver", "team", "championship", "event", "circuit")


class Admin(commands.GroupCog, group_name=name("admin"), group_description=described("admin")):
    """The commands of those who look after the store."""

    def __init__(self, bot: "Palmares") -> None:
        self.bot, self.desk = bot, bot.desk
        self._learning = asyncio.Lock()
        self.uploads = Uploads(bot.settings)
        self._owners: frozenset[int] = frozenset()

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Everyone who may not is refused, privately."""
        member = interaction.user
        roles = [role.id for role in member.roles] if isinstance(member, discord.Member) else []
        if may_administer(member.id, interaction.guild_id, roles, await self._owning(), self.bot.settings):
            return True
        await send(interaction, private=True, content=self._words(interaction).administration.refused)
        return False

    async def _owning(self) -> frozenset[int]:
        if not self._owners:
            application = await self.bot.application_info()
            team = application.team.members if application.team else ()
            accepted = [m.id for m in team if m.membership_state is discord.TeamMembershipState.accepted]
            self._owners = frozenset(accepted or [application.owner.id])
        return self._owners

    def _words(self, interaction: Interaction) -> Interface:
        return self.desk.words(self.desk.language(asker_of(interaction)))

    @app_commands.command(name=name("admin.reload"), description=described("admin.reload"))
    async def reload(self, interaction: Interaction) -> None:
        """Read the library again; the reply is what has changed."""
        words = self._words(interaction)
        if self._learning.locked():
            await send(interaction, private=True, content=words.administration.busy)
            return
        async with self._learning:
            await interaction.response.defer(ephemeral=True, thinking=True)
            try:
                report = await self._learn(interaction, words)
            except (StoreError, OSError, ValueError) as error:
                reason = escape(str(error))
                await _tell(interaction, content=words.administration.reload_failed.format(reason=clip(reason, 1500)))
                return
            await _tell(interaction, **report_message(report, words, words.administration.reloaded))

    async def _learn(self, interaction: Interaction, words: Interface) -> LearningReport:
        now: list[tuple[str, int, int]] = [("", 0, 0)]

        def tell(document: str, done: int, total: int) -> None:
            now[0] = (document, done, total)

        learn, replace = self.bot.knowledge.learn, bool(self.bot.settings.library)
        task = asyncio.create_task(asyncio.to_thread(learn, self.uploads.library(), replace=replace, progress=tell))
        while not task.done():
            await asyncio.wait({task}, timeout=PROGRESS_EVERY)
            if not task.done() and now[0][2]:
                document, done, total = now[0]
                text = words.administration.reloading.format(name=escape(document), done=done, total=total)
                await interaction.edit_original_response(content=clip(text, MESSAGE))
        return await task

    @app_commands.command(name=name("admin.status"), description=described("admin.status"))
    async def status(self, interaction: Interaction) -> None:
        """What the store holds, and how the bot is."""
        words = self._words(interaction)
        status = await in_time(interaction, self.desk.run(self.bot.knowledge.status))
        await send(interaction, private=True, embed=status_embed(status, health(self.bot), words))

    @app_commands.command(name=name("admin.add"), description=described("admin.add"))
    @app_commands.rename(document=name("admin.add", "document"))
    @app_commands.describe(document=described("admin.add", "document"))
    async def add(self, interaction: Interaction, document: discord.Attachment) -> None:
        """Show what a document would teach; it is learned when that is confirmed."""
        words = self._words(interaction)
        limit = self.bot.settings.attachment_megabytes
        if document.size > limit * 1024 * 1024:
            size = round(document.size / 1024 / 1024, 1)
            text = words.administration.too_large.format(name=escape(document.filename), size=size, limit=limit)
            await send(interaction, private=True, content=text)
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        path = self.uploads.hold(document.filename, await document.read())
        report = await self.desk.run(self.bot.knowledge.learn, [path], dry_run=True)
        learns = bool(report.added or report.changed)
        heading = words.administration.would_learn if learns else words.administration.nothing_to_learn
        view = Confirm(self, path, words) if learns else None
        await send(interaction, private=True, view=view, **report_message(report, words, heading))

    async def confirmed(self, interaction: Interaction, path: Any, words: Interface) -> None:
        """Learn a document that was shown before."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        kept = self.uploads.keep(path)
        if kept is None:
            await send(interaction, private=True, content=words.administration.expired)
            return
        async with self._learning:
            report = await self.desk.run(self.bot.knowledge.learn, [kept])
        await send(interaction, private=True, **report_message(report, words, words.administration.learned))

    @app_commands.command(name=name("admin.remove"), description=described("admin.remove"))
    @app_commands.rename(document=name("admin.remove", "document"))
    @app_commands.describe(document=described("admin.remove", "document"))
    @app_commands.autocomplete(document=completes("document"))
    async def remove(self, interaction: Interaction, document: app_commands.Range[str, 1, 200]) -> None:
        """Forget a document."""
        words = self._words(interaction)
        async with self._learning:
            forgetting = self.desk.run(self.bot.knowledge.forget, [document])
            report = await in_time(interaction, forgetting)
        self.uploads.drop(document)
        if not report.removed:
            text = words.administration.unknown_document.format(name=escape(document))
            await send(interaction, private=True, content=text)
            return
        await send(interaction, private=True, **report_message(report, words, words.administration.removed))

    @app_commands.command(name=name("admin.undo"), description=described("admin.undo"))
    async def undo(self, interaction: Interaction) -> None:
        """Take back the last learning."""
        words = self._words(interaction)
        async with self._learning:
            report = await in_time(interaction, self.desk.run(self.bot.knowledge.undo))
        for document in report.removed:
            self.uploads.drop(document)
        await send(interaction, private=True, **report_message(report, words, words.administration.undone))

    @app_commands.command(name=name("admin.unanswered"), description=described("admin.unanswered"))
    async def unanswered(self, interaction: Interaction) -> None:
        """What people asked in vain, and a file of test cases made of it."""
        words = self._words(interaction)
        asking = self.desk.run(self.bot.knowledge.unanswered, UNANSWERED_EXPORTED)
        found = await in_time(interaction, asking)
        if not found:
            await send(interaction, private=True, content=words.administration.nothing_unanswered)
            return
        await send(interaction, private=True, **unanswered_message(found, words))

    @app_commands.command(name=name("admin.alias"), description=described("admin.alias"))
    @app_commands.rename(**{each: name("admin.alias", each) for each in ("kind", "nickname", "name")})
    @app_commands.describe(**{each: described("admin.alias", each) for each in ("kind", "nickname", "name")})
    @app_commands.choices(kind=[app_commands.Choice(name=kind, value=kind) for kind in ALIAS_KINDS])
    @app_commands.autocomplete(name=completes(*ALIAS_KINDS))
    async def alias(
        self,
        interaction: Interaction,
        kind: str,
        nickname: app_commands.Range[str, 1, 80],
        name: app_commands.Range[str, 1, 100],
    ) -> None:
        """Let a nickname mean a known name."""
        words = self._words(interaction).administration
        try:
            await in_time(interaction, self.desk.run(self.bot.knowledge.alias, kind, nickname, name))
        except ValueError as error:
            await send(interaction, private=True, content=words.alias_refused.format(reason=escape(str(error))))
            return
        text = words.alias_made.format(nickname=escape(nickname), name=escape(name))
        await send(interaction, private=True, content=text)


async def _tell(interaction: Interaction, **message: Any) -> None:
    # a reload may outlive the quarter of an hour in which its reply can be edited
    try:
        if "file" in message:
            message["attachments"] = [message.pop("file")]
        await interaction.edit_original_response(**{"content": None, **message})
    except discord.HTTPException:
        if "attachments" in message:
            message["files"] = message.pop("attachments")
        await interaction.user.send(**message, allowed_mentions=discord.AllowedMentions.none())
