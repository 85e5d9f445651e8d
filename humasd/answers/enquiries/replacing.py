"""Whether a sender says that what comes along takes the place of what he sent before: "salah kirim, mohon
diganti dengan yang ini". Pure, in linear time."""

from __future__ import annotations

import re

_LONGEST = 2_000
"""Characters that are looked at."""
_PUT = re.compile(
    r"\b(?:(?:di\s?|meng)?ganti(?:kan)?|(?:di)?timpa|(?:di|per)?tukar(?:kan)?)\s(?:\w{1,14}\s){0,3}?"
    r"(?:dengan|dgn|dg|pakai|pake|oleh|sama|naskah|rilis|file|berkas)\s(?:\w{1,14}\s){0,3}?\(?"
    r"(?:ini|berikut|terlampir|lampiran)\b",
    re.IGNORECASE,
)
_BEFORE = r"(?:tadi|td|kemarin|sebelumnya|pertama|lama|terdahulu|dulu)"
_MISTAKEN = re.compile(
    r"\b(?:salah|keliru)\s(?:kirim|lampir|file|berkas|naskah|rilis)\w{0,5}\b|\b(?:di|meng)?abaikan\b"
    rf"|\b(?:yang|yg|file|berkas|naskah|rilis|email|surel)\s{_BEFORE}\s(?:\w{{1,10}}\s){{0,2}}?"
    r"(?:salah|keliru|(?:tidak|jangan|jgn|tdk)\s(?:dulu\s)?(?:di)?(?:pakai|gunakan|proses))\b"
    r"|\b(?:berikut|ini|terlampir)\s(?:adalah\s)?(?:naskah\s|rilis\s|file\s|berkas\s)?pengganti(?:nya)?\b",
    re.IGNORECASE,
)
_TAKE_THIS = re.compile(
    r"\b(?:(?:di)?(?:pakai|pake|gunakan)\s(?:saja\s)?(?:yang|yg|file|naskah|rilis|berkas)|muat\s(?:saja\s)?(?:yang|yg))"
    r"\s(?:ini|terlampir|berikut|baru)\b",
    re.IGNORECASE,
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
