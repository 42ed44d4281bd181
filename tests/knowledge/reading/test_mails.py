"""Mails: their bodies, then their attachments; those without a day, and those that were forwarded."""

from email.message import EmailMessage

import pytest

from knowledge.reading.formats import extract
from tests.knowledge.reading.files import workbook


def test_mail_gives_its_body_then_its_attachments():
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "Croft: Ames again", "Mon, 14 Jun 2021 09:00:00 +0100"
    mail.set_content("Tilda Ames won both heats.")
    mail.add_attachment(workbook(), maintype="application", subtype="octet-stream", filename="results.xlsx")
    mail.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="photo.png")
    found = extract("mail", mail.as_bytes())
    assert (found.title, str(found.date)) == ("Croft: Ames again", "2021-06-14")
    assert found.text.split("\n\n")[0].strip() == "Tilda Ames won both heats."
    assert "1\tTilda Ames\t14" in found.text


@pytest.mark.parametrize("date", ["", "Date: soon\n", "Date: Mon, 31 Jun 2021 09:00:00 +0100\n"])
def test_mail_without_a_day_is_read_all_the_same(date):
    found = extract("mail", f"Subject: Croft\n{date}\nTilda Ames won both heats.\n".encode())
    assert (found.date, found.text) == (None, "Tilda Ames won both heats.")


def test_mail_that_was_forwarded_is_read_as_it_was_sent():
    sent, quoting, holding = EmailMessage(), EmailMessage(), EmailMessage()
    sent.set_content("Tilda Ames won heat 1.\nRhys Cole was second.\n")
    quoting.set_content("See below.\n\n> Tilda Ames won heat 1.\n>> Rhys Cole was second.\n")
    holding.set_content("See the attached.\n")
    holding.add_attachment(sent)
    told = [extract("mail", bytes(mail)).text for mail in (quoting, holding)]
    assert told == [
        "See below.\n\nTilda Ames won heat 1.\nRhys Cole was second.",
        "See the attached.\n\nTilda Ames won heat 1.\nRhys Cole was second.",
    ]
