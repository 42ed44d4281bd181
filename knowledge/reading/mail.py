"""E-mails (.eml): the body, then each attachment in a format that is read, another mail too."""

import datetime as dt
import email
import email.policy
import re
from email.message import MIMEPart
from email.utils import parsedate_to_datetime

from knowledge.reading.extracted import Extracted

QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
"""The marks before the lines of a mail that another one quotes."""
LEAST_QUOTED = 2


def extract(data: bytes) -> Extracted:
    """The text of an e-mail: its plain part, or its HTML part where that alone was sent, then its attachments."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    parts = [part for part in (body, *message.iter_attachments()) if part is not None]
    return Extracted(
        text="\n\n".join(filter(None, map(_text_of, parts))),
        title=str(message["subject"]) if message["subject"] else None,
        date=_day(str(message["date"] or "")),
    )


def _day(written: str) -> dt.date | None:
    """The day of an e-mail; none where its header holds no date, which is no reason to refuse what it says."""
    try:
        return parsedate_to_datetime(written).date()
    except ValueError:
        return None


def _text_of(part: MIMEPart) -> str:
    """A part's text; none where it is a picture or whatever else is not read."""
    from knowledge.reading.formats import extract as extract_any
    from knowledge.reading.formats import format_of

    if part.get_content_type() == "text/plain":
        return _unquoted(str(part.get_content())).strip()
    if part.get_content_type() == "message/rfc822":
        return extract(part.get_payload(0).as_bytes()).text  # type: ignore[union-attr]
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    kind = "html" if part.get_content_type() == "text/html" else format_of(part.get_filename() or "", content)
    return extract_any(kind, content).text if kind and kind != "mail" else ""


def _unquoted(text: str) -> str:
    """A text without the marks before quoted lines."""
    return QUOTED.sub("", text) if len(QUOTED.findall(text)) >= LEAST_QUOTED else text
