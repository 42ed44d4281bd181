"""How old people were on a day: whole years since their birth."""

import datetime as dt
from calendar import isleap
from collections.abc import Sequence

from sqlalchemy import select

from knowledge.answers.ask import Ask
from knowledge.answers.found import Counted, Say
from knowledge.answers.rows import Row
from knowledge.answers.tables import driver, evidence, profile
from knowledge.names import Named, NameKind


def age_on(birth: dt.date, day: dt.date) -> int:
    """Whole years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def birthday(birth: dt.date, years: int) -> dt.date:
    """The day on which somebody became so old; who was born on 29 February does on 1 March of a common year."""
    year = birth.year + years
    if (birth.month, birth.day) == (2, 29) and not isleap(year):
        return dt.date(year, 3, 1)
    return birth.replace(year=year)


def ages_then(ask: Ask, row: Row, group: Sequence[Named]) -> list[Say]:
    """How old each of those asked about was at a deed, or each of its crew where no driver is; as far as is known."""
    if row.date is None:
        return []
    asked = {key for named in group if named.kind is NameKind.DRIVER for key in named.keys}
    crew = [member for member in row.crew if member[0] in asked] or row.crew
    born = select(driver.c.id, driver.c.birth_date).where(driver.c.id.in_([key for key, _ in crew]))
    births = {key: birth for key, birth in ask.all(born) if birth is not None}
    ages = {**_told_beside(ask, row, crew), **{key: age_on(birth, row.date) for key, birth in births.items()}}
    return [Say("age.then", {"who": name, "years": Counted(ages[key], "year")}) for key, name in crew if key in ages]


def _told_beside(ask: Ask, row: Row, crew: Sequence[tuple[int, str]]) -> dict[int, int]:
    """The ages that documents give which tell of the deed as well."""
    proof = evidence.c[f"{row.table}_id"]
    sources = select(evidence.c.source_id).where(proof == row.id)
    told = select(profile.c.driver_id, profile.c.age).join(evidence, evidence.c.profile_id == profile.c.id)
    told = told.where(profile.c.driver_id.in_([key for key, _ in crew]), profile.c.age.is_not(None))
    return dict(tuple(row) for row in ask.all(told.where(evidence.c.source_id.in_(sources))))
