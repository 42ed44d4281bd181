"""Sentences for tests in which parties and classes are marked, so that cues are tried alone.

``[Ada Brun]`` is a party, ``[Ada Brun/Max Dor]`` a crew, ``<Juniors>`` a class, ``{Spa}`` a circuit; what is counted is
found as in any document.
"""

import re

from config.language import languages
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.measures import measures
from knowledge.facts.prose.prose import prose
from knowledge.facts.statement import Mode, Setting, Statement
from knowledge.reading.document import Block, BlockKind
from knowledge.text import fold_in_place

MARK = re.compile(r"\[([^\]]+)\]|<([^>]+)>|\{([^}]+)\}")
RACE = Setting(championship="Coupe Test", season=2031, event="Spa", session="Race 1")


def unmarked(marked: str) -> tuple[str, list[Party], list[Mention]]:
    """The plain text, its parties and its marked mentions."""
    text, parties, mentions, last = "", [], [], 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        words = next(group for group in match.groups() if group)
        start, end = len(text), len(text) + len(words)
        if match[1]:
            parties.append(Party(drivers=tuple(words.split("/")), start=start, end=end))
        else:
            kind = MentionKind.CATEGORY if match[2] else MentionKind.CIRCUIT
            mentions.append(Mention(kind, start, end, words, words))
        text += words
        last = match.end()
    return text + marked[last:], parties, mentions


def statements_of(marked: str, language: str, setting: Setting = RACE) -> list[Statement]:
    """What a marked text of one block states."""
    text, parties, mentions = unmarked(marked)
    spans = [(m.start, m.end) for m in (*parties, *mentions)]
    found = measures(fold_in_place(text), languages()[language])
    counted = [m for m in found if not any(start < m.end and m.start < end for start, end in spans)]
    block = Block(BlockKind.PARAGRAPH, 0, len(text), text)
    told = (block, parties, [*mentions, *counted])
    return list(prose(text, [told], lambda _: setting, languages()[language]))


def told(statement: Statement) -> str:
    """A statement in a line: its verb, its party, its place, who follows, what else it tells."""
    names = " ".join(
        ["+".join(d.split(" ")[-1] for d in p.drivers) or "-" for p in (statement.party, *statement.others)]
    )
    place = f" {statement.number}" if statement.number is not None else ""
    place += f" <={statement.at_most}" if statement.at_most is not None else ""
    category = f" ({statement.setting.category})" if statement.setting.category else ""
    keep = ("session", "status", "metric", "season", "lap_time", "gap", "points", "age")
    more = "".join(f" {statement.values[k]}" for k in keep if k in statement.values)
    return f"{statement.verb} {names}{place}{category}{more}"


def final(marked: str, language: str, setting: Setting = RACE) -> list[str]:
    """What a marked text states for good, a line each."""
    return sorted({told(s) for s in statements_of(marked, language, setting) if s.mode is Mode.FINAL})
