"""Whose answer counts, and for what: no page without the right official's plain approval of it."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage

import pypdfium2
import pytest
from PIL import Image

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.published import write
from tests.support.samples import gps_photo, press_release_docx, submission_mail, text_pdf

SENDER = "dinas.pupr@luwutimurkab.go.id"
SERVER = "mail.luwutimurkab.go.id"
FROM_OUTSIDE = (
    f"Received: from evil (evil [203.0.113.9]) by {SERVER} with ESMTP id 1; Tue, 24 Nov 2026 09:00:00 +0800\n"
)


@pytest.fixture
def asked(office: OfficeUnderTest) -> OfficeUnderTest:
    """An office in which the Kabag is asked for the final approval."""
    return bring_to_approval(office)


def bring_to_approval(office: OfficeUnderTest) -> OfficeUnderTest:
    office.receive(
        submission_mail([("Rilis.docx", press_release_docx()), ("a.jpg", gps_photo())], sender=SENDER)
    )
    office.work()
    office.answer("kabag", "setuju")
    office.answer("kasubag", "setuju")
    assert office.show()["state"] == "approval"
    return office


def nothing_happened(office: OfficeUnderTest) -> bool:
    release = office.show()
    return office.pages() == [] and release["state"] == "approval" and len(release["decisions"]) == 2


def subject_of_last(office: OfficeUnderTest, recipient: str) -> str:
    return str(office.sent(recipient)[-1].message["Subject"])


def set_header(name: str, value: str) -> Callable[[EmailMessage], None]:
    def change(reply: EmailMessage) -> None:
        del reply[name]
        reply[name] = value

    return change


def save(picture: Image.Image, kind: str) -> bytes:
    saved = io.BytesIO()
    picture.save(saved, kind)
    return saved.getvalue()


def add_logo(reply: EmailMessage) -> None:
    """As mail programs show a signature's logo: a picture that the HTML refers to."""
    plain = reply.get_content()
    reply.add_alternative(f'<pre>{html.escape(plain)}</pre><img src="cid:logo@x">', subtype="html")
    logo = save(Image.new("RGB", (160, 60), "navy"), "PNG")
    reply.get_payload()[1].add_related(logo, "image", "png", cid="<logo@x>", filename="image001.png")


def drop_thread(reply: EmailMessage) -> None:
    del reply["In-Reply-To"], reply["References"]


# --- forgeries --------------------------------------------------------------------------------


