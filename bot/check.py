"""What `palmares check` looks at: every file an admin may have edited, the settings, the store."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cached_property, partial
from pathlib import Path

import config
from bot.opening import sqlite_file
from config.language import Language, languages
from config.naming import HERE as NAMES
from config.naming import naming
from config.settings import load_settings
from config.table import ConfigurationError
from knowledge.knowledge import Knowledge, StoreError
from knowledge.phrases import faults

CONFIG = Path(config.__file__).parent


def checks(database: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Each thing checked, and what is wrong with it (None: nothing)."""
    for language in languages().values():
        yield from _of_language(language)
    yield from half_languages(CONFIG)
    yield "config/names", _problem(naming)
    for template in sorted((CONFIG / "charts").glob("*.json")):
        yield f"config/charts/{template.name}", _problem(partial(_json, template))
    yield "settings", _problem(load_settings)
    yield "store", _problem(lambda: _store(database))


def parts(language: Language) -> list[str]:
    """The parts of a language: whatever it reads from a file of its folder."""
    plain = {field.name for field in fields(language)}
    return [n for n, v in vars(type(language)).items() if isinstance(v, cached_property) and n not in plain]


def _of_language(language: Language) -> Iterator[tuple[str, str | None]]:
    """Each file of a language: whether it can be read, and then whether what it holds can be used."""
    found = {part: _problem(partial(getattr, language, part)) for part in parts(language)}
    if not any(found.values()):
        found |= {"answers": _problem(lambda: _complete(language)), **dict(faults(language))}
    for part, problem in found.items():
        yield f"config/{language.code}/{part}.toml", problem


def _complete(language: Language) -> None:
    others = [other for other in languages().values() if other.code != language.code]
    readable = [other.answers for other in others if _problem(partial(getattr, other, "answers")) is None]
    if missing := list(language.answers.lacks(readable)):
        raise ConfigurationError(
            f"{language.folder / 'answers.toml'}: {', '.join(missing)}: missing. Every other language has it: add it."
        )


def half_languages(folder: Path) -> Iterator[tuple[str, str]]:
    """Folders that look like a language's and are none, for want of the file that tells one."""
    for each in sorted({file.parent for file in folder.glob("*/*.toml")} - {NAMES}):
        if not (each / "words.toml").exists():
            yield f"config/{each.name}", f"{each}: no language as long as it has no words.toml. Copy one and edit it."


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
