"""What is excluded: "without ever winning", "has never won, but ..."; the cues of it tell nothing of what is asked."""

from knowledge.questions.cues import Cue
from knowledge.questions.question import Topic
from knowledge.questions.role import PLACES
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S

EXCLUDED = (
    (S.TITLE, Topic.TITLE), (S.CHAMPION, Topic.TITLE), (S.POLE, Topic.POLE), (S.FROM_POLE, Topic.POLE),
    (S.PODIUM, Topic.PODIUM),
    (S.FASTEST_LAP, Topic.FASTEST_LAP), (S.WON, Topic.WIN), (S.WIN, Topic.WIN), (S.SCORED, Topic.SCORED),
    (S.POINTS, Topic.SCORED), (S.CHAMPIONSHIP, Topic.TITLE), (S.LEADS, Topic.TITLE),
)  # fmt: skip


def without_of(sheet: Sheet) -> tuple[Topic | None, list[Cue]]:
    """The topic that "without ever winning" excludes, and the cues that remain to tell what is asked."""
    opening = next((i for i, c in enumerate(sheet.found) if S.WITHOUT in c or _denied_first(sheet, c)), None)
    if opening is None:
        return None, sheet.found
    for i, cue in enumerate(sheet.found[opening + 1 : opening + 5], opening + 1):
        excluded = next((topic for signal, topic in EXCLUDED if signal in cue), None)
        if excluded is not None:
            title = next((n for n, c in enumerate(sheet.found[: i + 3]) if n > i and _of_titles(c)), None)
            if excluded is Topic.WIN and title is not None:
                return Topic.TITLE, sheet.found[:opening] + sheet.found[title + 1 :]
            return excluded, sheet.found[:opening] + sheet.found[i + 1 :]
    return None, sheet.found


def without_a_place(sheet: Sheet) -> bool:
    """Whether a place bounds only what was not done: "most podiums without ever winning at Monaco"."""
    opening = next((c for c in sheet.found if S.WITHOUT in c), None)
    if opening is None:
        return False
    places = (b for b in sheet.bearers if b.first > opening.last and readings(b.found)[0].kind in PLACES)
    return any(sheet.says(b.first - 1, S.AT, S.FILLER) for b in places)


def _denied_first(sheet: Sheet, cue: Cue) -> bool:
    """Whether what was never done stands before what was: "has never won, but has ten podiums"."""
    return S.NEVER in cue and any(S.BUT in c and c.first > cue.last for c in sheet.found)


def _of_titles(cue: Cue) -> bool:
    return S.CHAMPIONSHIP in cue or S.TITLE in cue or S.CHAMPION in cue
