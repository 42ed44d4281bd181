"""The division of a series, which stands behind its name: "Coupe de France des Rallyes 2e division"."""

import re
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention
from knowledge.facts.mentions.phrases import any_of


@lru_cache
def _division(language: Language) -> re.Pattern[str]:
    nth = any_of(language.words.ordinal_suffixes)
    return re.compile(rf"\s\d{{1,2}}{nth}\s{any_of(language.facts.setting.division_words)}(?!\w)")


def with_division(mention: Mention, text: str, folded: str, language: Language) -> Mention:
    """A listed series with the division that follows its name: "... 2e division"."""
    after = _division(language).match(folded, mention.end)
    if after is None:
        return mention
    name = f"{mention.value}{text[mention.end : after.end()]}"
    return replace(mention, end=after.end(), text=text[mention.start : after.end()], value=name)
