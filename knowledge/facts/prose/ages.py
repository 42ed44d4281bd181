"""Whose age a count is, by the words around it: "X, âgé de 24 ans", "the 24-year-old Swiss", "À 24 ans, X"."""

import re
from typing import NamedTuple

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.origins import country_of
from knowledge.facts.prose.portrait import Portrait, PortraitWords, Told, portrait_words

K = MentionKind
STANDS_FOR = (K.PERIPHRASIS, K.COUNTRY)
SOMEBODY = (*STANDS_FOR, K.PERSON)
LONGEST_WORDS = 60
"""Characters of the words that stand for somebody, or that are set behind his name, before his age."""
LONGEST_EPITHET = 16
"""Characters of the words between an age and a name: "19-year-old rookie X"."""
SET_BEHIND = re.compile(r"(?:\s\([^()]*\)|,\s[^.,;:()\"«»\n]{3,50}),\s\Z")
SENTENCE_END = (".", "!", "?", "»", "”", '"', "\n", "")


class Count(NamedTuple):
    """A count that may be an age, with what the sentence mentions right before and after it."""

    page: Page
    before: Mention | None
    age: Mention
    after: Mention | None

    @property
    def words(self) -> PortraitWords:
        """The words of the document's language."""
        return portrait_words(self.page.language)

    @property
    def lead(self) -> str:
        """What stands between the mention before and the count."""
        return self.page.folded[self.before.end : self.age.start] if self.before else ""

    @property
    def in_years(self) -> bool:
        """Whether the text says that it counts years of age."""
        return self.age.kind is K.AGE

    @property
    def glued(self) -> bool:
        """Whether it is written as one word: "24-year-old"."""
        return self.in_years and "-" in self.age.text

    @property
    def closed(self) -> bool:
        """Whether the words about the age may end behind it."""
        return bool(self.words.after_age.match(self.page.folded, self.age.end))

    def follows(self, sign: str) -> bool:
        """Whether a sign stands right behind it."""
        return self.page.folded.startswith(sign, self.age.end)

    def of(self, who: Mention) -> Portrait:
        """The age, and the country that a word for somebody tells."""
        start, end = min(who.start, self.age.start), max(who.end, self.age.end)
        if who.kind is K.PERSON:
            return Portrait(start, end, {"age": self.age.value}, person=str(who.value))
        country = str(who.value) if who.kind is K.COUNTRY else country_of(self.page.language).get(str(who.value))
        values: Told = {"age": self.age.value, "nationality": country} if country else {"age": self.age.value}
        return Portrait(start, end, values, country=country)

    def of_whom_it_stands_for(self, start: int) -> Portrait:
        """The age of somebody whom words from a place on stand for, or whom the sentence is about."""
        return Portrait(start, self.age.end, {"age": self.age.value})


def age_of(page: Page, before: Mention | None, age: Mention, after: Mention | None) -> Portrait | None:
    """The age that a count is; without a person where words that do not name him stand for him."""
    count = Count(page, before, age, after)
    return next((told for read in READINGS if (told := read(count)) is not None), None)


def _set_behind(count: Count) -> Portrait | None:
    """ "X (T), 16 ans", "X, vétéran de V, 52 ans"."""
    page, age = count.page, count.age
    words = SET_BEHIND.search(page.folded, max(0, age.start - LONGEST_WORDS), age.start) if count.in_years else None
    if words is None or not count.closed:
        return None
    people = page.inside(words.start() - LONGEST_WORDS, age.start, K.PERSON)
    return count.of(people[-1]) if people and people[-1].end == words.start() else None


def _in_bracket(count: Count) -> Portrait | None:
    """ "Teenager X (16)": other numbers in brackets are points or cars."""
    who, folded = count.before, count.page.folded
    if who is None or who.kind is not K.PERSON or count.lead.strip() != "(" or not count.follows(")"):
        return None
    return count.of(who) if count.words.young.search(folded, max(0, who.start - LONGEST_WORDS), who.start) else None


