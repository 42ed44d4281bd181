"""Lines that open with a label: the pole, the fastest lap, who did not finish, what comes next, who won each class."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.dates import DateSpan
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions import is_team_name
from knowledge.facts.occasions import any_of
from knowledge.facts.parties import bracket_party, with_detail
from knowledge.facts.people import clean
from knowledge.facts.rows import Page, people, status_label, statuses
from knowledge.facts.setting import Scene
from knowledge.facts.statement import Reliability, Setting, Statement, Verb
from knowledge.facts.venue import place_name

K = MentionKind
RACE = "Race"
LONGEST_CLASS = 3


def labelled(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """What a line with a label states; nothing where its label is none of these."""
    words = page.language.facts.lists
    if match := _label(page.language, words.pole).match(page.folded, start, end):
        yield from _timed(page, where, Verb.POLE, (start, match.end(), end))
    elif match := _label(page.language, words.fastest_lap).match(page.folded, start, end):
        yield from _timed(page, where, Verb.FASTEST, (start, match.end(), end))
    elif match := status_label(page.language).match(page.folded, start, end):
        yield from _out(page, where, statuses(page.language)[" ".join(match["word"].split())], (match.end(), end))
    elif match := _label(page.language, words.next_events).match(page.folded, start, end):
        yield from meetings(page, where, match.end(), end)
    else:
        yield from entered(page, where, start, end)


@lru_cache
def _label(language: Language, words: tuple[str, ...]) -> re.Pattern[str]:
    _ = language
    return re.compile(rf"\s*(?:[•*-]\s*)?{any_of(words)}(?:\s[^:.\d]{{1,30}})?\s?:\s*")


def _timed(page: Page, where: Scene, verb: Verb, span: tuple[int, int, int]) -> Iterator[Statement]:
    """A pole or a fastest lap: the last party whose time was not taken away."""
    start, at, end = span
    cancelled = re.compile(rf"[^;]{{0,25}}?{any_of(page.language.facts.lists.cancelled)}")
    best: tuple[Party, Mention | None] | None = None
    for party_start, party_end in _pieces(page, at, end):
        drivers = people(page, party_start, _first_mark(page, party_start, party_end), crews=False)
        if not drivers:
            continue
        times = [m for m in page.inside(party_start, party_end, K.LAP_TIME)]
        if times and cancelled.match(page.folded, times[0].end, party_end + 14):
            continue
        best = (_detailed(page, drivers, party_start, party_end), times[0] if times else None)
    if best is None:
        return
    party, time = best
    setting = where.at(start)
    if session := _session_in(page, start, end):
        setting = replace(setting, session=session)
    values: dict[str, object] = {"lap_time": time.value} if time is not None else {}
    yield Statement(verb, party, setting, start, _trimmed(page, start, end), Reliability.LIST, number=1, values=values)


def _pieces(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parties of a line, parted by a semicolon or by the words between two people."""
    starts = [m.start for m in page.inside(start, end, K.PERSON)] or [start]
    cuts = [start, *(s for one, s in zip(starts, starts[1:], strict=False) if not _joined(page.text[one:s])), end]
    for one, other in zip(cuts, cuts[1:], strict=False):
        yield one, other


def _joined(between: str) -> bool:
    return not re.search(r"\d", between)


def _first_mark(page: Page, start: int, end: int) -> int:
    """Where the names end: at a bracket, a figure or a comma that no name follows."""
    mark = re.compile(r"\s?\(|\s[–—-]\s(?=\d)|,\s(?=[\d#(])|\s\d").search(page.text, start, end)
    stop = mark.start() if mark else end
    others = [m.start for m in page.inside(start, stop, K.TEAM, K.CAR, K.CAR_NUMBER, K.LAP_TIME)]
    return min([stop, *others])


def _detailed(page: Page, drivers: tuple[str, ...], start: int, end: int) -> Party:
    party = bracket_party(page.text, page.folded, page.inside(start, end), (start, end), page.language)
    return replace(party, drivers=drivers, start=start, end=_trimmed(page, start, end))


def _session_in(page: Page, start: int, end: int) -> str | None:
    named = [str(m.value) for m in page.inside(start, end, K.SESSION)]
    return named[0] if len(set(named)) == 1 and named[0].startswith(RACE) else None


