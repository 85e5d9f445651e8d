"""Finds who signed a text without a word of farewell: last short lines of a name, a post, an office, how to
reach it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import is_running
from humasd.documents.signature import is_contact, is_name, is_office, is_sentence, is_service
from humasd.documents.values import Block

_MAX_LINES = 10
_MAX_LINE = 100
"""Characters."""
_MAX_WORDS = 12
_MIN_LINES = 2
_POST = re.compile(
    r"(?:kasi|kasubb?ag|kasubb?id|kabid|kabag|kadis|kaban|sekdis|sekcam|kaur|plt|plh|pranata|analis|penata|pengelola"
    r"|penyuluh|staf|operator|admin|jafung|arsiparis|pustakawan|jurnalis|wartawan|kontributor"
    r"|reporter)\b[^.!?:]{0,90}",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:Dinas|Badan|Bagian|Bidang|Seksi|Sekretariat|Kantor|Kecamatan|Kelurahan|Inspektorat|Puskesmas|UPTD?|RSUD"
    r"|Pemerintah|Pemkab|Pemdes|Humas|Diskominfo\S{0,4}|Satpol PP|Polres|Polsek|Kodim"
    r"|Koramil|Tim (?:Media|Humas)|(?:DINAS|BADAN|BAGIAN|KECAMATAN|KELURAHAN|HUMAS|PUSKESMAS)(?= [A-Z]))"
    r"(?:\s[^.!?:]{1,80})?"
)
_ADDRESS = re.compile(r"(?:jl|jln|jalan|alamat|kompleks?|komp|gedung)\b[.:]{0,2}\s?\S.{0,90}", re.IGNORECASE)
_REACHED = re.compile(
    r"(?:<?(?:https?://|www\.)\S{3,90}|\S{1,60}@\S{2,60}\.\S{2,20}"
    r"|(?:ig|instagram|fb|facebook|twitter|x|tik ?tok|you ?tube|e-?mail|surel|web|website|laman|situs)"
    r"\s?[:@]\s?\S.{0,80}"
    r"|(?:telp|tlp|telepon|fax|faks|hp|wa|no\.? ?(?:hp|wa))\b[^\d\n]{0,15}[\dO(+][\d ()./O-]{6,24}.{0,30})>?",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\W{0,2}(?:t\.?t\.?d|dto)\W{0,3}", re.IGNORECASE)
_SLOGAN = re.compile(r"[“\"'‘][^”\"’]{3,80}[”\"'’]|(?:#\w{2,60}\s{0,2}){1,6}")
_FOR_MEDIA = re.compile(
    r"(?:kontak|narahubung|contact|hubungan)\s(?:untuk\s)?(?:media|pers|press|wartawan|humas|redaksi)\s?:?",
    re.IGNORECASE,
)
_FOR_READERS = re.compile(
    r"\b(?:call ?center|layanan|pengaduan|hotline|halo|pendaftaran|pemesanan|informasi|info|hubungi"
    r"|silakan|kunjungi|posko|darurat|donasi|rekening|panitia|lokasi|pemasaran|harga)\b",
    re.IGNORECASE,
)
"""Words beside which a number or an address is a reader's."""


class _Kind(Enum):
    NAME = auto()
    POST = auto()
    UNIT = auto()
    REACHED = auto()
    """A number, an address, a page."""
    BESIDE = auto()
    """What says nothing without the others: "ttd", a motto."""


def find_sign_off(blocks: Sequence[Block]) -> int:
    """Where such lines begin, straight below running text; else the end.

    It counts with a number, an address or a page, or with one name beside a post or an office: those who came
    and those who won are named in such lines too. What readers are told to call stays.
    """
    start = len(blocks)
    kinds: list[_Kind] = []
    while start > 1 and (found := _kinds_of(blocks[start - 1])) and len(kinds) + len(found) <= _MAX_LINES:
        kinds = found + kinds
        start -= 1
    for_media = start > 1 and bool(_FOR_MEDIA.fullmatch(blocks[start - 1].text.strip()[:_MAX_LINE]))
    if for_media and kinds:
        return start - 1
    signed = len(kinds) >= _MIN_LINES and _is_below_text(blocks[:start]) and _signs(kinds)
    for_readers = any(_FOR_READERS.search(block.text) for block in blocks[start:])
    return start if signed and not for_readers else len(blocks)


def _is_below_text(above: Sequence[Block]) -> bool:
    return len(above) > 1 and is_running(above[-1]) and not above[-1].text.rstrip().endswith((":", ","))


def _signs(kinds: Sequence[_Kind]) -> bool:
    names, posts = kinds.count(_Kind.NAME), kinds.count(_Kind.POST)
    if _Kind.REACHED in kinds:
        return names <= _MIN_LINES and len(set(kinds)) > 1
    return names == 1 and posts <= 1 and (posts > 0 or _Kind.UNIT in kinds)


def _kinds_of(block: Block) -> list[_Kind]:
    """What each line of a paragraph is; empty where one of them is nothing of the kind."""
    if block.tag != "p" or block.rows or len(block.text) > _MAX_LINE * _MAX_LINES:
        return []
    kinds = [_kind_of(line.strip(" *_-–|•")) for line in block.text.split("\n")]
    return [] if None in kinds else [kind for kind in kinds if kind is not None]


def _kind_of(line: str) -> _Kind | None:
    if not line or len(line) > _MAX_LINE or len(line.split()) > _MAX_WORDS or is_sentence(line):
        return None
    if _REACHED.fullmatch(line) or _ADDRESS.fullmatch(line) or is_contact(Block("p", "", line)):
        return _Kind.REACHED
    if is_service(line) or _SIGNED.fullmatch(line) or _SLOGAN.fullmatch(line):
        return _Kind.BESIDE
    if ":" in line or tells_deed(line):
        return None
    if is_office(line) or _POST.fullmatch(line):
        return _Kind.POST
    if _UNIT.fullmatch(line):
        return _Kind.UNIT
    return _Kind.NAME if is_name(line) and not any(map(str.isdigit, line)) else None
