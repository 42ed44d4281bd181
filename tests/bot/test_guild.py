"""What those who manage a server may set for it alone, and what members see of that."""

from datetime import timedelta

import pytest

from tests.bot.paddock import TODAY, Place


async def test_results_can_be_hidden_for_some_days(place: Place) -> None:
    await place.boss.slash(place.channel, "settings spoilers", days=3)
    await place.alice.send(place.channel, f"{place.mention} fresh")
    assert place.channel.last_message.embeds[0].description.startswith("||A secret result.")
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    assert "||" not in place.channel.last_message.embeds[0].description
    assert TODAY - timedelta(days=3) < TODAY


async def test_a_channel_can_be_silent_and_answers_private(place: Place) -> None:
    other = place.guild.create_text_channel("races")
    await place.boss.slash(place.channel, "settings channel", channel=other, allowed=True)
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    assert place.knowledge.asked == []
    refused = await place.alice.slash(place.channel, "ask", question="standings")
    assert refused.response.ephemeral
    assert f"<#{other.id}>" in refused.response.content
    await place.boss.slash(place.channel, "settings privacy", private=True)
    answered = await place.alice.slash(other, "ask", question="standings")
    assert answered.response.ephemeral


async def test_settings_are_for_those_who_manage_the_server(place: Place) -> None:
    for command, options in (("settings threads", {"threads": True}), ("settings show", {})):
        with pytest.raises(Exception, match=r"(?i)permission|not available|cannot"):
            await place.alice.slash(place.channel, command, **options)
    shown = await place.boss.slash(place.channel, "settings show")
    assert "everywhere" in shown.response.content
