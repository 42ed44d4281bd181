"""Those who are told with their gaps behind a winner, one after the other."""

import pytest

from tests.knowledge.facts.told import told

RUNS = [
    ("en", "Ada Brun won the race, with Max Dor 2.3 seconds behind and Bo Holm third.", "R 1 Brun; R 2 Dor 2.3; R 3 Holm"),
    ("en", "Ada Brun won the race from Max Dor, with Bo Holm another 1.5s behind.", "R 1 Brun; R 2 Dor; R 3 Holm +1.5"),
    ("en", "Ada Brun won the race from Max Dor (2.3s behind) and Bo Holm (5.6s).", "R 1 Brun; R 2 Dor 2.3; R 3 Holm 5.6"),
    ("en", "Ada Brun won the race. Max Dor was second, 2.3s behind.", "R 1 Brun; R 2 Dor 2.3"),
    ("en", "Ada Brun won the race, Max Dor trailing by 2.3s and Bo Holm by 5.6s.", "R 1 Brun; R 2 Dor 2.3; R 3 Holm 5.6"),
    ("en", "Ada Brun won the race, finishing 4.2s clear of Max Dor, with Bo Holm another 1.5s behind.",
     "R 1 Brun; R 2 Dor 4.2; R 3 Holm +1.5"),
    ("en", "Ada Brun won the race. Bo Holm was fourth, 0.3s ahead of Ida Roe.", "R 1 Brun; R 4 Holm; R 5 Roe +0.3"),
    ("en", "Ada Brun led at half distance, with Max Dor two seconds back.", ""),
    ("en", "Ada Brun won the race, with Max Dor losing two seconds at the last corner.", "R 1 Brun"),
    ("fr", "Ada Brun remporte la course devant Max Dor, à 2''3, et Bo Holm, à 5''6.", "R 1 Brun; R 2 Dor 2.3; R 3 Holm 5.6"),
    ("fr", "Ada Brun remporte la course, Max Dor à 2''3 et Bo Holm à 5''6.", "R 1 Brun; R 2 Dor 2.3; R 3 Holm 5.6"),
    ("fr", "Ada Brun remporte la course avec 2''3 d'avance sur Max Dor, Bo Holm terminant 1''5 plus loin.",
     "R 1 Brun; R 2 Dor 2.3; R 3 Holm +1.5"),
    ("fr", "Ada Brun remporte la course avec 2''3 d'avance sur Max Dor et 5''6 sur Bo Holm.", "R 1 Brun; R 2 Dor 2.3; R 3 Holm 5.6"),
    ("fr", "Ada Brun remporte la course. Elle devance Max Dor de 2''3 et Bo Holm de 5''6.", "R 1 Brun; R 2 Dor 2.3; R 3 Holm 5.6"),
    ("fr", "Ada Brun gagne la course devant Max Dor, pénalisé de 5 secondes, et Bo Holm.", "R 1 Brun; R 2 Dor; R 3 Holm"),
    ("fr", "À mi-course, Ada Brun mène, Max Dor suivant à deux secondes.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "places"), RUNS, ids=[row[1] for row in RUNS])
def test_gaps_behind_a_winner(language: str, text: str, places: str) -> None:
    assert sorted(told(language, text).split("; ")) == sorted(places.split("; "))
