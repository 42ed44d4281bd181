"""Where a document says it is: series, season, meeting, session, class, and whether all may change."""

import pytest

from config.language import languages
from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.statement import Setting
from knowledge.reading.read import read_text
from tests.knowledge.facts.setting.scenes import REPORT, at, directed

SHEET = """Coupe des Vallées : tout savoir de Brumes

Deux courses ont été disputées sur le vieil aérodrome, sous un ciel qui n'a pas voulu choisir.

COURSE 1

Anna Lefort a mené quelques tours avant de rentrer au stand, et la suite fut moins gaie.

Arrivée
1. Paul Morin (Nord Racing)
2. Léo Petit (Sud Racing)

Classement du championnat
1. Ida Roux 40 points

COURSE 2

Le vent avait tourné."""


@pytest.mark.parametrize(
    ("words", "session"),
    [("Anna", "Race 1"), ("Paul Morin", "Race 1"), ("Ida Roux", None), ("Le vent", "Race 2")],
)
def test_a_lesser_heading_goes_on_with_the_session_of_the_one_above_it(words: str, session: str | None) -> None:
    assert at(SHEET, words).session == session


def test_a_meeting_at_a_track_named_after_its_place_is_called_by_the_place() -> None:
    text = "FORMULA 1\n\nAutodromo Nazionale Monza, 5 September 1971\n\nAda Brun won the race by a tenth of a second."
    assert at(text, "Ada", "en").event == "Monza"


def test_the_name_of_a_session_is_no_title() -> None:
    text = "British GT, Oulton Park, 12 May 2024\n\nRace 1\n\nAda Brun won.\n\nRace 2\n\nMilo Kerr won."
    assert [at(text, words, "en").session for words in ("Ada", "Milo")] == ["Race 1", "Race 2"]


def test_what_holds_for_the_document() -> None:
    default = directed(REPORT.format(date="12 mai 2019"))[1].default
    assert default == Setting("European Le Mans Series", 2019, "Portimão", "Autódromo Internacional do Algarve")


@pytest.mark.parametrize(
    ("words", "session", "category"),
    [
        ("Anna Lefort", "Race 1", None), ("Paul Morin", "Race 1", "LMP3"),
        ("soleil", "Race 2", None), ("Léo Petit", "Race 2", "GT"),
    ],
)  # fmt: skip
def test_headings_and_leading_classes(words: str, session: str, category: str | None) -> None:
    here = at(REPORT.format(date="12 mai 2019"), words)
    assert (here.session, here.category) == (session, category)


@pytest.mark.parametrize("told", ["Premier des GT4, Luc Vial", "Luc Vial a gagné en GT4 et"])
def test_a_class_told_of_somebody_is_not_what_the_passage_is_about(told: str) -> None:
    text = f"Le WEC à Spa.\n\n{told} finit neuvième. Paul Morin le précède."
    assert at(text, "Paul").category is None


def test_a_sentence_with_a_colon_opens_no_session_as_a_label_does() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Anna Lefort réussit sa qualification : 1'32''405. Elle l'emporte ensuite devant Jo Falk.\n"
    )
    assert at(text, "devant").session == "Race"


def test_two_series_in_one_text() -> None:
    text = (
        "Un week-end chargé\n\nLes 4 Heures de Spa, manche de l'European Le Mans Series, et les 6 Heures de Fuji, manche du WEC.\n\n"
        "ELMS : la fête\n\nAnna Lefort gagne encore.\n\nWEC : la défaite\n\nPaul Morin abandonne."
    )
    first, second = at(text, "Anna"), at(text, "Paul")
    assert (first.championship, first.event) == ("European Le Mans Series", "4 Heures de Spa")
    assert (second.championship, second.event) == ("FIA World Endurance Championship", "6 Heures de Fuji")


def test_the_place_of_the_writer_is_not_the_meeting() -> None:
    text = "Le WEC en fête\n\nDe notre correspondant à Magny-Cours\n\nLes 6 Heures de Fuji, disputées à Fuji, ont plu à tous."
    assert directed(text)[1].default.event == "6 Heures de Fuji"


MEETINGS = """Anna Lefort, la lettre

Voici les nouvelles du mois : tout va bien.

Spa, 12 juillet : WEC

Anna Lefort gagne.

La course du soir

Paul Morin répond.

Monza, 20 juillet : WEC

Léo Petit perd.

À Fuji, Tom Blanc avait gagné. Marc Dune était là.

L'an passé, Jean Roc gagnait. En 2012, Luc Val perdait.

La suite : prochain rendez-vous

Imola, le 4 août
"""


@pytest.mark.parametrize(
    ("words", "event", "season"),
    [
        ("Anna Lefort gagne", "Spa", 2019), ("Paul", "Spa", 2019), ("Léo", "Monza", 2019), ("Tom", "Fuji", 2019),
        ("Marc", "Monza", 2019), ("Jean", "Monza", 2018), ("Luc", None, 2012),
    ],
)  # fmt: skip
def test_sections_and_sentences_have_meetings_of_their_own(words: str, event: str | None, season: int) -> None:
    here = at("Bulletin, 30 juillet 2019\n\n" + MEETINGS, words)
    assert (here.event, here.season) == (event, season)


