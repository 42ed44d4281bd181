"""Races that are told apart by the parts of a day: in the morning, in the afternoon."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

Told = set[tuple[str | None, int | None, str]]

OF_ONE_DAY: list[tuple[str, Told]] = [
    (
        "Coupe de France Brume – Lédenon\n\nLédenon, 11 et 12 mai 2030\n\nJo Falk a remporté les deux courses.\n\n"
        "Dimanche matin, Falk s'imposait devant Ada Brun.\n\n"
        "L'après-midi, Falk devançait Max Dor, Brun terminant troisième.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 1", 2, "Ada Brun"), ("Race 2", 2, "Max Dor"), ("Race 2", 3, "Ada Brun")},
    ),
    (
        "Haze Saloon Championship, Thruxton, Sunday 12 May 2030\n\nJo Falk and Ada Brun shared the wins on Sunday.\n\n"
        "In the morning Falk won from Brun, with Max Dor third.\n\n"
        "In the day's second race Falk was second, ahead of Dor.\n\nThe finale fell to Brun again.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 1", 3, "Max Dor"), ("Race 2", 3, "Max Dor"), ("Race 3", 1, "Ada Brun")},
    ),
]
OF_TWO_DAYS: list[tuple[str, Told]] = [
    (
        "Coupe de France Brume à Dijon\n\nDijon-Prenois, 5-6 juillet 2030\n\nTrois courses, trois vainqueurs.\n\n"
        "Samedi après-midi, Jo Falk gagnait la première course devant Ada Brun.\n\n"
        "Le dimanche matin, c'est Brun qui l'emportait face à Max Dor.\n\n"
        "L'après-midi, Dor dominait les débats et s'imposait devant Falk.\n",
        {("Race 1", 2, "Ada Brun"), ("Race 2", 1, "Ada Brun"), ("Race 3", 1, "Max Dor"), ("Race 3", 2, "Jo Falk")},
    ),
    (
        "The Haze Cup visited Anglesey on 7/8 June 2030 for rounds four, five and six.\n\n"
        "Jo Falk won Saturday afternoon's opener from Ada Brun.\n\n"
        "On Sunday morning Brun made amends, winning by four seconds from Max Dor.\n\n"
        "Dor took the third race in the afternoon. Brun crashed out on lap two.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 2", 1, "Ada Brun"), ("Race 2", 2, "Max Dor"), ("Race 3", 1, "Max Dor")},
    ),
]
OF_ONE_RACE: list[tuple[str, Told]] = [
    (
        "Haze GT Championship, Thruxton, 12 May 2030\n\nNobody was complaining on Sunday evening: Jo Falk had won.\n\n"
        "Our other car had a shorter afternoon, but Ada Brun finished second.\n",
        {("Race", 2, "Ada Brun")},
    ),
]


@pytest.mark.parametrize(("text", "told"), [*OF_ONE_DAY, *OF_TWO_DAYS, *OF_ONE_RACE])
def test_the_part_of_a_day_tells_the_race(text: str, told: Told):
    results = [fact for fact in extract(read_text("report.txt", text)).facts if isinstance(fact, Result)]
    assert told <= {(fact.session, fact.position, fact.drivers[0]) for fact in results if fact.drivers}
