"""One Indonesian sentence on what an answer was understood to say, for asking back."""

from __future__ import annotations

from datetime import datetime

MAX_QUOTE = 160

_MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905
)


def tell_reading(
    answer: str, note: str, assignee: str, publish_at: datetime | None, category: str | None
) -> str:
    """For example "menyetujui naskah ini, untuk terbit 25 November 2026 pukul 08.00"."""
    match answer:
        case "approve":
            when = f", untuk terbit {_moment(publish_at)}" if publish_at else ""
            under = f", dalam kategori {category}" if category else ""
            return f"menyetujui naskah ini{when}{under}"
        case "revise":
            return f"meminta perbaikan{_quoted(note)}"
        case "reject":
            return f"menolak naskah ini{_quoted(note)}"
        case "dispose":
            return f"meneruskan kepada {assignee}"
        case "empty":
            return "jawaban tanpa tulisan"
        case _:
            return f"jawaban yang belum dapat kami pastikan maksudnya{_quoted(note)}"


def _moment(at: datetime) -> str:
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year} pukul {at:%H.%M}"


def _quoted(note: str) -> str:
    short = " ".join(note[: 2 * MAX_QUOTE].split())
    if not short:
        return ""
    return f": “{short if len(short) <= MAX_QUOTE else short[: MAX_QUOTE - 1].rstrip() + '…'}”"
