"""What a sender's mail asks, where something comes along with it or it asks in other words than usual."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

import pytest

from humasd.demo import compose_reply
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.published import PARAGRAPHS, SENDER, text_of, write
from tests.support.samples import press_release_docx, submission_mail

LINK = "https://drive.google.com/drive/folders/1AbCdEf?usp=sharing"
STRANGER = "warga@example.com"
OTHER_TITLE = "Sekolah Malili Menang Lomba Robotik"
OTHER = press_release_docx(
    title=OTHER_TITLE,
    paragraphs=(
        "MALILI, LUWU TIMUR – Pelajar sekolah menengah memenangi lomba robotik, Senin (23/11/2026).",
        "Tim itu beranggotakan empat pelajar dan berlatih selama tiga bulan di bengkel sekolah mereka.",
        "Juri menilai kecepatan robot, ketepatan gerak, dan cara para pelajar menjelaskan rancangannya.",
    ),
)


def submit(office: OfficeUnderTest, number: int, sender: str = SENDER) -> None:
    paragraphs = (*PARAGRAPHS, f"Warga kampung {number} bersyukur atas selesainya pekerjaan itu.")
    file = (f"Rilis {number}.docx", press_release_docx(paragraphs, f"Jembatan {number}"))
    mail_id = f"<{number}@luwutimurkab.go.id>"
    office.receive(submission_mail([file], sender=sender, subject=f"Jembatan {number}", message_id=mail_id))
    office.work()


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    """Two releases of one sender's are under way."""
    office = open_office()
    submit(office, 1)
    submit(office, 2)
    return office


def send(office: OfficeUnderTest, mail: EmailMessage, headers: Mapping[str, str] | None = None) -> list[str]:
    """What the office is told then."""
    told = len(office.sent(STAFF))
    for name, value in (headers or {}).items():
        mail[name] = value
    office.receive(mail)
    office.work()
    return [" ".join(text_of(alert).split()) for alert in office.sent(STAFF)[told:]]


def states(office: OfficeUnderTest) -> list[str]:
    return [row["state"] for row in office.list()]


def told_last(office: OfficeUnderTest) -> str:
    return " ".join(text_of(office.sent(SENDER)[-1]).split())


# --- what comes along ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "subject", "after"),
    [
        (f"TARIK 0002\n\nPenggantinya di {LINK}", "mohon bantuan", ["disposition", "withdrawn"]),
        (LINK, "STATUS 0002", ["disposition", "disposition"]),
    ],
)
def test_the_office_is_told_of_links_beside_a_word_that_alone_is_heeded(
    office: OfficeUnderTest, words: str, subject: str, after: list[str]
) -> None:
    [alert] = send(office, write(SENDER, words, subject))
    assert LINK in alert and "tidak ikut diproses" in alert
    assert states(office) == after


def test_news_beside_a_question_is_a_submission(office: OfficeUnderTest) -> None:
    news = "Camat Malili membuka lomba desa, Senin (23/11/2026). Lomba itu diikuti 15 desa."
    send(office, write(SENDER, f"{news} Kapan tayang pak?", "Lomba Desa Malili"))
    assert len(states(office)) == 3


def test_what_may_be_news_beside_a_question_is_shown_to_a_person(office: OfficeUnderTest) -> None:
    words = "Camat Malili membuka lomba desa hari Senin. Kapan tayang pak?"
    [alert] = send(office, write(SENDER, words))
    assert "membuka lomba desa" in alert
    assert "0002/HUMAS" in told_last(office) and len(states(office)) == 2


@pytest.mark.parametrize("words", ["", "Mohon bantuan rilis pembatalan"])
def test_a_text_about_something_withdrawn_withdraws_nothing(office: OfficeUnderTest, words: str) -> None:
    """It completes the release that its sender announced without a text."""
    subject = "Permohonan pembatalan rilis"
    send(office, write(SENDER, "Naskah menyusul, mohon dimuat", subject))
    assert states(office) == ["disposition", "disposition", "incomplete"]
    send(office, write(SENDER, words, subject, (OTHER,)))
    assert states(office) == ["disposition", "disposition", "disposition"]


def test_of_a_subject_that_withdraws_above_a_file_a_person_is_told(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "", "TARIK 0002", (OTHER,)))
    assert "menghendaki permohonannya dihentikan" in alert and "Perbaikan 0.docx" in alert
    assert states(office) == ["disposition", "disposition"] and "TARIK 0002" in told_last(office)


