"""What a document's rows, items and sentences state, in one small vocabulary that knows no language."""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from knowledge.facts.mention import Party


class Verb(StrEnum):
    """What is stated of a party."""

    PLACED = "placed"  # number: the place; or at_most
    AHEAD = "ahead"  # party finished ahead of others, in their order
    POLE = "pole"
    FASTEST = "fastest"
    LED = "led"
    POINTS = "points"  # a standing: number is the place if told, points the points
    CROWNED = "crowned"
    PENALISED = "penalised"
    RETIRED = "retired"  # or another status
    DRIVES = "drives"
    COUNTED = "counted"  # a tally
    HELD = "held"  # an event and its dates
    DESCRIBED = "described"  # a profile
    SAID = "said"  # a quotation


class Mode(StrEnum):
    """How a statement holds; only FINAL ones become facts."""

    FINAL = "final"
    PASSING = "passing"  # for a while: a lead at half distance, a place on the road
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"
    QUOTED = "quoted"
    ELSEWHERE = "elsewhere"  # of another event than the setting's, which the text does not identify


class Reliability(IntEnum):
    """Where a statement stands; the higher is believed first."""

    WEAK = 1
    SENTENCE = 2
    LIST = 3
    TABLE = 4


@dataclass(frozen=True)
class Setting:
    """What holds at a place of a document: None is open. ``session`` is as in the facts ("Race 2").

    On the ``eve`` of the race qualifying is told of, and the race is yet to be run. ``together`` are the races of a day
    that has several, where a sentence names that day alone.
    """

    championship: str | None = None
    season: int | str | None = None
    event: str | None = None
    circuit: str | None = None
    session: str | None = None
    category: str | None = None
    provisional: bool = False
    eve: bool = False
    together: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """One thing stated, where it stands, how surely and in which mode. ``values`` are the fields of the fact to be
    (lap_time, gap, laps, status, points, metric, reason, start_date ...)."""

    verb: Verb
    party: Party
    setting: Setting
    start: int
    end: int
    reliability: Reliability
    mode: Mode = Mode.FINAL
    others: tuple[Party, ...] = ()
    number: int | None = None
    at_most: int | None = None
    values: dict[str, object] = field(default_factory=dict)
    reason: str = ""  # why it is not FINAL, for `palmares read`
