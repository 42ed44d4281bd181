"""Bytes of a text file as text: UTF-8, UTF-16 or Windows-1252, told by the bytes themselves."""

import codecs
import re

from knowledge.failure import because
from knowledge.reading.document import Refused

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
BINARY_SHARE = 0.002
"""Control characters a character from which a text is taken to be none."""


def decode(data: bytes) -> str:
    """The text of a file's bytes, line ends as ``\\n``; raises Refused."""
    text = _decoded(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(CONTROL.findall(text)) > BINARY_SHARE * len(text):
        raise Refused(because("binary"))
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strictly(data, encoding)
    if unmarked := _unmarked_utf16(data):
        return _strictly(data, unmarked)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(because("encoding", encoding=encoding, error=f"{error.reason}: {error.start}")) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None
