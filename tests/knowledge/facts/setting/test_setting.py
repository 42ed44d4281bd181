"""Where a document says it is: series, season, meeting, session, class, and whether all may change."""

import pytest

from config.language import languages
from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.setting import scene
from knowledge.facts.statement import Setting
from knowledge.reading.read import read_text


def directed(text: str, code: str = "fr") -> tuple[str, Scene]:
    document = read_text("report.txt", text)
    return text, scene(document, mentions(document, languages()[code]), languages()[code])


def at(text: str, words: str, code: str = "fr") -> Setting:
    whole, where = directed(text, code)
    return where.at(whole.index(words))


REPORT = """European Le Mans Series : la pluie décide à Portimão

{date}

Disputées sur l'Autódromo Internacional do Algarve, les deux courses ont tenu leurs promesses, et plus encore.

Course 1 : le matin

Anna Lefort gagne. En LMP3, Paul Morin domine la fin de l'épreuve.

Course 2 : le soir

Le soleil est revenu. Chez les GT, Léo Petit l'emporte.

Prochaine manche : Monza, du 7 au 9 juillet.
"""


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


def test_a_season_that_the_text_does_not_tell_stays_open() -> None:
    assert directed(REPORT.format(date="Dimanche soir"))[1].default.season is None


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


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("La saison 2018 du WEC a commencé à Spa.", 2018),
        ("L'Asian Le Mans Series 2023-2024 se termine à Dubaï.", "2023-24"),
        ("Le WEC attend la suite. La saison 2031 s'ouvrira à Spa.", None),
        ("Vainqueur à Spa en 2012, il revient au WEC.", None),
        ("DOSSIER DE PRESSE 2022\n\nLe WEC se présente à Spa, et il y a beaucoup à dire.", 2022),
        ("Anna Lefort a gagné un Grand Prix d'Italie 2031 de F1 très disputé. Elle avait couru en 2029.", 2031),
        ("Anna Lefort a gagné dimanche en F1, une première depuis le Grand Prix d'Italie 2029.", None),
        ("Anna Lefort a gagné, le 4 mai 2031, la manche de Spa du WEC.", 2031),
    ],
)
def test_seasons(text: str, season: int | str | None) -> None:
    assert directed(text)[1].default.season == season


def test_days_are_races_where_two_races_are_told() -> None:
    text = "Le WEC à Spa : deux courses au programme.\n\nSamedi, Anna Lefort gagne.\n\nDimanche, Paul Morin répond."
    assert at(text, "Anna").session == "Race 1"
    assert at(text, "Paul").session == "Race 2"


def test_a_saturday_and_a_sunday_that_each_end_with_a_podium_are_two_races() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Samedi, Anna Lefort signe une victoire nette devant Jo Falk.\n\n"
        "Dimanche, Jo Falk monte sur la plus haute marche du podium.\n"
    )
    assert at(text, "Anna").session == "Race 1"
    assert at(text, "marche").session == "Race 2"


def test_days_of_headings_are_two_races_where_each_ends_with_a_win() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Le plateau avait fière allure, et les tribunes étaient pleines dès le matin.\n\n"
        "SAMEDI, LA DOUCHE FROIDE\n\nAnna Lefort l'emporte pour sa deuxième victoire de l'année.\n\n"
        "DIMANCHE, LE SOLEIL\n\nEn tête de bout en bout, Jo Falk tient son premier podium, et quel podium.\n"
    )
    assert at(text, "Anna").session == "Race 1"
    assert at(text, "Jo Falk").session == "Race 2"


def test_a_sentence_with_a_colon_opens_no_session_as_a_label_does() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Anna Lefort réussit sa qualification : 1'32''405. Elle l'emporte ensuite devant Jo Falk.\n"
    )
    assert at(text, "devant").session == "Race"


def test_a_saturday_of_qualifying_makes_no_second_race() -> None:
    text = (
        "Coupe de France Brume : Lédenon, 21 septembre 2031\n\n"
        "Samedi, Anna Lefort signe le meilleur chrono des essais.\n\n"
        "Dimanche, Jo Falk monte sur la plus haute marche du podium.\n"
    )
    assert at(text, "marche").session in (None, "Race")


