"""Texts that are typed in capitals throughout."""

from __future__ import annotations

import pytest

from humasd.documents.capitals import set_in_case
from humasd.documents.places import find_place
from humasd.documents.speakers import find_speakers
from humasd.understanding.understand import understand
from tests.support.growth import grows_linearly
from tests.support.regions import LUWU_TIMUR
from tests.support.samples import submission_mail
from tests.support.submissions import OFFICE


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "TOMONI, SATPOL PP MENERTIBKAN 21 LAPAK LIAR DI ATAS TROTOAR PASAR TOMONI, SELASA "
            "24 NOVEMBER 2026 PAGI.",
            "Pasar Tomoni",
        ),
        (
            "WOTU – DINAS KESEHATAN MENGGELAR PENYULUHAN BAGI IBU HAMIL DI AULA KANTOR CAMAT WOTU, SENIN.",
            "Aula Kantor Camat Wotu",
        ),
        (
            "PEMERINTAH DESA LERA MENYALURKAN BLT KEPADA 40 WARGA DI BALAI DESA LERA PADA HARI JUMAT.",
            "Balai Desa Lera",
        ),
        (
            "SISWA SDN 128 WONOREJO MENJUARAI LOMBA YANG DIGELAR DI GEDUNG WANITA SIMPURUSIANG KEMARIN.",
            "Gedung Wanita Simpurusiang",
        ),
        (
            "BHABINKAMTIBMAS POLSEK BURAU MENYAMBANGI WARGA SAKIT DI DUSUN LUMBEWE, MINGGU (22/11/2026).",
            "Dusun Lumbewe",
        ),
        (
            "PANEN RAYA BERLANGSUNG DI HALAMAN SDN 12 KALAENA DAN DIIKUTI 200 PETANI BERSAMA CAMAT.",
            "halaman SDN 12 Kalaena",
        ),
        (
            "BUPATI MEMBERI SELAMAT KEPADA ATLET YANG MERAIH MEDALI EMAS DALAM KEJUARAAN NASIONAL TAHUN INI.",
            None,
        ),
    ],
)
def test_the_place_is_found(text: str, place: str | None) -> None:
    found = find_place(set_in_case(text), region=LUWU_TIMUR)
    assert (found or "").casefold() == (place or "").casefold()


def test_who_speaks_is_found() -> None:
    text = "KEPALA DESA LERA, SUPARMAN, BERHARAP BANTUAN ITU BERMANFAAT BAGI WARGA DAN TIDAK DISALAHGUNAKAN."
    assert find_speakers(set_in_case(text)) == ("Kepala Desa Lera, Suparman",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DI AULA",
        "WOTU, LUWU TIMUR – Bupati meresmikan jembatan di Kecamatan Wotu bersama warga dua desa.",
        "RSUD I LAGALIGO DAN DPRD LUWU TIMUR: rapat membahas layanan kesehatan bagi warga di desa.",
    ],
)
def test_another_text_stays_as_it_is(text: str) -> None:
    assert set_in_case(text) == text


def test_the_text_to_publish_keeps_its_capitals() -> None:
    lead = "TOMONI – SATPOL PP MENERTIBKAN 21 LAPAK LIAR DI PASAR TOMONI, SELASA 24 NOVEMBER 2026 PAGI."
    body = (
        f"SATPOL PP TERTIBKAN LAPAK\n\n{lead} PEDAGANG DIPINDAHKAN KE LOS BARU DAN TIDAK MEMBAYAR SEWA." * 2
    )
    understood = understand(submission_mail((), body=body), OFFICE, region=LUWU_TIMUR)
    assert understood.fields["place"] == "Pasar Tomoni" and lead in understood.text


@pytest.mark.parametrize("piece", ["DI AULA ", "ME", "MENGGELAR "])
def test_it_takes_linear_time(piece: str) -> None:
    assert grows_linearly(set_in_case, piece)
