"""Writes what documents state: their facts by season, and from those the rows of every season they touch.

A learning is one transaction; who reads meanwhile sees the store as it was. A touched season is derived anew from all
its sources, so that the order in which documents came cannot matter; all else is left alone.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update
from sqlmodel import SQLModel

from knowledge.store.claims import Claim, unpack
from knowledge.store.derive import derive
from knowledge.store.identity import Names, surname
from knowledge.store.models import STATES
from knowledge.store.season import Derived
from knowledge.store.settle import Key
from knowledge.store.sources import Packed, Prepared, SeasonKey
from knowledge.text import fold

AT_ONCE = 500
"""How many keys one query asks for."""
SHARED = {"driver": "identity", "team": "identity", "circuit": "folded", "category": "folded"}
"""The tables whose rows seasons share, with the column of their key."""
OF_SEASON = ("standing", "title", "tally", "quotation", "profile", "entry", "event", "surface", "contradiction")


def parts(keys: Iterable[Any]) -> Iterator[list[Any]]:
    """The keys, as many at a time as one query takes."""
    ordered = list(keys)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def table(name: str) -> Table:
    """A table by its name."""
    return SQLModel.metadata.tables[name]


@dataclass(slots=True)
class Recorded:
    """What a recording changed besides documents."""

    facts_added: int = 0
    facts_removed: int = 0
    new_names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    contradictions: list[str] = field(default_factory=list)


class Recorder:
    """One learning's work on one connection."""

    def __init__(self, connection: Connection, names: Names, now: dt.datetime) -> None:
        self.db, self.names, self.now = connection, names, now
        self.touched: set[int] = set()
        self.out = Recorded()
        self._next: dict[str, int] = {}
        self._seasons: dict[str, int] = {}
        self._ids: dict[tuple[str, str], int] = {}
        self._dropped: list[int] = []
        self._new_seasons: set[int] = set()
        self._left: dict[str, set[int]] = defaultdict(set)  # rows that seasons share and may not need any more
        self._named: dict[str, set[int]] = defaultdict(set)  # rows whose best name may be another now

    # Documents.

    def put(self, new: Prepared) -> Prepared | None:
        """A document, new or changed, and what it states; gives what was there before."""
        before = self._drop(new.name)
        source = self._id("source")
        values = {f: getattr(new, f) for f in OF_SOURCE} | {"id": source, "learned_at": self.now}
        self.db.execute(insert(table("source")), [values])
        self.db.execute(insert(table("source_text")), [{"source_id": source, "text": new.text}])
        rows = []
        for part in new.packed:
            season = self.season(part.season)
            self.touched.add(season)
            of = {"stated_season_id": season, "season_id": season}
            rows.append({"source_id": source, **of, "number": part.number, "facts": part.facts})
        if rows:
            self.db.execute(insert(table("source_facts")), rows)
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
        source, text = table("source"), table("source_text")
        query = select(source, text.c.text).join(text, text.c.source_id == source.c.id).where(source.c.name == name)
        row = self.db.execute(query).first()
        if row is None:
            return None
        facts, season, series = table("source_facts"), table("season"), table("championship")
        parts = (
            select(facts, season.c.label, series.c.folded, series.c.name)
            .join(season, season.c.id == facts.c.stated_season_id)
            .outerjoin(series, series.c.id == season.c.championship_id)
            .where(facts.c.source_id == row.id)
        )
        packed = []
        for part in self.db.execute(parts):
            self.touched.add(part.season_id)
            packed.append(Packed(SeasonKey(part.folded or "", part.name, part.label), part.number, part.facts))
        self._dropped.append(row.id)
        self.db.execute(delete(facts).where(facts.c.source_id == row.id))
        self.db.execute(update(source).where(source.c.id == row.id).values(name=f"{name}\n{row.id}"))
        return Prepared(**{f: getattr(row, f) for f in OF_SOURCE}, text=row.text, packed=tuple(packed))

    def season(self, key: SeasonKey) -> int:
        """The season's id; its row is made where it is new."""
        if key.identity in self._seasons:
            return self._seasons[key.identity]
        season, series = table("season"), table("championship")
        found = self.db.scalar(select(season.c.id).where(season.c.identity == key.identity))
        if found is None:
            parent = None
            if key.name is not None:
                parent = self.db.scalar(select(series.c.id).where(series.c.folded == key.championship))
                if parent is None:
                    parent = self._id("championship")
                    self.db.execute(insert(series), [{"id": parent, "name": key.name, "folded": key.championship}])
                    self.out.new_names["championship"].append(key.name)
            found = self._id("season")
            self._new_seasons.add(found)
            year = int(key.label[:4]) if key.label and key.label[:4].isdigit() else None
            row = {"id": found, "championship_id": parent, "identity": key.identity, "label": key.label, "year": year, "finished": None}
            self.db.execute(insert(season), [row])
        self._seasons[key.identity] = found
        return found

    # Seasons.

    def finish(self) -> Recorded:
        """Derive the touched seasons, drop what nothing refers to, and count the store's version up."""
        before = self._contradictions()
        self._clear()
        for part in parts(self._dropped):  # only now that their evidence is gone, row by row it would take long
            self.db.execute(delete(table("source")).where(table("source").c.id.in_(part)))
        for season in sorted(self.touched):
            self._derive(season)
        self._tidy()
        self._best_names()
        self.out.contradictions = sorted(self._contradictions() - before)
        version = table("store_version")
        if not self.db.execute(update(version).values(version=version.c.version + 1)).rowcount:
            self.db.execute(insert(version), [{"id": 1, "version": 1}])
        return self.out

    def _contradictions(self) -> set[str]:
        told = table("contradiction")
        return {t for part in parts(self.touched) for t in self.db.scalars(select(told.c.text).where(told.c.season_id.in_(part)))}

    def _clear(self) -> None:
        """Take the rows of the touched seasons away; what they shared with others is remembered."""
        for season in self.touched - self._new_seasons:
            self._remember(season)
            for name in OF_SEASON:
                self.db.execute(delete(table(name)).where(table(name).c.season_id == season))

    def _remember(self, season: int) -> None:
        for name, column, reference in REFERENCES:
            of = table(name)
            query = select(of.c[column]).where(of.c[column].is_not(None)).distinct()
            if "season_id" in of.c:
                query = query.where(of.c.season_id == season)
            elif name == "entry_driver":
                query = query.join(table("entry"), table("entry").c.id == of.c.entry_id).where(table("entry").c.season_id == season)
            else:
                continue
            self._left[reference] |= set(self.db.scalars(query))
        told = table("profile")
        who = select(told.c.driver_id).where(told.c.season_id == season)
        self.db.execute(update(table("driver")).where(table("driver").c.id.in_(who)).values(**BLANK["driver"]))
        wrote = table("surface")
        for kind, row in self.db.execute(select(wrote.c.kind, wrote.c.row_id).where(wrote.c.season_id == season).distinct()):
            if kind in NAMED:
                self._named[kind].add(row)
                if kind in SHARED:
                    self._left[kind].add(row)

    def _claims(self, *conditions: Any) -> Iterator[Claim[Any]]:
        facts, source, text = table("source_facts"), table("source"), table("source_text")
        query = (
            select(facts.c.facts, source.c.id, source.c.name, source.c.date, text.c.text)
            .join(source, source.c.id == facts.c.source_id)
            .join(text, text.c.source_id == source.c.id)
            .where(*conditions)
            .order_by(source.c.name)
        )
        for row in self.db.execute(query):
            yield from unpack(row.facts, row.id, row.name, row.date, row.text)

    def _derive(self, season: int) -> None:
        facts = table("source_facts")
        claims = list(self._claims(facts.c.season_id == season))
        if claims:
            derived = derive(claims, self.names, self._title(season))
            derived.surfaces |= {("championship", str(season), c.fact.championship) for c in claims if c.fact.championship}
            self._insert(season, derived)
            self.db.execute(update(table("season")).where(table("season").c.id == season).values(finished=derived.finished))

    def _title(self, season: int) -> str:
        of, series = table("season"), table("championship")
        query = select(series.c.name, of.c.label).select_from(of).outerjoin(series, series.c.id == of.c.championship_id)
        row = self.db.execute(query.where(of.c.id == season)).one()
        return " ".join(part for part in row if part)

    def _insert(self, season: int, derived: Derived) -> None:
        ids = self._shared(derived)
        ids["championship", str(season)] = self._parent(season)
        rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in derived.rows:
            ids[row.key] = self._id(row.key[0])
        for row in derived.rows:
            name = row.key[0]
            links = {column: ids[key] if key else None for column, key in row.links.items()}
            values = {"id": ids[row.key], **row.values, **links}
            if name in WITH_SEASON:
                values["season_id"] = season
            rows[name].append(values)
            for proof in row.proofs:
                fact = proof.claim.fact
                rows["evidence"].append({
                    **NO_ROW, "id": self._id("evidence"), "source_id": proof.claim.source, "start": fact.start, "end": fact.end,
                    "against": proof.against, "value": proof.value, f"{name}_id": ids[row.key],
                })  # fmt: skip
        for entry, driver, ordinal in derived.crews:
            rows["entry_driver"].append({"entry_id": ids[entry], "driver_id": ids[driver], "ordinal": ordinal})
        for kind, key, text in sorted(derived.surfaces):
            self._named[kind].add(ids[kind, key]) if kind in NAMED else None
            rows["surface"].append({"id": self._id("surface"), "season_id": season, "kind": kind, "row_id": ids[kind, key], "text": text})
        for told in sorted(set(derived.contradictions)):
            rows["contradiction"].append({"id": self._id("contradiction"), "season_id": season, "text": told})
        for name in ORDER:
            if rows[name]:
                self.db.execute(insert(table(name)), rows[name])

    def _parent(self, season: int) -> int:
        """The championship of a season; 0 for that of none."""
        of = table("season")
        return self.db.scalar(select(of.c.championship_id).where(of.c.id == season)) or 0

    def _shared(self, derived: Derived) -> dict[Key, int]:
        """The ids of the rows that seasons share, made where they are new."""
        found: dict[Key, int] = {}
        for name, entities in derived.entities.items():
            self._look_up(name, [key for key in entities if (name, key) not in self._ids])
            new = []
            for key, values in entities.items():
                if (name, key) not in self._ids:
                    self._ids[name, key] = self._id(name)
                    new.append({**BLANK[name], **values, "id": self._ids[name, key]})
                    self.out.new_names[name].append(values["name"])
                elif name == "driver" and "birth_date" in values:
                    new_values = {c: v for c, v in values.items() if c in PERSONAL}
                    self.db.execute(update(table(name)).where(table(name).c.id == self._ids[name, key]).values(**new_values))
                found[name, key] = self._ids[name, key]
            if new:
                self.db.execute(insert(table(name)), new)
        return found

    def _look_up(self, name: str, keys: list[str]) -> None:
        of = table(name)
        column = of.c[SHARED[name]]
        for part in parts(keys):
            for row in self.db.execute(select(column, of.c.id).where(column.in_(part))):
                self._ids[name, row[0]] = row[1]

    def _id(self, name: str) -> int:
        """The next free id of a table."""
        if name not in self._next:
            self._next[name] = self.db.scalar(select(func.max(table(name).c.id))) or 0
        self._next[name] += 1
        return self._next[name]

    def _tidy(self) -> None:
        """Delete what nothing refers to any more."""
        season, facts, series = table("season"), table("source_facts"), table("championship")
        for part in parts(self.touched):
            empty = ~select(facts.c.source_id).where((facts.c.season_id == season.c.id) | (facts.c.stated_season_id == season.c.id)).exists()
            self.db.execute(delete(season).where(season.c.id.in_(part), empty))
        self.db.execute(delete(series).where(~select(season.c.id).where(season.c.championship_id == series.c.id).exists()))
        for name, ids in self._left.items():
            of = table(name)
            free = [~select(table(t).c[c]).where(table(t).c[c] == of.c.id).exists() for t, c, r in REFERENCES if r == name]
            for part in parts(sorted(ids)):
                self.db.execute(delete(of).where(of.c.id.in_(part), *free))

    def _best_names(self) -> None:
        """Show every name in the best way that any document writes it, whichever came first."""
        wrote = table("surface")
        for kind, ids in self._named.items():
            of = table(kind)
            known = self._canonical(kind)
            for part in parts(sorted(ids)):
                surfaces: dict[int, list[str]] = defaultdict(list)
                query = select(wrote.c.row_id, wrote.c.text).where(wrote.c.kind == kind, wrote.c.row_id.in_(part))
                for row, text in self.db.execute(query.distinct()):
                    surfaces[row].append(text)
                shown = dict(self.db.execute(select(of.c.id, of.c.name).where(of.c.id.in_(part))).tuples().all())
                for row, texts in surfaces.items():
                    name = next((t for t in texts if t in known), None) or max(texts, key=_quality)
                    if shown.get(row, name) != name:
                        self._rename(kind, row, name)

    def _canonical(self, kind: str) -> Container[str]:
        """The names of a kind that are shown as configured, however documents write them."""
        lists = self.names.lists
        return {"championship": lists.championships, "circuit": lists.circuits}.get(kind, ())

    def _rename(self, kind: str, row: int, name: str) -> None:
        values = {"name": name}
        if kind in {"driver", "team"}:
            values["folded"] = fold(name)
        if kind == "driver":
            values["surname"] = surname(name)
        self.db.execute(update(table(kind)).where(table(kind).c.id == row).values(**values))


