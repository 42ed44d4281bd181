"""What a page printed over several lines is one line again, and what it printed as lines stays lines."""

import io
from dataclasses import replace

import pytest
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from knowledge.reading.formats import extract
from knowledge.reading.paragraphs import paragraphs
from knowledge.reading.printed import Line, lines_of_words

STORY = (
    "Tilda Ames took both heats of the Northern Saloon Cup at Croft on Sunday, and with them the lead of the points, "
    "although Rhys Cole of Dale Sport had been the quicker of the two all Saturday long and led until the rain came."
)
ROWS = ["1. Tilda Ames (Moor Racing) 14 laps", "2. Rhys Cole (Dale Sport) +2.114", "3. Ada Reed (Fell) +9.870"]


def two_columns(*texts: str) -> list[str]:
    """The lines of a page of two narrow columns, stretched to their edges."""
    out = io.BytesIO()
    style = ParagraphStyle("body", fontSize=9, leading=11, alignment=TA_JUSTIFY, spaceAfter=7)
    rows = ParagraphStyle("rows", parent=style, spaceAfter=0)
    file = BaseDocTemplate(out)
    frames = [Frame(45, 560, 170, 200), Frame(230, 560, 170, 200)]
    file.addPageTemplates([PageTemplate(frames=frames)])
    file.build([Paragraph(text, rows if text in ROWS else style) for text in texts])
    return extract("pdf", out.getvalue()).text.split("\n")


def test_narrow_columns_give_whole_paragraphs_and_no_tabs():
    assert [line for line in two_columns(STORY, STORY.replace("Sunday", "Monday")) if line] == [
        STORY,
        STORY.replace("Sunday", "Monday"),
    ]


def test_paragraph_goes_on_in_the_next_column():
    stories = [STORY.replace("Sunday", f"May {day}") for day in range(1, 5)]
    assert [line for line in two_columns(*stories) if line] == stories


def test_rows_of_a_narrow_column_stay_rows():
    found = two_columns(STORY, *ROWS)
    assert [line for line in found if line[:1].isdigit()] == ROWS


HIGH, SIZE, ROOM = 12.0, 10.0, 200.0


def page(*lines: tuple[str, float]) -> list[Line]:
    """Lines under each other, each with the place where it ends."""
    made = []
    for at, (text, right) in enumerate(lines):
        head = 6.0 * len(text.split()[0])
        made.append(Line(text, at * HIGH, at * HIGH + SIZE, 0.0, right, SIZE, head))
    return made


def columns(one: list[str], other: list[str]) -> list[Line]:
    """Lines of two columns that stand beside each other; each ends where its words do."""
    lefts = [(0.0, text, at) for at, text in enumerate(one)] + [(ROOM + 60, text, at) for at, text in enumerate(other)]
    return [
        Line(x, at * HIGH, at * HIGH + SIZE, left, left + 6.0 * len(x), SIZE, 6.0 * len(x.split()[0]))
        for left, x, at in lefts
    ]


WIDEST = "the widest\trow of the column above it"


@pytest.mark.parametrize(
    ("one", "other", "texts"),
    [
        (["Ames won at Croft, where Cole,"], ["was second."], ["Ames won at Croft, where Cole, was second."]),
        (["Tilda Ames (Moor Racing)"], ["Rhys Cole (Dale)"], ["Tilda Ames (Moor Racing)", "Rhys Cole (Dale)"]),
        (["Ames won."], ["Cole was second."], ["Ames won.", "", "Cole was second."]),
    ],
)
def test_what_a_column_ends_in_goes_on_in_the_next(one: list[str], other: list[str], texts: list[str]):
    wide, *lines = columns([WIDEST, *one], other)
    assert list(paragraphs([[replace(wide, is_row=True), *lines]], SIZE)) == [WIDEST, "", *texts]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ([("Ames had the lead until the", 190), ("thirteenth lap.", 80)], ["Ames had the lead until the thirteenth lap."]),
        ([("Ames had it", 90), ("until the rain came over the moor", ROOM)], ["Ames had it", "until the rain came over the moor"]),
        ([("a cham-", ROOM), ("pion at last", 90)], ["a champion at last"]),
        ([("from Magny-", ROOM), ("Cours to Dijon", 90)], ["from Magny-Cours to Dijon"]),
        ([("at mi-", ROOM), ("course", 90)], ["at mi-course"]),
        ([("a champ\u2010", ROOM), ("ion", 90)], ["a champion"]),
        ([("1. Ames (Moor Racing) +2.114", ROOM), ("2. Cole (Dale Sport) +9.870", ROOM)], ["1. Ames (Moor Racing) +2.114", "2. Cole (Dale Sport) +9.870"]),
        ([("1. Ames (Moor Racing of the", ROOM), ("Dales) +2.114", 90)], ["1. Ames (Moor Racing of the Dales) +2.114"]),
        ([("Pole position: Ames, in the rain", ROOM), ("Fastest lap: Cole", 90)], ["Pole position: Ames, in the rain", "Fastest lap: Cole"]),
        ([("Ames 431 points, Cole 404, Holt", ROOM), ("340. Nobody else scored.", 90)], ["Ames 431 points, Cole 404, Holt 340. Nobody else scored."]),
        ([("4. Ames (Moor Racing) +2.114", ROOM), ("6. Cole (Dale Sport) +9.870", ROOM)], ["4. Ames (Moor Racing) +2.114", "6. Cole (Dale Sport) +9.870"]),
        ([("Ames won in the rain of the", ROOM), ("morning.", 60), ("Cole was second.", 90)], ["Ames won in the rain of the morning.", "", "Cole was second."]),
        ([("Cole was second, Holt +9.870 third", ROOM), ("SENIOR FINAL OF THE CUP", 120)], ["Cole was second, Holt +9.870 third", "SENIOR FINAL OF THE CUP"]),
        ([("Ames won in a category that is called", ROOM), ("LMGT3.", 60)], ["Ames won in a category that is called LMGT3."]),
        ([("Cole was second in the rain of", ROOM), ("-------------------------", ROOM)], ["Cole was second in the rain of", "-------------------------"]),
        ([("1\tAmes\tMoor Racing", ROOM), ("2\tCole\tDale", ROOM)], ["1\tAmes\tMoor Racing", "2\tCole\tDale"]),
    ],
)  # fmt: skip
def test_line_goes_on_where_the_next_word_had_no_room(lines: list[tuple[str, float]], texts: list[str]):
    widest = ("- and the widest line of all", ROOM)
    assert list(paragraphs([page(*lines, widest)], SIZE)) == [*texts, widest[0]]


