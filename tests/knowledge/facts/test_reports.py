"""Short reports read whole: which session and which class a place is of, who "je" is, and who drives for whom."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Result
from knowledge.reading.read import read_text


def results(text: str) -> set[str]:
    """Session, class and place of every result, with whose it is."""
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    return {f"{f.session} | {f.category} | {f.position or f.status} | {'-'.join(f.drivers) or f.team}" for f in facts}


def entries(text: str) -> set[str]:
    """Number, team and crew of every entry."""
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Entry)]
    return {f"{f.car_number} | {f.team} | {'-'.join(f.drivers)}" for f in facts}


SESSIONS = [
    (
        "RALLYCROSS AT LAKE END\n\nEmma Brun won the final from Ben Cole. Ben Cole had won Heat 3 of the Northern Cup.\n\n"
        "In semi-final 1, Dan Fox beat Ben Cole. Tom Gray finished fifth in the final after the final corner.",
        {"Race | Overall | 1 | Emma Brun", "Race | Overall | 2 | Ben Cole", "Race | Overall | 5 | Tom Gray"},
    ),
    (
        "The Northern Cup at Lake End: two winners\n\nEmma Brun won the Feature Race ahead of Ben Cole on Sunday.\n\n"
        "Dan Fox had won the Sprint Race, with Emma Brun third.",
        {
            "Race | Overall | 1 | Emma Brun", "Race | Overall | 2 | Ben Cole",
            "Sprint | Overall | 1 | Dan Fox", "Sprint | Overall | 3 | Emma Brun",
        },
    ),
    (
        "La Coupe du Nord à Brume : une belle journée\n\nEn préfinale, Anna Lefort s'impose devant Paul Morin. "
        "En finale, Paul Morin s'impose devant Léo Petit, l'homme de la manche 2.",
        {
            "Prefinal | Overall | 1 | Anna Lefort", "Prefinal | Overall | 2 | Paul Morin",
            "Race | Overall | 1 | Paul Morin", "Race | Overall | 2 | Léo Petit",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SESSIONS, ids=[told[:24] for told, _ in SESSIONS])
def test_the_session_that_a_place_is_of(text: str, told: set[str]) -> None:
    assert told <= results(text)


def test_a_heat_is_no_race_where_a_final_follows() -> None:
    assert not any(row.startswith("Race 3") for row in results(SESSIONS[0][0]))


def test_a_heat_is_a_race_where_no_final_follows() -> None:
    text = "La Coupe du Nord à Brume : la pluie\n\nAnna Lefort remporte la manche 1. Paul Morin gagne la manche 2."
    assert {"Race 1 | Overall | 1 | Anna Lefort", "Race 2 | Overall | 1 | Paul Morin"} <= results(text)
