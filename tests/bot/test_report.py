"""A learning told as a diff."""

from bot.report import report_lines
from config.language import languages
from knowledge.failure import because
from knowledge.knowledge import LearningReport, Lookalike, Unreadable

WORDS = languages()["en"].interface


def test_nothing_has_changed() -> None:
    assert report_lines(LearningReport(), WORDS) == ["Nothing has changed."]
    assert report_lines(LearningReport(unchanged=3), WORDS) == ["Nothing has changed.", "Documents unchanged: 3"]


def test_each_part_is_told_with_its_names_and_no_more_than_asked() -> None:
    report = LearningReport(
        added=("a.txt", "b.txt", "c.txt"),
        removed=("d.txt",),
        unreadable=(Unreadable("e.pdf", because("no_text")),),
        facts_added=7,
        lookalikes=(Lookalike("driver", "Ada Marcheti", "Ada Marchetti"),),
        contradictions=("4th or 5th",),
    )
    assert report_lines(report, WORDS, most=2) == [
        "Documents added: 3", "  - a.txt", "  - b.txt", "  ... and 1 more",
        "Documents removed: 1", "  - d.txt",
        "Documents that could not be read: 1", "  - e.pdf: it holds no text. Check that the right file was saved.",
        "Facts: 7 added, 0 removed",
        "Contradictions: 1", "  - 4th or 5th",
        "New names that look like known ones (config/names settles them): 1", "  - Ada Marcheti ~ Ada Marchetti (driver)",
    ]  # fmt: skip
