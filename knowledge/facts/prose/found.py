"""A cue that matched in a sentence: what stands in its slots, and the meeting, session and class in which it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from config.sentences import Cue
from knowledge.facts.mention import DateSpan, Mention, Party
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.prose.after_place import of_its_class, past_times
from knowledge.facts.prose.bracketed_years import years_in_bracket
from knowledge.facts.prose.classes import classes_of_list
from knowledge.facts.prose.grammar import of_another
from knowledge.facts.prose.jointly import of_last_clause, sharing
from knowledge.facts.prose.owners import without_owners
from knowledge.facts.prose.pairs import beaten
from knowledge.facts.prose.pattern import holds
from knowledge.facts.prose.scopes import Scopes
from knowledge.facts.prose.session_beside import session_beside, sessions_together
from knowledge.facts.prose.skeleton import OVERALL, Sentence
from knowledge.facts.statement import Mode, Setting

LONGEST_RUN, PLACES_A_ROW = 12, 2
OF_AN_ORDER = ("placed", "ahead", "pole")
AHEAD_BY = re.compile(r" ?,? ?(?:[a-zé]{1,4}'? ){1,3}?G")
ASIDE = re.compile(r" ?[,)]")
OPENED = re.compile(r"[,(] ?\Z")
"""Around a place told beside: "A, tenth overall, beat B"."""
ACTING = ("x", "p", "joined")
FREE_TEXT = ("reason", "role", "amount")
SLOT_FIELDS = {"t": "lap_time", "g": "gap", "q": "points", "a": "age", "z": "nationality"}
SLOT_FIELDS |= {"e": "event", "l": "circuit", "h": "championship", "d": "date"}


@cache
def _himself() -> re.Pattern[str]:
    """Behind somebody who is meant himself, and not whose team-mate is: "A's T team-mate B"."""
    return re.compile(of_another())


@dataclass(frozen=True)
class Found:
    """A cue that matched in a sentence, whom it is about, and where it holds."""

    text: str
    sentence: Sentence
    match: re.Match[str]
    cue: Cue
    party: Party | None
    setting: Setting
    scopes: Scopes
    last_class: str | None
    mode: Mode
    reason: str
    crews: Crews = field(default_factory=Crews)
    class_before: str | None = None
    """The class that the block named last before the sentence, where nothing has come back to the whole field since."""

    @property
    def classwise(self) -> bool:
        """Whether the place is one of a class that the text named before: its cue says so, or the words after it."""
        line, in_class = self.sentence.skeleton, self.scopes.in_class
        placed = self.cue.verb == "placed" and self.number() is not None
        first = self.cue.verb == "pole" or self.cue.at_most or (placed and self.number() == 1)
        told = bool(first) and of_its_class(line, self.match, self.scopes)
        return self.cue.classwise or told or (placed and any(in_class.match(line, end) for end in self.ends()))

    def slot(self, name: str) -> str | int | float | DateSpan | None:
        """The value behind a slot of the cue."""
        if not holds(self.match, name):
            return None
        mention = self.sentence.mentions.get(self.match.start(name))
        return mention.value if mention else None

    def number(self) -> int | None:
        """The place or count told, by the cue or by the text."""
        count = self.cue.number if self.cue.number is not None else self.slot("n")
        count = self.slot("o") if count is None else count
        if self.cue.verb == "points":
            return int(count) if isinstance(count, int | float) else None
        count = self.slot("m") if self.cue.row and count is None else count
        if self.cue.row and isinstance(count, int):
            return PLACES_A_ROW * count
        count = self.slot("m") if count is None else count
        counted = count is None and self.cue.verb == "counted"
        if counted and (word := self.scopes.multiple.search(self.match[0])):  # "double" is two
            count = self.scopes.multiples[word[0]]
        return int(count) if isinstance(count, int | float) else None

    def listed(self, name: str) -> tuple[Party, ...]:
        """The parties of a list, without those in brackets and the team that only says whose drivers they are."""
        if not holds(self.match, name):
            return ()
        (start, end), line = self.match.span(name), self.sentence.skeleton
        if name == "y" and self.cue.verb == "pole" and self.scopes.wins.search(line, self.match.end("k"), start):
            return ()
        inside = [(i, p) for i, p in self.sentence.parties.items() if start <= i < end]
        open_ = [(i, p) for i, p in inside if line.count("(", start, i) == line.count(")", start, i)]
        if self.cue.ends and self.slot("m") == len(open_):
            return tuple(p for _, p in open_)
        whose, himself = self.scopes.whose, _himself()
        named = [
            (i, p) for i, p in open_ if (himself.match(line, i + 1) if p.drivers else not whose.match(line, i + 1))
        ]
        if name == "xs" and holds(self.match, "n"):
            named = of_last_clause(named, line[: self.match.start("k")])
        by_two = not (self.cue.both and self.cue.verb == "retired")  # "A and B collided"
        told = tuple(sharing(without_owners(named, line, self.sentence.parties), line, self.crews, by_two=by_two))
        wins = self.cue.verb in OF_AN_ORDER and self.number() in (1, None)
        return beaten(told, self.party, self.crews) if name == "y" and wins else told

    def of_all_classes(self) -> bool:
        """Whether a place told so far is one of all classes, so that those ahead or behind may be of but one."""
        line = self.sentence.skeleton
        told = list(self.scopes.overall_placed.finditer(line, 0, self.match.end()))
        if self.setting.category not in (None, OVERALL):
            told = [
                near for near in told if not (ASIDE.match(line, near.end()) and OPENED.search(line, 0, near.start()))
            ]
        return bool(told) and self.number() != 1

    def lists(self) -> bool:
        """Whether the cue itself takes several parties for its own."""
        return holds(self.match, "xs") or holds(self.match, "xcs") or self.cue.both

    def classed(self) -> tuple[tuple[Party, object], ...]:
        """The parties of a list in which each has its class."""
        if not holds(self.match, "xcs"):
            return ()
        return tuple(classes_of_list(self.sentence, self.match.span("xcs"), self.scopes))

    def years(self, party: Party | None) -> tuple[object, ...]:
        """The years told: in a list, as a run, or in brackets after the party: "Ada Brun (2031)"."""
        first, last = self.slot("j1"), self.slot("j2")
        if isinstance(first, int) and isinstance(last, int):
            return tuple(range(first, last + 1)) if last - first < LONGEST_RUN else ()
        if seasons := self.values_of("j", "J"):
            return tuple(mention.value for mention in seasons)
        place = next((i for i, p in self.sentence.parties.items() if p is party), None)
        return years_in_bracket(self.sentence, place + 1) if place is not None else ()

    def values_of(self, name: str, kind: str) -> tuple[Mention, ...]:
        """The mentions of a list of places or years."""
        if not holds(self.match, name):
            return ()
        (start, end), line = self.match.span(name), self.sentence.skeleton
        return tuple(m for i, m in self.sentence.mentions.items() if start <= i < end and line[i] == kind)

    def session_near(self) -> object:
        """The numbered session that the words of the cue, or those right after them, name."""
        return self.at(session_beside(self.sentence.skeleton, self.match, told=bool(self.cue.session)))

    def _sessions_together(self) -> tuple[object, ...] | None:
        """The numbered sessions that stand together in the cue's words or right after: "won races one and three"."""
        places = sessions_together(self.sentence.skeleton, self.match)
        return tuple(map(self.at, places)) if places else None

    def values(self) -> dict[str, object]:
        """What the slots of the cue hold, by the fields of the fact to be."""
        groups = self.match.re.groupindex
        held: dict[str, object] = dict.fromkeys(SLOT_FIELDS.values())
        held |= {SLOT_FIELDS[slot]: self.slot(slot) for slot in groups if slot in SLOT_FIELDS}
        for name in FREE_TEXT:
            if name in groups and holds(self.match, name):
                held[name] = self.scopes.reasons.kept(name, self.text, self.sentence, self.match.span(name))
        held["beside"] = self.session_near()
        held["among"] = self._sessions_together()
        held["class_before"] = self._class_before() if self.cue.verb == "placed" else None
        placed = self.slot("n") is not None or self.cue.number is not None
        of_order = self.cue.verb == "points" and not {"ahead", "behind"} & self.cue.values.keys()
        if of_order and (placed or self.cue.standing):
            held["points"] = self.slot("m") if held["points"] is None else held["points"]
        held["races"] = self.slot("m") if self.cue.each else None
        if self._is_a_margin():
            held |= {"lead": held["points"] if self.number() == 1 else None, "points": None}
        if self.cue.values.get("ahead"):
            held["lead"] = self.slot("margin") or self.slot("m")
        if self.cue.values.get("behind"):
            held["margin"] = self.slot("margin") or self.slot("m") or self.cue.values.get("margin")
        held |= self._gaps(held, placed=placed)
        if isinstance(points := held["points"], float) and points.is_integer():
            held["points"] = int(points)
        return {name: value for name, value in held.items() if value is not None}

    def _is_a_margin(self) -> bool:
        """Whether the points told are those by which somebody leads or lags: "with twelve points in hand"."""
        told = self.cue.verb == "points" and holds(self.match, "q")
        return told and bool(self.scopes.margin.match(self.sentence.skeleton, self.match.end("q")))

    def _gaps(self, told: Mapping[str, object], *, placed: bool) -> dict[str, object]:
        """The gap of the party itself, and that of the first of those that it is ahead of."""
        between = self._between()
        if between is not None or holds(self.match, "y"):
            own = None if told["gap"] == between else told["gap"]
            return {"ahead_by": self._before_key() if between is None else between, "gap": own}
        behind = self.scopes.behind_by.match(self.sentence.skeleton, self.match.end())
        if told["gap"] is None and placed and behind:
            return {"gap": self.at(behind.end("gap") - 1)}
        return {}

    def _between(self) -> object:
        """The gap between the party and the first of those that it is ahead of, where the words of the cue tell one."""
        if not holds(self.match, "y") or self.cue.verb not in OF_AN_ORDER:
            return None
        line, start = self.sentence.skeleton, self.match.start("k")
        after = AHEAD_BY.match(line, self.match.end())
        gaps = [i for i in range(start, after.end() if after else self.match.end()) if line[i] == "G"]
        first, last = (find("X", *self.match.span("y")) for find in (line.find, line.rfind))
        if len(gaps) != 1 or (first < gaps[0] < last and not self.scopes.behind_by.match(line, first + 1)):
            return None  # "ahead of A, penalised by G, and B"
        return self.at(gaps[0]) if self._leads() else None

    def _before_key(self) -> object:
        """The gap right before the words for who is ahead of whom: "finished G clear of Y"."""
        line = self.sentence.skeleton[: self.match.start("k")].rstrip()
        return self.at(len(line) - 1) if self.cue.verb == "ahead" and line.endswith("G") else None

    def _leads(self) -> bool:
        """Whether the gap cannot be the party's own: it won, or the cue tells but an order."""
        return self.number() in (1, None)

    def _class_before(self) -> object:
        """The class that the sentence names before the words and before anybody else, else the block's."""
        line, key = self.sentence.skeleton, self.match.start("k")
        acting = self.match.start("x") if holds(self.match, "x") else -1
        own = [i for i in self.scopes.classes(line) if i < key and {j for j in range(i) if line[j] in "X;"} <= {acting}]
        return self.at(own[-1]) if own else self.class_before if self._acts_or_follows() else None

    def _acts_or_follows(self) -> bool:
        """Whether the words tell of no win, or of one that somebody named before them takes."""
        before = any(holds(self.match, who) and self.match.start(who) < self.match.start("k") for who in ACTING)
        return before or self.number() != 1

    def ends(self) -> tuple[int, ...]:
        """Where the words of the cue end, and its place or time, behind which others may be named: "third from Y"."""
        placed = holds(self.match, "n") or self.cue.number
        told = (self.match.end(), *((self.match.end("n" if holds(self.match, "n") else "k"),) if placed else ()))
        return past_times(self.sentence.skeleton, told, self.scopes)

    def told_inside(self, kind: str) -> object:
        """The value of the first mention of a kind among the words of the cue."""
        return self.at(self.sentence.skeleton.find(kind, self.match.start(), self.match.end()))

    def at(self, place: int) -> str | int | float | DateSpan | None:
        """The value of what is mentioned at a place of the skeleton."""
        mention = self.sentence.mentions.get(place)
        return mention.value if mention else None
