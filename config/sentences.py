"""The form of sentences.toml and championship.toml: how the sentences of a language state things.

A cue is a line in a small notation; ``knowledge.facts.prose.pattern`` compiles it:

    X   the party meant            X+  several, in order           Y   the others, in order      X's  whose
    @   the subject before a verb    $   the sentence's subject, wherever it stands
    S   a session with its number   N   a place (N+ several, NN+ two or more)        J   a year (J+ several)
    C   a category    E an event     T   a lap time   G   a gap     L   a circuit
    Q   points (Q- a margin, R the points of Y)      A an age    D a date    K   laps    Z   a country    M   a number
    &   the party or whatever describes it            /   nothing follows but a comma or a stop
    -.  a few words, no comma
    .|  a few words, no party, and no "and"
    ..  a few words, no party      ... more words, parties too     <reason>, <role>  words to keep
    {group}  a group of words      a|b  either    [ ]  optional    !word  what makes the cue (else the first word)
    stem*    any ending            a_b  two words, where one is meant
    X~ a slot that is there and not kept   ^ the sentence begins here

Commas between the parts of a cue may stand or not. The first cue that matches a word wins it: exceptions stand before
the rule.
"""

from typing import Literal

from pydantic import Field

from config.table import Frozen

Verb = Literal[
    "placed", "ahead", "pole", "fastest", "led", "points", "crowned", "penalised", "retired", "drives", "counted",
    "held", "described", "said",
]  # fmt: skip
Mode = Literal["final", "passing", "hypothetical", "negated", "quoted", "elsewhere"]


class Cue(Frozen):
    """What lines of the notation state. What is fixed here need not stand in the text."""

    verb: Verb
    say: tuple[str, ...]
    number: int | None = None
    at_most: int | None = None
    ordinal: int | None = Field(default=None, description="the ordinal that its words must tell: of the first row")
    row: bool = Field(default=False, description="the parties share the row of the grid that its ordinal tells")
    least: int | None = Field(default=None, description="a place before it is one held for a while")
    within: bool = Field(default=False, description="the place told is the least: in the top ten")
    behind: bool = Field(default=False, description="the others come right before the place told, or the parties")
    ends: bool = Field(default=False, description="the parties named end at the place told, in their order")
    session: str | None = Field(default=None, description="Qualifying, or none: the setting's")
    category: str | None = None
    metric: str | None = None
    scope: str | None = None
    status: str | None = None
    mode: Mode = "final"
    chain: bool = Field(default=False, description="the parties follow whoever was placed last")
    classwise: bool = Field(default=False, description="the place is one of a class that the text named before")
    settled: bool = Field(default=False, description="the order after the stewards: it wins over what was said before")
    harmless: bool = Field(default=False, description="a penalty that cost no place")
    weak: bool = False
    timed: bool = Field(default=False, description="it tells an order of times: a pole in a qualifying, else nothing")
    alone: bool = Field(default=False, description="told of the only one whom the sentence names, else of whom before")
    after_all: bool = Field(default=False, description="the others named are all who were ahead: third behind A and B")
    each: bool = Field(default=False, description="the place holds in every race of the meeting")
    standing: bool = Field(default=False, description="holds only in a passage about the championship")
    both: bool = Field(default=False, description="the parties share the statement instead of following each other")
    values: dict[str, str | int | float | bool] = Field(default_factory=dict)


class ModeWords(Frozen):
    """What keeps a statement from being final, where it stands in the same clause."""

    passing: tuple[str, ...]
    cut_short: tuple[str, ...] = Field(default=(), description="right after the clause of a place: it was not kept")
    hypothetical: tuple[str, ...]
    negated: tuple[str, ...]
    elsewhere: tuple[str, ...]
    present: tuple[str, ...] = Field(default=(), description="what is told is of now, whatever was before: this time")
    affirming: tuple[str, ...] = Field(default=(), description="look like a denial and are none: not without, only")
    stages: tuple[str, ...] = Field(default=(), description="open what is told of a stage of the race: at the start")
    drawn: tuple[str, ...] = Field(default=(), description="beside a pole: it was drawn and not earned: reversed grid")
    ends: tuple[str, ...] = Field(default=(), description="tell of the end of the race, after all its stages: finished")
    crossing: tuple[str, ...] = Field(default=(), description="tell the order on the road: final unless undone")
    undone: tuple[str, ...] = Field(
        default=(), description="words of stewards: after an order on the road they change it"
    )
    feats: tuple[str, ...] = Field(
        default=(), description="begin what somebody was before, beside the clause: winner last year, ..."
    )
    giving: tuple[str, ...] = Field(default=(), description="a win falls to somebody by what stands before: handed")
    conditional_endings: tuple[str, ...] = ()
    unconditional: tuple[str, ...] = Field(default=(), description="beginnings of verbs that end so without being so")