def _trimmed(page: Page, start: int, end: int) -> int:
    """The end of a stretch without blanks and the marks between rows."""
    return start + len(page.text[start:end].rstrip(" \n\t;,–—-\u00a0"))


def _out(page: Page, where: Scene, status: str, span: tuple[int, int]) -> Iterator[Statement]:
    """Everybody on a list of those who did not finish."""
    for start, end in outside_brackets(page.text, *span):
        drivers = people(page, start, _first_mark(page, start, end), crews=False)
        if not drivers:
            continue
        party = _detailed(page, drivers, start, end)
        laps = [m for m in page.inside(start, end, K.LAPS)]
        values: dict[str, object] = {"status": status, **({"laps": laps[0].value} if laps else {})}
        yield Statement(Verb.RETIRED, party, where.at(start), start, party.end, Reliability.LIST, values=values)


def outside_brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a line, parted by semicolons, else by commas, that stand outside brackets."""
    mark = ";" if ";" in text[start:end] else ","
    depth, at = 0, start
    for place in range(start, end):
        depth += (text[place] == "(") - (text[place] == ")")
        if text[place] == mark and depth <= 0:
            yield _stripped(text, at, place)
            at = place + 1
    yield _stripped(text, at, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "."):
        end -= 1
    return start, end


def meetings(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """Meetings and their days: "L, du 12 au 14 juillet ; M, ...", "12 - 14 juillet : L"."""
    places = page.inside(start, end, K.EVENT, K.CIRCUIT)
    series = page.inside(start, end, K.CHAMPIONSHIP)
    for date in page.inside(start, end, K.DATE):
        near = [p for p in places if not _parted(page, p, date)]
        if not near or not isinstance(date.value, DateSpan):
            continue
        place = min(near, key=lambda p: abs(p.start - date.start))
        if page.text[place.start - 1 : place.start] == "(" and place is not places[0]:
            place = places[places.index(place) - 1]
        values: dict[str, object] = {"date": date.value, "event": place_name(place)}
        if place.kind is K.CIRCUIT:
            values["circuit"] = place_name(place)
        if len(series) == 1:
            values["championship"] = series[0].value
        setting: Setting = replace(where.at(date.start), session=None, category=None, provisional=False)
        first, last = min(place.start, date.start), max(place.end, date.end)
        yield Statement(Verb.HELD, Party(), setting, first, last, Reliability.LIST, values=values)


def _parted(page: Page, one: Mention, other: Mention) -> bool:
    """Whether a mark that parts meetings, or another date, stands between a place and a date."""
    start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    between = page.text[start:end]
    return bool(re.search(r"[;.!?\n]|\s{3,}", between)) or bool(page.inside(start, end, K.DATE, K.EVENT, K.CIRCUIT))


def entered(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """ "T : 44 X, 63 Y" and "#50 T - Car : X, Y, Z": who drives for whom."""
    label = re.compile(r"\s*(?:[•*-]\s*)?([^:]{2,70}?)\s?:\s+").match(page.text, start, end)
    people_here = page.inside(label.end(), end, K.PERSON) if label else []
    if label is None or not people_here:
        return
    head = page.inside(start, label.end(), K.TEAM, K.CAR, K.CAR_NUMBER)
    details = Party()
    for mention in head:
        details = with_detail(details, mention)
    name = clean(label[1])
    if not head and is_team_name(name, page.language) and re.match(r"\d", page.text[label.end() :]):
        details = Party(team=name)
    if details.car and not details.team and not details.car_number:
        details = Party(team=details.car)
    setting = where.at(start)
    if details.car_number:
        drivers = tuple(dict.fromkeys(str(m.value) for m in people_here))
        party = replace(details, drivers=drivers, start=start, end=_trimmed(page, start, end))
        yield Statement(Verb.DRIVES, party, setting, start, party.end, Reliability.LIST)
        return
    if not details.team:
        return
    for item_start, item_end in outside_brackets(page.text, label.end(), end):
        match = re.match(r"(?:[#nN]?[°o.]?\s?)?(\d{1,3})\s", page.text[item_start:item_end])
        named = page.inside(item_start, item_end, K.PERSON)
        if match and len(named) == 1:
            party = replace(details, drivers=(str(named[0].value),), car_number=match[1], start=start, end=item_end)
            yield Statement(Verb.DRIVES, party, setting, start, item_end, Reliability.LIST)


def winners(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """ "LMP2 : T n°30 (course 1), U n°25 (courses 1 et 2)": who won a class in each race."""
    label = re.compile(r"\s*(?:[•*-]\s*)?[^:]{1,30}?\s?:\s*").match(page.folded, start, end)
    classes = page.inside(start, label.end(), K.CATEGORY) if label else []
    if label is None or len(classes) > 1:
        return
    head = clean(page.text[start : label.end()]).strip(" :-–•*")
    category = str(classes[0].value) if classes else head
    if not classes and (len(head.split()) > LONGEST_CLASS or page.inside(start, label.end(), K.PERSON, K.TEAM)):
        return
    for item_start, item_end in outside_brackets(page.text, label.end(), end):
        held = page.inside(item_start, item_end)
        party = bracket_party(page.text, page.folded, held, (item_start, item_end), page.language)
        drivers = tuple(str(m.value) for m in held if m.kind is K.PERSON)
        if not drivers and not party.team and not party.car_number:
            continue
        party = replace(party, drivers=drivers, start=item_start, end=item_end)
        loose = bool(re.search(any_of(page.language.facts.setting.provisional), page.folded[item_start:item_end]))
        for session in _races(page, item_start, item_end) or [where.at(start).session]:
            setting = replace(where.at(start), session=session, category=category, provisional=loose)
            yield Statement(Verb.PLACED, party, setting, item_start, item_end, Reliability.LIST, number=1)


def _races(page: Page, start: int, end: int) -> list[str]:
    """The races in an item's brackets: "(courses 1 et 2)"."""
    named = [str(m.value) for m in page.inside(start, end, K.SESSION) if str(m.value).startswith(RACE + " ")]
    races = any_of(page.language.facts.setting.race_words)
    both = re.search(rf"{races}s\s(\d)\s(?:et|and|&)\s(\d)", page.folded[start:end])
    return [f"{RACE} {both[1]}", f"{RACE} {both[2]}"] if both else named


