"""Sentences as cues see them: every mention one capital letter, all else folded."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.mentions.phrases import genitives
from knowledge.facts.prose.fillers import holes
from knowledge.facts.prose.folding import folded_words
from knowledge.facts.prose.perfects import Perfects
from knowledge.text import fold

SYMBOL = {
    MentionKind.PERSON: "X", MentionKind.TEAM: "X", MentionKind.CAR: "X", MentionKind.CAR_NUMBER: "X",
    MentionKind.CHAMPIONSHIP: "H", MentionKind.EVENT: "E", MentionKind.CIRCUIT: "L", MentionKind.COUNTRY: "Z",
    MentionKind.CATEGORY: "C", MentionKind.SESSION: "S", MentionKind.SEASON: "J", MentionKind.DATE: "D",
    MentionKind.NUMBER: "M", MentionKind.ORDINAL: "N", MentionKind.LAP_TIME: "T", MentionKind.GAP: "G",
    MentionKind.POINTS: "Q", MentionKind.LAPS: "K", MentionKind.AGE: "A",
    MentionKind.PERIPHRASIS: "P",
}  # fmt: skip
OVERALL = "Overall"
PLAIN_SESSIONS = ("Qualifying", "Practice", "Grid", "Warm-up", "Stage")
"""What cues name by its words."""
PRONOUN = "P"
END = re.compile(r"(?:[.!?…]+)(?=[\s\"»”)\]]|$)")
NUMBER_SIGN = re.compile(r"(?:\b[nN]\s?[°º]|#|\bN[oO]\.)\s?$")
UNEVEN = re.compile(r"[\n\r…]|  |\.(?!\Z)")
"""What makes words more than themselves: breaks, runs of blanks, stops that end no sentence."""
PARTED = ('"', "'", "’", "”", "″", ",", ".", ":")
"""What stands before the last figures of a time: these number nothing."""
BEFORE_STOP = re.compile(r"[\w'’-]*$")
COUNTED = re.compile(r"[^\W\d_][ \u00a0]\Z|[#°PQT]\Z")
"""What stands before a figure that no row begins with: a word, or the sign of a number or a place."""
ROW = 160
"""Characters in which the rows before and after a numbered one begin."""
SIGN = re.compile(r"[°º#]|[nN][oO]\.")
QUOTE_PAIRS = re.compile(r"«[^«»]*(?:»|$)|“[^“”]*(?:”|$)|(?<![\w\d'’])\"[^\"]*(?:\"|$)")


@dataclass(frozen=True, slots=True)
class Wording:
    """How a language words what cues need not tell apart.

    ``not_places`` finds the ordinals that count something else than places ("third lap"), which become O and not N;
    ``fillers`` the words that are left out.
    """

    not_places: re.Pattern[str]
    fillers: re.Pattern[str]
    perfects: Perfects


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document and its skeleton; ``offsets[i]`` is where the skeleton's i-th letter stands in the text.

    ``parties`` and ``mentions`` tell what stands behind a capital, by its place in the skeleton; ``quotes`` are the
    spans of the document inside quotation marks; ``of_all`` where the sentence names the whole field, and no class.
    """

    start: int
    end: int
    skeleton: str
    offsets: tuple[int, ...]
    parties: Mapping[int, Party] = field(default_factory=dict)
    mentions: Mapping[int, Mention] = field(default_factory=dict)
    quotes: tuple[tuple[int, int], ...] = ()
    of_all: bool = False

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the document for a span of the skeleton."""
        last = end - 1
        thing = self.parties.get(last) or self.mentions.get(last)
        return self.offsets[start], thing.end if thing else self.offsets[last] + 1


@lru_cache(maxsize=256)
def sentence_spans(text: str, start: int, end: int, abbreviations: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The sentences of ``text[start:end]``; a full stop after an abbreviation, an initial or a figure ends none."""
    return tuple(_sentence_spans(text, start, end, abbreviations))


