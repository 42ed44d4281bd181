"""The faces over the library that ships, from the first command on a new machine to a button in Discord."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
import simcord

from bot.client import Palmares
from config.settings import load_settings
from knowledge.knowledge import LIBRARY, Knowledge

ROOT = Path(__file__).parents[2]
QUESTION = "Qui a gagné la première course de Monza en Alpine Elf Cup Series ?"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """`palmares` in a folder of its own, where the store is made by the first question."""
    folder = tmp_path_factory.mktemp("shipped")
    given = {name: value for name, value in os.environ.items() if not name.startswith(("PALMARES", "DISCORD"))}
    environment = {**given, "PYTHONPATH": str(ROOT), "LC_ALL": "fr_FR.UTF-8", "COLUMNS": "200"}

    def palmares(*arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "bot", *arguments]
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    first = palmares("ask", QUESTION)
    assert first.returncode == 0, first.stderr
    assert "Léo Jousset" in first.stdout
    assert "palmares.db" in first.stderr
    assert {path.name for path in folder.iterdir() if not path.name.startswith("palmares.db-")} == {"palmares.db"}
    return palmares


def test_the_second_question_needs_no_learning(run: Run) -> None:
    done = run("ask", QUESTION, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    source = answer["sources"][0]
    text = (LIBRARY / source["document"]).read_text(encoding="utf-8")
    assert source["quote"] in text
    assert answer["status"] == "answered"


def test_what_the_library_does_not_say_is_not_said(run: Run) -> None:
    done = run("ask", "Qui a gagné la Coupe du monde de football en 1998 ?", "--json")
    assert (done.returncode, json.loads(done.stdout)["status"] == "answered") == (1, False)


def test_a_reading_is_one_fact_a_line(run: Run) -> None:
    document = next(LIBRARY.glob("*alpine-elf-cup*"))
    done = run("read", str(document), "--json")
    text = document.read_text(encoding="utf-8")
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(facts) > 10
    assert all(text[fact["start"] : fact["end"]] == fact["quote"] for fact in facts)
    assert "Léo Jousset" in run("read", str(document)).stdout


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "aucun texte"), (b"\x00\x01\x02" * 500, "binaires"), (b"%PDF-1.4 truncated", "analysé")]
)
def test_a_document_that_cannot_be_read_is_one_line(run: Run, tmp_path: Path, content: bytes, said: str) -> None:
    suffix = ".pdf" if content.startswith(b"%PDF") else ".txt"
    file = tmp_path / f"report{suffix}"
    file.write_bytes(content)
    done = run("read", str(file), "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert str(file.name) in done.stderr
    assert said in done.stderr
    assert done.stderr.strip().count("\n") == 0


def test_a_corrupt_store_is_one_line(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    store.write_bytes(b"this is no database" * 1000)
    for command in (["ask", "qui ?"], ["learn", str(LIBRARY)], ["check"]):
        done = run(*command, "--database", f"sqlite:///{store}")
        assert done.returncode == 2, done.stdout
        assert "store.db" in done.stderr + done.stdout
        assert "Traceback" not in done.stderr


def test_everything_that_ships_is_in_order(run: Run) -> None:
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert {line.split()[0] for line in done.stdout.splitlines()} == {"ok"}


async def test_discord_answers_from_the_library(tmp_path: Path) -> None:
    settings = load_settings(database_url=f"sqlite:///{tmp_path / 'store.db'}", language="fr")
    knowledge = Knowledge(settings.database_url)
    knowledge.learn([LIBRARY])
    bot = Palmares(knowledge, settings, shard_count=1)
    async with simcord.run(bot) as env:
        guild = env.create_guild("Paddock")
        channel = guild.create_text_channel("general")
        alice = guild.add_member(env.create_user("alice"))
        assert bot.user is not None
        await alice.send(channel, f"<@{bot.user.id}> {QUESTION}")
        said = channel.last_message
        assert "Léo Jousset" in said.embeds[0].description
        shown = await alice.click(said, custom_id=said.components[0].children[0].custom_id)
        assert "Jousset" in shown.response.embeds[0].description
        completed = await alice.autocomplete(channel, "driver", "driver", "jousse")
        assert "Léo Jousset" in [choice["value"] for choice in completed]
        for command in ("results", "podium", "standings", "titles", "calendar", "sources", "help"):
            result = await alice.slash(channel, command)
            assert result.response.embeds, command


def test_the_demonstration_opens_a_page_and_ends_quietly(tmp_path: Path) -> None:
    pytest.importorskip("markdown_it", reason="the demonstration's own packages are not installed")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "en_GB.UTF-8", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "bot", "demo", "--database", f"sqlite:///{tmp_path / 'demo.db'}"]
    showing = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert showing.stdout is not None
        line = showing.stdout.readline()
        assert "http://127.0.0.1:" in line, showing.stderr.read() if showing.stderr else ""
        page = urlopen(line.split()[1].split("#")[0], timeout=20).read()
        assert b"<html" in page.lower()
    finally:
        showing.send_signal(signal.SIGINT)
        _, said = showing.communicate(timeout=30)
    assert showing.returncode == 0
    assert "Traceback" not in said
