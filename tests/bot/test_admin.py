"""Who may look after the store, and what each command does: reload by the owner and by strangers."""

import json
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.permissions import may_administer
from bot.upload import safe_name
from config.settings import Settings
from knowledge.failure import because
from knowledge.knowledge import StoreError
from tests.bot.paddock import FakeKnowledge, Place, make_bot

COMMANDS: list[tuple[str, dict[str, Any]]] = [
    ("admin reload", {}),
    ("admin status", {}),
    ("admin remove", {"document": "2031-05-lunaville.txt"}),
    ("admin undo", {}),
    ("admin unanswered", {}),
    ("admin alias", {"kind": "driver", "nickname": "the comet", "name": "Ada Marchetti"}),
    ("admin add", {"document": ("new.txt", b"Ada Marchetti won.")}),
]


@pytest.mark.parametrize(("command", "options"), COMMANDS)
async def test_strangers_are_refused_privately(
    office: tuple[Place, Any], command: str, options: dict[str, Any]
) -> None:
    place, _ = office
    for stranger in (place.alice, place.boss):
        result = await stranger.slash(place.channel, command, **options)
        assert result.response.ephemeral
        assert "administrators" in result.response.content
        assert result.followups == []
    direct = await place.alice.user.slash(command, **options)
    assert "administrators" in direct.response.content
    known = place.knowledge
    assert (known.learned, known.forgotten, known.aliases) == ([], [], [])


@pytest.mark.parametrize(("command", "options"), COMMANDS)
async def test_the_owner_is_served_privately(office: tuple[Place, Any], command: str, options: dict[str, Any]) -> None:
    place, owner = office
    result = await owner.slash(place.channel, command, **options)
    assert result.ephemeral
    assert "administrators" not in result.response.content
    direct = await owner.user.slash(command, **options)
    assert direct.response.embeds or direct.response.content


async def test_reload_tells_what_has_changed(office: tuple[Place, Any]) -> None:
    place, owner = office
    result = await owner.slash(place.channel, "admin reload")
    embed = result.response.embeds[0]
    assert "2031-06-new.txt" in embed.description
    assert "bad\\_\\*file\\*.pdf: it holds no text" in embed.description
    assert "Ada Marcheti \\~ Ada Marchetti" in embed.description
    assert result.response.attachments[0].filename == "report.txt"
    assert place.knowledge.learned[0][1:] == (False, False)


async def test_a_reload_that_fails_says_why(office: tuple[Place, Any]) -> None:
    place, owner = office
    place.knowledge.failure = StoreError("store.db", because("locked", error="busy"))
    result = await owner.slash(place.channel, "admin reload")
    assert "nothing has changed: store.db: another process holds the store" in result.response.content
    place.knowledge.failure = None
    again = await owner.slash(place.channel, "admin reload")
    assert again.response.embeds


async def test_a_document_is_learned_when_confirmed(office: tuple[Place, Any], settings: Settings) -> None:
    place, owner = office
    shown = await owner.slash(place.channel, "admin add", document=("../../new report.txt", b"Ada Marchetti won."))
    assert "nothing is stored yet" in shown.response.embeds[0].title
    assert place.knowledge.learned[-1][2] is True
    await owner.click(shown.response.message, label="Learn it")
    kept = Path(settings.added) / "new report.txt"
    assert kept.read_bytes() == b"Ada Marchetti won."
    assert place.knowledge.learned[-1] == ([str(kept)], False, False)
    await owner.slash(place.channel, "admin reload")
    assert str(Path(settings.added)) in place.knowledge.learned[-1][0]


async def test_a_document_is_not_learned_when_cancelled(office: tuple[Place, Any], settings: Settings) -> None:
    place, owner = office
    shown = await owner.slash(place.channel, "admin add", document=("new.txt", b"Ada Marchetti won."))
    await owner.click(shown.response.message, label="Cancel")
    assert [dry for _, _, dry in place.knowledge.learned] == [True]
    assert [path for path in Path(settings.added).rglob("*") if path.is_file()] == []


