"""A cue that matched, as the statements it makes."""

import re
from collections.abc import Iterator, Mapping, Sequence

from config.sentences import Cue
from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, Party
from knowledge.facts.prose.after_place import of_qualifying
from knowledge.facts.prose.before import win_of_before
from knowledge.facts.prose.doubts import doubt
from knowledge.facts.prose.found import Found
from knowledge.facts.prose.narrowed import scoped
from knowledge.facts.prose.pattern import holds
from knowledge.facts.prose.placed import placed
from knowledge.facts.prose.standings import is_more
from knowledge.facts.statement import Mode, Reliability, Setting, Statement, Verb

NO_PARTY = "whom it is said of is not settled"
NO_NUMBER = "how many is not settled"
HELD = "a place that is held, not kept"
OF_A_CLASS = "whether of all or of one class is not settled"
A_FIRST = "a first of nothing named, or only since another, is no count"
BEHIND = "whoever has fewer points does not lead"


def built(found: Found) -> Iterator[Statement]:
    """The statements of a match, in the order of its parties."""
    makers = {
        Verb.PLACED: _places,
        Verb.AHEAD: _places,
        Verb.CROWNED: _titles,
        Verb.COUNTED: _tallies,
        Verb.POINTS: _points,
    }
    in_classes = found.cue.verb == "placed" and found.classed()
    maker = _class_places if in_classes else makers.get(Verb(found.cue.verb), _plain)
    yield from maker(found)


def _class_places(found: Found) -> Iterator[Statement]:
    """One place of each of several classes: "wins for A (Juniors) and B (Masters)"."""
    for party, category in found.classed():
        yield _statement(found, party, number=found.number(), category=category)


def _places(found: Found) -> Iterator[Statement]:
    places = [int(m.value) for m in found.values_of("ns", "N") if isinstance(m.value, int | float)]
    if found.cue.values.get("past"):
        for year in _years_before(found):
            yield _statement(found, found.party, number=found.number(), season=year)
    elif found.cue.each and len(places) > 1:
        yield from _race_by_race(found, places)
    elif found.cue.chain:
        alone = (found.party,) if found.party else ()
        yield _statement(found, NOBODY, others=found.listed("xs") or alone)
    elif found.cue.behind and found.cue.verb == "ahead":  # the last of those before it
        yield _statement(found, found.listed("y")[-1], others=found.listed("xs"))
    else:
        for told in placed(found, places):
            made = _statement(
                found, told.party, number=told.number, at_most=told.at_most, others=told.others, category=told.category
            )
            made = replace(made, end=found.sentence.span(0, told.end)[1]) if told.end else made
            open_ = told.number is None and told.at_most is None and len(places) > 1
            yield _refused(made, NO_NUMBER) if open_ else made


def _years_before(found: Found) -> Sequence[object]:
    """The years of a win of before: told as such, or by how long ago it was; none where it is only said to be past."""
    ago, season = found.cue.values.get("ago"), found.setting.season
    if ago is None:
        return found.years(found.party)
    return (season - int(ago),) if isinstance(season, int) else (None,)


def _race_by_race(found: Found, places: Sequence[int]) -> Iterator[Statement]:
    """The places of one driver in the races of a meeting, in their order: "fourth, then second in the two races"."""
    several = found.setting.session != "Race" and (found.party is None or bool(found.party.drivers))
    for race, place in enumerate(places, 1):
        made = _statement(found, found.party, number=place)
        told = replace(made, setting=replace(made.setting, session=f"Race {race}"), values={})
        yield told if several else _refused(told, NO_NUMBER)


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
    crowned: tuple[Party | None, ...] = () if found.classed() else listed or (found.party,)
    for somebody in crowned:
        years = _years_before(found) if "ago" in found.cue.values else found.years(somebody)
        for year in years:
            yield _statement(found, somebody, season=year, past=True)
        if not years:
            yield _statement(found, somebody)


def _tallies(found: Found) -> Iterator[Statement]:
    number = found.number()
    reason = NO_NUMBER if not number else A_FIRST if number == 1 and _for_a_while(found) else ""
    for party in found.listed("xs") if found.cue.both else (found.party,):
        made = _statement(found, party, number=number, metric=found.cue.metric, scope=found.cue.scope)
        yield _refused(made, reason) if reason else made


def _for_a_while(found: Found) -> bool:
    """Whether a first is but the first since another, or of no season, career or series that the text names."""
    line, start = found.sentence.skeleton, found.match.start("k")
    return found.scopes.since.match(line, start) is not None or not found.scopes.whole.match(line, start)


