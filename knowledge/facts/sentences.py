"""From sentences to statements: the cues of a language, tried on skeletons, with the mode in which they hold.

Cues stand in ``config/<language>/sentences.toml``. A statement whose party is not settled by the text is kept with its
reason and an unsettled mode, so that a reader of the document can be told why it was not taken.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from config.sentences import Sentences
from knowledge.facts.build import Found, built
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.modes import ModeFinder
from knowledge.facts.pattern import Compiled, Grammar, compile_line, keys_of, words_expression
from knowledge.facts.skeleton import Sentence, fold_words, quoted_spans, sentence_spans, skeleton
from knowledge.facts.statement import Mode, Setting, Statement, Verb
from knowledge.reading.document import Block
from knowledge.text import fold

SHORT_QUESTION = 90
LAST_NAMED = 3
RELATIVE = 4
AFTER_PLACE = re.compile(r"[^X.;:]{0,40}?N [^XN.;:]{0,10}?[MQ]")
BRACKETED = re.compile(r" ?\([MQ]")
SPEAKS = re.compile(r"[^.:«»“”\"]{0,60}:\s*")
LONGEST_TAG = 60
CLOSED = re.compile(r"\([^()]*\)")
COUNTS = ("n", "ns", "o", "m", "q", "t")


Told = tuple[Block, Sequence[Party], Sequence[Mention]]
"""A block with its parties and mentions."""


@dataclass(frozen=True)
class Reader:
    """A language's cues, compiled: by the beginnings of their words, in the order of the file."""

    words: Sentences
    cues: tuple[Compiled, ...]
    by_key: dict[str, tuple[int, ...]]
    modes: ModeFinder
    pronouns: frozenset[str]
    last_named: re.Pattern[str]
    relatives: re.Pattern[str]
    says: re.Pattern[str]
    abbreviations: frozenset[str]
    prepositions: re.Pattern[str]
    openers: re.Pattern[str]
    beside: re.Pattern[str]
    lead_ins: re.Pattern[str]
    multiples: dict[str, int]
    overall: re.Pattern[str]
    overall_anywhere: re.Pattern[str]
    not_places: re.Pattern[str]
    clauses: re.Pattern[str]
    coordinated: re.Pattern[str]
    going_on: re.Pattern[str]
    standing: re.Pattern[str]

    def candidates(self, line: str) -> list[Compiled]:
        """The cues that a skeleton may match, in the order of the file."""
        offered = keys_of(line)
        places = {place for key in offered for place in self.by_key.get(key, ())}
        return [cue for cue in map(self.cues.__getitem__, sorted(places)) if not any(map(offered.isdisjoint, cue.needs))]


