"""One row of a list: a place, a party, and what is measured, read by the marks between them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from config.language import Language, languages
from knowledge.facts.changed import replace
from knowledge.facts.lists.statuses import statuses
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import Page, covered, measured
from knowledge.facts.mentions.occasions import class_named
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.team_names import is_team_name
from knowledge.facts.parties.crews import LONGEST_NAME, people
from knowledge.facts.parties.details import with_detail, without_engine
from knowledge.text import fold_in_place

K = MentionKind
GRID = re.compile(r"\((\d{1,2})\)\s*")
CODE = re.compile(r"\s*([a-z]{2,4})\b[.:)]?\s+")
LAST_FIGURE = re.compile(r"(?<![\w.,:'\"+])(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:\.{2,3}|…|\*|\))*\s*$")
NAME_ENDS = re.compile(r"\s*(?:[(\t;:|]|,\s|\s[–—-]\s(?=[+\d])|\s{2,}|\s\+|$)")
FIGURE = re.compile(r"\s(?=\+?\d)")
FAR = 2
"""Characters between a car's number and its driver."""


@dataclass(frozen=True)
class Row:
    """What a row tells: who, in which place, or out of the race with which status; and its figures."""

    start: int
    end: int
    party: Party
    position: int | None = None
    status: str | None = None
    grid: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    points: float | None = None
    category: str | None = None
    classed: tuple[int, str] | None = None  # the place in a class that the row tells beside: "(1res Dames)"


def read_row(page: Page, start: int, end: int, *, crews: bool = False, teams: bool = False) -> Row | None:
    """A row read by its marks; ``crews`` where hyphens join people, ``teams`` where the names are of teams."""
    position, status, at = _head(page, start, end)
    grid = None
    if match := GRID.match(page.folded, at, end):
        grid, at = int(match[1]), match.end()
    number, at = _number(page, at, end)
    party, after = _party(page, at, end, crews=crews, teams=teams)
    if party is None and number:
        party, after = Party(start=at, end=end), at
    if party is None:
        return None
    if number and not party.car_number:
        party = replace(party, car_number=number)
    values = measured(page, after, end, first=position == 1)
    last = LAST_FIGURE.search(page.folded, after, end)
    points = _points(page, after, end)
    of_a_make = teams and any(m.end == last.end(1) for m in page.inside(at, end, K.CAR)) if last else False
    if points is None and last and (of_a_make or not covered(page, last.start(1))):
        points = float(f"{last[1]}.{last[2]}") if last[2] else float(last[1])
    classed = _classed(page, at, end)
    return Row(start, end, party, position, status, grid, values, points, _category(page, at, end), classed)


def _head(page: Page, start: int, end: int) -> tuple[int | None, str | None, int]:
    """The place, or the status, that a row starts with, and where the rest starts."""
    if match := _place().match(page.folded, start, end):
        return int(match[1]), None, match.end()
    code = CODE.match(page.folded, start, end)
    if code and code[1] in statuses(page.language) and page.text[code.start(1)].isupper():
        return None, statuses(page.language)[code[1]], code.end()
    return None, None, start


def _number(page: Page, start: int, end: int) -> tuple[str | None, int]:
    """The number of the car before whoever drives it, and where the rest starts."""
    match = _numbered(page.language).match(page.folded, start, end)
    if match is None or match["measure"]:
        return None, start
    people_here = page.inside(start, end, K.PERSON)
    if match["sign"] or (people_here and people_here[0].start - match.end() <= FAR):
        return match["number"], match.end()
    return None, start


@lru_cache
def _numbered(language: Language) -> re.Pattern[str]:
    signs = any_of(language.facts.mentions.number_signs)
    return re.compile(rf"(?P<sign>{signs})?\s?(?P<number>\d{{1,3}})(?P<measure>[.,:'\"/]\d)?[\s\t|:–—-]+")


def _classed(page: Page, start: int, end: int) -> tuple[int, str] | None:
    """A place and the class in which it holds, side by side."""
    for one, other in pairwise(page.inside(start, end)):
        if one.kind is K.ORDINAL and other.kind is K.CATEGORY and page.text[one.end : other.start] == " ":
            return (one.value, str(other.value)) if isinstance(one.value, int) else None
    return next(filter(None, (_coded(page, m) for m in page.inside(start, end, K.ORDINAL) if m.start > start)), None)


def _coded(page: Page, place: Mention) -> tuple[int, str] | None:
    """A place with the code of a class behind, or one of its members, where a piece ends: "1ers R2", "1re Dame"."""
    named = _class_behind(page.language).match(page.text, place.end)
    if named is None or not isinstance(place.value, int) or not place.text[-1].isalpha():
        return None
    if named["code"]:
        return place.value, named["name"]
    several = _in_the_plural(named["name"], page.language)
    known = any(class_named(fold_in_place(form), page.language) for form in (named["name"], several))
    return (place.value, several) if known else None


def _in_the_plural(noun: str, language: Language) -> str:
    ending = next((each for each in language.words.plurals if not noun.endswith(each)), "")
    return noun + ending


@lru_cache
def _class_behind(language: Language) -> re.Pattern[str]:
    """The code of a class, or one of its members, at the end of a piece or before a gap."""
    gap = "|".join(map(re.escape, language.words.gap_openers)) or "(?!)"
    return re.compile(rf" (?P<name>(?P<code>[A-Z][A-Z\d+]{{1,5}})|[A-Z][a-zé]+)(?=[),;]|\s(?:{gap})\s|$)")


