"""Penalties as officials list them, and how much a penalty is: "N° 21 - excès de vitesse - drive-through"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.numbers import number_words
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
LEAD = 40
"""Characters of a record in which it says whose it is."""
COUNTED, SECONDS = ("minutes", "laps", "points"), 60
TRIM = " \n\t:;,.-–—()"

Span = tuple[int, int]


@dataclass(frozen=True)
class Amount:
    """What a penalty costs, where it stands."""

    start: int
    end: int
    told: str


def decisions(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """The penalties that stand one a line under a heading about decisions; the first may look like a heading."""
    listed = False
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and not (listed and _decision(page, where, (block.start, block.end))):
            listed = bool(_words(page.language).heading.search(page.folded, block.start, block.end))
        elif listed and block.kind is not BlockKind.NOISE:
            for span in _records(page, block):
                if (made := _decision(page, where, span)) is not None:
                    yield made


def _records(page: Page, block: Block) -> Iterator[Span]:
    """The records of a block: its lines, each with those after it that say of nobody."""
    starts = [block.start, *(m.end() for m in re.compile(r"\n").finditer(page.text, block.start, block.end))]
    starts = [s for s in starts if s == block.start or _whose(page, s, min(s + LEAD, block.end))]
    yield from zip(starts, [*starts[1:], block.end], strict=True)


def _whose(page: Page, start: int, end: int) -> tuple[Party, int] | None:
    """Whose a record is, by a number, a name or a team at its start; and where that ends."""
    car = _words(page.language).car.search(page.folded, start, end)
    if car:
        bracket = re.compile(r"\s?\([^)\n]{2,40}\)").match(page.text, car.end())
        last = bracket.end() if bracket else car.end()
        return Party(car_number=page.text[slice(*car.span("n"))], start=car.start(), end=car.end()), last
    for mention in page.inside(start, end, K.CAR_NUMBER, K.PERSON, K.TEAM):
        span = (mention.start, mention.end)
        if mention.kind is K.CAR_NUMBER:
            return Party(car_number=str(mention.value), start=span[0], end=span[1]), span[1]
        name = str(mention.value)
        party = Party(drivers=(name,)) if mention.kind is K.PERSON else Party(team=name)
        return replace(party, start=span[0], end=span[1]), span[1]
    return None


def _decision(page: Page, where: Scene, span: Span) -> Statement | None:
    told = _whose(page, span[0], min(span[0] + LEAD, span[1]))
    if told is None:
        return None
    party, after = told
    amount = amount_told(page, after, span[1])
    if amount is None:
        return None
    reason = " ".join(page.text[after : amount.start].strip(TRIM).split())
    reason = reason or " ".join(page.text[amount.end : span[1]].strip(TRIM).split())
    values: dict[str, object] = {"amount": amount.told, "reason": reason or None}
    values = {k: v for k, v in values.items() if v}
    return Statement(
        Verb.PENALISED, party, where.at(party.start), party.start, amount.end, Reliability.LIST, values=values
    )


def amount_told(page: Page, start: int, end: int) -> Amount | None:
    """The first thing that a penalty may cost in a stretch: a drive-through, places, seconds."""
    words = _words(page.language)
    found = [Amount(*m.span(), words.names[m[0]]) for m in words.kinds.finditer(page.folded, start, end)]
    for match in words.places.finditer(page.folded, start, end):
        if (number := number_words(page.language).value(match["n"])) is not None:
            found.append(Amount(*match.span(), f"{number} grid places"))
    found += [_seconds(m) for m in page.inside(start, end, K.GAP) if _is_added(page, m)]
    counted = [_counted(m, page.language) for m in words.counted.finditer(page.folded, start, end)]
    kinds = [kind.start for kind in found]  # "un passage par les stands" is no lap
    found += [amount for amount in counted if not any(amount.start <= kind < amount.end for kind in kinds)]
    return min(found, key=lambda amount: amount.start, default=None)


def _seconds(mention: Mention) -> Amount:
    return Amount(mention.start, mention.end, f"{mention.value} s")


def _counted(match: re.Match[str], language: Language) -> Amount:
    """Laps, points or minutes that stand beside the word for the penalty: "deux tours de pénalité"."""
    told = next(name for name in COUNTED if match[name] or match[f"{name}2"])
    number = number_words(language).value(match["n"] or match["n2"]) or 1
    unit = told.removesuffix("s") if number == 1 else told
    said = f"{SECONDS * number} s" if told == "minutes" else f"{number} {unit}"
    return Amount(match.start(), match.end(), said)


def _is_added(page: Page, mention: Mention) -> bool:
    """Whether time is no figure in brackets that only says by how much a rule was broken."""
    return page.text.rfind("(", 0, mention.start) <= page.text.rfind(")", 0, mention.start)


def with_amounts(statements: Iterable[Statement], page: Page) -> Iterator[Statement]:
    """Statements, where penalties without an amount have the one that their words tell."""
    for statement in statements:
        if statement.verb is Verb.PENALISED and not {"amount", "gap"} & set(statement.values):
            amount = amount_told(page, statement.start, statement.end)
            values = {**statement.values, "amount": amount.told} if amount else statement.values
            yield replace(statement, values=values)
        else:
            yield statement


@dataclass(frozen=True)
class SanctionWords:
    """How a language heads lists of penalties, and calls them and the cars that they hit."""

    heading: re.Pattern[str]
    car: re.Pattern[str]
    kinds: re.Pattern[str]
    places: re.Pattern[str]
    counted: re.Pattern[str]
    names: dict[str, str]


@lru_cache
def _words(language: Language) -> SanctionWords:
    lists, known = language.facts.lists, language.facts.lists.sanctions
    forms = [(form, name) for name, said in known.items() for form in said]
    nouns, signs = language.facts.mentions.car_nouns, language.facts.mentions.number_signs
    return SanctionWords(
        heading=re.compile(rf"{word_of(lists.decisions)}(?!\w)"),
        car=re.compile(rf"{word_of(tuple(nouns))}\s(?:{any_of(signs)}\s?)?(?P<n>\d{{1,3}})(?!\w)"),
        kinds=re.compile(rf"{word_of(tuple(form for form, _ in forms))}(?!\w)"),
        places=re.compile(
            rf"(?<!\w)(?P<n>\d{{1,2}}|{number_words(language).cardinal})[\s-]{any_of(lists.grid_places)}(?!\w)"
        ),
        counted=_counts(language),
        names={fold_in_place(form): name for form, name in forms},
    )


def _counts(language: Language) -> re.Pattern[str]:
    """A number of laps, points or minutes right behind words for being penalised, or right before a penalty."""
    groups, units = language.sentences.groups, language.words.units
    hit = word_of((*groups["penalised"], *groups.get("docked", ())))
    one = any_of(language.sentences.place_articles)

    def several(ending: str) -> str:
        kinds = "|".join(rf"(?P<{name}{ending}>{any_of(units[name])})" for name in COUNTED)
        return rf"(?P<n{ending}>\d{{1,3}}|{number_words(language).cardinal}|{one})[\s-](?:{kinds})(?!\w)"

    joint = rf"[\s-](?:[a-z]{{1,4}}[\s'])?{any_of(groups['penalty'])}"
    return re.compile(rf"{hit}\s(?:[a-z]{{1,4}}[\s'])?{several('')}|(?<!\w){several('2')}{joint}")
