"""Penalties that sentences tell: whose, how much; and time that is lost or won without one.

Parties stand in brackets.
"""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Penalty
from knowledge.facts.statement import Verb
from knowledge.reading.read import read_text
from tests.knowledge.facts.marking import final
from tests.knowledge.facts.statements import Teller

# fmt: off
FRENCH = [
    ("[Ada Brun] hérite de la deuxième place après la pénalité de 5 secondes infligée à [Max Dor], rétrogradé sixième.", ["penalised Dor", "placed Brun 2", "placed Dor 6"]),
    ("[Ada Brun] reçoit une pénalité de 20 secondes pour un arrêt trop court et a reculé au douzième rang.", ["penalised Brun 20", "placed Brun 12"]),
    ("[Ada Brun] écope d'un drive-through pour vitesse excessive et chute au 9e rang.", ["penalised Brun", "placed Brun 9"]),
    ("[Ada Brun] devait recevoir 5'' de pénalité.", ["penalised Brun 5"]),
    ("[Ada Brun] n'était pas au bout de ses peines. Un pointage en retard lui a coûté dix secondes.", ["penalised Brun 10"]),
    ("[Ada Brun] gagne. Un départ anticipé lui a valu dix secondes de pénalité.", ["penalised Brun 10", "placed Brun 1"]),
    ("Une pénalité a relégué [Ada Brun] au dixième rang.", ["penalised Brun", "placed Brun 10"]),
    ("Le jury a infligé un drive-through à la [Ada Brun] pour avoir touché la [Max Dor].", ["penalised Brun"]),
    ("[Ada Brun] est sanctionnée d'un drive-through pour excès de vitesse.", ["penalised Brun"]),
    ("[Ada Brun] part à la faute et perd dix secondes.", []),
    ("[Ada Brun] a perdu 40 secondes pour non-respect du temps d'arrêt.", ["penalised Brun 40"]),
    ("[Ada Brun] avait quitté la piste. Cela lui vaut dix secondes de pénalité.", ["penalised Brun 10"]),
    ("[Ada Brun] recule, avec une pénalité de cinq secondes consécutive à un contact.", ["penalised Brun 5"]),
    ("Cinq secondes de pénalité ont été ajoutées au temps de [Ada Brun].", ["penalised Brun 5"]),
    ("La direction de course a pénalisé [Ada Brun] de 30 secondes.", ["penalised Brun 30"]),
    ("[Ada Brun] devra purger un drive-through pour départ anticipé.", ["penalised Brun"]),
    ("[Ada Brun] est rétrogradée de cinq places pour un changement de moteur.", ["penalised Brun 5"]),
    ("[Ada Brun] s'est vu retirer son meilleur tour pour non-respect des limites.", ["penalised Brun"]),
    ("Cet arrêt a coûté 12 secondes à [Ada Brun].", []),
    ("[Ada Brun] était quatrième. Dix secondes pour un départ anticipé l'ont fait reculer.", ["penalised Brun 10"]),
    ("Un dépassement sous régime de neutralisation coûtait alors un drive-through à la [Ada Brun].", ["penalised Brun"]),
    ("[Ada Brun] était deuxième. Une vitesse excessive au stand a coûté un stop-and-go à l'équipage.", ["penalised Brun"]),
    ("[Max Dor] s'était élancé trop tôt, ce qui a coûté un drive-through à [Ada Brun].", ["penalised Brun"]),
    ("Un accrochage a coûté un tour à [Ada Brun].", []),
    ("[Ada Brun] franchit la ligne en tête mais écope de 5 secondes et se retrouve quatrième.", ["penalised Brun 5", "placed Brun 4"]),
    ("[Ada Brun] a été rétrogradée au septième rang par les commissaires pour un contact.", ["penalised Brun", "placed Brun 7"]),
    ("[Ada Brun] a vu son meilleur tour annulé pour dépassement des limites de la piste.", ["penalised Brun"]),
    ("Le meilleur chrono de [Ada Brun] a été effacé.", ["penalised Brun"]),
    ("[Ada Brun] reculera de trois places sur la grille pour avoir gêné [Max Dor].", ["penalised Brun 3"]),
    ("Un arrêt trop court de huit dixièmes coûtait vingt secondes à l'équipage de la [Ada Brun].", ["penalised Brun 20"]),
    ("Un départ volé a valu à [Ada Brun] un passage par les stands.", ["penalised Brun"]),
    ("Trente secondes de pénalité pour [Ada Brun], coupable d'un départ anticipé.", ["penalised Brun 30"]),
    ("Les commissaires ont infligé à [Ada Brun] une pénalité de cinq secondes.", ["penalised Brun 5"]),
    ("Le jury a ajouté dix secondes au temps de [Ada Brun].", ["penalised Brun 10"]),
    ("Une pénalité de 30 secondes prive [Ada Brun] du podium.", ["penalised Brun 30"]),
    ("[Ada Brun] perd la victoire après une pénalité de dix secondes.", ["penalised Brun 10"]),
    ("[Ada Brun] est sous le coup d'une pénalité de trois places sur la grille.", ["penalised Brun"]),
    ("[Ada Brun] a été sanctionnée d'un tour de pénalité.", ["penalised Brun"]),
    ("[Ada Brun] est déchue de sa pole pour une infraction technique.", ["penalised Brun"]),
    ("[Ada Brun] se voit retirer dix points pour comportement antisportif.", ["penalised Brun 10"]),
    ("[Ada Brun] prend dix secondes d'avance.", []),
    ("Un tête-à-queue coûtait vingt secondes à [Ada Brun].", []),
    ("[Ada Brun] recule de trois places après un tête-à-queue.", []),
    ("[Ada Brun] hérite de cinq secondes pour non-respect des limites de la piste.", ["penalised Brun 5"]),
    ("[Ada Brun], qui a pris dix secondes pour avoir provoqué un accrochage, termine neuvième.", ["penalised Brun 10", "placed Brun 9"]),
    ("Pour avoir dépassé sous drapeaux jaunes, [Ada Brun] prend 30 secondes.", ["penalised Brun 30"]),
    ("[Ada Brun] perd trois places sur la grille pour avoir gêné [Max Dor].", ["penalised Brun 3"]),
    ("[Ada Brun] a été rétrogradée de deux rangs pour un accrochage.", ["penalised Brun 2"]),
    ("[Ada Brun] observe un stop-and-go pour excès de vitesse.", ["penalised Brun"]),
    ("[Ada Brun] est déclassée à la dixième place pour un dépassement sous drapeaux jaunes.", ["penalised Brun", "placed Brun 10"]),
    ("La pénalité de cinq secondes de [Ada Brun] lui coûte la huitième place.", ["penalised Brun 5"]),
    ("[Ada Brun] partira en fond de grille après un changement de boîte.", ["penalised Brun"]),
    ("[Ada Brun] s'est vu présenter le drapeau noir pour vitesse excessive.", ["penalised Brun"]),
    ("[Ada Brun] perd son meilleur temps pour avoir franchi les limites de la piste.", ["penalised Brun"]),
    ("Un drive-through met fin aux espoirs de [Ada Brun].", ["penalised Brun"]),
    ("[Ada Brun] et [Max Dor] ont chacun reçu cinq secondes de pénalité.", ["penalised Brun 5", "penalised Dor 5"]),
    ("[Ada Brun] prend 30 secondes à [Max Dor].", []),
    ("L'appel contre la pénalité de [Ada Brun] est accepté.", []),
    ("L'exclusion de [Ada Brun] est annulée.", []),
    ("Le collège a décidé d'une pénalité de dix secondes pour [Ada Brun].", ["penalised Brun 10"]),
    ("[Ada Brun] est rappelée aux stands pour un drive-through.", ["penalised Brun"]),
    ("Le meilleur temps de [Ada Brun] est annulé pour dépassement des limites de la piste.", ["penalised Brun"]),
    ("[Ada Brun] devra reculer de cinq places sur la grille à {Spa}.", ["penalised Brun 5"]),
]
TAKEN_AWAY = [
    "La victoire de [Ada Brun] lui a été retirée.",
    "Dimanche soir, le succès de [Ada Brun] lui était confisqué.",
    "[Ada Brun] est déchue de sa victoire.",
    "Dépossédée de sa troisième place, [Ada Brun] s'incline.",
]
ENGLISH = [
    ("[Ada Brun] was hit by [Max Dor], who was given a ten-second penalty and fell from second to ninth.", ["penalised Dor 10", "placed Dor 9"]),
    ("[Ada Brun] had hoped for more, but a 49-second penalty put her 15th.", ["penalised Brun 49", "placed Brun 15"]),
    ("The stewards have penalised [Ada Brun] for a jump start.", ["penalised Brun"]),
    ("[Ada Brun] was given a five-second penalty for speeding.", ["penalised Brun 5"]),
    ("[Ada Brun] served a drive-through for a jump start.", ["penalised Brun"]),
    ("[Ada Brun] led. The resulting drive-through dropped her to seventh.", ["penalised Brun"]),
    ("[Ada Brun] was sent to the rear for unapproved adjustments.", ["penalised Brun"]),
    ("Race control gave [Ada Brun] a stop-and-go penalty.", ["penalised Brun"]),
    ("Ten seconds were added to [Ada Brun]'s time for a contact.", ["penalised Brun 10"]),
    ("Stewards docked [Ada Brun] five places for a collision.", ["penalised Brun 5"]),
    ("[Ada Brun]'s drive-through for a false start cost her the lead.", ["penalised Brun"]),
    ("Having served a drive-through, [Ada Brun] was ninth.", ["penalised Brun", "placed Brun 9"]),
    ("[Ada Brun] recovered from a long lap penalty.", ["penalised Brun"]),
    ("Passing under yellow flags cost [Ada Brun] a drive-through.", ["penalised Brun"]),
    ("[Ada Brun] was fast. Speeding in the pit lane earned her a stop-and-go.", ["penalised Brun"]),
    ("A slow stop cost [Ada Brun] a lap.", []),
    ("[Ada Brun] was 11.5 seconds clear of [Max Dor].", []),
    ("[Ada Brun] escaped without a penalty.", []),
    ("[Ada Brun] was about to win.", []),
    ("[Ada Brun] was docked three grid places for impeding [Max Dor].", ["penalised Brun 3"]),
    ("[Ada Brun] was pinged five seconds for an unsafe release.", ["penalised Brun 5"]),
    ("[Ada Brun] had his best lap scrubbed for exceeding track limits.", ["penalised Brun"]),
    ("A time penalty sent [Ada Brun] down to tenth.", ["penalised Brun", "placed Brun 10"]),
    ("[Ada Brun] was second on the road but 10 seconds were added for a jump start.", ["penalised Brun 10"]),
    ("[Ada Brun] was stripped of her pole position for a fuel irregularity.", ["penalised Brun"]),
    ("[Ada Brun] was sent to the back of the grid after her engine change.", ["penalised Brun"]),
    ("[Ada Brun] was demoted five places on the grid for an engine change.", ["penalised Brun 5"]),
    ("The stewards added 20 seconds to [Ada Brun]'s race time for a short stop.", ["penalised Brun 20"]),
    ("[Ada Brun] lost the win to a 10-second penalty for contact.", ["penalised Brun 10"]),
    ("[Ada Brun] incurred a one-minute penalty for checking in late.", ["penalised Brun"]),
    ("[Ada Brun]'s five-second penalty for speeding relegated her to seventh.", ["penalised Brun 5", "placed Brun 7"]),
    ("[Ada Brun] dropped five places on the opening lap.", []),
    ("A spin sent [Ada Brun] to the back of the field.", []),
    ("[Ada Brun] was handed two places by penalties for her rivals.", []),
    ("[Ada Brun] lost ten seconds in the pits.", []),
    ("[Ada Brun] added three seconds to [Max Dor]'s deficit.", []),
    ("[Ada Brun] avoided a penalty.", []),
    ("A late penalty for [Ada Brun] promoted [Max Dor].", ["penalised Brun"]),
    ("A drive-through penalty ended [Ada Brun]'s hopes.", ["penalised Brun"]),
    ("[Ada Brun] will start from the back after a gearbox change.", ["penalised Brun"]),
    ("[Ada Brun] had her best two laps deleted.", ["penalised Brun"]),
    ("[Ada Brun] was reprimanded for an unsafe release.", ["penalised Brun"]),
    ("[Ada Brun] was black-flagged for ignoring a drive-through.", ["penalised Brun"]),
    ("[Ada Brun] and [Max Dor] each received five-second penalties.", ["penalised Brun 5", "penalised Dor 5"]),
    ("[Ada Brun] lost her best lap for track limits.", ["penalised Brun"]),
    ("[Ada Brun] was demoted to tenth for overtaking under yellow flags.", ["penalised Brun", "placed Brun 10"]),
    ("[Ada Brun] was caught speeding.", ["penalised Brun"]),
    ("No penalty for [Ada Brun].", []),
    ("[Ada Brun] started from the back after a spin in qualifying.", []),
    ("[Ada Brun] must drop five places on the grid at the next round.", ["penalised Brun 5"]),
    ("[Ada Brun] took a long lap penalty for cutting the chicane.", ["penalised Brun"]),
    ("The stewards decided on a ten-second penalty for [Ada Brun].", ["penalised Brun"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), FRENCH, ids=[row[0] for row in FRENCH])
def test_french(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ada Brun a été disqualifiée pour une hauteur de caisse non conforme.", "une hauteur de caisse non conforme"),
        ("Ada Brun a été exclue lundi, son aileron étant trop large.", "aileron étant trop large"),
        ("Exclue pour un poids insuffisant, Ada Brun a quitté le circuit.", "un poids insuffisant"),
        ("Ada Brun was disqualified for a fuel irregularity.", "a fuel irregularity"),
        ("Ada Brun was excluded from the race, her rear wing being too wide.", "rear wing being too wide"),
        ("Ada Brun was excluded for a short pit stop and dropped to twelfth.", "a short pit stop"),
        ("Ada Brun was excluded.", None),
        ("Une pénalité pour contact avec la BMW reléguait Ada Brun à la 10e place.", "contact avec la BMW"),
        ("A drive-through penalty for a jump start cost Ada Brun fourth place.", "a jump start"),
    ],
)
def test_why_somebody_is_excluded(text: str, reason: str | None) -> None:
    facts = extract(read_text("report.txt", f"Coupe de Rivemont\n\n{text}")).facts
    assert [f.reason for f in facts if isinstance(f, Penalty)] == [reason]


