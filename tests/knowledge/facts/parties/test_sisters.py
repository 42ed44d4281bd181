"""A car that is told as the other one of a team, and numbers of cars without a sign."""

import pytest

from config.language import languages
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.parties.parties import document_parties
from knowledge.reading.read import read_text


def cars(text: str, language: str) -> dict[str, Party]:
    known = languages()[language]
    document = read_text("sisters.txt", text)
    parties = document_parties(document, mentions(document, known), known)
    return {p.car_number: p for block in parties for p in block if p.car_number}


@pytest.mark.parametrize(
    ("text", "language", "number", "team", "car"),
    [
        ("La Ligier n°7 de Nord Racing gagne. Sa jumelle n°8, pilotée par Jo Falk, suit.", "fr", "8", "Nord Racing", "Ligier"),
        ("La Ligier n°7 de Nord Racing devance la Duqueine n°3. L'autre Ligier, la n°8, suit.", "fr", "8", "Nord Racing", "Ligier"),
        ("The #7 Nord Racing Ligier of Jo Falk won; the sister #8 of Anna Lefort and Paul Morin was third.", "en", "8", "Nord Racing", "Ligier"),
        ("The #7 Nord Racing Ligier of Jo Falk won from the #8 of Anna Lefort.", "en", "8", None, None),
        ("La Ligier n°7 de Nord Racing devance l'autre Porsche, la n°8.", "fr", "8", None, "Porsche"),
    ],
)  # fmt: skip
def test_a_sister_car(text: str, language: str, number: str, team: str | None, car: str | None) -> None:
    party = cars(text, language)[number]
    assert (party.team, party.car) == (team, car)


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("La n°7 part devant. Au volant de la 7, Jo Falk résiste.", "fr", 2),
        ("La n°7 part devant. Après 7 tours, Jo Falk résiste.", "fr", 1),
        ("The #7 led. Car 7 then stopped, and the 7 was out.", "en", 3),
        ("The #7 led. He made the 7 places that he needed.", "en", 1),
    ],
)
def test_a_bare_number(text: str, language: str, count: int) -> None:
    found = mentions(read_text("numbers.txt", text), languages()[language])
    assert sum(m.kind is MentionKind.CAR_NUMBER for m in found) == count
