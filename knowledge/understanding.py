"""What a file states and what was refused of it, without a store: what is shown of a document before it is learned."""

from pathlib import Path

from knowledge.report import Reading, Refused


def understand(path: Path) -> Reading:
    """A file with what it states and what was not taken of it; raises UnreadableDocument."""
    from knowledge.facts.extract import extract
    from knowledge.reading.read import read

    document = read(path)
    found = extract(document)
    refused = tuple(
        Refused(s.verb.value, s.start, s.end, document.text[s.start : s.end], s.reason) for s in found.refused
    )
    return Reading(document, tuple(found.facts), refused)
