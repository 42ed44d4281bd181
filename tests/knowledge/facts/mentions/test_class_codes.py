"""Classes told by a code: beside a word for a class, and then by codes of the same form."""

import pytest

from config.language import languages
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.class_codes import class_codes
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text
from knowledge.text import fold_in_place

ROWS = [
    ("Brun gagne la catégorie 991.", ["991"]),
    ("Brun gagne la catégorie 250A.", ["250A"]),
    ("Brun gagne la classe 1600, Dor est deuxième.", ["1600"]),
    ("Brun remporte le groupe 944-2. Dor s'impose en 944-1.", ["944-2", "944-1"]),
    ("Brun gagne en 993-IV, Dor en 996-II.", ["993-IV", "996-II"]),
    ("Brun vainqueur de la catégorie R.", ["Catégorie R"]),
    ("Brun gagne la classe 1600.", ["1600"]),
    ("Brun s'impose en 2RM.", ["2RM"]),
    ("Brun a gagné la classe 1600 en 2019.", ["1600"]),
    ("Brun s'impose en 944-1.", ["944-1"]),
    ("Brun s'impose en 45 minutes, en 2h05 puis en 1'44''.", []),
    ("La catégorie a souri à Brun, deuxième en 12 courses.", []),
    ("CATÉGORIE R", []),
    ("Il revient de la classe 8 tours plus tard.", []),
    ("En classe 5, Brun devance Dor.", ["Classe 5"]),
    ("Brun est premier de sa classe 12 secondes devant Dor.", []),
]


@pytest.mark.parametrize(("text", "codes"), ROWS, ids=[row[0] for row in ROWS])
def test_codes(text: str, codes: list[str]) -> None:
    assert [m.value for m in class_codes(text, fold_in_place(text), languages()["fr"])] == codes


def test_english_codes() -> None:
    text = "Brun won the category 250A. Dor won in 2WD, Holm in Class 3."
    assert [m.value for m in class_codes(text, fold_in_place(text), languages()["en"])] == ["250A", "Class 3", "2WD"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ada Brun won the DSG class. DSG RESULTS", ["DSG", "DSG"]),
        ("A Grand Sport (GS) victory for Ada Brun. Dor leads in GS after his GS pole.", ["GS", "GS", "GS"]),
        ("NO LUCK FOR BRUN IN GTX\n\nAda Brun retired from the GTX class.", ["GTX"]),
        ("Ada Brun (GBR) won.", []),
        ("In ST600 the win went to Ada Brun. In ST1000, Max Dor won.", ["ST600", "ST1000"]),
        ("In Q3 the pace fell. In FP2 Ada Brun was quick.", []),
    ],
)
def test_acronyms(text: str, codes: list[str]) -> None:
    found = [m for m in mentions(read_text("classes.txt", text)) if m.kind is MentionKind.CATEGORY]
    assert [m.value for m in found] == codes
