"""Who says what, in both languages."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Quotation
from knowledge.reading.read import read_text

INTRO = "La course de Rivemont\n\nAnna Lefort et Paul Morin étaient attendus, et le public de la région aussi."


def said(text: str) -> list[tuple[str | None, str]]:
    facts = extract(read_text("report.txt", text)).facts
    return [(f.speaker, f.text) for f in facts if isinstance(f, Quotation)]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Anna Lefort : « Nous avons bien travaillé. »", "Anna Lefort", "Nous avons bien travaillé."),
        ("« Nous avons bien travaillé », a déclaré Paul Morin.", "Paul Morin", "Nous avons bien travaillé"),
        ("« Nous avons bien travaillé », savourait de son côté Paul Morin.", "Paul Morin", "Nous avons bien travaillé"),
        ("« Nous avons bien travaillé, sourit Anna Lefort. Le reste viendra. »", "Anna Lefort", "Nous avons bien travaillé. Le reste viendra."),
        ("Paul Morin, troisième, ne se plaint pas : « Nous avons bien travaillé. »", "Paul Morin", "Nous avons bien travaillé."),
        ("Paul Morin a gagné devant le public de sa région, venu nombreux. « Nous avons bien travaillé », souffle-t-il.", "Paul Morin", "Nous avons bien travaillé"),
        ("Anna Lefort, lauréate du jour\n\n« Nous avons bien travaillé tout l'hiver. »", "Anna Lefort", "Nous avons bien travaillé tout l'hiver."),
    ],
)  # fmt: skip
def test_french(text: str, speaker: str, words: str) -> None:
    assert said(f"{INTRO}\n\n{text}") == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ('"We had a good car today," said Anna Lefort.', "Anna Lefort", "We had a good car today"),
        ('"We had a good car today," Anna Lefort, 26, told reporters.', "Anna Lefort", "We had a good car today"),
        ('Anna Lefort added: "We had a good car today."', "Anna Lefort", "We had a good car today."),
        ('Anna Lefort won at last in front of a crowd of her own people. "We had a good car today," she said.', "Anna Lefort", "We had a good car today"),
    ],
)  # fmt: skip
def test_english(text: str, speaker: str, words: str) -> None:
    assert said(f"The race at Rivemont\n\n{text}") == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lefort et Paul Morin ont souri. « Nous avons bien travaillé. »",
        "Le public scandait « Allez la petite voiture bleue ». Anna Lefort gagne.",
        "Anna Lefort, dite « la flèche », gagne.",
    ],
)
def test_a_quotation_without_a_speaker_is_none(text: str) -> None:
    assert said(f"{INTRO}\n\n{text}") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Morin gagne enfin.\n\n« Nous avons bien travaillé », a déclaré Brume Management.", None),
        ("Paul Morin gagne enfin.\n\n« Nous avons bien travaillé », a déclaré Brume Racing.", "Brume Racing"),
    ],
)
def test_a_house_that_speaks_is_nobody_named_above(text: str, speaker: str | None) -> None:
    team = "Brume Racing (BR) " if speaker else ""
    assert [who for who, _ in said(f"{INTRO} {team}\n\n{text}")] == ([speaker] if speaker else [])
