"""The hole of a question about deeds: who did it, when, where, how often, for whom."""

from collections.abc import Callable

from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Topic, Wanted
from knowledge.questions.signal import S

TIMED = frozenset({Topic.WIN, Topic.POLE, Topic.FASTEST_LAP})
ONCE = frozenset({Form.FIRST, Form.LAST})
NOUNS = (
    (S.NATION, Wanted.NATION),
    (S.MAKE, Wanted.MANUFACTURER),
    (S.TEAM, Wanted.TEAM),
    (S.DRIVER, Wanted.DRIVER),
    (S.CREW, Wanted.DRIVER),
    (S.CIRCUIT, Wanted.CIRCUIT),
    (S.YEAR, Wanted.SEASON),
)
COUNTED_OF_SOMEBODY = frozenset({Wanted.CIRCUIT, Wanted.SEASON, Wanted.TEAM})
OTHERWISE = (S.COUNT, S.TIMES, S.RACE, S.MEETING, S.YEAR, S.DATE, S.WHEN, S.CIRCUIT, S.TEAM, S.MAKE, S.CAR, S.NATION)
LAPPED = frozenset({Topic.FASTEST_LAP, Topic.POLE})
MADE = frozenset({Wanted.TEAM, Wanted.MANUFACTURER, Wanted.CATEGORY})
Rule = tuple[Callable[[Heard], object], Wanted]


def choose(rules: tuple[Rule, ...], heard: Heard, otherwise: Wanted) -> Wanted:
    """The hole of the first rule that holds."""
    return next((wanted for holds, wanted in rules if holds(heard)), otherwise)


def of_deed(topic: Topic, form: Form, heard: Heard) -> Wanted:
    """What is wanted of a deed: who did it, when, where, how often."""
    if heard.any(S.WHY) or (heard.any(S.NTH) and heard.asked):
        return Wanted.REASON if heard.any(S.WHY) else Wanted.NTH
    if heard.any(S.AGE) and (heard.asked or not (heard.any(S.WHO) and heard.any(S.YOUNGEST, S.OLDEST))):
        return Wanted.AGE
    by_form = BY_FORM.get(form)
    if by_form is not None:
        return by_form(topic, heard)
    if topic in TIMED and heard.any(S.TIME) and not heard.any(S.WHO):
        return Wanted.TIME
    if form in ONCE or heard.slots.nth:
        return _of_occurrence(topic, heard)
    return _of_deed_plainly(topic, form, heard)


def _of_deed_plainly(topic: Topic, form: Form, heard: Heard) -> Wanted:
    if form in {Form.WHICH, Form.LIST}:
        return (
            _of_somebodys(topic, heard) if heard.asked and topic is not Topic.RETIREMENT else _of_anybodys(topic, heard)
        )
    when = Wanted.SEASON if heard.any(S.WHEN, S.DATE) else Wanted.CIRCUIT if heard.any(S.WHERE) else None
    someone = heard.asked and not (heard.makers and heard.any(S.WHO, S.WITH_TEAM))
    if someone and heard.any(S.MEETING) and heard.any(S.WHICH, S.WHERE) and topic is not Topic.TITLE:
        return Wanted.EVENT
    return _noun(topic, heard) or when or (Wanted.SEASON if someone else doer(heard))


def _noun(topic: Topic, heard: Heard) -> Wanted | None:
    """The kind of thing that a word names: "which team", "which country"."""
    for signal, wanted in NOUNS:
        if heard.any(signal):
            return Wanted.DRIVER if signal in {S.TEAM, S.MAKE} and heard.any(S.WHO) else wanted
    return Wanted.CATEGORY if heard.any(S.CLASS) and topic in {Topic.START, Topic.TITLE} else None


