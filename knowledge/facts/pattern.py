"""Compiles the notation of cues (see ``config.sentences``) to regular expressions over skeletons.

A skeleton is a sentence in which every mention has become one capital letter and all else is folded; so capitals are
slots and small letters are words. A compiled cue knows the words by which it is found, so that a sentence tries only
the few cues whose words it holds.
"""

import re
from dataclasses import dataclass

from config.sentences import Cue
from knowledge.facts.skeleton import fold_words

KEY_LENGTH = 4
GAP = r"[^XP.;:!?]{0,60}?"
LONG_GAP = r"[^.;:!?]{0,110}?"
PAREN = r"(?: ?\([^()]{0,160}\))?(?: ?, A(?= ?,| et | and |$))?"
VALUE_SLOTS = "NOMTGQAKDZCEHLJS"
SYMBOLS = frozenset(VALUE_SLOTS) | {"X", "Y", "@", "X+", "XC+", "$", "J+", "N+", "C+", "J-J", "&", "/", "..", "...", "[", "]"}
TOKEN = re.compile(r"[\[\](),^:?]|[^\s\[\](),:?]+")
MARKS = {"/": r"(?=[,.;:)!?]| et | and |$)", "(": r"\(", ")": r"\)", ",": ",", ":": ":", "?": r"\?", "^": r"^[ \"'-]*"}


class PatternError(ValueError):
    """A cue that cannot be compiled; the message holds the cue."""


