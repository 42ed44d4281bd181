"""Passages about the championship: places told there are places of its standing."""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import genitives
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.facts.prose.points_told import counted_out, in_party, points_beside
from knowledge.facts.prose.skeleton import OVERALL, Sentence
from knowledge.facts.statement import Mode, Reliability, Setting, Statement, Verb

TEAMS = "Teams"
SCORE = r"X(?: \([^()]*\))? ?[:,(]?(?: [a-z]{1,4})? ?[MQ]\)?"
SCORES = re.compile(rf"{SCORE}(?:(?: ?[,;]| [a-z]{{2,3}}) {SCORE}){{2,}}")
"""Several parties each with its points: "X 121, Y 119, Z 104"."""
SMALL_WORDS = re.compile(r"[ \"'-]*(?:[a-zé]{1,3} ){0,2}")
CLAUSE_BESIDE = re.compile(r" ?, ?P ")
PLACE_AND_POINTS = re.compile(r"Q|\(M|N [a-z]{2,5} M")


def goes_on(sentence: Sentence, text: str, words: re.Pattern[str]) -> bool:
    """Whether a sentence goes on with the championship: by its words, or by points in brackets or after a place."""
    line = sentence.skeleton
    scores = (in_party().search(text[p.start : p.end]) for p in sentence.parties.values())
    return bool(words.search(line) or PLACE_AND_POINTS.search(line)) or any(scores)


def opens_with_all(line: str, overall: re.Pattern[str]) -> bool:
    """Whether a sentence begins with words for the whole field: "au général, ..."."""
    lead = SMALL_WORDS.match(line)
    return lead is not None and overall.match(line, lead.end()) is not None


def of_points(line: str) -> bool:
    """Whether a sentence tells points, and nothing that is told of a session."""
    return "Q" in line and not set("STGK") & set(line)


def heads_a_standing(statement: Statement) -> bool:
    """Whether a statement begins a passage about the championship: not one that but says who somebody is."""
    if statement.reliability <= Reliability.WEAK:
        return False
    told = statement.number == 1 or (statement.number is not None and {"points", "final"} & statement.values.keys())
    return statement.verb is Verb.POINTS and bool(told) and statement.mode is Mode.FINAL


def crowns_on_points(stated: Sequence[Statement], sentence: Sentence) -> bool:
    """Whether a sentence tells a champion and his points: what the next sentence goes on with is the standing's end."""
    crowned = any(s.verb is Verb.CROWNED and s.mode is Mode.FINAL and not s.values.get("past") for s in stated)
    return crowned and of_points(sentence.skeleton)


def without_rivals(stated: Sequence[Statement]) -> list[Statement]:
    """The statements of a sentence without an order that a standing told in it holds: "third in the points, from A"."""
    standings = [s for s in stated if s.verb is Verb.POINTS and s.mode is Mode.FINAL and s.number]
    return [
        s
        for s in stated
        if s.verb is not Verb.AHEAD
        or not any(p.start <= s.start and p.end <= s.end and p.party == s.party for p in standings)
    ]


def before_the_head(plain: Sequence[Statement], of_season: Sequence[Statement]) -> list[Statement]:
    """A sentence that comes to the championship: places of the race told before that, then what it goes on with.

    ``plain`` is it read as of a race, ``of_season`` as of a championship.
    """
    head = min((s.start, s.end) for s in plain if heads_a_standing(s))
    race = [s for s in plain if s.verb is Verb.PLACED and (s.start, s.end) < head]
    told = {(s.party.start, s.number) for s in race}
    after = (s for s in of_season if (s.start, s.end) >= head or (s.party.start, s.number) not in told)
    return [*race, *after]


