"""Word files as press officers make them: numbers that Word counts, headings in bold, lines without a blank between."""

import io

import pytest
from docx import Document as WordDocument
from docx.oxml.ns import qn

from knowledge.reading.formats import extract


def text_of(file) -> str:
    out = io.BytesIO()
    file.save(out)
    return extract("docx", out.getvalue()).text


def list_of(file, start: int | None = None) -> int:
    """A numbered list of its own, made from that which the style of a template names."""
    lists = file.part.numbering_part.numbering_definitions._numbering
    style = file.styles["List Number"].element.pPr.numPr.numId.val
    made = lists.add_num(lists.num_having_numId(style).abstractNumId.val)
    if start is not None:
        made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return made.numId


def numbered(file, text: str, number: int, level: int = 0) -> None:
    properties = file.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


def test_numbers_that_word_counts_stand_before_their_lines():
    file = WordDocument()
    file.add_paragraph("Heat 1")
    first, second = list_of(file, 1), list_of(file, 1)
    for name in ("Tilda Ames (Moor Racing)", "Rhys Cole (Dale Sport)"):
        numbered(file, name, first)
    file.add_paragraph("Heat 2")
    for name in ("Rhys Cole (Dale Sport)", "Tilda Ames (Moor Racing)"):
        numbered(file, name, second)
    assert text_of(file).split("\n\n") == [
        "Heat 1",
        "1. Tilda Ames (Moor Racing)\n2. Rhys Cole (Dale Sport)",
        "Heat 2",
        "1. Rhys Cole (Dale Sport)\n2. Tilda Ames (Moor Racing)",
    ]


def test_list_that_starts_further_on_says_so():
    file = WordDocument()
    eleventh = list_of(file, 11)
    numbered(file, "Tilda Ames", eleventh)
    numbered(file, "Rhys Cole", eleventh)
    assert text_of(file) == "11. Tilda Ames\n12. Rhys Cole"


def test_list_goes_on_after_a_line_between():
    file = WordDocument()
    order = list_of(file, 1)
    numbered(file, "Tilda Ames", order)
    file.add_paragraph("one lap down:")
    numbered(file, "Rhys Cole", order)
    assert text_of(file).split("\n\n")[2] == "2. Rhys Cole"


def test_style_counts_anew_after_what_is_no_list():
    file = WordDocument()
    for heat in ("Heat 1", "Heat 2"):
        file.add_paragraph(heat)
        file.add_paragraph("Tilda Ames", style="List Number")
        file.add_paragraph("Rhys Cole", style="List Number")
    assert text_of(file).count("1. Tilda Ames\n2. Rhys Cole") == 2


def test_number_typed_in_a_numbered_list_is_not_doubled():
    file = WordDocument()
    file.add_paragraph("1. Tilda Ames", style="List Number")
    assert text_of(file) == "1. Tilda Ames"


@pytest.mark.parametrize(
    ("kind", "level", "line"), [("bullet", 0, "- Ames"), ("none", 0, "Ames"), ("lowerLetter", 0, "- Ames")]
)
def test_signs_are_no_numbers(kind, level, line):
    file = WordDocument()
    number = list_of(file)
    lists = file.part.numbering_part.element
    abstract = lists.find(qn("w:num") + f"[@{qn('w:numId')}='{number}']/" + qn("w:abstractNumId")).get(qn("w:val"))
    shape = lists.find(qn("w:abstractNum") + f"[@{qn('w:abstractNumId')}='{abstract}']/" + qn("w:lvl"))
    shape.find(qn("w:numFmt")).set(qn("w:val"), kind)
    numbered(file, "Ames", number, level)
    assert text_of(file) == line


def test_short_line_in_bold_is_a_heading_and_a_winner_in_bold_is_not():
    file = WordDocument()
    file.add_paragraph().add_run("Heat 1").bold = True
    file.add_paragraph().add_run("1. Tilda Ames (Moor Racing)").bold = True
    file.add_paragraph("2. Rhys Cole (Dale Sport)")
    file.add_paragraph().add_run("It rained all day, and nobody minded.").bold = True
    assert text_of(file).split("\n\n") == [
        "## Heat 1",
        "1. Tilda Ames (Moor Racing)\n2. Rhys Cole (Dale Sport)",
        "It rained all day, and nobody minded.",
    ]


def test_lines_under_marked_headings_stand_together():
    file = WordDocument()
    file.add_heading("Heat 1", 2)
    file.add_paragraph("Pole: Tilda Ames")
    file.add_paragraph("Fastest lap: Rhys Cole")
    file.add_heading("Heat 2", 2)
    assert text_of(file) == "## Heat 1\n\nPole: Tilda Ames\nFastest lap: Rhys Cole\n\n## Heat 2"


def test_table_of_one_column_only_lays_out_its_paragraphs():
    file = WordDocument()
    cell = file.add_table(1, 1).rows[0].cells[0]
    cell.text = "Tilda Ames won heat 1."
    cell.add_paragraph("Rhys Cole was second.")
    assert text_of(file) == "Tilda Ames won heat 1.\n\nRhys Cole was second."
