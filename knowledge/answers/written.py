"""What was found, written: the text, its setting, its caveats, its table, its sources and how the question was read."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from sqlalchemy import select

from config.language import Language
from knowledge.answers.answer import Answer, AnswerStatus, Choice, Source, Table
from knowledge.answers.ask import Ask
from knowledge.answers.evidence import against, sources_of
from knowledge.answers.examples import examples
from knowledge.answers.found import Found, Meeting, Ref, Say
from knowledge.answers.phrase import Phraser
from knowledge.answers.tables import TABLES
from knowledge.names import Named
from knowledge.questions.default import Default
from knowledge.questions.question import Question

MARKED = 8


def written(ask: Ask, found: Found, language: Language, asked: Question) -> Answer:
    """The answer in words."""
    phraser = Phraser(language)
    answered = found.status is AnswerStatus.ANSWERED
    sources = sources_of(ask, found.refs) if answered else ()
    if answered and not sources:
        found = replace(found, status=AnswerStatus.NOT_RECORDED, says=(Say("not_recorded", {"where": ()}),), notes=())
    sentences = [phraser.sentence(say) for say in found.says] or _told(phraser, sources)
    caveats = _caveats(ask, found, phraser, asked, sources) if answered else ()
    scope = phraser.place(found.place)
    missing = found.status is AnswerStatus.NOT_RECORDED
    instead = examples(ask.connection, language, ask.question) if missing else ()
    return Answer(
        question=asked.text, language=language.code, status=found.status, intent=intent_of(asked),
        text=_text(sentences, scope if answered else "", caveats), headline=_headline(sentences), scope=scope,
        reading=reading_of(ask.question, asked), table=_table(found, phraser) if answered else Table(), caveats=caveats,
        sources=sources, choices=_choices(found, phraser, asked), chart=found.chart if answered else None,
        suggestions=instead,
    )  # fmt: skip


def _told(phraser: Phraser, sources: Sequence[Source]) -> list[str]:
    """The sources themselves, where they are what is asked for."""
    return [
        phraser.sentence(
            Say("source", {"document": s.title or s.document, "date": s.date, "quote": " ".join(s.quote.split())})
        )
        for s in sources
    ]


def _headline(sentences: Sequence[str]) -> str:
    """The first sentence; a bare yes or no with what follows it."""
    return " ".join(sentences[:2]) if sentences and len(sentences[0]) <= 5 else "".join(sentences[:1])


def _text(sentences: Sequence[str], scope: str, caveats: Sequence[str]) -> str:
    said = " ".join(sentences) if len(sentences) < 4 else "\n".join(sentences)
    return "\n".join(part for part in (said, f"[{scope}]" if scope else "", *caveats) if part)


def _caveats(ask: Ask, found: Found, phraser: Phraser, asked: Question, sources: Sequence[Source]) -> tuple[str, ...]:
    notes = [*found.notes, *(Say(key) for key in marks(ask, found.refs))]
    notes += against(ask, found.refs[:5]) if len(found.refs) <= 5 else []
    notes += [
        Say(f"default.{d.slot}", {d.slot: _default(d)})
        for d in ask.question.defaults
        if f"default.{d.slot}" in phraser.words.notes
    ]
    if asked.ignored:
        notes.append(Say("ignored", {"words": ", ".join(asked.ignored)}))
    if asked.scope.session_day is not None:
        notes.append(Say("session_day"))
    if attribution := next((s.attribution for s in sources if s.attribution), None):
        notes.append(Say("attribution", {"words": attribution}))
    return tuple(dict.fromkeys(phraser.note(note) for note in notes))


def _default(default: Default) -> Any:
    return Meeting(default.value, form="bare") if default.slot == "meeting" else default.value


def marks(ask: Ask, refs: Sequence[Ref]) -> list[str]:
    """Whether a row that is shown may still change, or documents contradict it."""
    found = set()
    for table in {ref.table for ref in refs[:MARKED]}:
        rows, ids = TABLES[table], [ref.id for ref in refs[:MARKED] if ref.table == table]
        for mark in ("provisional", "contested"):
            column = rows.c.get(mark)
            if column is not None and ask.first(select(rows.c.id).where(rows.c.id.in_(ids), column).limit(1)):
                found.add(mark)
    return sorted(found, reverse=True)


def _table(found: Found, phraser: Phraser) -> Table:
    titles = tuple(phraser.words.columns.get(column, column) for column in found.columns)
    told = found.columns.index("achievement") if "achievement" in found.columns else None
    rows = found.rows if told is None else tuple(_named(row, told, phraser) for row in found.rows)
    return Table(found.columns, titles, rows)


def _named(row: tuple[Any, ...], told: int, phraser: Phraser) -> tuple[Any, ...]:
    """A row with what was achieved in the asker's words."""
    return tuple(phraser.words.nouns[cell].many if n == told else cell for n, cell in enumerate(row))


def _choices(found: Found, phraser: Phraser, asked: Question) -> tuple[Choice, ...]:
    form = phraser.words.choices["with_series"]
    return tuple(Choice(n.name, n.detail, form.format(question=asked.text, name=n.name)) for n, _ in found.choices[:25])


def intent_of(question: Question) -> str:
    """What was understood in three words: topic, hole and form."""
    return f"{question.topic.value}.{question.wanted.value}.{question.form.value}"


def reading_of(question: Question, asked: Question) -> dict[str, Any]:
    """How the question was read, as JSON-ready data: what is set, and nothing that is open."""
    read = {name: _plain(getattr(question, name)) for name in _SLOTS if _is_set(getattr(question, name))}
    scope = {name: _plain(getattr(question.scope, name)) for name in question.scope.__dataclass_fields__}
    read["scope"] = {name: value for name, value in scope.items() if value not in (None, False, [])}
    read["defaults"] = [{"slot": d.slot, "value": d.value} for d in asked.defaults]
    read["ignored"] = list(asked.ignored)
    read["inherited"] = list(asked.inherited)
    if asked.antecedent is not None:
        read["antecedent"] = asked.antecedent.text
    return read


_SLOTS = (
    "topic",
    "wanted",
    "form",
    "subjects",
    "others",
    "relation",
    "position",
    "status",
    "limit",
    "ordinal",
    "value",
    "condition",
    "without",
    "at_least",
    "nation",
    "role",
    "negated",
    "also",
)


def _is_set(value: Any) -> bool:
    return value is not None and value is not False and value != ()


def _plain(value: Any) -> Any:
    if isinstance(value, Named):
        return {"kind": value.kind.value, "name": value.name}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
