"""Places that no list knows, as the head or the opening of a report tells its meeting at."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

WON, GAGNE = "Ada Brun won from Max Dor.", "Ada Brun s'impose devant Max Dor."


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (f"TOYOTA NORTHERN CUP\nRound 3, Ashdale Park, Dunmore – 28-29 January 2031\n\n{WON}", "Ashdale Park"),
        (f"NORTHERN SALOON CUP – ASHDALE RACEWAY, 4 June 2031\n\n{WON}\n\nNext: Silverstone.", "Ashdale Raceway"),
        ("Ada Brun won the third round of the Northern Saloon Cup at Ashdale Raceway from Max Dor.", "Ashdale Raceway"),
        (f"NORTHERN CUP\nAshdale Park, Dunmore\n4-5 June 2031\n\n{WON} She had won at Silverstone.", "Ashdale Park"),
        (f"NORTHERN CUP – Rounds 5 & 6 – Ashdale\n\n{WON} At Silverstone she had been third.", "Ashdale"),
        (f"The Northern Cup went to Ashdale for its third meeting.\n\n{WON}", "Ashdale"),
        (f"Round 4 at Ashdale brought rain.\n\n{WON} The Northern Cup resumes at Silverstone.", "Ashdale"),
        ("After Ashdale, the Northern Cup travels next to Silverstone.\n\nAda Brun won at Ashdale.", "Ashdale"),
        (f"Northern Cup - Ashdale - 4 June 2031\n\nRACE 1\n{WON}\n\nLast year Dor won at Silverstone.", "Ashdale"),
        ("Ada Brun a remporté dimanche la manche de la Coupe du Nord, à Montbrun (Jura), devant Max Dor.", "Montbrun"),
        (f"La Coupe du Nord faisait étape à Montbrun ce week-end.\n\n{GAGNE}\n\nDirection Nogaro.", "Montbrun"),
        ("Sur le tracé de Montbrun, Ada Brun s'impose devant Max Dor dans la Coupe du Nord.", "Montbrun"),
    ],
)
def test_the_meeting_of_a_report(text: str, event: str) -> None:
    facts = extract(read_text("report.txt", text + "\n")).facts
    assert {f.event for f in facts if isinstance(f, Result) and f.position == 1} == {event}


@pytest.mark.parametrize(
    "text",
    [
        f"The third race of the Northern Cup was run at Easter.\n\n{WON}",
        f"The next round of the Northern Cup is at Ashdale.\n\n{WON}",
        f"The second race at Turn Three saw a crash in the Northern Cup.\n\n{WON}",
        f"La prochaine manche de la Coupe du Nord sera à Montbrun.\n\n{GAGNE}",
    ],
)
def test_what_is_no_place_of_this_meeting(text: str) -> None:
    facts = extract(read_text("report.txt", text + "\n")).facts
    assert {f.event for f in facts if isinstance(f, Result)} == {None}
