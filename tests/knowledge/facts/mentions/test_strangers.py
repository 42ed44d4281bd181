"""People whose given name no list knows."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text

HEAD = {
    "en": "The race was run on the old airfield, and it was a good one for all.\n\n",
    "fr": "La course est pour eux.\n\n",
}


def people(text: str, language: str) -> list[str]:
    found = mentions(read_text("page.txt", HEAD[language] + text))
    return [str(m.value) for m in found if m.kind is MentionKind.PERSON]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Xandru Orbelin took third and went home.", "Xandru Orbelin"),
        ("en", "He was beaten by Xandru Orbelin at last.", "Xandru Orbelin"),
        ("en", "Behind them rookie Xandru Orbelin crashed.", "Xandru Orbelin"),
        ("en", "Xandru Orbelin, 14th, was not to be seen.", "Xandru Orbelin"),
        ("en", "Nineteen-year-old Xandru Orbelin finished last.", "Xandru Orbelin"),
        ("fr", "Xandru Orbelin s'impose au bout de la nuit.", "Xandru Orbelin"),
        ("fr", "Il termine derrière Xandru Orbelin cette fois.", "Xandru Orbelin"),
    ],
)
def test_what_a_sentence_does_with_somebody(language: str, text: str, name: str) -> None:
    assert people(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They met at Zorbel Kuvat and drove on."),
        ("en", "The Zorbel Kuvat was full. Zorbel Kuvat had the best car."),
        ("en", "Zorbel Kuvat had two cars; the Zorbel Kuvat car stopped."),
        ("en", "Victory Lane was crowded, and Race Control decided."),
        ("fr", "La Zorbel Kuvat est une voiture. Zorbel Kuvat est fier."),
        ("fr", "Virage Kuvat est une courbe."),
    ],
)
def test_things_are_nobody(language: str, text: str) -> None:
    assert people(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Paul Nash won. But Nash was third on Sunday."),
        ("en", "Paul Nash won. Meanwhile Nash had led every lap."),
        ("en", "Paul Nash won. Only Nash (Alder Racing) was on slicks."),
        ("fr", "Paul Nash s'impose. Mais Nash était troisième dimanche."),
        ("fr", "Paul Nash s'impose. Pourtant Nash avait mené."),
        ("fr", "Paul Nash s'impose. Seul Nash (Alder Racing) roulait en slicks."),
    ],
)
def test_the_word_that_opens_a_sentence_is_no_given_name(language: str, text: str) -> None:
    assert set(people(text, language)) == {"Paul Nash"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Paul Nash won. Zounds Nash was third on Sunday. It was a good day for Zounds Nash."),
        ("fr", "Paul Nash s'impose. Zounds Nash termine troisième. Il a devancé Zounds Nash."),
    ],
)
def test_two_of_a_surname_stay_two(language: str, text: str) -> None:
    assert set(people(text, language)) == {"Paul Nash", "Zounds Nash"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. C. Faye\n2. G. Russell\n3. J. Vega\n", ["C. Faye", "G. Russell", "J. Vega"]),
        ("1. M. Faye\n2. M. Kerr\n3. M. Osgood\n", ["M. Faye", "M. Kerr", "M. Osgood"]),
        ("1. RUSSELL George\n2. G. Russell\n", ["George Russell", "George Russell"]),
    ],
)
def test_an_initial_is_of_the_given_name(text: str, told: list[str]) -> None:
    assert people(text, "fr") == told


def test_mister_is_no_initial() -> None:
    assert people("M. Jean Faye préside.", "fr") == ["Jean Faye"]
    assert people("Tim Osgood won. The cup was given to Mr Osgood by Mrs Jane Kerr.", "en") == [
        "Tim Osgood", "Tim Osgood", "Jane Kerr",
    ]  # fmt: skip


def test_a_surname_that_is_a_given_name_too_makes_no_sibling() -> None:
    assert set(people("Luis Vega won. The car was shared by Vega and Milo Kerr.", "en")) == {"Luis Vega", "Milo Kerr"}
    assert {"Anna Kerr", "Milo Kerr"} <= set(people("Anna and Milo Kerr won the race.", "en"))
