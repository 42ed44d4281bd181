"""A question as data: a statement with a hole.

What is asked (``topic``, ``wanted``) x of whom (``subjects``) x within (``scope``) x how (``form``), freely combined.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.names import Named
from knowledge.questions.default import Default


class Topic(StrEnum):
    """What the question is about, in the vocabulary of the documents."""

    WIN = "win"
    PLACE = "place"  # a place in a session; with `position` or `status` where the question says which
    ONE_TWO = "one_two"  # a team first and second of one race
    AMONG = "among"  # finished among the first `at_most`; likewise on the grid, and in qualifying
    AMONG_GRID = "among_grid"
    AMONG_QUALIFYING = "among_qualifying"
    PODIUM = "podium"
    POLE = "pole"
    GRID = "grid"
    QUALIFYING = "qualifying"
    FASTEST_LAP = "fastest_lap"
    CLASSIFICATION = "classification"  # the whole order of a session
    POINTS = "points"  # points of a standing
    STANDING = "standing"  # places of a championship
    TITLE = "title"
    START = "start"  # races started, seasons raced, entries
    RETIREMENT = "retirement"
    SCORED = "scored"  # races finished in the points
    LAPS = "laps"
    GAP = "gap"
    PENALTY = "penalty"
    TEAM = "team"  # who drives for whom
    TEAMMATE = "teammate"  # also the crew that shares a car
    CAR = "car"
    CAR_NUMBER = "car_number"
    EVENT = "event"  # when, where, how many, next, last
    PROFILE = "profile"  # age, birth, nationality, role
    RECORD = "record"  # what a driver or team has achieved: the palmarès
    QUOTE = "quote"  # what somebody said
    PROVISIONAL = "provisional"
    SOURCE = "source"


class Wanted(StrEnum):
    """The hole: what kind of thing the answer is."""

    DRIVER = "driver"
    TEAM = "team"
    MANUFACTURER = "manufacturer"
    NATION = "nation"
    CAR = "car"
    CAR_NUMBER = "car_number"
    POSITION = "position"
    STATUS = "status"
    TIME = "time"
    GAP = "gap"
    LAPS = "laps"
    POINTS = "points"
    COUNT = "count"
    SEASON = "season"
    EVENT = "event"
    ROUND = "round"  # which of its season a meeting is
    DATE = "date"
    CIRCUIT = "circuit"
    CATEGORY = "category"
    CHAMPIONSHIP = "championship"
    AMOUNT = "amount"
    REASON = "reason"
    AGE = "age"
    BIRTH = "birth"  # the date; with BIRTHPLACE in `also` where both are asked
    BIRTHPLACE = "birthplace"
    DEATH = "death"
    NATIONALITY = "nationality"
    ROLE = "role"
    WORDS = "words"
    NTH = "nth"  # which of somebody's it was: his third
    TRUTH = "truth"  # yes or no
    SUMMARY = "summary"


class Form(StrEnum):
    """How it is asked."""

    WHICH = "which"  # who, which, what: one answer or all that fit
    LIST = "list"
    COUNT = "count"
    FIRST = "first"
    LAST = "last"
    NEXT = "next"
    MOST = "most"
    FEWEST = "fewest"
    TOP = "top"  # the best `limit` of a ranking
    YOUNGEST = "youngest"
    OLDEST = "oldest"
    STREAK = "streak"
    AVERAGE = "average"
    SHARE = "share"
    SUM = "sum"  # of what several did, added up
    DIFFERENCE = "difference"
    COMPARE = "compare"
    HEAD_TO_HEAD = "head_to_head"
    TRUTH = "truth"  # yes or no
    EVER = "ever"  # yes or no over a career: "has he ever"
    NEVER = "never"  # "without ever winning"
    BEST = "best"
    WORST = "worst"


class Relation(StrEnum):
    """How the one asked about stands to those of ``Question.others``."""

    AHEAD = "ahead"  # who finished ahead of X, who beat X
    BEHIND, BETWEEN = "behind", "between"
    REPLACED = "replaced"  # who replaced X
    SUCCEEDED = "succeeded"  # whom X replaced: X the subject
    TOUCHED = "touched"  # whom did X touch
    SHARED = "shared"  # who shared a car with X
    EARLIER = "earlier"  # in time: the last to do it before X first did
    LATER = "later"  # the first to do it after X last did
    SINCE = "since"  # all that was done since X last did it


class Moment(StrEnum):
    """When a state of affairs is asked for, seen from the meeting of the scope."""

    BEFORE, AFTER = "before", "after"
    LATER = "later"  # all after it, and not as things stood then


class Role(StrEnum):
    """Which slot an alternative is for."""

    SUBJECT = "subject"
    OTHER = "other"
    TEAM = "team"  # Scope.team
    PLACE = "place"  # Scope.event, circuit or country: one word may be all three
    CHAMPIONSHIP = "championship"
    CATEGORY = "category"
    SEASON = "season"  # of an antecedent: the season of what it found
    MOMENT = "moment"  # of an antecedent: the meeting before which all is counted


@dataclass(frozen=True, slots=True)
class Alternative:
    """A surface that fits several names: those that fit the scope remain, and for PLACE the first that has rows."""

    role: Role
    surface: str
    choices: tuple[Named, ...]
    elder: bool | None = None  # "Hill senior": who has a far younger namesake, or the other way round


SPRINT = "Sprint"  # a session that is none of the races, and has a qualifying session of its own


@dataclass(frozen=True, slots=True)
class Scope:
    """Within what the statement holds; None leaves it open.

    ``first_season`` and ``last_season`` bound a range, both included (one alone is "since" or "until").
    ``season_label`` keeps a winter season ("2024-25"). ``session`` is written as in the facts ("Race 2", "Qualifying",
    "Sprint"; "Race" where no number is told); ``session_day`` is a weekday number (Monday 0) where the question said
    only the day; ``last_session`` asks for the last race of the meeting. ``moment`` makes the meeting a point in time
    ("points after Monza") rather than a place to look in.
    """

    championship: Named | None = None
    first_season: int | None = None
    last_season: int | None = None
    season_label: str | None = None
    event: Named | None = None
    circuit: Named | None = None
    country: Named | None = None
    round: int | None = None
    session: str | None = None
    session_day: int | None = None
    category: Named | None = None
    team: Named | None = None  # "with Ferrari", "for Milo Racing": narrows, is not the subject
    latest: bool = False  # "currently", "this season": the latest season that is recorded
    previous: bool = False  # "last season", "last year": the one before the latest recorded
    latest_event: bool = False  # "the last race", with nothing that says which: the latest meeting recorded
    last_session: bool = False
    moment: Moment | None = None
    home: bool = False  # in the country of whoever did it
    day: dt.date | None = None
    month: int | None = None
    car_number: str | None = None  # narrows as `team` does: "the number 14 of Milo Racing"
    realm: tuple[tuple[str, ...], ...] = ()  # "the world champion": one way of saying each is in the series' name


@dataclass(frozen=True, slots=True)
class Question:
    """What was understood of a question.

    ``subjects`` are those asked about (several for a comparison), ``others`` those merely related (whom did X beat).
    ``position`` is a place asked about, ``limit`` a number of rows ("top 5"), ``ordinal`` counts occurrences ("his
    third win"). ``condition`` narrows by another topic ("won from pole": topic WIN, condition POLE). ``negated``: "who
    did not finish". ``ignored`` lists the words that no slot took; ``inherited`` the slots taken from the conversation.
    ``also`` lists further holes asked in the same breath ("and why?"). ``without`` excludes those of a topic ("most
    podiums without ever winning": PODIUM, MOST, without WIN). ``at_least`` asks for so many times ("won both races":
    WIN, 2). ``nation`` narrows the subjects by nationality. ``role`` is an office as worded. ``alternatives`` are
    surfaces that fit several names. ``antecedent`` is an earlier question whose answer fills a slot of this one:
    SUBJECT takes whom it answers, PLACE the meeting, SEASON its season, MOMENT what is before or since.
    """

    text: str
    language: str
    topic: Topic
    wanted: Wanted
    form: Form = Form.WHICH
    subjects: tuple[Named, ...] = ()
    others: tuple[Named, ...] = ()
    scope: Scope = field(default_factory=Scope)
    position: int | None = None
    at_most: int | None = None  # the last place that counts: "top five finishes"
    started: int | None = None  # a grid place: with the condition GRID, "won from third"
    status: str | None = None
    limit: int | None = None
    ordinal: int | None = None
    value: float | None = None  # a number to hold against: "did he win 7 titles?"
    condition: Topic | None = None
    negated: bool = False
    also: tuple[Wanted, ...] = ()
    relation: Relation | None = None
    without: Topic | None = None
    per_season: bool = False  # counted within each season: "most wins in a season"
    at_least: int | None = None
    maiden: bool = False  # each one's first: "the drivers who took their first win in 1997"
    exactly: bool = False  # so many as ``at_least`` tells and no more: "drivers with only one win"
    nation: Named | None = None
    role: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    antecedent: "Question | None" = None
    antecedent_role: Role = Role.SUBJECT
    life: bool = False  # over a whole career
    defaults: tuple[Default, ...] = ()
    ignored: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    refused: bool = False  # of an earlier turn: what it names may be taken over, and what it asks may not
    further: tuple["Question", ...] = ()  # whole questions asked in the same text: "... and who was second?"
