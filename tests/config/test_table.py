"""A configuration file that cannot be used is told by file, line and key."""

from pathlib import Path

import pytest

from config.language import languages
from config.table import ConfigurationError, Frozen, line_of, read_table


class Sample(Frozen):
    name: str
    places: dict[str, int] = {}


def write(folder: Path, text: str) -> Path:
    path = folder / "sample.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_file_becomes_a_frozen_model(tmp_path):
    sample = read_table(write(tmp_path, 'name = "Croft"\n[places]\nfirst = 1\n'), Sample)
    assert (sample.name, sample.places) == ("Croft", {"first": 1})
    with pytest.raises(ValueError, match="frozen"):
        sample.name = "Thruxton"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name = \n", "not valid TOML"),
        ("name = 3\n", "sample.toml:1: name: Input should be a valid string"),
        (
            'name = "x"\n\n[places]\nfirst = 1\nsecond = "two"\n',
            "sample.toml:5: places.second: Input should be a valid integer",
        ),
        (
            'name = "x"\ncolour = "red"\n',
            "sample.toml:2: colour: there is no such key. Check its spelling, or take it out",
        ),
        ("[places]\nfirst = 1\n", "name: it is missing. Add it"),
    ],
)
def test_error_names_file_line_and_key(tmp_path, text, says):
    with pytest.raises(ConfigurationError, match="sample.toml") as error:
        read_table(write(tmp_path, text), Sample)
    assert says in str(error.value)


def test_missing_file_and_binary_file_are_told(tmp_path):
    with pytest.raises(ConfigurationError, match=r"absent\.toml: it is missing"):
        read_table(tmp_path / "absent.toml", Sample)
    (tmp_path / "sample.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match="cannot be read as UTF-8"):
        read_table(tmp_path / "sample.toml", Sample)


@pytest.mark.parametrize(
    ("location", "line"), [(["a"], 1), (["b", "c"], 4), (["b", "é"], 5), (["b", "none"], 3), (["none"], 1)]
)
def test_line_of(location, line):
    assert line_of('a = 1\n\n[b]\nc = 2\n"é" = 3\n', location) == line


def test_every_language_folder_is_found_and_loads():
    assert {"fr", "en"} <= set(languages())
    for language in languages().values():
        assert language.words.ordinals


def test_folder_without_a_language_is_told(tmp_path):
    with pytest.raises(ConfigurationError, match="no language folder"):
        languages(tmp_path)
