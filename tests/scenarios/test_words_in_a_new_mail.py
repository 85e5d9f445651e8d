"""A sender who writes a new mail about what he sent before, in words alone: it does what a reply does. Near
to it stand submissions whose file was forgotten."""

from __future__ import annotations

import pytest

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.published import text_of, write
from tests.support.samples import press_release_docx, submission_mail

SENDER = "puskesmas.burau@luwutimurkab.go.id"
POSYANDU = press_release_docx(
    (
        "BURAU, LUWU TIMUR – Puskesmas Burau memeriksa 120 lansia di Desa Bone Pute, Rabu (18/11/2026).",
        "Pemeriksaan itu meliputi tekanan darah, gula darah, dan penimbangan berat badan para lansia.",
    ),
    "Puskesmas Burau Periksa Kesehatan Lansia",
)
JUMANTIK = press_release_docx(
    (
        "BURAU, LUWU TIMUR – Kader jumantik memeriksa jentik di 80 rumah di Desa Lauwo, Kamis (19/11/2026).",
        "Para kader menemukan jentik nyamuk di sebelas rumah dan membagikan bubuk abate kepada pemiliknya.",
    ),
    "Kader Jumantik Sisir Rumah di Lauwo",
)


def submit(office: OfficeUnderTest, subject: str, file: bytes) -> None:
    number = f"<{len(office.list())}@luwutimurkab.go.id>"
    office.receive(submission_mail([("rilis.docx", file)], sender=SENDER, subject=subject, message_id=number))
    office.work()


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    """One release of the sender's waits for approval."""
    office = open_office()
    submit(office, "Rilis posyandu lansia", POSYANDU)
    office.answer("kabag", "SETUJU")
    office.answer("kasubag", "SETUJU")
    return office


def send(office: OfficeUnderTest, subject: str, words: str, verdict: str = "pass") -> None:
    office.receive(write(SENDER, words, subject), verdict=verdict)
    office.work()


def send_file(office: OfficeUnderTest, name: str, subject: str, words: str) -> None:
    """With a file that cannot be read."""
    broken = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000)
    number = "<file@luwutimurkab.go.id>"
    mail = submission_mail([(name, broken)], sender=SENDER, subject=subject, body=words, message_id=number)
    office.receive(mail)
    office.work()


def newest(office: OfficeUnderTest, recipient: str) -> str:
    return " ".join(text_of(office.sent(recipient)[-1]).split())


def approve(office: OfficeUnderTest) -> None:
    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "SETUJU"))
    office.work()


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Pembatalan", "Rilis posyandu lansia kami batalkan, mohon tidak dimuat."),
        ("Rilis posyandu lansia", "mohon dibatalkan bu"),
        ("Rilis posyandu lansia", "Tolong di-pending dulu ya"),
        ("penundaan", "Berita lansia itu belum boleh naik pak, Kapus belum tanda tangan"),
        ("info", "ga jadi ya pak"),
        ("Salah kirim", "Naskah kami tadi salah kirim, mohon diabaikan"),
        ("Agenda 0001", "Jangan naik dulu ya, ada angka yang masih dicek"),
    ],
)
def test_a_stop_warns_whoever_is_about_to_approve(office: OfficeUnderTest, subject: str, words: str) -> None:
    before = find_request(office.sent(), KABAG).message
    send(office, subject, words)
    assert len(office.list()) == 1 and "PESAN PENGIRIM, mohon dicermati" in newest(office, KABAG)
    assert words.rstrip(".") in newest(office, KABAG) and words.rstrip(".") in newest(office, SENDER)
    assert "TARIK" in newest(office, SENDER) and "jangan dulu disetujui" in newest(office, STAFF)
    office.receive(compose_reply(before, KABAG, "SETUJU"))
    office.work()
    assert office.pages() == []


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Koreksi posyandu lansia", "Yang diperiksa 112 orang pak, bukan 120"),
        ("Ralat", "Mohon maaf, desanya seharusnya Lagego"),
        ("Tambahan data", "Mohon dimasukkan ke rilis lansia tadi: dibantu enam kader."),
        ("Narahubung", "Kontak untuk rilis posyandu lansia: Nirmala 085211112222"),
        ("Rilis posyandu lansia", "Mohon disegerakan ya pak, ditunggu Kapus"),
        ("info", "Rilis 0001 judulnya diganti jadi Lansia Burau Sehat"),
    ],
)
def test_a_correction_is_read_by_whoever_is_about_to_approve(
    office: OfficeUnderTest, subject: str, words: str
) -> None:
    send(office, subject, words)
    assert len(office.list()) == 1 and words.rstrip(".") in newest(office, KABAG)
    assert f"{words.rstrip('.')}" in newest(office, SENDER) and "0001" in newest(office, SENDER)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Permohonan publikasi", "Mohon bantuan publikasi kegiatan kami bu"),
        ("Rilis imunisasi", "Berikut rilisnya pak, mohon dimuat segera"),
        ("Rilis posyandu lansia", "Bersama ini kami kirim rilis posyandu lansia untuk dimuat"),
        ("Rilis posyandu lansia", "Terima kasih"),
        ("Permohonan publikasi", ""),
        ("Perbaikan jalan desa", "Mohon diberitakan ya min"),
        ("Pengumuman", "Posyandu balita Desa Lauwo ditunda ke hari Senin, mohon diumumkan"),
        (
            "Kegiatan",
            "Kader membagikan bubuk abate di Lauwo. Warga memperbaiki saluran air mereka.",
        ),
    ],
)
def test_a_submission_without_its_file_is_still_asked_for_it(
    office: OfficeUnderTest, subject: str, words: str
) -> None:
    send(office, subject, words)
    assert len(office.list()) == 2 and office.list()[1]["state"] == "incomplete"
    approve(office)
    assert len(office.pages()) == 1


