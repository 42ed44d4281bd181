"""F1DB's tree as documents and facts, over a small invented tree of the same form."""

import datetime as dt
import tarfile
import zipfile
from pathlib import Path

import pytest

from knowledge.facts.f1db import read
from knowledge.facts.f1db.values import gap
from knowledge.facts.fact import FACT, Event, Fact, FastestLap, Penalty, Profile, Result, Standing, Title
from knowledge.reading.document import Document, UnreadableDocument

PEOPLE = {"ann-lee": "Ann Lee", "bo-kane": "Bo Kane", "cy-roux": "Cy Roux", "di-vega": "Di Vega"}


def result(position: str, number: int, driver: str, team: str, **more: str) -> str:
    fields = {"driverNumber": number, "driverId": driver, "constructorId": team, "engineManufacturerId": "volt", **more}
    lines = [f"- position: {position}", *(f"  {key}: {value}".rstrip() for key, value in fields.items())]
    return "\n".join(lines) + "\n"


def standing(position: str, points: str, **who: str) -> str:
    return "".join([f"- position: {position}\n", *(f"  {k}: {v}\n" for k, v in who.items()), f"  points: {points}\n"])


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def names() -> dict[str, str]:
    files = {
        f"drivers/{key}.yml": f"id: {key}\nname: {name}\ndateOfBirth: 1931-02-0{i}\ndateOfDeath:\n"
        f"placeOfBirth: Ghent\nnationalityCountryId: belgica\n"
        for i, (key, name) in enumerate(PEOPLE.items(), 1)
    }
    files["drivers/di-vega.yml"] += "familyRelationships:\n  - driverId: ann-lee\n    type: SISTER\n"
    for key, name, full in (
        ("kite", "Kite", "Kite Cars"),
        ("kite-two", "Kite", "Kite Grand Prix"),
        ("oslo", "Oslo", "Oslo"),
    ):
        files[f"constructors/{key}.yml"] = f"id: {key}\nname: {name}\nfullName: {full}\n"
    files["countries/belgica.yml"] = "id: belgica\nname: Belgium\n"
    files["circuits/dune.yml"] = "id: dune\nname: Dune\nfullName: Circuit of the Dune\ncountryId: belgica\n"
    files["grands-prix/dune.yml"] = "id: dune\nname: Dune\nfullName: Dune Grand Prix\n"
    files["chassis/kite-k1.yml"] = "id: kite-k1\nname: K1\nfullName: Kite K1\n"
    files["engine-manufacturers/volt.yml"] = "id: volt\nname: Volt\n"
    files["engine-manufacturers/amp.yml"] = "id: amp\nname: Amp\n"
    return files


def race(year: int, number: int, *files: tuple[str, str]) -> dict[str, str]:
    folder = f"seasons/{year}/races/0{number}-dune"
    head = f"id: 1\nround: {number}\ndate: {year}-05-0{number}\ngrandPrixId: dune\nofficialName: Dune Prize\ncircuitId: dune\n"
    return {f"{folder}/race.yml": head, **{f"{folder}/{name}": text for name, text in files}}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    first = result("1", 7, "ann-lee", "kite", laps="50", time='"1:02:03.400"', points="8")
    shared = result("2", 9, "bo-kane", "oslo", laps="50", gap='"+1:02.500"', points="3")
    shared += result("2", 9, "cy-roux", "oslo", sharedCar="true", points="3")
    rest = result("3", 4, "cy-roux", "kite-two", laps="48", gap='"+2 laps"', timePenalty='"5.000"')
    rest += result("DNF", 11, "di-vega", "oslo", laps="3") + result("DNQ", 12, "di-vega", "oslo")
    rest += result("DNS", 21, "ann-lee", "oslo")
    outcome = standing("1", "8.5", driverId="ann-lee") + standing("DSQ", "3", driverId="bo-kane")
    makers = standing("1", "9", constructorId="kite", engineManufacturerId="volt")
    makers += standing("2", "4", constructorId="kite", engineManufacturerId="amp")
    makers += standing("3", "4", constructorId="oslo", engineManufacturerId="amp")
    makers += standing("EX", "0", constructorId="oslo", engineManufacturerId="amp")
    times = result("1", 9, "bo-kane", "oslo", q1='"1:32"', q2='"1:31.5"') + result(
        "2", 7, "ann-lee", "kite", time='"1:33.100"'
    )
    grid = result("1", 7, "ann-lee", "kite", time="") + result("PL", 9, "bo-kane", "oslo", time="")
    entrants = (
        "- entrantId: kite-works\n  constructorId: kite\n  chassisId: kite-k1\n"
        "  drivers:\n    - driverId: ann-lee\n      rounds: 1\n    - driverId: cy-roux\n      rounds:\n"
    )
    return write(
        tmp_path / "data",
        names()
        | race(
            1990, 1, ("race-results.yml", first + shared + rest), ("qualifying-results.yml", times),
            ("starting-grid-positions.yml", grid), ("driver-standings.yml", outcome),
            ("fastest-laps.yml", result("1", 9, "cy-roux", "oslo", time='"1:34.000"')),
        )
        | race(1991, 1, ("race-results.yml", first))
        | race(1991, 2)
        | {
            "seasons/1990/driver-standings.yml": outcome,
            "seasons/1990/constructor-standings.yml": makers,
            "seasons/1990/entrants.yml": entrants,
            "seasons/1991/driver-standings.yml": outcome,
        },
    )  # fmt: skip


