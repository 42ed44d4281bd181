"""What a sentence gives as the reason of a penalty, without what it goes on to tell: "for a short stop | and fell"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from config.sentences import Sentences
from knowledge.facts.prose.grammar import any_of
from knowledge.facts.prose.skeleton import Sentence

REASON = "reason"
STOPS = " ?[,;]| ?: "
SOMEBODY = re.compile(r" ?X ?\Z")


@dataclass(frozen=True)
class Reasons:
    """Where reasons end (``ending``), and what looks like one and says for when a penalty is: "for the next race"."""

    ending: str
    later: re.Pattern[str]

    @cached_property
    def ends(self) -> re.Pattern[str]:
        """Compiled when a penalty first gives a reason: it has all verbs of a race."""
        return re.compile(self.ending)

    def kept(self, name: str, text: str, sentence: Sentence, span: tuple[int, int]) -> str | None:
        """The words of a slot that keeps them; of a reason no more than it is."""
        span = self.cut(sentence.skeleton, *span) if name == REASON else span
        return " ".join(text[slice(*sentence.span(*span))].split()) or None

    def cut(self, line: str, start: int, end: int) -> tuple[int, int]:
        """The part of a stretch of a skeleton that is a reason; an empty one where it is none, or names but whom."""
        stop = self.ends.search(line, start, end)
        end = stop.start() if stop else end
        none = self.later.match(line, start) or SOMEBODY.match(line[start:end])
        return (start, start) if none else (start, end)


def reasons(words: Sentences, and_words: Iterable[str], acts: str) -> Reasons:
    """The reasons of a language: they end at a stop, and where a clause with a place or a verb of its own begins.

    ``acts`` are verbs for what becomes of somebody in a race.
    """
    joining = set(and_words)
    joins, finite = any_of(joining), any_of(w for w in words.finite_endings if len(w) > 1)
    other = any_of(w for w in (*words.boundaries, *words.with_subject) if w not in joining)
    clause = rf" (?:{joins}) (?=[^,;:]*N|[a-zé-]*(?:{finite})(?![a-zé-]))| (?:{other}) (?=[^,;:]*N|(?:[a-zé'-]+ )?X)"
    acting = rf" (?:{joins}) (?:[a-zé']{{1,4}} )?(?:{acts})"
    article = rf"(?:(?:{any_of(words.articles)}) ?)?"
    return Reasons(
        rf"{STOPS}|{clause}|{acting}",
        re.compile(rf" ?{article}(?:[SEL]|(?:{any_of(words.following)})(?![a-zé]))"),
    )
