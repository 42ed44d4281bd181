"""All that a question says, before it is put together, and what can be told of it at once."""

from dataclasses import dataclass

from knowledge.questions.role import Roles
from knowledge.questions.signal import S
from knowledge.questions.slot import Slots


@dataclass(frozen=True, slots=True)
class Heard:
    """All that a question says, before it is put together."""

    signals: frozenset[S]
    slots: Slots
    roles: Roles
    category: str | None = None  # told by its word alone
    office: str | None = None
    leaning: bool = False  # "he", "they", in a conversation that has said who
    last_person: bool = False  # "the last driver to win": of people, and of no last race
    wins_series: bool = False  # "win the 2010 championship": what was won is named right behind
    of_deeds: bool = False  # "how many races", "how many wins": these are counted, and not those who did it

    def any(self, *signals: S) -> bool:
        """Whether one of the signals is given."""
        return not self.signals.isdisjoint(signals)

    def all(self, *signals: S) -> bool:
        """Whether every one of the signals is given."""
        return self.signals.issuperset(signals)

    @property
    def people(self) -> int:
        """How many are asked about."""
        return max(self.roles.people(), 1 + len(self.slots.more_car_numbers) if self.slots.more_car_numbers else 0)

    @property
    def named(self) -> bool:
        """Whether somebody, a team or a car is named here."""
        return self.people > 0 or self.slots.car_number is not None

    @property
    def asked(self) -> bool:
        """Whether somebody, a team or a car is asked about, by name or by a pronoun."""
        return self.named or self.leaning

    @property
    def makers(self) -> bool:
        """Whether all those asked about are teams or makes."""
        return self.people > 0 and not self.roles.drivers()


DEEDS = (S.WIN, S.WON, S.PODIUM, S.POLE, S.FASTEST_LAP, S.CHAMPION, S.TITLE)
ASKING = (S.COUNT, S.WHICH, S.WHEN, S.LIST, S.FIRST, S.LAST, S.YEAR, S.YES_NO, S.MOST, S.TOOK_PART, S.ORDINAL)
WH = (S.WHO, S.WHICH, S.WHEN, S.WHERE, S.WHY, S.COUNT, S.HOW_MUCH, S.MARGIN)


def of_points(heard: Heard) -> bool:
    """Whether a gap is one of points, and not of seconds."""
    if heard.any(S.LAPS):
        return False
    if heard.any(S.CHAMPIONSHIP, S.STANDINGS, S.TITLE, S.CHAMPION, S.POINTS, S.MAKE) or heard.slots.moment is not None:
        return True
    session = heard.slots.session or heard.slots.race_nth or heard.any(S.RACE, S.MEETING, S.WON, S.WIN)
    return heard.roles.championship is not None and not (heard.roles.placed() or session)


def of_a_season(heard: Heard) -> bool:
    """Whether an order is that of a whole season: no meeting, race or day is told."""
    slots, roles = heard.slots, heard.roles
    told = slots.session or slots.race_nth or slots.round or slots.day or slots.session_day is not None
    season = roles.championship is not None or slots.first_season or slots.latest or slots.previous
    placed = roles.placed() and slots.moment is None
    return bool(season and not (told or placed or heard.any(S.RACE, S.MEETING, S.QUALIFIED, S.GRID)))


def placed_in_a_series(heard: Heard) -> bool:
    """Whether a place is one of a championship's order: it is named, and a meeting only tells when ("after Monza")."""
    slots, roles = heard.slots, heard.roles
    session = slots.session or slots.race_nth or slots.round or slots.day or slots.session_day is not None
    raced = heard.any(S.RACE, S.MEETING, S.QUALIFIED, S.GRID, S.STARTED, *DEEDS)
    placed = roles.placed() and slots.moment is None
    return slots.position is not None and roles.championship is not None and not (session or raced or placed)


def place_of_a_season(heard: Heard) -> bool:
    """Whether a place is one of a season's order, for no race is spoken of: "third in 2003", "3e du classement"."""
    slots = heard.slots
    year = slots.first_season is not None and slots.first_season == slots.last_season
    plain = year and not heard.any(
        S.RACE, S.MEETING, S.LIST, S.COUNT, S.TIMES, S.MOST, S.WHICH, S.CLASS, S.DISQUALIFIED
    )
    who = heard.any(S.WHO, S.WHO_IS) or heard.any(S.RESULTS)
    return bool(slots.position) and who and (heard.any(S.RESULTS) or plain) and of_a_season(heard) and not heard.asked


