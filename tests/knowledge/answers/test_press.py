"""What a reader asks of the press of one weekend: where the pole went, why nothing is final, whose cup is meant."""

import datetime as dt
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.facts.fact import FACT, Fact
from knowledge.knowledge import Knowledge
from knowledge.reading.document import Block, BlockKind, Document
from tests.stories import knowing

CUP = {"championship": "Ligier Lagoon Cup", "season": 2031, "event": "Almar", "category": "Overall"}
TRUCKS = {
    "championship": "Lagoon Truck Masters",
    "season": 2031,
    "event": "Almar",
    "category": "Overall",
    "session": "Race",
}
GT = {"championship": "Coupe des Phares", "season": 2031, "event": "Almar", "category": "Bronze", "session": "Race"}
WATTS = {"championship": "Watt Series", "season": 2031, "event": "Vesle E-Prix", "category": "Overall"}
BOATS = {"championship": "Série des Caps", "season": 2031, "event": "Almar"}


def placed(here: dict[str, Any], place: int | None, *drivers: str, **more: Any) -> dict[str, Any]:
    """A place of a session."""
    return {"kind": "result", **here, "position": place, "drivers": drivers, **more}


CREW = ("Ada Roch", "Bram Holt")
WEEKEND: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    ("Lia Orr took pole for the second race at Almar.", (placed(CUP, 1, "Lia Orr", session="Qualifying 2"),)),
    (
        "Nils Vale won it from Jon Adair and Otto Sund, Lia Orr fading to ninth.",
        tuple(
            placed(CUP, place, name, session="Race 2", **({"gap": "1.2"} if place == 2 else {}))
            for place, name in ((1, "Nils Vale"), (2, "Jon Adair"), (3, "Otto Sund"), (9, "Lia Orr"))
        ),
    ),
    (
        "Neither Hal Quist nor Ines Dorn saw the flag.",
        tuple(placed(CUP, None, name, session="Race 2", status="DNF") for name in ("Hal Quist", "Ines Dorn")),
    ),
    ("Quist hit the wall at the chicane; Dorn stopped with a dead alternator.", ()),
    ("Max Thorne won the truck race after a long duel with the two works entries of the day.", (placed(TRUCKS, 1, "Max Thorne"),)),
    (
        "La Porsche n°58 d'Ada Roch et Bram Holt termine deuxième de la classe Bronze à Almar.",
        (placed(GT, 2, *CREW, car="Porsche", car_number="58", team="Phare Sport", provisional=True),),
    ),
    ("Son classement reste provisoire, les commissaires devant encore peser la voiture mardi à Vesle.", ()),
    (
        "L'équipage compte désormais 39 points.",
        ({"kind": "standing", **GT, "session": None, "event": None, "as_of": "Almar", "position": 6, "points": 39,
          "drivers": CREW, "car": "Porsche", "car_number": "58"},),
    ),
    (
        "The No. 955 boat was docked a lap for a late stop, and the No. 41 came home two laps down on Tarn.",
        (
            {"kind": "penalty", **BOATS, "session": "Race 2", "amount": "1 lap", "reason": "late stop", "car_number": "955",
             "team": "Les Deux Anses"},
            placed({**BOATS, "category": "Overall"}, 7, "Bo Lind", session="Race 2", car_number="41", gap="2 laps"),
        ),
    ),
    ("Stefano Brill, in for Marek Dole, was eleventh.", (placed({**BOATS, "category": "Overall"}, 11, "Stefano Brill", session="Race 2"),)),
    ("Race 3 of the Ligier Lagoon Cup was called off when the fog came down on the bay.", ()),
    ("Cette version annule et remplace la précédente pour la course 2 de la Ligier Lagoon Cup.", ()),
    (
        "The E-Prix was held over rounds 8 and 9 of the Watt Series at Vesle, and Ada Roch won the first of the two.",
        (
            {"kind": "event", "championship": "Watt Series", "season": 2031, "event": "Vesle E-Prix", "round": 8},
            placed({**WATTS, "session": "Race 1"}, 1, "Ada Roch"),
        ),
    ),
    ("Bram Holt won the second.", (placed({**WATTS, "session": "Race 2"}, 1, "Bram Holt"),)),
    (
        "Père et fille, Yves et Lou Marchant, ont gagné le Rallye des Vignes de l'Aude.",
        (
            placed({"championship": "Coupe des Terres", "season": 2031, "event": "Rallye des Vignes de l'Aude", "session": "Race",
                    "category": "Overall"}, 1, "Yves Marchant", "Lou Marchant", car="Audi"),
        ),
    ),
    (
        "Yves Marchant compte 129 points.",
        ({"kind": "standing", "championship": "Coupe des Terres", "season": 2031, "category": "Overall", "position": 2,
          "points": 129, "drivers": ("Yves Marchant",)},),
    ),
    (
        "Otto Sund was champion of Formula Ford on the Capes in 2029.",
        ({"kind": "title", "championship": "Ford Historic of the Capes", "season": 2029, "category": "Overall",
          "drivers": ("Otto Sund",)},),
    ),
    (
        "The captains' series raced at Almar too, where Gus Tarn won.",
        (placed({**BOATS, "category": "Overall"}, 1, "Gus Tarn", session="Race 2"),),
    ),
)  # fmt: skip


