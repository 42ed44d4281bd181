"""The shipped reports and their gold, as the tests see them.

``held_out.txt`` names the half of the reports that nobody looks at while patterns are written.
"""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DOCUMENTS = ROOT / "knowledge" / "documents"
GOLD = HERE / "gold"
SHARED = ROOT / ".." / "shared"

HELD_OUT = frozenset((HERE / "held_out.txt").read_text(encoding="utf-8").split())
PATHS = {path.stem: path for path in sorted(DOCUMENTS.iterdir()) if path.suffix in (".txt", ".md")}
NAMES = tuple(PATHS)
DEVELOPMENT = frozenset(NAMES) - HELD_OUT


def text_of(name: str) -> str:
    return PATHS[name].read_text(encoding="utf-8")


def gold_of(name: str) -> list[dict[str, Any]]:
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
