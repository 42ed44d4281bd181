"""Tells the language of a question: by its function words first, then by the words it asks with."""

from collections.abc import Iterable, Sequence

from config.language import Language
from knowledge.questions.cues import Cues, cues_of
from knowledge.questions.signal import Signal
from knowledge.questions.tokens import Token

FUNCTION_WORD, ASKING_WORD = 2, 1


def language_of(
    tokens: Sequence[Token],
    languages: Iterable[Language],
    locale: str | None = None,
    before: str | None = None,
    named: Sequence[Token] = (),
) -> Language:
    """The language of the words; on a tie ``locale`` (the asker's), then that of the conversation ``before``.

    ``named`` are the words of names, of which the small ones tell a little: "gp de monaco".
    """
    candidates = list(languages)
    scores = {one.code: _score(tokens, cues_of(one)) + _articles(named, cues_of(one)) for one in candidates}
    preferred = [code for code in (locale, before) if code is not None]
    return max(
        candidates,
        key=lambda one: (scores[one.code], -preferred.index(one.code) if one.code in preferred else -len(preferred)),
    )


def _score(tokens: Sequence[Token], cues: Cues) -> int:
    score = 0
    for token in tokens:
        node = cues.root.words.get(token.word)
        if node is not None and Signal.LANGUAGE in node.senses:
            score += FUNCTION_WORD
        if token.word.isalpha() and cues.knows(token.word):
            score += ASKING_WORD
    return score


def _articles(tokens: Sequence[Token], cues: Cues) -> int:
    nodes = (cues.root.words.get(token.word) for token in tokens)
    return sum(node is not None and Signal.LANGUAGE in node.senses for node in nodes)
