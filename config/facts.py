"""The form of facts.toml: how the documents of a language say things.

``mentions``, ``setting`` and ``lists`` serve what stands in mentions, headings, lists and tables.
"""

from pydantic import Field

from config.table import Frozen


class MentionWords(Frozen):
    """How people, teams, cars, numbers and counts are written. Lower case; matching folds accents and typography."""

    number_signs: tuple[str, ...] = Field(description='before a car number: "n°", "#", "no."')
    team_words: tuple[str, ...] = Field(description='a capitalised run with one is a team: "racing", "motorsport"')
    team_openers: tuple[str, ...] = Field(description='a capitalised run after one is a team: "team", "équipe"')
    not_names: tuple[str, ...] = Field(description="capitalised words that never belong to a person's name")
    person_titles: tuple[str, ...] = Field(description='before a name, no part of it: "m.", "mr"')
    roles: tuple[str, ...] = Field(description="offices that a person may hold")
    suffixes: tuple[str, ...] = Field(description='after a name, a part of it: "jr"')


class SettingWords(Frozen):
    """How a text says where it is: the championship, the season, the meeting, the session, the class."""

    championship_words: tuple[str, ...]
    event_words: tuple[str, ...]
    circuit_words: tuple[str, ...]
    season_words: tuple[str, ...]
    provisional: tuple[str, ...]
    session_ordinals: dict[str, int] = Field(description="a race told by its number or its place among the races")


class ListWords(Frozen):
    """How lists and tables are labelled."""

    pole: tuple[str, ...]
    fastest_lap: tuple[str, ...]
    standings: tuple[str, ...]
    titles: tuple[str, ...]
    statuses: dict[str, tuple[str, ...]]
    columns: dict[str, tuple[str, ...]]
    quotes: tuple[str, ...] = ()


class PageWords(Frozen):
    """What stands on pages and is none of their matter."""

    noise: tuple[str, ...] = Field(description="a line that starts with one is a credit, a link, a footer")


class Facts(Frozen):
    """How documents say it."""

    page: PageWords
    mentions: MentionWords
    setting: SettingWords
    lists: ListWords
