"""The latest race is the latest that was run, whatever is known of the meeting that is going on."""

from pathlib import Path
from typing import Any

import pytest

from knowledge.knowledge import Knowledge
from knowledge.store.database import open_store
from tests.stories import result, story, tell

HERE: dict[str, Any] = {"category": "Overall"}


def meeting(event: str, day: str, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    """A meeting with its day, and what is known of its sessions."""
    base = {"championship": "Coupe des Lagunes", "season": 2031, "event": event}
    return [{"kind": "event", **base, "start_date": day, "end_date": day}, *({**row, "event": event} for row in rows)]


@pytest.fixture
def knowledge(tmp_path: Path) -> Knowledge:
    """A season whose second meeting has had its qualifying."""
    url = f"sqlite:///{tmp_path / 'store.db'}"
    engine = open_store(url)
    race = [result(n, who, **HERE) for n, who in enumerate(("Mara Quill", "Otto Sund", "Lia Orr"), 1)]
    grid = [result(n, who, session="Qualifying", **HERE) for n, who in enumerate(("Lia Orr", "Mara Quill"), 1)]
    facts = [*meeting("Grand Prix de Tervel", "2031-05-04", *race), *meeting("Grand Prix d'Almar", "2031-06-01", *grid)]
    tell(engine, [story("season.txt", *facts)])
    engine.dispose()
    return Knowledge(url)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("podium de la dernière course", "Otto Sund"),
        ("who won the last race?", "Mara Quill"),
    ],
)
def test_the_last_race_is_one_that_was_run(knowledge: Knowledge, question: str, said: str) -> None:
    answer = knowledge.ask(question)
    assert answer.status == "answered"
    assert said in answer.text
    assert "Tervel" in answer.text
