"""What a form's field "Waktu Terbit yang Diinginkan" comes to."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

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
