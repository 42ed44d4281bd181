"""Which class "in class" means."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

LETTER = (
    "Brume Management, June 2031\n\n"
    "Ada Brun – Haze GT Cup, Spa\nAda won race 1 at Spa. In race 2 she was fourth in class.\n\n"
    "Luca Neri – F4 Nordic Championship, Anderstorp\nLuca Neri was third in race 1 at Anderstorp.\n\n"
    "Mia Roth – European Karting Trophy, Genk ({})\nMia Roth was ninth in the final at Genk.\n"
)


@pytest.mark.parametrize(("named", "wrong"), [("OK-Junior", "OK-Junior"), ("KZ2", "KZ2")])
def test_the_only_class_of_a_text_is_not_that_of_another_series(named: str, wrong: str) -> None:
    facts = extract(read_text("letter.txt", LETTER.format(named))).facts
    assert not [f for f in facts if isinstance(f, Result) and f.category == wrong and "Ada Brun" in f.drivers]
