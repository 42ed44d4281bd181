"""A learning's report as lines of text: a diff, the same in the terminal and in Discord."""

from collections.abc import Iterator, Sequence

from config.interface import Interface, Report
from knowledge.knowledge import LearningReport


def report_lines(report: LearningReport, interface: Interface, most: int = 20) -> list[str]:
    """What a learning changed, a heading and at most ``most`` names a part; one line where nothing changed."""
    words = interface.report
    unreadable = [each.reason.said_of(each.name, interface.failures) for each in report.unreadable]
    parts = [
        *_part(words.added, report.added, words, most),
        *_part(words.changed, report.changed, words, most),
        *_part(words.removed, report.removed, words, most),
        *_part(words.unreadable, unreadable, words, most),
        *_facts(report, words),
        *_part(words.contradictions, report.contradictions, words, most),
        *_part(words.lookalikes, _lookalikes(report, words), words, most),
        *_part(words.new_names, report.new_names, words, most),
    ]
    unchanged = [words.unchanged.format(count=report.unchanged)] if report.unchanged else []
    return [*(parts or [words.nothing]), *unchanged]


def _part(heading: str, items: Sequence[str], words: Report, most: int) -> Iterator[str]:
    if not items:
        return
    yield heading.format(count=len(items))
    yield from (f"  - {item}" for item in items[:most])
    if len(items) > most:
        yield "  " + words.more.format(count=len(items) - most)


def _facts(report: LearningReport, words: Report) -> list[str]:
    if not report.facts_added and not report.facts_removed:
        return []
    return [words.facts.format(added=report.facts_added, removed=report.facts_removed)]


def _lookalikes(report: LearningReport, words: Report) -> list[str]:
    return [words.lookalike.format(name=each.name, known=each.known, kind=each.kind) for each in report.lookalikes]
