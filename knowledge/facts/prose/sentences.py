"""From sentences to statements: the cues of a language, tried on skeletons, with the mode in which they hold.

Cues stand in ``config/<language>/sentences.toml``. A statement whose party is not settled by the text is kept with its
reason and an unsettled mode, so that a reader of the document can be told why it was not taken.
"""

import re
from collections.abc import Callable, Iterator

from knowledge.facts.prose.alone import only_one
from knowledge.facts.prose.build import built
from knowledge.facts.prose.classes import Classes
from knowledge.facts.prose.compiled import Compiled
from knowledge.facts.prose.cues import Reader
from knowledge.facts.prose.each import each_of
from knowledge.facts.prose.found import Found
from knowledge.facts.prose.further import with_further
from knowledge.facts.prose.heroes import Told
from knowledge.facts.prose.skeleton import Sentence, quoted_spans, sentence_spans, skeleton
from knowledge.facts.prose.speakers import quotes_somebody, speaker
from knowledge.facts.prose.subjects import Passage
from knowledge.facts.prose.writers import Voice, of_somebody_named, own, writer
from knowledge.facts.statement import Mode, Setting, Statement

SHORT_QUESTION = 90
NEXT = 200
"""Characters after a sentence in which the stewards may undo what it tells of the finish."""
OF_WHO_WRITES = ("placed", "retired", "pole")
"""What a cue without such a slot tells of whoever writes of himself."""
SO_FAR = ("counted", "penalised")
"""What a cue without such a slot may still be told of."""
SettingAt = Callable[[int], Setting]


def block_sentences(text: str, told: Told, known: Reader, voice: Voice) -> Iterator[Sentence]:
    """The sentences of a block as cues see them; a short question goes with its answer."""
    block, parties, mentions = told
    pronouns = known.pronouns.with_first if voice.author else known.pronouns.all
    quotes = quoted_spans(text, block.start, block.end)
    opened: int | None = None
    for start, end in sentence_spans(text, block.start, block.end, known.abbreviations):
        begin = opened if opened is not None else start
        opened = None
        if text[start:end].rstrip().endswith("?") and end - begin < SHORT_QUESTION:
            opened = begin
            if end < block.end:
                continue
        named = [p for p in parties if begin <= p.start < end]
        inside = [m for m in mentions if begin <= m.start < end]
        yield skeleton(text, (begin, end), named, inside, pronouns, known.wording, quotes)


def matches(line: str, known: Reader, *, standing: bool = False) -> Iterator[tuple[Compiled, re.Match[str]]]:
    """The cues that a skeleton matches; none uses a word or a count that one before it used, nor one in its list.

    Some hold only where the text tells of the championship (``standing``).
    """
    taken: list[tuple[int, int]] = []
    listed: list[tuple[int, int]] = []
    for cue in known.candidates(line, standing=standing):
        at = 0
        while match := cue.expression.search(line, at):
            spans = [match.span(name) for name in cue.counts if match.start(name) >= 0]
            key = match.span("k")
            inside = any(start < key[0] and key[1] < end for start, end in listed)
            if inside or any(one < end and start < other for one, other in spans for start, end in taken):
                at = max(key[1], at + 1)
                continue
            at = max(match.end(), at + 1)
            taken.extend(spans)
            listed.extend(match.span(name) for name in cue.lists if match.start(name) >= 0)
            yield cue, match


def sentence_statements(
    passage: Passage, setting_at: SettingAt, classes: Classes, *, standing: bool
) -> Iterator[Statement]:
    """What a sentence states, cue by cue; some cues hold only where it tells of the championship (``standing``)."""
    sentence, known, penalties = passage.sentence, passage.known, set[str]()
    for compiled, match in matches(sentence.skeleton, known, standing=standing):
        cue = compiled.cue
        if cue.alone and cue.verb in penalties:
            continue
        penalties |= {cue.verb} & {"penalised"}
        counted = cue.verb == "counted"
        writes = writer(passage, match) if cue.verb in OF_WHO_WRITES else None
        named = passage.party(match, described=counted) if compiled.tells_whom else writes
        past = cue.verb == "crowned" and cue.values.get("past")
        party = (
            passage.so_far(match, somebody=cue.verb == "penalised", alone=bool(past))
            if (cue.verb in SO_FAR or past) and not compiled.tells_whom
            else named
        )
        party = only_one(passage, match, verb=cue.verb) if cue.alone else own(passage, match) or party
        party = of_somebody_named(passage, match, party, verb=cue.verb)
        mode, reason = known.modes.mode(sentence, match, cue, passage.text[sentence.end : sentence.end + NEXT])
        if mode is Mode.QUOTED and (counted or past) and not cue.alone and not quotes_somebody(passage, match):
            party, (mode, reason) = speaker(passage, match), known.modes.said(sentence, match, cue)
        setting = setting_at(sentence.offsets[match.start("k")])
        found = Found(
            passage.text, sentence, match, cue, party, setting, known.scopes, classes.last, mode, reason, passage.crews,
            classes.near,
        )  # fmt: skip
        for one in each_of(found, known):
            for made in built(one):
                yield from with_further(made, one, known.further, setting_at)
