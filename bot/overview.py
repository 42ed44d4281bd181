"""What an admin is shown: the diff of a learning, the state of the store and the bot, what was asked in vain."""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord

from bot.embeds import DESCRIPTION, TITLE
from bot.machine import dump
from bot.markdown import clip, escape
from bot.report import report_lines
from config.interface import Administration, Interface
from knowledge.knowledge import Coverage, LearningReport, StoreStatus, Unanswered

if TYPE_CHECKING:
    from bot.client import Palmares

NAMES_SHOWN, COVERAGE_SHOWN, UNANSWERED_SHOWN = 8, 30, 15


@dataclass(frozen=True, slots=True)
class Health:
    """How the bot itself is; ``latency`` is None before the first heartbeat."""

    latency: int | None
    shards: int
    guilds: int


def health(bot: "Palmares") -> Health:
    """How a bot is now."""
    beating = bot.latency == bot.latency  # not a number before the first heartbeat
    return Health(round(bot.latency * 1000) if beating else None, bot.shard_count or 1, len(bot.guilds))


def report_message(report: LearningReport, words: Interface, heading: str) -> dict[str, Any]:
    """A learning's diff as an embed, and whole as a file where it is long."""
    lines = report_lines(report, words, most=NAMES_SHOWN)
    text = "\n".join(_item(line) for line in lines).strip()
    message: dict[str, Any] = {"embed": discord.Embed(title=clip(heading, TITLE), description=clip(text, DESCRIPTION))}
    whole = report_lines(report, words, most=10_000)
    if len(whole) > len(lines):
        message["file"] = discord.File(io.BytesIO("\n".join(whole).encode()), "report.txt")
    return message


def _item(line: str) -> str:
    # a heading stands apart from the list before it
    if not line.startswith("  "):
        return f"\n**{escape(line)}**"
    return f"- {escape(line.strip().removeprefix('- '))}"


def status_embed(status: StoreStatus, bot: Health, words: Interface) -> discord.Embed:
    """What the store holds, and how the bot is."""
    said = words.administration
    lines = said.status.strip().format(
        documents=status.documents,
        facts=status.facts,
        version=status.version,
        learned=discord.utils.format_dt(status.learned_at) if status.learned_at else "–",
        latency="–" if bot.latency is None else bot.latency,
        shards=bot.shards,
        guilds=bot.guilds,
    )
    shown = [_covered(each, said) for each in status.coverage[:COVERAGE_SHOWN]]
    more = len(status.coverage) - len(shown)
    last = [said.more_coverage.format(count=more)] if more else []
    return discord.Embed(description=clip("\n".join([lines, "", *shown, *last]), DESCRIPTION))


def _covered(each: Coverage, words: Administration) -> str:
    name, season = escape(each.championship), each.season or "–"
    return words.coverage.format(championship=name, season=season, events=each.events, results=each.results)


def unanswered_message(found: list[Unanswered], words: Interface) -> dict[str, Any]:
    """What was asked in vain, most often first, with a file of test cases."""
    lines = [words.administration.unanswered.format(count=sum(each.times for each in found))]
    lines += [_in_vain(each, words) for each in found[:UNANSWERED_SHOWN]]
    embed = discord.Embed(description=clip("\n".join(lines), DESCRIPTION))
    return {"embed": embed, "file": discord.File(test_cases(found), "unanswered.jsonl")}


def _in_vain(each: Unanswered, words: Interface) -> str:
    text = escape(f"{each.text} → {each.reason}" if each.reason else each.text)
    status = words.status.get(each.status, each.status)
    return words.administration.unanswered_line.format(times=each.times, text=text, status=status)


def test_cases(found: list[Unanswered]) -> io.BytesIO:
    """Questions asked in vain as test cases, one JSON object a line; what they must say is left open."""
    lines = (dump(_case(number, each)) for number, each in enumerate(found, 1))
    return io.BytesIO("\n".join(lines).encode())


def _case(number: int, each: Unanswered) -> dict[str, Any]:
    case = {"id": f"unanswered-{number}", "lang": each.language, "q": each.text, "must": []}
    return {**case, "status": each.status, "note": each.reason}
