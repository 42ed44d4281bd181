"""What reports of races with several classes yield: whose place is of a class, and whose of all."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import FastestLap, Result, Tally
from knowledge.reading.read import read_text

HEAD = {
    "en": "Race report: a busy day at Snetterton\n\nSnetterton, 12 May 2029\n\nMax Orde won the race outright from Tim Lowe.\n\n",
    "fr": "Compte rendu de course à Nogaro\n\nNogaro, le 12 mai 2029\n\nMax Orde s'impose au général devant Tim Lowe.\n\n",
}

# fmt: off
IN_ENGLISH = [
    ("Ada Brun finished twelfth overall and won Bronze by 21.2 seconds from Jo Finch.", ["1 Brun (Bronze)", "12 Brun", "2 Finch (Bronze)"]),
    ("The Bronze class win went to Ada Brun (twelfth overall), 24.8 seconds ahead of Jo Finch.", ["1 Brun (Bronze)", "12 Brun", "2 Finch (Bronze)"]),
    ("Silver honours fell to Ada Brun, fifth overall, who beat Jo Finch by eight tenths.", ["1 Brun (Silver)", "2 Finch (Silver)", "5 Brun"]),
    ("Ada Brun took Silver honours in twelfth place overall, ahead of Jo Finch.", ["1 Brun (Silver)", "12 Brun", "2 Finch (Silver)"]),
    ("In Bronze, Ada Brun took the win, twelfth overall, ahead of Jo Finch.", ["1 Brun (Bronze)", "12 Brun", "2 Finch (Bronze)"]),
    ("As for Silver, the win was taken by Ada Brun from Jo Finch.", ["1 Brun (Silver)", "2 Finch (Silver)"]),
    ("There was a maiden Silver win for Ada Brun, who headed Jo Finch home by 4.2 seconds.", ["1 Brun (Silver)", "2 Finch (Silver)"]),
    ("Best of the Silver runners was Ada Brun, with Jo Finch next up.", ["1 Brun (Silver)", "2 Finch (Silver)"]),
    ("Jo Finch secured second in Silver behind Ada Brun.", ["1 Brun (Silver)", "2 Finch (Silver)"]),
    ("Ada Brun was victorious in Silver, while GT4 went to Jo Finch.", ["1 Brun (Silver)", "1 Finch (GT4)"]),
    ("Ada Brun (9th overall, 2nd in Silver) was pleased.", ["2 Brun (Silver)", "9 Brun"]),
    ("Ada Brun won GT4. The class runner-up was Jo Finch.", ["1 Brun (GT4)", "2 Finch (GT4)"]),
    ("Ada Brun was seventh and second of the juniors.", ["2 Brun (Juniors)", "7 Brun"]),
    ("Class honours went to Ada Brun (Silver) and Jo Finch (GT4).", ["1 Brun (Silver)", "1 Finch (GT4)"]),
    ("Class winners were Ada Brun in Silver and Jo Finch in GT4.", ["1 Brun (Silver)", "1 Finch (GT4)"]),
    ("GT4 went to Ada Brun and Silver to Jo Finch.", ["1 Brun (GT4)", "1 Finch (Silver)"]),
    ("Ada Brun headed the Silver category from Jo Finch and Al Rowe.", ["1 Brun (Silver)", "2 Finch (Silver)", "3 Rowe (Silver)"]),
    ("Turning to GT4, Ada Brun beat Jo Finch, with Al Rowe completing the class podium.", ["1 Brun (GT4)", "2 Finch (GT4)", "3 Rowe (GT4)"]),
    ("The GT4 entry of Ada Brun came home twelfth overall, winning its class.", ["1 Brun (GT4)", "12 Brun"]),
    ("Ada Brun finished third in her class, twelfth overall. Second in Silver was Jo Finch.", ["12 Brun", "2 Finch (Silver)", "3 Brun (Silver)"]),
    ("Ada Brun (Silver) and Jo Finch (GT4) shared a table. Ada Brun finished second in class, and Jo Finch won her class.", ["1 Finch (GT4)", "2 Brun (Silver)"]),
    ("Third in GT4 went to Ada Brun.", ["3 Brun (GT4)"]),
    ("Al Rowe crossed the line first in GT4, but was moved to the back of the class. The win passed to Ada Brun.", ["1 Brun (GT4)"]),
    ("In GT4, Al Rowe was first across the line but was excluded. Victory passed to Ada Brun.", ["1 Brun (GT4)", "None Rowe (GT4)"]),
    ("Ada Brun finished seventh overall ahead of Jo Finch and won the Silver class.", ["1 Brun (Silver)", "7 Brun"]),
    ("Ada Brun finished second in GT4, behind Jo Finch, and 19th overall.", ["1 Finch (GT4)", "19 Brun", "2 Brun (GT4)"]),
    ("Ada Brun finished second in GT4 behind Jo Finch, 19th overall.", ["1 Finch (GT4)", "19 Brun", "2 Brun (GT4)"]),
    ("Ada Brun won in GT4 with Jo Finch second, and Al Rowe won Silver.", ["1 Brun (GT4)", "1 Rowe (Silver)", "2 Finch (GT4)"]),
]
IN_FRENCH = [
    ("Chez les Juniors, la victoire revient à Ada Brun, douzième au général, devant Jo Finch.", ["1 Brun (Juniors)", "12 Brun", "2 Finch (Juniors)"]),
    ("En Silver, Ada Brun (12e au général) l'emporte face à Jo Finch.", ["1 Brun (Silver)", "12 Brun", "2 Finch (Silver)"]),
    ("Deuxième en Silver, Jo Finch échoue à 2,8 secondes d'Ada Brun.", ["1 Brun (Silver)", "2 Finch (Silver)"]),
    ("Ada Brun et Jo Finch remportent respectivement les catégories GT4 et Silver.", ["1 Brun (GT4)", "1 Finch (Silver)"]),
    ("En Silver, belle victoire d'Ada Brun, douzième à l'arrivée.", ["1 Brun (Silver)", "12 Brun"]),
    ("Ada Brun s'impose en Silver ; Jo Finch fait de même en GT4.", ["1 Brun (Silver)", "1 Finch (GT4)"]),
    ("Les vainqueurs de classe : Ada Brun en Silver, Jo Finch en GT4.", ["1 Brun (Silver)", "1 Finch (GT4)"]),
    ("Ada Brun prend la deuxième place de la catégorie Silver, derrière Jo Finch.", ["1 Finch (Silver)", "2 Brun (Silver)"]),
    ("Quant à la victoire Silver, elle est revenue à Ada Brun devant Jo Finch.", ["1 Brun (Silver)", "2 Finch (Silver)"]),
    ("Ada Brun, douzième, est la première des Silver.", ["1 Brun (Silver)", "12 Brun"]),
    ("Ada Brun : douzième au général et première en Silver.", ["1 Brun (Silver)", "12 Brun"]),
    ("Ada Brun s'impose en Silver. Jo Finch suit au deuxième rang de la classe.", ["1 Brun (Silver)", "2 Finch (Silver)"]),
    ("Ada Brun offre à son équipe la victoire en Silver.", ["1 Brun (Silver)"]),
    ("La victoire en Silver est pour Ada Brun, douzième au scratch.", ["1 Brun (Silver)", "12 Brun"]),
    ("En Silver, Ada Brun devance Jo Finch ; dans le groupe A, la victoire est pour Al Rowe, neuvième du scratch. Premier des Juniors, Luc Garat se classe sixième.", ["1 Brun (Silver)", "1 Garat (Juniors)", "1 Rowe (Groupe A)", "2 Finch (Silver)", "6 Garat", "9 Rowe"]),
    ("Le classement VHC a été remporté par Ada Brun, devant Jo Finch à 12 secondes.", ["1 Brun (VHC)", "2 Finch (VHC)"]),
    ("La catégorie Silver est finalement dominée par Ada Brun.", ["1 Brun (Silver)"]),
    ("Ada Brun se classe 2e en GT4, derrière Jo Finch, et 19e au général.", ["1 Finch (GT4)", "19 Brun", "2 Brun (GT4)"]),
    ("Ada Brun et Jo Finch terminent deuxièmes en GT4.", ["2 Brun+Finch (GT4)"]),
    ("Ada Brun est onzième et deuxième de la classe, derrière Jo Finch, vainqueur en Silver.", ["1 Finch (Silver)", "11 Brun", "2 Brun (Silver)"]),
]
# fmt: on
SHARED = """Endurance Trophy – Ledenon, 13 April 2029

