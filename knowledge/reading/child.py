"""Parses foreign files in a child process with bounds on memory and time, so that none can take the bot down.

The child is kept from one file to the next (starting one costs more than most files) and replaced when it dies or
overruns. Bytes and JSON cross the pipe, never objects: what parsed a hostile file is not to be believed.
"""

import contextlib
import json
import multiprocessing
import threading
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from config.language import spoken
from knowledge.failure import Reason, because
from knowledge.reading.document import Refused
from knowledge.reading.extracted import Extracted

MEMORY = 256 * 1024 * 1024
"""Bytes of data that the child may allocate; libraries and what is being copied come on top of it."""
SECONDS = 9.0
"""How long one file may take."""


class Child:
    """A child process that parses one file at a time; several threads may share it."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self.seconds = seconds
        self.memory = memory
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._lock = threading.Lock()

    def extract(self, kind: str, data: bytes) -> Extracted:
        """The text of a file; raises Refused with the reason."""
        with self._lock:
            reply = self._ask(kind, data)
        if "refused" in reply:
            raise Refused(_told(reply))
        return Extracted.from_json(str(reply["extracted"]).encode())

    def close(self) -> None:
        """End the child; a later call starts another."""
        with self._lock:
            self._end()

    def _ask(self, kind: str, data: bytes) -> dict[str, Any]:
        pipe = self._start()
        try:
            pipe.send_bytes(kind.encode())
            pipe.send_bytes(data)
            if not pipe.poll(self.seconds):
                self._end()
                return _refusal(because("too_slow", seconds=round(self.seconds)))
            reply: dict[str, Any] = json.loads(pipe.recv_bytes())
        except (EOFError, OSError, ValueError):
            self._end()
            return _refusal(because("crashed"))
        return reply

    def _start(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end()
        # spawn: a forked child would inherit the threads' locks and the database's connections
        context = multiprocessing.get_context("spawn")
        pipe, other = context.Pipe()
        process = context.Process(target=serve, args=(other, self.memory), daemon=True, name="palmares-reader")
        with other:
            process.start()
        self._pipe, self._process = pipe, process
        return pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def serve(pipe: Connection, memory: int) -> None:
    """The child's life: read a format and a file, answer with its text or the reason why not, until the pipe closes."""
    from knowledge.reading.formats import extract

    limit_memory(memory)
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            kind, data = pipe.recv_bytes().decode(), pipe.recv_bytes()
            try:
                reply: dict[str, Any] = {"extracted": extract(kind, data).to_json().decode()}
            except Refused as refused:
                reply = _refusal(refused.reason)
            except MemoryError:
                reply = _refusal(because("too_much_memory"))
            except RecursionError:
                reply = _refusal(because("nested"))
            except Exception as error:  # whatever a parser raises on a damaged file is a reason to refuse that file
                reply = _refusal(because("unparsed", error=str(error) or type(error).__name__))
            pipe.send_bytes(json.dumps(reply).encode())


def _refusal(reason: Reason) -> dict[str, Any]:
    """A reason as it crosses the pipe."""
    return {"refused": reason.key, "slots": {name: str(value) for name, value in reason.slots.items()}}


def _told(reply: dict[str, Any]) -> Reason:
    """The reason that a child gives; another one where it gives none that there are words for."""
    try:
        reason = because(str(reply["refused"]), **{str(name): str(value) for name, value in reply["slots"].items()})
        reason.said(spoken().interface.failures)
    except (LookupError, AttributeError, TypeError, ValueError):
        return because("crashed")
    return reason


def limit_memory(memory: int) -> None:
    """Bound the data that this process may allocate, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows, where the limit in time is what remains
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
