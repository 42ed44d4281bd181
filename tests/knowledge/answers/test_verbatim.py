"""What no fact tells and a sentence does is quoted, where it stands by all that the question names."""

import datetime as dt
from pathlib import Path

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.answers.numbered_races import races_named, trials_or_races
from knowledge.answers.series_above import last_named, sisters_of
from knowledge.facts.fact import FACT
from knowledge.knowledge import Knowledge
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.store.database import open_store
from tests.stories import tell

LETTER = """Coupe des Lagunes 2031: two days at Tervel
Sunday 4 May 2031

The Coupe des Lagunes met at Tervel for the third time this spring, and Nils Vale was there to win the first race.

Qualifying
Mara Quill took pole for race one in 1:41.207, ahead of Nils Vale, who was 0.310 slower.

Race 1
Otto Sund set the fastest lap of the race in 1:43.880. Behind Vale, Sund was second by 2.4 seconds from Lia Orr.

Race 2
The fastest lap went to Lia Orr, who lapped in 1:43.001 before the rain. Jon Adair crossed the line third.
The stewards disqualified him later. The wing of the car of Adair was four millimetres too wide, a broken bracket.

Sprinters Cup
In the Sprinters Cup Pia Lund won for the sixth time this season, and she counts 88 points.

What is to come
Among the Juniors, Kit Brandt leads with 71 points. In heat 1 Brandt was sixth, and the final is still to be read.

The next meeting is at Corrie on 6 and 7 June 2031. Sund won the title of the Coupe des Lagunes in 2027 and in 2029.
"""
PROVEN = "Nils Vale was there to win the first race."
WON = {
    "kind": "result", "championship": "Coupe des Lagunes", "season": 2031, "event": "Tervel", "session": "Race 1",
    "category": "Overall", "position": 1, "drivers": ("Nils Vale",),
}  # fmt: skip
NAMED = tuple(
    {"kind": "entry", "championship": "Coupe des Lagunes", "season": 2031, "drivers": (name,)}
    for name in ("Mara Quill", "Otto Sund", "Lia Orr", "Jon Adair")
)


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A letter of which one result alone was understood."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('letter')) / 'store.db'}"
    start = LETTER.index(PROVEN)
    place = {"document": "letter.txt", "start": start, "end": start + len(PROVEN), "quote": PROVEN}
    block = Block(BlockKind.PARAGRAPH, 0, len(LETTER), LETTER)
    known = Document(
        "letter.txt",
        LETTER,
        (block,),
        title=LETTER.split("\n", maxsplit=1)[0],
        date=dt.date(2031, 5, 4),
        content_hash="letter",
    )
    engine = open_store(url)
    tell(engine, [(known, [FACT.validate_python({**place, **fact}) for fact in (WON, *NAMED)])])
    engine.dispose()
    return Knowledge(url)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who took pole at Tervel in the Coupe des Lagunes?", "1:41.207"),
        ("Qui a signé la pole à Tervel en Coupe des Lagunes 2031 ?", "Mara Quill"),
        ("fastest lap race 1 Tervel Coupe des Lagunes", "Otto Sund"),
        ("meilleur tour course 2 Tervel Coupe des Lagunes", "Lia Orr"),
        ("By how much did Sund beat Orr in race 1 at Tervel?", "2.4 seconds"),
        ("Why was Adair disqualified from race 2 at Tervel?", "four millimetres too wide"),
        ("Pourquoi Adair a été disqualifié de la course 2 à Tervel ?", "four millimetres too wide"),
        ("Who leads the Juniors of the Coupe des Lagunes 2031?", "Kit Brandt"),
        ("Qui mène chez les Juniors en Coupe des Lagunes 2031 ?", "Kit Brandt"),
        ("Who won the Sprinters Cup at Tervel?", "Pia Lund"),
        ("When is Corrie in the Coupe des Lagunes 2031?", "6 and 7 June"),
        ("C'est quand Corrie en Coupe des Lagunes 2031 ?", "du 6 au 7 juin 2031"),
        ("En quelles années Sund a-t-il été champion de la Coupe des Lagunes ?", "2027 and in 2029"),
    ],
)
def test_a_sentence_answers(letter: Knowledge, question: str, said: str) -> None:
    answer = letter.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "fastest lap race 3 Tervel Coupe des Lagunes",
        "Who took pole at Tervel in the Coupe des Lagunes in 2030?",
        "What was the fastest lap of Quill in race 1 at Tervel?",
        "Quel écart entre Vale et Quill en course 1 à Tervel ?",
        "Why was Orr disqualified from race 2 at Tervel?",
        "Why was Vale penalised at Tervel?",
        "Who leads the Masters of the Coupe des Lagunes 2031?",
        "Combien de points a Otto Sund en Coupe des Lagunes 2031 ?",
        "When is Vesle in the Coupe des Lagunes 2031?",
    ],
)
def test_no_sentence_answers(letter: Knowledge, question: str) -> None:
    answer = letter.ask(question)
    assert answer.status is not AnswerStatus.ANSWERED, answer.text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("in race 2, after the first race", [2, 1]),
        ("la seconde manche puis la course 3", [2, 3]),
        ("la 2e course", [2]),
        ("won by two seconds", []),
    ],
)
def test_races_by_their_numbers(text: str, named: list[int]) -> None:
    assert races_named(text) == named


def test_trials_and_races() -> None:
    assert trials_or_races("Après les qualifications, la course") == [True, False]


def test_series_with_sisters() -> None:
    assert "superbike" in sisters_of("Supersport World Championship", "supersport")
    assert last_named("Supersport. Superbike: Vale won.", 30, frozenset({"supersport", "superbike"})) == "superbike"
