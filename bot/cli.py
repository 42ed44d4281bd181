"""The commands of `palmares`: thin, each hands over to a neighbour; slow imports wait until a command needs them.

JSON is alone on standard output, all else goes to standard error. Exit codes: 0 answered, 1 not answered, 2 bad usage
or input.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.failures import BadInput, say, told
from bot.machine import BadLine, answer_record, dump, fact_record, read_batch
from bot.report import report_lines
from bot.spoken import words
from config.language import languages
from config.settings import Settings, load_settings
from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.knowledge import Knowledge

NOT_ANSWERED, BAD = 1, 2
REMEMBERED_TURNS = 6
LAST_PORT = 65535

HELP = words().terminal.help
LANGUAGES = ", ".join(languages())
Database = Annotated[str | None, typer.Option("--database", help=HELP["database"])]
Spoken = Annotated[str | None, typer.Option("--language", help=HELP["ask.language"].format(languages=LANGUAGES))]
app = typer.Typer(help=HELP["app"], no_args_is_help=True, add_completion=False, rich_markup_mode=None)


def run(arguments: Sequence[str]) -> int:
    """Run a command; whatever goes wrong is one clear line on standard error."""
    try:
        return app(list(arguments), prog_name="palmares", standalone_mode=False) or 0
    except typer.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, typer.Abort):
        say(words().terminal.interrupted)
    except BrokenPipeError:
        sys.stderr.close()
    except Exception as error:
        say(*told(error, words()))
    return BAD


def show(value: object) -> None:
    """One line of JSON on standard output, at once."""
    print(dump(value), flush=True)


def _settings(database: str | None) -> Settings:
    return load_settings(**({"database_url": database} if database else {}))


def _knowledge(database: str | None) -> Knowledge:
    from bot.opening import open_knowledge

    return open_knowledge(_settings(database), say, words().terminal)


@app.command(help=HELP["ask"])
def ask(
    question: Annotated[str | None, typer.Argument(help=HELP["ask.question"])] = None,
    language: Spoken = None,
    as_json: Annotated[bool, typer.Option("--json", help=HELP["ask.json"])] = False,
    explain: Annotated[bool, typer.Option("--explain", help=HELP["ask.explain"])] = False,
    batch: Annotated[str | None, typer.Option("--batch", help=HELP["ask.batch"])] = None,
    database: Database = None,
) -> int:
    """Answer a question, or a batch of them."""
    _known(language)
    if batch is not None:
        return _ask_batch(batch, language, as_json, database)
    if question is None:
        raise BadInput(words(language).terminal.no_question)
    answer = _knowledge(database).ask(question, language=language)
    if as_json:
        show(answer_record(answer))
    else:
        _print_answer(answer, explain=explain)
    return 0 if answer.status is AnswerStatus.ANSWERED else NOT_ANSWERED


def _known(language: str | None) -> None:
    if language is not None and language not in languages():
        raise BadInput(words().terminal.no_language.format(language=language, languages=LANGUAGES))


def _ask_batch(batch: str, language: str | None, as_json: bool, database: str | None) -> int:
    try:
        text = sys.stdin.read() if batch == "-" else Path(batch).read_text(encoding="utf-8-sig")
        questions = read_batch(text)
    except BadLine as error:
        message = words(language).terminal.batch_line
        raise BadInput(message.format(file=batch, line=error.line, reason=error)) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else error.reason
        raise BadInput(words(language).terminal.batch_file.format(file=batch, reason=reason)) from error
    knowledge = _knowledge(database)
    for asked in questions:
        answer = knowledge.ask(asked.q, language=asked.lang or language, context=asked.context)
        if as_json:
            show(answer_record(answer, asked.id))
        else:
            _print_answer(answer)
    return 0


def _print_answer(answer: Answer, *, explain: bool = False) -> None:
    from bot.terminal import answer_parts, show_parts

    show_parts(answer_parts(answer, words(answer.language).terminal, explain=explain))


@app.command(help=HELP["chat"])
def chat(language: Spoken = None, database: Database = None) -> int:
    """Answer question after question, each in the light of those before."""
    _known(language)
    spoken, knowledge = words(language).terminal, _knowledge(database)
    say(spoken.chat_welcome)
    turns: list[str] = []
    while True:
        try:
            question = input(spoken.chat_prompt).strip()
        except EOFError:
            return 0
        if not question or question.casefold() in spoken.chat_quit:
            return 0
        _print_answer(knowledge.ask(question, language=language, context=tuple(turns)))
        turns = [*turns, question][-REMEMBERED_TURNS:]


@app.command(help=HELP["read"])
def read(
    file: Annotated[Path, typer.Argument(help=HELP["read.file"])],
    as_json: Annotated[bool, typer.Option("--json", help=HELP["read.json"])] = False,
) -> int:
    """Show what a document would teach."""
    reading = Knowledge().read(file)
    if as_json:
        for fact in reading.facts:
            show(fact_record(fact))
        return 0
    from bot.terminal import console, reading_parts

    out = console()
    for part in reading_parts(reading, words().terminal):
        out.print(part)
    return 0


@app.command(help=HELP["learn"])
def learn(
    paths: Annotated[list[str] | None, typer.Argument(help=HELP["learn.paths"])] = None,
    as_json: Annotated[bool, typer.Option("--json", help=HELP["learn.json"])] = False,
    replace: Annotated[bool, typer.Option("--replace", help=HELP["learn.replace"])] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=HELP["learn.dry_run"])] = False,
    database: Database = None,
) -> int:
    """Read documents into the store."""
    from bot.opening import learn_paths, progress_line

    settings, spoken = _settings(database), words()
    chosen, missing = learn_paths(paths or (), settings.library)
    if missing is not None:
        raise BadInput(spoken.terminal.missing_path.format(path=missing))
    progress = progress_line(spoken.terminal, sys.stderr)
    report = Knowledge(settings.database_url).learn(chosen, replace=replace, dry_run=dry_run, progress=progress)
    if not report.found:
        raise BadInput(spoken.terminal.no_documents.format(path=", ".join(chosen)))
    if as_json:
        show(report)
    else:
        print(*report_lines(report, spoken), sep="\n")
    nothing_read = report.unreadable and not (report.added or report.changed or report.unchanged)
    return BAD if nothing_read else 0


@app.command(help=HELP["check"])
def check(database: Database = None) -> int:
    """Check configuration, settings and store."""
    from bot.check import checks

    spoken, good = words().terminal, True
    for name, problem in checks(database):
        good &= problem is None
        verdict = spoken.check_good if problem is None else spoken.check_bad
        told = name if problem is None else problem if name in problem else f"{name}: {problem}"
        print(f"{verdict}  {told}")
    return 0 if good else BAD


@app.command(help=HELP["evaluate"])
def evaluate(folder: Annotated[Path, typer.Argument(help=HELP["evaluate.folder"])]) -> int:
    """Score documents against their gold."""
    from bot.terminal import console, evaluation_view
    from knowledge.knowledge import evaluate_folder

    if not folder.is_dir():
        spoken = words().terminal
        raise BadInput((spoken.no_folder if folder.exists() else spoken.missing_path).format(path=folder))
    scores = evaluate_folder(folder)
    if scores.keys() <= {"all"}:
        raise BadInput(words().terminal.no_gold.format(path=folder))
    console().print(evaluation_view(scores, words().evaluation))
    return 0


@app.command("run", help=HELP["run"])
def run_bot(database: Database = None) -> int:
    """Run the Discord bot."""
    from bot.client import serve

    settings = _settings(database)
    if not settings.discord_token:
        raise BadInput(words().terminal.no_token)
    return serve(settings, _knowledge(database), words().terminal)


@app.command(help=HELP["demo"])
def demo(
    port: Annotated[int, typer.Option("--port", min=0, max=LAST_PORT, help=HELP["demo.port"])] = 0,
    database: Database = None,
) -> int:
    """Show the bot in a simulated Discord."""
    from bot.demo import serve_demo

    return serve_demo(_settings(database), _knowledge(database), words().terminal, port)
