"""Years that are written in words, as figures: "mille neuf cent quatre-vingt-deux", "nineteen eighty-two"."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.questions.tokens import Token, tokens_of, words_of

TEN, TWENTY, HUNDRED = 10, 20, 100
EARLY = 50  # a year of two figures is from here on one that people tell in words
LONGEST = 4  # words of a number below a hundred, or of a century
Numbers = Mapping[tuple[str, ...], int]


def years_in_figures(text: str, languages: Mapping[str, Language]) -> str:
    """The text with each year that it has in words in figures; of two words for a century both are needed."""
    tokens = tokens_of(text)
    words = tuple(token.word for token in tokens)
    found: list[tuple[int, int, int]] = []
    for language in languages.values():
        told = _words_of_years(language)
        if told.first.isdisjoint(words):
            continue
        found += _years(words, told)
    return _rewritten(text, tokens, found) if found else text


class _Told:
    """What a language has for years: centuries, the numbers that follow them, and what stands before a short year."""

    def __init__(self, language: Language) -> None:
        numbers = language.words.numbers.items()
        self.centuries: Numbers = {words_of(phrase): value for phrase, value in language.words.centuries.items()}
        self.numbers: Numbers = {words_of(phrase): value for phrase, value in numbers if 0 < value < HUNDRED}
        self.joints = {words_of(word) for word in language.words.and_words}
        self.noughts = {words_of(word) for word in language.words.noughts}
        self.signs = {words_of(sign)[-1] for sign in language.questions.year_signs if words_of(sign)}
        tens = {phrase[0] for phrase, value in self.numbers.items() if value >= EARLY}
        self.first = {phrase[0] for phrase in self.centuries} | tens


@lru_cache(maxsize=8)
def _words_of_years(language: Language) -> _Told:
    return _Told(language)


def _years(words: Sequence[str], told: _Told) -> list[tuple[int, int, int]]:
    """Each year as the place of its first word, the place after its last, and its figures."""
    found, place = [], 0
    while place < len(words):
        year = _year(words, place, told)
        if year is not None:
            found.append((place, *year))
        place = year[0] if year is not None else place + 1
    return found


def _year(words: Sequence[str], place: int, told: _Told) -> tuple[int, int] | None:
    """Where a year that begins at a place ends, and which it is."""
    signed = place > 0 and words[place - 1] in told.signs
    century = _longest(words, place, told.centuries)
    if century is None:
        short = _below_a_hundred(words, place, told) if signed else None
        return short if short is not None and short[1] >= EARLY and short[0] > place + 1 else None
    end, value = century
    nought = _longest(words, end, dict.fromkeys(told.noughts, 0))
    rest = _below_a_hundred(words, nought[0] if nought else end, told)
    alone = end - place == 1  # "nineteen", "twenty": a number by itself
    if rest is None or (alone and rest[1] < TEN and not nought):
        return (end, value) if signed and not alone else None
    return rest[0], value + rest[1]


def _below_a_hundred(words: Sequence[str], place: int, told: _Told) -> tuple[int, int] | None:
    """Where a number of two figures at most ends, and which it is: tens, and ones after them."""
    tens = _longest(words, place, told.numbers)
    if tens is None or tens[1] % TEN or tens[1] < TWENTY:
        return tens
    end, value = tens
    joint = _longest(words, end, dict.fromkeys(told.joints, 0))
    ones = _longest(words, joint[0] if joint else end, told.numbers)
    return (ones[0], value + ones[1]) if ones is not None and ones[1] < TWENTY else tens


def _longest(words: Sequence[str], place: int, phrases: Numbers) -> tuple[int, int] | None:
    for length in range(LONGEST, 0, -1):
        value = phrases.get(tuple(words[place : place + length]))
        if value is not None and place + length <= len(words):
            return place + length, value
    return None


def _rewritten(text: str, tokens: Sequence[Token], found: Sequence[tuple[int, int, int]]) -> str:
    for first, last, year in sorted(found, reverse=True):
        text = f"{text[: tokens[first].start]}{year}{text[tokens[last - 1].end :]}"
    return text
