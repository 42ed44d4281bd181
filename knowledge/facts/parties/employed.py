"""Offices that are told of no team: those held in a team are held in the one whose report it is."""

from collections.abc import Iterable, Iterator

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.parties.house import House
from knowledge.facts.statement import Statement, Verb
from knowledge.text import fold


def employed(told: Iterable[Statement], home: House | None, language: Language) -> Iterator[Statement]:
    """What is said of people, with the team of the house where an office in a team is said of none."""
    offices = {fold(role) for role in language.facts.mentions.team_roles}
    for one in told:
        office = one.verb is Verb.DESCRIBED and fold(str(one.values.get("role", ""))) in offices
        if home is None or not office or "organisation" in one.values:
            yield one
        else:
            yield replace(one, values={**one.values, "organisation": home.team})