def titles(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """ "Challengers Cup : X", "Équipes : T", "Cup C, won at L : Y": the champion that a line names."""
    label = re.compile(r"\s*(?:[•*-]\s*)?([^:]{2,60}?)\s?:\s*").match(page.text, start, end)
    if label is None:
        return
    series, classes = page.inside(start, label.end(), K.CHAMPIONSHIP), page.inside(start, label.end(), K.CATEGORY)
    here = where.at(start)
    head = clean(label[1].split(",")[0])
    category = _class_of(page, head, classes, series)
    known = [m for m in series if str(m.value) in where.known]
    if category is None and not known:
        return
    championship = str(known[0].value) if known and category in (None, "Overall") else where.default.championship
    stop = _first_mark(page, label.end(), end)
    teams = category in ("Teams", "Manufacturers")
    drivers = () if teams else people(page, label.end(), stop, crews=False)
    team = clean(page.text[label.end() : end]).strip(" .") if teams else None
    if not drivers and not team:
        return
    party = Party(
        drivers=drivers, team=team, start=label.end(), end=_trimmed(page, label.end(), stop if drivers else end)
    )
    setting = replace(here, championship=championship, category=category or "Overall", session=None)
    yield Statement(Verb.CROWNED, party, setting, start, _trimmed(page, start, end), Reliability.LIST)


def _class_of(page: Page, head: str, classes: list[Mention], series: list[Mention]) -> str | None:
    """The class that a title's label names: in the words of a cup of its own, else the class's name."""
    words = {" ".join(form.split()): name for name, forms in page.language.words.categories.items() for form in forms}
    plain = " ".join(head.lower().split())
    if plain in words:
        return words[plain]
    if classes and classes[0].start - 2 <= page.text.find(head, max(0, classes[0].start - 2)):
        return head if head.lower().endswith(("cup", "trophy")) else str(classes[0].value)
    _ = series
    return None
