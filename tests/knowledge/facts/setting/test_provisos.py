"""What may still change: the result of one alone leaves the others as they are."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text
from tests.knowledge.facts.setting.scenes import at

FRENCH = """Coupe Mitjet : Nogaro, 12 mai 2024

Anna Lefort s'impose devant Paul Morin. Léo Petit termine troisième. {proviso}

Tom Blanc a signé le meilleur tour.
"""
ENGLISH = """British GT4 Cup: Oulton Park, 12 May 2024

Anna Lefort won from Paul Morin. Leo Petit finished third. {proviso}

Tom Blanc set the fastest lap.
"""


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        (FRENCH.format(proviso="Son résultat reste toutefois provisoire, une plainte étant examinée."), ["Léo Petit"]),
        (FRENCH.format(proviso="Sa troisième place est sous réserve du verdict."), ["Léo Petit"]),
        (FRENCH.format(proviso="Le classement reste provisoire."), ["Anna Lefort", "Léo Petit", "Paul Morin"]),
        (FRENCH.format(proviso="Il était ravi de son résultat."), []),
        (FRENCH.format(proviso="Jo Falk, troisième du classement provisoire affiché à midi, a été exclue."), []),
        (ENGLISH.format(proviso="His place remains provisional, however."), ["Leo Petit"]),
        (ENGLISH.format(proviso="His third place is subject to an appeal."), ["Leo Petit"]),
        (ENGLISH.format(proviso="Jo Falk, third in the provisional results, was disqualified."), []),
        (ENGLISH.format(proviso="The results are provisional."), ["Anna Lefort", "Leo Petit", "Paul Morin"]),
    ],
)
def test_what_may_change_is_what_the_sentence_says(text: str, loose: list[str]) -> None:
    facts = extract(read_text("a.txt", text)).facts
    assert sorted(name for f in facts if isinstance(f, Result) and f.provisional for name in f.drivers) == loose


@pytest.mark.parametrize(
    ("text", "words", "loose"),
    [
        ("Le titre du WEC*\n\nAnna Lefort gagne à Spa.\n\n* sous réserve des vérifications", "Anna", True),
        ("Le WEC à Spa\n\nCourse 1\n1. Anna Lefort\n2. Paul Morin\n\nCourse 2 (provisoire)\n1. Léo Petit\n2. Tom Blanc", "Léo", True),
        ("Le WEC à Spa\n\nCourse 1\n1. Anna Lefort\n2. Paul Morin\n\nCourse 2 (provisoire)\n1. Léo Petit\n2. Tom Blanc", "Anna", False),
        ("Le WEC à Spa\n\nAnna Lefort gagne.\n\nTous ces résultats restent sous réserve.", "Anna", True),
    ],
)  # fmt: skip
def test_provisional(text: str, words: str, loose: bool) -> None:
    assert at(text, words).provisional is loose


LOOSE = """Le WEC à Spa

En GT, Anna Lefort gagne la course 1.

Le classement de la course 2 en GT reste sous réserve.

Course 2

En GT, Paul Morin gagne. En LMP2, Léo Petit gagne.
"""


@pytest.mark.parametrize(("words", "loose"), [("Anna", False), ("Paul", True), ("Léo", False)])
def test_a_proviso_holds_for_the_class_and_session_that_it_names(words: str, loose: bool) -> None:
    assert at(LOOSE, words).provisional is loose


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("Le WEC à Spa. Au classement provisoire, Anna Lefort mène.", False),
        ("Le WEC à Spa. Les résultats restent provisoires. Anna Lefort mène.", True),
    ],
)
def test_an_order_of_a_season_so_far_is_not_provisional(text: str, loose: bool) -> None:
    assert at(text, "Anna").provisional is loose
