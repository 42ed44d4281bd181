"""Which season a text tells of: its date, its title, the year of a meeting, or none."""

import pytest

from tests.knowledge.facts.setting.scenes import REPORT, directed


def test_a_season_that_the_text_does_not_tell_stays_open() -> None:
    assert directed(REPORT.format(date="Dimanche soir"))[1].default.season is None


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("La saison 2018 du WEC a commencé à Spa.", 2018),
        ("L'Asian Le Mans Series 2023-2024 se termine à Dubaï.", "2023-24"),
        ("Le WEC attend la suite. La saison 2031 s'ouvrira à Spa.", None),
        ("Vainqueur à Spa en 2012, il revient au WEC.", None),
        ("DOSSIER DE PRESSE 2022\n\nLe WEC se présente à Spa, et il y a beaucoup à dire.", 2022),
        ("Anna Lefort a gagné un Grand Prix d'Italie 2031 de F1 très disputé. Elle avait couru en 2029.", 2031),
        ("Anna Lefort a gagné dimanche en F1, une première depuis le Grand Prix d'Italie 2029.", None),
        ("Anna Lefort a gagné, le 4 mai 2031, la manche de Spa du WEC.", 2031),
    ],
)
def test_seasons(text: str, season: int | str | None) -> None:
    assert directed(text)[1].default.season == season


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("It was a day at Spa in the WEC. It was his second win of 2031 here.", 2031),
        ("The WEC at Spa. The 2032 season opens at Monza.", None),
        ("Ada Brun won a wild 2031 Italian Grand Prix. She had raced there in 2029.", 2031),
        ("Ada Brun won in Formula One, her first since the 2029 Italian Grand Prix.", None),
        ("Ada Brun became champion on Sunday, October 9, 2031, when she came third in the Italian Grand Prix.", 2031),
        ("On this day in 2031, Ada Brun won the Italian Grand Prix.", 2031),
        ("Team news | Spa, 3 May 2031\n\nThe WEC at Spa was a good race for all of them, and Anna Lefort won.", 2031),
    ],
)
def test_seasons_told_in_english(text: str, season: int | None) -> None:
    assert directed(text, "en")[1].default.season == season


def test_the_year_of_a_meeting_told_in_full_is_the_season() -> None:
    assert directed("Le WEC attend Spa (12-14 septembre 2031). Anna Lefort y pense.")[1].default.season == 2031


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("HAZE TOUR – SPA\n\nSpa recevait les 29 et 30 juin la quatrième levée du Haze Tour 2031.\n", 2031),
        ("HAZE TOUR – SPA\n\nSpa hosted the fourth part of the Haze Tour 2031 on 29-30 June.\n", 2031),
        ("SPA\n\nSpa hosted the fourth part of the Haze Tour 2031 on 29-30 June.\n", None),
    ],
)
def test_a_year_behind_a_name_that_heads_the_page(text: str, season: int | None) -> None:
    assert directed(text)[1].default.season == season
