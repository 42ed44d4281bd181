"""What is said of people in passing: ages, countries, offices; and nobody's where somebody else may be meant."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Profile
from knowledge.reading.read import read_text

FRENCH = [
    ("Anna Lefort (14 ans, Brest) gagne la finale.", "Anna Lefort 14"),
    ("Anna Lefort, âgée de dix-huit ans, gagne la finale.", "Anna Lefort 18"),
    ("À seize ans, Anna Lefort gagne la finale.", "Anna Lefort 16"),
    ("Anna Lefort, à 47 ans, gagne encore la finale de la saison.", "Anna Lefort 47"),
    ("Anna Lefort devance Paul Morin et décroche la couronne à 13 ans !", "Anna Lefort 13"),
    ("La Finlandaise Anna Lefort gagne devant Paul Morin. La Finlandaise de 24 ans savoure.", "Anna Lefort 24 Finland"),
    ("Anna Lefort attendait ce jour. La Jurassienne de 24 ans savoure.", "Anna Lefort 24"),
    ("« Belle course », a déclaré Paul Morin, directeur de Nord Racing.", "Paul Morin directeur Nord Racing"),
    ("« Belle course », sourit Paul Morin, responsable du team.", "Paul Morin responsable du team"),
    ("Anna Lefort (Nord Racing), 24 ans, gagne la finale.", "Anna Lefort 24"),
    ("Le débutant finlandais Paul Morin gagne la finale.", "Paul Morin Finland"),
    ("Anna Lefort attendait ce jour. L'apicultrice du Jura, 44 ans, savoure.", "Anna Lefort 44"),
    ("Anna Lefort gagne. Paul Morin, 31 ans, est deuxième.\n\n« Enfin une victoire ! », sourit le pilote de 24 ans.",
     "Paul Morin 31; Anna Lefort 24"),
    ("Anna Lefort devance Paul Morin. Le Finlandais peste.", ""),
    ("Anna Lefort gagne à dix ans d'écart.", ""),
    ("Anna Lefort signe à 18 ans sa première pole.", "Anna Lefort 18"),
    ("Anna Lefort, qui vient de fêter ses 18 ans, signe la pole.", "Anna Lefort 18"),
    ("Anna Lefort, vétérane de Lessay, 52 ans, signe la pole.", "Anna Lefort 52"),
    ("La benjamine Anna Lefort (16 ans) signe la pole.", "Anna Lefort 16"),
    ("Les Finlandais Anna Lefort et Paul Morin gagnent.", "Anna Lefort Finland; Paul Morin Finland"),
    ("Le duo finlandais composé d'Anna Lefort / Paul Morin gagne.", "Anna Lefort Finland; Paul Morin Finland"),
    ("Le Finlandais Paul Morin et Anna Lefort gagnent.", "Paul Morin Finland"),
    ("Paul Morin, le pilote finlandais, gagne la finale.", "Paul Morin Finland"),
    ("Directeur sportif de Nord Racing, Paul Morin savoure.", "Paul Morin directeur sportif Nord Racing"),
    ("« Une belle course pour nous », sourit Paul Morin, mon ingénieur.", "Paul Morin ingénieur"),
    ("Paul Morin, à la tête de Nord Racing, savoure.", "Paul Morin à la tête Nord Racing"),
]  # fmt: skip
ENGLISH = [
    ("The 19-year-old Swede Anna Lefort won the race.", "Anna Lefort 19 Sweden"),
    ("Anna Lefort led throughout. The 21-year-old Dane never looked back.", "Anna Lefort 21 Denmark"),
    ("Anna Lefort, aged 30, won the race.", "Anna Lefort 30"),
    ("At 30 years, Anna Lefort won the race.", "Anna Lefort 30"),
    ('"A fine race," said team principal Paul Morin.', "Paul Morin team principal"),
    ("Paul Morin, team manager at Nord Racing, was pleased.", "Paul Morin team manager Nord Racing"),
    ("Finnish rookie Paul Morin won the race.", "Paul Morin Finland"),
    ("Anna Lefort led until Finland's Paul Morin passed her.", "Paul Morin Finland"),
    ("Anna Lefort waited for this. The Nord Racing driver, 24, never looked back.", "Anna Lefort 24"),
    ('Anna Lefort won from Paul Morin.\n\n"I never looked back all day," said the 24-year-old.', "Anna Lefort 24"),
    ('Anna Lefort won.\n\nPaul Morin passed Max Dor.\n\n"I never looked back all day," said the 24-year-old.', ""),
    ("Anna Lefort headed Paul Morin. The Dane was furious.", ""),
    ("Teenager Anna Lefort (16) won the race.", "Anna Lefort 16"),
    ("Anna Lefort (16) won the race.", ""),
    ("The race went to 19-year-old rookie Anna Lefort.", "Anna Lefort 19"),
    ("Anna Lefort, a 24-year-old from Leeds, won the race.", "Anna Lefort 24"),
    ("Anna Lefort, who turned 24 on Friday, won the race.", "Anna Lefort 24"),
    ("Anna Lefort turned 24 laps in a row.", ""),
    ("At 18, Anna Lefort is the youngest winner.", "Anna Lefort 18"),
    ("Anna Lefort, just 18, won the race.", "Anna Lefort 18"),
    ("The Finnish pair of Anna Lefort and Paul Morin won.", "Anna Lefort Finland; Paul Morin Finland"),
    ("Paul Morin, a Finn, won the race.", "Paul Morin Finland"),
    ("Paul Morin, Nord Racing's race engineer, was pleased.", "Paul Morin race engineer Nord Racing"),
    ("Anna Lefort used the restart to head Paul Morin.", ""),
]  # fmt: skip


def told(text: str) -> str:
    """The profiles of a report of one sentence."""
    facts = extract(read_text("report.txt", f"Report\n\n{text}\n")).facts
    return "; ".join(
        " ".join(str(v) for v in (f.person, f.age, f.nationality, f.role, f.organisation) if v is not None)
        for f in facts
        if isinstance(f, Profile)
    )


@pytest.mark.parametrize(("text", "profile"), FRENCH + ENGLISH, ids=[row[0][:50] for row in FRENCH + ENGLISH])
def test_profile(text: str, profile: str) -> None:
    assert told(text) == profile
