"""How the board's pages are worded: what values are called there, and times written in little room."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from babel.dates import format_date
from jinja2 import Environment

from humasd.letters.dates import LOCALE
from humasd.letters.labels import DECISION_LABELS, name_step
from humasd.letters.report import format_working_time, name_measured
from humasd.letters.templates import open_templates
from humasd.resources import Templates

_DELIVERY_LABELS = {
    "pending": "menunggu",
    "sent": "terkirim",
    "uncertain": "belum pasti",
    "bounced": "kembali",
    "failed": "gagal",
}
_MARK_LABELS = {"done": "selesai", "now": "sedang berjalan", "ahead": "belum", "stopped": "berhenti di sini"}
_KIND_LABELS = {
    "website": "Halaman",
    "partner": "Media",
    "sender": "Pengirim",
    "official": "Pejabat",
    "office": "Kantor",
}


def open_board_templates(templates: Templates, zone: ZoneInfo) -> Environment:
    """The environment of templates/board, with filters of its own beside those of the mails."""
    environment = open_templates(templates, zone)
    environment.filters |= {
        "lama_kerja": format_working_time,
        "ringkas_waktu": partial(_format_short, zone=zone),
        "bulan": partial(_format_month, zone=zone),
        "bulan_angka": lambda moment: f"{moment.astimezone(zone):%Y-%m}",
        "menit": lambda span: f"{span / timedelta(minutes=1):g}",
        "tahap": name_step,
        "tahap_laporan": name_measured,
        "tanda_tahap": _MARK_LABELS.__getitem__,
        "putusan": DECISION_LABELS.__getitem__,
        "pengiriman": _DELIVERY_LABELS.__getitem__,
        "jenis": _KIND_LABELS.__getitem__,
    }
    return environment


def _format_short(moment: datetime, zone: ZoneInfo) -> str:
    """ "24 Nov 14.05"."""
    local = moment.astimezone(zone)
    return f"{format_date(local.date(), 'd MMM', locale=LOCALE)} {local:%H.%M}"


def _format_month(moment: datetime, zone: ZoneInfo) -> str:
    """ "November 2026"."""
    return str(format_date(moment.astimezone(zone).date(), "MMMM y", locale=LOCALE))
