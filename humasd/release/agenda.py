"""Agenda numbers (SOP step 1): how the office's book counts a year's requests."""

from __future__ import annotations

from datetime import datetime

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def format_agenda(number: int, local: datetime) -> str:
    """The agenda number of the `number`-th request of a year, entered at local time `local`.

    >>> format_agenda(1, datetime(2026, 11, 24))
    '0001/HUMAS/XI/2026'
    """
    return f"{number:04d}/HUMAS/{_ROMAN[local.month - 1]}/{local.year}"


def running_number(agenda: str) -> str:
    """The part that people quote: "0001" of "0001/HUMAS/XI/2026"."""
    return agenda.split("/", 1)[0]
