"""The faces' words: the same in every language, within Discord's limits, with slots that the code fills."""

import re
from itertools import pairwise
from typing import Any

import pytest
from pydantic import BaseModel

from config.language import languages

SLOT = re.compile(r"\{(\w+)\}")


def texts(value: Any, path: str = "") -> dict[str, str]:
    """Every text under a model, by its path."""
    if isinstance(value, str):
        return {path: value}
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, dict):
        return {key: text for name, each in value.items() for key, text in texts(each, f"{path}.{name}").items()}
    return {}


ALL = {code: texts(language.interface) for code, language in languages().items()}


def test_every_language_says_the_same_things_with_the_same_slots() -> None:
    for one, other in pairwise(ALL.values()):
        assert one.keys() == other.keys()
        differ = {path for path in one if set(SLOT.findall(one[path])) != set(SLOT.findall(other[path]))}
        assert differ == set()


@pytest.mark.parametrize("code", ALL)
def test_commands_are_named_as_discord_allows(code: str) -> None:
    interface = languages()[code].interface
    named = [*interface.commands.values(), *(o for c in interface.commands.values() for o in c.options.values())]
    wrong = [
        each.name for each in named if not re.fullmatch(r"[-_'\w]{1,32}", each.name) or each.name != each.name.lower()
    ]
    assert wrong == []
    for command in interface.commands.values():
        names = [option.name for option in command.options.values()]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", ALL)
def test_lookups_use_the_options_there_are(code: str) -> None:
    interface = languages()[code].interface
    slots = {slot for template in interface.lookups.values() for slot in SLOT.findall(template)}
    assert slots <= set(interface.commands["lookup"].options)
