"""Agenda numbers (SOP step 1): how the office's book counts a year's requests, written and read."""

from __future__ import annotations

import re
from datetime import datetime

USUAL_WORD = "HUMAS"
"""What stands between running number and month where an office sets nothing else."""
ANY_WORD = r"[a-z0-9](?:[a-z0-9.-]{0,18}[a-z0-9])?"
"""The words that an office may set, as a pattern to be read in any case."""
MONTH_AND_YEAR = r"/[ivx]{1,4}/\d{4}"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def format_agenda(number: int, local: datetime, word: str) -> str:
    """The agenda number of the `number`-th request of a year, entered at local time `local`.

    >>> format_agenda(1, datetime(2026, 11, 24), "HUMAS")
    '0001/HUMAS/XI/2026'
    """
    return f"{number:04d}/{word}/{_ROMAN[local.month - 1]}/{local.year}"


def name_release(agenda: str) -> str:
    """An agenda number in the signs that every system takes in a name.

    >>> name_release("0001/HUMAS/XI/2026")
    'humasd-0001-humas-xi-2026'
    """
    return f"humasd-{agenda.replace('/', '-').lower()}"


def running_number(agenda: str) -> str:
    """The part that people quote: "0001" of "0001/HUMAS/XI/2026"."""
    return agenda.split("/", 1)[0]


def year_of(agenda: str) -> int:
    """The year in whose book an agenda number stands: 2026 of "0001/HUMAS/XI/2026"."""
    return int(agenda.rpartition("/")[2])


def ending_pattern(word: str | None) -> str:
    """What may follow a running number, for patterns that ignore case: "/HUMAS/XI/2026" or nothing.

    A letter's number ("0123/DPUPR/XI/2026") is none of ours, so another word than the office's own does
    not count; without a word, only the running number does.
    """
    return rf"(?:/{re.escape(word)}{MONTH_AND_YEAR})?" if word else ""


def full_pattern(word: str | None) -> str:
    """A number in full, for patterns that ignore case; without a word one that matches nothing."""
    return rf"\d{{1,5}}/{re.escape(word)}{MONTH_AND_YEAR}" if word else r"(?!)"
