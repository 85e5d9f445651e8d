"""Who asks the office to come submits nothing: what is to be, on which day and where, is for a person."""

from __future__ import annotations

import io

import docx
import pytest

from humasd.understanding.coverage import tell_coverage
from humasd.understanding.understand import understand
from humasd.understanding.values import Coverage
from tests.support.growth import grows_linearly
from tests.support.regions import LUWU_TIMUR
from tests.support.samples import gps_photo, press_release_docx, submission_mail
from tests.support.submissions import OFFICE, ZONE

Files = list[tuple[str, bytes]]
PHOTO = ("IMG_1.jpg", gps_photo())


def letter(subject: str, body: str) -> tuple[str, bytes]:
    document = docx.Document()
    for line in (
        "PEMERINTAH KABUPATEN LUWU TIMUR",
        "DINAS KEPEMUDAAN DAN OLAHRAGA",
        "Malili, 23 November 2026",
        "Nomor : 400.4/55/DISPORA",
        f"Hal : {subject}",
        "Kepada Yth. Kepala Bagian Humas",
        body,
        "Demikian disampaikan, terima kasih.",
        "NIP 19680101 199303 1 002",
    ):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return "surat.docx", file.getvalue()


def read(subject: str, body: str, files: Files | None = None) -> Coverage | None:
    """Written on 24 November 2026."""
    date = "Tue, 24 Nov 2026 11:30:00 +0800"
    raw = submission_mail(files or [], subject=subject, body=body, date=date)
    return understand(raw, OFFICE, zone=ZONE, region=LUWU_TIMUR).coverage


@pytest.mark.parametrize(
    ("subject", "body", "found"),
    [
        (
            "Permohonan liputan",
            "Pak, mohon diliput penanaman mangrove hari Sabtu 28 November 2026 pukul 08.00 di Desa Ussu.",
            Coverage("Sabtu 28 November 2026, pukul 08.00", "Desa Ussu"),
        ),
        (
            "Permohonan Peliputan",
            "Kami mengundang tim humas meliput pelantikan PMI besok pukul 09.00 di Aula Kantor Bupati.",
            Coverage("Rabu, 25 November 2026, pukul 09.00", "Aula Kantor Bupati"),
        ),
        (
            "mohon dokumentasi",
            "Mohon bantuan dokumentasi wisuda santri Ahad 29 November 2026 di Masjid Agung Malili",
            Coverage("Ahad 29 November 2026", "Masjid Agung Malili"),
        ),
        (
            "Undangan",
            "Besok ada rakor stunting di Aula Bapperida jam 09.00, mohon kehadirannya pak",
            Coverage("Rabu, 25 November 2026, pukul 09.00", "Aula Bapperida", invitation=True),
        ),
        (
            "Agenda Sekda",
            "Yth Kabag Humas, Sekda membuka bimtek Senin 30 November 2026 jam 08.30 di Gedung Wanita Malili. "
            "Mohon penugasan fotografer dan peliputan",
            Coverage("Senin 30 November 2026, pukul 08.30", "Gedung Wanita Malili"),
        ),
        ("Permohonan liputan", "Mohon diliput pak. Naskah kami kirim setelah kegiatan.", Coverage()),
    ],
)
def test_a_request_for_coverage(subject: str, body: str, found: Coverage) -> None:
    assert read(subject, body) == found


def test_an_invitation_by_letter() -> None:
    paper = letter(
        "Undangan",
        "Kami mengundang Bapak hadir pada pembukaan turnamen, Jumat, 27 November 2026 di GOR Malili.",
    )
    found = read("Undangan", "Terlampir undangan, mohon kehadiran tim humas", [paper])
    assert found is not None and "27 November 2026" in found.day and found.place == "GOR Malili"


