"""What somebody did, each meeting or season of it."""

from collections.abc import Sequence

from knowledge.answers.absence import not_recorded, nothing
from knowledge.answers.ask import Ask
from knowledge.answers.births import ages_then
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.coverage import covered, running
from knowledge.answers.deed_counts import groups
from knowledge.answers.deed_rows import SESSIONS, by_year, in_time, preferred, told
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Counted, Found, Many, Say
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import MAIN, teams_only
from knowledge.answers.tables import title
from knowledge.answers.where import names_of, where
from knowledge.names import Named
from knowledge.questions.question import Form, Question, Topic, Wanted

LONG, LISTED_AGES = 120, 7


def occurrences(ask: Ask, topic: Topic) -> Found:
    """What the subjects did, each meeting (or season) of it."""
    question, deed = ask.question, DEEDS[topic]
    group = groups(ask, deed, question.subjects)[0] if question.form is not Form.LIST else question.subjects
    conditions = [*within(deed, question), *(about(deed, named) for named in group)]
    rows = preferred(fetch(ask, deed, conditions), question, teams=deed.table is title and teams_only(group))
    if not rows:
        return nothing(ask, topic, group)
    if question.wanted is Wanted.SEASON or deed.yearly:
        says = [_seasons(question, topic, group, rows)]
    elif len(rows) == 1 or (question.wanted is Wanted.TIME and len(rows) <= SESSIONS):
        return told(ask, topic, rows, subjects=group)
    else:
        items = tuple(_of_season(topic, year, of_year, brief=len(rows) > LONG) for year, of_year in by_year(rows))
        slots = {"who": Many(names_of(group)), "count": Counted(len({r.session_id for r in rows}), topic.value)}
        says = [
            Say(
                "list_of",
                {**slots, "where": where(question), "items": Many(items, apart=True), "position": question.position},
            )
        ]
    if question.wanted is Wanted.AGE:
        ages = [say for row in rows[:LISTED_AGES] for say in ages_then(ask, row, group)]
        if not ages:
            return not_recorded(ask, group)
        says += ages
    return _found(ask, says, rows, group)


def missed(ask: Ask, topic: Topic) -> Found:
    """The races of a season in which it was somebody else who did it, with whoever did."""
    question, deed = ask.question, DEEDS[topic]
    theirs = {r.session_id for r in fetch(ask, deed, [*within(deed, question), about(deed, question.subjects[0])])}
    everybody = in_time(preferred(fetch(ask, deed, list(within(deed, question))), question))
    rows = [row for row in everybody if row.session_id not in theirs]
    if not rows or not covered(ask, question, question.subjects):
        return not_recorded(ask, question.subjects)
    return told(ask, topic, rows)


def _of_season(topic: Topic, year: str | None, rows: Sequence[Row], *, brief: bool) -> Say:
    """A season's meetings; of a long career how many they were: the table has them all."""
    if brief and year is not None:
        return Say("item.count", {"who": year, "count": Counted(len({row.session_id for row in rows}), topic.value)})
    return Say("item.season", {"season": year, "items": Many(tuple(_mine(row) for row in rows))})


def _mine(row: Row) -> Say:
    alone = row.category_kind in MAIN
    return Say("item.bare", {"meeting": row.meeting("bare", year=False), "category": None if alone else row.category})


def _seasons(question: Question, topic: Topic, group: tuple[Named, ...], rows: Sequence[Row]) -> Say:
    labels = {r.label: None if r.category_kind in MAIN else r.category for r in rows}
    undated = [r for r in rows if r.label is None]
    items = tuple(Say("item.title", {"season": label, "category": name}) for label, name in labels.items())
    if question.per_season:
        items = tuple(_how_many(topic, label, rows) for label in labels if label is not None)
    number = Counted(len({r.season_id if DEEDS[topic].yearly else r.session_id for r in rows}), topic.value)
    slots = {"who": Many(names_of(group)), "count": number, "where": where(question), "items": Many(items)}
    return Say("seasons_of" if not undated else "seasons_undated", {**slots, "position": question.position})


def _how_many(topic: Topic, label: str, rows: Sequence[Row]) -> Say:
    number = len({row.session_id for row in rows if row.label == label})
    return Say("item.count", {"who": label, "count": Counted(number, topic.value)})


def _found(ask: Ask, says: Sequence[Say], rows: Sequence[Row], group: tuple[Named, ...]) -> Found:
    columns, cells = table_of(rows)
    notes = [] if {r.championship for r in rows} <= set(covered(ask, ask.question, group)) else [Say("partial")]
    if going := running(ask, {row.season_id for row in rows}):
        notes.append(going)
    return Found(
        tuple(says), refs=tuple(r.ref for r in rows), total=len(rows), notes=tuple(notes), columns=columns, rows=cells,
        place=place_of(rows), entities=group, chart="results_over_time" if len(rows) > 5 else None,
        meetings=tuple(dict.fromkeys(r.event_id for r in rows if r.event_id)),
    )  # fmt: skip
