"""What somebody won before, each with its series and its year: "H champion in J, runner-up in H in J".

A series, a year and what was reached there say all that a past season tells of somebody; whose they are, the sentence
says: the only one it names, the one named right before, or whom the text is about.
"""

import re
from collections.abc import Callable, Iterator

from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, Party
from knowledge.facts.prose.past_seasons import Honours
from knowledge.facts.prose.skeleton import OVERALL
from knowledge.facts.prose.subjects import Passage
from knowledge.facts.statement import Mode, Reliability, Setting, Statement, Verb

FORMS = ("a", "b", "c", "d")
SECOND = 2
RIGHT_BEFORE = re.compile(r"X(?: ?\([^()]*\))?(?:'[a-z]? [a-zé ]{1,25}:)?[ ,:(]*(?:[a-zé'-]+ ){0,5}\Z")
"""Somebody named right before what he won: "A, H champion in J", "A was", "A's record:"."""


def honoured(passage: Passage, setting_at: Callable[[int], Setting], known: Honours) -> Iterator[Statement]:
    """What a sentence tells of past seasons."""
    line, mentions = passage.sentence.skeleton, passage.sentence.mentions
    first: int | None = None
    for match in known.told.finditer(line) if {"H", "J"} <= set(line) else ():
        first = match.start() if first is None else first
        form = next(name for name in FORMS if match[name])
        place = mentions.get(match.start(form))
        number = SECOND if known.second.match(match[form]) else place.value if place else None
        series = mentions[line.index("H", match.start(), match.end())].value
        party, setting = _whose(passage, first, match.start()), setting_at(passage.sentence.start)
        for year in (mentions[i].value for i in range(*match.span()) if line[i] == "J"):
            if party is NOBODY or (number is not None and (not isinstance(year, int) or year == setting.season)):
                continue
            here = replace(setting, championship=str(series), season=year, event=None, circuit=None, category=OVERALL)
            made = _honour(passage, party, here, match, number)
            yield replace(made, values={**made.values, "championship": series, "season": year})


def _honour(passage: Passage, party: Party, setting: Setting, match: re.Match[str], number: object) -> Statement:
    start, end = passage.sentence.span(*match.span())
    verb, values = (Verb.CROWNED, {"past": True}) if number is None else (Verb.POINTS, {"final": True, "past": True})
    quoted = any(a <= start < b for a, b in passage.sentence.quotes)
    mode, reason = (Mode.QUOTED, "in a quotation") if quoted else (Mode.FINAL, "")
    place = number if isinstance(number, int) else None
    return Statement(
        verb, party, setting, start, end, Reliability.SENTENCE, mode, number=place, values=dict(values), reason=reason
    )


def _whose(passage: Passage, first: int, place: int) -> Party:
    """Whose honours a list tells that begins ``first``."""
    parties, line = passage.sentence.parties, passage.sentence.skeleton
    begins, ends = line.rfind(";", 0, first) + 1, line.find(";", place)
    people = {i: p for i, p in parties.items() if p.drivers and begins <= i < (ends if ends >= 0 else len(line))}
    if len({p.drivers for p in people.values()}) == 1:
        return next(iter(people.values()))
    if not people:
        return passage.voice.diarist or (passage.topic if "P" in line[:place] else None) or NOBODY
    before = max((i for i in people if i < place), default=None)
    if before is not None and (before > first or RIGHT_BEFORE.search(line[:first], before)):
        return people[before]
    return (passage.subject() if before is not None else people[min(people)]) or NOBODY