def test_a_failed_dmarc_is_refused_and_the_office_is_told(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", verdict="fail")
    assert nothing_happened(asked)
    assert "ditolak" in subject_of_last(asked, STAFF)


@pytest.mark.parametrize(
    "sender",
    [
        "kabag@luwutimurkab.g0.id",
        f'"{KABAG}" <lain@example.net>',
        f'"Andi Mappatunru {KABAG}" <kasubag@luwutimurkab.go.id>',
        f"{KABAG}, lain@example.net",
        f"lain@example.net, {KABAG}",
    ],
    ids=["look-alike", "display-name", "colleague", "two-addresses", "two-addresses-reversed"],
)
def test_only_the_officials_own_address_as_the_only_from_decides(asked: OfficeUnderTest, sender: str) -> None:
    asked.answer("kabag", "SETUJU", change=set_header("From", sender))
    assert nothing_happened(asked)


def test_a_signature_counts_whose_name_the_officials_own_from_bears(asked: OfficeUnderTest) -> None:
    signed = "Setuju\n\nHormat saya,\nDarma Kambolong"
    asked.answer("kabag", signed)
    assert nothing_happened(asked)
    asked.answer("kabag", signed, change=set_header("From", f"Darma Kambolong <{KABAG}>"))
    assert len(asked.pages()) == 1


def test_two_from_fields_decide_nothing(asked: OfficeUnderTest) -> None:
    request = asked.sent(KABAG)[-1].message
    reply = (
        compose_reply(request, KABAG, "SETUJU")
        .as_bytes()
        .replace(b"From: ", b"From: x@evil.example\nFrom: ", 1)
    )
    trace = (
        f"Authentication-Results: {SERVER}; dmarc=pass header.from=luwutimurkab.go.id\n"
        f"Received: from x (x [203.0.113.9]) by {SERVER} with ESMTP id 1;\n Tue, 24 Nov 2026 09:00:00 +0800\n"
    )
    asked.receive(trace.encode() + reply)
    asked.work()
    assert nothing_happened(asked)


@pytest.mark.parametrize(
    "trace",
    [
        # brought along by the sender, below the line with which our own server took the mail over
        FROM_OUTSIDE + f"Authentication-Results: {SERVER}; dmarc=pass header.from=luwutimurkab.go.id\n",
        # another server's word
        "Authentication-Results: mail.example.net; dmarc=pass header.from=luwutimurkab.go.id\n"
        + FROM_OUTSIDE,
        # our server's word about somebody else
        f"Authentication-Results: {SERVER}; dmarc=pass header.from=evil.example\n" + FROM_OUTSIDE,
        # the word "pass" in a comment
        f"Authentication-Results: {SERVER}; dmarc=none (dmarc=pass) header.from=luwutimurkab.go.id\n"
        + FROM_OUTSIDE,
    ],
    ids=["below-received", "other-server", "other-domain", "comment"],
)
def test_only_our_own_servers_word_counts(asked: OfficeUnderTest, trace: str) -> None:
    reply = compose_reply(asked.sent(KABAG)[-1].message, KABAG, "SETUJU")
    asked.receive(trace.encode() + reply.as_bytes())
    asked.work()
    assert nothing_happened(asked)


def test_a_forwarded_or_attached_approval_decides_nothing(asked: OfficeUnderTest) -> None:
    approval = compose_reply(asked.sent(KABAG)[-1].message, KABAG, "SETUJU")
    carrier = compose_reply(asked.sent(KABAG)[-1].message, KABAG, "ini yang tadi")
    carrier.add_attachment(approval)
    asked.receive(carrier)
    asked.work()
    assert nothing_happened(asked)


def test_the_quoted_instruction_never_counts(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "")
    assert nothing_happened(asked)


@pytest.mark.parametrize(
    ("name", "value"),
    [("Auto-Submitted", "auto-replied"), ("Precedence", "bulk"), ("List-Id", "<milis.example.com>")],
)
def test_programs_never_decide(asked: OfficeUnderTest, name: str, value: str) -> None:
    asked.answer("kabag", "SETUJU", change=set_header(name, value))
    assert nothing_happened(asked)


# --- confirmation -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verdict", "change"),
    [("", lambda reply: None), ("none", lambda reply: None), ("pass", drop_thread)],
    ids=["no-header", "no-verdict", "short-code-only"],
)
def test_whoever_cannot_be_verified_is_asked_at_the_registered_address(
    asked: OfficeUnderTest, verdict: str, change: Callable[[EmailMessage], None]
) -> None:
    asked.answer("kabag", "SETUJU", verdict=verdict, change=change)
    assert nothing_happened(asked)
    assert "Mohon konfirmasi" in subject_of_last(asked, KABAG)
    asked.answer("kabag", "Ya benar", verdict="")
    assert asked.show()["state"] == "closed"


