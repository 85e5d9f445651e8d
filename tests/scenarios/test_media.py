"""The media partners: who is mailed, how, when, and what comes back of it."""

from __future__ import annotations

import io
import random
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image

from humasd.demo import compose_reply, find_request
from humasd.errors import Permanent
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_delivery import HARIAN, FailingMailer, deliver_with
from tests.support.office import OFFICE, STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
TABLOID = "redaksi@tabloid.example.com"
ONE = [{"name": "Harian Contoh", "addresses": [HARIAN]}]


def noisy_photo(seed: int) -> bytes:
    """A photo that no compression makes small: about 190 kB in web size."""
    pixels = random.Random(seed).randbytes(160 * 120 * 3)
    picture = Image.frombytes("RGB", (160, 120), pixels).resize((960, 720))
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=90)
    return written.getvalue()


def publish(office: OfficeUnderTest, title: str = "Jembatan Kanawatu Diresmikan", photos: int = 0) -> None:
    """A release from its submission to the page."""
    number = len(office.list())
    files = [("Rilis.docx", press_release_docx(title=title))]
    files += [(f"foto-{place}.jpg", noisy_photo(seed=place)) for place in range(photos)]
    office.receive(submission_mail(files, sender=SENDER, message_id=f"<{number}@pupr.example.com>"))
    office.work()
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "SETUJU")


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def bounce_of(address: str, *, subject: str = "Undelivered Mail", extra: str = "", to: str = OFFICE) -> bytes:
    return (
        f"From: MAILER-DAEMON@mail.example.com\r\nTo: {to}\r\nSubject: {subject}\r\n"
        "Return-Path: <>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nmaaf\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.com\r\n"
        f"{extra}\r\nFinal-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n--b--\r\n"
    ).encode()


def states(office: OfficeUnderTest, recipient: str) -> list[str]:
    return [
        delivery["state"]
        for place in range(len(office.list()))
        for delivery in office.show(place)["deliveries"]
        if delivery["recipient"] == recipient and delivery["kind"] == "partner"
    ]


def test_a_partner_is_sent_what_it_takes(open_office: OpenOffice) -> None:
    office = open_office(
        partners=[
            *ONE,
            {"name": "Tabloid", "addresses": [TABLOID], "categories": ["artikel"]},
            {"name": "Radio", "addresses": ["berita@radio.example.com"], "areas": ["Sorowako"]},
        ]
    )
    publish(office)
    assert office.show()["category"] == "pembangunan"
    assert len(office.sent(HARIAN)) == 1
    assert office.sent(TABLOID) == [] and office.sent("berita@radio.example.com") == []
    told = text_of(office.sent(SENDER)[-1].message)
    assert "Harian Contoh" in told and "Tabloid" not in told and office.show()["state"] == "closed"


def test_photos_go_along_up_to_what_a_partner_takes_and_the_others_are_named(open_office: OpenOffice) -> None:
    office = open_office(partners=[{**ONE[0], "medium": "daring", "attach_up_to": "500kB"}])
    publish(office, photos=3)
    mail = office.sent(HARIAN)[0].message
    pictures = [part for part in mail.iter_attachments() if part.get_content_maintype() == "image"]
    names = [str(part.get_filename()) for part in pictures]
    assert 0 < sum(len(part.get_content()) for part in pictures) <= 500_000
    left_out = [name for name in ("foto-0.jpg", "foto-1.jpg", "foto-2.jpg") if name not in names]
    assert 0 < len(left_out) < 3
    assert all(name in text_of(mail) for name in left_out) and "halaman di bawah" in text_of(mail)


def test_partners_are_left_in_peace_in_quiet_hours(open_office: OpenOffice) -> None:
    office = open_office(partners=ONE, distribution={"quiet_hours": "08:00-10:00"})  # it is 9:00
    publish(office)
    assert office.show()["state"] == "published" and len(office.pages()) == 1
    assert office.sent(HARIAN) == [] and states(office, HARIAN) == ["pending"]
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert len(office.sent(HARIAN)) == 1 and office.show()["state"] == "closed"


