"""Places that somebody else has of all, and that are of the class which the text named before."""

from dataclasses import replace

from knowledge.facts.statement import Reliability, Verb
from tests.knowledge.facts.statements import RACE, Teller


def told(teller: Teller) -> list[tuple[str, str | None, int | None]]:
    return sorted((f.drivers[0], f.category, f.position) for f in teller.facts("result"))


def test_a_place_that_is_anothers_is_of_the_class_named_before() -> None:
    teller = Teller().say(Verb.PLACED, "Ada Brun", number=3)
    teller.say(Verb.PLACED, "Max Dor", "Léo Fay", number=3, class_before="GT")
    assert told(teller) == [("Ada Brun", "Overall", 3), ("Léo Fay", "GT", 4), ("Max Dor", "GT", 3)]


def test_a_place_beside_a_win_in_the_class_is_of_all() -> None:
    of_class = replace(RACE, category="GT")
    teller = Teller(of_class).say(Verb.PLACED, "Ada Brun", number=10).say(Verb.PLACED, "Ada Brun", "Max Dor", number=1)
    assert told(teller) == [("Ada Brun", "GT", 1), ("Ada Brun", "Overall", 10), ("Max Dor", "GT", 2)]


def test_one_that_the_class_may_have_told_before_the_win_is_not() -> None:
    of_class = replace(RACE, category="GT")
    teller = (
        Teller(of_class).say(Verb.PLACED, "Ada Brun", number=2).say(Verb.PLACED, "Ada Brun", number=1, settled=True)
    )
    assert told(teller) == [("Ada Brun", "GT", 1)]


def test_it_is_refused_where_no_class_was_named() -> None:
    teller = Teller().say(Verb.PLACED, "Ada Brun", number=3).say(Verb.PLACED, "Max Dor", number=3)
    assert told(teller) == [("Ada Brun", "Overall", 3)]


def test_a_place_that_is_free_is_of_all() -> None:
    teller = Teller().say(Verb.PLACED, "Ada Brun", number=2)
    teller.say(Verb.PLACED, "Max Dor", number=3, class_before="GT")
    assert told(teller) == [("Ada Brun", "Overall", 2), ("Max Dor", "Overall", 3)]


def test_a_place_is_of_the_class_that_lists_have_the_driver_in_whatever_a_standing_calls_it() -> None:
    raced, ranked = replace(RACE, category="Senior Rotax"), replace(RACE, category="Senior")
    teller = Teller().say(Verb.PLACED, "Ada Brun", number=1, setting=raced, reliability=Reliability.LIST)
    teller.say(Verb.POINTS, "Ada Brun", number=1, setting=ranked, reliability=Reliability.LIST)
    teller.say(Verb.POINTS, "Max Dor", number=2, setting=raced, reliability=Reliability.LIST)
    assert told(teller.say(Verb.PLACED, "Max Dor", number=4)) == [
        ("Ada Brun", "Senior Rotax", 1),
        ("Max Dor", "Senior Rotax", 4),
    ]
