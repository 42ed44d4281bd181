"""Which format a file is in, told by its content before its name, and the parser for each."""

import io
import zipfile
from collections.abc import Callable
from pathlib import PurePath

from knowledge.failure import because
from knowledge.reading.document import Refused
from knowledge.reading.extracted import Extracted

SUFFIXES = {
    ".htm": "html", ".html": "html", ".xhtml": "html", ".eml": "mail", ".csv": "csv", ".tsv": "csv",
    ".pdf": "pdf", ".docx": "docx", ".xlsx": "xlsx", ".md": "markdown", ".markdown": "markdown",
}  # fmt: skip
LARGEST_UNPACKED = 200 * 1024 * 1024
"""Bytes that an archive (DOCX and XLSX are archives) may say it unpacks to."""
LARGEST_RATIO = 200
"""Times its size that a part of an archive may unpack to."""


def format_of(name: str, data: bytes) -> str | None:
    """The format of a file: a key of ``PARSERS``, or None for text; content outweighs the suffix, which may lie."""
    start = data[:1024].lstrip().lower()
    if data[:1024].find(b"%PDF-") >= 0:
        return "pdf"
    if data[:4] == b"PK\x03\x04":
        return _office_format(data)
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    suffix = SUFFIXES.get(PurePath(name).suffix.lower())
    return suffix if suffix in {"html", "mail", "csv", "markdown"} else None


def _office_format(data: bytes) -> str | None:
    """DOCX or XLSX by what the archive holds; raises Refused for any other archive, or one that is a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        raise Refused(because("damaged_archive", error=error)) from error
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED or any(
        part.file_size > LARGEST_RATIO * max(part.compress_size, 1) and part.file_size > 10_000_000 for part in parts
    ):
        raise Refused(because("unpacks_too_large"))
    folders = {part.filename.split("/")[0] for part in parts}
    if "word" in folders:
        return "docx"
    if "xl" in folders:
        return "xlsx"
    raise Refused(because("other_archive"))


def extract(kind: str, data: bytes) -> Extracted:
    """The text of a foreign file of a format; Refused where it has none, else whatever its parser raises."""
    extracted = PARSERS[kind](data)
    if not extracted.text.strip():  # also what lxml makes of absurdly deep HTML
        raise Refused(because("nothing_found"))
    return extracted


def _html(data: bytes) -> Extracted:
    from knowledge.reading import html

    return html.extract(data)


def _pdf(data: bytes) -> Extracted:
    from knowledge.reading import pdf

    return pdf.extract(data)


def _docx(data: bytes) -> Extracted:
    from knowledge.reading import word

    return word.extract(data)


def _mail(data: bytes) -> Extracted:
    from knowledge.reading import mail

    return mail.extract(data)


def _markdown(data: bytes) -> Extracted:
    from knowledge.reading import markdown

    return markdown.extract(data)


def _csv(data: bytes) -> Extracted:
    from knowledge.reading import sheet

    return sheet.extract_csv(data)


def _xlsx(data: bytes) -> Extracted:
    from knowledge.reading import sheet

    return sheet.extract_xlsx(data)


PARSERS: dict[str, Callable[[bytes], Extracted]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "mail": _mail,
    "markdown": _markdown,
    "csv": _csv,
    "xlsx": _xlsx,
}