def test_a_word_to_withdraw_counts_whatever_comes_along(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "TARIK 0002", files=(OTHER,)))
    assert "Perbaikan 0.docx" in alert and states(office) == ["disposition", "withdrawn"]


@pytest.mark.parametrize(
    "words",
    ["Salah kirim pak, rilis 0002 mohon diganti dengan yang ini", "TARIK 0002, ganti dengan yang terlampir"],
)
def test_a_text_that_shall_stand_instead_completes_the_release(office: OfficeUnderTest, words: str) -> None:
    send(office, write(SENDER, words, files=(OTHER,)))
    assert [row["title"] for row in office.list()] == ["Jembatan 1", OTHER_TITLE]
    assert "withdrawn" not in states(office)


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("Mohon diganti dengan yang ini (terlampir)", [OTHER_TITLE, "Jembatan 2"]),
        ("Terlampir rilis kami", ["Jembatan 1", "Jembatan 2", OTHER_TITLE]),
    ],
)
def test_in_a_thread_the_words_tell_whether_a_text_stands_instead(
    office: OfficeUnderTest, words: str, titles: list[str]
) -> None:
    receipt = next(mail.message for mail in office.sent(SENDER) if "0001" in str(mail.message["Subject"]))
    reply = compose_reply(receipt, SENDER, words)
    reply.add_attachment(OTHER, maintype="application", subtype="octet-stream", filename="Lomba.docx")
    send(office, reply)
    assert [row["title"] for row in office.list()] == titles


def test_where_nobody_knows_which_it_shall_replace_it_is_a_submission(office: OfficeUnderTest) -> None:
    send(office, write(SENDER, "Salah kirim pak, mohon diganti dengan yang ini", files=(OTHER,)))
    assert [row["title"] for row in office.list()] == ["Jembatan 1", "Jembatan 2", OTHER_TITLE]


@pytest.mark.parametrize(
    ("words", "is_remarked"),
    [
        ("Mohon dimuat rilis terlampir. Kemarin ada salah kirim ke email lain, abaikan saja.", True),
        ("Mohon dimuat, sekaligus mohon abaikan surat undangan yang kami kirim kemarin", True),
        ("Salah kirim pak, mohon diganti dengan yang ini", True),
        ("Mohon muat yang ini pak. Rilis kami 0001 sudah tayang terima kasih.", False),
        ("Mohon muat yang ini pak, rilis 1 kemarin sudah kami lihat", False),
    ],
)
def test_another_story_never_takes_the_place_of_the_only_one_under_way(
    open_office: OpenOffice, words: str, is_remarked: bool
) -> None:
    office = open_office()
    submit(office, 1)
    send(office, write(SENDER, words, "Lomba Robotik", (OTHER,)))
    assert [row["title"] for row in office.list()] == ["Jembatan 1", OTHER_TITLE]
    asked = " ".join(text_of(office.sent(KABAG)[-1]).split())
    assert ("agenda 0001/HUMAS/XI/2026 tidak diubah" in asked) is is_remarked


def test_the_same_story_told_anew_takes_the_place_of_the_one_that_was_a_mistake(
    office: OfficeUnderTest,
) -> None:
    better = press_release_docx((*PARAGRAPHS, "Jembatan itu dibangun dalam delapan bulan."), "Jembatan 2")
    send(office, write(SENDER, "Salah kirim rilis tadi pak, ini yang benar", "Jembatan 2", (better,)))
    assert [row["title"] for row in office.list()] == ["Jembatan 1", "Jembatan 2"]


@pytest.mark.parametrize(
    "words",
    [
        "Terima kasih rilis 0001 sudah tayang. Mohon muat yang ini juga pak.",
        "Terima kasih untuk rilis no. 1. Untuk hari ini muat yang ini ya pak",
    ],
)
def test_thanks_for_what_is_published_leave_the_next_one_a_submission(
    open_office: OpenOffice, published: Path, words: str
) -> None:
    office = open_office(start=published)
    send(office, write(SENDER, words, files=(OTHER,)))
    assert [row["title"] for row in office.list()][1:] == [OTHER_TITLE]


def test_of_a_text_in_place_of_one_that_is_published_the_office_is_told(
    open_office: OpenOffice, published: Path
) -> None:
    office = open_office(start=published)
    words = "Salah kirim pak, rilis 0001 mohon diganti dengan yang ini"
    [alert] = send(office, write(SENDER, words, files=(OTHER,)))
    assert "bahan baru untuk agenda 0001" in alert and "Perbaikan 0.docx" in alert
    assert states(office) == ["closed"]


# --- other words -----------------------------------------------------------------------------------


