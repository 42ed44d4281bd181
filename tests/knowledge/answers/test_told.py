"""What a season's papers let the bot say, asked in plain words: stand-ins, orders of one day, none penalised or crowned."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.facts.fact import FACT
from knowledge.knowledge import Knowledge
from knowledge.store.database import open_store
from tests.stories import knowing, story, tell

TROPHY = {"championship": "Championnat de France Formule Brume Historique", "season": 2031}
CUP = {"championship": "Coupe des Lagunes", "season": 2031}
SPRING, AUTUMN = {**CUP, "event": "Tervel"}, {**CUP, "event": "Almar"}

PHARES = {"championship": "Trophée des Phares", "season": 2031, "event": "Vesle"}


def placed(here: dict[str, Any], place: int, *drivers: str, **more: Any) -> dict[str, Any]:
    """A place of the race at a meeting."""
    base = {"session": "Race", "category": "Overall", "position": place}
    return {"kind": "result", **base, **here, "drivers": drivers, **more}


def ranked(here: dict[str, Any], place: int, driver: str, points: int, **more: Any) -> dict[str, Any]:
    """A line of the order of the championship."""
    return {
        "kind": "standing",
        **here,
        "category": "Overall",
        "position": place,
        "points": points,
        "drivers": (driver,),
        **more,
    }


FACTS: tuple[dict[str, Any], ...] = (
    placed(SPRING, 1, "Mara Quill", team="Les Deux Anses"),
    placed(SPRING, 2, "Otto Sund", team="Les Deux Anses"),
    placed(SPRING, 3, "Lia Orr", team="Phare Sport", car="Sirocco P3"),
    placed(PHARES, 4, "Hugo Brun", team="Les Deux Anses"),
    placed(AUTUMN, 1, "Otto Sund", team="Les Deux Anses"),
    placed(AUTUMN, 2, "Nils Vale", team="Les Deux Anses"),
    {"kind": "penalty", **SPRING, "session": "Race", "amount": "10 s", "reason": "early start", "drivers": ("Lia Orr",)},
    ranked(SPRING, 1, "Mara Quill", 40), ranked(SPRING, 2, "Otto Sund", 31), ranked(SPRING, 3, "Lia Orr", 22),
    ranked(AUTUMN, 1, "Otto Sund", 71), ranked(AUTUMN, 2, "Mara Quill", 52),
    {"kind": "tally", "metric": "wins", "value": 6, "scope": "Tervel", "drivers": ("Mara Quill",)},
    {"kind": "profile", "person": "Ada Roch", "role": "directrice technique", "organisation": "Phare Sport"},
    {"kind": "title", **TROPHY, "season": 2029, "category": "Overall", "drivers": ("Nils Vale",)},
    {"kind": "title", **TROPHY, "season": 2030, "category": "Overall", "drivers": ("Nils Vale",)},
    placed({**TROPHY, "event": "Corrie"}, 1, "Bram Holt", "Jon Sund"),
    {"kind": "entry", **TROPHY, "category": "2RM", "drivers": ("Bram Holt", "Jon Sund"), "car": "Skoda Fabia", "car_number": "94"},
)  # fmt: skip


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The papers of the season, learnt."""
    return knowing(tmp_path_factory.mktemp("papers"), story("season.txt", *FACTS))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Qui a remplacé Mara Quill chez les Deux Anses en 2031 ?", "Nils Vale"),
        ("Who replaced Mara Quill at Almar in 2031?", "Nils Vale"),
        ("Qui roule pour les Deux Anses à Tervel ?", "Otto Sund et Mara Quill"),
        ("écart Quill Orr Coupe des Lagunes", "18 points"),
        ("By how many points is Quill ahead of Orr in the Coupe des Lagunes?", "18 points"),
        ("Who scored more points in the Coupe des Lagunes, Orr or Quill?", "Mara Quill (40 points)"),
        ("Combien de fois Mara Quill a-t-elle gagné à Tervel ?", "6 victoires"),
        ("Was Otto Sund penalised at Tervel in 2031?", "No"),
        ("Y a-t-il un champion de la Coupe des Lagunes 2031 ?", "ne nomment pas de champion"),
        ("Who is the technical director of Phare Sport?", "Ada Roch"),
        ("In which years was Nils Vale historic Formula Brume champion?", "2029 and 2030"),
        ("Who is second in the Coupe des Lagunes 2031?", "Mara Quill"),
        ("Qui est 2e de la Coupe des Lagunes après Tervel ?", "Otto Sund"),
        ("Qui a fini devant Mara Quill dans la Coupe des Lagunes 2031 ?", "Otto Sund"),
        ("Quelle voiture pour Holt et Sund ?", "Skoda Fabia"),
        ("who drove the 94 Skoda?", "Bram Holt and Jon Sund"),
        ("Combien de podiums pour Otto Sund à Tervel en 2031 ?", "1 podium"),
    ],
)
def test_what_the_papers_say(papers: Knowledge, question: str, said: str) -> None:
    answer = papers.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Was Nils Vale penalised at Tervel in 2031?",  # he was not there
        "Was Otto Sund penalised at Almar in 2031?",  # no penalty at all is told of that meeting
        "Who replaced Lia Orr in 2031?",  # nobody else drove for her team
        "écart Quill Vale Coupe des Lagunes",  # no order has both
        "Combien de fois Otto Sund a-t-il gagné à Tervel ?",
        "How many laps did Mara Quill lead at Tervel?",
    ],
)
def test_what_they_do_not_say(papers: Knowledge, question: str) -> None:
    assert papers.ask(question).status is not AnswerStatus.ANSWERED


