"""The facts of F1DB's documents: each record states one, and the record's lines prove it.

Pole is the first place of the starting grid, as F1DB counts it, so that a penalty which takes it away counts; the
order of qualifying is a session of its own. Makers have titles since there are standings of them (1958), and a season
has champions once its last race was run.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from knowledge.facts.f1db.race import Race
from knowledge.facts.f1db.season import Season, outcome
from knowledge.facts.f1db.values import Row, country_of, date_of, span
from knowledge.facts.fact import Fact, Profile
from knowledge.failure import because
from knowledge.reading.document import BlockKind, Document, UnreadableDocument
from knowledge.reading.f1db import Tree, documents, open_tree, records


def read(path: Path) -> Iterator[tuple[Document, list[Fact]]]:
    """The documents of an F1DB tree (a folder or archive) with their facts; raises UnreadableDocument."""
    tree = open_tree(path)
    seasons: dict[str, Season] = {}
    for document in documents(tree):
        try:
            found = facts(document, tree, seasons)
        except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
            why = because("f1db_record", document=document.name, error=repr(error))
            raise UnreadableDocument(path, why) from error
        yield document, found


def facts(document: Document, tree: Tree, seasons: dict[str, Season] | None = None) -> list[Fact]:
    """What a document of ``tree`` states; ``seasons`` keeps what was worked out for a season's other documents."""
    parts = document.name.split("/")
    files = files_of(document)
    if parts[1] == "drivers":
        return [profile(document.name, tree, row) for rows in files.values() for row in rows]
    known = seasons if seasons is not None else {}
    season = known[parts[2]] = known.get(parts[2]) or Season.of(tree, parts[2])
    if len(parts) == 3:
        return list(outcome(document, tree, season, files))
    return Race(document, tree, season, files).facts()


def files_of(document: Document) -> dict[str, list[Row]]:
    """The rows of each file of a document, by the file's own name, each with its record."""
    found: dict[str, list[Row]] = defaultdict(list)
    name = ""
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            name = block.text if document.name == "f1db/drivers" else block.text.rpartition("/")[2]
        else:
            found[name] += ((block, record) for _, _, record in records(block.text))
    return found


def profile(document: str, tree: Tree, row: Row) -> Fact:
    """Who a driver is."""
    block, record = row
    return Profile.model_construct(
        **span(document, block),
        person=record["name"],
        nationality=country_of(tree, record.get("nationalityCountryId")),
        birth_date=date_of(record.get("dateOfBirth")),
        death_date=date_of(record.get("dateOfDeath")),
        birth_place=record.get("placeOfBirth"),
    )
