"""Which sentences of a document say why somebody was punished, is out or lost what he had."""

from itertools import pairwise

from sqlalchemy import select

from knowledge.answers.ask import Ask
from knowledge.answers.reported import text_and_place
from knowledge.answers.tables import evidence, result, track_session
from knowledge.answers.tellings import called, mishaps, of_them, punishments, sentences_of, words_of_cues
from knowledge.text import fold

PUNISHED_BY, LOST_BY = ("penalty", "disqualified", "offence"), ("lost",)
RETIRED_BY = ("retired", "not_finished", "not_started")
ENDS = (".", "!", "»", '"', "”")
SURE = 2  # words of what stops a car, where none says that it stopped


def sentences_on(text: str, people: list[str], *, punished: bool, lost: bool = False) -> list[str]:
    """The whole sentences that say it: by its word, or by what stops a car where it cost something, or twice over.

    ``lost``: it is asked why somebody lost or did not win, and nobody said that he was punished.
    """
    cues = words_of_cues(PUNISHED_BY if punished else RETIRED_BY)
    sure = of_them([text], people, cues, on=True)
    hinted = [s for s in of_them([text], people, mishaps()) if _is_explained(s, punished=punished)]
    found = [s for s in (*sure, *hinted, *(_in_two(text, people) if punished else ())) if s.endswith(ENDS)]
    if found or not lost:
        return found
    return [s for s in of_them([text], people, mishaps()) if _is_explained(s, punished=False) and s.endswith(ENDS)]


def _is_explained(sentence: str, *, punished: bool) -> bool:
    """Whether a word of mishap is no mere word: it cost a place, or there are more of them."""
    if punished:
        said = (words_of_cues((*PUNISHED_BY, *LOST_BY)), punishments())
        return any(words.search(fold(sentence)) for words in said)
    return len(set(mishaps().findall(fold(sentence)))) >= SURE


def _in_two(text: str, people: list[str]) -> list[str]:
    """Two sentences as one: that somebody was put out of the results, and right behind it for what."""
    names = called(people)
    if names is None:
        return []
    pairs = ((fold(one), fold(two), f"{one} {two}") for one, two in pairwise(sentences_of(text)))
    return [
        both for one, two, both in pairs
        if names.search(one) and punishments().search(one) and mishaps().search(two) and not mishaps().search(one)
    ]  # fmt: skip


def of_the_session(ask: Ask, source_id: int, sentence: str) -> bool:
    """Whether the paragraph of a sentence tells of the race that is asked about, where it tells of numbered races."""
    asked = ask.question.scope.session
    if asked is None or not asked[-1:].isdigit():
        return True
    text, middle = text_and_place(ask, source_id, sentence)
    first, last = text.rfind("\n\n", 0, middle), text.find("\n\n", middle)
    base = evidence.join(result, result.c.id == evidence.c.result_id)
    base = base.join(track_session, track_session.c.id == result.c.session_id)
    here = select(track_session.c.name, evidence.c.start).select_from(base)
    rows = ask.all(here.where(evidence.c.source_id == source_id, track_session.c.kind == "race"))
    beside = {name for name, at in rows if first <= at < (last if last >= 0 else len(text))}
    numbered = {name for name in beside if name[-1:].isdigit()}
    return not numbered or asked in numbered or asked not in {name for name, _ in rows}
