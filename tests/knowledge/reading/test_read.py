"""Files as documents: encodings, what cannot be read, titles, dates, languages, offsets."""

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.reading.blocks import segment
from knowledge.reading.document import BlockKind, UnreadableDocument
from knowledge.reading.read import read, read_text

REPORT = """LES BRUMES GAGNENT AUSSI

Vauclair, le 12 mai 2019

Sous la pluie, Élodie Marchand (Écurie du Lac) a dominé la première course devant Ted
O'Brien (North Racing) qui n'a jamais renoncé, et que l'on reverra
bientôt.

Course 1
1. Élodie Marchand (Écurie du Lac) 12 tours
2. Ted O'Brien (North Racing) +0''284
Meilleur tour : Ted O'Brien – 1'58''104

Crédits photos : personne
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(REPORT.encode(encoding))
    assert read(path).text == REPORT


def test_line_ends_are_one(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(REPORT.replace("\n", "\r\n").encode())
    assert read(path).text == REPORT


def test_a_report_is_understood_as_a_page() -> None:
    document = read_text("report.txt", REPORT)
    assert document.title == "LES BRUMES GAGNENT AUSSI"
    assert document.date == dt.date(2019, 5, 12)
    assert document.language == "fr"
    kinds = [(b.kind.value, " ".join(b.text.split())[:24]) for b in document.blocks]
    assert kinds == [
        ("heading", "LES BRUMES GAGNENT AUSSI"),
        ("heading", "Vauclair, le 12 mai 2019"),
        ("paragraph", "Sous la pluie, Élodie Ma"),
        ("heading", "Course 1"),
        ("row", "1. Élodie Marchand (Écur"),
        ("row", "2. Ted O'Brien (North Ra"),
        ("row", "Meilleur tour : Ted O'Br"),
        ("noise", "Crédits photos : personn"),
    ]
    assert len(document.content_hash) == 64


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A story\n\nHe was leading by miles when the engine of his faithful old car\n\nbroke for good.", 2),
        ("Pos.\nDriver\nGap\n1\nAnna Doe\n20 laps\n2\nBob Roe\n4.871\n3\nCid Poe\n9.002\n", 4),
        ("1   Doe     North Team     20\n2   Roe     South Team     18\n", 2),
        ("# Title\n\n- one thing happened here\n- another did there\n", 3),
        ("Same words in a paragraph that is long enough to be told apart from a label, surely so.\n\n" * 2, 2),
    ],
    ids=["page break", "one cell a line", "columns", "items", "printed twice"],
)
def test_blocks(text: str, expected: int) -> None:
    assert len(segment(text)) == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Race 1: 1. Anna Doe (Alder), 2. Bob Roe (Birch) +1.2s, 3. Cid Poe", BlockKind.PARAGRAPH),
        ("Course 1 : 1er Anna Doe ; 2e Bob Roe", BlockKind.PARAGRAPH),
        ("Race 1: a first for Anna Doe", BlockKind.HEADING),
        ("Round 1, race 2: Anna Doe at last", BlockKind.HEADING),
        ("2) BRITISH PROTOTYPE CUP - 6TH ROUND", BlockKind.HEADING),
        ("12. ANNA DOE ALDER RACING +12.345", BlockKind.ROW),
    ],
)
def test_a_line_that_counts_a_first_and_a_second_is_no_heading(line: str, kind: BlockKind) -> None:
    blocks = segment(f"The week-end in figures, as the organisers gave them out.\n\n{line}\n\nMore is to follow soon.")
    assert blocks[1].kind is kind


def test_cells_stand_where_they_say() -> None:
    text = "Pos.\nDriver\nGap\n1\nAnna Doe\n20 laps\n2\nBob Roe\n4.871\n"
    rows = segment(text)
    assert [[text[a:b] for a, b in row.cells] for row in rows] == [
        ["Pos.", "Driver", "Gap"], ["1", "Anna Doe", "20 laps"], ["2", "Bob Roe", "4.871"],
    ]  # fmt: skip


def test_a_paragraph_printed_twice_counts_once() -> None:
    words = "The same words in a paragraph that is long enough to be told apart from a label, and more.\n\n"
    assert [b.kind for b in segment(words * 2)] == [BlockKind.PARAGRAPH, BlockKind.NOISE]


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    empty, binary, large = tmp_path / "empty.txt", tmp_path / "binary.txt", tmp_path / "large.txt"
    empty.write_text(" \n")
    binary.write_bytes(bytes(range(256)) * 40)
    large.write_text("word " * 100)
    os.mkfifo(tmp_path / "pipe")
    for path, words in [
        (empty, "no text"),
        (binary, "binary"),
        (tmp_path, "a folder"),
        (tmp_path / "pipe", "no regular file"),
        (tmp_path / "missing.txt", "cannot be opened"),
    ]:
        with pytest.raises(UnreadableDocument, match=words):
            read(path)
    with pytest.raises(UnreadableDocument, match="more than a document holds"):
        read(large, largest=100)


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_blocks_stand_in_the_text(text: str) -> None:
    last = 0
    for block in segment(text):
        assert text[block.start : block.end] == block.text
        assert last <= block.start < block.end
        assert all(block.start <= a <= b <= block.end for a, b in block.cells)
        last = block.end


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "file.txt"
    path.write_bytes(data)
    try:
        document = read(path)
    except UnreadableDocument:
        return
    assert document.text.strip()


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (
            "ESSAIS QUALIFICATIFS Le vent tournant au sud, mieux valait ne pas traîner ce matin-là.",
            "ESSAIS QUALIFICATIFS",
        ),
        ("ET MAINTENANT ? La coupe file à Brumes, où tout reste à jouer pour les deux premiers.", "ET MAINTENANT ?"),
        ("RACE 2: AMES AGAIN It rained all day, and nobody at all seemed to mind it one bit.", "RACE 2: AMES AGAIN"),
        ("FIN DE SAISON À BRUMES L'an prochain, la coupe reviendra sur le vieil aérodrome.", "FIN DE SAISON À BRUMES"),
        ("AF CORSE Ferrari says that it will be back, and that it will be stronger then.", None),
        ("TILDA Ames won both heats at Croft on Sunday, and with them the lead of the points.", None),
        ("PARIS (AP) - Tilda Ames won both heats at Croft on Sunday, and the lead of the points.", None),
        ("The TWO MEN IN FRONT Never saw anybody else all day, and said so when it was over.", None),
    ],
)
def test_capitals_run_together_with_a_text_are_its_heading(text: str, head: str | None) -> None:
    blocks = read_text("report.txt", f"Croft\n\nIt was a cold and windy day for all who came.\n\n{text}\n").blocks
    assert [b.text for b in blocks[2:]] == ([head, text.removeprefix(head).lstrip()] if head else [text])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nordic Cup - Brumes, 12 mai 2023\n\nCourse 1\n\n1. Anna Doe\n2. Bob Roe\n", "fr"),
        ("Nordic Cup - Brumes, 12 May 2023\n\nRace 1\n\n1. Anna Doe\n2. Bob Roe\n", "en"),
    ],
)
def test_a_sheet_shows_its_language_by_its_days(text: str, language: str) -> None:
    assert read_text("sheet.txt", text).language == language


def test_a_dated_heading_is_the_title_where_no_other_stands_above_the_text() -> None:
    text = "Nordic Cup at Brumes, 12 May 2023\n\nThe field was full and the sun was out, all day long.\n\nRace 1\n\nAnna Doe won."
    assert read_text("page.txt", text).title == "Nordic Cup at Brumes, 12 May 2023"


def test_numbered_lines_alone_over_a_text_are_its_headings() -> None:
    body = "Ada Brun a gagné la course du samedi devant Léo Petit, et le soleil brillait sur les tribunes pleines de monde."
    text = f"Lettre de juin\n\n1. COUPE DE L'OUEST – Val Nord, 2 juin\n\n{body}\n\n2) Challenge F4 – Croft\n\n{body[:-1]} !"
    blocks = read_text("letter.txt", text).blocks
    assert [b.kind.name for b in blocks if b.text[0] in "12"] == ["HEADING", "HEADING"]


def test_rows_of_a_classification_are_no_headings() -> None:
    text = "Course 1\n\n1. Ada Brun (Kestrel) 12 tours\n\n2. Léo Petit (Dale) +2.114\n\nLa course a été belle pour tous ceux qui ont fait le déplacement jusqu'ici."
    assert [b.kind.name for b in read_text("sheet.txt", text).blocks if b.text[0] in "12"] == ["ROW", "ROW"]
