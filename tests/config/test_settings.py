"""Settings: the environment over the file over the defaults, and errors that say where."""

from pathlib import Path

import pytest

from config import settings as module
from config.settings import Settings, load_settings
from config.table import ConfigurationError


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISCORD_TOKEN", "PALMARES_DATABASE_URL", "PALMARES_LIBRARY", "PALMARES_ADMIN_USERS"):
        monkeypatch.delenv(name, raising=False)


def test_the_file_that_ships_states_every_default() -> None:
    text = Path(module.FILE).read_text(encoding="utf-8")
    plain = Settings.model_construct()
    loaded = load_settings()
    for name, field in Settings.model_fields.items():
        assert f"\n{name} =" in text or f"\n# {name} =" in text, f"{name} is not explained in settings.toml"
        assert getattr(loaded, name) == field.get_default(), name
    assert plain.language == loaded.language


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PALMARES_DATABASE_URL", "sqlite:///elsewhere.db")
    monkeypatch.setenv("PALMARES_ADMIN_USERS", "12, 34,")
    monkeypatch.setenv("PALMARES_LIBRARY", "/srv/a,/srv/b")
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    loaded = load_settings()
    assert loaded.database_url == "sqlite:///elsewhere.db"
    assert (loaded.admin_users, loaded.library) == ((12, 34), ("/srv/a", "/srv/b"))
    assert loaded.discord_token.get_secret_value() == "secret"
    assert "secret" not in repr(loaded)
    assert load_settings(database_url="sqlite://").database_url == "sqlite://"


def test_a_bad_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PALMARES_ADMIN_USERS", "me")
    with pytest.raises(ConfigurationError, match="PALMARES_ADMIN_USERS in the environment"):
        load_settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("language = 'en'\nshards = -1\n", r":2: shards"),
        ("\n\nno_such_setting = 1\n", r":3: no_such_setting"),
        ("language = \n", "not valid TOML"),
    ],
)
def test_a_bad_file_is_named_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "FILE", file)
    monkeypatch.setitem(Settings.model_config, "toml_file", file)
    with pytest.raises(ConfigurationError, match=said):
        load_settings()
