"""The lists of names: their form, and errors that say file, key and line."""

from pathlib import Path

import pytest

from config.language import languages
from config.naming import HERE, Categories, Naming, naming
from config.table import ConfigurationError

FILES = (
    "championships",
    "circuits",
    "events",
    "teams",
    "manufacturers",
    "countries",
    "places",
    "nicknames",
    "categories",
)


def lists(folder: Path, **changed: str) -> Path:
    for name in FILES:
        (folder / f"{name}.toml").write_text(changed.get(name, ""), encoding="utf-8")
    return folder


def test_empty_lists_are_lists(tmp_path: Path) -> None:
    assert naming(lists(tmp_path)) == Naming({}, {}, {}, {}, {}, {}, {}, {}, Categories())


def test_an_admin_adds_a_name_by_a_line(tmp_path: Path) -> None:
    known = naming(lists(tmp_path, teams='["Equipe Rivage"]\naliases = ["ER", "Rivage Sport"]\n'))
    assert known.teams["Equipe Rivage"].aliases == ("ER", "Rivage Sport")


@pytest.mark.parametrize(
    ("file", "text", "key", "line"),
    [
        ("teams", '[Rivage]\naliases = "ER"\n', "Rivage.aliases", 2),
        ("circuits", '[Anneau]\n\naliases = []\ntown = "Rive"\n', "Anneau.town", 4),
        ("countries", '[Ruritania]\ncodes = ["RUR"]\nwords.en = { names = [] }\n', "Ruritania.words.en.names", 3),
        ("championships", "[Coupe]\nshort = 3\n", "Coupe.short", 2),
        ("places", "[Lac]\n", "Lac.words", 1),
    ],
)
def test_an_error_says_file_key_and_line(tmp_path: Path, file: str, text: str, key: str, line: int) -> None:
    with pytest.raises(ConfigurationError) as error:
        naming(lists(tmp_path, **{file: text}))
    assert f"{file}.toml:{line}: {key}" in str(error.value)


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    lists(tmp_path, nicknames="[broken")
    with pytest.raises(ConfigurationError, match=r"nicknames\.toml"):
        naming(tmp_path)
    (tmp_path / "teams.toml").unlink()
    with pytest.raises(ConfigurationError, match=r"teams\.toml"):
        naming(tmp_path)


def test_what_ships_is_whole() -> None:
    known = naming(HERE)
    assert len(known.circuits) >= 150
    assert len(known.countries) >= 150
    assert len(known.championships) >= 80
    assert {"Formula 1", "F1"} <= set(known.championships["FIA Formula One World Championship"].aliases)
    assert {m.circuit for m in known.events.values() if m.circuit} <= set(known.circuits)
    assert {series for n in known.nicknames.values() for series in n.in_series} <= set(known.championships)
    assert {series for m in known.events.values() for series in m.counts_for or ()} <= set(known.championships)


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_says_how_meetings_are_named(code: str) -> None:
    words = languages()[code].names
    assert words.event_heads
    assert words.ordinary
    assert all("{name}" in form for form in words.event_names.values())
