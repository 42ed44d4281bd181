"""The book-keeping, on statements made by hand: it knows no language, so neither do its tests."""

from dataclasses import replace

import pytest

from knowledge.facts.mention import Party
from knowledge.facts.statement import Mode, Reliability, Setting, Verb
from tests.knowledge.facts.statements import RACE, Teller, driver

PLACED, AHEAD, POLE = Verb.PLACED, Verb.AHEAD, Verb.POLE


def test_a_win_ahead_of_two_is_a_podium() -> None:
    assert Teller().say(PLACED, "A", "B", "C", number=1).places() == {"A": 1, "B": 2, "C": 3}


def test_a_chain_goes_on_from_a_place_told_elsewhere() -> None:
    teller = Teller().say(AHEAD, "D", "E").say(PLACED, "D", number=4)
    assert teller.places() == {"D": 4, "E": 5}


def test_a_chain_without_a_head_goes_on_from_the_last_place() -> None:
    teller = Teller().say(PLACED, "A", "B", number=1).say(PLACED, "C", number=3).say(AHEAD, "", "D", "E")
    assert teller.places() == {"A": 1, "B": 2, "C": 3, "D": 4, "E": 5}


def test_a_chain_from_an_unknown_place_gives_none() -> None:
    assert Teller().say(AHEAD, "A", "B").places() == {}


def test_in_the_top_five_ahead_of_somebody_continues_from_the_table() -> None:
    teller = Teller().say(PLACED, "E", number=5, reliability=Reliability.LIST).say(PLACED, "E", "F", "G", at_most=5)
    assert teller.places() == {"E": 5, "F": 6, "G": 7}


def test_a_bound_alone_stays_a_bound() -> None:
    assert Teller().say(PLACED, "A", at_most=3).places() == {"A": "<=3"}


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.FINAL])
def test_what_is_not_final_never_counts(mode: Mode) -> None:
    outcome = Teller().say(PLACED, "A", number=1, mode=mode).outcome()
    assert not outcome.facts
    assert outcome.refused[0].reason


def test_a_table_wins_over_prose() -> None:
    teller = Teller().say(PLACED, "A", number=2).say(PLACED, "A", number=3, reliability=Reliability.TABLE)
    assert teller.places() == {"A": 3}


def test_a_place_that_a_list_gives_to_another_is_refused() -> None:
    teller = Teller().say(PLACED, "A", number=2, reliability=Reliability.LIST).say(PLACED, "B", number=2)
    assert teller.places() == {"A": 2}
    assert "surer" in teller.outcome().refused[0].reason


def test_prose_that_contradicts_itself_is_kept_both_ways() -> None:
    assert Teller().say(PLACED, "A", number=5).say(PLACED, "B", number=5).places() == {"A": 5, "B": 5}


def test_prose_tells_one_winner() -> None:
    teller = Teller().say(PLACED, "A", number=1).say(PLACED, "B", number=1).say(PLACED, "C", number=2)
    assert teller.places() == {"A": 1, "C": 2}
    assert "told before" in teller.outcome().refused[0].reason


def test_what_the_stewards_settled_wins() -> None:
    teller = Teller().say(PLACED, "A", number=3).say(PLACED, "A", number=5, settled=True)
    assert teller.places() == {"A": 5}


def test_a_place_before_a_penalty_is_in_doubt() -> None:
    teller = Teller().say(PLACED, "A", number=3).say(Verb.PENALISED, "A", gap="5")
    assert teller.places() == {}


def test_a_place_after_a_penalty_stands() -> None:
    assert Teller().say(Verb.PENALISED, "A", gap="5").say(PLACED, "A", number=3).places() == {"A": 3}


def test_who_is_out_has_no_place() -> None:
    teller = Teller().say(PLACED, "A", number=1).say(Verb.RETIRED, "A", status="DSQ", settled=True)
    assert teller.places() == {"A": "DSQ"}


def test_rows_of_a_table_may_share_a_place() -> None:
    teller = Teller()
    for name in ("A", "B"):
        teller.say(PLACED, name, number=4, reliability=Reliability.TABLE)
    assert teller.places() == {"A": 4, "B": 4}


def test_class_and_overall_are_two_orders() -> None:
    teller = Teller().say(PLACED, "A", number=6)
    teller.say(PLACED, "A", number=1, setting=replace(RACE, category="Juniors"))
    assert sorted((f.category, f.position) for f in teller.facts("result")) == [("Juniors", 1), ("Overall", 6)]


def test_a_pole_is_the_first_place_of_the_qualifying_of_its_race() -> None:
    facts = Teller().say(POLE, "A", "B", number=1, lap_time="1:20.000").facts("result")
    assert [(f.session, f.position, f.lap_time) for f in facts] == [
        ("Qualifying 1", 1, "1:20.000"),
        ("Qualifying 1", 2, None),
    ]


def test_a_grid_place_is_of_the_qualifying() -> None:
    (fact,) = Teller().say(PLACED, "A", number=4, session="Qualifying").facts("result")
    assert (fact.session, fact.position) == ("Qualifying 1", 4)


def test_a_double_is_a_win_in_each_race() -> None:
    teller = Teller().say(PLACED, "B", number=2).say(PLACED, "B", number=3, setting=replace(RACE, session="Race 2"))
    teller.say(PLACED, "A", number=1, setting=replace(RACE, session=None), each=True)
    assert sorted(f.session for f in teller.facts("result") if f.position == 1) == ["Race 1", "Race 2"]


