"""Texts about several meetings in turn, of which none is theirs."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

FILLER = "Le bilan d'une longue saison tient en quelques chiffres, que voici dans le désordre le plus complet. " * 5
REVIEW = f"""Les chiffres de la saison 2031

{FILLER}

Ada Brun a signé à Monza une pole attendue. Léo Petit a abandonné à Imola. Max Dor a souri à Spa.
"""
REPORT = f"""Brun devant Petit à Monza

{FILLER}

Ada Brun s'est imposée devant Léo Petit. Elle avait souri à Imola, puis à Spa.
"""

RECALL = """Brun gagne devant Petit

Ada Brun s'est imposée devant Léo Petit, quelques semaines après un accrochage à Monza en mai.
"""


@pytest.mark.parametrize(("text", "events"), [(REVIEW, {None}), (REPORT, {"Monza"}), (RECALL, {None})])
def test_the_meeting(text: str, events: set[str | None]) -> None:
    assert {f.event for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)} == events
