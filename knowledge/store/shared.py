"""The rows that seasons share: drivers, teams, circuits, categories; and championships, which seasons belong to.

They keep their ids as long as anything refers to them. They are shown by the best of all names that documents give
them, whichever document came first.
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from knowledge.store.identity import Names
from knowledge.store.people import surname
from knowledge.store.season import Derived
from knowledge.store.settle import Key
from knowledge.store.tables import Writer, parts, table
from knowledge.text import fold

KEYS = {"driver": "identity", "team": "identity", "circuit": "folded", "category": "folded"}
"""The column of the key that makes a row one."""
PERSONAL: dict[str, Any] = {"nationality": None, "birth_date": None, "birth_place": None, "death_date": None}
"""What holds of a person for life."""
BLANK: dict[str, dict[str, Any]] = {
    "driver": {**PERSONAL, "weight": 0, "last_team_id": None, "last_championship_id": None},
    "team": {"official_name": None, "country": None, "weight": 0, "last_championship_id": None},
    "circuit": {},
    "category": {},
}
"""What documents need not tell."""
WEIGHED: dict[str, dict[str, Any]] = {
    "driver": {"last_team_id": None, "last_championship_id": None},
    "team": {"last_championship_id": None},
}
"""The tables whose rows tell how often and where they ran last."""
NAMED = frozenset({*KEYS, "championship"})
REFERENCES = (
    ("profile", "driver_id", "driver"),
    ("quotation", "speaker_id", "driver"),
    ("entry_driver", "driver_id", "driver"),
    ("fastest_lap", "driver_id", "driver"),
    ("entry", "team_id", "team"),
    ("event", "circuit_id", "circuit"),
    ("entry", "category_id", "category"),
    ("result", "category_id", "category"),
    ("fastest_lap", "category_id", "category"),
    ("standing", "category_id", "category"),
    ("title", "category_id", "category"),
    ("tally", "category_id", "category"),
)
"""Which columns refer to them."""


class Shared:
    """The shared rows during one learning."""

    def __init__(self, writer: Writer, names: Names) -> None:
        self.writer, self.db, self.names = writer, writer.db, names
        self.new: dict[str, list[int]] = defaultdict(list)
        self._ids: dict[Key, int] = {}
        self._touched: dict[str, set[int]] = defaultdict(set)

    def ids(self, derived: Derived) -> dict[Key, int]:
        """The ids of the rows that a season refers to, made where they are new."""
        found: dict[Key, int] = {}
        for name, entities in derived.entities.items():
            self._look_up(name, [key for key in entities if (name, key) not in self._ids])
            new = []
            for key, values in entities.items():
                row = self._ids.get((name, key))
                if row is None:
                    row = self._ids[name, key] = self.writer.id(name)
                    new.append({**BLANK[name], **values, "id": row})
                    self.new[name].append(row)
                elif personal := {column: value for column, value in values.items() if column in PERSONAL}:
                    self.db.execute(update(table(name)).where(table(name).c.id == row).values(**personal))
                found[name, key] = row
            self.writer.insert(name, new)
        return found

    def _look_up(self, name: str, keys: list[str]) -> None:
        of = table(name)
        column = of.c[KEYS[name]]
        for part in parts(keys):
            for key, row in self.db.execute(select(column, of.c.id).where(column.in_(part))):
                self._ids[name, key] = row

    def touch(self, surfaces: Iterable[tuple[str, int]]) -> None:
        """Rows (by table and id) that may have a better name now, or are needed no more."""
        for name, row in surfaces:
            if name in NAMED:
                self._touched[name].add(row)

    def forget_persons(self, season: int) -> None:
        """What a season that is to be derived again says of persons."""
        profile, driver = table("profile"), table("driver")
        who = select(profile.c.driver_id).where(profile.c.season_id == season)
        self.db.execute(update(driver).where(driver.c.id.in_(who)).values(**PERSONAL))

    def tidy(self) -> None:
        """Delete what nothing refers to any more, and show the others by their best names."""
        series, season = table("championship"), table("season")
        empty = ~select(season.c.id).where(season.c.championship_id == series.c.id).exists()
        self.db.execute(delete(series).where(empty))
        for name in KEYS:
            of = table(name)
            free = [_unused(of.c.id, where, column) for where, column, referred in REFERENCES if referred == name]
            for part in parts(sorted(self._touched[name])):
                self.db.execute(delete(of).where(of.c.id.in_(part), *free))
        for name, rows in self._touched.items():
            for part in parts(sorted(rows)):
                self._rename(name, part)
                if name in WEIGHED:
                    self._weigh(name, part)

    def new_names(self) -> dict[str, list[str]]:
        """The names that this learning met first, by table."""
        found: dict[str, list[str]] = {}
        for name, rows in self.new.items():
            of = table(name).c
            queries = (select(of.name).where(of.id.in_(part)) for part in parts(rows))
            found[name] = sorted(shown for query in queries for shown in self.db.scalars(query))
        return found

    def _rename(self, name: str, rows: list[int]) -> None:
        of, surface = table(name), table("surface")
        query = select(surface.c.row_id, surface.c.text).where(surface.c.kind == name, surface.c.row_id.in_(rows))
        written: dict[int, set[str]] = defaultdict(set)
        for row, text in self.db.execute(query.distinct()):
            written[row].add(text)
        shown = dict(self.db.execute(select(of.c.id, of.c.name).where(of.c.id.in_(rows))).all())
        for row, texts in written.items():
            best = next((t for t in sorted(texts) if t in self._configured(name)), None) or max(texts, key=quality)
            if shown.get(row, best) != best:
                values = {"name": best}
                values |= {"folded": fold(best)} if name in {"driver", "team"} else {}
                values |= {"surname": surname(best)} if name == "driver" else {}
                self.db.execute(update(of).where(of.c.id == row).values(**values))

    def _weigh(self, name: str, rows: list[int]) -> None:
        """Count how often drivers or teams ran, and note where last."""
        entry, crew, season, team = table("entry"), table("entry_driver"), table("season"), table("team")
        of = crew.c.driver_id if name == "driver" else entry.c.team_id
        last = (entry.c.team_id, season.c.championship_id)
        names = (func.min(team.c.identity), func.min(season.c.identity))
        latest = func.max(func.coalesce(season.c.year, 0))
        query = select(of, *last, latest, func.count(), *names).select_from(entry)
        query = query.join(season, season.c.id == entry.c.season_id)
        query = query.join(crew, crew.c.entry_id == entry.c.id) if name == "driver" else query
        query = query.outerjoin(team, team.c.id == entry.c.team_id).where(of.in_(rows)).group_by(of, *last)
        found: dict[int, list[Any]] = defaultdict(list)
        for row, team_id, series_id, year, number, *texts in self.db.execute(query):
            rank = year, series_id is not None, team_id is not None, number, [text or "" for text in texts]
            found[row].append((rank, number, {"last_team_id": team_id, "last_championship_id": series_id}))
        updates = []
        for row in rows:
            _, _, where = max(found[row], key=lambda one: one[0], default=(None, 0, WEIGHED["driver"]))
            counted = {"row": row, "weight": sum(number for _, number, _ in found[row])}
            updates.append({**counted, **{column: where[column] for column in WEIGHED[name]}})
        target = table(name)
        columns: dict[str, Any] = {column: bindparam(column) for column in ("weight", *WEIGHED[name])}
        self.db.execute(update(target).where(target.c.id == bindparam("row")).values(**columns), updates)

    def _configured(self, name: str) -> Container[str]:
        """The names that are shown as configured, however documents write them."""
        if name == "championship":
            return self.names.lists.championships
        return self.names.lists.circuits if name == "circuit" else ()


def _unused(row: Any, where: str, column: str) -> Any:
    referring = table(where).c[column]
    return ~select(referring).where(referring == row).exists()


def quality(text: str) -> tuple[bool, int, int, str]:
    """Which way of writing a name is best: not in capitals, with its accents, in full."""
    return not text.isupper(), sum(not c.isascii() for c in text), len(text), text
