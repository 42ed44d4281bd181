"""Sessions, classes and meetings as texts name them: "course 2", "chez les GT", "6 Heures de Fuji"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.class_codes import class_codes
from knowledge.facts.mentions.compound_classes import compound_classes, is_of_a_car
from knowledge.facts.mentions.events import events
from knowledge.facts.mentions.name_words import given, name_words
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.session_names import knocks_out, sessions
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

__all__ = ["any_of", "class_named", "occasions", "word_of"]

GROUPED = ("Overall", "Teams", "Manufacturers")
"""Categories whose words are ordinary ones: they name a class only where the text says so."""
ACRONYM = re.compile(r"[A-Z]{2,4}")


def occasions(text: str, folded: str, ordinals: Sequence[Mention], language: Language) -> Iterator[Mention]:
    """The sessions, classes and meetings that a text names; they may overlap with one another."""
    yield from sessions(text, folded, ordinals, language)
    yield from _categories(text, folded, language)
    yield from class_codes(text, folded, language)
    yield from events(text, folded, language)


def _categories(text: str, folded: str, language: Language) -> Iterator[Mention]:
    classes = _classes(language)
    for phrases, capital in ((classes.opened, False), (classes.strong, False), (classes.plain, True)):
        for match in phrases.find(folded):
            start, end = match.span("c")
            if not (capital and (_is_small(text[start:end]) or is_of_a_car(text, start, match["c"]))):
                yield Mention(
                    MentionKind.CATEGORY, start, end, text[start:end], classes.name(match["c"], text[start:end])
                )
    yield from compound_classes(text, folded, language)
    shown = list(_shown_classes(text, folded, language))
    yield from shown
    telling = {m.text for m in shown if m.text == m.text.upper() or " " in m.text}
    headed = [match.span("o" if match["o"] else "l") for match in _heading_class(language).finditer(text)]
    yield from (Mention(MentionKind.CATEGORY, a, b, text[a:b], text[a:b]) for a, b in headed)
    yield from _named_again(text, telling, language)
    heats = knocks_out(folded, language)
    for match in _lettered(language).find(folded):
        start, end = match.span()
        noun, code = text[start:end].split()
        if code == code.upper() and not heats:
            yield Mention(MentionKind.CATEGORY, start, end, text[start:end], f"{noun.capitalize()} {code}")


def _shown_classes(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """Classes that only the words around them show to be such; the words of two cells are not beside each other."""
    for phrases in _named_class(language):
        for match in phrases.find(folded):
            start, end = match.span("c")
            if "\t" in text[match.start() : match.end()]:
                continue
            shouted = text[match.start() : match.end()].isupper() and not any(c.isdigit() for c in text[start:end])
            if not shouted and not any(word[0].islower() for word in text[start:end].split()):
                yield Mention(MentionKind.CATEGORY, start, end, text[start:end], clean(text[start:end]))
    yield from _between_an_article_and_class(text, folded, language)
    for phrases in _acronym_class(language):
        for match in phrases.find(folded):
            start, end = match.span("c")
            if text[start:end].isupper() and not text[match.start() : match.end()].isupper():
                yield Mention(MentionKind.CATEGORY, start, end, text[start:end], text[start:end])
    for phrases in _long_class(language):
        for match in phrases.find(folded):
            start = match.start("c")
            named = text[start : _with_capitals(text, start, match.end("c"))].rstrip()
            if " " in named and not text[match.start() : match.end()].isupper() and not _is_ordinary(named, language):
                yield Mention(MentionKind.CATEGORY, start, start + len(named), named, clean(named))


def _between_an_article_and_class(text: str, folded: str, language: Language) -> Iterator[Mention]:
    for match in _between_words(language).find(folded):
        named, line = text[slice(*match.span("c"))], text[match.start() : match.end()]
        if named[0].isupper() and not line.isupper() and "\t" not in line and not _is_ordinary(named, language):
            yield Mention(MentionKind.CATEGORY, *match.span("c"), named, named)


def _is_ordinary(named: str, language: Language) -> bool:
    """Whether words are somebody's name, or hold a word that no class has."""
    words = fold_in_place(named).split()
    ordinary = name_words(language.code).ordinary
    return given(words[0]) or any(word in ordinary for word in words)


