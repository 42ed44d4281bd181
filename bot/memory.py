"""What the bot itself has to remember: servers' settings, the question behind each answer's buttons, removed documents.

It knows nobody: a question is kept without who asked it. With SQLite it is a file of its own beside the store, so that
a question never waits for the lock of a learning; on a server it shares the store's database.
"""

import datetime as dt
import json
import secrets
import threading
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    delete,
    event,
    func,
    select,
)
from sqlalchemy.engine import Engine

from bot.opening import SQLITE, sqlite_file

METADATA = MetaData()
ASKED = Table(
    "discord_asked",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(12), unique=True, nullable=False),
    Column("question", Text, nullable=False),
    Column("language", String(8)),
    Column("context", JSON, nullable=False),
    Column("hidden", Integer, nullable=False, default=0),
    Column("asked_at", DateTime, nullable=False),
)
GUILD = Table(
    "discord_guild",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("settings", JSON, nullable=False),
)
REMOVED = Table("discord_removed", METADATA, Column("document", String(500), primary_key=True))
PRUNE_EVERY = 500
KEPT_AT_HAND = 2000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered: enough to answer it again when a button is clicked."""

    id: str
    question: str
    language: str | None = None
    context: tuple[str, ...] = ()
    hidden: bool = False  # the answer was shown behind spoilers


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """How the bot behaves in a server; keys of ``spoilers`` and ``private`` are channels, 0 is the whole server."""

    language: str | None = None
    channels: tuple[int, ...] = ()
    private: dict[int, bool] = field(default_factory=dict)
    spoilers: dict[int, int] = field(default_factory=dict)
    threads: bool = False

    def answers_in(self, *channels: int) -> bool:
        """Whether the bot answers in a channel, told with the channel or thread it is in and their category."""
        return not self.channels or any(channel in self.channels for channel in channels)

    def private_in(self, *channels: int) -> bool:
        """Whether answers to commands are shown to the asker alone; the nearest setting counts."""
        return next((self.private[channel] for channel in (*channels, 0) if channel in self.private), False)

    def spoiler_days(self, *channels: int) -> int:
        """For how many days results are hidden; the nearest setting counts."""
        return next((self.spoilers[channel] for channel in (*channels, 0) if channel in self.spoilers), 0)


class Memory:
    """The bot's own tables; safe to use from several threads."""

    def __init__(self, database_url: str, most: int = 20_000) -> None:
        self.most = most
        self._engine = _engine(own_database(database_url))
        METADATA.create_all(self._engine)
        self._guilds: dict[int, GuildSettings] = {}
        self._at_hand: OrderedDict[str, Asked] = OrderedDict()
        self._lock = threading.Lock()
        self._since_pruning = 0

    def keep(self, question: str, language: str | None, context: tuple[str, ...], *, hidden: bool = False) -> Asked:
        """Remember a question; its id goes into the buttons."""
        asked = Asked(secrets.token_hex(6), question, language, context, hidden)
        with self._engine.begin() as connection:
            row = {**asdict(asked), "context": list(context), "hidden": int(hidden)}
            connection.execute(ASKED.insert().values(**row, asked_at=dt.datetime.now(dt.UTC).replace(tzinfo=None)))
        self._hold(asked)
        self._since_pruning += 1
        if self._since_pruning >= PRUNE_EVERY:
            self._prune()
        return asked

    def _hold(self, asked: Asked) -> None:
        with self._lock:
            self._at_hand[asked.id] = asked
            while len(self._at_hand) > KEPT_AT_HAND:
                self._at_hand.popitem(last=False)

    def _prune(self) -> None:
        self._since_pruning = 0
        with self._engine.begin() as connection:
            last = connection.scalar(select(func.max(ASKED.c.number))) or 0
            connection.execute(delete(ASKED).where(ASKED.c.number <= last - self.most))

    def asked(self, identifier: str) -> Asked | None:
        """The question behind a button, as long as it is remembered."""
        if (held := self._at_hand.get(identifier)) is not None:
            return held
        with self._engine.connect() as connection:
            row = connection.execute(select(ASKED).where(ASKED.c.id == identifier)).mappings().first()
        if row is None:
            return None
        asked = Asked(row["id"], row["question"], row["language"], tuple(row["context"]), bool(row["hidden"]))
        self._hold(asked)
        return asked

    def guild(self, identifier: int | None) -> GuildSettings:
        """A server's settings; the defaults in direct messages."""
        if identifier is None:
            return GuildSettings()
        if identifier not in self._guilds:
            with self._engine.connect() as connection:
                stored = connection.scalar(select(GUILD.c.settings).where(GUILD.c.id == identifier))
            self._guilds[identifier] = _guild_settings(stored or {})
        return self._guilds[identifier]

    def set_guild(self, identifier: int, **changes: Any) -> GuildSettings:
        """Change some of a server's settings."""
        settings = replace(self.guild(identifier), **changes)
        with self._engine.begin() as connection:
            connection.execute(delete(GUILD).where(GUILD.c.id == identifier))
            connection.execute(GUILD.insert().values(id=identifier, settings=json.loads(json.dumps(asdict(settings)))))
        self._guilds[identifier] = settings
        return settings

    def removed(self) -> frozenset[str]:
        """The documents that were removed on purpose: a reload does not bring them back."""
        with self._engine.connect() as connection:
            return frozenset(connection.scalars(select(REMOVED.c.document)))

    def leave_out(self, documents: Collection[str]) -> None:
        """Remember that documents were removed."""
        self.take_back(documents)
        if documents:
            with self._engine.begin() as connection:
                connection.execute(REMOVED.insert(), [{"document": each} for each in documents])

    def take_back(self, documents: Collection[str]) -> None:
        """Documents that are wanted again."""
        with self._engine.begin() as connection:
            connection.execute(delete(REMOVED).where(REMOVED.c.document.in_(documents)))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def own_database(database_url: str) -> str:
    """Where the bot's own tables are: beside an SQLite store, in any other store."""
    file = sqlite_file(database_url)
    return f"{SQLITE}{file.with_name(f'{file.stem}.discord{file.suffix}')}" if file else database_url


def _engine(url: str) -> Engine:
    engine = create_engine(url)
    if url.startswith("sqlite"):
        event.listen(engine, "connect", _wait_for_writers)
    return engine


def _wait_for_writers(connection: Any, _: object) -> None:
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    connection.execute("pragma busy_timeout = 5000")


def _guild_settings(stored: dict[str, Any]) -> GuildSettings:
    return GuildSettings(
        language=stored.get("language"),
        channels=tuple(stored.get("channels", ())),
        private={int(channel): bool(value) for channel, value in stored.get("private", {}).items()},
        spoilers={int(channel): int(days) for channel, days in stored.get("spoilers", {}).items()},
        threads=bool(stored.get("threads")),
    )
