"""Labels of paragraphs that are classes because those beside them are."""

import pytest

from config.language import languages
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Spa\n\nSupersport. Ada Brun gagne.\n\nSide-cars. Max Dor gagne.\n", ["Supersport", "Side-cars"]),
        ("Spa\n\nOpen Biturbo : Ada Brun gagne.\n\nMinime : Max Dor gagne.\n", ["Open Biturbo", "Minime"]),
        ("Spa\n\nSamedi. Ada Brun gagne.\n\nSide-cars. Max Dor gagne.\n", ["Side-cars"]),
        ("Spa\n\nOpen Biturbo. Ada Brun gagne.\n\nAmbiance. Max Dor gagne.\n", []),
        ("Spa\n\nMINI (32 pilotes)\n\nAda gagne.\n\nCADET (9 pilotes)\n\nMax gagne.\n", ["Mini", "Cadet"]),
        ("Spa\n\nX30 SENIOR – 54 engagés\n\nAda gagne.\n\nX30 MASTER\n\nMax gagne.\n", ["X30 Senior", "X30 Master"]),
        (
            "Spa\n\nSUPERBIKE\n\nAda gagne.\n\nSUPERSTOCK 1000\n\nMax gagne.\n\nMOTO3\n\nLeo gagne en Moto3.\n",
            ["Superbike", "Superstock", "Moto3", "Moto3"],
        ),
        ("Spa\n\nEn Supersport, Ada gagne. En Superbike, Max gagne.\n", ["Supersport", "Superbike"]),
        ("Spa\n\nEn Superstock, Ada gagne. Côté Supersport, Max gagne.\n", ["Superstock", "Supersport"]),
        ("Spa\n\nEn Supersport, Ada gagne. En Toscane, Max gagne.\n", []),
        ("Spa\n\nEn Moto2, Ada gagne. En Moto3, Max gagne.\n", []),
        ("F4 : Ada Brun gagne\n\nLe championnat de France F4 courait à Dijon.\n", []),
    ],
)
def test_labels_beside_a_known_class(text: str, classes: list[str]) -> None:
    found = mentions(read_text("page.txt", text), languages()["fr"])
    assert [m.value for m in found if m.kind is MentionKind.CATEGORY] == classes


def test_a_series_called_a_class_is_one_of_another_s_meeting() -> None:
    found = mentions(read_text("page.txt", "Haze Superbike Cup, Supersport class\n\nAda Brun won the Supersport race."))
    assert [m.value for m in found if m.kind is MentionKind.CATEGORY] == ["Supersport", "Supersport"]
