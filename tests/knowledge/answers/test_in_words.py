"""What is answered in the documents' own words, where no figure of the store says it: leads, makes, least counts."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.facts.fact import FACT, Fact
from knowledge.knowledge import Knowledge
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.store.database import open_store
from tests.stories import tell

CUP = {"championship": "Coupe des Lagunes", "season": 2031}
MOTO = {"championship": "Trophée des Phares", "season": 2031, "event": "8 Heures de Tervel"}
UNDATED = {"championship": "Série des Dunes"}
Told = tuple[str, tuple[dict[str, Any], ...]]


def ranked(here: dict[str, Any], place: int, **who: Any) -> dict[str, Any]:
    """A line of an order without points."""
    return {"kind": "standing", "category": "Overall", **here, "position": place, **who}


def placed(here: dict[str, Any], place: int, *drivers: str, **more: Any) -> dict[str, Any]:
    """A place of a race."""
    return {
        "kind": "result",
        "session": "Race 1",
        "category": "Overall",
        **here,
        "position": place,
        "drivers": drivers,
        **more,
    }


LATER = (
    (
        "The dunes are raced at Corrie on 4 July 2031; Nils Vale won at Vesle in 2030.",
        (
            {
                "kind": "event",
                **UNDATED,
                "season": 2031,
                "event": "Corrie",
                "start_date": "2031-07-04",
                "end_date": "2031-07-04",
            },
            placed({**UNDATED, "season": 2031, "event": "Almar"}, 1, "Nils Vale"),
            placed({**UNDATED, "season": 2030, "event": "Vesle"}, 1, "Nils Vale"),
        ),
    ),
)
REPORT: tuple[Told, ...] = (
    (
        "Mara Quill leads her rival Otto Sund in the order of the cup by 17 points before the last round.",
        (ranked(CUP, 1, drivers=("Mara Quill",)), ranked(CUP, 2, drivers=("Otto Sund",))),
    ),
    (
        "Les Deux Anses comptent neuf points d'avance sur Phare Sport au classement des équipes de la coupe.",
        (
            ranked({**CUP, "category": "Teams"}, 1, team="Les Deux Anses"),
            ranked({**CUP, "category": "Teams"}, 2, team="Phare Sport"),
        ),
    ),
    ("Lia Orr scored 12 points on Sunday and is now third of the cup.", (ranked(CUP, 3, drivers=("Lia Orr",)),)),
    (
        "Lia Orr was on the podium of both races at Almar.",
        (placed({**CUP, "event": "Almar"}, 2, "Lia Orr"), placed({**CUP, "event": "Almar", "session": "Race 2"}, 3, "Lia Orr")),
    ),
    (
        "The No. 12 Suzuki of Ada Roch and Bram Holt won the 8 Heures de Tervel, the eleventh win of the make.",
        (
            placed({**MOTO, "session": "Race"}, 1, "Ada Roch", "Bram Holt", car="Suzuki", car_number="12", team="Les Criques"),
            {"kind": "tally", **MOTO, "metric": "wins", "value": 11, "team": "Suzuki", "car": "Suzuki"},
        ),
    ),
    (
        "Aguri Suzuki was third of the Coupe des Lagunes at Corrie in 2029.",
        (placed({**CUP, "season": 2029, "event": "Corrie"}, 3, "Aguri Suzuki"),),
    ),
    (
        "Mathis Orval a remporté le Rallye Terre des Landelles.",
        (placed({"championship": "Coupe des Terres", "season": 2031, "event": "Rallye Terre des Landelles", "session": "Race"}, 1, "Mathis Orval"),),
    ),
)  # fmt: skip
CRASH = (
    ("Deux tours avant l'arrivée de la seconde course de Corrie, le radiateur d'Ada Roch s'est percé, et elle",
     "en fut pour ses frais : Roch, qui menait, est finalement pointée douzième de la course."),
    (placed({**CUP, "event": "Corrie", "session": "Race 2"}, 12, "Ada Roch"),),
)  # fmt: skip
MATES = (
    "The Phare Sport Porsche of Otto Ritter and Hal Williams, No. 6, retired from the race at Corrie with a broken axle.",
    (
        placed({**CUP, "event": "Corrie", "session": "Race 1"}, None, "Otto Ritter", "Hal Williams", status="DNF", team="Porsche Phare Sport", car_number="6"),
        placed({**MOTO, "championship": "Coupe des Caps", "event": "Vesle"}, 4, "Lia Orr", car="Porsche"),
        placed({**MOTO, "championship": "Coupe des Caps", "event": "Vesle"}, 5, "Nils Vale", team="Williams"),
    ),
)  # fmt: skip
ROUNDS = {"championship": "Série des Phares", "season": 2031, "as_of": "Round 11"}
VESLE = {"championship": "Série des Phares", "season": 2031, "event": "Vesle"}
RANKED: tuple[Told, ...] = (
    ("Quill won the eleventh race, at Vesle.", (placed(VESLE, 1, "Mara Quill"), placed(VESLE, 2, "Otto Sund"))),
    ("1 Quill 55, 2 Sund 48", (ranked(ROUNDS, 1, drivers=("Mara Quill",), points=55), ranked(ROUNDS, 2, drivers=("Otto Sund",), points=48))),
    (
        "The #909 of Crow Sport by Delta was docked a lap.",
        ({"kind": "penalty", **VESLE, "session": "Race 1", "amount": "1 lap", "team": "Crow Sport by Delta", "car_number": "909"},),
    ),
    ("Lia Orr s'est adjugé le Diamond Trophy de la coupe.", ({"kind": "title", **CUP, "category": "Diamond Trophy", "drivers": ("Lia Orr",)},)),
)  # fmt: skip
DUNES: tuple[tuple[Told, ...], ...] = (
    (("Nils Vale a 90 points, Jon Adair en a 70.", (ranked(UNDATED, 1, drivers=("Nils Vale",), points=90), ranked(UNDATED, 2, drivers=("Jon Adair",), points=70))),),
    (
        (
            "Jon Adair remporte la course de Vesle, Nils Vale étant à 1,5 seconde.",
            (placed({**UNDATED, "event": "Vesle"}, 1, "Jon Adair"), placed({**UNDATED, "event": "Vesle"}, 2, "Nils Vale", gap="1.5")),
        ),
        ("Jon Adair mène désormais Nils Vale.", (ranked(UNDATED, 1, drivers=("Jon Adair",)), ranked(UNDATED, 2, drivers=("Nils Vale",)))),
    ),
)  # fmt: skip


def broken(lines: tuple[str, ...], facts: tuple[dict[str, Any], ...]) -> tuple[Document, list[Fact]]:
    """A paragraph whose lines are broken; the facts are proven by the last of them."""
    text, last = "\n".join(lines), lines[-1]
    place = {"document": "broken.txt", "start": text.index(last), "end": len(text), "quote": last}
    found = [FACT.validate_python({**place, **fact}) for fact in facts]
    block = Block(BlockKind.PARAGRAPH, 0, len(text), text)
    return Document("broken.txt", text, (block,), title="broken", date=None, content_hash="broken"), found


def document(name: str, told: tuple[Told, ...], date: dt.date | None) -> tuple[Document, list[Fact]]:
    """A text of sentences, each with the facts that it proves."""
    text, blocks, found = "\n".join(sentence for sentence, _ in told), [], []
    for sentence, facts in told:
        start = text.index(sentence)
        end = start + len(sentence)
        blocks.append(Block(BlockKind.PARAGRAPH, start, end, sentence))
        place = {"document": name, "start": start, "end": end, "quote": sentence}
        found += [FACT.validate_python({**place, **fact}) for fact in facts]
    return Document(name, text, tuple(blocks), title=name, date=date, content_hash=name), found


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The reports, learnt."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('season')) / 'store.db'}"
    engine = open_store(url)
    dunes = [document(f"dunes-{number}.txt", told, None) for number, told in enumerate(DUNES)]
    report = document("report.txt", (*REPORT, MATES), dt.date(2031, 5, 4))
    tell(
        engine,
        [
            report,
            broken(*CRASH),
            document("phares.txt", RANKED, dt.date(2031, 6, 1)),
            *dunes,
            document("later.txt", LATER, None),
        ],
    )
    engine.dispose()
    return Knowledge(url)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many points is Quill ahead of Sund in the Coupe des Lagunes?", "by 17 points"),
        ("Quel écart de points entre Quill et Sund en Coupe des Lagunes ?", "by 17 points"),
        ("By how many points does Mara Quill lead the Coupe des Lagunes?", "by 17 points"),
        ("avance des Deux Anses sur Phare Sport au classement par équipes", "neuf points d'avance"),
        ("combien de podiums pour Lia Orr en Coupe des Lagunes 2031", "Au moins 2 podiums"),
        ("How many podiums did Lia Orr take in the 2031 Coupe des Lagunes?", "At least 2 podiums"),
        ("Qui pilotait la Suzuki 12 aux 8 Heures de Tervel ?", "Ada Roch et Bram Holt"),
        ("who rode the #12 Suzuki at the 8 Heures de Tervel?", "Ada Roch and Bram Holt"),
        ("Combien de victoires Suzuki compte-t-il aux 8 Heures de Tervel ?", "11 victoires"),
        ("Où a fini Suzuki à Corrie en 2029 ?", "3e"),
        ("Pourquoi Ada Roch n'a fini que douzième à Corrie ?", "le radiateur d'Ada Roch s'est percé"),
        ("Why did Ada Roch only finish 12th at Corrie?", "le radiateur d'Ada Roch s'est percé"),
        ("ritter williams abandon corrie pk", "broken axle"),
        ("Why did Ritter and Williams retire at Corrie?", "broken axle"),
        ("Where did the #6 Porsche finish at Corrie in 2031?", "Otto Ritter and Hal Williams"),
        ("Qu'a fait la Porsche n°6 à Corrie en 2031 ?", "Otto Ritter et Hal Williams"),
        ("Did Ada Roch finish at Corrie?", "Yes"),
        ("Ada Roch a-t-elle terminé à Corrie ?", "Oui"),
        ("Did Otto Ritter finish at Corrie?", "No"),
        ("Otto Ritter a-t-il terminé à Corrie ?", "Non"),
        ("vainqueur Diamond Trophy Coupe des Lagunes", "Lia Orr"),
        ("Diamond Trophy winner in the Coupe des Lagunes", "Lia Orr"),
        ("combien de points pour Quill en Série des Phares après Vesle", "55"),
        ("How many points does Quill lead the Série des Phares by after Vesle?", "7 points"),
        ("909 crow sport pénalité vesle", "1 lap"),
        ("abandon Ritter Corrie", "broken axle"),
        ("Quel écart entre Adair et Vale à Vesle ?", "1,5 s"),
        ("gap between Adair and Vale at Vesle", "1.5 s"),
        ("Who won the Terre des Landelles?", "Mathis Orval"),
        ("vainqueur terre des landelles 2031", "Mathis Orval"),
        ("Qui mène la Série des Dunes après Vesle ?", "Jon Adair"),
    ],
)
def test_what_the_words_say(season: Knowledge, question: str, said: str) -> None:
    answer = season.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "By how many points is Orr behind Quill in the Coupe des Lagunes?",
        "Quel écart de points entre Orr et Sund en Coupe des Lagunes ?",
        "Combien de points a Jon Adair en Série des Dunes après Vesle ?",
        "combien de podiums pour Lia Orr ?",
        "record de Tervel",
        "Who is last in the 2031 Série des Phares standings?",
        "dernier du classement de la Série des Phares 2031 ?",
    ],
)
def test_what_no_word_says(season: Knowledge, question: str) -> None:
    answer = season.ask(question)
    assert answer.status is not AnswerStatus.ANSWERED, answer.text


def test_the_next_meeting_is_one_that_the_same_paper_tells(season: Knowledge) -> None:
    answer = season.ask("next race after Vesle in the Série des Dunes")
    assert answer.status is not AnswerStatus.ANSWERED, answer.text
