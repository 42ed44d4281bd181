"""Nothing was found: whether that is an answer ("none"), or only what the documents do not say."""

from collections.abc import Sequence

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of
from knowledge.answers.coverage import covered
from knowledge.answers.deeds import DEEDS, about
from knowledge.answers.found import Counted, Found, Many, Say, Word
from knowledge.answers.rows import fetch
from knowledge.answers.scope import Condition
from knowledge.answers.tables import championship, event, season
from knowledge.answers.where import names_of, where
from knowledge.names import Named
from knowledge.questions.question import Question, Topic

LISTED = 4


def nothing(ask: Ask, topic: Topic, subjects: Sequence[Named] = ()) -> Found:
    """None, where all is recorded and the subjects took part; else not recorded, with what is covered."""
    question = ask.question
    whole = covered(ask, question, subjects) if subjects else ()
    if not whole or not _of_all(question, topic, subjects):
        return not_recorded(ask, subjects)
    who = Many(names_of(tuple(subjects)))
    slots = {"who": who, "count": Counted(0, topic.value), "where": where(question, championship=", ".join(whole))}
    raced = fetch(ask, DEEDS[Topic.START], [*narrow.of_season(question.scope), *_their(subjects)], newest=True, limit=3)
    if not raced:
        raced = fetch(ask, DEEDS[Topic.START], _their(subjects), newest=True, limit=1)
    if not raced:
        return not_recorded(ask, subjects)
    return Found(
        (Say("none", slots),), refs=tuple(row.ref for row in raced), place=place_of(raced), entities=tuple(subjects)
    )


def _of_all(question: Question, topic: Topic, subjects: Sequence[Named]) -> bool:
    """Whether no class is asked for, or what all teams are ranked in: their own titles."""
    asked = question.scope.category
    own = topic is Topic.TITLE and narrow.teams_only(subjects)
    return asked is None or asked.name == "Overall" or (own and asked.name.lower() in narrow.OF_ENTRANTS)


def _their(subjects: Sequence[Named]) -> list[Condition]:
    return [about(DEEDS[Topic.START], named) for named in subjects]


def nobody_of_a_nation(ask: Ask, topic: Topic) -> Found | None:
    """None of a nation did it, where all is recorded; the proof is whoever of them took part last."""
    question = ask.question
    whole = covered(ask, question, ())
    if question.nation is None or question.subjects or not whole:
        return None
    raced = fetch(ask, DEEDS[Topic.START], [narrow.of_nation(question.nation.name)], newest=True, limit=1)
    country = Word("countries", question.nation.name)
    slots = {"who": country, "count": Counted(0, topic.value), "where": where(question, championship=", ".join(whole))}
    return Found((Say("none", slots),), refs=tuple(row.ref for row in raced), place=place_of(raced)) if raced else None


def not_recorded(ask: Ask, subjects: Sequence[Named] = (), key: str = "") -> Found:
    """The documents do not say; what they do cover of this, in a few words."""
    scope = ask.question.scope
    statement = select(
        championship.c.name, func.min(season.c.year), func.max(season.c.year), func.count(event.c.id.distinct())
    )
    base = season.join(championship, championship.c.id == season.c.championship_id).join(
        event, event.c.season_id == season.c.id
    )
    statement = statement.select_from(base).group_by(championship.c.id, championship.c.name)
    if scope.championship is not None:
        statement = statement.where(championship.c.id.in_(scope.championship.keys))
    elif narrow.has_meeting(scope):
        statement = statement.where(*narrow.of_meeting(scope))
    covers = tuple(
        Say(
            "covers.seasons" if first != last else "covers.season",
            {
                "championship": name,
                "first": first and str(first),
                "last": last and str(last),
                "count": Counted(events, "event"),
            },
        )
        for name, first, last, events in ask.all(
            statement.order_by(func.count(event.c.id.distinct()).desc()).limit(LISTED)
        )
    )
    who = Many(names_of(subjects))
    says = [Say(key or "not_recorded", {"who": who, "where": where(ask.question)})]
    if covers:
        says.append(Say("covered", {"covers": Many(covers, apart=True)}))
    return Found(tuple(says), AnswerStatus.NOT_RECORDED, entities=tuple(subjects))
