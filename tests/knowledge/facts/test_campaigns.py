"""What reports tell of a season and a career beside a race: standings, titles, counts, penalties, people.

A sentence stands in the midst of a small report; a fact is told in a line: "1 Kerr 348", "title Vega 2019 British F4".
"""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Fact, Penalty, Profile, Standing, Tally, Title
from knowledge.reading.read import read_text

HEADS = {
    "en": "Porsche Carrera Cup GB: Oulton Park, 12 May 2024\n\nAda Brun (Dale Racing) won the race ahead of Clara Kerr "
    "(Fell Motorsport) and Milo Vega (Dale Racing). Luis Dart was ninth.\n\n",
    "fr": "Porsche Carrera Cup France : Magny-Cours, 12 mai 2024\n\nAda Brun (Racing Vallée) a remporté la course devant "
    "Clara Kerr (Team Fontaine) et Milo Vega (Racing Vallée). Luis Dart a terminé neuvième.\n\n",
}


def line(fact: Fact) -> str | None:
    """A fact of a season in a line; none for any other."""
    who = "+".join(name.split(" ")[-1] for name in fact.drivers) or fact.team or ""
    series = f" {fact.championship}" if fact.championship and "Carrera" not in fact.championship else ""
    match fact:
        case Standing():
            points = f" {fact.points:g}" if fact.points is not None else ""
            season = f" {fact.season}" if fact.season != 2024 else ""
            return f"{fact.position} {who}{points}{season}{series}"
        case Title():
            return f"title {who} {fact.season}{series}"
        case Tally():
            return f"{fact.value} {fact.metric} {who}"
        case Penalty():
            return f"penalty {who or fact.car_number}"
        case Profile():
            return " ".join(
                ["is", str(fact.person).split(" ")[-1], str(fact.age or ""), fact.nationality or ""]
            ).strip()
        case _:
            return None


def told(sentence: str, language: str) -> set[str]:
    """What a sentence in the midst of a report tells of a season."""
    head = HEADS[language]
    facts = extract(read_text("report.txt", f"{head}{sentence}\n")).facts
    return {made for fact in facts if fact.start >= len(head) and (made := line(fact))}


ENGLISH = [
    ("Brun leads Kerr, 348 to 331.", {"1 Brun 348", "2 Kerr 331"}),
    ("Brun leads Kerr by nine, 251 points to 242.", {"1 Brun 251", "2 Kerr 242"}),
    ("Brun heads Kerr 74-69.", {"1 Brun 74", "2 Kerr 69"}),
    ("Brun (268) leads Kerr (241).", {"1 Brun 268", "2 Kerr 241"}),
    ("Brun (27) leads Kerr (41) into the first corner.", set()),
    ("Vega, the 2019 British F4 champion, retired.", {"title Vega 2019 F4 British Championship"}),
    (
        "Vega's record is a fine one: Ginetta Junior champion in 2017, runner-up in British F4 in 2019.",
        {"title Vega 2017 Ginetta Junior Championship", "2 Vega 2019 F4 British Championship"},
    ),
    (
        "Ginetta Junior champion in 2017, British F4 runner-up in 2019, Vega retired.",
        {"title Vega 2017 Ginetta Junior Championship", "2 Vega 2019 F4 British Championship"},
    ),
    ("Vega finished second in British F4 in 2019.", {"2 Vega 2019 F4 British Championship"}),
    ("It was the first win of the season for Brun.", {"1 wins Brun"}),
    ("Kerr scored her first podium since 2021.", set()),
    ("Kerr was second, a third podium in four races.", {"3 podiums Kerr"}),
    ("Pole went to Brun, her fourth of the year.", {"4 poles Brun"}),
    ("Dale Racing have won the teams' title five years running.", {"5 titles Dale Racing", "title Dale Racing 2024"}),
    ("Four times a winner this season, Brun was only sixth.", {"4 wins Brun"}),
    ("Brun has now won at Oulton Park three times.", {"3 wins Brun"}),
    ("Brun's rivals have three wins between them.", set()),
    ("Vega was two wins short of the record.", set()),
    ("Brun became the third different winner of the season.", set()),
    ("Kerr won from Dart, for whom a five-second penalty had no consequence.", {"penalty Dart"}),
    ("Ten seconds for Dart, who had overtaken before the line.", {"penalty Dart"}),
    ("Dart was moved to the back of the class.", {"penalty Dart"}),
    ("Dart's race was compromised by a drive-through for jumping the start.", {"penalty Dart"}),
    ("Dart also collected a 500-pound fine for ignoring a signal.", {"penalty Dart"}),
    ("Dart could face a penalty.", set()),
    ("No penalty was given to Dart.", set()),
    ("Kerr inherited the win thanks to a penalty.", set()),
    ("Brun went from 12th to ninth in the drivers' standings, with 151 points.", {"9 Brun 151"}),
    ("In the standings Brun has 94.5 points to the 91 of Kerr.", {"1 Brun 94.5", "2 Kerr 91"}),
    ("Brun leaves Oulton as championship leader.", {"1 Brun"}),
    ("Vega could go second in the standings on Sunday.", set()),
    ("Kerr won to stay in the championship hunt.", set()),
    ("Kerr won round two of the championship.", set()),
    ("Kerr took a win that revives her title challenge.", set()),
    ("Kerr won ahead of title rival Brun.", set()),
    ("Dart was ninth again. The 24-year-old had started last.", {"is Dart 24"}),
    ("Kerr passed Dart at the hairpin. The Swede held on to the flag.", set()),
]