def document() -> tuple[Document, list[Fact]]:
    """The report of the weekend, in one paragraph a pair of sentences that belong together."""
    text, facts, blocks = "", [], []
    for sentence, told in WEEKEND:
        start = len(text)
        text += sentence + ("\n" if told and not sentence.startswith(("Neither", "La Porsche")) else " ")
        place = {"document": "press.txt", "start": start, "end": start + len(sentence), "quote": sentence}
        facts += [FACT.validate_python({**place, **{k: v for k, v in f.items() if v is not None}}) for f in told]
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(sentence), sentence))
    return Document(
        "press.txt", text, tuple(blocks), title="press", date=dt.date(2031, 5, 4), content_hash="press"
    ), facts


@pytest.fixture(scope="module")
def weekend(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The report, learnt."""
    return knowing(tmp_path_factory.mktemp("press"), document())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Where did the pole-sitter of race 2 finish in the Ligier Lagoon Cup at Almar?", "9th"),
        ("poleman de la course 2 Ligier Lagoon Cup Almar, il finit combien", "9e"),
        ("Where did Lia Orr start and finish in race 2 at Almar?", "1st in qualifying 2 at Almar 2031. Lia Orr: 9th"),
        ("orr partie d'où en course 2 a almar et finie combien", "Lia Orr : 9e"),
        ("De quelle place Orr est-elle partie en course 2 à Almar, et à quelle place a-t-elle fini ?", "Lia Orr : 9e"),
        ("Lia Orr avait fait la pole en course 2 à Almar : où a-t-elle fini ?", "9e"),
        ("Who won the truck race at Almar?", "Max Thorne"),
        ("podium ligier almar race 2 2031", "Podium of race 2 at Almar 2031: 1. Nils Vale"),
        ("Qui a gagné en Ligier à Almar, course 2 ?", "Nils Vale"),
        (
            "Combien de points l'équipage de la Porsche n°58 compte-t-il en Bronze ?",
            "Ada Roch et Bram Holt : 39 points",
        ),
        ("Where did the crew of the #58 Porsche finish at Almar?", "2nd"),
        ("Pourquoi le résultat de la Porsche n°58 à Almar est-il provisoire ?", "peser la voiture"),
        ("Why is the #58 Porsche's result at Almar provisional?", "peser la voiture"),
        ("Ines Dorn retirement at Almar, reason?", "dead alternator"),
        ("Qui a gagné la course 3 de la Ligier Lagoon Cup à Almar ?", "was called off when the fog"),
        ("Who won race 3 of the Ligier Lagoon Cup at Almar?", "was called off when the fog"),
        ("Who won round 8 at the Vesle E-Prix?", "Ada Roch"),
        ("vainqueur manche 9 e-prix vesle", "Bram Holt"),
        ("vainqueur vignes de l'aude", "Yves Marchant et Lou Marchant"),
        ("Qui copilotait Marchant dans l'Aude ?", "Yves Marchant"),
        ("Which year did Otto Sund win the historic Formula Ford title?", "2029"),
        (
            "De combien Nils Vale a-t-il gagné la course 2 à Almar ?",
            "Jon Adair à 1,2 s de Nils Vale lors de la course 2",
        ),
        ("Où a fini la Porsche d'Ada Roch (Phare Sport) à Almar ?", "2e"),
        (
            "Who won the two Watt Series races at Vesle?",
            "Ada Roch won race 1 at Vesle E-Prix 2031. Bram Holt won race 2",
        ),
        ("why was the 955 penalised at Almar", "late stop"),
        ("how far was the #41 from the winner in race 2 of the Série des Caps at Almar?", "2 laps behind Gus Tarn"),
        ("combien de tours d'avance pour le vainqueur sur la 41 en Série des Caps à Almar ?", "à 2 tours de Gus Tarn"),
        ("Who replaced Marek Dole at Almar in the Série des Caps?", "Stefano Brill, in for Marek Dole"),
        ("Qui remplaçait Marek Dole à Almar en Série des Caps ?", "Stefano Brill, in for Marek Dole"),
        ("quick one for the quiz: who won the truck race at Almar?", "Max Thorne"),
        ("petite question pour les connaisseurs : qui a gagné la course des camions à Almar ?", "Max Thorne"),
        ("Pourquoi Ines Dorn a-t-elle abandonné à Almar ?", "dead alternator"),
    ],
)
def test_the_press_says(weekend: Knowledge, question: str, said: str) -> None:
    """Questions as people type them after a weekend."""
    answer = weekend.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Why is the result of the truck race at Almar provisional?",
        "Pourquoi la victoire de Max Thorne à Almar est-elle provisoire ?",
        "Where did the pole-sitter finish in the truck race at Almar?",
        "Qui a fait le meilleur tour de la course 1 à Almar en Ligier Lagoon Cup ?",
        "Qui a gagné la course 4 de la Ligier Lagoon Cup à Almar ?",
        "Who won round 12 at the Vesle E-Prix?",
        "How many laps did the winners finish ahead of the 41?",
        "Who replaced Gus Tarn at Almar?",
        "Qui remplaçait Paul Inconnu à Almar ?",
    ],
)
def test_nothing_is_made_up(weekend: Knowledge, question: str) -> None:
    """What the report does not say is declined."""
    assert weekend.ask(question).status is not AnswerStatus.ANSWERED
