"""In which mode a statement holds: final, or for a while, or only wished, denied, quoted, of another event."""

import re
from dataclasses import dataclass

from config.sentences import Cue, Sentences
from knowledge.facts.pattern import Grammar, words_expression
from knowledge.facts.skeleton import Sentence
from knowledge.facts.statement import Mode


@dataclass(frozen=True)
class ModeFinder:
    """The expressions of a language that take a statement out of the final mode."""

    tables: tuple[tuple[Mode, re.Pattern[str]], ...]
    boundaries: re.Pattern[str]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, words: Sentences, grammar: Grammar) -> "ModeFinder":
        """Compiles the mode words of a language."""
        listed = {
            Mode.NEGATED: words.modes.negated,
            Mode.HYPOTHETICAL: words.modes.hypothetical,
            Mode.ELSEWHERE: words.modes.elsewhere,
            Mode.PASSING: words.modes.passing,
        }
        tables = tuple((m, re.compile("|".join(words_expression(w, grammar) for w in ws))) for m, ws in listed.items() if ws)
        bounds = "|".join(words_expression(word, grammar) for word in words.boundaries)
        return cls(tables, re.compile(rf"[.;:!?]|{bounds}"), words.modes.conditional_endings)

    def mode(self, sentence: Sentence, match: re.Match[str], cue: Cue) -> tuple[Mode, str]:
        """The mode of a match and the words that make it so."""
        if any(start <= sentence.offsets[match.start("k")] < end for start, end in sentence.quotes):
            return Mode.QUOTED, "in a quotation"
        if cue.mode != "final":
            return Mode(cue.mode), match["k"]
        if match["k"].split(" ")[0].endswith(self.endings):
            return Mode.HYPOTHETICAL, match["k"]
        start, end = self.clause(sentence.skeleton, match)
        for mode, expression in self.tables:
            if found := expression.search(sentence.skeleton, start, end):
                return mode, found[0].strip()
        return Mode.FINAL, ""

    def clause(self, line: str, match: re.Match[str]) -> tuple[int, int]:
        """The clause in which a cue's word stands."""
        start, end = 0, len(line)
        for bound in self.boundaries.finditer(line):
            if bound.end() <= match.start("k"):
                start = bound.start()
            elif bound.start() >= match.end():
                end = bound.start()
                break
        return start, end