def test_a_sentence_that_starts_with_another_series_is_of_it() -> None:
    text = "Le WEC à Spa\n\nAnna Lefort gagne. En ELMS, Paul Morin perd. Léo Petit aussi."
    assert [at(text, words).championship for words in ("Anna", "Paul", "Léo")] == [
        "FIA World Endurance Championship", "European Le Mans Series", "European Le Mans Series",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Jo Falk remporte la catégorie TCA Light.", "TCA Light"),
        ("Jo Falk remporte la catégorie TCA Light. En TCA Light, Anna Lefort est deuxième.", "TCA Light"),
        ("Jo Falk remporte la course dans la catégorie de son équipier.", None),
        ("Jo Falk remporte la catégorie Anna Lefort.", None),
        ("JO FALK GAGNE LA CATÉGORIE POUR LA FOIS", None),
    ],
)
def test_a_class_of_several_words(text: str, category: str | None) -> None:
    document = read_text("class.txt", text)
    named = {m.value for m in mentions(document, languages()["fr"]) if m.kind is MentionKind.CATEGORY}
    assert named == ({category} if category else set())


@pytest.mark.parametrize(
    ("text", "event", "circuit"),
    [
        ("La Coupe des Brumes\n\nAnna Lefort gagne sur le circuit de Brumeval.", "Brumeval", "circuit de Brumeval"),
        ("La Coupe des Brumes\n\nAnna Lefort gagne. Prochain rendez-vous à Monza le 3 mai.", None, None),
        ("La Coupe des Brumes\n\nAnna Lefort gagne. Monza attend les équipes dans quinze jours.", None, None),
    ],
)
def test_meetings_that_no_list_knows_and_those_to_come(text: str, event: str | None, circuit: str | None) -> None:
    default = directed(text)[1].default
    assert (default.event, default.circuit) == (event, circuit)


def test_a_class_of_the_next_clause_is_not_that_of_the_win() -> None:
    text = (
        "GT World Challenge Europe\n\nSpa, 25 June 2034\n\nThe Bronze cars were quick.\n\n"
        "The race was won by Anna Lefort, while the Bronze class fell to Jo Falk.\n"
    )
    results = [f for f in extract(read_text("clause.txt", text)).facts if isinstance(f, Result)]
    assert [(f.drivers, f.category) for f in results if "Anna Lefort" in f.drivers] == [(("Anna Lefort",), "Overall")]


NOTED = """Coupe des Vallées : retour sur un week-end à Brumes

Coupe des Vallées

Anna Lefort (Kestrel RS n°7) et Paul Morin ont animé la Coupe des Vallées. Anna Lefort l'emporte devant Paul Morin.

Trophée des Crêtes

Ida Roux gagne devant Léo Petit dans le Trophée des Crêtes.

[ Rectificatif - Le jury indique que la Kestrel n°7, victorieuse en Coupe des Vallées, a été exclue lundi. La victoire
revient donc à Paul Morin. ]
"""


def test_a_note_that_names_the_main_series_is_of_it_again() -> None:
    assert at(NOTED, "Ida Roux gagne").championship == "Trophée des Crêtes"
    assert at(NOTED, "revient donc").championship == "Coupe des Vallées"
    facts = extract(read_text("report.txt", NOTED)).facts
    told = {(f.championship, f.status, f.position, f.drivers) for f in facts if isinstance(f, Result)}
    assert ("Coupe des Vallées", "DSQ", None, ("Anna Lefort",)) in told
    assert ("Coupe des Vallées", "classified", 1, ("Paul Morin",)) in told
    assert not any(drivers == ("Anna Lefort",) and place for _, _, place, drivers in told)


BILLED = """Coupe des Vallées : retour sur un week-end à Brumes

Coupe des Vallées

Paul Morin l'emporte dans la Coupe des Vallées, sous un soleil de plomb et devant des tribunes garnies.

Trophée des Crêtes et Nordic Touring Cup

Le Trophée des Crêtes a été annulé, faute de partants. La Nordic Touring, elle, a bien eu lieu. Ida Roux gagne.

Coupe des Lacs

Léo Petit gagne. Nordic Touring Car Services équipait sa voiture, que la Nordic Touring ne connaît pas.
"""


def test_a_series_named_in_short_is_told_from_the_one_beside() -> None:
    assert at(BILLED, "Ida Roux gagne").championship == "Nordic Touring Cup"
    assert at(BILLED, "Paul Morin l'emporte").championship == "Coupe des Vallées"
    assert at(BILLED, "Léo Petit gagne").championship == "Coupe des Lacs"
    assert at(BILLED, "annulé").championship == "Trophée des Crêtes"


def test_a_meeting_is_called_as_the_text_calls_it_and_not_its_dateline() -> None:
    text = "La TCR Europe\n\nMontmeló, dimanche 16 octobre 2022\n\nAnna gagne les deux courses de Barcelone."
    assert directed(text)[1].default.event == "Barcelone"
