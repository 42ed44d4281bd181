"""Yes or no: with what is true, and no only where it is proven."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.absence import nobody_of_a_nation, nothing
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import raced_in
from knowledge.answers.deed_counts import count_of, number_of
from knowledge.answers.deed_rows import ENOUGH, in_time, preferred, told, who
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Found, Say
from knowledge.answers.occurrences import occurrences
from knowledge.answers.places import placed_instead
from knowledge.answers.proof import told_of_each
from knowledge.answers.rankings import ranking
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import has_meeting
from knowledge.answers.standings import settled, table
from knowledge.answers.where import where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Topic, Wanted


def truth(ask: Ask, topic: Topic) -> Found:
    """Yes or no, with what is true."""
    question, deed = ask.question, DEEDS[topic]
    conditions = [*within(deed, question), *(about(deed, named) for named in question.subjects)]
    rows = fetch(ask, deed, conditions, newest=True, limit=ENOUGH)
    asked = question.at_least or question.value
    if asked is not None and question.subjects:
        return _number(ask, topic, int(asked), rows)
    if rows:
        return _yes(ask, topic, rows)
    return no(ask, topic)


def _number(ask: Ask, topic: Topic, value: int, rows: Sequence[Row]) -> Found:
    found = count_of(ask, topic, ask.question.subjects)
    if found.status is not AnswerStatus.ANSWERED:
        sessions = {row.session_id for row in preferred(rows, ask.question)}
        return _of_the_races(ask, topic, rows, enough=len(sessions) >= value) or found
    number = number_of(found)
    right = number >= value if ask.question.at_least is not None else number == value
    return replace(found, says=(Say("yes" if right is not ask.question.negated else "no"), *found.says))


def _of_the_races(ask: Ask, topic: Topic, rows: Sequence[Row], *, enough: bool) -> Found | None:
    """Whether somebody did it so often at a meeting: yes where so many are told, no where every race is."""
    if not rows or not has_meeting(ask.question.scope) or not (enough or told_of_each(ask, topic)):
        return None
    found = told(ask, topic, in_time(preferred(rows, ask.question)), subjects=ask.question.subjects)
    return replace(found, says=(Say("yes" if enough is not ask.question.negated else "no"), *found.says))


def _yes(ask: Ask, topic: Topic, rows: Sequence[Row]) -> Found:
    shown = preferred(rows, ask.question)[:12]
    found = told(ask, topic, shown[::-1], subjects=ask.question.subjects)
    if len(shown) > 3:
        found = occurrences(ask, topic) if ask.question.subjects else _whoever_did(ask, topic)
    opener = "no" if ask.question.negated else "yes"
    return replace(found, says=(Say(opener), *found.says))


def _whoever_did(ask: Ask, topic: Topic) -> Found:
    """All who did it and how often, where it was done too often to tell each time."""
    return ranking(replace(ask, question=replace(ask.question, wanted=Wanted.DRIVER, form=Form.LIST)), topic)


def _among_theirs(ask: Ask) -> Ask:
    """The question, held to the series in which the subjects race, where it names none."""
    question = ask.question
    if question.scope.championship is not None:
        return ask
    series = [set(ask.connection.execute(raced_in(named)).scalars()) for named in question.subjects]
    keys = tuple(sorted(key for key in set.intersection(*series) if key is not None)) if series else ()
    if not keys:
        return ask
    scope = replace(question.scope, championship=Named(NameKind.CHAMPIONSHIP, "", keys))
    return replace(ask, question=replace(question, scope=scope))


def _once(ask: Ask, topic: Topic) -> bool:
    """Whether the meeting that is asked about was held but once, as far as is recorded."""
    deed = DEEDS[topic]
    rows = fetch(ask, deed, within(deed, ask.question), limit=ENOUGH)
    return len({row.season_id for row in rows}) == 1


def no(ask: Ask, topic: Topic) -> Found:
    """No, where it is proven: somebody else did it, or all is recorded and it is not there."""
    question = ask.question
    opener = Say("yes" if question.negated else "no")
    scope = question.scope
    held = scope.first_season is not None or scope.season_label is not None or scope.latest_event
    held = held or (has_meeting(scope) and question.form is not Form.EVER and _once(ask, topic))
    if instead := placed_instead(ask, topic):
        return replace(instead, says=(opener, *instead.says))
    found = nothing(ask, topic, question.subjects) if not held else None
    if found is not None and found.status is AnswerStatus.ANSWERED:
        return replace(found, says=(opener, *found.says))
    if held or (topic is Topic.TITLE and question.form is not Form.EVER):
        others = who(_among_theirs(ask), topic)
        few = topic is Topic.TITLE or (len(others.refs) <= 6 and told_of_each(ask, topic))
        if others.status is AnswerStatus.ANSWERED and few:
            return replace(others, says=(opener, *others.says))
    if topic is Topic.TITLE and not question.subjects and (undecided := _undecided(ask)):
        return replace(undecided, says=(opener, *undecided.says))
    found = nobody_of_a_nation(ask, topic) or nothing(ask, topic, question.subjects)
    if found.status is not AnswerStatus.ANSWERED:
        found = _that_once(ask, topic) or found
    return replace(found, says=(opener, *found.says)) if found.status is AnswerStatus.ANSWERED else found


def _that_once(ask: Ask, topic: Topic) -> Found | None:
    """Where the subjects finished at a meeting of which their series is recorded once, whenever it was asked about."""
    theirs = _among_theirs(ask)
    if theirs.question.form is not Form.EVER or not has_meeting(ask.question.scope) or not _once(theirs, topic):
        return None
    return placed_instead(replace(theirs, question=replace(theirs.question, form=Form.TRUTH)), topic)


def _undecided(ask: Ask) -> Found | None:
    """The order of a championship whose champion is asked for, where the documents give it as not yet final."""
    question = replace(ask.question, topic=Topic.STANDING, wanted=Wanted.DRIVER, form=Form.LIST)
    order = table(replace(ask, question=question))
    if order.status is not AnswerStatus.ANSWERED and has_meeting(question.scope):
        whole = replace(question.scope, event=None, circuit=None, country=None, moment=None)
        order = table(replace(ask, question=replace(question, scope=whole)))
    if order.status is not AnswerStatus.ANSWERED or settled(ask, order.refs):
        return None
    return replace(order, says=(Say("no_champion", {"where": where(ask.question)}), *order.says))
