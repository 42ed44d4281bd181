"""Races by their days: a programme that gives each race its day, and the turn of a race in a day."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

Told = set[tuple[str | None, int | None, str]]

IN_FRENCH = (
    "Coupe de France Brume, Lédenon\n\n    Course 1 : dimanche, 16 tours\n    Course 2 : lundi, 18 tours\n"
    "    Course 3 : lundi, 18 tours\n\nTrois courses ont eu lieu dans le Gard.\n\n{}\n"
)
IN_ENGLISH = (
    "Haze Cup, Cadwell Park\n\n    Race 1: Saturday\n    Race 2: Monday\n    Race 3: Monday\n\n"
    "The weather was kind to all who came.\n\n{}\n"
)
TOLD: list[tuple[str, str, Told]] = [
    (IN_FRENCH, "Dimanche, Ada Brun gagne devant Max Dor.", {("Race 1", 1, "Ada Brun"), ("Race 1", 2, "Max Dor")}),
    (
        IN_FRENCH,
        "La première des deux courses de lundi revient à Ada Brun, devant Max Dor. Jo Falk est troisième.",
        {("Race 2", 1, "Ada Brun"), ("Race 2", 2, "Max Dor"), ("Race 2", 3, "Jo Falk")},
    ),
    (
        IN_FRENCH,
        "Dans la deuxième course du lundi, Ada Brun termine cinquième.",
        {("Race 3", 5, "Ada Brun")},
    ),
    (IN_ENGLISH, "On Saturday Ada Brun won from Max Dor.", {("Race 1", 1, "Ada Brun"), ("Race 1", 2, "Max Dor")}),
    (
        IN_ENGLISH,
        "The first of Monday's races went to Ada Brun ahead of Max Dor. Jo Falk was third.",
        {("Race 2", 1, "Ada Brun"), ("Race 2", 2, "Max Dor"), ("Race 2", 3, "Jo Falk")},
    ),
    (IN_ENGLISH, "Monday's second race was won by Ada Brun.", {("Race 3", 1, "Ada Brun")}),
]
CLASSES: list[tuple[str, Told]] = [
    (
        "CHAMPIONNAT DE FRANCE DE KARTING\nAunay, 14-15 mai 2022\n\nSENIOR X30\n\nFinale 1 (samedi) : Ada Brun gagne.\n\n"
        "Finale 2 (dimanche) : Max Dor gagne.\n\nMINI TAG\n\nDimanche, Jo Falk gagne. La finale du samedi est annulée.\n",
        {("Race 1", 1, "Ada Brun"), ("Race 2", 1, "Max Dor"), ("Race 2", 1, "Jo Falk")},
    ),
    (
        "BRITISH KART CHAMPIONSHIPS\nShenington, 14-15 May 2022\n\nSENIOR X30\n\nFinal 1 (Saturday): Ada Brun won.\n\n"
        "Final 2 (Sunday): Max Dor won.\n\nJUNIOR X30\n\nTwo finals, two winners. On Saturday Jo Falk won.\n",
        {("Race 1", 1, "Ada Brun"), ("Race 2", 1, "Max Dor"), ("Race 1", 1, "Jo Falk")},
    ),
]


def results(text: str) -> Told:
    facts = extract(read_text("page.txt", text)).facts
    return {(f.session, f.position, f.drivers[0]) for f in facts if isinstance(f, Result)}


@pytest.mark.parametrize(("text", "sentence", "told"), TOLD)
def test_races_of_a_programme(text: str, sentence: str, told: Told) -> None:
    assert results(text.format(sentence)) == told


@pytest.mark.parametrize(("text", "told"), CLASSES)
def test_finals_of_two_days(text: str, told: Told) -> None:
    assert results(text) == told
