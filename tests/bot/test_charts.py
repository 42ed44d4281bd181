"""Pictures: which columns fill a template, what is drawn, what is said to those who do not see it."""

import asyncio
import json
import os
from concurrent.futures.process import BrokenProcessPool

import pytest

from bot.charts import CHARTS, Studio, chart_values, drawable, specification, spoken, template
from knowledge.answers.answer import Answer, Table
from tests.bot.paddock import STANDINGS, answer

RACES = Table(("season", "event", "position"), rows=tuple(("2031", f"Race {n}", n % 5 or None) for n in range(12)))
POINTS = Table(("event", "drivers", "points"), rows=(("One", "Ada", 9.0), ("One", "Ida", 6.0), ("Two", "Ada", 15.5)))
COUNTS = Table(("driver", "count"), rows=(("Ada", 4), ("Ida", 2)))
BOTH = Table(
    ("driver", "achievement", "count"),
    rows=tuple((who, what, n) for who, n in (("Ada", 4), ("Ida", 2)) for what in ("wins", "podiums")),
)
DRAWN = {
    "comparison": BOTH,
    "standings": STANDINGS,
    "counts": COUNTS,
    "head_to_head": COUNTS,
    "results_over_time": RACES,
    "points_over_season": POINTS,
}


def charted(name: str | None, table: Table) -> Answer:
    return answer("", chart=name, table=table, scope="Lunar Cup – été 2031")


def test_every_template_is_drawn_by_some_table() -> None:
    assert {path.stem for path in CHARTS.glob("*.json")} == {*DRAWN, "theme"}


@pytest.mark.parametrize("name", DRAWN)
async def test_every_template_draws(name: str) -> None:
    studio = Studio()
    picture = await studio.draw(charted(name, DRAWN[name]))
    assert picture is not None
    assert picture.png.startswith(b"\x89PNG")
    assert len(picture.png) > 10_000
    assert await studio.draw(charted(name, DRAWN[name])) is picture
    studio.close()


async def test_a_drawing_process_that_dies_is_replaced() -> None:
    studio = Studio()
    await studio.draw(charted("counts", DRAWN["counts"]))
    with pytest.raises(BrokenProcessPool):
        await asyncio.get_running_loop().run_in_executor(studio._pool(), os._exit, 1)
    picture = await studio.draw(charted("standings", DRAWN["standings"]))
    assert picture is not None
    assert picture.png.startswith(b"\x89PNG")
    studio.close()


@pytest.mark.parametrize(
    ("chart", "table"),
    [
        (None, STANDINGS),
        ("no_such_template", STANDINGS),
        ("theme", STANDINGS),
        ("standings", Table()),
        ("standings", Table(("position", "drivers", "points"), rows=((1, "Ada", 9.0),))),
        ("standings", Table(("position", "drivers", "points"), rows=((1, "Ada", None), (2, "Ida", None)))),
        ("standings", Table(("position", "drivers"), rows=((1, "Ada"), (2, "Ida")))),
        ("points_over_season", STANDINGS),
        ("results_over_time", Table(("season", "event", "position"), rows=(("2031", "One", 1), ("2031", "Two", 1)))),
        ("results_over_time", Table(("season", "position", "drivers"), rows=(("2031", 1, "Ada"), ("2031", 2, "Ida")))),
    ],
)
def test_there_is_nothing_to_draw(chart: str | None, table: Table) -> None:
    assert not drawable(charted(chart, table))
    assert specification(charted(chart, table)) is None


def test_values_keep_their_order_and_leave_out_what_is_unknown() -> None:
    values = chart_values(charted("results_over_time", RACES))
    assert [v["order"] for v in values] == list(range(len(values)))
    assert all(v["value"] for v in values)
    assert len(chart_values(charted("standings", STANDINGS))) == template("standings")["usermeta"]["rows"]  # type: ignore[index]


def test_the_teams_stand_where_there_is_no_driver() -> None:
    table = Table(("position", "drivers", "team", "points"), rows=((1, None, "Orbit", 9.0), (2, None, "Apogee", 8.0)))
    assert [v["label"] for v in chart_values(charted("standings", table))] == ["Orbit", "Apogee"]


def test_spoken() -> None:
    assert spoken(charted("counts", COUNTS)) == "Ada 4, Ida 2"


def test_a_specification_is_json() -> None:
    spec = specification(charted("points_over_season", POINTS))
    assert json.loads(json.dumps(spec))["title"] == "Lunar Cup – été 2031"


def test_a_picture_says_whose_results_they_are() -> None:
    hers = Table(("season", "position", "drivers"), rows=(("2030", 1, "Ada"), ("2031", 2, "Ada")))
    spec = specification(charted("results_over_time", hers))
    assert spec is not None
    assert spec["title"] == "Ada · Lunar Cup – été 2031"
    shared = specification(charted("standings", STANDINGS))
    assert shared is not None
    assert shared["title"] == "Lunar Cup – été 2031"
