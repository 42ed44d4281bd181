"""Understands a question: names and slots, then cues, then their combination, then the conversation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from config.language import Language
from knowledge.names import NameIndex
from knowledge.questions.bare import bare_names
from knowledge.questions.before_him import done_before
from knowledge.questions.clauses import again, at_that_time, cut_of
from knowledge.questions.compose import compose
from knowledge.questions.conversation import carry_on, is_follow_up
from knowledge.questions.counts import is_claim
from knowledge.questions.cues import Cue, signals_of, without_sense
from knowledge.questions.exclusion import without_of
from knowledge.questions.heard import Heard
from knowledge.questions.leftovers import objection
from knowledge.questions.parts import Halves, asks_the_same, asks_twice, asks_who_else, halves_of, is_whole, tells_first
from knowledge.questions.premises import (
    Premise,
    as_told,
    asks_of_its_own,
    leaves_open_when,
    leaves_open_whom,
    premise_of,
)
from knowledge.questions.question import Form, Question
from knowledge.questions.roles import roles_of
from knowledge.questions.sheet import Sheet
from knowledge.questions.signal import S
from knowledge.questions.slots import slots_of
from knowledge.questions.spotting import Layout, lay_out
from knowledge.questions.topics import topic_of
from knowledge.questions.turn import Turn
from knowledge.questions.unclear import Trouble, Unclear
from knowledge.questions.whoever import (
    in_his_race,
    of_his_own_race,
    of_his_podium,
    of_his_race,
    of_the_champion,
    of_the_polesitter,
    of_whoever,
)

LONGEST_QUESTION = 600
ALONGSIDE = (
    done_before,
    of_whoever,
    of_his_race,
    in_his_race,
    of_his_own_race,
    of_his_podium,
    of_the_champion,
    of_the_polesitter,
)
SHORTEST_STATEMENT = 3  # words, before a tag
DEEDS_COUNTED = frozenset({S.RACE, S.MEETING, S.WIN, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP})
THINGS = frozenset({S.TEAM, S.MAKE, S.NATION, S.CIRCUIT, S.YEAR})


def understand(
    text: str,
    names: NameIndex,
    languages: Mapping[str, Language],
    *,
    locale: str | None = None,
    context: Sequence[str] = (),
) -> Question | Unclear:
    """What ``text`` asks, after the earlier turns ``context``; ``locale`` is the asker's language."""
    earlier: list[Question] = []
    for turn in context:
        understood = _turn(turn, names, languages, earlier[-1].language if earlier else locale, earlier)
        said = understood if isinstance(understood, Question) else understood.partial
        earlier += [replace(said, further=()), *said.further] if said is not None else []
    return _turn(text, names, languages, locale, earlier)


def _turn(
    text: str, names: NameIndex, languages: Mapping[str, Language], locale: str | None, earlier: Sequence[Question]
) -> Question | Unclear:
    understood, sheet = _one(text, names, languages, locale, earlier)
    if (premise := premise_of(sheet)) is not None:
        asked = _after_telling(premise, names, languages, understood.language, earlier)
        return replace(asked, text=text) if asked is not None else _not_understood(text, understood)
    if isinstance(understood, Question) and tells_first(sheet):
        return _not_understood(text, understood)
    if isinstance(understood, Question) and understood.form is Form.TOP:
        return understood  # "who won and who was second": the first two
    more = isinstance(understood, Question) and asks_who_else(sheet, understood)
    if not (more or asks_twice(sheet)) and (
        isinstance(understood, Question) or understood.trouble is not Trouble.NOT_UNDERSTOOD or understood.surface
    ):
        return understood
    read = partial(_one, names=names, languages=languages, locale=understood.language)
    pairs = (pair for halves in halves_of(sheet) if (pair := _pair(halves, read, earlier)))
    first, second = next(pairs, (None, None))
    if first is not None and second is not None:
        return replace(first, text=text, further=(second,))
    return _not_understood(text, understood) if more else understood


Read = Callable[..., tuple[Question | Unclear, Sheet]]


def _not_understood(text: str, understood: Question | Unclear) -> Unclear:
    if isinstance(understood, Unclear):
        return understood
    return Unclear(text, understood.language, Trouble.NOT_UNDERSTOOD)


def _after_telling(
    premise: Premise, names: NameIndex, languages: Mapping[str, Language], language: str, earlier: Sequence[Question]
) -> Question | Unclear | None:
    """The question after a statement, which it leans on as on an earlier turn."""
    layout = lay_out(premise.told, names, languages, language, language)
    told = as_told(premise, layout, read_turn(premise.told, layout, in_conversation=bool(earlier)))
    asking = read_turn(
        premise.asked, lay_out(premise.asked, names, languages, language, language), in_conversation=True
    )
    if told is None or not asks_of_its_own(asking, told):
        return None
    asked = _turn(premise.asked, names, languages, language, [*earlier, told])
    open_ended = isinstance(asked, Question) and (leaves_open_when(asked) or leaves_open_whom(asked, told, asking))
    return None if open_ended else asked


