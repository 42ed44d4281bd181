"""What a question is about: the first of an ordered list of combinations of signals that it gives.

The list goes from what is said plainly (a penalty, a birthday) to what any question says (a race, a place).
"""

from collections.abc import Callable

from knowledge.questions import finishes
from knowledge.questions.beginnings import begun_or_ended, since_when
from knowledge.questions.beside import (
    ahead_in_a_season,
    how_far_from,
    neighbour_and_gap,
    one_two,
    winner_with_crew,
    won_with,
)
from knowledge.questions.field import field_counted, nationals_counted
from knowledge.questions.heard import (
    DEEDS,
    Heard,
    age_at_a_race,
    ages_apart,
    asks_more,
    best_of_a_class,
    best_time,
    champion_of_a_race,
    field_of_a_season,
    first_of_a_series,
    first_team,
    head_of_a_season,
    leads_by_points,
    makers_won,
    of_a_season,
    of_points,
    place_of_a_season,
    placed_in_a_season,
    placed_in_a_series,
    race_beside,
    scored_in_races,
    second_of_a_race,
    several_deeds,
    team_of_his,
    won_a_series,
    words_of_somebody,
)
from knowledge.questions.margins import margin_record, title_margin
from knowledge.questions.question import Topic
from knowledge.questions.signal import S

