"""Who won each of several sessions, told in a line or one a line."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

EN = (
    "Fell Rally: Brun wins by a second\n\nAda Brun and Ida Holm won the Fell Rally, round two of the Northern Cup, "
    "from Ben Cole and Tim Ray.\n\n"
)
FR = (
    "Rallye des Brumes : Brun pour une seconde\n\nAda Brun et Ida Holm ont remporté le Rallye des Brumes, deuxième "
    "manche de la Coupe du Nord, devant Ben Cole et Tim Ray.\n\n"
)


def stages(text: str) -> list[tuple[str | None, str]]:
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    return [(f.session, f.drivers[0]) for f in facts if f.session != "Race" and f.position == 1]


ADA, BEN = "Ada Brun", "Ben Cole"
THREE = [("Stage 1", ADA), ("Stage 2", ADA), ("Stage 3", BEN)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (EN + "STAGE WINNERS\nSS1 Brun; SS2 Brun; SS3 Cole\n", THREE),
        (EN + "Stage winners: SS1 and SS2 Brun, SS3 Cole\n", THREE),
        (EN + "Stage winners\nSS1, 2: Brun\nSS3: Ben Cole (Alder A1)\n", THREE),
        (FR + "Temps scratch : ES1 et 2 : Brun ; ES3 : Cole\n", THREE),
        (FR + "Vainqueurs des spéciales\nES1 Brun - ES2 Brun - ES3 Cole\n", THREE),
        (EN + "WINNERS\nRace 1: Ada Brun, Race 2: Ben Cole\n", [("Race 1", ADA), ("Race 2", BEN)]),
        (EN + "LEADERS\nSS1 Brun; SS2 Brun; SS3 Cole\n", []),
    ],
    ids=["one line", "label", "lines", "French label", "dashes", "races", "leaders"],
)
def test_who_won_each(text: str, told: list[tuple[str | None, str]]) -> None:
    assert sorted(stages(text)) == told
