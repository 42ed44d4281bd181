"""The form of facts.toml: how the documents of a language say things.

``mentions``, ``setting`` and ``lists`` serve what stands in mentions, headings, lists and tables.
"""

from pydantic import Field

from config.table import Frozen


class MentionWords(Frozen):
    """How people, teams, cars, numbers and counts are written. Lower case; matching folds accents and typography."""

    number_signs: tuple[str, ...] = Field(description='before a car number: "n°", "#", "no."')
    number_articles: tuple[str, ...] = Field(
        default=(), description='before the number of a car that the text has told with a sign: "la 87"'
    )
    plural_articles: tuple[str, ...] = Field(
        default=(), description='as number_articles, but may open a count as well: "the 87 laps"'
    )
    crew_epithets: tuple[str, ...] = Field(
        default=(), description='before the names of a crew: "des gentlemen" (X et Y)'
    )
    nationality_articles: tuple[str, ...] = Field(
        default=(), description='before the nationality of one of a crew: "et au" (Portugais X)'
    )
    ours: tuple[str, ...] = Field(
        default=(), description="before a crew or car in a team's report: it is the team's own"
    )
    our_crews: tuple[str, ...] = Field(default=(), description="after our: the crew of the team, or its car")
    our_cars: tuple[str, ...] = Field(default=(), description="between our and a car's name or number")
    sister_words: tuple[str, ...] = Field(
        default=(), description='before a car of the team and make told of before: "sa jumelle", "the sister"'
    )
    own_words: tuple[str, ...] = Field(
        default=(), description='before the car of whoever was named right before: "his", "leur"'
    )
    emphatic: tuple[str, ...] = Field(default=(), description='between an owner and what is theirs: "own"')
    their_words: tuple[str, ...] = Field(default=(), description='those of own_words that mean several: "their"')
    for_words: tuple[str, ...] = Field(default=(), description='between who drives and for whom: "for", "pour"')
    several_cars: tuple[str, ...] = Field(default=(), description='before a make, several cars of it: "les", "both"')
    whose: tuple[str, ...] = Field(default=(), description="before the car of whoever is named before: whose, dont")
    mounted_on: tuple[str, ...] = Field(default=(), description='after a name and a comma, before its make: "sur"')
    driver_nouns: tuple[str, ...] = Field(default=(), description='a team follows, then who is its: "le pilote T X"')
    pair_words: tuple[str, ...] = Field(default=(), description='before a team or make of several cars: "the two"')
    share_verbs: tuple[str, ...] = Field(default=(), description='between two who drive one car: "shares", "partage"')
    share_links: tuple[str, ...] = Field(default=(), description='after such a verb, before who else drives: "with"')
    fielded_with: tuple[str, ...] = Field(default=(), description='between a team and its crew: "with", "avec"')
    inside_words: tuple[str, ...] = Field(default=(), description='after who drives, before the number: "dans la"')
    aboard: tuple[str, ...] = Field(default=(), description="as at_wheel, before a car with its driver after it")
    made_openers: tuple[str, ...] = Field(
        default=(), description='capitalised words between one and a make are the team: "the T Aston Martin"'
    )
    team_words: tuple[str, ...] = Field(description='a capitalised run with one is a team: "racing", "motorsport"')
    team_joins: tuple[str, ...] = Field(description='may stand inside a team name: "by", "of"')
    team_openers: tuple[str, ...] = Field(description='a capitalised run after one is a team: "team", "équipe"')
    not_names: tuple[str, ...] = Field(description="capitalised words that never belong to a person's name")
    person_titles: tuple[str, ...] = Field(description='before a name, no part of it: "m.", "mr"')
    roles: tuple[str, ...] = Field(description="offices that a person may hold")
    class_openers: tuple[str, ...] = Field(description='what follows is a class: "chez les", "in class"')
    owner_joins: tuple[str, ...] = Field(default=(), description='before whoever something is of: "de", "d\'"')
    class_articles: tuple[str, ...] = Field(default=(), description='may stand before it still: "les", "the"')
    group_words: tuple[str, ...] = Field(description='a part of the field, before its letter: "groupe" (N)')
    class_nouns: tuple[str, ...] = Field(description='what follows is a class even where no list knows it: "classe"')
    driven_by: tuple[str, ...] = Field(description='between a car and who drives it: "pilotée par", "driven by"')
    car_nouns: tuple[str, ...] = Field(default=(), description='between a number and its crew or team: "car", "entry"')
    trusted_to: tuple[str, ...] = Field(default=(), description='as driven_by, after a verb of its own: "shared by"')
    meant_for: tuple[str, ...] = Field(default=(), description='between a number and a crew of several: "for"')
    drive: tuple[str, ...] = Field(default=(), description='between a crew and its numbered car: "drive the", "in the"')
    entered_by: tuple[str, ...] = Field(description='between a car and its team or crew: "de", "du", "of"')
    driver_words: tuple[str, ...] = Field(description='between a team and who drives for it: "driver"')
    relay_words: tuple[str, ...] = Field(description='people named after one take turns in a car: "relais de"')
    one_driver: tuple[str, ...] = Field(default=(), description='with a team, who drives for it: "le pilote du T"')
    driver_joins: tuple[str, ...] = Field(default=(), description="between such a word and the team after it")
    epithets: tuple[str, ...] = Field(
        default=(), description='between a team that owns and the name of its driver: "reigning", "champion"'
    )
    crew_words: tuple[str, ...] = Field(description='people listed after one share a car: "équipage", "trio"')
    partner_nouns: tuple[str, ...] = Field(description='before who shares a car with the one told of: "son équipier"')
    at_wheel: tuple[str, ...] = Field(default=(), description='between people and their car: "X in the #33"')
    shared_with: tuple[str, ...] = Field(
        default=(), description='between a car and who else drives it: "he shared with"'
    )
    i_share_with: tuple[str, ...] = Field(
        default=(), description='as shared_with, where the author is meant: "I share"'
    )
    my_words: tuple[str, ...] = Field(default=(), description="tell that something is the author's: my")
    mates: tuple[str, ...] = Field(default=(), description="who shares somebody's car: team-mate, équipiers")
    partner_words: tuple[str, ...] = Field(description='between two who share a car: "et son équipier"')
    honours: tuple[str, ...] = Field(default=(), description='of a year, stand for somebody: "le Junior T 2031"')
    demonym_endings: tuple[str, ...] = Field(default=(), description="a capitalised word with one, after an article")
    aged: tuple[str, ...] = Field(default=(), description='between somebody and his age: "âgé de", "aged"')
    at_age: tuple[str, ...] = Field(default=(), description='before an age: "à 18 ans, ..."')
    role_joins: tuple[str, ...] = Field(default=(), description='between an office and where it is held: "de", "of"')
    articles: tuple[str, ...] = Field(description='before a word that stands for a person: "le", "the"')
    family_words: tuple[str, ...] = Field(description='between two of one surname: "et sa sœur", "and his brother"')
    suffixes: tuple[str, ...] = Field(description='after a name, a part of it: "jr"')
    person_verbs: tuple[str, ...] = Field(default=(), description='right after a name, of somebody: "took", "was"')
    person_endings: tuple[str, ...] = Field(default=(), description='end verbs that may stand right after a name: "ed"')
    person_followers: tuple[str, ...] = Field(default=(), description='after a name and a comma, of somebody: "who"')
    before_people: tuple[str, ...] = Field(default=(), description='a name follows, of somebody: "rookie", "beat"')
    before_things: tuple[str, ...] = Field(default=(), description='a name that follows is of no person: "the", "at"')
    not_people: tuple[str, ...] = Field(default=(), description="capitalised in names of things, never in people's")
    openers: tuple[str, ...] = Field(default=(), description='before a name that opens a sentence: "but", "meanwhile"')