def _of_count(topic: Topic, heard: Heard) -> Wanted:
    """What is counted: the deed itself, or the different ones who did it."""
    noun = _noun(topic, heard) or (Wanted.DRIVER if topic is Topic.START and heard.any(S.CAR) else None)
    if heard.of_deeds and noun in {Wanted.DRIVER, Wanted.SEASON}:
        noun = None
    if heard.asked and heard.any(S.ONLY) and noun is None and not heard.any(S.COUNT, S.TIMES):
        return Wanted.EVENT
    if heard.asked and heard.all(S.DIFFERENT, S.MEETING) and noun is None:
        return Wanted.EVENT
    if heard.asked:
        own = noun is Wanted.TEAM and (heard.makers or heard.roles.team is not None)
        if heard.makers and noun is Wanted.DRIVER and not heard.of_deeds:
            return noun
        return noun if noun in COUNTED_OF_SOMEBODY and not own else Wanted.COUNT
    champions = topic is Topic.TITLE and heard.any(S.CHAMPION) and not heard.any(S.TITLE, S.TIMES)
    by_people = (
        heard.roles.nation is not None
        and (heard.any(S.WON) or champions)
        and not heard.any(S.WIN)
        and not heard.of_deeds
    )
    people = heard.any(S.DIFFERENT) or by_people
    return noun or (Wanted.DRIVER if people else Wanted.COUNT)


def _of_streak(topic: Topic, heard: Heard) -> Wanted:
    return Wanted.COUNT if heard.asked else _noun(topic, heard) or Wanted.DRIVER


def _of_comparison(topic: Topic, heard: Heard) -> Wanted:
    return Wanted.DRIVER if heard.any(S.WHO, S.MORE, S.MOST) else Wanted.COUNT


BY_FORM: dict[Form, Callable[[Topic, Heard], Wanted]] = {
    Form.COUNT: _of_count,
    Form.SHARE: lambda topic, heard: Wanted.COUNT if heard.asked else _noun(topic, heard) or Wanted.DRIVER,
    Form.AVERAGE: lambda *_: Wanted.COUNT,
    Form.SUM: lambda *_: Wanted.COUNT,
    Form.WORST: lambda topic, heard: (
        Wanted.POSITION if heard.any(S.POSITION) else _of_deed_plainly(topic, Form.WORST, heard)
    ),
    Form.STREAK: _of_streak,
    Form.COMPARE: _of_comparison,
}


def _of_occurrence(topic: Topic, heard: Heard) -> Wanted:
    of_his_team = heard.any(S.DRIVES_FOR) or (heard.any(S.TEAM, S.MAKE) and heard.any(S.WHICH))
    if heard.roles.drivers() and (of_his_team or (topic is Topic.START and heard.any(S.TEAM, S.MAKE))):
        return Wanted.TEAM
    if heard.makers and topic is Topic.TITLE and heard.any(S.OF_DRIVERS):
        return Wanted.DRIVER
    if heard.makers and heard.any(S.WHO, S.DRIVER) and not heard.any(S.WHEN, S.WHERE, S.DATE):
        return Wanted.DRIVER
    if heard.asked:
        return Wanted.EVENT
    return Wanted.DATE if heard.any(S.WHEN, S.DATE, S.YEAR) else _noun(topic, heard) or Wanted.DRIVER


def _of_one_year(heard: Heard) -> bool:
    """Whether a meeting of one year is named, or one race of it."""
    return heard.roles.placed() and bool(_of_one_season(heard) or heard.slots.session)


