"""What the prose of a document states, block by block."""

from collections.abc import Iterable, Iterator, Mapping

from config.language import Language
from knowledge.facts.mention import Party
from knowledge.facts.parties.rivals import crews_of
from knowledge.facts.prose.classes import sole_class
from knowledge.facts.prose.course import Course
from knowledge.facts.prose.cues import Reader, reader
from knowledge.facts.prose.folding import fold_words
from knowledge.facts.prose.heroes import Told, with_heroes
from knowledge.facts.prose.sentences import SettingAt, block_sentences
from knowledge.facts.prose.writers import voice_of
from knowledge.facts.statement import Statement
from knowledge.reading.document import BlockKind

NOBODY_WRITES: Mapping[int, Party] = {}


def prose(
    text: str,
    blocks: Iterable[Told],
    setting_at: SettingAt,
    language: Language,
    author: Party | Mapping[int, Party] = NOBODY_WRITES,
    listed: Iterable[tuple[int, int]] = (),
) -> Iterator[Statement]:
    """What the sentences of a document state, block by block; whom one is about goes on into the next.

    Under a heading the text is about the only one whom that names, else again about whom its title does. What a
    sentence holds of a list (``listed``) was read as one. "We" is the ``author``, or whoever a block tells of where a
    team writes.
    """
    known, read = reader(language), list(blocks)
    crews = crews_of([party for _, parties, _ in read for party in parties], shared=False)
    topic: Party | None = None
    company: Party | None = None
    rows = sorted(listed)
    sole = sole_class((inside for _, _, inside in read), lambda place: setting_at(place).championship)
    for told, about in with_heroes(told for told in read if not _is_byline(told, known)):
        topic = about or topic
        voice = voice_of(author, told[0].start)
        topic = voice.author if voice.diary and told[0].kind is BlockKind.PARAGRAPH else topic
        inside = [span for span in rows if told[0].start <= span[0] < told[0].end]
        its_class = sole.of(setting_at(told[0].start).championship)
        course = Course(text, told[1], setting_at, known, voice, crews, topic, its_class)
        course.company = company
        for sentence in block_sentences(text, told, known, voice):
            course.take(sentence)
        topic, company = course.topic, course.company
        yield from (s for s in course.statements() if not any(a < s.end and s.start < b for a, b in inside))


def _is_byline(told: Told, known: Reader) -> bool:
    """Whether a block names but who writes."""
    block, parties, _ = told
    return len(parties) == 1 and bool(known.byline.fullmatch(fold_words(block.text)))
