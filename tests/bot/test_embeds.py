"""An answer as embeds: what is shown where, within Discord's limits."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.embeds import (
    DESCRIPTION,
    TITLE,
    answer_embed,
    long_date,
    page_embed,
    pages,
    source_head,
    source_pages,
    table_lines,
    table_pages,
)
from bot.rows import cell
from config.language import languages
from knowledge.answers.answer import AnswerStatus, Table
from tests.bot.paddock import SOURCE, STANDINGS, answer

WORDS = languages()["en"].interface.talk
cells = st.one_of(st.none(), st.integers(-5, 10**9), st.floats(0, 1e6), st.text(max_size=80), st.dates())


@pytest.mark.parametrize("status", list(AnswerStatus))
def test_the_colour_tells_the_status(status: AnswerStatus) -> None:
    others = {answer_embed(answer("", each), WORDS).colour for each in (AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS)}
    embed = answer_embed(answer("", status), WORDS)
    assert embed.description
    assert (embed.colour in others) is (status in (AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS))


def test_the_sentence_then_the_rows_then_the_caveat_then_the_source() -> None:
    told = answer("", text="Orbit leads. Provisional.", caveats=("Provisional.",), table=STANDINGS, sources=(SOURCE,))
    text = answer_embed(told, WORDS).description or ""
    parts = [
        "Orbit leads.",
        "*Pos. · Driver · Team · Points*",
        "` 1` **Driver 01** · Team 1 · 293",
        "35 more",
        "⚠️ Provisional",
        "Source:",
    ]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert text.count("Provisional") == 1


def test_one_row_is_no_table() -> None:
    told = answer("", text="Ada.", table=Table(("driver",), ("Driver",), (("Ada",),)))
    assert answer_embed(told, WORDS).description == "Ada."


def test_spoilers_hide_the_result_and_not_the_source() -> None:
    text = answer_embed(answer("", text="Ada won.", sources=(SOURCE,)), WORDS, hidden=True).description or ""
    assert text.startswith("||Ada won.||")
    assert "||" not in text.split("||", 2)[2]


def test_attribution_is_in_the_footer() -> None:
    told = answer("", sources=(replace(SOURCE, attribution="A database (CC BY 4.0)"),))
    assert "A database (CC BY 4.0)" in (answer_embed(told, WORDS).footer.text or "")


def test_a_source_without_a_title_goes_by_its_name() -> None:
    assert source_head(replace(SOURCE, title=None, link=None, date=None), "en") == "2031-05-lunaville.txt"


@pytest.mark.parametrize(
    ("day", "language", "written"),
    [(dt.date(2031, 5, 4), "en", "May 4, 2031"), (dt.date(2031, 5, 4), "fr", "4 mai 2031")],
)
def test_long_date(day: dt.date, language: str, written: str) -> None:
    assert long_date(day, language) == written


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (12.0, "12"), (12.5, "12.5"), (("Ada", "Ida"), "Ada, Ida"), (dt.date(2031, 5, 4), "2031-05-04")],
)
def test_cell(value: object, text: str) -> None:
    assert cell(value) == text


def test_a_row_without_a_place_keeps_its_line() -> None:
    table = Table(("position", "driver"), ("Pos.", "Driver"), ((1, "Ada"), (None, "Ida")))
    assert table_lines(table, "en") == ["*Pos. · Driver*", "` 1` **Ada**", "` –` **Ida**"]


def test_pages_hold_every_row_once() -> None:
    told = answer("", table=STANDINGS)
    joined = "\n".join(table_pages(told))
    assert [joined.count(f"**Driver {n:02}**") for n in range(1, 46)] == [1] * 45
    assert len(table_pages(told)) == 3
    assert len(source_pages(answer("", sources=(SOURCE,) * 12))) == 3
    assert page_embed("t", "p", 1, 3, WORDS).footer.text == "Page 2 of 3"


@given(st.lists(st.text(max_size=5000), max_size=30), st.integers(1, 25))
def test_pages_fit(lines: list[str], most: int) -> None:
    assert all(len(page) <= DESCRIPTION for page in pages(lines, most))


@settings(max_examples=60)
@given(
    text=st.text(max_size=6000),
    scope=st.text(max_size=400),
    caveats=st.lists(st.text(min_size=1, max_size=300), max_size=4),
    rows=st.lists(st.tuples(cells, cells, cells), max_size=30),
    quote=st.text(min_size=1, max_size=900),
    hidden=st.booleans(),
)
def test_whatever_the_answer_the_embed_is_within_the_limits(
    text: str, scope: str, caveats: list[str], rows: list[tuple[object, ...]], quote: str, hidden: bool
) -> None:
    table = Table(("position", "driver", "note"), ("Pos.", "Driver", "Note"), tuple(rows))
    source = replace(SOURCE, quote=quote, title=quote)
    told = answer("", text=text, scope=scope, caveats=tuple(caveats), table=table, sources=(source,))
    embed = answer_embed(told, WORDS, question=text, hidden=hidden)
    assert len(embed.description or "") <= DESCRIPTION
    assert len(embed.title or "") <= TITLE
    assert len(embed) <= 6000
    assert all(len(page) <= DESCRIPTION for page in (*table_pages(told), *source_pages(told)))


def test_a_list_in_a_sentence_is_not_told_twice() -> None:
    names = ", ".join(f"Driver {n:02}" for n in range(1, 46))
    told = answer("", text=f"Standings: {names}.", table=STANDINGS)
    assert (answer_embed(told, WORDS).description or "").startswith("Standings:\n\n*Pos.")
    short = answer("", text="Leading: Driver 01.", table=STANDINGS)
    assert (answer_embed(short, WORDS).description or "").startswith("Leading: Driver 01.\n\n*Pos.")


def test_what_is_the_same_in_every_row_is_left_out() -> None:
    table = Table(("position", "driver", "season"), ("Pos.", "Driver", "Season"), ((1, "Ada", 2031), (2, "Ida", 2031)))
    assert table_lines(table, "en") == ["*Pos. · Driver*", "` 1` **Ada**", "` 2` **Ida**"]
    counts = Table(("driver", "deed", "count"), ("Driver", "Deed", "Count"), (("Ada", "wins", 1), ("Ada", "starts", 1)))
    assert table_lines(counts, "en") == ["*Deed · Count*", "**wins** · 1", "**starts** · 1"]


def test_a_wide_table_is_shown_briefly_and_whole_on_its_pages() -> None:
    columns = ("position", "driver", "team", "car", "laps", "gap", "date")
    rows = tuple((n, f"Ada {n}", f"Orbit {n}", f"Selene {n}", 30 - n, f"{n}.5", f"2031-05-0{n}") for n in (1, 2))
    told = answer("", text="So:", table=Table(columns, columns, rows))
    assert "` 1` **Ada 1** · Orbit 1 · 1.5 · May 1, 2031" in (answer_embed(told, WORDS).description or "")
    assert "` 1` **Ada 1** · Orbit 1 · Selene 1 · 29 · 1.5 · May 1, 2031" in table_pages(told)[0]


def test_whose_data_it_is_is_said_once() -> None:
    source = replace(SOURCE, attribution="A database (CC BY 4.0)")
    told = answer(
        "", text="Ada. Source: A database (CC BY 4.0).", sources=(source,), caveats=("Source: A database (CC BY 4.0).",)
    )
    assert "database" not in (answer_embed(told, WORDS).description or "")
