"""Places that follow another of the same driver, each with a race or a day of its own; refused where none is settled."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

ENGLISH = "Porsche Carrera Cup Great Britain\nOulton Park, 12 May 2031\n\n"
FRENCH = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\n"
PLACES = [
    (ENGLISH, "Ada Brun finished second in race one and third in race two.", "Race 1 2; Race 2 3"),
    (ENGLISH, "Ada Brun was second in race one before finishing eighth in race two.", "Race 1 2; Race 2 8"),
    (ENGLISH, "Ada Brun, seventh in race one and eleventh in race two, was happy.", "Race 1 7; Race 2 11"),
    (ENGLISH, "Ada Brun came home fifth in the first race and sixth in the second.", "Race 1 5; Race 2 6"),
    (ENGLISH, "Ada Brun was third in the opener and fourth in the second race.", "Race 1 3; Race 2 4"),
    (ENGLISH, "Ada Brun was second on Saturday but only eighth on Sunday.", "Race 1 2; Race 2 8"),
    (ENGLISH, "Ada Brun took second place in race one and victory in race two.", "Race 1 2; Race 2 1"),
    (ENGLISH, "Ada Brun, fifth in qualifying and third in the race, was happy.", "Qualifying 5; Race 3"),
    (ENGLISH, "Ada Brun finished fourth in both races.", "Race 1 4; Race 2 4"),
    (ENGLISH, "Ada Brun was third for race one and fifth for race two.", "Qualifying 1 3; Qualifying 2 5"),
    (ENGLISH, "Ada Brun was third for race one, and Max Dor only fifth for race two.", "Qualifying 1 3; Qualifying 2 5"),
    (FRENCH, "Ada Brun s'est classée troisième pour la course 1 et sixième pour la course 2.",
     "Qualifying 1 3; Qualifying 2 6"),
    (FRENCH, "Ada Brun termine deuxième de la course 1 et troisième de la course 2.", "Race 1 2; Race 2 3"),
    (FRENCH, "Pour nous, Ada Brun a terminé deuxième samedi mais seulement huitième dimanche.", "Race 1 2; Race 2 8"),
    (FRENCH, "Ada Brun, vainqueur de la première course et quatrième de la seconde, mène.", "Race 1 1; Race 2 4"),
    (FRENCH, "Ada Brun prend la douzième place de la course 1 et la onzième de la course 2.", "Race 1 12; Race 2 11"),
    (FRENCH, "Ada Brun signe une deuxième place en course 1 et une victoire en course 2.", "Race 1 2; Race 2 1"),
    (FRENCH, "Ada Brun, cinquième des qualifications et troisième de la course, est ravie.", "Qualifying 5; Race 3"),
    (FRENCH, "Ada Brun termine quatrième des deux courses.", "Race 1 4; Race 2 4"),
    (
        ENGLISH,
        "On Saturday, Ada Brun won from Max Dor. A day later the roles were reversed as Dor beat Brun.",
        "Race 1 1; Race 1 2; Race 2 1; Race 2 2",
    ),
    (
        FRENCH,
        "Samedi, Ada Brun s'imposait devant Max Dor. Le lendemain, les rôles étaient inversés : Dor devançait Brun.",
        "Race 1 1; Race 1 2; Race 2 1; Race 2 2",
    ),
    (FRENCH, "Ada Brun a terminé deuxième dimanche matin et huitième dimanche soir.", ""),
]  # fmt: skip


def told(text: str) -> str:
    """The places of a report by their sessions."""
    facts = extract(read_text("report.txt", text)).facts
    return "; ".join(sorted(f"{f.session} {f.position}" for f in facts if isinstance(f, Result)))


@pytest.mark.parametrize(("head", "text", "places"), PLACES, ids=[row[1] for row in PLACES])
def test_places_each_of_a_race(head: str, text: str, places: str) -> None:
    assert told(f"{head}{text}\n") == places
