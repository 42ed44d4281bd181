"""Foreign files become the same text as a press officer would have typed; hostile ones are refused."""

import contextlib
import io

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, Table, TableStyle

from knowledge.reading.blocks import segment
from knowledge.reading.document import Refused
from knowledge.reading.extracted import Extracted, tidy
from knowledge.reading.formats import extract, format_of
from knowledge.reading.sheet import delimiter_of
from tests.knowledge.reading.files import PAGE, pdf_of, workbook


def test_page_keeps_headings_lists_and_tables_and_drops_navigation():
    found = extract("html", PAGE.encode())
    assert found.text.splitlines()[0] == "# Ames again at Croft"
    kept = {"## Heat 1", "1. Tilda Ames (Moor Racing) 14 laps", "2. Rhys Cole (Dale Sport) +2.114", "1\tTilda Ames"}
    assert kept <= set(found.text.splitlines())
    assert "Her team-mate retired." in found.text.splitlines()
    assert not {"Home", "News", "All rights reserved", "track()"} & set(found.text.replace("- ", "").splitlines())
    assert str(found.date) == "2021-06-14"


def test_page_of_one_short_list_loses_nothing():
    page = "<ul><li>1. Ames</li><li>2. Cole</li></ul>"
    assert extract("html", page.encode()).text.splitlines() == ["- 1. Ames", "- 2. Cole"]


def test_page_in_latin_1_says_so():
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Hélène Béart gagne à Lédenon</p></body></html>'
    assert "Hélène Béart gagne à Lédenon" in extract("html", page.encode("latin-1")).text


def test_pdf_keeps_lines_and_tables_and_drops_what_repeats():
    styles = getSampleStyleSheet()
    table = Table(
        [["Pos", "Driver", "Gap"], ["1", "Tilda Ames", ""], ["2", "Rhys Cole", "+2.114"]],
        style=TableStyle([("GRID", (0, 0), (-1, -1), 1, "black")]),
    )
    data = pdf_of(
        [Paragraph("Ames again at Croft", styles["Title"]), Paragraph("Tilda Ames won heat 1.", styles["Normal"])],
        [Paragraph("Heat 2", styles["Heading1"]), table],
        [Paragraph("The cup goes on in August.", styles["Normal"])],
    )
    lines = extract("pdf", data).text.splitlines()
    assert lines[0] == "# Ames again at Croft"
    for line in ("Tilda Ames won heat 1.", "# Heat 2", "1\tTilda Ames", "2\tRhys Cole\t+2.114"):
        assert line in lines
    assert "Northern Saloon Cup" not in lines
    assert not [line for line in lines if line.startswith("Page")]


def test_pdf_without_text_is_refused():
    with pytest.raises(Refused, match="no text"):
        extract("pdf", pdf_of([PageBreak()], [], bare=True))


def test_word_keeps_the_order_of_the_page():
    file, out = WordDocument(), io.BytesIO()
    file.add_heading("Ames again at Croft", 1)
    file.add_paragraph("Tilda Ames won heat 1.")
    file.add_paragraph("Rhys Cole was second", style="List Bullet")
    table = file.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "1", "Tilda Ames"
    file.add_paragraph("The cup goes on in August.")
    file.save(out)
    assert format_of("report.docx", out.getvalue()) == "docx"
    assert extract("docx", out.getvalue()).text.split("\n\n") == [
        "# Ames again at Croft",
        "Tilda Ames won heat 1.",
        "- Rhys Cole was second",
        "1\tTilda Ames",
        "The cup goes on in August.",
    ]


def test_workbook_gives_rows():
    assert format_of("results.bin", workbook()) == "xlsx"
    assert extract("xlsx", workbook()).text.splitlines() == ["POSITION\tDRIVER\tLAPS", "1\tTilda Ames\t14"]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("POSITION;DRIVER\n1;Ames, Tilda\n2;Cole, Rhys\n", ";"),
        ("POSITION,DRIVER\n1,Ames\n", ","),
        ("POSITION\tDRIVER\n1\tAmes, Tilda\n", "\t"),
        ("one column", ","),
    ],
)
def test_delimiter(text, delimiter):
    assert delimiter_of(text) == delimiter


def test_csv_gives_rows():
    found = extract("csv", "POSITION;DRIVER_1;GAP_FIRST\n1;Hélène Béart;\n2;Rhys Cole;2.114\n".encode("cp1252"))
    assert found.text.splitlines() == ["POSITION\tDRIVER_1\tGAP_FIRST", "1\tHélène Béart", "2\tRhys Cole\t2.114"]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"Tilda Ames won.", None),
        ("a.txt", b"%PDF-1.7 ...", "pdf"),
        ("a.pdf", b"Tilda Ames won.", None),
        ("a.md", b"# Title", "markdown"),
        ("a", b"<!DOCTYPE html><p>x", "html"),
        ("a.csv", b"a;b", "csv"),
        ("a.eml", b"Subject: x", "mail"),
    ],
)
def test_format_is_told_by_content_before_name(name, data, kind):
    assert format_of(name, data) == kind


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_page_is_read_or_refused(text):
    with contextlib.suppress(Refused):
        assert extract("html", f"<html><body><p>{text}</p></body></html>".encode("utf-8", "replace")).text


