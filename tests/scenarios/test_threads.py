"""What comes in the thread of one release and is for another: nothing is written over for it (SOP step 1)."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from humasd.demo import compose_reply
from humasd.store import releases
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.samples import filled_form_docx, gps_photo, press_release_docx, submission_mail

SENDER = "kecamatan.burau@luwutimurkab.go.id"
CLINIC = (
    "Posyandu Lansia Bone Pute Periksa 60 Warga",
    "BURAU, LUWU TIMUR - Puskesmas Burau memeriksa tekanan darah dan gula darah 60 warga lanjut usia di "
    "balai dusun Bone Pute, Selasa (17/11/2026).",
    "Petugas gizi membagikan kacang hijau dan mengingatkan warga agar rutin minum obat yang diresepkan.",
)
PLANNING = (
    "Musrenbang Kecamatan Burau Sepakati 40 Usulan",
    "BURAU, LUWU TIMUR - Musyawarah perencanaan pembangunan menyepakati 40 usulan prioritas di aula kantor "
    "camat, Kamis (19/11/2026).",
    "Usulan terbanyak adalah drainase dan lampu penerangan, yang akan dibahas kembali pada forum kabupaten.",
)
PHOTO = ("gambar.jpg", gps_photo())


def release(told: tuple[str, ...], **changed: str) -> tuple[str, bytes]:
    """A docx of it, with some of its words changed."""
    paragraphs = list(told[1:])
    for old, new in changed.items():
        paragraphs = [paragraph.replace(old.removeprefix("_"), new) for paragraph in paragraphs]
    return "naskah.docx", press_release_docx(paragraphs, title=told[0])


def form(**fields: str) -> tuple[str, bytes]:
    return "Formulir.docx", filled_form_docx({key.replace("_", " "): told for key, told in fields.items()})


def send(office: OfficeUnderTest, subject: str, *files: tuple[str, bytes]) -> EmailMessage:
    """The letter that answers it."""
    number = len(office.list()) + len(office.sent())
    mail = submission_mail(
        files,
        sender=SENDER,
        subject=subject,
        body="Mohon dimuat\n",
        message_id=f"<t{number}@luwutimurkab.go.id>",
    )
    office.receive(message_from_bytes(mail, EmailMessage, policy=SMTP))  # type: ignore[arg-type]
    office.work()
    return office.sent(SENDER)[-1].message


def answer(office: OfficeUnderTest, letter: EmailMessage, words: str, *files: tuple[str, bytes]) -> None:
    mail = compose_reply(letter, SENDER, words)
    for name, content in files:
        mail.add_attachment(content, "application", "octet-stream", filename=name)
    office.receive(mail)
    office.work()


def texts(office: OfficeUnderTest) -> list[str]:
    with office.office.desk.database.reading() as connection:
        found = releases.find_releases(connection)
        return [releases.load_case(connection, one.id).material.text for one in found]


def text_of(office: OfficeUnderTest, recipient: str) -> str:
    """The last mail to somebody, on one line."""
    body = office.sent(recipient)[-1].message.get_body(("plain",))
    assert body is not None
    return " ".join(str(body.get_content()).split())


def files_of(office: OfficeUnderTest, place: int) -> set[str]:
    return {attachment["filename"] for attachment in office.show(place)["attachments"]}


@pytest.fixture
def letters(office: OfficeUnderTest) -> list[EmailMessage]:
    """The receipts of the clinic and of the planning, both of which are under way."""
    return [
        send(office, "Rilis posyandu", release(CLINIC)),
        send(office, "Rilis musrenbang", release(PLANNING)),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ralat untuk berita musrenbang ya pak",
        "Pak ini naskah perbaikan 0002",
        "Perbaikan untuk agenda nomor 0002",
        "Bu, ini revisi rilis musrenbang kemarin, ada angka yang keliru",
        "Maaf salah kirim, mohon diganti dengan yang ini",
        "Ini yang sudah kami perbaiki",
    ],
)
def test_a_correction_of_another_changes_that_one(
    office: OfficeUnderTest, letters: list[EmailMessage], words: str
) -> None:
    answer(office, letters[0], words, release(PLANNING, _40="45"))
    clinic, planning = texts(office)
    assert "60 warga lanjut usia" in clinic and "45 usulan" in planning
    assert [row["title"] for row in office.list()] == [CLINIC[0], PLANNING[0]]
    assert "Agenda 0002" in str(office.sent(SENDER)[-1].message["Subject"])


@pytest.mark.parametrize(
    "words",
    [
        "Ralat untuk berita posyandu ya pak",
        "Ini perbaikan 0001 sesuai arahan Pak Camat",
        "Sudah kami perbaiki pak",
        "Ini yang final pak",
        "",
    ],
)
def test_a_correction_in_the_right_thread_is_the_next_version(
    office: OfficeUnderTest, letters: list[EmailMessage], words: str
) -> None:
    answer(office, letters[0], words, release(CLINIC, _60="65"))
    clinic, planning = texts(office)
    assert "65 warga lanjut usia" in clinic and "40 usulan" in planning


@pytest.mark.parametrize(
    "words", ["Ini revisi rilis musrenbang yang kemarin pak", "Koreksi berita musrenbang"]
)
def test_a_correction_of_what_is_not_known_stands_by_itself(office: OfficeUnderTest, words: str) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    answer(office, letter, words, release(PLANNING))
    assert [row["title"] for row in office.list()] == [CLINIC[0], PLANNING[0]]


@pytest.mark.parametrize("words", ["Revisi untuk agenda 0002", "Ini perbaikan 0001 dan 0002"])
def test_words_and_text_that_mean_different_ones_change_neither(
    office: OfficeUnderTest, letters: list[EmailMessage], words: str
) -> None:
    ferry = ("Dermaga Nuha Diresmikan", "NUHA - Bupati meresmikan dermaga penyeberangan Nuha. " * 9)
    changed = release(CLINIC, _60="65") if "untuk" in words else release(ferry)
    answer(office, letters[0], words, changed)
    first, second = texts(office)[:2]
    if "untuk" in words:
        assert len(office.list()) == 3 and "60 warga" in first
    assert "40 usulan" in second


def test_the_next_round_in_an_old_thread_is_no_correction(office: OfficeUnderTest) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    answer(office, letter, "Mohon dimuat pak", release(CLINIC, **{"17/11/2026": "24/11/2026"}))
    assert len(office.list()) == 2 and "17/11/2026" in texts(office)[0]


@pytest.mark.parametrize("words", ["Mohon dimuat pak", "Revisi rilis posyandu Lagego"])
def test_the_neighbours_text_of_the_same_cut_is_no_correction(office: OfficeUnderTest, words: str) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    title, *paragraphs = CLINIC
    files = press_release_docx(
        [paragraph.replace("Bone Pute", "Lagego") for paragraph in paragraphs],
        title=title.replace("Bone Pute", "Lagego"),
    )
    answer(office, letter, words, ("lagego.docx", files))
    assert [row["title"] for row in office.list()] == [CLINIC[0], "Posyandu Lansia Lagego Periksa 60 Warga"]
    asked = [mail for mail in office.sent(KABAG) if "[0001-" in str(mail.message["Subject"])]
    assert len(asked) == (2 if "Revisi" in words else 1)  # a correction of what is not known: in doubt told


def test_a_correction_that_answers_what_is_up_goes_to_what_is_under_way(office: OfficeUnderTest) -> None:
    send(office, "Rilis posyandu", release(CLINIC))
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")
    told = office.sent(SENDER)[-1].message
    send(office, "Rilis musrenbang", release(PLANNING))
    answer(office, told, "Revisi rilis kemarin", release(PLANNING, _40="45"))
    assert len(office.list()) == 2 and "45 usulan" in texts(office)[1]


# --- papers and photos --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ("", [form(Judul_Kegiatan="Lomba Panjat Pinang", Tanggal="22 November 2026")]),
        ("Formulirnya", [form(Unit_Kerja="Dinas Sosial", Tanggal="22 November 2026", Judul_Kegiatan="")]),
        ("Foto kegiatan lomba panjat pinang", [PHOTO]),
        ("Ini foto dulu pak, naskahnya besok", [PHOTO]),
    ],
)
def test_what_is_another_activitys_is_not_put_to_this_one(
    office: OfficeUnderTest, words: str, files: list[tuple[str, bytes]]
) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    before = office.show()
    answer(office, letter, words, *files)
    assert len(office.list()) == 2 and files_of(office, 0) == {"naskah.docx"}
    assert office.show()["unit"] == before["unit"]


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ("", [PHOTO]),
        ("Foto kegiatan posyandu", [PHOTO]),
        ("Foto pembagian kacang hijau, dokumentasi Bu Rini", [PHOTO]),
        ("Foto kegiatannya pak, naskah revisi menyusul", [PHOTO]),
        ("Terlampir", [form(Judul_Kegiatan="Posyandu Lansia", Tanggal="17 November 2026")]),
        ("Formulir", [form(Judul_Kegiatan="", Tanggal="18 November 2026")]),
    ],
)
def test_what_is_this_ones_still_goes_to_it(
    office: OfficeUnderTest, words: str, files: list[tuple[str, bytes]]
) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    answer(office, letter, words, *files)
    assert len(office.list()) == 1 and files_of(office, 0) == {"naskah.docx", files[0][0]}


@pytest.mark.parametrize("words", ["Foto untuk agenda 0002 pak", "Ini foto musrenbang pak"])
def test_photos_go_to_the_one_that_is_named(
    office: OfficeUnderTest, letters: list[EmailMessage], words: str
) -> None:
    answer(office, letters[0], words, PHOTO)
    assert PHOTO[0] not in files_of(office, 0) and PHOTO[0] in files_of(office, 1)


def test_a_forms_value_that_is_not_the_texts_is_remarked_and_shown(office: OfficeUnderTest) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    office.answer("kabag", "setuju")
    asked = len(office.sent(KASUBAG))
    answer(office, letter, "Formulirnya", form(Judul_Kegiatan="Posyandu Lansia", Tanggal="20 November 2026"))
    told = "Tanggal kegiatan berbeda: kiriman tambahan menyebut"
    assert len(office.sent(KASUBAG)) > asked and told in text_of(office, KASUBAG)
    assert told in text_of(office, SENDER)


def test_a_form_that_says_what_the_text_says_asks_nobody_anew(office: OfficeUnderTest) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    office.answer("kabag", "setuju")
    asked = len(office.sent(KASUBAG))
    answer(office, letter, "Formulirnya", form(Judul_Kegiatan="Posyandu Lansia", Tanggal="17 November 2026"))
    assert len(office.sent(KASUBAG)) == asked and files_of(office, 0) == {"naskah.docx", "Formulir.docx"}


def test_who_is_kept_apart_from_the_thread_is_told(office: OfficeUnderTest) -> None:
    letter = send(office, "Rilis posyandu", release(CLINIC))
    answer(office, letter, "Foto kegiatan lomba panjat pinang", PHOTO)
    told = text_of(office, SENDER)
    assert "tampaknya bukan untuk agenda yang Saudara balas" in told and CLINIC[0] in told


# --- what has ended -----------------------------------------------------------------------------


def test_a_text_made_better_after_a_refusal_is_asked_for_anew(office: OfficeUnderTest) -> None:
    send(office, "Rilis posyandu", release(CLINIC))
    office.answer("kabag", "tolak: angkanya belum diperiksa")
    refused = office.sent(SENDER)[-1].message
    answer(office, refused, "Angkanya sudah kami periksa pak", release(CLINIC, _60="58"))
    assert [row["state"] for row in office.list()] == ["rejected", "disposition"]
    told = text_of(office, KABAG)
    assert "agenda 0001/HUMAS/XI/2026, yang tidak disetujui untuk terbit" in told
    assert "GABUNG" not in told and "Agenda 0002" in str(office.sent(SENDER)[-1].message["Subject"])


@pytest.mark.parametrize(
    ("answers", "told"), [(("tolak: rangkap",), "permohonan baru"), (3 * ("setuju",), "RALAT")]
)
def test_a_photo_for_what_has_ended_is_answered(
    office: OfficeUnderTest, answers: tuple[str, ...], told: str
) -> None:
    send(office, "Rilis posyandu", release(CLINIC))
    for official, word in zip(("kabag", "kasubag", "kabag"), answers, strict=False):
        office.answer(official, word)
    letter = office.sent(SENDER)[-1].message
    alerts = len(office.sent(STAFF))
    answer(office, letter, "Foto tambahan pak", PHOTO)
    assert len(office.list()) == 1 and len(office.sent(STAFF)) > alerts
    assert office.sent(SENDER)[-1].message is not letter and told in text_of(office, SENDER)


OPENING = (
    "MTQ Kecamatan Burau Dibuka Camat",
    "BURAU - Camat Burau membuka MTQ tingkat Kecamatan Burau di Lapangan Burau, Jumat (20/11/2026).",
    "Sebanyak 120 peserta dari 18 desa mengikuti lomba tilawah, tartil, dan tahfiz.",
    "Camat berharap MTQ melahirkan qari dan qariah yang mewakili Burau.",
)
CLOSING = (
    "MTQ Kecamatan Burau Ditutup, Bone Pute Juara Umum",
    "BURAU - MTQ tingkat Kecamatan Burau di Lapangan Burau resmi ditutup Camat Burau, tadi malam.",
    "Desa Bone Pute menjadi juara umum setelah peserta lomba tilawah dan tahfiz mereka unggul dari 18 desa.",
    "Camat berharap para juara mewakili Burau di tingkat kabupaten.",
)


@pytest.mark.parametrize(
    "words",
    [
        "Ini berita lanjutannya pak, mohon dimuat",
        "Rilis MTQ hari terakhir bu",
        "Pak ini sambungan berita kemarin",
    ],
)
def test_the_next_of_a_series_does_not_take_the_place_of_the_first(
    office: OfficeUnderTest, words: str
) -> None:
    letter = send(office, "Rilis MTQ", release(OPENING))
    answer(office, letter, words, release(CLOSING))
    assert [row["title"] for row in office.list()] == [OPENING[0], CLOSING[0]]


@pytest.mark.parametrize(
    "words", ["Ini revisi berita lanjutannya pak", "Salah kirim pak, mohon diganti dengan yang ini"]
)
def test_a_correction_of_one_of_a_series_still_does(office: OfficeUnderTest, words: str) -> None:
    letter = send(office, "Rilis MTQ", release(CLOSING))
    answer(office, letter, words, release(CLOSING, _18="16"))
    assert len(office.list()) == 1 and "16 desa" in texts(office)[0]
