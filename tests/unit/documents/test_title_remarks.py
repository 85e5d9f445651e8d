"""Headlines without what people write beside them to those who publish."""

from __future__ import annotations

import pytest

from humasd.documents.plain import parse_plain
from humasd.documents.title_remarks import tidy_title

TITLE = "Wabup Buka Pelatihan Kader Posyandu"
LEAD = (
    "MALILI – Wakil Bupati membuka Pelatihan Kader Posyandu di Gedung Simpurusiang, Senin, 23 November 2026. "
    "Kegiatan diikuti 60 kader dari 11 kecamatan dan berlangsung tiga hari."
)


@pytest.mark.parametrize(
    "written",
    [
        "{} (mohon dimuat hari ini)", "{} (URGENT)", "{} URGENT", "{} - URGENT -", "URGENT: {}",
        "URGENT!!! {}", "[URGENT] {}", "Rilis: {}", "RILIS : {}", "Rilis - {}", "Press Release: {}",
        "Naskah berita: {}",
        "Mohon publikasi: {}", "Mohon dipublikasikan – {}", "Izin kirim berita: {}", "Utk segera tayang: {}",
        "{} utk segera tayang", "{} - mohon segera tayang", "{}, mohon dimuat ya pak", "{} (foto menyusul)",
        "{}, foto terlampir", "{} [revisi]", "{} mohon publikasinya pak", "{} tolong dinaikkan hari ini",
        "{} (Mohon Dimuat) (Foto Terlampir)", "Mohon dimuat: Rilis: {}", "{}. Mohon dimuat, terima kasih",
        "{}",
    ],
)  # fmt: skip
def test_what_is_said_beside_a_headline_is_no_part_of_it(written: str) -> None:
    assert tidy_title(written.format(TITLE)) == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Film Lokal Luwu Timur Segera Tayang", "Film Dokumenter Luwu Timur, Segera Tayang",
        "Berita Hoaks: Warga Diminta Waspada", "Harga Beras Naik, Warga Mohon Bantuan",
        "Kabar Baik: Jalan Diperbaiki", "Festival Danau Matano (FDM) 2026 Dibuka",
        "Pemadaman Listrik – Besok Malam", "Data Penerima Bansos Ditayangkan di Web",
        "Pelatihan Humas untuk Publikasi Media", "Siaran Langsung Debat, KPU Gandeng RRI",
        "Buku Sejarah Luwu Timur Diterbitkan", "Bantuan Terlampir dalam APBD",
        "Bupati Irwan: Mohon Doa Warga", "Gubernur: Segera Perbaiki Jalan", "Lomba Foto, Kirim Sekarang",
        "Bahan Pokok Naik - Pemkab Gelar Pasar Murah", "Mohon dimuat",
    ],
)  # fmt: skip
def test_a_headline_that_has_such_words_stays_as_it_is(title: str) -> None:
    assert tidy_title(title) == title


@pytest.mark.parametrize(
    "line",
    [f"URGENT: {TITLE}", f"Mohon publikasi: {TITLE}", f"{TITLE} (mohon dimuat hari ini)",
     f"Judul: {TITLE} (mohon dimuat)", f"{TITLE}, mohon dimuat pak"],
)  # fmt: skip
def test_the_headline_of_a_text_is_found_without_it(line: str) -> None:
    assert parse_plain(f"{line}\n\n{LEAD}").title == TITLE


@pytest.mark.parametrize(
    "line", ["Mohon publikasi: kegiatan kami kemarin", "Rilis Pelatihan, mohon dimuat pak"]
)
def test_a_request_that_holds_no_headline_is_no_title(line: str) -> None:
    assert parse_plain(f"{line}\n\n{TITLE}\n\n{LEAD}").title == TITLE


def test_a_long_line_takes_no_time() -> None:
    assert tidy_title("mohon dimuat " * 20_000).startswith("mohon dimuat")
