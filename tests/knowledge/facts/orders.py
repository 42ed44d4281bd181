"""Short reports of five drivers who are called by their surnames, and the order that is read out of them."""

import re

from knowledge.facts.bookkeeping.classification import classify
from knowledge.facts.fact import Result
from tests.knowledge.facts.marking import statements_of, unmarked

DRIVERS = {
    "Ash": "Ada Ash",
    "Bay": "Bea Bay",
    "Cole": "Cy Cole",
    "Dunn": "Dan Dunn",
    "East": "Ed East",
    "Fox": "Flo Fox",
}
NAMED = re.compile(rf"\b(?:{'|'.join(DRIVERS)})\b")


def order(plain: str, language: str = "en") -> list[str]:
    """The results that a text states, a line each: "qualifying Ash 1", "Bay 2 in GT4", "Cole DNF"."""
    marked = NAMED.sub(lambda match: f"[{DRIVERS[match[0]]}]", plain)
    text, parties, _ = unmarked(marked)
    outcome = classify("report", text, statements_of(marked, language), [(party, None) for party in parties])
    return sorted(_line(fact) for fact in outcome.facts if isinstance(fact, Result))


def _line(result: Result) -> str:
    session = (result.session or "").partition(" ")[0].lower()
    who = "+".join(sorted(name.split(" ")[1] for name in result.drivers))
    at_most = f"<{result.position_at_most}" if result.position_at_most else None
    place = [str(told) for told in (result.position, at_most) if told]
    status = [result.status] if result.status != "classified" else []
    category = [f"in {result.category}"] if result.category not in (None, "Overall") else []
    return " ".join([*([session] if session != "race" else []), who, *place, *status, *category])