@pytest.mark.parametrize(
    ("subject", "body", "files"),
    [
        ("Mohon diliput", "Mohon diliput pak, terlampir foto kegiatan posyandu kemarin", [PHOTO]),
        ("Berita", "Mohon liputannya dimuat, kegiatan sudah dilaksanakan tadi pagi di Desa Ussu", []),
        ("liputan kegiatan", "Berikut liputan kegiatan kami, fotonya terlampir. Mohon dimuat", [PHOTO]),
        ("rilis", "Rilis menyusul, acara Sabtu 28 November 2026 di Ussu. Mohon dipublikasikan", []),
        (
            "Imunisasi",
            "Imunisasi Kejar Digelar di Wotu\n\nDinas Kesehatan menggelar imunisasi, Sabtu 28 November 2026 "
            "di Puskesmas Wotu. Orang tua diharapkan hadir.",
            [PHOTO],
        ),
        ("Pengumuman", "Pemilihan ketua RT, Minggu 29 November 2026 di Balai RW. Warga wajib hadir.", []),
        ("Rilis", "Pak ini rilis undangan terbuka lomba mancing 29 November 2026 di Malili", [PHOTO]),
        ("Tanya", "Pak kalau mau minta liputan caranya bagaimana?", []),
        ("Donor darah", "Besok ada donor darah di PMI Malili, warga diundang. Mohon dimuat", [PHOTO]),
        ("Mohon diliput", "Naskah: https://drive.google.com/file/d/1AbC acara Sabtu 28 November 2026", []),
        (
            "Undangan dan rilis",
            "Mohon kehadiran tim humas, Jumat 27 November 2026. Rilis terlampir.",
            [("rilis.docx", press_release_docx())],
        ),
        (
            "Permohonan Peliputan",
            "Terlampir surat",
            [letter("Permohonan liputan", "Lomba tari dilaksanakan Jumat, 20 November 2026 di Aula Malili.")],
        ),
        ("Mohon diliput", "Acara Sabtu 28 November 2026 di Ussu", [("naskah.pdf", b"%PDF-1.4 rusak")]),
    ],
)
def test_what_may_be_a_submission_is_none(subject: str, body: str, files: Files) -> None:
    assert read(subject, body, files) is None


HERE = "di halaman kantor camat Burau"


@pytest.mark.parametrize(
    ("subject", "body", "files"),
    [
        ("Senam pagi", f"Mohon liputannya kegiatan senam pagi hari ini {HERE}. Foto terlampir.", [PHOTO]),
        ("Senam pagi", f"Mohon liputannya kegiatan senam pagi hari ini {HERE}. Foto terlampir.", []),
        ("Liputan Jumat Bersih", "Berikut kami kirimkan liputan kegiatan Jumat Bersih, mohon dimuat.", []),
        ("Liputan Jumat Bersih", "Pak, liputan Jumat Bersih Kecamatan Burau. Terima kasih", []),
        (
            "Donor darah",
            "Mohon dipublikasikan donor darah hari ini. Mohon liputan beritanya ya pak.",
            [PHOTO],
        ),
        (
            "Mohon diliput donor darah",
            f"Pak mohon diliput, hari ini PMI menggelar donor darah {HERE}, terkumpul 35 kantong",
            [],
        ),
        (
            "Gotong royong",
            "Mohon liputan gotong royong ini dimuat paling lambat besok 25 November 2026. Foto terlampir",
            [PHOTO],
        ),
        ("Gotong royong", "Mohon liputan gotong royong ini ditayangkan sebelum 27 November 2026 ya pak", []),
        ("HUT", f"Mohon dimuat liputan persiapan HUT yang jatuh pada 28 November 2026 {HERE}", []),
        (
            "Permohonan liputan",
            "Terlampir surat permohonan dan foto kegiatan",
            [letter("Permohonan liputan", "Lomba tari, Selasa, 24 November 2026 di Aula Malili."), PHOTO],
        ),
    ],
)
def test_news_of_today_that_is_called_coverage_is_a_submission(subject: str, body: str, files: Files) -> None:
    assert read(subject, body, files) is None


@pytest.mark.parametrize(
    ("subject", "body", "files"),
    [
        ("Senam pagi", f"Mohon liputannya senam pagi, Jumat 27 November 2026 {HERE}.", [PHOTO]),
        ("Liputan lomba", f"Lomba tari, Sabtu 28 November 2026 {HERE}, mohon bantuannya pak", []),
        (
            "Permohonan liputan",
            f"Mohon diliput dan dipublikasikan donor darah, Kamis 26 November 2026 {HERE}",
            [],
        ),
        ("Permohonan liputan", f"Mohon diliput pak, sore ini 24 November 2026 jam 16.00 {HERE}", []),
        (
            "Permohonan liputan",
            "Bersama ini kami sampaikan permohonan peliputan dan dokumentasi",
            [letter("Permohonan liputan", "Lomba tari, Jumat, 27 November 2026 di Aula Malili.")],
        ),
    ],
)
def test_what_is_still_to_be_covered_is_a_request(subject: str, body: str, files: Files) -> None:
    assert read(subject, body, files) is not None


@pytest.mark.parametrize(
    "piece",
    ["mohon ", "mohon dimuat ", "liputan a ", "foto a ", "terlampir ", "berikut kirimkan ", "dimuat a "],
)
def test_requests_are_told_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: tell_coverage("", text, (), ("material",), {}, None), piece)
