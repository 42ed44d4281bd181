"""Sessions as texts name them: "course 2", "the sprint", "heat 3", "la préfinale", "FP2".

Where a meeting is decided by knock-out, its heats are no races and its final is the race; elsewhere a heat is a race
like another, and "final" an ordinary word.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.numbers import NumberWords, number_words
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.race_rounds import race_rounds
from knowledge.facts.mentions.short_races import races_in_short, sessions_in_short, tells_several
from knowledge.facts.mentions.word_starts import Phrases

RACE, QUALIFYING, PRACTICE, STAGE, HEAT = "Race", "Qualifying", "Practice", "Stage", "Heat"
NUMBERED = (QUALIFYING, PRACTICE, "Semi-final", "Quarter-final", "Prefinal")
NEVER = ""
OWN_RACES = (
    f"{RACE} ", "Sprint", "Heat", "Semi-final", "Quarter-final", "Prefinal", "Final B", "Superpole Race",
    "Qualification Race",
)  # fmt: skip
MOST_SESSIONS = 30
LONGEST_OWN = 12
MOST_RACES = 4
"""Of one meeting, told by ordinals: a tenth race is the tenth of a season or a career."""
COUNTED = re.compile(r"[^\s,]+")
"""A word of a list of numbers."""


def sessions(text: str, folded: str, ordinals: Sequence[Mention], language: Language) -> Iterator[Mention]:
    """The sessions that a text names; they may overlap with one another."""
    patterns = _patterns(language, *_shape(folded, language))
    turns = [o for o in ordinals if isinstance(o.value, int) and o.value <= MOST_RACES]
    turns = [o for o in turns if not _somebodys(folded, o, language)]
    found = [*_by_name(folded, patterns, language), *races_in_short(text, folded, turns, language)]
    found += _by_turn(folded, turns, patterns.after_ordinal)
    found += sessions_in_short(folded, turns, found, language)
    found += race_rounds(folded, language)
    yield from found
    rounds = list(_by_turn(folded, turns, ((RACE, patterns.after_round),)))
    numbered = {m.value for m in (*found, *rounds) if str(m.value).startswith(f"{RACE} ")}
    if len(numbered) > 1 or tells_several(folded, language):  # else it is one of the season
        yield from rounds


def _by_name(folded: str, patterns: "SessionPatterns", language: Language) -> Iterator[Mention]:
    """The sessions that are called by their names, with or without a number."""
    words = number_words(language)
    starts = [match.start() for match in patterns.starts.find(folded)]
    for name, pattern in patterns.named:
        for match in pattern.finditer(folded) if pattern == patterns.final else _matches_at(pattern, folded, starts):
            told = match.groupdict().get("n")
            number = words.value(told) if told else None
            if number is None or number <= MOST_SESSIONS:
                value = f"{name} {number}" if number else name
                yield Mention(MentionKind.SESSION, match.start(), match.end(), match[0], value)
    for match in _matches_at(patterns.several, folded, starts):
        yield from _each(match, folded, words)


def _by_turn(
    folded: str, turns: Sequence[Mention], patterns: Iterable[tuple[str, re.Pattern[str]]]
) -> Iterator[Mention]:
    """The sessions that an ordinal numbers: "the second race"."""
    for turn in turns:
        for name, pattern in patterns:
            if after := pattern.match(folded, turn.end):
                span = (turn.start, after.end())
                yield Mention(MentionKind.SESSION, *span, folded[slice(*span)], f"{name} {turn.value}")


def races_of_series(
    folded: str, ordinals: Sequence[Mention], series: Sequence[Mention], language: Language
) -> Iterator[Mention]:
    """The races that are numbered before their series: "the second Alpina Cup race"."""
    races = [pattern for name, pattern in _patterns(language, *_shape(folded, language)).after_ordinal if name == RACE]
    named = {mention.start: mention.end for mention in series}
    for ordinal in ordinals:
        after = named.get(ordinal.end + 1)
        if after is None or not isinstance(ordinal.value, int) or ordinal.value > MOST_RACES:
            continue
        if not _somebodys(folded, ordinal, language) and any(pattern.match(folded, after) for pattern in races):
            yield Mention(MentionKind.SESSION, ordinal.start, ordinal.end, ordinal.text, f"{RACE} {ordinal.value}")


def _each(match: re.Match[str], folded: str, words: NumberWords) -> Iterator[Mention]:
    """The races that are numbered together: "races one and three", the first with the word for them."""
    told = [(one, words.value(one[0])) for one in COUNTED.finditer(folded, *match.span("all"))]
    counts = [(one, number) for one, number in told if number]
    for place, (one, number) in enumerate(counts):
        start = one.start() if place else match.start()
        if number <= MOST_SESSIONS:
            yield Mention(MentionKind.SESSION, start, one.end(), folded[start : one.end()], f"{RACE} {number}")


def _somebodys(folded: str, ordinal: Mention, language: Language) -> bool:
    """Whether an ordinal counts somebody's own races: "in his first race" names none of the meeting."""
    return bool(_own_words(language).search(folded, max(0, ordinal.start - LONGEST_OWN), ordinal.start))


@lru_cache
def _own_words(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(language.words.possessives)}\s$")


