"""Meetings: when and where, the next and the last, how many, the calendar."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.cells import shared
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.found import Counted, Found, Many, Place, Ref, Say
from knowledge.answers.held import Held, held
from knowledge.answers.presence import tellers
from knowledge.answers.tables import event, evidence, result, season, track_session
from knowledge.answers.to_come import after_last, announced, newest_raced, of_their_series, raced
from knowledge.answers.where import where
from knowledge.answers.which_series import which_series
from knowledge.answers.wording import quoted
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Moment, Question, Wanted

FEWEST_ROUNDS = 5  # fewer numbered meetings are hardly a whole season


def when_where(ask: Ask) -> Found:
    """The day and the track of a meeting (the latest recorded of that name, where the season is open)."""
    question = ask.question
    found = held(ask, None, *of_their_series(question))
    if not found:
        return not_recorded(ask)
    found = [h for h in found if h.season_id == found[-1].season_id] if not _bounded(question) else found
    if ambiguous := which_series(found):
        return ambiguous
    if question.wanted is Wanted.DATE and not any(h.days for h in found):
        return _in_words(ask, found) or not_recorded(ask)
    if question.wanted is Wanted.CIRCUIT and not any(h.circuit or h.country for h in found):
        return not_recorded(ask)
    if len(found) > 4:
        return _calendar(found)
    return _found([_dated(h, question) for h in found], found)


def _in_words(ask: Ask, found: Sequence[Held]) -> Found | None:
    """The sentences that tell of a meeting whose days no fact has, where they have a figure."""
    told = quoted(ask, "event", [h.id for h in found])
    dated = any(c.isdigit() for say in told for words in say.slots["words"].items for c in words)
    return _found(told, found) if dated else None


def _bounded(question: Question) -> bool:
    scope = question.scope
    return scope.first_season is not None or scope.last_season is not None or scope.season_label is not None


def _dated(h: Held, question: Question) -> Say:
    place = h.circuit if h.place is None or (h.circuit and h.place in h.circuit) else f"{h.circuit}, {h.place}"
    slots = {
        "meeting": h.meeting(),
        "days": h.days,
        "circuit": place,
        "round": h.round,
        "country": h.circuit_country or h.country,
    }
    if question.wanted is Wanted.ROUND and h.round is not None:
        return Say("event.round", slots)
    if h.days is None:
        return Say("event.where" if h.circuit else "event.bare", slots)
    return Say("event.when" if not h.circuit or question.wanted is Wanted.DATE else "event.when_where", slots)


def _found(says: Sequence[Say], found: Sequence[Held], notes: Sequence[Say] = (), chart: str | None = None) -> Found:
    rows = tuple(
        (h.label, h.round, h.name, h.start and h.start.isoformat(), h.end and h.end.isoformat(), h.circuit)
        for h in found
    )
    place = Place(championship=shared(h.championship for h in found), season=shared(h.label for h in found))
    return Found(
        tuple(says), refs=tuple(Ref("event", h.id) for h in found), total=len(found), notes=tuple(notes), chart=chart,
        columns=("season", "round", "event", "start", "end", "circuit"), rows=rows, place=place,
        meetings=tuple(h.id for h in found),
        entities=tuple(Named(NameKind.EVENT, h.name, (h.id,)) for h in found),
    )  # fmt: skip


def _calendar(found: Sequence[Held]) -> Found:
    one = shared(h.season_id for h in found) is not None
    items = tuple(
        Say("item.event", {"meeting": h.meeting("bare", year=not one), "days": h.days, "round": h.round}) for h in found
    )
    slots = {
        "count": Counted(len(found), "event"),
        "season": found[0].label if one else None,
        "items": Many(items, apart=True),
    }
    return _found([Say("calendar", slots)], found)


def calendar(ask: Ask) -> Found:
    """The meetings of a season: the one asked about, else the latest recorded."""
    question = ask.question
    found = held(ask, None, *of_their_series(question))
    if not found:
        return not_recorded(ask)
    if not _bounded(question) and not narrow.has_meeting(question.scope):
        found = [h for h in found if h.year == max(h.year or 0 for h in found)]
    if ambiguous := which_series(found):
        return ambiguous
    return _calendar(found[: question.limit or 80])


def count(ask: Ask) -> Found:
    """How many meetings were held: those that were run, of a season still running."""
    question = ask.question
    raced = track_session.join(result, result.c.session_id == track_session.c.id)
    run = (
        select(track_session.c.event_id)
        .select_from(raced)
        .where(track_session.c.kind == "race", track_session.c.event_id == event.c.id)
    )
    found = held(ask)
    if not found:
        return not_recorded(ask)
    if ambiguous := which_series(found):
        return ambiguous
    done = held(ask, None, run.exists())
    whole = {h.season_id for h in found} <= complete_seasons(ask) or _is_calendar(ask, found)
    number = len(found)
    if not whole and not narrow.has_meeting(question.scope):
        says = [Say("total_unknown", {"who": "", "where": where(question), "count": Counted(number, "event")})]
        return Found(tuple(says), AnswerStatus.NOT_RECORDED)
    notes = [] if whole else [Say("partial")]
    if whole and 0 < len(done) < number:
        notes.append(Say("run_so_far", {"count": Counted(len(done), "event"), "meeting": done[-1].meeting("bare")}))
    says = [Say("event.count", {"count": Counted(number, "event"), "where": where(question)})]
    return _found(says, found if len(found) <= 80 else [*found[:3], *found[-3:]], notes)


def _is_calendar(ask: Ask, found: Sequence[Held]) -> bool:
    """Whether the meetings are a calendar that one document gives: all of a season's rounds, from the first on."""
    rounds, seasons = sorted(h.round or 0 for h in found), {h.season_id for h in found}
    if len(rounds) < FEWEST_ROUNDS or rounds != list(range(1, len(rounds) + 1)) or len(seasons) > 1:
        return False
    told = select(evidence.c.source_id).where(evidence.c.event_id.in_([h.id for h in found]))
    told = told.group_by(evidence.c.source_id).having(func.count(evidence.c.event_id.distinct()) == len(found))
    return ask.first(told.limit(1)) is not None


