"""Counts that documents publish are found by the words that tell of what they are, on every database."""

import pytest
from sqlalchemy import Engine

from knowledge.answers.ask import Ask
from knowledge.answers.published import published
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Scope, Topic, Wanted
from tests.knowledge.answers.world import World
from tests.stories import of, story, tell


def counts(engine: Engine, written: str, asked: Scope) -> list[int]:
    """What is published of Éva Quill's wins within the scope asked about, where one count of five is told."""
    tell(engine, [story("wins", of("tally", "Éva Quill", metric="wins", value=5, scope=written))])
    who = World(engine).people("Éva Quill")
    question = Question("?", "en", Topic.WIN, Wanted.COUNT, Form.COUNT, who, scope=asked)
    with engine.connect() as connection:
        return [claim.value for claim in published(Ask(question, connection), Topic.WIN, who)]


@pytest.mark.parametrize("written", ["Étéville", "ÉTÉVILLE", "eteville", "les courses d'ÉTÉVILLE"])
@pytest.mark.parametrize("asked", ["Étéville", "étéville", "ETEVILLE"])
def test_a_count_at_a_place_is_found_however_it_is_written(either: Engine, written: str, asked: str) -> None:
    assert counts(either, written, Scope(event=Named(NameKind.EVENT, asked))) == [5]


@pytest.mark.parametrize("written", ["Élan", "ÉLAN", "en coupe élan"])
def test_a_count_in_a_class_is_found_however_it_is_written(either: Engine, written: str) -> None:
    assert counts(either, written, Scope(category=Named(NameKind.CATEGORY, "Élan"))) == [5]


@pytest.mark.parametrize(
    "asked", [Scope(event=Named(NameKind.EVENT, "Étéville")), Scope(category=Named(NameKind.CATEGORY, "Élan"))]
)
def test_a_count_of_something_else_is_not_given(either: Engine, asked: Scope) -> None:
    assert counts(either, "Belcombe", asked) == []
