"""The tracks of meetings: which, and how many."""

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.found import Counted, Found, Many, Ref, Say
from knowledge.answers.meetings import held, several
from knowledge.answers.where import where
from knowledge.names import Named, NameKind

SHOWN = 80


def tracks(ask: Ask) -> Found:
    """The different tracks on which meetings were held, in the order in which they came, and how often each was."""
    found = [h for h in held(ask) if h.circuit]
    if not found:
        return not_recorded(ask)
    if ambiguous := several(found):
        return ambiguous
    times: dict[str, list[int]] = {}
    for h in found:
        times.setdefault(h.circuit or "", []).append(h.id)
    whole = {h.season_id for h in found} <= complete_seasons(ask)
    slots = {
        "count": Counted(len(times), "circuit"), "noun": Counted(2, "event"), "where": where(ask.question),
        "items": Many(tuple(times)),
    }  # fmt: skip
    return Found(
        (Say("distinct", slots),),
        AnswerStatus.ANSWERED,
        tuple(Ref("event", ids[-1]) for ids in list(times.values())[:SHOWN]),
        len(times),
        () if whole else (Say("partial"),),
        ("circuit", "count"),
        tuple((name, len(ids)) for name, ids in times.items()),
        entities=tuple(Named(NameKind.CIRCUIT, name) for name in times),
    )
