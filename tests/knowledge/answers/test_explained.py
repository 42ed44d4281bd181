"""Why somebody is out or lost: by the race that is asked about, of nobody else, over two sentences, in a list's line."""

from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from tests.knowledge.answers.test_passages import document
from tests.stories import knowing

LAKES = {"championship": "Coupe des Lacs", "season": 2031, "event": "Ormelle", "category": "Overall"}


def placed(race: int, position: int | None, name: str, **more: Any) -> dict[str, Any]:
    """Somebody's place, or that he is out, in a race at Ormelle."""
    return {"kind": "result", **LAKES, "session": f"Race {race}", "position": position, "drivers": (name,), **more}


LINES: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    ("Ormelle: three winners\n\n", ({"kind": "event", **LAKES, "category": None, "round": 3},)),
    ("Ada Roch won race 1 ", (placed(1, 1, "Ada Roch"),)),
    ("although Roch had a collision and a puncture at the start. ", ()),
    ("Bram Holt was second.\n\n", (placed(1, 2, "Bram Holt"),)),
    ("Mo Lind won race 2 when the gearbox and the clutch of Roch gave up in sight of the flag. ", (placed(2, 1, "Mo Lind"),)),
    ("Lia Dorn was second, Jon Tarn third.\n\n", (placed(2, 2, "Lia Dorn"), placed(2, 3, "Jon Tarn"))),
    ("An hour later Bo Falk was out of the results of race 1. ", (placed(1, None, "Bo Falk", status="DNF"),)),
    ("His kart had failed at the ride height.\n\n", ()),
    ("Kit Orr, with Ivo Sund beside him and Jon Tarn fourth, saw an afternoon end in gearbox trouble.\n\n", ()),
    ("12. Ivo Sund, contact, lap 9\n\n", (placed(2, None, "Ivo Sund", status="DNF"),)),
    ("Next round: Vaudreville, on a track that few know.\n\n", ({"kind": "event", **LAKES, "category": None, "event": "Vaudreville"},)),
    ("Some of them go to Corlay as well.\n\n", ({"kind": "event", **LAKES, "category": None, "event": "Corlay"},)),
    ("Lind won it, for the fifth time this season.\n\n", (
        {"kind": "tally", **LAKES, "event": None, "metric": "wins", "value": 5, "scope": "season", "drivers": ("Mo Lind",)},
    )),
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The meeting, learnt."""
    return knowing(tmp_path_factory.mktemp("explained"), document("ormelle.txt", LINES))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Why did Ada Roch not win race 2 at Ormelle?", "the gearbox and the clutch"),
        ("Pourquoi Ada Roch n'a pas gagné la course 2 à Ormelle ?", "the gearbox and the clutch"),
        ("Why was Bo Falk excluded from race 1 at Ormelle?", "ride height"),
        ("Pourquoi Bo Falk a-t-il été exclu de la course 1 à Ormelle ?", "ride height"),
        ("Why did Ivo Sund retire from race 2 at Ormelle?", "contact, lap 9"),
        ("Pourquoi Ivo Sund a abandonné en course 2 à Ormelle ?", "contact, lap 9"),
        ("Which round follows Ormelle in the Coupe des Lacs?", "Vaudreville"),
        ("Quelle manche suit Ormelle en Coupe des Lacs ?", "Vaudreville"),
        ("Mo Lind wins so far 2031", "5 wins"),
        ("Which races did Mo Lind win in 2031?", "5 wins"),
    ],
)
def test_it_is_told_of_him_there(question: str, said: str, told: Knowledge):
    answer = told.ask(question)
    assert (answer.status, said in answer.text) == (AnswerStatus.ANSWERED, True), answer.text
    assert "collision" not in answer.text
    assert "Kit Orr" not in answer.text


@pytest.mark.parametrize("question", ["Who won race 3 at Ormelle?", "Qui a gagné la course 3 à Ormelle ?"])
def test_a_third_race_is_not_the_first_of_the_third_meeting(question: str, told: Knowledge):
    assert told.ask(question).status is not AnswerStatus.ANSWERED