@lru_cache
def reader(language: Language) -> Reader:
    """The cues of a language; raises PatternError for a line that cannot be compiled."""
    words = language.sentences
    joiners = (*language.words.and_words, *words.joiners)
    joined = [fold_words(w) for w in words.coordinators]
    multiples = {fold_words(w): n for w, n in language.words.multiplicatives.items()}
    grammar = Grammar({**words.groups, "multiple": tuple(multiples)}, words.articles, joiners, words.coordinators, words.category_openers)
    cues = tuple(compile_line(cue, say, grammar) for cue in words.cue for say in cue.say)
    by_key: dict[str, list[int]] = {}
    for place, cue in enumerate(cues):
        for key in cue.keys:
            by_key.setdefault(key, []).append(place)
    before = "|".join(re.escape(fold_words(p)) for p in words.prepositions)
    openers = "|".join(re.escape(fold_words(p)) for p in words.category_openers)
    places = "|".join(re.escape(fold_words(p)) for p in (*words.groups["place"], *words.after_places))
    after = rf"(?:(?! (?:{'|'.join(map(re.escape, joined))}) )[^XNP.;:,]){{0,20}}?"
    counted = "|".join(re.escape(fold_words(w)) for w in words.counted_after) or "(?!)"
    overall = "|".join(re.escape(fold_words(w)) for w in words.overall)
    return Reader(
        words=words,
        cues=cues,
        by_key={key: tuple(places) for key, places in by_key.items()},
        modes=ModeFinder.of(words, grammar),
        pronouns=frozenset(map(fold_words, words.pronouns)),
        last_named=_of_kind(words, LAST_NAMED),
        says=re.compile(rf"[ ,]*(?:{'|'.join(re.escape(fold_words(w)) for w in words.quote_verbs)})(?![a-zé])[^.]*"),
        relatives=_of_kind(words, RELATIVE),
        abbreviations=frozenset(fold(a).rstrip(".") for a in words.abbreviations),
        prepositions=re.compile(rf"(?<![a-zé])(?:{before})[ ]?(?:[a-zé'-]+ ){{0,2}}$"),
        beside=re.compile(rf"[ ,]{{0,2}}(?<![a-zé])(?:{openers}) ?(?:[a-zé'-]+ ){{0,2}}?C(?! X)"),
        openers=re.compile(rf"{after}(?<![a-zé])(?:{openers}) ?(?:[a-zé'-]+ ){{0,2}}?C(?! X)"),
        lead_ins=re.compile(rf"(?:^|[;:] )[ \"'-]*(?:{openers}) ?(?:[a-zé'-]+ ){{0,2}}?C(?! X)"),
        multiples=multiples,
        overall_anywhere=re.compile(rf"(?<![a-zé])(?:{overall})(?![a-zé])"),
        overall=re.compile(rf"{after}(?<![a-zé])(?:{overall})(?![a-zé])"),
        clauses=re.compile(rf"[.;:!?]|(?<![a-zé])(?:{'|'.join(words_expression(w, grammar) for w in words.boundaries if w not in joined)})"),
        coordinated=re.compile(rf"(?<![a-zé])(?:{'|'.join(map(re.escape, joined))}) (?:[a-zé']+ ){{0,2}}$"),
        going_on=re.compile(rf"[ ,]*(?:{'|'.join(map(re.escape, joined))}) "),
        standing=re.compile(rf"^[ \"'-]*(?:{'|'.join(re.escape(fold_words(w)) for w in words.standing_openers) or '(?!)'})(?![a-zé])"),
        not_places=re.compile(rf"N(?= (?!(?:{places})(?![a-zé]))[a-zé])|N(?= (?:{counted})(?![a-zé]))|(?<=[EHL], )N"),
    )


def _of_kind(words: Sentences, wanted: int) -> re.Pattern[str]:
    """The pronouns of a kind, at the start of a text."""
    found = "|".join(re.escape(fold_words(p)) for p, kind in words.pronouns.items() if kind == wanted)
    return re.compile(rf"[ ]*(?:{found or '(?!)'})(?![a-zé])")


def block_statements(
    text: str,
    block: Block,
    parties: Sequence[Party],
    mentions: Sequence[Mention],
    setting_at: Callable[[int], Setting],
    language: Language,
) -> list[Statement]:
    """What the sentences of a block state; ``parties`` and ``mentions`` are those of the block."""
    return list(prose(text, [(block, parties, mentions)], setting_at, language))


def prose(text: str, blocks: Iterable[Told], setting_at: Callable[[int], Setting], language: Language) -> Iterator[Statement]:
    """What the sentences of a document state, block by block; whom one is about goes on into the next."""
    known = reader(language)
    topic: Party | None = None
    for block, parties, mentions in blocks:
        found, topic = _block(text, block, parties, mentions, setting_at, known, topic)
        yield from found


def _block(  # noqa: PLR0913, PLR0917 - one passage with all that is known of it
    text: str,
    block: Block,
    parties: Sequence[Party],
    mentions: Sequence[Mention],
    setting_at: Callable[[int], Setting],
    known: Reader,
    topic: Party | None,
) -> tuple[list[Statement], Party | None]:
    found: list[Statement] = []
    last: Party | None = None
    standing, last_class = False, None
    for sentence in block_sentences(text, block, parties, mentions, known):
        if last and known.last_named.match(fold_words(text[sentence.start : sentence.start + 30])):
            topic = last
        told = list(_sentence_statements(text, sentence, known, setting_at, topic, last_class, parties))
        standing = standing or bool(known.standing.match(sentence.skeleton)) or any(_heads_a_standing(s) for s in told)
        found.extend(_of_the_standing(told, sentence) if standing else told)
        topic = _next_topic(sentence, known, topic)
        last = next(reversed(sentence.parties.values()), last)
        classes = [m.value for i, m in sentence.mentions.items() if sentence.skeleton[i] == "C"]
        last_class = str(classes[-1]) if classes else last_class
    return found, topic