def _sentence_spans(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in END.finditer(text, start, end):
        if stop[0] == "." and not _ends(text, stop.start(), stop.end(), end, abbreviations):
            continue
        after = stop.end()
        while after < end and text[after] in '"»”)]\u00a0 ' and text[after] != " ":
            after += 1
        if text[begin:after].strip():
            yield begin, after
        begin = after
    if text[begin:end].strip():
        yield begin, end


def _ends(text: str, stop: int, after: int, end: int, abbreviations: frozenset[str]) -> bool:
    word = BEFORE_STOP.search(text, max(0, stop - 15), stop)
    before = fold(word[0]) if word else ""
    following = text[after:end].lstrip()
    if before in abbreviations or (len(before) == 1 and before.isalpha()):
        return not following
    if following[:1].islower() or not (before.isdigit() and len(before) < 3 and following[:1].isalnum()):
        return not following[:1].islower()
    return following[:1].isupper() and _ends_a_count(text, stop, int(before), len(before))


def _ends_a_count(text: str, stop: int, number: int, length: int) -> bool:
    """Whether a small figure before a stop belongs to the words before it, and numbers no row: "lap 12. Then ..."."""
    if text[stop - length - 1] in PARTED:
        return True
    if not COUNTED.search(text, max(0, stop - length - 2), stop - length):
        return False
    rows = re.compile(rf"(?<![\w.,:']){number + 1}\.(?!\d)"), re.compile(rf"(?<![\w.,:']){number - 1}\.(?!\d)")
    return not (rows[0].search(text, stop, stop + ROW) or rows[1].search(text, max(0, stop - ROW), stop - length))


def quoted_spans(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The spans in quotation marks of more than a name's length; one left open runs to the end of its block."""
    if text.find('"', start, end) < 0 and text.find("«", start, end) < 0 and text.find("“", start, end) < 0:
        return ()
    return tuple(m.span() for m in QUOTE_PAIRS.finditer(text, start, end) if m.end() - m.start() > 2)


def skeleton(
    text: str,
    span: tuple[int, int],
    parties: Sequence[Party],
    mentions: Sequence[Mention],
    pronouns: re.Pattern[str],
    wording: Wording,
    quotes: tuple[tuple[int, int], ...] = (),
) -> Sentence:
    """The sentence at ``span``; a party covers the mentions it is made of."""
    things: list[Party | Mention] = sorted(
        [*parties, *mentions], key=lambda t: (t.start, isinstance(t, Mention), -t.end)
    )
    words = folded_words(text)[slice(*span)]
    copied = _Copied(words, span[0], even=UNEVEN.search(words) is None)
    letters, offsets = copied.letters, copied.offsets
    signed = SIGN.search(text, *span) is not None
    seen: dict[int, Party] = {}
    noted: dict[int, Mention] = {}
    at = span[0]
    gaps = deque(holes(wording.fillers, words, span[0], things))
    for thing in things:
        while gaps and gaps[0][1] <= thing.start:
            at = copied.leave_out(at, *gaps.popleft())
        if thing.start < at or thing.end > span[1] or (isinstance(thing, Mention) and not _is_slot(thing)):
            continue
        copied.add(at, _before_sign(text, at, thing.start) if signed else thing.start)
        place = len(letters)
        letters.append("X" if isinstance(thing, Party) else SYMBOL[thing.kind])
        offsets.append(thing.start)
        if isinstance(thing, Party):
            seen[place] = thing
        elif letters[-1] == "X":
            seen[place] = party_of(thing)
        else:
            noted[place] = thing
        at = thing.end
    for gap in gaps:
        at = copied.leave_out(at, *gap)
    copied.add(at, span[1])
    line = pronouns.sub(lambda m: PRONOUN + " " * (len(m[0]) - 1), "".join(letters))
    line = wording.perfects.plainly(line)
    line = wording.not_places.sub("O", line) if "N" in line else line
    of_all = OVERALL in [m.value for m in mentions if m.kind is MentionKind.CATEGORY]
    return Sentence(*span, line, tuple(offsets), seen, noted, quotes, of_all)


def _before_sign(text: str, start: int, end: int) -> int:
    """Where the words before a party end: the sign of its number is none of them."""
    sign = NUMBER_SIGN.search(text, max(start, end - 4), end)
    return sign.start() if sign else end


def _is_slot(mention: Mention) -> bool:
    """Whether a mention becomes a slot: sessions of their own, and classes but not the whole field."""
    if mention.kind is MentionKind.SESSION:
        return mention.value not in PLAIN_SESSIONS
    return mention.kind in SYMBOL and not (mention.kind is MentionKind.CATEGORY and mention.value == OVERALL)


def party_of(mention: Mention) -> Party:
    """The party that a lone mention names."""
    value, start, end = str(mention.value), mention.start, mention.end
    if mention.kind is MentionKind.TEAM:
        return Party(team=value, start=start, end=end)
    if mention.kind is MentionKind.CAR:
        return Party(car=value, start=start, end=end)
    if mention.kind is MentionKind.CAR_NUMBER:
        return Party(car_number=value, start=start, end=end)
    return Party(drivers=(value,), start=start, end=end)


@cache
def _bare_genitive() -> re.Pattern[str]:
    """The end of a name and the mark alone of what it is an owner by: the name ends in the same letter."""
    return re.compile(rf"(?P<glued>{genitives()})'(?=\s)")


class _Copied:
    """The words of a sentence as they are copied into its skeleton; ``even`` ones can be taken as they stand."""

    def __init__(self, words: str, first: int, *, even: bool) -> None:
        self.words, self.first, self.even = words, first, even
        self.letters: list[str] = []
        self.offsets: list[int] = []

    def leave_out(self, at: int, start: int, end: int) -> int:
        """Copies what stands from ``at`` to a gap; where to go on behind it."""
        if start < at:
            return at
        self.add(at, start)
        return end

    def add(self, start: int, end: int) -> None:
        """Copies the words of the document's ``start:end``; an owner that ends in the genitive's letter gets it."""
        if self.letters[-1:] == ["X"] and (own := _bare_genitive().match(self.words, start - 1 - self.first)):
            self.letters.extend(("'", *own["glued"]))
            self.offsets.extend([start] * (1 + len(own["glued"])))
            start += 1
        words, letters = self.words[start - self.first : end - self.first], self.letters
        if not (words[:1] == " " and letters[-1:] == [" "]) and (self.even or UNEVEN.search(words) is None):
            letters.extend(words)
            self.offsets.extend(range(start, end))
            return
        for place, letter in enumerate(words, start):
            plain = " " if letter in "\n\r.…" and not (letter == "." and place == end - 1) else letter
            if plain == " " and letters and letters[-1] == " ":
                continue
            letters.append(plain)
            self.offsets.append(place)


def pronoun_words(words: Iterable[str], impersonal: Iterable[str]) -> re.Pattern[str]:
    """Words that stand for somebody, but where they begin words that mean nobody: "il faut"."""
    nobody: dict[str, str] = defaultdict(str)
    for word in impersonal:
        nobody[word[0]] += rf"(?!{re.escape(word[1:])}(?![a-zé]))"
    told = sorted(words, key=lambda word: (word.endswith("'"), -len(word)))
    ends = ("" if word.endswith("'") else "(?![a-z'-])" for word in told)
    phrases = (word[0] + nobody[word[0]] + re.escape(word[1:]) + end for word, end in zip(told, ends, strict=True))
    return re.compile(at_word_start(phrases, "a-z'-"))
