"""What may stand between the parts of a party, in a language."""

import re
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.phrases import any_of, owning, word_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place


@dataclass(frozen=True)
class Joints:
    """What may stand between the parts of a party, in a language."""

    listed: re.Pattern[str]
    last: re.Pattern[str]
    last_of: re.Pattern[str]
    nationality: re.Pattern[str]
    driven: re.Pattern[str]
    entered: re.Pattern[str]
    drive: re.Pattern[str]
    numbered: re.Pattern[str]
    meant_for: re.Pattern[str]
    partner: re.Pattern[str]
    at_wheel: re.Pattern[str]
    shared_with: re.Pattern[str]
    crew: re.Pattern[str]
    trusted: re.Pattern[str]
    divided: re.Pattern[str]
    share: Phrases
    of_the_team: re.Pattern[str]
    drives_for: re.Pattern[str]
    apposition: re.Pattern[str]
    relay: re.Pattern[str]
    owns: re.Pattern[str]
    partner_of: re.Pattern[str]
    crew_number: re.Pattern[str]
    driven_for: re.Pattern[str]
    from_country: re.Pattern[str]
    somebodys: re.Pattern[str]


@lru_cache
def joints(language: Language) -> Joints:
    """The joints of a language, compiled once."""
    words = language.facts.mentions
    ands, owns = any_of(language.words.and_words), owning(language)
    entered = "|".join(_joined(w) for w in sorted(words.entered_by, key=len, reverse=True))
    driven = "|".join(_joined(w) for w in sorted(words.driven_by, key=len, reverse=True))
    trusted = "|".join(_parted(_joined(w)) for w in sorted(words.trusted_to, key=len, reverse=True)) or "(?!)"
    owned = "|".join(map(_joined, words.owner_joins)) or "(?!)"
    people = (*words.driver_words, *words.crew_words, *words.mates)
    signs, epithets = any_of(words.number_signs), any_of(words.crew_epithets)
    return Joints(
        somebodys=re.compile(rf"{word_of(language.words.possessives)}\s$"),
        from_country=re.compile(rf"\s{any_of(words.from_words)}\s"),
        listed=re.compile(rf"\s?[,/]\s?|\s?[–—-]\s?|\s?,?\s{ands}\s(?:{owned})?"),
        last=re.compile(rf"\s?,?\s{ands}\s"),
        last_of=re.compile(rf"\s?,?\s{ands}\s(?:{owned})?"),
        nationality=re.compile(rf"\s?,?\s(?:{ands}\s)?(?:{any_of(words.nationality_articles)}\s?)?"),
        driven=re.compile(
            rf"(?:\s[a-z]+){{0,2}}\s?,?\s?(?:{driven})(?:(?:{entered}))?|(?:\s[a-z0-9'-]+){{0,5}}(?:,(?:\s[a-z-]+){{0,2}})?\s(?:{trusted})"
        ),
        drive=re.compile(rf"\s(?:{any_of(words.drive)})\s(?:[\w.'-]+\s){{0,4}}\s?\(?{signs}\s?"),
        numbered=re.compile(rf"\s(?:(?:{any_of(words.articles)})\s)?{signs}\s?"),
        meant_for=re.compile(rf"\)?\s?,?\s{any_of(words.meant_for)}\s"),
        apposition=re.compile(rf",\s(?:[a-z']+\s){{0,3}}[a-z']+,?\s{ands}\s"),
        owns=re.compile(rf"{owns}\s"),
        relay=re.compile(rf"{word_of(words.relay_words)}\s?$"),
        partner_of=re.compile(rf"(?<!\w)(?:{any_of(words.partner_nouns)})\s$"),
        driven_for=re.compile(rf"{word_of(words.for_words)}\s(?:(?:{any_of(words.articles)})\s)?$"),
        crew_number=re.compile(
            rf"{word_of(words.crew_words)}\s(?:{entered})?(?:(?:{any_of(words.articles)})\s)?{any_of(words.number_signs)}\s?$"
        ),
        entered=re.compile(
            rf"(?:\s{any_of(words.car_nouns)})?\s?,?\s?(?:{entered})(?:(?:{any_of(words.articles)})\s)?(?:(?:{epithets})\s)?|\s?[–—-]\s?|\s"
        ),
        at_wheel=re.compile(
            rf",?\s(?:{'|'.join(_joined(w) for w in sorted(words.at_wheel, key=len, reverse=True)) or '(?!)'})"
            rf"(?:{any_of(words.number_signs)})?\s?"
        ),
        shared_with=re.compile(rf",?\s{any_of(words.shared_with)}\s(?:{any_of(words.driver_words)}\s)?"),
        partner=re.compile(rf"\s?,?\s(?:{any_of(words.partner_words)}|{any_of(words.family_words)})\s"),
        crew=re.compile(rf"{word_of(words.crew_words)}(?!\w)[^.;:()]{{0,30}}$"),
        trusted=re.compile(rf"(?<!\w)(?:{trusted})$"),
        divided=re.compile(rf"{word_of(words.prizes)}\s[^.;:,]{{0,20}}$"),
        drives_for=re.compile(rf"{owns}\s|{owns}?\s{any_of(words.driver_words)}\s"),
        of_the_team=re.compile(rf"'|\s(?:{any_of((*people, *language.names.team_signs, *words.roles))})(?!\w)"),
        share=Phrases.of(words.crew_words),
    )


def _joined(word: str) -> str:
    return re.escape(fold_in_place(word)) + ("" if word.endswith("'") else r"\s")


def _parted(phrase: str) -> str:
    """A phrase between whose first two words something may stand beside: "shared, as ever, by"."""
    return phrase.replace(r"\ ", r"(?:,\s(?:[a-z'-]+\s){0,3}[a-z'-]+,)?\ ", 1)