def _of_somebodys(topic: Topic, heard: Heard) -> Wanted:
    """What is asked of a deed of somebody named."""
    noun = _noun(topic, heard)
    races = heard.any(S.RACE, S.MEETING) or (heard.any(S.LIST) and not (heard.makers and heard.any(S.WHO, S.DRIVER)))
    listed = races and (heard.any(S.WHICH, S.LIST, S.BY) or topic is Topic.START)
    rules: tuple[Rule, ...] = (
        (lambda h: h.makers and h.all(S.DRIVER, S.WHICH) and h.slots.session is not None, Wanted.DRIVER),
        (lambda h: h.makers and h.all(S.WHICH, S.WON) and not h.any(S.WIN, *OTHERWISE, S.CHAMPIONSHIP), Wanted.DRIVER),
        (lambda h: h.makers and h.roles.nation is not None and not h.any(S.TEAM, S.MAKE, S.COUNT), Wanted.DRIVER),
        (lambda h: h.any(S.DRIVES_FOR) and h.roles.drivers() and not h.any(S.WHO, S.YEAR, S.DATE), Wanted.TEAM),
        (lambda h: topic is Topic.FASTEST_LAP and h.any(S.WHICH) and not h.any(S.WHO, *OTHERWISE), Wanted.TIME),
        (
            lambda h: topic in LAPPED and _of_one_year(h) and not h.any(S.WHO, S.WHICH, S.YES_NO, *OTHERWISE),
            Wanted.TIME,
        ),
        (
            lambda h: noun in MADE and h.any(S.WHICH) and h.roles.drivers() and not h.any(S.WHO, S.YEAR, S.DATE),
            noun or Wanted.TEAM,
        ),
        (lambda h: h.all(S.WHERE, S.WHEN) and topic is not Topic.TITLE, Wanted.EVENT),
        (lambda h: h.any(S.WHEN, S.DATE, S.YEAR), Wanted.SEASON),
        (lambda h: h.any(S.CREW), Wanted.DRIVER),
        (lambda h: h.any(S.CIRCUIT) and not h.any(S.RACE, S.MEETING), Wanted.CIRCUIT),
        (lambda h: listed, Wanted.SEASON if topic is Topic.TITLE else Wanted.EVENT),
        (lambda h: topic is not Topic.TITLE and _where_in_a_season(h), Wanted.EVENT),
        (lambda h: h.any(S.WHERE, S.CIRCUIT), Wanted.CIRCUIT),
        (lambda h: noun in MADE and h.roles.drivers(), noun or Wanted.TEAM),
        (lambda h: h.any(S.DRIVES_FOR) and h.roles.drivers() and not h.any(S.WHO), Wanted.TEAM),
        (lambda h: h.any(S.WHO, S.DRIVER), Wanted.DRIVER),
        (lambda h: topic is Topic.TITLE and h.any(S.WHICH, S.ONLY), Wanted.SEASON),
        (lambda h: h.any(S.ONLY) and not h.any(S.COUNT, S.HOW_MUCH), Wanted.EVENT),
        (lambda h: h.slots.session and h.roles.placed() and not h.any(S.COUNT, S.HOW_MUCH, S.TIMES), Wanted.EVENT),
    )
    return choose(rules, heard, Wanted.EVENT if _listed_of_a_season(topic, heard) else Wanted.COUNT)


def _of_one_season(heard: Heard) -> bool:
    slots = heard.slots
    return slots.first_season is not None and slots.first_season == slots.last_season


def _where_in_a_season(heard: Heard) -> bool:
    """Whether the races of one season are told by where they were: "where did Hill win in 1996"."""
    return heard.any(S.WHERE) and _of_one_season(heard) and not heard.any(S.COUNT, S.DIFFERENT)


def _listed_of_a_season(topic: Topic, heard: Heard) -> bool:
    """Whether all that somebody did in one season is meant, which no word counts: "Button's wins in 2009"."""
    counted = heard.any(S.COUNT, S.HOW_MUCH, S.TIMES, S.TOTAL, S.PER_SEASON) or heard.slots.value is not None
    deeds = topic in {Topic.WIN, Topic.POLE, Topic.PODIUM} and heard.any(S.WIN, S.POLE, S.PODIUM)
    return deeds and _of_one_season(heard) and not counted and not heard.roles.placed()


def _of_anybodys(topic: Topic, heard: Heard) -> Wanted:
    """What is asked of a deed where nobody is named."""
    if heard.any(S.CAR) and not heard.any(S.WHO):
        return Wanted.CAR
    if heard.any(S.WHEN, S.YEAR) and not heard.any(S.WHO):
        return Wanted.SEASON
    noun = _noun(topic, heard)
    return noun if noun and noun not in {Wanted.SEASON, Wanted.CIRCUIT} else doer(heard)


def doer(heard: Heard) -> Wanted:
    """Who does such a thing: a driver, unless teams or makes are spoken of."""
    if heard.any(S.DRIVER, S.CREW):
        return Wanted.DRIVER
    return Wanted.MANUFACTURER if heard.any(S.MAKE) else Wanted.TEAM if heard.any(S.TEAM) else Wanted.DRIVER
