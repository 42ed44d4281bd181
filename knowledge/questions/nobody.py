"""Questions that name nobody, or too few, where they must: the place, the part or the birthday of nobody."""

from knowledge.questions.heard import Heard
from knowledge.questions.numbers_told import ABOUT_SOMEBODY
from knowledge.questions.question import Form, Question, Role, Topic, Wanted
from knowledge.questions.signal import S


def dated(question: Question) -> bool:
    """Whether a question is bounded to seasons."""
    scope = question.scope
    return bool(scope.first_season or scope.last_season or scope.latest or scope.previous or question.per_season)


def named(question: Question) -> bool:
    """Whether somebody is named, or meant by what was said before."""
    unsure = any(a.role is not Role.PLACE for a in question.alternatives)
    return bool(question.subjects or question.others or unsure or question.antecedent or question.nation)


def of_nobody(question: Question, heard: Heard) -> bool:
    """What is always of somebody, and nobody is named; but of whom a birthday is may be asked."""
    born = question.wanted in {Wanted.BIRTH, Wanted.DEATH} and dated(question) and not heard.roles.placed()
    nobody = question.topic in ABOUT_SOMEBODY and not named(question) and question.scope.team is None
    return nobody and not (born and heard.any(S.WHO, S.WHO_IS, S.LIST, S.DRIVER))


def no_place(question: Question, heard: Heard) -> bool:
    """Places of nobody, and none of them told."""
    told = question.position or question.status or question.relation or question.form not in {Form.WHICH, Form.LIST}
    return question.topic is Topic.PLACE and not (told or named(question))


def no_place_of_a_year(question: Question, heard: Heard) -> bool:
    """When somebody finished, and at no place: "in which year did Jordan arrive"."""
    told = question.position or question.status or question.relation or question.form is not Form.WHICH
    return question.topic is Topic.PLACE and heard.any(S.WHEN, S.YEAR) and not (told or question.inherited)


def no_rivals(question: Question, heard: Heard) -> bool:
    """A comparison of one."""
    rivals = len(question.subjects) + len(question.alternatives) > 1
    return question.form in {Form.COMPARE, Form.HEAD_TO_HEAD} and not rivals


def share_of_nobody(question: Question, heard: Heard) -> bool:
    """A part of nobody's starts, unless whose is the largest is asked."""
    if question.form is not Form.SHARE or named(question) or question.scope.team or question.inherited:
        return False
    largest = heard.any(S.BEST, S.MOST, S.EXTREME, S.RECORD) and not heard.any(S.NARROW, S.WORST)
    return not largest or question.wanted is not Wanted.DRIVER or question.topic is Topic.TITLE
