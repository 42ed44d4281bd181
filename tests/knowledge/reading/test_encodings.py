"""A text is the same, and teaches the same, in whichever encoding an editor saved it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.knowledge import Knowledge
from knowledge.reading.text import decode

RELEASE = """Coupe des Lagunes 2031 : Hélène Béart s’impose à Lédenon

Lédenon, le 4 mai 2031

Hélène Béart (Écurie Œillet) a remporté la course 1 de la Coupe des Lagunes 2031 à Lédenon devant Gaël Noël.

Course 1

1. Hélène Béart (Écurie Œillet)
2. Gaël Noël (Garage Ångström) +2.114
3. Zoé Çelik (Écurie Œillet) +3.500

« C’était très serré jusqu’à la fin », a déclaré Hélène Béart.
"""
QUESTION = "Qui a gagné la course 1 à Lédenon en 2031 ?"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_an_encoding_changes_nothing_of_what_is_read(encoding: str, line_end: str, tmp_path: Path) -> None:
    path, plain = tmp_path / "release.txt", tmp_path / "plain.txt"
    path.write_bytes(RELEASE.replace("\n", line_end).encode(encoding))
    plain.write_bytes(RELEASE.encode())
    one, other = Knowledge().read(path), Knowledge().read(plain)
    assert one.document.text == RELEASE
    assert [f.model_dump(exclude={"document"}) for f in one.facts] == [
        f.model_dump(exclude={"document"}) for f in other.facts
    ]
    assert [f.kind for f in one.facts].count("result") >= 3


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_an_answer_quotes_what_stood_in_the_file(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_bytes(RELEASE.replace("\n", "\r\n").encode(encoding))
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'store.db'}")
    knowledge.learn([tmp_path / "release.txt"])
    answer = knowledge.ask(QUESTION)
    knowledge.close()
    assert answer.status == "answered"
    assert "Hélène Béart" in answer.text
    assert answer.sources
    assert all(RELEASE[source.start : source.end] == source.quote for source in answer.sources)


TEXT = st.text(alphabet=st.characters(codec="cp1252", categories=["L", "N", "P", "Zs"]), min_size=1)


@given(TEXT)
def test_what_is_marked_or_utf_8_is_read_as_it_was_written(text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert decode(text.encode(encoding)) == text


@given(st.text(alphabet="éèàçÉœ’«» abcdefghij", min_size=1).map(lambda text: f"{text}é "))
def test_windows_1252_is_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode("cp1252")) == text
