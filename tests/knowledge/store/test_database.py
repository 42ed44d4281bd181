"""A store opens, or says in one line why not."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

from knowledge.store import database
from knowledge.store.database import one_learning, open_store, stamp
from knowledge.store.error import StoreError
from knowledge.store.tables import METADATA
from tests.stories import contents, of, story, tell


def url(path: Path) -> str:
    return f"sqlite:///{path}"


def test_a_new_store_is_made_and_opened_again(tmp_path: Path) -> None:
    for _ in range(2):
        engine = open_store(url(tmp_path / "new.db"))
        with engine.connect() as connection:
            assert stamp(connection) == database.HEAD
            assert connection.scalar(text("pragma foreign_keys")) == 1
            assert connection.scalar(text("pragma journal_mode")) == "wal"
        engine.dispose()


def test_a_current_store_opens_without_alembic(tmp_path: Path) -> None:
    open_store(url(tmp_path / "new.db")).dispose()
    code = (
        "import sys; from knowledge.store.database import open_store; "
        f"open_store({url(tmp_path / 'new.db')!r}); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class Refusing:
    """A cursor that says a few times that it cannot."""

    def __init__(self, *refusals: str) -> None:
        self.refusals, self.asked = list(refusals), 0

    def execute(self, words: str) -> None:
        self.asked += 1
        if self.refusals:
            raise sqlite3.OperationalError(self.refusals.pop(0))


def test_a_file_that_another_process_makes_is_waited_for() -> None:
    cursor = Refusing("database is locked", "database is locked")
    database._set_journal(cursor)
    assert cursor.asked == 3


def test_another_refusal_is_told_at_once() -> None:
    cursor = Refusing("disk I/O error")
    with pytest.raises(sqlite3.OperationalError, match="disk"):
        database._set_journal(cursor)
    assert cursor.asked == 1


def test_processes_that_make_one_store_at_once_take_turns(tmp_path: Path) -> None:
    code = f"from knowledge.store.database import open_store; open_store({url(tmp_path / 'new.db')!r})"
    running = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(4)]
    assert [process.communicate()[1] for process in running] == [b""] * 4


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("nonsense", "not a database"),
        ("oracle9://x", "not a database"),
        ("oracle://x", "a package for this database is missing"),
        ("sqlite:////no/such/folder/x.db", "folder"),
        ("postgresql+psycopg://nobody:secret@127.0.0.1:1/none", "cannot be reached"),
    ],
)
def test_a_wrong_url_is_told(wrong: str, says: str) -> None:
    with pytest.raises(StoreError, match=says) as caught:
        open_store(wrong)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear store, " * 500)
    with pytest.raises(StoreError, match=r"letter\.db.*no SQLite store"):
        open_store(url(path))


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    open_store(url(path)).dispose()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"store\.db"):
        open_store(url(path))


def test_a_store_of_a_newer_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    open_store(url(path)).dispose()
    with sqlite3.connect(path) as connection:
        connection.execute("update alembic_version set version_num = '9999'")
    with pytest.raises(StoreError, match="newer"):
        open_store(url(path))


def test_a_locked_store_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.db"
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    engine = open_store(url(path))
    other = sqlite3.connect(path)
    other.execute("begin immediate")
    with pytest.raises(StoreError, match="another process"), one_learning(engine):
        pass
    other.close()
    engine.dispose()


def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    open_store(url(path)).dispose()
    engine = open_store(f"sqlite:///file:{path}?mode=ro&uri=true")
    with pytest.raises(StoreError, match="written"), one_learning(engine) as connection:
        connection.execute(text("delete from source"))
    engine.dispose()


def test_readers_see_the_old_store_until_the_learning_is_done(store: Engine) -> None:
    with one_learning(store) as connection:
        connection.execute(text("insert into store_version (id, version) values (1, 5)"))
        with store.connect() as reader:
            assert reader.scalar(text("select count(*) from store_version")) == 0
    with store.connect() as reader:
        assert reader.scalar(text("select version from store_version")) == 5


def test_a_learning_that_fails_leaves_the_store_as_it_was(either: Engine) -> None:
    twice = text("insert into store_version (id, version) values (1, 5)")

    def fail() -> None:
        with one_learning(either) as connection:
            connection.execute(twice)
            connection.execute(twice)

    with pytest.raises(StoreError):
        fail()
    with one_learning(either, dry_run=True) as connection:
        connection.execute(text("insert into store_version (id, version) values (1, 6)"))
    with either.connect() as reader:
        assert reader.scalar(text("select count(*) from store_version")) == 0


def test_the_migrations_make_the_tables_of_the_models(either: Engine) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with either.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_a_store_of_an_older_version_is_brought_up_to_date(either: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    tell(either, [story("wins", of("tally", "Éva Quill", metric="wins", value=5, scope="À Étéville", car="ÉCLAIR"))])
    before = contents(either)
    config = Config()
    config.set_main_option("script_location", str(database.MIGRATIONS))
    with either.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
        assert "car_folded" not in {column["name"] for column in inspect(connection).get_columns("entry")}
    open_store(either.url.render_as_string(hide_password=False)).dispose()
    assert contents(either) == before
    assert "scope_folded=a eteville" in before["tally"][0]
    assert "car_folded=eclair" in before["entry"][0]


def test_checks_are_in_both_databases(either: Engine) -> None:
    row = 'insert into evidence (id, source_id, start, "end", against) values (1, 1, 0, 1, false)'
    with pytest.raises(StoreError, match="one_row"), one_learning(either) as connection:
        connection.execute(text(row))


def test_every_constraint_has_a_name() -> None:
    assert all(constraint.name for found in METADATA.tables.values() for constraint in found.constraints)


def test_the_head_is_the_latest_migration() -> None:
    latest = max(path.stem for path in (database.MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert latest.split("_")[0] == database.HEAD
