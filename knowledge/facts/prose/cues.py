"""The cues of a language, compiled once, with the words by which sentences are taken apart."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from config.language import Language
from config.sentences import Sentences
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.mentions.officials import holds_office
from knowledge.facts.prose.clauses import Clauses, clauses_of
from knowledge.facts.prose.compiled import Compiled
from knowledge.facts.prose.cue_index import Index
from knowledge.facts.prose.duels import Duels, duels
from knowledge.facts.prose.fillers import fillers
from knowledge.facts.prose.folding import fold_words
from knowledge.facts.prose.further import Further, further_words
from knowledge.facts.prose.grammar import Grammar, any_of, owns
from knowledge.facts.prose.modes import ModeFinder
from knowledge.facts.prose.past_seasons import Honours, honours
from knowledge.facts.prose.pattern import any_phrase, compile_line
from knowledge.facts.prose.perfects import perfects
from knowledge.facts.prose.scopes import Scopes, scopes
from knowledge.facts.prose.skeleton import Wording, pronoun_words
from knowledge.facts.prose.stages import Stages
from knowledge.facts.prose.standings import going_on, opening, told_out
from knowledge.facts.prose.timings import Timings
from knowledge.text import fold

ONE = 1
SEVERAL = 2
LAST_NAMED = 3
RELATIVE = 4
FIRST_PERSON = 5
"""Kinds of pronouns: "the latter" is the one named last, "who" the one named right before, "I" the author."""


@dataclass(frozen=True)
class Pronouns:
    """Words that stand for somebody, and words for saying."""

    all: re.Pattern[str]
    with_first: re.Pattern[str]
    last_named: re.Pattern[str]
    relative: re.Pattern[str]
    first_person: re.Pattern[str]
    one: re.Pattern[str]
    several: re.Pattern[str]
    mine: re.Pattern[str]
    my: re.Pattern[str]
    says: re.Pattern[str]


@dataclass(frozen=True)
class Reader:
    """A language's cues in the order of the file, found by the words that they need."""

    cues: tuple[Compiled, ...]
    index: Index
    modes: ModeFinder
    clauses: Clauses
    pronouns: Pronouns
    scopes: Scopes
    abbreviations: frozenset[str]
    wording: Wording
    standing: re.Pattern[str]
    of_standings: re.Pattern[str]
    racing: re.Pattern[str]
    told_out: re.Pattern[str]
    duels: Duels
    honours: Honours
    joined: re.Pattern[str]
    byline: re.Pattern[str]
    joined_before: re.Pattern[str]
    joined_after: re.Pattern[str]
    acts: re.Pattern[str]
    owner_before: re.Pattern[str]
    stages: Stages
    timings: Timings
    further: Further
    holds_office: Callable[[str, int, int], bool]
    """Whether an office stands beside a name of a text: its start, its end."""

    def candidates(self, line: str, *, standing: bool = False) -> list[Compiled]:
        """The cues that a skeleton may match, in the order of the file; some only of a championship (``standing``)."""
        told = self.index.vocabulary.told(line)
        likely = map(self.cues.__getitem__, self.index.places(told))
        return [cue for cue in likely if (standing or not cue.cue.standing) and cue.may_match(told)]


@lru_cache
def reader(language: Language) -> Reader:
    """The cues of a language; raises PatternError for a line that cannot be compiled."""
    words, season = language.sentences, language.championship
    multiples = {fold_words(w): n for w, n in language.words.multiplicatives.items()}
    grammar = Grammar(
        groups={**words.groups, **season.groups, "multiple": tuple(multiples)},
        articles=words.articles,
        and_words=language.words.and_words,
        joiners=words.joiners,
        participles=tuple(map(fold_words, words.participle_endings)),
        coordinators=words.coordinators,
        verbs=language.facts.mentions.person_verbs,
        verb_endings=language.facts.mentions.person_endings,
        openers=words.category_openers,
        relatives=words.relatives,
        behind_by=(*words.behind_by, *words.beaten_by),
        governing=(*words.prepositions, *words.boundaries, *words.with_subject, *words.clause_openers),
        margin_over=language.facts.lists.margin_over,
        absolutes=words.absolutes,
        overall=words.overall,
        crew_nouns=(
            *words.crew_nouns,
            *language.facts.mentions.crew_words,
            *language.facts.mentions.one_driver,
            *language.facts.mentions.driver_words,
        ),
    )
    cues = tuple(compile_line(cue, say, grammar) for cue in (*season.cue, *words.cue) for say in cue.say)
    return Reader(
        cues=cues,
        index=Index(cues),
        modes=ModeFinder.of(words, grammar),
        clauses=clauses_of(
            words,
            grammar,
            language.words.and_words,
            language.facts.mentions.driver_words,
            language.facts.mentions.own_words,
        ),
        pronouns=_pronouns(words, language.facts.mentions.my_words, language.facts.mentions.ours),
        scopes=scopes(
            words,
            grammar,
            multiples,
            language.facts.setting.place_openers,
            season,
            language.facts.mentions.class_nouns,
            language.words.and_words,
        ),
        abbreviations=frozenset(fold(a).rstrip(".") for a in words.abbreviations),
        wording=Wording(_not_places(words, language.words.and_words), fillers(language), perfects(language)),
        acts=re.compile(grammar.acts),
        owner_before=re.compile(rf"X(?:{owns()})? (?=\Z)"),
        joined_before=_joined_before(any_of(language.words.and_words), _epithet(words, language)),
        joined_after=_joined_after(any_of(language.words.and_words), _epithet(words, language)),
        standing=opening(any_phrase(words.standing_openers, grammar), any_of(season.has_points)),
        joined=re.compile(rf"\s(?:{any_of(language.words.and_words)})\s"),
        byline=re.compile(rf"\s*(?:{any_of(words.bylines)})\s*:?\s(?:\S+\s?){{1,5}}"),
        of_standings=going_on(any_of(season.standing_words), any_of(season.leads)),
        told_out=told_out(
            any_of((*season.against, *language.words.and_words)), any_of(season.of_whom), any_of(season.has_points)
        ),
        duels=duels(season, language.words.and_words),
        honours=honours(season, language.words.and_words),
        racing=re.compile(rf"(?<![a-zé])(?:{any_of(season.race_words)})(?![a-zé])"),
        stages=Stages(
            re.compile(rf"[ \"']*{any_phrase(words.modes.stages, grammar)}"),
            re.compile(any_phrase(words.modes.ends, grammar)),
        ),
        timings=Timings(
            re.compile(any_phrase(words.qualifying_told, grammar, ("S",))),
            re.compile(any_phrase(words.practice_told, grammar)),
        ),
        further=further_words(language, grammar),
        holds_office=partial(holds_office, language=language),
    )


