"""Two names and a bracket: one car, or two rivals."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

REPORT = """Course 1 à Monza en 2023

Ada Lorne (Team Blau) s'impose devant Bo Finch et Cy Mott (Équipe Verte).

Classement
1. Ada Lorne (Team Blau) 12 tours
2. Bo Finch (Écurie Rouge) +1''200
3. Cy Mott (Équipe Verte) +2''500
"""


def test_people_of_different_teams_share_no_car():
    facts = extract(read_text("report.txt", REPORT)).facts
    drivers = {fact.drivers for fact in facts if isinstance(fact, Result)}
    assert drivers == {("Ada Lorne",), ("Bo Finch",), ("Cy Mott",)}