def placed_in_a_season(heard: Heard) -> bool:
    """Whether a place after the first is asked for in a season: "who won the title in 1999, and who was second"."""
    place = heard.slots.position or 0
    return place > 1 and heard.any(S.WHO) and of_a_season(heard) and not heard.asked


def best_time(heard: Heard) -> bool:
    """Whether the quickest lap of a race is asked for as its best time."""
    session = heard.slots.session
    elsewhere = session is not None and not session.startswith("Race")
    return heard.all(S.TIME) and heard.any(S.BEST, S.FASTEST) and not elsewhere


def head_of_a_season(heard: Heard) -> bool:
    """Whether the first three of a championship are asked for: of a final order, no race of it told."""
    return heard.any(S.TOP_THREE) and heard.any(S.RESULTS, S.STANDINGS, S.CHAMPIONSHIP) and of_a_season(heard)


def makers_won(heard: Heard) -> bool:
    """Whether the makes' championship is meant, since no race is told: "who won the constructors in 2024"."""
    races = heard.any(S.RACE, S.MEETING, S.LIST, S.MOST, S.FIRST, S.LAST, S.TIMES) or heard.asked
    races = races or (heard.any(S.COUNT) and not heard.any(S.POINTS)) or heard.all(S.WIN, S.BY)  # "wins by make"
    return heard.any(S.WON) and heard.any(S.MAKE) and of_a_season(heard) and not races


def leads_by_points(heard: Heard) -> bool:
    """Whether one's lead over another is asked for: "how many points does X lead Y by"."""
    return heard.all(S.LEADS, S.POINTS) and heard.any(S.COUNT, S.HOW_MUCH) and heard.people > 1


def ages_apart(heard: Heard) -> bool:
    """Whether people are held against each other by their ages: "is X older than Y"."""
    done = heard.any(*DEEDS, S.RACE, S.MEETING, S.STARTED, S.TOOK_PART)
    return heard.any(S.YOUNGEST, S.OLDEST) and heard.people > 1 and heard.roles.drivers() and not done


def age_at_a_race(heard: Heard) -> bool:
    """Whether it is asked how old somebody was at his first or last race: "how old was he on his debut"."""
    slots = heard.slots
    ended = heard.any(S.FIRST, S.LAST) or 1 in (slots.nth, slots.race_nth, slots.position)
    raced = heard.any(S.DEBUT) or (heard.any(S.RACE, S.MEETING) and ended)
    return heard.any(S.AGE) and raced and heard.asked and not (heard.makers or heard.roles.placed())


def field_of_a_season(heard: Heard) -> bool:
    """Whether all who raced in a season are asked for, and nothing else of it: "les équipes en 2008"."""
    other = heard.any(S.RECORD, S.COMPARE, S.CHAMPIONSHIP, S.WHERE, S.WHEN, S.WHY, S.AGE, S.OFFICE, S.CAR_NUMBER)
    plain = heard.any(S.TEAM, S.MAKE, S.DRIVER) and not (other or heard.asked or heard.slots.position)
    return plain and bool(heard.slots.first_season) and not heard.roles.placed()


def first_team(heard: Heard) -> bool:
    """Whether the team of somebody's first or last race is asked for: "Senna's first team"."""
    begun = heard.any(S.FIRST, S.LAST) or heard.slots.position == 1 or heard.slots.nth == 1
    for_team = heard.any(S.DRIVES_FOR) and heard.any(S.DEBUT)
    more = heard.any(*DEEDS, S.TEAMMATE, S.REPLACED, S.POINTS, S.CHAMPIONSHIP, S.CAR_NUMBER) or heard.roles.placed()
    return (heard.any(S.TEAM, S.MAKE) or for_team) and heard.roles.drivers() and begun and not more


def race_beside(heard: Heard) -> bool:
    """Whether the race before or after another is asked for, and nothing of it: "race before Monza 2021"."""
    slots = heard.slots
    told = heard.any(S.RACE, S.MEETING, S.ROUND)
    return slots.moment is not None and told and heard.roles.placed() and not heard.asked


def champion_of_a_race(heard: Heard) -> bool:
    """Whether the "champion" is the winner of a meeting that is named: "the champion of the Canadian Grand Prix"."""
    of_series = heard.any(S.CHAMPIONSHIP, S.TITLE, S.STANDINGS, S.NOW) or heard.slots.moment is not None
    return heard.any(S.CHAMPION) and heard.roles.event is not None and not (of_series or heard.asked)