def _quality(text: str) -> tuple[bool, int, int, str]:
    """Which way of writing a name is best: not in capitals, with its accents, in full."""
    return not text.isupper(), sum(not c.isascii() for c in text), len(text), text


BLANK: dict[str, dict[str, Any]] = {
    "driver": {"nationality": None, "birth_date": None, "birth_place": None, "death_date": None},
    "team": {"official_name": None, "country": None},
    "circuit": {},
    "category": {},
}
NAMED = frozenset({"driver", "team", "circuit", "category", "championship"})
REFERENCES = (
    ("entry_driver", "driver_id", "driver"), ("profile", "driver_id", "driver"), ("quotation", "speaker_id", "driver"),
    ("fastest_lap", "driver_id", "driver"), ("entry", "team_id", "team"), ("event", "circuit_id", "circuit"),
    ("entry", "category_id", "category"), ("result", "category_id", "category"), ("fastest_lap", "category_id", "category"),
    ("standing", "category_id", "category"), ("title", "category_id", "category"), ("tally", "category_id", "category"),
)  # fmt: skip
"""Which columns refer to the rows that seasons share."""
OF_SOURCE = ("name", "title", "date", "language", "content_hash", "extractor", "origin", "link", "attribution")
PERSONAL = frozenset(BLANK["driver"])
NO_ROW: dict[str, Any] = {f"{name}_id": None for name in STATES}
WITH_SEASON = frozenset({"event", "entry", "standing", "title", "tally", "profile", "quotation"})
ORDER = (
    "event", "track_session", "entry", "entry_driver", "result", "fastest_lap", "standing", "title", "tally", "penalty",
    "profile", "quotation", "evidence", "surface", "contradiction",
)  # fmt: skip
