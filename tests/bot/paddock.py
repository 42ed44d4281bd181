"""A store that answers from a hand-written table, and a place in a simulated Discord."""

import datetime as dt
import threading
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import discord
import simcord

from bot.client import Palmares
from config.settings import Settings
from knowledge.answers.answer import Answer, AnswerStatus, Source, Table
from knowledge.failure import Failure, because
from knowledge.knowledge import (
    Coverage,
    Knowledge,
    LearningReport,
    Lookalike,
    StoreStatus,
    Suggestion,
    Unanswered,
    Unreadable,
)

OWNER_ID = 424242
TODAY = dt.datetime.now(dt.UTC).date()
SOURCE = Source(
    document="2031-05-lunaville.txt",
    title="Marchetti masters the rain at Lunaville",
    date=dt.date(2031, 5, 4),
    start=10,
    end=44,
    quote="Ada Marchetti won by four seconds.",
    link="https://example.org/lunaville",
)
STANDINGS = Table(
    ("position", "drivers", "team", "points"),
    ("Pos.", "Driver", "Team", "Points"),
    tuple((n, f"Driver {n:02}", f"Team {n % 7}", 300.0 - 7 * n) for n in range(1, 46)),
)


def answer(question: str, status: AnswerStatus = AnswerStatus.ANSWERED, **more: Any) -> Answer:
    """An answer in English, its text made of the status where none is given."""
    fields = {"language": "en", "intent": "win", "text": f"An answer that is {status.value}.", **more}
    return Answer(question=question, status=status, **fields)


@dataclass
class FakeKnowledge:
    """Answers from a table by a word of the question; ``slow`` holds every call until it is set."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, str | None, tuple[str, ...]]] = field(default_factory=list)
    noted: list[tuple[str, str, str, str | None]] = field(default_factory=list)
    learned: list[tuple[list[str], bool, bool]] = field(default_factory=list)
    left_out: list[frozenset[str]] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    aliases: list[tuple[str, str, str]] = field(default_factory=list)
    learning: threading.Event = field(default_factory=threading.Event)
    failure: Exception | None = None

    def __post_init__(self) -> None:
        self.learning.set()

    def ask(self, text: str, *, language: str | None = None, context: Any = ()) -> Answer:
        self.asked.append((text, language, tuple(context)))
        if "explode" in text:
            raise RuntimeError("the store is on fire")
        found = next((a for word, a in self.answers.items() if word in text), None)
        return found or answer(text, AnswerStatus.NOT_UNDERSTOOD, suggestions=("Who won at Lunaville?",))

    def suggest(self, kind: str, text: str, limit: int = 25) -> list[Suggestion]:
        names = {
            "driver": ["Ada Marchetti", "Zoé Lémery"],
            "document": ["2031-05-lunaville.txt"],
            "event": ["Lunaville"],
        }
        return [Suggestion(name, f"{kind} of Lunaville") for name in names.get(kind, [])][:limit]

    def status(self) -> StoreStatus:
        covered = tuple(Coverage("Lunar Cup", str(2000 + n), 8, 240) for n in range(40))
        return StoreStatus(12, 345, 7, dt.datetime(2031, 6, 1, tzinfo=dt.UTC), covered)

    def learn(
        self, paths: Any, *, replace: bool = False, dry_run: bool = False, without: Any = (), progress: Any = None
    ) -> LearningReport:
        self.left_out.append(frozenset(without))
        self.learned.append(([str(path) for path in paths], replace, dry_run))
        if progress:
            progress("2031-05-lunaville.txt", 1, 2)
        if not self.learning.wait(10):
            raise TimeoutError("a learning was held for ever")
        if self.failure:
            raise self.failure
        return LearningReport(
            added=("2031-06-new.txt",),
            unreadable=(Unreadable("bad_*file*.pdf", because("no_text")),),
            facts_added=31,
            lookalikes=(Lookalike("driver", "Ada Marcheti", "Ada Marchetti"),),
            contradictions=("Lunaville, Race 1: 4th or 5th",),
            new_names=tuple(f"Name {n}" for n in range(30)),
        )

    def forget(self, names: Any) -> LearningReport:
        self.forgotten += names
        return LearningReport(removed=tuple(name for name in names if name != "nothing.txt"))

    def undo(self) -> LearningReport:
        return LearningReport(removed=("2031-06-new.txt",), facts_removed=31)

    def alias(self, kind: str, surface: str, name: str) -> None:
        if name == "Nobody":
            raise Failure(name, because("unknown_name"))
        self.aliases.append((kind, surface, name))

    def log_unanswered(self, text: str, language: str, status: str, reason: str | None = None) -> None:
        self.noted.append((text, language, status, reason))

    def unanswered(self, limit: int = 100) -> list[Unanswered]:
        return [Unanswered("who *won* the moon", "en", "not_understood", None, 3, dt.datetime(2031, 6, 1))][:limit]

    def close(self) -> None:
        pass


@dataclass
class Place:
    """A server with a channel and people, and the bot in it."""

    env: simcord.Env
    bot: Palmares
    guild: Any
    channel: Any
    alice: Any
    bob: Any
    boss: Any  # manages this server, and nothing else
    knowledge: FakeKnowledge

    @property
    def mention(self) -> str:
        assert self.bot.user is not None
        return f"<@{self.bot.user.id}>"

    def history(self) -> list[discord.Message]:
        return self.channel.history()


def make_bot(knowledge: FakeKnowledge, settings: Settings) -> Palmares:
    return Palmares(cast(Knowledge, knowledge), settings, shard_count=1)


def own(bot: Palmares, *owners: int) -> None:
    """Let users own the application."""

    async def application_info() -> Any:
        return SimpleNamespace(owner=SimpleNamespace(id=owners[0]), team=None)

    bot.application_info = application_info  # type: ignore[method-assign]
