"""The year that figures tell: none where a formula is named after its engine, "Formula Ford 2000"."""

import re

from config.language import Language
from knowledge.facts.mentions.notation import Read, Value
from knowledge.facts.mentions.phrases import any_of

FORMULAS, LONGEST_FORMULA = (1900, 2000), 24
"""Figures that name a formula by its engine, and the characters before them in which it is named."""


def year_of(language: Language) -> Read:
    """A year, but the one that a formula is named after: "Formula Ford 2000"."""
    formula = re.compile(rf"(?<!\w){any_of(language.facts.setting.formula_words)}\s(?:[a-z]+\s)?\Z")

    def read(match: re.Match[str]) -> Value:
        year, later = int(match["y"]), match["z"]
        if year in FORMULAS and formula.search(match.string, max(0, match.start() - LONGEST_FORMULA), match.start()):
            return None
        return f"{year}-{later[-2:]}" if later and int(later[-2:]) == (year + 1) % 100 else year

    return read
