"""The question back where several championships fit names a few of many."""

import pytest

from config.language import languages
from knowledge.answers.phrase import Phraser
from knowledge.answers.which_series import asked_back
from knowledge.names import Named, NameKind


def series(count: int) -> list[Named]:
    return [Named(NameKind.CHAMPIONSHIP, f"Series {n}", (n,), "2031") for n in range(1, count + 1)]


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (2, "Several championships fit: Series 1 and Series 2. Which one?"),
        (
            9,
            "9 championships fit, Series 1, Series 2, Series 3, Series 4, Series 5 and Series 6 among them. Which one?",
        ),
    ],
)
def test_a_few_of_many_are_named_and_all_may_be_chosen(count: int, told: str) -> None:
    found = asked_back(series(count))
    assert Phraser(languages()["en"]).sentence(found.says[0]) == told
    assert len(found.choices) == count
