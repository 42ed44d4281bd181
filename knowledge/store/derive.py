"""From what all sources state of one season to its rows: a pure function, whatever the order of learning was.

First the meetings that the claims are about, then the entries of each and of the season, then one row for all claims
of the same place, lap, standing, title, tally, penalty, person or words; what differs is settled and kept as evidence
against.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from knowledge.facts.fact import FastestLap, Penalty, Profile, Quotation, Result, Standing, Tally, Title
from knowledge.store import honours, orders, outline
from knowledge.store.claims import Claim
from knowledge.store.identity import Names
from knowledge.store.season import Derived, Season

ROWS: dict[type, Callable[[Season, list[Claim[Any]]], None]] = {
    Result: orders.results,
    FastestLap: orders.fastest_laps,
    Standing: orders.standings,
    Title: honours.titles,
    Tally: honours.tallies,
    Penalty: honours.penalties,
    Profile: honours.profiles,
    Quotation: honours.quotations,
}


def derive(claims: Sequence[Claim[Any]], names: Names, title: str = "", *, dated: bool = True) -> Derived:
    """The rows of the season whose claims these are; ``title`` names it in contradictions, ``dated`` has a year."""
    season = Season(claims, names, title, dated=dated)
    outline.events(season)
    outline.entries(season)
    by_kind: dict[type, list[Claim[Any]]] = defaultdict(list)
    for claim in season.claims:
        by_kind[type(claim.fact)].append(claim)
    for kind, make in ROWS.items():
        make(season, by_kind[kind])
    return season.out
