"""How a name stands to whoever is asked about, by the word before it: ahead of him, in his place, since him."""

from knowledge.names.surfaces import vocabulary
from knowledge.questions.cues import Cue
from knowledge.questions.question import Relation
from knowledge.questions.sheet import Bearer, Sheet
from knowledge.questions.signal import S

BEHIND_ANOTHER = {S.FINISHED, S.RUNNER_UP, S.ORDINAL, S.STANDINGS, S.POINTS, S.POSITION, S.MOST, S.GAP}


def relation_before(sheet: Sheet, bearer: Bearer) -> Relation | None:
    """Whether a name is one that others are measured against: "ahead of X", "who replaced X"."""
    place = bearer.first - 1
    while place >= 0 and (
        sheet.word(place) in vocabulary().elisions or (_joining(sheet, place) and sheet.name(place - 1))
    ):
        place -= 2 if sheet.name(place - 1) and _joining(sheet, place) else 1
    cue = sheet.cue(place)
    if cue is None:
        return None
    if tells_since(cue):
        return Relation.SINCE
    if S.AFTER in cue and _tells_champions(sheet):
        return Relation.LATER
    if S.BEHIND in cue and S.MOST not in cue:
        return Relation.BEHIND
    if S.AHEAD in cue:
        return Relation.AHEAD
    return Relation.REPLACED if S.REPLACED in cue else None


def _tells_champions(sheet: Sheet) -> bool:
    """Whether champions follow each other, and nobody finishes behind another."""
    titled = any(c.senses.keys() & {S.CHAMPION, S.TITLE} for c in sheet.found)
    return titled and not any(c.senses.keys() & BEHIND_ANOTHER for c in sheet.found)


def tells_since(cue: Cue | None) -> bool:
    """Whether "since" stands before somebody, who only tells since when: "has Williams won since Maldonado"."""
    return cue is not None and S.SINCE in cue and cue.senses.keys().isdisjoint({S.AFTER, S.FILLER, S.WHEN})


def _joining(sheet: Sheet, place: int) -> bool:
    return sheet.says(place, S.AND, S.OR)