def _matches_at(pattern: re.Pattern[str], folded: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at some places; none within another."""
    at = 0
    for start in starts:
        if start >= at and (match := pattern.match(folded, start)):
            at = match.end()
            yield match


@dataclass(frozen=True)
class SessionPatterns:
    """Sessions by their names, with or without a number, and by what follows an ordinal."""

    starts: Phrases
    final: re.Pattern[str] | None
    several: re.Pattern[str]
    named: tuple[tuple[str, re.Pattern[str]], ...]
    after_ordinal: tuple[tuple[str, re.Pattern[str]], ...]
    after_round: re.Pattern[str]


def _shape(folded: str, language: Language) -> tuple[bool, bool]:
    """Whether heats lead to a final, and whether a lesser race stands beside the main one."""
    knockout, lesser = _shape_words(language)
    return any(knockout.find(folded)), any(lesser.find(folded))


def knocks_out(folded: str, language: Language) -> bool:
    """Whether a text tells of heats that lead to a final, where a group is a heat and no class."""
    return any(_shape_words(language)[0].find(folded))


@lru_cache
def _shape_words(language: Language) -> tuple[Phrases, Phrases]:
    setting = language.facts.setting
    return (
        Phrases.of(setting.knockout_words),
        Phrases.of(setting.lesser_races),
    )


@lru_cache
def _patterns(language: Language, knockout: bool, lesser: bool) -> SessionPatterns:
    words, setting = number_words(language), language.facts.setting
    names = {name: any_of(forms) + r"s?\b" for name, forms in language.words.sessions.items()}
    starts = {name: word_of(forms, r"\w-") + r"s?\b" for name, forms in language.words.sessions.items()}
    units = any_of(tuple(u for forms in language.words.units.values() for u in forms))
    count = rf"(?P<n>\d{{1,2}}|{words.cardinal})(?![\w.,:'\"]\w|\w|\s{units}(?!\w))"
    heats = setting.heat_words if knockout else ()
    race_words = tuple(w for w in setting.race_words if w not in heats)
    rounds = any_of(tuple(w for w in race_words if w in setting.round_words))
    races = any_of(tuple(w for w in race_words if w not in setting.round_words))
    others = [name for name in names if name not in (RACE, STAGE)]
    followers = rf"{any_of(setting.round_followers)}(?:(?<=')|(?!\w))"
    named = [
        (RACE, rf"{word_of(race_words)}\s(?:n\s?°\s?)?{count}(?!\s{followers}\s?\d|\s?/\s?\d)"),
        (HEAT, rf"{word_of(heats)}\s(?:n\s?°\s?)?{count}" if heats else NEVER),
        (RACE, _final(language) if knockout else NEVER),
        (RACE, rf"{word_of(setting.main_races)}(?![\w-])" if lesser or knockout else NEVER),
        (PRACTICE, rf"{word_of(setting.practice_numbers)}\s?(?P<n>\d)(?!\w)"),
        (STAGE, rf"{word_of(language.words.sessions[STAGE])}\s?(?P<n>\d{{1,2}})(?!\w)"),
        *((name, rf"{starts[name]}(?:\s(?P<n>\d)(?!\w))?") for name in others),
    ]
    last_too = rf"\s(?:{any_of(language.words.and_words)}\s[\w-]+\s)?"  # "third and last race"
    joins = any_of((*language.words.function_words, *language.sentences.prepositions))  # "second in qualifying"
    after = [
        (RACE, rf"{last_too}{races}(?!\w|\s{any_of(setting.no_session)}(?!\w))"),
        (HEAT, rf"\s{any_of(heats)}(?!\w|\s{followers})" if heats else NEVER),
        *((name, rf"\s(?:(?!{joins}\s)\w+\s)??{names[name]}") for name in others if name in NUMBERED),
    ]
    final = re.compile(_final(language)) if knockout else None
    ands, one = any_of(language.words.and_words), _plain(count)
    several = re.compile(
        rf"{word_of(race_words)}{any_of(language.words.plurals)}\s(?P<all>{one}(?:,\s{one})*,?\s{ands}\s{one})"
    )
    after_round = re.compile(rf"{last_too}{rounds}(?!\w|\s{followers}|\s{any_of(setting.no_session)}(?!\w))")
    return SessionPatterns(_starts(language), final, several, _compiled(named), _compiled(after), after_round)


def _plain(pattern: str) -> str:
    """A pattern without its groups' names."""
    return re.sub(r"\?P<\w+>", "?:", pattern)


def _starts(language: Language) -> Phrases:
    """The first words of all that names a session."""
    setting, known = language.facts.setting, language.words.sessions.values()
    phrases = (*setting.race_words, *setting.heat_words, *setting.main_races)
    phrases += (*setting.practice_numbers, *(form for forms in known for form in forms))
    first = tuple(dict.fromkeys(re.split(r"[\s-]", phrase, maxsplit=1)[0] for phrase in phrases))
    return Phrases(word_of(first), first)


def _final(language: Language) -> str:
    """The final where it is the race: what follows is no noun ("the final lap")."""
    setting = language.facts.setting
    follow = any_of((*language.words.function_words, *language.sentences.prepositions, *setting.races_fall))
    final = rf"{word_of(setting.final_openers)}\s?{any_of(setting.final_words)}(?:\sa)?(?![\w-])"
    return rf"{final}(?=\s?[.,;:!?)\n]|\s{follow}(?!\w)|\s?$)"


def _compiled(patterns: Sequence[tuple[str, str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in patterns if pattern != NEVER)


def is_a_race(mention: Mention) -> bool:
    """Whether a session that is named has an order of its own beside the race of the meeting."""
    if mention.kind is not MentionKind.SESSION:
        return False
    value = str(mention.value)
    return value == RACE or value.startswith(OWN_RACES)


def is_same_race(held: str | None, named: str) -> bool:
    """Whether a race that is named is the numbered one that holds: by its number, or by its kind without any."""
    if held is None or not held[-1:].isdigit():
        return False
    kind, number = held.rsplit(" ", 1)
    return named in (kind, f"{RACE} {number}")
