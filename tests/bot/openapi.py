"""A request held against Discord's own description of its interface, and against what that does not say."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.exceptions import best_match

OPENAPI = Path(__file__).parents[2] / ".." / "shared" / "discord" / "openapi.json"


@lru_cache
def described() -> dict[str, Any]:
    return json.loads(OPENAPI.read_text(encoding="utf-8"))


@lru_cache
def paths() -> list[tuple[re.Pattern[str], str]]:
    templates = sorted(described()["paths"], key=lambda path: path.count("{"))
    return [(re.compile(re.sub(r"\{[^}]+\}", r"[^/]+", path) + "/?"), path) for path in templates]


def schema_of(method: str, path: str) -> dict[str, Any] | None:
    template = next((name for pattern, name in paths() if pattern.fullmatch(path)), None)
    assert template is not None, f"{path} is no path of Discord's"
    operation = described()["paths"][template].get(method.lower())
    assert operation is not None, f"{method} {path} is no operation of Discord's"
    content = operation.get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("schema")


def as_sent(value: Any, parent: str = "") -> Any:
    """Ids are strings on the wire, whatever they were in the process; those of components are numbers of our own."""
    if isinstance(value, dict):
        return {key: str(each) if is_id(key, each, parent) else as_sent(each, key) for key, each in value.items()}
    return [as_sent(each, parent) for each in value] if isinstance(value, list) else value


def is_id(key: str, value: Any, parent: str) -> bool:
    number = isinstance(value, int) and not isinstance(value, bool)
    return number and (key.endswith("_id") or (key == "id" and parent != "components"))


def problems(method: str, path: str, body: Any) -> list[str]:
    schema = schema_of(method, path)
    if schema is None or body is None:
        return []
    validator = Draft202012Validator({**schema, "components": described()["components"]})
    found = validator.iter_errors(as_sent(body))
    return [f"{method} {path}: {'/'.join(map(str, error.path))}: {why(error)}" for error in found]


def why(error: ValidationError) -> str:
    deepest = best_match([error])
    return f"{'/'.join(map(str, deepest.absolute_path))}: {deepest.message[:300]}"


def limits(body: Any) -> list[str]:
    """What the description does not say: 2,000 characters of content, 6,000 of all embeds, no empty field name."""
    message = body.get("data", body) if isinstance(body, dict) else {}
    message = message if isinstance(message, dict) else {}
    found = ["content"] if len(message.get("content") or "") > 2000 else []
    embeds = message.get("embeds") or []
    texts = [t for e in embeds for t in (e.get("title"), e.get("description"), (e.get("footer") or {}).get("text"),
             (e.get("author") or {}).get("name"), *(v for f in e.get("fields", ()) for v in (f["name"], f["value"])))]  # fmt: skip
    found += ["embeds"] if sum(len(text or "") for text in texts) > 6000 else []
    found += ["field name"] if any(not f["name"].strip() for e in embeds for f in e.get("fields", ())) else []
    return found


def refusals(requests: Iterable[Any]) -> list[str]:
    """What Discord would not take of the requests recorded; where its description is not here, the limits alone."""
    sent = [r for r in requests if r.method in ("POST", "PUT", "PATCH")]
    found = [problem for r in sent for problem in (problems(r.method, r.path, r.json) if OPENAPI.exists() else [])]
    return found + [f"{r.path}: too long: {each}" for r in sent for each in limits(r.json)]