def _named_again(text: str, codes: set[str], language: Language) -> Iterator[Mention]:
    """Classes by the code that the text once showed to be one: an acronym anywhere, another after words that open a
    class, but in capitals."""
    if not codes:
        return
    acronyms = "|".join(sorted(code for code in codes if ACRONYM.fullmatch(code)))
    for match in re.finditer(rf"(?<![\w-])(?:{acronyms})(?![\w-])", text) if acronyms else ():
        line = text[text.rfind("\n", 0, match.start()) + 1 : (text + "\n").find("\n", match.end())]
        if line.isupper() and not line.startswith(match[0]):
            continue  # a headline, which says what of the class
        yield Mention(MentionKind.CATEGORY, *match.span(), match[0], match[0])
    openers = any_of(language.sentences.category_openers)
    names = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
    for match in re.finditer(rf"(?<!\w){openers}\s(?P<c>{names})(?!\w)", text, re.IGNORECASE):
        start, end = match.span("c")
        if text[start:end] in codes and not text[match.start() : start].isupper():
            yield Mention(MentionKind.CATEGORY, start, end, text[start:end], clean(text[start:end]))


@lru_cache
def _long_class(language: Language) -> tuple[Phrases, ...]:
    """A class of several words, beside the word for it: "la catégorie TCA Light", "in the Pro Silver class"."""
    nouns = tuple(noun for noun in language.facts.mentions.class_nouns if " " not in noun)
    before = language.facts.setting.in_words
    word = r"[a-z\d][\w+/-]*"
    return (
        Phrases(rf"{word_of(nouns)}\s(?P<c>{word}(?:\s{word}){{1,2}})", nouns),
        Phrases(rf"{word_of(before)}\s(?P<c>{word}(?:\s{word}){{1,2}})\s{any_of(nouns)}(?!\w)", before),
    )


def _with_capitals(text: str, start: int, end: int) -> int:
    """Where the words with capitals end that stand side by side from ``start``."""
    for word in re.finditer(r"\S+", text[start:end]):
        if word[0][0].islower():
            return start + word.start()
    return end


@lru_cache
def _heading_class(language: Language) -> re.Pattern[str]:
    """A class of letters and figures that a sentence starts with: "En A8, ...", "F2000 : Doe ..."."""
    words = "|".join(w.capitalize() for w in language.facts.setting.in_words)
    starts = r"(?:^|(?<=[.;!?»]\s)|(?<=\n))"
    other = r"(?!(?:P|Q|T|L|S|J|H|ES|SS|EL|FP|CH)\d)"
    coded = rf"{other}(?=[A-Z]*\d)[A-Z][A-Z\d+]{{1,6}}(?=\s(?:[a-z]|[A-Z][a-z]))"
    opened = rf"(?:{words})\s(?P<o>{coded}|[A-Z][A-Z\d+]{{0,5}}(?:[-/][A-Z\d]{{1,4}})?(?:\s[A-Z][a-z]+)?(?=\s?,))"
    label = rf"(?P<l>{other}[A-Z]{{1,3}}\d{{1,4}}[A-Z]?)(?=\s?:\s[A-ZÀ-Ý])"
    return re.compile(rf"{starts}(?:{opened}|{label})", re.MULTILINE)


@lru_cache
def _lettered(language: Language) -> Phrases:
    """A part of the field by its letter: "Groupe N", "GROUP A"."""
    words = language.facts.mentions.group_words
    return Phrases(rf"{word_of(words)}\s(?!\d{{3}})[a-z0-9]{{1,3}}(?:[+/][a-z0-9]{{1,3}})*(?![\w-])", words)


def _is_small(written: str) -> bool:
    """Whether a word that may name a class is written as an ordinary one; of two words none is."""
    return written[0].islower() and " " not in written


