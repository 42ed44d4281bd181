"""Rivals of a championship whose points stand side by side: "A leads B, 348 to 331", "A (268) leads B (241)"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from config.sentences import Championship
from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.prose.grammar import of_another
from knowledge.facts.prose.points_told import points_beside
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.prose.standings import is_more
from knowledge.facts.statement import Reliability, Setting, Statement, Verb

FEWEST = 99
"""Points in brackets behind a name that are no number of a car or years of age."""
FIGURES = re.compile(r"\d[\d,]*")
TEAMS = "Teams"
ASIDE = re.compile(r" ?, (?:[a-zà]{1,4} )(?P<points>[MQ])(?: ?[,.;]|$)")
NEXT = re.compile(r" ?(?:\([^()X]*\)|, (?:[a-zà]{1,4} )[MQ])? ?(?:, (?:[a-z]{2,3} )?|[a-z]{2,3} )X")
"""The next of a list, behind the points of the one before it."""
OF_A_RACE = frozenset("STGKJ")
"""What a sentence that holds it tells of no championship as it stands: a session, a time, another year."""
OF_AN_ORDER = (Verb.AHEAD, Verb.PLACED, Verb.LED, Verb.POINTS, Verb.CROWNED)
PAIR = ("ahead", "behind")


@dataclass(frozen=True)
class Duels:
    """Who leads whom and by which points: told as a pair behind them, or in brackets behind each."""

    told: re.Pattern[str]
    leads: re.Pattern[str]


def duels(words: Championship, and_words: tuple[str, ...]) -> Duels:
    """The duels of a language, compiled."""
    ands = rf"(?: (?:{any_of(and_words)}) |/| - )"
    crew = rf"X(?: ?\([^()]*\))?(?:{ands}X(?: ?\([^()]*\))?)?"
    by_how_much = r"(?:[a-zé]{1,5} [MQ] (?:[a-zé']+ ?){1,4}? ?)?"
    verb = rf"(?: ?, [^,XP.;:]{{1,40}},)? (?:[a-zé]+ )?(?:{any_of(words.duels)}) (?:[a-zé'-]+ ){{0,3}}?{by_how_much}"
    pair = rf"(?P<one>[MQ]) (?:{any_of(words.against)}) (?:[a-z]{{2,3}} )?(?P<two>[MQ])"
    points = (
        rf"[^XPN.;]{{0,40}}?(?<![a-zé0-9])(?:{pair}|(?P<score>\d[\d,]{{1,5}}-\d[\d,]{{1,5}}))(?! [a-z]{{1,3}} [NO])"
    )
    return Duels(
        told=re.compile(rf"(?P<ahead>{crew}){verb}(?P<behind>{crew}){points}"),
        leads=re.compile(rf"(?P<ahead>X)(?: ?\([^()X]*\))?{verb}(?P<behind>X){of_another()}"),
    )


def duelling(sentence: Sentence, setting_at: Callable[[int], Setting], text: str, known: Duels) -> Iterator[Statement]:
    """Who leads and who follows in a sentence, each with his points."""
    line = sentence.skeleton
    points: tuple[object, ...] = ()
    if line.count("X") < len(PAIR) or OF_A_RACE & set(line):
        return
    if (match := known.told.search(line)) is not None:
        points = _points(match, sentence)
    elif (match := known.leads.search(line)) is not None:
        told = tuple(_points_of(sentence, match.start(who), text) for who in PAIR)
        points = told if is_more(told[0], FEWEST) else ()
    if match is None or len(points) != len(PAIR) or not is_more(points[0], points[1]):
        return
    start, end = sentence.span(*match.span())
    yield from _further(sentence, match, points[-1], setting_at(sentence.start), text)
    for place, (who, count) in enumerate(zip(PAIR, points, strict=True), 1):
        party = _crew([p for i, p in sentence.parties.items() if match.start(who) <= i < match.end(who)])
        here = _of_whom(party, sentence, match, setting_at(sentence.start))
        yield Statement(
            Verb.POINTS, party, here, start, end, Reliability.SENTENCE, number=place, values={"points": count}
        )


def _points_of(sentence: Sentence, place: int, text: str) -> object:
    """The points beside whoever stands at a place of the skeleton: in a bracket, or between commas: "A, on 148, "."""
    aside = ASIDE.match(sentence.skeleton, place + 1)
    mention = sentence.mentions.get(aside.end("points") - 1) if aside else None
    return mention.value if mention else points_beside(sentence, sentence.parties[place], text)


def _further(sentence: Sentence, match: re.Match[str], points: object, here: Setting, text: str) -> Iterator[Statement]:
    """Those whom a list goes on with behind the second, each with fewer points: "... B (140) and C (121)"."""
    line, at = sentence.skeleton, match.start("behind")
    place = len(PAIR)
    while (following := NEXT.match(line, at + 1)) is not None:
        at, place = following.end() - 1, place + 1
        told = _points_of(sentence, at, text)
        if not is_more(points, told):
            return
        start, end = sentence.span(at, at + 1)
        party, points = sentence.parties[at], told
        setting = _of_whom(party, sentence, match, here)
        yield Statement(
            Verb.POINTS, party, setting, start, end, Reliability.SENTENCE, number=place, values={"points": told}
        )


def apart_from(duel: Sequence[Statement], stated: Sequence[Statement]) -> list[Statement]:
    """What else a sentence states beside a duel or honours: no order of a race is told in their words."""
    return [
        s for s in stated if s.verb not in OF_AN_ORDER or not any(s.start < d.end and d.start < s.end for d in duel)
    ]


def _points(match: re.Match[str], sentence: Sentence) -> tuple[object, ...]:
    """The points of a pair: two mentions, or a score as it is written."""
    if match["score"]:
        return tuple(int(figures[0].replace(",", "")) for figures in FIGURES.finditer(match["score"].replace("-", " ")))
    told = (sentence.mentions.get(match.start(name)) for name in ("one", "two"))
    return tuple(mention.value if mention else None for mention in told)


def _crew(parties: list[Party]) -> Party:
    """One party of those that share a place."""
    return replace(parties[0], drivers=tuple(dict.fromkeys(d for party in parties for d in party.drivers)))


def _of_whom(party: Party, sentence: Sentence, match: re.Match[str], setting: Setting) -> Setting:
    """The setting, in the only class named where nobody else is; teams alone are ranked among teams."""
    line = sentence.skeleton
    begins, ends = line.rfind("X", 0, match.start()) + 1, line.find("X", match.end())
    near = (
        m for i, m in sentence.mentions.items() if line[i] == "C" and begins <= i < (ends if ends >= 0 else len(line))
    )
    named = {str(m.value) for m in near}
    if len(named) == 1:
        return replace(setting, category=named.pop())
    return setting if party.drivers or named or not party.team else replace(setting, category=TEAMS)
