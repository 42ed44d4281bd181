"""The orders of a season: places and fastest laps of its sessions, and the standings of the championship."""

from collections import defaultdict
from typing import Any

from knowledge.facts.fact import FastestLap, Result, Standing
from knowledge.store.claims import Claim
from knowledge.store.season import Season, who
from knowledge.store.settle import Key, Proof, Row, Settled, believed, milliseconds, same, told

RESULT = ("position", "position_at_most", "laps", "time", "gap", "interval", "lap_time", "points")


def results(season: Season, claims: list[Claim[Result]]) -> None:
    """A row for each entry in each order, from all claims of that place."""
    rows: dict[tuple[Key, Key, str], list[Claim[Result]]] = defaultdict(list)
    for claim in claims:
        if track := season.session(claim):
            rows[track, season.category(claim.fact.category), season.entry(claim)].append(claim)
    places: dict[tuple[Key, Key, int], list[Row]] = defaultdict(list)
    for (track, order, identity), found in rows.items():
        row = _result(season, track, order, identity, found)
        if row.values["position"]:
            places[track, order, row.values["position"]].append(row)
    for (track, order, _), taken in places.items():
        if len(taken) > 1:
            _one_place(season, track, order, taken)


def _result(season: Season, track: Key, order: Key, identity: str, claims: list[Claim[Result]]) -> Row:
    settled = believed(claims, RESULT, same)
    values = settled.values
    values["status"] = _status(claims, settled)
    values |= {
        "milliseconds": milliseconds(values["lap_time"] or values["time"]),
        "provisional": max(claims, key=lambda c: c.rank).fact.provisional, "contested": bool(settled.against),
    }  # fmt: skip
    links: dict[str, Key | None] = {"session_id": track, "category_id": order, "entry_id": ("entry", identity)}
    row = season.add(("result", (track, order, identity)), values, links, settled.proofs(claims))
    season.contradiction([*track[1], order[1], who(identity)], told(settled), row.proofs)
    return row


def _status(claims: list[Claim[Result]], settled: Settled) -> str:
    """The status that is believed first; "classified" counts only of a claim that gives a place."""
    said = [c for c in claims if c.fact.status != "classified" or c.fact.position]
    status = max(said or claims, key=lambda c: c.rank).fact.status
    for i, claim in enumerate(claims):
        at_most, shown = claim.fact.position_at_most, settled.values["position"]
        if claim in said and claim.fact.status != status:
            settled.against.setdefault(i, []).append(("status", claim.fact.status))
        if at_most and shown and at_most < shown:
            settled.against.setdefault(i, []).append(("position_at_most", at_most))
    return status


def _one_place(season: Season, track: Key, order: Key, rows: list[Row]) -> None:
    """A place that several documents give to several entries; one document that does so means a tie."""
    shown = max(rows, key=_belief)
    for row in rows:
        if row is shown or row.sources() & shown.sources():
            continue
        value = f"position {row.values['position']}"
        row.proofs = [Proof(p.claim, True, value) if p.claim.fact.position else p for p in row.proofs]
        row.values |= {"position": None, "contested": True}
        shown.values["contested"] = True
        both = " / ".join(who(r.key[1][2]) for r in (shown, row))
        season.contradiction([*track[1], order[1], both], value, row.proofs)


def _belief(row: Row) -> Any:
    return max(p.claim.rank for p in row.proofs)


def fastest_laps(season: Season, claims: list[Claim[FastestLap]]) -> None:
    """A row for the fastest lap of each order; several where one document says that several shared it."""
    laps: dict[tuple[Key, Key], dict[str, list[Claim[FastestLap]]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if track := season.session(claim):
            laps[track, season.category(claim.fact.category)][season.entry(claim)].append(claim)
    for (track, order), found in laps.items():
        rows = [_fastest_lap(season, track, order, identity, same_entry) for identity, same_entry in found.items()]
        shown = max(rows, key=_belief)
        for row in rows:
            if row is not shown and not row.sources() & shown.sources():
                value = ", ".join([*row.proofs[0].claim.fact.drivers, row.values["lap_time"] or ""]).strip(", ")
                shown.proofs += [Proof(p.claim, True, value) for p in row.proofs]
                shown.values["contested"] = True
            else:
                season.out.rows.append(row)
        season.contradiction([*track[1], order[1]], str(shown.values["lap_time"]), shown.proofs)


def _fastest_lap(season: Season, track: Key, order: Key, identity: str, claims: list[Claim[FastestLap]]) -> Row:
    settled = believed(claims, ("lap_time",), same)
    by_rank = sorted(claims, key=lambda c: c.rank, reverse=True)
    driver = next((c.fact.drivers[0] for c in by_rank if len(c.fact.drivers) == 1), None)
    values = settled.values | {
        "milliseconds": milliseconds(settled.values["lap_time"]),
        "provisional": by_rank[0].fact.provisional, "contested": bool(settled.against),
    }  # fmt: skip
    links: dict[str, Key | None] = {
        "session_id": track, "category_id": order, "entry_id": ("entry", identity),
        "driver_id": season.driver(driver) if driver else None,
    }  # fmt: skip
    return Row(("fastest_lap", (track, order, identity)), values, links, settled.proofs(claims))


def standings(season: Season, claims: list[Claim[Standing]]) -> None:
    """A row for each entry in each order of the championship at each moment."""
    rows: dict[tuple[Key, str, str], list[Claim[Standing]]] = defaultdict(list)
    for claim in claims:
        rows[season.category(claim.fact.category), season.entry(claim), _moment(season, claim)].append(claim)
    for (order, identity, moment), found in rows.items():
        settled = believed(found, ("position", "points", "as_of"), lambda f, a, b: f == "as_of" or same(f, a, b))
        final, day = found[0].fact.final is True, found[0].date
        season.out.finished |= final
        if not final and not settled.values["as_of"]:
            settled.values["as_of"] = day.isoformat() if day else None
        values = settled.values | {
            "final": final, "moment": moment, "contested": bool(settled.against),
            "provisional": max(found, key=lambda c: c.rank).fact.provisional,
        }  # fmt: skip
        links: dict[str, Key | None] = {"category_id": order, "entry_id": ("entry", identity)}
        links["event_id"] = None if final else season.event(found[0])
        row = season.add(("standing", (order, identity, moment)), values, links, settled.proofs(found))
        season.contradiction([order[1], who(identity)], told(settled), row.proofs)


def _moment(season: Season, claim: Claim[Standing]) -> str:
    """When a standing stood: at the end, or after an event, on a day, or when the document appeared.

    Documents that tell neither season nor moment may be of several years: each has an order of its own.
    """
    if claim.fact.final:
        return "final" if season.dated else f"final|{claim.name}"
    event, day = season.event_key(claim) or "", claim.fact.as_of or ""
    told = f"{event}|{day or ('' if event or not claim.date else claim.date.isoformat())}"
    return told if season.dated or told != "|" else f"|{claim.name}"
