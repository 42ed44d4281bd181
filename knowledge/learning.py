"""Learning: files become documents, documents facts, and facts rows, in one transaction; and the way back.

A document is read again when its bytes or the extractor have changed. What a learning replaced is kept, for the last
few learnings, so that it can be taken back.
"""

import datetime as dt
import hashlib
import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from config.table import ConfigurationError
from knowledge.failure import because
from knowledge.reading.document import LARGEST_FILE, UnreadableDocument
from knowledge.report import LearningReport, Lookalike, Unreadable
from knowledge.store import history
from knowledge.store.database import one_learning, told
from knowledge.store.identity import Names
from knowledge.store.lookalikes import lookalikes
from knowledge.store.queries import Known, learned
from knowledge.store.record import Recorder
from knowledge.store.sources import Prepared, prepare, storable
from knowledge.understanding import understand

F1DB = "f1db:"
TELL_EVERY = 100
Progress = Callable[[str, int, int], None]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class File:
    """A file to learn: the name it has in the store, where it lies, and the folder it was found in."""

    name: str
    path: Path
    origin: str


@dataclass(slots=True)
class Gathered:
    """What was read, before anything of it is stored."""

    documents: list[Prepared] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    origins: set[str] = field(default_factory=set)


def extractor() -> str:
    """The version of the reading: with another, every document is read again."""
    from knowledge.facts.extract import EXTRACTOR_VERSION

    return str(EXTRACTOR_VERSION)


def learn(
    engine: Engine,
    paths: Sequence[Path | str],
    *,
    replace: bool = False,
    dry_run: bool = False,
    without: Collection[str] = (),
    progress: Progress | None = None,
) -> LearningReport:
    """Read what lies under ``paths`` and store what is new; ``replace`` forgets what is gone from their folders."""
    with told(engine), Session(engine) as session:
        known = learned(session)
    names, version, gathered = Names(), extractor(), Gathered()
    found = files(p for p in paths if not str(p).startswith(F1DB))
    plain = [file for file in found if file.name not in without]
    for done, file in enumerate(plain):
        if progress:
            progress(file.name, done, len(plain))
        gather(file, known, names, version, gathered)
    for path in (str(p).removeprefix(F1DB) for p in paths if str(p).startswith(F1DB)):
        gather_f1db(Path(path), known, names, version, gathered, progress)
    gone = missing(gathered, known, {f.name for f in plain}) if replace else []
    wanted = [document for document in gathered.documents if document.name not in without]
    return change(engine, wanted, gone, names=names, dry_run=dry_run, gathered=gathered)


def files(paths: Iterable[Path | str]) -> list[File]:
    """The files under ``paths``; a file's name is what its path is within the folder that was given."""
    found: dict[str, File] = {}
    for given in paths:
        root = Path(given)
        inside = sorted(p for p in root.rglob("*") if not p.is_dir()) if root.is_dir() else [root]
        origin = str(root.resolve()) if root.is_dir() else ""
        for path in inside:
            name = storable(path.relative_to(root).as_posix() if origin else path.name)
            if any(part.startswith(".") for part in Path(name).parts):
                continue
            if name in found and found[name].path != path:
                name = f"{root.name}/{name}"
            found[name] = File(name, path, origin)
    return list(found.values())


def gather(file: File, known: dict[str, Known], names: Names, version: str, gathered: Gathered) -> None:
    """Read a file unless the store has it as it is; what cannot be read is noted, and the others are still learned."""
    gathered.origins.add(file.origin)
    try:
        digest = _digest(file.path)
        if digest and (has := known.get(file.name)) and (has.content_hash, has.extractor) == (digest, version):
            gathered.unchanged.append(file.name)
            return
        reading = understand(file.path)
    except UnreadableDocument as error:
        gathered.unreadable.append(Unreadable(file.name, error.reason))
    except ConfigurationError:
        raise  # no document is at fault
    except Exception as error:
        log.debug("%s could not be understood", file.path, exc_info=True)
        why = because("not_understood", error=f"{type(error).__name__}: {error}")
        gathered.unreadable.append(Unreadable(file.name, why))
    else:
        document = replace(
            reading.document, name=file.name, content_hash=digest, title=reading.document.title or file.path.stem
        )
        gathered.documents.append(prepare(document, reading.facts, names, version, file.origin))


