"""Whether a sentence answers a question: all that must hold of it and of what stands around it.

It must have the words of what is asked about and a value of the kind that is asked for, name whom the question names,
stand under the series, the place, the class and the race that it names, and tell of no other year or country.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from config.naming import naming
from knowledge.answers.anchors import YEAR, Anchors
from knowledge.answers.contexts import Context
from knowledge.answers.needs import Need
from knowledge.answers.numbered_races import races_named, trials_or_races
from knowledge.answers.tellings import punishments
from knowledge.answers.wording import is_prose
from knowledge.names import Named, NameKind
from knowledge.names.name import How
from knowledge.names.surfaces import country_surfaces
from knowledge.names.tokens import words_of
from knowledge.questions.question import Question, Topic, Wanted
from knowledge.text import fold

SHORTEST_LIKE, LONG = 5, 9  # letters from which on one slip, or two, are forgiven
LONGEST_ROW = 80  # letters of a line of a calendar
OF_A_RACE = (Topic.GAP, Topic.WIN, Topic.PODIUM, Topic.FASTEST_LAP)


@dataclass(frozen=True, slots=True)
class Text:
    """A document that is looked through; ``several`` championships are told of there."""

    source_id: int
    called: str
    text: str
    year: int | None
    several: bool


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for."""

    question: Question
    need: Need
    marks: Anchors


def suited(search: Search, text: Text, context: Context) -> str | None:
    """The sentence, or it with as many before it as it takes, if it answers the question."""
    reach = min(search.need.reach, len(context.earlier))
    each = (context.with_earlier(number) for number in range(reach + 1))
    return next((told.sentence for told in each if _answers(search, text, told)), None)


def _answers(search: Search, text: Text, context: Context) -> bool:
    question, need, marks, sentence = search.question, search.need, search.marks, context.sentence
    prose = is_prose(sentence) or (question.topic is Topic.EVENT and len(sentence) <= LONGEST_ROW)
    if not prose or (need.said is not None and need.said.search(fold(sentence)) is None):
        return False
    return (
        _names_them(sentence, (*question.subjects, *question.others))
        and (question.wanted is Wanted.SEASON or _of_those_years(context, marks.years, text.year))
        and _is_at_no_other_place(sentence, question.text)
        and all(_stands_near(forms, context) for forms in marks.classes)
        and _of_that_race(context, question)
        and not (question.topic in OF_A_RACE and _is_of_trials(context))
        and not (question.topic is Topic.WIN and punishments().search(fold(context.paragraph)))
        and _has_words(context, question, marks)
        and (not text.several or _is_of_the_series(context, question, marks))
        and all(test(sentence) for test in need.tests)
    )


def _names_them(sentence: str, whom: Iterable[Named]) -> bool:
    """Whether each is named there: a person by the surname, a car by its number, else by every word."""
    words = set(words_of(sentence))
    return all(_is_named(named, words) for named in whom)


def _is_named(named: Named, words: set[str]) -> bool:
    called = words_of(named.name)
    if named.kind is NameKind.DRIVER:
        return called[-1] in words
    return set(called) <= words


def _of_those_years(context: Context, asked: frozenset[int], dated: int | None) -> bool:
    """Whether a sentence tells of no year but those asked about, and of a document of that year where one is."""
    told = {int(y) for y in YEAR.findall(context.sentence)}
    over = {int(y) for y in YEAR.findall(f"{context.head} {context.heading}")} | ({dated} if dated else set())
    if asked:
        return asked <= (told or over) and told <= asked
    return told <= over


def _is_at_no_other_place(sentence: str, asked: str) -> bool:
    """Whether a sentence names no country but such as the question does: what happened there is not asked about."""
    there = {word for word in words_of(sentence) if word in countries()}
    return all(not {word, *nations()[word]}.isdisjoint(words_of(asked)) for word in there)


def _stands_near(forms: frozenset[str], context: Context) -> bool:
    near = f" {' '.join(words_of(f'{context.heading} {context.before} {context.sentence}'))} "
    return any(f" {' '.join(words_of(form))} " in near for form in forms)


def _of_that_race(context: Context, question: Question) -> bool:
    """Whether the race that was named last, in the sentence or before it, is the one asked about."""
    number = (question.scope.session or "").rpartition(" ")[2]
    if not number.isdigit():
        return question.scope.session_day is None
    own = races_named(context.sentence)
    if own:
        return set(own) == {int(number)}
    above = races_named(context.before) or races_named(context.heading)
    return bool(above) and above[-1] == int(number)


def _is_of_trials(context: Context) -> bool:
    """Whether the session last named is a qualifying or a practice session; a race in the sentence settles it."""
    own = trials_or_races(context.sentence)
    above = own or trials_or_races(context.before) or trials_or_races(context.heading)
    return all(own) if own else bool(above) and above[-1]


def _has_words(context: Context, question: Question, marks: Anchors) -> bool:
    """Whether all words stand around, and those of a name that no list knows near it.

    A day is that of the place only where the place stands beside it.
    """
    around, sentence = set(words_of(context.around)), set(words_of(context.sentence))
    if question.topic is Topic.EVENT:
        series = _of_its_name(question, marks)
        places = [word for word in marks.words if word not in series]
        if not places or not all(_is_there(word, sentence) for word in places):
            return False
    near = set(words_of(f"{context.called} {context.heading} {context.before} {context.sentence}"))
    return all(_is_there(word, near if word in marks.unheard else around) for word in marks.words)


def _is_of_the_series(context: Context, question: Question, marks: Anchors) -> bool:
    """Whether the series that is named stands near, in a document that tells of several."""
    if question.scope.championship is None:
        return True
    near = set(words_of(f"{context.heading} {context.paragraph}"))
    own = _of_its_name(question, marks)
    return bool(own) and all(_is_there(word, near) for word in own)


def _of_its_name(question: Question, marks: Anchors) -> list[str]:
    """The words of the question that are of the name of its series."""
    named = question.scope.championship
    name = set(words_of(named.name)) if named is not None else set()
    return [word for word in marks.words if _is_there(word, name)]


def _is_there(word: str, there: set[str]) -> bool:
    if word in there or not there.isdisjoint(nations().get(word, ())):
        return True
    if len(word) < SHORTEST_LIKE:
        return False
    allowed = 2 if len(word) >= LONG else 1
    return any(
        other.startswith(word)
        or (len(other) >= SHORTEST_LIKE and OSA.distance(word, other, score_cutoff=allowed) <= allowed)
        for other in there
    )


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """The countries, in every language."""
    surfaces = (surface for country in naming().countries for surface in country_surfaces(country))
    return frozenset(form for form, how in surfaces if how is How.FULL)


@lru_cache(maxsize=1)
def nations() -> dict[str, frozenset[str]]:
    """Each word for a country or its people, with all others for the same in every language."""
    found: dict[str, frozenset[str]] = {}
    for country in naming().countries:
        forms = frozenset(form for form, _ in country_surfaces(country) if " " not in form)
        found |= {form: found.get(form, frozenset()) | forms for form in forms}
    return found
