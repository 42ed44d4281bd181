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


TEAM_DIARY = """Brume Racing at Spa

We travelled to Spa full of hope, and we came home happy. It was our best weekend.

#27 Porsche 911 GT3 R (Silver-Am) – Ada Brun / Tom Keller

{first}

#61 Ligier JS P320 (LMP3) – Luca Neri / Sam Hart

{second}
"""
CARNET = """Brume Racing à Spa

Nous sommes arrivés à Spa pleins d'espoir, et nous repartons heureux. Nous vous racontons.

N°27 Porsche 911 GT3 R (Silver-Am) : Ada Brun / Tom Keller

{first}

N°61 Ligier JS P320 (LMP3) : Luca Neri / Sam Hart

{second}
"""


@pytest.mark.parametrize(
    ("page", "first", "second"),
    [
        (TEAM_DIARY, "We finished second in Silver-Am.", "We finished fifth in LMP3."),
        (CARNET, "Nous terminons deuxièmes en Silver-Am.", "Nous finissons cinquièmes en LMP3."),
    ],
)
def test_we_are_the_crew_that_heads_the_section(page: str, first: str, second: str) -> None:
    told = crews(page.format(first=first, second=second))
    assert told == {(("Ada Brun", "Tom Keller"), 2), (("Luca Neri", "Sam Hart"), 5)}


def test_we_are_nobody_where_a_section_tells_of_two_cars_of_the_house() -> None:
    both = "Our #27 car of Ada Brun and Tom Keller and our #61 car of Luca Neri and Sam Hart were there"
    page = f"Brume Racing at Spa\n\nWe had hoped for more. {both}. We tried. We finished fifth in LMP3.\n"
    assert not crews(page)


def test_in_a_team_s_report_what_is_told_of_nobody_is_not_of_the_crew() -> None:
    assert not crews(TEAM_DIARY.format(first="Luck was out. A surprise, first in Silver-Am.", second="Rain."))


@pytest.mark.parametrize(
    "text",
    [
        "Notre équipage de la n°17, Ada Brun et Tom Keller, était en forme. Nous avons terminé troisièmes.",
        "Our crew in the #17, Ada Brun and Tom Keller, was on form. We finished third.",
    ],
)
def test_we_are_the_crew_said_to_be_ours(text: str) -> None:
    told = extract(read_text("page.txt", f"Spa\n\n{text}\n")).facts
    assert {(f.drivers, f.position) for f in told if isinstance(f, Result)} == {(("Ada Brun", "Tom Keller"), 3)}
