"""Places that no list knows, in the lines that bill a meeting."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event, Result
from knowledge.reading.read import read_text

MOUNTAIN, HILLS = "Championnat de France de la Montagne", "British Hillclimb Championship"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{MOUNTAIN}\nMontbrun, 25 septembre 2030\n\nAda Brun gagne.\n", "Montbrun"),
        (f"{MOUNTAIN} – Montbrun (24-25 septembre 2030)\n\nAda Brun gagne.\n", "Montbrun"),
        (f"{MOUNTAIN}\nMONTBRUN-SUR-OR (24-25 septembre 2030)\n\nAda Brun gagne.\n", "Montbrun-sur-Or"),
        (f"{MOUNTAIN} 2030\nMontbrun, manche 3\n\nAda Brun gagne.\n", "Montbrun"),
        (f"{MOUNTAIN} : Ada Brun gagne à Montbrun\n\nAda Brun a gagné dimanche à Montbrun.\n", "Montbrun"),
        (f"{MOUNTAIN}\nMontbrun, le 25 septembre 2030\n\nAda Brun gagne.\n", None),
        (f"{MOUNTAIN}\nCommuniqué, 25 septembre 2030\n\nAda Brun gagne.\n", None),
        (f"{MOUNTAIN}\nMontbrun\n\nAda Brun gagne.\n", None),
        (f"{HILLS}, Ashdale, 25 September 2030\n\nAda Brun won.\n", "Ashdale"),
        (f"{HILLS}\nAshdale, Rounds 7 & 8\n\nAda Brun won.\n", "Ashdale"),
        (f"{HILLS}: Brun wins at Ashdale Park\n\nAda Brun won at Ashdale Park on Sunday.\n", "Ashdale Park"),
        (f"{HILLS}\nRace Report - 25 September 2030\n\nAda Brun won.\n", None),
        (f"{HILLS}, Prescott, 25 September 2030\n\nAda Brun won.\n\nThe new season opens at Ashdale on 29 and 30 April "
         "2031.\n", "Prescott"),
    ],
)  # fmt: skip
def test_the_place_of_a_meeting(text: str, place: str | None) -> None:
    facts = extract(read_text("page.txt", text)).facts
    assert [f.event for f in facts if isinstance(f, Result)] == [place]
    held = [f.event for f in facts if isinstance(f, Event)]
    assert held[:1] == ([place] if place else [])
