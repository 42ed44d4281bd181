"""Where a sentence names the class for what a cue says: right after it, at its head, or all of the field."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from config.sentences import Championship, Sentences
from knowledge.facts.mentions.phrases import genitives
from knowledge.facts.prose.grammar import Grammar, any_of, owns
from knowledge.facts.prose.pattern import any_phrase, words_expression
from knowledge.facts.prose.reasons import Reasons, reasons

GOES_ON = ("down_alone", "finish", "win", "take", "retire")
"""Groups of verbs for what becomes of somebody in a race."""
CLASS = re.compile("C")
NEAR = 30
"""Characters behind a place in which the text says of which standing it is."""


@dataclass(frozen=True)
class Scopes:
    """Where a sentence names a class for what a cue says, and words that count."""

    near: re.Pattern[str]
    beside: re.Pattern[str]
    alone: re.Pattern[str]
    timed: re.Pattern[str]
    """After words to keep: somebody goes on to do something, "(for a short stop) and dropped"."""
    wins: re.Pattern[str]
    """A win, of which those behind are told after a pole: "took pole and won from X"."""
    in_qualifying: re.Pattern[str]
    adjacent: re.Pattern[str]
    before_prize: re.Pattern[str]
    of_title: re.Pattern[str]
    opened: re.Pattern[str]
    lead_ins: re.Pattern[str]
    overall: re.Pattern[str]
    overall_placed: re.Pattern[str]
    overall_anywhere: re.Pattern[str]
    multiple: re.Pattern[str]
    multiples: Mapping[str, int]
    behind_by: re.Pattern[str]
    fields: tuple[tuple[str, re.Pattern[str]], ...]
    margin: re.Pattern[str]
    since: re.Pattern[str]
    whole: re.Pattern[str]
    """After a count: it is of a season, a career, a series or a class."""
    in_class: re.Pattern[str]
    class_noun: re.Pattern[str]
    class_race: re.Pattern[str]
    """A race of a class: "the GT4 race", "la course des GT4"."""

    its_class_after: re.Pattern[str]
    at_place: re.Pattern[str]
    some_car: re.Pattern[str]
    ahead_of: re.Pattern[str]
    behind_whom: re.Pattern[str]
    """After a place: who came next, or right before."""
    reasons: Reasons
    whose: re.Pattern[str]
    """What stands after a team that only says whose drivers follow: "T's X", "the T duo X and Y"."""

    serves: re.Pattern[str]
    serving: re.Pattern[str]
    """After and before a team that only says whose somebody is: "the T driver", "le pilote du T"."""
    his: re.Pattern[str]
    """What only one person owns: "his"."""

    def field_of(self, line: str, start: int, end: int) -> str | None:
        """The teams or makers whose standing a stretch of a sentence, or what follows before anybody else, names."""
        following = line.find("X", end)
        return self.field_within(line, start, min(end + NEAR, following if following >= 0 else len(line)))

    def field_within(self, line: str, start: int, end: int) -> str | None:
        """The teams or makers whose standing a stretch of a sentence names."""
        return next((name for name, words in self.fields if words.search(line, start, end)), None)

    def classes(self, line: str) -> list[int]:
        """Where a sentence names classes, but those of some car that anybody may meet: "a spinning LMP2 car"."""
        named = [match.start() for match in CLASS.finditer(line)] if "C" in line else []
        return [i for i in named if not self.some_car.search(line, max(0, i - 30), i)]


def scopes(
    words: Sentences,
    grammar: Grammar,
    multiples: dict[str, int],
    at: Iterable[str],
    season: Championship,
    class_nouns: Iterable[str],
    and_words: Iterable[str],
) -> Scopes:
    """The scopes of a language, compiled."""
    opener = any_of(words.category_openers)
    openers = rf"(?:{opener}) ?(?:[a-zé'-]+ ){{0,2}}?C(?! X|'{genitives()})"
    stops = "|".join(words_expression(word, grammar) for word in (*words.coordinators, *words.boundaries))
    near = rf"(?:(?!(?<![a-zé])(?:{stops}))[^XNP.;:,]){{0,30}}?"
    overall = rf"(?<![a-zé])(?:{any_of(words.overall)})(?![a-zé])"
    contests = any_phrase(grammar.groups.get("contest", ()), grammar)
    nouns = any_of(noun for noun in class_nouns if " " not in noun)
    return Scopes(
        near=re.compile(rf"{near}(?<![a-zé]){openers}"),
        beside=re.compile(rf"[ ,]{{0,2}}(?<![a-zé]){openers}"),
        alone=re.compile(rf" ?(?:(?:{any_of(words.articles)}) ?)?(?:(?:{nouns}) )?C(?! X)"),
        adjacent=re.compile(rf" ?(?:(?:{nouns}) )?C(?! (?:[a-zé-]+ )?X)"),
        before_prize=re.compile(rf"C (?:(?:{nouns}) )?\Z"),
        of_title=re.compile(
            rf"[^XNP.;:,]{{0,30}}?(?<![a-zé])(?:{any_of(words.category_openers)}) ?Z (?:[a-zé-]+ )?C(?! X)"
        ),
        fields=tuple(
            (name, re.compile("|".join(words_expression(phrase, grammar) for phrase in told)))
            for name, told in season.fields.items()
        ),
        margin=re.compile(rf" (?:(?:{any_of(season.margins)})(?![a-zé])|(?:{any_of(season.lags)})(?= ?(?:[).;,]|$)))"),
        since=re.compile(rf"[^XP.;:]{{0,50}}?(?<![a-zé])(?:{any_of(season.since)})(?![a-zé])"),
        whole=re.compile(rf"[^XP.;:]{{0,60}}?(?<![a-zé])(?:H|C|(?:{any_of(season.wholes)})(?![a-zé]))"),
        in_qualifying=re.compile(rf" ?{any_phrase(words.in_qualifying, grammar)}(?![a-zé])"),
        wins=re.compile(
            rf"(?<![a-zé])(?:{any_of(grammar.and_words)}) (?:[a-zé']+ ?){{0,2}}?"
            rf"(?:{any_phrase((*grammar.groups['win'], *grammar.groups['take']), grammar)})"
        ),
        timed=re.compile(rf"[ -](?:{any_of(sorted(words.times, key=len, reverse=True))})(?![a-zé])"),
        opened=re.compile(rf"(?<![a-zé]){openers}"),
        lead_ins=re.compile(rf"(?:^|[;:] )[ \"'-]*{openers}"),
        overall=re.compile(near + overall),
        overall_placed=re.compile(rf"N ?(?:{overall})"),
        overall_anywhere=re.compile(overall),
        multiple=re.compile(rf"(?<![a-zé-])(?:{'|'.join(map(re.escape, multiples)) or '(?!)'})(?![a-zé])"),
        multiples=multiples,
        in_class=re.compile(rf"[ ,]{{0,2}}(?:{any_of(words.in_class)})(?![a-zé])(?! ?C)"),
        class_noun=re.compile(rf"(?<![a-zé])(?<!C )(?:{nouns})(?![a-zé])(?! ?C)"),
        class_race=re.compile(rf"(?P<class>C) {contests}(?![a-zé])|{contests} (?:[a-zé]{{1,4}}'? ?)?(?P<of>C)(?! X)"),
        its_class_after=re.compile(rf" ?(?:[a-zé]{{1,5}}[ ']){{0,2}}?(?:{nouns})(?![a-zé])(?! ?C)"),
        at_place=re.compile(rf" ?(?:[a-zé-]+ ){{0,2}}?(?:{any_of(at)}) L"),
        some_car=re.compile(rf"(?<![a-zé])(?:{any_of(words.indefinite)})(?![a-zé]) ?(?:[a-zé-]+ ){{0,2}}\Z"),
        whose=re.compile(rf"(?:{owns()}| (?!(?:{any_of(words.coordinators)}) )[a-zé-]{{3,}}(?:{owns()})?) X"),
        serves=re.compile(rf"(?:{owns()})? (?:[a-zé0-9-]+ )?(?:{any_of(season.servants)})(?![a-zé])"),
        serving=re.compile(
            rf"(?<![a-zé])(?:{any_of(season.servants_before)}) (?:(?:{any_of(season.servants_of)}) ?)?\Z"
        ),
        his=re.compile(rf"(?<![a-zé])(?:{any_of(season.owned_by_one)}) "),
        reasons=reasons(words, and_words, any_phrase([p for g in GOES_ON for p in grammar.groups.get(g, ())], grammar)),
        ahead_of=_neighbours(grammar, "ahead_whom"),
        behind_whom=_neighbours(grammar, "behind_whom"),
        behind_by=re.compile(
            rf"[ ,]{{0,3}}(?:{any_of(words.behind_by)}) (?P<gap>G)(?=[,.;:]| (?:{any_of(words.of_winner)})|$)"
        ),
    )


def _neighbours(grammar: Grammar, group: str) -> re.Pattern[str]:
    """Parties named after words of a group, right where a place ends, or the race that it is of."""
    of_race = r"(?: ?(?:[a-zé]{1,4}'?(?: |(?<='))){1,3}S)?"
    return re.compile(rf"{of_race} ?,? ?(?:{any_of(grammar.groups.get(group, ()))}) {grammar.slots['Y']}")
