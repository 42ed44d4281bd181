"""How teams, makers and drivers tell of their own races: a row for each member of a family of phrases."""

from dataclasses import replace

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.facts.prose.skeleton import sentence_spans
from knowledge.reading.read import read_text
from tests.knowledge.facts.marking import RACE, final

# fmt: off
NO_PLACES = [
    ("[Ada Brun] was in front when the seventh of 11 full-course cautions came.", "en", []),
    ("[Ada Brun] was the second of four retirements.", "en", []),
    ("[Ada Brun] retired at the third of five pit stops.", "en", ["retired Brun DNF"]),
    ("[Ada Brun] finished seventh of 11 starters.", "en", ["placed Brun 7"]),
    ("[Ada Brun] abandonne lors de la troisième des quatre neutralisations.", "fr", ["retired Brun DNF"]),
    ("[Ada Brun] termine quatrième puis septième des deux manches.", "fr", ["placed Brun 4", "placed Brun 7"]),
]
OWN_STORIES = [
    ("[Ada Brun] est cinquième du classement des équipes.", ["points Brun 5 (Teams)"]),
    ("[Ada Brun] prend une neuvième place en qualification.", ["placed Brun 9 Qualifying"]),
    ("[Ada Brun] : neuvième en qualification, sixième sous le damier.", ["placed Brun 6", "placed Brun 9 Qualifying"]),
    ("[Ada Brun] a connu un jour sans : neuvième sur la grille, dixième à l'arrivée.", ["placed Brun 10", "placed Brun 9 Qualifying"]),
    ("Avec une quatrième place à la clé, [Ada Brun] limite les dégâts.", ["placed Brun 4"]),
    ("La dernière marche est revenue à [Ada Brun].", ["placed Brun 3"]),
    ("La troisième marche du podium pour [Ada Brun].", ["placed Brun 3"]),
    ("La deuxième marche du podium revient à [Ada Brun].", ["placed Brun 2"]),
    ("Dauphin au général, [Ada Brun] décroche la victoire en <Silver>.", ["placed Brun 1 (Silver)", "placed Brun 2 (Overall)"]),
    ("Avec le troisième temps, [Ada Brun] partait de la deuxième ligne.", ["placed Brun 3 Qualifying"]),
    ("Vingt-deuxième (quatrième de la catégorie <Am>), [Ada Brun] souffrait.", ["placed Brun 4 (Am)"]),
    ("[Ada Brun] gagne. Ce succès lui assure le titre <GT3>.", ["crowned Brun (GT3)", "placed Brun 1"]),
    ("Cette victoire offre à [Ada Brun] le titre <GT3>.", ["crowned Brun (GT3)"]),
    ("Cette victoire offrirait à [Ada Brun] le titre <GT3>.", []),
    ("Auteur de la pole en <Am>, [Ada Brun] a mené.", ["pole Brun 1 (Am)"]),
    ("[Ada Brun] s'impose en <Silver> avec 12''4 d'avance sur [Max Dor].", ["placed Brun Dor 1 (Silver)"]),
    ("[Ada Brun] n'a jamais pris le départ.", ["retired Brun DNS"]),
    ("[Ada Brun] n'a pas pu s'aligner.", ["retired Brun DNS"]),
    ("[Ada Brun] a été reclassée septième.", ["placed Brun 7"]),
    ("Huitième sous le damier, [Ada Brun] se voit repositionnée au septième rang.", ["placed Brun 7"]),
    ("Une touchette mettait fin à la course de tous. [Ada Brun] tapait le rail. Abandon, et beaucoup de travail.", ["retired Brun DNF"]),
    ("Une crevaison mettait [Ada Brun] au garage. Elle a mis un terme à sa course.", ["retired Brun DNF"]),
    ("[Ada Brun] gagne. C'est notre deuxième victoire.", ["counted Brun 2 wins", "placed Brun 1"]),
    ("Champion en <Am> en 2021 et 2022, [Ada Brun] était là.", ["crowned Brun (Am) 2021", "crowned Brun (Am) 2022"]),
    ("• Ancien champion en 2019, [Ada Brun] était là.", ["crowned Brun 2019"]),
    ("[Ada Brun] s'était qualifiée onzième, deuxième des <Am>.", ["placed Brun 11 Qualifying", "placed Brun 2 (Am) Qualifying"]),
    ("[Ada Brun] termine onzième, deuxième de la classe <Am>.", ["placed Brun 11", "placed Brun 2 (Am)"]),
]
OWN_STORIES_EN = [
    ("[Ada Brun] could do no better than 15th in qualifying.", ["placed Brun 15 Qualifying"]),
    ("[Ada Brun] took the flag seventh, only to be handed a five-second penalty.", ["penalised Brun 5"]),
    ("[Ada Brun] was third, only for the stewards to add five seconds.", []),
    ("[Ada Brun] won, only the second victory of her career.", ["counted Brun 2 wins", "placed Brun 1"]),
    ("[Ada Brun] is fifth in the teams' standings.", ["points Brun 5 (Teams)"]),
    ("[Ada Brun] lies fourth in the manufacturers' championship with 98 points.", ["points Brun 4 (Manufacturers) 98"]),
    ("Victory went to [Ada Brun]'s [Nord Racing] colleague [Max Dor].", ["placed Dor 1"]),
    ("[Ada Brun]: ninth in qualifying, sixth at the flag.", ["placed Brun 6", "placed Brun 9 Qualifying"]),
    ("After qualifying ninth, [Ada Brun] finished sixth.", ["placed Brun 6", "placed Brun 9 Qualifying"]),
    ("With fourth place in the bag, [Ada Brun] limited the damage.", ["placed Brun 4"]),
    ("P7 for [Ada Brun].", ["placed Brun 7"]),
    ("It was P4 in <GT3> for [Ada Brun].", ["placed Brun 4 (GT3)"]),
    ("Third time lucky for [Ada Brun].", []),
    ("[Ada Brun] brought home P7 and P1 in <Am>.", ["placed Brun 1 (Am)", "placed Brun 7"]),
    ("[Ada Brun] finished eleventh overall and fourth in <Am>.", ["placed Brun 11 (Overall)", "placed Brun 4 (Am)"]),
    ("[Ada Brun] won. The victory gave her the <GT3> title.", ["crowned Brun (GT3)", "placed Brun 1"]),
    ("That result secured [Ada Brun] the drivers' championship.", ["crowned Brun"]),
    ("Second place was enough to hand [Ada Brun] the <GT3> crown.", ["crowned Brun (GT3)"]),
    ("The win gave [Ada Brun] the championship lead.", ["points Brun 1"]),
    ("Fifth place would have given [Ada Brun] the title.", []),
    ("[Ada Brun] took both <Am> classes.", ["placed Brun 1 (Am)"]),
    ("[Ada Brun] spun and was then assessed a drive-through for passing under yellow.", ["penalised Brun"]),
    ("[Ada Brun] was running fifth when contact with [Max Dor] broke a steering arm and put him out.", ["retired Brun DNF"]),
    ("[Ada Brun] was leading when a puncture ended his race.", ["retired Brun DNF"]),
    ("[Ada Brun] was sixth until a gearbox problem forced him into retirement.", ["retired Brun DNF"]),
    ("[Ada Brun] lined up 14th and team-mate [Max Dor] seventh.", ["placed Brun 14 Qualifying", "placed Dor 7 Qualifying"]),
    ("[Ada Brun] put the car sixth on the grid.", ["placed Brun 6 Qualifying"]),
    ("[Ada Brun] put it sixth on the class grid.", ["placed Brun 6 (GT4) Qualifying"]),
    ("The result lifted [Ada Brun] from seventh to fourth in the drivers' standings with 214 points.", ["points Brun 4 214"]),
    ("[Ada Brun] ends his first season sixth in points.", ["points Brun 6"]),
    ("It was [Ada Brun]'s third podium of the year.", ["counted Brun 3 podiums"]),
    ("[Ada Brun] charged from 23rd on the grid to ninth.", ["placed Brun 23 Qualifying", "placed Brun 9"]),
]
NOT_KEPT = [
    ("[Ada Brun] was third when she handed the car over to [Max Dor].", "en", []),
    ("[Ada Brun] came in fourth and turned the car over to [Max Dor].", "en", []),
    ("[Ada Brun] remained in the top ten.", "en", []),
    ("[Ada Brun] finished in the top ten.", "en", ["placed Brun <=10"]),
    ("[Ada Brun] was left battling to claim the drivers' crown.", "en", []),
    ("[Ada Brun] was vying for a third career win.", "en", []),
    ("[Ada Brun] gagne quatre places avant de passer le relais à [Max Dor] au onzième rang.", "fr", []),
    ("[Ada Brun] avait cédé le volant en quatrième position.", "fr", []),
    ("[Ada Brun] termine son double relais en sixième position.", "fr", []),
    ("[Ada Brun] termine cinquième après avoir passé le relais à [Max Dor].", "fr", ["placed Brun 5"]),
    ("[Ada Brun] la ramène dans le top 10.", "fr", []),
    ("[Ada Brun] termine dans le top 10.", "fr", ["placed Brun <=10"]),
    ("[Ada Brun] luttait pour décrocher le titre.", "fr", []),
]
OF_TWO_CLASSES = [
    ("[Ada Brun] finished P5 <Silver> (P8 overall).", "en", ["placed Brun 5 (Silver)", "placed Brun 8 (Overall)"]),
    ("[Ada Brun] came home fourth <Pro-Am>.", "en", ["placed Brun 4 (Pro-Am)"]),
    ("[Ada Brun] took fourth place <Pro-Am> (11th overall).", "en", ["placed Brun 11 (Overall)", "placed Brun 4 (Pro-Am)"]),
    ("[Ada Brun] was 11th overall (third in <GT3>).", "en", ["placed Brun 11 (Overall)", "placed Brun 3 (GT3)"]),
    ("[Ada Brun] termine P5 <Silver> (P8 overall).", "fr", ["placed Brun 5 (Silver)", "placed Brun 8 (Overall)"]),
    ("[Ada Brun] décroche la 4e place <Pro-Am>.", "fr", ["placed Brun 4 (Pro-Am)"]),
    ("[Ada Brun] prend la 3e place <Am> (et la 9e au général).", "fr", ["placed Brun 3 (Am)", "placed Brun 9 (Overall)"]),
    ("[Ada Brun] termine neuvième au scratch (la troisième place en <GT3>).", "fr", ["placed Brun 3 (GT3)", "placed Brun 9 (Overall)"]),
    ("[Ada Brun] signe le sixième chrono <Pro-Am>.", "fr", []),
    ("[Ada Brun] signe le sixième temps des qualifications, le deuxième des <Am>.", "fr", ["placed Brun 2 (Am) Qualifying", "placed Brun 6 Qualifying"]),
]
OVERALL_WINS = [
    ("Overall honours went to [Ada Brun].", "en", "placed Brun 1 (Overall)"),
    ("Overall victory was taken by [Ada Brun].", "en", "placed Brun 1 (Overall)"),
    ("The overall win fell to [Ada Brun].", "en", "placed Brun 1 (Overall)"),
    ("La victoire absolue est revenue à [Ada Brun].", "fr", "placed Brun 1 (Overall)"),
    ("[Ada Brun] led <GT4> when a spinning <LMP2> car hit him and he retired in class.", "en", "retired Brun (GT4) DNF"),
    ("[Ada Brun] mène en <GT4> quand une <LMP2> le heurte : abandon de [Ada Brun] dans sa catégorie.", "fr", "retired Brun (GT4) DNF"),
]
# fmt: on


