from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from humasd.letters.report import Letterhead, format_working_time, render_report
from humasd.release.hours import OfficeHours
from humasd.release.measures import Count, Measure, Month, Report
from humasd.release.model import Category
from humasd.release.states import Step
from tests.support.letter_samples import OFFICE_ADDRESS, OFFICE_NAME, TEMPLATES, ZONE
from tests.unit.letters.test_sheet import needs_poppler, read

STEPS = [step for step in Step if step is not Step.PUBLICATION]
MADE_AT = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
HEAD = Letterhead(OFFICE_NAME, OFFICE_ADDRESS, "Kepala Bagian Humas", "Drs. H. Andi Baso")


def make_report(units: int = 2, name: str = "Dinas Contoh", *, over: bool = True) -> Report:
    end = datetime(2026, 12, 1, tzinfo=ZONE)
    month = Month(datetime(2026, 11, 1, tzinfo=ZONE), end, told_at=end if over else end - timedelta(days=5))
    count = Count(4, 3, 1, 0, 0, 2)
    steps = [Measure(step, timedelta(minutes=30), 8, timedelta(minutes=95), 7) for step in STEPS]
    steps[2] = Measure(STEPS[2], timedelta(minutes=15), 0, None, 0)
    by_unit = tuple((f"{name} {n}" if n else None, count) for n in range(units))
    return Report(
        month, tuple(steps), Count(41, 33, 2, 1, 3, 6), by_unit, ((Category.ARTICLE, count), (None, count))
    )


def render(report: Report) -> bytes:
    return render_report(TEMPLATES, report, HEAD, OfficeHours(ZONE), MADE_AT)


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@needs_poppler
def test_the_report_tells_norms_times_and_counts_under_the_letterhead(tmp_path: Path) -> None:
    text = read(render(make_report()), tmp_path)
    for words in (
        OFFICE_NAME.upper(), "LAPORAN BULANAN", "November 2026", "Sekretaris Daerah", "41 permohonan",
        "Persetujuan dan penerbitan", "30 menit", "1 jam 35 menit", "7 dari 8 (88%)", "Dinas Contoh 1",
        "Belum diketahui", "Artikel", "Jumlah", "08.00–16.00 WITA", "1 Desember 2026", "Drs. H. Andi Baso",
    ):  # fmt: skip
        assert words in text, words
    assert "belum berakhir" not in text


@needs_poppler
def test_a_month_that_is_not_over_says_so(tmp_path: Path) -> None:
    assert "Bulan ini belum berakhir" in read(render(make_report(over=False)), tmp_path)


def test_an_ordinary_month_is_one_page_and_a_full_one_two() -> None:
    assert pages_of(render(make_report())) == 1
    assert (
        pages_of(render(make_report(60, "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan" * 3)))
        == 2
    )


@needs_poppler
def test_words_of_senders_are_never_markup(tmp_path: Path) -> None:
    assert '#panic("x") *tebal* $x^2$ 1' in read(
        render(make_report(name='#panic("x") *tebal* $x^2$')), tmp_path
    )


def test_the_same_report_is_the_same_bytes() -> None:
    assert render(make_report()) == render(make_report())


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 menit"), (0.2, "kurang dari 1 menit"), (7, "7 menit"), (60, "1 jam"), (545, "9 jam 5 menit")],
)
def test_time_of_work_has_no_days(minutes: float, words: str) -> None:
    assert format_working_time(timedelta(minutes=minutes)) == words