def first_of_a_series(heard: Heard) -> bool:
    """Whether it is asked when a championship was first held."""
    slots = heard.slots
    series = heard.roles.championship is not None or (heard.any(S.CHAMPIONSHIP) and heard.any(S.MEETING, S.RACE))
    begun = heard.any(S.FIRST) or 1 in (slots.nth, slots.position)
    plain = not (heard.asked or heard.any(S.WHO, S.DRIVER, S.CHAMPION, *DEEDS) or heard.roles.placed())
    return begun and series and plain and heard.any(S.YEAR, S.WHEN, S.DATE, S.HELD, S.WHERE, S.CIRCUIT)


def best_of_a_class(heard: Heard) -> bool:
    """Whether the best of a class is asked for: its winner, in a race that is told."""
    classed = heard.roles.category is not None or heard.category is not None
    told = heard.roles.placed() or heard.slots.session is not None
    return heard.any(S.BEST) and classed and told and not (heard.asked or heard.any(S.RESULTS, S.TIME, S.LAP))


def scored_in_races(heard: Heard) -> bool:
    """Whether finishing in the points is spoken of, and no number of points: "his first points", "scored points"."""
    standing = heard.any(S.CHAMPIONSHIP, S.STANDINGS, S.LEADS, S.PER_SEASON, S.MARGIN, S.GAP, S.AVERAGE)
    first = heard.any(S.POINTS) and (heard.any(S.FIRST) or heard.slots.nth == 1) and heard.asked
    ever = heard.any(S.POINTS) and heard.any(S.EVER, S.NEVER) and heard.any(S.YES_NO) and heard.asked
    ever = ever and heard.slots.value is None and heard.slots.at_least is None and not heard.any(S.COUNT, S.MOST)
    return (heard.any(S.SCORED) or ever or (first and not heard.any(S.COUNT, S.MOST, S.WHO))) and not standing


def points_of_a_career(heard: Heard) -> bool:
    """Whether all the points that somebody ever scored are asked for: "in his career", and no season or race."""
    slots = heard.slots
    dated = slots.first_season or slots.last_season or slots.latest or slots.previous or slots.moment or slots.round
    within = dated or heard.roles.placed() or heard.any(S.MOST, S.MORE, S.AVERAGE)
    return heard.any(S.ALL_TIME, S.TOTAL) and heard.named and not within


def second_of_a_race(heard: Heard) -> bool:
    """Whether the runner-up is one of a race: a meeting is named, and no championship spoken of."""
    of_series = heard.any(S.CHAMPIONSHIP, S.STANDINGS, S.TITLE, S.CHAMPION) or heard.slots.moment is not None
    return heard.any(S.RUNNER_UP) and heard.roles.placed() and not (of_series or heard.asked)


def won_a_series(heard: Heard) -> bool:
    """Whether what was won is a championship by its name, and no race of it."""
    races = heard.any(
        S.RACE, S.MEETING, S.COUNT, S.MOST, S.MORE, S.FEWEST, S.TIMES, S.ROUND, S.LAST, S.FROM_POLE, S.STREAK
    )
    slots = heard.slots
    told = slots.session or slots.race_nth or slots.round or slots.session_day is not None or slots.day or slots.month
    undated = slots.first_season is None and not (slots.latest or slots.previous)
    people = heard.roles.nation is not None and undated  # "the Frenchmen who have won in Formula 1"
    return heard.roles.championship is not None and not (heard.roles.placed() or races or told or people)


def team_of_his(heard: Heard) -> bool:
    """Whether the team of somebody spoken of is asked for, and nothing of it: "his team?"."""
    more = heard.any(S.POINTS, S.STANDINGS, S.CHAMPIONSHIP, S.WHO, S.COUNT, S.DRIVER, *DEEDS)
    return heard.any(S.TEAM, S.MAKE) and heard.leaning and not more


def asks_more(heard: Heard) -> bool:
    """Whether anything is asked beside a name and a race."""
    return heard.any(*ASKING) or heard.slots.nth is not None or heard.slots.race_nth is not None


def several_deeds(heard: Heard) -> bool:
    """Whether several kinds of deeds are asked about at once: "how many wins and poles"."""
    return sum(heard.any(signal) for signal in (S.WIN, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP)) > 1 and heard.any(
        S.AND
    )


def words_of_somebody(heard: Heard) -> bool:
    """Whether it is asked what somebody said, and not whether he did."""
    asked = heard.any(S.WHICH) or not heard.any(S.YES_NO)
    return heard.any(S.SAID) and heard.roles.drivers() and asked and not heard.any(S.COUNT, S.WHO, S.WHY)
