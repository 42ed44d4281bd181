"""The bot end to end in a simulated Discord: mentions, replies, threads, commands, buttons, restarts, failures."""

import re
from typing import Any

import discord
import pytest

from bot.desk import CLICKS_A_QUESTION
from config.settings import Settings
from tests.bot.paddock import FakeKnowledge, Place, make_bot


def custom_ids(message: Any) -> list[str]:
    rows = message.components
    parts = [p for row in rows for p in (row["components"] if isinstance(row, dict) else row.children)]
    return [p["custom_id"] if isinstance(p, dict) else p.custom_id for p in parts]


def button(message: Any, name: str) -> str:
    return next(each for each in custom_ids(message) if f":{name}:" in each or each.startswith(f"palmares-{name}:"))


async def test_a_mention_is_answered_in_reply(place: Place) -> None:
    asked = await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    said = place.channel.last_message
    assert said.reference.message_id == asked.id
    assert said.embeds[0].title == "Lunar Cup 2031 · Lunaville"
    assert said.embeds[0].description.startswith("Ada Marchetti won at Lunaville.")
    assert place.knowledge.asked[-1][0] == "who won at Lunaville?"


async def test_what_is_not_said_to_the_bot_is_left_alone(place: Place) -> None:
    await place.alice.send(place.channel, "who won at Lunaville?")
    assert place.knowledge.asked == []
    assert len(place.history()) == 1


async def test_a_direct_message_is_a_question(place: Place) -> None:
    await place.alice.send_dm("who won at Lunaville?")
    assert place.knowledge.asked[-1][0] == "who won at Lunaville?"


async def test_a_bare_mention_is_told_what_to_ask(place: Place) -> None:
    await place.alice.send(place.channel, place.mention)
    assert "Who won at Lunaville?" in place.channel.last_message.content


