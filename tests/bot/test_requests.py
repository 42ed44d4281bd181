"""Every request that the bot makes, held against Discord's own description of its interface.

The place that all tests of the bot share holds its own requests against it at the end, too.
"""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.bot.openapi import OPENAPI, limits, refusals
from tests.bot.paddock import Place


def check(place: Place) -> int:
    if not OPENAPI.exists():
        pytest.skip(f"Discord's description of its interface is not at {OPENAPI.resolve()}")
    requests = [r for r in place.env.http_requests if r.method in ("POST", "PUT", "PATCH")]
    found = refusals(requests)
    assert found == [], "\n".join(found)
    return len(requests)


async def test_commands_and_answers(place: Place) -> None:
    for question in ("who won at Lunaville?", "standings", "Marchetti?", "Mars", "hostile", "nothing", "x" * 1900):
        await place.alice.send(place.channel, f"{place.mention} {question}")
        await place.bob.slash(place.channel, "ask", question=question)
    assert check(place) > 14


async def test_buttons_menus_and_modals(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} standings")
    answer = place.channel.last_message
    for part in [child for row in answer.components for child in row.children]:
        await place.bob.click(answer, custom_id=part.custom_id)
    await place.alice.send(place.channel, f"{place.mention} Marchetti?")
    menu = place.channel.last_message.components[0].children[0]
    await place.alice.select(place.channel.last_message, [menu.options[0].value], custom_id=menu.custom_id)
    await place.alice.autocomplete(place.channel, "driver", "driver", "mar")
    assert check(place) > 7


async def test_administration(place: Place) -> None:
    place.bot.settings = place.bot.settings.model_copy(update={"admin_users": (place.alice.id,)})
    for command in ("status", "undo", "unanswered", "reload"):
        await place.alice.slash(place.channel, f"admin {command}")
    await place.alice.slash(place.channel, "admin add", document=("new.txt", b"Ada Marchetti won."))
    await place.boss.slash(place.channel, "settings show")
    await place.boss.slash(place.channel, "settings spoilers", days=2)
    assert check(place) > 7


@pytest.mark.parametrize(
    ("method", "path", "body", "refused"),
    [
        ("POST", "/channels/1/messages", {"content": "x" * 2000}, False),
        ("POST", "/channels/1/messages", {"content": "x" * 2001}, True),
        ("POST", "/channels/1/messages", {"content": "x", "tts": "loud"}, True),
        ("POST", "/channels/1/messages", {"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]}, True),
        ("POST", "/channels/1/messages", {"embeds": [{"fields": [{"name": " ", "value": "x"}]}]}, True),
        ("POST", "/interactions/1/token/callback", {"type": 4, "data": {"content": "x" * 2001}}, True),
    ],
)
def test_what_discord_would_not_take_is_noticed(method: str, path: str, body: dict[str, Any], refused: bool) -> None:
    if not OPENAPI.exists() and not limits(body) and refused:
        pytest.skip(f"Discord's description of its interface is not at {OPENAPI.resolve()}")
    assert bool(refusals([SimpleNamespace(method=method, path=path, json=body)])) is refused
