"""An answer, a reading and an evaluation as a terminal shows them; rich is imported when something is shown."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bot.machine import fact_record
from bot.rows import cell, said, telling
from config.interface import Evaluation, Terminal
from knowledge.answers.answer import Answer, Source, Table

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table as View

    from knowledge.evaluation import Score
    from knowledge.knowledge import Reading

FEW_SOURCES = 3
PROOF = {"document", "start", "end", "quote", "kind"}


def console() -> "Console":
    """The terminal's standard output; words are never coloured by what they look like."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def answer_parts(answer: Answer, words: Terminal, *, explain: bool = False) -> "Iterator[str | View]":
    """The sentence, its table, its sources and what could be asked instead."""
    yield answer.text
    if len(answer.table.rows) > 1:
        yield table_view(answer.table, answer.language)
    if answer.choices:
        yield "\n".join([words.choices, *(f"  {n}. {_choice(c)}" for n, c in enumerate(answer.choices, 1))])
    elif untold := [each for each in answer.suggestions if each not in answer.text]:
        yield "\n".join([words.suggestions, *(f"  - {each}" for each in untold)])
    if answer.sources:
        yield "\n".join([words.sources, *(f"  {source_line(source)}" for source in answer.sources[:FEW_SOURCES])])
    if explain:
        yield json.dumps(answer.reading, ensure_ascii=False, indent=2, default=str)


def show_parts(parts: "Iterator[str | View]") -> None:
    """Print the parts; rich is not even imported for what is words alone, which a terminal wraps by itself."""
    for part in parts:
        if isinstance(part, str):
            print(part)
        else:
            console().print(part)


def _choice(choice: Any) -> str:
    return f"{choice.label} ({choice.detail})" if choice.detail else str(choice.label)


def source_line(source: Source) -> str:
    """A source in one line: title, date, the words, whose data it is."""
    head = ", ".join(str(part) for part in (source.title or source.document, source.date) if part)
    credit = f" ({source.attribution})" if source.attribution else ""
    return f"{head}{credit}: « {' '.join(source.quote.split())} »"


def table_view(table: Table, language: str) -> "View":
    """The rows behind an answer, the columns that tell something."""
    from rich import box
    from rich.table import Table as View

    view = View(box=box.SIMPLE, pad_edge=False)
    kept = telling(table)
    for n in kept:
        numeric = all(isinstance(row[n], int | float) or row[n] is None for row in table.rows)
        view.add_column(table.titles[n] if table.titles else table.columns[n], justify="right" if numeric else "left")
    for row in table.rows:
        view.add_row(*(said(table.columns[n], row[n], language) for n in kept))
    return view


def reading_parts(reading: "Reading", words: Terminal) -> "Iterator[RenderableType]":
    """The document with what was understood marked in it, then each fact with its words, then what was not taken."""
    from rich.text import Text

    document = reading.document
    head = " · ".join(str(part) for part in (document.name, document.title, document.date, document.language) if part)
    yield Text(head, style="bold")
    page = Text(document.text)
    for refused in reading.refused:
        page.stylize("yellow", refused.start, refused.end)
    for fact in reading.facts:
        page.stylize("green", fact.start, fact.end)
    yield page
    heading = words.understood.format(count=len(reading.facts)) if reading.facts else words.nothing_understood
    yield Text(heading, style="bold")
    for fact in sorted(reading.facts, key=lambda each: (each.start, each.end)):
        yield _proved(fact.kind, _fields(fact), fact.quote, "green")
    if reading.refused:
        yield Text(words.not_taken.format(count=len(reading.refused)), style="bold")
    for refused in reading.refused:
        yield _proved(refused.verb, refused.reason, refused.quote, "yellow")


def _fields(fact: Any) -> str:
    stated = {key: value for key, value in fact_record(fact).items() if key not in PROOF}
    return " · ".join(f"{key} {cell(value)}" for key, value in stated.items())


def _proved(kind: str, what: str, quote: str, style: str) -> "RenderableType":
    from rich.text import Text

    return Text.assemble((f"{kind:12}", style), f" {what}\n", (f"{'':12} « {' '.join(quote.split())} »", "dim"))


def evaluation_view(scores: "dict[str, Score]", words: Evaluation) -> "RenderableType":
    """Precision and recall a kind, and of all."""
    from rich import box
    from rich.table import Table as View

    view = View(box=box.SIMPLE, pad_edge=False)
    view.add_column(words.kind)
    for title in (words.precision, words.recall, words.right, words.wrong, words.missed):
        view.add_column(title, justify="right")
    for kind, score in scores.items():
        counts = (str(score.right), str(score.wrong), str(score.missed))
        view.add_row(words.all if kind == "all" else kind, f"{score.precision:.3f}", f"{score.recall:.3f}", *counts)
    return view