class SettingWords(Frozen):
    """How a text says where it is: the championship, the season, the meeting, the session, the class."""

    championship_words: tuple[str, ...]
    series_fillers: tuple[str, ...] = Field(default=(), description="may follow a series that stays the same: world")
    of_a_race: tuple[str, ...] = Field(
        default=(), description='between a race and whoever it only says more of: "race one winner X"'
    )
    before_series: tuple[str, ...] = Field(default=(), description='before a series and its title: "the", "his"')
    after_series: tuple[str, ...] = Field(default=(), description='after a series: "champion", "title"')
    region_words: tuple[str, ...] = Field(default=(), description='before the last word of a series: "north"')
    disciplines: tuple[str, ...] = Field(default=(), description='head a section about another series: "endurance"')
    division_words: tuple[str, ...] = Field(default=(), description='after a number, a part of a series: "division"')
    event_words: tuple[str, ...]
    rally_words: tuple[str, ...] = Field(
        description='a name follows one at once: "Rallye Monte-Carlo", "Rally Finland"'
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
    several_races: tuple[str, ...] = Field(description='more than one race: "deux courses"')
    single_race: tuple[str, ...] = Field(description='the one race of a class: "finale"')
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
    last_race: tuple[str, ...] = Field(default=(), description='the last race of a meeting of several: "the decider"')
    won_words: tuple[str, ...] = Field(default=(), description='of a race told to its end, and of no qualifying: "won"')
    races_in_short: tuple[str, ...] = Field(default=(), description='before a race by its number alone: "dans la 2e"')
    races_fall: tuple[str, ...] = Field(default=(), description='after a race by its number alone: "the 2nd fell to"')
    won_before: tuple[str, ...] = Field(default=(), description='before a win of before: "since winning", "après sa"')
    next_day: tuple[str, ...] = Field(default=(), description='the last day of a meeting of two: "the next day"')
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
    race_ahead: tuple[str, ...] = Field(default=(), description="tell of a race to come: will start, tomorrow")
    name_joins: tuple[str, ...] = Field(description='inside the names of meetings and tracks: "de", "of the"')


class ListWords(Frozen):
    """How lists and tables are labelled. Labels stand before a colon or in a heading; columns head a table."""

    pole: tuple[str, ...]
    fastest_lap: tuple[str, ...]
    standings: tuple[str, ...]
    final: tuple[str, ...] = Field(description='of a standing after the last event: "final"')
    titles: tuple[str, ...]
    of_standings: tuple[str, ...] = Field(default=(), description="places in brackets are of a season: championship")
    of_stages: tuple[str, ...] = Field(default=(), description="places in brackets are of a grid or a moment: lap")
    winners: tuple[str, ...] = Field(description='over a list of who won each class: "les vainqueurs"')
    calendar: tuple[str, ...] = Field(description="over a list of meetings and their days")
    next_events: tuple[str, ...] = Field(description='before a meeting and its days: "prochaine manche"')
    starting: tuple[str, ...] = Field(description="in a legend: figures in brackets are places on the grid")
    in_order: tuple[str, ...] = Field(default=(), description="a label before those who arrived, in their order")
    results: tuple[str, ...] = Field(default=(), description="over an order of arrival, whose points are of that race")
    off_grid: tuple[str, ...] = Field(default=(), description="where those start who have no place on the grid")
    revised: tuple[str, ...] = Field(description="over an order that replaces another of the same session")
    rows: tuple[str, ...] = Field(description='a grid told by rows of two: "ligne"')
    behind: tuple[str, ...] = Field(description='before or after a gap: "à", "behind"')
    out_of: tuple[str, ...] = Field(default=(), description='between a count and the whole: "12 of 12"')
    stopped: tuple[str, ...] = Field(default=(), description='between the commas of a row, why a car stopped: "moteur"')
    running: tuple[str, ...] = Field(default=(), description="between the commas of a row: the car finished")
    cancelled: tuple[str, ...] = Field(description="in brackets after a time that does not count")
    decisions: tuple[str, ...] = Field(default=(), description='over a list of penalties: "decisions of the stewards"')
    sanctions: dict[str, tuple[str, ...]] = Field(default={}, description="what a penalty may be beside time, by name")
    grid_places: tuple[str, ...] = Field(default=(), description='after a number, what a penalty costs: "places"')
    margin_over: tuple[str, ...] = Field(
        default=(), description='between a gap and who is behind by it: "quicker than"'
    )
    called_places: dict[str, tuple[str, ...]] = Field(
        default={}, description='what a place is called that a gap is counted from: "the podium" is the third'
    )
    statuses: dict[str, tuple[str, ...]]
    columns: dict[str, tuple[str, ...]]


class PageWords(Frozen):
    """What stands on pages and is none of their matter."""

    noise: tuple[str, ...] = Field(description="a line that starts with one is a credit, a link, a footer")
    numbered: tuple[str, ...] = Field(description="before the number of a page")


class Facts(Frozen):
    """How documents say it."""

    page: PageWords
    mentions: MentionWords
    setting: SettingWords
    lists: ListWords
