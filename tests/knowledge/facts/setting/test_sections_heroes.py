"""Whom a section is about that its heading names, and what a race and a qualifying of one sentence are."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

Told = set[tuple[str | None, int | None, str]]

REPORTS: list[tuple[str, Told]] = [
    (
        "SPORT AUTO\nPublié le 12 juin 2030\n\nNos pilotes en forme\n\nGaspard Lecomte se console à Spa\n\n"
        "À Spa, dans le cadre du Championnat de France F4, le Caennais de 17 ans a fait le plein. Troisième de la "
        "course 1 derrière l'Anversois Wout Daems et le Parisien Elias Ferhat, il a enlevé la course 3, dimanche.\n",
        {
            ("Race 1", 1, "Wout Daems"), ("Race 1", 2, "Elias Ferhat"), ("Race 1", 3, "Gaspard Lecomte"),
            ("Race 3", 1, "Gaspard Lecomte"),
        },
    ),
    (
        "COUPE ALPINA - NOGARO, 3 et 4 mai 2030\n\nSamedi, Jean Hamon s'adjuge la pole, Paul Dor ne pouvant faire "
        "mieux que troisième. L'après-midi, Hamon l'emporte devant Luc Marsan.\n\n"
        "Dimanche, Marsan prend la pole, Hamon troisième et Dor cinquième. En course, Dor s'impose devant Hamon.\n",
        {
            ("Qualifying 1", 1, "Jean Hamon"), ("Qualifying 1", 3, "Paul Dor"), ("Race 1", 1, "Jean Hamon"),
            ("Race 1", 2, "Luc Marsan"), ("Qualifying 2", 1, "Luc Marsan"), ("Qualifying 2", 3, "Jean Hamon"),
            ("Qualifying 2", 5, "Paul Dor"), ("Race 2", 1, "Paul Dor"), ("Race 2", 2, "Jean Hamon"),
        },
    ),
    (
        "BRUN HITS BACK IN DONINGTON FINALE\nAlpina Cup, rounds 5 and 6, Donington, 3-4 May 2030\n\n"
        "John Brun bounced back from a retirement in the opener to win the second Alpina Cup race at Donington.\n\n"
        "Qualifying second for race one, Brun was running second when his engine failed on lap four, handing victory "
        "to Paul Sterne. Luke Holm was second ahead of Max Varga.\n",
        {
            ("Race 2", 1, "John Brun"), ("Qualifying 1", 2, "John Brun"), ("Race 1", 1, "Paul Sterne"),
            ("Race 1", 2, "Luke Holm"), ("Race 1", 3, "Max Varga"),
        },
    ),
    (
        "CHAMPIONNAT DE FRANCE BRUME\nDossier de fin de saison 2030\n\nLE FILM DE LA FINALE\n\n"
        "Samedi matin, Steven Hamon signe la pole. Le soir venu, il l'emporte devant Julie Marsan.\n\n"
        "Dimanche, Marsan gagne à son tour.\n",
        {("Qualifying 1", 1, "Steven Hamon"), ("Race 1", 1, "Steven Hamon"), ("Race 1", 2, "Julie Marsan"),
         ("Race 2", 1, "Julie Marsan")},
    ),
    (
        "Coupe de France Brume : Nogaro, 21 avril 2030\n\n"
        "Deuxième aux essais, Jo Falk pouvait rêver mieux. Il termine treizième.\n",
        {("Race", 13, "Jo Falk")},
    ),
    (
        "KARTING - CHAMPIONNAT DE FRANCE BRUME À VALENCE\n\nLes 11 et 12 mai 2030, ils étaient 48 au départ de la "
        "deuxième épreuve.\n\nAuteur du meilleur temps des essais chronométrés, Louis Falk a remporté ses deux manches "
        "qualificatives, laissant la troisième à Jules Dor. Le Varois s'est imposé en pré-finale devant Dor.\n",
        {("Qualifying", 1, "Louis Falk"), ("Prefinal", 1, "Louis Falk"), ("Prefinal", 2, "Jules Dor")},
    ),
    (
        "Grand Prix d'Espagne moto : Falk roi de Jerez\n\nJerez, 28 avril 2030. Luc Falk a remporté dimanche le Grand "
        "Prix d'Espagne MotoGP, devant Max Dor.\n\nLa veille, Dor s'était imposé dans le sprint, devant Ugo Sanne.\n",
        {("Race", 1, "Luc Falk"), ("Race", 2, "Max Dor"), ("Sprint", 1, "Max Dor"), ("Sprint", 2, "Ugo Sanne")},
    ),
    (
        "Course de côte de Brume\nChampionnat de France de la Montagne 2030, 9e manche\n\nLa troisième ascension a tout "
        "renversé : Luc Falk s'impose au meilleur des trois montées. À deux manches de la fin, il est champion. Max Dor "
        "est parti à la faute lors de la troisième, mais reste deuxième.\n",
        {("Race", 1, "Luc Falk")},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_each_place_is_of_its_session(text: str, expected: Told) -> None:
    results = [f for f in extract(read_text("page.txt", text)).facts if isinstance(f, Result)]
    assert {(f.session, f.position, f.drivers[0]) for f in results} == expected
