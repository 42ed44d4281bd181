"""Teams by what stands around them, where no list and no shape knows them.

What a bracket after people holds, and what follows a car's number, is the team; what a document calls a team in full
it may call for short after.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.built_cars import BRACKET, is_built
from knowledge.facts.mentions.capitals import is_of_a_headline
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import gazetteer, known_names
from knowledge.facts.mentions.name_words import given, name_words, written_small
from knowledge.facts.mentions.people import Shape
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.team_names import is_team_name
from knowledge.facts.mentions.trophies import is_cup
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold, fold_in_place

K = MentionKind

WITHIN = r"[^\S\t]"
"""What parts two words of a name: a tab parts two cells of a table."""
SHORTEST_TEAM = 3
LONGEST_BEFORE = 60
NUMBERED = re.compile(r"^(?:#|[Nn]\s?[°o.]\s?)\d{1,3}\s")
"""A car's number before the name of its team."""


def bracketed_teams(text: str, people: list[Shape], language: Language) -> Iterator[str]:
    """What stands in brackets after people and is neither a number, a country, a class nor a car: their team."""
    ends = {s.end for s in people}
    for bracket in BRACKET.finditer(text):
        before = bracket.start() - (text[bracket.start() - 1 : bracket.start()].isspace())
        if before not in ends or _age(language).search(fold_in_place(bracket[1])):
            continue
        for piece in re.split(r"\s[–—-]\s|[,;/]", bracket[1]):
            name = without_car(NUMBERED.sub("", piece.strip()))
            if is_team_name(name, language) and not is_cup(name, language) and not is_built(name):
                yield clean(name)


def without_car(name: str) -> str:
    """A team's name without the car that follows it: "AF Corse Ferrari" is AF Corse, "Doe Racing SR3" Doe Racing."""
    of_teams = name_words().team_words
    parts = name.split()
    told = [place for place, part in enumerate(parts) if fold_in_place(part) in of_teams]
    if not told or len(parts) < 2 or all(fold_in_place(part) in of_teams for part in parts[: told[-1] + 1]):
        return name
    car = " ".join(parts[told[-1] + 1 :])
    makes = gazetteer().find(car, fold_in_place(car))
    is_car = any(c.isdigit() for c in car) or (bool(makes) and makes[0].kind is K.CAR and makes[0].start == 0)
    return " ".join(parts[: told[-1] + 1]) if is_car else name


def made_teams(text: str, places: Sequence[Mention], blocked: bytearray, language: Language) -> Iterator[str]:
    """Teams that stand between an article and a make: "the T Aston Martin of A and B"; a known team may begin one."""
    before = _before_make(language)
    words = name_words(language.code)
    ends = {m.start: m.end for m in places if m.kind is K.TEAM}
    for car in (m for m in places if m.kind is K.CAR):
        match = before.search(text, max(0, car.start - LONGEST_BEFORE), car.start)
        if match is None or blocked.find(1, ends.get(match.start("team"), match.start("team")), match.end("team")) >= 0:
            continue
        parts = fold_in_place(match["team"]).split()
        if not any(part in words.ordinary or (part.isdigit() and len(parts) == 1) for part in parts):
            yield clean(match["team"])


@lru_cache
def _before_make(language: Language) -> re.Pattern[str]:
    words = language.facts.mentions
    openers = "|".join(sorted(map(re.escape, words.made_openers), key=len, reverse=True)) or "(?!)"
    signs = "|".join(sorted(map(re.escape, words.number_signs), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?i:{openers}|(?:{signs})\s?\d{{1,3}})\s(?P<team>[A-ZÀ-Ý][\w&-]+(?:\s[A-ZÀ-Ý][\w&-]+){{0,2}})\s$"
    )


def entered_teams(text: str, blocked: bytearray, people: list[Shape], language: Language) -> Iterator[str]:
    """Teams that the words before them show: "la n°11 de T", "the #11 T entry", "l'équipe T"."""
    starts = {s.start for s in people}
    for match in _before_team(language).find(fold_in_place(text), text):
        start, end = match.span("team")
        words = match["team"].split()
        ordinary = name_words(language.code).ordinary
        first = fold_in_place(words[0])
        if start in starts or blocked[start] or given(first) or first in ordinary or is_of_a_headline(text, start, end):
            continue
        known = blocked.find(1, start, end)
        name = clean(text[start : known if known > 0 else end])
        own = dropwhile(_is_no_part, name.split())
        if name := " ".join(own):
            yield without_car(name)


def _is_no_part(word: str) -> bool:
    """Whether a word before a team's name is none of it: a class, where the team is from."""
    return fold_in_place(word) in name_words().class_words | name_words().origins


