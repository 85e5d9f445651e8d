"""Where a text says that something took place."""

from __future__ import annotations

import pytest

from humasd.documents.places import find_named_spot, find_place
from tests.support.regions import LUWU_TIMUR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acara berlangsung di Lapangan Desa Bawalipu dan dihadiri warga.", "Lapangan Desa Bawalipu"),
        (
            "digelar di Aula Kantor Camat Wotu, Kecamatan Wotu, Senin (23/11/2026).",
            "Aula Kantor Camat Wotu, Kecamatan Wotu",
        ),
        ("bertempat di Balai Desa Lagego. Ada 45 lansia hadir.", "Balai Desa Lagego"),
        (
            "Babinsa membantu pembangunan rumah Bapak Lahamuddin di Dusun Kau, Desa Bawalipu, Jumat (20/11).",
            "Dusun Kau, Desa Bawalipu",
        ),
        ("Petani di Kecamatan Burau menerima traktor di gudang Desa Benteng, Senin.", "gudang Desa Benteng"),
        ("Koperasi Desa Merah Putih Manunggal dibuka.", "Desa Manunggal"),
        ("Dialog disiarkan dari Studio Radio Lagaligo, Malili, Jumat (20/11/2026).", "Studio Radio Lagaligo"),
        ("Kabar itu beredar di grup WhatsApp Warga.", None),
        ("kegiatan di aula kantor desa lioka tadi pagi", "aula kantor desa lioka"),
        (
            "panen padi di Desa Kertoraharjo, Kecamatan Tomoni Timur, Rabu.",
            "Desa Kertoraharjo, Kecamatan Tomoni Timur",
        ),
        ("Warga di Desa Ussu hadir di Gedung Wanita Malili.", "Gedung Wanita Malili"),
        ("WOTU, LUWU TIMUR – Bupati meresmikan jembatan.", "Wotu, Luwu Timur"),
        ("Malili – Rapat digelar.", "Malili"),
        ("“Jangan ada lagi banjir di Desa Ussu,” katanya.", None),
        ("Desa terbaik di Kabupaten Luwu Timur", None),
        ("rapat digelar kemarin", None),
        ("Yang terakhir dikunjungi SDN 12 Sungai Raya, Sabtu (21/11/2026).", "SDN 12 Sungai Raya"),
        ("Lapangan Desa Wotu diresmikan Camat, Minggu (22/11/2026).", "Lapangan Desa Wotu"),
        ("BAZNAS membedah rumah seorang lansia di Desa Carebbu.", "Desa Carebbu"),
        ("bertempat di Rumah Ketua RT 03, Selasa (24/11/2026)", "Rumah Ketua RT 03"),
        ("panen di lahan seluas lima hektare", None),
        ("Bocah Hilang di Sungai Kalaena Ditemukan\n\nTim SAR gabungan mencari.", "Sungai Kalaena"),
        ("KENDAL – Pasar Weleri yang terbakar enam tahun silam kembali dibuka.", "Pasar Weleri"),
        ("Diberitahukan bahwa pelayanan poliklinik RSUD Sawerigading ditutup.", "RSUD Sawerigading"),
        ("UNGARAN – Relawan menyusuri Kali Tuntang, Minggu.", "Kali Tuntang"),
        ("BURAU – Petugas mendatangi rumah mereka di Desa Bonepute.", "Desa Bonepute"),
        ("warga desa lauwo kec. burau membersihkan saluran", "desa lauwo kec. burau"),
        ("pemilihan digelar di laboratorium komputer sekolah, Jumat", "laboratorium komputer sekolah"),
        ("Gotong Royong di Danau Towuti\n\nTowuti, 21/11/2026", "Danau Towuti"),
        ("Sosialisasi di SDN 107 Balantang\nBPBD melatih siswa.", "SDN 107 Balantang"),
        ("Rapat digelar di Aula PKK. Bupati hadir.", "Aula PKK"),
        ("Acara digelar di Jl. Dr. Sutomo No. 5 Malili.", "Jl. Dr. Sutomo No. 5 Malili"),
        ("Korban tinggal bersama ibunya di Jl. Poros Tomoni No. 5.", None),
        ("Ia pulang ke rumahnya di Desa Ussu. Acara di Desa Lioka.", "Desa Lioka"),
        ("Layanan di Pasar Wotu. Layanan berikutnya dibuka di Pasar Towuti.", "Pasar Wotu"),
        ("Lomba digelar pekan depan di Lapangan Wotu. Warga Desa Ussu ikut.", "Lapangan Wotu"),
        ("Warga di Aula Camat Wotu antre.\nRapat digelar di Gedung Wanita.", "Aula Camat Wotu"),
        ("Air bersih diresmikan di Dusun Tanjung, bukan di Desa Kawata.", "Dusun Tanjung"),
        ("Warga berkumpul di pelataran Masjid Agung Malili, Jumat.", "pelataran Masjid Agung Malili"),
        ("Bupati meninjau langsung Pasar Sentral Malili.", "Pasar Sentral Malili"),
        ("Wabup ke Puskesmas Wotu. Rapat digelar di Aula Camat.", "Aula Camat"),
        ("MALILI – Bupati mengunjungi warga.", "Malili"),
        ("Hubungi saya di 0811 4111 567.", None),
        ("Buka puasa di Rumah Jabatan Bupati Malili.", "Rumah Jabatan Bupati Malili"),
        ("Apel digelar di Lapangan Diponegoro Malili.", "Lapangan Diponegoro Malili"),
        (
            "Peluncuran di Tanjung Bira Malili, Rabu (18/11/2026). Daftar di kantor Camat.",
            "Tanjung Bira Malili",
        ),
        ("Rombongan mengunjungi Danau Matano di Kecamatan Nuha.", "Danau Matano di Kecamatan Nuha"),
        ("TOMONI – Tim menilai saat mengunjungi Desa Bangun Jaya kemarin.", "Desa Bangun Jaya"),
        ("WOTU – Mahasiswa membantu warga Desa Balambano membuat kompos.", "Desa Balambano"),
        ("TOMONI – Hasil panen dijual ke Pasar Sentral Palopo.", "Tomoni"),
        ("PALOPO – Siswa mengunjungi Mako Damkar Kota Palopo.", "Mako Damkar Kota Palopo"),
        ("asslm pak. warga dusun campae desa tarabbi perbaiki jalan", "dusun campae desa tarabbi"),
        (
            "MALILI – Nelayan ditemukan di perairan Pulau Bulupoloe, Minggu.\nIa disambut di Dermaga Lampia.",
            "perairan Pulau Bulupoloe",
        ),
        ("Malili, BPS – Ekonomi tumbuh 5 persen.", "Malili"),
        ("Panen di lahan tidur seluas 40 hektare, Desa Mantadulu.", "lahan tidur, Desa Mantadulu"),
        (
            "Lampu dipasang di ruas jalan poros Tampinna, Kecamatan Angkona.",
            "ruas jalan poros Tampinna, Kecamatan Angkona",
        ),
        (
            "Bantuan diserahkan di Tempat Pelelangan Ikan (TPI) Malili, Kamis.",
            "Tempat Pelelangan Ikan Malili",
        ),
        ("Acara dibuka di panggung utama, Lapangan Desa Jalajja.", "Lapangan Desa Jalajja"),
        ("Peserta dilepas Camat dari halaman Kantor Camat Angkona.", "halaman Kantor Camat Angkona"),
        ("MASAMBA – Warga di bantaran sungai diminta waspada.", "Masamba"),
        ("Pendaftaran pada Bagian Kesra, Kantor Bupati.", "Kantor Bupati"),
        ("Karang Taruna Desa Manunggal bekerja bakti.", "Desa Manunggal"),
        ("Rumah panggung berukuran 5 x 7 meter itu dibangun bagi warga Desa Lera.", "Desa Lera"),
        ("Pelayanan keliling di:\n1. Kantor Camat Nuha, 2 Desember 2026", "Kantor Camat Nuha"),
        ("Wotu, 20 November 2026\nPuskesmas memeriksa 210 orang.", "Wotu"),
        (
            "di Kampus BPSDM Provinsi Sulawesi Selatan, Makassar, Senin",
            "Kampus BPSDM Provinsi Sulawesi Selatan",
        ),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    assert find_place(text, region=LUWU_TIMUR) == expected


