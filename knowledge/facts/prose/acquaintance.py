"""What a text has told of people, and so whom it means by words that stand for somebody: "le Finlandais de 24 ans".

Such words are given to a person only where no other can be meant: the only one of that country in the document, or the
only one named around them whom nothing else that is told of him rules out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.gazetteer import nation_after
from knowledge.facts.prose.cues import reader
from knowledge.facts.prose.portrait import Portrait
from knowledge.facts.prose.skeleton import quoted_spans, sentence_spans
from knowledge.reading.document import BlockKind, Document

K = MentionKind
HEAD = 12
"""Characters of a sentence in which its subject begins."""
TAG = 60
"""Characters after a quotation in which its speaker stands."""
Span = tuple[int, int]


@dataclass(frozen=True)
class Around:
    """A sentence, the one before it, those of its paragraph so far, and those of the paragraph before."""

    span: Span
    before: Span | None
    paragraph: tuple[Span, ...]
    above: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where the paragraph begins."""
        return self.paragraph[0][0] if self.paragraph else self.span[0]


def passages(document: Document, page: Page) -> Iterator[Around]:
    """The sentences of a document, with what stands before them."""
    ends = reader(page.language).abbreviations
    before: Span | None = None
    above: tuple[Span, ...] = ()
    for block in document.blocks:
        if block.kind in (BlockKind.NOISE, BlockKind.ROW):
            continue
        spans = tuple(sentence_spans(page.text, block.start, block.end, ends))
        for place, span in enumerate(spans):
            yield Around(span, before, spans[:place], above)
            before = span
        above = spans


@dataclass(frozen=True)
class Acquaintance:
    """The people of a document with what it tells of them: their countries and their ages."""

    page: Page
    nations: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ages: dict[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Page, said: Iterable[Portrait]) -> "Acquaintance":
        """What is told of people who are named."""
        known = cls(page)
        for one, other in zip(page.found, page.found[1:], strict=False):
            if one.kind is K.PERSON and other.kind is K.COUNTRY and page.text[one.end : other.start].strip() == "(":
                known.nations[str(other.value)].add(str(one.value))
        for person in (m for m in page.found if m.kind is K.PERSON):
            if nation := nation_after(page.text, person.end):
                known.nations[nation[0]].add(str(person.value))
        for portrait in said:
            known.add(portrait)
        return known

    def add(self, told: Portrait) -> None:
        """Remembers what is told of somebody."""
        if told.person and "age" in told.values:
            self.ages.setdefault(told.person, told.values["age"])
        if told.person and told.country:
            self.nations[told.country].add(told.person)

    def meant(self, told: Portrait, at: Around) -> str | None:
        """The only person who can be meant: of the country told, else whom the sentence or those before are about."""
        of_country = self.nations.get(told.country or "", set())
        if len(of_country) == 1 and self._fits(one := next(iter(of_country)), told):
            return one
        if "age" not in told.values:
            named = {n for n in self._named((0, told.start)) if self._fits(n, told)}
            return named.pop() if len(named) == 1 else self._about(told, at)
        if self._is_said(told, at):
            return self._speaking(told, at)
        if not told.country and (subject := self._subject(at.span[0], told.start)):
            return subject if self._fits(subject, told) else None
        for start, end in ((at.span[0], told.start), at.before or (0, 0)):
            named = self._named((start, end))
            fitting = {n for n in named if self._fits(n, told)}
            if named:
                return fitting.pop() if len(fitting) == 1 else self._about(told, at)
        return None

    def _fits(self, person: str, told: Portrait) -> bool:
        """Whether nothing else that is told of a person rules out that he is meant."""
        if self.ages.get(person, told.values.get("age")) != told.values.get("age", self.ages.get(person)):
            return False
        elsewhere = any(person in people for country, people in self.nations.items() if country != told.country)
        return not (told.country and elsewhere)

    def _about(self, told: Portrait, at: Around) -> str | None:
        """Whom the sentence before is about, where one begins with words for him: "A won. The Swede led throughout".

        Where it names several, words for a country may as well mean the last of them.
        """
        if at.before is None or self._named((at.span[0], told.start)) or told.start - at.span[0] > HEAD:
            return None
        subject, named = self._subject(*at.before), self._named(at.before)
        if subject is None or not self._fits(subject, told) or (told.country and len(named) > 1):
            return None
        return subject

    def _is_said(self, told: Portrait, at: Around) -> bool:
        """Whether words tell who speaks, right behind a quotation."""
        quotes = quoted_spans(self.page.text, at.start, told.start)
        return any(0 <= told.start - end <= TAG for _, end in quotes) and not self._named((quotes[-1][1], told.start))

    def _speaking(self, told: Portrait, at: Around) -> str | None:
        """Whom the sentences before are about and who can be meant: whom the document names first, or nobody else."""
        quotes = quoted_spans(self.page.text, at.start, told.start)
        outside = tuple(span for span in at.paragraph if not any(a <= span[0] < b for a, b in quotes))
        for spans in (outside, at.above):
            named = set[str]().union(*map(self._named, spans))
            about = {one for span in spans if (one := self._subject(*span)) and self._fits(one, told)}
            if named:
                return (
                    self.first if self.first in about else about.pop() if len(named) == 1 and about == named else None
                )
        return None

    @cached_property
    def first(self) -> str | None:
        """Whom the document names first."""
        return next((str(m.value) for m in self.page.found if m.kind is K.PERSON), None)

    def _named(self, span: Span) -> set[str]:
        return {str(m.value) for m in self.page.inside(*span, K.PERSON)}

    def _subject(self, start: int, end: int) -> str | None:
        """The first person of a stretch whom nothing governs."""
        governed = reader(self.page.language).clauses.prepositions
        for person in self.page.inside(start, end, K.PERSON):
            if not governed.search(self.page.folded[max(start, person.start - 40) : person.start]):
                return str(person.value)
        return None
