"""Names found in a text, over a small invented paddock with namesakes and near namesakes."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.names import Ambiguous, Match, NameIndex, NameKind, NameRow, build
from knowledge.names.name import How
from tests.knowledge.names.paddock import BELLANDI, PADDOCK, SMALL, C, D, E, T, names, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Qui est Marco Bellandi ?", ["Marco Bellandi"]),
        ("MARCO BELLANDI", ["Marco Bellandi"]),
        ("marco  bellandi wins", ["Marco Bellandi"]),
        ("bellandi", [BELLANDI]),
        ("elodie kerouan", ["Élodie Kerouan"]),
        ("jean paul vasseurin", ["Jean-Paul Vasseurin"]),
        ("Vasseurin", ["Jean-Paul Vasseurin"]),
        ("M. Bellandi", ["Marco Bellandi"]),
        ("l bellandi", ["Luca Bellandi"]),
        ("JP Vasseurin", ["Jean-Paul Vasseurin"]),
        ("elo kerouan", ["Élodie Kerouan"]),
        ("marc bellandi pole", ["Marco Bellandi"]),
        ("de Calvari", ["Andrea de Calvari"]),
        ("calvari", ["Andrea de Calvari"]),
        ("von rahmstein", ["Otto von Rahmstein"]),
        ("kerouan's wins", ["Élodie Kerouan"]),
        ("kerouans team mate", ["Élodie Kerouan"]),
        ("victoires d'Élodie", ["Élodie Kerouan"]),
        ("#MarcoBellandi", ["Marco Bellandi"]),
        ("vantara", ["Vantara Racing"]),
        ("moravie", ["Team Moravie"]),
        ("Bellandi, Marco", [BELLANDI, "Marco Bellandi"]),
        ("gp d'Autriche", ["Austrian Grand Prix"]),
        ("gp dautriche", ["Austrian Grand Prix"]),
        ("Grand Prix d’Australie", ["Australian Grand Prix"]),
        ("austrian gp", ["Austrian Grand Prix"]),
        ("grand prix of the netherlands", ["Dutch Grand Prix"]),
        ("GP des Pays-Bas", ["Dutch Grand Prix"]),
        ("grand prix d'Émilie-Romagne", ["Emilia Romagna Grand Prix"]),
        ("Imola", ["Autodromo Internazionale Enzo e Dino Ferrari"]),
        ("emilia romagna", ["Emilia Romagna Grand Prix"]),
        ("4 heures du lac", ["4 Heures du Lac"]),
        ("the 4 Hours of Lac", ["4 Heures du Lac"]),
        ("lac 4h", ["4 Heures du Lac"]),
        ("4h du lac 2021", ["4 Heures du Lac"]),
        ("6 heures du lac", []),
        ("8 hours of bahrain", ["8 Heures de Bahreïn"]),
        ("monaco", ["Circuit de Monaco"]),
        ("Montréal", ["Circuit Gilles Villeneuve"]),
        ("montmelo", ["Circuit de Barcelona-Catalunya"]),
        ("wec", ["FIA World Endurance Championship"]),
        ("pilotes autrichiens", ["Austria"]),
        ("British drivers", ["United Kingdom"]),
        ("the first race in March", []),
        ("will he win", []),
        ("La saison 2012", []),
        ("", []),
        ("🏁 ¿?", []),
    ],
)
def test_spot(index: NameIndex, text: str, expected: list[object]) -> None:
    assert names(index, text) == expected


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("who is kerouan's boss", "kerouan's"),
        ("le gp dautriche 2002", "gp dautriche"),
        ("où est l'Élodie ?", "Élodie"),
        ("avec M. Bellandi hier", "M. Bellandi"),
        ("à Émilie-Romagne !", "Émilie-Romagne"),
    ],
)
def test_spans_are_of_the_text_as_written(index: NameIndex, text: str, surface: str) -> None:
    assert [shown(text, found)[0] for found in index.spot(text)] == [surface]


def test_how_tells_what_kind_of_surface_it_was(index: NameIndex) -> None:
    hows = {
        text: index.spot(text)[0].how for text in ("marco", "lunde", "p. lunde", "pieter lunde", "dutch", "montreal")
    }
    assert hows == {
        "marco": How.GIVEN, "lunde": How.PARTIAL, "p. lunde": How.INITIAL, "pieter lunde": How.FULL,
        "dutch": How.ADJECTIVE, "montreal": How.PLACE,
    }  # fmt: skip


def test_a_place_says_what_else_it_is(index: NameIndex) -> None:
    (monaco,) = index.spot("Monaco")
    assert isinstance(monaco, Match)
    assert {n.kind for n in monaco.also} >= {NameKind.COUNTRY}


def test_the_prominent_of_a_team_and_a_man_of_one_name_comes_first(index: NameIndex) -> None:
    (quist,) = index.spot("quist")
    (harrow,) = index.spot("harrow")
    assert isinstance(quist, Match)
    assert (quist.named.kind, [n.name for n in quist.also if n.kind is D]) == (T, ["Harold Quist"])
    assert isinstance(harrow, Ambiguous)
    assert [n.name for n in harrow.choices] == ["Tom Harrow", "Jake Harrow Jr."]


def test_an_ordinary_word_is_a_name_where_it_is_written_as_one(index: NameIndex) -> None:
    assert names(index, "how many wins for Paul March") == ["Paul March"]
    assert names(index, "what did Will do") == ["Will Starke"]


def test_a_meeting_that_nobody_held_is_heard_but_not_known(index: NameIndex) -> None:
    (found,) = index.spot("le GP de Norvège 1998")
    assert isinstance(found, Match)
    assert (found.named.kind, found.named.keys) == (E, ())


def test_a_track_that_no_document_mentions_is_known_from_the_lists(index: NameIndex) -> None:
    (found,) = index.spot("Zandvoort")
    assert isinstance(found, Match)
    assert (found.named.kind, found.named.keys) == (C, ())


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (D, "bell", BELLANDI),
        (D, "marco", ["Marco Bellandi"]),
        (D, "elodie", ["Élodie Kerouan"]),
        (T, "quist", ["Quist"]),
        (D, "sarinnen", ["Kimo Sarrinen"]),
        (E, "mon", ["Monaco Grand Prix"]),
        (T, "zzzz", []),
    ],
)
def test_suggest(index: NameIndex, kind: NameKind, text: str, expected: list[str]) -> None:
    assert [n.name for n in index.suggest(kind, text)] == expected


def test_suggest_gives_the_prominent_first_and_no_more_than_asked(index: NameIndex) -> None:
    assert [n.name for n in index.suggest(D, "", 2)] == ["Marco Bellandi", "Tom Harrow"]


def test_suggest_gives_a_name_once_whatever_fits_of_it() -> None:
    nicknames = ("the tall one", "tallest of all", "tall Tom")
    rows = [NameRow(D, "Tom Tallis", (1,), aliases=nicknames), NameRow(D, "Ada Tallboy", (2,))]
    assert [n.name for n in build(rows).suggest(D, "tall", 2)] == ["Ada Tallboy", "Tom Tallis"]


def test_named_is_by_the_whole_name(index: NameIndex) -> None:
    found = index.named(T, "vantara racing")
    assert found is not None
    assert found.name == "Vantara Racing"
    assert index.named(T, "Bellandi") is None


def test_rows_that_the_lists_make_one_are_one() -> None:
    index = build([NameRow(C, "Spa", (1,), weight=2), NameRow(C, "Circuit de Spa-Francorchamps", (2,), weight=9)])
    (found,) = index.spot("francorchamps")
    assert isinstance(found, Match)
    assert (found.named.name, set(found.named.keys)) == ("Circuit de Spa-Francorchamps", {1, 2})


def test_one_meeting_in_two_languages_is_one() -> None:
    index = build([NameRow(E, "Qatar Grand Prix", (1, 2)), NameRow(E, "Grand Prix du Qatar", (3,))])
    assert {n.keys for n in index.all if n.kind is E and n.keys} == {(1, 2, 3)}


def test_people_of_one_name_stay_apart() -> None:
    index = build([NameRow(D, "Ann Lee", (1,), detail="Rally"), NameRow(D, "Ann Lee", (2,), detail="Karting")])
    (found,) = index.spot("ann lee")
    assert isinstance(found, Ambiguous)
    assert {n.detail for n in found.choices} == {"Rally", "Karting"}


def test_words_that_questions_need_are_never_names() -> None:
    rows = [NameRow(D, "Ann Podium", (1,))]
    assert build(rows).spot("podium")
    assert not build(rows, ordinary=["podium"]).spot("podium")


@given(st.text(max_size=80))
def test_any_text_gives_ordered_spans_within_it(text: str) -> None:
    found = SMALL.spot(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(
    st.lists(st.sampled_from([*(n for _, n, _ in PADDOCK), "gp de", "l'", "marco", "x", ",", "'s", "-"]), max_size=5)
)
def test_names_in_any_order_are_found_and_mended_without_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    found = SMALL.mend(text, [(0, len(text))])
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.slow
def test_five_thousand_names_are_ready_in_the_blink_of_an_eye() -> None:
    rows = [NameRow(D, f"Given{i % 300} Surname{i}x", (i,), weight=1.0) for i in range(5000)]
    taken = []
    for _ in range(3):
        start = time.process_time()
        index = build(rows)
        taken.append(time.process_time() - start)
    assert min(taken) < 0.5
    start = time.process_time()
    for i in range(100):
        index.spot(f"how many wins does given3 surname{i}x have")
    assert (time.process_time() - start) / 100 < 0.01


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vesline", None),  # half of it is too little
        ("vesline orme", "Hill Climb of Vesline-Orme"),
        ("veslin ormes", None),
        ("veslinne ormme", "Hill Climb of Vesline-Orme"),
        ("the Corvella-e", "Renault Corvella-e"),
        ("Almarwood", "Almarwood"),
    ],
)
def test_what_meetings_cars_and_places_are_called_for_short(text: str, expected: str | None) -> None:
    rows = [(E, "Hill Climb of Vesline-Orme"), (NameKind.CAR, "Renault Corvella-e"), (E, "Almarwood")]
    own = build(
        [NameRow(kind, name, (i,)) for i, (kind, name) in enumerate(rows, 1)]
        + [NameRow(T, "Almarwood Racing Team", (9,), weight=5.0)]
    )
    found = own.mend(text, [(m.start(), m.end()) for m in re.finditer(r"\w+", text)])
    assert [f.named.name for f in found if isinstance(f, Match)] == ([expected] if expected else [])
