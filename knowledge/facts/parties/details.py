"""The details of a party: team, car and number, put together from what stands in brackets and beside."""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import country_codes, makers
from knowledge.facts.mentions.occasions import any_of
from knowledge.text import fold_in_place

K = MentionKind
BETWEEN = re.compile(r"\s[–—-]\s|[,;/]")


def number_gap(gap: str, language: Language) -> bool:
    """Whether what stands between leads to a car number: "Ferrari n°51", "Ferrari, la n°51"."""
    return bool(_number_gap(language).fullmatch(gap))


@lru_cache
def _number_gap(language: Language) -> re.Pattern[str]:
    words = language.facts.mentions
    apposed = rf",\s(?:{any_of(words.articles)})\s"
    return re.compile(rf"(?:{apposed}|\s?[,–—-]?\s?)(?:{any_of(words.number_signs)})?\s?")


def with_detail(details: Party, mention: Mention) -> Party:
    """A party with one thing more known of it; what was named first stays."""
    value = clean(str(mention.value))
    if mention.kind is K.TEAM and not details.team:
        return Party(details.drivers, value, details.car, details.car_number, details.start, details.end)
    if mention.kind is K.CAR and not details.car:
        return Party(details.drivers, details.team, value, details.car_number, details.start, details.end)
    if mention.kind is K.CAR_NUMBER and not details.car_number:
        return Party(details.drivers, details.team, details.car, value, details.start, details.end)
    return details


def merged(one: Party, other: Party) -> Party:
    """One party, with what another tells more."""
    return replace(
        one,
        drivers=one.drivers or other.drivers,
        team=one.team or other.team,
        car=one.car or other.car,
        car_number=one.car_number or other.car_number,
    )


def clash(one: Party, other: Party) -> bool:
    """Whether two tell a team or a number each."""
    return any(getattr(one, f) and getattr(other, f) for f in ("team", "car_number"))


def bracket_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a bracket, parted by commas, slashes and dashes."""
    at = start
    for match in BETWEEN.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def without_engine(team: str) -> str:
    """A team without the make of its engine: "McLaren-Mercedes" is McLaren."""
    chassis, hyphen, engine = team.rpartition("-")
    return chassis if hyphen and fold_in_place(engine) in makers() else team


def only_asides(content: str, inside: list[Mention]) -> bool:
    """Whether a bracket holds but a country, an age, a class or one number, which take nothing from the party."""
    bare = content.strip()
    if sum(m.kind is K.NUMBER for m in inside) > 1:
        return False
    return bare in country_codes() or (
        bool(inside) and all(m.kind in (K.COUNTRY, K.AGE, K.CATEGORY, K.NUMBER) for m in inside)
    )
