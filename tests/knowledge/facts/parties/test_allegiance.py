"""For whom somebody drives, as the words around a team tell it; makes that enter cars themselves are teams too."""

import pytest

from config.language import languages
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.parties.parties import document_parties
from knowledge.reading.read import read_text


def teams(text: str) -> set[tuple[str, str]]:
    """Who drives for whom in an English text."""
    document, language = read_text("allegiance.txt", text), languages()["en"]
    blocks = document_parties(document, mentions(document, language), language)
    return {(name, party.team) for parties in blocks for party in parties if party.team for name in party.drivers}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ferrari's four-time champion Anna Lefort was third.", {("Anna Lefort", "Ferrari")}),
        ("Racing Bulls' French rookie Anna Lefort was third.", {("Anna Lefort", "Racing Bulls")}),
        ("Mercedes teenager Anna Lefort was third.", {("Anna Lefort", "Mercedes")}),
        ("Anna Lefort joins Nord Racing for the season.", {("Anna Lefort", "Nord Racing")}),
        ("Anna Lefort returned to Nord Racing.", {("Anna Lefort", "Nord Racing")}),
        ("Anna Lefort, now with Nord Racing, was third.", {("Anna Lefort", "Nord Racing")}),
        ("Anna Lefort left Nord Racing for Sud Motorsport.", set()),
        ("Anna Lefort joins Nord Racing's Paul Morin on the podium.", {("Paul Morin", "Nord Racing")}),
        ("Anna Lefort was fifth for Mercedes.", {("Anna Lefort", "Mercedes")}),
        (
            "Anna Lefort was fifth for Mercedes, Paul Morin sixth for Haas.",
            {("Anna Lefort", "Mercedes"), ("Paul Morin", "Haas")},
        ),
        ("Anna Lefort was third for Ferrari's first podium of the year.", {("Anna Lefort", "Ferrari")}),
        ("Anna Lefort brought her Haas home in tenth.", {("Anna Lefort", "Haas")}),
        (
            "Williams had Anna Lefort and Paul Morin eighth and ninth.",
            {("Anna Lefort", "Williams"), ("Paul Morin", "Williams")},
        ),
        (
            "Anna Lefort was sixth for Sauber, with Paul Morin seventh and Léo Petit eighth.",
            {("Anna Lefort", "Sauber")},
        ),
        ("Anna Lefort was sixth for Sauber with Paul Morin seventh.", {("Anna Lefort", "Sauber")}),
        ("Ferrari's plan to stop Anna Lefort twice failed.", set()),
        ("Anna Lefort passed Paul Morin in front of the Ferrari stand.", set()),
    ],
)
def test_the_team_of_a_driver(text: str, told: set[tuple[str, str]]) -> None:
    assert teams(text) == told
