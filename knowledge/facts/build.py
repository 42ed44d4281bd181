"""A cue that matched, as the statements it makes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from config.sentences import Cue
from knowledge.facts.mention import DateSpan, Mention, Party
from knowledge.facts.skeleton import Sentence
from knowledge.facts.statement import Mode, Reliability, Setting, Statement, Verb

OVERALL = "Overall"
NO_PARTY = "whom it is said of is not settled"
NO_NUMBER = "how many is not settled"
OF_A_SEASON = ("points", "crowned")
NO_CLASS = "which class is not settled"
A_FIRST = "the first of its kind is no count"
YEARS_AFTER = re.compile(r" ?\((?:[^()X]{0,20} )??J[^()XN]{0,30}\)")
LONGEST_RUN = 12
FREE_TEXT = ("reason", "role", "amount")
SLOT_FIELDS = {"t": "lap_time", "g": "gap", "q": "points", "a": "age", "z": "nationality", "k_": "laps"}


@dataclass(frozen=True)
class Scopes:
    """Where a sentence names a class for what a cue says, and words that count."""

    near: re.Pattern[str]
    beside: re.Pattern[str]
    lead_ins: re.Pattern[str]
    overall: re.Pattern[str]
    overall_anywhere: re.Pattern[str]
    multiples: Mapping[str, int]


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

    def slot(self, name: str) -> str | int | float | DateSpan | None:
        """The value behind a slot of the cue."""
        if self.match.groupdict().get(name) is None:
            return None
        mention = self.sentence.mentions.get(self.match.start(name))
        return mention.value if mention else None

    def number(self) -> int | None:
        """The place or count told, by the cue or by the text."""
        told = self.cue.number if self.cue.number is not None else self.slot("n")
        told = self.slot("o") if told is None else told
        told = self.slot("m") if told is None else told
        told = self._multiple() if told is None else told
        return int(told) if isinstance(told, int | float) else None

    def _multiple(self) -> int | None:
        """A count in one word, as "double" is two."""
        return next((n for word, n in self.scopes.multiples.items() if re.search(rf"(?<![a-zé-]){re.escape(word)}(?![a-zé])", self.match[0])), None)

    def listed(self, name: str) -> tuple[Party, ...]:
        """The parties of a list."""
        if self.match.groupdict().get(name) is None:
            return ()
        start, end = self.match.span(name)
        line = self.sentence.skeleton
        return tuple(
            p for i, p in self.sentence.parties.items() if start <= i < end and line.count("(", start, i) == line.count(")", start, i)
        )

    def classed(self) -> tuple[tuple[Party, object], ...]:
        """The parties of a list in which each has its class."""
        if self.match.groupdict().get("xcs") is None:
            return ()
        start, end = self.match.span("xcs")
        parties = [(i, p) for i, p in self.sentence.parties.items() if start <= i < end]
        classes = [i for i in range(start, end) if self.sentence.skeleton[i] == "C" and not self.sentence.skeleton.startswith("C X", i)]
        return tuple((p, _category(self.sentence, min((c for c in classes if c > i), default=-1))) for i, p in parties)

    def years(self, party: Party | None) -> tuple[object, ...]:
        """The years told: in a list, as a run from one to another, or in brackets after the party: "Ada Brun (2031)"."""
        first, last = self.slot("j1"), self.slot("j2")
        if isinstance(first, int) and isinstance(last, int):
            return tuple(range(first, last + 1)) if last - first < LONGEST_RUN else ()
        if told := self.values_of("j", "J"):
            return tuple(mention.value for mention in told)
        place = next((i for i, p in self.sentence.parties.items() if p is party), -1)
        bracket = YEARS_AFTER.match(self.sentence.skeleton, place + 1) if place >= 0 else None
        inside = range(bracket.start(), bracket.end()) if bracket else ()
        return tuple(self.sentence.mentions[i].value for i in inside if self.sentence.skeleton[i] == "J")

    def values_of(self, name: str, kind: str) -> tuple[Mention, ...]:
        """The mentions of a list of places or years."""
        if self.match.groupdict().get(name) is None:
            return ()
        start, end = self.match.span(name)
        line = self.sentence.skeleton
        return tuple(m for i, m in self.sentence.mentions.items() if start <= i < end and line[i] == kind)


def built(found: Found) -> Iterator[Statement]:
    """The statements of a match, in the order of its parties."""
    makers = {Verb.PLACED: _places, Verb.AHEAD: _places, Verb.CROWNED: _titles, Verb.COUNTED: _tallies}
    maker = makers.get(Verb(found.cue.verb), _plain)
    yield from maker(found)


def _places(found: Found) -> Iterator[Statement]:
    listed = found.listed("xs")
    places = [int(m.value) for m in found.values_of("ns", "N") if isinstance(m.value, int | float)]
    number = found.number()
    if found.cue.values.get("past"):
        for year in found.years(found.party):
            yield _statement(found, found.party, number=number, season=year)
    elif found.cue.chain:
        yield _statement(found, Party(), others=listed)
    elif places and listed:
        for party, place in zip(listed, places, strict=False):
            yield _statement(found, party, number=place)
    elif found.cue.ends and number is not None:
        for place, party in enumerate(listed or (found.party,), number - max(len(listed), 1) + 1):
            yield _statement(found, party, number=place)
    elif found.cue.both:
        for party in listed:
            yield _statement(found, party, number=number)
    elif found.cue.within:
        yield _statement(found, found.party, at_most=number, others=found.listed("y"))
    else:
        yield _statement(found, found.party, number=number, at_most=found.cue.at_most, others=found.listed("y") or listed[1:])


def _titles(found: Found) -> Iterator[Statement]:
    for party, category in found.classed():
        yield _statement(found, party, category=category)
    several, listed = found.values_of("cs", "C"), found.listed("xs")
    if len(several) == len(listed) > 1:
        for party, mention in zip(listed, several, strict=True):
            yield _statement(found, party, category=mention.value)
        return
    if several:
        for mention in several:
            yield _statement(found, found.party, category=mention.value)
        return
    for party in () if found.classed() else listed or (found.party,):
        years = found.years(party)
        for year in years:
            yield _statement(found, party, season=year, past=True)
        if not years:
            yield _statement(found, party)


def _tallies(found: Found) -> Iterator[Statement]:
    number = found.number()
    made = _statement(found, found.party, number=number, metric=found.cue.metric, scope=found.cue.scope)
    reason = "" if number and number > 1 else A_FIRST if number else NO_NUMBER
    yield _refused(made, reason) if reason else made


def _plain(found: Found) -> Iterator[Statement]:
    for party in found.listed("xs") if found.cue.both else (found.party,):
        yield _statement(found, party, number=found.number(), others=found.listed("y") or found.listed("xs")[1:])


def _statement(
    found: Found,
    party: Party | None,
    number: int | None = None,
    at_most: int | None = None,
    others: tuple[Party, ...] = (),
    **values: object,
) -> Statement:
    start, end = found.sentence.span(*_extent(found.match))
    made = Statement(
        verb=Verb(found.cue.verb),
        party=party or Party(),
        setting=replace(found.setting, category=str(values.pop("category"))) if values.get("category") else _scoped(found),
        start=start,
        end=end,
        reliability=Reliability.WEAK if found.cue.weak else Reliability.SENTENCE,
        mode=found.mode,
        others=others if not found.cue.both else (),
        number=number,
        at_most=at_most,
        values={**found.cue.values, **_slots(found), **{k: v for k, v in values.items() if v is not None}, **_flags(found.cue)},
        reason=found.reason,
    )
    if found.cue.classwise and made.setting.category in (None, OVERALL) and made.mode is Mode.FINAL:
        return _refused(made, NO_CLASS)
    needs_party = found.cue.verb not in ("ahead", "held")
    return _refused(made, NO_PARTY) if party is None and needs_party and made.mode is Mode.FINAL else made


def _refused(statement: Statement, reason: str) -> Statement:
    return replace(statement, mode=Mode.HYPOTHETICAL, reason=reason)


def _flags(cue: Cue) -> Mapping[str, object]:
    flags = {"settled": cue.settled, "each": cue.each, "harmless": cue.harmless, "status": cue.status, "session": cue.session}
    return {name: value for name, value in flags.items() if value}


AFTER_SESSION = re.compile(r"[^X.;:]{0,25}?S")


def _session_near(found: Found) -> object:
    """The numbered session that the words of the cue, or those right after them, name."""
    line, match = found.sentence.skeleton, found.match
    inside = line.find("S", match.end("k"), match.end())
    after = AFTER_SESSION.match(line, match.end())
    place = inside if inside >= 0 else after.end() - 1 if after else -1
    mention = found.sentence.mentions.get(place)
    return mention.value if mention else None


def _slots(found: Found) -> dict[str, object]:
    values: dict[str, object] = {}
    for slot, name in SLOT_FIELDS.items():
        if (value := found.slot(slot)) is not None:
            values[name] = value
    for name in FREE_TEXT:
        if found.match.groupdict().get(name):
            start, end = found.sentence.span(*found.match.span(name))
            values[name] = " ".join(found.text[start:end].split())
    if found.cue.each and isinstance(races := found.slot("m"), int):
        values["races"] = races
    if session := _session_near(found):
        values["session"] = session
    if isinstance(points := values.get("points"), float) and points.is_integer():
        values["points"] = int(points)
    if isinstance(day := found.slot("d"), DateSpan):
        values["date"] = day
    for slot, name in (("e", "event"), ("l", "circuit"), ("h", "championship")):
        if (value := found.slot(slot)) is not None:
            values[name] = value
    return values


def _scoped(found: Found) -> Setting:
    category = found.cue.category or found.slot("c") or _category_near(found)
    setting = found.setting
    if (event := found.slot("e")) and event != setting.event and found.cue.verb != "held":
        setting = replace(setting, event=str(event), circuit=None)
    return replace(setting, category=str(category)) if category else setting


def _category_near(found: Found) -> object:
    """The class that the sentence names for what the cue says: right after it, else at the head of what stands before."""
    line = found.sentence.skeleton
    if found.scopes.overall.match(line, found.match.end()):
        return OVERALL
    after = (found.scopes.beside if found.match.groupdict().get("n") else found.scopes.near).match(line, found.match.end())
    if after:
        return _category(found.sentence, after.end() - 1)
    if found.cue.verb == "crowned" and line.startswith(("C", " C"), found.match.end()):
        return _category(found.sentence, line.index("C", found.match.end()))
    if found.cue.verb in OF_A_SEASON and found.sentence.of_all:
        return OVERALL
    inside = line.find("C", found.match.start(), found.match.end())
    if found.cue.verb in OF_A_SEASON and inside >= 0 and not line.startswith("C X", inside):
        return _category(found.sentence, inside)
    if found.cue.classwise and found.cue.verb == "placed" and found.setting.category not in (None, OVERALL):
        return found.setting.category
    if found.cue.classwise:
        classes = [i for i, m in found.sentence.mentions.items() if line[i] == "C" and i < found.match.start("k")]
        return _category(found.sentence, classes[-1]) if classes else found.last_class
    if found.scopes.overall_anywhere.search(line):
        return None
    lead_in = list(found.scopes.lead_ins.finditer(line, 0, found.match.start("k")))
    return _category(found.sentence, lead_in[-1].end() - 1) if lead_in else None


def _category(sentence: Sentence, place: int) -> object:
    mention = sentence.mentions.get(place)
    return mention.value if mention else None


def _extent(match: re.Match[str]) -> tuple[int, int]:
    start = match.start("k") if match.groupdict().get("joined") else match.start()
    return start, match.end()