def word(text: str, left: float, top: float = 0.0, width: float = 6.0) -> dict[str, object]:
    return {"text": text, "x0": left, "x1": left + width * len(text), "top": top, "bottom": top + SIZE, "size": SIZE}


def spread(text: str, blank: float, top: float = 0.0) -> list[dict[str, object]]:
    """Words with the same blank between all."""
    left, words = 0.0, []
    for part in text.split():
        words.append(word(part, left, top))
        left += 6.0 * len(part) + blank
    return words


def test_blanks_of_a_stretched_line_are_no_columns():
    lines = ["aa bbbb cccc dd", "aaa bbbb cc ddd", "aaaa bbbb ccc d"]
    words = [w for at, line in enumerate(lines) for w in spread(line, 17.0, at * HIGH)]
    assert [line.text for line in lines_of_words(words)] == lines


def test_columns_that_show_above_each_other_are_parted():
    rows = [("1", "Ames", "14"), ("2", "Cole", "14"), ("3", "Reed", "13")]
    words = [
        word(cell, left, at * HIGH) for at, row in enumerate(rows) for cell, left in zip(row, (0, 40, 120), strict=True)
    ]
    assert [line.text for line in lines_of_words(words)] == ["\t".join(row) for row in rows]


@pytest.mark.parametrize("sign", [",", ";", " –"])
def test_rows_that_run_on_with_signs_between_are_one_line(sign: str):
    first = f"1. Tilda Ames (Moor Racing) 14 laps{sign}"
    found = list(paragraphs([page((first, 195.0), ("2. Rhys Cole +2.114", 120.0))], SIZE))
    assert found == [f"{first} 2. Rhys Cole +2.114"]


def test_hyphens_are_of_the_words_where_a_page_parts_none():
    plain = [(f"Heat {at} was over soon and nobody", ROOM) for at in range(2, 30)]
    text = " ".join(paragraphs([page(*plain, ("the under-", ROOM), ("study won.", 80))], SIZE))
    assert text.endswith("the under-study won.")


def test_a_word_that_has_its_hyphen_elsewhere_keeps_it():
    lines = [("the under-study of Ames had the", ROOM), ("lead, and the under-", ROOM), ("study won.", 80)]
    assert list(paragraphs([page(*lines)], SIZE)) == ["the under-study of Ames had the lead, and the under-study won."]


def letters(text: str, left: float, right: float, size: float, raised: float = 0.0) -> dict[str, object]:
    return {"text": text, "x0": left, "x1": right, "top": 20 - size - raised, "bottom": 20 - raised, "size": size}


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ([letters("H", 0, 8, 10), letters("EAT", 8.1, 25, 8), letters("1", 28, 33, 10)], "HEAT 1"),
        ([letters("1", 0, 5, 10), letters("st", 5.2, 10, 6, 3), letters("Ames", 13, 40, 10)], "1st Ames"),
        ([letters("Ames", 0, 20, 10), letters("won", 23, 40, 8)], "Ames won"),
    ],
)
def test_a_word_in_letters_of_two_sizes_is_one(words: list[dict[str, object]], line: str):
    assert [found.text for found in lines_of_words(words)] == [line]