def test_a_confirmation_that_fails_its_check_confirms_nothing(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", verdict="")
    asked.answer("kabag", "Ya benar", verdict="fail")
    assert nothing_happened(asked)
    assert "ditolak" in subject_of_last(asked, STAFF)


def test_an_answer_that_nobody_confirms_is_told_to_the_office_in_the_end(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", verdict="")
    asked.clock.advance(timedelta(days=8))
    asked.work()
    assert nothing_happened(asked)
    assert "belum dipastikan" in subject_of_last(asked, STAFF)
    asked.answer("kabag", "SETUJU")
    assert asked.show()["state"] == "closed"


def test_a_confirmation_counts_for_the_text_that_was_answered(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", verdict="")
    question = asked.sent(KABAG)[-1].message
    send_new_text(asked)
    asked.receive(compose_reply(question, KABAG, "Ya benar"))
    asked.work()
    assert asked.show()["state"] == "correction" and asked.pages() == []


def test_a_mail_that_its_supposed_sender_disowns_changes_nothing(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", verdict="")
    asked.answer("kabag", "TIDAK")
    assert nothing_happened(asked)
    assert "bukan darinya" in subject_of_last(asked, STAFF)


def test_without_an_authserv_id_no_header_counts(open_office: OpenOffice) -> None:
    office = open_office(approval={"authserv_id": None})
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    office.work()
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "disposition"
    assert "Mohon konfirmasi" in subject_of_last(office, KABAG)


# --- what was shown ---------------------------------------------------------------------------


def test_a_code_is_used_once_and_a_replay_gets_a_courteous_answer(asked: OfficeUnderTest) -> None:
    request = asked.sent(KABAG)[-1].message
    asked.answer("kabag", "REVISI: judulnya diganti")
    assert asked.show()["state"] == "drafting"
    asked.receive(compose_reply(request, KABAG, "SETUJU"))
    asked.work()
    assert asked.show()["state"] == "drafting" and asked.pages() == []
    assert "belum digunakan" in subject_of_last(asked, KABAG)


def send_new_text(office: OfficeUnderTest) -> None:
    correction = compose_reply(office.sent(SENDER)[0].message, SENDER, "Mohon maaf, ini naskah yang benar")
    new = press_release_docx(("WOTU, LUWU TIMUR - " + "Naskah baru yang lebih benar dan lengkap. " * 9,))
    correction.add_attachment(new, maintype="application", subtype="octet-stream", filename="baru.docx")
    office.receive(correction)
    office.work()


def test_the_code_of_an_earlier_step_decides_nothing_later(asked: OfficeUnderTest) -> None:
    disposition = asked.sent(KABAG)[0].message
    asked.receive(compose_reply(disposition, KABAG, "SETUJU"))
    asked.work()
    assert nothing_happened(asked)
    assert "belum digunakan" in subject_of_last(asked, KABAG)


def test_what_the_sender_has_taken_back_cannot_be_approved(asked: OfficeUnderTest) -> None:
    request = asked.sent(KABAG)[-1].message
    asked.receive(compose_reply(asked.sent(SENDER)[0].message, SENDER, "TARIK"))
    asked.work()
    asked.receive(compose_reply(request, KABAG, "SETUJU"))
    asked.work()
    assert asked.show()["state"] == "withdrawn" and asked.pages() == []


def test_an_approval_of_an_older_version_publishes_nothing(asked: OfficeUnderTest) -> None:
    older = asked.sent(KABAG)[-1].message
    send_new_text(asked)
    assert asked.show()["version"] == 2 and asked.show()["state"] == "correction"
    asked.receive(compose_reply(older, KABAG, "SETUJU"))
    asked.work()
    assert asked.show()["state"] == "correction" and asked.pages() == []


def test_no_reader_sees_what_the_sender_says_of_himself_once_the_kabag_was_asked(
    asked: OfficeUnderTest,
) -> None:
    shown = len(asked.sent(KABAG))
    words = "Unit kerja: Slot Gacor Situs Judi\nKontak: 0812 1111 2222"
    asked.receive(compose_reply(asked.sent(SENDER)[0].message, SENDER, words))
    asked.work()
    assert asked.show()["unit"] == "Slot Gacor Situs Judi"
    assert len(asked.sent(KABAG)) == shown + 1  # with that, since the text says otherwise
    asked.answer("kabag", "setuju")
    [page] = asked.pages()
    assert "Slot Gacor" not in page.read_text(encoding="utf-8")


def test_an_expired_request_decides_nothing_and_is_sent_anew(asked: OfficeUnderTest) -> None:
    older = asked.sent(KABAG)[-1].message
    asked.clock.advance(timedelta(days=8))
    asked.receive(compose_reply(older, KABAG, "SETUJU"))
    asked.work()
    assert nothing_happened(asked)
    asked.answer("kabag", "SETUJU")
    assert asked.show()["state"] == "closed"


def test_an_approval_with_its_own_text_is_a_revision(asked: OfficeUnderTest) -> None:
    new = press_release_docx(("WOTU, LUWU TIMUR - " + "Naskah yang diubah pimpinan. " * 9,))
    asked.answer(
        "kabag",
        "SETUJU",
        change=lambda reply: reply.add_attachment(
            new, maintype="application", subtype="octet-stream", filename="ubah.docx"
        ),
    )
    release = asked.show()
    assert release["state"] == "correction" and release["version"] == 2 and asked.pages() == []
    assert release["decisions"][-1]["kind"] == "revise"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("catatan.txt", b"catatan: judul diganti"),
        ("catatan.docx", press_release_docx(("Judul diganti menjadi Jembatan Wotu.",), None)),
        ("undangan.docx", press_release_docx(("Perikanan menebar benih ikan bersama nelayan. " * 9,), None)),
        ("pindaian.pdf", save(pypdfium2.PdfDocument(text_pdf())[0].render(scale=2).to_pil(), "PDF")),
        ("coretan.png", save(Image.new("RGB", (120, 60), "red"), "PNG")),
        (
            "jadwal.ics",
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:terbit minggu depan\nEND:VEVENT\nEND:VCALENDAR\n",
        ),
        ("layar.png", save(pypdfium2.PdfDocument(text_pdf())[0].render(scale=1.5).to_pil(), "PNG")),
    ],
    ids=["note", "short-docx", "other-matter", "scan", "scribble", "calendar", "screenshot"],
)
def test_an_approval_with_what_is_no_edited_text_is_asked_back(
    asked: OfficeUnderTest, name: str, content: bytes
) -> None:
    asked.answer(
        "kabag",
        "Setuju",
        change=lambda reply: reply.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        ),
    )
    assert nothing_happened(asked) and asked.show()["version"] == 1
    assert "Mohon ditegaskan" in subject_of_last(asked, KABAG)


def test_a_note_in_a_file_beside_a_revision_reaches_whoever_revises(asked: OfficeUnderTest) -> None:
    asked.answer(
        "kabag",
        "Revisi sesuai catatan terlampir",
        change=lambda reply: reply.add_attachment("Nama PT dihapus saja.", filename="catatan.txt"),
    )
    assert asked.show()["state"] == "drafting" and asked.show()["version"] == 1
    body = asked.sent(STAFF)[-1].message.get_body(("plain",))
    assert body is not None and "Nama PT dihapus saja." in body.get_content()


# --- what an approval may say besides ---------------------------------------------------------


def test_the_second_registered_address_may_answer(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", change=set_header("From", "andi@pribadi.example.com"))
    assert asked.show()["state"] == "closed"
    assert asked.show()["decisions"][-1]["official"] == "andi@pribadi.example.com"


def test_a_time_of_publication_is_waited_for(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "Setuju, terbit besok pukul 08.00")
    assert asked.show()["state"] == "publishing" and asked.pages() == []
    assert asked.show()["deadline_at"] == "2026-11-25T08:00:00+08:00"
    asked.clock.advance(timedelta(hours=24))
    asked.work()
    assert asked.show()["state"] == "closed" and len(asked.pages()) == 1


def test_a_time_that_the_corrector_named_is_approved_with_the_text(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    office.work()
    office.answer("kabag", "setuju")
    office.answer("kasubag", "Setuju, terbit besok pukul 08.00")
    office.answer("kabag", "SETUJU")
    assert office.show()["state"] == "publishing"
    assert office.show()["deadline_at"] == "2026-11-25T08:00:00+08:00"


@pytest.mark.parametrize(
    "words",
    [
        "Setuju, terbit 20 November 2026 pukul 08.00",
        "Setuju, tapi tunggu kabar dari Sekda",
        "Setuju kalau fotonya diganti",
        "Setuju?",
        "Kalau Bapak Sekda setuju, saya ikut",
        "Tidak setuju diterbitkan",
    ],
)
def test_whatever_is_not_a_plain_approval_publishes_nothing(asked: OfficeUnderTest, words: str) -> None:
    asked.answer("kabag", words)
    assert asked.pages() == [] and asked.show()["state"] != "publishing"


def test_an_approval_with_a_logo_in_its_signature_is_still_one(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", change=add_logo)
    assert asked.show()["state"] == "closed"


def test_an_approval_with_a_new_photo_is_asked_back(asked: OfficeUnderTest) -> None:
    asked.answer(
        "kabag",
        "SETUJU",
        change=lambda reply: reply.add_attachment(gps_photo(), "image", "jpeg", filename="baru.jpg"),
    )
    assert nothing_happened(asked)
    assert "Mohon ditegaskan" in subject_of_last(asked, KABAG)


def test_a_category_may_be_named(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "Setuju, kategori artikel")
    assert asked.show()["category"] == "artikel" and asked.show()["state"] == "closed"


def test_an_unclear_answer_is_asked_back_once_then_the_office_should_phone(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "nanti saya lihat dulu")
    assert "Mohon ditegaskan" in subject_of_last(asked, KABAG)
    asked.answer("kabag", "hmm entahlah")
    assert "dua kali belum jelas" in subject_of_last(asked, STAFF)
    assert nothing_happened(asked)
    asked.answer("kabag", "Setuju")
    assert asked.show()["state"] == "closed"


def test_asking_back_is_no_automatic_answer_that_a_cap_holds_back(open_office: OpenOffice) -> None:
    office = open_office(office={"automatic_answers_per_day": 1})
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    office.work()
    office.answer("kabag", "hmm")
    office.answer("kabag", "setuju")
    office.answer("kasubag", "setuju")
    office.answer("kabag", "hmm")
    assert "Mohon ditegaskan" in subject_of_last(office, KABAG)


def test_batal_within_the_hold_takes_the_approval_back(open_office: OpenOffice) -> None:
    office = bring_to_approval(open_office(approval={"hold": "30m"}))
    office.answer("kabag", "SETUJU")
    assert office.show()["state"] == "publishing" and office.pages() == []
    notice = office.sent(KABAG)[-1].message
    office.receive(compose_reply(notice, KABAG, "BATAL"))
    office.work()
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert office.show()["state"] == "approval" and office.pages() == []


@pytest.mark.parametrize(
    "words", ["BATAL", "Tolak: fotonya keliru", "REVISI: ganti judul", "jangan diterbitkan"]
)
def test_a_second_word_on_the_answered_request_stops_the_page_in_time(
    open_office: OpenOffice, words: str
) -> None:
    office = bring_to_approval(open_office(approval={"hold": "30m"}))
    request = find_request(office.sent(), KABAG).message
    office.receive(compose_reply(request, KABAG, "SETUJU"))
    office.work()
    assert office.show()["state"] == "publishing"
    office.receive(compose_reply(request, KABAG, words))
    office.work()
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert office.show()["state"] == "approval" and office.pages() == []
    office.answer("kabag", "SETUJU")
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert office.show()["state"] == "closed" and len(office.pages()) == 1


@pytest.mark.parametrize(("word", "state"), [("YA BENAR", "approval"), ("TIDAK", "closed")])
def test_a_page_waits_while_a_word_to_stop_it_is_to_be_confirmed(
    open_office: OpenOffice, word: str, state: str
) -> None:
    office = bring_to_approval(open_office(approval={"hold": "15m"}))
    office.answer("kabag", "SETUJU")
    notice = office.sent(KABAG)[-1].message
    office.receive(compose_reply(notice, KABAG, "BATAL"), verdict="")
    office.work()
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert office.show()["state"] == "publishing" and office.pages() == []
    office.answer("kabag", word, verdict="")
    assert office.show()["state"] == state and len(office.pages()) == (state == "closed")


def test_a_word_to_stop_that_nobody_confirms_keeps_the_page_no_longer(open_office: OpenOffice) -> None:
    office = bring_to_approval(open_office(approval={"hold": "15m"}))
    office.answer("kabag", "SETUJU")
    notice = office.sent(KABAG)[-1].message
    office.receive(compose_reply(notice, KABAG, "BATAL"), verdict="")
    office.work()
    office.clock.advance(timedelta(days=8))
    office.work()
    assert len(office.pages()) == 1


def test_a_forger_cannot_stop_a_page_with_a_second_word(open_office: OpenOffice) -> None:
    office = bring_to_approval(open_office(approval={"hold": "30m"}))
    request = find_request(office.sent(), KABAG).message
    office.receive(compose_reply(request, KABAG, "SETUJU"))
    office.work()
    office.receive(compose_reply(request, KABAG, "BATAL"), verdict="fail")
    office.receive(compose_reply(request, KASUBAG, "BATAL"))
    office.work()
    assert office.show()["state"] == "publishing"


def test_a_second_word_on_an_older_decision_changes_nothing(asked: OfficeUnderTest) -> None:
    corrected = find_request(asked.sent(), KASUBAG).message
    asked.answer("kabag", "Revisi: ganti judul")
    asked.receive(compose_reply(corrected, KASUBAG, "BATAL"))
    asked.work()
    assert asked.show()["state"] == "drafting"
    assert "jawaban belum digunakan" in subject_of_last(asked, KASUBAG)


def test_batal_takes_a_decision_back_only_until_the_next_one(asked: OfficeUnderTest) -> None:
    request = asked.sent(KABAG)[-1].message
    [notice] = [mail.message for mail in asked.sent(KASUBAG) if "tercatat" in str(mail.message["Subject"])]
    asked.receive(compose_reply(notice, KASUBAG, "BATAL"))
    asked.work()
    assert asked.show()["state"] == "correction" and asked.show()["waiting_on"] == [KASUBAG]
    asked.receive(compose_reply(request, KABAG, "SETUJU"))
    asked.work()
    assert asked.show()["state"] == "correction" and asked.pages() == []
    asked.answer("kasubag", "setuju")
    notice = [mail.message for mail in asked.sent(KASUBAG) if "tercatat" in str(mail.message["Subject"])][-1]
    asked.answer("kabag", "setuju")
    assert asked.show()["state"] == "closed"
    asked.receive(compose_reply(notice, KASUBAG, "BATAL"))
    asked.work()
    assert asked.show()["state"] == "closed" and len(asked.pages()) == 1


def test_the_sender_may_withdraw_within_the_hold(open_office: OpenOffice) -> None:
    office = bring_to_approval(open_office(approval={"hold": "30m"}))
    office.answer("kabag", "SETUJU")
    office.receive(compose_reply(office.sent(SENDER)[0].message, SENDER, "TARIK"))
    office.work()
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert office.show()["state"] == "withdrawn" and office.pages() == []


@pytest.mark.parametrize(("word", "state"), [("YA BENAR", "withdrawn"), ("TIDAK", "closed")])
def test_a_page_waits_while_the_senders_answer_to_our_letter_that_withdraws_it_is_to_be_confirmed(
    open_office: OpenOffice, word: str, state: str
) -> None:
    office = bring_to_approval(open_office(approval={"hold": "15m"}))
    office.answer("kabag", "SETUJU")
    office.receive(compose_reply(office.sent(SENDER)[0].message, SENDER, "TARIK"), verdict="")
    office.work()
    office.wait(hours=1)
    assert office.show()["state"] == "publishing" and office.pages() == []
    office.receive(compose_reply(office.sent(SENDER)[-1].message, SENDER, word), verdict="")
    office.work()
    assert office.show()["state"] == state and len(office.pages()) == (state == "closed")


def test_a_page_waits_for_no_unproven_word_of_the_sender_that_answers_no_letter_of_ours(
    open_office: OpenOffice,
) -> None:
    office = bring_to_approval(open_office(approval={"hold": "15m"}))
    office.answer("kabag", "SETUJU")
    office.receive(write(SENDER, "TARIK 0001"), verdict="")
    office.work()
    office.wait(hours=1)
    assert "konfirmasi" in str(office.sent(SENDER)[1].message["Subject"])
    assert office.show()["state"] == "closed" and len(office.pages()) == 1


def test_the_button_for_an_answer_needs_no_second_step(asked: OfficeUnderTest) -> None:
    request = asked.sent(KABAG)[-1].message
    code = str(request["Message-ID"]).strip("<").partition(".")[0]
    answer = EmailMessage()
    answer["From"], answer["To"] = KABAG, "humas.protokol@luwutimurkab.go.id"
    answer["Subject"] = f"Re: {request['Subject']}"
    answer["Message-ID"] = "<tombol@luwutimurkab.go.id>"
    answer.set_content(f"SETUJU\n\nkode: {code}\n")
    asked.receive(answer)
    asked.work()
    assert asked.show()["state"] == "closed"


def test_a_submission_of_an_officials_is_a_submission(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=KASUBAG))
    office.work()
    assert office.show()["sender"] == KASUBAG and office.show()["state"] == "disposition"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("catatan.zip", b"PK\x03\x04 rusak"),
        ("koreksi.docx", press_release_docx()[:900]),
        ("koreksi.docx", press_release_docx()[:3_000]),
        ("lama.doc", b"\xd0\xcf\x11\xe0" * 99),
    ],
    ids=["zip", "broken-docx", "cut-docx", "old-doc"],
)
def test_an_approval_that_brings_a_file_nobody_could_read_is_asked_back(
    asked: OfficeUnderTest, name: str, content: bytes
) -> None:
    asked.answer(
        "kabag",
        "Setuju",
        change=lambda reply: reply.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        ),
    )
    assert nothing_happened(asked)


