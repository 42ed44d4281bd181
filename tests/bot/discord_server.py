"""A small Discord over real sockets: enough of its gateway and interface to be talked to by the real client."""

import asyncio
import json
from typing import Any, NamedTuple

from aiohttp import WSMsgType, web

TOKEN = "a-token.of-three.parts"
BOT = {"id": "1000", "username": "palmares", "discriminator": "0", "avatar": None, "bot": True, "global_name": None}
ALICE = {"id": "2000", "username": "alice", "discriminator": "0", "avatar": None, "global_name": None}
APPLICATION = {
    "id": "1000", "name": "palmares", "owner": ALICE, "team": None, "bot_public": True, "bot_require_code_grant": False,
    "description": "", "verify_key": "", "icon": None, "summary": "",
}  # fmt: skip
STARTS = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
GUILD_ID, CHANNEL_ID = "3000", "4000"
KEYLESS = ("/interactions/", "/webhooks/")
"""An interaction's own token stands in its path."""
EVERYTHING = str((1 << 50) - 1)


def as_json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """A response as Discord sends it: the client insists on the very words of the content type."""
    given = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=given)


class Sent(NamedTuple):
    """A request of the client."""

    method: str
    path: str
    json: Any


class DiscordServer:
    """Speaks HTTP and the gateway on one port; ``hurdles`` are the statuses that the next messages are refused with."""

    def __init__(self, channels: int = 1) -> None:
        self.channels = [str(int(CHANNEL_ID) + n) for n in range(channels)]
        self.requests: list[Sent] = []
        self.uploads: list[dict[str, Any]] = []
        self.hurdles: list[int] = []
        self.identified = self.resumed = 0
        self.sequence = 0
        self.sockets: list[web.WebSocketResponse] = []
        self.said = asyncio.Condition()

    async def start(self) -> str:
        app = web.Application()
        app.router.add_get("/gateway", self.gateway)
        app.router.add_route("*", "/api/{path:.*}", self.answer)
        self.runner = web.AppRunner(app)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", 0)
        await site.start()
        self.address = f"127.0.0.1:{self.runner.addresses[0][1]}"
        return f"http://{self.address}/api"

    async def stop(self) -> None:
        for socket in self.sockets:
            await socket.close()
        await self.runner.cleanup()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        path, method = f"/{request.match_info['path']}", request.method
        if request.headers.get("Authorization") != f"Bot {TOKEN}" and not path.startswith(KEYLESS):
            return as_json({"message": "401: Unauthorized", "code": 0}, status=401)
        body = await self.body_of(request)
        if method == "POST" and path.endswith("/messages") and self.hurdles:
            return self.hurdle(self.hurdles.pop(0))
        async with self.said:
            self.requests.append(Sent(method, path, body))
            self.said.notify_all()
        return self.reply(method, path, body)

    async def body_of(self, request: web.Request) -> Any:
        if request.content_type != "multipart/form-data":
            return await request.json() if request.can_read_body else None
        parts: dict[str, Any] = {}
        async for part in await request.multipart():
            parts[part.name] = {"filename": part.filename, "data": await part.read()}  # type: ignore[union-attr, index]
        self.uploads.append(parts)
        return json.loads(parts["payload_json"]["data"])

    @staticmethod
    def hurdle(status: int) -> web.Response:
        if status == 429:
            limits = {"message": "You are being rate limited.", "retry_after": 0.2, "global": False}
            return as_json(limits, status=429, headers={"Via": "1.1 google", "Retry-After": "1"})
        return as_json({"message": "Internal Server Error", "code": 0}, status=status)

    def reply(self, method: str, path: str, body: Any) -> web.Response:
        known: dict[str, Any] = {
            "/users/@me": BOT,
            "/oauth2/applications/@me": APPLICATION,
            "/gateway/bot": {"url": f"ws://{self.address}/gateway", "shards": 1, "session_start_limit": STARTS},
            "/commands": [],
        }
        if path.endswith("/callback"):
            return as_json({"interaction": {"id": "7000", "type": 3}, "resource": {"type": body["type"]}})
        if path.endswith(("/messages", "/@original")):
            return as_json(self.message(BOT, body.get("content") or "", body.get("embeds") or []))
        answer = next((answer for end, answer in known.items() if path.endswith(end)), None)
        return web.Response(status=204) if answer is None else as_json(answer)

    def message(
        self, author: dict[str, Any], content: str, embeds: Any = (), mentions: Any = (), channel: str = CHANNEL_ID
    ) -> dict[str, Any]:
        self.sequence += 1
        return {
            "id": str(9000 + self.sequence), "channel_id": channel, "guild_id": GUILD_ID, "author": author, "content": content,
            "timestamp": "2031-05-04T12:00:00+00:00", "edited_timestamp": None, "tts": False, "mention_everyone": False,
            "mentions": list(mentions), "mention_roles": [], "attachments": [], "embeds": list(embeds), "pinned": False, "type": 0,
            "components": [], "flags": 0,
        }  # fmt: skip

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41250}, "s": None, "t": None})
        async for received in socket:
            if received.type is WSMsgType.TEXT:
                await self.hear(socket, received.json())
        return socket

    async def hear(self, socket: web.WebSocketResponse, told: dict[str, Any]) -> None:
        if told["op"] == 1:
            await socket.send_json({"op": 11, "d": None, "s": None, "t": None})
        elif told["op"] == 2:
            self.identified += 1
            self.sockets.append(socket)
            ready = {"v": 10, "user": BOT, "guilds": [{"id": GUILD_ID, "unavailable": True}], "session_id": "s", "application": {"id": "1000", "flags": 0}, "shard": [0, 1], "resume_gateway_url": f"ws://{self.address}/gateway"}  # fmt: skip
            await self.dispatch("READY", ready)
            await self.dispatch("GUILD_CREATE", self.guild())
        elif told["op"] == 6:
            self.resumed += 1
            self.sockets.append(socket)
            await self.dispatch("RESUMED", {})

    def guild(self) -> dict[str, Any]:
        role = {"id": GUILD_ID, "name": "@everyone", "permissions": EVERYTHING, "position": 0, "color": 0, "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}, "hoist": False, "managed": False, "mentionable": False, "flags": 0}  # fmt: skip
        channels = [{"id": each, "type": 0, "name": "general", "position": 0, "permission_overwrites": []} for each in self.channels]  # fmt: skip
        member = {
            "user": BOT,
            "roles": [],
            "joined_at": "2031-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
        return {
            "id": GUILD_ID, "name": "Paddock", "owner_id": "2000", "member_count": 2, "roles": [role], "channels": channels,
            "members": [member], "emojis": [], "threads": [], "features": [], "preferred_locale": "en-US", "premium_tier": 0,
            "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0,
            "nsfw_level": 0, "system_channel_flags": 0, "afk_timeout": 60, "stickers": [], "premium_progress_bar_enabled": False,
        }  # fmt: skip

    async def dispatch(self, name: str, data: Any) -> None:
        self.sequence += 1
        await self.sockets[-1].send_json({"op": 0, "t": name, "s": self.sequence, "d": data})

    async def mention(self, text: str, author: dict[str, Any] = ALICE, channel: str = CHANNEL_ID) -> str:
        """Somebody asks the bot; the id of their message."""
        message = self.message(author, f"<@1000> {text}", mentions=[BOT], channel=channel)
        await self.dispatch("MESSAGE_CREATE", message)
        return str(message["id"])

    async def interact(self, kind: int, data: dict[str, Any], **more: Any) -> None:
        """An interaction of the application's owner."""
        member = {"user": ALICE, "roles": [], "joined_at": "2031-01-01T00:00:00+00:00", "deaf": False, "mute": False, "flags": 0, "permissions": "0"}  # fmt: skip
        made = {"id": "7000", "application_id": "1000", "type": kind, "token": "t", "version": 1, "guild_id": GUILD_ID, "channel_id": CHANNEL_ID, "channel": {"id": CHANNEL_ID, "type": 0, "name": "general"}, "member": member, "locale": "en-US", "guild_locale": "en-US", "entitlements": [], "app_permissions": EVERYTHING, "attachment_size_limit": 10485760}  # fmt: skip
        await self.dispatch("INTERACTION_CREATE", {**made, "data": data, **more})

    async def click(self, custom_id: str) -> None:
        """A button under a message of the bot is clicked."""
        message = self.message(BOT, "")
        button = {"type": 2, "style": 2, "label": "x", "custom_id": custom_id}
        message["components"] = [{"type": 1, "components": [button]}]
        await self.interact(3, {"custom_id": custom_id, "component_type": 2}, message=message)

    async def command(self, group: str, name: str, **options: str) -> None:
        """A command of a group is used."""
        given = [{"type": 3, "name": key, "value": value} for key, value in options.items()]
        data = {"id": "8000", "name": group, "type": 1, "options": [{"type": 1, "name": name, "options": given}]}
        await self.interact(2, data)

    async def wait_for(self, end: str, count: int = 1, method: str = "POST") -> list[Any]:
        """The bodies of the requests whose path ends so, when there are ``count`` of them."""

        def found() -> list[Any]:
            return [body for verb, path, body in self.requests if verb == method and path.endswith(end)]

        async with asyncio.timeout(15), self.said:
            await self.said.wait_for(lambda: len(found()) >= count)
        return found()

    async def wait_for_upload(self) -> dict[str, Any]:
        """The parts of the first upload."""
        async with asyncio.timeout(30), self.said:
            await self.said.wait_for(lambda: bool(self.uploads))
        return self.uploads[0]
