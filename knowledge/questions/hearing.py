"""Hears one turn by itself: its slots, names and cues, and the topic that they tell."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from knowledge.names import NameKind
from knowledge.questions.bare import bare_names
from knowledge.questions.counts import counts_deeds, is_claim
from knowledge.questions.cues import Cue, signals_of, without_sense
from knowledge.questions.exclusion import without_a_place, without_of
from knowledge.questions.heard import Heard
from knowledge.questions.roles import roles_of
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.slots import slots_of
from knowledge.questions.spotting import Layout
from knowledge.questions.topics import topic_of
from knowledge.questions.turn import Turn

SHORTEST_STATEMENT = 3  # words, before a tag
MADE = frozenset({NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR})
GENITIVES = ("'s", "’s", "s'", "s’")
THINGS = frozenset({S.TEAM, S.MAKE, S.NATION, S.CIRCUIT, S.YEAR})


def read_turn(text: str, layout: Layout, *, in_conversation: bool) -> Turn:
    """What one turn says by itself; in a conversation a pronoun may stand for somebody, and names alone ask nothing."""
    sheet = layout.sheet
    slots = slots_of(sheet, layout.language.words, layout.language.questions)
    roles = roles_of(sheet)
    without, told = without_of(sheet)
    roles.clash = roles.clash or (without is not None and without_a_place(sheet))
    cues = tuple(c for c in _without_relatives(_without_circumstances(told)) if c.first not in sheet.used)
    cues = tuple(without_sense(c, S.CORRECTION) if c.first and S.NOT in c else c for c in cues)
    related = any(a.elder is not None for a in roles.alternatives)
    cues = tuple(_of_a_generation(c) for c in cues) if related else cues
    cues = tuple(_without_an_end(cues, sheet))
    cues = _as_a_question(cues, len(sheet.tokens))
    signals = signals_of(cues) - {S.SUCH_RACE}
    signals = signals - {S.PERSONS} | {S.BOTH} if _both_cars(sheet) else signals
    signals |= {S.PERSON} if S.INVERTED in signals and not roles.people() else set()
    leaning = in_conversation and not roles.people() and not signals.isdisjoint({S.PERSON, S.PERSONS})
    signals |= ({S.TOP} if slots.leading else set()) | ({S.WITHOUT} if without is not None else set())
    signals |= {S.CHAMPION} if S.EPITHET in signals and (not roles.people() or is_claim(sheet)) else set()
    signals |= {S.CHAMPION} if _wins_series(sheet, S.DRIVER) else set()
    how_many = S.HOW_MUCH in signals or {S.COUNT, S.POINTS} <= signals
    won_by = how_many and S.BY in signals and bool(signals & {S.WON, S.WIN, S.LEADS, S.LOST})
    signals |= {S.MARGIN} if won_by else set()
    signals |= {S.MARGIN} if _his_lead(sheet) else set()
    ahead_in_points = {S.MARGIN, S.SCORED} <= signals and not {S.WON, S.WIN, S.RACE} & signals
    signals |= {S.POINTS, S.CHAMPIONSHIP} if ahead_in_points else set()  # "how far ahead is he in the points"
    heard = Heard(
        signals, slots, roles, None if related else _word(sheet, S.CATEGORY), _word(sheet, S.OFFICE), leaning,
        last_person=any(S.LAST in c and sheet.says(c.last, S.DRIVER, S.CHAMPION) for c in sheet.found),
        wins_series=_wins_series(sheet), of_deeds=counts_deeds(sheet),
    )  # fmt: skip
    topic = topic_of(heard) or (None if in_conversation else bare_names(heard))
    return Turn(text, layout.language.code, topic, heard, sheet, without, cues)


def _his_lead(sheet: Sheet) -> bool:
    """Whether the lead is spoken of that somebody has: "Sharp's lead"."""
    leads = (cue.first - 1 for cue in sheet.cues_with(S.LEADS))
    owners = (bearer for place in leads if (bearer := sheet.name(place)) is not None)
    return any(sheet.text[b.found.start : b.found.end].endswith(GENITIVES) for b in owners)


def _of_a_generation(cue: Cue) -> Cue:
    """The cue, one for the elder or the younger telling nothing else: no class, and nothing of a family."""
    if S.ELDER not in cue and S.YOUNGER not in cue:
        return cue
    return without_sense(without_sense(cue, S.FOREIGN), S.CATEGORY)


def _both_cars(sheet: Sheet) -> bool:
    """Whether a phrase for two people stands before a team or make, of whose cars it tells: "les deux McLaren"."""
    pairs = (c for c in sheet.found if S.PERSONS in c and c.last - c.first > 1)
    named = (sheet.name(cue.last) for cue in pairs)
    return any(b is not None and readings(b.found)[0].kind in MADE for b in named)


def _without_an_end(cues: tuple[Cue, ...], sheet: Sheet) -> Iterator[Cue]:
    """The cues, those for an end telling none behind a penalty that is asked for: "what penalty did X get on ..."."""
    told = signals_of(cues)
    asked = {S.PENALTY, S.AMOUNT} <= told and told.isdisjoint({S.WHERE, S.POSITION})
    return (cue for cue in cues if not (asked and S.FINISHED in cue and sheet.name(cue.first - 1)))


def _as_a_question(cues: tuple[Cue, ...], length: int) -> tuple[Cue, ...]:
    """The cues, a tag behind a statement being what asks: "Lauda won three titles, right?"."""
    tagged = len(cues) > 1 and S.TAG in cues[-1] and cues[-1].last == length and cues[-1].first >= SHORTEST_STATEMENT
    return (*cues[:-1], replace(cues[-1], senses={S.TAG: None, S.YES_NO: None})) if tagged else cues


def _without_relatives(cues: list[Cue]) -> list[Cue]:
    """The cues, a "who" right behind the word for a team, a country, a track or a year being no question."""
    joined = {right.first for left, right in pairwise(cues) if left.last == right.first and _is_no_person(left)}
    return [without_sense(cue, S.WHO) if cue.first in joined else cue for cue in cues]


def _is_no_person(cue: Cue) -> bool:
    return not cue.senses.keys().isdisjoint(THINGS) and S.DRIVER not in cue


def _without_circumstances(cues: list[Cue]) -> list[Cue]:
    """The cues but for a penalty that is only what came before: "the winner after the penalty"."""
    for i, (opening, cue) in enumerate(pairwise(cues)):
        if S.PENALTY in cue and S.AFTER in opening and any(S.WIN in c or S.WON in c for c in cues[:i]):
            return cues[:i] + cues[i + 2 :]
    return cues


def _wins_series(sheet: Sheet, how: S = S.WON) -> bool:
    """Whether a championship is what is won, with nothing but small words and a year between; or has a "winner"."""
    for cue in sheet.found:
        place = cue.last
        told = how in cue and (how is S.WON or S.WIN in cue)
        while told and (sheet.says(place, S.FILLER, S.LANGUAGE) or place in sheet.used):
            place += 1
        if told and sheet.says(place, S.CHAMPIONSHIP, S.TITLE) and not sheet.says(place - 1, S.AT):
            return True
    return False


def _word(sheet: Sheet, signal: S) -> str | None:
    value = sheet.value(signal)
    return value if isinstance(value, str) else None