def test_who_is_excluded_is_penalised() -> None:
    [penalty] = Teller().say(Verb.RETIRED, "Ada Brun", status="DSQ").facts("penalty")
    assert (penalty.drivers, penalty.model_dump()["amount"]) == (("Ada Brun",), "disqualification")


DECISIONS = """Manche de Rivemont

Anna Lefort gagne la course.

Décisions des commissaires

N° 12 - vitesse excessive dans les stands - drive-through
N° 7 - contact avec la n° 3 - 20 s ajoutées au temps de course
N° 5 - départ anticipé - réprimande
N° 9 - incident examiné, sans suite
Voiture 21 : poids non conforme, exclusion
"""


def test_a_list_of_decisions_tells_penalties() -> None:
    penalties = [f.model_dump() for f in extract(read_text("report.txt", DECISIONS)).facts if f.kind == "penalty"]
    assert [(p["car_number"], p["amount"], p["reason"]) for p in penalties] == [
        ("12", "drive-through", "vitesse excessive dans les stands"),
        ("7", "20 s", "contact avec la n° 3"),
        ("5", "reprimand", "départ anticipé"),
        ("21", "disqualification", "poids non conforme"),
    ]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("[Ada Brun] was handed a drive-through penalty for a jump start.", "drive-through"),
        ("[Ada Brun] est sanctionnée d'un stop and go pour excès de vitesse.", "stop-and-go"),
    ],
)
def test_what_a_penalty_costs(text: str, amount: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    [penalty] = [f for f in extract(read_text("report.txt", plain)).facts if f.kind == "penalty"]
    assert penalty.model_dump()["amount"] == amount


@pytest.mark.parametrize("text", TAKEN_AWAY)
def test_a_place_taken_away_is_an_exclusion(text: str) -> None:
    assert [line for line in final(text, "fr") if not line.startswith("penalised")] == ["retired Brun DSQ"]
