"""SOP 01, condition 4."""

from __future__ import annotations

import pytest

from humasd.documents.category import choose_category
from humasd.documents.manner import tell_manner
from tests.support.samples import PARAGRAPHS, TITLE


@pytest.mark.parametrize(
    ("text", "category"),
    [
        (TITLE + "\n" + "\n".join(PARAGRAPHS), "pembangunan"),
        ("Warga Desa Lampenai gotong royong membersihkan masjid, disusul donor darah.", "kemasyarakatan"),
        ("Bupati melantik 45 pejabat dalam upacara di aula, dihadiri pimpinan DPRD.", "pemerintahan"),
        ("Artikel: tips mengenal gejala demam berdarah dan pencegahannya di rumah.", "artikel"),
        (
            "MALILI – Beras dan telur dijual murah di pasar murah. Harga di bawah harga pasar, warga beli.",
            "kemasyarakatan",
        ),
        ("Beras dan telur dijual murah. Promo, harga mulai 10 ribu, beli sekarang.", None),
        ("Razia kendaraan di Jalan Poros Malili menjaring warga yang menunggak pajak.", "pemerintahan"),
        ("Petugas memadamkan kebakaran di Pasar Wotu akibat listrik.", "kemasyarakatan"),
        ("Minat Baca\nOleh Hasrul, S.Pd.\nMembaca melatih anak dan siswa di sekolah.", "artikel"),
        ("Langit cerah.", None),
        ("", None),
    ],
)
def test_category(text: str, category: str | None) -> None:
    chosen, reason = choose_category(text)
    assert chosen == category
    assert reason


def test_the_reason_names_the_words() -> None:
    assert "jembatan" in choose_category("Jembatan dan irigasi dibangun.")[1]


def test_a_tie_is_not_decided() -> None:
    assert choose_category("jembatan donor darah")[0] is None


def test_title_and_lead_decide_where_the_whole_text_does_not() -> None:
    text = "Donor darah digelar. " + "Cuaca cerah. " * 40 + "Jembatan itu jauh."
    assert choose_category(text)[0] == "kemasyarakatan"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("BPN Serahkan Sertipikat PTSL. Kantor pertanahan menargetkan 1.500 bidang.", "pemerintahan"),
        ("Job Fair Buka 640 Lowongan. Wakil Bupati membuka job fair; lamaran dibawa.", "kemasyarakatan"),
        ("Posbindu Lansia Periksa 85 Warga", "kemasyarakatan"),
        ("Lowongan kerja! Kirim lamaran, gaji besar, stok terbatas, promo", None),
    ],
)
def test_category_of_other_matters(text: str, category: str | None) -> None:
    assert choose_category(text)[0] == category


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Hidroponik untuk Pekarangan Sempit",
            "Anda hanya memerlukan botol bekas. Berikut langkah membuatnya.",
        ),
        (
            "Mengapa Anak Perlu Sarapan?",
            "Kita sering terburu-buru pada pagi hari. Sekolah dimulai pukul tujuh.",
        ),
        ("Minat Baca", "Oleh Hasrul, S.Pd.\nAnak dan siswa di sekolah jarang membaca."),
    ],
)
def test_what_explains_and_tells_no_event_is_an_article_whatever_it_is_about(title: str, text: str) -> None:
    assert choose_category(text, "Dinas Pertanian", title)[0] == "artikel"
    assert tell_manner(title, text).article


def test_an_account_of_a_day_or_of_someones_words_is_no_article() -> None:
    told = "Kita menanam 200 pohon di sekolah. Jangan biarkan layu."
    assert choose_category(f"{told} Warga hadir, Sabtu (21/11/2026).")[0] == "kemasyarakatan"
    assert not tell_manner("", f"WOTU – {told}").article
    assert choose_category(f"WOTU – {told}")[0] == "kemasyarakatan"
    assert choose_category(f'"{told}" kata Camat Wotu, Andi Asri.')[0] == "kemasyarakatan"


def test_the_title_says_what_it_is_about() -> None:
    text = "WOTU – Warga, siswa, guru, dan pemuda hadir ketika dinas meresmikan jembatan itu."
    assert choose_category(text, title="Jembatan Tabaroge Diresmikan")[0] == "pembangunan"


def test_news_are_no_article_and_what_an_official_is_in_charge_of_is_not_what_they_are_about() -> None:
    assert choose_category("WOTU – Direktur menjelaskan penyebab itu.", title="Apa Penyebab?")[0] is None
    text = "MALILI – Tamu berkunjung dan diterima Asisten Ekonomi dan Pembangunan, Masdar, untuk audiensi."
    assert choose_category(text)[0] == "pemerintahan"


def test_deeds_of_government_that_no_word_tells_more_of_are_government() -> None:
    text = "MALILI – Wali Kota menunjuk tujuh orang untuk mengisi tempat yang kosong."
    assert choose_category(text)[0] == "pemerintahan"
    assert choose_category("MALILI – Tim menemukan hal itu.", "Badan Contoh")[0] == "pemerintahan"
    assert choose_category(text, "Dinas Pertanian")[0] == "pembangunan"
