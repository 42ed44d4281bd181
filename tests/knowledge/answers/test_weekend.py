"""A weekend of a press office, asked about as its readers do: what happened to whom, by how much, did he start."""

from pathlib import Path
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from knowledge.store.database import open_store
from tests.knowledge.answers.test_told import placed
from tests.stories import story, tell

HERE = {"championship": "Ligue Brume", "season": 2031, "event": "Almar", "circuit": "Circuit d'Almar"}
ONE, TWO = {**HERE, "session": "Sprint 1"}, {**HERE, "session": "Sprint 2"}
THREE, LONG = {**HERE, "session": "Race 3"}, {**HERE, "session": "Race 4"}
BAY = {**HERE, "event": "Rallye de la Baie", "circuit": None, "session": "Race"}


def out(here: dict[str, Any], status: str, *drivers: str) -> dict[str, Any]:
    """A car without a place."""
    return {k: v for k, v in placed(here, 1, *drivers, status=status).items() if k != "position"}


FACTS = (
    placed(ONE, 1, "Otto Sund"), placed(ONE, 2, "Lia Orr", gap="3.4"), placed(ONE, 3, "Ada Roch", interval="0.5"),
    placed(TWO, 1, "Lia Orr"), placed(TWO, 7, "Otto Sund"), out(TWO, "DNF", "Ada Roch"),
    {"kind": "penalty", **TWO, "amount": "10 s", "reason": "early start", "drivers": ("Otto Sund",)},
    placed(THREE, 1, "Lia Orr"), placed(THREE, 2, "Otto Sund"), out(THREE, "DNS", "Ada Roch"),
    placed(LONG, 1, "Nils Vale", "Ida Faro"), placed(LONG, 2, "Jon Sund", "Bram Holt", gap="4.1"),
    placed({**HERE, "session": "Grid 3"}, 1, "Ada Roch"), placed({**HERE, "session": "Qualifying 1"}, 1, "Otto Sund", lap_time="1:31.500"),
    placed(BAY, 1, "Mara Quill"), placed(BAY, 2, "Tom Bray", gap="18.1"),
)  # fmt: skip


@pytest.fixture(scope="module")
def weekend(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The weekend, learnt."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('weekend')) / 'store.db'}"
    engine = open_store(url)
    facts = [{k: v for k, v in fact.items() if v is not None} for fact in FACTS]
    tell(engine, [story("weekend.txt", *facts)])
    engine.dispose()
    return Knowledge(url)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ada Roch elle a fait quoi au sprint 2 à Almar ?", "abandon"),
        ("What happened to Ada Roch in the second sprint at Almar?", "retired"),
        ("What went wrong for Otto Sund in sprint 2 at Almar?", "early start"),
        ("why did Otto Sund drop to seventh in sprint 2 at Almar", "early start"),
        ("Pourquoi Otto Sund a-t-il dégringolé au sprint 2 à Almar ?", "early start"),
        ("Ada Roch a couru la course 3 à Almar ?", "non partant"),
        ("Did Ada Roch start race 3 at Almar?", "No"),
        ("Did Otto Sund win race 3 at Almar?", "No"),
        ("What was Otto Sund's pole time at Almar?", "1:31.500"),
        ("écart entre Lia Orr et Ada Roch au sprint 1 à Almar", "0,5 s"),
        ("gap between Nils Vale, Ida Faro and Jon Sund, Bram Holt in race 4 at Almar", "4.1 s"),
        ("Qui est 2e du Rallye de la Baie 2031 et à combien ?", "18,1 s"),
    ],
)
def test_what_befell_whom(weekend: Knowledge, question: str, said: str) -> None:
    answer = weekend.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


def test_nobody_is_behind_himself(weekend: Knowledge) -> None:
    assert "0.0 s" not in weekend.ask("Who was second in race 4 at Almar and by how much?").text


PARTLY = (
    placed({**HERE, "event": "Tervel", "session": "Race 1"}, 1, "Otto Sund"),
    placed({**HERE, "event": "Tervel", "session": "Race 1"}, 2, "Lia Orr"),
    placed({**HERE, "event": "Tervel", "session": "Race 2"}, 2, "Otto Sund"),
    placed({**HERE, "event": "Corrie", "session": "Race 1"}, 1, "Otto Sund"),
    placed({**HERE, "event": "Corrie", "session": "Race 1"}, 4, "Lia Orr"),
    placed({**HERE, "event": "Corrie", "session": "Race 2"}, 1, "Ada Roch"),
    {"kind": "standing", **HERE, "category": "Overall", "position": 1, "points": 52, "drivers": ("Otto Sund",)},
)


