"""What is marked to whoever approves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.editing import mark


@pytest.mark.parametrize(
    ("text", "what", "words"),
    [
        ("Siti, NIK 7324011234560001, hadir.", "NIK", "7324011234560001"),
        ("KK 7324 0112 3456 0001", "NIK", "7324 0112 3456 0001"),
        ("hubungi 0812-3456-7890", "telepon", "0812-3456-7890"),
        ("Rumahnya beralamat di Jl. Mawar Nomor 3.", "Alamat rumah", "Jl. Mawar"),
        ("warga RT 03/RW 02", "Alamat rumah", "RT 03/RW 02"),
        ("Rina Ali (12) menerima bantuan", "Identitas anak (12 tahun)", "Rina Ali (12)"),
        ("Rina Ali yang berusia 9 tahun", "Identitas anak (9 tahun)", "Rina Ali"),
        ("seorang anak bernama Rina", "Identitas anak", "anak bernama Rina"),
        ("korban bernama Budi Ali", "korban", "Budi Ali"),
        ("korban, Budi Ali (45), dirawat", "korban", "Budi Ali"),
        ("Pasien atas nama Siti dirujuk", "pasien", "Siti"),
        ("warga bernama Budi mengidap HIV sejak lama", "kesehatan", "HIV"),
        ("lahir di Malili, 12 Mei 2012", "lahir", "12 Mei 2012"),
        ("rekening BRI 1234-01-000123-50-1", "rekening", "1234-01-000123-50-1"),
        ("kirim ke budi@gmail.com", "surel", "budi@gmail.com"),
        ("Balita yang dikunjungi yakni Naufal, Khaira Azzahra, dan Muhammad Dzaki.", "anak", "yakni Naufal"),
        ("Seorang pasien TB, Dg. Siang (56), dirawat.", "pasien", "Dg. Siang"),
        ("Ny. Ratna, dirujuk ke RSUD karena preeklamsia.", "pasien", "Ny. Ratna"),
        ("Korban, sebut saja Mawar, siswi kelas 6 SDN 160.", "korban", "Mawar"),
        ("Penyandang disabilitas mental, Asrul, dijemput.", "pasien", "Asrul"),
        ("Perundungan itu menimpa Fadil, kelas VIII-B.", "anak", "Fadil"),
        ("Pelajar itu, Rahmat, ditangkap karena narkoba.", "anak", "Rahmat"),
        ("NIP 19700101 199503 1 001", "NIP", "19700101 199503 1 001"),
        ("hanya untuk kalangan internal", "pasal 17 huruf j", "kalangan internal"),
        ("identitas saksi dirahasiakan", "pasal 17 huruf a", "identitas saksi"),
        ("jumlah personel bersenjata di pos itu", "pasal 17 huruf c", "jumlah personel bersenjata"),
        ("masih dalam penyidikan polisi", "pasal 17 huruf a", "penyidikan"),
        ("dokumen rahasia daerah", "pasal 17 huruf j", "dokumen rahasia"),
    ],
)
def test_what_is_marked_and_where(text: str, what: str, words: str) -> None:
    assert any(what in remark.what and words in remark.excerpt for remark in mark("Judul", text))


@pytest.mark.parametrize(
    "text",
    [
        "anggaran Rp1.234.567.890.123",
        "BPBD membantu korban banjir di Desa Ussu",
        "Bupati (45) meresmikan jembatan",
        "SD Negeri 12 Malili",
        "puskesmas melayani 120 pasien",
        "penyuluhan HIV bagi pelajar",
        "Kantor Camat Wotu, Jl. Poros",
        "Open house di rumah jabatan bupati, Jalan Soekarno Hatta",
        "penandatanganan memorandum saling pengertian (MoU)",
        "Kejaksaan memusnahkan barang bukti",
        "Kepala Seksi Intelijen Kejari hadir",
        "tim melakukan penyelidikan epidemiologi",
        "apel gelar pasukan di Lapangan Merdeka",
        "rapat untuk internal dan mitra",
        "Festival tanpa aib",
        "Juara lomba pidato Fadil, kelas VIII-B",
        "Bantuan bagi penyandang disabilitas, Bupati hadir langsung",
        "Balita ditimbang di posyandu, yakni di Desa Ussu",
    ],
)
def test_what_is_public_is_not_marked(text: str) -> None:
    assert mark("Judul", text) == ()


@given(st.text(max_size=300))
def test_an_excerpt_stands_in_the_text(text: str) -> None:
    words = set(f"Judul {text}".split())
    for remark in mark("Judul", text):
        inner = remark.excerpt.strip("…").split()
        assert set(inner[1:-1]) <= words


@given(st.from_regex(r"[1-9][0-9]{15}", fullmatch=True))
def test_every_number_of_sixteen_digits_is_marked(number: str) -> None:
    assert any("NIK" in remark.what for remark in mark("Judul", f"nomor {number} itu"))


@pytest.mark.parametrize("before", [0, 59_990, 150_000, 199_900])
def test_the_whole_of_a_long_text_is_looked_at(before: int) -> None:
    filler = "Warga bergotong royong membersihkan saluran air di desa. "
    text = f"{(filler * 4_000)[:before]} Nomor 7324011506900001 dan dokumen rahasia."
    found = [remark.what for remark in mark("Judul", text)]
    assert any("NIK" in what for what in found)
    assert any("huruf j" in what for what in found)


def test_of_many_places_the_first_are_shown_and_the_others_counted() -> None:
    text = "\n\n".join(f"Warga {n}: 7324{n:02}1506900001." for n in range(40))
    found = [str(remark) for remark in mark("Judul", text)]
    assert sum("7324" in remark for remark in found) == 10
    assert [remark for remark in found if "masih ada 30 tempat lain" in remark]
