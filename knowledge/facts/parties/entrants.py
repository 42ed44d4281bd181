"""Who enters a numbered car that is named with its crew alone: the team named last, or in the heading over it.

Only where nothing is told of a race: in a report a car may stand beside many teams.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.facts.mention import Party
from knowledge.facts.statement import Mode, Statement, Verb
from knowledge.reading.document import BlockKind, Document

OF_A_RACE = (Verb.PLACED, Verb.AHEAD, Verb.POLE, Verb.LED, Verb.RETIRED, Verb.FASTEST, Verb.PENALISED)

BESIDE = 6
"""Characters beside its team's name in a heading that is nothing else."""
SEVERAL = 3
Named = Sequence[Sequence[Party]]


def entered(document: Document, named: Named, statements: Sequence[Statement]) -> list[list[Party]]:
    """The parties of every block; cars of an announcement with the team named last before them."""
    teamed = {p.car_number for block in named for p in block if p.team and p.car_number}
    if any(map(_of_a_race, statements)):
        return [list(parties) for parties in named]
    made: list[list[Party]] = []
    heading: str | None = None
    for block, parties in zip(document.blocks, named, strict=True):
        if block.kind is BlockKind.HEADING:
            heading = _lone_team(parties) if not any(p.drivers for p in parties) else heading
        made.append(list(_with_teams(parties, heading, teamed)))
        if block.kind is BlockKind.PARAGRAPH:
            heading = None
    return made


def announces(document: Document, named: Named, statements: Sequence[Statement]) -> bool:
    """Whether a document tells who will drive for several teams, and of no race: no car there is its writer's."""
    over_cars = {
        team
        for block, parties in zip(document.blocks, named, strict=True)
        if block.kind is BlockKind.HEADING and (team := _lone_team(parties)) and len(block.text) < len(team) + BESIDE
    }
    teams = {p.team for block in named for p in block if p.team and p.car_number}
    return len(over_cars) > 1 or (len(teams) >= SEVERAL and not any(map(_of_a_race, statements)))


def _of_a_race(statement: Statement) -> bool:
    return statement.verb in OF_A_RACE and statement.mode is Mode.FINAL and "past" not in statement.values


def _lone_team(parties: Sequence[Party]) -> str | None:
    teams = {p.team for p in parties if p.team}
    return teams.pop() if len(teams) == 1 else None


def _with_teams(parties: Sequence[Party], last: str | None, teamed: set[str]) -> Iterator[Party]:
    for party in parties:
        last = party.team or last
        open_ = party.car_number is not None and party.car_number not in teamed and len(party.drivers) > 1
        yield replace(party, team=last) if open_ and not party.team and last else party