@given(st.text(min_size=1), st.none() | st.text(), st.none() | st.dates())
def test_extracted_crosses_to_another_process_unchanged(text, title, date):
    extracted = Extracted(text, title, date)
    assert Extracted.from_json(extracted.to_json()) == extracted


@given(st.lists(st.text(alphabet="ab\n")))
def test_tidy_leaves_one_blank_line_at_most(lines):
    assert "\n\n\n" not in tidy(lines)


def test_word_typed_with_a_return_after_each_line_keeps_its_lists_together():
    file, out = WordDocument(), io.BytesIO()
    for line in (
        "Heat 1",
        "",
        "1. Tilda Ames",
        "2. Rhys Cole",
        "",
        "Heat 2 was stopped",
        "by the rain.",
        "",
        "x" * 130,
        "end",
    ):
        file.add_paragraph(line)
    file.save(out)
    assert extract("docx", out.getvalue()).text.split("\n\n") == [
        "Heat 1",
        "1. Tilda Ames\n2. Rhys Cole",
        "Heat 2 was stopped\nby the rain.",
        "x" * 130,
        "end",
    ]


@pytest.mark.parametrize(
    ("paragraph", "lines"),
    [
        ("1. Tilda Ames\n2. Rhys Cole", ["1. Tilda Ames", "2. Rhys Cole"]),
        ("  1   Tilda Ames   63\n      Rhys Cole   54", ["  1   Tilda Ames   63", "      Rhys Cole   54"]),
        ("Tilda Ames won\n      at Croft.", ["Tilda Ames won at Croft."]),
        ("Tilda Ames won\nat <b>Croft</b>.", ["Tilda Ames won at Croft."]),
    ],
)
def test_plain_text_put_into_a_page_keeps_its_lines(paragraph: str, lines: list[str]):
    page = f"<html><body><p>Croft, 4 May</p><p>{paragraph}</p></body></html>".encode()
    assert extract("html", page).text.split("\n\n")[-1].split("\n") == lines


LINES = [
    "Heat 1",
    "1. Tilda Ames (Moor Racing) 14 laps",
    "2. Rhys Cole (Dale Sport) +2.114",
    "Fastest lap: Ames, 1:20.101",
]
STORY = ["Northern Saloon Cup: Ames again at Croft", "14 June 2021", "It rained on " + "and on " * 25 + "until noon."]


def kinds(kind: str, data: bytes) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text.lstrip("# ")) for block in segment(extract(kind, data).text)]


def test_lines_that_are_each_a_paragraph_are_a_list_again():
    page = "".join(f"<p>{line}</p>" for line in [*STORY, *LINES, STORY[2]])
    word, sheet = WordDocument(), io.BytesIO()
    for line in [*STORY, *LINES, STORY[2].replace("It", "Then it")]:
        word.add_paragraph(line)
    word.save(sheet)
    wanted = [("heading", LINES[0]), *(("row", line) for line in LINES[1:])]
    for found in (kinds("html", f"<html><body>{page}</body></html>".encode()), kinds("docx", sheet.getvalue())):
        assert found[3:7] == wanted


def test_columns_between_line_breaks_of_a_page_are_kept():
    rows = "<br>\n".join(["1   Tilda Ames     14 laps", "2   Rhys Cole      +2.114"])
    assert "2   Rhys Cole      +2.114" in extract("html", f"<html><body><p>{rows}</p></body></html>".encode()).text


def test_line_over_a_list_that_became_one_line_is_its_heading():
    rows = "1. Tilda Ames (Moor Racing) 14 laps 2. Rhys Cole (Dale Sport) +2.114 3. Ada Reed (Fell Racing) +9.870 4. Moss Hale"
    lines = [
        *STORY,
        "Heat 1",
        rows,
        "Pole: Tilda Ames, 1:21.300",
        LINES[3],
        "Heat 2",
        rows.replace("114", "118"),
        STORY[2],
    ]
    page = "".join(f"<p>{line}</p>" for line in lines)
    found = {text: kind for kind, text in kinds("html", f"<html><body>{page}</body></html>".encode())}
    assert [found["Heat 1"], found["Heat 2"], found[LINES[3]]] == ["heading", "heading", "row"]