FRENCH = [
    ("Au championnat, Brun devance Kerr (91 contre 89).", {"1 Brun 91", "2 Kerr 89"}),
    ("Racing Vallée passe devant Team Fontaine (187 contre 186).", {"1 Racing Vallée 187", "2 Team Fontaine 186"}),
    ("Vega, lauréat de la Clio Cup France 2019, abandonne.", {"title Vega 2019 Clio Cup France"}),
    (
        "Vice-champion de Clio Cup France en 2017, Vega a aussi fini troisième de la Mitjet 2L en 2018.",
        {"2 Vega 2017 Clio Cup France", "3 Vega 2018 Mitjet International"},
    ),
    ("Vega a remporté le titre en Formula Renault Eurocup en 2018.", {"title Vega 2018 Formula Renault Eurocup"}),
    ("Brun possède 101 points au championnat, soit cinq de mieux que Kerr.", {"1 Brun 101", "2 Kerr 96"}),
    ("Vega pourrait passer deuxième du championnat dimanche.", set()),
    ("Première victoire de la saison pour Brun.", {"1 wins Brun"}),
    ("Premier podium pour Kerr depuis 2021.", set()),
    ("Brun a remporté trois des quatre premières courses.", {"3 wins Brun"}),
    ("Les six victoires de Brun en font la favorite.", {"6 wins Brun"}),
    ("Une deuxième victoire cette saison permet à Brun de s'échapper.", {"2 wins Brun"}),
    ("Kerr monte pour la dixième fois sur le podium.", {"10 podiums Kerr"}),
    ("Kerr, elle, en a gagné sept.", {"7 wins Kerr"}),
    ("Il manque deux victoires à Vega pour égaler le record.", set()),
    ("Dart voit son résultat amputé de cinq secondes.", {"penalty Dart"}),
    ("Dart coupe la ligne en tête, mais un départ volé lui coûte dix secondes.", {"penalty Dart"}),
    ("Or Dart avait quitté son stand pistolet encore branché : dix secondes.", {"penalty Dart"}),
    ("Vingt-cinq secondes pour Dart, jugé responsable de l'accrochage.", {"penalty Dart"}),
    ("Dart et Vega écopent chacun de cinq secondes.", {"penalty Dart", "penalty Vega"}),
    ("Un stop-and-go a ruiné la course de Dart.", {"penalty Dart"}),
    ("Dart a échappé à toute sanction.", set()),
    ("Aucune pénalité n'a été infligée à Dart.", set()),
    ("Kerr profite d'une pénalité pour s'imposer.", set()),
    ("Dart risque une pénalité.", set()),
]

MISSED = [
    ("Vega has one.", "en", {"1 wins Vega"}),
    ("It was race number 100 for Vega.", "en", {"100 starts Vega"}),
    ("Seven wins, five poles: Brun has been in a class of her own.", "en", {"7 wins Brun", "5 poles Brun"}),
    ("Kerr won the championship's oldest race.", "en", set()),
    ("Dart arrived fifth in the championship.", "en", set()),
    ("Au championnat, Kerr (210 points) a dépassé Vega (198).", "fr", {"1 Kerr 210", "2 Vega 198"}),
    ("Pour cet écart, Dart hérite de cinq secondes.", "fr", {"penalty Dart"}),
]


@pytest.mark.parametrize(("sentence", "facts"), ENGLISH)
def test_english(sentence: str, facts: set[str]) -> None:
    assert told(sentence, "en") == facts


@pytest.mark.parametrize(("sentence", "facts"), FRENCH)
def test_french(sentence: str, facts: set[str]) -> None:
    assert told(sentence, "fr") == facts


@pytest.mark.xfail(strict=True, reason="not read, or taken for what it is not")
@pytest.mark.parametrize(("sentence", "language", "facts"), MISSED)
def test_not_read_yet(sentence: str, language: str, facts: set[str]) -> None:
    assert told(sentence, language) == facts


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Vega, the 2019 British F4 champion, retired.", "en"),
        ("A former British F4 champion, Vega retired.", "en"),
        ("Vega, titré en Clio Cup France en 2019 et en 2020, abandonne.", "fr"),
    ],
)
def test_a_series_named_for_an_honour_is_not_what_is_told_of(sentence: str, language: str) -> None:
    facts = extract(read_text("report.txt", f"{HEADS[language]}{sentence}\n")).facts
    assert {fact.championship for fact in facts if fact.kind == "result"} <= {
        "Porsche Carrera Cup Great Britain",
        "Porsche Carrera Cup France",
    }
