"""Whose championship is asked for where none is named: of the world, of a country, of rallies.

"Champion du monde des rallyes" names no series that is surely known; but a champion of something else is no answer.
"""

from collections.abc import Iterator
from functools import lru_cache

from config.language import languages
from config.naming import naming
from knowledge.names import NameKind
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.tokens import words_of
from knowledge.text import fold

TITLED = (S.CHAMPION, S.CHAMPIONSHIP, S.TITLE)
ANY_SERIES = frozenset({"championship", "cup", "trophy", "challenge", "series", "formula", "classic"})
WORLD = "world"  # of all countries: one told beside it is that of its champions
Realm = tuple[tuple[str, ...], ...]


def realm_of(sheet: Sheet) -> Realm:
    """What the championship must be called, in ways of which one must hold each: beside "champion", "title"."""
    titles = (cue for cue in sheet.found if any(s in cue for s in TITLED) and S.MOST not in cue)
    told = dict.fromkeys(forms for cue in titles for forms in _beside(sheet, cue.first, cue.last))
    worldwide = _kinds_of(WORLD) & set(told)
    return tuple(forms for forms in told if not worldwide or forms in _kinds().values())


def is_of_another(series: str, country: str) -> bool:
    """Whether a series is by its name of a country, and of another than this one."""
    name = f" {' '.join(words_of(series))} "
    if any(f" {form} " in name for form in of_country(country)):
        return False
    return any(f" {form} " in name for other in naming().countries for form in of_country(other))


def of_a_country(series: str) -> bool:
    """Whether a series is by its name of some country."""
    return is_of_another(series, "")


def _beside(sheet: Sheet, first: int, last: int) -> Iterator[tuple[str, ...]]:
    for place in range(first, last):
        yield from _forms(sheet, place)
    place = first - 1
    while _forms(sheet, place) and not sheet.name(place):
        yield from _forms(sheet, place)
        place -= 1
    place = last
    while _forms(sheet, place) or sheet.says(place, S.FILLER):
        yield from _forms(sheet, place)
        place += 1


def _forms(sheet: Sheet, place: int) -> tuple[tuple[str, ...], ...]:
    """The ways to say what a word says of a series: its kind, or the country it is of."""
    bearer = sheet.name(place)
    if bearer is None:
        forms = _kinds().get(sheet.word(place))
    elif readings(bearer.found)[0].kind is NameKind.COUNTRY:
        forms = of_country(readings(bearer.found)[0].name)
    else:
        forms = None
    return (forms,) if forms else ()


def _kinds_of(key: str) -> set[tuple[str, ...]]:
    """The words of one kind of series, as ``_kinds`` gives them."""
    forms = {fold(form) for language in languages().values() for form in language.words.series_words.get(key, ())}
    return {_kinds()[form] for form in forms if form in _kinds()}


@lru_cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """By each word that tells which series one is, all the words that tell the same, in every language."""
    alike: dict[str, dict[str, None]] = {}
    for language in languages().values():
        for key, forms in language.words.series_words.items():
            if key not in ANY_SERIES:
                alike.setdefault(key, {}).update(dict.fromkeys(map(fold, forms)))
    return {form: tuple(forms) for forms in alike.values() for form in forms}


@lru_cache
def of_country(name: str) -> tuple[str, ...]:
    """A country's names and adjectives in every language."""
    words = naming().countries[name].words.values() if name in naming().countries else ()
    return tuple(dict.fromkeys(" ".join(words_of(form)) for w in words for form in (*w.names, *w.adjectives)))
