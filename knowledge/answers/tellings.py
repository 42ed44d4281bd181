"""Sentences of the documents that tell of somebody what no fact says: why he is out, what may still change."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from sqlalchemy import select

from config.language import languages
from knowledge.answers.ask import Ask
from knowledge.answers.found import Many, Say
from knowledge.answers.tables import evidence, source_text
from knowledge.answers.wording import BROKEN, SHOWN, as_quoted
from knowledge.text import fold

SENTENCE = re.compile(r"(?<=[.!?])(?<!\b[^\W\d_]\.)(?<!\b[^\W\d_]{2}\.)\s+(?=[^a-zß-ÿ])")  # "No. 20" ends none
PERSON = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ][\w’'-]+[ ](?:[a-z]{1,3}[ ])?([^\W\d_a-zß-ÿ][\w’'-]+)")
GIVEN = 1  # word before the surname that a line of a list opens with
CLAUSE = 120  # letters between a name and what is said of it


def doubting(ask: Ask, table: str, ids: Sequence[int]) -> list[Say]:
    """The sentences of the documents that prove rows which say, in a document's words, that something may change."""
    found = dict.fromkeys(s for text in _texts(ask, table, ids) for s in sentences_of(text) if _doubt().search(fold(s)))
    return as_quoted(found)


def telling(ask: Ask, table: str, ids: Sequence[int], people: Iterable[str], cues: tuple[str, ...]) -> list[Say]:
    """Other sentences of the documents that prove rows, which name one of the people and say what happened to him.

    ``cues`` are the signals of questions.toml whose words say it.
    """
    return as_quoted(dict.fromkeys(of_them(_texts(ask, table, ids), people, words_of_cues(cues), on=True)))


def explaining(ask: Ask, table: str, ids: Sequence[int], people: Iterable[str]) -> list[Say]:
    """Sentences of the documents that prove rows, which name one of the people and what stopped or slowed him."""
    return as_quoted(dict.fromkeys(of_them(_texts(ask, table, ids), people, mishaps())))


def lines_that_say(ask: Ask, table: str, ids: Sequence[int], people: Iterable[str], said: re.Pattern[str]) -> list[Say]:
    """The lines of lists that prove rows, with one of the words behind the name: "21. Ada Roch, contact, lap 7"."""
    names = called(people)
    if names is None:
        return []
    lines = dict.fromkeys(line for text in _texts(ask, table, ids) for line in sentences_of(text))
    kept = [line for line in lines if len(line) <= CLAUSE and _told_behind(fold(line), names, said)]
    return [Say("quoted", {"words": Many(tuple(kept[:SHOWN]), apart=True)})] if kept else []


def _told_behind(line: str, names: re.Pattern[str], said: re.Pattern[str]) -> bool:
    name = names.search(line)
    if name is None or len(re.findall(r"[^\W\d_]{2,}", line[: name.start()])) > GIVEN:
        return False
    return said.search(line, name.end()) is not None


def of_them(texts: Iterable[str], people: Iterable[str], said: re.Pattern[str], *, on: bool = False) -> list[str]:
    """The sentences that have the words beside the name of one of the people; ``on``: or right after such a name."""
    names = called(people)
    if names is None:
        return []
    pairs = (pair for text in texts for pair in pairwise(["", *sentences_of(text)]))
    return [s for before, s in pairs if _tells(s, names, said) or (on and _goes_on(before, s, names, said))]


def called(people: Iterable[str]) -> re.Pattern[str] | None:
    """The surnames of people, and the numbers of cars after their sign."""
    names = [fold(name.split()[-1]) for name in people]
    signs = "|".join(sorted(re.escape(fold(s)) for o in languages().values() for s in o.questions.number_signs))
    forms = [rf"(?:{signs})\W{{0,2}}{n}" if n.isdigit() else re.escape(n) for n in names]
    return re.compile("|".join(rf"(?<!\w){form}\b" for form in forms)) if forms else None


def _texts(ask: Ask, table: str, ids: Sequence[int]) -> list[str]:
    statement = select(source_text.c.text).join(evidence, evidence.c.source_id == source_text.c.source_id)
    return sorted({row[0] for row in ask.all(statement.where(evidence.c[f"{table}_id"].in_(ids)).limit(SHOWN))})


def sentences_of(text: str) -> list[str]:
    """The sentences of a text whose lines may be broken; a short line, or one before a figure, ends by itself."""
    joined = re.sub(rf"(?<=[^\n]{{{BROKEN}}})\n(?=[^\n\d])", " ", text)
    return [" ".join(s.split()) for line in joined.split("\n") for s in SENTENCE.split(line)]


def _tells(sentence: str, names: re.Pattern[str], words: re.Pattern[str]) -> bool:
    """Whether a sentence has one of the words, and a name a clause away."""
    folded = fold(sentence)
    said = [m.start() for m in words.finditer(folded)]
    named = [m.start() for m in names.finditer(folded)] if said else []
    return any(abs(a - b) <= CLAUSE for a in said for b in named)


def of_nobody_else(sentence: str, names: re.Pattern[str], others: re.Pattern[str], words: re.Pattern[str]) -> bool:
    """Whether one of the words stands beside a name with nobody else named between."""
    folded = fold(sentence)
    said, named = [[m.start() for m in pattern.finditer(folded)] for pattern in (words, names)]
    near = ((min(a, b), max(a, b)) for a in said for b in named if abs(a - b) <= CLAUSE)
    return any(not any(a < m.start() < b for m in others.finditer(folded)) for a, b in near)


def _goes_on(before: str, sentence: str, names: re.Pattern[str], words: re.Pattern[str]) -> bool:
    """Whether a sentence opens with one of the words and not with a name, and the one before it has a name."""
    said = words.search(fold(sentence))
    if said is None or said.start() > CLAUSE or PERSON.match(sentence):
        return False
    return names.search(fold(before)) is not None


@lru_cache(maxsize=8)
def words_of_cues(cues: tuple[str, ...]) -> re.Pattern[str]:
    """The words of some signals in every language, those that stand for all beginnings too."""
    told = (language.questions.cues for language in languages().values())
    return _any_of({phrase for by_cue in told for cue in cues for phrase in by_cue.get(cue, ())})


@lru_cache(maxsize=1)
def mishaps() -> re.Pattern[str]:
    """The words of what stops or slows a car, in every language."""
    return _any_of({phrase for language in languages().values() for phrase in language.questions.mishaps})


@lru_cache(maxsize=1)
def punishments() -> re.Pattern[str]:
    """The words with which documents say in any language that somebody was punished."""
    return _any_of({phrase for language in languages().values() for phrase in language.questions.punishments})


@lru_cache(maxsize=1)
def stand_ins() -> re.Pattern[str]:
    """The words with which documents say in any language that somebody drives in another's place."""
    return _any_of({phrase for language in languages().values() for phrase in language.questions.stand_ins})


@lru_cache(maxsize=1)
def called_off() -> re.Pattern[str]:
    """The words with which documents say in any language that a race was not run."""
    return _any_of({phrase for language in languages().values() for phrase in language.questions.called_off})


@lru_cache(maxsize=1)
def _doubt() -> re.Pattern[str]:
    """The words with which documents say in any language that something may still change."""
    return _any_of({phrase for language in languages().values() for phrase in language.facts.setting.provisional})


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    words = sorted(
        (re.escape(fold(p)).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]") for p in phrases), key=len, reverse=True
    )
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
