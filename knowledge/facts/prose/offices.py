"""What people do for whom: "X, directeur de T", "team principal X"."""

import re
from collections.abc import Iterator, Sequence

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import Page
from knowledge.facts.prose.portrait import Portrait, Told, portrait_words

K = MentionKind


def offices(page: Page) -> Iterator[Portrait]:
    """ "X, directeur de T", "team principal X", "le directeur de T, X"."""
    words = portrait_words(page.language)
    for place, person in enumerate(page.found):
        if person.kind is not K.PERSON:
            continue
        if after := words.office_after.match(page.folded, person.end):
            yield _office_after(page, person, after)
        elif beside := _office_at_team(page, page.found[max(0, place - 1) : place + 2], person):
            yield beside
        elif before := words.office_before.search(page.folded, max(0, person.start - 40), person.start):
            team = page.found[place - 1] if place else None
            held = team is not None and team.kind in (K.TEAM, K.CAR) and team.end + 3 >= before.start("role") > team.end
            values: Told = {"role": _as_written(page, before)}
            if held and team is not None:
                values["organisation"] = clean(str(team.value))
            yield Portrait(before.start("role"), person.end, values, str(person.value))


def _office_at_team(page: Page, near: Sequence[Mention], person: Mention) -> Portrait | None:
    """An office told of a team beside its holder: "X, T's race engineer", "directeur de T, X"."""
    words = portrait_words(page.language)
    for team in (one for one in near if one.kind in (K.TEAM, K.CAR)):
        if page.folded[person.end : team.start] == ", ":
            owned = words.office_owned.match(page.folded, team.end)
            start, end = person.start, owned.end() if owned else team.end
        elif page.folded[team.end : person.start] == ", ":
            owned = words.office_opening.search(page.folded, max(0, team.start - 40), team.start)
            start, end = owned.start() if owned else team.start, person.end
        else:
            continue
        if owned:
            values: Told = {"role": _as_written(page, owned), "organisation": clean(str(team.value))}
            return Portrait(start, end, values, str(person.value))
    return None


def _office_after(page: Page, person: Mention, found: re.Match[str]) -> Portrait:
    """An office told after a name; of whom it is held is a team, a name in capitals, or belongs to the office."""
    role, end = _as_written(page, found), found.end()
    values: Told = {"role": role}
    team = next((m for m in page.inside(end, end + 60, K.TEAM, K.CAR, K.CHAMPIONSHIP) if m.start - end <= 2), None)
    name = re.compile(r"(?:[A-ZÀ-Ý][\w&'’-]*\s?){1,4}").match(page.text, end)
    if found["joint"] is None:
        end = found.end("role")
    elif team is not None:
        values["organisation"], end = clean(str(team.value)), team.end
    elif name is not None:
        values["organisation"], end = clean(name[0]), end + len(name[0].rstrip())
    else:
        rest = re.compile(r"[^,.;:«»\"“”()\n]{2,40}").match(page.text, found.start("joint"))
        end = rest.end() if rest else found.end("role")
        values["role"] = f"{role} {' '.join(page.text[found.start('joint') : end].split())}".strip()
    return Portrait(person.start, end, values, str(person.value))


def _as_written(page: Page, found: re.Match[str]) -> str:
    """An office with the accents of the text; capitals that only open a sentence are none of it."""
    role = " ".join(page.text[slice(*found.span("role"))].split())
    return role if role.isupper() else role.lower()
