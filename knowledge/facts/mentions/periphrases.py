"""Words that stand for a person by his origin or an honour: "le Turc", "the Dane", "le Junior Rivemont 2031"."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.mentions.gazetteer import nation_after
from knowledge.facts.mentions.origins import country_of, origins
from knowledge.facts.mentions.overlaps import without_overlaps
from knowledge.facts.mentions.phrases import owning
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

K = MentionKind
LONGEST_ORIGIN = 30
WHOLE = 5
"""Letters of an ending that is a word of its own: "breton"."""
WORD_BEFORE = re.compile(r"(?<![\w'-])(?P<word>[a-z]{3,}(?:-[a-z]+)*)[\s\u00a0]\Z")


def with_periphrases(kept: list[Mention], text: str, folded: str, language: Language) -> list[Mention]:
    """Words that stand for a person ("le Turc"): whoever the document calls so, else left open."""
    return _with_origins(_with_honours(kept, text, folded, language), text, folded, language)


def _with_honours(kept: list[Mention], text: str, folded: str, language: Language) -> list[Mention]:
    """Honours with their year stand for somebody, whatever their words are elsewhere."""
    spans = [match.span() for match in _honour(language).find(folded)]
    if not spans:
        return kept
    out = [m for m in kept if not any(start <= m.start < end for start, end in spans)]
    honours = [Mention(K.PERIPHRASIS, start, end, text[start:end], folded[start:end]) for start, end in spans]
    return without_overlaps([*out, *honours], len(text))


@lru_cache
def _honour(language: Language) -> Phrases:
    """An article, an honour, whose it is, and its year."""
    words = language.facts.mentions
    honours = "|".join(re.escape(fold_in_place(w)) for w in words.honours) or "(?!)"
    articles = at_word_start(re.escape(fold_in_place(a)) + ("" if a.endswith("'") else r"\s") for a in words.articles)
    return Phrases(rf"{articles}(?:{honours})(?:\s[\w&-]+){{1,5}}?\s(?:19|20)\d\d(?!\w)", words.articles)


def _with_origins(kept: list[Mention], text: str, folded: str, language: Language) -> list[Mention]:
    """Words for an origin."""
    taken = bytearray(len(text) + 1)
    for mention in kept:
        if mention.kind is not K.COUNTRY:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    starts = {m.start: m for m in kept if m.kind is K.PERSON}
    found: list[tuple[int, int, str]] = []
    called = _called(starts, folded, language)
    for match in _periphrasis(language).find(folded):
        start, end = match.span("word")
        if text[start].islower() or any(taken[start:end]):
            continue
        if (person := starts.get(end + 1)) is not None:
            called.setdefault(match["word"], set()).add(str(person.value))
        elif not re.match(r"[\s\u00a0][A-ZÀ-Ý]", text[end : end + 2]):
            found.append((match.start(), end, match["word"]))
    if not found and not called:
        return kept
    found = [f for f in found if f[2] in called or _demonym(language).fullmatch(f[2])]
    nations = _nations(starts.values(), called, text, folded, language) if found else {}
    out = [m for m in kept if m.kind is not K.COUNTRY or not any(s <= m.start and m.end <= e for s, e, _ in found)]
    for start, end, word in found:
        who = called.get(word) or nations.get(country_of(language).get(word, ""), set())
        kind, value = (K.PERSON, next(iter(who))) if len(who) == 1 else (K.PERIPHRASIS, word)
        out.append(Mention(kind, start, end, text[start:end], value))
    return without_overlaps(out, len(text))


def _called(people: Mapping[int, Mention], folded: str, language: Language) -> dict[str, set[str]]:
    """Whom the document calls by an origin, right before their names: "pilote turc Doe"."""
    called: dict[str, set[str]] = {}
    for start, person in people.items():
        before = WORD_BEFORE.search(folded, max(0, start - LONGEST_ORIGIN), start)
        if before and _demonym(language).fullmatch(before["word"]):
            called.setdefault(before["word"], set()).add(str(person.value))
    return called


def _nations(
    people: Collection[Mention], called: Mapping[str, set[str]], text: str, folded: str, language: Language
) -> dict[str, set[str]]:
    """Who is of each country: by the code in brackets after the name, or by what the document calls them."""
    found: dict[str, set[str]] = {}
    for person in people:
        if nation := nation_after(text, person.end):
            found.setdefault(nation[0], set()).add(str(person.value))
    for word, who in called.items():
        if country := country_of(language).get(word):
            found.setdefault(country, set()).update(who)
    for told in origins(people, folded, language):
        found.setdefault(told.country, set()).add(str(told.person.value))
    return found


@lru_cache
def _periphrasis(language: Language) -> Phrases:
    """An article and a capitalised word that may stand for somebody."""
    words = language.facts.mentions
    articles = at_word_start(re.escape(fold_in_place(a)) + ("" if a.endswith("'") else r"\s") for a in words.articles)
    several = "".join(rf"{re.escape(word)}|" for word in country_of(language) if " " in word)  # "New Zealander"
    return Phrases(
        rf"{articles}(?P<word>{several}[a-z]{{3,}}(?:-[a-z]+)*)(?:(?={owning(language)}(?!\w))|(?![\w'-]))",
        words.articles,
    )


@lru_cache
def _demonym(language: Language) -> re.Pattern[str]:
    """A word for somebody by his origin: of a country, or of a place by its ending."""
    endings = "|".join(
        sorted((fold_in_place(e) for e in language.facts.mentions.demonym_endings), key=len, reverse=True)
    )
    whole = (fold_in_place(e) for e in language.facts.mentions.demonym_endings if len(e) >= WHOLE)
    listed = "|".join(map(re.escape, sorted((*country_of(language), *whole), key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?:{listed})" + (rf"|[a-z-]+(?:{endings})" if endings else ""))
