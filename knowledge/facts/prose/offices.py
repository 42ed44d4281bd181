"""What people do for whom: "X, directeur de T", "team principal X"."""

import re
from collections.abc import Iterator

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
        elif before := words.office_before.search(page.folded, max(0, person.start - 40), person.start):
            team = page.found[place - 1] if place else None
            held = team is not None and team.kind in (K.TEAM, K.CAR) and team.end + 3 >= before.start("role") > team.end
            values: Told = {"role": before["role"]}
            if held and team is not None:
                values["organisation"] = clean(str(team.value))
            yield Portrait(before.start("role"), person.end, values, str(person.value))


def _office_after(page: Page, person: Mention, found: re.Match[str]) -> Portrait:
    """An office told after a name; of whom it is held is a team, a name in capitals, or belongs to the office."""
    role, end = " ".join(found["role"].split()), found.end()
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
        values["role"] = f"{role} {' '.join(page.folded[found.start('joint') : end].split())}".strip()
    return Portrait(person.start, end, values, str(person.value))
