"""The tracks, countries and seasons of meetings: which, how many, and which most often."""

from collections.abc import Callable

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.found import Counted, Found, Many, Ref, Say, Word
from knowledge.answers.held import Held, held
from knowledge.answers.where import where
from knowledge.answers.which_series import which_series
from knowledge.questions.question import Form, Question, Wanted

SHOWN, SHOWN_BEST = 80, 5


def tracks(ask: Ask) -> Found:
    """The different tracks (or countries) where meetings were held, as they came, and how often each was."""
    question = ask.question
    key = KEYS[question.wanted]
    found = [h for h in held(ask) if key(h)]
    if not found:
        return not_recorded(ask)
    if ambiguous := which_series(found):
        return ambiguous
    times: dict[str, list[int]] = {}
    for h in found:
        times.setdefault(key(h) or "", []).append(h.id)
    whole = {h.season_id for h in found} <= complete_seasons(ask)
    return Found(
        (_said(question, times),),
        AnswerStatus.ANSWERED,
        tuple(Ref("event", ids[-1]) for ids in list(times.values())[:SHOWN]),
        len(times),
        () if whole else (Say("partial"),),
        (question.wanted.value, "count"),
        tuple((name, len(ids)) for name, ids in times.items()),
    )


def _said(question: Question, times: dict[str, list[int]]) -> Say:
    """All of them; or, where the most are asked for, those first."""
    nations = question.wanted is Wanted.NATION
    slots = {"noun": Counted(2, "event"), "where": where(question)}
    if question.form in (Form.MOST, Form.FEWEST, Form.TOP):
        sign = 1 if question.form is Form.FEWEST else -1
        ranked = sorted(times.items(), key=lambda pair: sign * len(pair[1]))[: question.limit or SHOWN_BEST]
        items = tuple(
            Say("item.count", {"who": Word("countries", n) if nations else n, "count": Counted(len(ids), "event")})
            for n, ids in ranked
        )
        return Say("ranking" if sign < 0 else "everybody", {**slots, "items": Many(items)})
    named = tuple(Word("countries", name) if nations else name for name in times)
    return Say("distinct", {**slots, "count": Counted(len(times), question.wanted.value), "items": Many(named)})


def _land(h: Held) -> str | None:
    return h.circuit_country or h.country


def _in_town(h: Held) -> str | None:
    """A track, with the town that it does not name itself."""
    named = h.circuit is None or h.place is None or h.place in h.circuit
    return h.circuit if named else f"{h.circuit} ({h.place})"


KEYS: dict[Wanted, Callable[[Held], str | None]] = {
    Wanted.CIRCUIT: _in_town,
    Wanted.NATION: _land,
    Wanted.SEASON: lambda h: h.label,
}
