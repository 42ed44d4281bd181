"""Cars told by whose they are, in a clause beside: "A, champion twice, whose Kestrel led", "B, dont la n°7 a cassé"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.parties.details import clash, merged

BEFORE = 24
"""Characters before a car in which a word says whose it is."""
BESIDE = re.compile(r"(?:\s?\([^()]*\))?\s?(?:,[^.;:!?]*)?")
"""What may stand between a name and such a word: a bracket, words in commas that say who he is. After a verb the word
may count: "passed five, among them the Kestrel" is "dont la Kestrel" too."""


def with_possessions(folded: str, parties: Sequence[Party], language: Language) -> list[Party]:
    """The parties of a block; a car that a clause beside tells to be of whoever is named before has its driver."""
    made: list[Party] = []
    for party in parties:
        owner = next((one for one in reversed(made) if one.drivers), None)
        made.append(merged(party, owner) if owner and _is_owned(folded, owner, party, language) else party)
    return made


def _is_owned(folded: str, owner: Party, car: Party, language: Language) -> bool:
    """Whether a car without a crew stands behind such a word, in the sentence that names its owner."""
    if car.drivers or not (car.car or car.car_number) or clash(owner, car):
        return False
    told = _whose(language).search(folded, max(owner.end, car.start - BEFORE), car.start)
    return told is not None and BESIDE.fullmatch(folded, owner.end, told.start()) is not None


@lru_cache
def _whose(language: Language) -> re.Pattern[str]:
    mentions = language.facts.mentions
    before = rf"{any_of(mentions.articles)}\s?|{any_of(mentions.number_signs)}\s?"
    return re.compile(rf"{word_of(mentions.whose)}\s(?:{before}){{0,2}}$")
