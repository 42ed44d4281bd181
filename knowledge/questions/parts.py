"""Several questions in one: where the whole is not understood, the parts that "and" or a full stop joins may be.

Either each part asks something of its own ("who won in 1988 and who was second?"), the later leaning on the earlier,
or two things are asked of the same ("pole and fastest lap at Imola"): then each is asked with all that is around both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from knowledge.names import NameKind
from knowledge.questions.cues import Cue
from knowledge.questions.question import Form, Question, Topic, Wanted
from knowledge.questions.role import PLACES
from knowledge.questions.sheet import Bearer, Sheet, readings
from knowledge.questions.signal import S

DEEDS = frozenset({S.WIN, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP, S.POINTS, S.RETIRED, S.CHAMPION})
OF_BOTH = (S.BOTH, S.OR, S.COMPARE, S.SAME, S.DIFFERENT, S.BETWEEN, S.WITHOUT, S.FROM_POLE, S.YES_NO, S.NOT, S.NEVER)
OF_TITLES = {S.TITLE, S.CHAMPION, S.CHAMPIONSHIP}
ASKING = (S.WHO, S.WHICH, S.WHEN, S.WHERE, S.WHY, S.COUNT, S.HOW_MUCH, S.MARGIN, S.AGE, S.WHO_IS)
SMALL = (S.FILLER, S.LANGUAGE, S.MOST, S.COUNT, S.WITH_TEAM)
BEGUN = frozenset({S.STARTED, S.GRID, S.QUALIFIED})
ENDED = frozenset({S.FINISHED, S.POSITION, S.RESULTS})
STOPS = ".?!;"
SHORTEST = 2  # words that can ask something
YEAR = 4  # figures
UNBOUNDED = frozenset({Form.WHICH, Form.LIST, Form.COUNT})  # these ask little where nothing bounds them


@dataclass(frozen=True, slots=True)
class Halves:
    """Two texts for one; the second leans on the first where it is what ``follows``."""

    first: str
    second: str
    follows: bool = False
    of_places: bool = False  # "at Spa and at Monza": which year, or of whom, must be told


def asks_twice(sheet: Sheet) -> bool:
    """Whether two things are asked that one question would not tell apart.

    Who did one thing and who did another ("who won the race, and who took the title"), or from which place somebody
    started and at which he finished.
    """
    if any(sheet.says(p, S.AND) and _starts_and_ends(sheet, p) for p in range(1, len(sheet.tokens))):
        return True
    titles = pairwise(cue for cue in sheet.found if cue.senses.keys() & OF_TITLES)
    joined = (pair for pair in titles if any(sheet.says(p, S.AND) for p in range(pair[0].last, pair[1].first)))
    asking = [cue for cue in sheet.found if S.WHO in cue or S.WHO_IS in cue]
    return any(_two_titles(*pair) for pair in joined) or any(sheet.says(later.first - 1, S.AND) for later in asking[1:])


def asks_who_else(sheet: Sheet, question: Question) -> bool:
    """Whether people are asked for beside what was understood: "which team won, and who drove for it"."""
    opening = next((cue.first for cue in sheet.found if cue.senses.keys() & set(ASKING)), len(sheet.tokens))
    asking = (cue for cue in sheet.found if (S.WHO in cue or S.WHO_IS in cue) and cue.first > opening)
    of_makers = question.topic is Topic.TITLE and question.scope.category is not None
    told = (question.wanted is Wanted.DRIVER and not of_makers) or question.antecedent is not None
    return not told and any(sheet.says(later.first - 1, S.AND) for later in asking)


def _two_titles(one: Cue, other: Cue) -> bool:
    """Whether one title is the drivers' and the other one the makes' or the teams'."""
    makers = [bool(cue.senses.keys() & {S.MAKE, S.TEAM}) for cue in (one, other)]
    return all(cue.senses.keys() & OF_TITLES for cue in (one, other)) and any(makers) != all(makers)


def _starts_and_ends(sheet: Sheet, place: int) -> bool:
    """Whether a start is told before a place, and a finish alone after it."""
    begun = any(c.last <= place and c.senses.keys() & BEGUN for c in sheet.found)
    return begun and any(c.first > place and _ends(c) for c in sheet.found)


def _ends(cue: Cue) -> bool:
    return bool(cue.senses.keys() & ENDED) and not cue.senses.keys() & BEGUN


def tells_first(sheet: Sheet) -> bool:
    """Whether a statement stands before the question, of something else that was done: the two are not one."""
    for place in range(1, len(sheet.tokens)):
        gap = sheet.text[sheet.tokens[place - 1].end : sheet.tokens[place].start]
        before = [c for c in sheet.found if c.last <= place]
        after = [c for c in sheet.found if c.first >= place]
        if any(c in gap for c in ".!;") and _done(before) and _done(after) and not _asks(before):
            return True
    return False


def _done(cues: Sequence[Cue]) -> bool:
    return any(cue.senses.keys() & (DEEDS | {S.WON, S.FINISHED}) for cue in cues)


def _asks(cues: Sequence[Cue]) -> bool:
    return any(cue.senses.keys() & {*ASKING, S.LIST, S.YES_NO} for cue in cues)


def halves_of(sheet: Sheet) -> Iterator[Halves]:
    """The ways in which a question may be two."""
    if _side_by_side(sheet):
        yield from _of_the_same(sheet)
    yield from _one_after_another(sheet)
    yield from _of_the_same(sheet)


def _side_by_side(sheet: Sheet) -> bool:
    """Whether "and" joins the words for a start and a finish: "where did X start and finish in race 3"."""
    joints = (p for p in range(1, len(sheet.tokens) - 1) if sheet.says(p, S.AND))
    pairs = ((_before(sheet, p), _after(sheet, p)) for p in joints)
    return any(left and right and _both_ends(sheet, left[1] - 1, right[1] - 1) for left, right in pairs)


