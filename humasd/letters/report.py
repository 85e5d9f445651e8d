"""The monthly report to the Sekretaris Daerah as a PDF of one or two A4 pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta

from babel.dates import format_date, get_day_names

from humasd.letters.dates import LOCALE, ZONE_ABBREVIATIONS, format_moment, format_short_day
from humasd.letters.labels import name_category, name_step
from humasd.letters.paper import Paper, render_paper
from humasd.letters.templates import clip
from humasd.release.hours import OfficeHours
from humasd.release.measures import Count, Measure, Report
from humasd.release.states import Step
from humasd.resources import Templates

MAX_UNITS = 30
"""Rows of their own; the others are one row, so that the report stays on two pages."""

_TITLE = "Laporan Bulanan"
_SUBJECT = "Pelayanan Pengelolaan Penyebarluasan Informasi Pembangunan Daerah"
_COLUMNS = ("Masuk", "Terbit", "Ditolak", "Ditarik", "Digabung", "Diproses")


@dataclass(frozen=True)
class Letterhead:
    """Whose report it is, and who signs it."""

    office_name: str
    office_address: str
    signed_as: str
    signed_by: str
    recipient: str = "Sekretaris Daerah"


def render_report(
    templates: Templates, report: Report, head: Letterhead, hours: OfficeHours, made_at: datetime
) -> bytes:
    """The PDF, from templates/sheet/laporan.typ."""
    return render_paper(templates, Paper("laporan", _lay_out(report, head, hours, made_at), made_at))


def _lay_out(report: Report, head: Letterhead, hours: OfficeHours, made_at: datetime) -> dict[str, object]:
    zone = hours.zone
    month = str(format_date(report.month.start.astimezone(zone).date(), "MMMM y", locale=LOCALE))
    units = [_row(unit or "Belum diketahui", count) for unit, count in report.units[:MAX_UNITS]]
    if others := report.units[MAX_UNITS:]:
        units.append(_row(f"{len(others)} perangkat daerah lainnya", _add(count for _, count in others)))
    unfinished = ""
    if not report.month.over:
        unfinished = (
            f"Bulan ini belum berakhir; angka sampai dengan {format_moment(report.month.told_at, zone)}."
        )
    return {
        "office": head.office_name,
        "address": head.office_address,
        "title": _TITLE,
        "subject": _SUBJECT,
        "month": month,
        "recipient": head.recipient,
        "summary": _sum_up(report, month),
        "unfinished": unfinished,
        "columns": _COLUMNS,
        "steps": [_step(number, measure) for number, measure in enumerate(report.steps, 1)],
        "units": units,
        "total": _row("Jumlah", report.total),
        "categories": [
            _row(name_category(category) if category else "Belum ditentukan", count)
            for category, count in report.categories
        ],
        "note": _explain(hours),
        "signed_at": format_short_day(made_at, zone),
        "signed_as": head.signed_as,
        "signed_by": head.signed_by,
    }


def _sum_up(report: Report, month: str) -> str:
    total = report.total
    taken = sum(measure.count for measure in report.steps)
    in_time = sum(measure.in_time for measure in report.steps)
    sentence = (
        f"Dengan hormat kami laporkan bahwa dalam bulan {month} diterima {total.received} permohonan"
        f" publikasi; {total.published} naskah terbit, {total.rejected} ditolak, {total.withdrawn} ditarik"
        f" pengirimnya, dan {total.joined} digabung dengan permohonan lain. Pada akhir masa laporan"
        f" {total.open_at_end} permohonan masih diproses."
    )
    if taken:
        sentence += (
            f" Dari {taken} tahap yang diselesaikan, {_percent(in_time / taken)} memenuhi mutu baku waktu."
        )
    return sentence


def _name_days(count: int) -> str:
    """ "Senin–Jumat"; of a week's working days, counted from Monday."""
    names = get_day_names("wide", locale=LOCALE)
    return names[0] if count == 1 else f"{names[0]}–{names[count - 1]}"


def _explain(hours: OfficeHours) -> str:
    zone = ZONE_ABBREVIATIONS.get(hours.zone.key, hours.zone.key)
    return (
        f"Waktu dihitung dalam jam kerja ({hours.opens:%H.%M}–{hours.closes:%H.%M} {zone},"
        f" {_name_days(hours.days)}, tanpa hari libur dan cuti bersama)."
        " Menunggu kelengkapan dari pengirim, dan menunggu jam terbit yang diminta, tidak dihitung;"
        " tahap yang dikerjakan sistem dengan sendirinya dihitung 0 menit."
        " Satu naskah dapat melalui satu tahap lebih dari sekali, misalnya sesudah revisi."
        " “Diproses”: belum selesai pada akhir masa laporan, termasuk yang masuk pada bulan sebelumnya."
    )


def _step(number: int, measure: Measure) -> dict[str, str]:
    in_time = "–"
    if measure.share is not None:
        in_time = f"{measure.in_time} dari {measure.count} ({_percent(measure.share)})"
    return {
        "number": str(number),
        "name": name_measured(measure.step),
        "norm": f"{measure.norm / timedelta(minutes=1):g} menit",
        "count": str(measure.count),
        "median": "–" if measure.median is None else format_working_time(measure.median),
        "in_time": in_time,
    }


def name_measured(step: Step) -> str:
    """As a whole, with the upload that the norm of the approval covers."""
    return "Persetujuan dan penerbitan" if step is Step.APPROVAL else name_step(step)


def format_working_time(span: timedelta) -> str:
    """ "9 jam 5 menit"; no days, since a day of work is not one of the calendar."""
    minutes = round(span / timedelta(minutes=1))
    if minutes == 0:
        return "kurang dari 1 menit" if span else "0 menit"
    words = [
        f"{amount} {unit}" for amount, unit in ((minutes // 60, "jam"), (minutes % 60, "menit")) if amount
    ]
    return " ".join(words)


def _percent(share: float) -> str:
    """Never "100%" where one was late, nor "0%" where one was in time."""
    whole = int(share * 100) if share > 0.99 else round(share * 100)
    return f"{max(whole, 1) if share else 0}%"


def _row(name: str, count: Count) -> dict[str, object]:
    numbers = (
        count.received, count.published, count.rejected, count.withdrawn, count.joined, count.open_at_end,
    )  # fmt: skip
    return {"name": clip(name, 80), "counts": [str(number) if number else "–" for number in numbers]}


def _add(counts: Iterable[Count]) -> Count:
    return Count(*map(sum, zip(*map(astuple, counts), strict=True)))
