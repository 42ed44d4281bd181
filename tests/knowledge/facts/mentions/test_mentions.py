"""What a document mentions: people, teams, cars, sessions, classes, meetings; and who belongs together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.language import languages
from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Result
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.parties.parties import document_parties
from knowledge.reading.read import read_text


def mentioned(text: str, kind: str, code: str = "fr") -> list[object]:
    document = read_text("words.txt", text)
    return [m.value for m in mentions(document, languages()[code]) if m.kind == MentionKind(kind)]


def crews(text: str, code: str = "fr") -> list[tuple[tuple[str, ...], str | None, str | None, str | None]]:
    document, language = read_text("words.txt", text), languages()[code]
    found = mentions(document, language)
    blocks = document_parties(document, found, language)
    return [(p.drivers, p.team, p.car, p.car_number) for block in blocks for p in block]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Hier, Louis van der Brume a gagné devant d'Anna Lefort.", ["Louis van der Brume", "Anna Lefort"]),
        ("Jo Morin Jr. gagne. Morin exulte.", ["Jo Morin Jr.", "Jo Morin Jr."]),
        ("Damon Hill part devant. Hill gagne.", ["Damon Hill", "Damon Hill"]),
        ("Damon Hill part devant, puis sort à Paddock Hill Bend.", ["Damon Hill"]),
        ("Léa d'Ombreval gagne devant Paul Morin d'Angers.", ["Léa d'Ombreval", "Paul Morin"]),
        ("Tom D'Arvigna part devant Jean-Loup Morin.", ["Tom D'Arvigna", "Jean-Loup Morin"]),
        ("Larry ten Broeke gagne. Ten Broeke exulte.", ["Larry ten Broeke", "Larry ten Broeke"]),
        ("LA VICTOIRE D'ANNA MORIN", ["Anna Morin"]),
        ("Jules MARTINEAU part devant. Martineau n'a pas tremblé.", ["Jules Martineau", "Jules Martineau"]),
        ("Le patron, J.-P. Lefort, félicite Anna Morin.", ["J.-P. Lefort", "Anna Morin"]),
        ("Paul et Anna Morin roulent ensemble.", ["Paul Morin", "Anna Morin"]),
        ("Paul Morin et sa sœur Lucie (Alpine) sont là.", ["Paul Morin", "Lucie Morin"]),
        ("Anna Morin mène. Plus loin, A. Morin et Morin rient.", ["Anna Morin"] * 3),
        ("Anna Morin et Paul Morin : un Morin de trop.", ["Anna Morin", "Paul Morin"]),
        ("Le Junior Brume Motorsport 2031 attaque devant Anna Lefort.", ["Anna Lefort"]),
        ("Le Breton Paul Morin attaque. Le Breton gagne.", ["Paul Morin", "Paul Morin"]),
        ("Le Danois Paul Morin et le pilote danois Max Roc attaquent. Le Danois gagne.", ["Paul Morin", "Max Roc"]),
        ("Carlos Roca Jr devance Roca Jr lui-même.", ["Carlos Roca Jr", "Carlos Roca Jr"]),
        ("Paul Brume-Anna Lefort et Jean-Luc Morin (Alpine) gagnent.", ["Paul Brume", "Anna Lefort", "Jean-Luc Morin"]),
        ("Paul Brume-Anna gagne devant Anna Lefort.", ["Paul Brume-Anna", "Anna Lefort"]),
        ("Le pilote de l'ASA Lorraine félicite Anna Morin.", ["Anna Morin"]),
        ("La n° 4 du A.B.C. Rivage France précède Anna Morin.", ["Anna Morin"]),
        ("Sa Skoda Fabia RS mène, J.-P. Lefort suit, A.J. Finch rentre.", ["J.-P. Lefort", "A.J. Finch"]),
        ("Le Corse Jean-Do Morin précède Anna Lefort.", ["Jean-Do Morin", "Anna Lefort"]),
        ("Le Catalan Pau Ferrer attaque devant Anna Lefort.", ["Pau Ferrer", "Anna Lefort"]),
        ("La Primera Variante et le Grand Virage sont glissants.", []),
        ("Anna Morin of Rivage Racing beat Paul Lefort.", ["Anna Morin", "Paul Lefort"]),
        ("Anna Morin by Rivage Racing", ["Anna Morin"]),
        ("1. (3) Brun-Adrien Vale-Kevin Dor, GTP, Ford", ["Adrien Vale", "Kevin Dor"]),
        ("2. Connor De Brume-Nick Vale, GTP", ["Connor De Brume", "Nick Vale"]),
        ("8. Steven Thomas-Mikkel Dor-Scott Brume, Oreca", ["Steven Thomas", "Mikkel Dor", "Scott Brume"]),
        ("Jean-Karl Vale devance Paul-Loup Dor.", ["Jean-Karl Vale", "Paul-Loup Dor"]),
        ("Marc Lopez-Pierre gagne.", ["Marc Lopez-Pierre"]),
        ("Lou Dor (Alfa Romeo Giulietta Veloce TCR)", ["Lou Dor"]),
        ("Hyundai Elantra N. Elle gagne.", []),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert mentioned(text, "person") == people


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("Le team Brume Racing arrive avec Anna Lefort (Nord Compétition).", ["Brume Racing", "Nord Compétition"]),
        ("Anna Lefort (XYZ) gagne ; XYZ jubile.", ["XYZ", "XYZ"]),
        ("La n°12 du Lac Bleu passe devant la n°7 de Brume Limited.", ["Lac Bleu", "Brume Limited"]),
        ("Anna Lefort (FRA) et Paul Morin (23 ans) sont là.", []),
        ("L'écurie Polonaise Brume Racing est là.", ["Brume Racing"]),
        (
            "The Danish team Brume Racing and the French Brume Racing Team are here.",
            ["Brume Racing", "French Brume Racing Team"],
        ),
        ("La n°7 LMGT3 du Brume Racing Pro-Am est là, la n°8 LMGT3 Lac Bleu aussi.", ["Brume Racing", "Lac Bleu"]),
        ("Brume Racing gagne, et Brume fête cela.", ["Brume Racing", "Brume Racing"]),
    ],
)
def test_teams(text: str, teams: list[str]) -> None:
    assert mentioned(text, "team") == teams


@pytest.mark.parametrize(
    ("text", "cars"),
    [
        ("sur la Porsche 911 GT3 R n°12", ["Porsche 911 GT3 R"]),
        ("l'Oreca 07 n°29 et la BMW M4 GT3 Evo", ["Oreca 07", "BMW M4 GT3 Evo"]),
        ("l'Audi RS 3 LMS de tête et la BMW M4 GT3", ["Audi RS 3 LMS", "BMW M4 GT3"]),
        ("Paul Morin (Hyundai i20 R5)", ["Hyundai i20 R5"]),
        ("1. Paul Morin (Spain) Ducati 34 minutes 09.412", ["Ducati"]),
        ("Paul Morin (Kawasaki ZX-10R)", ["Kawasaki ZX-10R"]),
        ("Paul Morin (Ducati Panigale V4R)", ["Ducati Panigale V4R"]),
        ("Paul Morin (Yamaha Altitude Moto)", ["Yamaha"]),
        ("une Peugeot 9X8, la 9X8 n°94", ["Peugeot 9X8", "Peugeot 9X8"]),
    ],
)
def test_cars(text: str, cars: list[str]) -> None:
    assert mentioned(text, "car") == cars


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("COURSE 2 : la suite", "session", "Race 2"),
        ("lors de la seconde course du jour", "session", "Race 2"),
        ("en Qualif 1 sous la pluie", "session", "Qualifying 1"),
        ("l'ES12 lui échappe", "session", "Stage 12"),
        ("la quatrième manche du championnat", "session", None),
        ("la newsletter n°12 est là", "car_number", None),
        ("la voiture n°12 est là", "car_number", "12"),
        ("les 992 GT3 Cup sont là", "category", None),
        ("les 718 Cayman GT4 RS sont là", "category", None),
        ("les 24 GT3 sont là", "category", "GT3"),
        ("il gagne pour sa première course en Nordique", "session", None),
        ("il gagne chez les Gentlemen", "category", "Gentlemen"),
        ("la classe CUP7 est animée", "category", "CUP7"),
        ("En Production, Anna Lefort gagne", "category", "Production"),
        ("En Superstock, Anna Lefort gagne", "category", "Superstock"),
        ("l'affaire est en production depuis mai", "category", None),
        ("neuvième au scratch", "category", "Overall"),
        ("les équipes sont parties", "category", None),
        ("aux 6 Heures de Monza", "event", "6 Heures de Monza"),
        ("le 12e Rallye des Trois Vallées", "event", "Rallye des Trois Vallées"),
        ("au Grand Prix de France", "event", "Grand Prix de France"),
        ("dans le Grand Prix de Suède de Formule 1, dimanche", "event", "Grand Prix de Suède"),
        ("le Grand Prix d'Autriche de Formule 3 régionale", "event", "Grand Prix d'Autriche"),
        (
            "Mantorp, dimanche 6 juin 2027 – Anna Colline (Écurie Nord) a gagné pour la première fois le Grand Prix de Suède",
            "event",
            "Grand Prix de Suède",
        ),
        ("COUPE DU NORD DES RALLYES\nRallye du Lac", "event", "Rallye du Lac"),
        ("la 12e édition du Rallye Terre de Brumes", "event", "Rallye Terre de Brumes"),
        ("Rivage-sur-Mer accueillait la quatrième manche.", "event", "Rivage-sur-Mer"),
        ("En Coupe de Normandie, rien de neuf", "championship", "Coupe de Normandie"),
        ("la Coupe de Normandie reprend", "championship", "Coupe de Normandie"),
        ("le WEC arrive", "championship", "FIA World Endurance Championship"),
    ],
)
def test_occasions(text: str, kind: str, value: str | None) -> None:
    assert mentioned(text, kind) == ([value] if value else [])


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Anna Lefort (Nord Racing)", (("Anna Lefort",), "Nord Racing", None, None)),
        ("Anna Lefort et Paul Morin (Porsche #36 – Nord Racing)", (("Anna Lefort", "Paul Morin"), "Nord Racing", "Porsche", "36")),
        ("la #22 du Nord Racing pilotée par Anna Lefort et Paul Morin", (("Anna Lefort", "Paul Morin"), "Nord Racing", None, "22")),
        ("Anna Lefort (Skoda Fabia, n° 6) et son copilote Paul Morin", (("Anna Lefort", "Paul Morin"), None, "Skoda Fabia", "6")),
        ("l'Oreca n°43 de Nord Racing", ((), "Nord Racing", "Oreca", "43")),
        ("la Ligier n°4 de Nord Racing (Anna Lefort – Paul Morin)", (("Anna Lefort", "Paul Morin"), "Nord Racing", "Ligier", "4")),
        ("Anna Lefort (GBR/McLaren-Mercedes)", (("Anna Lefort",), "McLaren", None, None)),
        ("Anna Lefort, Peugeot 9X8 n°94 : voilà", (("Anna Lefort",), None, "Peugeot 9X8", "94")),
        ("les Alpine du Nord Racing de Anna Lefort-Paul Morin et Ida Brume-Max Roc", (("Anna Lefort", "Paul Morin"), "Nord Racing", "Alpine", None)),
        ("l'autre Alpine, la n°36, finit", ((), None, "Alpine", "36")),
        ("la Mercedes-AMG n°20 de Nord Racing", ((), "Nord Racing", "Mercedes-AMG", "20")),
    ],
)  # fmt: skip
def test_parties(text: str, party: tuple[object, ...]) -> None:
    assert crews(text)[0] == party


def test_people_in_a_list_are_not_one_crew() -> None:
    found = crews("Anna Lefort (Nord Racing), Paul Morin (Sud Racing) et Léo Petit (Est Racing) suivent.")
    assert [drivers for drivers, *_ in found] == [("Anna Lefort",), ("Paul Morin",), ("Léo Petit",)]


def test_a_crew_once_told_is_known_after() -> None:
    found = crews("La n°8 d'Anna Lefort, Paul Morin et Léo Petit gagne. Lefort, Morin et Petit exultent.")
    assert [drivers for drivers, *_ in found] == [("Anna Lefort", "Paul Morin", "Léo Petit")] * 2


def test_a_team_and_its_drivers_in_english() -> None:
    found = crews("Nord Racing's Anna Lefort won from Sud Racing driver Paul Morin.", "en")
    assert [(drivers, team) for drivers, team, *_ in found] == [
        (("Anna Lefort",), "Nord Racing"),
        (("Paul Morin",), "Sud Racing"),
    ]


def test_the_name_of_a_team_is_no_person_where_its_driver_is_meant() -> None:
    found = crews("Anna Lefort (#16 Jo Marlow Racing) was second. The Jo Marlow man converted pole into a win.", "en")
    assert [(drivers, team) for drivers, team, *_ in found] == [
        (("Anna Lefort",), "Jo Marlow Racing"),
        (("Anna Lefort",), "Jo Marlow Racing"),
    ]


def test_a_make_is_no_part_of_the_team_whose_car_it_is() -> None:
    found = crews("The #21 Aston Martin of Nord Motorsport led the #7 Ferrari 296 GT3 of Scuderia Brume.", "en")
    assert [(team, car) for _, team, car, _ in found] == [
        ("Nord Motorsport", "Aston Martin"),
        ("Scuderia Brume", "Ferrari 296 GT3"),
    ]


def test_a_team_may_begin_with_the_name_of_a_series() -> None:
    found = crews("Anna Lefort devance Paul Morin (IMSA Nord Performance).")
    assert [team for _, team, *_ in found] == [None, "IMSA Nord Performance"]


def test_a_team_before_its_make_in_english() -> None:
    found = crews("The Nord Racing Lamborghini of Anna Lefort and Paul Morin led Sud Racing's Audi.", "en")
    assert found == [
        (("Anna Lefort", "Paul Morin"), "Nord Racing", "Lamborghini", None),
        ((), "Sud Racing", "Audi", None),
    ]


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    if not text.strip():
        return
    last = 0
    for mention in mentions(read_text("any.txt", text)):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end


def named(text: str) -> list[tuple[str, str]]:
    found = mentions(read_text("report.txt", text))
    kinds = (MentionKind.PERSON, MentionKind.CAR, MentionKind.CATEGORY, MentionKind.CIRCUIT, MentionKind.EVENT)
    return [(m.kind.value, str(m.value)) for m in found if m.kind in kinds]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Anna Lorne gagne au Paul Ricard devant Paul Finch.",
            [("person", "Anna Lorne"), ("circuit", "Circuit Paul Ricard"), ("person", "Paul Finch")],
        ),
        (
            "Anna Lorne won the race in an Aston Martin Vantage GT3.",
            [("person", "Anna Lorne"), ("car", "Aston Martin Vantage GT3")],
        ),
        (
            "Anna Lorne won the race in GT4 and the Lamborghini Huracan GT3 was second.",
            [("person", "Anna Lorne"), ("category", "GT4"), ("car", "Lamborghini Huracan GT3")],
        ),
        ("The Qatar GP was won by Anna Lorne.", [("event", "Qatar GP"), ("person", "Anna Lorne")]),
        ("Anna Lorne (Falk GP) won the race.", [("person", "Anna Lorne")]),
        (
            "The Lister Costin of Jo Finch beat Ruairi Tarn in the Skoda Fabia R5.",
            [("car", "Lister Costin"), ("person", "Jo Finch"), ("person", "Ruairi Tarn"), ("car", "Skoda Fabia R5")],
        ),
    ],
)
def test_names_inside_names(text: str, wanted: list[tuple[str, str]]) -> None:
    assert named(text) == wanted


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Nord Motorsport's Ellerby Quist was third.", "Ellerby Quist"),
        ("1. Xan van Quist (Nord Racing)", "Xan van Quist"),
    ],
)
def test_people_of_unheard_of_given_names(text: str, person: str) -> None:
    assert ("person", person) in named(text)


def test_a_crew_and_the_one_numbered_car_of_its_make_are_one() -> None:
    text = "La Ligier n°7 de Nord Racing mène. La Ligier d'Anna Lefort et Paul Morin finit troisième."
    entries = [f for f in extract(read_text("make.txt", text)).facts if isinstance(f, Entry)]
    assert [(f.drivers, f.team, f.car_number) for f in entries] == [(("Anna Lefort", "Paul Morin"), "Nord Racing", "7")]


@pytest.mark.parametrize(("series", "team"), [("Formula One", "McLaren"), ("the Ashdown Cup", None)])
def test_a_make_is_the_team_where_makers_enter(series: str, team: str | None) -> None:
    text = f"Round five of {series}.\n\nRESULT\n\n1. Anna Lefort, McLaren, 50 laps\n2. Paul Morin, Ferrari, 50 laps\n"
    results = [f for f in extract(read_text("makers.txt", text)).facts if isinstance(f, Result) and f.position == 1]
    assert [(f.drivers, f.team) for f in results] == [(("Anna Lefort",), team)]


def test_an_origin_of_two_words_stands_for_somebody() -> None:
    text = "Anna Lefort of Nord Racing led. The New Zealander held on for the win."
    found = mentions(read_text("report.txt", text), languages()["en"])
    assert [m.text for m in found if m.kind is MentionKind.PERIPHRASIS] == ["The New Zealander"]


def test_a_team_in_a_bracket_stands_behind_its_number() -> None:
    text = "The race was run and it was a good one. Ada Brun (#8 GT3 Poland) was first of all the amateurs."
    teams = {str(m.value) for m in mentions(read_text("page.txt", text)) if m.kind is MentionKind.TEAM}
    assert teams == {"GT3 Poland"}
