"""What befell somebody where no fact tells it, whose place names a meeting, who runs a team, and whose number it is."""

import datetime as dt
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.facts.fact import FACT, Fact
from knowledge.knowledge import Knowledge
from knowledge.reading.document import Block, BlockKind, Document
from tests.stories import knowing

RALLY = {"championship": "Coupe des Terres", "season": 2031, "event": "Rallye des Deux Anses", "category": "Overall"}
GT = {"championship": "Coupe des Phares", "season": 2031, "event": "Almar", "category": "Overall"}
CAPS = {"championship": "Série des Caps", "season": 2031, "event": "Vesle", "category": "Overall"}
CREW = ("Ada Roch", "Bram Holt")

RALLY_LINES: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    (
        "VRELAN, 4 May 2031 - Nils Vale won the rally from Jon Adair.",
        (
            {"kind": "result", **RALLY, "session": "Race", "position": 1, "drivers": ("Nils Vale",)},
            {"kind": "result", **RALLY, "session": "Race", "position": 2, "drivers": ("Jon Adair",)},
        ),
    ),
    ("Gus Tarn drove the third car.", ({"kind": "entry", **RALLY, "event": None, "drivers": ("Gus Tarn",), "car_number": "7"},)),
    (
        '"I saw the rest from the bank," smiled Tarn.',
        ({"kind": "quote", **{k: v for k, v in RALLY.items() if k != "category"}, "speaker": "Gus Tarn", "text": "I saw the rest from the bank"},),
    ),
    ('"It was a fine bank, all told." Tarn will be back.', ()),
    ("Tarn clipped a culvert, broke a wheel and saw the rest from the bank.", ()),
    ("Piet Lomm was given a ten-second penalty for a cone at the first hairpin.", ()),
    ("In the third car Gus Tarn replaces Ragnar Holl, who is at home with a broken wrist.", ()),
    ("Adair kept second in spite of a ten-second penalty for checking in late at the fourth stage.", ()),
    (
        "Otto Sund, at the head of Caprin Rallysport since March, said it was a fine day.",
        ({"kind": "profile", **RALLY, "person": "Otto Sund", "role": "directeur", "organisation": "Caprin Rallysport"},),
    ),
)  # fmt: skip
OTHER_LINES: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    (
        "The No. 7 Porsche of Ada Roch and Bram Holt was fourth at Almar.",
        (
            {"kind": "result", **GT, "session": "Race 1", "position": 4, "drivers": CREW, "car": "Porsche", "car_number": "7",
             "team": "Phare Sport"},
        ),
    ),
    ("They crossed the line third and were demoted one place, thirty seconds having been added for a pass under yellow.", ()),
    (
        "Hal Quist and Ines Dorn retired in the Silver class of the race.",
        ({"kind": "result", **GT, "category": "Silver", "session": "Race 1", "status": "DNF", "drivers": ("Hal Quist", "Ines Dorn")},),
    ),
    (
        "In the 992 class the No. 924 of Lia Dorn and Sam Vesk was first, and they have 68 points to the 61 of the Tarn crew.",
        (
            {"kind": "result", **GT, "category": "992", "session": "Race 1", "position": 1, "drivers": ("Lia Dorn", "Sam Vesk"),
             "car_number": "924"},
            {"kind": "standing", **GT, "event": None, "category": "992", "position": 1, "points": 68,
             "drivers": ("Lia Dorn", "Sam Vesk"), "car_number": "924"},
            {"kind": "standing", **GT, "event": None, "category": "992", "position": 2, "points": 61, "drivers": ("Bo Tarn",)},
        ),
    ),
    (
        "Ivo Brandl did not take the start in Silver.",
        ({"kind": "result", **GT, "category": "Silver", "session": "Race 1", "status": "DNS", "drivers": ("Ivo Brandl",)},),
    ),
    (
        "Sam Vesk was champion in 2016 and 2019, as nobody at Almar forgets.",
        tuple({"kind": "title", **GT, "event": None, "season": year, "drivers": ("Sam Vesk",)} for year in (2016, 2019)),
    ),
    (
        "The next round of the Coupe des Phares is at Corrie on the last Sunday before June 21 with two races.",
        ({"kind": "event", **GT, "category": None, "event": "Corrie"},),
    ),
    ("Race 1 at Vesle was over when Bo Falk stopped.", ({"kind": "result", **CAPS, "session": "Race 1", "status": "DNF", "drivers": ("Bo Falk",)},)),
    ("Mo Lind won at Vesle.", ({"kind": "result", **CAPS, "session": "Race 2", "position": 1, "drivers": ("Mo Lind",)},)),
    ("Kit Orr was second.", ({"kind": "result", **CAPS, "session": "Race 2", "position": 2, "drivers": ("Kit Orr",), "gap": "0.4"},)),
)  # fmt: skip


