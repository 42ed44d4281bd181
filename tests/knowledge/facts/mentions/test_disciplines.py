"""Series called by the first half of their name, the discipline being told elsewhere in the text."""

import pytest

from config.language import languages
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text

ROWS = [
    ("Rallye des Collines : troisième manche de la Coupe de France, disputée sous la pluie.", ["Coupe de France des Rallyes"]),
    ("Ligue de karting\n\nLa Coupe de France se courra à Varel.", ["Coupe de France Karting"]),
    ("CHAMPIONNAT DE FRANCE : LES TITRES\n\nSur la piste de karting de Varel, Anna Lefort s'impose.", ["Championnat de France Karting"]),
    ("La Coupe de France des Rallyes repart ce week-end.", ["Coupe de France des Rallyes"]),
    ("Anna Lefort rêve de la Coupe de France.", ["Coupe de France"]),
    ("Karting, rallyes : la Coupe de France attire du monde.", ["Coupe de France"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "series"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_series(text: str, series: list[str]) -> None:
    found = mentions(read_text("report.txt", text), languages()["fr"])
    assert [m.value for m in found if m.kind is MentionKind.CHAMPIONSHIP] == series


def test_a_discipline_over_a_text_is_no_meeting() -> None:
    text = "Course de côte – Championnat de France de la Montagne\n\nAda Brun gagne à Turckheim."
    told = [m for m in mentions(read_text("page.txt", text), languages()["fr"]) if m.kind is MentionKind.EVENT]
    assert [m.text for m in told] == ["Turckheim"]
