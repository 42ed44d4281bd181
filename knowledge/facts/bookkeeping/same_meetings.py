"""Meetings that a text tells twice: by their track alone, and again with their days, in another form of its name."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from knowledge.facts.fact import Event
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.text import fold_in_place


def each_once(meetings: Sequence[Event]) -> Iterator[Event]:
    """The meetings, each once: "Spa-Francorchamps, 4 May" gives its days to what is else called "Spa"."""
    called = {_where(m): m for m in reversed(meetings) if _track_named(m.event)}
    dated = {_where(m) for m in meetings if m.start_date}
    by_name = {(m.championship, m.event) for m in meetings if m.start_date}
    told: set[tuple[object, ...]] = set()
    for one in meetings:
        where = _where(one)
        first = called.get(where) if _track_named(one.event) else None
        key = (where, one.start_date)
        if first is None and not one.start_date and (one.championship, one.event) in by_name:
            continue
        if first is None:
            yield one
        elif (one.start_date or where not in dated) and key not in told:
            told.add(key)
            yield one.model_copy(update={"event": first.event, "circuit": first.circuit})


def _where(meeting: Event) -> tuple[str | None, str | None]:
    """The series of a meeting and its track."""
    return meeting.championship, _track_named(meeting.circuit) or _track_named(meeting.event)


@lru_cache(maxsize=256)
def _track_named(name: str | None) -> str | None:
    """The track that lists know by a name."""
    found = gazetteer().find(name, fold_in_place(name)) if name else []
    return next((str(m.value) for m in found if m.kind is MentionKind.CIRCUIT and m.text == name), None)
