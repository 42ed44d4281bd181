"""From sentences to statements: the cues of a language, tried on skeletons, with the mode in which they hold.

Cues stand in ``config/<language>/sentences.toml``. A statement whose party is not settled by the text is kept with its
reason and an unsettled mode, so that a reader of the document can be told why it was not taken.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from config.language import Language
from knowledge.facts.mention import Mention, Party
from knowledge.facts.parties.rivals import Crews, crews_of
from knowledge.facts.prose.alone import only_one
from knowledge.facts.prose.build import built
from knowledge.facts.prose.classes import Classes, continued, in_doubt, last_class_of, sole_class, without_doubtful
from knowledge.facts.prose.compiled import Compiled
from knowledge.facts.prose.cues import Reader, reader
from knowledge.facts.prose.duels import apart_from, duelling
from knowledge.facts.prose.each import each_of
from knowledge.facts.prose.found import Found
from knowledge.facts.prose.heroes import Told, with_heroes
from knowledge.facts.prose.honours import honoured
from knowledge.facts.prose.one_session import in_one_session
from knowledge.facts.prose.overruled import beside_class_wins, without_overruled
from knowledge.facts.prose.pairs import of_whole_crews
from knowledge.facts.prose.ranks import ranked
from knowledge.facts.prose.skeleton import Sentence, fold_words, folded_words, quoted_spans, sentence_spans, skeleton
from knowledge.facts.prose.speakers import quotes_somebody, speaker
from knowledge.facts.prose.stages import held_for_a_while
from knowledge.facts.prose.standings import (
    before_the_head,
    goes_on,
    heads_a_standing,
    in_the_class_of,
    of_points,
    of_the_standing,
    opens_with_all,
    scored,
    without_rivals,
)
from knowledge.facts.prose.subjects import Passage
from knowledge.facts.prose.timings import beside_the_pole, on_the_grid
from knowledge.facts.prose.topics import next_topic
from knowledge.facts.prose.writers import Voice, of_somebody_named, own, voice_of, writer
from knowledge.facts.statement import Mode, Setting, Statement
from knowledge.reading.document import Block, BlockKind

SHORT_QUESTION = 90
OPENING = 30
"""Characters of a sentence in which "the latter" means whoever the one before named last."""
NEXT = 200
"""Characters after a sentence in which the stewards may undo what it tells of the finish."""
OF_WHO_WRITES = ("placed", "retired", "pole")
"""What a cue without such a slot tells of whoever writes of himself."""
SO_FAR = ("counted", "penalised")
"""What a cue without such a slot may still be told of."""
NOBODY_WRITES: Mapping[int, Party] = {}
SettingAt = Callable[[int], Setting]


def block_statements(
    text: str,
    block: Block,
    parties: Sequence[Party],
    mentions: Sequence[Mention],
    setting_at: SettingAt,
    language: Language,
) -> list[Statement]:
    """What the sentences of a block state; ``parties`` and ``mentions`` are those of the block."""
    return list(prose(text, [(block, parties, mentions)], setting_at, language))


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
    rows = sorted(listed)
    sole = sole_class((inside for _, _, inside in read), lambda place: setting_at(place).championship)
    for told, about in with_heroes(told for told in read if not _is_byline(told, known)):
        topic = about or topic
        voice = voice_of(author, told[0].start)
        topic = voice.author if voice.diary and told[0].kind is BlockKind.PARAGRAPH else topic
        inside = [span for span in rows if told[0].start <= span[0] < told[0].end]
        its_class = sole.of(setting_at(told[0].start).championship)
        found, topic = _block(text, told, setting_at, known, topic, voice, crews, its_class)
        yield from (s for s in found if not any(a < s.end and s.start < b for a, b in inside))


def _is_byline(told: Told, known: Reader) -> bool:
    """Whether a block names but who writes."""
    block, parties, _ = told
    return len(parties) == 1 and bool(known.byline.fullmatch(fold_words(block.text)))


def _block(
    text: str,
    told: Told,
    setting_at: SettingAt,
    known: Reader,
    topic: Party | None,
    voice: Voice,
    crews: Crews,
    sole: str | None,
) -> tuple[list[Statement], Party | None]:
    found: list[Statement] = []
    starts: list[int] = []
    last: Party | None = None
    standing, last_class = False, sole
    near_class: str | None = None
    doubtful = early = timed = False
    for sentence in block_sentences(
        text, told, known, known.pronouns.with_first if voice.author else known.pronouns.all
    ):
        if last and known.pronouns.last_named.search(folded_words(text), sentence.start, sentence.start + OPENING):
            topic = last
        passage = Passage(text, sentence, known, topic, told[1], voice, crews)
        line = sentence.skeleton
        starts.append(sentence.start)
        rivals = list(duelling(sentence, setting_at, text, known.duels))
        opened = bool(rivals or known.standing.match(line)) or (
            standing and opens_with_all(line, known.scopes.overall_anywhere)
        )
        standing = opened or (standing and goes_on(sentence, text, known.of_standings))
        classes = Classes(last_class, near_class)
        told_here = list(_statements(passage, setting_at, classes, standing=standing or of_points(line)))
        stated = beside_class_wins(without_overruled(told_here)) if told_here else told_here  # most state nothing
        won = list(honoured(passage, setting_at, known.honours))
        stated = apart_from([*rivals, *won], stated)
        found.extend(won)
        if not standing and any(map(heads_a_standing, stated)):
            standing = True
            stated = before_the_head(stated, list(_statements(passage, setting_at, classes, standing=True)))
        early = known.stages.under_way(sentence, before=early)
        stated = held_for_a_while(stated) if early else stated
        timed = known.timings.of_grid(sentence, before=timed)
        stated = in_one_session(on_the_grid(stated) if timed else stated, sentence)
        if standing:
            of_season = of_the_standing(stated, sentence, text, known.racing, opened=opened)
            of_all = sentence.of_all or bool(known.scopes.overall_anywhere.search(line))
            found.extend(of_season if of_all else in_the_class_of(found, of_season, sentence))
            found.extend([*rivals, *scored(sentence, setting_at(sentence.start))])
            if opened:
                found.extend(scored(sentence, setting_at(sentence.start), known.told_out))
        elif stated:
            stated = continued(found, without_rivals(of_whole_crews(stated, crews, sentence)), sentence)
            found.extend(beside_the_pole(without_doubtful(stated, sentence) if doubtful else stated))
        doubtful = in_doubt(stated) or (doubtful and not sentence.of_all and not {"C", "S"} & set(line))
        topic = next_topic(passage)
        last = next(reversed(list(sentence.parties.values())), last)
        last_class = last_class_of(sentence, known.scopes) or last_class
        near_class = None if sentence.of_all else last_class_of(sentence, known.scopes) or near_class
    return ranked(found, starts), topic


def block_sentences(
    text: str, told: Told, known: Reader, pronouns: re.Pattern[str] | None = None
) -> Iterator[Sentence]:
    """The sentences of a block as cues see them; a short question goes with its answer."""
    block, parties, mentions = told
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
        yield skeleton(text, (begin, end), named, inside, pronouns or known.pronouns.all, quotes, known.not_places)


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


def _statements(passage: Passage, setting_at: SettingAt, classes: Classes, *, standing: bool) -> Iterator[Statement]:
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
            yield from built(one)
