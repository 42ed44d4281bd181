"""Lines that name who belongs where: entries of a team, winners of each class, champions."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.name_words import and_words
from knowledge.facts.mentions.occasions import any_of
from knowledge.facts.mentions.pieces import first_mark, outside_brackets, trimmed
from knowledge.facts.mentions.team_names import is_team_name
from knowledge.facts.parties.crews import people
from knowledge.facts.parties.details import with_detail
from knowledge.facts.parties.parties import bracket_party
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb

K = MentionKind

RACE = "Race"
LONGEST_CLASS = 3


def entered(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """ "T : 44 X, 63 Y" and "#50 T - Car : X, Y, Z": who drives for whom."""
    label = re.compile(r"\s*(?:[•*-]\s*)?([^:]{2,70}?)\s?:\s+").match(page.text, start, end)
    if label and (
        line := re.compile(rf"\n(?={any_of(page.language.facts.mentions.number_signs)})").search(
            page.folded, label.end(), end
        )
    ):
        end = line.start()
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
        party = replace(details, drivers=drivers, start=start, end=trimmed(page, start, end))
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
        races: list[str | None] = [*_races(page, item_start, item_end)]
        for session in races or [where.at(start).session]:
            setting = replace(where.at(start), session=session, category=category, provisional=loose)
            yield Statement(Verb.PLACED, party, setting, item_start, item_end, Reliability.LIST, number=1)


def _races(page: Page, start: int, end: int) -> list[str]:
    """The races in an item's brackets: "(courses 1 et 2)"."""
    named = [str(m.value) for m in page.inside(start, end, K.SESSION) if str(m.value).startswith(RACE + " ")]
    races = any_of(page.language.facts.setting.race_words) + any_of(page.language.words.plurals)
    both = re.search(rf"{races}\s(\d)\s(?:{and_words()})\s(\d)", page.folded[start:end])
    return [f"{RACE} {both[1]}", f"{RACE} {both[2]}"] if both else named


def titles(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """ "Challengers Cup : X", "Équipes : T", "Cup C, won at L : Y": the champion that a line names."""
    label = re.compile(r"\s*(?:[•*-]\s*)?([^:]{2,60}?)\s?:\s*").match(page.text, start, end)
    if label is None:
        return
    series, classes = page.inside(start, label.end(), K.CHAMPIONSHIP), page.inside(start, label.end(), K.CATEGORY)
    here = where.at(start)
    head = clean(label[1].split(",")[0])
    category = _class_of(page, head, classes)
    known = [m for m in series if str(m.value) in where.known]
    if category is None and not known:
        return
    championship = str(known[0].value) if known and category in (None, "Overall") else where.default.championship
    stop = first_mark(page, label.end(), end)
    teams = category in ("Teams", "Manufacturers")
    drivers = () if teams else people(page, label.end(), stop, crews=False)
    team = clean(page.text[label.end() : end]).strip(" .") if teams else None
    if not drivers and not team:
        return
    party = Party(
        drivers=drivers, team=team, start=label.end(), end=trimmed(page, label.end(), stop if drivers else end)
    )
    setting = replace(here, championship=championship, category=category or "Overall", session=None)
    yield Statement(Verb.CROWNED, party, setting, start, trimmed(page, start, end), Reliability.LIST)


def _class_of(page: Page, head: str, classes: list[Mention]) -> str | None:
    """The class that a title's label names: in the words of a cup of its own, else the class's name."""
    words = {" ".join(form.split()): name for name, forms in page.language.words.categories.items() for form in forms}
    plain = " ".join(head.lower().split())
    if plain in words:
        return words[plain]
    if classes and classes[0].start - 2 <= page.text.find(head, max(0, classes[0].start - 2)):
        return head if plain.endswith(page.language.facts.setting.cup_words) else str(classes[0].value)
    return None
