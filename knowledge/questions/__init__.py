"""From a question's text to a Question: names and slots, then cues, then their combination, then the conversation.

A question is topic x wanted x form, of subjects, within a scope. Every combination that makes sense may come; these are
the commonest, with what else is set (a slot that is not named is open):

=============== ============= =========== ============================================================================
topic           wanted        form        for example
=============== ============= =========== ============================================================================
WIN             DRIVER, TEAM  which       who won Monza in 2021 (scope); which team won; session "Sprint", "Race 2"
WIN             COUNT         count       how many races did X win (in 2013, with Ferrari: scope.team)
WIN             COUNT         count       ... from pole: condition POLE
WIN             DRIVER        count       how many different winners in 2012 (DRIVER counted, also TEAM, CIRCUIT ...)
WIN             EVENT         list        which races did X win in 2021 (none: false premise)
WIN             SEASON        list        when did X win at Monaco
WIN             EVENT, DATE   first, last X's first win; CIRCUIT where the place is wanted; `ordinal` his third win
WIN             DRIVER        first, last the last French winner (nation), the first winner at Suzuka
WIN             DRIVER, TEAM  most, fewest who has won most (in 2002, at Monza); NATION, CIRCUIT, SEASON likewise
WIN             DRIVER        top         the five drivers with most wins: limit 5
WIN             DRIVER        youngest    youngest winner; also oldest
WIN             COUNT         streak      most wins in a row of X; wanted DRIVER without subject: whose streak
WIN             COUNT         share       X's percentage of wins; average: wins a season
WIN             DRIVER        compare     who has more wins, X or Y (two or more subjects); COUNT: compare X and Y: wins
WIN             SEASON        list        X's wins per season (per_season); most: his best season
WIN             DRIVER        share       whose percentage of wins is the largest; streak with at_least: all such runs
WIN             EVENT         list        which races X did not win in a season: negated
WIN             DRIVER        list        who won both races (at_least 2); which Frenchmen have won (nation)
WIN             DRIVER        first       the first to win 50 races (at_least 50); AGE: how old whoever did it was
WIN             TRUTH         truth       did X win Spa 2019; `ever` over a career; negated: has X never won
PODIUM, POLE, FASTEST_LAP, ONE_TWO (of a team), START, TITLE, RETIREMENT combine with all these forms; besides:
PODIUM          DRIVER        list        the podium of a race; who was on the podium
POLE            TIME          which       the time of the pole; also FASTEST_LAP, WIN (the race time)
FASTEST_LAP     DRIVER        which       who set it; also TIME: and in what time
START           EVENT         first, last X's first Grand Prix
START           DRIVER        list        who took part
START           SEASON        list        in which seasons did X race; COUNT with wanted SEASON: how many seasons
START           CATEGORY      which       in which class (CHAMPIONSHIP: which series) does X race
TITLE           DRIVER, TEAM  which       who was champion in 2009 (scope.category: Teams, Manufacturers, Juniors ...)
TITLE           DRIVER        list        the former champions; TITLE SEASON list: in which years was X champion
TITLE           COUNT         count       how many titles for X; scope.category Manufacturers: constructors' titles
PLACE           POSITION      which       where did X finish; `also` REASON: and why; best, worst, average
PLACE           DRIVER        which       who finished third: position 3; status "DSQ": who was disqualified
PLACE           DRIVER        which       who finished ahead of X: others (X,), relation AHEAD, BEHIND, BETWEEN
PLACE           DRIVER        head_to_head who finished ahead more often, X or Y; QUALIFYING likewise
PLACE           DRIVER        worst       who finished last (of those classified)
PLACE           COUNT         count       how many times second: position 2
GRID            DRIVER        which       who started second: position 2; GRID POSITION: where did X start
QUALIFYING      POSITION      which       where did X qualify; DRIVER + position: who was second in qualifying
CLASSIFICATION  DRIVER        list        the order of race 2; top: limit; session "Qualifying", "Grid" too
STANDING        DRIVER, TEAM  which       who is fifth of the championship: position 5; leads: position 1
STANDING        DRIVER, TEAM  list, top   the standings; top 3 of the championship
STANDING        POSITION      which       where is X in the championship; best: X's best season
STANDING        COUNT, DRIVER count, most how often was X runner-up, who most often (position 2); streak; SEASON: when
POINTS          POINTS        which       how many points has X (several subjects: each); scope.moment AFTER an event
POINTS          POINTS        difference  the gap of X and Y in the championship; one subject: to second (or leader)
POINTS          POINTS        difference  no subject, position 1: by how much was the title won, the leader's margin
POINTS          POINTS        average     points a race of X; with a meeting or sprints: what X scored there
POINTS          POINTS        count       all the points of X's career
SCORED          DRIVER, COUNT all forms   races finished in the points: like WIN
WIN             DRIVER        which       won from third on the grid: condition GRID, ``started`` 3; at home: scope.home
POINTS          DRIVER        most, compare who scored more points in 2019, X or Y
POINTS          POINTS        list        how the points grew over a season
GAP             GAP           difference  the gap between X and Y at the flag; which + position 1: the margin of the win
GAP             GAP           fewest      the closest finish of all; most: the widest margin of victory
LAPS            LAPS          which       how many laps did X complete, had the race
PENALTY         REASON        which       why was X penalised, why did X lose the win; AMOUNT: how much; truth: was X
PENALTY         DRIVER        list        who was penalised; relation TOUCHED: whom did X touch
RETIREMENT      DRIVER        list        who retired (did not finish); REASON: why did X retire
TEAM            TEAM          which       X's team; list: all the teams X drove for; SEASON list: when with Ferrari
TEAM            DRIVER        list        who drove for Jordan in 1999 (subject the team, or a car number)
TEAM            DRIVER        which       who replaced X: relation REPLACED, others (X,); whom did X replace: SUCCEEDED
TEAM            TEAM          which       X's team before T: scope.team with scope.moment
TEAMMATE        DRIVER        list        X's team-mates; who shared the car of X, the crew; count: how many he had
TEAMMATE        SEASON, TEAM  list        when and where two were team-mates; TRUTH truth: whether they were
CAR             CAR           which       what did X drive; CAR_NUMBER CAR_NUMBER: X's number, a team's numbers (list)
CAR_NUMBER      DRIVER        which       who has number 44: subject of kind CAR_NUMBER
EVENT           EVENT, DATE   next, last  the next race (scope.moment AFTER an event), the last race of 1999; first
EVENT           DATE, CIRCUIT which       when, where was the Grand Prix; SEASON first: when was it first held
EVENT           EVENT         list        the calendar; which with scope.round: round 5
EVENT           COUNT         count       how many races in 1977, at Monza; TRUTH truth: was there a race
EVENT           CIRCUIT       list, count the tracks of a country; NATION most: who hosted most; ROUND
PROFILE         AGE ...       which       NATIONALITY, BIRTH, BIRTHPLACE, DEATH, ROLE, SUMMARY (who is X)
PROFILE         BIRTH, DEATH  list        who was born (died) in 1985; nation: which Frenchmen
PROFILE         DRIVER        which       who is the manager of T: role and subject T; nation: list of French drivers
RECORD          SUMMARY       which       X's record, palmares (a season: scope); compare: X and Y; an event's winners
TITLE           EVENT         which       the race that decided a title: condition EVENT
PROVISIONAL     TRUTH         truth       is the result provisional
SOURCE          SUMMARY       which       where does that come from (antecedent: the question before)
=============== ============= =========== ============================================================================

Two or more subjects under another form than compare, difference and head_to_head are a crew, or each is asked about.
A car number beside a team or make is one car: the subject is the number, the team stands in ``scope.team``.
TRUTH with ``value`` holds a number against the count ("did he win 7 titles"), with ``at_least`` a least number.
"The nationality of the winner" has an ``antecedent``: who did it is found first; "who won X's last race" has his race.
"The race after X" has an ``antecedent`` too: the meeting beside X, whose answer is the place.
What a question says must be told by a part of it: ``accounting`` holds each phrase against the parts, and a question
with a telling word to spare is not understood, lest an easier one be answered.
A clause that tells when or where ("in his first season", "when he won the title") is an ``antecedent`` for the season
or the meeting; a text that asks two things has the second in ``further``.
Follow-ups: ``antecedent`` is the question that the conversation refers to; answer it first, take whom it names as
subjects (or its meeting as place), and go on.
"""