@pytest.mark.parametrize(("text", "language", "expected"), NO_PLACES)
def test_an_ordinal_that_counts_is_no_place(text: str, language: str, expected: list[str]) -> None:
    assert final(text, language) == expected


ELSEWHERE = [
    ("Ada Brun won at Imola in April.", "Spa", "Imola", "Race"),
    ("Max Dor, who won at Imola in April, finished second.", "Spa", "Imola", "Race"),
    ("Ada Brun finished third at Spa.", "Spa", "Spa", "Race"),
    ("Ada Brun took pole at Imola.", "Spa", "Imola", "Qualifying"),
]


@pytest.mark.parametrize(("sentence", "here", "place", "session"), ELSEWHERE)
def test_a_place_of_another_track_is_of_its_meeting(sentence: str, here: str, place: str, session: str) -> None:
    text = f"British GT race at {here}, 4 May 2031\n\nPaul Ness was first at {here}.\n\n{sentence}"
    told = [(f.event, f.session) for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    assert (place, session) in told


@pytest.mark.parametrize(("text", "language", "expected"), OVERALL_WINS)
def test_a_class_is_that_of_whom_it_is_told(text: str, language: str, expected: str) -> None:
    assert expected in final(text, language, replace(RACE, category="GT4"))


@pytest.mark.parametrize(("text", "language", "expected"), OF_TWO_CLASSES)
def test_a_place_is_of_the_class_beside_it(text: str, language: str, expected: list[str]) -> None:
    assert final(text, language) == expected


@pytest.mark.parametrize(("text", "language", "expected"), NOT_KEPT)
def test_a_place_handed_over_or_fought_for_is_not_kept(text: str, language: str, expected: list[str]) -> None:
    assert final(text, language) == expected


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Ada Brun topped Group B and reached the semi-finals, where Max Dor beat her.", set()),
        ("Ada Brun won Group N and Max Dor won Group A.", {"Group A", "Group N"}),
        ("Ada Brun domine la poule B avant les demi-finales.", set()),
    ],
)
def test_a_group_that_leads_to_a_final_is_no_class(text: str, classes: set[str]) -> None:
    facts = extract(read_text("report.txt", text)).facts
    assert {f.category for f in facts if isinstance(f, Result) and f.category != "Overall"} == classes


