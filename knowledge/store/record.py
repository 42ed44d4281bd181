"""Writes what documents state: their facts by season, and from those the rows of every season they touch.

A learning is one transaction; who reads meanwhile sees the store as it was. A touched season is derived anew from all
its sources, so that the order in which documents came cannot matter; all else is left alone.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, select, update

from knowledge.store.claims import Claim, unpack
from knowledge.store.derive import derive
from knowledge.store.identity import Names
from knowledge.store.models import STATES
from knowledge.store.season import Derived
from knowledge.store.seasonless import move
from knowledge.store.shared import Shared
from knowledge.store.sources import Packed, Prepared, SeasonKey
from knowledge.store.tables import Writer, parts, table

OF_SOURCE = ("name", "title", "date", "language", "content_hash", "extractor", "origin", "link", "attribution")
OF_SEASON = ("standing", "title", "tally", "quotation", "profile", "entry", "event", "surface", "contradiction")
"""The tables whose rows go with a season's; results, crews, penalties and evidence go with theirs."""
WITH_SEASON = frozenset(OF_SEASON)
ORDER = (
    "event", "track_session", "entry", "entry_driver", "result", "fastest_lap", "standing", "title", "tally", "penalty",
    "profile", "quotation", "evidence", "surface", "contradiction",
)  # fmt: skip
"""The tables in an order in which what is referred to stands first."""
NO_ROW: dict[str, Any] = {f"{name}_id": None for name in STATES}


@dataclass(slots=True)
class Recorded:
    """What a recording changed besides documents."""

    facts_added: int = 0
    facts_removed: int = 0
    new_names: dict[str, list[str]] = field(default_factory=dict)
    contradictions: list[str] = field(default_factory=list)


