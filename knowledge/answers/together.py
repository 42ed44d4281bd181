"""Whether, when and where two drivers were team-mates."""

from collections.abc import Sequence

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import covered
from knowledge.answers.drives import Drive, drives
from knowledge.answers.entries import of_entries, teammates
from knowledge.answers.found import Counted, Found, Many, Say
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form

TRUTHS = (Form.TRUTH, Form.EVER)


def beside(ask: Ask) -> Found:
    """Somebody's team-mates; of two, when and for whom they were each other's."""
    people = [named for named in (*ask.question.subjects, *ask.question.others) if named.kind is NameKind.DRIVER]
    return of_two(ask) if len(people) == 2 else teammates(ask)


def of_two(ask: Ask) -> Found:
    """The seasons in which both drove for one team at the same meeting; "no" only where nothing is missing."""
    question = ask.question
    pair = (*question.subjects, *question.others)
    rows = _together(drives(ask, pair[:1]), drives(ask, pair[1:]))
    is_truth = question.form in TRUTHS
    if not rows:
        return _never(ask, pair)
    spells = tuple(dict.fromkeys((row.label, row.team) for row in reversed(rows)))
    items = tuple(Say("item.year", {"name": label, "season": team}) for label, team in spells)
    seasons = Counted(len({label for label, _ in spells}), "season")
    slots = {"who": Many(names_of(pair)), "count": seasons, "items": Many(items), "where": where(question)}
    told = Say("together", slots)
    says = (Say("no" if question.negated else "yes"), told) if is_truth else (told,)
    return of_entries(says, rows, pair, (("season", "team"), spells))


def _never(ask: Ask, pair: tuple[Named, ...]) -> Found:
    question = ask.question
    shown = [row for named in pair for row in drives(ask, (named,))[:1]]
    if len(shown) < len(pair) or not covered(ask, question, pair):
        return not_recorded(ask, pair)
    never = Say("never_together", {"who": Many(names_of(pair)), "where": where(question)})
    says = (Say("yes" if question.negated else "no"), never) if question.form in TRUTHS else (never,)
    return of_entries(says, shown, pair, ((), ()))


def _together(one: Sequence[Drive], other: Sequence[Drive]) -> list[Drive]:
    """The entries of the one at whose meetings the other drove for the same team."""
    places = {(row.event_id or row.season_id, row.team_id) for row in other if row.team_id is not None}
    return [row for row in one if (row.event_id or row.season_id, row.team_id) in places]
