"""The official's own titles below an answer, and others'."""

from __future__ import annotations

import pytest

from humasd.answers.own_titles import cut_titles
from tests.support.regions import LUWU_TIMUR

SEKDA = ("Sekda", "Sekretaris Daerah")
ASISTEN = ("Asisten Administrasi Umum", "Asisten")
CAMAT = ("Camat Nuha",)
DINAS = ("Kepala Dinas Kesehatan",)
KASUBAG = ("Kasubag Pemberitaan dan Publikasi", "Kasubag", "Kepala Sub Bagian")


@pytest.mark.parametrize(
    ("written", "titles", "left"),
    [
        ("Acc.\n\nSekda", SEKDA, "Acc.\n"),
        ("Acc.\nSekretaris Daerah Kabupaten Luwu Timur", SEKDA, "Acc."),
        ("Acc.\nSekretaris Daerah\nKab. Luwu Timur\nH. Bahri", SEKDA, "Acc.\nH. Bahri"),
        ("Acc.\nAsisten Administrasi Umum\nSetda Kab. Luwu Timur", ASISTEN, "Acc."),
        ("Acc.\nMuh. Yunus, Camat Nuha", CAMAT, "Acc.\nMuh. Yunus"),
        ("Acc.\nMuh. Yunus (Camat Nuha)", CAMAT, "Acc.\nMuh. Yunus "),
        ("Acc.\nPlt. Kepala Dinas Kesehatan", DINAS, "Acc."),
        ("Acc.\nKasubag Pemberitaan dan Publikasi", KASUBAG, "Acc."),
    ],
)
def test_an_own_title_says_nothing(written, titles, left):
    assert cut_titles(written, titles, LUWU_TIMUR) == left


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("Acc.\nSekda", ("Asisten Sekda", "Asisten")),
        ("Acc.\nSekda Palopo", SEKDA),
        ("Acc.\nSekretaris Dinas", SEKDA),
        ("Acc.\nan. Sekda", SEKDA),
        ("Acc.\nAjudan Sekda", SEKDA),
        ("Acc.\nCamat Wotu", CAMAT),
        ("Acc.\nKepala Dinas Pendidikan", DINAS),
        ("Acc.\nKepala Bagian", ("Kasubag", "Kepala Sub Bagian")),
        ("Acc.\nKabag", KASUBAG),
        ("Acc.\nSekda belum baca", SEKDA),
        ("Acc.\nCamat Nuha 2 orang", CAMAT),
        ("Acc.\nKabupaten Luwu Timur", SEKDA),
        ("Acc, Sekda", ()),
    ],
)
def test_anothers_title_and_what_says_more_stay(written, titles):
    assert cut_titles(written, titles, LUWU_TIMUR) == written
