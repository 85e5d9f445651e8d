"""Personal data as releases carry them, and what looks like them and is public."""

from __future__ import annotations

import pytest

from humasd.editing import mark

CASE = "Identitas korban, pasien"
HEALTH = "Data kesehatan"
CHILD = "Identitas anak"
HOME = "Alamat rumah"


def kinds_of(text: str) -> list[str]:
    return [remark.what for remark in mark("Berita", text)]


def assert_marked(text: str, kind: str) -> None:
    assert any(kind in what for what in kinds_of(text)), kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "NIK 7324-0115-0690-0001 atas nama Andi",
        "NIK 7324\u20110115\u20110690\u20110001",
        "NIK 7324\u22120115\u22120690\u22120001",
        "NIK: 7324.011506.900001",
        "NIK : 7324/0115/0690/0001",
        "NIK 7324\u00a00115\u20090690\u202f0001",
        "No. KK 7324 0115 0690 0001",
        "nomor 7324 01 150690 0001 an. Andi",
        "1 7324011506900001 Andi Baso",
    ],
)
def test_identity_numbers_in_any_writing(text: str) -> None:
    assert_marked(text, "NIK atau nomor KK")


@pytest.mark.parametrize(
    "text",
    [
        "Hubungi 0812\u20134455\u20136677.",
        "Hub. 0812.4455.6677",
        "0812/4455/6677 (Andi)",
        "HP 08 12 34 56 78 90",
        "085 255 123 456",
        "WA (+62) 812 4455 6677",
        "+62 (812) 4455-6677",
        "wa.me/6281244556677",
        "Nomor WhatsApp 62812-3456-7890",
        "(0474) 321456",
        "0474-321456",
        "Telp. 0474 \u2013 321 456",
        "telp 0474 321456",
        "+62 474 321456",
    ],
)
def test_telephone_numbers_in_any_writing(text: str) -> None:
    assert_marked(text, "Nomor telepon")


