"""Records of YAML files, each with its span: the plain ones read by lines, the others by a parser, alike."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.document import UnreadableDocument
from knowledge.reading.f1db import records

PLAIN = '- position: 1\n  time: "1:32"\n  note: two words  # a comment\n  gap:\n- position: DNF\n  time: 12:30\n'


def test_values_stay_text_and_empty_is_none() -> None:
    assert [record for _, _, record in records(PLAIN)] == [
        {"position": "1", "time": "1:32", "note": "two words", "gap": None},
        {"position": "DNF", "time": "12:30"},
    ]


def test_spans_are_the_lines_of_each_record() -> None:
    assert [PLAIN[start:end].splitlines()[0] for start, end, _ in records(PLAIN)] == [
        "- position: 1",
        "- position: DNF",
    ]
    assert all(PLAIN[start:end] == PLAIN[start:end].strip() for start, end, _ in records(PLAIN))


@pytest.mark.parametrize(
    "text",
    [
        "name: one\nplace:\n",
        "- a: 1\n  b:\n    - c: 2\n- a: 'x: y'\n",
        "id: x\nlist:\n  - one\n",
        '- a: "with \\" quote"\n',
        "- a: 1",
    ],
)
def test_every_shape_gives_the_same_as_a_yaml_parser(text: str) -> None:
    parsed = yaml.load(text, Loader=yaml.BaseLoader)
    expected = parsed if isinstance(parsed, list) else [parsed]
    assert [r for _, _, r in records(text)] == [{k: v or None for k, v in item.items()} for item in expected]


VALUE = st.one_of(
    st.integers(0, 999).map(str),
    st.from_regex(r"[A-Za-zéü]{1,8}( [a-z0-9.-]{0,3}:?[a-z0-9]){0,2}", fullmatch=True),
    st.just(""),
)
ITEM = st.dictionaries(st.from_regex(r"[a-z][A-Za-z0-9]{0,6}", fullmatch=True), VALUE, min_size=1, max_size=4)


@given(st.lists(ITEM, min_size=1, max_size=5))
def test_lists_of_mappings_read_alike_by_lines_and_by_parser(items: list[dict[str, str]]) -> None:
    lines = []
    for item in items:
        lead = "- "
        for key, value in item.items():
            lines.append(f"{lead}{key}:{' ' if value else ''}{value}")
            lead = "  "
    text = "\n".join(lines) + "\n"
    parsed = yaml.load(text, Loader=yaml.BaseLoader)
    assert [r for _, _, r in records(text)] == [{k: v or None for k, v in item.items()} for item in parsed]


@given(st.text(alphabet="- ab:\n\"'#{}[]", max_size=40))
def test_arbitrary_text_gives_records_or_is_refused(text: str) -> None:
    try:
        found = list(records(text))
    except UnreadableDocument:
        return
    assert all(0 <= start <= end <= len(text) for start, end, _ in found)
