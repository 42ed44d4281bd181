"""The words for what was reached in a series in a year: "H champion in J", "runner-up in H in J"."""

import re
from dataclasses import dataclass

from config.sentences import Championship
from knowledge.facts.mentions.phrases import any_of


@dataclass(frozen=True)
class Honours:
    """What was reached in a series in a year, and the words for having been champion or second of it."""

    told: re.Pattern[str]
    champion: re.Pattern[str]
    second: re.Pattern[str]


def honours(words: Championship, and_words: tuple[str, ...]) -> Honours:
    """The honours of a language, compiled."""
    champion, second = any_of((*words.champions, *words.won)), any_of(words.runners_up)
    noun = rf"(?:{any_of((*words.champions, *words.runners_up))})(?![a-zé-])"
    reached = rf"(?:{noun}|N|(?:{any_of(words.won)})(?![a-zé-]))"
    years = rf" ?,? ?\(?(?:[a-zé]{{2}} )?J(?:(?: ?,| (?:{any_of(and_words)}))(?: [a-zé]{{2}})? J)*"
    of_series = r"(?:[a-zé]{1,3}[' ]){0,3}"
    return Honours(
        re.compile(
            rf"(?<![a-zé-])(?:H (?P<a>{noun}){years}|J H (?P<b>{noun})|(?P<c>{reached}) {of_series}H{years}"
            rf"|(?P<d>{reached}) {of_series}J H)"
        ),
        re.compile(rf"(?:{champion})(?![a-zé-])"),
        re.compile(rf"(?:{second})(?![a-zé-])"),
    )
