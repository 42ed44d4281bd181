"""Given names, by which people are told from teams and places."""

from functools import lru_cache
from pathlib import Path

from config.table import Frozen, read_table

HERE = Path(__file__).parent / "names"


class GivenNames(Frozen):
    """given_names.toml: the names, parted by white space."""

    names: str


@lru_cache
def given_names(folder: Path = HERE) -> frozenset[str]:
    """Every given name, as it is written; raises ConfigurationError."""
    return frozenset(read_table(folder / "given_names.toml", GivenNames).names.split())
