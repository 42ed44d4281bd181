"""Names newly met that look like known ones: whoever keeps config/names decides whether they are one."""

import re
from collections.abc import Container, Mapping, Sequence

from sqlalchemy import Connection, select

from knowledge.names.tokens import key_of
from knowledge.store.identity import Names, compact
from knowledge.store.people import surname
from knowledge.store.tables import table

ALIKE = 86.0
"""How alike, of 100, two folded names are that somebody should look at."""
KINDS = ("driver", "team", "circuit", "championship")
MOST = 1000
"""More new names than these come from a data set, whose names are not typed by hand."""


def lookalikes(connection: Connection, new: Mapping[str, Sequence[str]], names: Names) -> list[tuple[str, str, str]]:
    """Kind, new name and the known one; two names that are both configured are known to be two."""
    from rapidfuzz import fuzz, process

    found: set[tuple[str, str, str]] = set()
    for kind in KINDS:
        if not new.get(kind) or len(new[kind]) > MOST:
            continue
        of = table(kind)
        configured = _configured(kind, names)
        known = {name: key_of(name) for name in connection.scalars(select(of.c.name))}
        for name in new[kind]:
            near = process.extract(key_of(name), known, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=4)
            others = [other for _, _, other in near if other != name and _may_be(kind, name, other, configured)]
            found |= {(kind, name, other) for other in others if (kind, other, name) not in found}
    return sorted(found)


def _configured(kind: str, names: Names) -> Container[str]:
    lists = names.lists
    tables: dict[str, Container[str]] = {
        "team": lists.teams,
        "circuit": lists.circuits,
        "championship": lists.championships,
    }
    return tables.get(kind, ())


def _may_be(kind: str, one: str, other: str, configured: Container[str]) -> bool:
    """Numbers tell apart, and so do first names that differ in more than a letter or two: brothers share a surname."""
    if (one in configured and other in configured) or re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    if kind != "driver" or surname(one) != surname(other):
        return True
    a, b = (key_of(name).removesuffix(surname(name)).strip() for name in (one, other))
    return compact(a) == compact(b) or a.startswith(b) or b.startswith(a) or abs(len(a) - len(b)) < 2
