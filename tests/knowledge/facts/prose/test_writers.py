"""Texts in the first person: who writes them, and that nobody else is meant by what they say of themselves."""

import pytest

from knowledge.facts.extract import extract
from knowledge.reading.read import read_text

ENGLISH = "GB3 diary: Thruxton\n2 August 2031\n\n{hello}\n\nI won Race 1 from Nikita Arden and Louis Sharp.\n\n"
FRENCH = "Carnet de route – Croix-en-Ternois\n2 août 2031\n\n{hello}\n\nJ'ai gagné la course 1 devant Sam Hardouin et Joris Penet.\n\n"
HERS = "Hello from the paddock, it's Cilla Fogarty (Hillspeed, car 34) with the news."
SIENNES = "Bonjour à tous, c'est Axelle Fournier (Vic'Team, n°34) avec les nouvelles."
NOBODYS, DE_PERSONNE = "Hello from the paddock.", "Bonjour à tous."
WINNER, VAINQUEUR = "It was Louis Sharp who won on Sunday.", "C'est Joris Penet qui a gagné dimanche."

# fmt: off
DIARIES: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (ENGLISH, HERS, "In Race 2 I got a five-second penalty for touching Nikita Arden.", [("penalty", "Cilla Fogarty")]),
    (ENGLISH, HERS, "It was my third win of the year and the tenth for Hillspeed.", [("tally", "Cilla Fogarty")]),
    (ENGLISH, HERS, "I leave third in the standings with 148 points.", [("standing", "Cilla Fogarty")]),
    (ENGLISH, NOBODYS, "In Race 2 I got a five-second penalty for touching Nikita Arden.", []),
    (ENGLISH, NOBODYS, "My best lap was deleted for track limits.", []),
    (ENGLISH, WINNER, "My best lap was deleted for track limits.", []),
    (FRENCH, SIENNES, "En course 2, j'ai pris cinq secondes de pénalité pour avoir touché Sam Hardouin.", [("penalty", "Axelle Fournier")]),
    (FRENCH, SIENNES, "J'ai poussé un peu fort la n°31 de Joris Penet : cinq secondes.", [("penalty", "Axelle Fournier")]),
    (FRENCH, DE_PERSONNE, "J'ai poussé un peu fort la n°31 de Joris Penet : cinq secondes.", []),
    (FRENCH, DE_PERSONNE, "C'était ma troisième victoire de l'année.", []),
    (FRENCH, VAINQUEUR, "C'était ma troisième victoire de l'année.", []),
]
# fmt: on


@pytest.mark.parametrize(("head", "hello", "text", "told"), DIARIES, ids=[f"{row[1][:20]} {row[2]}" for row in DIARIES])
def test_what_a_writer_says_of_himself(head: str, hello: str, text: str, told: list[tuple[str, str]]) -> None:
    kinds = ("penalty", "tally", "standing")
    facts = extract(read_text("diary.txt", head.format(hello=hello) + text + "\n")).facts
    assert [(f.kind, "+".join(f.drivers)) for f in facts if f.kind in kinds] == told


@pytest.mark.parametrize(
    "text",
    [
        "NORTHERN CUP – Silverstone, 4 June 2023\n\nOur race was short. We were happy, and we sang.\n\nFourth, then, and our "
        "best.\n\nSee you soon,\nBo Holm, team manager",
        "COUPE DU NORD – Nogaro, 4 juin 2023\n\nNotre course fut courte. Nous étions heureux, et nous avons chanté.\n\n"
        "Quatrième, donc, et notre meilleur.\n\nÀ bientôt,\nBo Holm, team manager",
    ],
)
def test_who_signs_in_an_office_drove_nothing(text: str) -> None:
    assert not [f for f in extract(read_text("report.txt", text)).facts if f.kind == "result"]
