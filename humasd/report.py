"""The report of a month, as `humasd report` tells it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from humasd.letters.labels import name_post
from humasd.letters.report import Letterhead, render_report
from humasd.release.measures import Count, Month, Report, make_report
from humasd.sop.desk import Desk
from humasd.store import stays


def find_month(year: int, number: int, now: datetime, zone: ZoneInfo) -> Month:
    """That month in the office's zone. Raises ValueError where it has not begun."""
    start = datetime(year, number, 1, tzinfo=zone)
    end = datetime(year + number // 12, number % 12 + 1, 1, tzinfo=zone)
    if start > now:
        raise ValueError("that month has not begun yet")
    return Month(start, end, now)


def report_month(desk: Desk, month: Month) -> Report:
    """The month's numbers, read from the database."""
    with desk.database.reading() as connection:
        moved = stays.find_between(connection, month.start, month.end)
        courses = stays.find_courses(connection, month.start, month.end)
    return make_report(month, moved, courses, desk.policy)


def print_report(desk: Desk, report: Report) -> bytes:
    """The report as a PDF to hand to the Sekretaris Daerah, signed by whoever leads the office."""
    leader = desk.policy.find_holder(desk.policy.leading_role)
    head = Letterhead(
        office_name=desk.office_name,
        office_address=desk.office_address,
        signed_as=name_post(leader) if leader else "",
        signed_by=leader.name if leader else "",
    )
    return render_report(desk.templates, report, head, desk.policy.hours, desk.clock())


def tell_report(report: Report, desk: Desk) -> dict[str, Any]:
    """The report for programs; times are minutes of office time, shares are from 0 to 1."""
    month = report.month
    return {
        "month": f"{month.start:%Y-%m}",
        "office": desk.office_name,
        "from": month.start.isoformat(timespec="seconds"),
        "until": min(month.end, month.told_at).astimezone(desk.zone).isoformat(timespec="seconds"),
        "over": month.over,
        "steps": [
            {
                "step": measure.step,
                "norm_minutes": measure.norm.total_seconds() / 60,
                "count": measure.count,
                "median_minutes": None
                if measure.median is None
                else round(measure.median.total_seconds() / 60, 1),
                "in_time": measure.in_time,
                "share_in_time": None if measure.share is None else round(measure.share, 4),
            }
            for measure in report.steps
        ],
        "releases": _tell_count(report.total),
        "units": [{"unit": unit, **_tell_count(count)} for unit, count in report.units],
        "categories": [{"category": category, **_tell_count(count)} for category, count in report.categories],
    }


def _tell_count(count: Count) -> dict[str, int]:
    return {
        "received": count.received,
        "published": count.published,
        "rejected": count.rejected,
        "withdrawn": count.withdrawn,
        "joined": count.joined,
        "open_at_end": count.open_at_end,
    }
