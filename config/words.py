"""The form of words.toml: what a language needs for documents and questions alike."""

from pydantic import Field

from config.table import Frozen


class Words(Frozen):
    """The words of a language. Every list is written in lower case; matching folds accents and typography.

    ``sessions`` and ``categories`` map the canonical name used in facts ("Race", "Pro-Am") to how the language says
    it. ``ordinal_suffixes`` follow a figure ("2" + "ème"). ``function_words`` tell the language of a question.
    """

    name: str
    numbers: dict[str, int]
    centuries: dict[str, int] = Field(default={}, description='opens a year in words: "nineteen" (eighty-two)')
    noughts: tuple[str, ...] = Field(default=(), description='between a century and a year below ten: "oh"')
    ordinals: dict[str, int]
    ordinal_suffixes: tuple[str, ...]
    multiplicatives: dict[str, int]
    months: dict[str, int]
    weekdays: dict[str, int]
    day_parts: dict[str, int] = Field(default={}, description='parts of a day, in their order: "morning", "afternoon"')
    part_openers: tuple[str, ...] = Field(default=(), description='before a part of the day that says when: "in the"')
    and_words: tuple[str, ...] = Field(description="joins the last two of a list")
    name_particles: tuple[str, ...]
    sessions: dict[str, tuple[str, ...]]
    categories: dict[str, tuple[str, ...]]
    units: dict[str, tuple[str, ...]]
    event_words: dict[str, tuple[str, ...]] = Field(
        default={}, description="single words that the names of many meetings share, by one form for all languages"
    )
    series_words: dict[str, tuple[str, ...]] = Field(
        default={}, description="single words that the names of many series share, by one form for all languages"
    )
    category_words: dict[str, tuple[str, ...]] = Field(
        default={}, description="single words that the names of many categories share, by one form for all languages"
    )
    count_scopes: dict[str, tuple[str, ...]] = Field(
        default={}, description='what a count is of, beside it: "of the season", "in his career", "in a row"'
    )
    single_race: tuple[str, ...] = Field(description='the one race of a class: "finale"')
    plurals: tuple[str, ...] = Field(default=(), description="what ends a noun or an ordinal where there are several")
    elisions: tuple[str, ...] = ()
    possessives: tuple[str, ...] = Field(default=(), description='before what is somebody\'s own: "his", "sa"')
    overall_words: tuple[str, ...] = Field(default=(), description="category words that mean the category anywhere")
    half_words: tuple[str, ...] = Field(default=(), description='after a count of seconds: "et demi", "and a half"')
    small_words: tuple[str, ...] = Field(default=(), description='between a count and its unit: "petits", "mere"')
    thousands: tuple[str, ...] = Field(default=(), description='sign between thousands and hundreds: "1,204"')
    half_seconds: tuple[str, ...] = Field(default=(), description='half of a second in one breath: "une demi-seconde"')
    ordinal_articles: tuple[str, ...] = Field(
        default=(), description='one, before an ordinal and never before a fraction: "une" (dixième victoire)'
    )
    unit_articles: tuple[str, ...] = Field(default=(), description='one, before a unit of time: "a", "a full"')
    unit_openers: tuple[str, ...] = Field(default=(), description='before one such that is a gap: "by" (a second)')
    unit_closers: tuple[str, ...] = Field(default=(), description='after one such that is a gap: (a second) "clear"')
    placed_nouns: tuple[str, ...] = Field(
        default=(), description='a word after one such, which is a place then, no gap: to a second (straight) "finish"'
    )
    tied_signs: tuple[str, ...] = Field(default=(), description='after a place that several share: "ex"')
    rank_words: tuple[str, ...] = Field(default=(), description='joined to an ordinal, leave it one: "second-fastest"')
    vague_gaps: tuple[str, ...] = Field(default=(), description='a gap of nobody knows how much: "tenths"')
    gap_closers: tuple[str, ...] = Field(default=(), description='after laps that are a gap: "down", "de retard"')
    lap_signs: tuple[str, ...] = Field(default=(), description='laps for short, after a plus sign: "+1 T"')
    gap_openers: tuple[str, ...] = Field(default=(), description='before laps that are a gap: "à" (un tour)')
    range_words: tuple[str, ...] = Field(default=(), description='between the first and the last day: "au", "to"')
    day_articles: tuple[str, ...] = Field(default=(), description='before the last day of a run: "le", "the"')
    month_openers: tuple[str, ...] = Field(default=(), description='between a day and its month: "of"')
    month_first: bool = Field(default=False, description='whether dates are also written "May 10"')
    function_words: tuple[str, ...]
    stop_words: tuple[str, ...]
