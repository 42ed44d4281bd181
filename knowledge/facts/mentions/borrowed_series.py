"""Names of series that other names hold: the "WRC" of a car's model, the "IMSA" of a team's name, cars of a kind."""

import re
from collections.abc import Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.phrases import any_of
from knowledge.text import fold_in_place

MODEL_BETWEEN = re.compile(r"(?:[ \u00a0][A-Z\d][\w+-]*){1,2}[ \u00a0]")
"""What stands between a make and the end of its model."""
LONGEST_MODEL = 24
CAPITALISED = re.compile(r"[ \u00a0]([A-ZÀ-Ý][\w-]+)")


def is_of_a_name(series: Mention, known: Sequence[Mention], text: str, language: Language) -> bool:
    """Whether a listed series is named as a part of a car's or a team's name; ``known`` holds the makes of cars."""
    of_cars = _kind_of_car(language).match(fold_in_place(text[series.end : series.end + LONGEST_MODEL]))
    return bool(of_cars) or _ends_a_model(series, known, text) or _opens_a_team(series, text, language)


@lru_cache
def _kind_of_car(language: Language) -> re.Pattern[str]:
    """What follows a series that only says of what kind cars are: "for Formula 1 cars"."""
    return re.compile(rf"\s{any_of(language.facts.mentions.kinds_of_car)}(?!\w)")


def _ends_a_model(series: Mention, known: Sequence[Mention], text: str) -> bool:
    """The "WRC" of "Ford Fiesta WRC": the last word of a model, not a series that a make races in."""
    makes = (m for m in known if m.kind is MentionKind.CAR and 0 < series.start - m.end < LONGEST_MODEL)
    return series.text.isupper() and any(MODEL_BETWEEN.fullmatch(text, m.end, series.start) for m in makes)


def _opens_a_team(series: Mention, text: str, language: Language) -> bool:
    """The "IMSA" of "IMSA Performance": a word for teams, in capitals of its own, goes on with it."""
    following = CAPITALISED.match(text, series.end)
    return bool(following) and fold_in_place(following[1]) in _team_words(language)  # type: ignore[index]


@lru_cache
def _team_words(language: Language) -> frozenset[str]:
    """Words of teams' names that no series has in its own."""
    setting = language.facts.setting
    own = {*setting.championship_words, *setting.series_fillers, *setting.region_words}
    return frozenset(map(fold_in_place, language.names.team_signs)) - set(map(fold_in_place, own))
