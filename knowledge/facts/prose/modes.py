"""In which mode a statement holds: final, or for a while, or only wished, denied, quoted, of another event."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from config.sentences import Cue, Sentences
from knowledge.facts.mentions.phrases import any_of, genitives
from knowledge.facts.prose.folding import fold_words
from knowledge.facts.prose.grammar import STOPS, Grammar
from knowledge.facts.prose.mode_regions import beside, ends_what_is_before, opening, region
from knowledge.facts.prose.pattern import any_phrase
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.statement import Mode

T = TypeVar("T")
NEAREST_VERB = 6
"""Words before a noun in which the verb that governs it stands: "would be the first double champion"."""
OF_A_SEASON = (Mode.PASSING, Mode.ELSEWHERE)
ASKED = re.compile(r"[^.;:!?]*\?")
DOUBTS = (Mode.NEGATED, Mode.HYPOTHETICAL, Mode.PASSING)
ORDERS = ("placed", "ahead")
"""What the stewards may undo: places, and who was ahead of whom."""
UNTOUCHED: dict[str, tuple[Mode, ...]] = {
    "counted": OF_A_SEASON, "crowned": (Mode.PASSING,), "fastest": (Mode.PASSING,), "pole": (Mode.PASSING,),
    "penalised": (Mode.PASSING,), "retired": (Mode.PASSING,), "described": OF_A_SEASON, "held": OF_A_SEASON,
    "drives": OF_A_SEASON, "points": (Mode.PASSING,),
}  # fmt: skip
"""What is said of these is true whatever the moment: words of a moment do not touch them."""


@dataclass(frozen=True)
class ModeFinder:
    """The expressions of a language that take a statement out of the final mode."""

    tables: tuple[tuple[Mode, re.Pattern[str]], ...]
    present: re.Pattern[str]
    affirming: re.Pattern[str]
    crossing: re.Pattern[str]
    undone: re.Pattern[str]
    cut_short: re.Pattern[str]
    boundaries: re.Pattern[str]
    feats: re.Pattern[str]
    drawn: re.Pattern[str]
    final: re.Pattern[str]
    going_on: re.Pattern[str]
    giving: re.Pattern[str]
    participle: re.Pattern[str]
    endings: tuple[str, ...]
    unconditional: tuple[str, ...]

    @classmethod
    def of(cls, words: Sentences, grammar: Grammar) -> "ModeFinder":
        """Compiles the mode words of a language."""
        listed = {
            Mode.NEGATED: words.modes.negated,
            Mode.HYPOTHETICAL: words.modes.hypothetical,
            Mode.ELSEWHERE: words.modes.elsewhere,
            Mode.PASSING: words.modes.passing,
        }
        # "last year's winner" is who somebody is
        owned = {Mode.ELSEWHERE: rf"(?!'{genitives()} {any_phrase(words.modes.feats, grammar)})"}
        tables = tuple((m, re.compile(any_phrase(ws, grammar) + owned.get(m, ""))) for m, ws in listed.items() if ws)

        def any_word(phrases: tuple[str, ...]) -> re.Pattern[str]:
            return re.compile(any_phrase(phrases, grammar))

        return cls(
            tables,
            any_word(words.modes.present),
            any_word(words.modes.affirming),
            any_word(words.modes.crossing),
            any_word(words.modes.undone),
            any_word(words.modes.cut_short),
            re.compile(any_phrase(words.boundaries, grammar, STOPS)),
            any_word(words.modes.feats),
            any_word(words.modes.drawn),
            any_word(words.modes.ends),
            re.compile(rf"(?<![a-zé])(?:{any_of(words.coordinators)}) (?:[a-zé']+ )?(?:s')?\Z"),
            any_word(words.modes.giving),
            re.compile("|".join(f"[a-zé]+{ending}" for ending in words.participle_endings) or "(?!)"),
            words.modes.conditional_endings,
            words.modes.unconditional,
        )

    def mode(self, sentence: Sentence, match: re.Match[str], cue: Cue, after: str = "") -> tuple[Mode, str]:
        """The mode of a match and the words that make it so; ``after`` is what the text goes on with."""
        if any(start <= sentence.offsets[match.start("k")] < end for start, end in sentence.quotes):
            return Mode.QUOTED, "in a quotation"
        return self.said(sentence, match, cue, after)

    def said(self, sentence: Sentence, match: re.Match[str], cue: Cue, after: str = "") -> tuple[Mode, str]:
        """The mode of a match whoever says it, the text or somebody whom it quotes."""
        if cue.mode != "final" or ASKED.match(sentence.skeleton, match.end()):
            return Mode(cue.mode if cue.mode != "final" else Mode.HYPOTHETICAL), match["k"]
        verb = (match["k"] or "").split(" ")[0].rpartition("'")[2]
        clause = self.clause(sentence.skeleton, match)
        if cue.verb == "pole" and (drawn := self.drawn.search(sentence.skeleton, *beside(clause, match))):
            return Mode.PASSING, drawn[0].strip()
        before = sentence.skeleton[clause[0] : match.start("k")].rpartition(",")[2].rpartition(" P ")[2]
        near = [] if _holds_anyway(cue, Mode.HYPOTHETICAL) else before.split()[-NEAREST_VERB:]
        if wished := next(filter(self._wishes, (verb, *near)), None):
            return Mode.HYPOTHETICAL, wished
        for mode, expression in self._told(sentence.skeleton):
            if _holds_anyway(cue, mode) or mode in UNTOUCHED.get(cue.verb, ()):
                continue
            start, end = region(sentence.skeleton, self._own(sentence.skeleton, clause, match, mode), match, mode, cue)
            line = self._doubtful(sentence.skeleton) if mode in DOUBTS else sentence.skeleton
            found = expression.search(line, start, end)
            if found and not (mode is Mode.NEGATED and found.start() >= match.start("k")):
                return mode, found[0].strip()
            opened = "" if self.participle.fullmatch(verb) else opening(sentence.skeleton, clause, match, mode)
            of_now = mode is Mode.ELSEWHERE and self.present.search(sentence.skeleton, clause[0], clause[1])
            kept = of_now or self.feats.match(opened.lstrip())
            found = expression.search(opened) if opened and not kept else None
            if found and not ends_what_is_before(opened, found, clause):
                return mode, found[0].strip()
        return self._undone(sentence.skeleton, clause, match, after if cue.verb in ORDERS else None)

    def _own(self, line: str, clause: tuple[int, int], match: re.Match[str], mode: Mode) -> tuple[int, int]:
        """A clause from where its last verb goes on, if that tells the end: "he led on lap three and won" is a win."""
        if mode in (Mode.PASSING, Mode.NEGATED) and self.giving.match(line, match.start()):
            return match.start(), clause[1]  # "until a missed gear handed victory to A"
        joined = self.going_on.search(line, clause[0], match.start("k")) if mode is Mode.PASSING else None
        ended = joined is not None and self.final.match(match["k"]) is not None
        return (joined.start() if joined and ended else clause[0]), clause[1]

    @cached_property
    def _told(self) -> Callable[[str], tuple[tuple[Mode, re.Pattern[str]], ...]]:
        """The modes of which a line has a word anywhere; remembered, for several cues match in one line."""
        return _remembered(
            lambda line: tuple(
                (mode, words)
                for mode, words in self.tables
                if words.search(self._doubtful(line) if mode in DOUBTS else line)
            )
        )

    @cached_property
    def _bounds(self) -> Callable[[str], tuple[tuple[int, int], ...]]:
        """Where the clauses of a line are parted."""
        return _remembered(lambda line: tuple(match.span() for match in self.boundaries.finditer(line)))

    @cached_property
    def _doubtful(self) -> Callable[[str], str]:
        """A line with the words blanked that deny nothing: "non sans"."""
        return _remembered(lambda line: self.affirming.sub(lambda match: " " * len(match[0]), line))

    def _wishes(self, word: str) -> bool:
        return bool(self.endings) and word.endswith(self.endings) and not word.startswith(self.unconditional)

    def _undone(self, line: str, clause: tuple[int, int], match: re.Match[str], after: str | None) -> tuple[Mode, str]:
        """A place lost in the next clause, or an order on the road that the stewards changed, is for a while.

        Without an ``after`` it is final.
        """
        if after is None:
            return Mode.FINAL, ""
        if lost := self.cut_short.match(line, clause[1]):
            return Mode.PASSING, lost[0]
        start, end = region(line, clause, match, Mode.PASSING)
        counts = {"n", "ns"} & match.re.groupindex.keys()
        told = match.start("k") if counts else match.start()  # an order stands in all its words
        crossed = self.crossing.search(line, min(start, told), max(end, match.end("k")))
        if crossed and (changed := self.undone.search(line, match.end()) or self.undone.search(fold_words(after))):
            return Mode.PASSING, f"{crossed[0].strip()} ... {changed[0].strip()}"
        return Mode.FINAL, ""

    def clause(self, line: str, match: re.Match[str]) -> tuple[int, int]:
        """The clause in which a cue's word stands."""
        start, end = 0, len(line)
        for first, last in self._bounds(line):
            if last <= match.start("k"):
                start = first
            elif first >= match.end():
                end = first
                break
        return start, end


def _holds_anyway(cue: Cue, mode: Mode) -> bool:
    """Whether a cue tells itself that what it states is of before, after the stewards or subject to them."""
    told = {Mode.ELSEWHERE: "past", Mode.HYPOTHETICAL: "provisional"}.get(mode)
    return bool(cue.values.get(told)) if told else mode is Mode.PASSING and cue.settled


def _remembered(read: Callable[[str], T]) -> Callable[[str], T]:
    """What is read of the last lines, kept by the line alone: to hash an expression takes longer than to search."""
    return lru_cache(maxsize=64)(read)
