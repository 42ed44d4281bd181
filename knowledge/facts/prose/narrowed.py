"""The setting of a cue, narrowed to the class and the meeting that its sentence names for what it says."""

import re
from dataclasses import replace

from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.facts.prose.elsewhere import at_other_track
from knowledge.facts.prose.found import ACTING, OF_AN_ORDER, Found
from knowledge.facts.prose.pattern import holds
from knowledge.facts.prose.skeleton import OVERALL
from knowledge.facts.setting.programme import RACE
from knowledge.facts.setting.rounds import of_its_series
from knowledge.facts.statement import Setting

ELSEWHERE = ("placed", "pole")
"""What is told of another track named right behind it; cars stop in corners that are named after tracks."""
OF_A_PLACE = re.compile(r"N(?: ?[a-zé'-]+){0,4} ?\Z")
LONGEST_PLACE = 40
"""Characters of a place and the words between it and those for the whole field: "N place du classement"."""
PRIZE = re.compile(r"[ \"]*(?:[a-zé]{1,4}[ '])?(?P<class>C)(?! X|')[a-zé' -]{0,40} X")
"""A class that opens a sentence and whoever is named first in it: "les C reviennent à X"."""
SERIES_AFTER = re.compile(r"[^XPHN.;:,]{0,24}?H")
HEADED = re.compile(r"C ?:")
"""A class right before a colon, of which all is that follows: "a one-two in C: X wins from Y"."""


def scoped(found: Found) -> Setting:
    """The setting, narrowed to the class and the meeting that the sentence names for what the cue says."""
    category = found.cue.category or found.slot("c") or _class_after(found) or _class_told(found)
    setting, event = _of_told_series(found), found.slot("e")
    if event and event != setting.event and found.cue.verb != "held":
        season = _year_of_meeting(found) or setting.season
        setting = of_its_series(replace(setting, event=str(event), circuit=None, season=season))
    elif found.cue.verb in ELSEWHERE:
        setting = at_other_track(setting, found.scopes.at_place, found.sentence, found.match.end())
    if setting.eve and (setting.event, setting.circuit) != (found.setting.event, found.setting.circuit):
        setting = replace(setting, session=RACE, eve=False)  # it has been run
    return replace(setting, category=str(category)) if category else setting


def _of_told_series(found: Found) -> Setting:
    """The setting; of a standing or a title that of the one series that its words name: "third in the Haze Cup"."""
    if found.cue.verb not in ("points", "crowned"):
        return found.setting
    line, match = found.sentence.skeleton, found.match
    after = SERIES_AFTER.match(line, match.end())
    named = {found.at(i) for i in range(match.start(), after.end() if after else match.end()) if line[i] == "H"}
    series = named.pop() if len(named) == 1 else None
    return replace(found.setting, championship=series) if isinstance(series, str) else found.setting


def _year_of_meeting(found: Found) -> int | str | None:
    """The year that stands beside the name of the meeting: "won the 2018 Dakar", "a gagné le Dakar 2018"."""
    line, at = found.sentence.skeleton, found.match.start("e")
    beside = at - len("J ") if line.startswith("J E", at - len("J ")) else at + len("E ")
    year = found.at(beside) if line.startswith("J", beside) else None
    return year if isinstance(year, (int, str)) else None


def _class_after(found: Found) -> object:
    """The class named right after the words of the cue."""
    line, end, scopes = found.sentence.skeleton, found.match.end(), found.scopes
    ends = found.ends()
    if any(scopes.overall.match(line, place) for place in ends):
        return OVERALL
    title = scopes.of_title.match(line, found.match.end("k")) if found.cue.verb == "crowned" else None
    near = scopes.beside if holds(found.match, "n") else scopes.near
    timed = (near.match(line, place) for place in ends[2:])
    if after := title or near.match(line, end) or next(filter(None, timed), None):
        return found.at(after.end() - 1)
    adjacent = scopes.adjacent if holds(found.match, "n") else scopes.alone
    if beside := next(filter(None, (adjacent.match(line, place) for place in (end, *ends[2:]))), None):
        return found.at(beside.end() - 1)
    told = found.match.end("n" if holds(found.match, "n") else "k")
    stop = found.match.start("y" if holds(found.match, "y") else "k")
    inside = scopes.near.match(line, told, stop) if told < stop else None
    return found.at(inside.end() - 1) if inside else None


def _class_told(found: Found) -> object:
    """The class named in the words of the cue, or before them, or at the head of the sentence."""
    if found.cue.verb in ("points", "crowned") and (standing := _standing_told(found)):
        return standing
    line, match = found.sentence.skeleton, found.match
    won = found.cue.verb in ("placed", "pole") and found.number() == 1
    if found.classwise or (won and found.scopes.in_class.search(line, 0, match.start("k"))):
        return _class_before(found)
    if won and (of_prize := _class_won(found)) >= 0:
        return found.at(of_prize)
    lost = line.find("C", match.start("k"), match.end()) if found.cue.verb == "retired" else -1
    if lost >= 0 and not line.startswith("C X", lost):
        return found.at(lost)
    if (whole := _of_all(found)) is not None:
        of_season = found.cue.verb in ("points", "crowned") and _of_all_there(found)
        return OVERALL if match.start() - len(", ") <= whole <= match.end() or of_season else None
    prize = _class_of_prize(found) if found.cue.verb == "crowned" else None
    return _class_at_head(found, won=won) or prize or _class_of_race(found)


