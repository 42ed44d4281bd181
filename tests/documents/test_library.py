"""The shipped reports are written by us, and their gold says what stands in them."""

import re
import unicodedata

import pytest
from pydantic import ValidationError

from knowledge.facts.fact import FACT
from tests.documents.library import DEVELOPMENT, GOLD, HELD_OUT, NAMES, SHARED, gold_of, text_of

RUN = 9  # words: a shorter run is a name or a result line, not a sentence
NOTES = {"derived", "note"}  # what gold says about a fact, beside the fact


def words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text)
    return re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c)).lower())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def test_the_library_is_worth_having():
    assert len(NAMES) >= 40
    championships = {fact.get("championship") for name in NAMES for fact in gold_of(name)} - {None}
    assert len(championships) >= 12
    traps = [name for name in NAMES if any(fact["kind"] == "absent" for fact in gold_of(name))]
    assert len(traps) * 2 >= len(NAMES)


def test_every_report_has_its_gold_and_one_half():
    assert {path.stem for path in GOLD.glob("*.jsonl")} == set(NAMES)
    assert set(NAMES) >= HELD_OUT
    assert abs(len(HELD_OUT) - len(DEVELOPMENT)) <= 2


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_short_and_has_a_title(name: str):
    text = text_of(name)
    assert 100 <= len(text.split()) <= 520
    assert text.splitlines()[0].strip()


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_in_its_report(name: str):
    text = text_of(name)
    assert [fact["quote"] for fact in gold_of(name) if fact["quote"] not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_gold_fact_is_one_that_can_be_built(name: str):
    wrong = []
    for fact in gold_of(name):
        if fact["kind"] == "absent":
            assert fact["why"]
            continue
        fields = {key: value for key, value in fact.items() if key not in NOTES}
        start = text_of(name).index(fact["quote"])
        try:
            FACT.validate_python({**fields, "document": name, "start": start, "end": start + len(fact["quote"])})
        except ValidationError as error:
            wrong.append(f"{fact}: {error}")
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_no_gold_fact_stands_twice(name: str):
    seen = [repr(sorted((key, value) for key, value in fact.items() if key != "quote")) for fact in gold_of(name)]
    assert sorted(seen) == sorted(set(seen))


@pytest.mark.skipif(not (SHARED / "documents").is_dir(), reason="the documents to compare with are not on this machine")
def test_no_sentence_is_taken_from_elsewhere():
    others = {path.name: runs(path.read_text(encoding="utf-8")) for path in (SHARED / "documents").glob("*.txt")}
    shared = [
        (name, other, " ".join(min(common)))
        for name in NAMES
        for other, theirs in others.items()
        if (common := runs(text_of(name)) & theirs)
    ]
    assert shared == []


def test_reports_do_not_share_sentences():
    known: dict[tuple[str, ...], str] = {}
    twice = [
        (name, known[run], " ".join(run))
        for name in NAMES
        for run in runs(text_of(name))
        if known.setdefault(run, name) != name
    ]
    assert twice == []
