"""Files made to harm who reads them."""

import io
import os
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path


def pdf_bomb(megabytes: int) -> bytes:
    """A PDF of a page whose text unpacks, twice, to so much."""
    inner = zlib.compressobj(9)
    text = b"".join([inner.compress(b"BT ("), *(inner.compress(b"A" * 1_000_000) for _ in range(megabytes))])
    stream = zlib.compress(text + inner.compress(b") Tj ET") + inner.flush(), 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return body + b"xref\n0 5\n0000000000 65535 f \n%strailer << /Root 1 0 R /Size 5 >>\nstartxref\n%d\n%%%%EOF" % (
        entries,
        len(body),
    )


def archive(part: str, megabytes: int) -> bytes:
    """An archive of one part that unpacks to so much."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file, file.open(part, "w") as written:
        for _ in range(megabytes):
            written.write(b" " * 1_000_000)
        written.write(b"<a/>")
    return out.getvalue()


def nested() -> bytes:
    """A page of 200,000 tags, one inside the other."""
    return b"<div>" * 200_000 + b"x" + b"</div>" * 200_000


def laughs() -> bytes:
    """A Word file whose one word grows tenfold nine times."""
    names = "abcdefghij"
    grow = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(names))
    body = f'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">{grow}]><z>&j;</z>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", body)
        file.writestr("word/document.xml", body)
    return out.getvalue()


FILES = {
    "bomb.pdf": lambda: pdf_bomb(300),
    "cut.pdf": lambda: pdf_bomb(1)[:300],
    "bomb.docx": lambda: archive("word/document.xml", 100),
    "laughs.docx": laughs,
    "bomb.xlsx": lambda: archive("xl/worksheets/sheet1.xml", 100),
    "deep.html": nested,
    "long.csv": lambda: b"1;2\n" * 400_000,
    "line\nbreak.txt": lambda: b"\0\1\2" * 500,
    "nothing.txt": lambda: b" \n" * 1000,
    "cut.txt": lambda: "\ufeffTilda".encode("utf-16-le") + b"x",
}


def fill(folder: Path) -> set[str]:
    """Put a file of every kind into a folder, and others that are no files; their names."""
    for name, make in FILES.items():
        (folder / name).write_bytes(make())
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(1 << 30)
    os.mkfifo(folder / "pipe.txt")
    (folder / "dangling.txt").symlink_to("nowhere")
    (folder / "round").symlink_to(".")
    return {*FILES, "huge.txt", "pipe.txt", "dangling.txt"}
