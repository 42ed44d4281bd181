"""Names that are one, and names that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names.tokens import key_of
from knowledge.store.identity import category, compact, names, session
from knowledge.store.people import is_partial, may_be, surname


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jean-Marc Ölander", "JEAN MARC OLANDER", True),
        ("Zoé d’Aubrac", "Zoe d'Aubrac", True),
        ("Anna Vance", "Anne Vance", False),
    ],
)
def test_a_person_is_one_in_all_spellings(one: str, other: str, same: bool) -> None:
    assert (names().person(one).key == names().person(other).key) is same


@pytest.mark.parametrize(
    ("series", "name"),
    [
        ("FIA Formula One World Championship", "Carlos Sainz Jr."),
        ("Dakar Rally", "Carlos Sainz"),
        (None, "Carlos Sainz"),
    ],
)
def test_a_nickname_of_one_series_means_nobody_in_another(series: str | None, name: str) -> None:
    assert names().person("Carlos Sainz", series).name == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tigre M Sport", "Tigre MSport", True),
        ("Baltic Racing", "Racing Baltic", True),
        ("Baltic Racing", "Baltic Racing Junior", False),
    ],
)
def test_a_team_is_one_in_all_spellings(one: str, other: str, same: bool) -> None:
    assert (names().team(one).key == names().team(other).key) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Grand Prix d'Autriche", "Austrian Grand Prix"),
        ("6 Heures de Fuji", "6 Hours of Fuji"),
        ("Rallye de Norvège", "Norway Rally"),
    ],
)
def test_a_meeting_has_one_key_in_every_language(one: str, other: str) -> None:
    assert names().designation(one, None).key == names().designation(other, None).key


@pytest.mark.parametrize(
    ("event", "circuit"),
    [
        ("Monza", "autodromo nazionale monza"),
        ("4 Heures de Spa-Francorchamps", "circuit de spa francorchamps"),
        ("Trophée des Alpes", None),
        ("Étoile de Monza Classic", None),
    ],
)
def test_a_meeting_is_named_by_a_track_only_where_nothing_else_names_it(event: str, circuit: str | None) -> None:
    assert names().designation(event, None).circuit == circuit


@pytest.mark.parametrize(
    ("written", "key", "kind"),
    [
        (None, "overall", "overall"),
        ("Scratch", "overall", "overall"),
        ("Pro/Am", "proam", "cup"),
        ("équipes", "teams", "teams"),
        ("LMX 9", "lmx9", "class"),
    ],
)
def test_categories(written: str | None, key: str, kind: str) -> None:
    found = category(written)
    assert (found.key, found.kind) == (key, kind)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Race 2", ("race", 2)),
        ("Qualifying", ("qualifying", 0)),
        ("Sprint Qualifying", ("sprint qualifying", 0)),
        ("Stage 12", ("stage", 12)),
        ("Power Stage", ("stage", 0)),
    ],
)
def test_sessions(name: str, expected: tuple[str, int]) -> None:
    assert session(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Élie de la Tour", "de la tour"), ("Karl Brandt", "brandt"), ("Ned Sample Jr.", "sample"), ("Wen Ng", "ng")],
)
def test_surnames(name: str, expected: str) -> None:
    assert surname(name) == expected


@pytest.mark.parametrize(
    ("partial", "full", "fits"),
    [
        ("Brandt", "Karl Brandt", True),
        ("K. Brandt", "Karl Brandt", True),
        ("J. Brandt", "Karl Brandt", False),
        ("de la Tour", "Élie de la Tour", True),
        ("Brand", "Karl Brandt", False),
    ],
)
def test_a_partial_name_may_be_a_full_one(partial: str, full: str, fits: bool) -> None:
    assert is_partial(partial)
    assert not is_partial(full)
    assert may_be(partial, full) is fits


def test_countries_by_adjective_and_code() -> None:
    assert {names().country(w) for w in ("Belge", "Belgian", "BEL", "Belgique")} == {"Belgium"}
    assert names().country("Atlantide") == "Atlantide"


@given(st.text(max_size=60))
def test_keys_never_fail_and_are_their_own_keys(text: str) -> None:
    assert key_of(key_of(text)) == key_of(text)
    compact(text), surname(text), category(text), names().designation(text, text)
