"""What a page prints that is no text of its own: letters without a name, a program's title, the address in its margin."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from knowledge.reading.formats import extract


def page_of(*lines: tuple[int, str], title: str = "") -> bytes:
    """One page with lines at some heights, in points from below."""
    buffer = io.BytesIO()
    page = Canvas(buffer)
    page.setTitle(title)
    page.setFont("Helvetica", 8)
    for height, line in lines:
        page.drawString(40, height, line)
    page.save()
    return buffer.getvalue()


def test_a_blank_twice_as_wide_as_the_others_of_its_line_is_a_column_of_a_page() -> None:
    data = page_of((700, "2   Rhys Cole Hill   Dale Sport   +2.114"))
    assert extract("pdf", data).text == "2\tRhys Cole Hill\tDale Sport\t+2.114"


def test_a_bullet_that_its_font_does_not_name_is_one() -> None:
    assert extract("pdf", page_of((700, "\u2022 Tilda Ames won heat 1."))).text == "• Tilda Ames won heat 1."


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Ames again at Croft", "Ames again at Croft"),
        ("Untitled", None),
        ("Microsoft Word - draft3.docx", None),
        ("", None),
    ],
)
def test_a_title_that_the_text_has_not_is_a_programs(title: str, kept: str | None) -> None:
    assert extract("pdf", page_of((700, "Ames again at Croft"), title=title)).title == kept


def test_an_address_in_the_margin_is_left_out() -> None:
    data = page_of((20, "Northern Saloon Cup - www.saloons.example - page 1"), (700, "Tilda Ames won heat 1."))
    assert extract("pdf", data).text == "Tilda Ames won heat 1."