def test_a_domain_gets_only_so_many_mails_at_a_time(open_office: OpenOffice) -> None:
    addresses = [f"desk{number}@harian.example.com" for number in range(5)]
    office = open_office(
        partners=[{"name": "Harian", "addresses": addresses}, {"name": "Tabloid", "addresses": [TABLOID]}],
        distribution={"per_domain": 2, "window": "10m"},
    )
    publish(office)

    def reached() -> int:
        return sum(len(office.sent(address)) for address in addresses)

    assert reached() == 2 and len(office.sent(TABLOID)) == 1
    for expected in (4, 5):
        office.clock.advance(timedelta(minutes=10, seconds=1))
        office.work()
        assert reached() == expected
    assert office.show()["state"] == "closed"
    assert {d["attempts"] for d in office.show()["deliveries"] if d["recipient"] in addresses} == {1}


def test_the_sender_is_told_after_the_set_wait_whichever_partner_is_still_tried(
    open_office: OpenOffice,
) -> None:
    office = open_office(
        partners=[*ONE, {"name": "Tabloid", "addresses": [TABLOID]}],
        distribution={"quiet_hours": "09:00-08:00", "wait": "2h"},
    )
    publish(office)
    assert office.show()["state"] == "published"
    office.clock.advance(timedelta(hours=2, minutes=1))
    office.work()
    assert office.show()["state"] == "closed"
    assert "Belum berhasil kami kirim ke: Harian Contoh dan Tabloid" in text_of(
        office.sent(SENDER)[-1].message
    )
    office.clock.advance(timedelta(hours=21, minutes=10))
    office.work()
    assert len(office.sent(HARIAN)) == 1  # late, but not lost
    assert sum("sudah terbit" in text_of(mail.message) for mail in office.sent(SENDER)) == 1


def test_an_address_that_keeps_failing_is_suspended_and_the_office_told_once(open_office: OpenOffice) -> None:
    office = open_office(partners=[*ONE, {"name": "Tabloid", "addresses": [TABLOID]}])
    for number in range(4):
        publish(office, f"Kegiatan Nomor {number} di Kecamatan Wotu")
        if number < 3:
            office.receive(
                bounce_of(HARIAN, extra=f"X-Nomor: {number}\r\n").replace(b"maaf", f"maaf {number}".encode())
            )
            office.work()
    assert states(office, HARIAN) == ["bounced"] * 3 and len(states(office, TABLOID)) == 4
    alerts = [str(mail.message["Subject"]) for mail in office.sent(STAFF)]
    assert sum("tidak lagi dikirimi" in subject for subject in alerts) == 1
    assert office.show(3)["state"] == "closed"


def test_what_a_server_gave_up_on_came_back_but_says_nothing_of_the_address(open_office: OpenOffice) -> None:
    """A newsroom's server was down for five days: Action "failed", a status of class 4 (RFC 3463)."""
    office = open_office(partners=ONE, distribution={"suspend_after": 1})
    publish(office)
    given_up = bounce_of(HARIAN).replace(b"5.1.1", b"4.4.1").replace(b"550", b"450")
    office.receive(given_up.replace(b"Action: failed", b"Action: delayed"))
    office.work()
    assert states(office, HARIAN) == ["sent"]
    office.receive(given_up)
    office.work()
    assert states(office, HARIAN) == ["bounced"]
    alerts = [str(mail.message["Subject"]) for mail in office.sent(STAFF)]
    assert any("kembali" in subject for subject in alerts)
    assert not any("tidak lagi dikirimi" in subject for subject in alerts)


def test_what_came_back_for_our_own_sending_limit_says_nothing_of_the_address(
    open_office: OpenOffice, published: Path
) -> None:
    office = open_office(start=published, distribution={"suspend_after": 1})
    limit = b"Domain luwutimurkab.go.id has exceeded the max emails per hour (50/50 (100%)) allowed."
    office.receive(bounce_of(HARIAN).replace(b"5.1.1", b"5.0.0").replace(b"550 5.0.0 no such user", limit))
    office.work()
    assert states(office, HARIAN) == ["bounced"]
    told = "".join(text_of(mail.message) for mail in office.sent(STAFF))
    assert "kembali" in told and "max emails per hour" in told and "tidak lagi dikirimi" not in told


