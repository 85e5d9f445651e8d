"""The report of a month: what counts in it, and how long a step took."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from humasd.release.measures import Count, Course, Measure, Month, Report, make_report
from humasd.release.model import Category
from humasd.release.states import State, Step
from humasd.release.stays import Stay
from tests.unit.release.test_lifecycle_table import USUAL

ZONE = ZoneInfo("Asia/Makassar")
DECEMBER = datetime(2026, 12, 1, tzinfo=ZONE)
NOVEMBER = Month(datetime(2026, 11, 1, tzinfo=ZONE), DECEMBER, told_at=DECEMBER)


def at(day: int, hour: int = 9, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def correction(minutes: int, release: int = 1, *, done: bool = True) -> Stay:
    return Stay(release, State.CORRECTION, Step.CORRECTION, at(24), at(24, 9, minutes), done)


def report_on(*stays: Stay, courses: tuple[Course, ...] = ()) -> Report:
    return make_report(NOVEMBER, stays, courses, USUAL)


def measure_of(step: Step, *stays: Stay) -> Measure:
    return next(measure for measure in report_on(*stays).steps if measure.step is step)


def test_the_median_and_the_share_in_time_of_a_step() -> None:
    found = measure_of(
        Step.CORRECTION, *(correction(minutes, n) for n, minutes in enumerate((10, 30, 31, 59)))
    )
    assert (found.norm, found.count, found.in_time) == (timedelta(minutes=30), 4, 2)
    assert found.median == timedelta(minutes=30, seconds=30) and found.share == 0.5


def test_all_seven_steps_are_told_also_those_that_nobody_took() -> None:
    steps = report_on().steps
    assert [measure.step.value for measure in steps] == [
        "intake", "disposition", "receive", "drafting", "correction", "approval", "notification",
    ]  # fmt: skip
    assert {(measure.count, measure.median, measure.share) for measure in steps} == {(0, None, None)}


def test_what_was_cut_short_or_goes_on_is_not_measured() -> None:
    going_on = Stay(2, State.CORRECTION, Step.CORRECTION, at(24))
    assert measure_of(Step.CORRECTION, correction(59, done=False), going_on).count == 0


@pytest.mark.parametrize(
    ("end", "counts"), [(at(31, month=10), 0), (at(1), 1), (at(30), 1), (at(1, month=12), 0)]
)
def test_a_step_counts_in_the_month_in_which_it_ended(end: datetime, counts: int) -> None:
    stay = Stay(1, State.CORRECTION, Step.CORRECTION, end - timedelta(days=9), end, done=True)
    assert measure_of(Step.CORRECTION, stay).count == counts


def approval_and_upload(upload_ends: datetime | None, *, up: bool = True) -> tuple[Stay, Stay]:
    """Approved after twenty minutes, for the next morning at eight."""
    return (
        Stay(1, State.APPROVAL, Step.APPROVAL, at(24), at(24, 9, 20), done=True),
        Stay(1, State.PUBLISHING, Step.PUBLICATION, at(25, 8), upload_ends, done=up),
    )


def test_the_approval_is_measured_with_the_upload_but_not_with_the_wait_for_its_hour() -> None:
    assert measure_of(Step.APPROVAL, *approval_and_upload(at(25, 8, 10))).median == timedelta(minutes=30)


def test_an_approval_whose_page_is_not_up_yet_is_not_measured_yet() -> None:
    assert measure_of(Step.APPROVAL, *approval_and_upload(None, up=False)).count == 0


def test_an_approval_that_was_taken_back_was_still_an_answer() -> None:
    found = measure_of(Step.APPROVAL, *approval_and_upload(at(24, 9, 25), up=False))
    assert found.median == timedelta(minutes=20)


def test_a_step_that_is_taken_twice_is_measured_twice() -> None:
    again = Stay(1, State.CORRECTION, Step.CORRECTION, at(25), at(25, 9, 50), done=True)
    assert measure_of(Step.CORRECTION, correction(10), again).count == 2


HEALTH, WORKS = "Dinas Kesehatan", "Dinas Pekerjaan Umum"
COURSES = (
    Course(HEALTH, Category.COMMUNITY, at(2), State.PUBLISHED, at(3)),
    Course(HEALTH, Category.ARTICLE, at(20), State.REJECTED, at(21)),
    Course(HEALTH, None, at(30), State.PUBLISHED, at(1, month=12)),
    Course(WORKS, Category.DEVELOPMENT, at(30, month=10), State.PUBLISHED, at(2)),
    Course(WORKS, Category.DEVELOPMENT, at(5), State.WITHDRAWN, at(6)),
    Course(WORKS, Category.DEVELOPMENT, at(5), State.WITHDRAWN, at(6), joined=True),
    Course(None, None, at(9, month=9)),
    Course(None, None, at(2, month=12)),
)


def test_releases_are_counted_by_what_became_of_them_in_the_month() -> None:
    total = report_on(courses=COURSES).total
    assert total == Count(received=5, published=2, rejected=1, withdrawn=1, joined=1, open_at_end=2)


def test_units_are_told_with_the_most_busy_first_and_categories_in_the_order_of_the_sop() -> None:
    report = report_on(courses=COURSES)
    assert report.units == (
        (HEALTH, Count(3, 1, 1, 0, 0, 1)),
        (WORKS, Count(2, 1, 0, 1, 1, 0)),
        (None, Count(0, 0, 0, 0, 0, 1)),
    )
    assert [category for category, _ in report.categories] == [
        Category.DEVELOPMENT, Category.COMMUNITY, Category.ARTICLE, None,
    ]  # fmt: skip


def test_units_and_categories_both_add_up_to_the_total() -> None:
    report = report_on(courses=COURSES)
    for rows in (report.units, report.categories):
        assert sum(count.received for _, count in rows) == report.total.received
        assert sum(count.open_at_end for _, count in rows) == report.total.open_at_end
