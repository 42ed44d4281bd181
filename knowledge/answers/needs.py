"""What a sentence must have to answer a question: the words of what is asked about, and an answer of its kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from config.language import languages
from knowledge.answers.anchors import YEAR
from knowledge.answers.numbered_races import any_of
from knowledge.answers.tellings import mishaps, words_of_cues
from knowledge.dates import finder
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.measures import measures
from knowledge.questions.question import Form, Question, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.text import fold, fold_in_place

CUES: dict[Topic, tuple[S, ...]] = {
    Topic.FASTEST_LAP: (S.FASTEST_LAP,),
    Topic.POLE: (S.POLE, S.POLESITTER),
    Topic.TITLE: (S.CHAMPION, S.TITLE),
    Topic.POINTS: (S.POINTS,),
    Topic.WIN: (S.WIN, S.WON),
    Topic.PODIUM: (S.PODIUM,),
}
PLAIN = (Form.WHICH, Form.LIST)
COUNTED = (Topic.WIN, Topic.PODIUM, Topic.POLE, Topic.TITLE, Topic.FASTEST_LAP)
NEAR = 25  # letters between a count and what it counts
SOON = 3  # letters between what is counted and a count behind it: "won eight of the ten"
REACH = 2  # sentences before in which whoever is meant may be named, or the reason stand
OF_REASONS = (Topic.PENALTY, Topic.RETIREMENT)
OUT = (S.RETIRED, S.NOT_FINISHED, S.NOT_STARTED, S.CRASHED, S.TOUCHED)
PUNISHED = (S.PENALTY, S.DISQUALIFIED)
K = MentionKind
Test = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Need:
    """``said`` finds the words of what is asked about; ``tests`` must all hold of the sentence.

    ``reach`` is how many sentences before it may be quoted with it.
    """

    said: re.Pattern[str] | None
    tests: tuple[Test, ...] = ()
    reach: int = 0
    of_somebody: bool = False  # the answer is somebody, whom the sentence must name


def need_of(question: Question, *, unheard: bool = False) -> Need | None:
    """What answers a question; none where no sentence could be known to answer it.

    ``unheard``: it has a name that no list knows, so that no fact could tell who won.
    """
    topic, form = question.topic, question.form
    if topic is Topic.WIN and form is not Form.COUNT and not unheard:
        return None
    if topic not in OF_REASONS and (form is Form.COUNT or question.wanted is Wanted.COUNT):
        return _counted(question)
    by_topic = BY_TOPIC.get(topic, _told)
    return _between(question) if topic is Topic.POINTS and form is Form.DIFFERENCE else by_topic(question)


def _on_a_day(question: Question) -> Need | None:
    asked = question.wanted is Wanted.DATE and question.form is Form.WHICH
    return Need(None, (_has_date,)) if asked else None


def _recorded(question: Question) -> Need | None:
    return Need(_said(S.RECORD, S.LAP_RECORD), (_has(K.LAP_TIME),)) if not question.subjects else None


def _in_the_lead(question: Question) -> Need | None:
    """Who leads a class: of a whole championship, too much is told in passing of who led and leads no more."""
    classed = question.scope.category is not None and question.scope.category.name != "Overall"
    asked = question.position == 1 and question.wanted is Wanted.DRIVER and question.form in PLAIN
    points = (_has(K.POINTS),)
    return Need(_said(S.LEADS), points, of_somebody=True) if classed and asked else None


def _told(question: Question) -> Need | None:
    asked = (question.wanted, *question.also)
    told = [one for one in asked if one in BY_WANTED or one is Wanted.DRIVER]
    nobody = question.topic is Topic.POINTS and not question.subjects
    if question.topic not in CUES or question.form not in PLAIN or question.wanted not in told or nobody:
        return None
    tests = tuple(BY_WANTED[one] for one in told if one in BY_WANTED)
    somebody = Wanted.DRIVER in asked and not question.subjects
    return Need(_words(question.topic), tests, of_somebody=somebody)


def _because(question: Question) -> Need | None:
    if not question.subjects or Wanted.REASON not in (question.wanted, *question.also):
        return None
    punished = question.topic is Topic.PENALTY
    said = _said(*(PUNISHED if punished else OUT))
    why = mishaps()
    return Need(said, (lambda told: why.search(fold(told)) is not None,), reach=REACH)


def _counted(question: Question) -> Need | None:
    if question.topic not in COUNTED or not question.subjects:
        return None
    said = _words(question.topic)
    return Need(said, (lambda sentence: _counts(sentence, said),))


def _between(question: Question) -> Need | None:
    several = len(question.subjects) + len(question.others) > 1
    if question.topic is Topic.POINTS:
        return Need(_said(S.MARGIN), (lambda told: _measured(told).count(K.POINTS) == 1,)) if several else None
    tests: tuple[Test, ...] = (lambda told: _measured(told).count(K.GAP) == 1, lambda told: not _has(K.LAP_TIME)(told))
    first = question.position == 1 and not question.subjects
    return Need(None if several else _said(S.GAP, S.MARGIN, S.WON, S.WIN), tests) if several or first else None


def _words(topic: Topic) -> re.Pattern[str]:
    return _said(*CUES[topic])


def _said(*cues: S) -> re.Pattern[str]:
    return words_of_cues(tuple(cue.value for cue in cues))


def _has(kind: MentionKind) -> Test:
    return lambda sentence: kind in _measured(sentence)


@lru_cache(maxsize=1024)
def _measured(sentence: str) -> tuple[MentionKind, ...]:
    """What is measured, each figure once, though both languages have it."""
    folded = fold_in_place(sentence)
    found = {(m.kind, m.start): m.kind for language in languages().values() for m in measures(folded, language)}
    return tuple(found.values())


def _has_date(sentence: str) -> bool:
    return any(True for _ in finder(*languages().values()).find(fold_in_place(sentence)))


def _has_year(sentence: str) -> bool:
    return YEAR.search(sentence) is not None


def _counts(sentence: str, said: re.Pattern[str]) -> bool:
    """Whether a number or an ordinal stands right before what is counted, or right behind and before no unit."""
    folded = fold(sentence)
    counts = list(_number().finditer(folded))
    before = (0 <= match.start() - n.end() <= NEAR for match in said.finditer(folded) for n in counts)
    behind = (
        0 <= n.start() - match.end() <= SOON and _of_races().match(folded, n.end()) is not None
        for match in said.finditer(folded)
        for n in counts
    )
    return any(before) or any(behind)


@lru_cache(maxsize=1)
def _of_races() -> re.Pattern[str]:
    """What goes on after a count of races."""
    every = [language.words for language in languages().values()]
    told = [form for words in every for form in (*words.sessions["Race"], *words.event_words["round"])]
    return re.compile(rf"\s(?:{any_of({fold(form) for form in told})})s?\b")


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    every = [language.words for language in languages().values()]
    told = {fold(form) for words in every for table in (words.numbers, words.ordinals) for form in table}
    suffix = any_of({fold(form) for words in every for form in words.ordinal_suffixes})
    return re.compile(rf"\b(?:\d{{1,2}}(?:{suffix})?|{any_of(told)})\b")


BY_WANTED: dict[Wanted, Test] = {
    Wanted.TIME: _has(K.LAP_TIME),
    Wanted.SEASON: _has_year,
    Wanted.POINTS: _has(K.POINTS),
    Wanted.GAP: _has(K.GAP),
}
BY_TOPIC: dict[Topic, Callable[[Question], Need | None]] = {
    **dict.fromkeys(OF_REASONS, _because),
    Topic.GAP: _between,
    Topic.STANDING: _in_the_lead,
    Topic.EVENT: _on_a_day,
    Topic.RECORD: _recorded,
}