def test_words_of_a_territory_are_said_back(papers: Knowledge) -> None:
    answer = papers.ask("Combien de titres nationaux pour Nils Vale ?")
    assert any("nationaux" in caveat for caveat in answer.caveats) or answer.status is not AnswerStatus.ANSWERED


PROSE = """

The race at Tervel was a short one. Lia Orr was disqualified in the evening because her car weighed three kilos too
little, and Otto Sund kept the place that he had won from her. Mara Quill retired early with a broken clutch.
"""


@pytest.fixture(scope="module")
def scrutineered(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A report whose list says who was out, and whose prose says why."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('report')) / 'store.db'}"
    lines = ("DSQ Lia Orr", "DNF Mara Quill", "DNF Nils Vale")
    document, _ = story("report.txt")
    text = "\n".join(lines) + PROSE
    told = [
        FACT.validate_python(
            {
                **SPRING,
                "kind": "result",
                "session": "Race",
                "status": line[:3],
                "drivers": (line[4:],),
                "document": "report.txt",
                "start": text.index(line),
                "end": text.index(line) + len(line),
                "quote": line,
            }
        )
        for line in lines
    ]
    engine = open_store(url)
    tell(engine, [(replace(document, text=text, blocks=()), told)])
    engine.dispose()
    return Knowledge(url)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Why was Lia Orr disqualified at Tervel?", "three kilos too little"),
        ("Pourquoi Mara Quill a-t-elle abandonné à Tervel ?", "a broken clutch"),
    ],
)
def test_a_reason_stands_elsewhere_in_the_report(scrutineered: Knowledge, question: str, said: str) -> None:
    answer = scrutineered.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
    assert answer.text.count("Lia Orr") <= 2


def test_no_reason_is_taken_from_what_befell_another(scrutineered: Knowledge) -> None:
    assert scrutineered.ask("Why did Nils Vale retire at Tervel?").status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "Whom did Nils Vale replace at Les Deux Anses in 2031?",
        "Qui Nils Vale a-t-il remplacé chez les Deux Anses en 2031 ?",
    ],
)
def test_nobody_took_a_seat_where_meetings_have_no_order(papers: Knowledge, question: str) -> None:
    answer = papers.ask(question)
    assert answer.status is AnswerStatus.NOT_RECORDED, answer.text
