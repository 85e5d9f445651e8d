"""Words of somebody who may want a release stopped, in a mail that answers nothing that was asked: of a
sender, without the one word that decides, TARIK; of an official, without a code."""

from __future__ import annotations

import re

_LONGEST = 600
"""Characters; whoever writes more than that has more to say."""
_AGAINST_PUBLISHING = (
    r"\bjangan(?:\s(?:dulu|dahulu|sampai|jadi|sempat)){0,2}\s(?:di|ter)?"
    r"(?:muat|terbit|tayang|naik|publikasi|unggah|rilis|upload|posting)(?:kan)?\b"
    r"|\b(?:tidak|tdk|nggak|gak)\sjadi\s(?:di)?(?:muat|terbit|tayang|naik|publikasi|unggah|rilis)(?:kan)?\b"
)
_STOPS = re.compile(
    r"\b(?:di)?batal(?:kan|in)?\b|\b(?:di)?tunda\b|\b(?:di)?tahan\s(?:dulu|dahulu)\b|\bpending\b"
    r"|\b(?:di-?)?(?:stop|cancel)\s(?:dulu|dahulu|saja)\b"
    r"|\b(?:di)?(?:tarik|cabut|hapus)\b|\b(?:di)?hentikan\b"
    rf"|{_AGAINST_PUBLISHING}",
    re.IGNORECASE,
)
_STOPS_A_PAGE = re.compile(
    rf"^\W*(?:batal|batalkan|tarik)(?:\W+(?:dulu|dahulu))?\W*$|{_AGAINST_PUBLISHING}", re.IGNORECASE
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


def wants_page_stopped(own: str, subject: str = "") -> bool:
    """Whether an official's short mail wants no page to go up now, "BATAL", "jangan terbitkan dulu", or
    speaks of a release and of stopping it; one that asks does not. For while a page is about to go up."""
    text = f"{subject}\n{own}"
    return "?" not in text and (may_want_it_stopped(own, subject) or _is_against_a_page(own, text))


def _is_against_a_page(own: str, text: str) -> bool:
    return len(text) <= _LONGEST and bool(_STOPS_A_PAGE.search(own))
