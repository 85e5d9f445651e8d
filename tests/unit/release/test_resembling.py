"""Which text may be another made better, and which only came after it."""

from __future__ import annotations

import pytest

from humasd.release.likeness import resemble

OPENED = (
    "Bupati meresmikan jembatan gantung di Desa Kanawato pada hari Senin, disaksikan warga dua desa. "
    "Jembatan itu melintasi sungai selebar enam puluh meter dan memangkas waktu tempuh warga ke pasar."
)
BETTER = (
    "Jembatan gantung di Desa Kanawato diresmikan Bupati. Jembatan itu melintasi sungai selebar enam "
    "puluh meter dan memangkas waktu tempuh warga ke pasar, demikian laporan kepala dinas terkait."
)
OTHER = (
    "Bupati meresmikan pasar rakyat di Malili, Selasa. Pedagang menempati delapan puluh kios yang dibangun "
    "dengan dana daerah, lengkap dengan tempat parkir, musala, dan ruang laktasi bagi para ibu."
)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Jembatan Kanawato Diresmikan", OTHER),
        ("Bupati Buka Jalan Baru", OPENED),
        ("Bupati Resmikan Jembatan Kanawato", BETTER),
    ],
)
def test_of_the_same_title_the_same_text_or_something_of_both_it_may_be_the_same(
    title: str, text: str
) -> None:
    assert resemble((title, text), ("Jembatan Kanawato Diresmikan", OPENED))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Jembatan Diresmikan di Malili", OTHER),
        ("Pasar Malili Diresmikan", OTHER),
        ("", "Rilis terlampir."),
        ("Pasar Malili Ramai", BETTER[:80]),
    ],
)
def test_of_a_like_title_alone_or_too_little_text_it_is_another(title: str, text: str) -> None:
    assert not resemble((title, text), ("Jembatan Kanawato Diresmikan", OPENED))