def _joined_before(and_words: str, epithet: str) -> re.Pattern[str]:
    """One of a list before another, right before where it ends: "X and", "X (19) and team-mate", "X /"."""
    return re.compile(rf"X(?: ?\([^()]*\))?(?: (?:{and_words}) {epithet}| ?/ ?|, )(?=\Z)")


def _joined_after(and_words: str, epithet: str) -> re.Pattern[str]:
    """Another of a list: after "and" or a slash, or after a comma where the list goes on to its "and"."""
    aside = r"(?: ?\([^()]*\))?"
    return re.compile(
        rf"{aside}(?: (?:{and_words}) {epithet}| ?/ ?| ?, (?=X{aside}(?: ?, X{aside})* (?:{and_words}) X))X(?!')"
    )


def _epithet(words: Sentences, language: Language) -> str:
    """What may stand before the last of several who do one thing: "and the returning X", "and team-mate X"."""
    return rf"(?:(?:{any_of(words.articles)})(?: [a-zé-]+)? |(?:{any_of(language.facts.mentions.driver_words)}) )?"


def _pronouns(words: Sentences, my: tuple[str, ...], ours: tuple[str, ...]) -> Pronouns:
    def of_kind(wanted: int) -> re.Pattern[str]:
        return re.compile(rf"[ ]*(?:{any_of(p for p, kind in words.pronouns.items() if kind == wanted)})(?![a-zé])")

    others = [fold_words(p) for p, kind in words.pronouns.items() if kind != FIRST_PERSON]
    nobody = [fold_words(w) for w in words.impersonal]
    return Pronouns(
        all=pronoun_words((*others, *words.descriptions), nobody),
        with_first=pronoun_words((*map(fold_words, words.pronouns), *words.descriptions), nobody),
        last_named=of_kind(LAST_NAMED),
        relative=of_kind(RELATIVE),
        first_person=_first_person(words),
        one=of_kind(ONE),
        several=of_kind(SEVERAL),
        mine=re.compile(rf"(?<![a-zé])(?:{any_of((*my, *ours))})(?![a-zé])"),
        my=re.compile(rf"(?<![a-zé])(?:{any_of(my)})(?![a-zé])"),
        says=re.compile(rf"[ ,]*(?:{any_of(words.quote_verbs)})(?![a-zé])[^.]*"),
    )


def _first_person(words: Sentences) -> re.Pattern[str]:
    """Words that stand for whoever writes."""
    told = sorted((fold_words(p) for p, kind in words.pronouns.items() if kind == FIRST_PERSON), key=len, reverse=True)
    return re.compile(at_word_start(map(_word, told), "a-z'-"))


def _word(pronoun: str) -> str:
    return re.escape(pronoun) + ("" if pronoun.endswith("'") else r"(?![a-z'-])")


def _not_places(words: Sentences, and_words: tuple[str, ...]) -> re.Pattern[str]:
    """An ordinal that counts something: a noun follows, or words that say so, or it follows the name of a meeting."""
    told_after = [*words.groups["place"], *words.after_places]
    whole = any_of(w for w in told_after if not w.endswith("'"))
    places = rf"(?:{whole})(?![a-zé])|(?:{any_of(w for w in told_after if w.endswith(chr(39)))})"
    counted = rf"(?= (?:{any_of(words.counted_after)})(?![a-zé]))"
    several = rf" (?!{places})(?:[a-zé-]{{3,}} )?[a-zé-]{{3,}}s(?![a-zé])"
    other = rf" (?:\"(?=[a-zé-]+\"))?(?!{places})[a-zé]"
    among = rf" (?:[a-z']{{2,4}} ){{1,2}}M (?:[a-zé-]+ ){{0,2}}(?:{any_of(words.counted_things)})(?![a-zé])"
    told = "|".join(rf"(?<={fold_words(a)} N)" for a in words.articles)
    opened = "|".join(rf"(?<={fold_words(a)} N)" for a in words.turn_openers) or "(?!)"
    turn = rf"(?:{opened})(?= ?[,.;:]| [XP]| (?:{any_of(and_words)}) )"  # "in the first, ..."
    row = rf"(?={other}| (?:{any_of(and_words)}) N{several})"
    return re.compile(rf"N(?:{turn}|(?:{told})(?={among})|{row}|{counted}|(?<=[EHL], N)|(?<=M N))")
