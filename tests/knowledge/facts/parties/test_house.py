"""Whose report a document is, and which of its cars are the house's."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Profile
from knowledge.reading.read import read_text

OPENING = (
    "Brume Racing Team termine deuxième à Spa. La Ligier n°35 d'Anna Lefort et Paul Morin a mené le WEC une heure. "
)


def team_of(text: str, number: str) -> list[str | None]:
    return [
        f.team for f in extract(read_text("house.txt", text)).facts if isinstance(f, Entry) and f.car_number == number
    ]


@pytest.mark.parametrize(
    ("more", "number", "team"),
    [
        ("La n°36 de Léo Petit et Jo Falk finit sixième.", "36", "Brume Racing Team"),
        ("Devant, la Porsche n°7 de Léo Petit et Jo Falk a gagné.", "7", None),
        ("La Porsche gagne, celle de la n°7 (Léo Petit et Jo Falk).", "7", None),
        ("La Ligier n°7 de Sud Racing (Léo Petit et Jo Falk) a gagné.", "7", "Sud Racing"),
    ],
)
def test_a_car_of_the_house_or_of_a_rival(more: str, number: str, team: str | None) -> None:
    assert team_of(OPENING + more, number) == [team]


def test_a_page_line_over_the_report_is_no_table() -> None:
    assert team_of("Brume Sport | Salle de presse | Spa, le 10 mai\n\n" + OPENING, "35") == ["Brume Racing Team"]


def test_two_teams_told_as_often_are_nobody_s_house() -> None:
    rival = "Sud Racing attend. La n°36 de Léo Petit et Jo Falk finit sixième devant Sud Racing et son camion."
    assert team_of(OPENING + rival, "36") == [None]


def test_a_house_is_called_by_its_team_where_the_page_has_its_department() -> None:
    text = "Brume Motorsport\n\nLe podium échappe de peu.\n\n" + OPENING
    assert team_of(text, "35") == ["Brume Racing Team"]


def test_the_other_car_of_a_house_has_its_team_and_model_without_a_crew() -> None:
    text = (
        "Brume Racing Team termine deuxième à Spa. La Ligier JS P217 n°35 d'Anna Lefort et Paul Morin a mené le WEC. "
        "L'autre Ligier, la n°36, a suivi devant la Porsche n°7."
    )
    entries = {f.car_number: f for f in extract(read_text("house.txt", text)).facts if isinstance(f, Entry)}
    assert (entries["36"].team, entries["36"].car) == ("Brume Racing Team", "Ligier JS P217")
    assert "7" not in entries


def test_a_page_headed_by_a_team_alone_is_its_own() -> None:
    rival = "Sud Racing attend. La n°36 de Léo Petit et Jo Falk finit sixième. Sud Racing est loin, et Sud Racing rit."
    assert team_of("Brume Racing Team – Compte rendu\n\n" + rival, "36") == ["Brume Racing Team"]


def office_of(text: str) -> list[str | None]:
    return [f.organisation for f in extract(read_text("house.txt", text)).facts if isinstance(f, Profile) and f.role]


@pytest.mark.parametrize(
    ("said", "team"),
    [
        ("« La voiture allait bien », dit le team manager Luc Fabre.", "Brume Racing Team"),
        ("« La voiture allait bien », dit Luc Fabre, team manager de Sud Racing.", "Sud Racing"),
        ("« La voiture allait bien », dit le promoteur Luc Fabre.", None),
    ],
)
def test_an_office_in_a_team_is_held_in_that_of_the_house(said: str, team: str | None) -> None:
    assert office_of(OPENING + said) == [team]
