"""Series and meetings that no list knows, as their words alone show them."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import language_of, mentions
from knowledge.reading.read import read_text


def named(text: str, kind: MentionKind) -> list[str]:
    document = read_text("report.txt", text)
    return [str(m.value) for m in mentions(document, language_of(document)) if m.kind is kind]


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("Anna Lefort mène la Coupe de Rivemont après la course.", ["Coupe de Rivemont"]),
        ("The Nordic Touring Trophy goes on at Spa and he has the points.", ["Nordic Touring Trophy"]),
        ("RIVE SPRINT CUP FRANCE\n\nAnna Lefort gagne la première course de la saison.", ["Rive Sprint Cup France"]),
        ("CHAMPIONNAT FFSA BRUME\n\nAnna Lefort gagne la course. La FFSA applaudit.", ["Championnat FFSA Brume"]),
        ("He won in the GT World Challenge Oceania and was in the points.", ["GT World Challenge Oceania"]),
        ("Michelin Le Mans Cup MUGELLO, TOUR DE FORCE\n\nElle a gagné la course.", ["Michelin Le Mans Cup"]),
        ("Elle court dans le championnat du monde d'endurance et la course est belle.", ["FIA World Endurance Championship"]),
        ("Le championnat du monde Superbike est de retour dans le Gard.", ["Superbike World Championship"]),
        ("The NTT IndyCar Series goes on and he was in the points.", ["IndyCar Series"]),
        ("She is the Northern Formula Sprint champion and won the race.", ["Northern Formula Sprint"]),
        ("Le Championnat de France des Rallyes 2e division passe par le Gard.", ["Championnat de France des Rallyes 2e division"]),
        ("La saison 2024 de TC Rivage commence. Le TC Rivage est prêt.", ["TC Rivage", "TC Rivage"]),
        ("Anna Lefort roule en WRC sur une Ford Fiesta.", ["FIA World Rally Championship"]),
        ("She won the GT4 Silver title and was in the race for the points.", []),
        ("La saison 2024 de Lucas Rivage commence. Lucas Rivage est prêt.", []),
        ("La Rive Touring Cup et la Coupe de Spa roulaient. La Rive Touring était prête.", ["Rive Touring Cup", "Coupe de Spa", "Rive Touring Cup"]),
        ("La Rive Touring Cup et la Coupe de Spa roulaient avec la Rive Touring Évolution.", ["Rive Touring Cup", "Coupe de Spa"]),
        ("The Nordic Touring Trophy North began. The Touring Trophy North is over.", ["Nordic Touring Trophy North"] * 2),
    ],
)  # fmt: skip
def test_series(text: str, series: list[str]) -> None:
    assert named(text, MentionKind.CHAMPIONSHIP) == series


@pytest.mark.parametrize(
    "text",
    [
        "Dans la Gentlemen Cup, Anna Lefort gagne la course.",
        "LE CHALLENGE CONTINUE\n\nAnna Lefort gagne la course de la saison.",
        "COUPE INTACTE\n\nAnna Lefort gagne la course de la saison.",
        "CHAMPIONSHIP STANDINGS AFTER ROUND 5\n\n1. Anna Lefort - 231 points\n2. Max Dor - 219",
        "SITUATION AU CHAMPIONNAT APRÈS NOGARO\n\n1. Anna Lefort - 231 points\n2. Max Dor - 219",
        "The Cup is hers and the race was over.",
        "Anna Lefort (Ford Fiesta WRC) gagne la course du dimanche.",
        "Anna Lefort (IMSA Performance) gagne la course du dimanche.",
        "The Rivemont Racing champion was in the race with the others.",
    ],
)
def test_no_series(text: str) -> None:
    assert named(text, MentionKind.CHAMPIONSHIP) == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("RALLYE DES TROIS VALLÉES – LEFORT AU BOUT\n\nLa course était longue.", ["Rallye des Trois"]),
        ("RALLYE DE LA VALOINE – Lefort au bout\n\nLa course était longue.", ["Rallye de la Valoine"]),
        ("43e COURSE DE CÔTE DE MONTROND : LEFORT\n\nLa course était longue.", ["Course de Côte de Montrond"]),
        ("He won the Miller's 200 and the Lakeside 400 in the rain.", ["Miller's 200", "Lakeside 400"]),
        ("En Rallye, Anna Lefort a gagné.", []),
        ("Anna Lefort (ABX Grand Prix) a gagné la course.", []),
        ("He drove the Ferrari 250 in the race.", []),
        ("He was there in the Summer 2019 and won the race.", []),
    ],
)
def test_events(text: str, events: list[str]) -> None:
    assert named(text, MentionKind.EVENT) == events
