"""Gaps that a sentence tells beside its order, each with whom it is of."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = {
    "fr": "Nordic Touring Trophy 2019 : la finale de Brumes\n\nLa course s'est courue sur le vieil aérodrome, avec du vent et devant du monde.\n\n",
    "en": "Nordic Touring Trophy 2019: the final\n\nThe race was run on the old airfield, and it was a good one for all who came.\n\n",
}


def behind(text: str, language: str) -> dict[tuple[int, str], tuple[object, object]]:
    """Gap and interval of each place that a report tells, if any."""
    facts = extract(read_text("report.txt", HEAD[language] + text)).facts
    told = [f for f in facts if isinstance(f, Result) and f.position and (f.gap or f.interval)]
    return {(f.position, f.drivers[0]): (f.gap, f.interval) for f in told}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Anna Lefort décroche la pole position pour 43 millièmes devant Paul Morin.", {(2, "Paul Morin"): ("0.043", None)}),
        ("fr", "Anna Lefort signe la pole, 0''284 devant Paul Morin.", {(2, "Paul Morin"): ("0.284", None)}),
        ("en", "Anna Lefort took pole position with a lap of 2:05.330, 0.087 seconds quicker than Paul Morin.", {(2, "Paul Morin"): ("0.087", None)}),
        ("en", "Anna Lefort took pole position, 0.087 seconds ahead of Paul Morin.", {(2, "Paul Morin"): ("0.087", None)}),
        ("en", "Anna Lefort qualified third, just 0.077s from the front row.", {(3, "Anna Lefort"): (None, "0.077")}),
        ("en", "Anna Lefort finished third, 4.2 seconds off the win.", {(3, "Anna Lefort"): ("4.2", None)}),
        ("fr", "Anna Lefort termine quatrième, à 2''6 de la dernière marche du podium.", {(4, "Anna Lefort"): (None, "2.6")}),
        ("fr", "Anna Lefort termine sixième, à 2''6 du podium.", {}),
        ("fr", "Anna Lefort décroche la pole position. Paul Morin a perdu 0''284 au premier secteur.", {}),
    ],
)  # fmt: skip
def test_gap_is_of_who_is_behind(language: str, text: str, told: dict[tuple[int, str], tuple[object, object]]):
    assert behind(text, language) == told
