"""The days on which a meeting has two races, as texts say it: "both of Saturday's races", "deux courses le samedi"."""

from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place


@lru_cache
def doubled_days(language: Language) -> Phrases:
    """What says that a day, which it names, has two races."""
    around = language.facts.setting.two_races_on
    return Phrases.of(tuple(words.replace("*", day) for day in language.words.weekdays for words in around))


def day_told(said: str, language: Language) -> int:
    """The day of the week that folded words name, Monday being 0; raises ValueError where they name none."""
    for word, day in language.words.weekdays.items():
        if fold_in_place(word) in said:
            return day
    raise ValueError(f"{said!r} names no day of the week.")