def test_one_race_needs_no_number() -> None:
    assert at("Le WEC à Spa. Anna Lefort gagne dimanche.", "Anna").session == "Race"


def test_two_series_in_one_text() -> None:
    text = (
        "Un week-end chargé\n\nLes 4 Heures de Spa, manche de l'European Le Mans Series, et les 6 Heures de Fuji, manche du WEC.\n\n"
        "ELMS : la fête\n\nAnna Lefort gagne encore.\n\nWEC : la défaite\n\nPaul Morin abandonne."
    )
    first, second = at(text, "Anna"), at(text, "Paul")
    assert (first.championship, first.event) == ("European Le Mans Series", "4 Heures de Spa")
    assert (second.championship, second.event) == ("FIA World Endurance Championship", "6 Heures de Fuji")


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


def test_the_place_of_the_writer_is_not_the_meeting() -> None:
    text = "Le WEC en fête\n\nDe notre correspondant à Magny-Cours\n\nLes 6 Heures de Fuji, disputées à Fuji, ont plu à tous."
    assert directed(text)[1].default.event == "6 Heures de Fuji"


SEVERAL = """Un week-end chargé

Rendez-vous était donné à tous sur la piste, du vendredi au dimanche.

WEC : la fête

Deux courses étaient au programme. Il fallait être là samedi. Anna Lefort a gagné.

Le public était venu nombreux. Léo Petit suit.

Le lendemain, Paul Morin répond.

Prochain rendez-vous

Fuji, le 3 mai : Tom Blanc y pense.
"""


@pytest.mark.parametrize(
    ("words", "session"), [("Anna", "Race 1"), ("Léo", "Race 1"), ("Paul", "Race 2"), ("Rendez-vous était", None)]
)
def test_a_day_holds_until_the_next(words: str, session: str | None) -> None:
    assert at(SEVERAL, words).session == session


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
    ("text", "session"),
    [
        ("Rounds 3 and 4 of the WEC at Spa. In the opener, Anna Lefort won.", "Race 1"),
        ("Three races at Spa for the WEC. The decider went to Anna Lefort.", "Race 3"),
        (
            "The WEC at Spa.\n\nIn the opening race Jo Falk won.\n\nThe second race was wet.\n\nThe final race went to "
            "Anna Lefort.",
            "Race 3",
        ),
        ("Two races at Spa for the WEC.\n\nJo Falk won the opener.\n\nThe final race went to Anna Lefort.", "Race 2"),
        ("One race at Spa for the WEC. Second in three races, Anna Lefort won.", "Race"),
        ("Race 13 and Race 14 were held at Spa. In race 14, Anna Lefort won.", "Race 14"),
    ],
)
def test_races_told_in_english(text: str, session: str) -> None:
    text_told, where = directed(text, "en")
    assert where.at(text_told.index("Anna")).session == session


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("It was a day at Spa in the WEC. It was his second win of 2031 here.", 2031),
        ("The WEC at Spa. The 2032 season opens at Monza.", None),
        ("Ada Brun won a wild 2031 Italian Grand Prix. She had raced there in 2029.", 2031),
        ("Ada Brun won in Formula One, her first since the 2029 Italian Grand Prix.", None),
        ("Ada Brun became champion on Sunday, October 9, 2031, when she came third in the Italian Grand Prix.", 2031),
        ("On this day in 2031, Ada Brun won the Italian Grand Prix.", 2031),
        ("Team news | Spa, 3 May 2031\n\nThe WEC at Spa was a good race for all of them, and Anna Lefort won.", 2031),
    ],
)
def test_seasons_told_in_english(text: str, season: int | None) -> None:
    assert directed(text, "en")[1].default.season == season


LOOSE = """Le WEC à Spa

En GT, Anna Lefort gagne la course 1.

Le classement de la course 2 en GT reste sous réserve.

Course 2

En GT, Paul Morin gagne. En LMP2, Léo Petit gagne.
"""


@pytest.mark.parametrize(("words", "loose"), [("Anna", False), ("Paul", True), ("Léo", False)])
def test_a_proviso_holds_for_the_class_and_session_that_it_names(words: str, loose: bool) -> None:
    assert at(LOOSE, words).provisional is loose


