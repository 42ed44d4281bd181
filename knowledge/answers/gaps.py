"""Gaps and laps of a session."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.deed_counts import groups
from knowledge.answers.deed_rows import preferred
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Counted, Found, Many, Say, Seconds
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import Condition
from knowledge.answers.tables import category, result
from knowledge.answers.where import names_of
from knowledge.answers.which_series import which_series
from knowledge.names import Named, NameKind
from knowledge.questions.question import Question, Topic

SECOND = 2
MILLISECONDS = 3  # digits


def _rows(ask: Ask, topic: Topic, *extra: Condition) -> list[Row]:
    deed = DEEDS[topic]
    rows = fetch(ask, deed, [*within(deed, replace(ask.question, position=None)), *extra], newest=True, limit=200)
    rows = preferred(rows, ask.question) if not extra else rows
    return [row for row in rows if row.event_id == rows[0].event_id] if rows else []


def seconds(row: Row) -> float | None:
    """The gap of a row to the winner of its category, in seconds; the winner's own is nothing."""
    if row.position == 1:
        return 0.0
    return figure(row.gap or (row.interval if row.position == SECOND else None))


def figure(text: str | None) -> float | None:
    """A gap in seconds; None where it is told in laps, or not at all."""
    try:
        return float(text) if text else None
    except ValueError:
        return None


def gap(ask: Ask) -> Found:
    """The gap between two, of one to the winner, or of the winner to the second."""
    question = ask.question
    pair = (*question.subjects, *question.others)
    topic = (
        Topic.QUALIFYING if question.scope.session and question.scope.session.startswith("Qualifying") else Topic.PLACE
    )
    deed = DEEDS[topic]
    anywhere = replace(ask, question=replace(question, position=None))
    crews = groups(anywhere, deed, pair) if len(pair) > 1 else [pair]
    if len(crews) > 1:
        return _between(ask, topic, crews[0][0], crews[1][0])
    rows = _rows(ask, topic, *(about(deed, named) for named in pair))
    if pair and question.position == 1:
        rows = _of_the_win(question, rows)
    if ambiguous := which_series(rows):
        return ambiguous
    found = [
        row
        for row in rows
        if (row.gap if pair else row.position == (question.position if question.position != 1 else 2))
    ]
    if pair and not found:
        found = [second for row in rows if row.position == 1 for second in _second(ask, topic, row)]
    if not pair:
        found = [row for row in found if row.gap]
    if not found:
        return not_recorded(ask, pair)
    return _found([_say(ask, topic, row) for row in found], found, pair)


def _of_the_win(question: Question, rows: list[Row]) -> list[Row]:
    """The rows that tell by how much somebody won, or how far he was from whoever won: of all cars before a class."""
    won = [row for row in rows if row.position == 1]
    outright = [row for row in won if row.category == "Overall" or question.scope.category is not None]
    return outright or [row for row in rows if row.gap and row.category == "Overall"] or won or rows


def _second(ask: Ask, topic: Topic, winner: Row) -> list[Row]:
    return [row for row in _in_session(ask, topic, winner) if row.position == SECOND and (row.gap or row.interval)]


def _in_session(ask: Ask, topic: Topic, row: Row) -> list[Row]:
    """The rows of one session and category."""
    return fetch(ask, DEEDS[topic], [result.c.session_id == row.session_id, category.c.name == row.category])


def _say(ask: Ask, topic: Topic, row: Row) -> Say:
    winners = [r for r in _in_session(ask, topic, row) if r.position == 1]
    alone = row.category if row.category != "Overall" else None
    slots = {
        "who": row.party,
        "gap": Seconds(row.gap or row.interval or ""),
        "meeting": row.meeting(),
        "category": alone,
    }
    if winners:
        return Say("gap.behind", {**slots, "ahead": winners[0].party})
    return Say("gap.to_winner", slots)


def behind(ask: Ask, topic: Topic, rows: Sequence[Row]) -> Found:
    """How far each was behind the winner."""
    return _found([_say(ask, topic, row) for row in rows], rows, ())