def assert_entered_by_itself(office: OfficeUnderTest, subject: str, words: str) -> None:
    """Such a mail is a submission of its own, and nobody is asked anew about the other."""
    asked = len(office.sent(KABAG))
    send(office, subject, words)
    assert len(office.list()) == 2 and len(office.sent(KABAG)) == asked


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Rilis perbaikan gizi lansia Lauwo", "Mohon dimuat di website pak, terima kasih"),
        ("Rilis tambahan: posyandu lansia Mawar", "mohon dimuat beritanya ya pak"),
        ("Perubahan jadwal posyandu lansia Mawar", "Selamat pagi bu"),
    ],
)
def test_news_of_a_change_is_no_correction_of_its_sister(
    office: OfficeUnderTest, subject: str, words: str
) -> None:
    assert_entered_by_itself(office, subject, words)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Posyandu lansia Bone Pute ditunda", "Mohon ditayangkan pak, agar warga tahu"),
        (
            "Pengumuman posyandu lansia",
            "Mohon diumumkan: posyandu lansia hari Kamis dibatalkan karena hujan.",
        ),
        ("Jadwal posyandu lansia", "Posyandu lansia pekan depan tidak jadi digelar, tolong dimuat ya bu"),
    ],
)
def test_what_is_off_and_to_be_announced_stops_nothing(
    office: OfficeUnderTest, subject: str, words: str
) -> None:
    assert_entered_by_itself(office, subject, words)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Posyandu lansia", "Mohon ditunda dulu pak. Mohon dimuat hari Senin saja"),
        ("Posyandu lansia", "Rilis lansia kami batalkan, minta tolong dimuat pekan depan"),
    ],
)
def test_what_is_to_be_published_later_is_stopped_now(
    office: OfficeUnderTest, subject: str, words: str
) -> None:
    send(office, subject, words)
    assert len(office.list()) == 1 and "PESAN PENGIRIM" in newest(office, KABAG)


@pytest.mark.parametrize("name", ["rilis.docx", "rilis.pages", "rilis.mp4"])
def test_a_file_that_cannot_be_read_makes_a_submission(office: OfficeUnderTest, name: str) -> None:
    send_file(office, name, "Koreksi posyandu lansia", "Ini yang benar pak, mohon diganti")
    assert len(office.list()) == 2 and name in newest(office, SENDER)


def test_of_two_the_one_that_is_told_of_is_meant(office: OfficeUnderTest) -> None:
    submit(office, "Rilis jumantik", JUMANTIK)
    send(office, "Koreksi rilis jumantik", "Rumah yang diperiksa 90 pak, bukan 80")
    assert "0002" in newest(office, SENDER) and "Kader Jumantik" in newest(office, KABAG)
    send(office, "Ralat", "Yang benar 90 pak")
    assert "Yang benar 90" not in newest(office, KABAG) and len(office.sent(KABAG)) > 0


def answer_the_first_of_two(office: OfficeUnderTest, words: str) -> None:
    submit(office, "Rilis jumantik", JUMANTIK)
    letter = next(mail.message for mail in office.sent(SENDER) if "0001" in str(mail.message["Subject"]))
    office.receive(compose_reply(letter, SENDER, words))
    office.work()


@pytest.mark.parametrize(
    ("words", "agenda"),
    [
        ("Rilis 0002 rumahnya 90 pak, bukan 80", "0002"),
        ("Pak untuk rilis jumantik, yang benar 90 rumah", "0002"),
        ("Yang benar 90 pak", "0001"),
        ("Di rilis lansia ini kadernya keliru, itu kader jumantik", "0001"),
    ],
)
def test_in_the_thread_of_one_its_words_may_be_about_another(
    office: OfficeUnderTest, words: str, agenda: str
) -> None:
    answer_the_first_of_two(office, words)
    told = newest(office, SENDER)
    assert f"agenda {agenda}/HUMAS" in told and words in told


