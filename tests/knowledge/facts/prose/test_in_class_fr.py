"""How French reports tell the places of a class: a row for each phrase, and for those that look like one."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
TOLD = [
    ("[Ada Brun] a signé le troisième chrono de la catégorie <GT4> en qualifications, onzième au général.",
     ["placed Brun 11 (Overall) Qualifying", "placed Brun 3 (GT4) Qualifying"]),
    ("[Ada Brun] a signé le troisième temps <GT4> des qualifications.", ["placed Brun 3 (GT4) Qualifying"]),
    ("En <GT4>, [Ada Brun] remporte sa catégorie.", ["placed Brun 1 (GT4)"]),
    ("En <GT4>, victoire de [Ada Brun] avec [Max Dor] et [Leo Fay] deuxième et troisième.",
     ["placed Brun 1 (GT4)", "placed Dor 2 (GT4)", "placed Fay 3 (GT4)"]),
    ("En <GT4>, [Ada Brun] s'impose, [Max Dor] et [Leo Fay] deuxième et troisième.",
     ["placed Brun 1 (GT4)", "placed Dor 2 (GT4)", "placed Fay 3 (GT4)"]),
    ("Déclassée en <GT4> pour une hauteur de caisse non conforme, [Ada Brun] perd sa victoire au profit de [Max Dor].",
     ["placed Dor 1 (GT4)", "retired Brun (GT4) DSQ"]),
    ("Troisième sur la route en <GT4>, [Ada Brun] est finalement quatrième au profit de [Max Dor].",
     ["placed Brun 4 (GT4)", "placed Dor 3 (GT4)"]),
    ("Meilleur tour de la catégorie <GT4> pour [Ada Brun].", ["fastest Brun (GT4)"]),
    ("Quatrième en <GT4> et neuvième au scratch, [Ada Brun] sourit.", ["placed Brun 4 (GT4)", "placed Brun 9 (Overall)"]),
    ("Joie de l'équipe : [Ada Brun] deuxième en <GT4>, [Max Dor] troisième en <GT3>.",
     ["placed Brun 2 (GT4)", "placed Dor 3 (GT3)"]),
    ("[Ada Brun], troisième à l'arrivée, est pénalisée au profit de [Max Dor].", ["placed Dor 3"]),
]
UNSETTLED = [
    "[Ada Brun] remporte sa catégorie.",
    "[Ada Brun] s'adjuge la victoire de catégorie.",
    "[Ada Brun] décroche la pole de la catégorie.",
    "[Ada Brun] gagne la classe devant [Max Dor].",
    "[Ada Brun] gagne un rang.",
    "[Ada Brun] gagne deux manches sur trois.",
    "[Ada Brun] s'impose dans deux manches qualificatives.",
    "Neuvième au scratch dans la course 2.",
]
# fmt: on


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_places_in_class(text: str, told: list[str]) -> None:
    assert sorted(final(text, "fr")) == told


@pytest.mark.parametrize("text", UNSETTLED)
def test_a_place_in_a_class_that_nothing_names_is_not_one_of_all(text: str) -> None:
    assert not final(text, "fr")