def of_the_standing(
    statements: Sequence[Statement],
    sentence: Sentence,
    text: str,
    racing: re.Pattern[str],
    *,
    opened: bool,
    ended: bool = False,
) -> Iterator[Statement]:
    """The statements of a passage about the championship; a number in brackets, or after a place, is points.

    A place of a session that the sentence names stays one, and so does what stands before the words that opened the
    passage, what a clause beside it tells of a race (by words of ``racing``), and another place of whoever leads;
    ``opened`` where the sentence itself begins with such words, ``ended`` where a champion was told with his points:
    those of whoever has a place in what follows go with that.
    """
    heads = [s.end for s in statements if heads_a_standing(s)]
    first = sentence.start if opened else min(heads, default=sentence.end)
    leaders = [s.party for s in statements if s.number == 1 and heads_a_standing(s)]
    for statement in statements:
        points = _points_of(statement, sentence, text)
        each = statement.values.get("each") or statement.values.get("beside")
        points = _counted(statement.party, statements) if ended and points is None and not each else points
        values = {**statement.values, "points": points} if points is not None else statement.values
        leads = statement.number != 1 and any(_same(statement.party, one) for one in leaders)
        of_race = statement.verb is Verb.PLACED and points is None and (each or leads or not opened)
        beside = of_race and _told_beside(statement, sentence, racing)
        if of_race and (each or leads or "S" in sentence.skeleton or statement.start < first or beside):
            yield statement
        elif statement.verb in (Verb.PLACED, Verb.POINTS):
            yield replace(statement, verb=Verb.POINTS, values=values)
            yield from _behind(statement, sentence, text)
        elif statement.verb is Verb.AHEAD and points is not None:
            yield _of_teams(replace(statement, verb=Verb.POINTS, number=1, values=values))
            yield from _behind(replace(statement, number=1), sentence, text)
        elif statement.verb is not Verb.AHEAD or statement.end < first or "S" in sentence.skeleton:
            yield statement


def _counted(party: Party, statements: Sequence[Statement]) -> object:
    """The points that another statement of a sentence has for a party: "his runner-up, X, ends on 231"."""
    told = (
        s for s in statements if s.verb is Verb.POINTS and s.mode is Mode.FINAL and s.party is party and not s.number
    )
    return next((points for s in told if (points := s.values.get("points")) is not None), None)


def _of_teams(statement: Statement) -> Statement:
    """An order of teams alone, which is one among teams where no class is told."""
    named = all(p.team and not (p.drivers or p.car_number or p.car) for p in (statement.party, *statement.others))
    if not named or not statement.others or statement.setting.category not in (None, OVERALL):
        return statement
    return replace(statement, setting=replace(statement.setting, category=TEAMS))


def _same(one: Party, other: Party) -> bool:
    return bool(set(one.drivers) & set(other.drivers)) or one is other


def in_the_class_of(
    before: Sequence[Statement], statements: Iterable[Statement], sentence: Sentence
) -> Iterator[Statement]:
    """What a passage goes on to tell of the standing of a class, which a sentence that names none does not leave."""
    told = next((s for s in reversed(before) if s.verb is Verb.POINTS and s.mode is Mode.FINAL), None)
    category = told.setting.category if told else None
    silent = "C" not in sentence.skeleton and category not in (None, OVERALL, *FIELDS)
    for statement in statements:
        open_ = silent and statement.verb is Verb.POINTS and statement.setting.category in (None, OVERALL)
        yield replace(statement, setting=replace(statement.setting, category=category)) if open_ else statement


def _told_beside(statement: Statement, sentence: Sentence, racing: re.Pattern[str]) -> bool:
    """Whether a clause right after a party tells the place of a race: "X, who crashed and finished ninth"."""
    line = sentence.skeleton
    place = next((i for i, p in sentence.parties.items() if p is statement.party), -1)
    if place < 0 or not CLAUSE_BESIDE.match(line, place + 1):
        return False
    following = line.find("X", place + 1)
    return racing.search(line, place, following if following > 0 else len(line)) is not None


