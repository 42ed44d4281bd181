"""Whom a match tells of where several do one thing together: their crew, or each of them."""

from collections.abc import Iterator

from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.prose.cues import Reader
from knowledge.facts.prose.found import Found
from knowledge.facts.prose.jointly import APART, TOGETHER, crew, may_share, sharing, together
from knowledge.facts.prose.pattern import holds


def each_of(found: Found, known: Reader) -> Iterator[Found]:
    """What is found, of the whole crew or of each where several do it together."""
    place = next((i for i, p in found.sentence.parties.items() if p is found.party), -1)
    alone = place < 0 or found.lists() or _follows_at_once(found)
    several = () if alone else together(found.sentence, place, found.match.start("k"), known)
    if not (alone or several):
        yield replace(found, party=None)
    elif len(several) > 1 and found.cue.ends and found.cue.number:
        placed = [(i, p) for i, p in found.sentence.parties.items() if any(p is one for one in several)]
        listed = list(sharing(placed, found.sentence.skeleton, found.crews))
        for number, party in enumerate(listed, found.cue.number - len(listed) + 1):
            yield replace(found, party=party, cue=found.cue.model_copy(update={"number": number, "ends": False}))
    elif len(several) > 1 and _of_one_car(found, several):
        joint = found.cue.model_copy(update={"values": {**found.cue.values, "jointly": True}})
        yield replace(found, party=crew(several), cue=joint)
    elif len(several) > 1 and (found.cue.verb in APART or found.cue.at_most or found.cue.within):
        yield from (replace(found, party=party) for party in several)
    elif len(several) > 1 and (found.cue.verb in TOGETHER or _scores(found)) and may_share(several):
        joint = found.cue.model_copy(update={"values": {**found.cue.values, "jointly": True}})
        yield replace(found, party=crew(several), cue=joint)
    else:
        yield found


def _scores(found: Found) -> bool:
    """Whether one place of a standing with its points is told, and of nobody else: "A and B lead on 78 points"."""
    counted = found.cue.verb == "points" and not found.cue.both and holds(found.match, "q")
    return counted and not holds(found.match, "y") and found.number() is not None


def _follows_at_once(found: Found) -> bool:
    """Whether those who come behind stand right after the party: "to A, B and C each gaining a place"."""
    if not (holds(found.match, "y") and holds(found.match, "x")):
        return False
    between = found.sentence.skeleton[found.match.end("x") : found.match.start("y")]
    return found.match.start("k") < found.match.start("x") and not between.strip(" ,")


def _of_one_car(found: Found, several: tuple[Party, ...]) -> bool:
    """Whether those who do one thing together are a crew by it: they drive one numbered car, or score as one known."""
    if not may_share(several):
        return False
    if found.cue.verb in ("points", "penalised"):
        people = [name for party in several for name in party.drivers]
        return found.crews.one(people) or (found.crews.shared and not found.crews.rivals(people))
    cars = found.listed("y") if found.cue.verb == "drives" else ()
    return len(cars) == 1 and bool(cars[0].car_number)
