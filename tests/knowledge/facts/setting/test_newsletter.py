"""A newsletter: sections opened by their series, or by a discipline alone, each at its own meeting."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Fact, Result, Standing
from knowledge.reading.read import read_text

OF_DRIVERS = (
    "Brook Management - July news\n\nHere is what our drivers have been up to.\n\n"
    "Ada Brun (F1 Academy)\nAda went to Zandvoort for the fourth round of F1 Academy and was second in race one. "
    "She is fifth in the championship.\n\n"
    "Max Dor (GB3)\nA first win in GB3 for Max at Silverstone! The Haze Racing driver won race two from Jo Falk.\n\n"
    "Kim Sand (Karting)\nKim, our youngest, won the final at Larkhall.\n\n"
    "Dates for August: 9-10 Thruxton (Max), 31 Zandvoort (Ada).\n"
)
OF_DISCIPLINES = (
    "LA LETTRE DE JUIN\n\nTour d'horizon de nos pilotes.\n\n"
    "PORSCHE CARRERA CUP FRANCE – Ada Brun a fini deuxième de la course 1 à Dijon derrière Max Dor.\n\n"
    "F4 FRANÇAISE – À Spa, Jo Falk a pris la septième place de la course 2. Elle est 14e du championnat.\n\n"
    "RALLYE – Sur les routes du Rallye de Pologne, Kim Sand a terminé sixième.\n\n"
    "Prochains rendez-vous : Jo Falk à Magny-Cours (29-30 juin), Ada Brun à Imola (7 juillet).\n"
)
ONE_MEETING = (
    "Historic weekend at Dijon\n\nDijon, 9 June 2030 - three grids raced here.\n\n"
    "F1 Academy\nAda Brun won from Jo Falk.\n\nGB3\nMax Dor won from Kim Sand.\n\n"
    "Porsche Carrera Cup GB\nTim Ost won from Ben Roe.\n"
)


def facts(text: str) -> tuple[Fact, ...]:
    return extract(read_text("page.txt", text)).facts


def results(text: str) -> set[tuple[str | None, str | None, int | None, str]]:
    """The series, meeting, place and driver of the results of a text."""
    return {(f.championship, f.event, f.position, f.drivers[0]) for f in facts(text) if isinstance(f, Result)}


def test_each_section_is_of_the_series_that_opens_it() -> None:
    assert results(OF_DRIVERS) == {
        ("F1 Academy", "Zandvoort", 2, "Ada Brun"),
        ("GB3 Championship", "Silverstone", 1, "Max Dor"),
        ("GB3 Championship", "Silverstone", 2, "Jo Falk"),
        (None, "Larkhall", 1, "Kim Sand"),
    }


def test_a_section_of_a_discipline_is_of_no_series_told_elsewhere() -> None:
    found = results(OF_DISCIPLINES)
    assert ("Porsche Carrera Cup France", "Dijon", 2, "Ada Brun") in found
    assert ("Championnat de France F4", "Spa", 7, "Jo Falk") in found
    assert (None, "Rallye de Pologne", 6, "Kim Sand") in found


def test_what_is_still_to_come_is_of_none_of_the_sections() -> None:
    ahead = {f.championship for f in facts(OF_DISCIPLINES) if f.kind == "event" and f.event in ("Magny-Cours", "Imola")}
    assert ahead <= {None}


def test_series_that_share_a_meeting_are_all_told_there() -> None:
    assert {event for _, event, _, _ in results(ONE_MEETING)} == {"Dijon"}


def test_a_standing_is_of_the_series_that_its_words_name() -> None:
    text = "Haze GT at Spa, 11 May 2030\n\nAda Brun was fourth in the Haze GT race. She is third in the F1 Academy standings.\n"
    assert {f.championship for f in facts(text) if isinstance(f, Standing)} == {"F1 Academy"}
