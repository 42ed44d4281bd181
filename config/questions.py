"""The form of questions.toml: how people ask, phrase by phrase.

A phrase is words in lower case; a word that ends in ``*`` stands for all that begin so. Matching folds accents and
typography, takes the longest phrase first, and forgives slips of the keyboard in words of four letters and more.
"""

from pydantic import Field

from config.table import Frozen


class Questions(Frozen):
    """How a language asks.

    ``cues`` maps a signal (the names are those of ``knowledge.questions.signal``) to the phrases that give it; one
    phrase may give several signals.
    """

    cues: dict[str, tuple[str, ...]]
    filler: tuple[str, ...] = Field(description="words and phrases that change nothing")
    foreign: tuple[str, ...] = Field(description="what documents of races never record: an ask for it is declined")
    mishaps: tuple[str, ...] = Field(description="what stops or slows a car, as documents say it: a sentence says why")
    punishments: tuple[str, ...] = Field(description="how documents say that somebody was punished, beside the reason")
    stand_ins: tuple[str, ...] = Field(description="between who drives in another's place and that other, in documents")
    called_off: tuple[str, ...] = Field(description="tell in documents of a race that was not run")
    offices: dict[str, tuple[str, ...]] = Field(
        description="offices that people hold, beside driver, by one name for all languages"
    )
    whole_offices: dict[str, tuple[str, ...]] = Field(
        default={}, description="of the same names: what says them only where a document says no more: a mere director"
    )
    number_signs: tuple[str, ...] = Field(description='before a car number: "n°", "car"')
    year_signs: tuple[str, ...] = Field(description='before a year of two figures: "en", "in"')
    race_letters: tuple[str, ...] = Field(description='before the number of a race: "r", "course"')
    qualifying_letters: tuple[str, ...] = Field(description='before the number of a qualifying: "q"')
    place_letters: tuple[str, ...] = Field(description='before a place: "p"')
    stage_letters: tuple[str, ...] = Field(description='before the number of a stage, and nothing without one: "es"')
    decade_endings: tuple[str, ...] = Field(description='after a year, for its decade: "1990s"')
    decades: dict[str, int] = Field(description="decades in words")
    sounds: dict[str, tuple[str, ...]] = Field(
        description="sound: the spellings that sound so, at the end of a word alone where they end in $"
    )
    short_forms: dict[str, tuple[str, ...]] = Field(description='how words are typed in haste: "kel" for "quel"')
