"""Whom a team's report means by its own crew, and crews told with their nationalities."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

FRENCH = """Brume Compétition

Brume Compétition était à Spa et à Dijon.

SPA

Notre Norma n°37, confiée à Ada Brun et au Portugais Rui Sal, partait de loin. La Ligier n°58 de Nord Racing aussi.

{spa}

DIJON

La Norma n°8 de Leo Fay et Tom Roy et la Norma n°9 de Paul Ness et Jan Oll étaient là.

{dijon}
"""
ENGLISH = """Fenn Racing race report

Fenn Racing went to Spa. The #8 car of Ada Brun and Max Dor started well. So did the #58 of Nord Racing.

{spa}
"""


def crews(text: str) -> set[tuple[tuple[str, ...], int | None]]:
    return {(f.drivers, f.position) for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)}


@pytest.mark.parametrize("words", ["Notre équipage", "Nos pilotes", "Nos deux hommes", "Notre voiture"])
def test_the_crew_of_a_section(words: str) -> None:
    verb = "finissent" if words.startswith("Nos") else "finit"
    told = crews(FRENCH.format(spa=f"La victoire revient à la n°58. {words} {verb} neuvième.", dijon=""))
    assert (("Ada Brun", "Rui Sal"), 9) in told


def test_of_two_cars_neither_is_ours_alone() -> None:
    told = crews(FRENCH.format(spa="", dijon="Nos pilotes finissent neuvièmes."))
    assert not any(drivers for drivers, _ in told)


@pytest.mark.parametrize("words", ["Our crew", "Our drivers", "The team's pairing", "Our car"])
def test_the_only_crew_of_a_report(words: str) -> None:
    told = crews(ENGLISH.format(spa=f"Victory went to the #58 car. {words} finished fifth."))
    assert (("Ada Brun", "Max Dor"), 5) in told


@pytest.mark.parametrize(
    "crew",
    [
        "confiée à Ada Brun et au Belge Max Dor",
        "toujours confiée au Belge Ada Brun et à Max Dor",
        "des frères Ada Brun et Max Dor",
        "des gentlemen Ada Brun et Max Dor",
        "pilotée par le Danois Ada Brun et le Belge Max Dor",
        ", toujours confiée à Ada Brun et au Belge Max Dor,",
    ],
)
def test_a_crew_told_with_its_nationalities(crew: str) -> None:
    assert (("Ada Brun", "Max Dor"), 2) in crews(f"La Norma n°37 {crew} a fini deuxième à Spa.".replace(" ,", ","))
