"""The people whom the cells of a row name: whole crews, surnames before given names, names over two columns."""

import re
from collections.abc import Iterator, Mapping, Sequence

from knowledge.facts.mentions.cast import clean, title_case
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.name_words import given
from knowledge.facts.parties.crews import people
from knowledge.text import fold_in_place

TURNED = re.compile(r"(?P<surname>[^,]+),\s(?P<given>[^\W\d_]+(?:-[^\W\d_]+)?)")
"""A surname, then the given name behind a comma."""
Cell = tuple[int, int]


def people_in(page: Page, cell: Cell) -> tuple[str, ...]:
    """The people of a cell; "Brun, Ada" is one, told by the given name behind the comma."""
    turned = [TURNED.fullmatch(part) for part in re.split(r"\s*/\s*", clean(page.text[slice(*cell)]))]
    named = [m for m in turned if m and given(fold_in_place(m["given"]))]
    if len(named) == len(turned):
        return tuple(title_case(f"{m['given']} {m['surname']}") for m in named)
    return people(page, *cell, crews=False)


def in_two_cells(page: Page, cells: Mapping[str, Sequence[Cell]]) -> Iterator[str]:
    """Drivers whose given names and surnames stand in columns of their own."""
    first_names, surnames = cells.get("given_name", []), cells.get("surname", [])
    for at, cell in enumerate(surnames):
        first = first_names[at : at + 1] if len(first_names) == len(surnames) else []
        yield title_case(" ".join(clean(page.text[a:b]) for a, b in (*first, cell)))
