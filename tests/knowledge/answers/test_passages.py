"""Names that only heads and headings have, and winners of whom a document tells the car alone."""

import datetime as dt
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.facts.fact import FACT, Fact
from knowledge.knowledge import Knowledge
from knowledge.reading.document import Block, BlockKind, Document
from tests.stories import knowing

CAPS = {"championship": "Coupe des Caps", "season": 2031, "event": "Vesle", "category": "Overall"}
VOILES = {"championship": "Coupe des Voiles", "season": 2031, "event": "Vesle", "category": "Overall"}
HILLS = {"championship": "Challenge des Monts", "season": 2031, "event": "Brelle", "category": "Overall"}


def won(place: dict[str, Any], position: int = 1, **who: Any) -> dict[str, Any]:
    """Somebody's place in the race."""
    return {"kind": "result", "session": "Race", "position": position, **place, **who}


LINES: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    ("Amicale Brindelune, the letter to members\n\n", ()),
    ("Vesle, 4 May 2031\n\n", ()),
    ("Closed Cars to 1950\n", ()),
    ("Ada Roch won the race from the start. ", (won(CAPS, drivers=("Ada Roch",)),)),
    ("Bram Holt was second.\n\n", (won(CAPS, 2, drivers=("Bram Holt",)),)),
    ("Trophée Ginko\n", ()),
    ("Lia Dorn won at the last corner.\n\n", (won(VOILES, drivers=("Lia Dorn",)),)),
    ("Lia Dorn, who crossed the line first in the Plate race, had ten seconds added for track limits.\n\n", ()),
    ("Next time we meet at Corrie.\n", ()),
)
HILL_LINES: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    ("Monts et vaux\n\n", ()),
    ("Jon Tarn and Kit Vesk shared the wheel all afternoon... ", ()),
    ("and at the flag their No. 34 car won by a lap from the Alvis of the family Sund. ", (won(HILLS, car_number="34"),)),
    ("Mo Lind was third.\n", (won(HILLS, 3, drivers=("Mo Lind",)),)),
    ("Mo Lind is champion of the Over 40 class, he says.\n", ({"kind": "title", **HILLS, "event": None, "drivers": ("Mo Lind",)},)),
    (
        "Nora Sund is first with 90 points after the last race.\n",
        ({"kind": "standing", **HILLS, "event": None, "position": 1, "points": 90, "final": True, "drivers": ("Nora Sund",)},),
    ),
)  # fmt: skip
MERLE = {"championship": "Coupe du Grand Merle", "season": None, "category": "Overall"}
MERLE_LINES: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    ("Morvelle, the paper of the hill, May 2031\n\n", ()),
    ("Nia Vale won from Rolf Sand.\n", (won(MERLE, drivers=("Nia Vale",)), won(MERLE, 2, drivers=("Rolf Sand",), gap="0.5"))),
)  # fmt: skip


def document(name: str, lines: tuple[tuple[str, tuple[dict[str, Any], ...]], ...]) -> tuple[Document, list[Fact]]:
    """The lines as one text, each with its facts."""
    text, facts, blocks = "", [], []
    for line, told in lines:
        start, end = len(text), len(text) + len(line.rstrip())
        text += line
        place = {"document": name, "start": start, "end": end, "quote": line.rstrip()}
        facts += [FACT.validate_python({**place, **{k: v for k, v in f.items() if v is not None}}) for f in told]
        blocks.append(Block(BlockKind.PARAGRAPH, start, end, line.rstrip()))
    return Document(
        name, text, tuple(blocks), title=lines[0][0].strip(), date=dt.date(2031, 5, 4), content_hash=name
    ), facts


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Both documents, learnt."""
    return knowing(
        tmp_path_factory.mktemp("passages"),
        document("vesle.txt", LINES),
        document("brelle.txt", HILL_LINES),
        document("merle.txt", MERLE_LINES),
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who won the Trophée Ginko race at Vesle?", "Lia Dorn"),
        ("Qui a gagné le Trophée Ginko à Vesle ?", "Lia Dorn"),
        ("Who won the Coupe des Caps at Vesle, as told by Amicale Brindelune?", "Ada Roch"),
        ("Why was Lia Dorn penalised in the Plate race?", "track limits"),
        ("Pourquoi Lia Dorn a-t-elle été pénalisée dans la course Plate ?", "track limits"),
        ("Who won at Brelle?", "Jon Tarn and Kit Vesk"),
        ("Qui a gagné à Brelle ?", "Aucun équipage n'y est enregistré"),
        ("Who is champion of the Challenge des Monts?", "Nora Sund"),
        ("Combien de points avait le champion du Challenge des Monts 2031 ?", "90 points"),
        ("Who won the Coupe du Grand Merle race in 2031?", "Nia Vale"),
        ("Qui a gagné la course de la Coupe du Grand Merle en 2031 ?", "Nia Vale"),
        ("Écart entre Vale et Sand à Morvelle ?", "0,5"),  # the head has that word, and one race is told
    ],
)
def test_the_documents_call_it_so(question: str, said: str, told: Knowledge):
    answer = told.ask(question)
    assert (answer.status, said in answer.text) == (AnswerStatus.ANSWERED, True), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who won the Trophée Harko race at Vesle?",  # no document has it
        "Who won the Plate race at Vesle?",  # a sentence has it, and no heading
        "Who was second in the Trophée Ginko at Vesle?",  # the other race's second stands elsewhere
        "Combien de points avait le champion de la Coupe des Caps ?",
        "Who won the Coupe du Grand Merle race in 2030?",
    ],
)
def test_elsewhere_is_no_answer(question: str, told: Knowledge):
    answer = told.ask(question)
    assert answer.status is not AnswerStatus.ANSWERED, answer.text
