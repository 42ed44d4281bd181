"""What goes beyond what was understood: others who did more, races that lie between, the race of most."""

from collections.abc import Callable

from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Topic, Wanted
from knowledge.questions.signal import S


def _champions_of_a_team(question: Question, heard: Heard) -> bool:
    """Which champions drove for a team, at whatever time: its own titles do not tell it."""
    drove = heard.any(S.DRIVES_FOR, S.DRIVES, S.TOOK_PART) and heard.any(S.CHAMPION) and heard.makers
    return drove and question.topic is Topic.TITLE and question.wanted is not Wanted.DRIVER


def _more_points_than_he(question: Question, heard: Heard) -> bool:
    """Who scored more points than somebody, whose own would be told."""
    who = heard.all(S.WHO, S.MORE, S.POINTS) and heard.people == 1 and not question.nation
    return who and question.topic is Topic.POINTS and question.form is Form.WHICH


def _races_apart(question: Question, heard: Heard) -> bool:
    """How many races lie between two deeds, or which came so many before a meeting: one race would be told."""
    ends = question.form in {Form.FIRST, Form.LAST} or (question.topic is Topic.POINTS and heard.slots.nth)
    counted = question.topic is Topic.POINTS and heard.all(S.COUNT, S.RACE) and not heard.any(S.POINTS, S.MARGIN)
    between = counted or (ends and heard.any(S.BETWEEN) and heard.any(S.COUNT, S.RACE, S.MEETING))
    beside = question.antecedent is not None and question.antecedent.form is Form.NEXT
    return bool(between) or (beside and (question.at_least or 1) > 1)


def _race_with_most(question: Question, heard: Heard) -> bool:
    """The race in which most did something, where whoever did it most would be told: "races with most retirements"."""
    who = heard.any(S.WHO, S.WHO_IS, S.DRIVER, S.TEAM, S.MAKE, S.NATION, S.CIRCUIT, S.YEAR) or heard.asked
    ranked = question.form in {Form.MOST, Form.FEWEST, Form.TOP} and question.wanted is Wanted.DRIVER
    race = heard.any(S.RACE, S.MEETING) and question.topic in {Topic.RETIREMENT, Topic.SCORED, Topic.PODIUM, Topic.POLE}
    return ranked and race and not (who or question.inherited)


BEYOND: tuple[Callable[[Question, Heard], bool], ...] = (
    _champions_of_a_team,
    _more_points_than_he,
    _races_apart,
    _race_with_most,
)
