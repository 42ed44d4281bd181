"""The language of short questions, and slips of the keyboard in ordinary words."""

import pytest

from config.language import languages
from knowledge.questions.cues import cues_of
from knowledge.questions.spotting import lay_out
from tests.knowledge.questions.asked import index


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("fastest lap silverstone 1987?", "en"),
        ("temps de la pole course 1 monza", "fr"),
        ("troisieme course 1 monza", "fr"),
        ("pole gp de monaco 2018", "fr"),
        ("monaco 2018 pole sitter", "en"),
        ("ki a gagné", "fr"),
        ("wins hamilton", "en"),
        ("victoires hamilton", "fr"),
        ("equipe de camille rostaing", "fr"),
        ("Alain Prost career stats", "en"),
    ],
)
def test_the_words_tell_the_language(text: str, language: str) -> None:
    other = "en" if language == "fr" else "fr"
    assert lay_out(text, index(), languages(), other, None).language.code == language


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_locale_decides_where_words_do_not(locale: str) -> None:
    assert lay_out("podium monaco 1984", index(), languages(), locale, None).language.code == locale


def test_the_conversation_decides_where_nothing_else_does() -> None:
    assert lay_out("1984?", index(), languages(), None, "en").language.code == "en"


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("fr", "mielleurs", "meilleurs"),
        ("fr", "comboen", "combien"),
        ("fr", "chanpionnat", "championnat"),
        ("fr", "vainkeur", "vainqueur"),
        ("fr", "klacement", "classement"),
        ("fr", "deucieme", "deuxieme"),
        ("en", "champoinships", "championships"),
        ("en", "consrtuctor", "constructor"),
        ("en", "posiiton", "position"),
    ],
)
def test_slips_are_mended(language: str, typed: str, meant: str) -> None:
    assert (cues_of(languages()[language]).mend(typed) or ("", 0))[0] == meant


@pytest.mark.parametrize(("language", "word"), [("en", "black"), ("fr", "zorglub"), ("en", "pizza"), ("en", "abc")])
def test_other_words_are_left_alone(language: str, word: str) -> None:
    assert cues_of(languages()[language]).mend(word) is None
