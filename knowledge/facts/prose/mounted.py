"""Who drives a car that a sentence names by its model alone: "the dentist, in an Alder that he runs himself, won"."""

from dataclasses import replace

from knowledge.facts.mention import Party
from knowledge.facts.prose.clause_subjects import first_free
from knowledge.facts.prose.clauses import Clauses
from knowledge.facts.prose.skeleton import Sentence


def mounted(party: Party | None, sentence: Sentence, clauses: Clauses, topic: Party | None) -> Party | None:
    """Whoever is aboard a car that stands after "in a" or the like: the first named before it, else whom the text is
    about, whose car it is too that a sentence begins with as "his"; of anybody else, and of a car by itself, the party
    as it is."""
    if party is None or not (party.car or party.car_number) or party.drivers or party.team:
        return party
    place = next((i for i, p in sentence.parties.items() if p is party), -1)
    if topic and topic.drivers and place >= 0 and clauses.own_car.fullmatch(sentence.skeleton[:place]):
        return replace(party, drivers=topic.drivers, team=topic.team)
    if not party.car or party.car_number:
        return party
    if place < 0 or not clauses.mounted.search(sentence.skeleton[:place]):
        return party
    named = first_free(sentence, clauses, place)
    driver = named if named and named.drivers else topic
    return driver if driver and driver.drivers else party
