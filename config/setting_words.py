"""The words by which a text tells where and when it takes place, and what of: the table ``setting`` of facts.toml."""

from pydantic import Field

from config.table import Frozen


class SettingWords(Frozen):
    """How a text says where it is: the championship, the season, the meeting, the session, the class."""

    championship_words: tuple[str, ...]
    fronted_series: tuple[str, ...] = Field(default=(), description="right before the name of a series: trophée")
    series_fillers: tuple[str, ...] = Field(default=(), description="may follow a series that stays the same: world")
    of_a_race: tuple[str, ...] = Field(
        default=(), description='between a race and whoever it only says more of: "race one winner X"'
    )
    before_series: tuple[str, ...] = Field(default=(), description='before a series and its title: "the", "his"')
    after_series: tuple[str, ...] = Field(default=(), description='after a series: "champion", "title"')
    region_words: tuple[str, ...] = Field(default=(), description='before the last word of a series: "north"')
    disciplines: tuple[str, ...] = Field(default=(), description='head a section about another series: "endurance"')
    division_words: tuple[str, ...] = Field(default=(), description='after a number, a part of a series: "division"')
    rally_words: tuple[str, ...] = Field(
        description='a name follows one at once: "Rallye Monte-Carlo", "Rally Finland"'
    )
    meeting_leads: tuple[str, ...] = Field(
        default=(), description='a few words before the place of a meeting without its days: "next round" is at'
    )
    meeting_moves: tuple[str, ...] = Field(
        default=(), description='right before the place of a meeting without its days: "moves on to"'
    )
    meeting_follows: tuple[str, ...] = Field(
        default=(), description='right after the place of a meeting without its days: "comes next"'
    )
    hosts: tuple[str, ...] = Field(default=(), description='between a place and its round: "hosted", "accueillait"')
    rally_sorts: tuple[str, ...] = Field(default=(), description='of a rally, before its place: "Rallye National de"')
    distance_words: tuple[str, ...] = Field(description='after a figure, a meeting: "6 heures de", "500 miles"')
    circuit_words: tuple[str, ...]
    season_words: tuple[str, ...]
    provisional: tuple[str, ...]
    cup_words: tuple[str, ...] = Field(default=(), description='name a cup, of a series or inside a field: "trophy"')
    cup_before: tuple[str, ...] = Field(default=(), description='before a cup inside a field: "vainqueur du"')
    cup_after: tuple[str, ...] = Field(default=(), description='after a cup inside a field: "winner", "honours"')
    interim_before: tuple[str, ...] = Field(default=(), description='before these, of a season so far: "au classement"')
    interim_after: tuple[str, ...] = Field(default=(), description="right after these, of a season so far: standings")
    cups: tuple[str, ...] = Field(description="categories inside a field, which never are the field itself")
    one_race: tuple[str, ...] = Field(default=(), description="say that a series had no other race: a single race")
    racing_fields: tuple[str, ...] = Field(
        default=(), description='what a field is made of, over its races in a bulletin: "historic touring cars"'
    )
    race_of_a_day: tuple[str, ...] = Field(
        default=(), description='around a day whose race is meant, the day an asterisk: "*\'s race", "course de *"'
    )
    bill_words: tuple[str, ...] = Field(
        default=(), description='alone on a line over a page, no place: "communiqué", "race report"'
    )
    turns_of_days: tuple[str, ...] = Field(
        default=(), description='a race by its turn in a day, # the turn and * the day: "the # of *\'s races"'
    )
    two_races_on: tuple[str, ...] = Field(
        default=(), description='around a day that has two races, the day an asterisk: "both of *\'s races"'
    )
    two_that_day: tuple[str, ...] = Field(
        default=(), description='say that the day named last has two races: "the second race of the day"'
    )
    taken_away: tuple[str, ...] = Field(default=(), description='somebody has lost his result: "disqualified"')
    series_alone: tuple[str, ...] = Field(
        default=(), description="of the race classes, those of which each is a championship by itself"
    )
    race_classes: tuple[str, ...] = Field(
        default=(),
        description="are classes as a heading beside that of a known class, though a series is called so",
    )
    race_codes: tuple[str, ...] = Field(default=(), description='after a class, before the number of its race: "C" (1)')
    period_words: tuple[str, ...] = Field(default=(), description='before the year of a class of cars: "pre"-78')
    eras: tuple[str, ...] = Field(default=(), description='what stands there in place of a year: pre-"war"')
    formula_words: tuple[str, ...] = Field(default=(), description='before a figure like a year: "Formula Ford 2000"')
    races_of: tuple[str, ...] = Field(default=(), description='between a race and its series: "in the", "du"')
    several_races: tuple[str, ...] = Field(description='more than one race: "deux courses"')
    in_words: tuple[str, ...] = Field(description='before a class that a sentence is about: "en", "in the"')
    opens_words: tuple[str, ...] = Field(description='after a season, it is one to come: "begins"')
    next_words: tuple[str, ...] = Field(description="where is told of a meeting to come, or of another one")
    several_classes: tuple[str, ...] = Field(default=(), description='tell of more than one class: "all classes"')
    before_standings: tuple[str, ...] = Field(default=(), description='before the series of a standing: "final"')
    not_cars: tuple[str, ...] = Field(default=(), description='a number after one is no car\'s: "newsletter"')
    billed_with: tuple[str, ...] = Field(default=(), description='before whose bill is shared: "as part of"')
    next_after: tuple[str, ...] = Field(default=(), description='after a meeting to come: "is next", "next Sunday"')
    year_before: tuple[str, ...] = Field(default=(), description='begin a sentence about the year before: "last year"')
    second_best: tuple[str, ...] = Field(default=(), description="times of one qualifying that set a second grid")
    results_words: tuple[str, ...] = Field(description="what is provisional as a whole")
    own_results: tuple[str, ...] = Field(default=(), description='what is provisional of one: "his place", "sa place"')
    bylines: tuple[str, ...] = Field(description="the place after one is the writer's")
    finish_words: tuple[str, ...] = Field(default=(), description="a heading of these alone is over a race: podium")
    grid_words: tuple[str, ...] = Field(description='a heading over a grid: "grille de départ"')
    race_words: tuple[str, ...] = Field(description='numbered, a race of the meeting: "course 1", "second race"')
    heat_words: tuple[str, ...] = Field(default=(), description="numbered, a heat where a final follows")
    knockout_words: tuple[str, ...] = Field(default=(), description="tell that heats lead to a final: semi-final")
    final_openers: tuple[str, ...] = Field(default=(), description='before the final: "the", "en"')
    final_words: tuple[str, ...] = Field(default=(), description="the race, where heats lead to it: final")
    lesser_races: tuple[str, ...] = Field(default=(), description="stand beside the main race: sprint")
    main_races: tuple[str, ...] = Field(default=(), description="the main race: feature race")
    round_words: tuple[str, ...] = Field(description='numbered, a meeting of the season: "manche", "round"')
    no_session: tuple[str, ...] = Field(
        default=(), description='after "second race": it counts races of a season, and names none of the meeting'
    )
    round_followers: tuple[str, ...] = Field(description='a race word before one is a round: "manche du championnat"')
    first_race: tuple[str, ...] = Field(default=(), description='the first race of a meeting of several: "the opener"')
    reversed_grid: tuple[str, ...] = Field(default=(), description="a grid that an earlier race of the meeting set")
    last_race: tuple[str, ...] = Field(default=(), description='the last race of a meeting of several: "the decider"')
    won_words: tuple[str, ...] = Field(default=(), description='of a race told to its end, and of no qualifying: "won"')
    races_in_short: tuple[str, ...] = Field(default=(), description='before a race by its number alone: "dans la 2e"')
    put_off: tuple[str, ...] = Field(default=(), description="before the days from which a meeting was moved")
    then_places: tuple[str, ...] = Field(default=(), description="after the days of one meeting, before another: then")
    tests: tuple[str, ...] = Field(default=(), description="before a place and its days: no meeting is held there")
    of_session: tuple[str, ...] = Field(default=(), description="before the number of another qualifying: of the")
    races_go: tuple[str, ...] = Field(default=(), description='after a number and before a name: "the second to" Dor')
    races_fall: tuple[str, ...] = Field(default=(), description='after a race by its number alone: "the 2nd fell to"')
    won_before: tuple[str, ...] = Field(default=(), description='before a win of before: "since winning", "après sa"')
    next_day: tuple[str, ...] = Field(default=(), description='the last day of a meeting of two: "the next day"')
    counted_ahead: tuple[str, ...] = Field(
        default=(), description='after a number of races still to come, or of heats: "to go"'
    )
    counted_before: tuple[str, ...] = Field(default=(), description='before "three races" of a season: "in"')
    year_joins: tuple[str, ...] = Field(default=(), description='before a year that something counts in: "of"')
    that_day: tuple[str, ...] = Field(default=(), description='before the year of a day to remember: "on this day in"')
    year_asides: tuple[str, ...] = Field(default=(), description='before a year or a day of before: "since", "born"')
    place_joins: tuple[str, ...] = Field(default=(), description='before each of several places: "au", "in"')
    contractions: dict[str, str] = Field(
        default={}, description='what hides the article of a place, and that article: "du Mans" is of Le Mans'
    )
    vague_dates: tuple[str, ...] = Field(default=(), description='before a month, about when: "fin", "end of"')
    vague_openers: tuple[str, ...] = Field(default=(), description='before these: "à la", "at the"')
    month_openers: tuple[str, ...] = Field(default=(), description='before the month of another meeting: "in"')
    day_openers: tuple[str, ...] = Field(default=(), description='between a place and its days: "on", "du"')
    won_at: tuple[str, ...] = Field(
        default=(), description="before a place of which the text only recalls what was won there"
    )
    went_to: tuple[str, ...] = Field(default=(), description="before the place of the meeting told of: went to")
    no_places: tuple[str, ...] = Field(default=(), description="with a capital after at or in, and no places: easter")
    track_nouns: tuple[str, ...] = Field(default=(), description="before the place that a track is called by: tracé")
    place_openers: tuple[str, ...] = Field(default=(), description='before the place a sentence is about: "at"')
    session_openers: tuple[str, ...] = Field(default=(), description='before the session told of: "in" qualifying')
    under_way: tuple[str, ...] = Field(default=(), description="tell that a text has gone on to the race: start, flag")
    practice_numbers: tuple[str, ...] = Field(default=(), description='short for numbered practice: "el1", "fp2"')
    beside: tuple[str, ...] = Field(
        default=(), description="after a comma, begin what somebody did elsewhere before: who won, vainqueur"
    )
    grid_told: tuple[str, ...] = Field(default=(), description="in a title, tell of qualifying: pole, front row")
    grid_before: tuple[str, ...] = Field(default=(), description="before these, a race is told of: from (pole)")
    race_told: tuple[str, ...] = Field(default=(), description="tell of a race that was run: wins, finished")
    meant_for: tuple[str, ...] = Field(default=(), description='before the meeting whose grid is told: "for"')
    recalling: tuple[str, ...] = Field(
        default=(), description="before a day that closes a sentence: it is not of that day: after, who"
    )
    races_to_come: tuple[str, ...] = Field(
        default=(), description="in a sentence about the second race: it is still to be run: takes place, tomorrow"
    )
    race_ahead: tuple[str, ...] = Field(default=(), description="tell of a race to come: will start, tomorrow")
    name_joins: tuple[str, ...] = Field(description='inside the names of meetings and tracks: "de", "of the"')
