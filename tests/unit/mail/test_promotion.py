"""Newsletters and advertisements that come without the headers of one."""

from __future__ import annotations

import pytest

from humasd.mail.parse import parse_message
from humasd.mail.promotion import is_promotion


def promotes(text: str, subject: str = "Info", header: str = "") -> bool:
    head = f"From: a@example.com\r\nSubject: {subject}\r\n{header}Content-Type: text/plain; charset=utf-8\r\n"
    return is_promotion(parse_message(f"{head}\r\n{text}".encode()))


@pytest.mark.parametrize(
    "text",
    [
        "Lima kiat mengelola waktu. Baca selengkapnya di situs kami.\n\nUnsubscribe",
        "Edisi November.\n\nAnda menerima email ini karena terdaftar sebagai pelanggan.",
        "Webinar gratis minggu ini!\n\nUntuk berhenti berlangganan, klik di sini.",
        "Kabar bulan ini.\n\nBerhenti berlangganan",
        "Kabar bulan ini.\n\nBerhenti berlangganan di sini",
        "View this email in online. Our latest product news.",
        "You are receiving this email because you signed up. Manage your preferences.",
        "Promo akhir tahun! Diskon 50% untuk semua katalog, pesan sekarang.",
        "Penawaran bimtek nasional: early bird sampai Jumat, daftar sekarang.",
    ],
)
def test_what_is_sent_to_many_is_a_promotion(text: str) -> None:
    assert promotes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Camat Malili membuka pasar murah, Senin (23/11/2026). Harga beras turun.",
        "Dinas Perdagangan menggelar pameran UMKM. Pengunjung mendapat diskon dan voucher belanja.",
        "Warga dapat berhenti berlangganan air PDAM lewat aplikasi, kata Direktur PDAM.",
        "Mohon dimuat: promo wisata Danau Matano, diskon tiket, daftar sekarang.\n\nUnsubscribe",
        "Sebanyak 40 pelanggan Perumdam berhenti berlangganan sejak tarif disesuaikan.",
        "Bazar sekolah: kue dengan harga terjangkau, diskon buku, dan voucher bagi pengunjung.",
        "Investasi tahun ini naik 12 persen, kata Bupati.",
        "",
    ],
)
def test_news_and_what_asks_for_publication_is_none(text: str) -> None:
    assert not promotes(text)


def test_an_answer_is_none() -> None:
    assert not promotes("Siap pak\n\nUnsubscribe", header="In-Reply-To: <a@example.com>\r\n")