def _pair(halves: Halves, read: Read, earlier: Sequence[Question]) -> tuple[Question, Question] | None:
    """Both halves understood, either of which may lean on the other where one follows."""
    first, of_first = read(halves.first, earlier=earlier)
    if isinstance(first, Question) and is_whole(first, of_first, halves):
        second, of_second = read(halves.second, earlier=[*earlier, first] if halves.follows else earlier)
        whole = isinstance(second, Question) and is_whole(second, of_second, halves)
        whole = whole and isinstance(second, Question) and not asks_the_same(first, second)
        return (first, second) if whole and isinstance(second, Question) else None
    second, of_second = read(halves.second, earlier=earlier)
    if not halves.follows or isinstance(second, Unclear) or not is_whole(second, of_second, halves):
        return None
    first, of_first = read(halves.first, earlier=[*earlier, second])
    leans = isinstance(first, Question) and is_whole(first, of_first, halves)
    return (first, second) if leans and isinstance(first, Question) else None


def _one(
    text: str, names: NameIndex, languages: Mapping[str, Language], locale: str | None, earlier: Sequence[Question]
) -> tuple[Question | Unclear, Sheet]:
    """One question, and the sheet that it was read from."""
    before = earlier[-1] if earlier else None
    layout = lay_out(text[:LONGEST_QUESTION], names, languages, locale, before.language if before else None)
    turn = read_turn(text, layout, in_conversation=before is not None)
    if (cut := cut_of(text, turn)) is not None:
        bare = cut.bare and before is not None
        rest = again(before) if bare and before else _turn(cut.rest, names, languages, turn.language, earlier)
        within = lay_out(cut.told, names, languages, turn.language, turn.language)
        whole = at_that_time(text, rest, cut, read_turn(cut.told, within, in_conversation=True))
        if whole is not None:
            return whole, layout.sheet
    question: Question | None = None
    if before is not None and is_follow_up(turn, before):
        question = carry_on(turn, earlier)
    elif turn.topic is not None:
        readings = (read(text, turn.language, turn.heard) for read in ALONGSIDE)
        question = next((found for found in readings if found is not None), None)
        question = question or compose(text, turn.language, turn.topic, turn.heard)
    if question is not None and turn.without is not None:
        question = replace(question, without=turn.without)
    refusal = objection(text, layout, turn, question)
    return refusal or question or Unclear(text, turn.language, Trouble.NOT_UNDERSTOOD), layout.sheet


def read_turn(text: str, layout: Layout, *, in_conversation: bool) -> Turn:
    """What one turn says by itself; in a conversation a pronoun may stand for somebody, and names alone ask nothing."""
    sheet = layout.sheet
    slots = slots_of(sheet, layout.language.words, layout.language.questions)
    roles = roles_of(sheet)
    without, told = without_of(sheet)
    cues = tuple(c for c in _without_relatives(_without_circumstances(told)) if c.first not in sheet.used)
    cues = tuple(without_sense(c, S.CORRECTION) if c.first and S.NOT in c else c for c in cues)
    cues = _as_a_question(cues, len(sheet.tokens))
    signals = signals_of(cues) - {S.SUCH_RACE}
    signals |= {S.PERSON} if S.INVERTED in signals and not roles.people() else set()
    leaning = in_conversation and not roles.people() and not signals.isdisjoint({S.PERSON, S.PERSONS})
    signals |= ({S.TOP} if slots.leading else set()) | ({S.WITHOUT} if without is not None else set())
    signals |= {S.CHAMPION} if S.EPITHET in signals and (not roles.people() or is_claim(sheet)) else set()
    signals |= {S.CHAMPION} if _wins_series(sheet, S.DRIVER) else set()
    how_many = S.HOW_MUCH in signals or {S.COUNT, S.POINTS} <= signals
    won_by = how_many and S.BY in signals and bool(signals & {S.WON, S.WIN, S.LEADS, S.LOST})
    signals |= {S.MARGIN} if won_by else set()
    heard = Heard(
        signals, slots, roles, _word(sheet, S.CATEGORY), _word(sheet, S.OFFICE), leaning,
        last_person=any(S.LAST in c and sheet.says(c.last, S.DRIVER, S.CHAMPION) for c in sheet.found),
        wins_series=_wins_series(sheet), of_deeds=_counts_deeds(sheet),
    )  # fmt: skip
    topic = topic_of(heard) or (None if in_conversation else bare_names(heard))
    return Turn(text, layout.language.code, topic, heard, sheet, without, cues)


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


def _counts_deeds(sheet: Sheet) -> bool:
    """Whether races or deeds are what is counted: "how many Grands Prix", "how many wins", and no word between."""
    counting = [c for c in sheet.found if S.COUNT in c]
    return any(c.senses.keys() & DEEDS_COUNTED or _says_deed(sheet, c.last) for c in counting)


def _says_deed(sheet: Sheet, place: int) -> bool:
    cue = sheet.cue(place)
    return cue is not None and bool(cue.senses.keys() & DEEDS_COUNTED) and S.DRIVER not in cue


def _word(sheet: Sheet, signal: S) -> str | None:
    value = sheet.value(signal)
    return value if isinstance(value, str) else None
