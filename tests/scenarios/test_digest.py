"""One mail a morning to whoever prefers it, answered line by line."""

from __future__ import annotations

from datetime import UTC, timedelta
from email.message import EmailMessage

from humasd.demo import SentMail, compose_reply
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

OFFICIALS = [
    {"role": "kabag", "name": "Andi Mappatunru", "addresses": [KABAG], "digest": "07:30"},
    {"role": "kasubag", "name": "Sitti Rahmah", "addresses": [KASUBAG]},
    {"role": "staf", "name": "Budi Santoso", "addresses": [STAFF]},
]
AUTO = {"disposition": {"mode": "auto"}, "correction": {"mode": "auto"}}
TITLES = (
    "Bupati Resmikan Jembatan Gantung Desa Kanawatu",
    "Dinas Kesehatan Gelar Imunisasi Massal di Malili",
    "Panen Raya Padi di Kecamatan Tomoni Timur Melimpah",
)


def open_with_digest(open_office: OpenOffice, **changes: object) -> OfficeUnderTest:
    """An office whose Kabag gets a digest; on its first day three releases have come to his approval."""
    office = open_office(**{"officials": OFFICIALS, "workflow": AUTO, **changes})
    for title in TITLES:
        submit(office, title)
    return office


def submit(office: OfficeUnderTest, title: str) -> None:
    body = [
        f"MALILI – {title}. Kegiatan itu dihadiri banyak warga, Selasa (24/11/2026).",
        f"Rincian {title}.",
    ]
    mail = submission_mail(
        [("Rilis.docx", press_release_docx(title=title, paragraphs=body))], subject=f"Rilis: {title}"
    )
    office.receive(mail)
    office.work()


def next_morning(office: OfficeUnderTest, hour: int = 7, minute: int = 31) -> None:
    local = office.clock.now.astimezone(office.office.desk.zone)
    moment = (local + timedelta(days=1)).replace(hour=hour, minute=minute)
    office.clock.now = moment.astimezone(UTC)
    office.work()


def digests(office: OfficeUnderTest) -> list[SentMail]:
    return [mail for mail in office.sent(KABAG) if "menunggu jawaban" in str(mail.message["Subject"])]


def reply(office: OfficeUnderTest, words: str, to: EmailMessage | None = None, **how: str) -> EmailMessage:
    message = compose_reply(to or digests(office)[-1].message, KABAG, words)
    office.receive(message, **how)
    office.work()
    return message


def states(office: OfficeUnderTest) -> list[str]:
    return [row["state"] for row in office.list()]


def text_of(mail: SentMail) -> str:
    return mail.message.get_body(("plain",)).get_content()


def test_all_that_waits_comes_in_one_mail_on_the_next_working_morning(open_office: OpenOffice) -> None:
    office = open_with_digest(open_office)
    assert office.sent(KABAG) == []
    next_morning(office)
    [mail] = office.sent(KABAG)
    assert all(title in text_of(mail) for title in TITLES)
    assert "1 setuju, 2 tolak: foto buram, 3 setuju" in text_of(mail)
    office.work()
    office.clock.advance(timedelta(hours=2))
    office.work()
    assert len(office.sent(KABAG)) == 1


def test_each_line_decides_its_own_item(open_office: OpenOffice) -> None:
    office = open_with_digest(open_office)
    next_morning(office)
    reply(office, "1 setuju, 2 tolak: foto buram, 3 setuju")
    assert states(office) == ["closed", "rejected", "closed"]
    assert [d["note"] for d in office.show(1)["decisions"]] == ["foto buram"]
    [told] = [m for m in office.sent(KABAG) if "Tercatat" in str(m.message["Subject"])]
    assert "1. Disetujui" in text_of(told) and "2. Ditolak" in text_of(told)
