"""Which class a whole document is about."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Anna Lorne won the race. It was all about LMP3: the LMP3 field, the LMP3 pace, the LMP3 crowd.", "LMP3"),
        (
            "Anna Lorne won the race. The GT4 field was thin; Paul Finch won in GT4. In GT3 there was more to see.",
            "Overall",
        ),
        ("Anna Lorne s'impose. La LMP3, la LMP3 et la LMP3 roulaient. Dans les autres catégories, rien.", "Overall"),
        ("Anna Lorne s'impose. Le LM P2 revient à Paul Finch, le LM P1 a souffert, le LM GTE aussi.", "Overall"),
    ],
)
def test_the_class_of_a_document(text: str, category: str) -> None:
    facts = extract(read_text("report.txt", text)).facts
    assert {fact.category for fact in facts if isinstance(fact, Result) and "Anna Lorne" in fact.drivers} == {category}


REVIEW = """LE SPORT MÉCANIQUE DE LA SEMAINE

CIRCUIT

En Coupe de Normandie, Anna Lorne a gagné dimanche à Nogaro devant Paul Finch.

KARTING

Rivage-sur-Mer accueillait la troisième épreuve de la saison. Jo Tarn s'impose devant Mia Roe.

Rallye – Luc Morin gagne le Rallye des Trois Lacs devant Zoé Vial.
"""


def test_the_sections_of_a_review_have_series_and_meetings_of_their_own() -> None:
    facts = extract(read_text("review.txt", REVIEW)).facts
    won = {f.drivers[0]: (f.championship, f.event) for f in facts if isinstance(f, Result) and f.position == 1}
    assert won == {
        "Anna Lorne": ("Coupe de Normandie", "Nogaro"),
        "Jo Tarn": (None, "Rivage-sur-Mer"),
        "Luc Morin": (None, "Rallye des Trois Lacs"),
    }


def test_a_discipline_of_one_meeting_is_no_section_apart() -> None:
    text = REVIEW.replace("Rivage-sur-Mer accueillait la troisième épreuve de la saison", "La piste de Nogaro séchait")
    facts = extract(read_text("review.txt", text)).facts
    assert {f.drivers[0] for f in facts if isinstance(f, Result) and f.position == 1} == {"Anna Lorne", "Luc Morin"}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lorne won the race. Paul Finch, who won at Imola in April, was sixth.",
        "Anna Lorne won the 2031 race. Paul Finch, whose last victory dated back to Imola in 2019, was sixth.",
        "Anna Lorne a gagné la course. Paul Finch, qui avait gagné à Imola, termine sixième.",
        "Anna Lorne a gagné la course. Paul Finch, vainqueur à Imola en avril, termine sixième.",
    ],
)
def test_a_meeting_is_not_where_somebody_won_before(text: str) -> None:
    facts = extract(read_text("report.txt", text)).facts
    won = next(fact for fact in facts if isinstance(fact, Result) and "Anna Lorne" in fact.drivers)
    assert (won.event, won.circuit) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Disputée à Nogaro dans le cadre du Championnat des Circuits, la course a souri à Anna Lorne. En Coupe de "
        "Normandie, Anna Lorne s'impose devant Paul Finch.",
        "Anna Lorne won in the Normandy Touring Cup at Nogaro, as part of the Rivemont Trophy.",
    ],
)
def test_a_series_that_lends_its_bill_is_not_the_one_told_of(text: str) -> None:
    facts = extract(read_text("report.txt", text)).facts
    assert {f.championship for f in facts if isinstance(f, Result)} <= {"Coupe de Normandie", "Normandy Touring Cup"}
    assert any(isinstance(f, Result) for f in facts)


def test_a_class_inside_an_opening_phrase_does_not_go_on() -> None:
    text = "Following a maiden LMP2 pole for Jo Tarn, the race was wet. Anna Lorne won from Paul Finch."
    facts = extract(read_text("report.txt", text)).facts
    assert {f.category for f in facts if isinstance(f, Result) and "Anna Lorne" in f.drivers} == {"Overall"}


def test_a_series_of_one_race_a_meeting_has_no_second() -> None:
    text = "After the stop, the second race of the Formula One Grand Prix of Rivage began. Anna Lorne won it."
    facts = extract(read_text("report.txt", text)).facts
    assert {f.session for f in facts if isinstance(f, Result)} <= {"Race"}
