"""The machine interface: answers, readings and reports as JSON, and batches of questions."""

import dataclasses
import datetime as dt
import json
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.answers.answer import Answer, Source
from knowledge.knowledge import Reason


class Asked(BaseModel):
    """A line of a batch: a question, its language where known, and the turns before it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str | int
    q: str
    lang: str | None = None
    context: tuple[str, ...] = Field(default=())


class BadLine(ValueError):
    """A line of a batch that is no question; ``line`` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def read_batch(text: str) -> list[Asked]:
    """The questions of a JSON Lines text, blank lines left out; raises BadLine."""
    lines = enumerate(text.splitlines(), 1)
    return [_asked(number, line) for number, line in lines if line.strip()]


def _asked(number: int, line: str) -> Asked:
    try:
        return Asked.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadLine(number, f"{where}: {first['msg']}" if where else first["msg"]) from error


def answer_record(answer: Answer, identifier: str | int | None = None) -> dict[str, Any]:
    """An answer as the machine interface has it; choices of an ambiguity stand among the suggestions."""
    record = {} if identifier is None else {"id": identifier}
    return record | {
        "question": answer.question,
        "language": answer.language,
        "status": answer.status.value,
        "intent": answer.intent,
        "reading": answer.reading,
        "text": answer.text,
        "rows": answer.table.as_records(),
        "caveats": list(answer.caveats),
        "sources": [_source_record(source) for source in answer.sources],
        "suggestions": [*answer.suggestions, *(choice.question for choice in answer.choices)],
    }


def _source_record(source: Source) -> dict[str, Any]:
    keys = ("document", "title", "date", "start", "end", "quote")
    record = {key: getattr(source, key) for key in keys}
    further = {"link": source.link, "attribution": source.attribution}
    return record | {key: value for key, value in further.items() if value}


def fact_record(fact: BaseModel) -> dict[str, Any]:
    """A fact without what it does not state."""
    record = fact.model_dump(mode="json", exclude_none=True)
    if not record.get("provisional"):
        record.pop("provisional", None)
    return {key: value for key, value in record.items() if value != []}


def dump(value: Any) -> str:
    """One line of JSON; dates in ISO form, dataclasses as objects."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    for kind, convert in PLAIN:
        if isinstance(value, kind):
            return convert(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    raise TypeError(f"{type(value).__name__} has no JSON form")


PLAIN: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (Enum, lambda value: value.value),
    ((dt.date, dt.datetime, dt.time), lambda value: value.isoformat()),
    ((set, frozenset), sorted),
    (BaseModel, lambda value: value.model_dump(mode="json", exclude_none=True)),
    ((Path, Reason), str),
)
