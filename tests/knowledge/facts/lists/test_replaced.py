"""Two orders of one session: the stewards' counts, wherever it is printed; else the last."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "Coupe des Vallées : la finale de Brumes\n\nUne course disputée sur la piste du vieil aérodrome, et bien disputée.\n\n"
ROAD = "1. Anna Lefort (Nord Racing) 12 tours\n2. Paul Morin (Sud Racing) +0''284\n3. Léo Petit (Est Racing) +4''100\n"
STEWARDS = (
    "1. Paul Morin (Sud Racing) 12 tours\n2. Léo Petit (Est Racing) +3''816\n5. Anna Lefort (Nord Racing) +9''716\n"
)


def order(text: str) -> list[tuple[int | None, tuple[str, ...]]]:
    facts = extract(read_text("sheet.txt", HEAD + text)).facts
    return [(f.position, f.drivers) for f in facts if isinstance(f, Result) and f.category == "Overall"]


@pytest.mark.parametrize(
    "text",
    [
        f"Arrivée\n{ROAD}\nClassement après pénalités\n{STEWARDS}",
        f"Classement révisé\n{STEWARDS}\nClassement sur la piste\n{ROAD}",
        f"Sous le drapeau\n{ROAD}\nAu bureau\n{STEWARDS}",
        f"Classement\n{ROAD}{STEWARDS}",
    ],
    ids=["revised after", "revised first", "the last", "no heading between"],
)
def test_one_order_counts(text: str) -> None:
    assert order(text) == [(1, ("Paul Morin",)), (2, ("Léo Petit",)), (5, ("Anna Lefort",))]


def test_two_orders_that_agree_are_both_told() -> None:
    assert order(f"Arrivée\n{ROAD}\nRappel\n{ROAD}")[0] == (1, ("Anna Lefort",))