async def test_what_is_undone_does_not_come_back_with_a_reload(office: tuple[Place, Any], settings: Settings) -> None:
    place, owner = office
    shown = await owner.slash(place.channel, "admin add", document=("2031-06-new.txt", b"Ada Marchetti won."))
    await owner.click(shown.response.message, label="Learn it")
    assert (Path(settings.added) / "2031-06-new.txt").exists()
    undone = await owner.slash(place.channel, "admin undo")
    assert "31 removed" in undone.response.embeds[0].description
    assert not (Path(settings.added) / "2031-06-new.txt").exists()


async def test_status_counts_and_covers(office: tuple[Place, Any]) -> None:
    place, owner = office
    result = await owner.slash(place.channel, "admin status")
    text = result.response.embeds[0].description
    assert "Facts: 345" in text
    assert "Lunar Cup 2000: events 8" in text
    assert "10 more" in text


async def test_what_was_asked_in_vain_is_exported(office: tuple[Place, Any]) -> None:
    place, owner = office
    result = await owner.slash(place.channel, "admin unanswered")
    assert "3 × who \\*won\\* the moon" in result.response.embeds[0].description
    file = result.response.attachments[0]
    assert json.loads(await file.read())["q"] == "who *won* the moon"


async def test_an_alias_is_made_or_refused(office: tuple[Place, Any]) -> None:
    place, owner = office
    await owner.slash(place.channel, "admin alias", kind="driver", nickname="the comet", name="Ada Marchetti")
    assert place.knowledge.aliases == [("driver", "the comet", "Ada Marchetti")]
    refused = await owner.slash(place.channel, "admin alias", kind="driver", nickname="x", name="Nobody")
    assert "Nobody: nothing of that kind is called so" in refused.response.content


async def test_a_document_that_is_not_there_is_not_forgotten(office: tuple[Place, Any]) -> None:
    place, owner = office
    result = await owner.slash(place.channel, "admin remove", document="nothing.txt")
    assert "no document called nothing.txt" in result.response.content


async def test_a_role_counts_in_the_home_server_alone(knowledge: FakeKnowledge, settings: Settings) -> None:
    given = settings.model_copy(update={"home_guild": 1 << 40, "admin_roles": (5,)})
    bot = make_bot(knowledge, given)
    async with simcord.run(bot, check_errors=False) as env:
        home, away = env.create_guild("home", id=1 << 40), env.create_guild("away")
        for guild, served in ((home, True), (away, False)):
            role = guild.create_role("keepers")
            bot.settings = given.model_copy(update={"admin_roles": (role.id,)})
            channel = guild.create_text_channel("general")
            member = guild.add_member(env.create_user(f"carl{served}"), roles=[role])
            result = await member.slash(channel, "admin status")
            assert bool(result.response.embeds) is served
    assert isinstance(bot, discord.AutoShardedClient)


@pytest.mark.parametrize(
    ("user", "guild", "roles", "allowed"),
    [
        (1, None, [], True),  # owns the application
        (2, None, [], True),  # named in the settings
        (3, None, [9], False),  # a role means nothing in a direct message
        (3, 100, [9], True),
        (3, 200, [9], False),  # a role of another server
        (3, 100, [8], False),
        (4, 100, [], False),
    ],
)
def test_may_administer(settings: Settings, user: int, guild: int | None, roles: list[int], allowed: bool) -> None:
    given = settings.model_copy(update={"admin_users": (2,), "admin_roles": (9,), "home_guild": 100})
    assert may_administer(user, guild, roles, {1}, given) is allowed


def test_without_a_home_server_no_role_counts(settings: Settings) -> None:
    given = settings.model_copy(update={"admin_roles": (9,), "home_guild": None})
    assert not may_administer(3, None, [9], (), given)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\a b.docx", "a b.docx"),
        ("a\nb\x00.txt", "a_b_.txt"),
        ("...", "document"),
        ("", "document"),
        ("été à Spa.txt", "été à Spa.txt"),
        ("x" * 300 + ".txt", "x" * 100 + ".txt"),
    ],
)
def test_safe_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe
