"""What may still change: the result of one alone leaves the others as they are."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

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