def _both_ends(sheet: Sheet, left: int, right: int) -> bool:
    begun, ended = sheet.cue(left), sheet.cue(right)
    return bool(begun and ended and begun.senses.keys() & BEGUN and _ends(ended))


def _one_after_another(sheet: Sheet) -> Iterator[Halves]:
    """Cut at each "and", and at each full stop, behind which something is asked."""
    for place in range(SHORTEST, len(sheet.tokens) - 1):
        near = (place + 1, place + 2)
        asks = any(sheet.says(p, *ASKING) for p in near) or _starts_and_ends(sheet, place)
        joined = sheet.says(place, S.AND) and asks
        end, start = sheet.tokens[place - 1].end, sheet.tokens[place].start
        stopped = any(c in STOPS for c in sheet.text[end:start])
        if joined or stopped:
            yield Halves(sheet.text[:end], sheet.text[sheet.tokens[place + joined].start :], follows=True)


def _of_the_same(sheet: Sheet) -> Iterator[Halves]:
    """Leave out one of two deeds, years or places that "and" joins, and then the other."""
    if any(cue.senses.keys() & set(OF_BOTH) - {S.YES_NO} for cue in sheet.found):
        return
    for place in range(1, len(sheet.tokens) - 1):
        if not sheet.says(place, S.AND):
            continue
        left, right = _before(sheet, place), _after(sheet, place)
        if left is None or right is None or not _alike(sheet, left[1] - 1, right[1] - 1):
            continue
        first = _text(sheet, 0, left[1]), _text(sheet, right[1], len(sheet.tokens))
        second = _text(sheet, 0, left[0]), _text(sheet, right[0], len(sheet.tokens))
        yield Halves(" ".join(first), " ".join(second), of_places=sheet.name(left[1] - 1) is not None)


def _text(sheet: Sheet, first: int, last: int) -> str:
    return sheet.text[sheet.tokens[first].start : sheet.tokens[last - 1].end] if first < last else ""


def _before(sheet: Sheet, place: int) -> tuple[int, int] | None:
    """The words of what stands before "and"."""
    one = sheet.name(place - 1) or sheet.cue(place - 1)
    return (one.first, place) if one is not None else (place - 1, place) if _year(sheet, place - 1) else None


def _after(sheet: Sheet, place: int) -> tuple[int, int] | None:
    """The words of what stands behind "and", the small words before it left to whichever is kept."""
    start = place + 1
    while sheet.says(start, *SMALL) and not (sheet.says(start, *DEEDS) or _year(sheet, start)):
        start += 1
    one = sheet.name(start) or sheet.cue(start)
    return (start, one.last) if one is not None else (start, start + 1) if _year(sheet, start) else None


def _year(sheet: Sheet, place: int) -> bool:
    return sheet.word(place).isdigit() and len(sheet.word(place)) == YEAR


def _alike(sheet: Sheet, left: int, right: int) -> bool:
    """Whether two things are of one kind: two years, two places, two deeds that differ."""
    names = sheet.name(left), sheet.name(right)
    if names[0] is not None and names[1] is not None:
        return (_is_place(names[0]) and _is_place(names[1])) or _are_his_teams(sheet, names[0], names[1])
    cues = sheet.cue(left), sheet.cue(right)
    if _both_ends(sheet, left, right):
        return True
    if cues[0] is not None and cues[1] is not None:
        if S.ORDINAL in cues[0] and S.ORDINAL in cues[1]:
            return True
        if _two_titles(cues[0], cues[1]):
            return True
        done = (cues[0].senses.keys() & DEEDS, cues[1].senses.keys() & DEEDS)
        return bool(done[0] and done[1]) and done[0].isdisjoint(done[1])
    ends = sheet.says(left - 1, S.BETWEEN, S.GAP)  # "points between 1988 and 1990" are of all that time
    return not ends and _year(sheet, left) and _year(sheet, right)


def _is_place(bearer: Bearer) -> bool:
    return readings(bearer.found)[0].kind in PLACES


def _are_his_teams(sheet: Sheet, one: Bearer, other: Bearer) -> bool:
    """Whether two teams are somebody's: "how many wins with McLaren and with Williams did Prost take"."""
    teams = all(readings(b.found)[0].kind is NameKind.TEAM for b in (one, other))
    return teams and any(readings(b.found)[0].kind is NameKind.DRIVER for b in sheet.bearers)


def asks_the_same(first: Question, second: Question) -> bool:
    """Whether the second of two says nothing of its own, and only repeats the first."""
    return replace(second, text=first.text, inherited=first.inherited, ignored=first.ignored) == first


def is_whole(question: Question, sheet: Sheet, halves: Halves) -> bool:
    """Whether a part says enough to be asked alone: of whom, when or where; and asks one thing."""
    scope = question.scope
    dated = scope.first_season or scope.last_season or scope.latest or scope.previous or scope.latest_event
    named = question.subjects or question.others or question.nation or question.alternatives or question.antecedent
    placed = scope.event or scope.circuit or scope.country or scope.round or scope.team
    if halves.of_places and not (dated or named):
        return False
    bounded = dated or named or placed or question.inherited or question.form not in UNBOUNDED
    return bool(bounded) and not _enumerates(sheet)


def _enumerates(sheet: Sheet) -> bool:
    """Whether several deeds are listed still: "wins, poles"."""
    done = [cue for cue in sheet.found if cue.senses.keys() & DEEDS]
    return any(
        left.senses.keys() & DEEDS != right.senses.keys() & DEEDS
        and "," in sheet.text[sheet.tokens[left.last - 1].end : sheet.tokens[right.first].start]
        for left, right in pairwise(done)
    )