@pytest.mark.parametrize(
    ("words", "agenda"),
    [
        ("Berita ini jangan tayang dulu pak, kegiatan jumantik belum disetujui Kapus", "0001"),
        ("Mohon rilisnya ditunda dulu, data jumantik masih dikoreksi", "0001"),
        ("Jangan dulu dimuat pak, nama kader jumantik masih dicek", "0001"),
        ("Yang benar 90 rumah pak, itu jentik di kebun lansia", "0001"),
        ("Pak untuk rilis jumantik, mohon ditunda dulu", "0002"),
        ("Untuk berita kader jumantik, jumlah rumahnya seharusnya 90 bu", "0002"),
    ],
)
def test_words_in_a_thread_belong_to_the_release_answered_unless_they_name_another(
    office: OfficeUnderTest, words: str, agenda: str
) -> None:
    answer_the_first_of_two(office, words)
    assert f"agenda {agenda}/HUMAS" in newest(office, SENDER)
    assert words in newest(office, SENDER) and words in newest(office, KABAG)


def test_what_the_text_of_the_release_answered_tells_of_names_no_other(office: OfficeUnderTest) -> None:
    submit(office, "Rilis jumantik", JUMANTIK)
    letter = next(mail.message for mail in office.sent(SENDER) if "0002" in str(mail.message["Subject"]))
    words = "Pak kegiatan pemeriksaan jentik salah desa, dan jangan dulu dimuat"
    office.receive(compose_reply(letter, SENDER, words))
    office.work()
    assert "agenda 0002/HUMAS" in newest(office, SENDER) and words in newest(office, KABAG)


def test_a_number_that_is_not_his_means_none_of_his(office: OfficeUnderTest) -> None:
    before = len(office.sent(KABAG))
    send(office, "info", "Rilis 0007 mohon dibatalkan, datanya salah")
    assert len(office.sent(KABAG)) == before and "datanya salah" in newest(office, STAFF)


@pytest.mark.parametrize("verdict", ["", "fail"])
def test_words_that_may_be_somebody_elses_change_nothing(office: OfficeUnderTest, verdict: str) -> None:
    before = len(office.sent(KABAG))
    send(office, "Koreksi posyandu lansia", "Yang diperiksa 112 orang pak, bukan 120", verdict)
    assert len(office.sent(KABAG)) == before and "112 orang" in newest(office, STAFF)
    approve(office)
    assert len(office.pages()) == 1


def test_once_the_page_is_up_thanks_end_and_a_correction_is_told_how_to_be_made(
    office: OfficeUnderTest,
) -> None:
    approve(office)
    before = len(office.sent())
    send(office, "Terima kasih", "Terima kasih banyak bu, beritanya sudah tayang")
    assert len(office.sent()) == before and len(office.list()) == 1
    send(office, "Koreksi berita lansia", "Pak di berita pemeriksaan lansia, desanya seharusnya Lagego")
    assert "RALAT 0001" in newest(office, SENDER) and "Lagego" in newest(office, STAFF)
    assert len(office.list()) == 1


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Rilis panen jagung", "Terima kasih pak sudah dibantu"),
        ("Rilis posyandu lansia", "Terima kasih banyak bu telah dibantu"),
        ("Rilis panen jagung", "Terima kasih pak, beritanya sudah tayang"),
    ],
)
def test_thanks_under_the_subject_of_a_submission_may_have_lost_its_file(
    office: OfficeUnderTest, subject: str, words: str
) -> None:
    send(office, subject, words)
    assert len(office.list()) == 2 and office.list()[1]["state"] == "incomplete"


@pytest.mark.parametrize("subject", ["Terima kasih", "Rilis posyandu lansia", ""])
def test_thanks_that_bring_a_file_are_a_submission(office: OfficeUnderTest, subject: str) -> None:
    send_file(office, "rilis.docx", subject, "Terima kasih pak, beritanya sudah tayang")
    assert len(office.list()) == 2


@pytest.mark.parametrize("subject", ["Rilis posyandu lansia", "Pemeriksaan lansia Bone Pute"])
def test_thanks_for_the_page_of_that_name_end(office: OfficeUnderTest, subject: str) -> None:
    approve(office)
    before = len(office.sent())
    send(office, subject, "Terima kasih banyak bu, beritanya sudah tayang")
    assert len(office.list()) == 1 and len(office.sent()) == before
