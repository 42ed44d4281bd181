"""A meeting of several grids: each section of its own series and races."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

EN = """Lakeside Festival at Snetterton: full report

Words and pictures: The Old Paddock

Twelve races in two days on a track that was drying for most of them. Here are three of them.

Historic Formula Junior Trophy

Ada Brun took both. In the first she passed pole man Ben Cole (Lotus 22) on lap two. In the second she led from lights
to flag. Cole was second and third, Ida Holm third and second.

Masters Sports Legends for pre-'74 cars

Dan Fox won on Saturday from Kim Sand. On Sunday Sand made amends by 3.7 seconds from Fox, with Tim Ost third.

Woodcote Touring Trophy

One race, forty minutes. The silverware went to Max Dor in the Jaguar Mk1, from the Alfa Romeo GTA of Jo Falk. Luis Vega,
fifth, won the Pre-60 class.

Next is the meeting at Mallory Park, a week later, where all three grids are due to race again.
"""
FR = """Fête du Lac à Dijon : le compte rendu

Douze courses en deux jours sur une piste qui séchait le plus souvent. En voici deux.

Trophée Formule Junior

Ada Brun a gagné les deux courses. Dans la première, elle a passé le poleman Ben Cole (Lotus 22) au deuxième tour. Dans
la seconde, elle a mené de bout en bout. Cole a fini deuxième et troisième, Ida Holm troisième et deuxième.

Historic Tourisme Legends

Dan Fox s'est imposé samedi devant Kim Sand. Dimanche, Sand a pris sa revanche avec 3,7 secondes d'avance sur Fox.

Heritage Touring Cup

Une seule course, quarante minutes de lutte. Luis Vega, cinquième, a remporté la classe Pré-60 sous les applaudissements.
"""
JUNIORS = {
    "Race 1 | Overall | 1 | Ada Brun", "Race 2 | Overall | 1 | Ada Brun", "Race 1 | Overall | 2 | Ben Cole",
    "Race 2 | Overall | 3 | Ben Cole", "Race 1 | Overall | 3 | Ida Holm", "Race 2 | Overall | 2 | Ida Holm",
    "Qualifying 1 | Overall | 1 | Ben Cole",
}  # fmt: skip
TWO_DAYS = {
    "Race 1 | Overall | 1 | Dan Fox", "Race 1 | Overall | 2 | Kim Sand", "Race 2 | Overall | 1 | Kim Sand",
    "Race 2 | Overall | 2 | Dan Fox",
}  # fmt: skip


def results(text: str) -> dict[str, str | None]:
    """The meeting of every result, by its session, class, place and driver."""
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    return {f"{f.session} | {f.category} | {f.position} | {f.drivers[0]}": f.event for f in facts if f.drivers}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (EN, {*JUNIORS, *TWO_DAYS, "Race 2 | Overall | 3 | Tim Ost"}),
        (EN, {"Race | Overall | 1 | Max Dor", "Race | Overall | 2 | Jo Falk", "Race | Pre-60 | 1 | Luis Vega"}),
        (FR, {*JUNIORS, *TWO_DAYS, "Race | Pré-60 | 1 | Luis Vega"}),
    ],
    ids=["en", "en, one race", "fr"],
)
def test_each_grid_has_its_own_races(text: str, told: set[str]) -> None:
    assert told <= set(results(text))


def test_what_comes_next_is_no_meeting_of_the_section_before_it() -> None:
    assert set(results(EN).values()) == {"Snetterton"}


def test_a_formula_named_like_a_year_is_of_no_season() -> None:
    text = "Northern Formula Ford 2000 Championship at Brands Hatch\n\nAda Brun won the race from Ben Cole."
    facts = extract(read_text("report.txt", text)).facts
    assert {f.season for f in facts} == {None}


CUP = "Northern Cup\n\nKnockhill, {}\n\nAda Brun was happy.\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            CUP.format("rounds 11 and 12") + "Round 11 went to Ada Brun. Ben Cole won round 12 from Ida Holm.",
            {"Race 1 | Overall | 1 | Ada Brun", "Race 2 | Overall | 1 | Ben Cole", "Race 2 | Overall | 2 | Ida Holm"},
        ),
        (
            CUP.format("rounds 11 and 12") + "RESULTS\n\nRound 11: 1 Brun 32 laps; 2 Cole +3.104; 3 Holm +5.877\n\n"
            "Ada Brun, Ben Cole and Ida Holm smiled.",
            {"Race 1 | Overall | 1 | Ada Brun", "Race 1 | Overall | 2 | Ben Cole", "Race 1 | Overall | 3 | Ida Holm"},
        ),
    ],
    ids=["sentences", "list"],
)
def test_rounds_of_one_meeting_are_its_races(text: str, told: set[str]) -> None:
    assert told <= set(results(text))


def test_a_round_of_another_meeting_is_no_race_of_this_one() -> None:
    assert "Race 1 | Overall | 1 | Ben Cole" not in results(CUP.format("round 12") + "Ben Cole won round 11 in May.")
