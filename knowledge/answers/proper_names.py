"""How a language calls countries and their people, meetings and their sessions, crews and their cars."""

from functools import lru_cache

from config.answers import Answers
from config.language import Language
from knowledge.answers import grammar
from knowledge.answers.found import Meeting, Party
from knowledge.names.events import event_in, words_for


def country(name: str, language: Language) -> str:
    """A country's name."""
    words = words_for(name, language.code)
    return words.names[0] if words else name


def in_country(name: str, language: Language) -> str:
    """Where a country is a place: "en Italie", "au Brésil", "in Italy"."""
    words = words_for(name, language.code)
    forms = language.answers.in_country
    return forms.get(words.article if words else "", forms[""]).format(name=country(name, language))


def nationality(name: str, language: Language) -> str:
    """The adjective of a country's people: the feminine, as that of a nationality, where the language has genders."""
    words = words_for(name, language.code)
    adjectives = words.adjectives if words else ()
    if not adjectives:
        return name
    feminine = "f" in language.answers.ordinals.first
    return adjectives[min(1, len(adjectives) - 1)] if feminine else adjectives[0]


def meeting(value: Meeting, language: Language) -> str:
    """A meeting, with its year and session."""
    name, words = _event(value.name, language.code), language.answers
    forms, article = words.meetings, _article(name, words)
    if value.year and value.year not in name:
        name = (forms.year if article is not None else forms.year_place).format(name=name, year=value.year)
    if value.form == "bare":
        if value.session is None or value.session in forms.plain:
            return name
        return f"{name} ({words.word('session_names', value.session)})"
    named = f"{article or ''}{name}"
    if value.session is not None and (value.session not in forms.plain or article is None):
        form = forms.of_place if article is None else forms.of
        return form.format(name=named, session=words.word("sessions", value.session))
    key = f"{value.form}_place" if article is None else value.form
    return str(getattr(forms, key)).format(name=named)


@lru_cache(maxsize=8192)
def _event(name: str, language: str) -> str:
    """A meeting's name as the language says it."""
    return event_in(name, language)


def _article(name: str, words: Answers) -> str | None:
    """The article that a meeting's name takes; None for one that is called by its place."""
    folded = f" {name.lower()} "
    return next((a for word, a in words.meetings.articles.items() if f" {word} " in folded), None)


def party(value: Party, words: Answers) -> str:
    """A crew with its team, or whatever is known of it; all that is known, where that is asked for."""
    if value.whole and (value.drivers or value.team):
        who = Party(value.drivers) if value.drivers else Party(team=value.team)
        rest = (Party(team=value.team if value.drivers else None), Party(car=value.car, number=value.number))
        details = ", ".join(party(part, words) for part in rest if part != Party())
        return words.party["details"].format(who=party(who, words), details=details) if details else party(who, words)
    drivers = grammar.listed(value.drivers, words.locale)
    form = words.party[_party_key(value)]
    return form.format(drivers=drivers, team=value.team, car=value.car, number=value.number)


def _party_key(value: Party) -> str:
    if value.drivers:
        return "drivers_team" if value.team else "drivers_car" if value.car else "drivers"
    if value.team:
        return "number_team" if value.number else "team"
    if value.car:
        return "car_number" if value.number else "car"
    return "number" if value.number else "nobody"
