"""The sentences of a document, each with what stands over it: the head of the document, its heading, its paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from knowledge.answers.tellings import PERSON, SENTENCE
from knowledge.answers.wording import BROKEN

HEAD = 3  # lines
LONGEST = 90  # letters of a heading
ENDS = (".", ",", ";", "!", "?")


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence; ``before`` are those of its paragraph before it, ``heading`` the headings right over it."""

    sentence: str
    earlier: tuple[str, ...]
    paragraph: str
    heading: str
    head: str
    called: str

    @property
    def before(self) -> str:
        """What its paragraph says before it."""
        return " ".join(self.earlier)

    def with_earlier(self, number: int) -> "Context":
        """It, with so many of the sentences before it."""
        kept = len(self.earlier) - number
        return replace(self, sentence=" ".join((*self.earlier[kept:], self.sentence)), earlier=self.earlier[:kept])

    @property
    def around(self) -> str:
        """All that tells what the sentence is of."""
        return f"{self.head} {self.heading} {self.paragraph}"


@lru_cache(maxsize=64)
def contexts(text: str, called: str) -> tuple[Context, ...]:
    """The sentences of the prose of a text that is ``called`` so."""
    return tuple(_contexts(text, called))


@lru_cache(maxsize=64)
def surnames(text: str) -> frozenset[str]:
    """The last words of all that is written like the name of a person: two words with capitals."""
    return frozenset(match[1] for match in PERSON.finditer(text))


def _contexts(text: str, called: str) -> Iterator[Context]:
    joined = re.sub(rf"(?<=[^\n]{{{BROKEN}}})\n(?=[^\n\d])", " ", text)
    lines = [" ".join(line.split()) for line in joined.split("\n")]
    told = [line for line in lines if line]
    lead = next((line for line in told if not _is_heading(line)), "")
    head = " ".join((called, *told[:HEAD], lead))
    heading = ""
    for above, line in pairwise(["", *told]):
        if _is_heading(line):
            heading = f"{heading} {line}" if above and _is_heading(above) else line
            continue
        sentences = SENTENCE.split(line)
        for place, sentence in enumerate(sentences):
            yield Context(sentence, tuple(sentences[:place]), line, heading, head, called)


def _is_heading(line: str) -> bool:
    return len(line) <= LONGEST and not line.endswith(ENDS) and not line[0].isdigit()
