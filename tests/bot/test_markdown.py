"""Text made safe to show: nothing is formatted, linked or mentioned, and nothing is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markdown import clip, escape, linked

texts = st.text(alphabet=st.sampled_from("ab 1.@#<>&!*_~`|[]()\\/:-+\n\u200béverynoh"), max_size=60)


def unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text).replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain words, 1'23''456", "plain words, 1'23''456"),
        ("**bold** _x_", "\\*\\*bold\\*\\* \\_x\\_"),
        ("@everyone and <@12>", "@\u200beveryone and \\<@\u200b12\\>"),
        ("[win](http://evil.example)", "\\[win\\](http\\://evil.example)"),
        ("# heading", "\\# heading"),
        ("- item\n1. item", "\\- item\n1\\. item"),
        ("P1 - 12.5 s", "P1 - 12.5 s"),
    ],
)
def test_escape(text: str, safe: str) -> None:
    assert escape(text) == safe


@given(texts)
def test_escaping_loses_nothing(text: str) -> None:
    assert unescape(escape(text)) == text.replace("\u200b", "")


@given(texts)
def test_nothing_escaped_mentions_or_links(text: str) -> None:
    safe = escape(text)
    assert not re.search(r"(?<!\\)<[@#]", safe)
    assert "@everyone" not in safe
    assert not re.search(r"\w://", safe)
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`~|\[]", safe)


@given(texts, st.integers(2, 50))
def test_clipped_text_fits_and_ends_whole(text: str, most: int) -> None:
    cut = clip(escape(text), most)
    assert len(cut) <= most
    body = cut.removesuffix("…")
    assert (len(body) - len(body.rstrip("\\"))) % 2 == 0


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (None, "A \\[race\\]"),
        ("https://example.org/a", "[A \\[race\\]](https://example.org/a)"),
        ("javascript:alert(1)", "A \\[race\\]"),
        ("https://example.org/a) @everyone", "A \\[race\\]"),
    ],
)
def test_linked(link: str | None, shown: str) -> None:
    assert linked("A [race]", link) == shown
