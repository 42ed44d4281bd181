"""Learning in Discord while other things happen: restarts, two at once, questions, a Discord that fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock

import discord
import pytest

from bot.desk import Asker
from bot.memory import Memory
from bot.progress import show_progress
from config.language import languages
from config.settings import Settings
from knowledge.knowledge import Knowledge
from tests.bot.paddock import Place, make_bot, own

Office = tuple[Place, Any]
NEW = ("new report.txt", b"Ada Marchetti won.")


@asynccontextmanager
async def reloading(office: Office) -> AsyncIterator["asyncio.Task[Any]"]:
    """A reload that goes on until the end of the block."""
    place, owner = office
    place.knowledge.learning.clear()
    task = asyncio.create_task(owner.slash(place.channel, "admin reload"))
    while not place.knowledge.learned:
        await asyncio.sleep(0.01)
    try:
        yield task
    finally:
        place.knowledge.learning.set()
        await task


def learn_token(shown: Any) -> str:
    return str(shown.response.message.components[0].children[0].custom_id.split(":")[1])


async def test_a_document_is_learned_after_a_restart_too(office: Office, settings: Settings) -> None:
    place, owner = office
    shown = await owner.slash(place.channel, "admin add", document=NEW)
    again = make_bot(place.knowledge, settings)
    await place.env.restart_bot(again)
    own(again, owner.id)
    learned = await owner.click(shown.response.message, label="Learn it")
    assert (Path(settings.added) / NEW[0]).read_bytes() == NEW[1]
    assert "2031-06-new.txt" in learned.followups[0].embeds[0].description


async def test_a_document_that_waits_no_longer_is_said_so(office: Office) -> None:
    place, owner = office
    shown = await owner.slash(place.channel, "admin add", document=NEW)
    place.bot.admin.uploads.forgo(place.bot.admin.uploads.waiting(learn_token(shown)) or Path())
    late = await owner.click(shown.response.message, label="Learn it")
    assert "too long ago" in late.response.content
    assert [dry for _, _, dry in place.knowledge.learned] == [True]


async def test_whoever_may_no_longer_decides_nothing(office: Office, settings: Settings) -> None:
    place, owner = office
    shown = await owner.slash(place.channel, "admin add", document=NEW)
    again = make_bot(place.knowledge, settings)
    await place.env.restart_bot(again)
    own(again, place.bob.id)
    refused = await owner.click(shown.response.message, label="Learn it")
    assert "administrators" in refused.response.content
    assert not (Path(settings.added) / NEW[0]).exists()


async def test_a_hundred_questions_are_answered_during_a_reload(office: Office) -> None:
    place, _ = office
    async with reloading(office) as reload:
        askers = [Asker(n, (n,), None, "en") for n in range(100)]
        asking = (place.bot.desk.ask(asker, "who won at Lunaville?") for asker in askers)
        async with asyncio.timeout(10):
            replies = await asyncio.gather(*asking)
        assert {reply.answer.text for reply in replies} == {"Ada Marchetti won at Lunaville."}
        assert not reload.done()


async def test_an_outcome_that_cannot_be_shown_is_told_by_direct_message(office: Office) -> None:
    place, owner = office
    place.env.inject_error("PATCH", "/webhooks/*/*/messages/*", status=404, code=10008, message="Unknown Message")
    await owner.slash(place.channel, "admin reload")
    told = [r.json for r in place.env.http_requests if r.method == "POST" and r.path.endswith("/messages")]
    assert "2031-06-new.txt" in told[0]["embeds"][0]["description"]


async def test_progress_that_cannot_be_shown_stops_no_reload() -> None:
    interaction, response = AsyncMock(), SimpleNamespace(status=404, reason="Not Found")
    interaction.edit_original_response.side_effect = discord.NotFound(response, "Unknown Webhook")  # type: ignore[arg-type]
    await show_progress(interaction, languages()["en"].interface, "a_b.txt", 1, 2)
    assert interaction.edit_original_response.await_args.kwargs["content"] == "Reading ... 1/2 a\\_b.txt"


async def test_what_was_removed_stays_so_until_it_is_added_again(office: Office, settings: Settings) -> None:
    place, owner = office
    removed = await owner.slash(place.channel, "admin remove", document="2031-05-lunaville.txt")
    assert "will not bring it back" in removed.response.embeds[0].title
    reloaded = await owner.slash(place.channel, "admin reload")
    assert place.knowledge.left_out[-1] == {"2031-05-lunaville.txt"}
    assert reloaded.response.embeds[0].footer.text == "Removed before, and so left out: 1"
    shown = await owner.slash(place.channel, "admin add", document=("2031-05-lunaville.txt", b"Ada Marchetti won."))
    await owner.click(shown.response.message, label="Learn it")
    await owner.slash(place.channel, "admin reload")
    assert place.knowledge.left_out[-1] == frozenset()


def test_removals_are_remembered_after_a_restart(settings: Settings) -> None:
    first = Memory(settings.database_url)
    first.leave_out(["a.txt", "b.txt"])
    first.leave_out(["a.txt"])
    first.take_back(["b.txt"])
    first.close()
    second = Memory(settings.database_url)
    assert second.removed() == {"a.txt"}
    second.close()


def test_a_removed_document_is_not_learned_again(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    for name, winner in (("one.txt", "Mara Quill"), ("two.txt", "Otto Sund")):
        text = f"Coupe des Lagunes 2031\n\n{winner} remporte la course de Tervel.\n"
        (library / name).write_text(text, encoding="utf-8")
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    knowledge.learn([library])
    knowledge.forget(["one.txt"])
    assert knowledge.forget(["nothing.txt"]).removed == ()
    assert knowledge.learn([library], without={"one.txt"}).added == ()
    wanted = knowledge.learn([library], replace=True, without={"two.txt"})
    assert (wanted.added, wanted.removed) == (("one.txt",), ("two.txt",))
    knowledge.close()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("report.pdf", b"%PDF-1.7 but not for long", "report.pdf"),
        ("report.docx", b"PK\x03\x04 but not for long", "report.docx"),
        ("report.txt", bytes(range(256)) * 40, "report.txt"),
        ("report.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "report.png"),
        ("empty.txt", b"", "empty.txt"),
    ],
)
async def test_attachments_that_lie_are_refused_with_their_name(
    office: Office, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    place, owner = office
    reader = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    place.bot.knowledge = reader
    shown = await owner.slash(place.channel, "admin add", document=(name, data))
    embed = shown.response.embeds[0]
    assert "Nothing would be learned" in embed.title
    assert not shown.response.message.components
    assert said in (embed.description or "") or not data
    assert reader.status().documents == 0
    reader.close()


async def test_an_attachment_that_is_gone_is_said_so(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    async def gone(_: object) -> bytes:
        response: Any = SimpleNamespace(status=404, reason="Not Found")
        raise discord.NotFound(response, "the file has expired")

    monkeypatch.setattr(discord.Attachment, "read", gone)
    place, owner = office
    result = await owner.slash(place.channel, "admin add", document=NEW)
    assert "could not be fetched" in result.response.content
    assert place.knowledge.learned == []
