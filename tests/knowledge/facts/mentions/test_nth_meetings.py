"""Meetings called by the acronym of their series and a number, or by the series and where they are."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import language_of, mentions
from knowledge.reading.read import read_text


def named(text: str, kind: MentionKind) -> list[str]:
    document = read_text("report.txt", text)
    return [str(m.value) for m in mentions(document, language_of(document)) if m.kind is kind]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Anna Lefort raconte sa NLS 3, les quatre heures de la Nürburgring Langstrecken-Serie.", ["NLS 3"]),
        ("La Nürburgring Langstrecken-Serie reprend avec la NLS 5 le 12 mai, puis la NLS 6.", ["NLS 5", "NLS 6"]),
        ("The Nürburgring Langstrecken-Serie was at the track for NLS 2 on Saturday.", ["NLS 2"]),
        ("The WEC has a new leader. She won the WEC 6 hours race.", []),
        ("La WEC arrive. Il y avait 12 voitures, et les WEC 2 Ferrari de la classe.", []),
        ("La NLS est belle. La NLS compte : NLS 2024, NLS 4,5 points.", []),
        ("La NLS 3 est pour Anna Lefort.", []),
        (
            "World RX: Lefort champion. She won the final and with it the World RX of South Africa.",
            ["World RX of South Africa"],
        ),
        ("World RX is back, and Lefort went from World RX and South Africa to the office.", []),
    ],
)
def test_meetings(text: str, events: list[str]) -> None:
    assert named(text, MentionKind.EVENT) == events


def test_a_series_named_by_that_alone_keeps_its_name() -> None:
    assert named("La NLS 3 est pour Anna Lefort.", MentionKind.CHAMPIONSHIP) == ["Nürburgring Langstrecken-Serie"]
