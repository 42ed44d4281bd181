"""What config/names knows by any of its spellings, and meetings in the words of a language."""

import pytest

from config.naming import naming
from knowledge.names import Match, build
from knowledge.names.events import event_in, place_of, places
from knowledge.names.known import canonical
from knowledge.names.name import NameKind, NameRow
from knowledge.names.surfaces import surfaces
from knowledge.text import fold


@pytest.mark.parametrize(
    ("kind", "surface", "expected"),
    [
        (NameKind.CHAMPIONSHIP, "wec", "FIA World Endurance Championship"),
        (NameKind.CHAMPIONSHIP, "Formule 1", "FIA Formula One World Championship"),
        (NameKind.CHAMPIONSHIP, "Alpine Elf Europa Cup", "Alpine Elf Cup Series"),
        (NameKind.CIRCUIT, "Le Castellet", "Circuit Paul Ricard"),
        (NameKind.CIRCUIT, "portimao", "Autódromo Internacional do Algarve"),
        (NameKind.CIRCUIT, "Interlagos", "Autódromo José Carlos Pace"),
        (NameKind.MANUFACTURER, "VW", "Volkswagen"),
        (NameKind.TEAM, "CLRT Schumacher", "CLRT"),
        (NameKind.COUNTRY, "AUT", "Austria"),
        (NameKind.COUNTRY, "néerlandaise", "Netherlands"),
        (NameKind.COUNTRY, "Britons", "United Kingdom"),
        (NameKind.COUNTRY, "Atlantide", None),
        (NameKind.CATEGORY, "Juniors", None),
    ],
)
def test_canonical(kind: NameKind, surface: str, expected: str | None) -> None:
    assert canonical(kind, surface) == expected


@pytest.mark.parametrize(
    ("event", "place"),
    [
        ("Austrian Grand Prix", "Austria"),
        ("Grand Prix d'Autriche", "Austria"),
        ("GP des États-Unis", "United States"),
        ("United States Grand Prix West", "United States West"),
        ("Grand Prix du 70e anniversaire", "70th Anniversary"),
        ("Ruritania Grand Prix", "ruritania"),
        ("6 Heures du Lac", None),
        ("Grand Prix", None),
    ],
)
def test_place_of(event: str, place: str | None) -> None:
    assert place_of(event) == place


@pytest.mark.parametrize(
    ("event", "language", "expected"),
    [
        ("Austrian Grand Prix", "fr", "Grand Prix d'Autriche"),
        ("Dutch Grand Prix", "fr", "Grand Prix des Pays-Bas"),
        ("Japanese Grand Prix", "fr", "Grand Prix du Japon"),
        ("French Grand Prix", "fr", "Grand Prix de France"),
        ("Monaco Grand Prix", "fr", "Grand Prix de Monaco"),
        ("São Paulo Grand Prix", "fr", "Grand Prix de São Paulo"),
        ("Abu Dhabi Grand Prix", "fr", "Grand Prix d'Abou Dabi"),
        ("4 Heures du Lac", "fr", "4 Heures du Lac"),
        ("Austrian Grand Prix", "en", "Austrian Grand Prix"),
    ],
)
def test_event_in(event: str, language: str, expected: str) -> None:
    assert event_in(event, language) == expected


@pytest.mark.parametrize("kind", ["championships", "circuits", "events", "teams", "manufacturers", "nicknames"])
def test_no_alias_means_two(kind: str) -> None:
    owners: dict[str, str] = {}
    for name, entry in getattr(naming(), kind).items():
        for alias in {fold(a) for a in (name, *entry.aliases)}:
            assert owners.setdefault(alias, name) == name, f"{alias} is of {owners[alias]} and of {name}"


def test_no_country_code_means_two() -> None:
    codes = [code for country in naming().countries.values() for code in country.codes]
    assert len(codes) == len(set(codes))


def test_every_country_is_said_in_every_language() -> None:
    for name, country in naming().countries.items():
        assert set(country.words) >= {"fr", "en"}, name
        assert country.words["en"].names[0] == name
        assert len(country.words["fr"].adjectives) >= 1, name


def test_every_track_lies_in_a_country_of_the_list() -> None:
    assert {c.country for c in naming().circuits.values() if c.country} <= set(naming().countries)


def test_no_place_is_two() -> None:
    assert places()["autriche"] == "Austria"
    assert set(naming().places) & set(naming().countries) == set()


@pytest.mark.parametrize(
    ("name", "asked"), [("Groupe N", "group n"), ("Class 4", "classe 4"), ("Coupe Brume", "cup brume")]
)
def test_a_category_is_known_in_other_words(name: str, asked: str) -> None:
    row = NameRow(NameKind.CATEGORY, name, (1,), (), "", 1.0)
    assert asked in {key for key, _ in surfaces(row)}


@pytest.mark.parametrize(
    ("kind", "name", "asked", "is_one"),
    [
        (NameKind.CIRCUIT, "Brumeville International Speedway", "brumeville", True),
        (NameKind.CIRCUIT, "Red Bull Ring", "red bull", False),
        (NameKind.CIRCUIT, "Bahrain International Circuit", "bahrain", False),  # a country
        (NameKind.CATEGORY, "Silver", "silver cup", True),
        (NameKind.CATEGORY, "Am", "am", True),
        (NameKind.CATEGORY, "Overall", "pilotes", False),
    ],
)
def test_how_a_track_or_a_category_is_called(kind: NameKind, name: str, asked: str, is_one: bool) -> None:
    assert (asked in {key for key, _ in surfaces(NameRow(kind, name, (1,), (), "", 1.0))}) is is_one


def test_a_series_is_not_the_team_that_has_its_name() -> None:
    rows = [
        NameRow(NameKind.TEAM, "ISLA Performance", (1,), (), "", 8.0),
        NameRow(NameKind.CHAMPIONSHIP, "Isla Sportscar Series", (1,), ("ISLA",), "", 0.0),
    ]
    (found,) = build(rows).spot("ISLA")
    assert isinstance(found, Match)
    assert found.named.kind is NameKind.CHAMPIONSHIP
