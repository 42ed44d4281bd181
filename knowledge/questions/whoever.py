"""Questions about somebody who is told by what he did: "the nationality of the driver who won at Suzuka in 1989"."""

from dataclasses import replace

from knowledge.questions.compose import compose
from knowledge.questions.finishes import ended_somewhere
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import DEEDS, Heard
from knowledge.questions.question import Form, Question, Role, Scope, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.topics import topic_of
from knowledge.questions.wants import wanted_of

OF_WHOM = (
    (S.TEAMMATE, Topic.TEAMMATE),
    (S.DRIVES_FOR, Topic.TEAM),
    (S.NATIONALITY, Topic.PROFILE),
    (S.BORN, Topic.PROFILE),
    (S.DIED, Topic.PROFILE),
)
SAID_OF_HIM = frozenset(
    {S.TEAMMATE, S.DRIVES_FOR, S.DRIVES, S.TEAM, S.MAKE, S.NATIONALITY, S.BORN, S.DIED, S.WHEN, S.WHERE, S.DATE, S.FROM}
)
COUNTED_OF_HIM = (
    (S.POLE, Topic.POLE),
    (S.PODIUM, Topic.PODIUM),
    (S.FASTEST_LAP, Topic.FASTEST_LAP),
    (S.WIN, Topic.WIN),
    (S.WON, Topic.WIN),
)
RACES = (S.RACE, S.MEETING, S.WIN, S.DEBUT, S.DRIVES_FOR)  # "his first race for Ferrari" is told as driving for it
IN_A_RACE = frozenset({Topic.PLACE, Topic.GRID, Topic.QUALIFYING})
DONE_THERE = ((S.POLE, Topic.POLE), (S.PODIUM, Topic.PODIUM), (S.WON, Topic.WIN))
ORDERS = frozenset({Topic.PLACE, Topic.STANDING, Topic.GRID, Topic.QUALIFYING})
TOLD_OTHERWISE = (S.WHEN, S.AGE, S.TEAMMATE, S.BEFORE, S.AFTER)
ONE = frozenset({Form.FIRST, Form.LAST, Form.YOUNGEST, Form.OLDEST})


def of_whoever(text: str, language: str, heard: Heard) -> Question | None:
    """What is asked of whoever did something, where nobody is named; who did it is found first."""
    topic = next((topic for signal, topic in OF_WHOM if heard.any(signal)), None)
    named = heard.asked or heard.roles.nation is not None
    inner = _whoever(text, language, heard) if topic and not named else None
    if topic is None or inner is None:
        return None
    if topic is Topic.TEAM:
        return Question(text, language, topic, Wanted.TEAM, scope=inner.scope, antecedent=inner)
    told = replace(heard, signals=heard.signals - {*DEEDS, S.CHAMPIONSHIP, S.RACE, S.MEETING})
    wanted = wanted_of(topic, Form.WHICH, told)
    form = Form.LIST if topic is Topic.TEAMMATE else Form.WHICH
    scope = inner.scope if topic in {Topic.TEAMMATE, Topic.TEAM} else Scope()
    return Question(text, language, topic, wanted, form, scope=scope, antecedent=inner)


def _whoever(text: str, language: str, heard: Heard) -> Question | None:
    """Who did it, at one meeting or in one season."""
    done = heard.any(*DEEDS) or (heard.slots.position is not None and heard.any(S.FINISHED))
    if not done or heard.any(S.COUNT, S.MOST, S.OFFICE):
        return None
    rest = replace(heard, signals=(heard.signals - SAID_OF_HIM) | {S.WHO})
    topic = topic_of(rest)
    if topic is None or topic not in DEED_TOPICS | ORDERS:
        return None
    inner = compose(text, language, topic, rest)
    single = heard.slots.first_season or heard.slots.latest or heard.slots.previous or inner.form in ONE
    return inner if single and inner.wanted is Wanted.DRIVER else None


