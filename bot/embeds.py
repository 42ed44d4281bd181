"""An answer as Discord embeds: the sentence first, then the rows, what to beware of, and the first source.

Every limit of Discord is kept here: 256 characters of a title, 4,096 of a description, 6,000 of an embed, 2,000 of a
plain message; what is longer goes to further pages. Everything that comes from documents or people is escaped.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

import discord

from bot.markdown import clip, escape, linked
from bot.rows import cell, said, telling
from config.interface import Talk
from knowledge.answers.answer import Answer, AnswerStatus, Source, Table

COLOURS = {
    AnswerStatus.ANSWERED: discord.Colour(0x2E8B57),
    AnswerStatus.AMBIGUOUS: discord.Colour(0x3B82C4),
    AnswerStatus.UNKNOWN_NAME: discord.Colour(0xD98E04),
    AnswerStatus.NOT_RECORDED: discord.Colour(0x8A8F98),
    AnswerStatus.NOT_UNDERSTOOD: discord.Colour(0x8A8F98),
}
TITLE, DESCRIPTION, MESSAGE, AUTHOR, FOOTER, ALT = 256, 4096, 2000, 256, 2048, 1024
ROWS_AT_ONCE = 10
ROWS_A_PAGE = 20
SOURCES_A_PAGE = 5
LISTED = 3
"""So many names of the rows make a sentence a list."""
COLUMNS_AT_ONCE = 4
LESS = frozenset({"car", "car_number", "laps", "time", "lap_time", "end", "end_date"})
"""Columns that the full table shows and the answer leaves out where it has many."""
PLACES = frozenset({"position", "rank", "place", "round"})


def answer_embed(answer: Answer, words: Talk, *, question: str | None = None, hidden: bool = False) -> discord.Embed:
    """The answer in one embed; ``question`` is shown above it where the reader cannot see it otherwise."""
    embed = discord.Embed(colour=COLOURS[answer.status], title=clip(escape(answer.scope), TITLE) or None)
    if question:
        embed.set_author(name=clip(question, AUTHOR))
    rows = table_lines(answer.table, answer.language, brief=True)
    sentence, rest = _said(answer), [f"⚠️ {escape(caveat)}" for caveat in answer.caveats if not _credits(caveat, answer)]
    shown = rows[: ROWS_AT_ONCE + 1] if len(answer.table.rows) > 1 else []
    if len(rows) > len(shown) > 0:
        shown.append(words.more_rows.format(count=len(rows) - len(shown)))
    source = [words.source.format(source=source_head(answer.sources[0], answer.language))] if answer.sources else []
    below = "\n".join([*rest, *source])
    body = clip("\n\n".join(part for part in (sentence, "\n".join(shown)) if part), DESCRIPTION - len(below) - 10)
    embed.description = "\n\n".join(part for part in (f"||{body}||" if hidden and body else body, below) if part)
    _footer(embed, answer, words)
    return embed


def _said(answer: Answer) -> str:
    # scope and caveats are part of the whole text; here they stand apart, where they are seen
    text = answer.text
    for apart in (f"[{answer.scope}]", *answer.caveats):
        text = text.replace(apart, "")
    return escape(_unlisted(text.strip(), answer.table))


def _unlisted(text: str, table: Table) -> str:
    # a sentence that lists what the rows below show again is cut where its list begins
    listed = sum(bool(name) and name in text for name in (_subject(table, row) for row in table.rows))
    start = text.find(":")
    return text[: start + 1] if listed >= LISTED and start > 0 else text


def _subject(table: Table, row: Sequence[Any]) -> str:
    named = (n for n in telling(table) if table.columns[n] not in PLACES)
    return cell(row[next(named, 0)]).split(", ")[0]  # the first of a crew stands for it


def _credits(caveat: str, answer: Answer) -> bool:
    # whose data it is stands in the footer
    return any(source.attribution and source.attribution in caveat for source in answer.sources)


def _footer(embed: discord.Embed, answer: Answer, words: Talk) -> None:
    documents = {source.document for source in answer.sources}
    if not documents:
        return
    credits = dict.fromkeys(source.attribution for source in answer.sources if source.attribution)
    embed.set_footer(text=clip(" · ".join([words.footer.format(count=len(documents)), *credits]), FOOTER))


def table_lines(table: Table, language: str, *, brief: bool = False) -> list[str]:
    """The titles, then one line a row: its place, what it is about in bold, the rest; it wraps well on a phone.

    ``brief`` leaves columns that matter less to the full table, where a line would be long.
    """
    kept = telling(table)
    if brief and len(kept) > COLUMNS_AT_ONCE:
        kept = [n for n in kept if table.columns[n] not in LESS]
    if not kept or not table.rows:
        return []
    titles = [escape(str(table.titles[n])) for n in kept] if table.titles else []
    heading = [f"*{' · '.join(titles)}*"] if len(titles) > 1 else []
    return [*heading, *(_row_line(table, row, kept, language) for row in table.rows)]


def _row_line(table: Table, row: Sequence[Any], kept: list[int], language: str) -> str:
    cells = [(table.columns[n], _in_words(said(table.columns[n], row[n], language), language)) for n in kept]
    place = ""
    if cells and cells[0][0] in PLACES:
        place = f"`{cells[0][1]:>2}` " if cells[0][1] else "` –` "
        cells = cells[1:]
    texts = [escape(text) for _, text in cells if text]
    return place + " · ".join([f"**{texts[0]}**", *texts[1:]] if texts else [])


def _in_words(text: str, language: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return text
    try:
        return long_date(dt.date.fromisoformat(text), language)
    except ValueError:  # figures that only look like a day
        return text


def pages(lines: Sequence[str], most: int, heading: Sequence[str] = ()) -> list[str]:
    """Lines in pages of at most ``most`` lines that fit a description; the heading stands on each."""
    done: list[list[str]] = [[]]
    room = DESCRIPTION - sum(len(line) + 1 for line in heading)
    for line in (clip(line, room) for line in lines):
        if len(done[-1]) == most or sum(len(each) + 1 for each in done[-1]) + len(line) > room:
            done.append([])
        done[-1].append(line)
    return ["\n".join([*heading, *page]) for page in done if page]


def table_pages(answer: Answer) -> list[str]:
    """The whole table, in pages."""
    lines = table_lines(answer.table, answer.language)
    heading = lines[: len(lines) - len(answer.table.rows)]
    return pages(lines[len(heading) :], ROWS_A_PAGE, heading)


def source_pages(answer: Answer) -> list[str]:
    """Every source with its words, in pages."""
    blocks = [f"{source_head(source, answer.language)}\n{quoted(source.quote)}" for source in answer.sources]
    return pages(blocks, SOURCES_A_PAGE)


def quoted(text: str) -> str:
    """The words of a document as a quotation."""
    return f"> {escape(clip(' '.join(text.split()), 600))}"


def source_head(source: Source, language: str) -> str:
    """A source's title, which leads to it where it has an address, and its date in words."""
    title = linked(clip(source.title or source.document, 200), source.link)
    return ", ".join([title, *([long_date(source.date, language)] if source.date else [])])


def long_date(day: dt.date, language: str) -> str:
    """A day as the language writes it."""
    from babel.dates import format_date

    return format_date(day, "long", locale=language)


def page_embed(title: str, page: str, number: int, count: int, words: Talk, *, hidden: bool = False) -> discord.Embed:
    """One page of something long."""
    embed = discord.Embed(title=clip(escape(title), TITLE) or None, description=f"||{page}||" if hidden else page)
    if count > 1:
        embed.set_footer(text=words.page.format(page=number + 1, pages=count))
    return embed


def plain_answer(answer: Answer) -> str:
    """The answer for a channel in which embeds are not allowed."""
    return clip(escape(answer.text), MESSAGE)