@lru_cache
def _before_team(language: Language) -> Phrases:
    words = language.facts.mentions
    signs = "|".join(sorted((re.escape(w) for w in words.number_signs), key=len, reverse=True))
    entered = "|".join(
        sorted((re.escape(w) + ("" if w.endswith("'") else r"\s") for w in words.entered_by), key=len, reverse=True)
    )
    entered = entered.replace("'", "['’]")
    openers = "|".join(sorted((re.escape(w) for w in words.team_openers), key=len, reverse=True))
    joins = "|".join(rf"{re.escape(w)}\s" for w in words.team_joins) or "(?!)"
    name = rf"(?P<team>[A-ZÀ-Ý][\w&-]+(?:{WITHIN}(?:{joins})?[A-ZÀ-Ý][\w&-]*){{0,3}})"
    numbered = rf"(?:{signs})\s?\d{{1,3}}(?:{WITHIN}(?:{entered})?|,\s(?:{entered}))"
    return Phrases(rf"(?:{numbered}|\b(?:{openers})\s){name}(?![’'])", (*words.number_signs, *words.team_openers))


def shortened_teams(text: str, teams: Iterable[str], people: set[str], language: Language) -> Iterator[Mention]:
    """Teams called by a part of their name beside a word for a driver: "le pilote Nord" drives for Nord Racing."""
    full = {team: set(fold(team).split()) for team in teams}
    for match in _beside_driver(language).find(fold_in_place(text), text):
        start, end = match.span("before" if match["before"] else "after")
        words = text[start:end].split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count]) if match["before"] else " ".join(words)
            parts = set(fold(name).split())
            known = [team for team, told in full.items() if parts < told]
            if len(known) == 1 and fold(name) not in people and not parts <= name_words().team_words:
                yield Mention(K.TEAM, start, start + len(name), name, known[0])
                break
            if match["after"]:
                break


@lru_cache
def _beside_driver(language: Language) -> Phrases:
    """A name right after a word for a driver ("le pilote T"), or right before one ("the T driver")."""
    words = language.facts.mentions
    drivers = "|".join(sorted(map(re.escape, words.one_driver), key=len, reverse=True))
    joins = "|".join(re.escape(w) + ("" if w.endswith("'") else r"\s") for w in words.driver_joins).replace("'", "['’]")
    articles = "|".join(re.escape(w) + r"\s" for w in words.articles if not w.endswith("'"))
    run = r"[A-ZÀ-Ý0-9][\w&-]+(?:\s[A-ZÀ-Ý0-9][\w&-]*){0,2}"
    before, after = rf"(?:{drivers})\s(?:{joins})?(?P<before>{run})", rf"(?P<after>{run})(?=\s(?:{drivers})\b)"
    first = (*words.one_driver, *(w for w in words.articles if not w.endswith("'")))
    return Phrases(rf"(?<!\w)(?:{before}|(?i:{articles}){after})", first)


@lru_cache
def _age(language: Language) -> re.Pattern[str]:
    years = "|".join(map(re.escape, map(fold_in_place, language.words.units["years"])))
    return re.compile(rf"\d[\s-](?:{years})(?!\w)")


def _shouting(team: str) -> tuple[int, str]:
    """The order in which spellings of one team are preferred: the fewest words in capitals first."""
    return sum(map(str.isupper, team.split())), team


def without_team_names(people: Sequence[Shape], teams: Iterable[str], text: str, language: Language) -> list[Shape]:
    """The people; a run that is the name of a team is no person where it is always said of its driver or car: "the Jo
    Doe man" of Jo Doe Racing."""
    known, said = {_bare(team) for team in teams}, _said_of(language)
    named: dict[str, list[bool]] = {}
    for shape in people:
        name = clean(text[shape.start : shape.end])
        if name in known:
            before = fold_in_place(text[max(0, shape.start - LONGEST_BEFORE) : shape.start])
            after = fold_in_place(text[shape.end : shape.end + LONGEST_BEFORE])
            named.setdefault(name, []).append(bool(said[0].search(before) and said[1].match(after)))
    teams_alone = {name for name, told in named.items() if all(told)}
    return [s for s in people if clean(text[s.start : s.end]) not in teams_alone]


@lru_cache
def _said_of(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An article before a team's name, and the word for its driver or car after it."""
    words = language.facts.mentions
    nouns = any_of((*words.driver_words, *words.car_nouns))
    return re.compile(rf"(?<!\w){any_of(words.articles)}\s?$"), re.compile(rf"\s{nouns}(?!\w)")


def _bare(team: str) -> str:
    """A team's name without the words that say that it is one, at either end."""
    words, parts = name_words().team_words, team.split()
    while len(parts) > 1 and fold_in_place(parts[-1]) in words:
        parts.pop()
    while len(parts) > 1 and fold_in_place(parts[0]) in words:
        parts.pop(0)
    return " ".join(parts)


def team_aliases(teams: set[str], text: str, people: set[str]) -> dict[str, str]:
    """Every way of naming the teams: in full, and without the word that says that it is one."""
    lower = written_small(text)
    names = {team: team for team in sorted(teams, key=_shouting)}
    shortened: Counter[str] = Counter()
    full: dict[str, str] = {}
    for team in names.copy():
        short = _bare(team)
        if short != team and len(short) >= SHORTEST_TEAM and fold(short) not in lower | people:
            shortened[short] += 1
            full[short] = team
    makers = {fold(m.text) for m in known_names(text) if m.kind is not K.TEAM}
    for short, count in shortened.items():
        of_a_make = any(fold(short).startswith(f"{make} ") for make in makers)
        if count == 1 and fold(short) not in makers and not of_a_make:
            names[short] = full[short]
    return names
