"""Accounts for every word: what no name, slot or cue has taken is harmless, an unknown name, or not understood."""

from knowledge.names import NameKind, Unknown
from knowledge.questions.accounting import unanswered
from knowledge.questions.forms import OF_A_SESSION
from knowledge.questions.heard import Heard
from knowledge.questions.hollow import is_hollow
from knowledge.questions.numbers_told import numbers_lost
from knowledge.questions.question import Form, Question, Topic
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.spotting import Layout
from knowledge.questions.turn import Turn
from knowledge.questions.unclear import Trouble, Unclear

HARMLESS_LENGTH = 2
TELLING_SIGNS = ("+", "%")
OF_PLACES = (NameKind.EVENT, NameKind.CIRCUIT)
TIED_TO_A_NAME = (S.WITH_TEAM, S.DRIVER, S.TEAM, S.MEETING, S.CIRCUIT, S.AHEAD, S.BEHIND, S.OR, S.COMPARE)


def objection(text: str, layout: Layout, turn: Turn, question: Question | None) -> Unclear | None:
    """Why the question must not be answered as it was understood, if it must not."""
    language, heard = layout.language.code, turn.heard
    if heard.any(S.FOREIGN):
        return Unclear(text, language, Trouble.NOT_RECORDED, _surface(layout, S.FOREIGN), partial=question)
    to_come = question is not None and question.topic is Topic.EVENT and not heard.any(S.WHO, S.WON, S.WIN)
    if (heard.any(S.FUTURE) and not to_come) or _of_this_day(question, heard):
        return Unclear(text, language, Trouble.NOT_RECORDED, partial=question)
    strangers = [i for i in layout.sheet.strangers() if not (_harmless(layout, i) or _of_a_meeting(layout, heard, i))]
    unknown = _unknown_name(layout, strangers) or _initials(layout, question)
    if question is None and not (unknown and heard.signals):
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD)
    if unknown is not None:
        return Unclear(text, language, Trouble.UNKNOWN_NAME, unknown.surface, unknown.nearest, question)
    if strangers or _all_but(layout):
        words = " ".join(layout.sheet.written(i) for i in strangers)
        return Unclear(text, language, Trouble.NOT_UNDERSTOOD, words, partial=question)
    return _hollow(text, language, turn, question)


def _all_but(layout: Layout) -> bool:
    """Whether a hyphen joins a denial to a name, and all but that name are meant: "the first non-Williams"."""
    sheet = layout.sheet
    places = (i for i in range(1, len(sheet.tokens)) if sheet.name(i) is not None and sheet.says(i - 1, S.NOT))
    return any(_hyphen(sheet, i - 1) for i in places)


def _of_this_day(question: Question | None, heard: Heard) -> bool:
    """Whether a race of today or yesterday is asked about, which may be none that is recorded: "did he win today"."""
    if question is None or not heard.any(S.THIS_DAY):
        return False
    told = question.inherited or question.antecedent or question.scope.first_season
    single = question.topic in OF_A_SESSION and question.form in {Form.WHICH, Form.LIST, Form.TRUTH, Form.EVER}
    return single and not told


def _asks_of_all(question: Question) -> bool:
    """Whether nothing bounds a question: whom it is about, when or where."""
    scope = question.scope
    named = question.subjects or question.others or question.alternatives or question.nation or question.antecedent
    dated = scope.first_season or scope.last_season or scope.latest or scope.previous or scope.latest_event
    told = scope.event or scope.circuit or scope.country or scope.team or scope.round or question.inherited
    return question.form is Form.COUNT and not (named or dated or told)


def _initials(layout: Layout, question: Question | None) -> Unknown | None:
    """Two letters that nothing knows, which may be somebody's initials where nobody else is asked about."""
    sheet = layout.sheet
    if question is None or not _asks_of_all(question):
        return None
    places = (i for i in sheet.strangers() if len(sheet.word(i)) == HARMLESS_LENGTH and sheet.word(i).isalpha())
    tokens = (sheet.tokens[i] for i in places)
    return next((Unknown(sheet.text[t.start : t.end], t.start, t.end, ()) for t in tokens), None)


