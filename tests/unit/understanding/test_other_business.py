"""Mail that asks for something else than publication, and mail that must not be taken for it."""

from __future__ import annotations

import pytest

from humasd.understanding.understand import understand
from tests.support.samples import submission_mail
from tests.support.submissions import OFFICE, load_units

CITIZEN = "Ibu Ratna <ratna77@example.com>"


def tell(body: str, sender: str = CITIZEN, subject: str = "mohon bantuan") -> str:
    raw = submission_mail([], subject=subject, body=body, sender=sender)
    return understand(raw, OFFICE, units=load_units()).other_business


@pytest.mark.parametrize(
    ("body", "business"),
    [
        (
            "Pak, lampu jalan depan rumah kami mati lampu sudah sebulan. Tolong segera diperbaiki.",
            "pengaduan",
        ),
        (
            "Saya kecewa dengan loket itu. Antrean tidak jalan dan saya dipersulit. Mohon ditindaklanjuti.",
            "pengaduan",
        ),
        (
            "Sampah menumpuk di belakang pasar dan bau sekali. Kapan diangkut pak? Kami warga resah.",
            "pengaduan",
        ),
        (
            "Kotak surat Anda penuh. Klik https://example.net/masuk dan ketik kata sandi untuk verifikasi.",
            "phishing",
        ),
        (
            "Akun anda ditangguhkan, klik https://example.net: verifikasi OTP sebelum 26 November 2026.",
            "phishing",
        ),
        (
            "Jalan Kami Belum Diperbaiki\n\nPak, jalan di kampung kami rusak parah, motor sering jatuh "
            "dan anak sekolah susah lewat. Mohon segera diperbaiki.",
            "pengaduan",
        ),
        (
            "Akun Dinonaktifkan Segera\n\nKlik https://example.net/masuk untuk verifikasi kata sandi dan "
            "nomor rekening supaya surel Anda tidak ditangguhkan oleh sistem dalam waktu dua hari kerja.",
            "phishing",
        ),
        ("Promo! Diskon 50 persen, harga mulai 8 juta, beli sekarang.", "iklan"),
    ],
)
def test_it_is_named(body: str, business: str) -> None:
    assert business in tell(body)


@pytest.mark.parametrize(
    "body",
    [
        "Mohon dimuat: warga mengeluhkan jalan rusak, camat minta segera diperbaiki.",
        "WOTU – Jalan rusak di Desa Lera dikeluhkan warga, yang minta jalan itu segera diperbaiki.",
        "Pak, jalan rusak. Camat Wotu, Andi Asri, mengatakan tolong segera diperbaiki.",
        "Tolong dibantu pak",
        "Kami warga menambal jalan rusak, Minggu 22 November 2026. Mohon perhatian agar diaspal.",
        "Alhamdulillah air yang lama tidak mengalir kini lancar. Kami mohon perhatian agar meteran dijaga.",
        "Warga patungan menambal jalan berlubang kemarin. Tolong diteruskan ke dinas supaya diaspal.",
        "Bazar murah, harga hemat, diskon untuk warga, beli sekarang, Rabu 18 November 2026 di Malili.",
        "Selamat kepada pemenang hadiah jalan sehat 22 November 2026. Anda dapat klik https://example.com.",
        "Keluhan Air Bersih Ditangani PDAM\n\nPerumda menangani keluhan warga yang airnya tidak mengalir "
        "sejak awal pekan. Tim memperbaiki pipa yang rusak dan kami minta perhatian semua pihak.",
        "Waspada Penipuan Mengatasnamakan Bank\n\nPolsek mengingatkan warga agar tidak mengklik tautan yang "
        "meminta kata sandi, OTP, atau nomor rekening Anda. Pelaku menjanjikan hadiah. Laporkan ke 110.",
        "Jalan Rusak di Lera Akhirnya Diaspal\n\nWarga mengeluhkan jalan rusak dan minta perhatian. "
        "Dinas memperbaiki ruas sepanjang dua kilometer itu mulai pekan ini bersama warga setempat.",
        "",
    ],
)
def test_what_may_be_a_submission_is_none(body: str) -> None:
    assert tell(body) == ""


def test_a_unit_does_not_complain_and_whoever_passes_a_mail_on_is_not_judged() -> None:
    complaint = "Pak, lampu jalan mati lampu sudah sebulan. Tolong segera diperbaiki."
    assert tell(complaint)
    assert (
        tell(complaint, "pupr@luwutimurkab.go.id") == tell(complaint, "Puskesmas Wotu <w@example.com>") == ""
    )
    passed_on = f"---------- Forwarded message ---------\nFrom: {CITIZEN}\nSubject: lampu\n\n{complaint}"
    assert tell(passed_on, subject="Fwd: lampu") == ""
