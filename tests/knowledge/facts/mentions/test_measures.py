"""What a text counts, in every notation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.language import languages
from knowledge.facts.mentions.measures import measures, seconds_of
from knowledge.text import fold_in_place


def counted(text: str, code: str = "fr") -> list[tuple[str, object]]:
    return [(m.kind.value, m.value) for m in measures(fold_in_place(text), languages()[code])]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2'06''894", "2:06.894"), ("1'27’’30", "1:27.300"), ("2’’38’’980", "2:38.980"), ("1:45.392", "1:45.392"),
        ("38:18.759", "38:18.759"), ("2h00’38″4", "2:00:38.400"), ("58'14\"6", "58:14.600"), ("51’’386", "0:51.386"),
        ("1 min 20 sec 827/1000e", "1:20.827"), ("2 min 02 s 588", "2:02.588"), ("3:38.04,2", "3:38.040"),
        ("1m36.118s", "1:36.118"), ("1mn36s118", "1:36.118"), ("1min36.118s", "1:36.118"), ("1'36,118", "1:36.118"),
        ("1'36s118", "1:36.118"), ("1.36.118", "1:36.118"), ("1h32m05.123s", "1:32:05.123"),
        ("4 h 04 min 39 s 537", "4:04:39.537"), ("4 h 04:39.537", "4:04:39.537"),
        ("1 h 32 mn 05", "1:32:05.000"), ("1h28:15.125", "1:28:15.125"), ("24h00m13s", "24:00:13.000"),
    ],
)  # fmt: skip
def test_times(text: str, value: str) -> None:
    assert counted(f"en {text} !") == [("lap_time", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 hour 28 minutes 15.125 seconds", "1:28:15.125"), ("34 minutes 09.412 seconds", "34:09.412"),
        ("1 minute, 1.037 seconds", "1:01.037"),
    ],
)  # fmt: skip
def test_times_in_english(text: str, value: str) -> None:
    assert counted(text, "en") == [("lap_time", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("+0''284", "0.284"), ("0\"3 devant", "0.3"), ("2 »6", "2.6"), ("10,9 secondes", "10.9"), ("24 millièmes", "0.024"),
        ("171/1000e", "0.171"), ("trois dixièmes", "0.3"), ("25 dixièmes", "2.5"), ("un petit dixième", "0.1"),
        ("une seconde sept", "1.7"), ("deux secondes et demie", "2.5"), ("trois dixièmes et demi", "0.35"),
        ("9 s 114", "9.114"), ("+1 tour", "1 lap"), ("+0:23,0 Min.", "23.0"), ("six centièmes", "0.06"),
        ("1 minute et 12 secondes", "72"), ("0 sec 455", "0.455"),
        ("+12s", "12"), ("12s4", "12.4"), ("0s187", "0.187"), ("+1m02.345s", "62.345"), ("1'02''", "62"), ("+ 2 T", "2 laps"),
        ("+3 Laps", "3 laps"), ("une demi-seconde", "0.5"), ("7 petites secondes", "7"), ("un tour de retard", "1 lap"),
    ],
)  # fmt: skip
def test_gaps(text: str, value: str) -> None:
    assert counted(text) == [("gap", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 laps down", "2 laps"), ("one lap behind", "1 lap"), ("a lap down", "1 lap"), ("-1 lap", "1 lap"), ("half a second", "0.5"), ("0.4514 of a second", "0.4514"), (".186 of a second", "0.186"),
        ("three tenths of a second", "0.3"), ("by a lap", "1 lap"), ("a mere hundredth of a second", "0.01"),
        ("nine-tenths", "0.9"), ("one and a half seconds", "1.5"), ("+1 lap", "1 lap"),
    ],
)  # fmt: skip
def test_gaps_in_english(text: str, value: str) -> None:
    assert counted(f"({text})", "en") == [("gap", value)]


@pytest.mark.parametrize("text", ["1'31''427 + 1'30''613 = 3'02''040", "1:31.427 + 1:30.613 = 3:02.040"])
def test_what_is_added_up_is_no_time_of_its_own(text: str) -> None:
    assert counted(text) == [("lap_time", "3:02.040")]


@pytest.mark.parametrize("text", ["le 1.10.2019", "Clio 16S", "les 12 tours - 12 tours", "à 15h30"])
def test_what_is_no_gap_and_no_time(text: str) -> None:
    assert not {"gap", "lap_time"} & {kind for kind, _ in counted(text)}


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("12 tours", "laps", 12), ("332,5 points", "points", 332.5), ("un total de 1 042 points", "points", 1042), ("en mai, 2 105 points", "points", 2105), ("en tout, 42 points", "points", 42), ("une petite unité", "points", 1),
        ("(23 ans)", "age", 23), ("quarante-neuf ans", "age", 49), ("n°07", "car_number", "07"), ("#36", "car_number", "36"),
        ("P7", "ordinal", 7), ("1res", "ordinal", 1), ("vingt-septièmes", "ordinal", 27), ("trente-quatrième", "ordinal", 34),
        ("2024-25", "season", "2024-25"), ("saison 2024-2025", "season", "2024-25"), ("cent quarante-deux", "number", 142),
    ],
)  # fmt: skip
def test_counts(text: str, kind: str, value: object) -> None:
    assert counted(text) == [(kind, value)]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("No. 9", "car_number", "9"), ("24-year-old", "age", 24), ("nine-second", "gap", "9"), ("by one lap", "gap", "1 lap"),
        ("twenty-first", "ordinal", 21), ("62nd", "ordinal", 62), ("thirty-two points", "points", 32), ("0.077s", "gap", "0.077"),
        (".871 seconds", "gap", "0.871"),
    ],
)  # fmt: skip
def test_counts_in_english(text: str, kind: str, value: object) -> None:
    assert counted(text, "en") == [(kind, value)]


def test_units_are_no_ordinals() -> None:
    assert counted("within seconds of each other", "en") == []


def test_an_ordinal_after_its_article_is_no_fraction_of_a_second() -> None:
    assert counted("une dixième victoire, à un dixième près") == [("ordinal", 10), ("gap", "0.1")]


def test_a_clock_in_seconds() -> None:
    assert [seconds_of(t) for t in ("1:27.9", "0:04.120", "1:00:00.5")] == ["87.9", "4.120", "3600.5"]


@given(st.text(alphabet="0123456789'\":,.+ hmsn°#-/e", max_size=30))
def test_any_figures(text: str) -> None:
    last = 0
    for mention in measures(text, languages()["fr"]):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
