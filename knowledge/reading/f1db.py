"""F1DB's source tree as documents: one a race, one a season's outcome, one for all drivers.

A document's text is that of its files, each under a heading with its path; every record is a row. The files are YAML
of a plain kind (a list of flat mappings), which is read line by line: six times as fast as a YAML parser and with the
place of each record. Whatever is not that plain goes through PyYAML. Values stay text, so that no lap time is taken
for a number to the base of sixty.
"""

import datetime as dt
import hashlib
import re
import tarfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from knowledge.failure import because
from knowledge.reading.document import Block, BlockKind, Document, UnreadableDocument

ATTRIBUTION = "F1DB (CC BY 4.0)"
LINK = "https://github.com/f1db/f1db"
RACE_FILES = (
    "race.yml",
    "race-results.yml",
    "sprint-race-results.yml",
    "qualifying-results.yml",
    "sprint-qualifying-results.yml",
    "starting-grid-positions.yml",
    "fastest-laps.yml",
    "driver-standings.yml",
    "constructor-standings.yml",
)
SEASON_FILES = ("driver-standings.yml", "constructor-standings.yml")
NAMES = ("constructors", "circuits", "countries", "grands-prix", "chassis", "engine-manufacturers")
BARE = r"(?![^\n]*:(?:\s|$)|[-?] )[^\"'\[\]{}&*!|>%@`#,\s][^#\n]*?"
LINE = re.compile(rf'(- |  )?([A-Za-z0-9]+):(?: (?:"([^"\\\n]*)"|({BARE}))?)? *(?:\r?\n|$)')
Record = dict[str, Any]


@dataclass(frozen=True)
class Tree:
    """F1DB's files by their path below its data folder ("seasons/1958/driver-standings.yml")."""

    files: Mapping[str, str | Path]

    def text(self, path: str) -> str:
        """A file's text; empty where there is no such file."""
        found = self.files.get(path, "")
        return found if isinstance(found, str) else found.read_text(encoding="utf-8")

    def under(self, folder: str) -> list[str]:
        """The paths of all files in a folder, in their order."""
        return sorted(path for path in self.files if path.startswith(folder + "/"))

    @cached_property
    def races(self) -> dict[str, list[str]]:
        """The folders of a season's races, in the order of their rounds."""
        found: dict[str, dict[str, None]] = {}
        for path in sorted(self.files):
            parts = path.split("/")
            if parts[0] == "seasons" and len(parts) == 5:
                found.setdefault(parts[1], {})["/".join(parts[:4])] = None
        return {season: list(folders) for season, folders in sorted(found.items())}

    @cached_property
    def names(self) -> dict[str, dict[str, Record]]:
        """What ids stand for: the records of constructors, circuits, countries and so on, by kind and id."""
        return {kind: self._records_of(kind) for kind in NAMES} | {"drivers": self._records_of("drivers")}

    @cached_property
    def teams(self) -> dict[str, str]:
        """What each constructor is called: by its full name where another one is better known under the short one."""
        called: dict[str, list[str]] = {}
        for key, record in self.names["constructors"].items():
            called.setdefault(record["name"], []).append(key)
        first = {min(keys, key=lambda k: (len(k), k)) for keys in called.values()}
        known = self.names["constructors"].items()
        return {key: r["name"] if key in first else r.get("fullName") or r["name"] for key, r in known}

    def _records_of(self, kind: str) -> dict[str, Record]:
        found = (record for path in self.under(kind) for _, _, record in records(self.text(path), path))
        return {record["id"]: record for record in found if record.get("id")}

    def entrants(self, season: str) -> list[Record]:
        """Who entered what in a season; nested, so that it takes a YAML parser."""
        path = f"seasons/{season}/entrants.yml"
        return [record for _, _, record in records(self.text(path), path)]


def open_tree(path: Path) -> Tree:
    """The F1DB tree in a folder or archive (.zip, .tar.xz, ...); raises UnreadableDocument where there is none."""
    try:
        files = _of_folder(path) if path.is_dir() else _of_archive(path)
    except (OSError, tarfile.TarError, zipfile.BadZipFile, EOFError, UnicodeDecodeError) as error:
        raise UnreadableDocument(path, because("f1db_unreadable", error=error)) from error
    if not any(name.startswith("seasons/") for name in files):
        raise UnreadableDocument(path, because("f1db_missing"))
    return Tree(files)


def _of_folder(path: Path) -> dict[str, str | Path]:
    return {name: found for found in path.rglob("*.yml") if (name := _below_data(found.relative_to(path).as_posix()))}


