"""Turns of phrase in which French reports tell places and wins, in their tenses. Parties stand in brackets."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
PLACES = [
    ("[Ada Brun] a obtenu une belle troisième place au Mans, en dominant son équipier.", ["placed Brun 3"]),
    ("[Ada Brun] a conquis la deuxième place.", ["placed Brun 2"]),
    ("[Ada Brun] s'est emparée de la deuxième place.", ["placed Brun 2"]),
    ("[Ada Brun] s'est contentée de la deuxième place.", ["placed Brun 2"]),
    ("[Ada Brun] a conclu la course au septième rang.", ["placed Brun 7"]),
    ("[Ada Brun] a hissé sa Kestrel au sixième rang.", ["placed Brun 6"]),
    ("[Ada Brun] s'est hissée à la sixième place.", ["placed Brun 6"]),
    ("[Ada Brun] réalise une superbe cinquième place.", ["placed Brun 5"]),
    ("[Ada Brun] a réalisé une belle course conclue à la cinquième place.", ["placed Brun 5"]),
    ("[Ada Brun] a signé une cinquième place prometteuse.", ["placed Brun 5"]),
    ("[Ada Brun] inscrit les points de la dixième place.", ["placed Brun 10"]),
    ("[Ada Brun] ne sera que 9e.", ["placed Brun 9"]),
    ("[Ada Brun] est seulement 11e.", ["placed Brun 11"]),
    ("[Ada Brun], classée 3e à l'arrivée, sourit.", ["placed Brun 3"]),
    ("[Ada Brun] crée la surprise avec une superbe troisième place.", ["placed Brun 3"]),
    ("[Ada Brun] offre une deuxième place à ses fans.", ["placed Brun 2"]),
    ("Bonne quatrième, [Ada Brun] sourit.", ["placed Brun 4"]),
    ("Très bon troisième de la course, [Léo Petit] a souri.", ["placed Petit 3"]),
    ("[Ada Brun], brillante deuxième, a souri.", ["placed Brun 2"]),
    ("[Ada Brun] préserve le premier accessit devant [Léo Petit].", ["placed Brun Petit 2"]),
    ("Beau premier accessit de [Ada Brun] devant [Léo Petit].", ["placed Brun Petit 2"]),
]
SEVERAL = [
    ("[Ada Brun] prend la deuxième place, avec [Léo Petit] troisième sur sa monture.", ["placed Brun 2", "placed Petit 3"]),
    ("Grâce aux huitième et neuvième places de [Ada Brun] et [Léo Petit], le camp jubile.", ["placed Brun 8", "placed Petit 9"]),
    ("Le stand a mené [Ada Brun] et [Léo Petit] aux huitième et dixième places.", ["placed Brun 8", "placed Petit 10"]),
    ("[Ada Brun] et [Léo Petit] sont 4e et 5e.", ["placed Brun 4", "placed Petit 5"]),
]
GRIDS = [
    ("[Ada Brun] décollera de la 11e position.", ["placed Brun 11 Qualifying"]),
    ("[Ada Brun] a réussi le 14e temps de la séance de qualifications.", ["placed Brun 14 Qualifying"]),
    ("[Ada Brun] accompagnera [Léo Petit] en première ligne.", ["placed Brun 2 Qualifying"]),
    ("[Ada Brun] n'a pris que la onzième place.", ["placed Brun 11"]),
]
WINS = [
    ("[Ada Brun] mène sa Kestrel à la victoire.", ["placed Brun 1"]),
    ("Le Grand Prix du Japon a été remporté par [Ada Brun].", ["placed Brun 1"]),
    ("[Léo Petit] a fini 3e du GP du Japon remporté par [Ada Brun].", ["placed Brun 1", "placed Petit 3"]),
    ("[Ada Brun] a remporté le 27e Grand Prix de sa carrière.", ["counted Brun 27 wins", "placed Brun 1"]),
    ("[Ada Brun] a signé sa deuxième victoire de la saison devant [Léo Petit].", ["counted Brun 2 wins", "placed Brun Petit 1"]),
]
NOTHING = [
    "[Ada Brun] a réalisé une très belle course.",
    "[Ada Brun] a livré une course solide.",
    "[Ada Brun] a connu une course difficile.",
    "[Ada Brun] signe une performance de premier plan.",
    "Elle était la première à gagner une course et la deuxième à signer une pole.",
    "Pourquoi, a demandé [Ada Brun], l'ancienne pilote, sur le podium.",
    "[Ada Brun] s'est régulièrement intercalée entre le top 6 et les autres.",
    "[Ada Brun] rétrograde de 7e à 9e mais ne tarde pas.",
    "Un léger accrochage avec [Ada Brun] le reléguant à la seizième place.",
    "[Ada Brun] avait conclu sa carrière sur un quatrième et ultime titre.",
    "[Ada Brun] attend dans la file après son arrêt au 43e tour et recule en 9e place.",
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), [*PLACES, *SEVERAL, *GRIDS, *WINS])
def test_turns(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize("text", NOTHING)
def test_a_fine_race_is_no_win(text: str) -> None:
    assert final(text, "fr") == []


# fmt: off
WHOSE = [
    ("[Léo Petit] gagne devant [Ada Brun] qui a franchi la ligne la première mais n'est que 2e.", "placed Brun 2"),
    ("[Léo Petit] creuse l'écart sur [Ada Brun] qui part à la faute et abandonne.", "retired Brun DNF"),
    ("La course est remportée par [Ada Brun], [Léo Petit] se classe deuxième.", "placed Petit 2"),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), WHOSE)
def test_whose_verb_goes_on(text: str, stated: str) -> None:
    assert stated in final(text, "fr")


# fmt: off
OF_OTHERS = [
    ("Au départ, [Ada Brun] prend le meilleur sur le poleman, mais elle cède.", []),
    ("[Ada Brun] avait ensuite échoué à triompher à domicile.", []),
    ("[Ada Brun], alors double championne du monde, abandonne.", ["counted Brun 2 titles", "retired Brun DNF"]),
    ("[Ada Brun] a signé à 41 reprises le meilleur tour en course.", ["counted Brun 41 fastest_laps"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), OF_OTHERS)
def test_what_is_told_of_something_else(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated
