"""Where a series raced, glued to its name: "Coupe du Nord à Nogaro" is the Coupe du Nord."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.text import fold_in_place


def without_place(name: str, language: Language) -> str:
    """A name without where its race was: "Coupe du Nord à Nogaro"."""
    told = _at_a_place(language).search(name)
    if told is None:
        return name
    place = gazetteer().find(told["place"], fold_in_place(told["place"]))
    known = any(m.kind is MentionKind.CIRCUIT and m.text == told["place"] for m in place)
    return name[: told.start()] if known else name


@lru_cache
def _at_a_place(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, language.facts.setting.place_openers))})\s(?P<place>\S.*)$")
