"""What `palmares check` looks at: every file an admin may have edited, the settings, the store."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cached_property, partial
from pathlib import Path

import config
from bot.opening import sqlite_file
from config.language import Language, languages
from config.naming import naming
from config.settings import load_settings
from config.table import ConfigurationError
from knowledge.knowledge import Knowledge, StoreError

CONFIG = Path(config.__file__).parent


def checks(database: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Each thing checked, and what is wrong with it (None: nothing)."""
    for code, language in languages().items():
        for part in parts(language):
            yield f"config/{code}/{part}.toml", _problem(partial(getattr, language, part))
    yield "config/names", _problem(naming)
    for template in sorted((CONFIG / "charts").glob("*.json")):
        yield f"config/charts/{template.name}", _problem(partial(_json, template))
    yield "settings", _problem(load_settings)
    yield "store", _problem(lambda: _store(database))


def parts(language: Language) -> list[str]:
    """The parts of a language: whatever it reads from a file of its folder."""
    plain = {field.name for field in fields(language)}
    return [n for n, v in vars(type(language)).items() if isinstance(v, cached_property) and n not in plain]


def _problem(attempt: Callable[[], object]) -> str | None:
    try:
        attempt()
    except (ConfigurationError, StoreError, ValueError, OSError) as error:
        return str(error)
    return None


def _json(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"))


def _store(database: str | None) -> None:
    url = load_settings(**({"database_url": database} if database else {})).database_url
    file = sqlite_file(url)
    if file is None or file.exists():
        Knowledge(url).status()