def of_the_champion(text: str, language: str, heard: Heard) -> Question | None:
    """How often the champion of a season did something in it: "how many wins did the 1982 champion have"."""
    topic = next((topic for signal, topic in COUNTED_OF_HIM if heard.any(signal)), None)
    slots = heard.slots
    one_season = slots.first_season is not None and slots.first_season == slots.last_season
    other = heard.any(S.TITLE, S.CHAMPIONSHIP, S.MAKE, S.TEAM, S.MOST, S.MORE, S.DIFFERENT, S.EPITHET, S.WHO)
    if topic is None or other or heard.asked or heard.roles.placed() or heard.roles.nation is not None:
        return None
    if not (one_season and heard.of_deeds and heard.all(S.CHAMPION, S.COUNT)):
        return None
    crowned = compose(text, language, Topic.TITLE, replace(heard, signals=frozenset({S.CHAMPION, S.WHO})))
    return Question(text, language, topic, Wanted.COUNT, Form.COUNT, scope=crowned.scope, antecedent=crowned)


def of_the_polesitter(text: str, language: str, heard: Heard) -> Question | None:
    """Where whoever was on pole finished that race: "where did the pole-sitter finish in race 2"."""
    plain = not (heard.asked or heard.any(S.COUNT, S.MOST, S.WON, S.WIN, S.FASTEST_LAP, S.TIME))
    told = heard.any(S.POLE) and ended_somewhere(heard) and plain
    if not told or not (heard.roles.placed() or heard.slots.session):
        return None
    rest = replace(heard, signals=(heard.signals - {S.FINISHED, S.POSITION, S.WHERE, S.HOW_MUCH}) | {S.WHO})
    pole = compose(text, language, Topic.POLE, rest)
    return Question(text, language, Topic.PLACE, Wanted.POSITION, scope=pole.scope, antecedent=pole)


def of_his_race(text: str, language: str, heard: Heard) -> Question | None:
    """Who did something in the first or last race (or win) of somebody named: that race is found first."""
    slots, ended = heard.slots, _ended(heard)
    told = heard.people == 1 and heard.roles.drivers() and heard.any(S.WHO) and ended is not None
    if not told or ended is None or heard.roles.placed() or slots.first_season or heard.any(*TOLD_OTHERWISE):
        return None
    topic, his = _at_his_race(heard)
    if topic is None or his is None:
        return None
    race = compose(text, language, his, heard)
    race = replace(race, topic=his, wanted=Wanted.EVENT, form=ended, position=None, ordinal=None)
    place = slots.position if topic is Topic.PLACE else None
    return Question(text, language, topic, Wanted.DRIVER, position=place, antecedent=race, antecedent_role=Role.PLACE)


def in_his_race(text: str, language: str, heard: Heard) -> Question | None:
    """Where somebody named finished or started in his own first or last race (or win): that race is found first."""
    slots = replace(heard.slots, session=None, race_nth=None, nth=None, position=None)
    told = replace(heard, slots=slots, signals=heard.signals - {S.DRIVES_FOR})
    ended, topic = _ended(heard), topic_of(told)
    bounded = heard.roles.placed() or heard.slots.first_season or heard.any(S.WHO, S.WHEN, S.AGE, S.COUNT, S.TIMES)
    his = heard.people == 1 and heard.roles.drivers() and heard.any(*RACES)
    if ended is None or bounded or not his or topic not in IN_A_RACE:
        return None
    where = compose(text, language, topic, told)
    if where.wanted is not Wanted.POSITION or where.form is not Form.WHICH:
        return None
    of_his = Topic.WIN if heard.any(S.WIN) else Topic.START
    race = replace(compose(text, language, of_his, told), wanted=Wanted.EVENT, form=ended, position=None, ordinal=None)
    return replace(where, scope=Scope(), antecedent=replace(race, subjects=()), antecedent_role=Role.PLACE)


def _ended(heard: Heard) -> Form | None:
    """Whether the first or the last is spoken of."""
    if heard.any(S.LAST):
        return Form.LAST
    first = heard.any(S.FIRST, S.DEBUT) or 1 in (heard.slots.nth, heard.slots.race_nth)
    first = first or (heard.slots.position == 1 and heard.any(S.OWN))
    return Form.FIRST if first else None


