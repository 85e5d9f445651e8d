"""Words of a sender who may want a release stopped, but not the one word that decides: TARIK."""

from __future__ import annotations

import re

_LONGEST = 600
"""Characters; whoever writes more than that has more to say."""
_STOPS = re.compile(
    r"\b(?:di)?batal(?:kan|in)?\b|\b(?:di)?tunda\b|\b(?:di)?tahan\s(?:dulu|dahulu)\b|\bpending\b"
    r"|\b(?:di-?)?(?:stop|cancel)\s(?:dulu|dahulu|saja)\b"
    r"|\b(?:di)?(?:tarik|cabut|hapus)\b|\b(?:di)?hentikan\b"
    r"|\bjangan(?:\s(?:dulu|dahulu|sampai|jadi|sempat)){0,2}\s(?:di|ter)?"
    r"(?:muat|terbit|tayang|naik|publikasi|unggah|rilis|upload|posting)(?:kan)?\b"
    r"|\b(?:tidak|tdk|nggak|gak)\sjadi\s(?:di)?(?:muat|terbit|tayang|naik|publikasi|unggah|rilis)(?:kan)?\b",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"\b(?:berita|rilis|release|naskah|publikasi|pemuatan|penayangan|penerbitan|permohonan|kiriman|agenda)(?:nya)?\b"
    r"|\bdi(?:muat|tayangkan|terbitkan|unggah|publikasikan)\b|\b0\d{3}\b",
    re.IGNORECASE,
)


def may_want_it_stopped(own: str, subject: str = "") -> bool:
    """Whether a short mail speaks of a release and of stopping it: "berita kami jangan dulu dimuat, datanya
    salah". It decides nothing: a person reads it."""
    text = f"{subject}\n{own}"
    return len(text) <= _LONGEST and bool(_STOPS.search(text) and _RELEASE.search(text))