def class_named(folded: str, language: Language) -> str | None:
    """The class that a phrase, folded, is the name of."""
    return _classes(language).names.get(" ".join(folded.split()))


@dataclass(frozen=True)
class Classes:
    """The classes of a language: after words that open one, words that always mean one, and those with a capital."""

    opened: Phrases
    strong: Phrases
    plain: Phrases
    names: dict[str, str]

    def name(self, folded: str, written: str) -> str:
        """The category's usual name; where the text's word has nothing in common with it, the text's own."""
        usual = self.names[" ".join(folded.split())]
        alike = fold_in_place(usual)[:3] == folded.replace(" ", "")[:3] or usual in GROUPED
        return usual if alike else written[:1].upper() + written[1:]


@lru_cache
def _classes(language: Language) -> Classes:
    categories = language.words.categories
    names = {fold_in_place(form): name for name, forms in categories.items() for form in forms}
    all_words = any_of(tuple(names)).replace(r"\ ", r"\s")
    own = tuple(form for form, name in names.items() if name not in GROUPED)
    plain = word_of(own, r"\w-").replace(r"\ ", r"\s")
    strong = word_of(language.words.overall_words, r"\w-").replace(r"\ ", r"\s")
    mentions = language.facts.mentions
    opener = rf"{word_of(mentions.class_openers)}\s(?:{any_of(mentions.class_articles)}\s)?"
    return Classes(
        opened=Phrases(rf"{opener}(?P<c>{all_words})(?![\w-])", mentions.class_openers),
        strong=Phrases(rf"(?P<c>{strong})(?![\w-])", language.words.overall_words),
        plain=Phrases(rf"(?P<c>{plain})(?![\w-]|/\w)", own),
        names=names,
    )


@lru_cache
def _named_class(language: Language) -> tuple[Phrases, ...]:
    """A class that only the words around it show: "classe CUP3", "catégorie Mini", "in the RX2e class"."""
    every, before = language.facts.mentions.class_nouns, language.facts.setting.in_words
    nouns = tuple(noun for noun in every if " " not in noun)
    return (
        Phrases(rf"{word_of(every)}\s(?P<c>[a-z]+\s?\d\w*(?:-[ivx]+)?|\d+\w*-\w+)(?!\w)", every),
        Phrases(rf"{word_of(nouns)}\s(?P<c>[a-z]{{3,}}(?:-[a-z]+)?)(?!\w)", nouns),
        Phrases(rf"{word_of(before)}\s(?P<c>[a-z0-9][\w-]+)\s{any_of(nouns)}(?!\w)", before),
    )


@lru_cache
def _between_words(language: Language) -> Phrases:
    """A word between an article and the one for a class: "the Sport class", "took the National category"."""
    articles, nouns = language.facts.mentions.class_articles, language.facts.mentions.class_nouns
    single = tuple(noun for noun in nouns if " " not in noun)
    return Phrases(rf"{word_of(articles)}\s(?P<c>[a-z][a-z-]{{3,}})\s{any_of(single)}(?!\w)", articles)


@lru_cache
def _acronym_class(language: Language) -> tuple[Phrases, ...]:
    """Letters that are a class where they are capitals: "the DSG class", "the Grand Sport (GS) victory"."""
    mentions, groups = language.facts.mentions, language.sentences.groups
    nouns = tuple(noun for noun in mentions.class_nouns if " " not in noun)
    prizes = (*nouns, *groups.get("victory", ()), *groups.get("pole", ()))
    articles = mentions.class_articles
    return (
        Phrases(rf"{word_of(nouns)}\s[a-z]+,\s(?:{any_of(mentions.articles)}\s?)?(?P<c>[a-z]{{2,4}})(?=[,:])", nouns),
        Phrases(rf"{word_of(articles)}\s(?P<c>[a-z]{{2,4}})\s{any_of(nouns)}(?!\w)", articles),
        Phrases(rf"\((?P<c>[a-z]{{2,4}})\)\s{any_of(prizes)}(?!\w)", ("(",)),
    )
