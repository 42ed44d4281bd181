"""Answering in time: at once, deferred, or not at all where Discord has forgotten the interaction."""

import asyncio
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot import responding
from bot.responding import in_time


class Response:
    """An interaction's response that notes how it was deferred, or fails to be."""

    def __init__(self, failure: discord.HTTPException | None = None) -> None:
        self.failure, self.deferred = failure, list[dict[str, bool]]()

    def is_done(self) -> bool:
        return bool(self.deferred)

    async def defer(self, **how: bool) -> None:
        if self.failure:
            raise self.failure
        self.deferred.append(how)


def interaction(response: Response) -> Any:
    return SimpleNamespace(response=response)


async def work(seconds: float) -> str:
    await asyncio.sleep(seconds)
    return "done"


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(responding, "PATIENCE", 0.02)


@pytest.mark.parametrize(
    ("seconds", "editing", "deferred"),
    [
        (0.0, False, []),
        (0.1, False, [{"ephemeral": True, "thinking": True}]),
        (0.1, True, [{"ephemeral": True, "thinking": False}]),
    ],
)
async def test_what_takes_long_is_deferred(seconds: float, editing: bool, deferred: list[dict[str, bool]]) -> None:
    response = Response()
    assert await in_time(interaction(response), work(seconds), editing=editing) == "done"
    assert response.deferred == deferred


async def test_nobody_works_on_for_an_interaction_that_is_gone() -> None:
    gone = discord.NotFound(SimpleNamespace(status=404, reason="Not Found"), {"code": 10062, "message": "gone"})  # type: ignore[arg-type]
    done: list[str] = []

    async def long() -> None:
        await asyncio.sleep(0.1)
        done.append("worked on")

    with pytest.raises(discord.NotFound):
        await in_time(interaction(Response(gone)), long())
    await asyncio.sleep(0.2)
    assert done == []
