"""People of a surname like that of somebody nobody knows: "John Ingram" may be Tom Ingram."""

from sqlalchemy import Connection, select

from knowledge.answers.tables import driver
from knowledge.names import Named, NameKind
from knowledge.names.tokens import words_of
from knowledge.text import fold

ALIKE = 75  # of a hundred, that two surnames are taken for one another
OFFERED = 3


def namesakes(connection: Connection, surface: str) -> tuple[Named, ...]:
    """The people of the same surname, else of those nearest to it that begin alike; of a given name and surname."""
    words = words_of(fold(surface))
    if not 1 < len(words) <= OFFERED or not all(word.isalpha() for word in words):
        return ()
    called = select(driver.c.id, driver.c.name, driver.c.surname).where(driver.c.surname.startswith(words[-1][:1]))
    surnames = {key: (name, said) for key, name, said in connection.execute(called)}
    if not surnames:
        return ()
    from rapidfuzz import fuzz, process

    alike = process.extract(
        words[-1],
        {key: said for key, (_, said) in surnames.items()},
        scorer=fuzz.ratio,
        score_cutoff=ALIKE,
        limit=OFFERED,
    )
    return tuple(Named(NameKind.DRIVER, surnames[key][0], (key,)) for _, _, key in alike)
