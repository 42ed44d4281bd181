"""Documents that were cut, doubled, shuffled or garbled are still read, and whatever is taken of them is proved."""

import random
from collections.abc import Callable

import pytest

from knowledge.facts.extract import extract
from knowledge.knowledge import LIBRARY
from knowledge.reading.read import read_text

ODD = "0123456789.,:;+-–—/()[]«»\"'’°\t\n \xa0\u200b\u202e\ufeff\x00é🏁"
Mutation = Callable[[str, random.Random], str]


def cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(1, len(text))]


def without_its_start(text: str, chance: random.Random) -> str:
    return text[chance.randrange(1, len(text)) :]


def doubled(text: str, chance: random.Random) -> str:
    return text + text


def every_line_twice(text: str, chance: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") for _ in range(2))


def shuffled(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def on_one_line(text: str, chance: random.Random) -> str:
    return text.replace("\n", " ")


def without_spaces(text: str, chance: random.Random) -> str:
    return text.replace(" ", "")


def in_capitals(text: str, chance: random.Random) -> str:
    return text.upper()


def in_small_letters(text: str, chance: random.Random) -> str:
    return text.lower()


def garbled(text: str, chance: random.Random) -> str:
    """One character in fifty replaced by another."""
    return "".join(chance.choice(ODD) if chance.random() < 0.02 else letter for letter in text)


def with_words_swapped(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for _ in range(len(words) // 10):
        one, other = chance.randrange(len(words)), chance.randrange(len(words))
        words[one], words[other] = words[other], words[one]
    return " ".join(words)


MUTATIONS: list[Mutation] = [
    cut, without_its_start, doubled, every_line_twice, shuffled, on_one_line, without_spaces, in_capitals,
    in_small_letters, garbled, with_words_swapped,
]  # fmt: skip


SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 20))]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_what_is_taken_of_a_mutated_document_is_proved(mutation: Mutation, seed: int) -> None:
    taken = 0
    for path in sorted(LIBRARY.rglob("*.*")):
        text = mutation(path.read_text(encoding="utf-8"), random.Random(f"{path.name} {seed}"))
        if not text.strip():
            continue
        document = read_text(path.name, text)
        assert all(document.text[b.start : b.end] == b.text for b in document.blocks), path.name
        for fact in extract(document).facts:
            taken += 1
            assert fact.document == path.name
            assert 0 <= fact.start < fact.end <= len(text), (path.name, fact)
            assert text[fact.start : fact.end] == fact.quote, (path.name, fact)
    assert taken