def _digest(path: Path) -> str:
    """The hash of a file's bytes; empty for what the reader refuses unopened, and gives its reason."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        raise UnreadableDocument(path, because("not_opened", error=error)) from error


def gather_f1db(
    path: Path, known: dict[str, Known], names: Names, version: str, gathered: Gathered, progress: Progress | None
) -> None:
    """Read F1DB's tree or archive; one that cannot be read is noted, and none of its documents counts as gone."""
    from knowledge.facts import f1db

    origin = str(path.resolve())
    try:
        for done, (document, facts) in enumerate(f1db.read(path)):
            if progress and done % TELL_EVERY == 0:
                progress(document.name, done, 0)
            has = known.get(document.name)
            if has and document.content_hash and (has.content_hash, has.extractor) == (document.content_hash, version):
                gathered.unchanged.append(document.name)
            else:
                gathered.documents.append(prepare(document, facts, names, version, origin))
    except UnreadableDocument as error:
        gathered.unreadable.append(Unreadable(str(path), error.reason))
    else:
        gathered.origins.add(origin)


def missing(gathered: Gathered, known: dict[str, Known], there: set[str]) -> list[str]:
    """Documents of the folders that were read now which are there no more."""
    there = there | {d.name for d in gathered.documents} | set(gathered.unchanged)
    folders = gathered.origins - {""}
    return sorted(name for name, has in known.items() if has.origin in folders and name not in there)


def change(
    engine: Engine,
    documents: Sequence[Prepared],
    gone: Sequence[str] = (),
    *,
    names: Names | None = None,
    dry_run: bool = False,
    gathered: Gathered | None = None,
) -> LearningReport:
    """Store ``documents`` and forget ``gone``, in one transaction, and say what that changed."""
    gathered = gathered or Gathered()
    report = LearningReport()
    if documents or gone:
        now = dt.datetime.now(dt.UTC)
        with one_learning(engine, dry_run=dry_run) as connection:
            report, before = _exchange(connection, documents, gone, Recorder(connection, names or Names(), now))
            history.keep(connection, now, before)
    return replace(report, unchanged=len(gathered.unchanged), unreadable=tuple(gathered.unreadable))


def undo(engine: Engine) -> LearningReport:
    """Take back the last learning, in one transaction; an empty report where there is none."""
    with one_learning(engine) as connection:
        last, before = history.latest(connection)
        if last is None:
            return LearningReport()
        documents = [kept for kept in before.values() if kept is not None]
        gone = [name for name, kept in before.items() if kept is None]
        recorder = Recorder(connection, Names(), dt.datetime.now(dt.UTC))
        report, _ = _exchange(connection, documents, gone, recorder)
        history.drop(connection, last)
    return report


def _exchange(
    connection: Connection, documents: Sequence[Prepared], gone: Sequence[str], recorder: Recorder
) -> tuple[LearningReport, dict[str, Prepared | None]]:
    """Put documents and remove others: what that changed, and by name what was there before."""
    before = {d.name: recorder.put(d) for d in documents}
    removed = {name: kept for name in gone if (kept := recorder.remove(name))}
    done = recorder.finish()
    report = LearningReport(
        added=tuple(n for n, kept in before.items() if kept is None),
        changed=tuple(n for n, kept in before.items() if kept is not None),
        removed=tuple(removed),
        facts_added=done.facts_added,
        facts_removed=done.facts_removed,
        new_names=tuple(name for found in done.new_names.values() for name in found),
        lookalikes=tuple(Lookalike(*one) for one in lookalikes(connection, done.new_names, recorder.names)),
        contradictions=tuple(done.contradictions),
    )
    return report, before | removed
