"""How well documents are read: the facts found in them against the facts that somebody wrote down for them.

A gold file has one JSON object a line, in the form of a fact with its quote alone. ``derived`` marks what may be found
or not, ``kind: absent`` what a careless reader would take. A fact is right when it agrees with a gold fact in what
identifies its kind and names the same driver, team or car.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.failure import Failure, because
from knowledge.text import fold

Record = dict[str, Any]

SAME = {
    "result": ("position", "position_at_most", "status"),
    "tally": ("metric", "value"),
    "standing": ("position",),
    "title": ("season",),
}
"""Fields that must be equal, also where both leave them out."""
STATED = {
    "result": ("session", "category", "event", "season"),
    "fastest_lap": ("session", "lap_time", "event", "season"),
    "standing": ("category", "points"),
    "title": ("category",),
    "penalty": ("session", "event"),
    "event": ("start_date", "event"),
    "profile": ("age", "role"),
    "entry": ("team",),
}
"""Fields that must agree where gold has them."""
KINDS = ("result", "fastest_lap", "standing", "title", "tally", "penalty", "entry", "event", "profile")
OPEN = ("penalty", "event", "profile")
"""Kinds that gold does not list in full: what is found beyond it is not wrong."""
LOOSE = ("event", "team", "role", "age")
ONE_KERNEL = {
    "": "overall",  # what is left of the drivers' own
    "gentlemen": "gentleman",
    "driver": "overall",
    "pilote": "overall",
    "constructor": "manufacturer",
}
DEFAULTS = {"status": "classified", "category": "overall"}


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts were right and wrong, how many of gold were found and missed, how many traps were stepped into."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    missed: int = 0
    trapped: int = 0

    def __add__(self, other: "Score") -> "Score":
        mine, theirs = (self.right, self.wrong, self.found, self.missed, self.trapped), other
        sums = zip(mine, (theirs.right, theirs.wrong, theirs.found, theirs.missed, theirs.trapped), strict=True)
        return Score(*(a + b for a, b in sums))

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of gold that was found; 1 where there is none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0


def evaluate_folder(folder: Path, read: Callable[[Path], Iterable[Record]]) -> dict[str, Score]:
    """Scores by kind over the documents of a folder that have gold, and over all that gold lists in full as "all"."""
    total: dict[str, Score] = {kind: Score() for kind in KINDS}
    for document, gold in with_gold(folder):
        for kind, score in evaluate(read(document), _records(gold)).items():
            total[kind] += score
    whole = sum((score for kind, score in total.items() if kind not in OPEN), Score())
    return {kind: score for kind, score in total.items() if score != Score()} | {"all": whole}


def with_gold(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Documents and their gold: side by side, or under documents/ and gold/."""
    documents, gold = (folder / "documents", folder / "gold") if (folder / "gold").is_dir() else (folder, folder)
    for document in sorted(documents.iterdir()):
        answers = gold / f"{document.stem}.jsonl"
        if document.is_file() and document.suffix != ".jsonl" and answers.exists():
            yield document, answers


def _records(path: Path) -> list[Record]:
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    try:
        return [json.loads(line) for _, line in lines if line.strip()]
    except json.JSONDecodeError as error:
        raise Failure(path, because("gold_line", error=error)) from error


def evaluate(facts: Iterable[Record], gold: Iterable[Record]) -> dict[str, Score]:
    """Scores by kind of the facts of one document."""
    said, wanted = _distinct(_singly(facts)), list(_singly(gold))
    traps = [record for record in wanted if record["kind"] == "absent"]
    scores = {}
    for kind in KINDS:
        mine = [fact for fact in said if fact["kind"] == kind]
        golden = [record for record in wanted if record["kind"] == kind]
        scores[kind] = _score(kind, mine, golden, traps)
    return scores


def _score(kind: str, facts: list[Record], gold: list[Record], traps: list[Record]) -> Score:
    must = [record for record in gold if not record.get("derived")]
    found = sum(any(agrees(kind, record, fact) for fact in facts) for record in must)
    astray = [fact for fact in facts if not any(agrees(kind, record, fact) for record in gold)]
    trapped = sum(any(_of_kind(trap, kind) and agrees(kind, trap, fact) for trap in traps) for fact in astray)
    wrong = trapped if kind in OPEN else len(astray)
    return Score(len(facts) - len(astray), wrong, found, len(must) - found, trapped)


def _of_kind(trap: Record, kind: str) -> bool:
    return (trap.get("wrong_kind") or trap.get("fact") or "result") == kind


def agrees(kind: str, gold: Record, fact: Record) -> bool:
    """Whether a fact is what the gold record says, as far as that record goes."""
    same = all(_value(gold, key) == _value(fact, key) for key in SAME.get(kind, ()))
    stated = all(_compatible(gold, fact, key) for key in STATED.get(kind, ()) if gold.get(key) is not None)
    return same and stated and (kind == "event" or bool(_who(gold) & _who(fact)) or _same_team_only(gold, fact))


def _value(record: Record, key: str) -> str:
    return fold(str(record.get(key) if record.get(key) is not None else DEFAULTS.get(key, "")))


def _compatible(gold: Record, fact: Record, key: str) -> bool:
    if key == "event":
        return _same_place(gold, fact)
    if key == "category":
        return _kernel(_value(gold, key)) == _kernel(_value(fact, key))
    mine, theirs = _value(gold, key), _value(fact, key)
    if key == "season":
        return not theirs or mine == theirs
    return bool(theirs) and (mine in theirs or theirs in mine) if key in LOOSE else mine == theirs


def _kernel(category: str) -> str:
    plain = "".join(c for c in category if c.isalnum() or c == "+")
    plain = plain.removesuffix("cup").removesuffix("drivers").rstrip("s")
    return ONE_KERNEL.get(plain, plain)


def _same_place(gold: Record, fact: Record) -> bool:
    mine = {_value(gold, key) for key in ("event", "circuit")} - {""}
    theirs = {_value(fact, key) for key in ("event", "circuit")} - {""}
    return not mine or not theirs or any(_alike(a, b) for a in mine for b in theirs)


def _alike(one: str, other: str) -> bool:
    common = {word for word in set(one.split()) & set(other.split()) if len(word) > 4}
    return one in other or other in one or bool(common)


def _who(record: Record) -> set[tuple[str, str]]:
    people = [*(record.get("drivers") or ()), *filter(None, [record.get("person")])]
    who = {("driver", fold(name).split(" ")[-1]) for name in people if fold(name)}
    who |= {("number", str(record["car_number"]).lstrip("0"))} if record.get("car_number") else set()
    who |= {("team", _value(record, "team"))} if record.get("team") else set()
    return who or ({("car", _value(record, "car"))} if record.get("car") else set())


def _same_team_only(gold: Record, fact: Record) -> bool:
    mine, theirs = set(_value(gold, "team").split()), set(_value(fact, "team").split())
    nameless = not (gold.get("drivers") and fact.get("drivers"))
    return nameless and bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _singly(records: Iterable[Record]) -> Iterator[Record]:
    # a crew's entry and the entries of its members say the same
    for record in records:
        crew = record.get("drivers") or ()
        apart = record["kind"] == "entry" and len(crew) > 1
        yield from ({**record, "drivers": [name]} for name in crew) if apart else (record,)


def _distinct(records: Iterable[Record]) -> list[Record]:
    return list({json.dumps(_stated(record), sort_keys=True, default=str): record for record in records}.values())


def _stated(record: Record) -> Record:
    return {key: value for key, value in record.items() if key not in ("start", "end", "quote", "document")}
