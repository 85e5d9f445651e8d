"""Whether a sender says that what comes along takes the place of what he sent before: "salah kirim, mohon
diganti dengan yang ini". Pure, in linear time."""

from __future__ import annotations

import re

_LONGEST = 2_000
"""Characters that are looked at."""
_PUT = re.compile(
    r"\b(?:di|meng)?ganti(?:kan)?\s(?:(?:\w{1,14})\s){0,3}?(?:dengan|dgn|pakai|pake|oleh|sama)\s(?:\w{1,14}\s){0,3}?\(?"
    r"(?:ini|berikut|terlampir|lampiran)\b",
    re.IGNORECASE,
)
_MISTAKEN = re.compile(
    r"\b(?:salah|keliru)\s(?:kirim|lampir|file|berkas|naskah|rilis)\w{0,5}\b|\b(?:di|meng)?abaikan\b",
    re.IGNORECASE,
)
_TAKE_THIS = re.compile(
    r"\b(?:pakai|pake|gunakan|muat)\s(?:saja\s)?(?:yang|yg)\s(?:ini|terlampir|berikut|baru)\b", re.IGNORECASE
)


def puts_another(own: str) -> bool:
    """Whether words say what shall stand instead: who says so of a release does not want it gone."""
    return _PUT.search(own[:_LONGEST]) is not None


def calls_mistaken(own: str) -> bool:
    """Whether words beside a text say that the one of before was a mistake, or shall go for this one."""
    return puts_another(own) or _MISTAKEN.search(own[:_LONGEST]) is not None


def replaces(own: str) -> bool:
    """The same, and "pakai yang ini", which may also be said of the only text that ever came."""
    return calls_mistaken(own) or _TAKE_THIS.search(own[:_LONGEST]) is not None
