"""Scoring readings against gold: what is right, wrong, missed, and a trap."""

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.evaluation import Score, agrees, evaluate, evaluate_folder
from knowledge.failure import Failure

WIN = {
    "kind": "result",
    "session": "Race 1",
    "category": "Overall",
    "position": 1,
    "drivers": ["Ada Marchetti"],
    "team": "Orbit",
}


def changed(**fields: Any) -> dict[str, Any]:
    return {**WIN, **fields}


@pytest.mark.parametrize(
    ("fact", "right"),
    [
        (WIN, True),
        (changed(drivers=["A. MARCHETTI"]), True),  # the surname tells
        (changed(drivers=["Ida Lémery"], team="Apogee"), False),
        (changed(position=2), False),
        (changed(position=None, position_at_most=3), False),
        (changed(session="Race 2"), False),
        (changed(category=None), True),  # overall is what is not said
        (changed(category="Juniors"), False),
        (changed(status="DNF"), False),
        (changed(drivers=[], team="Orbit Racing"), True),  # the team alone, its words among the other's
        (changed(kind="title"), False),
    ],
)
def test_a_result_is_right(fact: dict[str, Any], right: bool) -> None:
    score = evaluate([fact], [WIN])["result"]
    assert score.found == right
    assert (score.right, score.wrong) == ((1, 0) if right else (0, int(fact["kind"] == "result")))


@pytest.mark.parametrize(
    ("kind", "gold", "fact", "right"),
    [
        ("title", {"category": "Juniors Cup", "season": 2031, "drivers": ["Ada"]}, {"category": "Junior", "season": 2031, "drivers": ["Ada"]}, True),
        ("standing", {"category": "Drivers", "position": 3, "drivers": ["Ada"]}, {"category": "Overall", "position": 3, "drivers": ["Ada"]}, True),
        ("title", {"season": None, "drivers": ["Ada"]}, {"season": 2031, "drivers": ["Ada"]}, False),
        ("event", {"event": "Lunaville Grand Prix", "start_date": "2031-05-04"}, {"circuit": "Lunaville", "start_date": "2031-05-04"}, True),
        ("event", {"event": "Lunaville", "start_date": "2031-05-04"}, {"event": "Lunaville", "start_date": "2031-05-05"}, False),
        ("profile", {"person": "Ada Marchetti", "age": 17}, {"person": "Marchetti", "age": 17}, True),
        ("profile", {"person": "Ada Marchetti", "age": 17}, {"person": "Marchetti"}, False),
        ("tally", {"metric": "wins", "value": 7, "drivers": ["Ada"]}, {"metric": "wins", "value": 8, "drivers": ["Ada"]}, False),
        ("entry", {"drivers": ["Ada"], "team": "Orbit"}, {"drivers": ["Ada"], "team": "Orbit Racing"}, True),
        ("entry", {"car": "Selene 4"}, {"car": "Selene 4"}, True),
    ],
)  # fmt: skip
def test_what_agrees(kind: str, gold: dict[str, Any], fact: dict[str, Any], right: bool) -> None:
    assert agrees(kind, gold, fact) is right


def test_derived_facts_may_be_found_or_not() -> None:
    gold = [WIN, changed(position=2, drivers=["Ida Lémery"], team=None, derived=True)]
    assert evaluate([WIN], gold)["result"] == Score(right=1, found=1)
    assert evaluate(gold, gold)["result"] == Score(right=2, found=1)


def test_a_trap_is_a_wrong_fact_of_its_own() -> None:
    gold = [WIN, changed(kind="absent", position=3, drivers=["Ida Lémery"], team=None, why="held at half distance")]
    assert evaluate([WIN, changed(position=3, drivers=["Ida Lémery"])], gold)["result"] == Score(1, 1, 1, 0, 1)


def test_a_crew_and_its_members_say_the_same() -> None:
    crew = {"kind": "entry", "drivers": ["Ada Marchetti", "Ida Lémery"], "car_number": "7"}
    members = [{**crew, "drivers": [name]} for name in crew["drivers"]]
    assert evaluate(members, [crew])["entry"] == evaluate([crew], members)["entry"] == Score(right=2, found=2)


def test_the_same_fact_twice_counts_once() -> None:
    assert evaluate([WIN, {**WIN, "start": 5}], [WIN])["result"] == Score(right=1, found=1)


@pytest.mark.parametrize("apart", [True, False])
def test_a_folder_is_scored_with_its_gold(tmp_path: Path, apart: bool) -> None:
    documents, gold = (tmp_path / "documents", tmp_path / "gold") if apart else (tmp_path, tmp_path)
    for folder in {documents, gold}:
        folder.mkdir(exist_ok=True)
    (documents / "a.txt").write_text("...")
    (documents / "b.txt").write_text("a document without gold")
    (gold / "a.jsonl").write_text(f"{json.dumps(WIN)}\n\n{json.dumps(changed(position=2, drivers=['Ida']))}\n")
    scores = evaluate_folder(tmp_path, lambda path: [WIN] if path.stem == "a" else pytest.fail("no gold"))
    assert scores["all"] == Score(right=1, found=1, missed=1)
    assert (scores["all"].precision, scores["all"].recall) == (1.0, 0.5)
    (gold / "a.jsonl").write_text("{not json}")
    with pytest.raises(Failure, match=r"a\.jsonl"):
        evaluate_folder(tmp_path, lambda _: [])
