"""What senders answer in words to the mail that says what is missing."""

from __future__ import annotations

from datetime import date

import pytest

from humasd.understanding.answers import read_answers

TITLE = "Pemkab Lutim Gelar Job Fair 2026"


@pytest.mark.parametrize(
    "own",
    [
        f"Judulnya: {TITLE}",
        f"Judul kegiatan : {TITLE}",
        TITLE,
        f"siap pak, judul beritanya “{TITLE}”",
        f'judul beritanya "{TITLE}"',
        f"Maaf pak judulnya:\n{TITLE}",
        f"Selamat pagi pak\n\n{TITLE}\n\nTerima kasih",
        f"Judulnya {TITLE} pak",
        f"Untuk judulnya {TITLE} ya",
        f"Judul berita kami adalah {TITLE}",
        f"Ini fotonya pak, judulnya {TITLE}",
        f"Judul kegiatan => {TITLE}",
        f"Judulnya diganti jadi: {TITLE}. Terima kasih",
        f"Mohon maaf pak, judulnya: {TITLE}. Kegiatannya hari Minggu kemarin. Terima kasih",
        f"{TITLE}\n\nMade Sukarta\nPemdes Bawalipu",
        f"1. {TITLE}\n2. 22 November 2026\n3. Desa Bawalipu\n4. Made 0813-2222-3333",
        f"{TITLE}, 22 November 2026, Pemdes Bawalipu, Made 0813-2222-3333",
    ],
)
def test_a_title_in_words(own: str) -> None:
    assert read_answers(own, ("title",)) == {"title": TITLE}


@pytest.mark.parametrize(
    "headline",
    [
        "Warga Bawalipu Perbaiki Jembatan Kayu",
        "WARGA BAWALIPU PERBAIKI JEMBATAN KAYU",
        "Lansia Sehat, Puskesmas Lampia Gelar Senam dan Cek Kesehatan",
        "Hari Guru Diperingati di SDN 180 Tomoni",
        "Unit Donor Darah PMI Gelar Bakti Sosial di Wotu",
        "Bebas Stunting, Desa Ussu Terima Penghargaan",
        "Siap Hadapi Musim Hujan, BPBD Cek Alat Berat",
        "Peringatan Hari Ibu",
    ],
)
def test_a_headline_alone_is_the_title(headline: str) -> None:
    assert read_answers(headline, ("title", "activity_date", "unit", "contact")) == {"title": headline}


@pytest.mark.parametrize(
    "own",
    [
        "Maaf baru balas, lagi di lapangan",
        "MAAF BARU BALAS LAGI DI LAPANGAN",
        "Ini foto kegiatannya",
        "Judul menyesuaikan saja",
        "Judulnya menunggu arahan kepala desa",
        "Untuk judul bebas saja pak, terserah humas",
        "Judul: terserah humas saja",
        "Foto sudah kami kirim tadi pagi",
        "Kegiatannya lancar dan aman pak",
        "Siap, besok pagi",
        "Mohon dimuat hari Rabu",
        "Terima kasih pak, salam sehat",
        "Judulnya itu saja pak yang di subjek",
        "Pak judulnya kan sudah ada",
        "Kami dari Dinas Pertanian",
        "Saya Rini dari Puskesmas Wotu",
    ],
)
def test_talk_is_no_value(own: str) -> None:
    assert read_answers(own, ("title", "activity_date", "place", "unit", "contact")) == {}


def test_a_day_is_told_from_the_day_of_writing() -> None:
    found = read_answers("Kegiatannya hari Minggu kemarin", ("activity_date",), date(2026, 11, 24))
    assert found == {"activity_date": "Minggu, 22 November 2026", "activity_days": "2026-11-22"}