def test_a_number_that_may_be_meant_says_so() -> None:
    assert kinds_of("Layanan pengaduan 0811 4420 1945") == ["Nomor telepon (boleh bila memang untuk umum)"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("BRI 0123-01-012345-50-9 a.n. Andi", "rekening"),
        ("BRI: 012301012345509 an. Andi Baso", "rekening"),
        ("rek. Mandiri 170 00 1234567 8", "rekening"),
        ("Donasi melalui Bank Sulselbar 130-202-0000-1234", "rekening"),
        ("No. BPJS 0001234567890", "BPJS"),
        ("peserta JKN nomor 0001 2345 67890", "BPJS"),
        ("NPWP 09.254.294.3-407.000", "NPWP"),
        ("NPWP: 0925 4294 3407 0001", "NPWP"),
        ("NIP 19800101 200501 1 001", "NIP"),
        ("NIP. 197001011995031001", "NIP"),
        ("Riski, NISN 0123456789", "Nomor induk"),
        ("nomor rekam medis 12-34-56", "Nomor induk"),
        ("paspor nomor C 1234567 milik Hj. Saenab", "paspor"),
        ("SIM C nomor 1234-5678-901234 disita", "SIM"),
        ("truk DP 1432 GK yang dikemudikan Suparman", "Nomor polisi"),
        ("Nopol DD 12 AB", "Nomor polisi"),
        ("kehilangan motor warna hitam DP 2345 GB", "Nomor polisi"),
        ("dikirim ke andi.mappa77@yahoo.co.id", "surel"),
    ],
)
def test_numbers_of_papers_accounts_and_cars(text: str, kind: str) -> None:
    assert_marked(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("AISYAH PUTRI (12 TAHUN) korban kekerasan", "Identitas anak (12 tahun)"),
        ("Fadil, bocah lima tahun, hilang terseret arus.", "Identitas anak (5 tahun)"),
        ("Muhammad Fadil (14 bulan) menerima imunisasi campak.", "Identitas anak (14 bulan)"),
        ("Bayi Muhammad Fadil, usia 8 bulan, kurang gizi.", "Identitas anak (8 bulan)"),
        ("Rina (bukan nama sebenarnya), 16 tahun, hamil.", "Identitas anak (16 tahun)"),
        ("Raka Aditya, berumur sebelas tahun, meraih emas.", "Identitas anak (11 tahun)"),
        ("Fahri Ramadhan (8), Ilham Akbar (7), dan Zaki (9) dikhitan", "Identitas anak (9 tahun)"),
        ("Seorang anak berusia 6 tahun bernama Gilang terpisah.", "Identitas anak (6 tahun)"),
        ("Bocah tujuh tahun, Gilang, ditemukan selamat.", "Identitas anak (7 tahun)"),
        ("RA, remaja 16 tahun asal Tomoni, mencuri.", "Identitas anak (16 tahun)"),
        ("MUH. RAIHAN (10 TH) TENGGELAM DI SUNGAI KALAENA", "Identitas anak (10 tahun)"),
        ("Anaknya Nayla yang baru 7 tahun itu trauma.", "Identitas anak (7 tahun)"),
        ("Muhammad Rafa – 3 tahun – hilang di pantai.", "Identitas anak (3 tahun)"),
        ("Bayi perempuan itu, Shanum Almahyra, menderita kelainan jantung.", "Identitas anak"),
        ("Guru menyebut siswanya yang berinisial RK kerap membolos.", "Identitas anak"),
        ("Naura (P, 2 tahun 3 bulan) ditimbang.", "Identitas anak (2 tahun)"),
        ("Rina Wati, siswi SMPN 1 Malili, menjadi korban pelecehan seksual.", "Identitas anak"),
        ("Medali emas diraih I Komang Arta, siswa kelas VI SDN 180 Kertoraharjo.", "Identitas anak"),
        ("Rina Wati, siswi SMPN 1 Malili, juara lomba poster.", "Identitas anak"),
        ("Aldi Saputra, pelajar SMKN 2 yang tenggelam di Pantai Lemo.", "Identitas anak"),
    ],
)
def test_children_who_are_named(text: str, kind: str) -> None:
    assert_marked(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Korban pemerkosaan, Rina, pulang.",
        "Pasien TBC Andi Baso menjalani pengobatan.",
        "penderita kusta Andi Baso berobat",
        "ibu hamil risiko tinggi Nurlina dirujuk",
        "KORBAN: SITI AMINAH, 45 tahun",
        "Budi Santoso (45), ODGJ asal Desa Lampia, dipasung keluarganya.",
        "Yusran Daud yang diduga menderita skizofrenia dan selama tujuh tahun dipasung.",
        "Wanita itu, Sumarni (34), menjadi korban KDRT.",
        "Pengendara motor Rahmat Hidayat (27) warga Manurung meninggal di tempat.",
        "Istrinya, Sitti Rahma (58), mengalami luka bakar.",
        "Mansyur, 40 tahun, dirawat karena demam berdarah.",
        "Tersangka berinisial RS ditangkap.",
        "Halima, penyintas kanker payudara asal Angkona, berkisah.",
        "Jenazah Pak Anwar ditemukan di kebun.",
        "Anak itu diperkosa oleh pamannya Budi Santoso.",
        "Pecandu narkoba, Ardi Wijaya, direhabilitasi.",
        "Polisi mengamankan pemuda bernama Reza usai menganiaya tetangganya.",
        "Ketua RT melaporkan Ical, warga yang kecanduan sabu.",
        "Pengungsi bernama Rosmiati melahirkan di tenda darurat.",
        "Sidang dengan terdakwa Junaedi digelar tertutup.",
        "Hasil tes menunjukkan Darmawan positif narkoba.",
        "Keluarga pasien Covid-19, Herman, menolak.",
    ],
)
def test_people_whom_the_law_shields(text: str) -> None:
    assert any(CASE in what or HEALTH in what for what in kinds_of(text)), kinds_of(text)


def test_an_illness_is_told_as_health_data() -> None:
    assert_marked("Andi Baso yang mengidap HIV dirujuk ke Makassar.", HEALTH)


@pytest.mark.parametrize(
    "text",
    [
        "Tanggal lahir: 12-03-2010",
        "lahir di Malili, 12/03/10",
        "TTL: Makassar / 17 Agustus 1990",
        "Tempat/Tgl. Lahir | Malili, 12 Maret 2010",
        "ia lahir 3 Mei 1961",
    ],
)
def test_days_of_birth(text: str) -> None:
    assert_marked(text, "Tanggal lahir")


