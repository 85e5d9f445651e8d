"""A request for coverage reaches a person at once, and its sender is asked for no text of what is to be."""

from __future__ import annotations

from tests.scenarios.conftest import OpenOffice
from tests.support.office import STAFF
from tests.support.published import SENDER, text_of, write
from tests.support.samples import press_release_docx, submission_mail

ASKED = "Pak, mohon diliput penanaman mangrove hari Sabtu 28 November 2026 pukul 08.00 di Desa Ussu."


def test_the_office_is_told_and_the_text_is_entered_afterwards(open_office: OpenOffice) -> None:
    office = open_office()
    office.receive(submission_mail([], sender=SENDER, subject="Permohonan liputan", body=ASKED))
    office.work()

    assert office.list() == []
    told = " ".join(text_of(office.sent(STAFF)[-1]).split())
    assert "permohonan liputan untuk Sabtu 28 November 2026, pukul 08.00, di Desa Ussu" in told
    letter = office.sent(SENDER)[-1].message
    words = " ".join(text_of(office.sent(SENDER)[-1]).split())
    assert "Permohonan liputan Saudara kami teruskan kepada petugas." in words
    assert "silakan kirim naskah dan fotonya ke alamat ini setelah kegiatan" in words

    text = submission_mail(
        [("Rilis.docx", press_release_docx())], sender=SENDER, subject="Re: " + letter["Subject"]
    )
    text = text.replace(b"Subject: Re:", b"In-Reply-To: " + letter["Message-ID"].encode() + b"\nSubject: Re:")
    office.receive(text)
    office.work()
    assert [row["agenda"][:4] for row in office.list()] == ["0001"]


def test_whoever_forges_a_sender_makes_us_write_to_nobody(open_office: OpenOffice) -> None:
    office = open_office()
    office.receive(write(SENDER, ASKED), verdict="fail")
    office.work()
    assert office.sent(SENDER) == []
    assert len(office.sent(STAFF)) == 1
