"""The form of names.toml in a language's folder: how the language says the names that config/names holds."""

from pydantic import Field

from config.table import Frozen


class NameWords(Frozen):
    """How a language says names. Lower case, save for ``event_names``; matching folds accents and typography.

    ``event_heads`` are what a meeting is called ("grand prix", "gp") and ``event_links`` what may stand between it
    and its place, ``place_articles`` begin places ("Le Mans"); ``event_names`` build a meeting's name from a place,
    by the article that the place takes. ``team_words`` are parts of a team's name that do not tell it from others.
    ``ordinary`` are words that happen to be names as well (a driver called Will, a team called First) and mean a
    name only where they are written as one.
    """

    event_heads: tuple[str, ...] = Field(min_length=1)
    event_links: tuple[str, ...] = ()
    meeting_words: tuple[str, ...] = Field(min_length=1, description='part of the name of a meeting: "rally", "ronde"')
    place_articles: tuple[str, ...] = ()
    event_names: dict[str, str] = Field(default_factory=dict)
    team_words: tuple[str, ...] = ()
    team_signs: tuple[str, ...] = Field(description='a capitalised run with one is a team: "racing", "motorsport"')
    team_joints: tuple[str, ...] = Field(default=(), description="between the names of two teams that run together")
    sounds: dict[str, str] = Field(default_factory=dict, description="groups of letters and what they sound like")
    track_words: tuple[str, ...] = Field(default=(), description="parts of a track's name that do not tell its place")
    suffixes: tuple[str, ...] = Field(default=(), description="follow a surname: junior, senior")
    genitives: tuple[str, ...] = Field(default=(), description="glued to the name of an owner: the s of Hamilton's")
    ordinary: tuple[str, ...] = ()
