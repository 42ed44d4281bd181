"""Short reports read whole: which session and which class a place is of, who "je" is, and who drives for whom."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Result
from knowledge.reading.read import read_text


def results(text: str) -> set[str]:
    """Session, class and place of every result, with whose it is."""
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    return {f"{f.session} | {f.category} | {f.position or f.status} | {'-'.join(f.drivers) or f.team}" for f in facts}


def entries(text: str) -> set[str]:
    """Number, team and crew of every entry."""
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Entry)]
    return {f"{f.car_number} | {f.team} | {'-'.join(f.drivers)}" for f in facts}


SESSIONS = [
    (
        "RALLYCROSS AT LAKE END\n\nEmma Brun won the final from Ben Cole. Ben Cole had won Heat 3 of the Northern Cup.\n\n"
        "In semi-final 1, Dan Fox beat Ben Cole. Tom Gray finished fifth in the final after the final corner.",
        {"Race | Overall | 1 | Emma Brun", "Race | Overall | 2 | Ben Cole", "Race | Overall | 5 | Tom Gray"},
    ),
    (
        "The Northern Cup at Lake End: two winners\n\nEmma Brun won the Feature Race ahead of Ben Cole on Sunday.\n\n"
        "Dan Fox had won the Sprint Race, with Emma Brun third.",
        {
            "Race | Overall | 1 | Emma Brun", "Race | Overall | 2 | Ben Cole",
            "Sprint | Overall | 1 | Dan Fox", "Sprint | Overall | 3 | Emma Brun",
        },
    ),
    (
        "La Coupe du Nord à Brume : une belle journée\n\nEn préfinale, Anna Lefort s'impose devant Paul Morin. "
        "En finale, Paul Morin s'impose devant Léo Petit, l'homme de la manche 2.",
        {
            "Prefinal | Overall | 1 | Anna Lefort", "Prefinal | Overall | 2 | Paul Morin",
            "Race | Overall | 1 | Paul Morin", "Race | Overall | 2 | Léo Petit",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SESSIONS, ids=[told[:24] for told, _ in SESSIONS])
def test_the_session_that_a_place_is_of(text: str, told: set[str]) -> None:
    assert told <= results(text)


def test_a_heat_is_no_race_where_a_final_follows() -> None:
    assert not any(row.startswith("Race 3") for row in results(SESSIONS[0][0]))


def test_a_heat_is_a_race_where_no_final_follows() -> None:
    text = "La Coupe du Nord à Brume : la pluie\n\nAnna Lefort remporte la manche 1. Paul Morin gagne la manche 2."
    assert {"Race 1 | Overall | 1 | Anna Lefort", "Race 2 | Overall | 1 | Paul Morin"} <= results(text)


DIARY = """CARNET DE BORD DE LÉO PETIT

La Coupe du Nord à Brume

Bonjour ! En qualifications, je signe le quatrième temps. La pole va à Paul Morin.

Dans la course 1, j'ai pris un bon départ et terminé deuxième. « Je n'ai rien vu, j'ai gagné un jour ici », dit Morin.

En course 2, nous avons abandonné sur casse. Dans la course 3, nous finissons cinquièmes.

À bientôt !

Léo
"""
NEWSLETTER = """Dan Fox: a fine day at Lake End

Hello! I qualified seventh on Saturday for the Northern Cup, and we made a good start.

In Race 1 I finished third. In Race 2 we won from Ben Cole.

In Race 3 I was running second when the engine broke, and I retired. We did our best.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            DIARY,
            {
                "Qualifying | Overall | 4 | Léo Petit", "Qualifying | Overall | 1 | Paul Morin",
                "Race 1 | Overall | 2 | Léo Petit", "Race 2 | Overall | DNF | Léo Petit", "Race 3 | Overall | 5 | Léo Petit",
            },
        ),
        (
            NEWSLETTER,
            {
                "Race 1 | Overall | 3 | Dan Fox", "Race 2 | Overall | 1 | Dan Fox", "Race 2 | Overall | 2 | Ben Cole",
                "Race 3 | Overall | DNF | Dan Fox",
            },
        ),
    ],
    ids=["signed", "titled"],
)  # fmt: skip
def test_who_writes_of_himself(text: str, told: set[str]) -> None:
    assert results(text) == told


