"""/admin: what the bot knows, looked after by those who may; the work is done by neighbours."""

import asyncio
from collections.abc import Callable
from pathlib import Path
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
from bot.progress import show_progress, tell_outcome
from bot.responding import Interaction, edit, in_time, send
from bot.translations import described, name
from bot.upload import Uploads, learn_view
from config.interface import Interface
from knowledge.knowledge import Failure, LearningReport

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
        self._reloading: asyncio.Task[None] | None = None
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

    async def _change(self, call: Callable[..., LearningReport], /, *given: Any, **named: Any) -> LearningReport:
        # one change at a time, in a thread that no question waits for; afterwards the names are made ready
        async with self._learning:
            report = await asyncio.to_thread(call, *given, **named)
        await self.desk.run(self.bot.knowledge.suggest, ALIAS_KINDS[0], "", 1)
        return report

    @app_commands.command(name=name("admin.reload"), description=described("admin.reload"))
    async def reload(self, interaction: Interaction) -> None:
        """Read the library again; the reply is what has changed."""
        words = self._words(interaction)
        if self._learning.locked() or not (self._reloading is None or self._reloading.done()):
            await send(interaction, private=True, content=words.administration.busy)
            return
        self._reloading = asyncio.create_task(self._reload(interaction, words))
        await self._reloading

    async def _reload(self, interaction: Interaction, words: Interface) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        removed = await self.desk.run(self.bot.memory.removed)
        now: list[tuple[str, int, int]] = [("", 0, 0)]

        def tell(document: str, done: int, total: int) -> None:
            now[0] = (document, done, total)

        named = {"replace": bool(self.bot.settings.library), "without": removed, "progress": tell}
        task = asyncio.create_task(self._change(self.bot.knowledge.learn, self.uploads.library(), **named))
        while not (await asyncio.wait({task}, timeout=PROGRESS_EVERY))[0]:
            await show_progress(interaction, words, *now[0])
        try:
            report = await task
        except (Failure, OSError) as error:
            reason = escape(error.said(words.failures) if isinstance(error, Failure) else str(error))
            text = words.administration.reload_failed.format(reason=clip(reason, 1500))
            await tell_outcome(interaction, content=text)
            return
        message = report_message(report, words, words.administration.reloaded)
        if removed:
            message["embed"].set_footer(text=words.administration.left_out.format(count=len(removed)))
        await tell_outcome(interaction, **message)

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
        try:
            data = await document.read()
        except discord.HTTPException as error:
            text = words.administration.not_fetched.format(name=escape(document.filename), reason=escape(str(error)))
            await send(interaction, private=True, content=clip(text, MESSAGE))
            return
        await self._propose(interaction, words, await asyncio.to_thread(self.uploads.hold, document.filename, data))

    async def _propose(self, interaction: Interaction, words: Interface, path: Path) -> None:
        report = await self._change(self.bot.knowledge.learn, [path], dry_run=True)
        learns = bool(report.added or report.changed)
        heading = words.administration.would_learn if learns else words.administration.nothing_to_learn
        view = learn_view(path, words.buttons) if learns else None
        if not learns:
            self.uploads.forgo(path)
        await send(interaction, private=True, view=view, **report_message(report, words, heading))

    async def decided(self, interaction: Interaction, token: str, learn: bool) -> None:
        """Learn a document that was shown before, or let go of it."""
        if not await self.interaction_check(interaction):
            return
        words = self._words(interaction)
        path = self.uploads.waiting(token)
        if path is None:
            await edit(interaction, content=words.administration.expired, view=None)
        elif not learn:
            self.uploads.forgo(path)
            await edit(interaction, content=words.administration.cancelled, embed=None, view=None)
        else:
            await interaction.response.edit_message(view=None)  # nobody clicks twice
            report = await self._change(self._keep, path)
            await send(interaction, private=True, **report_message(report, words, words.administration.learned))

    def _keep(self, path: Path) -> LearningReport:
        kept = self.uploads.keep(path)
        report = self.bot.knowledge.learn([kept])
        self.bot.memory.take_back([kept.name])
        return report

    @app_commands.command(name=name("admin.remove"), description=described("admin.remove"))
    @app_commands.rename(document=name("admin.remove", "document"))
    @app_commands.describe(document=described("admin.remove", "document"))
    @app_commands.autocomplete(document=completes("document"))
    async def remove(self, interaction: Interaction, document: app_commands.Range[str, 1, 200]) -> None:
        """Forget a document."""
        words = self._words(interaction)
        report = await in_time(interaction, self._change(self._remove, document))
        if not report.removed:
            text = words.administration.unknown_document.format(name=escape(document))
            await send(interaction, private=True, content=text)
            return
        await send(interaction, private=True, **report_message(report, words, words.administration.removed))

    def _remove(self, document: str) -> LearningReport:
        report = self.bot.knowledge.forget([document])
        self.uploads.drop(document)
        self.bot.memory.leave_out(report.removed)
        return report

    @app_commands.command(name=name("admin.undo"), description=described("admin.undo"))
    async def undo(self, interaction: Interaction) -> None:
        """Take back the last learning."""
        words = self._words(interaction)
        report = await in_time(interaction, self._change(self._undo))
        await send(interaction, private=True, **report_message(report, words, words.administration.undone))

    def _undo(self) -> LearningReport:
        report = self.bot.knowledge.undo()
        for document in report.removed:
            self.uploads.drop(document)
        self.bot.memory.take_back(report.added)
        return report

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
        words = self._words(interaction)
        try:
            await in_time(interaction, self.desk.run(self.bot.knowledge.alias, kind, nickname, name))
        except Failure as failure:
            reason = escape(failure.said(words.failures))
            await send(interaction, private=True, content=words.administration.alias_refused.format(reason=reason))
            return
        text = words.administration.alias_made.format(nickname=escape(nickname), name=escape(name))
        await send(interaction, private=True, content=text)
