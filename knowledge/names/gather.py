"""Brings together the rows of a store and what config/names knows besides, so that one name is one ``Named``."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from config.naming import naming
from knowledge.names.distances import distance_of
from knowledge.names.events import place_of, places
from knowledge.names.known import canonical
from knowledge.names.name import NameKind, NameRow
from knowledge.names.tokens import key_of

# People of one name stay apart, whatever their names: only who knows them can tell that they are one.
APART = {NameKind.DRIVER, NameKind.CAR_NUMBER}


def gather(rows: Iterable[NameRow]) -> list[NameRow]:
    """The rows, with those joined that config/names makes one, and with the names that no document mentions yet."""
    joined: dict[tuple[NameKind, str], NameRow] = {}
    apart: list[NameRow] = []
    for row in (*rows, *_configured()):
        if row.kind is NameKind.CAR and canonical(NameKind.MANUFACTURER, row.name):
            continue  # a car of which the make alone is told: the name is that of all its cars
        if row.kind in APART:
            apart.append(row)
            continue
        key = (row.kind, _identity(row))
        joined[key] = _join(joined[key], row) if key in joined else row
    return apart + list(joined.values())


def _identity(row: NameRow) -> str:
    if row.kind is NameKind.EVENT and (place := place_of(row.name)):
        return key_of(place) + " *"
    if row.kind is NameKind.EVENT and (told := distance_of(key_of(row.name))):
        return " ".join(told)
    if row.kind is NameKind.EVENT and (place := places().get(key_of(row.name))):
        return key_of(place)
    return key_of(canonical(row.kind, row.name) or row.name)


def _join(one: NameRow, other: NameRow) -> NameRow:
    """One row of two: the more prominent gives the name, unless config/names alone has it."""
    first, second = (one, other) if (bool(one.keys), one.weight) >= (bool(other.keys), other.weight) else (other, one)
    return replace(
        first,
        keys=(*first.keys, *(k for k in second.keys if k not in first.keys)),
        aliases=tuple(dict.fromkeys((*first.aliases, second.name, *second.aliases))),
        weight=first.weight + second.weight,
        detail=first.detail or second.detail,
    )


@lru_cache
def _configured() -> tuple[NameRow, ...]:
    return tuple(_known_besides())


def _known_besides() -> Iterator[NameRow]:
    names = naming()
    for kind, table in (
        (NameKind.CHAMPIONSHIP, names.championships),
        (NameKind.CIRCUIT, names.circuits),
        (NameKind.EVENT, names.events),
        (NameKind.TEAM, names.teams),
        (NameKind.MANUFACTURER, names.manufacturers),
    ):
        for name, entry in table.items():
            yield NameRow(kind, name, aliases=entry.aliases)
    for name in names.countries:
        yield NameRow(NameKind.COUNTRY, name)
