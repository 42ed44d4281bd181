"""Compiles the notation of cues (see ``config.sentences``) to regular expressions over skeletons.

A skeleton is a sentence in which every mention has become one capital letter and all else is folded; so capitals are
slots and small letters are words. A compiled cue knows the words and slots that it needs, so that a sentence tries only
the few cues whose words it holds.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from config.sentences import Cue
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.prose.brackets import GAPS, outside_brackets, told_by_all
from knowledge.facts.prose.compiled import KEY_LENGTH, Compiled
from knowledge.facts.prose.grammar import PARTIES, SLOTS, SUBJECTS, VALUES, Grammar
from knowledge.facts.prose.skeleton import fold_words

QUICK = frozenset({"X", "N", "C", "S", "^"})
"""What a cue may begin with that is found at once, by its letter or at the head of a sentence."""
TOKEN = re.compile(r"@ (?:\.\.|-\.)(?= |$)|[\[\](),^:?]|[^\s\[\](),:?]+")
WORDS = re.compile(r"!?(?:[^\W\d_]|\{)")
REMEMBERED = 1 << 15
"""Words of groups, of which many stand in several and all in many cues, that are worked out once."""
GROUP = re.compile(r"\(\?P<(\w+)>")


class PatternError(ValueError):
    """A cue that cannot be compiled, and why."""

    def __init__(self, say: str, why: str) -> None:
        super().__init__(f"{say!r} is no cue: {why}.")
        self.say = say


def holds(match: re.Match[str], name: str) -> bool:
    """Whether a cue has a group of a name and a match holds it."""
    return name in match.re.groupindex and match.start(name) >= 0


def compile_line(cue: Cue, say: str, grammar: Grammar) -> Compiled:
    """A line of the notation as an expression; raises PatternError."""
    tokens = TOKEN.findall(say)
    try:
        anchor = _anchor(tokens)
        whole = _told_once(_expression(tokens, anchor, grammar))
        outside = outside_brackets(tokens)
        told = [i for i in dict.fromkeys((anchor, *outside)) if i == anchor or _has_keys(tokens[i])]
        keys = {i: _keys(tokens[i].lstrip("!"), grammar) for i in told}
    except ValueError as error:
        raise PatternError(say, str(error)) from error
    needs = tuple(dict.fromkeys(keys.values()))
    # a subject may be that of a verb before, and whoever is named then stand anywhere
    order = tuple(keys[i] for i in outside if i in keys and tokens[i] not in SUBJECTS)
    slow = anchor in outside and tokens[0] not in QUICK
    ending = _expression(told_by_all(tokens[anchor:]), 0, grammar) if slow else ""
    return Compiled(cue, say, whole, needs, order, ending)


def words_expression(phrase: str, grammar: Grammar) -> str:
    """A phrase of the notation whose slots are there and not kept, for searching."""
    pieces = [token if token in VALUES or token == "X" else _piece(token, grammar) for token in TOKEN.findall(phrase)]
    return r"[ ,]*".join(pieces)


def any_phrase(phrases: Iterable[str], grammar: Grammar, anywhere: Iterable[str] = ()) -> str:
    """Any of some phrases of the notation, or of what may stand ``anywhere``; a search skips to their first letters."""
    words, slots = list[str](), list[str](anywhere)
    for phrase in phrases:
        first, *rest = TOKEN.findall(phrase)
        tail = "".join(f"[ ,]*{words_expression(token, grammar)}" for token in rest)
        if first in VALUES or first == "X":
            slots.append(first + tail)
        else:
            words += (_literal(word) + tail for word in _alternatives(first, grammar))
    return at_word_start(words, "a-zé", slots)


def _anchor(tokens: list[str]) -> int:
    """The word by which a cue is found: the one marked, else its first word, else its first slot."""
    marked = [i for i, token in enumerate(tokens) if token.startswith("!")]
    words = [i for i, token in enumerate(tokens) if WORDS.match(token) and not _is_slot(token)]
    slots = [i for i, token in enumerate(tokens) if token.rstrip("+") in VALUES]
    if not (marked or words or slots):
        raise ValueError("it has no word by which to find it")
    return (marked or words or slots)[0]


def _is_slot(token: str) -> bool:
    return token in SLOTS or (token.endswith("~") and "|" not in token)


def _expression(tokens: list[str], anchor: int, grammar: Grammar) -> str:
    """The pieces in their order; between them commas may stand or not."""
    parts, after_gap = [], True
    sure = not any(token in GAPS for token in tokens)  # nothing may stand between what describes and whom
    for place, token in enumerate(tokens):
        gap = token in GAPS
        if token != "]" and not gap and not after_gap:
            parts.append(r"[ ,]*")
        piece = _piece(token.removeprefix("!") if place == anchor else token, grammar)
        if (token == "X" and place and not after_gap) or (token == "&" and sure):
            piece = grammar.introduced + piece
        parts.append(f"(?P<k>{piece})" if place == anchor else piece)
        after_gap = gap or token == "[" or token in SUBJECTS
    return "".join(parts)


def _told_once(expression: str) -> str:
    """An expression none of whose groups stands in it twice."""
    repeated = [name for name, times in Counter(GROUP.findall(expression)).items() if times > 1]
    if repeated:
        raise ValueError(f"it tells {repeated[0]} twice")
    return expression


def _piece(token: str, grammar: Grammar) -> str:
    if token in grammar.slots:
        return grammar.slots[token]
    if token.endswith("~") and "|" not in token:
        return token[:-1]
    if token.startswith("<"):
        return rf"(?P<{token[1:-1]}>(?:(?!{grammar.beside})[^.;:!?()]){{3,90}})"
    if token not in grammar.made:
        words = (_literal(word) + _no_race_of(word, grammar) for word in _alternatives(token, grammar))
        grammar.made[token] = at_word_start(words, "a-zé")
    return grammar.made[token]


def _no_race_of(word: str, grammar: Grammar) -> str:
    """After a series that stands for its table: "second in the H" is no "second in the H sprint"."""
    if word != "H":
        return ""
    races = _alternatives("{contest}", grammar) if "contest" in grammar.groups else ["S"]
    return f"(?! (?:{'|'.join(map(_literal, races))}))"


def _alternatives(token: str, grammar: Grammar) -> list[str]:
    """The words that a token stands for, the longest first; worked out once a grammar."""
    if token not in grammar.meant:
        grammar.meant[token] = _meant(token, grammar)
    return grammar.meant[token]


def _meant(token: str, grammar: Grammar) -> list[str]:
    found: list[str] = []
    for part in token.split("|"):
        if not (part.startswith("{") and part.endswith("}")):
            found.append(part.removesuffix("~").replace("_", " "))
            continue
        if part[1:-1] not in grammar.groups:
            raise ValueError(f"{token!r} names no group of words")
        for word in grammar.groups[part[1:-1]]:
            found.extend(_alternatives(word.replace(" ", "_"), grammar))
    return sorted(found, key=len, reverse=True)


@lru_cache(maxsize=REMEMBERED)
def _literal(word: str) -> str:
    """A word or words; ``*`` is any ending, and inside a phrase a capital stays a slot."""
    text = ""
    for piece in re.split(r"(\*| )", word):
        if piece == "*":
            text += "[a-zé']*"
        else:
            text += piece if piece in SLOTS or piece == " " else re.escape(fold_words(piece))
    return text if word.endswith(("'", "*")) else text + r"(?![a-zé0-9])"


def _has_keys(token: str) -> bool:
    """Whether a sentence can be passed over for want of a token."""
    if token.rstrip("+~") in VALUES or token in PARTIES or token in ("J-J", "J&J", "NN+", "Q-", *SUBJECTS):
        return True
    return bool(WORDS.match(token)) and token not in SLOTS


def _keys(token: str, grammar: Grammar) -> frozenset[str]:
    if token == "P~":
        return frozenset("P")
    if token in PARTIES or token in SUBJECTS:
        return frozenset("X" if token in PARTIES and token != "X's" else "XP")
    if token.rstrip("+~") in VALUES or token in ("J-J", "J&J", "NN+", "Q-"):
        return frozenset(token[0])
    return frozenset(_key(word) for word in _alternatives(token, grammar))


@lru_cache(maxsize=REMEMBERED)
def _key(word: str) -> str:
    """The longest word of an alternative; of a stem, its beginning; a slot is its own."""
    if len(word) == 1 and word in SLOTS:
        return word
    longest = max(re.findall(r"[a-zé0-9]+\*?|[A-Z]", fold_words(word)) or [""], key=len)
    if longest.endswith("*") and len(longest) <= KEY_LENGTH:
        raise ValueError(f"{word!r}: a stem needs {KEY_LENGTH} letters or more")
    return f"{longest[:KEY_LENGTH]}*" if longest.endswith("*") else longest
