"""Office hours: the clock that the SOP's norms run on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(maxsize=8)
def _national_holidays(year: int) -> frozenset[date]:
    """National holidays and cuti bersama; those that follow the moon are estimates."""
    import holidays  # a command that counts no time need not load it

    return frozenset(holidays.country_holidays("ID", years=year, categories=("public", "government")))


@dataclass(frozen=True)
class OfficeHours:
    """When the office works. Norms count only these hours, in the office's own time zone."""

    zone: ZoneInfo
    opens: time = time(8, 0)
    closes: time = time(16, 0)
    days: int = 5
    """Working days of a week, counted from Monday."""
    closed_on: Collection[date] = field(default=frozenset())
    """The office's own days off, beside weekends and national holidays."""

    def works_on(self, day: date) -> bool:
        """Neither a weekend, nor a national holiday or cuti bersama, nor a day off of the office's own."""
        is_workday = day.weekday() < self.days
        return is_workday and day not in self.closed_on and day not in _national_holidays(day.year)

    @property
    def day(self) -> timedelta:
        """A whole working day."""
        return datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)

    def is_open(self, moment: datetime) -> bool:
        """Whether the office works at this moment, both ends of its hours included."""
        local = moment.astimezone(self.zone)
        return self.works_on(local.date()) and self.opens <= local.time() <= self.closes

    def next_at(self, clock: time, after: datetime) -> datetime:
        """The first moment after `after` at which a clock of the office shows this on a working day."""
        local = after.astimezone(self.zone)
        moment = datetime.combine(local.date(), clock, self.zone)
        while moment <= local or not self.works_on(moment.date()):
            moment = datetime.combine(moment.date() + timedelta(days=1), clock, self.zone)
        return moment

    def after(self, start: datetime, norm: timedelta) -> datetime:
        """The moment at which `norm` of office time has passed since `start`; in the office's zone.

        >>> hours = OfficeHours(ZoneInfo("Asia/Makassar"))
        >>> hours.after(datetime(2026, 11, 20, 15, 50, tzinfo=hours.zone), timedelta(minutes=15)).isoformat()
        '2026-11-23T08:05:00+08:00'
        """
        moment, left = start.astimezone(self.zone), norm
        while True:
            day = moment.date()
            opens = datetime.combine(day, self.opens, self.zone)
            closes = datetime.combine(day, self.closes, self.zone)
            begin = max(moment, opens)
            if self.works_on(day) and begin < closes:
                if left <= closes - begin:
                    return begin + left
                left -= closes - begin
            moment = datetime.combine(day + timedelta(days=1), time(), self.zone)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The office time from `start` to `end`; none where it ends before it starts.

        >>> hours = OfficeHours(ZoneInfo("Asia/Makassar"))
        >>> friday = datetime(2026, 11, 20, 15, 50, tzinfo=hours.zone)
        >>> hours.between(friday, friday.replace(day=23, hour=8, minute=5))
        datetime.timedelta(seconds=900)
        """
        moment, last, passed = start.astimezone(self.zone), end.astimezone(self.zone), timedelta()
        while moment < last:
            day = moment.date()
            opens = datetime.combine(day, self.opens, self.zone)
            closes = datetime.combine(day, self.closes, self.zone)
            if self.works_on(day):
                passed += max(min(last, closes) - max(moment, opens), timedelta())
            moment = datetime.combine(day + timedelta(days=1), time(), self.zone)
        return passed
