"""Over the names of real drivers: a slip of the keyboard finds its man, an invented name finds nobody."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from knowledge.names import Ambiguous, Match, Named, NameIndex, NameKind, NameRow, build
from knowledge.names.tokens import key_of
from knowledge.reading.f1db import Tree, open_tree

REAL = Path(__file__).parents[3] / ".." / "shared" / "f1db" / "f1db-data.tar.xz"
pytestmark = pytest.mark.skipif(not REAL.exists(), reason="F1DB is not beside the checkout")
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
INVENTED = """
Julien Moreau, Carlos Mendez, Luca Rossini, Marco Bianco, Antoine Lefebvre, Henrik Olsson, Mikko Laine, Oscar Petersen,
Jean Martineau, Thomas Lindqvist, Philip Graham, Charles Leblanc, Felipe Gouveia, Nico Hamilton, Jack Stewart,
Graham Mill, Ayrton Santos, James Hunter, Damon Hall, Mika Hakala, David Coulter, Rubens Barros, Juan Montana,
Stirling Ross, Denny Holm, Keke Rosen, Gilles Villain, Ronnie Peters, Jackie Ickes, John Sturges, Jim Clarkson,
Peter Hamilton, Michael Verstappen, Kevin Schumacher, Carlos Alonso, Pedro Sainz, Ingrid Vettel, Paul Senna,
Hamiltonson, Verstegen, Vettori, Schumacherson, Raikkala, Massari, Heidfelder, Fisicaro, Irvington, Hillson, Mansfield,
Prostov, Sennett, Huntley, Stewartson, Rindler, Brabander, Clarkin, Fangelli, Ascarelli, Dubois, Girard, Garnier,
Chevalier, Fournier, Mercier, Dupuis, Lemaire, Fontaine, Fernandez, Martinez, Marquez, Smithson, Dupont, Zidane, Loeb
"""


@pytest.fixture(scope="module")
def tree() -> Tree:
    return open_tree(REAL)


@pytest.fixture(scope="module")
def index(tree: Tree) -> NameIndex:
    races = (path for path in tree.files if path.endswith("race-results.yml"))
    starts = Counter(name for path in races for name in re.findall(r"driverId: (\S+)", tree.text(path)))
    people = tree.names["drivers"].values()
    return build(NameRow(NameKind.DRIVER, p["name"], (i,), weight=starts[p["id"]]) for i, p in enumerate(people, 1))


def slip(word: str, dice: random.Random) -> str:
    """A word as it leaves hurried fingers."""
    i = dice.randrange(1, len(word) - 1)
    kind = dice.choice(("swapped", "lost", "doubled", "beside"))
    if kind == "swapped":
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    if kind == "lost":
        return word[:i] + word[i + 1 :]
    row = next((r for r in ROWS if word[i] in r), "")
    if kind == "doubled" or not row:
        return word[:i] + word[i] + word[i:]
    return word[:i] + row[row.index(word[i]) - 1] + word[i + 1 :]


def taken_for(index: NameIndex, words: str) -> tuple[Named, ...]:
    found = index.likeness(words)
    if isinstance(found, Match):
        return (found.named,)
    return found.choices if isinstance(found, Ambiguous) else ()


def test_a_slip_in_a_surname_finds_its_man(index: NameIndex) -> None:
    dice, tally = random.Random(5), Counter[str]()
    known = sorted((n for n in index.all if n.kind is NameKind.DRIVER), key=lambda n: -n.weight)[:150]
    for man in known:
        surname = key_of(man.name).split()[-1]
        for _ in range(3 if len(surname) > 5 else 0):
            found = taken_for(index, slip(surname, dice))
            tally["right" if man in found else "wrong" if found else "unknown"] += 1
    assert tally["right"] >= 0.94 * tally.total()
    assert tally["wrong"] <= 0.005 * tally.total()


@pytest.mark.parametrize("name", re.split(r",\s*", INVENTED.strip()))
def test_an_invented_name_is_nobody(index: NameIndex, name: str) -> None:
    assert taken_for(index, name) == ()
    assert taken_for(index, name.lower()) == ()
