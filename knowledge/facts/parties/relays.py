"""The crew that a report tells of without ever listing it: by relays and team-mates, and the car by its number.

"L'équipage n°35", "son équipier X", "après les relais de X et de Y, Z": where a document has one such crew and one such
number alone, they belong together.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.parties.joints import Joints, joints
from knowledge.reading.document import Document
from knowledge.text import fold_in_place

K = MentionKind
BEFORE = 40
RELAY = 60


def told_crew(document: Document, found: Sequence[Mention], language: Language) -> Party | None:
    """The one crew that relays and team-mates make up, with the one number that is called a crew's."""
    folded, words = fold_in_place(document.text), joints(language)
    numbers = {str(m.value) for m in found if m.kind is K.CAR_NUMBER and _before(folded, m, words.crew_number)}
    people = [m for m in found if m.kind is K.PERSON]
    groups = [group for place in range(len(people)) if (group := _relay(folded, people, place, words))]
    if len(numbers) != 1 or not groups:
        return None
    crew = groups[0]
    for place, mention in enumerate(people):
        if str(mention.value) in crew and place and _before(folded, mention, words.partner_of):
            crew = (*crew, *(str(p.value) for p in people[max(0, place - 1) : place]))
    first = next(m for m in found if m.kind is K.CAR_NUMBER and str(m.value) in numbers)
    return Party(drivers=tuple(dict.fromkeys(crew)), car_number=numbers.pop(), start=first.start, end=first.end)


def _before(folded: str, mention: Mention, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(folded[max(0, mention.start - BEFORE) : mention.start]))


def _relay(folded: str, people: Sequence[Mention], place: int, words: Joints) -> tuple[str, ...]:
    """The people who take turns from here: those listed after the word, and who goes on in the same sentence."""
    if not _before(folded, people[place], words.relay):
        return ()
    crew = [str(people[place].value)]
    for one, other in pairwise(people[place:]):
        gap = folded[one.end : other.start]
        if words.last_of.fullmatch(gap) or words.listed.fullmatch(gap):
            crew.append(str(other.value))
        elif len(gap) < RELAY and "." not in gap:
            return (*crew, str(other.value))
        else:
            break
    return tuple(crew) if len(crew) > 1 else ()
