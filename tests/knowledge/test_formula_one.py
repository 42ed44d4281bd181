"""All of Formula 1, asked by strangers: in two languages alike, of nobody and nowhere, and with a proof of each answer."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.knowledge import Knowledge
from knowledge.text import fold
from tests.gold import shared
from tests.knowledge.test_pairs import SAME, asked, differences

PAIRS = Path(__file__).parents[1] / "pairs" / "formula-one.jsonl"
PROVED = 0.995
OF_NOBODY = (
    "Combien de victoires a {} ?",
    "How many podiums does {} have?",
    "Où a fini {} à Monza en 1996 ?",
    "{} team 1996",
)
NOWHERE = (
    "Norvège",
    "Pérou",
    "Islande",
    "Grèce",
    "Kenya",
    "Chili",
    "Thaïlande",
    "Vietnam",
    "Irlande",
    "Égypte",
    "Cuba",
)
NOWHERE_ENGLISH = (
    "Norwegian",
    "Peruvian",
    "Icelandic",
    "Greek",
    "Kenyan",
    "Chilean",
    "Thai",
    "Irish",
    "Egyptian",
    "Cuban",
)
SYLLABLES = ("bra", "dol", "fen", "gra", "hus", "kov", "lem", "mor", "nel", "pra", "rud", "sel", "tro", "vol", "zan")
WANTED_PEOPLE, WANTED_RACES = 120, 80
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knowledge]:
    """What F1DB tells, learnt once."""
    archive = shared("f1db") / "f1db-data.tar.xz"
    made = Knowledge(f"sqlite:///{tmp_path_factory.mktemp('f1') / 'f1.db'}")
    made.learn([f"f1db:{archive}"])
    yield made
    made.close()


@pytest.fixture(scope="module")
def both(knowledge: Knowledge) -> list[tuple[Answer, Answer]]:
    """The answers to every pair of questions."""
    told = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [(asked(knowledge, pair["fr"], "fr"), asked(knowledge, pair["en"], "en")) for pair in told]


def test_both_languages_have_the_same_answer(both: list[tuple[Answer, Answer]]) -> None:
    wrong = differences(both)
    assert len(both) >= 100
    assert len(wrong) <= (1 - SAME) * len(both), wrong


def told_by(answer: Answer) -> set[str]:
    """The words that an answer is about: whom it names, and what its rows say."""
    names = [one["name"] for slot in ("subjects", "others") for one in answer.reading.get(slot) or ()]
    cells = [str(cell) for row in answer.table.rows for cell in row if cell is not None]
    return {word for value in (*names, *cells) for word in fold(value).replace("-", " ").split() if len(word) > 1}


def test_a_source_of_each_answer_holds_its_fact(both: list[tuple[Answer, Answer]]) -> None:
    answered = [answer for pair in both for answer in pair if answer.status is AnswerStatus.ANSWERED]
    bare = []
    for answer in answered:
        said = told_by(answer) or set(fold(answer.headline).split())
        quoted = {w for s in answer.sources for w in fold(s.quote).replace("-", " ").replace(":", " ").split()}
        if not said & quoted:
            bare.append(f"{answer.question}: {answer.headline} <- {[s.quote[:80] for s in answer.sources[:2]]}")
    assert len(answered) >= 0.9 * 2 * len(both)
    assert len(bare) <= (1 - PROVED) * len(answered), bare


def stored(knowledge: Knowledge, statement: str) -> list[tuple[object, ...]]:
    engine = create_engine(knowledge.database)
    with engine.connect() as connection:
        rows = [tuple(row) for row in connection.execute(text(statement))]
    engine.dispose()
    return rows


def nobodies(knowledge: Knowledge) -> list[str]:
    """People who never raced: real given names with others' surnames, and surnames made of syllables."""
    names = sorted(str(name) for (name,) in stored(knowledge, "select name from driver"))
    plain = [name.split() for name in names if len(name.split()) == 2]
    known = {fold(name) for name in names}
    crossed = [f"{plain[i][0]} {plain[(i * 37 + 11) % len(plain)][1]}" for i in range(0, len(plain), 9)]
    made = [f"{given} {(a + b).title()}" for given, (a, b) in zip(
        (p[0] for p in plain[::5]), itertools.combinations(SYLLABLES, 2), strict=False
    )]  # fmt: skip
    return [name for name in (*crossed[: WANTED_PEOPLE // 2], *made) if fold(name) not in known][:WANTED_PEOPLE]


def absent_races(knowledge: Knowledge) -> list[str]:
    """Races that were never held: of countries without one, and of known ones in seasons without them."""
    rows = stored(knowledge, "select e.name, s.year from event e join season s on s.id = e.season_id")
    held = {(str(name), int(str(year))) for name, year in rows}
    names = sorted({name for name, _ in held})
    never = [f"Qui a gagné le Grand Prix de {place} {1960 + 5 * n} ?" for n, place in enumerate(NOWHERE)]
    never += [f"Who won the {place} Grand Prix in {1961 + 5 * n}?" for n, place in enumerate(NOWHERE_ENGLISH)]
    years = {name: [y for n, y in held if n == name] for name in names}
    before = [f"Who won the {min(years[name]) - 2} {name}?" for name in names if min(years[name]) > 1953]
    after = [f"winner {max(years[name]) + 1} {name}" for name in names if max(years[name]) < 2020]
    return [*never, *before, *after][:WANTED_RACES]


def renamed(answer: Answer) -> bool:
    """Whether the answer says that it took the country's one race of that season, which had another name."""
    held = {str(row["event"]) for row in answer.table.as_records() if "event" in row}
    return any(name in caveat for name in held for caveat in answer.caveats)


def test_nobody_is_taken_for_somebody(knowledge: Knowledge) -> None:
    asked_of = [OF_NOBODY[n % len(OF_NOBODY)].format(name) for n, name in enumerate(nobodies(knowledge))]
    answered = [(q, a.headline) for q in asked_of if (a := knowledge.ask(q)).status is AnswerStatus.ANSWERED]
    assert len(asked_of) >= 0.9 * WANTED_PEOPLE
    assert answered == []


def test_no_race_is_taken_for_another(knowledge: Knowledge) -> None:
    questions = absent_races(knowledge)
    answers = [knowledge.ask(question) for question in questions]
    answered = [(a.question, a.headline) for a in answers if a.status is AnswerStatus.ANSWERED and not renamed(a)]
    assert len(questions) >= 0.9 * WANTED_RACES
    assert answered == []
