"""What a form's field "Waktu Terbit yang Diinginkan", or a mail's own words of it, come to."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from humasd.release.said import NOT_YET
from humasd.sop.embargo import find_wished

ZONE = ZoneInfo("Asia/Makassar")
WRITTEN = datetime(2026, 11, 24, 9, 0, tzinfo=ZONE)
WISHED = datetime(2026, 11, 25, 8, 0, tzinfo=ZONE)


@pytest.mark.parametrize(
    "said",
    [
        "25 November 2026 pukul 08.00",
        "Rabu, 25 November 2026, pukul 08.00 WITA",
        "terbit 25 November pukul 08.00",
        "Embargo sampai dengan 25/11/2026 jam 08.00 WITA",
        "besok pukul 08.00",
        "tgl 25 Nov 2026 pkl 07.00 WIB",
    ],
)
def test_a_plain_time_to_come_is_waited_for(said: str) -> None:
    assert find_wished({"publish_at": said}, WRITTEN).at == WISHED


@pytest.mark.parametrize("said", ["", "-", "secepatnya", "Segera", "hari ini", "bebas", "cepat"])
def test_what_wishes_for_no_time_says_nothing(said: str) -> None:
    found = find_wished({"publish_at": said}, WRITTEN)
    assert found.at is None and found.notes == ()


@pytest.mark.parametrize(
    "said",
    [
        "25 November 2026",
        "pagi",
        "Kamis, 25 November 2026 pukul 08.00",
        "sebelum 25 November 2026 pukul 08.00",
        "paling lambat 25 November 2026 pukul 08.00",
        "setelah upacara selesai",
        "23 November 2026 pukul 08.00",
        "25 November pukul 08.00 atau 26 November pukul 08.00",
        "x" * 5_000,
    ],
)
def test_anything_else_is_for_whoever_decides(said: str) -> None:
    found = find_wished({"publish_at": said}, WRITTEN)
    assert found.at is None and len(found.notes) == 1 and said[:200] in found.notes[0]


@pytest.mark.parametrize(
    "said",
    [
        "Embargo sampai 25 November 2026 pukul 08.00 WITA.",
        "Mohon tayang besok pagi jam 8 bertepatan apel.",
        "Mohon jangan ditayangkan sebelum Rabu, 25 November pukul 08.00 karena menunggu peresmian.",
        "Naskahnya belum disetujui Kadis. Baru boleh tayang Rabu 25 November jam 8 pagi ya pak.",
        "Mohon ditayangkan pada tanggal 25 November 2026 pukul 08.00 WITA",
    ],
)
def test_a_mail_that_says_it_as_plainly_is_waited_for_too(said: str) -> None:
    assert find_wished({NOT_YET: said}, WRITTEN).at == WISHED


@pytest.mark.parametrize(
    "said",
    [
        "Jangan tayang besok jam 8",
        "belum boleh tayang besok jam 8",
        "mohon tayang sebelum 25 November pukul 08.00",
        "mohon tayang besok",
        "Mohon tayang besok jam 8 kalau sudah disetujui",
        "Mohon tayang besok jam 8. Eh, tayang lusa jam 9.",
        "Acara tayang di TV besok jam 8 malam",
        "Jangan tayang dulu sampai saya kabari.",
        "Besok jam 8 kami kirim fotonya.",
    ],
)
def test_what_a_mail_leaves_open_sets_no_time_and_is_shown_as_it_is(said: str) -> None:
    found = find_wished({NOT_YET: said}, WRITTEN)
    assert found.at is None and found.notes == ()


def test_the_form_goes_before_the_mail() -> None:
    fields = {"publish_at": "besok pukul 08.00", NOT_YET: "Embargo sampai 27 November 2026 pukul 10.00."}
    assert find_wished(fields, WRITTEN).at == WISHED