def test_an_approval_of_a_part_is_asked_back(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "Setuju untuk di website saja")
    assert nothing_happened(asked)


def test_a_confirmation_that_says_more_than_yes_is_asked_again(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", verdict="")
    asked.answer("kabag", "Ya, terbit besok pukul 08.00", verdict="")
    assert nothing_happened(asked)


def test_a_confirmation_with_a_logo_in_its_signature_is_still_one(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "SETUJU", verdict="")
    asked.answer("kabag", "Ya", verdict="", change=add_logo)
    assert asked.show()["state"] == "closed"


def test_a_sender_who_answers_a_request_passed_on_to_him_decides_nothing(asked: OfficeUnderTest) -> None:
    request = find_request(asked.sent(), KABAG).message
    answer = compose_reply(request, SENDER, "Setuju. Terlampir foto tambahan.")
    answer.add_attachment(gps_photo((90, 60, 40)), "image", "jpeg", filename="tambahan.jpg")
    asked.receive(answer)
    asked.work()
    assert asked.show()["state"] == "correction" and asked.pages() == []
    assert "tambahan.jpg" in {attachment["filename"] for attachment in asked.show()["attachments"]}


def test_requests_about_one_release_are_one_thread(asked: OfficeUnderTest) -> None:
    requests = [m.message for m in asked.sent() if "Mohon" in str(m.message["Subject"])]
    assert len(requests) == 3
    assert len({str(request["References"]).split()[0] for request in requests}) == 1


def test_a_flood_of_forged_answers_floods_nobody(asked: OfficeUnderTest) -> None:
    request = find_request(asked.sent(), KABAG).message
    for _ in range(120):
        asked.receive(compose_reply(request, KABAG, "SETUJU"), verdict="fail")
    asked.work()
    assert nothing_happened(asked)
    assert len([mail for mail in asked.sent(STAFF) if "ditolak" in str(mail.message)]) <= 100


OUTLOOK_HEAD = (
    "Dari: Bagian Humas <humas.protokol@luwutimurkab.go.id>\nDikirim: Selasa, 24 November 2026 09.00\n"
    "Kepada: Kabag\nPerihal: Mohon persetujuan\n\n"
)


def unmarked(edit: Callable[[str], str]) -> Callable[[EmailMessage], EmailMessage]:
    """Outlook's reply to a request: the original stands below without marks, as `edit` leaves it."""

    def quote(request: EmailMessage) -> EmailMessage:
        reply = compose_reply(request, KABAG, "")
        reply.set_content(f"Setuju\n\n{OUTLOOK_HEAD}{edit(body_of(request, 'plain'))}")
        return reply

    return quote


def as_html(edit: Callable[[str], str]) -> Callable[[EmailMessage], EmailMessage]:
    """Gmail's, in HTML alone."""

    def quote(request: EmailMessage) -> EmailMessage:
        reply = compose_reply(request, KABAG, "")
        quoted = edit(body_of(request, "html"))
        attribution = (
            "Pada Sel, 24 Nov 2026 pukul 09.00 Humas &lt;humas.protokol@luwutimurkab.go.id&gt; menulis:"
        )
        reply.set_content(
            f'<div>Setuju</div><div class="gmail_quote"><div class="gmail_attr">{attribution}</div>'
            f"<blockquote>{quoted}</blockquote></div>",
            subtype="html",
        )
        return reply

    return quote


def beside_text(edit: Callable[[str], str], *, quotes: bool) -> Callable[[EmailMessage], EmailMessage]:
    """Both forms of an answer, of which the text quotes the request as it was, or not at all."""

    def quote(request: EmailMessage) -> EmailMessage:
        reply = compose_reply(request, KABAG, "Setuju")
        if not quotes:
            reply.set_content("Setuju")
        reply.add_alternative(as_html(edit)(request).get_content(), subtype="html")
        return reply

    return quote


def body_of(mail: EmailMessage, subtype: str) -> str:
    body = mail.get_body((subtype,))
    assert body is not None
    return str(body.get_content())


@pytest.mark.parametrize(
    "quote",
    [
        unmarked(lambda text: f"{text}\n\nTapi judulnya diganti dulu, jangan terbit sebelum itu.\n"),
        unmarked(lambda text: text.replace("Bupati", "Bupati >> nama ini dihapus saja <<", 1)),
        as_html(lambda text: text.replace("</p>", " <span>Ganti judulnya dulu ya</span></p>", 1)),
        as_html(lambda text: re.sub(r"\bBupati\b", "<s>Bupati</s>", text)),
        beside_text(lambda text: text.replace("Bupati ", "Wakil Bupati "), quotes=True),
        beside_text(lambda text: text.replace("Bupati ", "Wakil Bupati "), quotes=False),
    ],
    ids=["below", "within", "html", "struck", "html-beside-text", "html-beside-bare-text"],
)
def test_a_remark_in_the_quoted_request_puts_an_approval_in_doubt(asked, quote):
    asked.receive(quote(find_request(asked.sent(), KABAG).message))
    asked.work()
    assert nothing_happened(asked)


@pytest.mark.parametrize(
    "quote",
    [unmarked(str), as_html(str), beside_text(str, quotes=True), beside_text(str, quotes=False)],
    ids=["unmarked", "html", "both", "html-beside-bare-text"],
)
def test_an_untouched_quote_leaves_an_approval_plain(asked, quote):
    asked.receive(quote(find_request(asked.sent(), KABAG).message))
    asked.work()
    assert len(asked.pages()) == 1


@pytest.mark.parametrize("subject", ["TUNDA DULU, JUDUL SALAH", "TUNDA DULU, JUDUL SALAH - Re: [x]"])
def test_a_subject_of_ones_own_that_hedges_puts_an_approval_in_doubt(asked, subject):
    asked.answer("kabag", "Setuju", change=set_header("Subject", subject))
    assert nothing_happened(asked)


def test_a_plain_subject_of_ones_own_does_not(asked):
    asked.answer("kabag", "Setuju", change=set_header("Subject", "Berita jembatan"))
    assert len(asked.pages()) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "Pada Sel, 24 Nov 2026 pukul 09.05 Humas <humas.protokol@luwutimurkab.go.id> menulis:\n\n"
        "> Yth. Kabag, mohon persetujuan naskah ini.\n> Balas SETUJU, REVISI, atau TOLAK.\n"
        "> Jangan diteruskan kepada orang lain.",
        "On Tue, Nov 24, 2026 at 9:05 AM Humas <humas.protokol@luwutimurkab.go.id> wrote:\n"
        "> Mohon persetujuan\n> naskah peresmian jembatan",
    ],
)
def test_a_quote_that_a_program_made_of_something_else_spoils_no_approval(
    asked: OfficeUnderTest, quote: str
) -> None:
    asked.answer("kabag", "", change=lambda reply: reply.set_content(f"Setuju, terima kasih\n\n{quote}"))
    assert asked.show()["state"] == "closed"
