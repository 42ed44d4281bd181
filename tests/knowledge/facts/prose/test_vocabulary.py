"""Where the phrases that cues need stand in a skeleton."""

import pytest

from knowledge.facts.prose.vocabulary import HEAD, Needed, Vocabulary

VOCABULARY = Vocabulary(["X", "N", "gagne", "gagn*", "pass* la ligne", "l'", "a l'arrivée", ":"])


@pytest.mark.parametrize(
    ("skeleton", "found"),
    [
        ("X gagne", {"X": "X", "gagne": "gagne", "gagn*": "gagne"}),
        ("X gagnait", {"X": "X", "gagn*": "gagnait"}),
        ("X regagne N", {"X": "X", "N": "N"}),
        ("il passait la ligne", {"pass* la ligne": "passait la ligne"}),
        ("il passe la lignee", {}),
        ("gagne:", {"gagne": "gagne", "gagn*": "gagne", ":": ":"}),
        ("a l'arrivée", {"l'": "l'", "a l'arrivée": "a l'arrivée"}),
    ],
)
def test_phrases_are_found_where_they_stand_whole(skeleton: str, found: dict[str, str]) -> None:
    spots = {phrase: at for phrase, at in VOCABULARY.told(skeleton).spots.items() if phrase != HEAD}
    assert {phrase: skeleton[slice(*at[0])] for phrase, at in spots.items()} == found


@pytest.mark.parametrize(
    ("skeleton", "expected"),
    [
        ("X gagne", True),
        ("X, gagne", True),
        ("X vite gagne", False),
        ("gagne X", False),
    ],
)
def test_what_comes_next_stands_right_behind(skeleton: str, *, expected: bool) -> None:
    order = (Needed(frozenset("X"), next=False), Needed(frozenset({"gagne", "perd"}), next=True))
    assert VOCABULARY.told(skeleton).holds_in_order(order) == expected