@pytest.fixture(scope="module")
def partly(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A report that leaves things out."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('partly')) / 'store.db'}"
    engine = open_store(url)
    facts = [{k: v for k, v in fact.items() if k != "circuit"} for fact in PARTLY]
    tell(engine, [story("report.txt", *facts)])
    engine.dispose()
    return Knowledge(url)


def test_no_is_said_where_each_race_tells_it(partly: Knowledge) -> None:
    assert partly.ask("Did Lia Orr win at Corrie in 2031?").text.startswith("No")
    assert partly.ask("Did Lia Orr win at Tervel in 2031?").status is AnswerStatus.NOT_RECORDED
    assert partly.ask("Did Lia Orr win race 1 at Tervel in 2031?").text.startswith("No")


def test_half_of_what_is_asked_is_said_to_be_half(partly: Knowledge) -> None:
    points = partly.ask("Combien de points pour Otto Sund et Lia Orr en Ligue Brume ?")
    assert points.status is AnswerStatus.NOT_RECORDED
    assert "52 points" in points.text
    assert "Lia Orr" in points.text
    places = partly.ask("Where did Lia Orr and Ada Roch finish in race 1 at Corrie?")
    assert places.status is AnswerStatus.NOT_RECORDED
    assert "4th" in places.text
    assert "Ada Roch" in places.text


EVE = {**HERE, "event": "Grand Prix de Corrie", "championship": "Ligue des Vagues"}
BEFOREHAND = (
    placed({**EVE, "session": "Qualifying"}, 1, "Otto Sund"),
    {"kind": "standing", **EVE, "category": "Overall", "position": 1, "points": 80, "drivers": ("Lia Orr",)},
    {"kind": "standing", **EVE, "category": "Overall", "position": 2, "points": 71, "drivers": ("Otto Sund",)},
)


@pytest.fixture(scope="module")
def eve(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """What is told on the eve of a race."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('eve')) / 'store.db'}"
    engine = open_store(url)
    facts = [
        {k: v for k, v in f.items() if k != "circuit" and (f["kind"], k) != ("standing", "event")} for f in BEFOREHAND
    ]
    elsewhere = placed({**ONE, "category": "LMP3 Pro-Am", "session": "Race 9"}, 2, "Tom Bray")
    tell(engine, [story("grid.txt", *facts), story("other.txt", elsewhere)])
    engine.dispose()
    return Knowledge(url)


def test_an_order_told_on_the_eve_stands_before_the_race(eve: Knowledge) -> None:
    assert "80 points" in eve.ask("How many points had Lia Orr before the Grand Prix de Corrie?").text
    assert "9 points" in eve.ask("gap Orr Sund before the Grand Prix de Corrie points").text
    assert eve.ask("How many points had Lia Orr after the Grand Prix de Corrie?").status is AnswerStatus.NOT_RECORDED


def test_a_class_is_known_by_a_part_of_its_name(eve: Knowledge) -> None:
    answer = eve.ask("Quel résultat pour Tom Bray en Pro-Am à Almar ?")
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert "LMP3 Pro-Am" in answer.text
    assert eve.ask("Quel résultat pour Tom Bray en Silver à Almar ?").status is AnswerStatus.NOT_RECORDED


CLIMB = {"championship": "Montée des Brumes", "event": "Montée des Brumes", "season": 2031}
CALENDAR = tuple(
    {"kind": "event", "championship": "Ligue des Caps", "season": 2032, "event": f"Cap {name}", "round": n}
    for n, name in enumerate(("Ouest", "Nord", "Est", "Sud", "Rond"), 1)
)
HONOURS = (
    placed({**CLIMB, "session": "Race"}, 1, "Otto Sund"),
    {"kind": "tally", "championship": "Montée des Brumes", "metric": "wins", "value": 4, "drivers": ("Otto Sund",)},
    {"kind": "tally", "championship": "Ligue Brume", "metric": "wins", "value": 9, "drivers": ("Otto Sund",)},
    placed({**HERE, "session": "Race 1"}, 3, "Otto Sund"), placed({**HERE, "event": "Tervel", "circuit": None}, 3, "Otto Sund"),
    placed({**HERE, "session": "Race 2"}, 5, "Jon Sund", "Bram Holt", car_number="99"),
    {"kind": "title", **HERE, "category": "Overall", "drivers": ("Otto Sund",), "provisional": True},
    {"kind": "penalty", **HERE, "session": "Race 1", "amount": "20 points", "reason": "tyres", "drivers": ("Ida Faro",)},
    *CALENDAR,
)  # fmt: skip


@pytest.fixture(scope="module")
def honours(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """What a season's report tells of honours and of what is to come."""
    url = f"sqlite:///{Path(tmp_path_factory.mktemp('honours')) / 'store.db'}"
    engine = open_store(url)
    kept = ({k: v for k, v in fact.items() if v is not None} for fact in HONOURS)
    facts = [
        {k: v for k, v in f.items() if (f["kind"], k) not in {("title", "event"), ("title", "circuit")}} for f in kept
    ]
    tell(engine, [story("season.txt", *facts)])
    engine.dispose()
    return Knowledge(url)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Combien de victoires pour Otto Sund à la Montée des Brumes ?", "4 victoires"),
        ("Otto Sund en course 1 ?", "3e"),
        ("Le titre d'Otto Sund est définitif ?", "provisoire"),
        ("Is the title of Otto Sund final yet?", "provisional"),
        ("Who shared the 99 with Holt at Almar?", "Jon Sund"),
        ("How many points was Ida Faro penalised at Almar?", "20 points"),
        ("Combien de manches en Ligue des Caps 2032 ?", "5"),
    ],
)
def test_honours_and_what_is_to_come(honours: Knowledge, question: str, said: str) -> None:
    answer = honours.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


def test_a_count_of_a_series_is_not_of_one_of_its_meetings(honours: Knowledge) -> None:
    assert "9" not in honours.ask("Combien de victoires pour Otto Sund à Almar ?").text