@pytest.mark.parametrize(
    ("own", "wanted", "found"),
    [
        ("Kontak: Rini 0812-3456-7890", ("contact", "place"), {"contact": "Rini 0812-3456-7890"}),
        (
            "Tempat: Gedung Wanita Malili\nTanggal kegiatan: 23 November 2026",
            ("place", "activity_date", "contact"),
            {"place": "Gedung Wanita Malili", "activity_date": "23 November 2026"},
        ),
        ("Rini 0812-3456-7890", ("contact",), {"contact": "Rini 0812-3456-7890"}),
        ("Rini 0812-3456-7890", ("contact", "place"), {"contact": "Rini 0812-3456-7890"}),
        (
            "Unit kerja: Pemerintah Desa Bawalipu, Kontak: Made 0813-2222-3333",
            ("title", "unit", "contact"),
            {"unit": "Pemerintah Desa Bawalipu", "contact": "Made 0813-2222-3333"},
        ),
        (
            "Narahubung Rudi 0823-4567-8910, unit Dinas Pertanian",
            ("unit", "contact"),
            {"unit": "Dinas Pertanian", "contact": "Rudi 0823-4567-8910"},
        ),
        ("Terima kasih, unit kerja kami Dinas Pertanian", ("unit",), {"unit": "Dinas Pertanian"}),
        ("Pak nomor HP saya 0813-2222-3333", ("contact",), {"contact": "0813-2222-3333"}),
        ("Kontak: Made\nHP: 0813-2222-3333", ("contact",), {"contact": "Made, 0813-2222-3333"}),
        (
            "- Nama unit kerja (SKPD): Desa Bawalipu\n- Narahubung (nama dan nomor HP): Made / 081322223333",
            ("unit", "contact"),
            {"unit": "Desa Bawalipu", "contact": "Made / 081322223333"},
        ),
        (
            "Tempatnya di Balai Desa Bawalipu, Kecamatan Wotu",
            ("place", "unit"),
            {"place": "Balai Desa Bawalipu, Kecamatan Wotu"},
        ),
    ],
)
def test_other_keys(own: str, wanted: tuple[str, ...], found: dict[str, str]) -> None:
    assert read_answers(own, wanted) == found


@pytest.mark.parametrize(
    ("own", "wanted"),
    [
        ("Apa yang kurang pak?", ("title",)),
        ("Terima kasih pak", ("title",)),
        ("Gedung Wanita Malili", ("contact", "place")),
        ("baris satu yang panjang\nbaris dua yang panjang", ("title",)),
        ("Judulnya: Job Fair di Malili", ("contact",)),
        ("x" * 5000, ("title",)),
        ("Tempat: menyusul\nKontak: 08xx-xxxx-xxxx", ("contact", "place")),
    ],
)
def test_what_is_no_answer(own: str, wanted: tuple[str, ...]) -> None:
    assert read_answers(own, wanted) == {}


@pytest.mark.parametrize("wanted", ["contact", "unit", "place", "activity_date"])
@pytest.mark.parametrize(
    "own",
    [
        "Keluarga korban menolak diberitakan",
        "Perlu persetujuan Bupati",
        "Kadis minta dicek kembali",
        "Camat keberatan dengan isinya",
        "Nama camat diganti: Andi Rahman",
        "Kegiatan diundur ke hari Senin",
        "Datanya berubah",
    ],
)
def test_what_a_sender_says_is_not_taken_for_the_one_thing_that_is_still_wanted(
    own: str, wanted: str
) -> None:
    assert read_answers(own, (wanted,)) == {}


@pytest.mark.parametrize(
    ("own", "wanted", "value"),
    [
        ("Rini Astuti", "contact", "Rini Astuti"),
        ("Desa Wonorejo", "place", "Desa Wonorejo"),
        ("di lapangan desa ussu", "place", "di lapangan desa ussu"),
        ("Bidang Humas Polres Luwu Timur", "unit", "Bidang Humas Polres Luwu Timur"),
        ("kemarin pagi", "activity_date", "kemarin pagi"),
    ],
)
def test_a_bare_line_gives_it_where_it_is_of_its_kind(own: str, wanted: str, value: str) -> None:
    assert read_answers(own, (wanted,)) == {wanted: value}