def _beside(count: Count) -> Portrait | None:
    """ "X, âgé de 24 ans", "le Suisse, 24 ans,", "X, a 24-year-old from T", "X, vétéran de V, 52 ans"."""
    who = count.before
    if who is None or who.kind not in SOMEBODY:
        return None
    sure = count.in_years or (count.lead.strip() != "(" and count.follows(","))
    if sure and count.words.aged.fullmatch(count.lead):
        return count.of(who)
    set_beside = count.in_years and who.kind is K.PERSON and (count.glued or count.closed)
    return count.of(who) if set_beside and count.words.between.fullmatch(count.lead) else None


def _glued(count: Count) -> Portrait | None:
    """ "the 24-year-old Swiss", "19-year-old rookie X"; else words that stand for somebody: "said the 24-year-old"."""
    page, age, after = count.page, count.age, count.after
    if not count.glued:
        return None
    if after and after.kind in SOMEBODY and after.start - age.end < LONGEST_EPITHET:
        epithet = page.folded[age.end : after.start].strip()
        if not epithet or epithet.isalpha():
            return count.of(after)
    stands = count.words.article.search(page.folded, max(0, age.start - 5), age.start)
    apposed = after and after.kind is K.PERSON and count.words.apposed.fullmatch(page.folded, age.end, after.start)
    if stands and after and apposed and page.folded.startswith(",", after.end):
        return count.of(after)
    return count.of_whom_it_stands_for(age.start) if stands else None


def _opened(count: Count) -> Portrait | None:
    """ "À 24 ans, X", "X, à 24 ans, ..."; else the age of whoever the sentence is about: "gagne à 24 ans"."""
    page, age, before, after = count.page, count.age, count.before, count.after
    opening = count.words.at_age.search(page.folded, max(0, age.start - 16), age.start)
    if opening is None or not count.closed:
        return None
    first = page.folded[: opening.start()].rstrip(" ")[-1:] in SENTENCE_END
    beside = after and after.kind is K.PERSON and count.words.beside.fullmatch(page.folded, age.end, after.start)
    if after and beside and (count.in_years or first or opening[0].startswith(",")):
        return count.of(after)
    if not count.in_years and not opening[0].startswith(","):
        return None
    if before and before.kind is K.PERSON and opening.start() == before.end:
        return count.of(before)
    return count.of_whom_it_stands_for(opening.start())


def _turned(count: Count) -> Portrait | None:
    """ "X, who turned 34 on Friday": the age that whoever the sentence is about has reached."""
    turned = count.words.turned.search(count.page.folded, max(0, count.age.start - LONGEST_WORDS), count.age.start)
    return count.of_whom_it_stands_for(turned.start()) if turned and (count.in_years or count.closed) else None


def _being(count: Count) -> Portrait | None:
    """ "X, the champion of 2031, is 18 years old": the age of whoever the sentence is about."""
    being = count.words.being.search(count.page.folded, max(0, count.age.start - LONGEST_WORDS), count.age.start)
    return count.of_whom_it_stands_for(being.start()) if being and count.in_years and not count.glued else None


def _of_words(count: Count) -> Portrait | None:
    """The age of somebody for whom words stand: "le pilote de 17 ans", "the driver from Leeds, 26, ..."."""
    page, age = count.page, count.age
    pattern = count.words.stands_for if count.in_years else count.words.noun
    if not count.in_years and not (count.follows(",") or count.follows(".")):
        return None
    found = pattern.search(page.folded, max(0, age.start - LONGEST_WORDS), age.start)
    if found is None or page.inside(found.start(), age.start, K.PERSON):
        return None
    return count.of_whom_it_stands_for(found.start())


READINGS = (_set_behind, _in_bracket, _beside, _glued, _opened, _turned, _being, _of_words)
