"""The youngest and the oldest to have done something, by the day they did it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.births import age_on, birthday
from knowledge.answers.cells import table_of
from knowledge.answers.coverage import complete_seasons
from knowledge.answers.deed_counts import sums
from knowledge.answers.deeds import DEEDS, Deed, about, date_of, doers, joined
from knowledge.answers.found import Counted, Found, Place, Say
from knowledge.answers.groupings import conditions_of
from knowledge.answers.rows import Row, fetch
from knowledge.answers.tables import driver, event, season, title
from knowledge.answers.where import where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Topic

LISTED = 1


def extreme_age(ask: Ask, topic: Topic) -> Found:
    """Who was youngest (or oldest) when it was done."""
    question, deed = ask.question, DEEDS[topic]
    conditions = [*conditions_of(ask, deed), driver.c.birth_date.is_not(None)]
    young = question.form is Form.YOUNGEST
    ages = sorted(_ages(ask, deed, conditions, young=young), reverse=not young)[: question.limit or LISTED]
    if not ages:
        return not_recorded(ask, question.subjects)
    shown: list[tuple[Row, int, int, str]] = []
    for days, name, key in ages:
        named = Named(NameKind.DRIVER, name, (key,))
        rows = fetch(ask, deed, [*conditions_of(ask, deed), about(deed, named)], newest=not young, limit=1)
        shown += [(row, days, key, name) for row in rows]
    says = [_say(ask, topic, *item) for item in shown]
    rows = [row for row, *_ in shown]
    columns, cells = table_of(rows)
    seasons = {s.season for s in sums(ask, deed, conditions_of(ask, deed))}
    notes = () if seasons <= complete_seasons(ask) else (Say("partial"),)
    return Found(
        tuple(says),
        refs=tuple(row.ref for row in rows),
        total=len(rows),
        columns=columns,
        rows=cells,
        notes=notes,
        place=Place(championship=rows[0].championship),
        entities=tuple(Named(NameKind.DRIVER, n, (k,)) for _, _, k, n in shown),
        meetings=tuple(row.event_id for row in rows if row.event_id),
    )


def _ages(ask: Ask, deed: Deed, conditions: Sequence[Any], *, young: bool) -> list[tuple[int, str, int]]:
    """(age in days, name, id) of everybody who did it."""
    base = doers(deed, joined(deed.table))
    if deed.table is title:
        statement = (
            select(driver.c.id, driver.c.name, driver.c.birth_date, season.c.id).select_from(base).where(*conditions)
        )
        last = func.max(func.coalesce(event.c.end_date, event.c.start_date))
        ends = dict(tuple(row) for row in ask.all(select(event.c.season_id, last).group_by(event.c.season_id)))
        rows = [(key, name, birth, ends.get(of)) for key, name, birth, of in ask.all(statement)]
    else:
        pick = func.min if young else func.max
        statement = select(driver.c.id, driver.c.name, driver.c.birth_date, pick(date_of(deed))).select_from(base)
        rows = [
            tuple(row)
            for row in ask.all(statement.where(*conditions).group_by(driver.c.id, driver.c.name, driver.c.birth_date))
        ]
    best: dict[int, tuple[int, str, int]] = {}
    for key, name, birth, day in rows:
        if day is not None:
            age = ((day - birth).days, name, key)
            best[key] = (min if young else max)(best.get(key, age), age)
    return list(best.values())


def _say(ask: Ask, topic: Topic, row: Row, days: int, key: int, name: str) -> Say:
    birth = ask.connection.execute(select(driver.c.birth_date).where(driver.c.id == key)).scalar()
    years = age_on(birth, row.date) if birth and row.date else days // 365
    rest = (row.date - birthday(birth, years)).days if birth and row.date else 0
    slots = {
        "who": name,
        "years": Counted(years, "year"),
        "days": Counted(rest, "day"),
        "meeting": row.meeting("the", session=False) if row.event else None,
        "season": row.label,
        "noun": Counted(1, topic.value),
        "where": where(ask.question),
        "championship": row.championship,
    }
    kind = f"{ask.question.form.value}.{'title' if row.event is None else 'race'}"
    return Say(kind, slots)
