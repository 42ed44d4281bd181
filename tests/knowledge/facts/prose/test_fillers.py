"""Asides between commas, and adverbs inside a verb, that cues read past."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

FRENCH = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\nLe public a été nombreux pour les courses de la journée. "
ENGLISH = (
    "Porsche Carrera Cup Great Britain\nOulton Park, 12 May 2031\n\nThe crowd was large for the races of the day. "
)


@pytest.mark.parametrize(
    ("head", "sentence", "place"),
    [
        (FRENCH, "Ada Brun, lui, s'impose devant les autres.", 1),
        (FRENCH, "Ada Brun s'est, lui, imposé.", 1),
        (FRENCH, "Ada Brun a, quant à lui, terminé sixième.", 6),
        (FRENCH, "Ada Brun remporte, lui, la course.", 1),
        (FRENCH, "Ada Brun prend, en effet, la deuxième place.", 2),
        (FRENCH, "Ada Brun termine, malgré une crevaison dans le dernier tour, à la cinquième place.", 5),
        (FRENCH, "Ada Brun a cependant pris la troisième place.", 3),
        (FRENCH, "Ada Brun, encore lui, l'emporte.", 1),
        (ENGLISH, "Ada Brun finished, eventually, in sixth place.", 6),
        (ENGLISH, "Ada Brun, for his part, finished fourth.", 4),
        (ENGLISH, "Ada Brun took, despite a puncture, third place.", 3),
        (ENGLISH, "Ada Brun has duly taken second place.", 2),
    ],
)
def test_a_place_is_read_past_what_tells_nothing_of_it(head: str, sentence: str, place: int) -> None:
    facts = extract(read_text("story.txt", f"{head}{sentence}\n")).facts
    assert [(f.drivers, f.position) for f in facts if isinstance(f, Result)] == [(("Ada Brun",), place)]


def test_an_aside_that_names_somebody_is_read() -> None:
    facts = extract(read_text("story.txt", f"{FRENCH}Ada Brun, malgré la pression de Max Dor, s'impose.\n")).facts
    assert [(f.drivers, f.position) for f in facts if isinstance(f, Result)] == [(("Ada Brun",), 1)]
