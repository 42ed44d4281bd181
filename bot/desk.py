"""The desk where every question arrives, by whichever way: limits, conversation, the answer, and what is remembered."""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from bot.conversation import Conversations
from bot.limits import RateLimit
from bot.memory import Asked, GuildSettings, Memory
from config.interface import Interface
from config.language import languages
from config.settings import Settings
from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.knowledge import Knowledge

LOG = logging.getLogger("palmares")
Given = ParamSpec("Given")
Result = TypeVar("Result")
UNREPORTED = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
LONGEST_QUESTION = 4000
CLICKS_A_QUESTION = 4


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks and where; ``channels`` are the channel, the one it is a thread of, their category."""

    user: int
    channels: tuple[int, ...]
    guild: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with what its buttons need; ``hidden`` behind spoilers."""

    answer: Answer
    asked: Asked
    hidden: bool = False


class TooMany(Exception):
    """A rate limit; ``seconds`` until it is over."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds:.0f} s")
        self.seconds = max(1, round(seconds))


class Desk:
    """Answers questions in threads, a few at a time, so that the event loop is never held up."""

    def __init__(self, knowledge: Knowledge, memory: Memory, settings: Settings) -> None:
        self.knowledge, self.memory, self.settings = knowledge, memory, settings
        self.conversations = Conversations(settings.conversation_minutes)
        self._users = RateLimit(settings.user_questions_per_minute)
        self._channels = RateLimit(settings.channel_questions_per_minute)
        self._clicks = RateLimit(settings.user_questions_per_minute * CLICKS_A_QUESTION)
        self._free = asyncio.Semaphore(settings.questions_at_once)
        self._noting: set[asyncio.Future[None]] = set()

    async def ask(self, asker: Asker, question: str, context: tuple[str, ...] | None = None) -> Reply:
        """The reply to a question; ``context`` where it does not follow from the asker's last one here. TooMany."""
        if seconds := self._users.wait(asker.user) or self._channels.wait(asker.channels[0]):
            raise TooMany(seconds)
        return await self.answer(asker, question, context)

    async def answer(self, asker: Asker, question: str, context: tuple[str, ...] | None = None) -> Reply:
        """As ``ask``, for what is no new question: a choice among those offered."""
        question = question[:LONGEST_QUESTION]
        key = (asker.channels[0], asker.user)
        before = self.conversations.before(key) if context is None else context
        guild = await self.guild(asker.guild)
        language = guild.language or self.language(asker)
        answer = await self.run(self.knowledge.ask, question, language=language, context=before)
        self.conversations.add(key, before, question)
        hidden = is_fresh(answer, guild.spoiler_days(*asker.channels), dt.datetime.now(dt.UTC).date())
        asked = await self.run(self.memory.keep, question, language, before, hidden=hidden)
        if answer.status not in UNREPORTED:
            self.note(question, answer.language, answer.status.value)
        return Reply(answer, asked, hidden)

    def admit_click(self, user: int) -> None:
        """Let somebody click once more; TooMany. What is clicked for is answered or drawn anew, as a question is."""
        if seconds := self._clicks.wait(user):
            raise TooMany(seconds)

    async def again(self, identifier: str) -> Reply | None:
        """The reply whose button was clicked, answered anew; None where it is remembered no longer."""
        asked = await self.run(self.memory.asked, identifier)
        if asked is None:
            return None
        answer = await self.run(self.knowledge.ask, asked.question, language=asked.language, context=asked.context)
        return Reply(answer, asked, asked.hidden)

    def note(self, question: str, language: str, status: str, reason: str | None = None) -> None:
        """Keep a question asked in vain for the admins, without anybody waiting: a learning may hold the store."""
        noting = asyncio.to_thread(self.knowledge.log_unanswered, question, language, status, reason)
        task = asyncio.ensure_future(noting)
        self._noting.add(task)
        task.add_done_callback(self._noted)

    def _noted(self, task: "asyncio.Future[None]") -> None:
        self._noting.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            LOG.warning("a question asked in vain was not kept: %s", error)

    async def run(self, call: Callable[Given, Result], /, *given: Given.args, **named: Given.kwargs) -> Result:
        """A blocking call in a thread, when one is free."""
        async with self._free:
            return await asyncio.to_thread(call, *given, **named)

    async def guild(self, identifier: int | None) -> GuildSettings:
        """How the bot behaves in a server."""
        return await asyncio.to_thread(self.memory.guild, identifier)

    def language(self, asker: Asker) -> str:
        """The asker's language where it is one of ours, else that of the settings."""
        spoken = (asker.language or "")[:2]
        return spoken if spoken in languages() else self.settings.language

    def words(self, language: str) -> Interface:
        """The faces' words in a language."""
        return languages()[language if language in languages() else self.settings.language].interface


def is_fresh(answer: Answer, days: int, today: dt.date) -> bool:
    """Whether an answer tells of something published within so many days: somebody may not want to know yet."""
    if days <= 0 or answer.status is not AnswerStatus.ANSWERED:
        return False
    return any(source.date is not None and 0 <= (today - source.date).days < days for source in answer.sources)
