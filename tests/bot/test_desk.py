"""The desk: many questions at once, limits, freshness."""

import asyncio
import datetime as dt
import time
from typing import Any

import pytest

from bot.desk import Asker, Desk, TooMany, is_fresh
from knowledge.answers.answer import AnswerStatus, Source
from tests.bot.paddock import FakeKnowledge, answer


async def test_a_hundred_questions_at_once_are_all_answered(desk: Desk) -> None:
    askers = [Asker(n, (n,), None, "en") for n in range(100)]
    replies = await asyncio.gather(*(desk.ask(asker, "who won at Lunaville?") for asker in askers))
    assert {reply.answer.text for reply in replies} == {"Ada Marchetti won at Lunaville."}
    assert len({reply.asked.id for reply in replies}) == 100


async def test_a_slow_store_does_not_hold_up_the_loop(desk: Desk, knowledge: FakeKnowledge, monkeypatch: Any) -> None:
    monkeypatch.setattr(knowledge, "ask", lambda *_, **__: time.sleep(0.3) or answer("slow"))
    asking = asyncio.create_task(desk.ask(Asker(1, (1,), None, "en"), "slow"))
    worst = 0.0
    while not asking.done():
        before = time.perf_counter()
        await asyncio.sleep(0.01)
        worst = max(worst, time.perf_counter() - before)
    assert worst < 0.2


async def test_a_channel_is_limited_too(desk: Desk) -> None:
    most = desk.settings.channel_questions_per_minute
    for n in range(most):
        await desk.ask(Asker(n, (1,), None, "en"), "standings")
    with pytest.raises(TooMany) as refused:
        await desk.ask(Asker(most + 1, (1,), None, "en"), "standings")
    assert 0 < refused.value.seconds <= 60


async def test_the_language_is_the_servers_then_the_askers(desk: Desk, knowledge: FakeKnowledge) -> None:
    await desk.ask(Asker(1, (1,), 7, "fr-FR"), "standings")
    await desk.ask(Asker(1, (1,), 7, "de"), "standings")
    desk.memory.set_guild(7, language="fr")
    await desk.ask(Asker(1, (1,), 7, "en-GB"), "standings")
    assert [language for _, language, _ in knowledge.asked] == ["fr", "en", "fr"]


async def test_what_cannot_be_noted_is_no_failure(desk: Desk, knowledge: FakeKnowledge, monkeypatch: Any) -> None:
    def locked(*_: object) -> None:
        raise OSError("locked")

    monkeypatch.setattr(knowledge, "log_unanswered", locked)
    reply = await desk.ask(Asker(1, (1,), None, "en"), "nothing of the kind")
    assert reply.answer.status is AnswerStatus.NOT_UNDERSTOOD
    await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("days", "age", "fresh"),
    [(0, 0, False), (3, 0, True), (3, 2, True), (3, 3, False), (3, -1, False), (3, None, False)],
)
def test_fresh(days: int, age: int | None, fresh: bool) -> None:
    today = dt.date(2031, 5, 10)
    date = None if age is None else today - dt.timedelta(days=age)
    told = answer("", sources=(Source("a", None, date, 0, 1, "x"),))
    assert is_fresh(told, days, today) is fresh
