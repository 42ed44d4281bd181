"""What the bot itself remembers, and for whom."""

import threading

import pytest

from bot.memory import GuildSettings, Memory, own_database
from config.settings import Settings


def test_a_question_is_remembered_across_restarts(settings: Settings) -> None:
    first = Memory(settings.database_url)
    asked = first.keep("who won?", "fr", ("and before?",), hidden=True)
    first.close()
    second = Memory(settings.database_url)
    assert second.asked(asked.id) == asked
    assert second.asked("0" * 12) is None
    second.close()


def test_the_oldest_questions_go(settings: Settings) -> None:
    memory = Memory(settings.database_url, most=100)
    kept = [memory.keep(f"question {n}", None, ()) for n in range(600)]
    memory._at_hand.clear()
    assert memory.asked(kept[0].id) is None
    assert memory.asked(kept[-1].id) == kept[-1]
    memory.close()


def test_settings_of_a_server(memory: Memory, settings: Settings) -> None:
    assert memory.guild(None) == memory.guild(1) == GuildSettings()
    memory.set_guild(1, language="fr", channels=(10, 11))
    changed = memory.set_guild(1, spoilers={0: 3, 10: 0}, private={11: True})
    other = Memory(settings.database_url)
    assert other.guild(1) == changed == GuildSettings("fr", (10, 11), {11: True}, {0: 3, 10: 0})
    assert other.guild(2) == GuildSettings()
    other.close()


@pytest.mark.parametrize(
    ("channels", "spoilers", "private"), [((10,), 0, False), ((99,), 3, False), ((77, 10), 0, False), ((11,), 3, True)]
)
def test_the_nearest_setting_counts(channels: tuple[int, ...], spoilers: int, private: bool) -> None:
    settings = GuildSettings(None, (), {11: True}, {0: 3, 10: 0})
    assert settings.spoiler_days(*channels) == spoilers
    assert settings.private_in(*channels) is private


def test_a_thread_of_an_allowed_channel_is_allowed() -> None:
    settings = GuildSettings(channels=(10,))
    assert settings.answers_in(77, 10)
    assert not settings.answers_in(77, 12)
    assert GuildSettings().answers_in(77)


def test_many_threads_write_at_once(memory: Memory) -> None:
    kept: list[str] = []
    threads = [threading.Thread(target=lambda: kept.append(memory.keep("?", None, ()).id)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(kept)) == 20


@pytest.mark.parametrize(
    ("store", "own"),
    [
        ("sqlite:///palmares.db", "sqlite:///palmares.discord.db"),
        ("sqlite:////srv/a/store.sqlite", "sqlite:////srv/a/store.discord.sqlite"),
        ("postgresql+psycopg://host/name", "postgresql+psycopg://host/name"),
    ],
)
def test_own_database(store: str, own: str) -> None:
    assert own_database(store) == own
