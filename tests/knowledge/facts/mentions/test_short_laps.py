"""Laps under a minute, written as bare seconds."""

import pytest

from config.language import languages
from knowledge.facts.mentions.short_laps import short_laps
from knowledge.text import fold_in_place


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("en", "Fastest lap: Brun, 49.502", ["0:49.502"]),
        ("en", "Brun took pole with a 48.961s lap.", ["0:48.961"]),
        ("en", "The fastest lap went to Brun in 54.12.", ["0:54.120"]),
        ("fr", "Meilleur tour pour Brun en 47,812.", ["0:47.812"]),
        ("fr", "Record du tour : Brun, 51.004 s", ["0:51.004"]),
        ("en", "Brun won by 21.305 seconds. She set fastest lap.", []),
        ("en", "Fastest lap: Brun, 1:49.502", []),
        ("en", "The pole went to Brun. Dor was 21.305 behind.", []),
        ("fr", "Meilleur tour : Brun. Dor à 24,812.", []),
    ],
)
def test_laps_under_a_minute(language: str, text: str, times: list[str]) -> None:
    assert [m.value for m in short_laps(fold_in_place(text), languages()[language])] == times
