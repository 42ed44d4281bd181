"""Who may do what: every command, used by every kind of user, at home, in another server and in direct messages."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import discord
import pytest
import simcord

from config.settings import Settings
from tests.bot.openapi import refusals
from tests.bot.paddock import FakeKnowledge, make_bot, own

HOME, AWAY, DIRECT = "home", "away", "direct"
ANYBODY: dict[str, dict[str, Any]] = {
    "ask": {"question": "standings"}, "results": {}, "podium": {}, "standings": {}, "titles": {},
    "driver": {"driver": "Ada Marchetti"}, "team": {"team": "Orbit"}, "compare": {"first": "Ada", "second": "Ida"},
    "calendar": {}, "sources": {}, "help": {},
}  # fmt: skip
STORE: dict[str, dict[str, Any]] = {
    "admin reload": {}, "admin status": {}, "admin undo": {}, "admin unanswered": {},
    "admin add": {"document": ("new.txt", b"Ada Marchetti won.")}, "admin remove": {"document": "a.txt"},
    "admin alias": {"kind": "driver", "nickname": "the comet", "name": "Ada Marchetti"},
}  # fmt: skip
SERVER: dict[str, dict[str, Any]] = {
    "settings show": {}, "settings language": {"language": "fr"}, "settings channel": {}, "settings threads": {"threads": True},
    "settings privacy": {"private": True}, "settings spoilers": {"days": 2},
}  # fmt: skip
PEOPLE = ("owner", "named", "keeper", "manager", "guest")
"""The application's owner; one named in the settings; one with the role that the settings name (or, elsewhere, a role
of the same name); one who manages the server; and somebody who is none of these."""
STORE_OPEN = {("owner", HOME), ("owner", AWAY), ("owner", DIRECT), ("named", HOME), ("named", AWAY), ("named", DIRECT),
              ("keeper", HOME)}  # fmt: skip
EVERYBODY = [(who, where) for who in PEOPLE for where in (HOME, AWAY, DIRECT)]


@dataclass
class Town:
    """Two servers with the same kinds of people, who can also write directly."""

    env: simcord.Env
    knowledge: FakeKnowledge
    members: dict[tuple[str, str], Any]
    channels: dict[str, Any]
    guilds: dict[str, Any]

    async def use(self, who: str, where: str, command: str, options: dict[str, Any]) -> Any:
        member = self.members[who, HOME if where == DIRECT else where]
        if command == "settings channel":
            options = {"channel": self.channels.get(where)}
        if where == DIRECT:
            return await member.user.slash(command, **options)
        return await member.slash(self.channels[where], command, **options)


@pytest.fixture
async def town(knowledge: FakeKnowledge, settings: Settings) -> AsyncIterator[Town]:
    """The bot in both servers; it has all the patience that so many questions need."""
    patient = {"user_questions_per_minute": 1000, "channel_questions_per_minute": 1000}
    bot = make_bot(knowledge, settings := settings.model_copy(update=patient))
    env = simcord.Env(bot)
    await env.start()
    members, channels, roles, guilds = {}, {}, {}, {}
    users = {who: env.create_user(who) for who in PEOPLE}
    for where in (HOME, AWAY):
        guild = guilds[where] = env.create_guild(where)
        channels[where] = guild.create_text_channel("general")
        roles[where] = guild.create_role("keepers")
        managing = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
        given = {"keeper": [roles[where]], "manager": [managing]}
        members |= {(who, where): guild.add_member(user, roles=given.get(who, [])) for who, user in users.items()}
    own(bot, users["owner"].id)
    named = {"admin_users": (users["named"].id,), "admin_roles": (roles[HOME].id,), "home_guild": guilds[HOME].id}
    bot.settings = settings.model_copy(update=named)
    yield Town(env, knowledge, members, channels, guilds)
    sent = list(env.http_requests)
    await env.shutdown()
    assert refusals(sent) == []


async def test_questions_are_for_everybody(town: Town) -> None:
    for who, where in EVERYBODY:
        for command, options in ANYBODY.items():
            result = await town.use(who, where, command, options)
            assert result.response.embeds, (who, where, command)


async def test_the_store_is_for_a_few(town: Town) -> None:
    known = town.knowledge
    for who, where in sorted(EVERYBODY, key=STORE_OPEN.__contains__):  # those who may come last
        for command, options in STORE.items():
            result = await town.use(who, where, command, options)
            assert result.ephemeral, (who, where, command)
            refused = "administrators" in (result.response.content or "")
            assert refused is ((who, where) not in STORE_OPEN), (who, where, command)
        assert bool(known.learned or known.forgotten or known.aliases) is ((who, where) in STORE_OPEN)


async def test_a_servers_settings_are_for_those_who_manage_it(town: Town) -> None:
    for who, where in EVERYBODY:
        for command, options in SERVER.items():
            if who == "manager" and where != DIRECT:
                served = await town.use(who, where, command, options)
                assert served.ephemeral
                assert "manage this server" not in served.response.content
            else:  # Discord shows the command to nobody else
                with pytest.raises(simcord.SetupError, match="not visible"):
                    await town.use(who, where, command, options)


async def test_a_server_that_opens_its_settings_to_all_opens_nothing(town: Town) -> None:
    # a server may show a command to whomever it likes: the bot asks for the right to manage the server all the same
    guest = town.members["guest", AWAY]
    command = next(each for each in await town.env.bot.tree.fetch_commands() if each.name == "settings")
    town.guilds[AWAY].set_command_permissions(command, {guest: True})
    for name, options in SERVER.items():
        result = await town.use("guest", AWAY, name, options)
        assert result.ephemeral
        assert "manage this server" in result.response.content
