"""The front door, on a store of made-up facts."""

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Failure, Knowledge, StoreError
from knowledge.report import Suggestion
from tests.stories import of, result, story, tell


@pytest.fixture
def knowledge(tmp_path: Path) -> Iterator[Knowledge]:
    opened = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    tell(
        opened._engine(),
        [
            story("a.txt", result(1, "Mara Quill", team="Tigre Racing"), result(2, "Jon Ashe", team="Nord Auto")),
            story(
                "b.txt",
                result(1, "Mara Quill", session="Qualifying"),
                of("title", "Mara Quill"),
                date=dt.date(2031, 9, 1),
            ),
        ],
    )
    yield opened
    opened.close()


def test_status(knowledge: Knowledge) -> None:
    status = knowledge.status()
    assert (status.documents, status.facts, status.version) == (2, 4, 1)
    assert [(c.championship, c.season, c.events, c.results) for c in status.coverage] == [
        ("Coupe des Lagunes", "2031", 1, 3)
    ]


@pytest.mark.parametrize(
    ("kind", "text", "first"),
    [
        ("driver", "quil", Suggestion("Mara Quill", "Tigre Racing, Coupe des Lagunes")),
        ("team", "nord", Suggestion("Nord Auto", "Coupe des Lagunes")),
        ("event", "terv", Suggestion("Tervel")),
        ("championship", "lagunes", Suggestion("Coupe des Lagunes")),
        ("season", "20", Suggestion("2031")),
        ("document", "B", Suggestion("b.txt")),
    ],
)
def test_suggestions(knowledge: Knowledge, kind: str, text: str, first: Suggestion) -> None:
    assert knowledge.suggest(kind, text)[0] == first


def test_an_unknown_kind_of_suggestion_is_an_error(knowledge: Knowledge) -> None:
    with pytest.raises(ValueError, match="weather"):
        knowledge.suggest("weather", "a")


def test_a_nickname_holds_at_once_and_only_for_known_names(knowledge: Knowledge) -> None:
    def named() -> list[object]:
        with knowledge._session() as session:
            return [found.named.name for found in knowledge._names(session).spot("où est la flèche grise ?")]

    assert named() == []
    knowledge.alias("driver", "la flèche grise", "Mara Quill")
    assert [found.name for found in knowledge.suggest("driver", "FLECHE")] == ["Mara Quill"]
    assert named() == ["Mara Quill"]
    with pytest.raises(Failure, match="Mara Quil: .* near it: Mara Quill"):
        knowledge.alias("driver", "x", "Mara Quil")
    with pytest.raises(ValueError, match="kind"):
        knowledge.alias("weather", "x", "rain")


def test_questions_asked_in_vain_are_grouped(knowledge: Knowledge) -> None:
    for text in ("Qui a gagné à Zolder ?", "qui a gagne a zolder ?", "x" * 5000):
        knowledge.log_unanswered(text, "fr", "not_recorded", "no event")
    first, second = knowledge.unanswered()
    assert (first.times, first.status, first.language) == (2, "not_recorded", "fr")
    assert len(second.text) == 500
    assert len(knowledge.unanswered(limit=1)) == 1


def test_asking_from_several_threads_while_learning(knowledge: Knowledge) -> None:
    failures: list[BaseException] = []

    def ask() -> None:
        try:
            for _ in range(5):
                assert knowledge.suggest("driver", "quill")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for n in range(5):
        tell(knowledge._engine(), [story(f"more{n}.txt", result(3 + n, f"Driver Number{n}"))])
    for thread in threads:
        thread.join()
    assert failures == []
    assert knowledge.suggest("driver", "Number4")[0].name == "Driver Number4"


def test_nothing_is_opened_before_it_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    Knowledge(f"sqlite:///{path}").close()
    assert not path.exists()


def test_a_store_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        Knowledge(f"sqlite:///{tmp_path / 'no' / 'store.db'}").status()


@pytest.mark.parametrize(
    ("language", "told"), [("en", "not read any document yet"), ("fr", "encore lu aucun document")]
)
@pytest.mark.parametrize("question", ["Who won at Lunaville in 2031?", "Ada Brun", "?", "victoires de Zed"])
def test_an_empty_store_says_that_nothing_was_read(tmp_path: Path, question: str, language: str, told: str) -> None:
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'empty.db'}")
    answer = knowledge.ask(question, language=language)
    knowledge.close()
    assert answer.status is AnswerStatus.NOT_RECORDED
    assert "palmares learn" in answer.text
    assert told in answer.text or answer.language != language
