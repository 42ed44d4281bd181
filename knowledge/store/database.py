"""Opens a store: SQLite or PostgreSQL, made and brought up to date on the way.

What is already current is not migrated, and alembic (a second of imports) not loaded.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlmodel import Session, create_engine

from knowledge.failure import Reason, because
from knowledge.store.error import StoreError

HEAD = "0002"
"""The latest revision in migrations/versions."""
MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 15
PAUSE = 0.05
"""Seconds between two tries to open a file that another process is making."""
LEARNING = 7041
"""The number of PostgreSQL's lock that a learning takes."""


def open_store(url: str) -> Engine:
    """The store at ``url``, with all its tables; raises StoreError."""
    try:
        engine = create_engine(url, **_arguments(url))
        shown = engine.url.render_as_string(hide_password=True)
    except ImportError as error:
        raise StoreError(_without_password(url), because("no_driver", error=error)) from error
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise StoreError(_without_password(url), because("no_database", error=error)) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    with told(engine):
        _migrate(engine, shown)
    return engine


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """What a database reports, as one StoreError that says what can be done."""
    url = engine.url.render_as_string(hide_password=True)
    try:
        yield
    except DBAPIError as error:
        raise StoreError(url, _reason(str(error.orig))) from error
    except SQLAlchemyError as error:
        raise StoreError(url, because("refused", error=error)) from error


def _without_password(url: str) -> str:
    return url.rsplit("@", maxsplit=1)[-1]


def _reason(message: str) -> Reason:
    key = next((key for part, key in REASONS.items() if part in message.lower()), "refused")
    return because(key, error=next(iter(message.strip().splitlines()), "?"))


REASONS = {
    "locked": "locked",
    "not a database": "not_a_store",
    "malformed": "damaged_store",
    "unable to open": "not_opened_store",
    "readonly": "read_only",
    "read-only": "read_only",
    "connection": "unreachable",
    "disk": "disk",
}
"""Why a database refuses, by what stands in its own message, which every database writes in English."""


def _arguments(url: str) -> dict[str, Any]:
    if url.startswith("sqlite"):
        return {"connect_args": {"timeout": BUSY_SECONDS, "check_same_thread": False}}
    return {"pool_pre_ping": True}


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("pragma foreign_keys = on")
    _set_journal(cursor)
    cursor.execute("pragma synchronous = normal")
    cursor.execute("pragma cache_size = -65536")
    cursor.close()


def _set_journal(cursor: Any) -> None:
    """Write ahead; while another process makes the same file, SQLite refuses that at once and does not wait itself."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(PAUSE)
        else:
            return


def _migrate(engine: Engine, shown: str) -> None:
    with engine.connect() as connection:
        found = stamp(connection)
    if found == HEAD:
        return
    if found is not None and found not in _revisions():
        raise StoreError(shown, because("newer", revision=found))
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        _take_turns(connection)
        if stamp(connection) != HEAD:  # another process may have been first
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def stamp(connection: Any) -> str | None:
    """The revision that a store is of; None where it is new."""
    table = "select 1 from sqlite_master where name = 'alembic_version'"
    if connection.dialect.name != "sqlite":
        table = "select 1 from pg_tables where tablename = 'alembic_version' and schemaname = current_schema()"
    if connection.execute(text(table)).first() is None:
        return None
    row = connection.execute(text("select version_num from alembic_version")).first()
    return str(row[0]) if row else None


def _revisions() -> set[str]:
    return {path.stem.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")}


@contextmanager
def session(engine: Engine) -> Iterator[Session]:
    """A session; what the database reports becomes a StoreError."""
    with told(engine), Session(engine, expire_on_commit=False) as opened:
        yield opened


@contextmanager
def one_learning(engine: Engine, *, dry_run: bool = False) -> Iterator[Connection]:
    """The transaction of a learning: one at a time, readers go on with the store as it was; a dry run leaves it so."""
    with told(engine), engine.connect() as connection, connection.begin() as transaction:
        _take_turns(connection)
        yield connection
        if dry_run:
            transaction.rollback()


def _take_turns(connection: Connection) -> None:
    """Wait until no other process writes."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("begin immediate")
    else:
        connection.exec_driver_sql(f"select pg_advisory_xact_lock({LEARNING})")
