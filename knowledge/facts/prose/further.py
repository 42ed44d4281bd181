"""Further places of whoever a cue tells of, each with its race: "second in race one and third in race two"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.prose.folding import fold_words
from knowledge.facts.prose.found import Found
from knowledge.facts.prose.grammar import Grammar, any_of
from knowledge.facts.prose.pattern import any_phrase, holds
from knowledge.facts.setting.programme import RACE
from knowledge.facts.statement import Mode, Setting, Statement, Verb

KEPT = ("implied", "own_class")
"""What is told of the first place and holds of those after it as well; gaps, times and grids are each place's own."""
SHORTEST = 4
"""Characters in which another place, or a day, may follow."""
NO_RACE = "which race each place is of is not settled"
FIRST, SECOND = f"{RACE} 1", f"{RACE} 2"
SettingAt = Callable[[int], Setting]


@dataclass(frozen=True)
class Further:
    """What goes on from a place to the next of the same one, and words for the races that it may be of."""

    next: re.Pattern[str]
    both: re.Pattern[str]
    opener: re.Pattern[str]
    qualifying: re.Pattern[str]
    race: re.Pattern[str]
    day: re.Pattern[str]
    another: re.Pattern[str]
    day_words: re.Pattern[str]
    days: Mapping[str, int]


def with_further(made: Statement, found: Found, further: Further, setting_at: SettingAt) -> Iterator[Statement]:
    """A statement of a place, and one for each place that follows with a race or a day of its own."""
    line = found.sentence.skeleton
    ends = sorted(set(found.ends())) if _goes_on(made, found) else []
    if not ends or len(line) - ends[0] < SHORTEST:
        yield made
        return
    if any(further.both.match(line, end) for end in ends) and made.setting.session in (None, RACE):
        yield from (_in(made, race) for race in (FIRST, SECOND))
        return
    if another := next(filter(None, (further.another.match(line, end) for end in ends)), None):
        yield from _of_two(made, another, found, further)
        return
    told = next(filter(None, (further.next.match(line, end) for end in ends)), None)
    if told is None or not (told["first"] or "S" in line[found.match.start() : told.start()]):
        yield _on_its_day(made, ends, found, further, setting_at)
        return
    first = _of_race(made, told, "first", found, further, setting_at) if told["first"] else made
    places = [first, *_following(made, told, found, further, setting_at)]
    if len(set(map(_session, places))) < len(places):
        places = _one_a_day(places, told, further)
    yield from places


def _of_two(made: Statement, told: re.Match[str], found: Found, further: Further) -> Iterator[Statement]:
    """The statement, and the same of another on the other day: "A won on Saturday and B on Sunday"."""
    first, second = (further.days[told[which]] for which in ("day", "other"))
    other = found.sentence.parties[told.start("who")]
    end = found.sentence.span(found.match.start(), told.end())[1]
    both = [made, replace(made, party=other, others=(), start=other.start, end=end, values={})]
    if first == second:
        yield made
    else:
        yield from (
            _in(one, FIRST if day == min(first, second) else SECOND)
            for one, day in zip(both, (first, second), strict=True)
        )


def _on_its_day(
    made: Statement, ends: Sequence[int], found: Found, further: Further, setting_at: SettingAt
) -> Statement:
    """The statement, in a sentence of several days of the race of the one that stands right behind its place."""
    line = found.sentence.skeleton
    told = next(filter(None, (further.day.match(line, end) for end in ends)), None)
    if told is None or len(set(further.day_words.findall(line))) < 2:
        return made
    return _of_race(made, told, "day", found, further, setting_at)


def _following(
    made: Statement, told: re.Match[str] | None, found: Found, further: Further, setting_at: SettingAt
) -> Iterator[Statement]:
    """The places that follow a first one, each with its race."""
    while told is not None:
        place = found.sentence.mentions.get(told.start("n"))
        values = {name: value for name, value in made.values.items() if name in KEPT}
        end = found.sentence.span(found.match.start(), told.end())[1]
        one = replace(made, number=int(str(place.value)) if place else 1, others=(), end=end, values=values)
        yield _of_race(one, told, "when", found, further, setting_at)
        told = further.next.match(found.sentence.skeleton, told.end())


