"""Which mentions of meetings are of one meeting."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.store.claims import Claim
from knowledge.store.identity import names
from knowledge.store.meetings import meetings
from tests.stories import ready, shuffled, story

SEASON = {"championship": "Coupe des Lagunes", "season": 2031}


def claims(*facts: dict[str, Any], name: str = "a.txt") -> list[Claim[Any]]:
    return list(ready(*story(name, *({"kind": "event", **SEASON, **fact} for fact in facts))).claims())


def found(*facts: dict[str, Any]) -> list[set[str]]:
    by_key: dict[str, set[str]] = {}
    for (event, circuit, _), meeting in meetings(claims(*facts), names()).items():
        by_key.setdefault(meeting.key, set()).add(event or circuit or "")
    return sorted(by_key.values(), key=sorted)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([{"event": "Monza"}, {"event": "Monza", "circuit": "Autodromo Nazionale Monza"}], [{"Monza"}]),
        ([{"event": "6 Heures de Fuji"}, {"event": "Fuji"}], [{"6 Heures de Fuji", "Fuji"}]),
        ([{"event": "Grand Prix du Qatar"}, {"event": "Qatar"}], [{"Grand Prix du Qatar", "Qatar"}]),
        ([{"event": "NLS 4"}, {"event": "NLS 5"}], [{"NLS 4"}, {"NLS 5"}]),
        ([{"event": "Spa", "circuit": "Spa"}, {"event": "Fête des Lacs", "circuit": "Spa-Francorchamps"}], [{"Fête des Lacs", "Spa"}]),
        (
            [{"event": "Lac Cup", "circuit": "Spa", "round": 1}, {"event": "Bois Cup", "circuit": "Spa", "round": 2}, {"event": "Spa"}],
            [{"Bois Cup"}, {"Lac Cup"}, {"Spa"}],
        ),
        ([{"event": "Spa", "start_date": "2031-05-03"}, {"event": "Spa", "start_date": "2031-05-04"}], [{"Spa"}]),
        (
            [{"event": "24 Hours of Le Mans", "circuit": "Circuit des 24 Heures"}, {"event": "24 Heures du Mans", "circuit": "Le Mans"}],
            [{"24 Heures du Mans", "24 Hours of Le Mans"}],
        ),
        ([{"event": "Lagune Cup", "circuit": "Circuit Bugatti"}, {"event": "Le Mans", "circuit": "Le Mans"}], [{"Lagune Cup", "Le Mans"}]),
        (
            [{"event": "Lac Cup", "circuit": "Circuit Bugatti"}, {"event": "Bois Cup", "circuit": "La Sarthe"}, {"event": "Le Mans", "circuit": "Le Mans"}],
            [{"Bois Cup"}, {"Lac Cup"}, {"Le Mans"}],
        ),
        ([{"event": "Le Mans"}, {"event": "24 Heures du Mans"}], [{"24 Heures du Mans", "Le Mans"}]),
        ([{"event": "Le Mans"}, {"event": "Grand Prix de France", "circuit": "Circuit Bugatti"}], [{"Grand Prix de France"}, {"Le Mans"}]),
        ([{"event": "Lone Star Le Mans"}, {"event": "Le Mans"}], [{"Le Mans"}, {"Lone Star Le Mans"}]),
    ],
)  # fmt: skip
def test_meetings(facts: list[dict[str, Any]], expected: list[set[str]]) -> None:
    assert found(*facts) == sorted(expected, key=sorted)


def test_the_results_of_a_meeting_without_a_name_stay_with_their_document() -> None:
    stated = [
        c
        for n in "ab"
        for c in ready(*story(n, {"kind": "result", **SEASON, "session": "Race", "position": 1})).claims()
    ]
    assert {m.key for m in meetings(stated, names()).values()} == {"~a", "~b"}


MEETINGS = st.fixed_dictionaries(
    {
        "event": st.sampled_from(["Monza", "Spa", "6 Heures de Spa", "Fuji", "NLS 4", "NLS", "Grand Prix du Qatar"]),
        "circuit": st.sampled_from([None, "Monza", "Spa-Francorchamps", "Fuji Speedway"]),
        "round": st.sampled_from([None, 1, 2]),
    }
)


@given(st.lists(MEETINGS, max_size=7), st.integers(0, 99))
def test_the_order_of_mentions_does_not_matter(facts: list[dict[str, Any]], seed: int) -> None:
    def groups(order: list[dict[str, Any]]) -> set[tuple[str, frozenset[Any]]]:
        stated = [c for n, fact in enumerate(order) for c in claims(fact, name=str(fact))]
        together: dict[str, set[Any]] = {}
        for mention, meeting in meetings(stated, names()).items():
            together.setdefault(meeting.key, set()).add(mention)
        return {(key, frozenset(mentions)) for key, mentions in together.items()}

    assert groups(facts) == groups(shuffled(facts, seed))


def test_what_is_said_of_a_person_makes_no_meeting() -> None:
    told = story("a.txt", {"kind": "profile", "person": "Mara Quill", "age": 21, "event": "Monza", **SEASON})
    assert meetings(ready(*told).claims(), names()) == {}
