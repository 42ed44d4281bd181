"""E-mails (.eml): the body, then each attachment in a format that is read."""

import email
import email.policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import cast

from knowledge.reading.extracted import Extracted


def extract(data: bytes) -> Extracted:
    """The text of an e-mail: its plain part, or its HTML part where that alone was sent, then its attachments."""
    from knowledge.reading.formats import extract as extract_any
    from knowledge.reading.formats import format_of

    message = cast(EmailMessage, email.message_from_bytes(data, policy=email.policy.default))
    body = message.get_body(preferencelist=("plain", "html"))
    parts = []
    if body is not None:
        kind = "html" if body.get_content_type() == "text/html" else "text"
        parts.append(extract_any(kind, _bytes_of(body)).text)
    for attachment in message.iter_attachments():
        content = attachment.get_payload(decode=True)
        kind = format_of(attachment.get_filename() or "", content) if isinstance(content, bytes) else None
        if kind and kind != "mail" and isinstance(content, bytes):
            parts.append(extract_any(kind, content).text)
    return Extracted(
        text="\n\n".join(part for part in parts if part.strip()),
        title=str(message["subject"]) if message["subject"] else None,
        date=parsedate_to_datetime(str(message["date"])).date() if message["date"] else None,
    )


def _bytes_of(part: EmailMessage) -> bytes:
    content = part.get_content()
    return content.encode() if isinstance(content, str) else bytes(content)