@pytest.mark.parametrize(
    "text",
    [
        "Bantuan diserahkan di rumahnya, Dusun Kampung Baru, Desa Lampia.",
        "warga yang beralamat di Dusun Ujung Batu, Desa Wasuponda",
        "Alamat: Jl. Sam Ratulangi No. 12",
        "alamat: jl. sam ratulangi no. 12",
        "diantar ke rumah Ibu Salmiah di Dusun Cendana Hitam",
        "lansia yang tinggal di BTN Puncak Indah Blok C/12",
        "di kediamannya, Lorong 3, Kelurahan Magani",
        "Rina, siswi SMPN 1 Malili yang beralamat di Jalan Mawar 3",
        "Nurmi, Dusun Kalaena Kiri RT 001",
    ],
)
def test_homes(text: str) -> None:
    assert_marked(text, HOME)


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (
            "No | Nama | Tempat/Tgl Lahir | Alamat\n1 | Nurmi | Wotu, 12 Maret | Kau",
            ["Alamat rumah (kolom tabel)", "Tanggal lahir (kolom tabel)"],
        ),
        (
            "Nama Anak | Umur | Sekolah\nRian | 12 tahun | SMPN 1\nAni | 11 | SDN 2",
            ["Identitas anak (kolom tabel)"],
        ),
        (
            "NO NAMA TTL ALAMAT\n1 Nurmi Wotu Kau",
            ["Alamat rumah (kolom tabel)", "Tanggal lahir (kolom tabel)"],
        ),
        ("Nama Pasien | Diagnosa\nNurmi | asma", ["Data kesehatan seseorang (kolom tabel)"]),
        ("Nama Kegiatan | Tempat | Tanggal\nSenam | Aula | 24 November", []),
        ("Nama Sekolah | Alamat\nSMPN 1 | Malili", []),
        ("Nama | Alamat\nPuskesmas Malili | Jl. Poros", []),
        ("Nama Peserta | Usia\nAndi | 45", []),
    ],
)
def test_the_heads_of_a_table_tell_what_is_below(table: str, kinds: list[str]) -> None:
    assert sorted(kinds_of(table)) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Kantor Dinas Kesehatan beralamat di Jl. Soekarno Hatta No. 1, Malili.",
        "Kegiatan di Aula Kantor Bupati, Jl. Soekarno Hatta No. 1.",
        "Sekretariat KONI, alamat Jalan Andi Nyiwi Nomor 5.",
        "Rumah Sakit Umum Daerah I Lagaligo, Jalan Sangkuruwira Nomor 3.",
        "Sebanyak 12 rumah di Dusun Salonro terendam.",
        "Ketua RT 03, Asriadi, mengapresiasi warganya.",
        "Keluarga yang rumahnya rusak akibat angin kencang di Dusun Pattiro",
        "Anggaran Rp62.812.345.678 dan Rp1.234.567.890.123 dari APBD 2026.",
        "Nomor: 400.7/1234/Dinkes/XI/2026 tanggal 24 November 2026.",
        "Surat nomor 0852/1234/2026 tanggal 3 Maret 2026.",
        "Pada 2021 2022 2023 2024 terdata 312.450 jiwa.",
        "Waktu: 08.00-12.00 WITA, 24 November 2026",
        "Kode rekening 5.1.02.01.01.0012 pada DPA 2026.",
        "Bank Sulselbar menyalurkan Rp2.500.000.000 untuk UMKM.",
        "Call center BPJS Kesehatan 165 atau 1500-400.",
        "Ruas Malili-Wotu KM 12 A diperbaiki.",
        "Bupati menyerahkan mobil dinas DP 1 G.",
        "Nomor rekening penerima diverifikasi 24-11-2026.",
        "Sebanyak 12 anak usia 5 tahun diimunisasi.",
        "Vitamin A bagi balita usia 0-59 bulan.",
        "Lomba mewarnai anak usia 10\u201312 tahun.",
        "HUT ke-17 Kecamatan Kalaena dirayakan.",
        "Kabupaten yang berusia 17 tahun itu berbenah.",
        "Camat Wotu, Andi Hasan (48), membuka kegiatan.",
        "Bertempat di Bumi Perkemahan Tarengge (15/11).",
        "Juara I Desa Lampia (12), juara II Desa Balantang (9).",
        "Pelatihan Menjahit (2 bulan) dan Program Magang Jepang (3 tahun).",
        "Hari AIDS Sedunia diperingati di Lapangan Merdeka.",
        "Kepala Dinas Kesehatan dr. Andi mengatakan kasus TBC turun.",
        "Kepala Dinas Kesehatan, dr. Andi Baso, menyebut penderita kusta tinggal 12 orang.",
        "Menurut Kepala Puskesmas Nurhayati, pasien TBC wajib minum obat.",
        "Menurut Andi Hasan, korban banjir sudah kembali.",
        "Korban banjir, kata Muhammad Zabur, sudah dievakuasi.",
        "Bupati Irwan menyerahkan bantuan kepada korban kebakaran di Desa Lampia.",
        "Kapolres AKBP Zulkarnain mengatakan tersangka ditangkap tanpa perlawanan.",
        "Psikolog Rina Wati menyebut anak korban kekerasan butuh pendampingan.",
        "Kepala UPTD PPA, Sitti Nurhayati, mendampingi korban.",
        "Kapolsek Iptu Suprianto membenarkan korban tewas.",
        "Bupati, Irwan Bachri, menjenguk pasien di RSUD.",
        "Bayi usia 6 bulan, Puskesmas Malili memberi MPASI.",
        "Kongres diikuti 88 anak korban bencana, Sabtu-Minggu (21-22/11/2026).",
        "Ketua DPRD Ober Datte menyayangkan adanya korban jiwa.",
        "Dokter spesialis, dr. Rina Wati, merawat 20 pasien.",
        "Bantuan Korban Kebakaran Burau Disalurkan Dinas Sosial",
        "Pasien TBC Wajib Minum Obat Sampai Tuntas",
        "Sebelumnya, korban dirawat di Puskesmas Malili.",
        "Korban: Nihil",
        "Tuberkulosis (TBC) merupakan penyakit menular.",
        "Pelaku UMKM Malili mengikuti pelatihan.",
        "Andi Baso, pelaku UMKM asal Wotu, memamerkan kopi.",
        "Rina Wati, siswi SMAN 1 Malili, juara lomba poster anti narkoba.",
        "Sebanyak 40 siswa SMPN 1 Malili mengikuti lomba poster.",
        "Kepala SMPN 1 Malili, Rina Wati, melepas siswa kelas IX.",
        "Hari Lahir Pancasila 1 Juni 2026 diperingati.",
        "perbaikan akta kelahiran di Kantor Desa Mahalona, Rabu (18/11/2026)",
    ],
)
def test_what_is_public_stays_unmarked(text: str) -> None:
    assert kinds_of(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pasien dengan nomor rekam medis 12-34-56 dirawat.", "Nomor induk"),
        ("No. RM: 0012", "Nomor induk"),
        ("No. MR 12.34.56", "Nomor induk"),
        ("Nomor rekam medik pasien 445566", "Nomor induk"),
        ("Siti Aminah, RM 00-12-34, kusta", "Nomor induk"),
        ("Nama: Siti Aminah, No. RM: 0012, diagnosa: diabetes melitus.", HEALTH),
        ("Andi Baso (hipertensi) mendapat obat.", HEALTH),
        ("Siti Aminah – TBC, Budi Santoso – kusta.", HEALTH),
        ("1. Andi Baso, TBC paru\n2. Siti Aminah, asma", HEALTH),
        ("Andi Baso: TBC paru", HEALTH),
        ("Diagnosa Andi Baso adalah kanker payudara.", HEALTH),
    ],
)
def test_what_a_patients_record_tells(text: str, kind: str) -> None:
    assert_marked(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Kesehatan menggelar penyuluhan TBC, HIV, dan hepatitis.",
        "Kepala Puskesmas Wotu, dr. Andi Baso, menjelaskan gejala TBC.",
        "Kabid P2P, Rahmat: TBC dapat disembuhkan.",
        "Puskesmas Wotu (TBC) dan Puskesmas Burau (kusta) menjadi percontohan.",
        "Malili (TBC), Wotu (DBD)",
        "Luwu Timur: TBC\nLuwu Utara: DBD",
        "Poli Jantung (hipertensi) buka setiap Senin.",
        "Hipertensi, Diabetes, dan Kanker dibahas.",
        "Belanja sebesar RM 1.500.000",
    ],
)
def test_a_disease_that_is_nobodys_stays_unmarked(text: str) -> None:
    assert kinds_of(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("pasien tbc atas nama andi baso dirawat di rsud.", CASE),
        ("tersangka bernama andi baso ditangkap polisi.", CASE),
        ("seorang ibu bernama siti aminah positif hiv", CASE),
        ("pasien a.n. siti aminah meninggal dunia", CASE),
        ("korban andi baso (35) tewas di tempat.", CASE),
        ("korban bernama lengkap andi baso dirawat di rsud.", CASE),
        ("dalam kegiatan itu warga bernama andi baso meninggal karena sakit.", CASE),
        ("rumah warga bernama siti aminah roboh, ia tewas.", CASE),
        ("karyawan koperasi bernama andi baso positif hiv", CASE),
        ("korban bernama rina (12 tahun) dibawa ke puskesmas.", CASE),
        ("rina, 12 tahun, korban pencabulan, melapor ke polsek.", CHILD),
        ("andi baso (8 tahun) tenggelam di sungai malili", CHILD),
        ("bayi rafa, 9 bulan, meninggal karena demam berdarah.", "Identitas anak (9 bulan)"),
        ("balita gizi buruk bernama siti (14 bln) dirawat di rsud", "Identitas anak (14 bulan)"),
        ("rafa, usia 9 bulan, korban banjir, dirawat", "Identitas anak (9 bulan)"),
        ("bayi hanyut di sungai, aisyah (10 hari), ditemukan meninggal", "Identitas anak (10 hari)"),
    ],
)
def test_names_that_are_written_small(text: str, kind: str) -> None:
    assert_marked(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "dinas kesehatan menggelar penyuluhan tbc (3 hari) di aula.",
        "anak usia sekolah (7-12 tahun) diimunisasi.",
        "perbaikan jalan rusak (3 bulan) menelan korban jiwa",
        "balita gizi buruk ditangani (6 bulan) oleh kader",
        "usia kehamilan ibu (7 bulan) yang meninggal",
        "bantuan korban banjir, 3 bulan, diserahkan camat",
        "warga yang sudah dirawat (2 tahun) meninggal karena sakit.",
        "korban luka ringan (12) dirawat di puskesmas",
        "pasien rawat jalan (45) meninggal dunia",
        "hukuman penjara (5 tahun) bagi pelaku pencurian",
        "kegiatan bernama jumat bersih digelar warga.",
        "sebuah kapal bernama kurnia tenggelam di teluk bone.",
        "warga kurang mampu atas nama pemerintah desa menerima bantuan",
        "warga bernama siti aminah menyumbang beras.",
        "program perempuan bernama sehat ibu menekan angka kematian karena sakit.",
        "gerakan ibu bernama cinta posyandu membantu penderita tbc",
        "warga bernama lengkap sesuai ktp dapat berobat hiv gratis.",
        "pasien peserta program bernama kurnia kasih dirawat karena sakit",
    ],
)
def test_small_words_that_name_nobody_in_need_stay_unmarked(text: str) -> None:
    assert kinds_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Masyarakat dapat melapor ke hotline SAPA 129 atau nomor kantor 0474-321877.",
        "Warga dapat menghubungi kantor Bapenda, telepon (0474) 321099.",
        "Layanan pengaduan dibuka di (0474) 321004 setiap hari kerja.",
        "Piket Damkar: 0474-321113",
        "Call center RSUD I Lagaligo (0474) 321555",
    ],
)
def test_an_offices_line_is_for_all_to_call(text: str) -> None:
    assert not mark("", text)


@pytest.mark.parametrize(
    "text",
    [
        "Hubungi Ibu Sari di rumah, telepon 0474-321877.",
        "Pelapor bekerja di kantor Bapenda. Nomornya (0474) 321099.",
        "Keluarga dapat dihubungi lewat (0474) 321004.",
        "Hotline 0813 4255 1100",
        "Ibu Siti, warga yang menerima layanan, bisa dihubungi di (0474) 321456.",
        "Pelapor, Siti Aminah, yang menelepon layanan 112 dari nomor (0474) 321456",
        "Pengaduan ke Amir, Jalan Mawar 5 Malili, telepon (0474) 321456",
        "Bidan desa Siti siaga di kediamannya telepon 0474-321456",
        "Hubungi Siti Aminah (0474) 321456 pada jam kerja",
        "Ketua RT siaga, Pak Amir, (0474) 321456",
        "Narahubung layanan:\nAndi Baso, Jalan Mawar 5, (0474) 321457",
        "Posko Siti Aminah (0474) 321457",
    ],
)
def test_a_line_at_home_and_a_mobile_number_are_marked_all_the_same(text: str) -> None:
    assert mark("", text)
