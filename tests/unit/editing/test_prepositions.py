"""Where "di" and "ke" are to be written together or apart."""

from __future__ import annotations

import pytest

from humasd.editing.prepositions import find_prepositions
from tests.support.growth import grows_linearly
from tests.support.regions import LUWU_TIMUR


def found(text: str) -> list[str]:
    return [f"{wrong} → {right}" for wrong, right in find_prepositions(text, LUWU_TIMUR)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Bupati di dampingi Wabup meninjau pasar.", "di dampingi → didampingi"),
        ("Acara di buka oleh Bupati.", "di buka → dibuka"),
        ("Acara di buka Bupati.", "di buka → dibuka"),
        ("Acara di hadiri Sekda Luwu Timur.", "di hadiri → dihadiri"),
        ("Bupati Di Dampingi Wabup Tinjau Pasar", "di dampingi → didampingi"),
        ("Naskah di tanda tangani Bupati.", "di tanda tangani → ditandatangani"),
        ("Biayanya di fasilitasi dinas.", "di fasilitasi → difasilitasi"),
        ("Bantuan di serahkan Bupati.", "di serahkan → diserahkan"),
        ("Warga di lepas Camat.", "di lepas → dilepas"),
        ("Anak-anak pergi kesekolah.", "kesekolah → ke sekolah"),
        ("Tamu masuk keaula.", "keaula → ke aula"),
        ("Rombongan menuju kelokasi.", "kelokasi → ke lokasi"),
        ("Kedepan akan ditambah.", "kedepan → ke depan"),
        ("Kemana pun warga pergi.", "kemana → ke mana"),
        ("Lomba disekolah itu.", "disekolah → di sekolah"),
        ("Kerja sama diantara desa.", "diantara → di antara"),
        ("Rapat dimalili berjalan lancar.", "dimalili → di Malili"),
        ("Rombongan kemalili pagi itu.", "kemalili → ke Malili"),
        ("Warga Desa Lampia hadir. Jalan dilampia rusak.", "dilampia → di Lampia"),
        ("Camat Wotu hadir diwotu.", "diwotu → di Wotu"),
        ("Rapat diMalili dan keMakassar.", "keMakassar → ke Makassar"),
        ("Warga dirujuk keRSUD.", "keRSUD → ke RSUD"),
    ],
)
def test_what_is_written_wrongly_is_named(text: str, word: str) -> None:
    assert word in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peserta kedua keluar bersama kepala dinas kesehatan dan menjaga disiplin.",
        "Kemudian Ketua Kelompok kembali kemari, kepada keluarga kelautan dan kepulauan.",
        "Kehutanan, kelurahan, kesatuan, keseluruhan, kemeja, kebagian, kenegaraan, kewilayahan.",
        "Dengan kelapangan dada, ahli analisis keruangan bicara.",
        "Kata Dimalik, Diana dan Dirman sudah pulang.",
        "Warga di Buka dan di Bangun Purba hadir.",
        "DI BANGUN PURBA, WARGA GOTONG ROYONG",
        "Warga Desa Bangun menata jalan yang dibangun.",
        "Warga Desa Bina senang karena dibina.",
        "Nelayan di lepas pantai Bua selamat.",
        "Acara dilaksanakan di rumah, di atas, di antara, di Malili, ke depan, ke sekolah.",
        "Lulusan di pendidikan tinggi, di percetakan daerah dan di tanjakan Kappe.",
        "Jalan ditingkatkan, sawah dipantau, bibit ditanam, siswa dilantik, danau dilalui.",
        "Kirim ke info@diMalili.example atau https://example.id/keDesa.",
        "Kita berserah diri kepadaNya dan dipujiNya.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("piece", ["di ", "ke ", "di a", "diA", "kesekolah ", "Desa Wotu ", "di" * 20])
def test_long_texts_take_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: found(text), piece)