class Sentences(Frozen):
    """How the sentences of a language state things."""

    bylines: tuple[str, ...] = Field(default=(), description="open a line that names but who writes: by, par")
    introduces: tuple[str, ...] = Field(default=(), description="right before the name of who writes: it's, je suis")
    introduced: tuple[str, ...] = Field(default=(), description="right after the name of who writes: here")
    abbreviations: tuple[str, ...] = Field(description="end in a full stop that ends no sentence")
    articles: tuple[str, ...] = Field(description="may stand before a party in a list")
    pronouns: dict[str, int] = Field(
        description="stand for: 1 one or 2 several meant before, 3 the one named last, 4 right before, 5 who writes"
    )
    descriptions: tuple[str, ...] = Field(
        default=(), description='stand for who was meant before, with slots: "the A" is "the 40-year-old"'
    )
    impersonal: tuple[str, ...] = Field(default=(), description="begin as a pronoun and mean nobody: il faut")
    turn_openers: tuple[str, ...] = Field(
        default=(), description='before an ordinal that is no place, where no noun follows: "in the" first'
    )
    after_places: tuple[str, ...] = Field(
        description="words that may follow a place: an ordinal before others counts something"
    )
    asides: tuple[str, ...] = Field(
        default=(), description='between commas, read past; "*" for a few words more: for his part, despite *'
    )
    auxiliaries: tuple[str, ...] = Field(default=(), description="begin a verb that adverbs may part: has")
    inside_verbs: tuple[str, ...] = Field(default=(), description="right behind those, read past: duly")
    perfects: dict[str, str] = Field(default={}, description="participle by the form that cues name: taken is took")
    perfect_auxiliaries: tuple[str, ...] = Field(default=(), description="before such a participle: has")
    perfect_adverbs: tuple[str, ...] = Field(default=(), description="may stand between them: also")
    coordinators: tuple[str, ...] = Field(description="before a verb without a subject of its own")
    boundaries: tuple[str, ...] = Field(description="a new clause starts here")
    with_subject: tuple[str, ...] = Field(default=(), description="begin a clause that has a subject of its own: while")
    counted_after: tuple[str, ...] = Field(default=(), description="after an ordinal: it counts, and is no place")
    counted_things: tuple[str, ...] = Field(
        default=(), description="of so many of which an ordinal tells one, and no place: the seventh of 11 cautions"
    )
    standing_openers: tuple[str, ...] = Field(default=(), description="begin a sentence about the championship")
    overall: tuple[str, ...] = Field(description="right after a place: it is one of all, not of a class")
    quote_verbs: tuple[str, ...] = Field(description="said, declared: who follows or comes before is the speaker")
    quote_pronouns: tuple[str, ...] = Field(default=(), description="the speaker, named before: he, she")
    joiners: tuple[str, ...] = Field(description="join parties in a list, beside the words for and")
    reflexives: tuple[str, ...] = Field(default=(), description='before a verb that is about its subject: "se"')
    appositions: tuple[str, ...] = Field(default=(), description="after a comma, say who somebody is: the only")
    relatives: tuple[str, ...] = Field(default=(), description="after a comma, begin a clause beside: whose, dont")
    aboard: tuple[str, ...] = Field(
        default=(), description="after a comma, before the car that somebody drives: in the"
    )
    passive_endings: tuple[str, ...] = Field(default=(), description="end what was done to the one named before: é")
    going_participles: tuple[str, ...] = Field(
        default=(), description='after a comma, "*" the participle: what the subject did too, not whoever is named last'
    )
    participle_endings: tuple[str, ...] = Field(default=(), description="end what another party does beside: ing")
    in_qualifying: tuple[str, ...] = Field(default=(), description="right after a place: it is one of qualifying")
    in_both_races: tuple[str, ...] = Field(default=(), description='after a place: of each of two: "in both races"')
    win_nouns: tuple[str, ...] = Field(default=(), description='for a first place: "(second in race one and) victory"')
    times: tuple[str, ...] = Field(default=(), description="after a place: it is one in an order of times")
    qualifying_told: tuple[str, ...] = Field(default=(), description="after them an order of times is of qualifying")
    practice_told: tuple[str, ...] = Field(default=(), description="after them an order of times is of no grid: libres")
    place_articles: tuple[str, ...] = Field(default=(), description="before a place right behind a name: a fine fifth")
    indefinite: tuple[str, ...] = Field(default=(), description="before a class: it is of some car, met on the track")
    in_class: tuple[str, ...] = Field(default=(), description="right after a win: it is of a class named before")
    beaten_by: tuple[str, ...] = Field(default=(), description="after whoever is behind, before by how much")
    behind_by: tuple[str, ...] = Field(default=(), description="right after a place, before a gap: it is to the winner")
    of_winner: tuple[str, ...] = Field(default=(), description="behind whom: the winner, or whoever has the pole")
    absolutes: tuple[str, ...] = Field(default=(), description="before whom a participle is of, beside: with")
    following: tuple[str, ...] = Field(default=(), description="tell of the meeting to come: next")
    crew_nouns: tuple[str, ...] = Field(
        default=(), description="whose car is named after them is meant: the drivers of"
    )
    reporting: tuple[str, ...] = Field(
        default=(), description="end with a word that begins a clause, whose subject it does not govern: says that"
    )
    clause_openers: tuple[str, ...] = Field(
        default=(), description="before whoever a verb follows, begin a clause; else they govern: after, before"
    )
    finite_endings: tuple[str, ...] = Field(default=(), description="end a verb that needs a subject of its own")
    prepositions: tuple[str, ...] = Field(description="a party after one is no subject")
    category_openers: tuple[str, ...] = Field(description="a class after one is where the sentence holds: in, chez les")
    modes: ModeWords
    groups: dict[str, tuple[str, ...]]
    cue: tuple[Cue, ...]