def test_a_wish_that_is_disowned_is_read_by_a_person(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "TARIK 0002\nini bukan dari kami"))
    assert "ini bukan dari kami" in alert and states(office) == ["disposition", "disposition"]


def test_what_was_sent_by_mistake_may_have_to_be_stopped(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "Maaf pak, yang tadi salah kirim, mohon diabaikan"))
    assert "menghendaki permohonannya dihentikan" in alert and "TARIK" in told_last(office)
    assert len(states(office)) == 2


def test_who_wants_nothing_withdrawn_after_all_is_asked_for_no_text(office: OfficeUnderTest) -> None:
    before = len(office.sent(SENDER))
    [alert] = send(office, write(SENDER, "Ternyata sudah benar, tidak jadi ditarik"))
    assert "tidak jadi menarik" in alert and len(office.sent(SENDER)) == before
    assert states(office) == ["disposition", "disposition"]


def test_of_the_same_number_in_two_years_the_year_tells_which_is_meant(open_office: OpenOffice) -> None:
    office = open_office()
    submit(office, 1)
    office.wait(days=45)
    submit(office, 2)
    first, second = (row["agenda"] for row in office.list())
    assert [first[:4], second[:4]] == ["0001", "0001"]
    send(office, write(SENDER, "TARIK 0001"))
    assert "withdrawn" not in states(office) and f"TARIK {second}" in told_last(office)
    office.receive(write(SENDER, f"TARIK {first}"))
    office.work()
    assert states(office)[0] == "withdrawn" and states(office)[1] != "withdrawn"


# --- no submission ---------------------------------------------------------------------------------


@pytest.mark.parametrize("sender", [SENDER, STRANGER])
@pytest.mark.parametrize(
    "words", ["apa syarat mengirim rilis?", "Izin tanya, bisakah rilis dikirim lewat WA?"]
)
def test_a_question_in_general_is_for_a_person_to_answer(
    open_office: OpenOffice, sender: str, words: str
) -> None:
    office = open_office()
    [alert] = send(office, write(sender, words, "Tanya"))
    assert "pertanyaan umum" in alert and words in alert
    assert office.list() == [] and office.sent(sender) == []


def test_a_question_below_an_introduction_is_no_text_to_publish(open_office: OpenOffice) -> None:
    office = open_office()
    words = (
        "Selamat pagi. Perkenalkan kami dari komunitas literasi Malili. Kami rutin mengadakan kelas membaca "
        "untuk anak-anak setiap akhir pekan di taman dan ingin tahu apakah kegiatan kami bisa diberitakan di "
        "situs pemerintah daerah. Bila bisa, kepada siapa kami harus mengirim naskah dan foto? Terima kasih."
    )
    [alert] = send(office, write(STRANGER, words, "Kerja sama publikasi"))
    assert "pertanyaan umum" in alert and office.list() == [] and office.sent(STRANGER) == []


def test_news_below_a_title_is_a_submission_though_it_asks_something(open_office: OpenOffice) -> None:
    office = open_office()
    words = (
        "Komunitas Literasi Buka Kelas Membaca\n\nMALILI – Komunitas literasi membuka kelas bagi 40 anak "
        "di taman kota, Sabtu (21/11/2026). Kelas itu dibuka tiap pekan dan diasuh enam relawan dari "
        "sekolah setempat.\n\nKepada siapa kami harus mengirim fotonya?"
    )
    send(office, write(STRANGER, words, "Kelas membaca"))
    assert len(office.list()) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Mohon maaf, berita Festival Danau Matano yang kami kirim tadi siang mohon JANGAN ditayangkan dulu / "
        "dibatalkan, karena jadwalnya digeser. Nanti kami kirim yang baru.",
        "Rilis kami kemarin tolong ditunda penayangannya pak.",
        "Berita yang sudah tayang itu mohon dihapus, angkanya keliru.",
    ],
)
def test_who_may_want_something_unknown_stopped_is_asked_for_no_text(
    open_office: OpenOffice, words: str
) -> None:
    office = open_office()
    [alert] = send(office, write(SENDER, words, "Festival Danau Matano"))
    assert "mungkin hendak membatalkan kiriman" in alert and words[:40] in alert
    assert office.list() == [] and office.sent(SENDER) == []


@pytest.mark.parametrize(
    "words",
    [
        "Terlampir berita pelantikan yang dibatalkan, terima kasih.",
        "Mohon dimuat berita rapat yang ditunda itu pak.",
        "Ini beritanya pak, festival ditunda",
    ],
)
def test_news_of_what_was_called_off_is_a_submission_though_its_file_was_forgotten(
    open_office: OpenOffice, words: str
) -> None:
    office = open_office()
    send(office, write(SENDER, words, "Berita festival"))
    assert len(office.list()) == 1


