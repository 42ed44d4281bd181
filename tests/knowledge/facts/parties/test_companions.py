"""Who drives what, by the words between two parties."""

import pytest

from config.language import languages
from knowledge.facts.mention import Party
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.parties.parties import document_parties
from knowledge.reading.read import read_text

A, B, C = "Anna Lefort", "Paul Morin", "Léo Petit"
Told = tuple[tuple[str, ...], str | None, str | None]


def told(text: str, language: str) -> list[Told]:
    known = languages()[language]
    document = read_text("companions.txt", text)
    parties = document_parties(document, mentions(document, known), known)
    return [brief(party) for block in parties for party in block]


def brief(party: Party) -> Told:
    return (party.drivers, party.team, party.car_number)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (f"{A} shares the #7 Nord Racing Ligier with {B} and {C}.", "en", ((A, B, C), "Nord Racing", "7")),
        (f"{A} is joined in the #7 by {B} and {C}.", "en", ((A, B, C), None, "7")),
        (f"The No. 7 was driven by {A} (18) and team-mate {B}.", "en", ((A, B), None, "7")),
        (f"{A} won on his Honda, from {B} and {C}.", "en", ((A,), None, None)),
        (f"{A} gagne sur sa Honda, devant {B} et {C}.", "fr", ((A,), None, None)),
        (f"The races were shared by {A} and {B}.", "en", ((A,), None, None)),
        (f"{A} partage la Ligier n°7 de Nord Racing avec {B} et {C}.", "fr", ((A, B, C), "Nord Racing", "7")),
        (f"{A} fera équipe à bord de la n°7 avec {B}.", "fr", ((A, B), None, "7")),
        (f"The Nord Racing pairing of {A} and {B} were second in the #7.", "en", ((A, B), "Nord Racing", "7")),
        (f"{A} led in his Nord Racing Ligier.", "en", ((A,), "Nord Racing", None)),
        (f"{A} slid wide and cost the British driver his Nord Racing Ligier.", "en", ((A,), None, None)),
        (f"{A} et {B} suivent : leur Ligier n°7 finit troisième.", "fr", ((A, B), None, "7")),
        (f"{A} s'élançait dans la n°7.", "fr", ((A,), None, "7")),
        (f"Nord Racing, avec {A} et {B} sur la n°7, finit troisième.", "fr", ((A, B), "Nord Racing", "7")),
        (f"{A} was third for Nord Racing.", "en", ((A,), "Nord Racing", None)),
        (f"{A} and {B} third for Nord Racing in the No. 7 Ligier.", "en", ((A, B), "Nord Racing", "7")),
        (f"{A} was third in the Nord Racing Ligier.", "en", ((A,), "Nord Racing", None)),
        (f"{A} shares the Nord Racing Ligier, car 7, with {B}.", "en", ((A, B), "Nord Racing", "7")),
        (f"La n°7 était confiée à {A}, associé au Danois {B} et à {C}.", "fr", ((A, B, C), None, "7")),
        (f"{A} led. The No. 7 he shared with {B} stopped.", "en", ((A, B), None, "7")),
        (f"The Nord Racing entry of {A} led.", "en", ((A,), "Nord Racing", None)),
        (f"L'équipage de la n°7, composé de {A}, {B} et {C}, suit.", "fr", ((A, B, C), None, "7")),
        (f"{A} led in her Nord Racing machine.", "en", ((A,), "Nord Racing", None)),
        (f"{A}, pilote de l'équipe Nord Racing, résiste.", "fr", ((A,), "Nord Racing", None)),
        (f"Le pilote Nord Racing {A} résiste.", "fr", ((A,), "Nord Racing", None)),
        (f"Les deux Ligier de Nord Racing, la n°7 ({A}) et la n°8 ({B}), suivent.", "fr", ((B,), "Nord Racing", "8")),
        (f"L'équipage de Nord Racing, {A} et {B}, finit troisième.", "fr", ((A, B), "Nord Racing", None)),
    ],
)
def test_what_is_told_beside(text: str, language: str, wanted: Told) -> None:
    assert wanted in told(text, language)


def test_the_driver_after_his_car() -> None:
    assert told(f"Au volant de la Ligier n°7 de Nord Racing, {A} résiste.", "fr")[-1] == ((A,), "Nord Racing", "7")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{A} revient sur la n°7.", "fr"),
        (f"{A} devance la n°7 de Sud Racing.", "fr"),
        (f"{A} won. The #7 was second.", "en"),
        (f"{A} (Sud Racing) wins from {B} for Nord Racing in the No. 7.", "en"),
        (f"{A} (Nord Racing) partage la première ligne avec la n°7.", "fr"),
    ],
)
def test_a_car_of_somebody_else(text: str, language: str) -> None:
    assert all(not (drivers and number) for drivers, _, number in told(text, language))


def test_a_line_of_an_entry_list() -> None:
    text = f"{A} est là, comme {B} et {C}.\n\nENGAGÉS\n\n#7   Pro    Lefort / Petit\n#8   Am     Morin / Quist\n"
    found = told(text, "fr")
    assert ((A, C), None, "7") in found
    assert any(drivers[:1] == (B,) and number == "8" for drivers, _, number in found)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Anna Day et Paul Morin signent. Day / Morin.", ["Anna Day", "Paul Morin"]),
        (f"{A} et {B} signent. Lefort / Morin / Quist.", [A, B, "Quist"]),
        (f"{A} signe. Lefort / Quist.", [A]),
        ("La Porsche n°5 (Orn/Quist/Tarn) gagne.", ["Orn", "Quist", "Tarn"]),
        ("La piste (Orn/Quist/Tarn) gagne.", []),
    ],
)
def test_people_of_a_list_with_slashes(text: str, people: list[str]) -> None:
    found = mentions(read_text("slashes.txt", text + " La victoire est belle, a day off."), languages()["fr"])
    assert list(dict.fromkeys(str(m.value) for m in found if m.kind.value == "person")) == people


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Ashdown Endurance was third in the Zephyr Endurance Cup.", "Ashdown Endurance"),
        ("Behind the Ligier no. 7, from Ashdowns, he was third.", "Ashdowns"),
        ("The Ashdown Aston Martin of Anna Lefort and Paul Morin led.", "Ashdown"),
        ("Aldo Wim was third in the No. 8 Ashdown Mercedes-AMG.", "Ashdown"),
        ("In the #27 Nord Racing SR3 XXR she was fifth.", "Nord Racing"),
        ("Anna Lefort (AF Corse Ferrari) won.", "AF Corse"),
    ],
)
def test_a_team_beside_its_car(text: str, team: str) -> None:
    found = mentions(read_text("teams.txt", text), languages()["en"])
    assert [str(m.value) for m in found if m.kind.value == "team"] == [team]