Marc Verne and Julien Cast won the race from Paul Lemoine and Eric Sabre. Tom Brosse and Louis Garde completed the podium.

In Am, the victory went to Alain Perrin and Denis Rocher, fourteenth overall. They finished ahead of Gilles Morin and
Serge Tissier.
"""
ALONE = """Formula Trophy – Ledenon, 13 April 2029

Marc Verne won the race from Paul Lemoine and Eric Sabre. Tom Brosse and Louis Garde were fourth and fifth.
"""


def results(text: str) -> list[str]:
    """Place and surnames of the results of a text but for who won it all, with the class where it is of one."""
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    return sorted(_line(f) for f in facts if not {"Max Orde", "Tim Lowe"} & set(f.drivers))


def _line(result: Result) -> str:
    names = "+".join(name.split()[-1] for name in result.drivers)
    return f"{result.position} {names}" + (f" ({result.category})" if result.category != "Overall" else "")


@pytest.mark.parametrize(("text", "expected"), IN_ENGLISH, ids=[text[:60] for text, _ in IN_ENGLISH])
def test_a_report_in_english(text: str, expected: list[str]) -> None:
    assert results(HEAD["en"] + text) == expected


@pytest.mark.parametrize(("text", "expected"), IN_FRENCH, ids=[text[:60] for text, _ in IN_FRENCH])
def test_a_report_in_french(text: str, expected: list[str]) -> None:
    assert results(HEAD["fr"] + text) == expected


def test_people_named_two_by_two_share_cars() -> None:
    assert results(SHARED) == [
        "1 Perrin+Rocher (Am)",
        "1 Verne+Cast",
        "14 Perrin+Rocher",
        "2 Lemoine+Sabre",
        "2 Morin+Tissier (Am)",
        "3 Brosse+Garde",
    ]


def test_a_winner_named_alone_shares_no_car() -> None:
    assert results(ALONE) == ["1 Verne", "2 Lemoine", "3 Sabre", "4 Brosse", "5 Garde"]


def test_a_class_of_several_words_that_opens_a_sentence_is_nobody() -> None:
    text = "En TVA Light, Ada Brun l'emporte devant Jo Finch.\n\nEn TVA, les deux manches reviennent à Al Rowe."
    report = "Coupe du Sud – Nogaro\n\nNogaro, 12 mai 2029, deux courses.\n\nCourse 1\n\n" + text
    told = extract(read_text("report.txt", report)).facts
    of = {(f.drivers, f.category, f.position) for f in told if isinstance(f, Result)}
    assert of >= {(("Ada Brun",), "TVA Light", 1), (("Jo Finch",), "TVA Light", 2), (("Al Rowe",), "TVA", 1)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ada Brun set the second-fastest lap in GT4."),
        ("en", "Ada Brun recorded the third fastest lap of the race."),
        ("fr", "Ada Brun a signé le deuxième meilleur tour en course."),
        ("fr", "Ada Brun réalise le troisième tour le plus rapide en course."),
    ],
)
def test_a_lap_that_is_not_the_fastest_of_all(language: str, text: str) -> None:
    told = extract(read_text("report.txt", HEAD[language] + text)).facts
    assert not [f for f in told if isinstance(f, FastestLap | Tally)]
    assert not results(HEAD[language] + text)
