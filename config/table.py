"""Reads a TOML file into a frozen pydantic model; an error names file, key and line."""

import re
from pathlib import Path
from typing import TypeVar

import tomli  # compiled: it takes a third of the time that the standard library does, at every start
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

HEADER = re.compile(r"\s*\[+([^\]]+)\]+")
KEY = re.compile(r'\s*"?([^"=]+?)"?\s*=')
PART = re.compile(r'"([^"]*)"|([^."]*[^."\s][^."]*)')
Model = TypeVar("Model", bound=BaseModel)


class Frozen(BaseModel):
    """Base of what configuration files hold: immutable, and strict about keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


PROBLEMS = {
    "extra_forbidden": "there is no such key. Check its spelling, or take it out",
    "missing": "it is missing. Add it",
}
"""What is wrong with a key, by pydantic's name of it, where that says too little."""


class ConfigurationError(Exception):
    """A configuration file that cannot be used; the message names file, key and line."""


def read_table(path: Path, model: type[Model]) -> Model:
    """The file's content as ``model``; raises ConfigurationError."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigurationError(
            f"{path}: it is missing. Copy it from another folder beside it and edit it."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: cannot be read as UTF-8 text ({error}).") from error
    try:
        return model.model_validate(tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: not valid TOML: {error}.") from error
    except ValidationError as error:
        raise ConfigurationError("\n".join(_explain(path, text, item) for item in error.errors())) from error


def _explain(path: Path, text: str, item: ErrorDetails) -> str:
    location = [str(part) for part in item["loc"]]
    problem = PROBLEMS.get(item["type"], item["msg"])
    return f"{path}:{line_of(text, location)}: {'.'.join(location)}: {problem}."


def line_of(text: str, location: list[str]) -> int:
    """The line on which a key stands, as nearly as its table header and name tell (1 where neither is found)."""
    best, table = 1, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        header, key = HEADER.match(line), KEY.match(line)
        if header:
            table = parts_of(header[1])
            best = number if location[: len(table)] == table else best
        elif key and (path := [*table, *parts_of(key[1])]) == location[: len(path)]:
            return number
    return best


def parts_of(key: str) -> list[str]:
    """The parts of a dotted key, of which those in quotes may hold dots themselves."""
    return [quoted or bare.strip() for quoted, bare in PART.findall(key)]
