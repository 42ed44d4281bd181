"""Cars of builders that no list knows: a name and the code of a model in the bracket after a driver, "(Brume GR59)".

Hill climbs, karts and single-seaters have many such builders; a team's name ends in no code of letters and figures.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import country_codes
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.people import Shape
from knowledge.text import fold_in_place

BRACKET = re.compile(r"\(([^()\n]{2,80}(?:\n[^()\n]{1,60})?)\)")
BUILT = re.compile(
    r"(?:[A-Z][a-zà-ÿ]{2,}|[A-Z]{2,4})(?:\s[A-Z][a-zà-ÿ]+)?(?P<code>\s[A-Z]{1,3}-?\d{1,4}[A-Z]{0,3})(?:\s[A-Z]{1,3})?"
)


def is_built(name: str) -> bool:
    """Whether a name is that of a builder with the code of a model: no word for teams, classes or a country in it."""
    match = BUILT.fullmatch(name)
    if match is None or name.split(maxsplit=1)[0] in country_codes():
        return False
    words, known = set(fold_in_place(name).split()), name_words()
    return words.isdisjoint(known.team_words) and words.isdisjoint(known.class_words)


def built_cars(text: str, people: Sequence[Shape]) -> Iterator[str]:
    """The cars of unknown builders that stand in brackets after people."""
    ends = {s.end for s in people}
    for bracket in BRACKET.finditer(text):
        if bracket.start() - (text[bracket.start() - 1 : bracket.start()].isspace()) in ends:
            yield from (
                clean(piece) for piece in re.split(r"\s[–—-]\s|[,;/]\s?", bracket[1]) if is_built(piece.strip())
            )
