"""The front door: all that a face of the bot sees of what Palmarès knows.

Every call is synchronous and safe to make from several threads at once; a bot calls it in a thread. The store is
opened by the first call that needs it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from knowledge.answers.answer import Answer
from knowledge.failure import Failure, Reason
from knowledge.reading.document import UnreadableDocument
from knowledge.report import (
    Coverage,
    LearningReport,
    Lookalike,
    Reading,
    Refused,
    StoreStatus,
    Suggestion,
    Unanswered,
    Unreadable,
)
from knowledge.store.error import StoreError

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

    from knowledge.evaluation import Score
    from knowledge.names import NameIndex

__all__ = [
    "Answer",
    "Coverage",
    "Failure",
    "Knowledge",
    "LearningReport",
    "Lookalike",
    "Reading",
    "Reason",
    "Refused",
    "StoreError",
    "StoreStatus",
    "Suggestion",
    "Unanswered",
    "Unreadable",
    "UnreadableDocument",
]  # fmt: skip

LIBRARY = Path(__file__).parent / "documents"
"""The reports that come with Palmarès."""

Progress = Callable[[str, int, int], None]
"""Called with a document's name, how many are done and how many there are."""


class Knowledge:
    """A store and the means to fill and ask it."""

    def __init__(self, database: str = "sqlite:///palmares.db") -> None:
        self.database = database
        self._lock = RLock()
        self._opened: Engine | None = None
        self._index: tuple[int, NameIndex] | None = None

    def learn(
        self,
        paths: Iterable[Path | str],
        *,
        replace: bool = False,
        dry_run: bool = False,
        without: Collection[str] = (),
        progress: Progress | None = None,
    ) -> LearningReport:
        """Read the documents under ``paths`` ("f1db:PATH" for F1DB) into the store, in one transaction.

        ``replace`` forgets documents that are no longer there; ``dry_run`` reports and stores nothing; ``without``
        leaves out the documents of these names.
        """
        from knowledge.learning import learn

        return learn(self._engine(), list(paths), replace=replace, dry_run=dry_run, without=without, progress=progress)

    def ask(self, text: str, *, language: str | None = None, context: Sequence[str] = ()) -> Answer:
        """The answer to ``text``; ``language`` where the text does not tell its own, ``context`` the earlier turns."""
        from config.language import languages
        from knowledge.answers.reply import reply
        from knowledge.answers.titled import by_title
        from knowledge.questions.parse import understand
        from knowledge.questions.unclear import Unclear

        with self._session() as session:
            read = partial(
                understand, names=self._names(session), languages=languages(), locale=language, context=context
            )
            question = read(text)
            if isinstance(question, Unclear):
                question = by_title(question, session.connection(), read) or question
            return reply(question, session)

    def suggest(self, kind: str, text: str, limit: int = 25) -> list[Suggestion]:
        """Names of a kind (driver, team, championship, event, circuit, season, category, document) for ``text``."""
        from knowledge.suggestions import suggest

        with self._session() as session:
            return suggest(session, lambda: self._names(session), kind, text, limit)

    def status(self) -> StoreStatus:
        """What the store holds."""
        from knowledge.store import queries

        with self._session() as session:
            documents, facts, learned = queries.counts(session)
            covered = tuple(Coverage(*row) for row in queries.coverage(session))
            return StoreStatus(documents, facts, queries.version(session), learned, covered)

    def forget(self, names: Sequence[str]) -> LearningReport:
        """Remove documents by name, with the facts that only they prove."""
        from knowledge.learning import change

        return change(self._engine(), [], names)

    def read(self, path: Path | str) -> Reading:
        """What a document would teach, with what was refused and why; the store is neither opened nor changed."""
        from knowledge.understanding import understand

        return understand(Path(path))

    def undo(self) -> LearningReport:
        """Take back the last learning."""
        from knowledge.learning import undo

        return undo(self._engine())

    def alias(self, kind: str, surface: str, name: str) -> None:
        """Let ``surface`` mean the known ``name`` of a kind from now on; raises Failure where no name is so."""
        from knowledge.store.notes import teach

        with self._session() as session:
            teach(session, self._names(session), kind, surface, name)

    def log_unanswered(self, text: str, language: str, status: str, reason: str | None = None) -> None:
        """Keep a question that was asked in vain (or an answer reported as wrong) for the admin; nobody's name."""
        from knowledge.store.notes import note

        with self._session() as session:
            note(session, text, language, status, reason)

    def unanswered(self, limit: int = 100) -> list[Unanswered]:
        """What people asked in vain, grouped by folded text, most often asked first."""
        from knowledge.store.notes import noted

        with self._session() as session:
            return [Unanswered(*row) for row in noted(session, limit)]

    def close(self) -> None:
        """Let go of the store."""
        with self._lock:
            if self._opened is not None:
                self._opened.dispose()
            self._opened = self._index = None

    def _engine(self) -> "Engine":
        from knowledge.store.database import open_store

        with self._lock:
            if self._opened is None:
                self._opened = open_store(self.database)
            return self._opened

    @contextmanager
    def _session(self) -> "Iterator[Session]":
        from knowledge.store.database import session

        with session(self._engine()) as opened:
            yield opened

    def _names(self, session: "Session") -> "NameIndex":
        """The index of all names, built again when the store has changed."""
        from knowledge.names import build
        from knowledge.store.queries import name_rows, version

        now = version(session)
        with self._lock:
            if self._index is None or self._index[0] != now:
                self._index = now, build(name_rows(session))
            return self._index[1]


def evaluate_folder(folder: Path) -> "dict[str, Score]":
    """How well the documents of a folder are read, by kind of fact, against the gold beside them."""
    from knowledge.evaluation import evaluate_folder as evaluate

    reader = Knowledge()
    return evaluate(folder, lambda path: [fact.model_dump(mode="json") for fact in reader.read(path).facts])
