"""Reads our own questions and holds what was understood of them against what is expected."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from config.naming import naming
from knowledge.names import NameIndex, NameKind, NameRow, build
from knowledge.questions.question import Question, Role
from knowledge.questions.unclear import Unclear
from knowledge.text import fold

FOLDER = Path(__file__).parents[2] / "questions"
OPEN = ("subject", "other", "place", "season", "session", "position", "category", "championship", "team", "limit",
        "condition", "without", "nation", "relation", "ordinal", "at_least", "value", "negated", "moment", "status",
        "round", "latest_event", "role", "antecedent", "also", "further", "home", "started",
        "exactly", "maiden")  # fmt: skip


@lru_cache
def index() -> NameIndex:
    """The names that our questions speak of, as a store would give them."""
    rows = [json.loads(line) for line in (FOLDER / "names.jsonl").read_text(encoding="utf-8").splitlines()]
    known = [
        NameRow(NameKind(r["kind"]), r["name"], (n,), tuple(r["aliases"]), "", r["weight"])
        for n, r in enumerate(rows, 1)
    ]
    known += [NameRow(NameKind.COUNTRY, name) for name in naming().countries]
    return build([*known, *(NameRow(NameKind.MANUFACTURER, name) for name in naming().manufacturers)])


def load() -> Iterator[dict[str, Any]]:
    """Every question with its kind, the name of its file."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        if path.stem != "names":
            for line in path.read_text(encoding="utf-8").splitlines():
                yield {"kind": path.stem, **json.loads(line)}


def expected_problems(row: dict[str, Any], understood: Question | Unclear) -> list[str]:
    """What differs from the reading expected; nothing where all is well."""
    expected: str = row["expect"]
    if expected.startswith("!"):
        return _trouble(expected[1:], understood)
    if isinstance(understood, Unclear):
        return [f"{understood.trouble.value} {understood.surface!r}"]
    topic, wanted, form, *slots = expected.split()
    wants = {key: value.replace("_", " ") for key, value in (slot.split("=", 1) for slot in slots)}
    if "seasons" in wants:
        wants["season"] = wants.pop("seasons")
    heard = slots_of(understood)
    core = (understood.topic.value, understood.wanted.value, understood.form.value)
    problems = [] if core == (topic, wanted, form) else [f"{core}"]
    problems += [f"{key}: {heard[key]!r}" for key in OPEN if not _fits(wants.get(key, ""), heard[key])]
    return problems + ([understood.language] if understood.language != row["lang"] else [])


def _trouble(expected: str, understood: Question | Unclear) -> list[str]:
    if isinstance(understood, Question):
        return [f"understood as {understood.topic.value} {understood.wanted.value}"]
    return [] if expected in ("any", understood.trouble.value) else [understood.trouble.value]


def _fits(wanted: str, heard: str) -> bool:
    if wanted in {"", "none"}:
        return heard == ""
    told = [fold(one) for one in heard.split("|")]
    return all(any(fold(part) in one for one in told) for part in wanted.split(";")) and (
        ";" not in wanted or len(told) >= len(wanted.split(";"))
    )


def slots_of(q: Question) -> dict[str, str]:
    """The slots of a question as plain text, several readings parted by a bar."""
    scope = q.scope

    def either(role: Role) -> list[str]:
        return [n.name for a in q.alternatives if a.role is role for n in a.choices]

    first, last = scope.first_season, scope.last_season
    season = "" if not (first or last) else str(first) if first == last else f"{first or ''}-{last or ''}"
    place = [n.name for n in (scope.event, scope.circuit, scope.country) if n] + either(Role.PLACE)
    plain: dict[str, Any] = {
        "session": scope.session, "position": q.position, "limit": q.limit, "condition": q.condition, "without": q.without,
        "relation": q.relation, "ordinal": q.ordinal, "at_least": q.at_least, "value": q.value, "moment": scope.moment,
        "status": q.status, "started": q.started, "round": scope.round, "role": q.role, "season": season,
        "category": scope.category and scope.category.name, "nation": q.nation and q.nation.name,
        "antecedent": q.antecedent and q.antecedent.topic, "negated": "yes" if q.negated else "",
        "latest_event": "yes" if scope.latest_event else "", "home": "yes" if scope.home else "", "exactly": "yes" if q.exactly else "", "maiden": "yes" if q.maiden else "",
    }  # fmt: skip
    several = {
        "subject": [n.name for n in q.subjects] + either(Role.SUBJECT),
        "other": [n.name for n in q.others] + either(Role.OTHER),
        "place": place,
        "championship": ([scope.championship.name] if scope.championship else []) + either(Role.CHAMPIONSHIP),
        "team": ([scope.team.name] if scope.team else []) + either(Role.TEAM),
        "also": list(q.also),
        "further": [f"{more.topic.value} {more.wanted.value}".replace("_", " ") for more in q.further],
    }
    return {k: str(v) if v else "" for k, v in plain.items()} | {k: "|".join(v) for k, v in several.items()}
