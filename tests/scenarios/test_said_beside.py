"""What a sender says beside the file: read by whoever decides, and answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from humasd.demo import compose_reply, find_request
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.samples import gps_photo, press_release_docx, submission_mail

SENDER = "distan@luwutimurkab.go.id"
RELEASE = (
    "rilis.docx",
    press_release_docx(
        (
            "MANGKUTANA – Kelompok tani Sipatuo memanen bawang merah di Desa Wonorejo, Rabu (18/11/2026).",
            "Panen perdana itu menghasilkan 16 ton umbi, lebih tinggi daripada perkiraan penyuluh setempat.",
        ),
        title="Petani Mangkutana Panen Perdana Bawang Merah",
    ),
)
PHOTO = ("foto1.jpg", gps_photo())


def submit(office: OfficeUnderTest, body: str) -> None:
    send(office, [RELEASE, PHOTO], body, "Rilis panen bawang")


def reply(office: OfficeUnderTest, body: str, *files: tuple[str, bytes]) -> None:
    """The sender answers the newest letter to him."""
    letter = office.sent(SENDER)[-1].message
    send(office, files, body, f"Re: {letter['Subject']}", {"In-Reply-To": str(letter["Message-ID"])})


def send(
    office: OfficeUnderTest,
    files: Iterable[tuple[str, bytes]],
    body: str,
    subject: str,
    headers: Mapping[str, str] | None = None,
) -> None:
    number = f"<{len(office.sent())}@distan.example>"
    mail = submission_mail(
        files, subject=subject, body=body, sender=SENDER, message_id=number, headers=headers
    )
    office.receive(message_from_bytes(mail, EmailMessage, policy=SMTP))
    office.work()


def newest(office: OfficeUnderTest, recipient: str) -> str:
    """The plain text of the newest mail to somebody, on one line."""
    body = office.sent(recipient)[-1].message.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def asked(office: OfficeUnderTest, recipient: str) -> str:
    """The newest mail that asks somebody for a decision."""
    mails = [mail for mail in office.sent(recipient) if "ohon" in str(mail.message["Subject"])]
    body = mails[-1].message.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split())


def test_words_against_publishing_now_stand_above_the_text_in_every_request(office: OfficeUnderTest) -> None:
    submit(office, "Naskah terlampir, belum disetujui Kadis. Jangan tayang dulu pak sampai saya kabari.\n")
    warned = (
        "PESAN PENGIRIM, mohon dicermati sebelum terbit: - Naskah terlampir, belum disetujui Kadis. "
        "Jangan tayang dulu pak sampai saya kabari."
    )
    for official, key in ((KABAG, "kabag"), (KASUBAG, "kasubag"), (KABAG, "kabag")):
        shown = asked(office, official)
        assert warned in shown and shown.index(warned) < shown.index("MANGKUTANA –")
        if "persetujuannya" not in shown:
            office.answer(key, "SETUJU")


def test_all_else_that_he_says_is_shown_and_courtesy_is_not(office: OfficeUnderTest) -> None:
    submit(
        office,
        "Selamat pagi pak, terlampir rilisnya.\nNama camatnya mohon dicek lagi, saya ragu.\n",
    )
    assert "Pesan pengirim: - Nama camatnya mohon dicek lagi, saya ragu. Agenda" in asked(office, KABAG)


def test_a_courteous_mail_adds_no_line(office: OfficeUnderTest) -> None:
    submit(office, "Selamat pagi pak, terlampir rilis panen bawang, mohon dimuat. Terima kasih.\n")
    assert "engirim:" not in asked(office, KABAG).replace("Bahan dari pengirim:", "")


def test_a_plain_time_in_the_mail_is_waited_for_like_that_of_the_form(office: OfficeUnderTest) -> None:
    submit(office, "Terlampir rilis. Embargo sampai 27 November 2026 pukul 10.00 WITA.\n")
    assert "Waktu terbit : Jumat, 27 November 2026 pukul 10.00 WITA" in asked(office, KABAG)
    for key in ("kabag", "kasubag", "kabag"):
        office.answer(key, "SETUJU")
    assert office.pages() == []
    office.wait(days=4)
    assert len(office.pages()) == 1


def test_words_beside_a_letter_reach_whoever_is_asked_and_the_sender_is_told_what_came(
    office: OfficeUnderTest,
) -> None:
    submit(office, "Terlampir rilis, mohon dimuat.\n")
    office.answer("kabag", "SETUJU")
    before = len(office.sent(SENDER))
    reply(
        office,
        "Foto susulan pak. Sekalian nama ketua yang benar Sutarno, bukan Suyatno.\n",
        ("foto2.jpg", gps_photo((90, 20, 20))),
    )
    assert "Sekalian nama ketua yang benar Sutarno, bukan Suyatno." in asked(office, KASUBAG)
    assert len(office.sent(SENDER)) == before + 1
    told = newest(office, SENDER)
    assert "Bahan tambahan untuk agenda 0001/HUMAS/XI/2026 kami terima: foto2.jpg." in told
    assert "Naskah menjadi versi 2 dan diperiksa kembali." in told
    assert "Bila bukan untuk kegiatan ini, mohon balas email ini." in told


def test_a_wordy_wish_to_wait_is_shown_to_whoever_is_about_to_decide(office: OfficeUnderTest) -> None:
    submit(office, "Terlampir rilis, mohon dimuat.\n")
    office.answer("kabag", "SETUJU")
    office.answer("kasubag", "SETUJU")
    words = (
        "Mohon maaf sebelumnya pak. Setelah kami berkoordinasi dengan Kepala Dinas, rilis yang kami kirim "
        "tadi kami minta jangan ditayangkan dulu, sebab angka produksinya masih diverifikasi penyuluh."
    )
    before = find_request(office.sent(), KABAG).message
    reply(office, words + "\n")
    assert "kami minta jangan ditayangkan dulu" in asked(office, KABAG)
    assert "Pesan ini kami sampaikan kepada pejabat yang memutuskan:" in newest(office, SENDER)
    assert "TARIK" in newest(office, SENDER)
    assert "sementara itu naskahnya jangan dulu disetujui" in newest(office, STAFF)
    office.receive(compose_reply(before, KABAG, "SETUJU"))
    office.work()
    assert office.pages() == []


def ask_approval(office: OfficeUnderTest) -> EmailMessage:
    """A release is corrected; the request for its approval."""
    submit(office, "Terlampir rilis, mohon dimuat.\n")
    office.answer("kabag", "SETUJU")
    office.answer("kasubag", "SETUJU")
    return find_request(office.sent(), KABAG).message


@pytest.mark.parametrize(
    "words",
    [
        "Pak izin ralat, ketua kelompoknya Sutarno bukan Suyatno",
        "luas lahannya 2,5 hektare harusnya",
        "Penyuluhnya bernama Rini Astuti bu",
        "Judul tolong jadi: Bawang Wonorejo Berlimpah",
        "Tambahan sedikit pak: kelompok itu beranggotakan 25 orang.",
        "Sudah boleh dinaikkan pak, Kadis sudah setuju",
    ],
)
def test_what_a_sender_says_in_words_alone_is_read_before_anybody_approves(
    office: OfficeUnderTest, words: str
) -> None:
    before = ask_approval(office)
    reply(office, words + "\n")
    assert f"Pesan pengirim: - {words}" in asked(office, KABAG)
    assert f"Pesan ini kami sampaikan kepada pejabat yang memutuskan: - {words}" in newest(office, SENDER)
    assert "menulis pesan" in newest(office, STAFF) and "TARIK" not in newest(office, SENDER)
    office.receive(compose_reply(before, KABAG, "SETUJU"))
    office.work()
    assert office.pages() == [] and office.show()["version"] == 1


@pytest.mark.parametrize(
    "words",
    [
        "mohon dibatalkan",
        "ga jadi pak",
        "di-drop saja bu",
        "stop dulu pak, ada yang keliru",
        "urungkan saja ya",
    ],
)
def test_a_word_to_stop_that_names_nothing_warns_whoever_decides(office: OfficeUnderTest, words: str) -> None:
    before = ask_approval(office)
    reply(office, words + "\n")
    assert f"PESAN PENGIRIM, mohon dicermati sebelum terbit: - {words}" in asked(office, KABAG)
    assert "TARIK" in newest(office, SENDER)
    office.receive(compose_reply(before, KABAG, "SETUJU"))
    office.work()
    assert office.pages() == []


@pytest.mark.parametrize("words", ["Baik pak, terima kasih banyak 🙏", "Siap, noted", "Oke min makasih"])
def test_thanks_trouble_nobody(office: OfficeUnderTest, words: str) -> None:
    ask_approval(office)
    before = len(office.sent())
    reply(office, words + "\n")
    assert len(office.sent()) == before


def test_a_question_about_the_offices_ways_is_for_the_office_alone(office: OfficeUnderTest) -> None:
    ask_approval(office)
    before = len(office.sent(KABAG))
    reply(office, "Formulirnya bisa diminta di mana ya pak?\n")
    assert len(office.sent(KABAG)) == before and "Formulirnya bisa diminta" in newest(office, STAFF)


@pytest.mark.parametrize("verdict", ["", "fail"])
def test_words_that_may_be_somebody_elses_reach_the_office_alone(
    office: OfficeUnderTest, verdict: str
) -> None:
    before = ask_approval(office)
    letters, asking = len(office.sent(SENDER)), len(office.sent(KABAG))
    mail = compose_reply(office.sent(SENDER)[-1].message, SENDER, "Yang benar Sutarno pak, bukan Suyatno")
    office.receive(mail, verdict=verdict)
    office.work()
    assert (len(office.sent(SENDER)), len(office.sent(KABAG))) == (letters, asking)
    assert "Yang benar Sutarno" in newest(office, STAFF)
    office.receive(compose_reply(before, KABAG, "SETUJU"))
    office.work()
    assert len(office.pages()) == 1


def test_a_correction_that_comes_after_the_page_is_told_how_to_be_made(office: OfficeUnderTest) -> None:
    office.receive(compose_reply(ask_approval(office), KABAG, "SETUJU"))
    office.work()
    reply(office, "ketua kelompoknya keliru pak, yang benar Sutarno\n")
    assert "yang benar Sutarno" in newest(office, STAFF)
    assert "RALAT 0001" in newest(office, SENDER) and len(office.pages()) == 1
