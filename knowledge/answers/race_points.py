"""Points of races and sprints: what somebody scored at a meeting, over the sprints of a season, a race on average."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import told_of
from knowledge.answers.coverage import running
from knowledge.answers.deeds import DEEDS, Deed, about, within
from knowledge.answers.found import Counted, Found, Many, Place, Say
from knowledge.answers.rows import Row, count, fetch
from knowledge.answers.scope import Condition
from knowledge.answers.tables import category, result
from knowledge.answers.where import names_of, where
from knowledge.names import Named
from knowledge.questions.question import SPRINT, Form, Question, Topic

SCORING = Deed(result, ("race", "sprint"), lambda _: result.c.points.is_not(None))
SPRINTED = Deed(result, ("sprint",), lambda _: result.c.points.is_not(None))
SHOWN = 5


def are_of_races(question: Question) -> bool:
    """Whether the points of a meeting, of sprints or of a career are asked for, and not those of one order."""
    scope = question.scope
    told = narrow.has_meeting(scope) or in_sprints(question) or question.form is Form.COUNT
    return told and scope.moment is None and bool(question.subjects)


def in_sprints(question: Question) -> bool:
    """Whether sprints alone are meant."""
    return (question.scope.session or "").startswith(SPRINT)


def scored(ask: Ask) -> Found:
    """The points that each subject scored there; none only where others are known to have scored."""
    question = replace(ask.question, topic=Topic.SCORED)
    scoring = SPRINTED if in_sprints(question) else SCORING
    says: list[Say] = []
    kept: list[Row] = []
    for named in question.subjects:
        rows = _rows(ask, question, scoring, named)
        shown = rows or _rows(ask, question, DEEDS[Topic.START], named)
        if not shown or not count(ask, scoring, _within(question, scoring)):
            return not_recorded(ask, question.subjects)
        points = Counted(sum(row.points or 0 for row in rows), "point")
        says.append(Say("points_at", {"who": named.name, "count": points, "where": where(question)}))
        kept += shown
    going = running(ask, {row.season_id for row in kept}) if question.form is Form.COUNT else None
    found = told_of(says, kept[-SHOWN:], question.subjects, [going] if going else ())
    place = Place(found.place.championship) if question.form is Form.COUNT else found.place
    return replace(found, total=len(kept), place=place)


def average(ask: Ask) -> Found:
    """Points a race: all that were scored in races and sprints, over the races started."""
    question = replace(ask.question, topic=Topic.SCORED)
    group = question.subjects
    start = DEEDS[Topic.START]
    rows = _rows(ask, question, SCORING, *group) if group and not narrow.teams_only(group) else []
    races = count(ask, start, [*_within(question, start), *(about(start, named) for named in group)])
    if not rows or not races:
        return not_recorded(ask, group)
    points = sum(row.points or 0 for row in rows)
    slots = {
        "who": Many(names_of(group)), "mean": round(points / races, 2), "count": Counted(points, "point"),
        "races": Counted(races, "race"), "where": where(question),
    }  # fmt: skip
    return replace(told_of([Say("average.points", slots)], rows[-SHOWN:], group), total=len(rows))


def _rows(ask: Ask, question: Question, deed: Deed, *subjects: Named) -> list[Row]:
    return fetch(ask, deed, [*_within(question, deed), *(about(deed, named) for named in subjects)])


def _within(question: Question, deed: Deed) -> Sequence[Condition]:
    return [*within(deed, question), category.c.kind == "overall"]


def deed_of_scoring(ask: Ask) -> Found:
    """Races finished in the points, in every form; nothing where no points of races are recorded."""
    from knowledge.answers.deed_forms import deed

    whole = replace(ask.question, subjects=(), nation=None, without=None, condition=None)
    known = count(ask, SCORING, _within(whole, SCORING))
    return deed(ask) if known else not_recorded(ask, ask.question.subjects)
