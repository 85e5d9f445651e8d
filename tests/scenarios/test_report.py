"""`humasd report`: a month of the office, measured on what was recorded as it happened."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from humasd.cli import cli
from humasd.report import find_month, report_month, tell_report
from tests.scenarios.test_audit import change, submit
from tests.support.office import OfficeUnderTest
from tests.support.older_book import begin_ledger_here


def tell(office: OfficeUnderTest, month: int = 11) -> dict[str, Any]:
    desk = office.office.desk
    return tell_report(report_month(desk, find_month(2026, month, desk.clock(), desk.zone)), desk)


def command(office: OfficeUnderTest, *options: str) -> Result:
    return CliRunner().invoke(cli, ["report", "--config", str(office.config), *options])


@pytest.fixture
def busy(office: OfficeUnderTest) -> OfficeUnderTest:
    """Disposed after 10 minutes, corrected after 40, approved after 20 and up at once; another rejected."""
    submit(office, 1)
    for official, minutes in (("kabag", 10), ("kasubag", 40), ("kabag", 20)):
        office.clock.advance(timedelta(minutes=minutes))
        office.answer(official, "SETUJU")
    submit(office, 2)
    office.clock.advance(timedelta(minutes=20))
    office.answer("kabag", "Tolak: bukan kegiatan pemerintah")
    submit(office, 3)
    return office


def test_each_step_is_measured_as_it_was_taken(busy: OfficeUnderTest) -> None:
    steps = {step["step"]: step for step in tell(busy)["steps"]}
    assert {name: (step["count"], step["median_minutes"]) for name, step in steps.items()} == {
        "intake": (3, 0.0),
        "disposition": (2, 15.0),
        "receive": (1, 0.0),
        "drafting": (1, 0.0),
        "correction": (1, 40.0),
        "approval": (1, 20.0),
        "notification": (1, 0.0),
    }
    assert steps["disposition"]["share_in_time"] == 0.5
    assert steps["correction"]["share_in_time"] == 0.0 and steps["correction"]["norm_minutes"] == 30


def test_releases_are_counted_by_unit_and_category(busy: OfficeUnderTest) -> None:
    told = tell(busy)
    count = {"received": 3, "published": 1, "rejected": 1, "withdrawn": 0, "joined": 0, "open_at_end": 1}
    assert told["releases"] == count
    assert told["units"] == [{"unit": "Dinas PUPR", **count}]
    assert told["categories"] == [{"category": "pembangunan", **count}]
    assert told["month"] == "2026-11" and told["over"] is False


def test_another_month_has_only_what_was_open_in_it(busy: OfficeUnderTest) -> None:
    assert tell(busy, 10)["releases"]["received"] == 0 and tell(busy, 10)["units"] == []
    busy.clock.advance(timedelta(days=30))
    assert tell(busy, 11)["over"] is True
    december = tell(busy, 12)["releases"]
    assert (december["received"], december["open_at_end"]) == (0, 1)


def test_releases_older_than_the_record_of_steps_are_counted_but_not_measured(busy: OfficeUnderTest) -> None:
    before = tell(busy)
    change(busy.folder, begin_ledger_here)
    after = tell(busy)
    assert after["releases"] == before["releases"] and after["units"] == before["units"]
    assert all(step["count"] == 0 for step in after["steps"])


def test_the_command_tells_a_table_json_or_a_pdf(busy: OfficeUnderTest, tmp_path: Path) -> None:
    asked = ("--month", "2026-11")
    assert command(busy, *asked).exit_code == 0
    told = json.loads(command(busy, *asked, "--json").stdout)
    assert told.keys() == tell(busy).keys()
    assert "correction" in command(busy, *asked).stdout
    done = command(busy, *asked, "--pdf", str(tmp_path / "laporan.pdf"))
    assert done.exit_code == 0 and (tmp_path / "laporan.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("month", ["2026", "2026-13", "2026-1", "November", "0000-01", "2999-01", ""])
def test_a_month_that_is_none_or_has_not_begun_is_a_wrong_call(office: OfficeUnderTest, month: str) -> None:
    assert command(office, "--month", month).exit_code == 2
