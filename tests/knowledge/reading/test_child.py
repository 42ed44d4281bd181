"""Hostile files are refused in the child process, and the next file is read."""

import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph

from knowledge.reading.child import Child
from knowledge.reading.document import Refused
from knowledge.reading.formats import format_of
from tests.hostile import archive, nested, pdf_bomb
from tests.knowledge.reading.files import PAGE, pdf_of


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