def test_a_mere_name_may_be_too_little() -> None:
    assert find_place("saya guru di Burau", least=2) is None
    assert find_place("WOTU – warga hadir", least=2) is None
    assert find_place("acaranya di Aula Camat Burau", least=2) == "Aula Camat Burau"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Siswa membaca di halaman sekolah. Kegiatan dilanjutkan pekan depan di Desa Maleku.",
            "halaman sekolah",
        ),
        ("NUHA, 23 November 2026 – Desa itu terpilih. Pengumuman dijadwalkan di Jakarta.", "Nuha"),
        ("Lomba penjor di sepanjang Jalan Poros Kertoraharjo.", "Jalan Poros Kertoraharjo"),
        ("air bersih dipasang di desa tabarano kec. wasuponda kamis", "desa tabarano kec. wasuponda"),
        ("Bupati memanen padi di hamparan sawah Desa Mantadulu.", "hamparan sawah Desa Mantadulu"),
        ("Banjir merendam 75 rumah di Dusun Laroeha, Desa Solo.", "Dusun Laroeha, Desa Solo"),
        ("Warga Dusun Lewonu, Desa Lampenai, memperbaiki jembatan.", "Dusun Lewonu, Desa Lampenai"),
        ("warga gotong royong di jalan pasar lama. lurah ikut", "jalan pasar lama"),
        ("Masamba, INFO_PAS – Petugas memanen sayur.", "Masamba"),
        ("PALOPO, INFO_PAS – Petugas memanen sayur.", "Palopo"),
        ("Tes dilakukan di aula sekolah seusai penyuluhan.", "aula sekolah"),
        ("Berkas diantar ke Bagian Kepegawaian RSUD Lagaligo.", "Bagian Kepegawaian RSUD Lagaligo"),
        ("PKK Desa Kertoraharjo Kecamatan Tomoni Timur lomba.", "Desa Kertoraharjo Kecamatan Tomoni Timur"),
        ("Saya dokter di RSUD Wotu dan ingin menyumbang tulisan.", None),
        ("Ia bicara di hadapan Bupati dan di tingkat Kabupaten.", None),
        ("polisi sambangi warga di lorong mawar kec. nuha, jumat", "lorong mawar kec. nuha"),
        ("Pendaftaran dibuka pukul 07.00 WITA di loket depan.", "loket depan"),
        ("Tagana melatih siswa SLB Negeri Malili menghadapi gempa.", "SLB Negeri Malili"),
        ("WOTU – Dinas PUPR mengaspal ruas jalan Wotu–Burau sejak Senin.", "ruas jalan Wotu–Burau"),
        ("Pendaftaran pada Senin, Lapangan Wotu.", "Lapangan Wotu"),
        ("Semoga tampil di website Luwu Timur.", None),
        ("NUHA – Pompa diserahkan kepada petani Desa Matano, Kecamatan Nuha.", "Desa Matano, Kecamatan Nuha"),
        ("NUHA – Babinsa Desa Nikkel Koramil 1403-13/Nuha menanam jagung.", "Desa Nikkel"),
        (
            "Iklan diambil dari tepi Jalan Poros Wotu–Malili, Senin (23/11), lalu disimpan di kantor Camat.",
            "tepi Jalan Poros Wotu–Malili",
        ),
        ("SDN 12 Wotu, Kecamatan Wotu, kini memiliki pojok baca.", "SDN 12 Wotu, Kecamatan Wotu"),
        ("Rapat di Kantor KPU Kabupaten Luwu Timur, Malili.", "Kantor KPU Kabupaten Luwu Timur"),
        ("Rapat di Aula Kantor Camat Wotu Kabupaten Luwu Timur.", "Aula Kantor Camat Wotu"),
        ("Rombongan ke Mal Pelayanan Publik Kabupaten Maros.", "Mal Pelayanan Publik Kabupaten Maros"),
    ],
)
def test_place_in_other_words(text: str, expected: str | None) -> None:
    assert find_place(text, region=LUWU_TIMUR) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Pak ini foto jembatan Sungai Ussu yang tadi pagi.", "jembatan Sungai Ussu"),
        ("Kiriman foto rabat beton desa Ussu kec. Malili", "desa Ussu kec. Malili"),
        ("08.00 Apel kesiapsiagaan, Lapangan Merdeka", "Lapangan Merdeka"),
        ("Saya warga Desa Ussu, terima kasih.", None),
        ("Kepala Desa Ussu sedang cuti.", None),
    ],
)
def test_a_note_names_a_spot(note: str, expected: str | None) -> None:
    assert find_named_spot(note) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Inspektorat mengikuti rapat yang digelar secara daring melalui aplikasi Zoom Meeting.",
            "daring melalui Zoom Meeting",
        ),
        (
            "Dinkes mengikuti evaluasi stunting secara virtual lewat Google Meet, Selasa.",
            "daring melalui Google Meet",
        ),
        (
            "Sekda mengikuti rakor inflasi secara daring melalui Zoom Meeting di Ruang Rapat Sekda, Malili.",
            "Ruang Rapat Sekda",
        ),
        ("Pendaftaran dibuka secara online melalui laman dinas.", None),
    ],
)
def test_what_was_held_online_has_its_room_there_unless_another_is_told(
    text: str, expected: str | None
) -> None:
    assert find_place(text) == expected