def all_of(tree: Path) -> list[tuple[Document, list[Fact]]]:
    return list(read(tree))


def facts(tree: Path, name: str) -> list[Fact]:
    return next(found for document, found in read(tree) if document.name == name)


RACE = "f1db/seasons/1990/races/01-dune"


def results(tree: Path, session: str) -> list[Result]:
    return [f for f in facts(tree, RACE) if isinstance(f, Result) and f.session == session]


def test_every_fact_is_valid_and_quotes_its_record(tree: Path) -> None:
    for document, found in all_of(tree):
        assert document.attribution == "F1DB (CC BY 4.0)"
        for fact in found:
            assert document.text[fact.start : fact.end] == fact.quote
            assert FACT.validate_python(fact.model_dump(exclude_defaults=True) | {"kind": fact.kind}) == fact


def test_a_shared_car_is_one_result_of_all_who_drove_it(tree: Path) -> None:
    rows = [(r.position, r.drivers, r.car_number, r.gap) for r in results(tree, "Race")]
    assert rows == [
        (1, ("Ann Lee",), "7", None),
        (2, ("Bo Kane", "Cy Roux"), None, "62.500"),
        (3, ("Cy Roux",), "4", "2 laps"),
        (None, ("Di Vega",), "11", None),
    ]


def test_who_did_not_qualify_has_no_result_of_the_race(tree: Path) -> None:
    assert [r.status for r in results(tree, "Race")] == ["classified", "classified", "classified", "DNF"]


def test_qualifying_and_grid_are_sessions_of_their_own(tree: Path) -> None:
    assert [(r.position, r.drivers, r.lap_time) for r in results(tree, "Qualifying")] == [
        (1, ("Bo Kane",), "1:31.5"), (2, ("Ann Lee",), "1:33.100"),
    ]  # fmt: skip
    assert [(r.position, r.drivers) for r in results(tree, "Grid")] == [(1, ("Ann Lee",))]


def test_teams_of_one_name_stay_two_and_cars_come_from_the_entrants(tree: Path) -> None:
    assert [(r.team, r.car) for r in results(tree, "Race")] == [
        ("Kite", "Kite K1"), ("Oslo", None), ("Kite Grand Prix", None), ("Oslo", None),
    ]  # fmt: skip


def test_a_meeting_has_its_round_day_country_and_names(tree: Path) -> None:
    event = next(f for f in facts(tree, RACE) if isinstance(f, Event))
    assert (event.event, event.circuit, event.country, event.round) == (
        "Dune Grand Prix", "Circuit of the Dune", "Belgium", 1,
    )  # fmt: skip
    assert event.start_date == event.end_date == dt.date(1990, 5, 1)
    assert event.official_name == "Dune Prize"


def test_fastest_lap_and_penalty(tree: Path) -> None:
    found = facts(tree, RACE)
    assert [(f.drivers, f.lap_time) for f in found if isinstance(f, FastestLap)] == [(("Cy Roux",), "1:34.000")]
    assert [(f.drivers, f.amount) for f in found if isinstance(f, Penalty)] == [(("Cy Roux",), "5 s")]


