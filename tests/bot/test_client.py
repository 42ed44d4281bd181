"""The bot end to end in a simulated Discord."""

from paddock import Place


async def test_a_mention_is_answered_in_reply(place: Place) -> None:
    asked = await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    said = place.channel.last_message
    assert said.reference.message_id == asked.id
    assert "Ada Marchetti won" in said.embeds[0].description
    assert place.knowledge.asked[-1][0] == "who won at Lunaville?"


async def test_slash(place: Place) -> None:
    result = await place.alice.slash(place.channel, "ask", question="who won at Lunaville?")
    assert "Ada Marchetti won" in result.response.embeds[0].description