def block_sentences(
    text: str, block: Block, parties: Sequence[Party], mentions: Sequence[Mention], known: Reader
) -> Iterator[Sentence]:
    """The sentences of a block as cues see them; a short question goes with its answer."""
    quotes = quoted_spans(text, block.start, block.end)
    opened: int | None = None
    for start, end in sentence_spans(text, block.start, block.end, known.abbreviations):
        begin = opened if opened is not None else start
        opened = None
        if text[start:end].rstrip().endswith("?") and end - begin < SHORT_QUESTION:
            opened = begin
            if end < block.end:
                continue
        inside_parties = [p for p in parties if begin <= p.start < end]
        inside = [m for m in mentions if begin <= m.start < end]
        yield skeleton(text, (begin, end), inside_parties, inside, known.pronouns, quotes, known.not_places)


def subject(sentence: Sentence, known: Reader, before: int | None = None) -> Party | None:
    """Whom a sentence is about: the first party that no preposition governs, in the clause that ends ``before``."""
    end = len(sentence.skeleton) if before is None else before
    start = max((m.end() for m in known.clauses.finditer(sentence.skeleton, 0, end)), default=0) if before else 0
    inside = [(i, p) for i, p in sentence.parties.items() if start <= i < end]
    line = sentence.skeleton
    return next((p for i, p in inside if line[i + 1 : i + 2] != "'" and not known.prepositions.search(line[:i])), None)


def _governing(sentence: Sentence, match: re.Match[str], known: Reader) -> Party | None:
    """The subject of a verb after a party: that party, unless it is an object of a clause that the verb goes on with."""
    place, line = match.start("x"), sentence.skeleton
    between = CLOSED.sub("", line[place + 1 : match.start("k")])
    governed = bool(known.prepositions.search(line[:place]))
    person = bool(sentence.parties[place].drivers or not governed)
    apposed = person and between.lstrip().startswith(",") and not known.going_on.match(between)
    if not apposed and (governed or known.going_on.match(between) or known.coordinated.search(between)):
        return subject(sentence, known, match.start("k")) or sentence.parties[place]
    return sentence.parties[place]


def _next_topic(sentence: Sentence, known: Reader, topic: Party | None) -> Party | None:
    """Whom a pronoun of the next sentence means: nobody, where this one is about somebody whom it only describes."""
    if any(start <= sentence.start < end for start, end in sentence.quotes):
        return topic
    about = subject(sentence, known)
    described = next((i for i, m in sentence.mentions.items() if m.kind is MentionKind.PERIPHRASIS), None)
    first = next((i for i, p in sentence.parties.items() if p is about), None)
    if described is not None and (first is None or described < first):
        return None
    return about or topic


def _of_the_standing(statements: Iterable[Statement], sentence: Sentence) -> Iterator[Statement]:
    """Places told in a passage about the championship are places of its standing; a number in brackets is its points."""
    for statement in statements:
        points = _bracketed_points(sentence, statement.party)
        values = {**statement.values, "points": points} if points is not None else statement.values
        if statement.verb in (Verb.PLACED, Verb.POINTS):
            yield replace(statement, verb=Verb.POINTS, values=values)
            yield from _behind(statement, sentence)
        elif statement.verb is Verb.AHEAD and points is not None:
            yield replace(statement, verb=Verb.POINTS, number=1, values=values)
            yield from _behind(replace(statement, number=1), sentence)
        else:
            yield statement


def _heads_a_standing(statement: Statement) -> bool:
    return statement.verb is Verb.POINTS and statement.number is not None and statement.mode is Mode.FINAL


def _behind(statement: Statement, sentence: Sentence) -> Iterator[Statement]:
    """Those named behind somebody in a standing, where their points are told: "X, 43 points, ahead of Y (22)"."""
    if statement.number is None or statement.values.get("behind"):
        return
    for place, party in enumerate(statement.others, statement.number + 1):
        if (points := _bracketed_points(sentence, party)) is None:
            return
        yield replace(statement, verb=Verb.POINTS, party=party, others=(), number=place, values={"points": points})


