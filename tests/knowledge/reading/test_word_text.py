"""Word files whose words do not stand straight on the page: in controls, in boxes, in what a reviewer changed."""

import io
from typing import Any

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml

from knowledge.reading.formats import extract

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def shown(file: Any) -> str:
    out = io.BytesIO()
    file.save(out)
    return extract("docx", out.getvalue()).text


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(text: str) -> str:
    return f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f'{run("Tilda ")}<w:ins w:id="1">{run("Ames ")}</w:ins>{run("won.")}', "Tilda Ames won."),
        (f'{run("Tilda Ames")}<w:del w:id="1"><w:r><w:delText> lost</w:delText></w:r></w:del>{run(" won.")}', "Tilda Ames won."),
        (f'<w:moveFrom w:id="1">{run("On Sunday ")}</w:moveFrom>{run("Tilda Ames won.")}', "Tilda Ames won."),
        (f'<w:hyperlink w:anchor="x">{run("Tilda Ames")}</w:hyperlink>{run(" won.")}', "Tilda Ames won."),
        (f'<w:fldSimple w:instr="PAGE">{run("Tilda Ames")}</w:fldSimple>{run(" won.")}', "Tilda Ames won."),
        (f"<w:sdt><w:sdtContent>{run('Tilda Ames')}</w:sdtContent></w:sdt>{run(' won.')}", "Tilda Ames won."),
        ("<w:r><w:t>Tilda</w:t><w:noBreakHyphen/><w:t>Rose</w:t><w:br/><w:t>Rhys</w:t></w:r>", "Tilda-Rose\nRhys"),
        (f"<w:r><w:pict><v:shape><v:textbox>{box('Heat 1')}</v:textbox></v:shape></w:pict></w:r>{run('Ames won.')}", "Heat 1\n\nAmes won."),
        (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box("Heat 1")}</mc:Choice>'
            f"<mc:Fallback><w:pict><v:textbox>{box('Heat 1')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
            "Heat 1",
        ),
    ],
)  # fmt: skip
def test_paragraph_says_what_a_reader_sees(inside: str, text: str):
    file = WordDocument()
    file.element.body.insert(0, parse_xml(f"<w:p {SPACES}>{inside}</w:p>"))
    assert shown(file) == text


def test_paragraphs_and_tables_in_controls_keep_their_place():
    file = WordDocument()
    file.add_paragraph("Tilda Ames won heat 1 by a car's length.")
    held = f"<w:sdt {SPACES}><w:sdtContent><w:p>{run('Rhys Cole was second.')}</w:p></w:sdtContent></w:sdt>"
    file.element.body.insert(1, parse_xml(held))
    file.add_paragraph("Nina Holt was third.")
    assert [line for line in shown(file).split("\n") if line] == [
        "Tilda Ames won heat 1 by a car's length.", "Rhys Cole was second.", "Nina Holt was third.",
    ]  # fmt: skip


def test_table_that_lays_out_a_page_gives_its_cells_and_the_table_in_one():
    file = WordDocument()
    left, right = file.add_table(1, 2).rows[0].cells
    left.text = "Tilda Ames won the first heat on Saturday."
    inner = right.add_table(2, 2)
    for row, cells in zip(inner.rows, (("1", "Tilda Ames"), ("2", "Rhys Cole")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    assert shown(file) == "Tilda Ames won the first heat on Saturday.\n\n1\tTilda Ames\n2\tRhys Cole"


def test_row_that_a_reviewer_took_out_is_none():
    file = WordDocument()
    table = file.add_table(3, 2)
    for row, cells in zip(table.rows, (("1", "Tilda Ames"), ("2", "Nina Holt"), ("2", "Rhys Cole")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {SPACES} w:id="1"/>'))
    assert shown(file) == "1\tTilda Ames\n2\tRhys Cole"
