"""The closest and the widest that are asked for: of a race's finish, or of a championship."""

from knowledge.questions.heard import Heard
from knowledge.questions.signal import S


def margin_record(heard: Heard) -> bool:
    """Whether the closest or widest finish of all is asked for, and not that of a championship."""
    season = heard.any(S.CHAMPIONSHIP, S.STANDINGS, S.TITLE, S.CHAMPION, S.POINTS, S.MAKE)
    of_races = heard.any(S.MARGIN, S.GAP, S.FINISHED, S.WIN) and not season
    return (
        heard.any(S.EXTREME) and of_races and not (heard.asked or heard.any(S.STREAK, S.SHARE, S.LAP, S.COUNT, S.LAST))
    )


def title_margin(heard: Heard) -> bool:
    """Whether the closest championship is asked for, or the widest margin of one: between its first two."""
    series = heard.any(S.CHAMPIONSHIP, S.TITLE, S.CHAMPION, S.STANDINGS, S.CLASS)
    apart = heard.any(S.CLOSE) or (heard.any(S.EXTREME) and heard.any(S.MARGIN, S.GAP))
    other = heard.asked or heard.roles.placed() or heard.any(S.STREAK, S.SHARE, S.LAP, S.AGE, S.MEETING)
    other = other or (heard.any(S.COUNT) and not (heard.any(S.POINTS) and heard.any(S.MARGIN, S.GAP)))
    return series and apart and not other