def _of_archive(path: Path) -> dict[str, str | Path]:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            named = ((_below_data(name), name) for name in archive.namelist())
            return {short: archive.read(name).decode() for short, name in named if short}
    files: dict[str, str | Path] = {}
    with tarfile.open(path) as archive:
        for member in archive:
            name = _below_data(member.name)
            if name and member.isfile() and (stream := archive.extractfile(member)):
                files[name] = stream.read().decode()
    return files


def _below_data(path: str) -> str | None:
    """The part of a path that is the same wherever the tree stands; None for files that are not read."""
    match = re.search(rf"(?:^|/)((?:seasons|drivers|{'|'.join(NAMES)})/[^:]*\.yml)$", path)
    if match is None:
        return None
    parts = match[1].split("/")
    wanted = len(parts) == 2 or parts[-1] in (*RACE_FILES, "entrants.yml")
    return match[1] if wanted else None


def documents(tree: Tree) -> Iterator[Document]:
    """The documents of a tree, drivers first, then season by season."""
    yield _document("f1db/drivers", "F1DB: drivers", None, ((p, tree.text(p)) for p in tree.under("drivers")))
    for season, folders in tree.races.items():
        for folder in folders:
            yield _race(tree, season, folder)
        outcome = [(path, tree.text(path)) for path in (f"seasons/{season}/{name}" for name in SEASON_FILES)]
        yield _document(f"f1db/seasons/{season}", f"F1DB: season {season}", None, outcome)


def _race(tree: Tree, season: str, folder: str) -> Document:
    files = [(f"{folder}/{name}", tree.text(f"{folder}/{name}")) for name in RACE_FILES]
    _, _, race = next(records(files[0][1], files[0][0]), (0, 0, {}))
    known = tree.names["grands-prix"].get(race.get("grandPrixId") or "", {})
    title = f"F1DB: {known.get('fullName') or folder.rpartition('/')[2]} {season}"
    date = race.get("date")
    return _document(f"f1db/{folder}", title, dt.date.fromisoformat(date) if date else None, files)


def _document(name: str, title: str, date: dt.date | None, files: Iterable[tuple[str, str]]) -> Document:
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for path, text in files:
        if not text:
            continue
        heading = f"# {path}\n"
        blocks.append(Block(BlockKind.HEADING, at, at + len(heading) - 1, heading[:-1], level=2))
        at += len(heading)
        blocks += [Block(BlockKind.ROW, at + s, at + e, text[s:e]) for s, e, _ in records(text, path)]
        parts += [heading, text]
        at += len(text)
    whole = "".join(parts)
    digest = hashlib.sha256(whole.encode()).hexdigest()
    return Document(name, whole, tuple(blocks), title, date, None, digest, LINK, ATTRIBUTION)


def records(text: str, path: str = "") -> Iterator[tuple[int, int, Record]]:
    """The records of a YAML file with the span of each, without the line's end: those of its list, or the whole.

    Raises UnreadableDocument where it is no YAML; ``path`` is what it then names.
    """
    plain = _plain(text)
    yield from plain if plain is not None else _by_parser(text, path)


def _plain(text: str) -> list[tuple[int, int, Record]] | None:
    """The records, where every line is one key of a list of flat mappings; else None."""
    found: list[tuple[int, int, Record]] = []
    record: Record = {}
    start = at = 0
    listed = text.startswith("- ")
    for match in LINE.finditer(text):
        lead, key, quoted, bare = match.groups()
        if match.start() != at or (lead is not None) != listed:
            return None
        if lead == "- " and record:
            found.append((start, start + len(text[start:at].rstrip()), record))
            record, start = {}, at
        record[key] = quoted if quoted is not None else bare
        at = match.end()
    if at != len(text):
        return None
    return [*found, (start, start + len(text[start:].rstrip()), record)] if record else found


def _by_parser(text: str, path: str) -> Iterator[tuple[int, int, Record]]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        root = yaml.compose(text, Loader=loader)
        content = yaml.load(text, Loader=loader)
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise UnreadableDocument(path or "YAML", because("f1db_yaml", error=error)) from error
    if root is None:
        return
    lines = text.splitlines(keepends=True)
    items = root.value if isinstance(root, yaml.SequenceNode) else [root]
    starts = [sum(map(len, lines[: node.start_mark.line])) for node in items] + [len(text)]
    contents = content if isinstance(content, list) else [content]
    for record, start, after in zip(contents, starts, starts[1:], strict=False):
        if isinstance(record, dict):
            yield start, start + len(text[start:after].rstrip()), {k: v or None for k, v in record.items()}
