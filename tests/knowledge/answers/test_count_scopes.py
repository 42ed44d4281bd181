"""Of what a published count is, as the words beside it say."""

import pytest

from knowledge.answers.count_scopes import CountScope, worded


@pytest.mark.parametrize(
    ("told", "counted", "value", "scope"),
    [
        (
            "Mara Quill took her third win of the season at Tervel.",
            "Mara Quill took her third win",
            3,
            CountScope.SEASON,
        ),
        ("her fourth podium of the Lagoon season", "her fourth podium", 4, CountScope.SEASON),
        (
            "Otto Sund boucle l'année avec six victoires.",
            "Otto Sund boucle l'année avec six victoires",
            6,
            CountScope.SEASON,
        ),
        ("sa cinquième pole depuis le début de la saison", "sa cinquième pole", 5, CountScope.SEASON),
        ("the twelfth victory of his career, at last", "the twelfth victory", 12, CountScope.CAREER),
        ("two this year and nine in her career.", "two this year and nine in her career", 9, CountScope.CAREER),
        ("It was Vale's 31st win.", "Vale's 31st win", 31, CountScope.CAREER),
        ("C'est sa huitième victoire.", "sa huitième victoire", 8, CountScope.CAREER),
        (
            "Les Deux Anses' sixth win in a row and the 40th of their history",
            "Les Deux Anses' sixth win",
            6,
            CountScope.STREAK,
        ),
        ("sacrée trois fois de suite", "sacrée trois fois de suite", 3, CountScope.STREAK),
        ("a run of 7 consecutive poles", "a run of 7 consecutive poles", 7, CountScope.STREAK),
        ("her third win in five races", "her third win in", 3, CountScope.PART),
        ("sa quatrième victoire en six courses", "sa quatrième victoire", 4, CountScope.PART),
        ("compte neuf succès dans l'épreuve", "compte neuf succès", 9, CountScope.PART),
        ("Phare Sport has 14 victories and a cold workshop", "Phare Sport has 14 victories", 14, CountScope.OPEN),
        ("la deuxième victoire de Lia Orr à Corrie", "la deuxième victoire de Lia Orr", 2, CountScope.OPEN),
    ],
)
def test_the_words_beside_a_count_tell_of_what_it_is(told: str, counted: str, value: int, scope: CountScope) -> None:
    start = told.index(counted)
    assert worded(told, start, start + len(counted), value) is scope


def test_the_next_sentence_tells_nothing() -> None:
    text = "She has two wins. The season ends at Almar."
    assert worded(text, 0, len("She has two wins"), 2) is CountScope.OPEN
