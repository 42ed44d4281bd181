"""The machine interface: the form of its JSON, and lines that are no questions."""

import contextlib
import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.machine import BadLine, answer_record, dump, fact_record, read_batch
from knowledge.answers.answer import AnswerStatus, Choice, Table
from knowledge.facts.fact import Result
from knowledge.failure import because
from knowledge.knowledge import LearningReport, Unreadable
from tests.bot.paddock import SOURCE, answer

KEYS = ["question", "language", "status", "intent", "reading", "text", "rows", "caveats", "sources", "suggestions"]


def test_an_answer_has_the_keys_of_the_interface_in_their_order() -> None:
    table = Table(("position", "driver"), ("Pos.", "Driver"), ((1, "Ada"), (2, None)))
    record = answer_record(answer("who?", table=table, sources=(SOURCE,), caveats=("Provisional.",)))
    assert list(record) == KEYS
    assert record["rows"] == [{"position": 1, "driver": "Ada"}, {"position": 2}]
    assert list(answer_record(answer("who?"), 0)) == ["id", *KEYS]
    source = json.loads(dump(record))["sources"][0]
    assert source["date"] == "2031-05-04"
    assert set(source) == {"document", "title", "date", "start", "end", "quote", "link"}


def test_choices_are_questions_that_can_be_asked() -> None:
    choices = (Choice("Ada", "Lunar Cup", "who is Ada?"), Choice("Ida", "Solar Cup", "who is Ida?"))
    record = answer_record(answer("who?", AnswerStatus.AMBIGUOUS, choices=choices))
    assert (record["status"], record["suggestions"]) == ("ambiguous", ["who is Ada?", "who is Ida?"])


def test_a_fact_leaves_out_what_it_does_not_state() -> None:
    fact = Result(document="a.txt", start=0, end=3, quote="Ada", position=1, drivers=("Ada",))
    assert fact_record(fact) == {
        "document": "a.txt", "start": 0, "end": 3, "quote": "Ada", "drivers": ["Ada"], "kind": "result", "position": 1,
        "status": "classified",
    }  # fmt: skip
    assert fact_record(fact.model_copy(update={"provisional": True}))["provisional"] is True


def test_batches() -> None:
    text = (
        '{"id": 1, "q": "who?"}\n\n{"id": "b", "q": "and then?", "lang": "en", "context": ["who?"], "must": [["x"]]}\n'
    )
    first, second = read_batch(text)
    assert (first.id, first.q, first.lang, first.context) == (1, "who?", None, ())
    assert (second.id, second.lang, second.context) == ("b", "en", ("who?",))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("not json", 1),
        ('{"id": 1, "q": "who?"}\n{"id": 2}', 2),
        ('\n\n{"id": 1, "q": 5}', 3),
        ('["who?"]', 1),
        ('{"id": 1, "q": "who?", "context": "before"}', 1),
        ('{"q": "who?"}', 1),
    ],
)
def test_a_bad_line_is_named(text: str, line: int) -> None:
    with pytest.raises(BadLine) as refused:
        read_batch(text)
    assert refused.value.line == line
    assert str(refused.value)


@given(st.text(max_size=200))
def test_any_text_is_a_batch_or_a_bad_line(text: str) -> None:
    with contextlib.suppress(BadLine):
        assert len(read_batch(text)) <= len(text.splitlines())


def test_reports_are_json() -> None:
    report = LearningReport(added=("a.txt",), unreadable=(Unreadable("b.pdf", because("too_long", number=7, most=5)),))
    assert json.loads(dump(report))["unreadable"] == [
        {"name": "b.pdf", "reason": "7 characters are more than a document holds (5)."}
    ]
    assert json.loads(dump({"when": dt.date(2031, 5, 4), "where": Path("/a"), "what": AnswerStatus.ANSWERED})) == {
        "when": "2031-05-04", "where": "/a", "what": "answered",
    }  # fmt: skip
    with pytest.raises(TypeError):
        dump(object())