def test_a_finished_season_has_champions_and_final_standings(tree: Path) -> None:
    found = facts(tree, "f1db/seasons/1990")
    titles = [(t.category, t.drivers, t.team, t.car) for t in found if isinstance(t, Title)]
    assert titles == [("Overall", ("Ann Lee",), None, None), ("Manufacturers", (), "Kite", None)]
    orders = [(s.position, s.points, s.car) for s in found if isinstance(s, Standing)]
    assert orders == [(1, 8.5, None), (None, 3.0, None), (1, 9.0, "Kite-Volt"), (2, 4.0, "Kite-Amp"), (3, 4.0, None)]
    assert all(s.final for s in found if isinstance(s, Standing))


def test_a_season_still_running_has_no_champion(tree: Path) -> None:
    assert facts(tree, "f1db/seasons/1991") == []


def test_standings_after_a_race_are_not_final(tree: Path) -> None:
    found = [f for f in facts(tree, RACE) if isinstance(f, Standing)]
    assert [(s.event, s.final) for s in found] == [("Dune Grand Prix", False), ("Dune Grand Prix", False)]


def test_drivers_have_their_birth_and_nationality(tree: Path) -> None:
    profiles = {f.person: f for f in facts(tree, "f1db/drivers") if isinstance(f, Profile)}
    assert set(profiles) == set(PEOPLE.values())
    assert profiles["Di Vega"].birth_date == dt.date(1931, 2, 4)
    assert (profiles["Ann Lee"].nationality, profiles["Ann Lee"].birth_place) == ("Belgium", "Ghent")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+3.871", "3.871"),
        ("+1:02.345", "62.345"),
        ("+2 laps", "2 laps"),
        ("+1:00:00.000", "3600.000"),
        (None, None),
        ("", None),
    ],
)
def test_gap(text: str | None, expected: str | None) -> None:
    assert gap(text) == expected


def test_an_archive_reads_as_its_folder_does(tree: Path, tmp_path: Path) -> None:
    packed = tmp_path / "tree.tar.xz"
    with tarfile.open(packed, "w:xz") as archive:
        archive.add(tree, "snapshot/data")
    zipped = tmp_path / "tree.zip"
    with zipfile.ZipFile(zipped, "w") as zip_archive:
        for path in tree.rglob("*.yml"):
            zip_archive.write(path, f"data/{path.relative_to(tree).as_posix()}")
    assert all_of(tree) == all_of(packed) == all_of(zipped)


@pytest.mark.parametrize("content", [b"", b"not an archive", b"PK\x03\x04broken", b"\xfd7zXZ\x00broken"])
def test_what_is_no_tree_is_refused_with_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "something.tar.xz"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument, match=r"something\.tar\.xz"):
        list(read(path))


def test_a_folder_without_seasons_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="seasons/"):
        list(read(tmp_path))


@pytest.mark.parametrize("text", ["- position: [", "id: 1\nround: one\n", "\t- a"])
def test_a_broken_file_is_named(tree: Path, text: str) -> None:
    (tree / "seasons/1990/races/01-dune/race.yml").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="1990/races/01-dune"):
        list(read(tree))


REAL = Path(__file__).parents[3] / ".." / "shared" / "f1db" / "f1db-data.tar.xz"


@pytest.mark.slow
@pytest.mark.skipif(not REAL.exists(), reason="F1DB is not beside the checkout")
def test_records_that_everybody_knows() -> None:
    wins: dict[str, int] = {}
    poles: dict[str, int] = {}
    for _, found in read(REAL):
        for fact in found:
            if isinstance(fact, Result) and fact.position == 1 and fact.session in ("Race", "Grid"):
                count = wins if fact.session == "Race" else poles
                for driver in fact.drivers:
                    count[driver] = count.get(driver, 0) + 1
    assert (wins["Michael Schumacher"], poles["Michael Schumacher"]) == (91, 68)
    assert (wins["Juan Manuel Fangio"], poles["Jim Clark"], poles["Sebastian Vettel"]) == (24, 33, 57)