Rule = tuple[Callable[[Heard], object], Topic]
RULES: tuple[Rule, ...] = (
    (lambda h: several_deeds(h) and h.asked and not h.any(S.WHO, S.YES_NO, S.MOST), Topic.RECORD),
    (lambda h: h.any(S.SOURCE) and not (h.asked or h.any(*DEEDS, S.FINISHED) or h.slots.position), Topic.SOURCE),
    (words_of_somebody, Topic.QUOTE),
    (since_when, Topic.START),
    (lambda h: h.any(S.WHY) and h.any(S.RETIRED, S.NOT_FINISHED) and not h.any(S.PENALTY), Topic.RETIREMENT),
    (lambda h: h.any(S.PENALTY, S.TOUCHED), Topic.PENALTY),
    (one_two, Topic.ONE_TWO),
    (lambda h: h.all(S.LOST, S.AMOUNT) and h.asked, Topic.PENALTY),
    (lambda h: h.any(S.WHY) and h.any(S.LOST, S.NOT, S.DISQUALIFIED), Topic.PENALTY),
    (
        lambda h: (
            h.any(S.PROVISIONAL)
            and not h.any(*DEEDS, S.FINISHED, S.COUNT, S.YEAR, S.FIRST)
            and not (h.any(S.WHO, S.WHO_IS) and h.slots.position is not None)
        ),
        Topic.PROVISIONAL,
    ),
    (lambda h: h.all(S.PROVISIONAL, S.YES_NO) and (h.any(S.WIN) or not h.asked), Topic.PROVISIONAL),
    (
        lambda h: h.any(S.PROVISIONAL) and h.any(S.TITLE, S.CHAMPION, S.PODIUM) and not h.any(S.WHO, S.COUNT),
        Topic.PROVISIONAL,
    ),
    (lambda h: h.any(S.OFFICE, S.BORN, S.DIED, S.ROLE) and not h.any(S.COUNT), Topic.PROFILE),
    (lambda h: h.any(S.NATIONALITY) and h.asked and not h.any(S.MOST, S.HELD), Topic.PROFILE),
    (ages_apart, Topic.PROFILE),
    (lambda h: age_at_a_race(h) and not h.any(*DEEDS, S.YOUNGEST, S.OLDEST), Topic.START),
    (lambda h: h.any(S.AGE) and h.asked and not h.any(*DEEDS, S.YOUNGEST, S.OLDEST), Topic.PROFILE),
    (lambda h: h.any(S.REPLACED), Topic.TEAM),
    (lambda h: h.all(S.CAR_NUMBER, S.WHICH) and h.roles.drivers() and not h.any(S.WHO, S.TEAMMATE), Topic.CAR_NUMBER),
    (winner_with_crew, Topic.WIN),
    (lambda h: h.any(S.TEAMMATE), Topic.TEAMMATE),
    (first_team, Topic.START),
    (lambda h: h.any(S.DRIVES_WITH) and h.roles.drivers() and not h.any(*(DEEDS[1:])), Topic.TEAMMATE),
    (won_with, Topic.TEAMMATE),
    (lambda h: h.any(S.DRIVES_WITH) and h.leaning, Topic.TEAMMATE),
    (lambda h: h.any(S.DRIVES_WITH) and h.named and not h.any(*(DEEDS[1:])), Topic.TEAM),
    (lambda h: h.any(S.DRIVES) and h.any(S.WHO) and h.slots.car_number is not None, Topic.TEAM),
    (title_margin, Topic.TITLE),
    (margin_record, Topic.GAP),
    (lambda h: h.any(S.MARGIN, S.GAP) and of_points(h) and not h.all(S.LEADS, S.WHO), Topic.POINTS),
    (leads_by_points, Topic.POINTS),
    (second_of_a_race, Topic.PLACE),
    (lambda h: h.any(S.RUNNER_UP), Topic.STANDING),
    (lambda h: h.any(S.MARGIN) and h.any(S.LEADS) and not h.any(S.WHO), Topic.POINTS),
    (scored_in_races, Topic.SCORED),
    (
        lambda h: h.any(S.POINTS) and not h.any(S.LEADS) and h.slots.position is None and not h.any(S.WHO, S.CHAMPION),
        Topic.POINTS,
    ),
    (lambda h: h.any(S.POINTS) and h.any(S.MOST, S.MORE) and not h.any(S.CHAMPION), Topic.POINTS),
    (lambda h: h.any(S.POINTS) and h.any(S.AVERAGE), Topic.POINTS),
    (lambda h: h.any(S.EVOLUTION) and not h.any(S.DRIVES_FOR) and (of_points(h) or of_a_season(h)), Topic.POINTS),
    (lambda h: h.any(S.LEADS), Topic.STANDING),
    (lambda h: h.any(S.YOUNGEST, S.OLDEST) and h.any(S.GRID) and not (h.asked or h.roles.placed()), Topic.START),
    (champion_of_a_race, Topic.WIN),
    (lambda h: h.slots.position == 1 and h.any(S.CHAMPIONSHIP) and h.any(S.WON, S.WIN), Topic.TITLE),
    (first_of_a_series, Topic.EVENT),
    (lambda h: h.slots.position is not None and h.any(S.CHAMPIONSHIP, S.STANDINGS), Topic.STANDING),
    (placed_in_a_series, Topic.STANDING),
    (
        lambda h: (
            h.any(S.PODIUM) and h.any(S.MAKE, S.CHAMPIONSHIP) and not (h.asked or h.roles.placed() or h.any(S.MOST))
        ),
        Topic.STANDING,
    ),
    (
        lambda h: h.any(S.CHAMPIONSHIP) and h.any(S.FINISHED, S.POSITION, S.BEST, S.WORST) and not h.any(S.CHAMPION),
        Topic.STANDING,
    ),
    (lambda h: h.all(S.MAKE, S.FINISHED) and h.makers and not (h.roles.placed() or h.any(S.WHO)), Topic.STANDING),
    (ahead_in_a_season, Topic.STANDING),
    (lambda h: h.any(S.BEST_SEASON) and h.asked and not h.any(*DEEDS, S.POINTS, S.SCORED), Topic.STANDING),
    (head_of_a_season, Topic.STANDING),
    (lambda h: h.all(S.CHAMPION, S.OF_DRIVERS, S.POSITION) and h.roles.drivers(), Topic.STANDING),
    (lambda h: h.any(S.CHAMPION, S.TITLE) and placed_in_a_season(h), Topic.STANDING),
    (lambda h: h.any(S.CHAMPION, S.TITLE) or makers_won(h) or h.all(S.CHAMPIONSHIP, S.CLINCHED), Topic.TITLE),
    (lambda h: h.any(S.CHAMPIONSHIP) and h.any(S.WON, S.WIN) and not h.any(S.RACE, S.MEETING), Topic.TITLE),
    (lambda h: h.any(S.CHAMPIONSHIP) and h.any(S.WON), Topic.WIN),
    (lambda h: h.any(S.WON) and won_a_series(h), Topic.TITLE),
    (lambda h: h.any(S.POINTS) and h.slots.position is not None, Topic.STANDING),
    (lambda h: h.any(S.STANDINGS), Topic.STANDING),
    (lambda h: h.any(S.CHAMPIONSHIP) and h.any(S.TOP, S.RESULTS, S.WHERE, S.HOW_MUCH, S.WHO), Topic.STANDING),
    (lambda h: h.any(S.POINTS), Topic.POINTS),
    (lambda h: h.any(S.FASTEST_LAP) or h.all(S.FASTEST, S.LAP), Topic.FASTEST_LAP),
    (lambda h: h.all(S.FASTEST, S.QUALIFIED) and (h.slots.position or 1) > 1, Topic.QUALIFYING),
    (lambda h: h.all(S.FASTEST, S.QUALIFIED) or h.all(S.BEST, S.TIME, S.QUALIFIED), Topic.POLE),
    (best_time, Topic.FASTEST_LAP),
    (lambda h: finishes.among_the_first(h) and h.any(S.FRONT_ROW, S.GRID, S.STARTED), Topic.AMONG_GRID),
    (lambda h: finishes.among_the_first(h) and h.any(S.QUALIFIED), Topic.AMONG_QUALIFYING),
    (lambda h: h.any(S.FRONT_ROW) or (finishes.last_on_the_grid(h) and not h.any(S.QUALIFIED)), Topic.GRID),
    (finishes.among_the_first, Topic.AMONG),
    (finishes.won_from_afar, Topic.WIN),
    (finishes.ended_from_pole, Topic.PLACE),
    (lambda h: h.any(S.OFTEN_AHEAD) and h.any(S.QUALIFIED), Topic.QUALIFYING),
    (lambda h: h.any(S.GAP, S.MARGIN) and h.any(S.POLE, S.FROM_POLE) and h.asked, Topic.GAP),
    (lambda h: h.any(S.POLE) and not (h.all(S.FROM_POLE, S.WON) and h.any(S.COUNT, S.SHARE)), Topic.POLE),
    (lambda h: h.any(S.FROM_POLE) and not h.any(S.WON, S.WIN), Topic.POLE),
    (
        lambda h: h.any(S.FROM_POLE) or (h.slots.position and h.any(S.WON, S.WIN) and h.any(S.STARTED, S.GRID)),
        Topic.WIN,
    ),
    (
        lambda h: h.any(S.STARTED, S.GRID) and (h.slots.position is not None or h.any(S.WHERE, S.POSITION, S.HOW_MUCH)),
        Topic.GRID,
    ),
    (lambda h: h.any(S.GRID) and not h.any(*DEEDS, S.TOOK_PART), Topic.GRID),
    (lambda h: h.any(S.QUALIFIED), Topic.QUALIFYING),
    (neighbour_and_gap, Topic.PLACE),
    (how_far_from, Topic.GAP),
    (lambda h: h.any(S.MARGIN, S.GAP), Topic.GAP),
    (lambda h: h.any(S.PODIUM, S.TOP_THREE), Topic.PODIUM),
    (lambda h: h.any(S.DISQUALIFIED, S.NOT_STARTED), Topic.PLACE),
    (lambda h: h.any(S.RETIRED, S.NOT_FINISHED), Topic.RETIREMENT),
    (lambda h: h.any(S.OFTEN_AHEAD) or h.roles.relation is not None, Topic.PLACE),
    (lambda h: h.any(S.AHEAD) and h.people > 1, Topic.PLACE),
    (lambda h: h.leaning and h.any(S.WHO) and h.any(S.AHEAD, S.BEHIND) and not h.any(*DEEDS), Topic.PLACE),
    (lambda h: h.all(S.LAPS, S.COUNT), Topic.LAPS),
    (lambda h: h.any(S.WON), Topic.WIN),
    (lambda h: h.any(S.WIN) and not (h.slots.position and h.any(S.FINISHED)), Topic.WIN),
    (best_of_a_class, Topic.WIN),
    (lambda h: h.any(S.LAPS), Topic.LAPS),
    (lambda h: h.any(S.DRIVES_FOR), Topic.TEAM),
    (place_of_a_season, Topic.STANDING),
    (finishes.finishers_counted, Topic.PLACE),
    (lambda h: h.any(S.FINISHED, S.BEST, S.WORST) and not h.any(S.HELD), Topic.PLACE),
    (lambda h: h.any(S.AVERAGE) and h.any(S.POSITION), Topic.PLACE),
    (lambda h: h.any(S.CREW) and h.roles.drivers(), Topic.TEAMMATE),
    (lambda h: h.any(S.CREW) and h.asked, Topic.TEAM),
    (lambda h: h.any(S.TEAM, S.MAKE) and h.roles.drivers() and not h.any(S.COMPARE), Topic.TEAM),
    (team_of_his, Topic.TEAM),
    (lambda h: h.any(S.DRIVER, S.DRIVES) and (h.makers or h.slots.car_number is not None), Topic.TEAM),
    (lambda h: h.any(S.CAR_NUMBER) and (h.asked or h.roles.team is not None), Topic.CAR_NUMBER),
    (
        lambda h: h.slots.car_number is not None and h.any(S.WHO, S.WHO_IS) and not (h.people or h.any(S.POSITION)),
        Topic.CAR_NUMBER,
    ),
    (lambda h: h.any(S.CAR) and (h.people > 0 or h.leaning) and not h.any(S.RACE), Topic.CAR),
    (
        lambda h: h.any(S.DRIVES, S.TOOK_PART) and h.roles.drivers() and h.roles.team and h.any(S.YEAR, S.WHEN),
        Topic.TEAM,
    ),
    (lambda h: h.any(S.CLASS) and h.asked, Topic.START),
    (lambda h: h.any(S.DEBUT) and h.any(S.WHO, S.DRIVER) and not h.asked, Topic.START),
    (lambda h: h.any(S.TOOK_PART, S.STARTED) and (h.asked or h.any(S.MOST, S.LIST, S.WHO, S.DRIVER)), Topic.START),
    (lambda h: h.any(S.TOOK_PART, S.STARTED) and h.all(S.CAR, S.COUNT) and h.roles.placed(), Topic.START),
    (
        lambda h: (
            h.any(S.DRIVES)
            and (h.roles.drivers() or h.leaning)
            and h.any(S.WHICH, S.CAR)
            and not h.any(S.TEAM, S.YEAR, S.RACE)
        ),
        Topic.CAR,
    ),
    (lambda h: h.all(S.RECORD, S.RESULTS) and h.asked and not h.roles.placed(), Topic.RECORD),
    (lambda h: h.any(S.RESULTS, S.POSITION) and h.asked, Topic.PLACE),
    (lambda h: h.any(S.TIME) and h.asked and h.roles.placed(), Topic.PLACE),
    (lambda h: h.slots.position is not None and not h.any(S.HELD), Topic.PLACE),
    (lambda h: h.any(S.RACE, S.MEETING) and h.asked and h.roles.placed() and h.any(S.WHERE, S.HOW_MUCH), Topic.PLACE),
    (lambda h: h.any(S.RACE, S.MEETING, S.YEAR, S.DRIVES) and h.roles.drivers() and asks_more(h), Topic.START),
    (begun_or_ended, Topic.START),
    (lambda h: h.any(S.RACE, S.MEETING) and h.any(S.MOST, S.FEWEST) and h.any(S.WHO, S.DRIVER), Topic.START),
    (lambda h: h.any(S.RESULTS) and of_a_season(h), Topic.STANDING),
    (lambda h: h.any(S.RESULTS), Topic.CLASSIFICATION),
    (lambda h: h.any(S.TOP) and h.slots.limit is not None and h.roles.placed(), Topic.CLASSIFICATION),
    (lambda h: h.any(S.TOP) and h.slots.limit is not None and not h.asked, Topic.STANDING),
    (race_beside, Topic.EVENT),
    (lambda h: field_counted(h) or nationals_counted(h), Topic.START),
    (lambda h: h.any(S.CALENDAR, S.HELD, S.NEXT, S.ROUND, S.CIRCUIT), Topic.EVENT),
    (lambda h: h.slots.round is not None, Topic.EVENT),
    (
        lambda h: (
            h.any(S.RACE, S.MEETING)
            and (
                h.any(S.COUNT, S.FIRST, S.LAST, S.WHEN, S.WHERE, S.LIST, S.YES_NO, S.WHICH)
                or 1 in (h.slots.nth, h.slots.race_nth)
            )
        ),
        Topic.EVENT,
    ),
    (lambda h: h.any(S.DATE, S.WHEN, S.WHERE, S.NATION) and h.roles.placed(), Topic.EVENT),
    (lambda h: h.any(S.DATE, S.WHEN) and h.roles.championship is not None and not h.asked, Topic.EVENT),
    (lambda h: h.any(S.YOUNGEST, S.OLDEST) and not h.any(S.YES_NO), Topic.START),
    (lambda h: h.any(S.YES_NO) and h.roles.nation is not None and h.roles.drivers(), Topic.PROFILE),
    (lambda h: h.any(S.FIRST) and h.named, Topic.START),
    (lambda h: h.all(S.WHERE, S.FROM) and (h.roles.drivers() or h.leaning) and not h.roles.placed(), Topic.PROFILE),
    (lambda h: h.any(S.COUNT) and h.roles.placed() and not h.named and not h.leaning, Topic.EVENT),
    (lambda h: h.any(S.YES_NO) and h.roles.placed() and not h.named and not h.any(S.PERSON), Topic.EVENT),
    (lambda h: h.any(S.CHAMPIONSHIP) and h.named, Topic.STANDING),
    (field_of_a_season, Topic.START),
    (lambda h: h.any(S.RECORD, S.COMPARE) and (h.asked or h.roles.placed()), Topic.RECORD),
    (lambda h: h.any(S.DRIVER) and h.roles.nation is not None, Topic.PROFILE),
    (lambda h: h.any(S.WHO_IS) and h.asked, Topic.PROFILE),
    (lambda h: h.any(S.WHO) and h.roles.category is not None and h.roles.championship is not None, Topic.TITLE),
    (finishes.last_of_a_race, Topic.PLACE),
    (lambda h: (h.any(S.FIRST, S.LAST) or h.slots.nth == 1) and h.roles.placed() and not h.asked, Topic.EVENT),
)


def topic_of(heard: Heard) -> Topic | None:
    """What the question is about; None where it says nothing of it."""
    return next((topic for holds, topic in RULES if holds(heard)), None)
