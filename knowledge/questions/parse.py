"""Understands a question: names and slots, then cues, then their combination, then the conversation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from config.language import Language
from knowledge.names import NameIndex
from knowledge.questions.before_him import crowned_after, done_before
from knowledge.questions.both_ends import both_ends
from knowledge.questions.clauses import again, at_that_time, cut_of
from knowledge.questions.compose import compose
from knowledge.questions.conversation import carry_on, is_follow_up
from knowledge.questions.hearing import read_turn
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
from knowledge.questions.refused import asks_the_refused, with_what_is_left
from knowledge.questions.sheet import Sheet
from knowledge.questions.since_him import done_since
from knowledge.questions.spelt_years import years_in_figures
from knowledge.questions.spotting import lay_out
from knowledge.questions.unclear import Trouble, Unclear
from knowledge.questions.whoever import (
    in_his_race,
    of_his_front_row,
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
    crowned_after,
    done_since,
    of_whoever,
    of_his_race,
    in_his_race,
    of_his_own_race,
    of_his_front_row,
    of_his_podium,
    of_the_champion,
    of_the_polesitter,
)


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
    for turn in (years_in_figures(said, languages) for said in context):
        understood = _turn(turn, names, languages, earlier[-1].language if earlier else locale, earlier)
        said = understood if isinstance(understood, Question) else understood.left
        earlier += [replace(said, further=()), *said.further] if said is not None else []
    return _turn(years_in_figures(text, languages), names, languages, locale, earlier)


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
    return Unclear(text, understood.language, Trouble.NOT_UNDERSTOOD, left=replace(understood, refused=True))


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
    question = both_ends(question, turn.heard) if question is not None else None
    refusal = objection(text, layout, turn, question)
    if refusal is None and question is not None and not asks_the_refused(question, before):
        return question, layout.sheet
    refusal = refusal or Unclear(text, turn.language, Trouble.NOT_UNDERSTOOD)
    return with_what_is_left(refusal, turn, before), layout.sheet
