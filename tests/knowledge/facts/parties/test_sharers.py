"""Who shares a car, where a pronoun tells one of them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.reading.read import read_text

DIARY = "Anna Lefort\n\nJe vous raconte ma course. Je suis ravie et nous avons ri. {}\n\nAnna"
LETTER = "Anna Lefort\n\nI will tell you of my race. I was happy and we laughed. {}\n\nAnna"


def crews(text: str) -> list[tuple[str, ...]]:
    facts = extract(read_text("report.txt", text)).facts
    return [f.drivers for f in facts if f.kind == "entry" and f.drivers]


@pytest.mark.parametrize(
    ("text", "crew"),
    [
        ("Au volant de la n°7 qu'elle partage avec Paul Morel et Marc Vidal, Anna Lefort a souri.", "Anna Paul Marc"),
        ("Anna Lefort a pris la n°7 qu'elle partage avec Paul Morel.", "Anna Paul"),
        ("Anna Lefort partageait l'Acura n°7 avec Paul Morel et Marc Vidal.", "Anna Paul Marc"),
        ("Anna Lefort attendait dans la Porsche n°7 qu'elle pilotait avec Paul Morel et Marc Vidal.", "Anna Paul Marc"),
        (DIARY.format("La Porsche n°7, avec mes deux équipiers Paul Morel et Marc Vidal."), "Anna Paul Marc"),
        (DIARY.format("La Porsche n°7 que je partage avec Paul Morel est belle."), "Anna Paul"),
        ("Anna Lefort shared the No. 7 Porsche with Paul Morel and Marc Vidal.", "Anna Paul Marc"),
        (LETTER.format("The No. 7 Porsche, which I share with Paul Morel and Marc Vidal, was quick."), "Anna Paul Marc"),
        (LETTER.format("The No. 7 Porsche was quick, alongside my team-mates Paul Morel and Marc Vidal."), "Anna Paul Marc"),
    ],
)  # fmt: skip
def test_a_crew_is_told_by_a_pronoun(text: str, crew: str) -> None:
    assert [" ".join(name.split()[0] for name in drivers) for drivers in crews(text)] == [crew]


@pytest.mark.parametrize(
    "text",
    [
        "La n°7 attend. Anna Lefort a parlé avec Paul Morel et Marc Vidal.",
        "La n°7 qu'elle partage avec Paul Morel et Marc Vidal est belle.",
        DIARY.format("La Porsche n°7 est là, et j'ai dîné avec mes voisins Paul Morel et Marc Vidal."),
    ],
)
def test_no_crew(text: str) -> None:
    assert crews(text) == []
