"""What went wrong is told in every language, and nothing that is told goes without its words."""

import ast
from pathlib import Path

import pytest

import knowledge
from config.failures import Failures
from config.language import languages
from knowledge.failure import Failure, because
from knowledge.reading.child import _told
from knowledge.store.database import REASONS


def given() -> set[str]:
    """The keys of all reasons that the code gives."""
    keys = set(REASONS.values())
    for path in Path(knowledge.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "because":
                keys |= {n.value for n in ast.walk(node.args[0]) if isinstance(n, ast.Constant)}
    return keys


FRAME = "of"
"""The key that is no reason: how a file and its reason are put beside each other."""


def test_every_reason_has_its_words_and_every_word_its_reason() -> None:
    assert given() | {FRAME} == set(Failures.model_fields)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a.pdf: it has 300 pages, more than 200. Save what matters as text and try again."),
        ("fr", "a.pdf : il a 300 pages, plus que 200. Enregistrez ce qui importe comme texte et recommencez."),
    ],
)
def test_a_failure_is_said_in_the_words_of_a_language(language: str, said: str) -> None:
    failure = Failure("a.pdf", because("too_many_pages", number=300, most=200))
    assert failure.said(languages()[language].interface.failures) == said
    assert str(failure).startswith("a.pdf: it has 300 pages")


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ({"refused": "too_deep", "slots": {"most": "400"}}, because("too_deep", most="400")),
        ({"refused": "too_deep", "slots": {}}, because("crashed")),
        ({"refused": "__class__", "slots": {}}, because("crashed")),
        ({"refused": "no_such_reason", "slots": {}}, because("crashed")),
        ({"refused": None}, because("crashed")),
        ({"refused": "too_deep", "slots": [1]}, because("crashed")),
    ],
)
def test_a_reason_from_a_parser_is_not_believed_unless_there_are_words_for_it(reply: dict, reason: object) -> None:
    assert _told(reply) == reason