LOAN = "Bisa kami pinjam sound system dan podium humas untuk rapat hari Kamis jam 2 siang di aula?"


@pytest.mark.parametrize("sender", [SENDER, STRANGER])
def test_an_errand_is_for_a_person(open_office: OpenOffice, sender: str) -> None:
    office = open_office()
    [alert] = send(office, write(sender, LOAN, "Pinjam sound system"))
    assert "permintaan pinjam peralatan" in alert and office.list() == [] and office.sent(sender) == []


NEWSLETTER = (
    "Edisi November: lima kiat mengelola waktu di kantor. Baca selengkapnya di situs kami.\n\n"
    "Anda menerima email ini karena terdaftar. Unsubscribe di sini."
)


def test_a_newsletter_without_its_headers_is_asked_for_nothing(open_office: OpenOffice) -> None:
    office = open_office()
    [alert] = send(office, write(STRANGER, NEWSLETTER, "Kiat Bulan Ini"))
    assert "promosi atau buletin" in alert and office.list() == [] and office.sent(STRANGER) == []


def test_what_a_department_writes_is_no_newsletter(open_office: OpenOffice) -> None:
    office = open_office()
    send(office, write(SENDER, NEWSLETTER, "Kiat Bulan Ini"))
    assert len(office.list()) == 1


def test_news_above_a_footer_that_a_mail_service_adds_is_no_newsletter(open_office: OpenOffice) -> None:
    office = open_office()
    news = "MALILI, LUWU TIMUR – Karang taruna menanam mangrove, Senin (23/11/2026), kata ketuanya, Ansar."
    send(office, write(STRANGER, f"{news}\n\nUnsubscribe", "Karang Taruna Tanam Mangrove"))
    assert len(office.list()) == 1


OFFERS = "Ada diskon buku, voucher belanja, promo kue, dan katalog karya siswa bagi pengunjung."


@pytest.mark.parametrize(
    "words",
    [
        "Yth. Humas\n\nSelamat siang\n\nBerikut kabar kami\n\nBazar SMKN 1 Wotu\n\n"
        f"WOTU, LUWU TIMUR – SMKN 1 Wotu menggelar bazar karya siswa, Senin (23/11/2026).\n\n{OFFERS}",
        "Bazar SMKN 1 Wotu Ramai Dikunjungi Warga\n\nSMKN 1 Wotu menggelar bazar karya siswa, "
        f"Senin (23/11/2026), di halaman sekolah dan dikunjungi ratusan warga sejak pagi.\n\n{OFFERS}",
    ],
)
def test_news_of_a_bazaar_from_a_free_mail_service_is_no_advertisement(
    open_office: OpenOffice, words: str
) -> None:
    office = open_office()
    send(office, write("smkn1wotu@example.com", words, "Bazar SMKN 1 Wotu"))
    assert len(office.list()) == 1


def test_an_offer_with_a_day_to_come_is_an_advertisement(open_office: OpenOffice) -> None:
    office = open_office()
    words = f"Pelatihan Nasional Arsip\n\nDaftar sekarang untuk 20 Desember 2026 di Makassar. {OFFERS}"
    [alert] = send(office, write(STRANGER, words, "Pelatihan"))
    assert "promosi" in alert and office.list() == []


@pytest.mark.parametrize(
    ("sender", "words"),
    [
        (STRANGER, "TARIK 0002"),
        (STRANGER, "Kapan rilis kami tayang pak?"),
        (STRANGER, "format fotonya bagaimana?"),
        (SENDER, "Siap pak, terima kasih."),
    ],
)
def test_of_a_short_mail_marked_as_spam_the_office_hears_once(
    open_office: OpenOffice, sender: str, words: str
) -> None:
    """It gets no answer, and is no release."""
    office, spam = open_office(), {"X-Spam-Flag": "YES"}
    [alert] = send(office, write(sender, words, "Halo"), spam)
    assert "ditandai sampah" in alert and words in alert
    again = write(sender, words, "Halo")
    again.replace_header("Message-ID", "<lagi@luwutimurkab.go.id>")
    assert send(office, again, spam) == []
    assert office.list() == [] and office.sent(sender) == []


def test_other_short_spam_is_told_to_nobody(open_office: OpenOffice) -> None:
    office = open_office()
    assert send(office, write(STRANGER, "You have won, call me", "Hi"), {"X-Spam-Flag": "YES"}) == []