@dataclass(frozen=True)
class Compiled:
    """A cue's line as an expression; a sentence that it matches has a key of each of ``needs``, the first its anchor's."""

    cue: Cue
    say: str
    expression: re.Pattern[str]
    needs: tuple[frozenset[str], ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the word by which it is found."""
        return self.needs[0]


@dataclass(frozen=True)
class Grammar:
    """What of a language the notation refers to: its groups of words, and how lists of parties are joined."""

    groups: dict[str, tuple[str, ...]]
    articles: tuple[str, ...]
    and_words: tuple[str, ...]
    coordinators: tuple[str, ...]
    openers: tuple[str, ...] = ()

    def item(self, *, paren: bool = True) -> str:
        """A party as it stands in a list, with its article and an epithet or two."""
        articles = "|".join(_literal(a) for a in self.articles)
        return rf"(?:(?:{articles}) ?(?:[a-zé'-]+ ){{0,2}}?(?:C )?|C )?X{PAREN if paren else ''}"

    def joint(self) -> str:
        """What joins the parties of a list."""
        words = "|".join(re.escape(fold_words(w)) for w in self.and_words)
        return rf"(?: ?, (?:(?:{words}) )?| (?:{words}) | - |/| / )"

    def listing(self) -> str:
        """Parties joined by commas, dashes and words."""
        return rf"{self.item()}(?:{self.joint()}{self.item()})*"

    def classed(self) -> str:
        """Parties each with a class of its own: "X in C and X in C"."""
        openers = "|".join(re.escape(fold_words(o)) for o in self.openers)
        one = rf"{self.item(paren=False)} ?(?:\(C\)|, C(?=,| et | and |$)|(?:{openers}) ?(?:[a-zé'-]+ ){{0,1}}?C)"
        return rf"{one}(?:{self.joint()}(?:[a-zé]+ )?{one})*"

    def subject(self) -> str:
        """The party before the verb, a pronoun, or a verb joined to one before."""
        joined = "|".join(re.escape(fold_words(w)) for w in self.coordinators)
        return rf"(?:(?P<x>X)(?!'){PAREN}(?:, P[^XP,.;:!?]{{0,80}},)?{GAP}|(?P<p>P)[^XP.;:!?]{{0,30}}?|(?P<joined>(?:\b(?:{joined})|,) (?:[a-zé']+ ){{0,2}}?))"


def keys_of(skeleton: str) -> set[str]:
    """What a skeleton offers to cues: its words, the beginnings of its words, its slots."""
    words = set(re.findall(r"[a-zé0-9]+|[A-Z]", skeleton))
    return words | {f"{word[:KEY_LENGTH]}*" for word in words}


def compile_line(cue: Cue, say: str, grammar: Grammar) -> Compiled:
    """A line of the notation as an expression; raises PatternError."""
    tokens = TOKEN.findall(say)
    anchor = _anchor(tokens)
    parts, previous_gap = [], True
    for place, token in enumerate(tokens):
        gap = token in ("..", "...")
        if token not in ("]",) and not gap and not previous_gap:
            parts.append(r"[ ,]*")
        parts.append(f"(?P<k>{_piece(token[token.startswith('!'):], grammar)})" if place == anchor else _piece(token, grammar))
        previous_gap = gap or token in ("[", "@")
    try:
        needs = [_keys(tokens[i].lstrip("!"), grammar) for i in (anchor, *_needed(tokens)) if i == anchor or _telling(tokens[i])]
        return Compiled(cue, say, re.compile("".join(parts)), tuple(dict.fromkeys(needs)))
    except (re.error, KeyError, IndexError) as error:
        raise PatternError(f"{say!r} is no cue: {error}.") from error


def _needed(tokens: list[str]) -> list[int]:
    """The tokens that every match has: those outside brackets."""
    depth, found = 0, []
    for place, token in enumerate(tokens):
        depth += (token == "[") - (token == "]")
        if not depth and token != "]":
            found.append(place)
    return found


def _telling(token: str) -> bool:
    """Whether a token has keys by which a sentence can be passed over."""
    slot = token.rstrip("+~") in VALUE_SLOTS or token == "J-J" or token in ("X", "X+", "Y", "X~", "XC+")
    return slot or bool(re.match(r"!?(?:[^\W\d_]|\{)", token)) and token.lstrip("!") not in SYMBOLS


def words_expression(phrase: str, grammar: Grammar) -> str:
    """A phrase of the notation without slots of its own, for searching."""
    pieces = [_piece(t, grammar) if t not in VALUE_SLOTS and t != "X" else t for t in TOKEN.findall(phrase)]
    return r"[ ,]*".join(pieces)


def _anchor(tokens: list[str]) -> int:
    marked = [i for i, token in enumerate(tokens) if token.startswith("!")]
    words = [i for i, token in enumerate(tokens) if token not in SYMBOLS and not token.endswith("~") and re.match(r"[^\W\d_]|\{", token)]
    slots = [i for i, token in enumerate(tokens) if token.rstrip("+") in VALUE_SLOTS]
    if not (marked or words or slots):
        raise PatternError(f"{' '.join(tokens)!r} has no word by which to find it.")
    return (marked or words or slots)[0]


def _piece(token: str, grammar: Grammar) -> str:  # noqa: PLR0911 - one line a kind of token
    if token in ("..", "..."):
        return GAP if token == ".." else LONG_GAP
    if token in MARKS:
        return MARKS[token]
    if token.endswith("~"):
        return token[:-1]
    if token in ("[", "]"):
        return "(?:" if token == "[" else ")?"
    if token == "@":
        return grammar.subject()
    if token == "$":
        return "(?P<subject>)"
    if token == "X":
        return rf"(?P<x>X){PAREN}"
    if token == "XC+":
        return f"(?P<xcs>{grammar.classed()})"
    if token in ("X+", "Y"):
        return f"(?P<{'xs' if token == 'X+' else 'y'}>{grammar.listing()})"
    if token == "J+":
        return r"(?P<j>J(?:(?: ?,| et| and| puis| then)(?: en| in)? J)*)"
    if token == "&":
        return rf"(?:(?P<x>X){PAREN}|(?P<p>P))"
    if token == "J-J":
        return r"(?P<j1>J)(?: ?- ?| [a-zé]{1,3} )(?P<j2>J)"
    if token == "C+":
        return r"(?P<cs>C(?:(?: ?,| et| and)(?: [a-zé']+,?){0,4}? C)*)"
    if token == "N+":
        return r"(?P<ns>N(?:(?: ?,| et| and| puis| then| &) N)*)"
    if token in VALUE_SLOTS:
        return rf"(?P<{token.lower()}>{token})"
    if token.startswith("<"):
        return rf"(?P<{token[1:-1]}>[^.;:!?()]{{3,90}})"
    return _words(token, grammar)


def _words(token: str, grammar: Grammar) -> str:
    return rf"(?<![a-zé])(?:{'|'.join(_literal(word) for word in _alternatives(token, grammar))})"


def _alternatives(token: str, grammar: Grammar) -> list[str]:
    found: list[str] = []
    for part in token.split("|"):
        if part.startswith("{") and part.endswith("}"):
            if part[1:-1] not in grammar.groups:
                raise PatternError(f"{token!r} names no group of words.")
            for word in grammar.groups[part[1:-1]]:
                found.extend(_alternatives(word.replace(" ", "_"), grammar))
        else:
            found.append(part.replace("_", " "))
    return sorted(found, key=len, reverse=True)


def _literal(word: str) -> str:
    """A word or words; ``*`` is any ending, and inside a phrase a capital stays a slot."""
    pieces = [re.escape(p if p in SYMBOLS else fold_words(p)) if p else "" for p in re.split(r"(\*| )", word) if p]
    text = "".join("[a-zé']*" if p == r"\*" else p.replace("\\ ", " ") for p in (_spaced(q) for q in pieces))
    return text if word.endswith(("'", "*")) else text + r"(?![a-zé0-9])"


def _spaced(piece: str) -> str:
    return piece or " "


def _keys(token: str, grammar: Grammar) -> frozenset[str]:
    if token.rstrip("+~") in VALUE_SLOTS or token == "J-J":
        return frozenset(token[0])
    if token in ("X", "X+", "Y", "X~", "XC+"):
        return frozenset("X")
    return frozenset(_key(word) for word in _alternatives(token, grammar))


def _key(word: str) -> str:
    """The longest word of an alternative; of a stem, its beginning."""
    found = re.findall(r"[a-zé0-9]+\*?|[A-Z](?![a-z])", fold_words(word)) or [""]
    longest = max(found, key=len)
    if len(longest.rstrip("*")) < (KEY_LENGTH if longest.endswith("*") else 1):
        raise PatternError(f"{word!r}: a stem needs {KEY_LENGTH} letters or more.")
    return f"{longest[:KEY_LENGTH]}*" if longest.endswith("*") else longest