def _between(ask: Ask, topic: Topic, first: Named, second: Named) -> Found:
    left, right = (_told_anywhere(ask, topic, named) for named in (first, second))
    shared = {row.session_id for row in left} & {row.session_id for row in right}
    numbers = first.kind is second.kind is NameKind.CAR_NUMBER  # nobody's name: any series may have the two
    if numbers and (ambiguous := which_series(row for row in left if row.session_id in shared)):
        return ambiguous
    newest = next((row.event_id for row in left if row.session_id in shared), None)
    left, right = ([row for row in rows if row.event_id == newest] for rows in (left, right))
    if ambiguous := which_series([*left, *right]):
        return ambiguous
    says, kept = [], []
    for a in left:
        for b in right:
            if (a.session_id, a.category) != (b.session_id, b.category):
                continue
            apart = _apart(a, b)
            if apart is None:
                continue
            ahead, behind = (a, b) if (a.position or 999) < (b.position or 999) else (b, a)
            slots = {
                "who": behind.party,
                "ahead": ahead.party,
                "gap": Seconds(f"{apart:.{_digits(a, b)}f}"),
                "meeting": ahead.meeting(),
            }
            says.append(
                Say("gap.behind", {**slots, "category": ahead.category if ahead.category != "Overall" else None})
            )
            kept += [ahead, behind]
    if not kept:
        return not_recorded(ask, (first, second))
    return _found(says, kept, (first, second))


def _told_anywhere(ask: Ask, topic: Topic, named: Named) -> list[Row]:
    """The rows of one at all meetings that the scope leaves, the newest first."""
    deed = DEEDS[topic]
    asked = replace(ask.question, position=None)
    return fetch(ask, deed, [*within(deed, asked), about(deed, named)], newest=True, limit=200)


def _digits(*rows: Row) -> int:
    """How many digits of a second the documents give: no more are said."""
    told = [gap.partition(".")[2] for row in rows if row.position != 1 and (gap := row.gap or row.interval)]
    return max(map(len, told), default=MILLISECONDS)


def _apart(a: Row, b: Row) -> float | None:
    if a.gap is None and b.gap is None and a.milliseconds is not None and b.milliseconds is not None:
        return abs(a.milliseconds - b.milliseconds) / 1000
    left, right = seconds(a), seconds(b)
    if left is not None and right is not None:
        return abs(left - right)
    last = a if (a.position or 0) > (b.position or 0) else b
    return figure(last.interval) if abs((a.position or 0) - (b.position or 0)) == 1 else None


def _found(says: Sequence[Say], rows: Sequence[Row], subjects: tuple[Named, ...]) -> Found:
    columns, cells = table_of(rows)
    entities = subjects or tuple(Named(NameKind.DRIVER, name, (key,)) for row in rows for key, name in row.crew)
    return Found(
        tuple(says),
        refs=tuple(row.ref for row in rows),
        total=len(rows),
        columns=columns,
        rows=cells,
        place=place_of(rows),
        entities=entities,
        meetings=tuple(dict.fromkeys(row.event_id for row in rows if row.event_id)),
    )


def laps(ask: Ask) -> Found:
    """How many laps somebody completed; of nobody in particular, how many the race had."""
    question, deed = ask.question, DEEDS[Topic.PLACE]
    if not question.subjects:
        rows = [
            row for row in _rows(ask, Topic.PLACE) if row.laps is not None and row.position == (question.position or 1)
        ]
    else:
        group = groups(ask, deed, question.subjects)[0]
        rows = [row for row in _rows(ask, Topic.PLACE, *(about(deed, n) for n in group)) if row.laps is not None]
    if not rows:
        return not_recorded(ask, question.subjects)
    if ambiguous := which_series(rows):
        return ambiguous
    key = "laps_of" if question.subjects else "laps"
    says = [
        Say(
            key,
            {
                "who": Many(names_of(question.subjects)),
                "count": Counted(row.laps or 0, "lap"),
                "meeting": row.meeting(),
            },
        )
        for row in {row.session_id: row for row in rows}.values()
    ]
    return _found(says, rows, question.subjects)
