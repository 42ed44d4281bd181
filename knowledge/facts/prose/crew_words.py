"""Words for a crew before the number of its car, and whom they mean: "le trio de la n°7"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.facts.mention import Party
from knowledge.facts.prose.pronouns import LATELY
from knowledge.facts.prose.skeleton import Sentence

OF_A_CREW = re.compile(r"P +[a-z']{1,3}(?: [a-z']{1,3})? ?$")
"""What stands before the number of a car whose crew a pronoun is: "le trio de la n°7"."""


def crew_of(
    party: Party, sentence: Sentence, around: Sequence[Party], joined: re.Pattern[str], text: str
) -> Party | None:
    """The crew named right before the sentence, where words for a crew and a car without number mean it."""
    place = next((i for i, p in sentence.parties.items() if p is party), -1)
    plain = party.drivers or party.team or party.car_number
    if place < 0 or plain or not OF_A_CREW.search(sentence.skeleton[:place]):
        return None
    near = [p for p in around if p.drivers and 0 < sentence.start - p.end < LATELY]
    if not near or len(near[-1].drivers) > 1:
        return near[-1] if near else None
    one, other = near[-2:] if len(near) > 1 else (near[0], near[0])
    together = one is not other and joined.fullmatch(text, one.end, other.start)
    return replace(other, drivers=(*one.drivers, *other.drivers), start=one.start) if together else None
