"""Somebody who is named by the team that he drives for."""

import pytest

from config.language import languages
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.parties.parties import document_parties
from knowledge.reading.read import read_text

TOLD = (
    ("fr", "Anna Lefort (Nord Racing) suit Jo Falk (Sud Compétition). Le pilote du Nord Racing gagne.", ("Anna Lefort",)),
    ("fr", "Anna Lefort (Nord Racing) et Paul Morin (Nord Racing). Le pilote de Nord Racing gagne.", ("Paul Morin",)),
    ("fr", "Jo Falk (Sud Compétition) gagne. Le pilote du Nord Racing suit.", ()),
    ("en", "Anna Lefort (Nord Racing) beat Jo Falk (South Motorsport). The Nord Racing driver won.", ("Anna Lefort",)),
    ("en", "Anna Lefort and Jo Falk share the #7 Nord Racing Ligier. The Nord Racing duo won.", ("Anna Lefort", "Jo Falk")),
    ("en", "Anna Lefort (Nord Racing) won. Nord Racing had two cars.", ()),
    ("fr", "Anna Lefort (Nord Racing) suit Jo Falk (Sud Compétition). Le pilote Nord gagne.", ("Anna Lefort",)),
    ("fr", "Anna Lefort gagne à Spa. Le pilote Nord Racing partait deuxième.", ("Anna Lefort",)),
    ("en", "Anna Lefort won at Spa. The Nord Racing driver had started second.", ("Anna Lefort",)),
    ("en", "Anna Lefort won at Spa from Jo Falk. The Nord Racing driver was fourth.", ()),
    ("en", "Anna Lefort, who drives for Nord Racing, beat Jo Falk. The Nord driver won.", ("Anna Lefort",)),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "drivers"), TOLD)
def test_the_driver_of_a_team(language: str, text: str, drivers: tuple[str, ...]) -> None:
    known = languages()[language]
    document = read_text("team.txt", text)
    parties = [p for block in document_parties(document, mentions(document, known), known) for p in block]
    assert parties[-1].drivers == drivers
    assert parties[-1].team == "Nord Racing"


def test_a_crew_told_by_its_team() -> None:
    known = languages()["en"]
    document = read_text("crew.txt", "The overall win went to Team Nord's Anna Lefort and Jo Falk in the #46 BMW.")
    (party,) = [p for block in document_parties(document, mentions(document, known), known) for p in block]
    assert (party.drivers, party.team, party.car, party.car_number) == (
        ("Anna Lefort", "Jo Falk"),
        "Team Nord",
        "BMW",
        "46",
    )


def test_the_driver_of_a_team_told_only_later() -> None:
    known = languages()["en"]
    text = "The Nord Racing driver won. Second was Jo Falk (South Motorsport), third Anna Lefort (Nord Racing)."
    document = read_text("later.txt", text)
    parties = [p for block in document_parties(document, mentions(document, known), known) for p in block]
    assert parties[0].drivers == ("Anna Lefort",)