def _one_a_day(places: Sequence[Statement], told: re.Match[str], further: Further) -> list[Statement]:
    """Places that are of races which the setting does not tell apart: two of two days are of a race each."""
    named = [(told[which] or "").split()[-1:] for which in ("first", "when")]
    days = [further.days[day[0]] for day in named if day and day[0] in further.days]
    of_race = all(str(_session(one) or RACE).startswith(RACE) for one in places)
    if not (of_race and len(places) == len(days) == len(set(days))):
        return [replace(one, mode=Mode.HYPOTHETICAL, reason=NO_RACE) for one in places]
    return [_in(one, FIRST if day == min(days) else SECOND) for one, day in zip(places, days, strict=True)]


def _in(made: Statement, race: object) -> Statement:
    """The statement as one of a race of the meeting."""
    return replace(made, values={**made.values, "beside": race})


def _session(made: Statement) -> object:
    """The session that a place says that it is of."""
    return made.values.get("beside") or made.values.get("session") or made.setting.session


def _goes_on(made: Statement, found: Found) -> bool:
    """Whether a statement is of one place of one party, which another may follow."""
    return made.verb is Verb.PLACED and made.number is not None and not (found.cue.each or holds(found.match, "ns"))


def _of_race(
    made: Statement, told: re.Match[str], which: str, found: Found, further: Further, setting_at: SettingAt
) -> Statement:
    """The statement of the race, the day or the qualifying that stands beside its place."""
    last, words = told.end(which) - 1, told[which]
    if further.qualifying.search(words):  # "fourth for race two"
        made = replace(made, values={**made.values, "session": "Qualifying"})
    if found.sentence.skeleton[last] == "S":
        return _in(made, found.at(last))
    if found.sentence.skeleton[last] in "NO":  # "sixth in the second"
        return _in(made, f"{RACE} {found.at(last)}")
    if further.opener.search(words):
        return _in(made, FIRST)
    if made.values.get("session"):
        return made
    session = made.setting.session or RACE
    if not further.race.search(words):
        session = setting_at(found.sentence.offsets[last]).session or RACE
    elif not session.startswith(RACE):
        session = RACE
    return replace(made, setting=replace(made.setting, session=session))


def further_words(language: Language, grammar: Grammar) -> Further:
    """The words of a language: "in S and third in S", "on Saturday, fifth on Sunday", "in the opener, third in S"."""
    words, setting = language.sentences, language.facts.setting
    joins = any_of((*language.words.and_words, *words.coordinators, *words.joiners, *words.groups["finish"]))
    places, wins = any_of(words.groups["place"]), any_of(words.win_nouns)
    days, opener = (any_of(tuple(map(fold_words, told))) for told in (language.words.weekdays, setting.first_race))
    qualifying, race = any_phrase(words.in_qualifying, grammar), any_of(setting.race_words)
    small = r"(?:[a-zé]{1,4}[ ']){0,3}?"
    when = rf"(?:{small}(?:S|(?:{days}|{opener}|{race})(?![a-zé]))|{qualifying}(?![a-zé]))"
    goes_on = rf"(?: ?,)?(?: (?:{joins}))?(?: ?,)?(?: [a-zé]+)? {small}"
    place = rf"(?:(?P<n>N)(?: (?:{places}))?|(?:{wins})(?![a-zé]))"
    short = r"(?:[a-zé]{1,4}[ ']){1,3}[NO](?= ?[,.;:])"
    return Further(
        next=re.compile(rf"(?P<first> ?{when})?{goes_on}{place} ?(?P<when>{when}|{short})"),
        both=re.compile(rf" ?(?:(?:{places}) )?(?:{any_phrase(words.in_both_races, grammar)})(?![a-zé])"),
        opener=re.compile(rf"(?:{opener})\Z"),
        qualifying=re.compile(rf"(?:{qualifying})\Z"),
        race=re.compile(rf"(?:{race})\Z"),
        day=re.compile(rf" ?{small}(?P<day>{days})(?![a-zé])"),
        another=re.compile(
            rf" ?{small}(?P<day>{days}) ?,? ?(?:(?:{any_of(language.words.and_words)}) )?"
            rf"(?P<who>X) {small}(?P<other>{days})(?![a-zé])"
        ),
        day_words=re.compile(rf"(?<![a-zé])(?:{days})(?![a-zé])"),
        days={fold_words(day): number for day, number in language.words.weekdays.items()},
    )
