"""Mail to the office about its other duties, and submissions that must not be taken for it."""

from __future__ import annotations

import pytest

from humasd.understanding.errands import tell_errand
from humasd.understanding.understand import understand
from tests.support.growth import grows_linearly
from tests.support.samples import submission_mail
from tests.support.submissions import OFFICE, load_units


@pytest.mark.parametrize(
    ("subject", "own", "errand"),
    [
        ("Pinjam sound system", "Bisa kami pinjam podium humas untuk rapat hari Kamis di aula?", "pinjam"),
        ("Rakor", "Mohon izin meminjam infokus dan layar untuk rakor Senin depan.", "pinjam"),
        ("permohonan", "Kami bermaksud meminjam kendaraan operasional tanggal 28 November 2026.", "pinjam"),
        ("tenda", "Apakah bisa kami pinjam 4 tenda untuk acara hari Sabtu?", "pinjam"),
        ("tanya", "Boleh pinjam proyektor kantor pak?", "pinjam"),
        ("Permohonan peminjaman aula", "Terlampir suratnya pak", "pinjam"),
        ("Koran Oktober", "Langganan koran belum kami terima pembayarannya.", "tagihan"),
        ("Advertorial", "Kami sampaikan invoice advertorial yang tayang bulan Oktober.", "tagihan"),
        ("Invoice 221", "Mohon pelunasan tagihan ATK bulan September.", "tagihan"),
        ("Kwitansi", "Kami kirimkan kwitansi makan minum rapat, mohon dibayarkan pak", "tagihan"),
        ("Harga", "Kami dari CV Maju menawarkan jasa cetak baliho dan spanduk.", "penawaran"),
        ("CCTV", "Perusahaan kami bergerak di bidang kamera. Berikut company profile kami.", "penawaran"),
        ("Futsal", "Kami panitia turnamen mengajukan permohonan bantuan dana kepada Bapak.", "dana"),
        ("Kerja", "Dengan ini saya mengajukan lamaran pekerjaan sebagai staf. CV terlampir.", "lamaran"),
        ("Magang", "Saya mahasiswa Unhas ingin mengajukan magang di kantor Bapak.", "magang"),
        ("Skripsi", "Mohon izin melakukan penelitian skripsi di Bagian Humas.", "penelitian"),
        ("Absen", "Mohon agar mengirimkan rekap absensi bulan Oktober paling lambat Jumat.", "laporan"),
        ("SKP", "Diminta kepada seluruh bagian menyampaikan SKP triwulan III.", "laporan"),
        ("MC", "Mohon bantuan MC untuk pelantikan hari Senin.", "petugas acara"),
        ("Tiket #1234", "Tiket Anda telah dibuat dengan nomor #1234.", "sistem"),
        ("Penuh", "Kotak surat Anda sudah terisi 95%. Hapus pesan lama.", "sistem"),
        ("Pindah alamat", "Akun email ini sudah tidak aktif. Silakan kirim ke alamat baru.", "alamat"),
        ("Ganti alamat", "Email kami sudah berganti menjadi dinsos@example.com", "alamat"),
        (
            "Dinas luar",
            "Saya sedang dinas luar. Email Anda akan saya balas setelah kembali.",
            "tidak di tempat",
        ),
        ("Cuti", "Saya sedang cuti melahirkan. Untuk hal mendesak hubungi Ibu Sri.", "tidak di tempat"),
    ],
)
def test_an_errand_is_named(subject: str, own: str, errand: str) -> None:
    assert errand in tell_errand(subject, own)


@pytest.mark.parametrize(
    ("subject", "own"),
    [
        ("Foto", "Maaf saya sedang dinas luar, fotonya akan saya kirim setelah kembali."),
        ("Berita", "Mohon dimuat: Dinas Perpustakaan pinjamkan 200 kursi ke lapas."),
        ("KUR", "Warga dapat meminjam modal usaha lewat KUR di Bank Sulselbar."),
        ("BUMDes Lera", "Warga bisa pinjam kursi dan tenda gratis di BUMDes Lera, terlampir pak"),
        ("Peminjaman gedung kesenian kini lewat aplikasi", "terlampir pak"),
        ("Pembayaran PBB Malili capai 90 persen", "Terlampir pak"),
        (
            "Jatuh tempo PBB",
            "Pembayaran PBB jatuh tempo 30 November. Mohon warga segera melakukan pembayaran.",
        ),
        ("TPP", "TPP ASN belum dibayarkan, mohon dipublikasikan penjelasan terlampir."),
        ("Invoice", "Kami kirimkan rilis tentang pembayaran pajak, mohon dimuat"),
        ("Tunggakan BPJS", "Bahan tentang tunggakan BPJS terlampir pak"),
        ("Lowongan kerja", "Mohon dipublikasikan lowongan kerja terlampir"),
        ("Siswa SMK magang", "Siswa SMK magang di perusahaan tambang, terlampir"),
        ("Mahasiswa Unhas teliti Matano", "Mahasiswa melakukan penelitian di Danau Matano, terlampir"),
        ("Seminar", "Mohon hadir pada seminar hasil penelitian padi Kamis ini"),
        ("Ingin jadi MC?", "Ingin jadi MC andal? Ikuti kelasnya di perpustakaan"),
        ("Liputan", "Mohon peliputan pelantikan, mohon MC dari humas"),
        ("Undangan rapat", "Mohon hadir pada rapat koordinasi Kamis pukul 09.00 di aula."),
        ("Kuota haji Luwu Timur penuh", "Kemenag menyampaikan kuota haji tahun ini, terlampir"),
        ("Kotak surat keluhan penuh manfaat", "Warga memakai kotak surat desa, terlampir"),
        ("Bantuan kursi roda", "Dinsos menyerahkan kursi roda kepada 10 warga, terlampir"),
        ("Daftar harga kebutuhan pokok 23 November", "Terlampir pak"),
        ("PBB", "Kami mohon bantuan sosialisasi pembayaran PBB kepada masyarakat."),
        ("data", "ini datanya pak"),
        ("", ""),
    ],
)
def test_what_may_be_a_submission_is_no_errand(subject: str, own: str) -> None:
    assert tell_errand(subject, own) == ""


LOAN = "Bisa kami pinjam podium humas untuk rapat hari Kamis di aula?"


def told(files: list[tuple[str, str, bytes]], subject: str, body: str) -> str:
    raw = submission_mail(files, subject=subject, body=body, sender="DWP <dwp@luwutimurkab.go.id>")
    return understand(raw, OFFICE, units=load_units()).other_business


def test_a_unit_has_errands_and_what_comes_with_a_text_is_none() -> None:
    assert told([], "Pinjam podium", LOAN)
    news = f"MALILI – Dharma Wanita Persatuan menggelar rapat kerja di aula, Kamis (26/11/2026).\n\n{LOAN}"
    assert told([], "Pinjam podium", news) == ""


@pytest.mark.parametrize(
    "piece", ["mohon pinjam ", "kami pinjam ", "mohon bantuan ", "tagihan ", "sedang cuti "]
)
def test_an_errand_is_told_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: tell_errand(text[:1_400], text[:1_400]), piece)
