"""Classes told by two words: a field and a grade ("GT3 Am", "LMP2 Pro/Am"), or two grades ("Silver-Am")."""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

FIELDS = ("Overall", "Teams", "Manufacturers")
JOINED = r"\w-"
PART = re.compile(r"[\s/-]")
MODEL_FIGURES = re.compile(r"(?<![\w#°.])\d{3}(?: [A-Z][a-z]+)? \Z")
MODEL_LETTERS = re.compile(r" (?:Cup|RS|R|Evo|EVO|S)(?!\w)")
"""What makes figures before a class, and letters after it, the name of a car."""
LONGEST_CAR = 40


def compound_classes(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The classes of two words, both with a capital, of which the lists may know but one."""
    for match in _compound(language).find(folded):
        start, end = match.span("c")
        written = text[start:end]
        if all(part[:1].isupper() or part[:1].isdigit() for part in PART.split(written)) and not is_of_a_car(
            text, start, match["c"]
        ):
            yield Mention(MentionKind.CATEGORY, start, end, written, clean(written))


def is_of_a_car(text: str, start: int, word: str) -> bool:
    """Whether a class is part of a car's name: "488 GT3" after a make, "992 GT3 Cup" and "718 Doe GT4 RS" without."""
    if not any(c.isdigit() for c in word):
        return False
    if MODEL_FIGURES.search(text, max(0, start - LONGEST_CAR), start) and MODEL_LETTERS.match(text, start + len(word)):
        return True
    before = text[max(0, start - LONGEST_CAR) : start]
    makes = [m for m in gazetteer().find(before, fold_in_place(before)) if m.kind is MentionKind.CAR]
    return bool(makes) and bool(re.fullmatch(r"(?:[\s-](?=[\w-]*[A-Z\d])[\w-]+){0,3}[\s-]", before[makes[-1].end :]))


@lru_cache
def _compound(language: Language) -> Phrases:
    """A field and a grade beside it, or two grades; what the lists know whole is left to them."""
    cups = set(language.facts.setting.cups)
    listed = {fold_in_place(form): name for name, forms in language.words.categories.items() for form in forms}
    grades = tuple(form for form, name in listed.items() if name in cups and name not in FIELDS and " " not in form)
    coded = tuple(form for form, name in listed.items() if name not in cups and name == name.upper())
    known = any_of(tuple(form for form in listed if PART.search(form))).replace(r"\ ", r"\s")
    first = (*coded, *grades)
    ends = r"(?![\w-]|/\w)"
    joined = rf"{word_of(first, JOINED)}[\s/-]{any_of(grades)}"
    return Phrases(rf"(?!{known}{ends})(?P<c>{joined}){ends}", first)