def _points(found: Found) -> Iterator[Statement]:
    """A place in a standing, and where the text tells it the rival's beside it: "100 points to the 98 of Y"."""
    if found.cue.ends:
        several = found.listed("xs")
        told = enumerate(several if found.slot("m") == len(several) else (), 1)
        yield from (_statement(found, party, number=place) for place, party in told)
        return
    rivals, number, points = found.listed("y"), found.number(), found.slot("rival")
    if points is None or not rivals or number not in (1, 2):
        yield from _plain(found)
        return
    crew = replace(rivals[0], drivers=tuple(d for rival in rivals for d in rival.drivers))
    if number == 2 or not is_more(points, found.slot("q")):
        yield from _plain(found)
        yield _statement(found, crew, number=3 - number, points=points)
        return
    second = found.told_inside("N") == 2  # "second with 168 points to the 200 of Y"
    made = (_statement(found, found.party, number=2), _statement(found, crew, number=1, points=points))
    yield from made if second else (_refused(one, BEHIND) for one in made)


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
        party=party or NOBODY,
        setting=_setting(found, values.pop("category", None)),
        start=start,
        end=end,
        reliability=Reliability.WEAK if found.cue.weak else Reliability.SENTENCE,
        mode=found.mode,
        others=others if not found.cue.both else (),
        number=number,
        at_most=at_most,
        values={
            **found.cue.values,
            **found.values(),
            **{k: v for k, v in values.items() if v is not None},
            **_flags(found.cue),
            **_of_qualifying(found),
            **_of_either(found),
            **_implied(found, party),
            **_of_its_class(found),
        },
        reason=found.reason,
    )
    if found.cue.ordinal and found.slot("o") != found.cue.ordinal:
        return _refused(made, NO_NUMBER)
    told = found.number()
    if found.cue.least and told is not None and told < found.cue.least:
        return replace(made, mode=Mode.PASSING, reason=HELD)
    if made.mode is Mode.FINAL and (reason := doubt(found, party, made)):
        return _refused(made, reason)
    if made.others and found.of_all_classes():
        made = replace(made, others=())
        if found.cue.verb == "ahead":
            return _refused(made, OF_A_CLASS)
    needs_party = found.cue.verb not in ("ahead", "held") or (
        found.cue.verb == "ahead" and holds(found.match, "joined")
    )
    return _refused(made, NO_PARTY) if party is None and needs_party and made.mode is Mode.FINAL else made


def _implied(found: Found, party: Party | None) -> Mapping[str, object]:
    """Whether a pronoun alone says whom it is about: somebody named in a sentence before."""
    told = party is not None and holds(found.match, "p") and party.start < found.sentence.start
    return {"implied": True} if told else {}


def _of_its_class(found: Found) -> Mapping[str, object]:
    """Whether a place is one in a class that the sentence does not name itself."""
    told = found.classwise and not found.scopes.classes(found.sentence.skeleton)
    return {"own_class": True} if told else {}


def _of_qualifying(found: Found) -> Mapping[str, object]:
    """The session of a place right behind which the text says that it is of qualifying: "15th in qualifying"."""
    if found.cue.verb != "placed" or found.cue.session or not holds(found.match, "n"):
        return {}
    told = of_qualifying(found.sentence.skeleton, (found.match.end("n"), found.match.end()), found.scopes)
    return {"session": "Qualifying"} if told else {}


def _of_either(found: Found) -> Mapping[str, object]:
    """Whether a place stands right after somebody, without a verb: of a race or a grid, as its sentence is."""
    if found.cue.verb != "placed" or not holds(found.match, "n") or found.match.span("n") != found.match.span("k"):
        return {}
    before = found.sentence.skeleton[: found.match.start("n")].rstrip(" ,")
    return {"either": True} if before.endswith("X") else {}


def _setting(found: Found, category: object) -> Setting:
    """Where it holds; what the cue itself tells to be subject to the stewards is provisional."""
    if found.cue.verb == "placed" and found.cue.values.get("past"):
        span = (found.match.start("k"), found.match.end())
        return win_of_before(scoped(found), found.sentence.skeleton, span, found.sentence.mentions)
    here = replace(found.setting, category=str(category)) if category else scoped(found)
    return replace(here, provisional=True) if found.cue.values.get("provisional") else here


def _refused(statement: Statement, reason: str) -> Statement:
    return replace(statement, mode=Mode.HYPOTHETICAL, reason=reason)


def _flags(cue: Cue) -> Mapping[str, object]:
    flags = {
        "settled": cue.settled,
        "each": cue.each,
        "harmless": cue.harmless or cue.alone,  # nor may it undo what is told for sure
        "status": cue.status,
        "session": cue.session,
    }
    return {name: value for name, value in flags.items() if value}


def _extent(match: re.Match[str]) -> tuple[int, int]:
    start = match.start("k") if holds(match, "joined") else match.start()
    return start, match.end()