class Recorder:
    """One learning's work on one connection: ``put`` and ``remove`` documents, then ``finish``."""

    def __init__(self, connection: Connection, names: Names, now: dt.datetime) -> None:
        self.db, self.names, self.now = connection, names, now
        self.writer = Writer(connection)
        self.shared = Shared(self.writer, names)
        self.out = Recorded()
        self._touched: set[int] = set()
        self._new: set[int] = set()
        self._seasons: dict[str, int] = {}
        self._dropped: list[int] = []

    def put(self, new: Prepared) -> Prepared | None:
        """A document, new or changed, and what it states; gives what was there before."""
        before = self._drop(new.name)
        source = self.writer.id("source")
        values = {column: getattr(new, column) for column in OF_SOURCE}
        self.writer.insert("source", [{**values, "id": source, "learned_at": self.now}])
        self.writer.insert("source_text", [{"source_id": source, "text": new.text}])
        rows = []
        for part in new.packed:
            season = self._season(part.season)
            self._touched.add(season)
            of = {"source_id": source, "stated_season_id": season, "season_id": season}
            rows.append({**of, "part": part.part, "number": part.number, "facts": part.facts})
        self.writer.insert("source_facts", rows)
        if before is None:
            self.out.facts_added += new.number
        else:
            was, now = before.told(), new.told()
            self.out.facts_added += (now - was).total()
            self.out.facts_removed += (was - now).total()
        return before

    def remove(self, name: str) -> Prepared | None:
        """Forget a document; gives what was there."""
        before = self._drop(name)
        self.out.facts_removed += before.number if before else 0
        return before

    def _drop(self, name: str) -> Prepared | None:
        """Take a document's name and facts away; its row goes when its evidence has gone with the seasons' rows."""
        source, text, facts = table("source"), table("source_text"), table("source_facts")
        query = select(source, text.c.text).join(text, text.c.source_id == source.c.id).where(source.c.name == name)
        row = self.db.execute(query).first()
        if row is None:
            return None
        packed = list(self._packed(row.id))
        self._touched |= set(self.db.scalars(select(facts.c.season_id).where(facts.c.source_id == row.id)))
        self._touched |= set(self.db.scalars(select(facts.c.stated_season_id).where(facts.c.source_id == row.id)))
        self.db.execute(delete(facts).where(facts.c.source_id == row.id))
        self.db.execute(update(source).where(source.c.id == row.id).values(name=f"{name}\n{row.id}"))
        self._dropped.append(row.id)
        values = {column: getattr(row, column) for column in OF_SOURCE}
        return Prepared(**values, text=row.text, packed=tuple(packed))

    def _packed(self, source: int) -> Iterator[Packed]:
        facts, season, series = table("source_facts"), table("season"), table("championship")
        query = (
            select(facts.c.number, facts.c.facts, facts.c.part, season.c.label, series.c.folded, series.c.name)
            .join(season, season.c.id == facts.c.stated_season_id)
            .outerjoin(series, series.c.id == season.c.championship_id)
            .where(facts.c.source_id == source)
        )
        for part in self.db.execute(query):
            yield Packed(SeasonKey(part.folded or "", part.name, part.label), part.number, part.facts, part.part)

    def _season(self, key: SeasonKey) -> int:
        """The season's id; its row is made where it is new."""
        if key.identity not in self._seasons:
            season = table("season")
            found = self.db.scalar(select(season.c.id).where(season.c.identity == key.identity))
            self._seasons[key.identity] = self._new_season(key) if found is None else found
        return self._seasons[key.identity]

    def _new_season(self, key: SeasonKey) -> int:
        row = self.writer.id("season")
        self._new.add(row)
        year = int(key.label[:4]) if key.label and key.label[:4].isdigit() else None
        parent = None if key.name is None else self._championship(key.championship, key.name)
        values = {"id": row, "championship_id": parent, "identity": key.identity, "label": key.label, "year": year}
        self.writer.insert("season", [{**values, "finished": None}])
        return row

    def _championship(self, key: str, name: str) -> int:
        series = table("championship")
        found = self.db.scalar(select(series.c.id).where(series.c.folded == key))
        if found is None:
            found = self.writer.id("championship")
            self.writer.insert("championship", [{"id": found, "name": name, "folded": key}])
            self.shared.new["championship"].append(found)
        return found

    def finish(self) -> Recorded:
        """Derive the touched seasons, drop what nothing refers to, and count the store's version up."""
        before = self._contradictions(self._touched)
        self._derive_all(self._touched)
        for part in parts(self._dropped):
            self.db.execute(delete(table("source")).where(table("source").c.id.in_(part)))
        moved = move(self.db, self.names, self._touched)
        before |= self._contradictions(moved - self._touched)
        self._touched |= moved
        self._derive_all(moved)
        self._drop_empty_seasons()
        self.shared.tidy()
        self.out.new_names = self.shared.new_names()
        self.out.contradictions = sorted(self._contradictions(self._touched) - before)
        version = table("store_version")
        if not self.db.execute(update(version).values(version=version.c.version + 1)).rowcount:
            self.writer.insert("store_version", [{"id": 1, "version": 1}])
        return self.out

    def _contradictions(self, seasons: set[int]) -> set[str]:
        noted = table("contradiction")
        queries = (select(noted.c.text).where(noted.c.season_id.in_(part)) for part in parts(seasons))
        return {text for query in queries for text in self.db.scalars(query)}

    def _derive_all(self, seasons: set[int]) -> None:
        for season in seasons - self._new:
            self._clear(season)
        self._new.clear()
        for season in sorted(seasons):
            self._derive(season)

    def _clear(self, season: int) -> None:
        surface = table("surface")
        query = select(surface.c.kind, surface.c.row_id).where(surface.c.season_id == season).distinct()
        self.shared.touch(self.db.execute(query))
        self.shared.forget_persons(season)
        for name in OF_SEASON:
            self.db.execute(delete(table(name)).where(table(name).c.season_id == season))

    def _claims(self, season: int) -> list[Claim[Any]]:
        facts, source, text = table("source_facts"), table("source"), table("source_text")
        query = (
            select(facts.c.facts, source.c.id, source.c.name, source.c.date, text.c.text)
            .join(source, source.c.id == facts.c.source_id)
            .join(text, text.c.source_id == source.c.id)
            .where(facts.c.season_id == season)
            .order_by(source.c.name, facts.c.stated_season_id, facts.c.part)
        )
        rows = self.db.execute(query)
        return [claim for row in rows for claim in unpack(row.facts, row.id, row.name, row.date, row.text)]

    def _derive(self, season: int) -> None:
        of, series = table("season"), table("championship")
        if not (claims := self._claims(season)):
            self.db.execute(update(of).where(of.c.id == season).values(finished=None))
            return
        query = select(of.c.label, series.c.id, series.c.name).outerjoin(series, series.c.id == of.c.championship_id)
        label, parent, name = self.db.execute(query.where(of.c.id == season)).one()
        title = " ".join(part for part in (name, label) if part)
        derived = derive(claims, self.names, title, dated=label is not None)
        rows = self._rows(season, derived)
        if parent:
            written = {claim.fact.championship for claim in claims if claim.fact.championship}
            if configured := self.names.championship(name):
                written.add(configured.name)
            rows["surface"] += [self._surface(season, "championship", parent, text) for text in sorted(written)]
            self.shared.touch([("championship", parent)])
        for table_name in ORDER:
            self.writer.insert(table_name, rows[table_name])
        self.db.execute(update(of).where(of.c.id == season).values(finished=derived.finished))

    def _rows(self, season: int, derived: Derived) -> dict[str, list[dict[str, Any]]]:
        """The rows with their ids, by table."""
        ids = self.shared.ids(derived)
        ids |= {row.key: self.writer.id(row.key[0]) for row in derived.rows}
        rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in derived.rows:
            name = row.key[0]
            links = {column: ids[key] if key else None for column, key in row.links.items()}
            values = {"id": ids[row.key], **row.values, **links}
            if name in WITH_SEASON:
                values["season_id"] = season
            rows[name].append(values)
            for proof in row.proofs:
                claim = proof.claim
                span = {"source_id": claim.source, "start": claim.fact.start, "end": claim.fact.end}
                stand = {"against": proof.against, "value": proof.value, f"{name}_id": ids[row.key]}
                rows["evidence"].append({**NO_ROW, **span, **stand, "id": self.writer.id("evidence")})
        for entry, driver, place in derived.crews:
            rows["entry_driver"].append({"entry_id": ids[entry], "driver_id": ids[driver], "ordinal": place})
        for kind, key, text in sorted(derived.surfaces):
            rows["surface"].append(self._surface(season, kind, ids[kind, key], text))
        self.shared.touch((row["kind"], row["row_id"]) for row in rows["surface"])
        for text in sorted(set(derived.contradictions)):
            rows["contradiction"].append({"id": self.writer.id("contradiction"), "season_id": season, "text": text})
        return rows

    def _surface(self, season: int, kind: str, row: int, text: str) -> dict[str, Any]:
        return {"id": self.writer.id("surface"), "season_id": season, "kind": kind, "row_id": row, "text": text}

    def _drop_empty_seasons(self) -> None:
        season, facts = table("season"), table("source_facts")
        here = (facts.c.season_id == season.c.id) | (facts.c.stated_season_id == season.c.id)
        for part in parts(sorted(self._touched)):
            empty = ~select(facts.c.source_id).where(here).exists()
            self.db.execute(delete(season).where(season.c.id.in_(part), empty))
