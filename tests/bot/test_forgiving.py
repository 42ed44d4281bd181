"""What Discord takes away: messages, channels, rights, interactions, moments. Nobody sees a traceback, nothing hangs."""

from typing import Any

import discord
import pytest

from tests.bot.paddock import Place

ASKED = "who won at Lunaville?"


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried again is tried at once."""
    monkeypatch.setattr("bot.ask.RETRY_AFTER", 0.01)


async def test_a_question_that_was_deleted_is_answered_all_the_same(place: Place) -> None:
    place.env.inject_error("POST", "/channels/*/messages", status=400, code=10008, message="Unknown Message")
    await place.alice.send(place.channel, f"{place.mention} {ASKED}")
    await place.alice.send(place.channel, f"{place.mention} {ASKED}")
    assert "Ada Marchetti" in place.channel.last_message.embeds[0].description


@pytest.mark.parametrize(
    ("status", "code"),
    [(404, 10003), (404, 10008), (403, 50001), (403, 50013), (400, 50035), (500, 0), (503, 0), (404, 10062)],
)
async def test_a_discord_that_refuses_an_answer_is_survived(place: Place, status: int, code: int) -> None:
    place.env.inject_error("POST", "/channels/*/messages", status=status, code=code, message="No", times=3)
    await place.alice.send(place.channel, f"{place.mention} {ASKED}")
    place.env.backend.faults.clear()
    await place.alice.send(place.channel, f"{place.mention} {ASKED}")
    assert "Ada Marchetti" in place.channel.last_message.embeds[0].description


@pytest.mark.parametrize(("status", "code"), [(404, 10062), (400, 40060), (500, 0), (403, 50001)])
async def test_a_reply_that_comes_too_late_is_survived(place: Place, status: int, code: int) -> None:
    place.env.inject_error("POST", "/interactions/*/*/callback", status=status, code=code, message="No")
    try:
        await place.alice.slash(place.channel, "ask", question=ASKED)
    except Exception as unanswered:  # the simulated member waits for an answer that Discord did not let through
        assert "respond" in str(unanswered).lower() or "acknowledg" in str(unanswered).lower()  # noqa: PT017
    place.env.backend.faults.clear()
    place.env._errors_acknowledged = place.env.error_cursor
    again = await place.alice.slash(place.channel, "ask", question=ASKED)
    assert again.response.embeds


def narrow(place: Place, **rights: bool) -> Any:
    """A channel in which nobody has some rights."""
    denied = {place.guild.default_role: discord.PermissionOverwrite(**rights)}
    return place.guild.create_text_channel("narrow", overwrites=denied)


async def test_without_the_right_to_embed_the_answer_is_plain(place: Place) -> None:
    channel = narrow(place, embed_links=False)
    await place.alice.send(channel, f"{place.mention} {ASKED}")
    said = channel.last_message
    assert (said.embeds, "Ada Marchetti" in said.content) == ([], True)


async def test_without_the_right_to_write_the_asker_is_told_so(place: Place) -> None:
    place.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, message="Missing Permissions")
    await place.alice.send(place.channel, f"{place.mention} {ASKED}")
    told = [r.json["content"] for r in place.env.http_requests if r.path.endswith("/messages") and "content" in r.json]
    assert "send_messages" in told[-1]


async def test_a_message_of_four_thousand_characters_is_answered(place: Place) -> None:
    result = await place.alice.slash(place.channel, "ask", question=("standings " * 400)[:3999])
    assert result.response.embeds
    assert isinstance(result.response.embeds[0], discord.Embed)