@pytest.mark.parametrize(("text", "expected"), OWN_STORIES)
def test_what_a_french_team_tells_of_its_own(text: str, expected: list[str]) -> None:
    assert final(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), OWN_STORIES_EN)
def test_what_an_english_team_tells_of_its_own(text: str, expected: list[str]) -> None:
    told = final(text, "en", replace(RACE, category="GT4") if "class grid" in text else RACE)
    assert told == expected


def test_some_car_does_not_tell_the_class_of_whom_it_hit() -> None:
    text = "GTD race at Spa\n\nThe No. 84 of Ada Brun raced in GTD.\n\nA spinning LMP2 car collected the No. 84 and it retired."
    assert {f.category for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)} <= {
        "GTD",
        "Overall",
    }


def test_who_after_a_stranger_is_nobody_named_before() -> None:
    text = "London E-Prix\n\nAda Brun had to face the Jaguar of Max Dor. It was the New Zealander who won the race."
    assert not [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]


def test_a_title_told_beside_is_of_its_year() -> None:
    text = (
        "Ada Brun, whose last win was at Monaco in 2022, the year in which she became world champion, finished third."
    )
    assert [(f.season, f.drivers) for f in extract(read_text("report.txt", text)).facts if f.kind == "title"] == [
        (2022, ("Ada Brun",))
    ]


