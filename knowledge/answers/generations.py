"""Those who were born in some years, or who died then; and which of a name is the father, which the son."""

from collections.abc import Sequence

from sqlalchemy import extract, select

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Many, Ref, Say
from knowledge.answers.tables import driver, profile
from knowledge.answers.where import where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Alternative, Question, Wanted

MOST = 200
A_GENERATION = 16  # years between a father and his son at least


def is_of_a_generation(question: Question) -> bool:
    """Whether those born or dead in some years are asked for, and nobody by name."""
    scope = question.scope
    dated = scope.first_season is not None or scope.last_season is not None
    lives = question.wanted in (Wanted.BIRTH, Wanted.DEATH)
    return lives and dated and not (question.subjects or scope.country or scope.circuit or scope.event)


def of_a_generation(ask: Ask) -> Found:
    """All who are recorded, in the order of their days; of one nation where that is told."""
    question, scope = ask.question, ask.question.scope
    day = driver.c.birth_date if question.wanted is Wanted.BIRTH else driver.c.death_date
    year = extract("year", day)
    statement = select(driver.c.id, driver.c.name, day, profile.c.id.label("proof"))
    statement = statement.join(profile, profile.c.driver_id == driver.c.id).where(day.is_not(None))
    if scope.first_season is not None:
        statement = statement.where(year >= scope.first_season)
    if scope.last_season is not None:
        statement = statement.where(year <= scope.last_season)
    if question.nation is not None:
        statement = statement.where(driver.c.nationality == question.nation.name)
    found = {row.id: row for row in ask.all(statement.order_by(day, driver.c.name).limit(MOST))}
    if not found:
        return not_recorded(ask)
    names = tuple(row.name for row in found.values())
    key = "born_then" if question.wanted is Wanted.BIRTH else "died_then"
    return Found(
        (Say(key, {"where": where(question), "items": Many(names)}),),
        refs=tuple(Ref("profile", row.proof) for row in found.values()), total=len(found),
        columns=("driver", "date"), rows=tuple((row.name, row[2].isoformat()) for row in found.values()),
        entities=tuple(Named(NameKind.DRIVER, row.name, (row.id,)) for row in found.values()),
    )  # fmt: skip


def of_generation(ask: Ask, alternative: Alternative) -> Sequence[Named]:
    """Those of a name who have a far younger namesake, or a far elder one, as the question says; else none."""
    if alternative.elder is None:
        return ()
    keys = [key for named in alternative.choices for key in named.keys]
    born = select(driver.c.id, driver.c.birth_date).where(driver.c.id.in_(keys), driver.c.birth_date.is_not(None))
    years = {row.id: row.birth_date.year for row in ask.all(born)}

    def year(named: Named) -> int | None:
        return next((years[key] for key in named.keys if key in years), None)

    dated = [(named, at) for named in alternative.choices if (at := year(named)) is not None]
    sign = 1 if alternative.elder else -1
    return [named for named, at in dated if any(sign * (other - at) >= A_GENERATION for _, other in dated)]
