"""Wins of other years and at other meetings, told beside a race: whose, where and when."""

import pytest

from tests.knowledge.facts.marking import RACE, statements_of


def wins(marked: str) -> list[tuple[str, object, object]]:
    """Who won, where and when, beside the race of the setting: Spa 2031."""
    found = (s for s in statements_of(marked, "en") if s.verb == "placed" and s.number == 1 and s.mode == "final")
    told = ((s.party.drivers[0], s.setting.event, s.values.get("season", s.setting.season)) for s in found)
    return sorted(row for row in told if row[1:] != (RACE.event, RACE.season))


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("[Ada Brun] won here in 2019 and 2022.", [("Ada Brun", "Spa", 2019), ("Ada Brun", "Spa", 2022)]),
        ("[Ada Brun] won at {Monza} in 2019.", [("Ada Brun", "Monza", 2019)]),
        ("[Ada Brun], who had won at {Monza} in 2019, was third.", [("Ada Brun", "Monza", 2019)]),
        ("[Ada Brun] was last victorious at {Monza} in 2019.", [("Ada Brun", "Monza", 2019)]),
        ("[Ada Brun], the winner at {Monza} in 2019, was third.", [("Ada Brun", "Monza", 2019)]),
        ("[Ada Brun], the winner here last year, was third.", [("Ada Brun", "Spa", 2030)]),
        ("[Ada Brun] won last year's race and was third.", [("Ada Brun", "Spa", 2030)]),
        ("[Ada Brun] won at {Monza} last month.", [("Ada Brun", "Monza", 2031)]),
        (
            "[Ada Brun], triumphant at {Monza} last weekend and at {Imola} last month, was third.",
            [("Ada Brun", "Imola", 2031), ("Ada Brun", "Monza", 2031)],
        ),
        ("[Ada Brun] won at {Spa} by two seconds.", []),
        ("[Ada Brun] hoped to win at {Monza} in 2019.", []),
    ],
)
def test_wins_of_before(marked: str, told: list[tuple[str, object, object]]) -> None:
    assert wins(marked) == told