def of_his_own_race(text: str, language: str, heard: Heard) -> Question | None:
    """Whether somebody won his first or last race: that race is found first."""
    ended = _ended(heard)
    his = (
        heard.all(S.YES_NO, S.OWN)
        and heard.any(S.RACE, S.MEETING, S.DEBUT)
        and heard.people == 1
        and heard.roles.drivers()
    )
    topic = next((topic for signal, topic in DONE_THERE if heard.any(signal)), None)
    bounded = heard.roles.placed() or heard.slots.first_season
    if (
        not his
        or ended is None
        or topic is None
        or bounded
        or heard.any(*TOLD_OTHERWISE, S.COUNT, S.WHERE, S.WHICH, S.WHO)
    ):
        return None
    whole = compose(text, language, topic, heard)
    whole = replace(whole, form=Form.TRUTH, wanted=Wanted.TRUTH, position=None, ordinal=None, scope=Scope())
    race = replace(whole, topic=Topic.START, wanted=Wanted.EVENT, form=ended, scope=Scope(team=heard.roles.team))
    return replace(whole, antecedent=race, antecedent_role=Role.PLACE)


def of_his_podium(text: str, language: str, heard: Heard) -> Question | None:
    """Who was on a podium with somebody: the race at which he was on it is found first."""
    shared = heard.all(S.PODIUM, S.DRIVES_WITH)  # "with whom did he share the podium"
    plain = not heard.any(S.COUNT, S.MOST, S.MORE, S.FIRST, S.LAST, S.TIMES, S.WHEN, S.RESULTS, S.YOUNGEST)
    plain = plain and (shared or not heard.any(S.YES_NO))
    beside = heard.any(S.PODIUM, S.TOP_THREE) and (shared or heard.any(S.WHO, S.WHO_IS)) and heard.people == 1
    beside = beside and heard.roles.drivers()
    if not (beside and plain):
        return None
    his = replace(compose(text, language, Topic.PODIUM, heard), wanted=Wanted.EVENT, form=Form.LIST)
    return Question(text, language, Topic.PODIUM, Wanted.DRIVER, Form.LIST, antecedent=his, antecedent_role=Role.PLACE)


def of_his_front_row(text: str, language: str, heard: Heard) -> Question | None:
    """Who started beside somebody: the whole front row of that race, in which he is told as well."""
    shared = heard.any(S.FRONT_ROW) and heard.any(S.WHO, S.WHO_IS, S.DRIVES_WITH) and heard.people == 1
    dated = heard.roles.placed() and heard.slots.first_season is not None and not heard.slots.position
    if not (shared and dated and heard.roles.drivers()) or heard.any(S.COUNT, S.TIMES, S.MOST, S.WON, S.WIN, S.FIRST):
        return None
    kept = [a for a in heard.roles.alternatives if a.role is Role.PLACE]
    roles = replace(heard.roles, subjects=[], others=[], alternatives=kept, relation=None)
    signals = (heard.signals - {S.DRIVES_WITH, S.TEAMMATE, S.YES_NO, S.INVERTED}) | {S.WHO}
    return compose(text, language, Topic.GRID, replace(heard, roles=roles, signals=signals))


def _at_his_race(heard: Heard) -> tuple[Topic | None, Topic | None]:
    """What is asked of the race, and what made it his."""
    plain = heard.any(S.RACE, S.MEETING)
    if heard.any(S.FINISHED) and (heard.slots.position or 0) > 1:
        return Topic.PLACE, Topic.WIN if heard.any(S.WIN) else Topic.START if plain else None
    if heard.any(S.POLE, S.FASTEST_LAP) and heard.any(S.WIN):
        return (Topic.POLE if heard.any(S.POLE) else Topic.FASTEST_LAP), Topic.WIN
    if heard.any(S.POLE, S.FASTEST_LAP) and plain:
        return (Topic.POLE if heard.any(S.POLE) else Topic.FASTEST_LAP), Topic.START
    return (Topic.WIN if heard.any(S.WON) and plain else None), Topic.START
