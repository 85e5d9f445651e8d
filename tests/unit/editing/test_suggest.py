"""What a sub-editor suggests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.editing import suggest
from humasd.region import Region
from tests.support.regions import LUWU_TIMUR

TITLE = "Bupati Resmikan Jembatan Wotu"
GOOD = (
    "WOTU, LUWU TIMUR – Bupati Luwu Timur meresmikan Jembatan Wotu di Desa Bawalipu, Selasa (24/11/2026). "
    "Jembatan dibangun untuk memudahkan warga dan dikerjakan secara padat karya."
)


def suggested(text: str, title: str = TITLE) -> str:
    return "\n".join(map(str, suggest(title, text, LUWU_TIMUR)))


def test_a_good_text_has_no_suggestion() -> None:
    assert suggested(GOOD) == ""


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ("Acara di laksanakan kemarin.", "di laksanakan → dilaksanakan"),
        ("Acara di hadiri camat.", "di hadiri → dihadiri"),
        ("Warga berkumpul dirumah adat.", "dirumah → di rumah"),
        ("Kasus itu masih di selidiki.", "di selidiki → diselidiki"),
        ("Menyambut bulan suci Ramadhan.", "ramadhan → Ramadan"),
        ("Safari Ramadhan, Senin pagi.", "ramadhan → Ramadan"),
        ("Mohon ijin ke apotik.", "ijin → izin; apotik → apotek"),
        ("Bulan Nopember ini.", "nopember → November"),
        ("Hal itu berdampak pada pada warga.", "Kata tertulis dua kali: “"),
        ("Warga  hadir.", "Spasi ganda"),
        ("Warga hadir , lalu pulang.", "Spasi sebelum tanda baca"),
        ("Pada Senin, 24 November 2026 digelar rapat.", "24 November 2026 hari Selasa"),
        ("Hadir 80 peserta, yakni 45 laki-laki dan 30 perempuan.", "45 + 30 = 75, tertulis 80"),
        ("Hadir 80 orang terdiri dari 40 guru, 20 siswa dan 10 kader.", "40 + 20 + 10 = 70, tertulis 80"),
        (
            "Biayanya Rp3 miliar, terdiri atas Rp1 miliar dari APBD dan Rp1,5 miliar dari APBN.",
            "Rp1 miliar + Rp1,5 miliar, tertulis Rp3 miliar",
        ),
        ("Usulan itu di bahas warga.", "di bahas → dibahas"),
        ("Warga Desa Kanawatu dan Desa Kanawato hadir.", "“Kanawatu” dan “Kanawato”"),
        ("Kepala Dinas, Syaifullah Dahlan, hadir. Saifullah Dahlan pulang.", "“Syaifullah” dan “Saifullah”"),
        (" ".join(["kata"] * 50) + ".", "Kalimat panjang (50 kata)"),
    ],
)
def test_each_fault_is_named(wrong: str, word: str) -> None:
    assert word in suggested(f"{GOOD}\n\n{wrong}")


@pytest.mark.parametrize(
    "right",
    [
        "Acara dilaksanakan di rumah, di hati, di sini, di kemudian hari.",
        "Warga memancing di ikan hias dan di pekan raya.",
        "Hadir Camat Wotu, Ramadhan, S.Ag.",
        "Terima kasih, kata Ramadhan.",
        "Hadir pula H. Andi Ramadhan.",
        "Pada Selasa, 24 November 2026 digelar rapat.",
        "Hadir 75 peserta, yakni 45 laki-laki dan 30 perempuan.",
        "Biaya Rp2,5 miliar terdiri dari Rp750 juta dari APBD, Rp1 miliar APBN dan Rp750.000.000 CSR.",
        "Hadir 70 orang terdiri dari 40 guru, 20 siswa dan 10 kader.",
        "Anak-anak berlari-lari, kupu-kupu terbang.",
        "Bupati hadir bersama Wakil Bupati di Burau dan Malili.",
    ],
)
def test_what_is_right_is_left_alone(right: str) -> None:
    assert suggested(f"{GOOD}\n\n{right}") == ""


@pytest.mark.parametrize(
    ("lead", "word"),
    [
        ("Bupati meresmikan jembatan", "misalnya “NAMA TEMPAT, LUWU TIMUR –”"),
        ("Malili – Bupati meresmikan jembatan", "“MALILI, LUWU TIMUR –”"),
        ("MALILI, LUWU TIMUR – Bupati meresmikan jembatan", ""),
    ],
)
def test_the_dateline_of_the_house(lead: str, word: str) -> None:
    found = [str(remark) for remark in suggest(TITLE, lead, LUWU_TIMUR) if "LUWU TIMUR" in str(remark)]
    assert any(word in remark for remark in found) if word else found == []


@pytest.mark.parametrize(
    ("lead", "word"),
    [
        ("Soreang – Wali Kota meresmikan pasar", "“SOREANG, PAREPARE –”"),
        ("SOREANG, PAREPARE – Wali Kota meresmikan pasar", ""),
        ("Parepare – Wali Kota meresmikan pasar", "“PAREPARE –”"),
        ("PAREPARE – Wali Kota meresmikan pasar", ""),
    ],
)
def test_the_dateline_of_another_house(lead: str, word: str) -> None:
    found = [str(remark) for remark in suggest(TITLE, lead, Region("Parepare")) if "PAREPARE" in str(remark)]
    assert any(word in remark for remark in found) if word else found == []


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("BUPATI RESMIKAN JEMBATAN", "huruf kapital"),
        (" ".join(["Kata"] * 20), "Judul panjang (20 kata)"),
        ("Bupati Resmikan Jembatan.", "titik"),
    ],
)
def test_the_title(title: str, word: str) -> None:
    assert word in suggested(GOOD, title)


def test_questions_without_an_answer_are_named() -> None:
    assert "mengapa, bagaimana" in suggested(
        "WOTU, LUWU TIMUR – Bupati meresmikan Jembatan Wotu di Desa Bawalipu, Selasa (24/11/2026)."
    )


def test_an_article_need_not_be_news() -> None:
    assert suggest("Mengenal Demam Berdarah", "Nyamuk menularkan penyakit.", LUWU_TIMUR, news=False) == ()


@given(st.text(max_size=300), st.text(max_size=60))
def test_no_text_is_too_odd(text: str, title: str) -> None:
    assert len(set(suggest(title, text, LUWU_TIMUR))) == len(suggest(title, text, LUWU_TIMUR))


def test_a_sum_of_men_and_women_is_told_once() -> None:
    told = suggested(f"{GOOD}\n\nHadir 25 orang, terdiri dari 12 laki-laki dan 14 perempuan.")
    assert told.count("12 + 14 = 26, tertulis 25") == 1


def test_of_a_text_too_long_for_suggestions_that_is_said() -> None:
    told = "huruf pertama; selebihnya belum diperiksa"
    assert told in suggested(f"{GOOD}\n\n" * 400)
    assert told not in suggested(GOOD)
