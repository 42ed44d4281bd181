"""Data into words: values and templates of answers.toml into the sentences of an answer."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from config.answers import VARIANT, Answers
from config.language import Language
from knowledge.answers import grammar, proper_names
from knowledge.answers.found import Counted, Many, Meeting, Nth, Party, Place, Say, Seconds, Span, Word

_PARTS = re.compile(r"\[([^\]]*)\]|\{(\w+)\}")
_TABLES = {
    "category": "categories",
    "category_name": "category_names",
    "session": "session_names",
    "status": "statuses",
}


@lru_cache(maxsize=4096)
def parts_of(template: str) -> tuple[tuple[str, str], ...]:
    """A template as ("text" | "slot" | "maybe", content)."""
    parts: list[tuple[str, str]] = []
    at = 0
    for match in _PARTS.finditer(template):
        if match.start() > at:
            parts.append(("text", template[at : match.start()]))
        parts.append(("maybe", match[1]) if match[1] is not None else ("slot", match[2]))
        at = match.end()
    return (*parts, ("text", template[at:]))


@dataclass(frozen=True)
class Phraser:
    """Says things in one language."""

    language: Language

    @property
    def words(self) -> Answers:
        """The language's answers.toml."""
        return self.language.answers

    def sentence(self, say: Say) -> str:
        """A statement, bound and with a capital."""
        many = self.words.says.get(say.key + VARIANT) if _is_many(say.slots.get("who")) else None
        return self.finished(self.template(many or self.words.says[say.key], say.slots))

    def note(self, say: Say) -> str:
        """A caveat."""
        return self.finished(self.template(self.words.notes[say.key], say.slots))

    def finished(self, text: str) -> str:
        """Elisions settled, blanks single, a capital first."""
        text = re.sub(r" {2,}", " ", grammar.bind(text, self.words)).strip()
        return text[:1].upper() + text[1:]

    def template(self, template: str, slots: Mapping[str, Any]) -> str:
        """A template filled."""
        out = []
        for kind, content in parts_of(template):
            if kind == "text":
                out.append(content)
            elif kind == "slot":
                out.append(self.slot(content, slots))
            elif (inner := self._maybe(content, slots)) is not None:
                out.append(inner)
        return "".join(out)

    def _maybe(self, content: str, slots: Mapping[str, Any]) -> str | None:
        names = [name for kind, name in parts_of(content) if kind == "slot"]
        if all(self.slot(name, slots) for name in names):
            return self.template(content, slots)
        return None

    def slot(self, name: str, slots: Mapping[str, Any]) -> str:
        """A slot's text; some are made from others, as the forms of a noun are."""
        if name in _MADE:
            return str(getattr(self, _MADE[name])(slots))
        if "noun" in name and name != "noun":
            return self._noun(name, slots)
        value = slots.get(name)
        if not isinstance(value, str) or not value:
            return self.value(value)
        if name == "time":
            return value.removeprefix("0:")
        if name in _WORDED:
            return str(getattr(self, _WORDED[name])(value))
        return self.words.word(_TABLES[name], value) if name in _TABLES else value

    def where(self, slots: Mapping[str, Any]) -> str:
        """The scope, with a blank before each of its parts."""
        known = [say for say in slots.get("where", ()) if say.key in self.words.where]
        said = [self.template(self.words.where[say.key], say.slots) for say in known]
        return "".join(f" {text}" for text in said if text)

    def by_team(self, slots: Mapping[str, Any]) -> str:
        """For which team somebody did it, or who did it for the team."""
        by = slots.get("by")
        if not isinstance(by, Party):
            return ""
        return by.team or (self.value(Party(by.drivers)) if by.drivers else "")

    def gap_seconds(self, slots: Mapping[str, Any]) -> str:
        """The gap, with its unit."""
        return self.value(Seconds(slots["gap"])) if slots.get("gap") else ""

    def position_count(self, slots: Mapping[str, Any]) -> str:
        """The place that was counted."""
        return self.value(Nth(slots["position"])) if isinstance(slots.get("position"), int) else ""

    def _noun(self, name: str, slots: Mapping[str, Any]) -> str:
        counted = slots.get("noun") or slots.get("count")
        noun = self.words.nouns[counted.noun] if isinstance(counted, Counted) else self.words.nouns["time"]
        forms = {"one": noun.one, "many": noun.many}
        kind, _, form = name.partition("_")
        if kind == "noun":
            return forms[form]
        table = {"First": self.words.ordinals.first, "Last": self.words.ordinals.last, "no": self.words.ordinals.none}[
            kind
        ]
        return table[noun.gender].format(**forms)

    def value(self, value: Any) -> str:
        """Any value in words."""
        if value is None or value == "":
            return ""
        for kind, method in _METHODS.items():
            if isinstance(value, kind):
                return str(getattr(self, method)(value))
        return str(value)

    def number(self, value: float) -> str:
        """A number."""
        return grammar.number_text(value, self.words.locale)

    def date(self, value: dt.date) -> str:
        """A day."""
        return grammar.date_text(value, self.words)

    def days(self, value: Span) -> str:
        """A run of days."""
        return grammar.days_text(value.first, value.last, self.words)

    def counted(self, value: Counted) -> str:
        """So many of something."""
        noun = self.words.nouns.get(value.noun) or self.words.nouns["time"]
        form = noun.many if grammar.plural(value.number, self.words.locale) else noun.one
        return f"{self.number(value.number)} {form}"

    def nth(self, value: Nth) -> str:
        """A place."""
        noun = self.words.nouns.get(value.noun)
        return grammar.ordinal(value.number, noun.gender if noun else "", self.words)

    def seconds(self, value: Seconds) -> str:
        """A gap."""
        return grammar.seconds_text(value.text, self.words, self.words.locale)

    def many(self, value: Many) -> str:
        """A list; with semicolons where its items have commas, or where that is asked for."""
        texts = [text for text in (self.value(item) for item in value.items) if text]
        if value.apart:
            return self.words.separator.join(texts)
        return grammar.listed(texts, self.words.locale)

    def said(self, value: Say) -> str:
        """A statement within a statement: an item of a list."""
        return self.template(self.words.says[value.key], value.slots)

    def word(self, value: Word) -> str:
        """A word of a table, of a country or its people."""
        if value.table == "countries":
            return self.country(value.key)
        if value.table == "adjectives":
            return proper_names.nationality(value.key, self.language)
        return self.words.word(value.table, value.key)

    def country(self, name: str) -> str:
        """A country's name."""
        return proper_names.country(name, self.language)

    def in_country(self, name: str) -> str:
        """Where a country is a place."""
        return proper_names.in_country(name, self.language)

    def categorised(self, name: str) -> str:
        """In a class or cup."""
        return self.words.categories.get(name, self.words.categories["default"]).format(name=name)

    def meeting(self, value: Meeting) -> str:
        """A meeting, with its year and session."""
        return proper_names.meeting(value, self.language)

    def party(self, value: Party) -> str:
        """A crew with its team."""
        return proper_names.party(value, self.words)

    def place(self, value: Place) -> str:
        """The setting that all rows share: the title of an answer."""
        event = self.meeting(value.event) if value.event else None
        session = self.words.word("session_names", value.session) if value.session else None
        category = self.words.word("category_names", value.category) if value.category else None
        return " · ".join(part for part in (value.championship, value.season, event, session, category) if part)


def _is_many(who: Any) -> bool:
    """Whether the subject of a sentence is more than one."""
    if isinstance(who, Many):
        return len(who.items) > 1 or any(_is_many(item) for item in who.items)
    return isinstance(who, Party) and len(who.drivers) > 1


_MADE = {name: name for name in ("where", "by_team", "gap_seconds", "position_count")}
_WORDED = {"category": "categorised", "country": "country", "in_country": "in_country"}
_METHODS: dict[type, str] = {
    Counted: "counted", Party: "party", Meeting: "meeting", Many: "many", Say: "said", Nth: "nth", Seconds: "seconds",
    Word: "word", Span: "days", dt.date: "date", int: "number", float: "number",
}  # fmt: skip
