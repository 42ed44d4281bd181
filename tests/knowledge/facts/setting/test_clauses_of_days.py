"""Which race a clause is of: the day that stands in it, the race that a sentence under a label goes over to."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Event, Result
from knowledge.reading.read import read_text

Told = set[tuple[str | None, int | None, str]]
FRENCH = "Coupe de France Brume, Nogaro, 12 mai 2030\n\nDeux courses au programme.\n\n{}\n"
ENGLISH = "Haze Cup, Snetterton, 12 May 2030\n\nTwo races were run.\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            FRENCH.format("Troisième samedi, Max Dor a abandonné dimanche sur casse moteur."),
            {("Race 1", 3, "Max Dor"), ("Race 2", None, "Max Dor")},
        ),
        (
            FRENCH.format("Samedi, qualifications : Ada Brun signe la pole. En course 1, Max Dor gagne.\n\nDimanche, "
                          "Jo Falk gagne la course 2. Kim Sand a abandonné."),
            {("Qualifying", 1, "Ada Brun"), ("Race 1", 1, "Max Dor"), ("Race 2", 1, "Jo Falk"),
             ("Race 2", None, "Kim Sand")},
        ),
        (
            ENGLISH.format("Third on Saturday, Max Dor retired on Sunday with a broken engine."),
            {("Race 1", 3, "Max Dor"), ("Race 2", None, "Max Dor")},
        ),
        (
            ENGLISH.format("Max Dor won on Saturday, and was second on Sunday."),
            {("Race 1", 1, "Max Dor"), ("Race 2", 2, "Max Dor")},
        ),
        (
            ENGLISH.format("Saturday, qualifying: Ada Brun took pole. In race 1 Max Dor won.\n\nOn Sunday Jo Falk won race "
                           "2. Kim Sand retired."),
            {("Qualifying", 1, "Ada Brun"), ("Race 1", 1, "Max Dor"), ("Race 2", 1, "Jo Falk"),
             ("Race 2", None, "Kim Sand")},
        ),
    ],
)  # fmt: skip
def test_the_race_of_a_clause(text: str, told: Told) -> None:
    facts = extract(read_text("page.txt", text)).facts
    found = {(f.session, f.position, f.drivers[0]) for f in facts if isinstance(f, Result)}
    assert found == told


def test_classes_of_motorcycles_under_headings_that_are_series() -> None:
    text = (
        "FSBK – Championnat de France Superbike\nNogaro, 4 mai 2030\n\nUn beau week-end.\n\nSUPERBIKE\n\nAda Brun gagne."
        "\n\nSUPERSPORT 600\n\nMax Dor gagne.\n\nSIDE-CARS\n\nKim Sand gagne.\n"
    )
    facts = extract(read_text("page.txt", text)).facts
    told = [(f.championship, f.category) for f in facts if isinstance(f, Result)]
    assert ("Championnat de France Superbike", "Supersport 600") in told
    assert {series for series, _ in told} == {"Championnat de France Superbike"}


def test_crews_whose_surnames_a_hyphen_joins() -> None:
    text = (
        "Rallye de Brume\n\nYoann Bonal et Benjamin Bourg gagnent devant Léo Rossel et Guillaume Mercoy, et Éric Camil et "
        "Théo de la Haye.\n\nClassement final : 1. Bonal-Bourg (Citroën C3), 1h42'11''2 ; 2. L. Rossel-Mercoy (Citroën C3),"
        " à 21''4 ; 3. Camil-De la Haye (Hyundai i20), à 48''0.\n\nAbandons : Paul Rouil (sortie de route, ES 7).\n"
    )
    facts = extract(read_text("page.txt", text)).facts
    crews = {f.drivers for f in facts if isinstance(f, Result) and f.position in (2, 3)}
    assert crews == {("Léo Rossel", "Guillaume Mercoy"), ("Éric Camil", "Théo de la Haye")}
    assert not [f for f in facts if isinstance(f, Entry) and f.team]


def test_the_number_of_a_round_is_no_day() -> None:
    text = "Championnat de France Karting\nSalbris, manche 2 - 13 et 14 avril 2030\n\nAda Brun gagne.\n"
    facts = extract(read_text("page.txt", text)).facts
    assert [(f.start_date and f.start_date.day, f.round) for f in facts if isinstance(f, Event)] == [(13, 2)]
