"""Grids told beside each other: two sessions in one sentence, rows, laps behind names, and poles that are no wins."""

import pytest

from tests.knowledge.facts.told import told

GRIDS = [
    ("en", "Qualifying saw Ada Brun fastest from Max Dor and Bo Holm.", "Q 1 Brun; Q 2 Dor; Q 3 Holm"),
    ("en", "Pole for race one went to Ada Brun, and Max Dor will start race two from the front.", "Q1 1 Brun; Q2 1 Dor"),
    ("en", "Race one went to Ada Brun. The trophy for race one went to Max Dor. Bo Holm won race two.", "R1 1 Brun; R2 1 Holm"),
    ("en", "The win in race one went to Ada Brun. Bo Holm won race two.", "R1 1 Brun; R2 1 Holm"),
    ("en", "Ada Brun was quickest in the first qualifying session and Max Dor in the second.", "Q1 1 Brun; Q2 1 Dor"),
    ("en", "The front row was completed by Max Dor, with pole going to Ada Brun.", "Q 1 Brun; Q 2 Dor"),
    ("en", "Only 0.041s covered the top three in qualifying, Ada Brun heading Max Dor and Bo Holm.", "Q 1 Brun; Q 2 Dor; Q 3 Holm"),
    ("en", "The front row was shared by Ada Brun and Max Dor.", "Q 1 Brun; Q 2 Dor"),
    ("en", "The second row is shared by Bo Holm and Ida Roe, behind Ada Brun and Max Dor.", "Q 1 Brun; Q 2 Dor; Q 3 Holm; Q 4 Roe"),
    ("en", "Max Dor starts on pole, with Ada Brun alongside and Bo Holm and Ida Roe on row two.", "Q 1 Dor; Q 2 Brun; Q 3 Holm; Q 4 Roe"),
    ("en", "A 1:31.204 gave Ada Brun pole, from Max Dor's 1:31.319.", "Q 1 Brun 1:31.204; Q 2 Dor 1:31.319"),
    ("en", "Ada Brun took pole from Max Dor (1:31.319).", "Q 1 Brun; Q 2 Dor 1:31.319"),
    ("en", "Although Ada Brun was fastest, a grid penalty means Max Dor will start from pole.", "Q 1 Dor"),
    ("en", "Ada Brun won race one and Max Dor race two.\n\nFastest laps: Brun in race one (1:32.500) and Dor in race two.",
     "R1 1 Brun; R2 1 Dor; fastest R1 Brun 1:32.500; fastest R2 Dor"),
    ("fr", "Les essais qualificatifs ont souri à Ada Brun devant Max Dor et Bo Holm.", "Q 1 Brun; Q 2 Dor; Q 3 Holm"),
    ("fr", "La pole de la course 1 revient à Ada Brun, tandis que Max Dor partira en tête de la course 2.", "Q1 1 Brun; Q2 1 Dor"),
    ("fr", "Le meilleur tour de la course 1 revient à Ada Brun. Max Dor gagne la course 2.", "R2 1 Dor; fastest R1 Brun"),
    ("fr", "Ada Brun est la plus rapide de la première séance qualificative et Max Dor de la seconde.", "Q1 1 Brun; Q2 1 Dor"),
    ("fr", "Max Dor complète la première ligne, la pole revenant à Ada Brun.", "Q 1 Brun; Q 2 Dor"),
    ("fr", "La deuxième ligne est occupée par Bo Holm et Ida Roe, derrière Ada Brun et Max Dor.", "Q 1 Brun; Q 2 Dor; Q 3 Holm; Q 4 Roe"),
    ("fr", "Max Dor partira en pole, avec Ada Brun à ses côtés et Bo Holm et Ida Roe en deuxième ligne.",
     "Q 1 Dor; Q 2 Brun; Q 3 Holm; Q 4 Roe"),
    ("fr", "Ada Brun domine les qualifications en 1'31''204, Max Dor échouant à un dixième et Bo Holm prenant la troisième place.",
     "Q 1 Brun 1:31.204; Q 2 Dor 0.1; Q 3 Holm"),
    ("fr", "Ada Brun s'élancera en pole. Max Dor, en 1'31''319, sera à ses côtés.", "Q 1 Brun; Q 2 Dor 1:31.319"),
    ("fr", "Ada Brun était la plus rapide mais une pénalité offre la pole à Max Dor.", "Q 1 Dor"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "places"), GRIDS, ids=[row[1] for row in GRIDS])
def test_grids(language: str, text: str, places: str) -> None:
    assert sorted(told(language, text).split("; ")) == sorted(places.split("; "))
