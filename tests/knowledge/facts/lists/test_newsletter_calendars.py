"""The letter of an agency: the meetings of its headings, and the lines of its calendar with their series in brackets."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event, Result
from knowledge.reading.read import read_text

IN_FRENCH = (
    "AGENCE BRUME\nLa lettre du lundi, 15 juillet 2030\n\nDeux pilotes, un week-end.\n\nLÉO BRUN - FIA Formula 3, Mugello\n\n"
    "Léo a fini huitième de la course 1. Rafael Dor a gagné les deux courses.\n\nMAX VIAL - GB4, Oulton Park\n\nMax a été "
    "malade et n'a pas couru.\n\n{}\n19-21 juillet : Hockenheim (GT World Challenge Europe Sprint Cup, Lefort)\n"
    "26-28 juillet : Spa-Francorchamps (FIA Formula 3, Brun)\n3-4 août : Donington Park (GB4, Vial)\n"
)
IN_ENGLISH = (
    "HAZE DRIVER MANAGEMENT\nThe Monday Note, 15 July 2030\n\nTwo drivers, one weekend.\n\nLEO BROWN - FIA Formula 3, "
    "Mugello\n\nLeo was eighth in race 1. Rafael Dor won both races.\n\nMAX VIAL - GB4, Oulton Park\n\nMax was ill and did "
    "not race.\n\n{}\n19-21 July: Hockenheim (GT World Challenge Europe Sprint Cup, Lefort)\n"
    "26-28 July: Spa-Francorchamps (FIA Formula 3, Brown)\n3-4 August: Donington Park (GB4, Vial)\n"
)


@pytest.mark.parametrize(
    "text", [IN_FRENCH.format("AGENDA"), IN_FRENCH.format("SUR LA ROUTE"), IN_ENGLISH.format("ON THE ROAD")]
)
def test_meetings_of_a_letter(text: str) -> None:
    facts = extract(read_text("letter.txt", text)).facts
    told = {(f.championship, f.event, f.start_date and f.start_date.isoformat()) for f in facts if isinstance(f, Event)}
    assert told == {
        ("FIA Formula 3 Championship", "Mugello", None),
        ("GB4 Championship", "Oulton Park", None),
        ("GT World Challenge Europe Sprint Cup", "Hockenheim", "2030-07-19"),
        ("FIA Formula 3 Championship", "Spa-Francorchamps", "2030-07-26"),
        ("GB4 Championship", "Donington Park", "2030-08-03"),
    }
    won = {(f.session, f.drivers) for f in facts if isinstance(f, Result) and f.position == 1}
    assert won == {("Race 1", ("Rafael Dor",)), ("Race 2", ("Rafael Dor",))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brun won race 1 from pole position and retired from race 3.",
        "Ada Brun a gagné la course 1 en partant de la pole position et a abandonné dans la course 3.",
    ],
)
def test_a_pole_is_of_the_race_won_from_it(sentence: str) -> None:
    facts = extract(read_text("page.txt", f"GB4, Oulton Park, 4 May 2030\n\n{sentence}\n")).facts
    told = {f.session for f in facts if isinstance(f, Result) and f.session and f.session.startswith("Qualifying")}
    assert told == {"Qualifying 1"}
