"""The signals that a question's words give: what questions.toml maps phrases to, in no language."""

from enum import StrEnum


class Signal(StrEnum):
    """What a phrase tells. The name is the key in questions.toml."""

    # what is asked for
    WHO = "who"
    WHICH = "which"  # which, what, quel
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    COUNT = "count"  # how many
    HOW_MUCH = "how_much"  # "combien" alone: a place, an amount, a count
    MARGIN = "margin"  # by how much
    BY = "by"  # far from "how much": "how much did he win it by"
    TAG = "tag"  # behind a statement, which it makes a question of: ", non ?", ", right?"
    INVERTED = "inverted"  # a verb with its pronoun behind, which repeats whoever is named: "a-t-il"
    YES_NO = "yes_no"  # est-ce que, "did" at the head
    DRIVER = "driver"
    TEAM = "team"
    TEAMS = "teams"  # several of them, by their noun: whoever drove for some is asked for all
    MAKE = "make"
    NATION = "nation"
    YEAR = "year"
    RACE = "race"
    MEETING = "meeting"  # Grand Prix, round, rally
    CIRCUIT = "circuit"
    DATE = "date"
    CLASS = "class"
    REGION = "region"  # of which territory a title is: said back, since documents seldom tell
    POSITION = "position"
    TIME = "time"
    AMOUNT = "amount"
    TIMES = "times"  # how many times
    NTH = "nth"  # which of somebody's deeds one was: "c'était sa combientième victoire ?"
    # what it is about
    WIN = "win"
    WON = "won"  # the verb
    ONE_TWO = "one_two"
    PODIUM = "podium"
    POLE = "pole"
    FROM_POLE = "from_pole"
    POLESITTER = "polesitter"  # whoever was on pole, as one who does something
    GRID = "grid"
    STARTED = "started"
    FRONT_ROW = "front_row"
    QUALIFIED = "qualified"
    FASTEST_LAP = "fastest_lap"
    FASTEST = "fastest"  # "fastest ... lap", where words stand between
    LAP = "lap"
    RESULTS = "results"
    POINTS = "points"
    SCORED = "scored"  # "in the points", "score points": done in a race, and no number of them
    CHAMPION = "champion"
    TITLE = "title"
    RUNNER_UP = "runner_up"
    CHAMPIONSHIP = "championship"
    STANDINGS = "standings"
    EVOLUTION = "evolution"  # of points, from meeting to meeting
    LEADS = "leads"
    TOOK_PART = "took_part"
    RETIRED = "retired"
    CRASHED = "crashed"  # by accident: told of a race by its retirements, and counted by nothing
    NOT_FINISHED = "not_finished"
    DISQUALIFIED = "disqualified"
    NOT_STARTED = "not_started"
    FINISHED = "finished"
    LAPS = "laps"
    GAP = "gap"
    PENALTY = "penalty"
    OFFENCE = "offence"  # what a penalty is for: said with it, and asked by nothing
    LOST = "lost"
    SAID = "said"  # what somebody said: "what did X say after the race"
    AFTERMATH = "aftermath"  # why a seat was free: "after his accident"
    TOUCHED = "touched"
    DRIVES_FOR = "drives_for"
    DRIVES = "drives"
    TEAMMATE = "teammate"
    DRIVES_WITH = "drives_with"
    CREW = "crew"
    REPLACED = "replaced"
    WINNERS = "winners"  # several, by their noun
    ELDER = "elder"  # of two of a name: "Hill senior", "Piquet père"
    YOUNGER = "younger"
    CALLED = "called"  # by what name somebody goes: "nicknamed", "known as"
    BUT = "but"
    BEATEN_WHOM = "beaten_whom"  # of somebody spoken of, and the other way round: "did he beat"
    REPLACED_BY = "replaced_by"  # the passive: "was replaced by"
    REPLACED_WHOM = "replaced_whom"  # of somebody spoken of: "did he replace"
    CAR = "car"
    CAR_NUMBER = "car_number"
    AGE = "age"
    THEN = "then"  # an age in the past: "how old was he"
    NATIONALITY = "nationality"
    BORN = "born"
    DIED = "died"
    OFFICE = "office"
    ROLE = "role"
    WHO_IS = "who_is"
    RECORD = "record"
    PROVISIONAL = "provisional"
    SOURCE = "source"
    HELD = "held"
    CALENDAR = "calendar"
    # how
    FIRST = "first"
    DEBUT = "debut"
    LAST = "last"
    NEXT = "next"
    BUT_ONE = "but_one"  # "the last but one", which no part of a question tells: it is not the last
    MOST = "most"
    MORE = "more"
    FEWEST = "fewest"
    YOUNGEST = "youngest"
    OLDEST = "oldest"
    STREAK = "streak"
    EXTREME = "extreme"  # longest, largest
    NARROW = "narrow"  # closest, smallest
    CLOSE = "close"  # closest, tightest: of what lies between two, which "smallest" alone does not tell
    ALL_TIME = "all_time"  # over all seasons: points are never added up so
    EPITHET = "epithet"  # what somebody is called: "three-time world champion Jackie Stewart"
    ONLY = "only"  # "his only win": which it was
    AVERAGE = "average"
    SHARE = "share"
    COMPARE = "compare"
    OFTEN_AHEAD = "often_ahead"
    EVER = "ever"
    NEVER = "never"
    WITHOUT = "without"
    BEST = "best"
    WORST = "worst"
    LIST = "list"
    TOP = "top"
    TOP_THREE = "top_three"
    BOTH = "both"
    DIFFERENT = "different"
    AHEAD = "ahead"
    BEHIND = "behind"
    BETWEEN = "between"
    OR = "or"
    AND = "and"
    NOT = "not"
    AT_LEAST = "at_least"
    WITH_TEAM = "with_team"
    ON_BEHALF = "on_behalf"  # before whom something was won for: "for"
    IN_TEAM = "in_team"  # before a team, and before nobody: "chez", "driving for"
    # when
    FUTURE = "future"
    AFTER = "after"
    BEFORE = "before"
    SINCE = "since"
    UNTIL = "until"
    FROM = "from"
    ORIGIN = "origin"  # before a country that people come from
    NOW = "now"
    THIS_DAY = "this_day"  # today, yesterday: of races that no document may tell yet
    THIS_SEASON = "this_season"
    LAST_SEASON = "last_season"
    DECADE = "decade"
    FORMER = "former"
    ROUND = "round"
    PER_RACE = "per_race"  # "in a single race": nothing is counted within races
    PER_SEASON = "per_season"  # "in a single season"
    EVERY = "every"  # behind what was done: "won all the races"
    BEST_SEASON = "best_season"  # of somebody: by his deeds, where some are told, or by his place in the championship
    AT = "at"  # before a place: "at", "à"
    ACCORDING = "according"  # before whoever tells of it
    OWN = "own"  # his, her: before what is somebody's
    CAREER_END = "career_end"  # "when he retired": all that he did
    LEFT = "left"  # a team, or all of it: when is told by the last race there
    CLINCHED = "clinched"  # of a title, that it was decided: at which race is another question than whose it was
    TO_DATE = "to_date"  # up to now, and not at the time that was told before: "has he won"
    COMBINED = "combined"  # of several people's deeds: all of them added up
    TOGETHER = "together"  # several people at once, in one race: each one's deeds do not tell it
    EXACTLY = "exactly"  # "exactly one", "only once": so many and no more
    OF_THOSE = "of_those"  # of what was counted before
    FIRST_TIME = "first_time"  # "for the first time": whose first it was, and not the first of all
    OF_DRIVERS = "of_drivers"  # a title or championship of drivers, whoever entered the car
    HOME = "home"  # in one's own country
    BY_THEN = "by_then"  # "at the end of 2014": all that was done until then
    HAD = "had"  # of titles all that somebody had by a season
    LAP_RECORD = "lap_record"  # of a track, over all seasons: documents tell the fastest laps of races
    CAMPAIGN = "campaign"  # a season as somebody's own: "his first season", "the year he won"
    CLAUSE = "clause"  # opens what happened at the same time: "when he won"
    # conversation
    FOLLOW = "follow"
    PERSON = "person"  # he, his
    PERSONS = "persons"  # they, the two of them
    THERE = "there"
    SAME = "same"
    YEAR_AFTER = "year_after"
    YEAR_BEFORE = "year_before"
    CORRECTION = "correction"
    TOTAL = "total"
    SUCH_RACE = "such_race"  # before a number that can be no person's: "et la 2 ?" after a race
    OTHER_RACE = "other_race"
    OPENING = "opening"  # before a race: the first of its meeting
    # from other tables: what is not in `cues`
    FILLER = "filler"
    FOREIGN = "foreign"
    NUMBER = "number"
    ORDINAL = "ordinal"
    MONTH = "month"
    WEEKDAY = "weekday"
    SESSION = "session"
    CATEGORY = "category"
    DECADE_WORD = "decade_word"
    LANGUAGE = "language"  # a function word


S = Signal  # the rules are tables of signals: a short name keeps a rule on its line

FROM_OTHER_TABLES = frozenset(
    {
        Signal.OFFICE, Signal.FILLER, Signal.FOREIGN, Signal.NUMBER, Signal.ORDINAL, Signal.MONTH, Signal.WEEKDAY,
        Signal.SESSION, Signal.CATEGORY, Signal.DECADE_WORD, Signal.LANGUAGE,
    }
)  # fmt: skip
