"""Foreign files become the same text as a press officer would have typed; hostile ones are refused."""

import contextlib
import io
from email.message import EmailMessage

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from knowledge.reading.blocks import segment
from knowledge.reading.child import Child
from knowledge.reading.document import Refused
from knowledge.reading.extracted import Extracted, tidy
from knowledge.reading.formats import extract, format_of
from knowledge.reading.sheet import delimiter_of
from tests.hostile import archive, nested, pdf_bomb

PAGE = """<html><head><title>Croft: Ames again</title>
<meta property="article:published_time" content="2021-06-14T09:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<div><h1>Ames again at Croft</h1>
<p>Tilda Ames took both heats of the Northern Saloon Cup at Croft on Sunday, and with them the lead of the points.<br>
Her team-mate retired.</p>
<h2>Heat 1</h2>
<ol><li>Tilda Ames (Moor Racing) 14 laps</li><li>Rhys Cole (Dale Sport) +2.114</li></ol>
<table><tr><th>Pos</th><th>Driver</th></tr><tr><td>1</td><td>Tilda <b>Ames</b></td></tr></table></div>
<footer>All rights reserved</footer><script>track()</script></body></html>"""


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


def pdf_of(*pages: list[object], bare: bool = False) -> bytes:
    def margins(canvas, document):
        if bare:
            return
        canvas.drawString(60, 815, "Northern Saloon Cup")
        canvas.drawString(60, 20, f"Page {document.page}")

    out = io.BytesIO()
    flow = [part for page in pages for part in [*page, PageBreak()]][:-1]
    SimpleDocTemplate(out).build(flow, onFirstPage=margins, onLaterPages=margins)
    return out.getvalue()


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


def workbook() -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.active.append(["POSITION", "DRIVER", "LAPS"])
    book.active.append([1, "Tilda Ames", 14.0])
    book.save(out)
    return out.getvalue()


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


def test_mail_gives_its_body_then_its_attachments():
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "Croft: Ames again", "Mon, 14 Jun 2021 09:00:00 +0100"
    mail.set_content("Tilda Ames won both heats.")
    mail.add_attachment(workbook(), maintype="application", subtype="octet-stream", filename="results.xlsx")
    mail.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="photo.png")
    found = extract("mail", mail.as_bytes())
    assert (found.title, str(found.date)) == ("Croft: Ames again", "2021-06-14")
    assert found.text.split("\n\n")[0].strip() == "Tilda Ames won both heats."
    assert "1\tTilda Ames\t14" in found.text


@pytest.mark.parametrize("date", ["", "Date: soon\n", "Date: Mon, 31 Jun 2021 09:00:00 +0100\n"])
def test_mail_without_a_day_is_read_all_the_same(date):
    found = extract("mail", f"Subject: Croft\n{date}\nTilda Ames won both heats.\n".encode())
    assert (found.date, found.text) == (None, "Tilda Ames won both heats.")


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


@pytest.fixture(scope="module")
def child():
    child = Child()
    yield child
    child.close()


@pytest.mark.parametrize(
    ("kind", "make"),
    [
        pytest.param("pdf", lambda: pdf_bomb(300), id="a PDF that unpacks to 300 MB"),
        pytest.param("pdf", lambda: pdf_of([Paragraph("x", getSampleStyleSheet()["Normal"])])[:400], id="half a PDF"),
        pytest.param("html", nested, id="200,000 nested tags"),
        pytest.param("docx", lambda: archive("word/document.xml", 1), id="a Word file of one blank"),
        pytest.param("xlsx", lambda: b"PK\x03\x04 and nothing else", id="a cut archive"),
    ],
)
def test_hostile_file_is_refused_and_the_next_is_read(child, kind, make):
    with pytest.raises(Refused):
        child.extract(kind, make())
    assert "Tilda Ames" in child.extract("html", PAGE.encode()).text


@pytest.mark.parametrize("part", ["word/document.xml", "xl/worksheets/sheet1.xml"])
def test_archive_that_unpacks_to_far_too_much_is_refused_unopened(part):
    with pytest.raises(Refused, match="unpacks"):
        format_of("a.docx", archive(part, 60))


def test_child_that_overruns_is_replaced():
    child = Child(seconds=0.0)
    with pytest.raises(Refused, match="seconds"):
        child.extract("html", PAGE.encode())
    child.seconds = 30.0
    assert "Tilda Ames" in child.extract("html", PAGE.encode()).text
    child.close()


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


def test_mail_that_was_forwarded_is_read_as_it_was_sent():
    sent, quoting, holding = EmailMessage(), EmailMessage(), EmailMessage()
    sent.set_content("Tilda Ames won heat 1.\nRhys Cole was second.\n")
    quoting.set_content("See below.\n\n> Tilda Ames won heat 1.\n>> Rhys Cole was second.\n")
    holding.set_content("See the attached.\n")
    holding.add_attachment(sent)
    told = [extract("mail", bytes(mail)).text for mail in (quoting, holding)]
    assert told == [
        "See below.\n\nTilda Ames won heat 1.\nRhys Cole was second.",
        "See the attached.\n\nTilda Ames won heat 1.\nRhys Cole was second.",
    ]