def test_nobody_writes_where_the_first_person_is_met_once() -> None:
    text = "Léo Petit à Brume\n\nLa Coupe du Nord : je vous le dis, nous terminons cinquièmes.\n\nLéo"
    assert results(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Northern Cup at Lake End\n\nAnna Brun won the race.\n\nIn qualifying, Dan Fox beat Anna Brun, "
            "with Ben Cole third. Tom Gray was fifth. In the race Tom Gray was seventh.",
            {
                "Race | Overall | 1 | Anna Brun", "Race | Overall | 7 | Tom Gray", "Qualifying | Overall | 3 | Ben Cole",
                "Qualifying | Overall | 5 | Tom Gray",
            },
        ),
        (
            "La Coupe du Nord à Brume\n\nLors des qualifications, Anna Lefort termine deuxième. "
            "En course, Paul Morin s'impose.",
            {"Qualifying | Overall | 2 | Anna Lefort", "Race | Overall | 1 | Paul Morin"},
        ),
    ],
    ids=["en", "fr"],
)  # fmt: skip
def test_qualifying_in_the_words_of_a_race(text: str, told: set[str]) -> None:
    assert told <= results(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "La Coupe du Nord : les engagés\n\nBrume Racing garde deux équipages : Anna Lefort, Paul Morin et Léo Petit sur "
            "la Porsche n°7, Marc Roux, Jean Blanc et Luc Noir sur la n°8.\n\nLac Compétition aligne deux voitures : la n°5 "
            "pour Éric Vert, Alain Gris et Louis Brun, la n°6 pour Paul Rose, Guy Bleu et Marie Dor.",
            {
                "7 | Brume Racing | Anna Lefort-Paul Morin-Léo Petit", "8 | Brume Racing | Marc Roux-Jean Blanc-Luc Noir",
                "5 | Lac Compétition | Éric Vert-Alain Gris-Louis Brun", "6 | Lac Compétition | Paul Rose-Guy Bleu-Marie Dor",
            },
        ),
        (
            "The Northern Cup: who drives what\n\nLake Racing\n#7 Porsche 911: Emma Brun, Ben Cole, Dan Fox\n"
            "#8 Porsche 911: Tom Gray, Sam Hill, Max Reed\n\nFell Motorsport\n#50 Audi R8: Adam Moor, Paul Dale, Ian Peak\n"
            "#51 Audi R8: Luke Beck, John Firth, Mark Scar",
            {
                "7 | Lake Racing | Emma Brun-Ben Cole-Dan Fox", "8 | Lake Racing | Tom Gray-Sam Hill-Max Reed",
                "50 | Fell Motorsport | Adam Moor-Paul Dale-Ian Peak", "51 | Fell Motorsport | Luke Beck-John Firth-Mark Scar",
            },
        ),
        (
            "A wet day at Lake End\n\nThe Northern Cup race was won by Adam Brook, Ben Carter and Dan Fox in the #51 "
            "Drake Performance Ferrari, from Paul Hill, Mark Stone and Tom Reed in the #32 Audi (Ocean Racing).",
            {
                "51 | Drake Performance | Adam Brook-Ben Carter-Dan Fox", "32 | Ocean Racing | Paul Hill-Mark Stone-Tom Reed",
            },
        ),
        (
            "La Coupe du Nord à Brume\n\nL'Audi n°7 de Luc Noir et Marc Roux (Oria Racing) termine troisième.",
            {"7 | Oria Racing | Luc Noir-Marc Roux"},
        ),
    ],
    ids=["after the crew", "under the team", "in the car", "bracket"],
)  # fmt: skip
def test_who_drives_for_whom(text: str, told: set[str]) -> None:
    assert entries(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Northern Cup at Lake End\n\nIn the GX2 class, Emma Brun won from Ben Cole.\n\nIn the GX2 class Dan Fox "
            "finished fifth overall.",
            {
                "Race | GX2 | 1 | Emma Brun", "Race | GX2 | 2 | Ben Cole",
                "Race | Overall | 5 | Dan Fox",
            },
        ),
        (
            "The Northern Cup at Lake End\n\nThe GX2 class fell to Emma Brun. She finished ten seconds clear of Ben Cole.\n\nDan "
            "Fox was third in the GX2 class, his best day by far. Fox passed Tom Gray to take third with a lap to go.",
            {"Race | GX2 | 1 | Emma Brun", "Race | GX2 | 2 | Ben Cole", "Race | GX2 | 3 | Dan Fox"},
        ),
        (
            "La Coupe du Nord à Brume\n\nChez les Gentlemen, Paul Morin s'impose, quatorzième au scratch.\n\n"
            "Chez les Juniors, Léo Petit devance Luc Noir.",
            {
                "Race | Gentlemen | 1 | Paul Morin", "Race | Overall | 14 | Paul Morin",
                "Race | Juniors | 1 | Léo Petit", "Race | Juniors | 2 | Luc Noir",
            },
        ),
        (
            "Paul Morin gagne à Brume, Anna Lefort sacrée en LMP3\n\nÀ Brume, la Coupe du Nord s'achevait dimanche.\n\n"
            "Ida Roux termine quatrième.",
            {"Race | Overall | 1 | Paul Morin", "Race | Overall | 4 | Ida Roux"},
        ),
    ],
    ids=["en", "told again", "fr", "headline"],
)  # fmt: skip
def test_the_class_that_a_place_is_of(text: str, told: set[str]) -> None:
    assert results(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "La Coupe du Nord à Brume\n\nAnna Lefort s'impose devant Paul Morin, Léo Petit terminant cinquième.",
            {"Race | Overall | 1 | Anna Lefort", "Race | Overall | 2 | Paul Morin", "Race | Overall | 5 | Léo Petit"},
        ),
        (
            "The Northern Cup at Lake End\n\nEmma Brun won from Ben Cole, Dan Fox finishing fifth.",
            {"Race | Overall | 1 | Emma Brun", "Race | Overall | 2 | Ben Cole", "Race | Overall | 5 | Dan Fox"},
        ),
        (
            "The Northern Cup at Lake End\n\nEmma Brun took a lights-to-flag victory over team-mate Ben Cole.",
            {"Race | Overall | 1 | Emma Brun", "Race | Overall | 2 | Ben Cole"},
        ),
    ],
    ids=["fr", "en", "over"],
)
def test_a_participle_has_a_party_of_its_own(text: str, told: set[str]) -> None:
    assert results(text) == told
