"""Accounts for every word: what no name, slot or cue has taken is harmless, an unknown name, or not understood."""

from knowledge.names import Unknown
from knowledge.questions.question import Form, Question, Relation, Topic, Trouble, Unclear, Wanted
from knowledge.questions.signal import S
from knowledge.questions.spotting import Layout
from knowledge.questions.topics import Heard

HARMLESS_LENGTH = 2
ORDERS = frozenset(
    {
        Topic.PLACE,
        Topic.GRID,
        Topic.QUALIFYING,
        Topic.STANDING,
        Topic.CLASSIFICATION,
        Topic.GAP,
        Topic.POINTS,
        Topic.EVENT,
    }
)
TIED_TO_A_NAME = (S.WITH_TEAM, S.DRIVER, S.TEAM, S.MEETING, S.CIRCUIT, S.AHEAD, S.BEHIND, S.OR, S.COMPARE)


def objection(text: str, layout: Layout, heard: Heard, question: Question | None) -> Unclear | None:
    """Why the question must not be answered as it was understood, if it must not."""
    language = layout.language.code
    if heard.any(S.FOREIGN):
        return Unclear(text, language, Trouble.NOT_RECORDED, _surface(layout, S.FOREIGN), partial=question)
    if heard.any(S.FUTURE) and not (question is not None and question.topic is Topic.EVENT):
        return Unclear(text, language, Trouble.NOT_RECORDED, partial=question)
    strangers = [i for i in layout.sheet.strangers() if not _harmless(layout, i)]
    unknown = _unknown_name(layout, strangers)
    if question is None and not (unknown and heard.signals):
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD)
    if unknown is not None:
        return Unclear(text, language, Trouble.UNKNOWN_NAME, unknown.surface, unknown.nearest, question)
    if strangers:
        words = " ".join(text[layout.sheet.tokens[i].start : layout.sheet.tokens[i].end] for i in strangers)
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD, words, partial=question)
    return _hollow(text, language, heard, question)


def _surface(layout: Layout, signal: S) -> str:
    sheet = layout.sheet
    cue = next(sheet.cues_with(signal), None)
    return sheet.text[sheet.tokens[cue.first].start : sheet.tokens[cue.last - 1].end] if cue is not None else ""


def _harmless(layout: Layout, place: int) -> bool:
    token = layout.sheet.tokens[place]
    return len(token.word) <= HARMLESS_LENGTH and not token.word.isdigit()


def _unknown_name(layout: Layout, strangers: list[int]) -> Unknown | None:
    """The run of unknown words that stands where a name would, and the nearest that we know."""
    sheet = layout.sheet
    run: list[int] = []
    for place in strangers:
        if sheet.tokens[place].word.isdigit():
            continue
        if run and place == run[-1] + 1:
            run.append(place)
        elif not run and _stands_like_a_name(layout, place):
            run = [place]
    if not run:
        return None
    start, end = sheet.tokens[run[0]].start, sheet.tokens[run[-1]].end
    beside = sheet.name(run[-1] + 1) or sheet.name(run[0] - 1)
    if beside is not None and sheet.name(run[-1] + 1) is beside:
        end = beside.found.end
    elif beside is not None:
        start = beside.found.start
    near = next((u.nearest for u in layout.unknown if u.start >= start and u.end <= end and u.nearest), ())
    return Unknown(sheet.text[start:end], start, end, near)


def _stands_like_a_name(layout: Layout, place: int) -> bool:
    sheet = layout.sheet
    token = sheet.tokens[place]
    if token.capital and (place > 0 or len(sheet.tokens) == 1):
        return True
    if sheet.name(place - 1) or sheet.name(place + 1) or place + 1 in sheet.strangers():
        return True
    return sheet.says(place - 1, *TIED_TO_A_NAME) or (place == len(sheet.tokens) - 1 and bool(sheet.found))


def _hollow(text: str, language: str, heard: Heard, question: Question | None) -> Unclear | None:
    """A question that names nobody where somebody must be named asks nothing."""
    if question is None:
        return None
    measured = question.relation in {Relation.AHEAD, Relation.BEHIND} and question.topic not in ORDERS
    if heard.roles.clash or measured or question.per_season:
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD)
    about_someone = question.topic in {Topic.PROFILE, Topic.TEAMMATE, Topic.CAR, Topic.CAR_NUMBER, Topic.TEAM}
    named = question.subjects or question.others or question.alternatives or question.antecedent or question.nation
    if about_someone and not named and question.scope.team is None:
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD)
    anybody = question.position or question.status or question.relation or question.form not in {Form.WHICH, Form.LIST}
    if question.topic is Topic.PLACE and question.wanted is Wanted.DRIVER and not (named or anybody):
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD)
    rivals = len(question.subjects) + len(question.alternatives) > 1
    if question.form in {Form.COMPARE, Form.HEAD_TO_HEAD} and not rivals:
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD)
    return None
