"""Meetings that a text calls by several forms of their track."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "Brume Racing at Spa\n\nThe Haze GT Cup raced at Spa-Francorchamps on 12-14 July 2031. Ada Brun won at Spa.",
            [("Spa", "2031-07-12")],
        ),
        (
            "Coupe des Brumes : Spa\n\nSpa-Francorchamps, 12-14 juillet 2031. Ada Brun s'impose à Spa.",
            [("Spa", "2031-07-12")],
        ),
        (
            "Haze GT Cup at Spa\n\nAda Brun won at Spa. The next round is at Monza on 20 September 2031.",
            [("Spa", None), ("Monza", "2031-09-20")],
        ),
    ],
)
def test_a_meeting_is_told_once(text: str, meetings: list[tuple[str, str | None]]) -> None:
    told = [f for f in extract(read_text("page.txt", text)).facts if isinstance(f, Event)]
    assert [(f.event, f.start_date and f.start_date.isoformat()) for f in told] == meetings