def _bracketed_points(sentence: Sentence, party: Party) -> object:
    place = next((i for i, p in sentence.parties.items() if p is party), -1)
    line = sentence.skeleton
    bracket = (BRACKETED.match(line, place + 1) or AFTER_PLACE.match(line, place + 1)) if place >= 0 else None
    mention = sentence.mentions.get(bracket.end() - 1) if bracket else None
    return mention.value if mention else None


def _sentence_statements(
    text: str, sentence: Sentence, known: Reader, setting_at: Callable[[int], Setting], topic: Party | None, last_class: str | None, around: Sequence[Party]
) -> Iterator[Statement]:
    taken: list[tuple[int, int]] = []
    for cue in known.candidates(sentence.skeleton):
        for match in cue.expression.finditer(sentence.skeleton):
            spans = _used(match)
            if any(one < end and start < other for one, other in spans for start, end in taken):
                continue
            taken.extend(spans)
            party = _party(text, sentence, match, known, topic, cue.cue.verb == "counted")
            mode, reason = known.modes.mode(sentence, match, cue.cue)
            if mode is Mode.QUOTED and cue.cue.verb == "counted" and not sentence.parties:
                party, mode, reason = _speaker(text, sentence, match, around, known), Mode.FINAL, ""
            setting = setting_at(sentence.offsets[match.start("k")])
            yield from built(Found(text, sentence, match, cue.cue, party, setting, known.openers, known.beside, known.lead_ins, known.overall, known.overall_anywhere, last_class, known.multiples, mode, reason))


def _used(match: re.Match[str]) -> list[tuple[int, int]]:
    """What no other cue may use: the word of the cue, and the places and counts it tells."""
    groups = match.groupdict()
    return [match.span(name) for name in ("k", *COUNTS) if groups.get(name)]


def _speaker(text: str, sentence: Sentence, match: re.Match[str], around: Sequence[Party], known: Reader) -> Party | None:
    """Who says what stands in quotation marks: named before the colon, or after the quotation with a word for saying."""
    place = sentence.offsets[match.start("k")]
    start, end = next(span for span in sentence.quotes if span[0] <= place < span[1])
    before = [p for p in around if p.end <= start and SPEAKS.fullmatch(text[p.end : start])]
    after = [p for p in around if end <= p.start <= end + LONGEST_TAG and known.says.fullmatch(fold_words(text[end : p.start]))]
    return (before or after or [None])[-1]


def _party(text: str, sentence: Sentence, match: re.Match[str], known: Reader, topic: Party | None, count: bool) -> Party | None:
    """The party of a match: named in it, or the subject of its sentence, or who was spoken of before."""
    groups = match.groupdict()
    if "subject" in groups:
        return subject(sentence, known, match.start("k")) or subject(sentence, known) or topic
    for several in ("xs", "xcs"):
        if groups.get(several):
            return next(p for i, p in sentence.parties.items() if match.start(several) <= i < match.end(several))
    if groups.get("x"):
        place = match.start("x")
        return _governing(sentence, match, known) if "joined" in groups else sentence.parties[place]
    if groups.get("joined"):
        start = match.start("joined")
        before = any(i < start for i in sentence.parties)
        return subject(sentence, known, start) or subject(sentence, known) if before else None
    if groups.get("p") and count and match.start("p") in sentence.mentions:
        return topic
    return _meant(text, sentence, match.start("p"), known, topic) if groups.get("p") else None


def _meant(text: str, sentence: Sentence, place: int, known: Reader, topic: Party | None) -> Party | None:
    """Whom a pronoun stands for: "who" the party right before it, another the subject so far, else the topic.

    Words that describe somebody ("le Turc") and that the document never resolves stand for nobody.
    """
    if place in sentence.mentions:
        return None
    before = [i for i in sentence.parties if i < place]
    relative = known.relatives.match(fold_words(text[sentence.offsets[place] : sentence.offsets[place] + 12]))
    if before and relative and not sentence.skeleton[before[-1] + 1 : place].strip(" ,"):
        return sentence.parties[before[-1]]
    return subject(sentence, known) if before else topic
