"""Settings: the environment over settings.toml over the defaults here; settings.toml says what each is for."""

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from config.table import ConfigurationError, line_of

FILE = Path(__file__).with_name("settings.toml")
Ids = Annotated[tuple[int, ...], NoDecode]


class Settings(BaseSettings):
    """Every setting; in the environment its name is in capitals after PALMARES_ (DISCORD_TOKEN goes without)."""

    model_config = SettingsConfigDict(env_prefix="PALMARES_", extra="forbid", frozen=True, toml_file=FILE)

    database_url: str = "sqlite:///palmares.db"
    library: Annotated[tuple[str, ...], NoDecode] = ()
    added: str = ""
    language: str = "fr"
    discord_token: SecretStr = Field(
        default=SecretStr(""), validation_alias=AliasChoices("discord_token", "DISCORD_TOKEN", "PALMARES_DISCORD_TOKEN")
    )
    shards: int = Field(default=0, ge=0)
    home_guild: int | None = None
    admin_users: Ids = ()
    admin_roles: Ids = ()
    questions_at_once: int = Field(default=4, ge=1, le=64)
    user_questions_per_minute: int = Field(default=12, ge=1)
    channel_questions_per_minute: int = Field(default=60, ge=1)
    conversation_minutes: int = Field(default=15, ge=1)
    remembered_answers: int = Field(default=20000, ge=100)
    attachment_megabytes: int = Field(default=20, ge=1)

    @field_validator("library", "admin_users", "admin_roles", mode="before")
    @classmethod
    def _separated_by_commas(cls, value: Any) -> Any:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is passed, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(**given: Any) -> Settings:
    """The settings, those ``given`` before all others; raises ConfigurationError."""
    try:
        return Settings(**given)
    except ValidationError as error:
        raise ConfigurationError("\n".join(_explain(item) for item in error.errors())) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{FILE}: not valid TOML: {error}.") from error


def _explain(item: Any) -> str:
    name = str(item["loc"][0])
    variable = next((v for v in (f"PALMARES_{name.upper()}", name.upper()) if v in os.environ), None)
    if variable:
        return f"{variable} in the environment: {item['msg']}."
    text = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    return f"{FILE}:{line_of(text, [name])}: {name}: {item['msg']}."
