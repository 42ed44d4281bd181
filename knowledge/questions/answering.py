"""To which signals each topic, hole and form of a question answers; a signal of no table tells nothing by itself."""

from knowledge.questions.forms import AMONG
from knowledge.questions.question import Form, Topic, Wanted
from knowledge.questions.signal import S

Signals = frozenset[S]
OF_AN_ORDER = {S.TOP, S.FINISHED, S.RESULTS, S.POSITION, S.GRID, S.STARTED, S.FRONT_ROW, S.QUALIFIED}
OF_TOPIC: dict[Topic, Signals] = {
    topic: frozenset(signals)
    for topic, signals in {
        Topic.WIN: {S.CHAMPION, S.WIN, S.WON, S.FINISHED, S.RESULTS, S.FROM_POLE, S.CHAMPIONSHIP},
        Topic.PLACE: {
            S.FINISHED, S.RESULTS, S.POSITION, S.DISQUALIFIED, S.NOT_STARTED, S.OFTEN_AHEAD, S.RUNNER_UP, S.TIME, S.WON,
            S.WIN, S.BEST, S.TOOK_PART, S.CAR, S.PROVISIONAL,
        },
        Topic.PODIUM: {S.DRIVES_WITH, S.DRIVES_FOR, S.CHAMPIONSHIP, S.PODIUM, S.TOP_THREE, S.FINISHED, S.RESULTS},
        Topic.POLE: {S.POLE, S.FROM_POLE, S.QUALIFIED, S.FASTEST, S.BEST, S.STARTED, S.GRID, S.POSITION},
        Topic.GRID: {S.GRID, S.STARTED, S.FRONT_ROW, S.POSITION, S.QUALIFIED},
        Topic.QUALIFYING: {S.QUALIFIED, S.FASTEST, S.TIME, S.POSITION, S.OFTEN_AHEAD, S.FINISHED, S.GRID, S.RESULTS},
        Topic.FASTEST_LAP: {S.FASTEST_LAP, S.FASTEST, S.LAP, S.BEST, S.TIME},
        Topic.CLASSIFICATION: {S.RESULTS, S.FINISHED, S.QUALIFIED, S.STANDINGS, S.TOP, S.RECORD},
        Topic.POINTS: {
            S.POINTS, S.CHAMPIONSHIP, S.STANDINGS, S.EVOLUTION, S.FINISHED, S.LEADS, S.TITLE, S.CHAMPION, S.WON, S.LOST,
            S.COUNT, S.RUNNER_UP, S.RESULTS,
        },
        Topic.STANDING: {
            S.CHAMPIONSHIP, S.STANDINGS, S.RESULTS, S.POSITION, S.LEADS, S.RUNNER_UP, S.FINISHED, S.TOP_THREE, S.PODIUM,
            S.POINTS, S.CHAMPION, S.TITLE, S.BEST,
        },
        Topic.TITLE: {S.FINISHED, S.TITLE, S.CHAMPION, S.CHAMPIONSHIP, S.WON, S.WIN, S.FORMER, S.STANDINGS},
        Topic.START: {S.HELD, S.TOOK_PART, S.STARTED, S.DRIVES, S.GRID, S.DEBUT, S.CLASS, S.CAR, S.CHAMPIONSHIP},
        Topic.RETIREMENT: {S.RETIRED, S.NOT_FINISHED, S.CRASHED, S.FINISHED},
        Topic.SCORED: {S.SCORED, S.POINTS, S.FINISHED, S.RESULTS, S.TOOK_PART, S.WIN},
        Topic.ONE_TWO: {S.ONE_TWO, S.WIN, S.WON, S.BOTH, S.FINISHED},
        **dict.fromkeys(AMONG, OF_AN_ORDER),
        Topic.LAPS: {S.LAPS, S.WIN, S.WON, S.FINISHED, S.TOOK_PART, S.COUNT},
        Topic.GAP: {
            S.GAP, S.MARGIN, S.WIN, S.WON, S.FINISHED, S.POLE, S.FROM_POLE, S.QUALIFIED, S.TIME, S.LEADS, S.LOST,
            S.COUNT, S.RESULTS, S.EXTREME, S.COMPARE, S.AMOUNT, S.CLOSE,
        },
        Topic.PENALTY: {
            S.PENALTY, S.LOST, S.TOUCHED, S.WON, S.WIN, S.DISQUALIFIED, S.AMOUNT, S.TIME, S.RETIRED, S.NOT_FINISHED,
            S.PODIUM, S.GRID, S.POSITION, S.COUNT, S.POINTS, S.TITLE, S.CHAMPION,
        },
        Topic.TEAM: {S.DRIVES_FOR, S.DRIVES, S.DRIVES_WITH, S.CREW, S.REPLACED, S.TOOK_PART},
        Topic.TEAMMATE: {S.TEAMMATE, S.DRIVES_WITH, S.CREW, S.DRIVES, S.CAR},
        Topic.CAR: {S.CAR, S.DRIVES, S.CAR_NUMBER, S.HELD},
        Topic.CAR_NUMBER: {S.CAR_NUMBER, S.CAR, S.DRIVES, S.DRIVES_WITH, S.HELD, S.TOOK_PART},
        Topic.EVENT: {S.HELD, S.CALENDAR, S.TOOK_PART, S.FUTURE, S.CHAMPIONSHIP},
        Topic.PROFILE: {S.AGE, S.OFFICE, S.ROLE, S.OLDEST, S.YOUNGEST, S.DRIVER, S.TEAM, S.MORE},
        Topic.RECORD: {
            S.RECORD, S.WIN, S.POLE, S.PODIUM, S.TITLE, S.FASTEST_LAP, S.RESULTS, S.CHAMPION, S.COMPARE, S.COUNT,
        },
        Topic.PROVISIONAL: {
            S.PROVISIONAL, S.RESULTS, S.STANDINGS, S.WIN, S.CHAMPIONSHIP, S.TITLE, S.CHAMPION, S.PODIUM, S.POLE,
        },
        Topic.SOURCE: {S.SOURCE, S.WHERE},
        Topic.QUOTE: {
            S.SAID, S.ROLE, S.WIN, S.WON, S.FINISHED, S.RESULTS, S.TITLE, S.CHAMPION, S.CHAMPIONSHIP, S.PODIUM, S.POLE,
            S.PENALTY, S.RETIRED, S.LOST, S.AFTER, S.RECORD, S.OFFICE,
        },
    }.items()
}  # fmt: skip
OF_WANTED: dict[Wanted, Signals] = {
    wanted: frozenset(signals)
    for wanted, signals in {
        Wanted.DRIVER: {S.DRIVER, S.CREW},
        Wanted.TEAM: {S.TEAM, S.TEAMS, S.MAKE, S.DRIVES_FOR, S.DRIVES_WITH, S.DRIVES, S.WHEN},
        Wanted.MANUFACTURER: {S.TEAM, S.MAKE, S.DRIVES_FOR, S.DRIVES_WITH, S.DRIVES},
        Wanted.NATION: {S.NATION, S.NATIONALITY},
        Wanted.CAR: {S.CAR},
        Wanted.CAR_NUMBER: {S.CAR_NUMBER},
        Wanted.POSITION: {S.POSITION, S.WHERE, S.FINISHED},
        Wanted.TIME: {S.TIME},
        Wanted.GAP: {S.GAP, S.MARGIN},
        Wanted.LAPS: {S.LAPS},
        Wanted.POINTS: {S.POINTS, S.COUNT, S.GAP, S.MARGIN},
        Wanted.COUNT: {S.COUNT, S.TIMES},
        Wanted.SEASON: {S.YEAR, S.WHEN, S.DATE},
        Wanted.EVENT: {S.WHEN, S.WHERE, S.DATE, S.YEAR, S.CIRCUIT},
        Wanted.DATE: {S.DATE, S.WHEN, S.YEAR},
        Wanted.CIRCUIT: {S.CIRCUIT, S.WHERE},
        Wanted.CATEGORY: {S.CLASS},
        Wanted.NTH: {S.NTH},
        Wanted.REASON: {S.WHY},
        Wanted.AMOUNT: {S.AMOUNT},
        Wanted.AGE: {S.AGE, S.WHEN, S.DIED},
        Wanted.BIRTH: {S.BORN, S.DATE, S.WHEN, S.YEAR},
        Wanted.BIRTHPLACE: {S.BORN, S.WHERE},
        Wanted.DEATH: {S.DIED, S.WHEN, S.DATE, S.YEAR},
        Wanted.NATIONALITY: {S.NATIONALITY, S.NATION, S.WHERE},
    }.items()
}
OF_FORM: dict[Form, Signals] = {
    form: frozenset(signals)
    for form, signals in {
        Form.COUNT: {S.COUNT, S.TIMES, S.DIFFERENT},
        Form.FIRST: {S.FIRST, S.DEBUT},
        Form.LAST: {S.LAST},
        Form.NEXT: {S.NEXT, S.AFTER, S.BEFORE, S.LAST},
        Form.MOST: {S.MOST, S.MORE, S.RECORD, S.TIMES, S.BEST, S.COUNT},
        Form.FEWEST: {S.FEWEST},
        Form.TOP: {S.TOP, S.MOST, S.TOP_THREE, S.BEST, S.FIRST, S.COUNT, S.TIMES},
        Form.YOUNGEST: {S.YOUNGEST, S.AGE},
        Form.OLDEST: {S.OLDEST, S.AGE},
        Form.STREAK: {S.TIME, S.STREAK, S.MOST, S.EXTREME, S.BEST, S.TIMES, S.RECORD, S.COUNT},
        Form.SUM: {S.COMBINED, S.TOGETHER, S.TOTAL, S.COUNT, S.TIMES},
        Form.AVERAGE: {S.AVERAGE, S.COUNT},
        Form.SHARE: {S.SHARE, S.BEST, S.AVERAGE, S.COUNT, S.MOST, S.TOOK_PART, S.EXTREME, S.RECORD},
        Form.DIFFERENCE: {S.GAP, S.MARGIN, S.COMPARE, S.MORE, S.LEADS, S.AHEAD, S.BEHIND},
        Form.COMPARE: {S.GAP, S.COMPARE, S.MORE, S.MOST, S.BEST, S.TIMES, S.COUNT, S.AHEAD, S.BEHIND},
        Form.HEAD_TO_HEAD: {S.COMPARE, S.OFTEN_AHEAD, S.MORE, S.MOST, S.TIMES, S.BEST, S.COUNT, S.AHEAD, S.BEHIND},
        Form.EVER: {S.NEVER, S.TIMES},
        Form.NEVER: {S.NEVER},
        Form.BEST: {S.BEST, S.MOST},
        Form.WORST: {S.WORST, S.LAST},
        Form.LIST: {S.BOTH, S.AT_LEAST, S.DIFFERENT, S.TIMES},
    }.items()
}  # fmt: skip
