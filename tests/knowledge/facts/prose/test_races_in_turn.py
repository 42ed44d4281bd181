"""Which of a meeting's races is told where a sentence names several, or one of them by its number alone."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

ENGLISH = "Formula Ford North\nCroft, 3-4 June 2031\n\n"
FRENCH = "Formule Renault Nord\nNogaro, 3-4 juin 2031\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH + "Ada Brun won both races, each time from Max Dor.", "1 1 Brun, 1 2 Dor, 2 1 Brun, 2 2 Dor"),
        (FRENCH + "Ada Brun gagne les deux courses, chaque fois devant Max Dor.", "1 1 Brun, 1 2 Dor, 2 1 Brun, 2 2 Dor"),
        (FRENCH + "La première course est revenue à Ada Brun, la deuxième à Max Dor.", "1 1 Brun, 2 1 Dor"),
        (ENGLISH + "The first race went to Ada Brun and the second to Max Dor.", "1 1 Brun, 2 1 Dor"),
        (FRENCH + "Éliminé de la première course, Ada Brun se rattrape et gagne la seconde.", "2 1 Brun"),
        (ENGLISH + "Ada Brun retired from the first race but came back to win the second from Max Dor.", "1 DNF Brun, 2 1 Brun, 2 2 Dor"),
        (FRENCH + "Vainqueur en course 1, quatrième en course 2 : Ada Brun reste leader.", "1 1 Brun, 2 4 Brun"),
        (ENGLISH + "Winner of race one, fourth in race two: Ada Brun stays in the lead.", "1 1 Brun, 2 4 Brun"),
        (FRENCH + "Troisième de la course 1 et deuxième de la course 2, Ada Brun est heureuse.", "1 3 Brun, 2 2 Brun"),
        (ENGLISH + "Third in race one and second in race two, Ada Brun was happy.", "1 3 Brun, 2 2 Brun"),
        (FRENCH + "Une victoire en course 1, une quatrième place en course 2 : le bilan de Ada Brun est bon.", "1 1 Brun, 2 4 Brun"),
        (ENGLISH + "A win in race one, fourth place in race two: Ada Brun had a good weekend.", "1 1 Brun, 2 4 Brun"),
        (FRENCH + "Contrainte à l'abandon en course 1, Ada Brun a terminé deuxième de la course 2.", "1 DNF Brun, 2 2 Brun"),
        (ENGLISH + "Forced to retire from race one, Ada Brun finished second in race two.", "1 DNF Brun, 2 2 Brun"),
        (FRENCH + "Ada Brun a renoncé avant le départ de la course 2.", "2 DNS Brun"),
        (ENGLISH + "Ada Brun was unable to start race two.", "2 DNS Brun"),
        (FRENCH + "Ada Brun remporte la course 1 et Max Dor la course 2.", "1 1 Brun, 2 1 Dor"),
        (ENGLISH + "The spoils were split, Ada Brun winning race one and Max Dor race two.", "1 1 Brun, 2 1 Dor"),
        (ENGLISH + "Ada Brun took both fastest laps. Max Dor won both races.", "1 1 Dor, 2 1 Dor"),
        (ENGLISH + "Saturday's winner was Ada Brun. On Sunday Max Dor won.", "2 1 Dor"),
        (FRENCH + "Le vainqueur du samedi est Ada Brun. Dimanche, Max Dor l'emporte.", "2 1 Dor"),
        (FRENCH + "En pré-finale, Ada Brun s'impose. La finale sourit à Max Dor.", "Prefinal 1 Brun, Race 1 Dor"),
    ],
)  # fmt: skip
def test_the_race_of_each_place(text: str, expected: str) -> None:
    facts = [f for f in extract(read_text("report.txt", text + "\n")).facts if isinstance(f, Result)]
    named = {f"{f.session} {f.position or f.status} {f.drivers[0].split()[-1]}" for f in facts}
    told = (part if part[0].isalpha() else f"Race {part}" for part in expected.split(", "))
    assert named == set(told)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Ada Brun took pole for race one with a 1:31.2, while Max Dor took pole for race two.",
        FRENCH + "Ada Brun signe la pole de la course 1 en 1'31\"2, Max Dor celle de la course 2.",
    ],
)
def test_the_race_of_each_pole(text: str) -> None:
    facts = [f for f in extract(read_text("report.txt", text + "\n")).facts if isinstance(f, Result)]
    assert [(f.session, f.position, f.drivers[0]) for f in facts] == [
        ("Qualifying 1", 1, "Ada Brun"),
        ("Qualifying 2", 1, "Max Dor"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Ada Brun took both poles and won race one. Max Dor won race two.",
        ENGLISH + "Ada Brun was on pole for both races and won neither. Max Dor won race one, Bo Holm won race two.",
        ENGLISH + "Both pole positions went to Ada Brun. Max Dor won race one, Bo Holm won race two.",
        FRENCH + "Ada Brun signe les deux poles. Max Dor gagne la course 1 et Bo Holm la course 2.",
        FRENCH + "Auteur des deux pole positions, Ada Brun gagne la course 1. Max Dor gagne la course 2.",
        FRENCH + "Les deux pole positions reviennent à Ada Brun. Max Dor gagne la course 1 et Bo Holm la course 2.",
    ],
)
def test_the_poles_of_both_races(text: str) -> None:
    facts = [f for f in extract(read_text("report.txt", text + "\n")).facts if isinstance(f, Result)]
    poles = {(f.session, f.drivers[0]) for f in facts if (f.session or "").startswith("Qualifying")}
    assert poles == {("Qualifying 1", "Ada Brun"), ("Qualifying 2", "Ada Brun")}
    assert sorted(f.session or "" for f in facts if (f.session or "").startswith("Race")) == ["Race 1", "Race 2"]