def test_refusals_of_the_server_count_and_a_delivery_between_ends_the_count(open_office: OpenOffice) -> None:
    office = open_office(partners=ONE, distribution={"suspend_after": 2})
    office.clock.advance(timedelta(minutes=1))
    for number, fails in enumerate((True, False, True, True, True)):
        errors = [Permanent("550 no such user")] if fails else []
        office.receive(
            submission_mail(
                [("R.docx", press_release_docx(title=f"Rapat Koordinasi Nomor {number} di Malili"))],
                sender=SENDER,
                message_id=f"<{number}@x.example.com>",
            )
        )
        office.work()
        for official in ("kabag", "kasubag"):
            office.answer(official, "SETUJU")
        _approve_without_delivering(office)
        deliver_with(office, FailingMailer(office, HARIAN, *errors))
    assert states(office, HARIAN) == ["failed", "sent", "failed", "failed"]


def _approve_without_delivering(office: OfficeUnderTest) -> None:
    kabag = "kabag@luwutimurkab.go.id"
    office.receive(compose_reply(find_request(office.sent(), kabag).message, kabag, "SETUJU"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)


def test_a_report_is_tied_to_its_mail_by_the_return_address(open_office: OpenOffice) -> None:
    office = open_office(partners=ONE, office={"plus_addressing": True})
    publish(office)
    return_path = str(office.sent(HARIAN)[0].message["Return-Path"]).strip("<>")
    assert return_path.startswith("humas.protokol+balik-") and return_path.endswith("@luwutimurkab.go.id")
    office.receive(bounce_of("forwarded@elsewhere.example.com", to=return_path))
    office.work()
    assert states(office, HARIAN) == ["bounced"]


def test_whoever_asks_to_stop_is_mailed_no_more_and_the_office_is_told(open_office: OpenOffice) -> None:
    office = open_office(partners=[*ONE, {"name": "Tabloid", "addresses": [TABLOID]}])
    publish(office)
    field = str(office.sent(HARIAN)[0].message["List-Unsubscribe"])
    assert field.startswith(f"<mailto:{OFFICE}?subject=BERHENTI%20") and field.endswith(">")
    wish = EmailMessage()
    wish["From"], wish["To"] = "Redaktur <redaktur@harian.example.com>", OFFICE
    wish["Subject"] = field.partition("subject=")[2].rstrip(">").replace("%20", " ")
    wish["Message-ID"] = "<stop@harian.example.com>"
    wish.set_content("")
    office.receive(wish)
    office.work()
    publish(office, "Pasar Murah Dibuka di Kecamatan Mangkutana")
    assert len(office.sent(HARIAN)) == 1 and len(office.sent(TABLOID)) == 2
    assert any("meminta tidak dikirimi lagi" in str(mail.message["Subject"]) for mail in office.sent(STAFF))


def test_nobody_stops_the_mail_of_another_by_a_guess(open_office: OpenOffice) -> None:
    office = open_office(partners=ONE)
    publish(office)
    wish = EmailMessage()
    wish["From"], wish["To"] = "x@example.net", OFFICE
    wish["Subject"], wish["Message-ID"] = "BERHENTI " + "0" * 40, "<guess@example.net>"
    wish.set_content("berhenti")
    office.receive(wish)
    office.work()
    publish(office, "Pasar Murah Dibuka di Kecamatan Mangkutana")
    assert len(office.sent(HARIAN)) == 2


@pytest.mark.parametrize(
    ("who", "words", "kept"),
    [
        ("partner", "Sudah tayang ya min: https://harian.example.com/berita/42.", True),
        ("partner", "https://harian.example.com/berita/42", True),
        ("partner", "Mohon foto yang lebih besar", False),
        ("sender", "Terima kasih, beritanya dimuat di https://harian.example.com/berita/42", True),
    ],
)
def test_where_a_release_was_carried_is_recorded(
    open_office: OpenOffice, who: str, words: str, kept: bool
) -> None:
    office = open_office(partners=ONE)
    publish(office)
    address = HARIAN if who == "partner" else SENDER
    before = len(office.sent())
    office.receive(compose_reply(office.sent(address)[-1].message, address, words))
    office.work()
    clippings = office.show()["clippings"]
    assert [(c["url"], c["told_by"]) for c in clippings] == (
        [("https://harian.example.com/berita/42", address)] if kept else []
    )
    after = office.sent()[before:]
    assert [mail.recipient for mail in after] == ([] if kept else [STAFF])
    assert office.show()["state"] == "closed"