def _behind(statement: Statement, sentence: Sentence, text: str) -> Iterator[Statement]:
    """Those named behind somebody in a standing, as far as their points are told: "X, 43 points, ahead of Y (22)";
    or all who are ahead of him."""
    if statement.number is None or statement.values.get("behind"):
        return
    trails = statement.values.get("trails")  # "third, behind X (82) and Y (61)"
    if trails and len(statement.others) != statement.number - 1:
        return
    for place, party in enumerate(statement.others, 1 if trails else statement.number + 1):
        if (points := points_beside(sentence, party, text)) is None:
            return
        yield replace(statement, verb=Verb.POINTS, party=party, others=(), number=place, values={"points": points})


def _points_of(statement: Statement, sentence: Sentence, text: str) -> object:
    """The points of whom a statement is about: beside him, or in a bracket right behind what it says."""
    beside = points_beside(sentence, statement.party, text)
    if beside is not None or statement.verb is not Verb.POINTS or "points" in statement.values:
        return beside
    told = counted_out().match(text, statement.end)
    return int(told[1]) if told else None


def is_more(one: object, other: object) -> bool:
    """Whether one count of points is more than another."""
    return isinstance(one, int | float) and isinstance(other, int | float) and one > other


def opening(openers: str, has_points: str) -> re.Pattern[str]:
    """What opens a passage about the championship: its words, or "X has 92 points, Y 81 and Z 66"."""
    others = rf"(?: ?,| [a-z]{{2,3}}) {SCORE}"
    return re.compile(rf"^[ \"'-]*(?:(?:{openers})(?![a-zé])|X (?:{has_points}) (?:[a-zé]+ )?Q{others}{others})")


def going_on(words: str, leads: str) -> re.Pattern[str]:
    """What a passage about the championship goes on with: its words, or who leads where nothing is of a session."""
    return re.compile(rf"(?<![a-zé])(?:{words})(?![a-zé])|^(?=[^STGK]*$)[^XP]*[XP].*?(?<![a-zé])(?:{leads})(?![a-zé])")


def told_out(against: str, of_whom: str, has_points: str) -> re.Pattern[str]:
    """An order whose first has a verb for his points: "X has 121, Y 119", "X totalise 121 points contre 119 à Y".

    The others may have a verb or a place of their own: "X leads with 121, Y has 119 and Z, third, 104".
    """
    first = r"^[^XNMQ.;:]{0,60}X(?: ?\([^()XMQ]*\))?(?: [a-zé'-]+){1,5} Q"
    joint = rf"(?: ?[,;])?(?: (?:{against}))? "
    own = rf"X(?:'{genitives()})?(?: ?, N ?,)?(?: [a-z]{{2}})?(?: (?:{has_points}))?(?: [a-zé]{{1,4}})? [MQ]"
    other = rf"[MQ] (?:{of_whom}) ?(?:[a-z]{{1,3}}'? )?X"
    return re.compile(rf"{first}(?:{joint}(?:{own}(?! (?:{of_whom}) ?X)|{other}))+")


def scored(sentence: Sentence, setting: Setting, runs: re.Pattern[str] = SCORES) -> Iterator[Statement]:
    """The order that a sentence about the championship tells by points alone, from the first: "X 121, Y 119, Z 104"."""
    for run in runs.finditer(sentence.skeleton):
        parties = [p for i, p in sentence.parties.items() if run.start() <= i < run.end()]
        points = [
            m.value
            for i, m in sentence.mentions.items()
            if run.start() <= i < run.end() and sentence.skeleton[i] in "MQ" and isinstance(m.value, int | float)
        ]
        if len(parties) != len(points) or points != sorted(points, reverse=True):
            continue
        start, end = sentence.span(run.start(), run.end())
        for place, (party, told) in enumerate(zip(parties, points, strict=True), 1):
            yield Statement(
                Verb.POINTS, party, setting, start, end, Reliability.SENTENCE, number=place, values={"points": told}
            )
