"""Cars: a make with the model that follows it, and the model alone once it was told."""

import re
from collections.abc import Collection
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import Spotter
from knowledge.facts.mentions.name_words import given, name_words
from knowledge.facts.mentions.phrases import any_of
from knowledge.text import fold_in_place

MODEL = re.compile(
    r"(?:[ \u00a0](?:(?:[A-Z]\.){2,}|[A-Z]{1,4}-[A-Z]{0,2}\d[\w.]*"
    r"|[A-Z][A-Za-z]*\d[\w.]*|[a-z]\d+|\d[\w.]*|[A-Z]{1,4}(?!°)|[A-Z][a-zé]+"
    r"|[eE]vo|II|III)(?![\w'’°]))+"
)

LAST_FIGURE = re.compile(r"[ \u00a0]\d(?=[),;])")
"""The figure that ends a model's code, where nothing else follows: "(Audi RS 3)"."""
K = MentionKind
LONGEST_ARTICLE = 10
CLOSING = re.compile(r"\s?[,.;)]")
EDITIONS = ("evo", "ii", "iii")


def with_model(make: Mention, text: str, names: Collection[int] = ()) -> Mention:
    """A car's make with the model that follows it; ``names`` are where people and teams begin, who are no model."""
    model = MODEL.match(text, make.end)
    in_view = bool(re.search(r"(?:\b\w{1,4}[\s\u00a0]|['’(/])$", text[max(0, make.start - 5) : make.start]))
    in_view = in_view or (model is not None and _is_listed(text, make.start, model.end()))
    numbered = model is not None and bool(re.match(r"\s?(?:[nN][°º]|#)", text[model.end() :]))
    maker = naming().manufacturers.get(str(make.value))
    plain = (in_view or numbered) and not (maker and maker.motorcycles)  # whose models are codes: words are of a team
    tail = _model_words(model[0].split(), plain=plain) if model else []
    end = make.end
    for word in tail:
        start = text.index(word, end)
        if start in names:
            break
        end = start + len(word)
    if tail and tail[-1].isupper() and (figure := LAST_FIGURE.match(text, end)):
        end = figure.end()
    if text[end - 1] == ".":
        end -= 1
    return Mention(K.CAR, make.start, end, text[make.start : end], clean(text[make.start : end]))


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a make and what follows it stand alone between the commas or dashes of a list."""
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    return bool(re.search(r"[,–—-][ \u00a0]$", before) and re.match(r"[ \u00a0]?(?:[,;(\n–—-]|$|\+?\d)", after))


def _model_words(words: list[str], *, plain: bool) -> list[str]:
    """The words after a make that name its model: figures and capitals; plain words beside them, or alone in view.

    A figure alone is a model only where it looks like one ("07", "911"), not a time or a count. A given name is part of
    the model where nothing follows that it could be the given name of.
    """
    known = name_words()
    kept: list[str] = []
    for position, word in enumerate(words):
        folded = fold_in_place(word)
        figure = word.replace(".", "").isdigit()
        coded = (
            folded in EDITIONS or (any(c.isdigit() for c in word) and not figure) or (word.isupper() and len(word) <= 4)
        )
        if figure and not (
            re.fullmatch(r"0\d", word)
            or (position + 1 < len(words) and re.fullmatch(r"\d{2,3}|\d\.\d", word))
            or (plain and re.fullmatch(r"\d{3}", word))
            or _between_codes(words, position)
        ):
            break
        named = given(folded) and any(w.isalpha() and not w.isupper() for w in words[position + 1 : position + 2])
        if not coded and not figure and (folded in known.team_words or folded in known.ordinary or named):
            break
        kept.append(word)
    while kept and not _ends_model(kept[-1], plain=plain):
        kept.pop()
    return kept


def _between_codes(words: list[str], position: int) -> bool:
    """Whether a figure stands in the middle of a model's code: "RS 3 LMS"."""
    after = "".join(words[position + 1 : position + 2])
    return position > 0 and words[position - 1].isupper() and re.fullmatch(r"[A-Z]{2,4}", after) is not None


def _ends_model(word: str, *, plain: bool) -> bool:
    """Whether a model may end in a word: a code, or where the car is in plain view a name or three figures."""
    if re.fullmatch(r"[\d.]+", word):
        return bool(re.fullmatch(r"0\d", word)) or (plain and bool(re.fullmatch(r"\d{3}", word)))
    return plain or not word.isalpha() or word.isupper() or fold_in_place(word) in EDITIONS


def car_models(kept: list[Mention], text: str, folded: str) -> list[Mention]:
    """Cars named by their model alone, once the document has given make and model; but "LMP3" is a class."""
    classes = {word for word in name_words().class_words if " " not in word}  # of others, "JS P4" is a car too
    models = {
        word: str(m.value)
        for m in kept
        if m.kind is K.CAR and isinstance(m.value, str) and len(m.value.split()) > 1
        for word in [m.value.split(maxsplit=1)[1]]
        if any(c.isdigit() for c in word) and any(c.isalpha() for c in word) and fold_in_place(word) not in classes
    }
    found = Spotter((word, (K.CAR, car)) for word, car in models.items()).find(text, folded)
    return [m for m in found if not text[max(0, m.start - 1) : m.start].isalnum()]


def bare_numbers(kept: list[Mention], folded: str, language: Language) -> list[Mention]:
    """The mentions; a number after an article is a car's where the document tells such a car with a sign: "la 87"."""
    known = {str(m.value) for m in kept if m.kind is K.CAR_NUMBER}
    alone, counting, follower, apposed = _bare(language)

    def is_car(mention: Mention) -> bool:
        span = (max(0, mention.start - LONGEST_ARTICLE), mention.start)
        if apposed.search(folded, *span) and CLOSING.match(folded, mention.end):
            return True
        if mention.text not in known:
            return False
        told = alone.search(folded, *span)
        return bool(told or (counting.search(folded, *span) and follower.match(folded, mention.end)))

    return [
        Mention(K.CAR_NUMBER, m.start, m.end, m.text, m.text)
        if m.kind is K.NUMBER and m.text.isdigit() and is_car(m)
        else m
        for m in kept
    ]


@lru_cache
def _bare(language: Language) -> tuple[re.Pattern[str], ...]:
    """What stands before the bare number of a car: an article, or one that may open a count (then what follows it),
    or a noun for cars that stands apart.
    """
    words = language.facts.mentions
    followers = any_of((*words.car_nouns, *language.words.function_words))
    return (
        re.compile(rf"(?<!\w){any_of(words.number_articles)}\s$"),
        re.compile(rf"(?<!\w){any_of(words.plural_articles)}\s$"),
        re.compile(rf"['’]|\s?(?:[,.;:!?)]|$)|\s{followers}(?!\w)"),
        re.compile(rf"[,(]\s?{any_of(words.car_nouns)}\s$"),
    )