def test_a_win_in_one_of_several_races_is_not_settled() -> None:
    teller = Teller().say(PLACED, "B", number=2).say(PLACED, "C", number=2, setting=replace(RACE, session="Race 2"))
    teller.say(PLACED, "A", number=1, setting=replace(RACE, session=None))
    assert "A" not in teller.places()
    assert any("which of the races" in s.reason for s in teller.outcome().refused)


def test_a_crew_and_its_car_are_filled_in() -> None:
    crew = driver("A/B", team="Kart Nord", car="Proto", car_number="07")
    teller = Teller().say(Verb.DRIVES, crew).say(PLACED, Party(car_number="07", start=9, end=12), number=2)
    (fact,) = teller.facts("result")
    assert (fact.drivers, fact.team, fact.car, fact.car_number) == (("A", "B"), "Kart Nord", "Proto", "07")
    (entry,) = teller.facts("entry")
    assert entry.drivers == ("A", "B")


def test_one_wrong_team_does_not_make_a_second_one() -> None:
    teller = Teller()
    for team in ("Nord", "Nord", "Sud"):
        teller.say(Verb.DRIVES, driver("A", team=team))
    assert [f.team for f in teller.facts("entry")] == ["Nord"]


def test_the_standing_is_put_together_from_place_and_points() -> None:
    teller = Teller().say(Verb.POINTS, "A", number=2).say(Verb.POINTS, "A", points=112)
    assert [(f.position, f.points) for f in teller.facts("standing")] == [(2, 112)]


def test_points_behind_another_are_reckoned() -> None:
    teller = Teller().say(Verb.POINTS, "A", number=1, points=112).say(Verb.POINTS, "B", "A", number=2, margin=1)
    assert [(f.position, f.points) for f in teller.facts("standing")] == [(1, 112), (2, 111)]


def test_a_title_is_told_once_and_a_past_one_keeps_its_year() -> None:
    teller = Teller().say(Verb.CROWNED, "A").say(Verb.CROWNED, "A")
    teller.say(Verb.CROWNED, "A", past=True, season=2029).say(Verb.CROWNED, "B", past=True)
    assert [(f.drivers[0], f.season) for f in teller.facts("title")] == [("A", 2031), ("A", 2029), ("B", None)]


def test_a_tally_is_told_once() -> None:
    teller = Teller().say(Verb.COUNTED, "A", number=7, metric="wins").say(Verb.COUNTED, "A", number=7, metric="wins")
    assert [f.value for f in teller.facts("tally")] == [7]


def test_the_fastest_lap_of_the_list_is_believed() -> None:
    teller = Teller().say(Verb.FASTEST, "A").say(Verb.FASTEST, "B", lap_time="1:30.000", reliability=Reliability.LIST)
    assert [(f.drivers, f.lap_time) for f in teller.facts("fastest_lap")] == [(("B",), "1:30.000")]


def test_the_fastest_lap_of_qualifying_is_none() -> None:
    teller = Teller(replace(RACE, session="Qualifying 1")).say(Verb.FASTEST, "A")
    assert teller.facts("fastest_lap") == []


def test_every_fact_has_its_span() -> None:
    teller = (
        Teller(Setting()).say(PLACED, "A", "B", number=1).say(Verb.CROWNED, "A").say(Verb.PENALISED, "B", reason="x")
    )
    outcome = teller.outcome()
    assert outcome.facts
    assert all(f.end - f.start == len(f.quote) for f in outcome.facts)


def listed(*names: str) -> Teller:
    teller = Teller()
    for place, name in enumerate(names, 1):
        teller.say(Verb.PLACED, name, number=place, reliability=Reliability.LIST, gap=str(place))
    return teller


def test_those_behind_move_up_where_somebody_is_excluded_below_the_list() -> None:
    told = listed("Ada", "Max", "Leo", "Tom").say(Verb.RETIRED, "Max", status="DSQ")
    assert told.places() == {"Ada": 1, "Leo": 2, "Tom": 3, "Max": "DSQ"}


def test_a_list_made_after_an_exclusion_stands() -> None:
    told = Teller().say(Verb.RETIRED, "Max", status="DSQ")
    for place, name in enumerate(("Ada", "Leo"), 1):
        told.say(Verb.PLACED, name, number=place, reliability=Reliability.LIST)
    assert told.places() == {"Ada": 1, "Leo": 2, "Max": "DSQ"}


def test_gaps_to_a_winner_who_is_excluded_go_with_him() -> None:
    results = listed("Ada", "Max").say(Verb.RETIRED, "Ada", status="DSQ").facts("result")
    assert [(f.drivers[0], f.model_dump().get("gap")) for f in results if f.model_dump()["position"]] == [("Max", None)]


def test_a_figure_that_cannot_be_is_left_out_and_the_place_kept() -> None:
    made = Teller().say(Verb.PLACED, "Anna Lefort", number=1, reliability=Reliability.TABLE, laps="1:13:26", gap="4.2")
    (result,) = [fact for fact in made.outcome().facts if fact.kind == "result"]
    assert (result.position, result.laps, result.gap) == (1, None, "4.2")


@pytest.mark.parametrize(("told", "poles"), [("Race 1", 1), ("Race 2", 1), ("Race 3", 0), ("Race 10", 0)])
def test_a_third_race_or_a_later_one_is_none_alone(told: str, poles: int) -> None:
    teller = Teller().say(PLACED, "A", number=2, setting=replace(RACE, session=told))
    teller.say(POLE, "B", number=1, setting=replace(RACE, session=None))
    assert sum(fact.session == "Qualifying" for fact in teller.facts("result")) == poles