def _class_of_race(found: Found) -> object:
    """The one class that a sentence names, where it tells before the cue that a race was of it: "the GT4 race"."""
    line = found.sentence.skeleton
    if found.cue.verb not in OF_AN_ORDER or len(found.scopes.classes(line)) != 1:
        return None
    race = found.scopes.class_race.search(line, 0, found.match.start("k"))
    return found.at(race.start("class") if race["class"] else race.start("of")) if race else None


def _class_of_prize(found: Found) -> object:
    """The class that a sentence begins with, and which comes to whoever is crowned: "the Juniors smile on A, ..."."""
    line, place = found.sentence.skeleton, _place_of(found)
    named = PRIZE.match(line) if place >= 0 else None
    return found.at(named.end("class") - 1) if named and named.end() == place + 1 else None


def _place_of(found: Found) -> int:
    """Where the party of a cue stands in the skeleton; -1 where it does not."""
    return next((i for i, party in found.sentence.parties.items() if party is found.party), -1)


def _standing_told(found: Found) -> object:
    """The class, or the standing of teams or makers, that the words of a standing or a title name."""
    line, match = found.sentence.skeleton, found.match
    inside = line.find("C", match.start(), match.end())
    if inside >= 0 and not line.startswith("C X", inside):
        return found.at(inside)
    counted = any(found.slot(name) is not None for name in ("n", "q", "m", "margin"))
    entrants = found.scopes.field_of(line, match.start(), match.end()) if counted else None
    entrants = entrants or _field_before(found)
    return entrants or (OVERALL if found.sentence.of_all and not _of_all_elsewhere(found) else None)


def _part(found: Found) -> tuple[int, int]:
    """The part of a sentence between semicolons in which the cue stands."""
    line, start = found.sentence.skeleton, found.match.start("k")
    end = line.find(";", start)
    return line.rfind(";", 0, start) + 1, end if end >= 0 else len(line)


def _of_all_there(found: Found) -> bool:
    """Whether a part of a sentence is of the whole field, and another is not: "in C, ...; overall, A leads"."""
    (start, end), line = _part(found), found.sentence.skeleton
    whole = found.scopes.overall_anywhere.search(line, start, end)
    return end - start < len(line) and whole is not None and "C" not in line[start:end]


def _of_all_elsewhere(found: Found) -> bool:
    """Whether it is but another part of the sentence that is of the whole field."""
    (start, end), line = _part(found), found.sentence.skeleton
    anywhere = found.scopes.overall_anywhere
    return bool(anywhere.search(line)) and not anywhere.search(line, start, end)


def _class_won(found: Found) -> int:
    """Where the class of a win stands beside its words: "the GT4 win went to A", "A won GT4 from B"; else -1."""
    line, match, scopes = found.sentence.skeleton, found.match, found.scopes
    after = holds(match, "x") and match.start("x") > match.end("k")
    inside = line.rfind("C", match.start(), match.start("x") if after else match.end())
    if inside >= 0 and (after or found.cue.verb == "pole") and not line.startswith("C X", inside):
        return inside
    if after and (prize := scopes.before_prize.search(line, 0, match.start())):
        return prize.start()
    behind = scopes.alone.match(line, match.end("k"))
    return behind.end() - 1 if behind else -1


def _class_at_head(found: Found, *, won: bool) -> object:
    """The class that a sentence, or the clause of a win, opens with."""
    line, match = found.sentence.skeleton, found.match
    heads = [head.end() - 1 for head in found.scopes.lead_ins.finditer(line, 0, match.start("k"))]
    if not heads and found.cue.verb in OF_AN_ORDER:
        named = (head.start() for head in HEADED.finditer(line, 0, match.start()))
        heads = [i for i in named if found.at(i) not in FIELDS]  # "a good day for the team: X won"
    if not heads and won and any(holds(match, who) and match.start(who) < match.start("k") for who in ACTING):
        before = max(line.rfind(stop, 0, match.start("k")) for stop in "X,")
        heads = [head.end() - 1 for head in found.scopes.opened.finditer(line, before + 1, match.start("k"))]
    return found.at(heads[-1]) if heads else None


def _of_all(found: Found) -> int | None:
    """Where words for the whole field end that are of no other place than the cue's: "tenth overall and won GT4"."""
    line, own = found.sentence.skeleton, found.match.start("n") if holds(found.match, "n") else -1
    for told in found.scopes.overall_anywhere.finditer(line):
        place = OF_A_PLACE.search(line, max(0, told.start() - LONGEST_PLACE), told.start())
        if place is None or place.start() == own or found.cue.verb not in OF_AN_ORDER:
            return told.end()
    return None


def _field_before(found: Found) -> str | None:
    """The standing of teams or makers that a sentence names before a team, or in the words of the cue."""
    if found.party is None or found.party.drivers or found.party.car_number or not found.party.team:
        return None
    before = found.match.start()
    told = (str(m.value) for i, m in found.sentence.mentions.items() if i < before and m.value in FIELDS)
    line, own = found.sentence.skeleton, found.match.end("k")
    return next(told, None) or found.scopes.field_of(line, 0, before) or found.scopes.field_within(line, before, own)


def _class_before(found: Found) -> object:
    """The class that "in his class" means: of a place the setting's, else the one that the text named last."""
    if found.cue.verb == "placed" and found.setting.category not in (None, OVERALL):
        return found.setting.category
    line = found.sentence.skeleton
    classes = [i for i in found.scopes.classes(line) if i < found.match.start("k")]
    return found.at(classes[-1]) if classes else found.last_class
