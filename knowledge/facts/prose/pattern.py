"""Compiles the notation of cues (see ``config.sentences``) to regular expressions over skeletons.

A skeleton is a sentence in which every mention has become one capital letter and all else is folded; so capitals are
slots and small letters are words. A compiled cue knows the words and slots that it needs, so that a sentence tries only
the few cues whose words it holds.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache, partial

from config.sentences import Cue
from knowledge.facts.mentions.beginnings import at_word_start, with_ends_told_once
from knowledge.facts.prose.brackets import GAPS, outside_brackets, told_by_all
from knowledge.facts.prose.compiled import Compiled
from knowledge.facts.prose.folding import fold_words
from knowledge.facts.prose.grammar import PARTIES, SLOTS, SUBJECTS, VALUES, Grammar
from knowledge.facts.prose.vocabulary import HEAD, Needed

KEYS = {HEAD: frozenset(HEAD), "P~": frozenset("P"), "&": frozenset("XP"), "R": frozenset("MQ")}
LISTS = frozenset({"Y", "X+"})
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
    """A line of the notation as what finds it; raises PatternError."""
    tokens = TOKEN.findall(say)
    try:
        anchor = _anchor(tokens)
        _check_told_once(tokens, grammar)
        outside = outside_brackets(tokens)
        keys = {
            i: _keys(tokens[i], grammar) for i in dict.fromkeys((anchor, *outside)) if _has_keys(tokens[i], grammar)
        }
        likely = told_by_all(tokens) if LISTS.intersection(tokens) else []
    except ValueError as error:
        raise PatternError(say, str(error)) from error
    # a subject may be that of a verb before, and whoever is named then stand anywhere
    ordered = [i for i in outside if i in keys and tokens[i] not in SUBJECTS]
    order = tuple(Needed(keys[i], i - 1 in keys and _are_next(tokens[i - 1], tokens[i])) for i in ordered)
    needs = tuple(dict.fromkeys(each for each in keys.values() if each != {HEAD}))
    written = partial(_expression, anchor=anchor, grammar=grammar)
    return Compiled(cue, say, partial(written, tokens), needs, order, partial(written, likely) if likely else None)


def _are_next(before: str, token: str) -> bool:
    """Whether nothing but a comma may stand between two tokens: no brackets behind a name, and no words before it."""
    return not any(_names_parties(each) for each in (before, token)) and not before.endswith(("+", "J-J", "J&J"))


def _names_parties(token: str) -> bool:
    return token in PARTIES or token in SUBJECTS or token in ("P~", "&")


def words_expression(phrase: str, grammar: Grammar) -> str:
    """A phrase of the notation whose slots are there and not kept, for searching."""
    tokens = TOKEN.findall(phrase)
    return r"[ ,]*".join(t if t in VALUES or t == "X" else _piece(t, grammar, sought=False) for t in tokens)


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
    parts, after_gap, sought = [], True, True
    sure = not any(token in GAPS for token in tokens)  # nothing may stand between what describes and whom
    for place, token in enumerate(tokens):
        gap = token in GAPS
        if token != "]" and not gap and not after_gap:
            parts.append(r"[ ,]*")
        piece = _piece(token.removeprefix("!") if place == anchor else token, grammar, sought=sought)
        if (token == "X" and place and not after_gap) or (token == "&" and sure):
            piece = grammar.introduced + piece
        parts.append(f"(?P<k>{piece})" if place == anchor else piece)
        after_gap = gap or token == "[" or token in SUBJECTS
        sought = sought if token == "[" else after_gap
    return "".join(parts)


def _check_told_once(tokens: Iterable[str], grammar: Grammar) -> None:
    """Raises ValueError where a group would stand twice in an expression."""
    told = Counter(name for token in tokens for name in _groups_of(token.removeprefix("!"), grammar))
    if repeated := [name for name, times in told.items() if times > 1]:
        raise ValueError(f"it tells {repeated[0]} twice")


def _groups_of(token: str, grammar: Grammar) -> list[str]:
    """The groups of a token's expression; raises ValueError where it names no group of words."""
    if token in grammar.slots:
        return GROUP.findall(grammar.slots[token])
    if token.startswith("<"):
        return [token[1:-1]]
    if not _is_slot(token):
        _alternatives(token, grammar)
    return []


def _piece(token: str, grammar: Grammar, *, sought: bool = True) -> str:
    """A token as an expression; where it is not ``sought`` but stands right after another, a plain one is compiled."""
    if token in grammar.slots:
        return grammar.slots[token]
    if token.endswith("~") and "|" not in token:
        return token[:-1]
    if token.startswith("<"):
        return rf"(?P<{token[1:-1]}>(?:(?!{grammar.beside})[^.;:!?()]){{3,90}})"
    if (token, sought) not in grammar.made:
        words = [_literal(word) + _no_race_of(word, grammar) for word in _alternatives(token, grammar)]
        grammar.made[token, sought] = at_word_start(words, "a-zé") if sought else _at_once(words)
    return grammar.made[token, sought]


def _at_once(words: Iterable[str]) -> str:
    """One of some words where it is tried at one place alone."""
    return rf"(?<![a-zé])(?:{'|'.join(with_ends_told_once(words))})"


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


def _has_keys(token: str, grammar: Grammar) -> bool:
    """Whether a sentence can be passed over for want of a token."""
    if token in KEYS or _is_value(token) or token in PARTIES or token in SUBJECTS:
        return True
    return token not in SLOTS and not token.startswith("<") and "" not in _alternatives(token.lstrip("!"), grammar)


def _is_value(token: str) -> bool:
    return token.rstrip("+~") in VALUES or token in ("J-J", "J&J", "NN+", "Q-")


def _keys(token: str, grammar: Grammar) -> frozenset[str]:
    """What a sentence has where it has a token: one of some phrases, or a slot."""
    token = token.removeprefix("!")
    if token in KEYS:
        return KEYS[token]
    if token in PARTIES or token in SUBJECTS:
        return frozenset("X" if token in PARTIES and token != "X's" else "XP")
    return frozenset(token[0] if _is_value(token) else map(_key, _alternatives(token, grammar)))


@lru_cache(maxsize=REMEMBERED)
def _key(word: str) -> str:
    """A word or words as a skeleton has them."""
    return "".join(
        piece if piece in SLOTS or piece == "*" else fold_words(piece) for piece in re.split(r"(\*| )", word)
    )