def test_a_team_has_only_the_first_of_two_drivers_where_the_other_has_his_own() -> None:
    text = "Race at Spa\n\nAda Brun won ahead of Porsche's Max Dor and Leo Fay of Nord Racing."
    teams = {f.drivers: f.team for f in extract(read_text("report.txt", text)).facts if f.kind == "entry"}
    assert teams.get(("Max Dor",)) == "Porsche"
    assert teams.get(("Leo Fay",)) != "Porsche"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He stopped on lap 12. Brun went on.", 2),
        ("They were seven points behind Garage 59. Brun and Dor are third.", 2),
        ("The win went to the #58. Our crew was fifth.", 2),
        ("She finished P5. Dor was sixth.", 2),
        ("Il finit dans le top 10. Dor gagne.", 2),
        ("Results: 1. Brun, 2. Dor, 3. Fay", 1),
        ("1. Ada Brun 12 laps 2. Max Dor 12 laps 3. Leo Fay", 1),
        ("Her 2.6 litre car won.", 1),
        ("It was car No. 5 of the No. 1 team.", 1),
    ],
)
def test_a_small_figure_may_end_a_sentence(text: str, parts: int) -> None:
    assert len(sentence_spans(text, 0, len(text), frozenset({"no"}))) == parts


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("[Ada Brun] leads the <Silver> standings on 98 points. [Max Dor] is second in the championship on 90 points.",
         "en", {"points Brun 1 (Silver) 98", "points Dor 2 (Silver) 90"}),
    ],
)  # fmt: skip
def test_a_passage_stays_with_the_standing_of_a_class(text: str, language: str, expected: set[str]) -> None:
    assert set(final(text, language)) == expected


@pytest.mark.parametrize(("series", "sessions"), [("DTM", {"Race 1", "Race 2"}), ("WEC", {"Race"})])
def test_a_series_of_two_races_has_one_a_day(series: str, sessions: set[str]) -> None:
    text = f"{series} at Spa\n\nOn Saturday Ada Brun finished second.\n\nOn Sunday Max Dor finished third."
    assert {f.session for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)} == sessions


@pytest.mark.parametrize(
    "text",
    [
        "Coupe Brume: Croft\n\nMax Dor won the race at Croft on 5 May 2030.\n\nAda Brun and Jo Falk drove the team's #53 to sixth in GT3 from 17th on the grid.\n",
        "Coupe Brume : Nogaro\n\nMax Dor a gagné la course de Nogaro le 5 mai 2030.\n\nAda Brun et Jo Falk amènent la Ligier n°53 à la sixième place du GT3.\n",
    ],
)
def test_a_crew_takes_its_car_to_a_place(text: str) -> None:
    told = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result) and f.session == "Race"]
    assert (("GT3", 6, ("Ada Brun", "Jo Falk"))) in [(f.category, f.position, f.drivers) for f in told]
