"""The meeting beside another: of a season that is told whole, its last one has none after it."""

from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from tests.stories import knowing, story

CALENDARS = {2031: ("Belcombe", "Orval", "Tressan"), 2032: ("Belcombe", "Tressan", "Orval")}
FIELD = ("Anna Colline", "Bruno Hale", "Dario Vent", "Fanny Roux", "Gus Tarn", "Otto Sund")


def calendar(year: int) -> list[dict[str, Any]]:
    """A season of which every round is told, with its day and its race."""
    facts: list[dict[str, Any]] = []
    for number, name in enumerate(CALENDARS[year], 1):
        here = {"championship": "Coupe des Collines", "season": year, "event": f"Grand Prix de {name}"}
        day = f"{year}-0{number + 4}-10"
        facts.append({"kind": "event", **here, "round": number, "start_date": day, "end_date": day})
        race = {"kind": "result", **here, "session": "Race", "category": "Overall"}
        facts += [{**race, "position": place, "drivers": (who,)} for place, who in enumerate(FIELD, 1)]
    return facts


@pytest.fixture(scope="module")
def seasons(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Two seasons that end with another meeting each."""
    return knowing(tmp_path_factory.mktemp("seasons"), *(story(f"cup-{year}", *calendar(year)) for year in CALENDARS))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What was the race after the Grand Prix de Tressan?", "2032 Grand Prix de Orval"),
        ("Quelle est la course après le Grand Prix d'Orval 2031 ?", "Grand Prix de Tressan 2031"),
        ("What was the race after the Grand Prix d'Orval?", None),
        ("What was the race before the Grand Prix de Belcombe?", None),
    ],
)
def test_the_meeting_beside(seasons: Knowledge, question: str, said: str | None) -> None:
    answer = seasons.ask(question)
    if said is None:
        assert answer.status is AnswerStatus.NOT_RECORDED, answer.text
    else:
        assert said in answer.text
