"""The first time, the last, the nth: of somebody, or of anybody within the scope."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from knowledge.answers.absence import not_recorded, nothing
from knowledge.answers.ask import Ask
from knowledge.answers.births import ages_then
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.coverage import covered
from knowledge.answers.deed_counts import count
from knowledge.answers.deed_rows import of_race, told, wants_teams
from knowledge.answers.deeds import DEEDS, Deed, about, date_of, within
from knowledge.answers.found import Counted, Found, Many, Nth, Say
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import OF_ENTRANTS, Condition, teams_only
from knowledge.answers.tables import category, title
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Relation, Topic, Wanted


def moment(ask: Ask, topic: Topic) -> Found:
    """The first, last or nth time: of the subjects, or of anybody within the scope."""
    question, deed = ask.question, DEEDS[topic]
    group = question.subjects
    conditions = [*within(deed, question), *(about(deed, named) for named in group), *_of_main(question, group, deed)]
    if question.relation in (Relation.EARLIER, Relation.LATER):
        apart = _earlier(ask, deed) if question.relation is Relation.EARLIER else _later(ask, deed)
        if apart is None:
            return not_recorded(ask, question.others)
        conditions.append(apart)
    last = question.form is Form.LAST
    if last and (question.limit or 1) > 1:
        return _last_few(ask, topic, conditions)
    rows = fetch(ask, deed, conditions, newest=last, limit=1, offset=(question.ordinal or 1) - 1)
    if not rows and group and (question.ordinal or 1) > 1:
        return count(replace(ask, question=replace(question, ordinal=None)), topic)  # fewer than that: how many
    if not rows:
        return nothing(ask, topic, group) if group else not_recorded(ask)
    row = rows[0]
    if not row.event_id and deed is not DEEDS[Topic.TITLE]:
        return not_recorded(ask, group)
    key = "nth" if (question.ordinal or 1) > 1 else "last" if last else "first"
    kind = "title" if row.event is None else "of" if group else "in"
    notes = [] if covered(ask, question, group) else [Say("partial")]
    if question.relation in (Relation.EARLIER, Relation.LATER):
        notes.append(Say(f"{question.relation.value}_than", {"who": Many(names_of(question.others))}))
    columns, cells = table_of(rows)
    says = [Say(f"{key}.{kind}", _slots(question, topic, row))]
    if question.wanted is Wanted.AGE:
        says += ages_then(ask, rows[0], group)
    entities = group or tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in row.crew)
    return Found(
        tuple(says), refs=(row.ref,), total=1, notes=tuple(notes), columns=columns, rows=cells, place=place_of(rows),
        entities=entities, meetings=(row.event_id,) if row.event_id else (),
    )  # fmt: skip


def _slots(question: Question, topic: Topic, row: Row) -> dict[str, Any]:
    """What a sentence says of the one time."""
    group = question.subjects
    return {
        "who": Many(names_of(group)) if group else row.party,
        "meeting": of_race(row) if topic in (Topic.POLE, Topic.GRID) else row.meeting() if row.event else None,
        "season": row.label,
        "date": row.date,
        "circuit": row.circuit,
        "by": replace(row.party, team=None) if teams_only(group) else replace(row.party, drivers=()),
        "championship": row.championship,
        "nth": Nth(question.ordinal or 1, topic.value),
        "noun": Counted(1, topic.value),
        "where": where(question),
    }


def _earlier(ask: Ask, deed: Deed) -> Condition | None:
    """That a row is older than the first of whoever did it later; None where he never did."""
    question = replace(ask.question, nation=None)
    theirs = (about(deed, named) for named in question.others)
    first = fetch(ask, deed, [*within(deed, question), *theirs], limit=1)
    return date_of(deed) < first[0].date if first and first[0].date is not None else None


def _later(ask: Ask, deed: Deed) -> Condition | None:
    """That a row is younger than the last of whoever did it before; None where he never did."""
    question = replace(ask.question, nation=None)
    theirs = (about(deed, named) for named in question.others)
    last = fetch(ask, deed, [*within(deed, question), *theirs], newest=True, limit=1)
    return date_of(deed) > last[0].date if last and last[0].date is not None else None


def _last_few(ask: Ask, topic: Topic, conditions: Sequence[Condition]) -> Found:
    """The last few times, the newest first."""
    question = ask.question
    rows = fetch(ask, DEEDS[topic], conditions, newest=True, limit=question.limit or 1)
    if not rows:
        return nothing(ask, topic, question.subjects) if question.subjects else not_recorded(ask)
    notes = [] if covered(ask, question, question.subjects) else [Say("partial")]
    return told(ask, topic, rows, notes, question.subjects)


def _of_main(question: Question, group: Sequence[Named], deed: Deed) -> list[Condition]:
    if question.scope.category is not None:
        return []
    if (deed.table is title and teams_only(group)) or wants_teams(question, deed):
        return [category.c.kind.in_(OF_ENTRANTS)]
    return [category.c.kind == "overall"] if not group else [category.c.kind.not_in(OF_ENTRANTS)]
