"""Which of several bearers of a name is meant, where the rows leave it open: who did it, or who is far better known."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.rows import count
from knowledge.answers.tables import entry, season
from knowledge.names import Named, NameKind
from knowledge.questions.question import Alternative, Form, Question, Role, Scope, Topic, Wanted
from knowledge.text import fold

FAR = 20  # times as much is recorded of one as of his namesakes
SEVERAL = 3  # wins in a season by which he is known, where his namesakes had none
OFTENER = 10  # times as often one did what is asked about as his namesakes
BETTER = 3  # times as much is recorded of who is called by a given name alone
OF_A_SEASON = frozenset({Topic.POINTS, Topic.STANDING})
DONE = DEEDS.keys() - {Topic.STANDING}


def likeliest(ask: Ask, alternative: Alternative, remaining: list[Named]) -> Named | None:
    """The one of several who did what is asked about; where none of them fits, the one far better known."""
    if not remaining and alternative.role in (Role.SUBJECT, Role.OTHER):
        return _far_better_known(alternative.choices) or _only_winner(ask, alternative.choices)
    if remaining and alternative.role is not Role.TEAM and _by_given_name(alternative.surface, remaining):
        known = None if _another_races_now(ask, remaining) else _far_better_known(remaining, BETTER)
        return known or _doer(ask, alternative, remaining)
    return _doer(ask, alternative, remaining)


def _doer(ask: Ask, alternative: Alternative, bearers: Sequence[Named]) -> Named | None:
    """Of several bearers of a name the one who did what is asked about, or did it far more often than any other."""
    question = ask.question if ask.question.topic in DONE else _of_that_time(ask.question)
    if question.condition is Topic.TITLE and question.topic not in DONE:
        question = replace(question, topic=Topic.TITLE, form=Form.WHICH, condition=None)
    topic = Topic.WIN if question.topic is Topic.RECORD else question.topic
    if topic in OF_A_SEASON and (winner := _winner_of_the_season(ask, bearers)) is not None:
        return winner
    if alternative.role is Role.SUBJECT and (topic not in DONE or question.form in (Form.TRUTH, Form.EVER)):
        return _far_better_known(bearers) or _only_winner(ask, bearers)
    if alternative.role is not Role.SUBJECT:
        return (_far_better_known(bearers) or _only_winner(ask, bearers)) if alternative.role is Role.OTHER else None
    deed = DEEDS[topic]
    conditions = list(within(deed, replace(question, condition=None)))
    ranked = sorted(
        ((count(ask, deed, [*conditions, about(deed, named)]), named) for named in bearers), key=lambda pair: -pair[0]
    )
    if ranked and not ranked[0][0]:
        return _far_better_known(bearers) or _only_winner(ask, bearers)
    if len(ranked) > 1 and ranked[0][0] > OFTENER * ranked[1][0]:
        return ranked[0][1]
    return _only_winner(ask, bearers) if ask.question.scope == Scope() else None


def _winner_of_the_season(ask: Ask, bearers: Sequence[Named]) -> Named | None:
    """Of several people of a name the one who won far more often in the one season whose points are asked about."""
    scope, won = ask.question.scope, DEEDS[Topic.WIN]
    if scope.first_season is None or scope.first_season != scope.last_season:
        return None
    season = Scope(championship=scope.championship, first_season=scope.first_season, last_season=scope.last_season)
    there = list(within(won, Question("", "", Topic.WIN, Wanted.COUNT, Form.COUNT, scope=season)))
    ranked = sorted(((count(ask, won, [*there, about(won, named)]), named) for named in bearers), key=lambda p: -p[0])
    return ranked[0][1] if len(ranked) > 1 and ranked[0][0] >= max(OFTENER * ranked[1][0], SEVERAL) else None


def _of_that_time(question: Question) -> Question:
    """What tells the season that is meant, where whoever is asked about did it: "when he was champion"."""
    earlier = question.antecedent
    timed = earlier is not None and question.antecedent_role is Role.SEASON and earlier.topic in DONE
    return earlier if timed and earlier is not None and not (earlier.subjects or earlier.alternatives) else question


def _by_given_name(surface: str, bearers: Sequence[Named]) -> bool:
    """Whether people are called by the name that is theirs alone among friends: "max", "lando"."""
    called = fold(surface)
    return all(named.kind is NameKind.DRIVER and fold(named.name).split(" ")[0] == called for named in bearers)


def _another_races_now(ask: Ask, bearers: Sequence[Named]) -> bool:
    """Whether one of them takes part in the latest season, and the best known of them does not."""
    best, *others = sorted(bearers, key=lambda named: -named.weight)
    latest = select(func.max(season.c.year)).scalar_subquery()
    here = select(entry.c.id).join(season, season.c.id == entry.c.season_id).where(season.c.year == latest)

    def races(named: Named) -> bool:
        return ask.first(here.where(narrow.subject(named)).limit(1)) is not None

    return not races(best) and any(races(named) for named in others)


def _only_winner(ask: Ask, bearers: Sequence[Named]) -> Named | None:
    """Of several people of a name the one who won often, where no other ever won and none of them races now."""
    if not all(named.kind is NameKind.DRIVER for named in bearers):
        return None
    won = DEEDS[Topic.WIN]
    ever = list(within(won, replace(ask.question, scope=Scope(), nation=None, condition=None, without=None)))
    wins = {named: count(ask, won, [*ever, about(won, named)]) for named in bearers}
    winners = [named for named, number in wins.items() if number]
    famous = len(winners) == 1 and wins[winners[0]] >= OFTENER
    return winners[0] if famous and not _another_races_now(ask, bearers) else None


def _far_better_known(bearers: Sequence[Named], times: int = FAR) -> Named | None:
    """Of several people of a name the one of whom far more is recorded than of any other."""
    ranked = sorted(bearers, key=lambda named: -named.weight)
    people = len(ranked) > 1 and all(named.kind is NameKind.DRIVER for named in ranked)
    return ranked[0] if people and ranked[0].weight > times * max(ranked[1].weight, 1.0) else None
