"""A question as data: a statement with a hole.

What is asked (``topic``, ``wanted``) x of whom (``subjects``) x within (``scope``) x how (``form``). Answers combine
these freely; there is no list of sentences behind them.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.names import Named


class Topic(StrEnum):
    """What the question is about, in the vocabulary of the documents."""

    WIN = "win"
    PLACE = "place"  # a place in a session; with `position` or `status` where the question says which
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
    DATE = "date"
    CIRCUIT = "circuit"
    CATEGORY = "category"
    CHAMPIONSHIP = "championship"
    AMOUNT = "amount"
    REASON = "reason"
    AGE = "age"
    BIRTH = "birth"
    NATIONALITY = "nationality"
    ROLE = "role"
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
    DIFFERENCE = "difference"
    COMPARE = "compare"
    HEAD_TO_HEAD = "head_to_head"
    TRUTH = "truth"  # yes or no
    EVER = "ever"  # yes or no over a career: "has he ever"
    NEVER = "never"  # "without ever winning"
    BEST = "best"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class Scope:
    """Within what the statement holds; None leaves it open.

    ``first_season`` and ``last_season`` bound a range, both included (equal for one season). ``season_label`` keeps
    a winter season ("2024-25"). ``session`` is written as in the facts ("Race 2", "Qualifying"); ``session_day`` is a
    weekday number (Monday 0) where the question said only the day.
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


@dataclass(frozen=True, slots=True)
class Default:
    """Something the question left open and how it was filled: said to the asker."""

    slot: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """What was understood of a question.

    ``subjects`` are those asked about (several for a comparison), ``others`` those merely related (whom did X beat,
    touch, share with). ``position`` is a place asked about, ``limit`` a number of rows ("top 5"), ``ordinal`` counts
    occurrences ("his third win"). ``condition`` narrows by another topic ("won from pole": topic WIN, condition POLE;
    "pole without ever winning": form NEVER with the condition). ``negated``: "who did not finish".
    ``ignored`` lists the words that no slot took; ``inherited`` the slots taken from the conversation.
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
    status: str | None = None
    limit: int | None = None
    ordinal: int | None = None
    value: float | None = None  # a number to hold against: "did he win 7 titles?"
    condition: Topic | None = None
    negated: bool = False
    defaults: tuple[Default, ...] = ()
    ignored: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()


class Trouble(StrEnum):
    """Why a text is not a Question."""

    AMBIGUOUS = "ambiguous"
    UNKNOWN_NAME = "unknown_name"
    NOT_RECORDED = "not_recorded"  # understood, and outside of what documents can say (weather, salaries)
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Unclear:
    """A text that is no question, or more than one.

    ``surface`` is the word or name at fault; ``choices`` what it could be; ``partial`` what was understood besides.
    """

    text: str
    language: str
    trouble: Trouble
    surface: str = ""
    choices: tuple[Named, ...] = ()
    partial: Question | None = None