class Championship(Frozen):
    """How the sentences of a language tell of a championship: standings, titles, tallies. Read before the others."""

    fields: dict[str, tuple[str, ...]] = Field(default={}, description="words for the standing of teams or makers")
    standing_words: tuple[str, ...] = Field(description="a passage about the championship goes on where one stands")
    leads: tuple[str, ...] = Field(default=(), description="it goes on so where nothing else is of a session: leads")
    against: tuple[str, ...] = Field(default=(), description="before the points of whoever is behind: contre, to")
    has_points: tuple[str, ...] = Field(default=(), description="between somebody and all his points: compte, has")
    servants: tuple[str, ...] = Field(default=(), description="after a team: somebody of it is meant: driver, man")
    servants_before: tuple[str, ...] = Field(default=(), description="as servants, before the team: pilote")
    servants_of: tuple[str, ...] = Field(default=(), description="between these and the team: of, de")
    owned_by_one: tuple[str, ...] = Field(default=(), description="what is said so is of a person: his, her")
    margins: tuple[str, ...] = Field(default=(), description="right after points: they are a lead, no total: clear")
    lags: tuple[str, ...] = Field(default=(), description="right after points and before no rival: they are a margin")
    duels: tuple[str, ...] = Field(default=(), description="between the first and the second, whose points follow")
    champions: tuple[str, ...] = Field(default=(), description="beside a series and its year: who won it")
    former: tuple[str, ...] = Field(default=(), description="before a champion: of another year")
    runners_up: tuple[str, ...] = Field(default=(), description="beside a series and its year: who was second")
    won: tuple[str, ...] = Field(default=(), description="before a series and its year: became its champion")
    of_whom: tuple[str, ...] = Field(default=(), description="between points and whose they are: à, pour, for")
    since: tuple[str, ...] = Field(default=(), description="after a first: it is only the first for a while: since")
    wholes: tuple[str, ...] = Field(default=(), description="after a count: what it is of, a season or a career")
    race_words: tuple[str, ...] = Field(description="tell of a race in a clause beside the championship: finished")
    groups: dict[str, tuple[str, ...]]
    cue: tuple[Cue, ...]
