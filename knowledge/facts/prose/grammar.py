"""The slots of the cue notation as expressions over skeletons, for one language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property

from knowledge.facts.mentions.beginnings import with_ends_told_once
from knowledge.facts.mentions.phrases import genitives
from knowledge.facts.prose.folding import fold_words

GAP = r"[^XP.;:!?]{0,60}?"
SHORT_GAP = r"[^XPN.,;:!?()]{0,45}?"
LONG_GAP = r"[^.;:!?]{0,110}?"
FIRST = "[^.;:!?]*?X"
"""What the first of a list ends with, whatever describes him."""
SUBJECTS = frozenset({"@", "@ ..", "@ -."})
"""The subject; its own gap and the one after it are told as one, or a search would try every way to share a stretch."""
VALUES = "NOMTGQAKDZCEHLJS"
PARTIES = frozenset({"X", "X's", "X+", "Y", "X~", "XC+"})
SLOTS = (
    frozenset(VALUES)
    | PARTIES
    | SUBJECTS
    | {"$", "&", "J+", "NN+", "Q-", "N+", "C+", "J-J", "J&J", "R", "/", "..", ".|", "-.", "...", "[", "]"}
)
WORD = "[a-zé'-]+ "
STOPS = (r"\.", ";", ":", "!", r"\?")
"""What parts clauses beside words."""


@cache
def owns() -> str:
    """What stands between an owner and what is his, glued to his name: "'s", or "'" where that ends in one."""
    return rf"'{genitives()}?"


@cache
def of_another() -> str:
    """What is named by whose it is does nothing itself: "went to A's team-mate B"."""
    return rf"(?!{owns()} (?:[a-zé-]+ )?(?:X )?(?:[a-zé-]+ )?X)"


@cache
def owner() -> str:
    """Whose team-mate, car or driver is named next: "A's team-mate B", "T's B", "A's T colleague B"."""
    return rf"(?:X{owns()} (?:[a-zé-]+ ){{0,2}}?(?:X (?:[a-zé-]+ )?)?)?"


def any_of(phrases: Iterable[str]) -> str:
    """Any of some phrases, folded; nothing at all where there is none."""
    return "|".join(re.escape(fold_words(phrase)) for phrase in phrases) or "(?!)"


@dataclass(frozen=True)
class Grammar:
    """What of a language the notation refers to: its groups of words, and how lists of parties are joined."""

    groups: dict[str, tuple[str, ...]]
    articles: tuple[str, ...] = ()
    and_words: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    joiners: tuple[str, ...] = field(default=(), kw_only=True)
    participles: tuple[str, ...] = field(default=(), kw_only=True)
    meant: dict[str, list[str]] = field(default_factory=dict, init=False, compare=False, repr=False)
    made: dict[tuple[str, bool], str] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What tokens were found to mean, and their expressions: the same groups stand in many cues."""
    behind_by: tuple[str, ...] = field(default=(), kw_only=True)
    crew_nouns: tuple[str, ...] = field(default=(), kw_only=True)
    verbs: tuple[str, ...] = field(default=(), kw_only=True)
    verb_endings: tuple[str, ...] = field(default=(), kw_only=True)
    margin_over: tuple[str, ...] = field(default=(), kw_only=True)
    overall: tuple[str, ...] = field(default=(), kw_only=True)
    absolutes: tuple[str, ...] = field(default=(), kw_only=True)
    relatives: tuple[str, ...] = field(default=(), kw_only=True)
    governing: tuple[str, ...] = field(default=(), kw_only=True)
    """Words that govern a name or part clauses: none of them says who somebody is."""

    @cached_property
    def slots(self) -> dict[str, str]:
        """Every slot and mark of the notation as an expression."""
        plain = {value: rf"(?P<{value.lower()}>{value})" for value in VALUES}
        joined = rf"(?: ?,| (?:{self._and}))"
        then = rf"(?: ?,| (?:{any_of((*self.and_words, *self.joiners))}))"
        return plain | {
            "..": GAP,
            ".|": rf"(?:(?!(?<![a-zé])(?:{self._and}) )[^XP.;:!?]){{0,60}}?",
            "-.": SHORT_GAP,
            "...": LONG_GAP,
            "[": "(?:",
            "]": ")?",
            "(": r"\(",
            ")": r"\)",
            ",": ",",
            ":": ":",
            "?": r"\?",
            "^": r"(?:^|(?<=[-:;•] ))[ \"'•-]*(?:S )?",
            "/": rf"(?=[,.;:)!?]| (?:{self._and}) |$)",
            "@": self._subject(GAP, r"[^XP.;:!?]{0,30}?", ""),
            "@ ..": self._subject(r"[^XP.;:!?]{0,120}?", r"[^XP.;:!?]{0,90}?", GAP),
            "@ -.": self._subject(_on_short(60), _on_short(30), SHORT_GAP),
            "$": "(?P<subject>)",
            "&": rf"(?:(?P<x>X){self._aside}|(?P<p>P))",
            "X's": rf"(?:(?P<x>X)|(?P<p>P)){owns()}",
            "X": rf"(?P<x>X){of_another()}{self._aside}",
            "X+": f"(?P<xs>{self._listing})",
            "Y": f"(?P<y>{self._others})",
            "X+~": FIRST,
            "Y~": FIRST,
            "XC+": f"(?P<xcs>{self._classed()})",
            "NN+": rf"(?P<ns>N(?:{then} N)+)",
            "Q-": "(?P<margin>Q)",
            "R": "(?P<rival>[MQ])",
            "N+": rf"(?P<ns>N(?:{joined} N)*)",
            "J+": rf"(?P<j>J(?:{joined}(?: (?:{any_of(self.openers)}))? J)*)",
            "J-J": rf"(?P<j1>J)(?: ?- ?| (?!(?:{self._and}) )[a-zé]{{1,3}} )(?P<j2>J)",
            "J&J": rf"(?P<j1>J) (?:{self._and}) (?P<j2>J)",
            "C+": rf"(?P<cs>C(?:{joined},?(?: [a-zé']+,?){{0,4}}? C)*)",
        }

    @cached_property
    def beside(self) -> str:
        """What begins a clause beside, which words to keep do not hold: "for a false start, which cost him fifth"."""
        return rf" ?, (?:{any_of(self.relatives)})(?![a-zé])"

    @cached_property
    def _and(self) -> str:
        return any_of(self.and_words)

    @cached_property
    def _aside(self) -> str:
        """What may stand right after a name without being said of anybody else: a bracket, an age or a class place."""
        return rf"(?: ?\([^()]{{0,160}}\))?(?: ?, (?:A|N C)(?= ?,| (?:{self._and}) |$))?"

    @cached_property
    def _joint(self) -> str:
        return rf"(?: ?, |{self._joint_but_comma})"

    @cached_property
    def _joint_but_comma(self) -> str:
        words = any_of((*self.and_words, *self.joiners))
        return rf"(?:(?: ?,)? (?:{words}) | - |/| / )"

    @cached_property
    def introduced(self) -> str:
        """What may introduce a party: its article, with an epithet or two."""
        articles = "|".join(with_ends_told_once(map(_ended, self.articles))) or "(?!)"
        beaten = any_of(self.groups.get("ahead", ()))  # "the win of the season ahead of A" is not A's
        crew = rf"(?:(?:{any_of(self.crew_nouns)}) )?"
        return rf"(?:(?:{articles}) ?(?:(?!(?:{beaten}) ){WORD}|Z ){{0,2}}?(?:[CZ] )?)?{crew}{owner()}"

    @cached_property
    def _item(self) -> str:
        """A party as it stands in a list, with its article, an epithet or two, its class or country."""
        articles = "|".join(with_ends_told_once(map(_ended, self.articles))) or "(?!)"
        return rf"(?:(?:{articles}) ?(?:{WORD}|Z ){{0,3}}?(?:[CZ] )?|[CZ] )?(?:X (?!(?:{self._and}) ){WORD}|{owner()})X"

    @cached_property
    def _listing(self) -> str:
        """Parties in order; after a mere comma one with a participle of its own begins another clause."""
        one = self._item + self._aside
        own = "|".join(self.participles) or "(?!)"
        return rf"{one}(?: ?, {one}(?! (?:[a-z]{{2,4}} )?[a-zé']+(?:{own})(?![a-zé]))|{self._joint_but_comma}{one})*"

    @cached_property
    def acts(self) -> str:
        """A verb right after a party, of which it is then the subject."""
        return rf" (?:{any_of(self.verbs)}|[a-zé]+(?:{any_of(self.verb_endings)}))(?![a-zé'])"

    @cached_property
    def _others(self) -> str:
        """Parties in order, the last of which does nothing: in "beat A and B retired" only A was beaten.

        A clause that tells more of one may stand before the last: "ahead of A, who leads the points, and B"; a word or
        two that say who he is before the first: "from younger brother A".
        """
        gap = rf"(?: ?,? (?:{any_of(self.behind_by)}) G(?= ?,| (?:{self._and}) ))?"
        one = self._item + self._aside + gap
        own = "|".join(self.participles) or "(?!)"
        beside = rf"(?! (?:[a-z]{{2,4}} )?[a-zé']+(?:{own})(?![a-zé]))"
        told = (
            rf"(?: ?, (?:P )?[^XP.,;:!?]{{1,70}}, (?:{self._and})| (?:{self._and}) ?, [^XP.,;:!?]{{1,60}},)"
            rf" {one}(?= ?[.,;:!?]|$)"
        )
        over = rf"(?: ?,)? (?:{self._and})(?: (?:{any_of(self.absolutes)}))? G (?:{any_of(self.margin_over)}) {one}"
        first = self._other + self._aside + gap
        return rf"{first}(?: ?, {one}{beside}|{self._joint_but_comma}{one}(?!{self.acts})|{over}|{told})*"

    @cached_property
    def _other(self) -> str:
        """The first of the others, with words for who he is."""
        plain = any_of(dict.fromkeys((*self.governing, *self.and_words, *self.coordinators)))
        return rf"{self._apposed}(?:(?!(?:{plain})(?![a-zé])){WORD}){{0,2}}?{self._item}"

    @cached_property
    def _apposed(self) -> str:
        """Words for who somebody is, before the name that says it: "held off her rival, A"."""
        articles = "|".join(with_ends_told_once(map(_ended, self.articles))) or "(?!)"
        ends = r"(?=X ?(?:[.;]|$|,? [a-zé]{2,3} ))"
        return rf"(?:(?:{articles}) [a-zé'-]+(?: [a-zé'-]+){{0,2}} ?, {ends})?"

    def _classed(self) -> str:
        """Parties each with a class of its own: "X in C and X in C"."""
        told = (
            rf"\((?:C|{any_of(self.overall)})\)|, C(?=,| (?:{self._and}) |$)|(?:{any_of(self.openers)}) ?(?:{WORD})?C"
        )
        before = rf"(?:{any_of(self.openers)}) ?(?:{WORD})?C ?(?:, )?{self._item}(?!\w)"
        one = rf"(?:{before}|{self._item} ?(?:{told}))"
        return rf"{one}(?:{self._joint}(?:[a-zé]+,? )?{one})*"

    def _subject(self, after_name: str, after_pronoun: str, after_joint: str) -> str:
        """The party before the verb, a pronoun, or a verb joined to one before; with what may stand after each."""
        near = rf"(?P<x>X)(?!'){self._aside}(?:, P[^XP,.;:!?]{{0,80}},)?{after_name}"
        pronoun = rf"(?P<p>P){after_pronoun}"
        joined = rf"(?P<joined>(?:\b(?:{any_of(self.coordinators)})|,) (?:[a-zé']+ ){{0,2}}?){after_joint}"
        return rf"(?:{near}|{pronoun}|{joined})"


def _on_short(length: int) -> str:
    """A gap of a length that goes on into a short one, which holds less."""
    return rf"(?:[^XP.;:!?]{{0,{length}}}?|[^XP.;:!?]{{{length}}}[^XPN.,;:!?()]{{1,45}}?)"


def _ended(word: str) -> str:
    return re.escape(fold_words(word)) + ("" if word.endswith("'") else r"(?![a-zé0-9])")
