"""Web pages as content systems and mail programs make them: numbers that lists imply, tables that lay out, links."""

import pytest

from knowledge.reading.formats import extract

STORY = "<p>Tilda Ames took both heats of the Northern Saloon Cup at Croft on Sunday, and with them the lead.</p>"


def lines_of(body: str) -> list[str]:
    page = f"<html><body><article>{STORY}{body}</article></body></html>"
    return [line for line in extract("html", page.encode()).text.split("\n") if line.strip()][1:]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<ol><li>Ames</li><li>Cole</li></ol>", ["1. Ames", "2. Cole"]),
        ('<ol start="4"><li>Ames</li><li>Cole</li></ol>', ["4. Ames", "5. Cole"]),
        ('<ol><li>Ames</li><li value="7">Cole</li><li>Reed</li></ol>', ["1. Ames", "7. Cole", "8. Reed"]),
        ("<ol><li>1. Ames</li><li>2. Cole</li></ol>", ["1. Ames", "2. Cole"]),
        ("<ol><li>44 Racing, T. Ames</li></ol>", ["1. 44 Racing, T. Ames"]),
        ("<ol><li><p>Ames</p><p>14 laps</p></li></ol>", ["1. Ames 14 laps"]),
        ("<ol><li>Ames<br>14 laps</li></ol>", ["1. Ames 14 laps"]),
        ("<ul><li>Heat 1<ol><li>Ames</li><li>Cole</li></ol></li></ul>", ["- Heat 1", "1. Ames", "2. Cole"]),
    ],
)
def test_list_keeps_the_numbers_that_the_page_shows(body: str, lines: list[str]):
    assert lines_of(body) == lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<div><div>1. Ames</div><div>2. Cole</div></div>", ["1. Ames", "2. Cole"]),
        ("<div><div><span>1. Ames</span></div><div><b>2. Cole</b></div></div>", ["1. Ames", "2. Cole"]),
        ("<div>Ames won<br>at Croft</div>", ["Ames won", "at Croft"]),
        ("<div>So <b>Ames</b> won at <i>Croft</i>.<p>Cole was second.</p></div>", ["So Ames won at Croft.", "Cole was second."]),
        ("<div><a href='/a'>Ames</a> won.<p>Cole was second.</p></div>", ["Ames won.", "Cole was second."]),
    ],
)  # fmt: skip
def test_words_between_blocks_keep_their_lines(body: str, lines: list[str]):
    assert lines_of(body) == lines


def test_lines_in_parts_of_a_page_stand_together():
    page = f"<html><body>{STORY}<div><div>1. Ames</div><div>2. Cole</div></div></body></html>"
    assert "1. Ames\n2. Cole" in extract("html", page.encode()).text


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<figure><table><tr><td>1</td><td>Ames</td></tr></table></figure>", ["1\tAmes"]),
        ("<figure><img src='a.jpg'><figcaption>Ames at Croft</figcaption></figure>", []),
        ("<form><p>Cole was second.</p></form>", ["Cole was second."]),
        ("<form><label>Search</label><input></form>", []),
        ("<p><a href='/next'>Read also: the Brands Hatch preview</a></p>", []),
        ("<div><a href='/next'>Brands Hatch preview</a></div><p>Cole was second.</p>", ["Cole was second."]),
    ],
)
def test_frames_and_links_are_told_from_content(body: str, lines: list[str]):
    assert lines_of(body) == lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["<td colspan=3>Heat 1</td>", "<td>1<td>Ames<td>14"], ["Heat 1", "1\tAmes\t14"]),
        (["<td>1<td colspan=2>Ames<td>14"], ["1\tAmes\t\t14"]),
        (["<td rowspan=2>1<td>Ames<td>14", "<td>Cole<td>14"], ["1\tAmes\t14", "\tCole\t14"]),
        (["<td>1<td>Tilda<br>Ames<td>14"], ["1\tTilda Ames\t14"]),
        (["<th>Pos<th>Driver", "<td>1<td>Ames"], ["Pos\tDriver", "1\tAmes"]),
    ],
)
def test_cells_over_several_columns_or_rows_leave_the_others_empty(rows: list[str], lines: list[str]):
    assert lines_of("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>") == lines


def test_table_that_lays_out_a_mail_gives_its_texts_and_the_table_in_it():
    inner = "<table><tr><td>1</td><td>Ames</td></tr><tr><td>2</td><td>Cole</td></tr></table>"
    body = f"<table><tr><td><h2>Heat 1</h2><p>It rained.</p></td></tr><tr><td>{inner}</td></tr></table>"
    assert lines_of(body) == ["## Heat 1", "It rained.", "1\tAmes", "2\tCole"]


def row(*cells: str) -> str:
    return "<div class=row>" + "".join(f"<div>{cell}</div>" for cell in cells) + "</div>\n"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            f"<div>{row('Pos', 'Driver', 'Gap')}{row('1', 'Ames', '')}{row('2', '<a href=/c>Cole</a>', '2.114')}{row('DNF', 'Holt', '')}{row('3', 'Reed', '9.1')}</div>",
            ["Pos\tDriver\tGap", "1\tAmes", "2\tCole\t2.114", "DNF\tHolt", "3\tReed\t9.1"],
        ),
        (
            "<ul>" + "".join(f"<li><span>{n}</span> <span>{name}</span></li>" for n, name in ((1, "Ames"), (2, "Cole"), (3, "Reed"))) + "</ul>",
            ["1. Ames", "2. Cole", "3. Reed"],
        ),
        (f"<div>{row('Croft', 'May')}{row('Brands', 'June')}{row('Snetterton', 'July')}</div>", ["Croft", "May", "Brands", "June", "Snetterton", "July"]),
        (f"<div>{row('1', 'Ames')}{row('2', 'Cole', '14')}{row('3', 'Reed')}</div>", ["1", "Ames", "2", "Cole", "14", "3", "Reed"]),
    ],
    ids=["rows of parts", "places in a list", "no places", "uneven rows"],
)  # fmt: skip
def test_parts_beside_each_other_are_the_rows_of_a_classification(body: str, lines: list[str]):
    assert lines_of(body) == lines