async def test_a_reply_follows_from_the_answer_it_replies_to(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    answer = place.channel.last_message
    await place.bob.send(place.channel, f"{place.mention} and the year after at Lunaville?", reply_to=answer)
    text, _, context = place.knowledge.asked[-1]
    assert (text, context) == ("and the year after at Lunaville?", ("who won at Lunaville?",))


async def test_a_reply_follows_after_a_restart_too(place: Place, settings: Settings) -> None:
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    answer = place.channel.last_message
    await place.env.restart_bot(make_bot(place.knowledge, settings))
    await place.bob.send(place.channel, f"{place.mention} and at Lunaville in 2030?", reply_to=answer)
    assert place.knowledge.asked[-1][2] == ("who won at Lunaville?",)


async def test_each_member_has_a_conversation_of_their_own(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    await place.bob.send(place.channel, f"{place.mention} standings?")
    assert place.knowledge.asked[-1][2] == ()
    await place.alice.send(place.channel, f"{place.mention} standings?")
    assert place.knowledge.asked[-1][2] == ("who won at Lunaville?",)


async def test_a_thread_is_opened_and_heard(place: Place) -> None:
    await place.boss.slash(place.channel, "settings threads", threads=True)
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    thread = place.channel.threads[0]
    assert "Ada Marchetti" in thread.last_message.embeds[0].description
    await place.alice.send(thread, f"{place.mention} standings?")
    assert place.knowledge.asked[-1][0] == "standings?"
    await place.alice.send(thread, "and then?")
    assert "mention me" in thread.last_message.content


async def test_slash_shows_the_question(place: Place) -> None:
    result = await place.alice.slash(place.channel, "ask", question="who won at Lunaville?")
    embed = result.response.embeds[0]
    assert embed.author.name == "who won at Lunaville?"
    assert not result.response.ephemeral
    private = await place.alice.slash(place.channel, "ask", question="standings", private=True)
    assert private.response.ephemeral


@pytest.mark.parametrize(
    ("command", "options", "question"),
    [
        ("results", {}, "results"),
        ("results", {"event": "Lunaville", "season": "2031"}, "results Lunaville 2031"),
        ("podium", {"championship": "Lunar Cup", "session": "Race 2"}, "podium Race 2 Lunar Cup"),
        ("standings", {"season": "2031"}, "championship standings 2031"),
        ("titles", {"category": "Juniors"}, "who was champion Juniors"),
        ("driver", {"driver": "Ada  Marchetti"}, "Ada Marchetti record"),
        ("team", {"team": "Orbit"}, "Orbit record"),
        ("compare", {"first": "Ada", "second": "Ida"}, "compare Ada and Ida"),
        ("calendar", {}, "when is the next race"),
        ("calendar", {"championship": "Lunar Cup"}, "calendar Lunar Cup"),
    ],
)
async def test_a_lookup_asks_a_question(place: Place, command: str, options: dict[str, str], question: str) -> None:
    result = await place.alice.slash(place.channel, command, **options)
    assert place.knowledge.asked[-1][0] == question
    assert result.response.embeds


async def test_names_are_completed(place: Place) -> None:
    choices = await place.alice.autocomplete(place.channel, "driver", "driver", "mar")
    assert {"name": "Ada Marchetti (driver of Lunaville)", "value": "Ada Marchetti"} in [
        {"name": choice["name"], "value": choice["value"]} for choice in choices
    ]
    sessions = await place.alice.autocomplete(place.channel, "results", "session", "QUAL")
    assert sessions[0]["value"] == "qualifying"
    assert all("qual" in choice["value"] for choice in sessions)


async def test_help_and_sources(place: Place) -> None:
    told = await place.alice.slash(place.channel, "help")
    assert "12 documents" in told.response.embeds[0].description
    listed = await place.alice.slash(place.channel, "sources")
    assert "2031-05-lunaville.txt" in listed.response.embeds[0].description


async def test_sources_are_shown_to_whoever_clicks(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    answer = place.channel.last_message
    result = await place.bob.click(answer, custom_id=button(answer, "sources"))
    assert result.response.ephemeral
    assert "won by four seconds" in result.response.embeds[0].description
    assert "(https://example.org/lunaville)" in result.response.embeds[0].description


async def test_buttons_work_after_a_restart(place: Place, settings: Settings) -> None:
    await place.alice.send(place.channel, f"{place.mention} standings")
    answer = place.channel.last_message
    await place.env.restart_bot(make_bot(place.knowledge, settings))
    table = await place.bob.click(answer, custom_id=button(answer, "table"))
    assert "Driver 20" in table.response.embeds[0].description
    turned = await place.bob.click(table.response.message, custom_id=custom_ids(table.response)[1])
    assert "Driver 21" in turned.response.embeds[0].description


async def test_an_answer_that_is_forgotten_says_so(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} standings")
    answer = place.channel.last_message
    identifier = button(answer, "table").split(":")[2]
    place.bot.memory._at_hand.clear()
    place.bot.memory.most = 0
    place.bot.memory._prune()
    result = await place.bob.click(answer, custom_id=button(answer, "table"))
    assert "too old" in result.response.content, identifier


async def test_a_chart_is_drawn_with_its_words(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} standings")
    answer = place.channel.last_message
    await place.bot.studio.draw(place.knowledge.ask("standings"))  # the drawing process takes its time to start
    result = await place.bob.click(answer, custom_id=button(answer, "chart"))
    picture = result.response.attachments[0]
    assert picture.filename == "chart.png"
    assert "Driver 01 293" in (picture.description or "")
    assert result.response.ephemeral


async def test_wrong_is_noted_without_a_name(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    answer = place.channel.last_message
    shown = await place.bob.click(answer, custom_id=button(answer, "wrong"))
    assert shown.modal is not None
    field = re.findall(r"'custom_id': '([0-9a-f]{32})'", str(shown.modal))[-1]
    done = await place.bob.submit_modal(shown, {field: "It was Ida."})
    assert done.response.ephemeral
    assert place.knowledge.noted == [("who won at Lunaville?", "en", "reported", "It was Ida.")]


async def test_a_choice_edits_the_answer_for_the_asker_alone(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} Marchetti?")
    question = place.channel.last_message
    menu = button(question, "choose")
    options = question.components[0].children[0].options
    assert [(o.label, o.description) for o in options] == [
        ("Ada Marchetti", "Lunar Cup 2031"),
        ("Ida Marchetti", "Solar Cup 2019"),
    ]
    refused = await place.bob.select(question, [options[1].value], custom_id=menu)
    assert refused.response.ephemeral
    await place.alice.select(question, [options[1].value], custom_id=menu)
    assert place.knowledge.asked[-1][0] == "Who is Ida Marchetti?"
    edited = place.channel.last_message
    assert edited.id == question.id
    assert "Lunar Cup" in edited.embeds[0].description


async def test_a_suggestion_can_be_asked(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} who won on Mars?")
    refusal = place.channel.last_message
    result = await place.bob.click(refusal, custom_id=button(refusal, "again"))
    assert "Ada Marchetti won" in result.response.embeds[0].description
    assert ("who won on Mars?", "en", "not_recorded", None) in place.knowledge.noted


async def test_nothing_that_is_sent_pings_or_links(place: Place) -> None:
    await place.alice.send(place.channel, f"{place.mention} hostile @everyone")
    sent = [r.json for r in place.env.http_requests if r.method == "POST" and r.path.endswith("/messages")]
    assert all(body["allowed_mentions"] == {"parse": [], "replied_user": False} for body in sent)
    said = place.channel.last_message.embeds[0]
    assert "<@1>" not in said.description.replace("\\<@1\\>", "")
    assert "](" not in said.description.split("Source:")[0].replace("\\]", "")


async def test_a_failure_is_told_by_a_number_that_is_logged(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    result = await place.alice.slash(place.channel, "ask", question="explode")
    number = re.search(r"as ([0-9a-f]{8})", result.response.content)
    assert number is not None
    assert number[1] in caplog.text
    assert result.response.ephemeral
    await place.alice.send(place.channel, f"{place.mention} explode")
    assert "logged as" in place.channel.last_message.content
    assert len(place.env.errors) == 1


async def test_patience_is_asked_for(place: Place, settings: Settings) -> None:
    for _ in range(settings.user_questions_per_minute):
        await place.alice.send(place.channel, f"{place.mention} standings")
    await place.alice.send(place.channel, f"{place.mention} standings")
    assert "too many questions" in place.channel.last_message.content
    await place.bob.send(place.channel, f"{place.mention} standings")
    assert place.channel.last_message.embeds


async def test_patience_is_asked_for_of_whoever_clicks_on_and_on(place: Place, settings: Settings) -> None:
    await place.alice.send(place.channel, f"{place.mention} standings")
    answer = place.channel.last_message
    clicks = settings.user_questions_per_minute * CLICKS_A_QUESTION
    for _ in range(clicks):
        place.bot.desk.admit_click(place.alice.id)
    refused = await place.alice.click(answer, custom_id=button(answer, "table"))
    assert "too many questions" in refused.response.content
    allowed = await place.bob.click(answer, custom_id=button(answer, "table"))
    assert allowed.response.embeds


async def test_discord_failing_is_survived(place: Place) -> None:
    place.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, message="Missing Permissions")
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    await place.alice.send(place.channel, f"{place.mention} who won at Lunaville?")
    assert "Ada Marchetti" in place.channel.last_message.embeds[0].description


async def test_very_long_questions_and_odd_ones(place: Place, knowledge: FakeKnowledge) -> None:
    for question in ("x" * 3900, "🏁🏎️", "誰が勝ちましたか", "standings " * 300):
        await place.bob.send(place.channel, f"{place.mention} {question}"[:2000])
        assert place.channel.last_message.embeds
        result = await place.bob.slash(place.channel, "ask", question=question[:3900].strip())
        assert result.response.embeds


async def test_commands_are_told_in_both_languages(place: Place) -> None:
    body = next(r.json for r in place.env.http_requests if r.method == "PUT" and r.path.endswith("/commands"))
    by_name = {command["name"]: command for command in body}
    assert set(by_name) == {
        "ask", "results", "podium", "standings", "titles", "driver", "team", "compare", "calendar", "sources", "help",
        "admin", "settings",
    }  # fmt: skip
    assert by_name["results"]["name_localizations"]["fr"] == "résultats"
    assert by_name["driver"]["options"][0]["description_localizations"]["fr"].startswith("Le nom du pilote")
    assert all(len(str(c)) < 8000 for c in body)


async def test_intents_are_the_fewest(place: Place) -> None:
    intents = place.bot.intents
    assert {name for name, on in intents if on} == {"guilds", "guild_messages", "dm_messages"}
    assert isinstance(place.bot, discord.AutoShardedClient)
