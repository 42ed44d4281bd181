"""Who finished ahead of somebody, behind, or between two; whether somebody finished where a question says."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.deed_rows import preferred
from knowledge.answers.deeds import DEEDS, PLACE, about, within
from knowledge.answers.found import Found, Many, Nth, Say
from knowledge.answers.places import found_of, in_order, position, slots_of
from knowledge.answers.rows import Row, fetch
from knowledge.answers.tables import category, result
from knowledge.answers.where import names_of
from knowledge.answers.which_series import which_series
from knowledge.names import Named
from knowledge.questions.question import Relation, Topic, Wanted

UNFINISHED = ("DNF", "DNS", "WD")
CLASSIFIED = "classified"


def related(ask: Ask) -> Found:
    """Who finished ahead of somebody, behind, or between two."""
    question, deed = ask.question, DEEDS[Topic.PLACE if ask.question.topic not in DEEDS else ask.question.topic]
    open_question = replace(question, position=None)
    theirs = fetch(ask, deed, [*within(deed, open_question), about(deed, question.others[0])], newest=True, limit=50)
    theirs = [row for row in preferred(theirs, question) if row.position is not None]
    if not theirs:
        return not_recorded(ask, question.others)
    if ambiguous := which_series(theirs):
        return ambiguous
    mine = [row for row in theirs if row.event_id == theirs[0].event_id]
    rows, says = [], []
    for row in mine:
        near = fetch(
            ask, deed, [result.c.session_id == row.session_id, category.c.name == row.category, PLACE.is_not(None)]
        )
        found = _beside(question.relation, row, [r for r in near if r.position is not None], question.others)
        key = f"{(question.relation or Relation.AHEAD).value}" + ("" if found else ".nobody")
        items = Many(tuple(in_order(r) for r in found))
        says.append(
            Say(
                key,
                {
                    "who": Many(names_of(question.others)),
                    "items": items,
                    "meeting": row.meeting(),
                    "position": Nth(row.position or 0),
                },
            )
        )
        rows += [row, *found]
    return found_of(says, rows)


def _beside(relation: Relation | None, row: Row, near: Sequence[Row], others: Sequence[Named]) -> list[Row]:
    mine = row.position or 0
    if relation is Relation.BEHIND:
        return [r for r in near if (r.position or 0) > mine]
    if relation is Relation.BETWEEN and len(others) > 1:
        second = [r.position or 0 for r in near if any(key in others[1].keys for key, _ in r.crew)]
        low, high = min([mine, *second]), max([mine, *second])
        return [r for r in near if low < (r.position or 0) < high]
    return [r for r in near if (r.position or 0) < mine]


def truth_of_place(ask: Ask, topic: Topic) -> Found:
    """Did X finish third, did X finish ahead of Y: the place itself answers."""
    question = ask.question
    if question.others and question.subjects and question.relation in (None, Relation.AHEAD, Relation.BEHIND):
        return _ahead(ask, topic)
    found = position(
        replace(ask, question=replace(question, position=None, status=None, wanted=Wanted.POSITION)), topic
    )
    wanted = question.position
    if found.status is AnswerStatus.ANSWERED and wanted is None and question.status is None:
        return _finished(found, negated=question.negated)
    if found.status is not AnswerStatus.ANSWERED or ("position" not in found.columns and question.status is None):
        return found
    column = found.columns.index("position") if "position" in found.columns else None
    places = [row[column] for row in found.rows] if column is not None else []
    status = [row[found.columns.index("status")] for row in found.rows] if "status" in found.columns else []
    right = question.status in status if question.status is not None else wanted in places
    return replace(found, says=(Say("yes" if right is not question.negated else "no"), *found.says))


def _finished(found: Found, *, negated: bool) -> Found:
    """Did X finish: he did where he was classified, and not where he retired; a disqualification tells neither."""
    told = {say.slots.get("status") for say in found.says}
    out = told & set(UNFINISHED)
    if len(told) != 1 or not (out or told == {CLASSIFIED}):
        return found
    return replace(found, says=(Say("yes" if bool(out) is negated else "no"), *found.says))


def _ahead(ask: Ask, topic: Topic) -> Found:
    question, deed = ask.question, DEEDS[topic]
    rows = fetch(
        ask,
        deed,
        [*within(deed, replace(question, position=None)), about(deed, question.subjects[0])],
        newest=True,
        limit=1,
    )
    if not rows or rows[0].position is None:
        return not_recorded(ask, question.subjects)
    same = [
        result.c.session_id == rows[0].session_id,
        category.c.name == rows[0].category,
        about(deed, question.others[0]),
    ]
    others = [row for row in fetch(ask, deed, same) if row.position is not None]
    if not others:
        return not_recorded(ask, question.others)
    ahead = (rows[0].position < (others[0].position or 0)) is (question.relation is not Relation.BEHIND)
    both = [
        Say("place", slots_of(topic, question.subjects, rows[0])),
        Say("place", slots_of(topic, question.others, others[0])),
    ]
    return found_of(
        [Say("yes" if ahead is not question.negated else "no"), *both], [rows[0], others[0]], question.subjects
    )