def _category(page: Page, start: int, end: int) -> str | None:
    """A class in a row's brackets, where the row says no more of it: "(Am)"."""
    for mention in page.inside(start, end, K.CATEGORY):
        if page.text[mention.start - 1 : mention.start] == "(" and page.text[mention.end : mention.end + 1] == ")":
            return str(mention.value)
    return None


def _points(page: Page, start: int, end: int) -> float | None:
    told = page.inside(start, end, K.POINTS)
    return float(told[0].value) if told and isinstance(told[0].value, int | float) else None


# --- who ------------------------------------------------------------------------------------------------------------


def _party(page: Page, start: int, end: int, *, crews: bool, teams: bool) -> tuple[Party | None, int]:
    """The party of a row, and where its figures start."""
    stop = _name_end(page, start, end)
    zone = page.text[start:stop]
    party = Party(start=start, end=stop)
    if teams:
        return _team_party(page, start, stop, end)
    leading = [m for m in page.inside(start, end, K.TEAM) if m.start == start]
    if leading:
        return _with_details(page, party, start, end), leading[0].end
    drivers = people(page, start, stop, crews=crews)
    if not drivers:
        named = page.inside(start, stop, K.TEAM, K.CAR, K.CAR_NUMBER)
        if not named:
            return None, stop
        return _with_details(page, party, start, end), stop
    if len(zone) > LONGEST_NAME * max(1, len(drivers)):
        return None, stop
    return _with_details(page, replace(party, drivers=drivers), stop, end), stop


def _team_party(page: Page, start: int, stop: int, end: int) -> tuple[Party | None, int]:
    name = clean(page.text[start:stop]).strip(" ,.–—-")
    name = re.sub(r"\s*[\d.,]+\s*\w*$", "", name)
    if not name or not name[0].isalnum() or name[0].islower():
        return None, stop
    return Party(
        team=name, start=start, end=min(stop, start + len(page.text[start:stop].rstrip()))
    ), stop if stop < end else start


def _name_end(page: Page, start: int, end: int) -> int:
    """Where the names of a row end: at a bracket, a comma, a wide gap, or before the first thing measured."""
    people_here = page.inside(start, end, K.PERSON)
    cut = end
    for mention in page.inside(start, end):
        if mention.kind in (K.LAP_TIME, K.GAP, K.LAPS, K.POINTS, K.TEAM, K.CAR, K.CAR_NUMBER) and mention.start > start:
            cut = min(cut, mention.start)
    if figure := FIGURE.search(page.folded, start, end):
        cut = min(cut, figure.start())
    marks = NAME_ENDS.search(page.text, start, end)
    if marks:
        within = [p for p in people_here if p.start == marks.end() and marks[0].strip() == ","]
        cut = min(cut, marks.start() if not within else cut)
    if joint := _before_a_measure(page.language).search(page.folded, start, cut):
        cut = joint.start()
    return cut if cut > start else end


@lru_cache
def _before_a_measure(language: Language) -> re.Pattern[str]:
    """What stands between a name and what is measured behind it: signs, and words that open a gap."""
    return re.compile(rf"(?:[\s,;:+–—(-]|(?<=\s){any_of(language.words.gap_openers)})+\Z")


@cache
def _place() -> re.Pattern[str]:
    """The place that opens a row, with what any language puts after the figure of an ordinal."""
    suffixes = {re.escape(fold_in_place(s)) for known in languages().values() for s in known.words.ordinal_suffixes}
    after = "|".join(sorted(suffixes, key=len, reverse=True))
    return re.compile(rf"\s*(?:[|•*►-]\s*)?(?:p\s?)?(\d{{1,3}})(?:{after})?\s?(?:[.):°|]|-|(?=\s))\s*(?:\|\s*)?")


def _with_details(page: Page, party: Party, start: int, end: int) -> Party:
    """A party with the team, car and number that follow its names."""
    for mention in page.inside(start, end, K.TEAM, K.CAR, K.CAR_NUMBER):
        party = with_detail(party, mention)
    if not party.team:
        for piece in _loose_pieces(page, start, end):
            if is_team_name(piece, page.language):
                party = replace(party, team=clean(piece))
                break
    if party.team:
        party = replace(party, team=without_engine(party.team))
    bracket = re.compile(r"\s?\(([^()]*)\)").match(page.text, start, end)
    if bracket and party.car and not party.team and not party.car_number and len(party.car.split()) == 1:
        inside = page.inside(bracket.start(), bracket.end(), K.CAR)
        if inside:
            party = replace(party, team=without_engine(party.car), car=None)
    if party.team and party.team == party.car:
        party = replace(party, car=None)
    last = max((m.end for m in page.inside(start, end, K.TEAM, K.CAR, K.CAR_NUMBER)), default=party.end)
    closing = page.text.find(")", last, last + 3)
    return replace(party, end=max(party.end, closing + 1 if closing >= 0 else last))


def _loose_pieces(page: Page, start: int, end: int) -> list[str]:
    """What stands in a row's bracket or between its commas and is no mention."""
    taken = page.inside(start, end)
    pieces: list[str] = []
    for match in re.compile(r"(?:[^(),;/\t\s]|[ \u00a0\n](?![ \u00a0]))+").finditer(page.text, start, end):
        free = not any(m.start < match.end() and match.start() < m.end for m in taken)
        before = page.text[match.start() - 2 : match.start()]
        opened = before[-1:] in "(,/;\t" or before.isspace() or (before[:1] in "(,/;\t" and before[-1:].isspace())
        if (
            free
            and opened
            and not any(c.isdigit() for c in match[0])
            and re.search(r"\s[–—-]\s|[()]|\s{2}|\t", page.text[start:end])
        ):
            pieces.append(match[0].strip())
    return pieces