def _surface(layout: Layout, signal: S) -> str:
    sheet = layout.sheet
    cue = next(sheet.cues_with(signal), None)
    return sheet.text[sheet.tokens[cue.first].start : sheet.tokens[cue.last - 1].end] if cue is not None else ""


def _harmless(layout: Layout, place: int) -> bool:
    token = layout.sheet.tokens[place]
    if _is_of_a_place(layout.sheet, place):
        return True
    short = len(token.word) <= HARMLESS_LENGTH and not token.word.isdigit() and token.word not in TELLING_SIGNS
    return short and not _opens_a_word(layout.sheet, place)


def _opens_a_word(sheet: Sheet, place: int) -> bool:
    """Whether hyphens make a short word the beginning of another, which it turns into something else: "mi-course"."""
    return _hyphen(sheet, place) and not _hyphen(sheet, place - 1)


def _is_of_a_place(sheet: Sheet, place: int) -> bool:
    """Whether hyphens join a word to the name of a meeting or a track that goes on with it: "Nogaro-en-Armagnac"."""
    first = place
    while first > 0 and sheet.name(first) is None and _hyphen(sheet, first - 1):
        first -= 1
    named = sheet.name(first) if first < place else None
    return named is not None and readings(named.found)[0].kind in OF_PLACES


def _hyphen(sheet: Sheet, place: int) -> bool:
    """Whether a hyphen alone stands behind a word."""
    inside = 0 <= place < len(sheet.tokens) - 1
    return inside and sheet.text[sheet.tokens[place].end : sheet.tokens[place + 1].start] == "-"


def _of_a_meeting(layout: Layout, heard: Heard, place: int) -> bool:
    """Whether a figure and its unit tell how long a meeting lasts whose series and place are told as well."""
    sheet = layout.sheet
    first = place if sheet.word(place).isdigit() else place - 1
    lasts = sheet.word(first).isdigit() and sheet.word(first + 1) in layout.meeting_words
    return lasts and heard.roles.championship is not None and heard.roles.placed()


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
    if (whole := _counted(layout, run)) is not None:
        return Unknown(sheet.text[whole[0] : whole[1]], *whole, ())
    beside = sheet.name(run[-1] + 1) or sheet.name(run[0] - 1)
    if beside is not None and sheet.name(run[-1] + 1) is beside:
        end = beside.found.end
    elif beside is not None:
        start = beside.found.start
    for longer in (u for u in layout.unknown if u.start <= start < u.end):
        start, end = longer.start, max(end, longer.end)
    near = next((u.nearest for u in layout.unknown if u.start >= start and u.end <= end and u.nearest), ())
    return Unknown(sheet.text[start:end], start, end, near)


def _counted(layout: Layout, run: list[int]) -> tuple[int, int] | None:
    """The span of a figure with its unit and the name that they go with: "24 Heures de Barcelone"."""
    sheet = layout.sheet
    if len(run) != 1 or not sheet.word(run[0] - 1).isdigit():
        return None
    after = run[0] + 1
    while after < len(sheet.tokens) and sheet.name(after) is None and sheet.says(after, S.FILLER):
        after += 1
    named = sheet.name(after)
    return (sheet.tokens[run[0] - 1].start, named.found.end) if named is not None else None


def _stands_like_a_name(layout: Layout, place: int) -> bool:
    sheet = layout.sheet
    token = sheet.tokens[place]
    if token.capital and (place > 0 or len(sheet.tokens) == 1):
        return True
    if sheet.name(place - 1) or sheet.name(place + 1) or place + 1 in sheet.strangers():
        return True
    return sheet.says(place - 1, *TIED_TO_A_NAME) or (place == len(sheet.tokens) - 1 and bool(sheet.found))


def _hollow(text: str, language: str, turn: Turn, question: Question | None) -> Unclear | None:
    """A question that tells more than it asks, names nobody where it must, or joins what cannot be joined."""
    if question is None:
        return None
    lost = unanswered(question, turn.cues) or numbers_lost(question, turn.heard)
    hollow = lost or is_hollow(question, turn.heard)
    return Unclear(text, language, Trouble.NOT_UNDERSTOOD, partial=question) if hollow else None
