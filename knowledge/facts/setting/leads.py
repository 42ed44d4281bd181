"""What a sentence starts with: the class or the session that all of it is about."""

from collections.abc import Sequence

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.session_names import is_a_race
from knowledge.facts.setting.class_words import (
    car_after,
    class_after_prize,
    class_as_subject,
    class_noun_after,
    class_opening,
    class_prize_after,
    some_car,
)
from knowledge.facts.setting.setting_words import at_words, of_a_race, session_opening, under_way, year_before

K = MentionKind
LEAD_IN = 26
"""Characters from the start of a sentence in which a class or a day is a lead-in for it."""
NUMBERED = "Qualifying "
MOST_BEFORE = 2
"""Words before a class that heads a sentence, and those after it: "following a maiden LMP2 pole" has more."""
OVERALL = "Overall"
PRACTICES = ("Qualifying", "Practice")


def leading_class(page: Page, inside: Sequence[Mention], start: int) -> str | None:
    """The class that a sentence starts with: "En LMP3, ..."; a cup only after the word that opens it."""
    for mention in inside:
        if mention.kind is not K.CATEGORY or mention.start - start > LEAD_IN or mention.value == OVERALL:
            continue
        before = page.folded[start : mention.start]
        if before.rstrip().endswith("(") or page.inside(start, mention.start, K.ORDINAL, K.PERSON):
            continue  # in a bracket, or somebody's place in the class: all else is told of the whole field
        if some_car(page.language).fullmatch(before) and car_after(page.language).match(page.folded, mention.end):
            continue  # some car, met on the track
        opened = bool(class_opening(page.language).fullmatch(before.lstrip())) or _is_a_subject(page, before, mention)
        cups = page.language.facts.setting.cups
        if opened or (mention.value not in cups and not before.strip().isdigit()):
            return str(mention.value)
    return None


def class_goes_on(page: Page, inside: Sequence[Mention], start: int) -> bool:
    """Whether a class that a sentence starts with holds for those after it too: it opens the sentence, or heads it."""
    first = next((m for m in inside if m.kind is K.CATEGORY), None)
    if first is None:
        return True
    before = page.folded[start : first.start]
    return len(before.split()) <= MOST_BEFORE or bool(class_opening(page.language).fullmatch(before.lstrip()))


def names_several_classes(inside: Sequence[Mention]) -> bool:
    """Whether a sentence tells of more than one class: none of them goes on."""
    return len({m.value for m in inside if m.kind is K.CATEGORY} - {OVERALL}) > 1


def starts_in_another_class(inside: Sequence[Mention], start: int, category: str | None) -> bool:
    """Whether a sentence starts with somebody's place in another class than the one told of: "First of the Juniors"."""
    first = next((m for m in inside if m.kind is K.CATEGORY and m.start - start <= LEAD_IN), None)
    return first is not None and category is not None and first.value not in (category, OVERALL)


def _is_a_subject(page: Page, before: str, mention: Mention) -> bool:
    """Whether a sentence is about a class by name: "The Junior category", "La classe Junior", "Silver honours"."""
    told = class_as_subject(page.language).fullmatch(before.strip())
    noun = class_noun_after(page.language).match(page.folded, mention.end)
    prize = class_prize_after(page.language).match(page.folded, mention.end) and not (told and told["noun"])
    if told is not None and (told["noun"] or noun or prize):
        return True
    return class_after_prize(page.language).fullmatch(before.strip()) is not None


def leading_session(page: Page, start: int, end: int) -> str | None:
    """The qualifying or practice that a sentence starts with: "En qualifications, ..."."""
    for mention in page.inside(start, end, K.SESSION):
        if str(mention.value).startswith(PRACTICES) and mention.start - start <= 2 * LEAD_IN:
            before = page.folded[start : mention.start]
            after = page.inside(mention.end, mention.end + LEAD_IN, K.ORDINAL)
            placed = any(m.start == mention.end + 1 for m in after)  # "qualifying second, he led the race"
            return str(mention.value) if session_opening(page.language).fullmatch(before) and not placed else None
    return None


def numbers_qualifyings(page: Page) -> bool:
    """Whether a text tells of more than one qualifying by their numbers."""
    return any(m.kind is K.SESSION and str(m.value).startswith(NUMBERED) for m in page.found)


def of_practice(session: str | None) -> bool:
    """Whether a session is a qualifying or a practice."""
    return session is not None and session.startswith(PRACTICES)


def leading_race(page: Page, inside: Sequence[Mention], start: int) -> bool:
    """Whether a sentence starts with a race: "En course 1, ..."."""
    return any(m.start - start <= LEAD_IN for m in races_told(page, inside))


def races_told(page: Page, inside: Sequence[Mention]) -> list[Mention]:
    """The races that a sentence names and may be about: none that only says who somebody is, as "race one winner A"."""
    return [m for m in inside if m.kind is K.SESSION and is_a_race(m) and not is_an_epithet(page, m)]


def is_an_epithet(page: Page, race: Mention) -> bool:
    """Whether a race only says who is named right after it."""
    told = of_a_race(page.language).match(page.folded, race.end)
    return told is not None and any(m.start == told.end() for m in page.inside(told.end(), race.end + 60, K.PERSON))


def is_under_way(page: Page, start: int, end: int) -> bool:
    """Whether a sentence tells of the race, or names a session of its own."""
    return bool(page.inside(start, end, K.SESSION)) or bool(page.tells(under_way(page.language), start, end))


def leading_series(page: Page, start: int, end: int) -> str | None:
    """The series that a sentence starts with: "En WEC, ..."; a place may stand before: "À Spa, en WEC, ..."."""
    first, stop = start, min(end, start + 2 * LEAD_IN + 40)
    if not page.inside(start, stop, K.CHAMPIONSHIP):
        return None
    for mention in page.inside(start, stop, K.CHAMPIONSHIP, K.CIRCUIT, K.EVENT):
        before = page.folded[first : mention.start].strip(" ,")
        named = mention.kind is K.CHAMPIONSHIP and before in page.language.facts.mentions.articles
        if len(before) > LEAD_IN or (before and not named and not at_words(page.language).fullmatch(before)):
            return None
        if mention.kind is K.CHAMPIONSHIP:
            told = bool(before) and page.folded[mention.end : mention.end + 1] in (",", ":")
            return str(mention.value) if told else None
        first = mention.end
    return None


def leading_year(page: Page, start: int, end: int) -> int | None:
    """The year that a sentence starts with: "En 2019, ..."."""
    for mention in page.inside(start, min(end, start + LEAD_IN), K.SEASON):
        before = page.folded[start : mention.start].strip()
        told = isinstance(mention.value, int) and at_words(page.language).fullmatch(before)
        return mention.value if told and isinstance(mention.value, int) else None
    return None


def of_the_year_before(page: Page, start: int, end: int) -> bool:
    """Whether a sentence starts by saying that it tells of the year before."""
    return bool(year_before(page.language).match(page.folded, start, end))
