"""Crews that are told by relays and team-mates alone."""

from config.language import languages
from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.parties.house import own_team
from knowledge.facts.parties.relays import told_crew
from knowledge.reading.read import read_text

TEXT = (
    "Le Brume Racing Team revient de Spa. Anna Lefort a bien roulé pour l'équipage n°35 du WEC. "
    "Après de solides relais de Paul Morin et de Léo Petit, Lefort menait encore la danse."
)


def test_a_crew_by_its_relays() -> None:
    document, language = read_text("relays.txt", TEXT), languages()["fr"]
    crew = told_crew(document, mentions(document, language), language)
    assert crew is not None
    assert (set(crew.drivers), crew.car_number) == ({"Anna Lefort", "Paul Morin", "Léo Petit"}, "35")


def test_two_crews_leave_it_open() -> None:
    document, language = read_text("relays.txt", TEXT + " L'équipage n°36 a suivi."), languages()["fr"]
    assert told_crew(document, mentions(document, language), language) is None


def test_the_report_s_own_team_enters_its_car() -> None:
    document = read_text("relays.txt", TEXT)
    assert own_team(document, mentions(document)) == "Brume Racing Team"
    entries = [f for f in extract(document).facts if isinstance(f, Entry) and f.car_number == "35"]
    assert [(set(f.drivers), f.team) for f in entries] == [
        ({"Anna Lefort", "Paul Morin", "Léo Petit"}, "Brume Racing Team")
    ]
