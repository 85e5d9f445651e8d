"""What is put off in the world and to be told to the people, and what is to be stopped with us."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.announcing import announces_change


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Pengumuman pasar murah", "Mohon diumumkan pak: pasar murah hari Kamis ditunda menjadi Sabtu."),
        ("Pasar murah Lapangan Wotu dibatalkan", "Mohon ditayangkan pak, agar warga tahu"),
        ("Undian Simpeda ditunda", "Mohon diumumkan penarikan undian Simpeda ditunda sampai Desember"),
        ("Pelayanan SIM", "Layanan SIM keliling besok tidak jadi digelar. Mohon diinformasikan ke warga"),
        ("Rilis", "Pasar murah ditunda ke hari Sabtu, mohon disebarluaskan"),
        ("Pasar murah ditunda", "Pak mohon dimuat. Kontak 0812 3456 7890"),
        ("", "Pasar murah Wotu batal digelar karena hujan, tolong dimuat di website ya"),
    ],
)
def test_what_is_off_is_to_be_published(subject: str, words: str) -> None:
    assert announces_change(words, subject)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Pasar murah", "Mohon ditunda dulu pak. Mohon dimuat hari Senin saja"),
        ("Pasar murah", "Mohon jangan dimuat dulu ya pak"),
        ("Pasar murah", "Rilis pasar murah kami batalkan, mohon dimuat yang Senin saja"),
        ("Pembatalan", "Mohon dimuat yang besok saja"),
        ("Pasar murah", "Tunda dulu pak, mohon diumumkan besok"),
        ("Pasar murah", "Kami minta batal untuk dimuat"),
        ("Pasar murah", "Belum boleh naik, mohon ditayangkan setelah Camat setuju"),
        ("Pasar murah", "Salah kirim pak, mohon dimuat yang benar"),
        ("Rilis 0001", "Dibatalkan. Mohon ditayangkan yang baru"),
        ("Pasar murah", "Pasar murahnya ditunda"),
        ("Pasar murah", "Mohon berita pasar murah di Lapangan Wotu ditunda"),
        ("Pasar murah", "Mohon publikasi pasar murah dibatalkan"),
        ("Pasar murah", "Berita pasar murah Wotu ditunda. Mohon dimuat hari Senin"),
        ("Pasar murah", "Ditahan ya bu, minta tolong dimuat Jumat"),
    ],
)
def test_a_stop_is_none_whatever_it_asks_besides(subject: str, words: str) -> None:
    assert not announces_change(words, subject)