def document(name: str, lines: tuple[tuple[str, tuple[dict[str, Any], ...]], ...]) -> tuple[Document, list[Fact]]:
    """The sentences as one text, each with its facts."""
    text, facts, blocks = "", [], []
    for sentence, told in lines:
        start = len(text)
        text += sentence + " "
        place = {"document": name, "start": start, "end": start + len(sentence), "quote": sentence}
        facts += [FACT.validate_python({**place, **{k: v for k, v in f.items() if v is not None}}) for f in told]
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(sentence), sentence))
    return Document(name, text, tuple(blocks), title=name, date=dt.date(2031, 5, 4), content_hash=name), facts


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The round, learnt."""
    return knowing(
        tmp_path_factory.mktemp("befell"), document("rally.txt", RALLY_LINES), document("others.txt", OTHER_LINES)
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Why did Gus Tarn retire?", "clipped a culvert"),
        ("Pourquoi Gus Tarn a-t-il abandonné ?", "clipped a culvert"),
        ("What happened to Gus Tarn?", "clipped a culvert"),
        ("What penalty did Jon Adair get?", "ten-second penalty"),
        ("Quelle pénalité pour Jon Adair ?", "ten-second penalty"),
        ("Why was the No. 7 Porsche demoted?", "a pass under yellow"),
        ("Pourquoi la Porsche n°7 a-t-elle été rétrogradée ?", "a pass under yellow"),
        ("Why was Piet Lomm penalised?", "a cone"),
        ("Pourquoi Piet Lomm a-t-il été pénalisé ?", "a cone"),
        ("Who replaces Ragnar Holl?", "Gus Tarn replaces"),
        ("Qui remplace Ragnar Holl ?", "Gus Tarn replaces"),
        ("What did Gus Tarn say?", "“I saw the rest from the bank … It was a fine bank, all told”"),
        ("Qu'a dit Gus Tarn ?", "« I saw the rest from the bank … It was a fine bank, all told »"),
        ("Who won in Vrelan?", "Nils Vale"),
        ("vainqueur vrelan", "Nils Vale"),
        ("Qui a gagné à Vrelan ?", "Nils Vale"),
        ("Qui dirige Caprin Rallysport ?", "Otto Sund"),
        ("Who runs Caprin Rallysport?", "Otto Sund"),
        ("Who retired in race 1 of the Coupe des Phares at Almar?", "Hal Quist and Ines Dorn"),
        ("Qui a abandonné en course 1 de la Coupe des Phares à Almar ?", "Hal Quist et Ines Dorn"),
        ("Qui conduit la voiture n°7 ?", "Gus Tarn"),
        ("Who drives car number 7?", "No. 7 in 2031 (Coupe des Phares): Ada Roch and Bram Holt"),
        ("Who won the 992 class at Almar?", "Lia Dorn and Sam Vesk"),
        ("Qui a gagné la classe 992 à Almar ?", "Lia Dorn et Sam Vesk"),
        ("How many points do the 924 crew have?", "68 points"),
        ("How far ahead is Lia Dorn in the points?", "7 points"),
        ("Quelle avance Lia Dorn a-t-elle au championnat ?", "7 points"),
        ("Who did not start at Almar?", "Ivo Brandl"),
        ("What is Lia Dorn's lead?", "7 points"),
        ("How big is Lia Dorn's lead?", "7 points"),
        ("Who won final 2 at Vesle?", "Mo Lind"),
        ("Qui a gagné la finale 2 à Vesle ?", "Mo Lind"),
        ("Qui n'a pas pris le départ à Almar ?", "Ivo Brandl"),
        ("Combien de titres pour Sam Vesk ?", "Au moins 2 titres"),
        ("How many titles does Sam Vesk have?", "2 titles"),
        ("When is the Corrie round of the Coupe des Phares?", "before June 21"),
        ("C'est quand la manche de Corrie en Coupe des Phares ?", "before June 21"),
        ("Quel écart entre Mo Lind et Kit Orr en manche 2 ?", "0,4"),
    ],
)
def test_the_documents_own_words_tell_it(question: str, said: str, told: Knowledge):
    answer = told.ask(question)
    assert (answer.status, said in answer.text) == (AnswerStatus.ANSWERED, True), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Why did Nils Vale retire?",  # he won
        "What penalty did Nils Vale get?",
        "Why was Mo Lind penalised?",
        "Who won in Brelling?",
        "What did Nils Vale say?",
        "Why was Kees Brill penalised?",  # no document has his name
        "Who replaced Nils Vale?",
        "Who won on Sunday at Vesle?",  # there were two races, and one winner is told
        "Qui a gagné dimanche à Vesle ?",
        "What was the winning margin in 992?",  # of a race, which no fact tells, and not of the points
        "Did Gus Tarn say that he would win?",
        "Who drives for Vale Motorsport?",  # the driver is not the team
        "Pourquoi Kit Orr a-t-il été pénalisé ?",
    ],
)
def test_nothing_is_told_of_whom_nothing_befell(question: str, told: Knowledge):
    answer = told.ask(question)
    assert answer.status is not AnswerStatus.ANSWERED, answer.text