THREE_RACES = (
    "Nogaro, 1er avril 2024. La Coupe Brume y disputait trois courses.\n\n"
    "La première course, samedi, sourit à Anna Lefort, qui s'impose devant Jo Falk.\n\n"
    "Dimanche matin, il pleuvait. Jo Falk s'impose devant Paul Morin.\n\n"
    "La troisième et dernière course, lundi, revient à Paul Morin.\n"
)


def test_the_race_between_the_first_and_the_third_is_the_second() -> None:
    results = [f for f in extract(read_text("three.txt", THREE_RACES)).facts if isinstance(f, Result)]
    assert {f.session: f.drivers for f in results if f.position == 1} == {
        "Race 1": ("Anna Lefort",),
        "Race 2": ("Jo Falk",),
        "Race 3": ("Paul Morin",),
    }


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


def test_a_race_numbered_in_its_season_is_the_race() -> None:
    assert at("Le WEC à Spa. Course 6 : Anna Lefort gagne.", "Anna").session == "Race"


def test_the_year_of_a_meeting_told_in_full_is_the_season() -> None:
    assert directed("Le WEC attend Spa (12-14 septembre 2031). Anna Lefort y pense.")[1].default.season == 2031


def test_a_class_of_the_next_clause_is_not_that_of_the_win() -> None:
    text = (
        "GT World Challenge Europe\n\nSpa, 25 June 2034\n\nThe Bronze cars were quick.\n\n"
        "The race was won by Anna Lefort, while the Bronze class fell to Jo Falk.\n"
    )
    results = [f for f in extract(read_text("clause.txt", text)).facts if isinstance(f, Result)]
    assert [(f.drivers, f.category) for f in results if "Anna Lefort" in f.drivers] == [(("Anna Lefort",), "Overall")]


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("Le WEC à Spa. Au classement provisoire, Anna Lefort mène.", False),
        ("Le WEC à Spa. Les résultats restent provisoires. Anna Lefort mène.", True),
    ],
)
def test_an_order_of_a_season_so_far_is_not_provisional(text: str, loose: bool) -> None:
    assert at(text, "Anna").provisional is loose


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


@pytest.mark.parametrize(
    ("language", "text", "sessions"),
    [
        (
            "en",
            "GB3 at Snetterton\n\nQualifying\n\nAnna took top spot. The second-best laps set the grid for race two, where "
            "Paul was ahead. Race two was dry: Mark won.\n\nRace one\n\nJohn won.",
            {"Anna": "Qualifying 1", "Paul": "Qualifying 2", "Mark": "Race 2", "John": "Race 1"},
        ),
        (
            "fr",
            "La F4 à Nogaro\n\nQualifications\n\nAnna signe le premier chrono. Les deuxièmes meilleurs temps, qui composent "
            "la grille de la course 2, placent Paul en tête.\n\nCourse 1\n\nMarc gagne.",
            {"Anna": "Qualifying 1", "Paul": "Qualifying 2", "Marc": "Race 1"},
        ),
    ],
)
def test_the_second_best_times_set_a_second_grid(language: str, text: str, sessions: dict[str, str]) -> None:
    assert {words: at(text, words, language).session for words in sessions} == sessions


def test_a_meeting_is_called_as_the_text_calls_it_and_not_its_dateline() -> None:
    text = "La TCR Europe\n\nMontmeló, dimanche 16 octobre 2022\n\nAnna gagne les deux courses de Barcelone."
    assert directed(text)[1].default.event == "Barcelone"


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("HAZE TOUR – SPA\n\nSpa recevait les 29 et 30 juin la quatrième levée du Haze Tour 2031.\n", 2031),
        ("HAZE TOUR – SPA\n\nSpa hosted the fourth part of the Haze Tour 2031 on 29-30 June.\n", 2031),
        ("SPA\n\nSpa hosted the fourth part of the Haze Tour 2031 on 29-30 June.\n", None),
    ],
)
def test_a_year_behind_a_name_that_heads_the_page(text: str, season: int | None) -> None:
    assert directed(text)[1].default.season == season