def moment(ask: Ask) -> Found:
    """The first, last or next meeting: of a season, at a place, or after another meeting."""
    question = ask.question
    if question.scope.moment is not None and narrow.has_meeting(question.scope):
        return _beside(ask)
    found = held(ask, None, *of_their_series(question))
    if question.form is Form.NEXT:
        to_come = [h for h in found if h.days is not None and not raced(ask, h)]
        found = after_last(ask, to_come, newest_raced(ask, found))
    elif question.form is Form.LAST and not _bounded(question):
        done = [h for h in found if raced(ask, h)] if len(found) < 60 else newest_raced(ask, found)
        found = done or found
    if not found:
        return not_recorded(ask, question.subjects)
    pick = _last(ask, found) if question.form is Form.LAST else found[0]
    if question.scope.championship is None and (
        ambiguous := which_series([h for h in found if h.season_id == pick.season_id or h.year == pick.year])
    ):
        return ambiguous
    index = (question.ordinal or 1) - 1
    if question.form is not Form.LAST and index < len(found):
        pick = found[index]
    elif question.form is Form.LAST and 0 < index < len(found):
        pick = found[-1 - index]
    return _found([Say(f"event.{question.form.value}", _slots(pick, question))], [pick])


def _last(ask: Ask, found: Sequence[Held]) -> Held:
    """The last meeting: one that is still to come, on a day that is told, is later than one of no day that was run."""
    to_come = [h for h in found if h.days is not None and not raced(ask, h)] if found[-1].days is None else []
    return to_come[-1] if to_come else found[-1]


def _slots(h: Held, question: Question) -> dict[str, Any]:
    return {"meeting": h.meeting(), "days": h.days, "circuit": h.circuit, "round": h.round, "where": where(question)}


def _beside(ask: Ask) -> Found:
    """The meeting just after (or before) the one that the scope names, in the same season."""
    question = ask.question
    here = held(ask)
    if not here:
        return not_recorded(ask)
    after = question.scope.moment is Moment.AFTER
    scope = replace(question.scope, event=None, circuit=None, country=None, round=None, day=None)
    anywhere = replace(question, scope=scope)
    if which_series(here) is not None:
        run = [h for h in here if raced(ask, h)] or here
        here = [
            h for h in run if _in_order(ask, held(ask, anywhere, season.c.id == h.season_id), h, after=after)
        ] or run
    if ambiguous := which_series(here):
        return ambiguous
    whole = complete_seasons(ask)  # of which the first and the last have nothing beside them
    sides = ((h, held(ask, anywhere, season.c.id == h.season_id)) for h in reversed(here))
    sides = ((h, _in_order(ask, season_meetings, h, after=after)) for h, season_meetings in sides)
    that, beside = next(((h, found) for h, found in sides if found or h.season_id in whole), (None, []))
    if that is None or not beside:
        return not_recorded(ask)
    pick = beside[0] if after else beside[-1]
    slots = {**_slots(pick, question), "than": that.meeting("the", year=False)}
    return _found([Say("event.after" if after else "event.before", slots)], [pick])


def _in_order(ask: Ask, found: Sequence[Held], here: Held, *, after: bool) -> list[Held]:
    """The meetings on one side of another: by round or day; of an undated one, those still to come when it was run."""
    if here.round is None and here.days is None:
        later = (h for h in found if h.days is not None and h.id != here.id and not raced(ask, h))
        return [h for h in later if tellers(ask, h.id) & tellers(ask, here.id)] if after else []
    ordered = (h for h in found if h.is_ordered(here))
    beside = [h for h in ordered if (h.order > here.order if after else h.order < here.order)]
    to_come = [h for h in found if h.days is not None and h.id != here.id] if after and here.days is None else []
    return beside or [h for h in to_come if not raced(ask, h)] or (announced(ask, found, here) if after else [])


def truth(ask: Ask) -> Found:
    """Was there such a race: no only where the season is wholly recorded."""
    question = ask.question
    found = held(ask)
    if found:
        answer = when_where(ask)
        return replace(answer, says=(Say("no" if question.negated else "yes"), *answer.says))
    scope = replace(question.scope, event=None, circuit=None, country=None, round=None)
    others = held(ask, replace(question, scope=scope))
    if not others or not {h.season_id for h in others} <= complete_seasons(ask) or not _bounded(question):
        return not_recorded(ask)
    answer = _calendar(others)
    return replace(answer, says=(Say("yes" if question.negated else "no"), *answer.says))
