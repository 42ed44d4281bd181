"""Documents with gold, as facts: a way to fill a store without reading."""

import json
from pathlib import Path

import pytest

from knowledge.facts.fact import FACT, Fact
from knowledge.reading.document import Document

SHARED = Path(__file__).parents[2] / "shared"


def shared(folder: str) -> Path:
    """A folder beside the project; the test is skipped where it is not there."""
    path = SHARED / folder
    if not path.is_dir():
        pytest.skip(f"{path} is not here")
    return path


def gold_facts(document: Document, gold: Path) -> list[Fact]:
    """The facts of a gold file, each where its quote first stands in the document."""
    found = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = {k: v for k, v in json.loads(line).items() if v is not None and k not in {"derived", "note"}}
        kind = record.get("kind")
        start = document.text.find(record["quote"])
        if kind == "absent" or start < 0:
            continue
        if kind == "tally":
            record.pop("as_of", None)
        end = start + len(record["quote"])
        found.append(FACT.validate_python({**record, "document": document.name, "start": start, "end": end}))
    return found
