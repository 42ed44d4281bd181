"""What an author tells of himself without naming himself."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Penalty, Result
from knowledge.reading.read import read_text

DIARY = "Anna Lefort\n\nJe vous raconte ma course 2024. Paul Morel a souri. {} Je suis ravie et nous avons ri.\n\nAnna"


def test_a_place_without_a_verb_is_of_who_writes() -> None:
    facts = extract(
        read_text("report.txt", DIARY.format("Au final : troisième en LMP3, et douzième du général."))
    ).facts
    told = {(f.drivers, f.category, f.position) for f in facts if isinstance(f, Result)}
    assert told == {(("Anna Lefort",), "LMP3", 3), (("Anna Lefort",), "Overall", 12)}


def test_a_place_without_a_verb_is_of_nobody_where_nobody_writes_of_himself() -> None:
    text = "La course 2024\n\nPaul Morel a souri. Au final : troisième en LMP3, et douzième du général."
    assert not [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]


def test_a_penalty_is_of_who_last_spoke_of_himself() -> None:
    facts = extract(read_text("report.txt", DIARY.format("Je freine trop tard : 20 secondes de pénalité."))).facts
    assert [(f.drivers, f.amount) for f in facts if isinstance(f, Penalty)] == [(("Anna Lefort",), "20 s")]
