"""The command line: what goes to standard output and standard error, and the exit codes."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import cli, opening
from bot.terminal import answer_parts
from config.settings import Settings
from knowledge.failure import because
from knowledge.knowledge import StoreError
from tests.bot.paddock import FakeKnowledge, answer

ROOT = Path(__file__).parents[2]


@pytest.fixture
def palmares(knowledge: FakeKnowledge, settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Any:
    """Run a command over the fake store: its exit code, standard output and standard error."""
    monkeypatch.setenv("PALMARES_DATABASE_URL", settings.database_url)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    for module in (cli, opening):
        monkeypatch.setattr(module, "Knowledge", lambda *_: knowledge)
    opening.sqlite_file(settings.database_url).touch()  # type: ignore[union-attr]

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.run(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return run


def run_apart(*arguments: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    given = {k: v for k, v in os.environ.items() if not k.startswith(("PALMARES", "DISCORD"))}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False,
        env={**given, "PYTHONPATH": str(ROOT), "LC_ALL": "en_GB.UTF-8", **environment},
    )  # fmt: skip


def test_an_answer_in_words(palmares: Any) -> None:
    code, out, err = palmares("ask", "who won at Lunaville?")
    assert (code, err) == (0, "")
    assert out.startswith("Ada Marchetti won at Lunaville.")
    assert "Marchetti masters the rain at Lunaville, 2031-05-04: « Ada Marchetti won by four seconds. »" in " ".join(
        out.split()
    )


def test_a_suggestion_is_not_said_twice() -> None:
    told = answer("", text="You can ask: standings", suggestions=("standings", "Who won?"))
    _, again = answer_parts(told, cli.words("en").terminal)
    assert (str(again).count("standings"), "  - Who won?" in str(again)) == (0, True)


def test_a_table_and_choices_and_suggestions(palmares: Any) -> None:
    assert "Driver 45" in palmares("ask", "standings")[1]
    code, out, _ = palmares("ask", "Marchetti?")
    assert code == 1
    assert "2. Ida Marchetti (Solar Cup 2019)" in out
    code, out, _ = palmares("ask", "who won on Mars?")
    assert code == 1
    assert "- Who won at Lunaville?" in out


def test_json_is_alone_on_standard_output(palmares: Any) -> None:
    code, out, err = palmares("ask", "who won at Lunaville?", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["status"] == "answered"
    code, out, _ = palmares("ask", "who won on Mars?", "--json")
    assert (code, json.loads(out)["status"]) == (1, "not_recorded")


def test_explain_shows_the_reading(palmares: Any) -> None:
    assert "{}" in palmares("ask", "standings", "--explain")[1]


def test_batches_keep_their_order_and_pass_the_context_on(
    palmares: Any, knowledge: FakeKnowledge, tmp_path: Path
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"id": "a", "q": "standings", "lang": "fr"}\n{"id": 7, "q": "Mars", "context": ["standings"]}\n')
    code, out, err = palmares("ask", "--batch", str(file), "--json")
    assert (code, err) == (0, "")
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", 7]
    assert knowledge.asked == [("standings", "fr", ()), ("Mars", None, ("standings",))]


def test_a_batch_from_standard_input(palmares: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"id": 1, "q": "standings"}'))
    assert json.loads(palmares("ask", "--batch", "-", "--json")[1])["id"] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask"], "No question was given"),
        (["ask", "who?", "--language", "tlh"], "tlh is not a language that I speak: en, fr"),
        (["ask", "--nonsense"], "No such option: --nonsense"),
        (["question"], "No such command"),
        (["ask", "--batch", "nowhere.jsonl"], "nowhere.jsonl: it cannot be read (No such file or directory). Give"),
        (["learn", "nowhere.txt"], "nowhere.txt: there is no such file"),
        (["ask", "--batch", "."], ".: it cannot be read (Is a directory). Give"),
        (["learn", "f1db:"], "f1db:: there is no such file"),
        (["learn", "f1db:nowhere"], "nowhere: there is no such file"),
        (["evaluate", "nowhere"], "nowhere: there is no such file"),
        (["evaluate", __file__], "it is a file. Give the folder"),
        (["demo", "--port", "70000"], "'--port'"),
        (["evaluate", str(Path(__file__).parent)], "nothing was scored"),
        (["run"], "DISCORD_TOKEN is not set"),
    ],
)
def test_bad_usage_is_one_clear_line_and_exit_code_two(palmares: Any, arguments: list[str], said: str) -> None:
    code, out, err = palmares(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    done = run_apart("learn", "reports", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "reports: no document is there.\n")


def test_a_bad_line_of_a_batch_is_named_before_anything_is_answered(palmares: Any, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"id": 1, "q": "standings"}\n{"id": 2, "q": }\n')
    code, out, err = palmares("ask", "--batch", str(file), "--json")
    assert (code, out) == (2, "")
    assert "line 2" in err


@pytest.mark.parametrize(
    ("terminal", "line"),
    [
        ("en_GB.UTF-8", "store.db: another process holds the store; let it finish and try again (busy).\n"),
        ("fr_FR.UTF-8", "store.db : un autre processus tient la base ; laissez-le finir et recommencez (busy).\n"),
    ],
)
def test_a_store_that_fails_is_one_line_in_the_language_of_the_terminal(
    palmares: Any, knowledge: FakeKnowledge, monkeypatch: pytest.MonkeyPatch, terminal: str, line: str
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise StoreError("store.db", because("locked", error="busy"))

    monkeypatch.setattr(knowledge, "ask", locked)
    monkeypatch.setenv("LC_ALL", terminal)
    assert palmares("ask", "who?") == (2, "", line)


def test_what_nobody_foresaw_is_a_line_with_a_number(palmares: Any) -> None:
    code, out, err = palmares("ask", "explode")
    assert (code, out, err.count("\n")) == (2, "", 1)
    log = next(Path(word.rstrip(".")) for word in err.split() if word.startswith("/"))
    assert "the store is on fire" in log.read_text()
    log.unlink()


@pytest.mark.parametrize("question", ["x" * 5000, "🏁🏎️💨", "誰が勝ちましたか", "\x00\ud800", "   ", "?"])
def test_odd_questions_are_refused_politely(palmares: Any, question: str) -> None:
    code, out, err = palmares("ask", question.encode("utf-8", "replace").decode(), "--json")
    assert (code, err) == (1, "")
    assert json.loads(out)["status"] == "not_understood"


def test_chat_remembers(palmares: Any, knowledge: FakeKnowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter(["who won at Lunaville?", "standings", "quit"])
    monkeypatch.setattr("builtins.input", lambda _: next(said))
    assert palmares("chat")[0] == 0
    assert knowledge.asked == [("who won at Lunaville?", None, ()), ("standings", None, ("who won at Lunaville?",))]


def test_learning_is_told_as_a_diff(palmares: Any, knowledge: FakeKnowledge, tmp_path: Path) -> None:
    code, out, _ = palmares("learn", str(tmp_path), "--replace")
    assert code == 0
    assert "Documents added: 1" in out
    assert knowledge.learned == [([str(tmp_path)], True, False)]
    code, out, err = palmares("learn", "--json", "--dry-run")
    assert (code, err) == (0, "")
    assert json.loads(out)["facts_added"] == 31
    assert knowledge.learned[-1][1:] == (False, True)


def test_the_language_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert cli.words().terminal.check_bad == "FAUX"
    assert cli.words("en").terminal.check_bad == "WRONG"
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("LC_MESSAGES", "tlh")
    monkeypatch.setenv("LANG", "")
    assert cli.words().terminal.check_bad == "WRONG"


def test_without_a_token_one_line_and_exit_code_two(tmp_path: Path) -> None:
    done = run_apart("run", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip().count("\n") == 0
    assert "DISCORD_TOKEN" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_bad_setting_is_one_line(tmp_path: Path) -> None:
    done = run_apart("ask", "who?", folder=tmp_path, PALMARES_SHARDS="many")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("PALMARES_SHARDS in the environment")


def test_asking_imports_nothing_slow_that_it_does_not_need() -> None:
    slow = ("discord", "alembic", "vl_convert", "trafilatura", "pdfplumber", "docx", "openpyxl", "rich", "babel.dates")
    code = f"import sys, bot.cli; print([name for name in {slow} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
