"""The form of facts.toml: how the documents of a language say things.

``mentions``, ``setting`` and ``lists`` serve what stands in mentions, headings, lists and tables.
"""

from pydantic import Field

from config.setting_words import SettingWords
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
    team_joins: tuple[str, ...] = Field(description='may stand inside a team name: "by", "of"')
    team_openers: tuple[str, ...] = Field(description='a capitalised run after one is a team: "team", "équipe"')
    not_names: tuple[str, ...] = Field(description="capitalised words that never belong to a person's name")
    person_titles: tuple[str, ...] = Field(description='before a name, no part of it: "m.", "mr"')
    from_words: tuple[str, ...] = Field(default=(), description="between a name and a country: of, from")
    people_nouns: tuple[str, ...] = Field(
        default=(), description='between a nationality and a name, or before an age, what somebody is: "rookie"'
    )
    of_several: tuple[str, ...] = Field(default=(), description='beside a nationality: it is of several ("les")')
    made_of: tuple[str, ...] = Field(default=(), description='between a crew and its names: "composed of"')
    roles: tuple[str, ...] = Field(description="offices that a person may hold")
    team_roles: tuple[str, ...] = Field(default=(), description="those that are held in a team, where one reports")
    class_openers: tuple[str, ...] = Field(description='what follows is a class: "chez les", "in class"')
    owner_joins: tuple[str, ...] = Field(default=(), description='before whoever something is of: "de", "d\'"')
    class_articles: tuple[str, ...] = Field(default=(), description='may stand before it still: "les", "the"')
    group_words: tuple[str, ...] = Field(description='a part of the field, before its letter: "groupe" (N)')
    age_classes: tuple[str, ...] = Field(default=(), description='of a kart class, whose drivers it is for: "senior"')
    kart_formulas: tuple[str, ...] = Field(default=(), description='of a kart class, what its engines are: "rotax"')
    lap_words: tuple[str, ...] = Field(default=(), description='before a bare time under a minute: "fastest lap"')
    laps_after: tuple[str, ...] = Field(default=(), description='after a bare time under a minute: "lap"')
    class_nouns: tuple[str, ...] = Field(description='what follows is a class even where no list knows it: "classe"')
    driven_by: tuple[str, ...] = Field(description='between a car and who drives it: "pilotée par", "driven by"')
    kinds_of_car: tuple[str, ...] = Field(default=(), description='after a series that only says which cars: "cars"')
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
    embarked: tuple[str, ...] = Field(
        default=(), description='open a clause about whoever is named after it: "engagé" (sur la n°3 avec A), "sharing"'
    )
    runs_in: tuple[str, ...] = Field(default=(), description='between a car and the class that it runs in: "ran" (in)')
    beside_whom: tuple[str, ...] = Field(default=(), description='in such a clause, before who else drives: "avec"')
    he_words: tuple[str, ...] = Field(default=(), description='who is meant after such a clause: "il", "she"')
    i_share_with: tuple[str, ...] = Field(
        default=(), description='as shared_with, where the author is meant: "I share"'
    )
    my_words: tuple[str, ...] = Field(default=(), description="tell that something is the author's: my")
    mates: tuple[str, ...] = Field(default=(), description="who shares somebody's car: team-mate, équipiers")
    crew_joins: tuple[str, ...] = Field(default=(), description='between a word for a crew and its names: "of"')
    partner_words: tuple[str, ...] = Field(description='between two who share a car: "et son équipier"')
    honours: tuple[str, ...] = Field(default=(), description='of a year, stand for somebody: "le Junior T 2031"')
    demonym_endings: tuple[str, ...] = Field(default=(), description="a capitalised word with one, after an article")
    described_people: tuple[str, ...] = Field(
        default=(), description='somebody, by what he is like or where he is from: the (local) "driver", the "girl"'
    )
    described_as: tuple[str, ...] = Field(default=(), description='what somebody is like: the "local" driver')
    described_by: tuple[str, ...] = Field(default=(), description='before where somebody is from: the driver "from"')
    definite: tuple[str, ...] = Field(default=(), description='before words for somebody who was told of: "the"')
    aged: tuple[str, ...] = Field(default=(), description='between somebody and his age: "âgé de", "aged"')
    at_age: tuple[str, ...] = Field(default=(), description='before an age: "à 18 ans, ..."')
    after_age: tuple[str, ...] = Field(default=(), description='may follow an age: "à 18 ans sa (première victoire)"')
    being: tuple[str, ...] = Field(default=(), description='right before years of age, of the subject: "is", "a"')
    turned: tuple[str, ...] = Field(default=(), description='before the age that somebody has reached: "turned"')
    young: tuple[str, ...] = Field(default=(), description="before a name, tell that a number in brackets is an age")
    role_joins: tuple[str, ...] = Field(default=(), description='between an office and where it is held: "de", "of"')
    articles: tuple[str, ...] = Field(description='before a word that stands for a person: "le", "the"')
    family_words: tuple[str, ...] = Field(description='between two of one surname: "et sa sœur", "and his brother"')
    prizes: tuple[str, ...] = Field(default=(), description="what rivals share, and no crew: the wins were shared by")
    relatives: tuple[str, ...] = Field(default=(), description="tell that a first name goes with a surname before")
    suffixes: tuple[str, ...] = Field(description='after a name, a part of it: "jr"')
    first_of_two: tuple[str, ...] = Field(default=(), description='of two named together, the first: "the former"')
    second_of_two: tuple[str, ...] = Field(default=(), description='of two named together, the second: "the latter"')
    person_verbs: tuple[str, ...] = Field(default=(), description='right after a name, of somebody: "took", "was"')
    person_endings: tuple[str, ...] = Field(default=(), description='end verbs that may stand right after a name: "ed"')
    person_followers: tuple[str, ...] = Field(default=(), description='after a name and a comma, of somebody: "who"')
    before_people: tuple[str, ...] = Field(default=(), description='a name follows, of somebody: "rookie", "beat"')
    before_things: tuple[str, ...] = Field(default=(), description='a name that follows is of no person: "the", "at"')
    not_people: tuple[str, ...] = Field(default=(), description="capitalised in names of things, never in people's")
    openers: tuple[str, ...] = Field(default=(), description='before a name that opens a sentence: "but", "meanwhile"')


class ListWords(Frozen):
    """How lists and tables are labelled. Labels stand before a colon or in a heading; columns head a table."""

    pole: tuple[str, ...]
    fastest_lap: tuple[str, ...]
    standings: tuple[str, ...]
    final: tuple[str, ...] = Field(description='of a standing after the last event: "final"')
    titles: tuple[str, ...]
    of_standings: tuple[str, ...] = Field(default=(), description="places in brackets are of a season: championship")
    after_session: tuple[str, ...] = Field(default=(), description="before the last session of a standing: after")
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
    time_joins: tuple[str, ...] = Field(default=(), description='between a name and its lap time: "on", "en"')
    trail_openers: tuple[str, ...] = Field(default=(), description='before who is told with his gap: "with"')
    trail_words: tuple[str, ...] = Field(default=(), description='between somebody and his gap, no more: "just"')
    trail_at: tuple[str, ...] = Field(default=(), description='right before a gap of who stands before it: "à", "by"')
    trail_beaten: tuple[str, ...] = Field(default=(), description='before the gap of each who is beaten: "de", "by"')
    trail_behind: tuple[str, ...] = Field(default=(), description='right after such a gap: "back", "adrift"')
    trail_further: tuple[str, ...] = Field(default=(), description='a gap is from the one before: "another"')
    trail_ends: tuple[str, ...] = Field(default=(), description='may follow such a gap: "at the flag"')
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
