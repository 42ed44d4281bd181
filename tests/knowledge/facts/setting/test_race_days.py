"""Days of a meeting that have a race of their own, by name or by who won on them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

Told = set[tuple[str | None, int | None, str]]

TWO_DAYS: list[tuple[str, Told]] = [
    (
        "Coupe de France Brume – Lédenon\n\nLédenon, dimanche 12 mai 2030\n\n"
        "Vingt-six voitures avaient fait le déplacement pour cette double confrontation.\n\n"
        "Auteur de la pole samedi matin, Jo Falk n'a pas tremblé l'après-midi : il s'impose devant Ada Brun.\n\n"
        "Le lendemain, Ada Brun gagne à son tour, cette fois devant Max Dor.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 1", 2, "Ada Brun"), ("Race 2", 1, "Ada Brun"), ("Race 2", 2, "Max Dor")},
    ),
    (
        "Brume Cup : Nogaro\n\nNogaro, le 8 septembre 2030\n\nLe soleil était au rendez-vous, le public aussi.\n\n"
        "Course du samedi\n\nParti de la première ligne, Jo Falk gagne avec 2''4 d'avance sur Max Dor.\n\n"
        "Course du dimanche\n\nMax Dor réplique et s'impose de bout en bout devant Ada Brun.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 1", 2, "Max Dor"), ("Race 2", 1, "Max Dor"), ("Race 2", 2, "Ada Brun")},
    ),
    (
        "Haze Cup: Snetterton\n\nSnetterton, 16 June 2030 - Ada Brun won Saturday's race from Max Dor.\n\n"
        "A day later the roles were reversed. Dor beat Brun by 1.3 seconds, with Jo Falk third.\n",
        {("Race 1", 1, "Ada Brun"), ("Race 1", 2, "Max Dor"), ("Race 2", 1, "Max Dor"), ("Race 2", 3, "Jo Falk")},
    ),
]
TURNS: list[tuple[str, Told]] = [
    (
        "Haze F4: Brands Hatch\n\nThree races, three winners at Brands Hatch (4-5 May 2030)\n\nRace One\n\n"
        "Jo Falk won from pole, Ada Brun and Max Dor completing the podium.\n\n"
        "The second race of the weekend was another matter. Brun finished second, Dor was sixth.\n\n"
        "Sunday's decider had a new winner. Dor won from Falk.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 2", 2, "Ada Brun"), ("Race 2", 6, "Max Dor"), ("Race 3", 1, "Max Dor")},
    ),
    (
        "Grasshopper Trophy, Thruxton - Sunday 14 July 2030\n\nFog delayed the start of the meeting.\n\n"
        "Opening race: Jo Falk won from Ada Brun.\n\n"
        "The afternoon's race had a grid reversed from those results. Max Dor won, Brun recovering to fourth.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 1", 2, "Ada Brun"), ("Race 2", 1, "Max Dor"), ("Race 2", 4, "Ada Brun")},
    ),
    (
        "Mitjet Brume à Dijon, le 10 juin 2030\n\nJo Falk gagne la première course devant Ada Brun.\n\n"
        "Course 2 : Brun l'emporte devant Falk.\n\n"
        "Dimanche, place à la dernière course. Max Dor s'impose devant Brun.\n",
        {
            ("Race 1", 2, "Ada Brun"),
            ("Race 2", 1, "Ada Brun"),
            ("Race 2", 2, "Jo Falk"),
            ("Race 3", 1, "Max Dor"),
            ("Race 3", 2, "Ada Brun"),
        },
    ),
]
DOUBLED: list[tuple[str, Told]] = [
    (
        "Haze Cup: Thruxton, 12 May 2030\n\nJo Falk won both of Saturday's races in the Haze Cup.\n\n"
        "Falk started the first from pole and led throughout, Ada Brun following him home. The second had its grid "
        "set by second-best laps. Max Dor finished third in it.\n\n"
        "Sunday's race was another story. Brun won it from Dor, with Falk sixth.\n",
        {
            ("Race 1", 1, "Jo Falk"),
            ("Race 1", 2, "Ada Brun"),
            ("Race 2", 1, "Jo Falk"),
            ("Race 2", 3, "Max Dor"),
            ("Race 3", 1, "Ada Brun"),
            ("Race 3", 2, "Max Dor"),
            ("Race 3", 6, "Jo Falk"),
        },
    ),
    (
        "Coupe de France Brume à Dijon, le 12 mai 2030\n\nLes deux courses du samedi ont souri à Jo Falk. Dans la "
        "seconde, Ada Brun a fini deuxième.\n\nDimanche, Brun l'a emporté devant Max Dor.\n",
        {
            ("Race 1", 1, "Jo Falk"),
            ("Race 2", 1, "Jo Falk"),
            ("Race 2", 2, "Ada Brun"),
            ("Race 3", 1, "Ada Brun"),
            ("Race 3", 2, "Max Dor"),
        },
    ),
    (
        "Haze Cup: Thruxton, 12 May 2030\n\nWith one race on Saturday and two on Sunday, it was a busy weekend.\n\n"
        "On Saturday Jo Falk won from Ada Brun.\n\nIn the third race Max Dor won from Brun.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 1", 2, "Ada Brun"), ("Race 3", 1, "Max Dor"), ("Race 3", 2, "Ada Brun")},
    ),
]
IN_SHORT: list[tuple[str, Told]] = [
    (
        "Coupe de France Brume : Nogaro\n\nQuatre courses étaient au programme du week-end (20-21 avril 2030).\n\n"
        "Samedi, Jo Falk gagnait la première devant Ada Brun. Dans la deuxième, Falk terminait troisième.\n\n"
        "Dimanche, Brun s'est adjugé la course 3. La quatrième et dernière est revenue à Max Dor, devant Jo Falk.\n",
        {("Race 1", 1, "Jo Falk"), ("Race 2", 3, "Jo Falk"), ("Race 3", 1, "Ada Brun"), ("Race 4", 2, "Jo Falk")},
    ),
    (
        "Haze Cup: Snetterton, 16 June 2030\n\nThree races made up the weekend. Ada Brun won the first from Max Dor; "
        "the second went to Jo Falk, and Dor took the last.\n",
        {("Race 1", 1, "Ada Brun"), ("Race 1", 2, "Max Dor"), ("Race 2", 1, "Jo Falk")},
    ),
    (
        "Haze Cup: Snetterton, 16 June 2030\n\nThere were two races. Ada Brun took the first from pole by 0.4s from "
        "Max Dor. In the second Dor turned the tables, Brun settling for second.\n",
        {("Race 1", 1, "Ada Brun"), ("Race 1", 2, "Max Dor"), ("Race 2", 2, "Ada Brun")},
    ),
]
OF_CLASSES = (
    "Coupe de France Superbike, 2e manche, Nogaro, 20 et 21 avril 2030\n\n"
    "Superbike. Ada Brun a pris la troisième place de la course 1, derrière Max Dor et Jo Falk.\n\n"
    "Supersport. Kim Sand, partie de la première ligne, a gagné la première manche devant Tim Ost. Dans la seconde, Ost "
    "l'a emporté.\n\nSide-cars. Lee Holm a remporté les deux manches.\n"
)
UNDER_HEADINGS = (
    "FSBK – Championnat de France Superbike\n\nNogaro, 18 et 19 mai 2030\n\nDeux courses par catégorie étaient au menu de la manche de Nogaro.\n\n"
    "SUPERBIKE\n\nCourse 1 – Ada Brun s'impose devant Max Dor.\n\nSUPERSPORT\n\nKim Sand gagne la course 1.\n\n"
    "SIDE-CARS\n\nLee Holm gagne et pourrait être sacré dès Magny-Cours.\n\n"
    "RÉSULTATS\n\nSuperbike C2 (17 tours) : 1. A. Brun 25'14.066 – 2. M. Dor +0.512\n"
    "Supersport C2 (15 tours) : 1. T. Ost 24'10.100 – 2. K. Sand +3.449\n"
)
NO_RACES = (
    "Haze Cup: Snetterton, 16 June 2030\n\nThere were two races. Two qualifying sessions set their grids: Ada Brun was "
    "fastest in the first, and in the second Max Dor was quickest.\n"
)
WHO_HE_IS = (
    "Coupe de France Brume : Nogaro, 21 avril 2030\n\nLes deux courses ont tenu leurs promesses. "
    "Jo Falk, vainqueur de la première, se contente de la deuxième place du classement du meeting.\n"
)
ONE_RACE = [
    "Haze Cup: Snetterton\n\nAda Brun took pole on Saturday, her first since winning here in 2028. "
    "On Sunday she led away and won from Max Dor.\n",
    "24H Series: Mugello\n\nWhen the flag fell on Saturday evening Max Dor was on the podium places. "
    "On Sunday a broken hub cost him an hour, and Ada Brun won from Jo Falk.\n",
    "Coupe de France Brume : Lédenon\n\nSamedi, en qualifications, Ada Brun signe la pole, sa première depuis sa "
    "victoire à Nogaro. Dimanche, elle s'impose devant Max Dor.\n",
]


def results(text: str) -> list[Result]:
    return [fact for fact in extract(read_text("report.txt", text)).facts if isinstance(fact, Result)]


@pytest.mark.parametrize(("text", "told"), TWO_DAYS)
def test_two_days_with_a_race_are_two_races(text: str, told: Told) -> None:
    assert told <= {(fact.session, fact.position, fact.drivers[0]) for fact in results(text)}


@pytest.mark.parametrize(("text", "told"), TURNS)
def test_a_paragraph_under_a_race_that_starts_with_another_is_of_that_one(text: str, told: Told) -> None:
    assert told <= {(fact.session, fact.position, fact.drivers[0]) for fact in results(text)}


@pytest.mark.parametrize(("text", "told"), DOUBLED)
def test_a_day_with_two_races_leaves_the_other_day_its_own(text: str, told: Told) -> None:
    assert told <= {(fact.session, fact.position, fact.drivers[0]) for fact in results(text)}


def test_each_class_that_labels_a_paragraph_has_its_own_races() -> None:
    found = {(f.category, f.session, f.position, f.drivers[0]) for f in results(OF_CLASSES)}
    assert found == {
        ("Superbike", "Race 1", 1, "Max Dor"),
        ("Superbike", "Race 1", 2, "Jo Falk"),
        ("Superbike", "Race 1", 3, "Ada Brun"),
        ("Supersport", "Race 1", 1, "Kim Sand"),
        ("Supersport", "Race 1", 2, "Tim Ost"),
        ("Supersport", "Race 2", 1, "Tim Ost"),
        ("Side-cars", "Race 1", 1, "Lee Holm"),
        ("Side-cars", "Race 2", 1, "Lee Holm"),
    }


def test_headings_beside_that_of_a_known_class_are_classes_of_the_same_meeting() -> None:
    told = results(UNDER_HEADINGS)
    found = {(f.category, f.session, f.position, f.drivers[0]) for f in told}
    assert {
        ("Superbike", "Race 1", 1, "Ada Brun"),
        ("Superbike", "Race 2", 2, "Max Dor"),
        ("Supersport", "Race 1", 1, "Kim Sand"),
        ("Supersport", "Race 2", 1, "T. Ost"),
        ("Supersport", "Race 2", 2, "Kim Sand"),
    } <= found
    assert {f.event for f in told} == {"Nogaro"}


def test_two_qualifyings_are_no_races() -> None:
    assert not [fact for fact in results(NO_RACES) if str(fact.session).startswith("Race")]


@pytest.mark.parametrize(("text", "told"), IN_SHORT)
def test_races_are_called_by_their_numbers_alone_where_several_are_told(text: str, told: Told) -> None:
    assert told <= {(fact.session, fact.position, fact.drivers[0]) for fact in results(text)}


def test_the_race_that_somebody_won_says_who_he_is() -> None:
    assert ("Race 1", 2) not in {(fact.session, fact.position) for fact in results(WHO_HE_IS)}


@pytest.mark.parametrize("text", ONE_RACE)
def test_a_day_of_qualifying_or_of_half_a_race_makes_no_second_race(text: str) -> None:
    assert {"Race"} == {fact.session for fact in results(text) if str(fact.session).startswith("Race")}
