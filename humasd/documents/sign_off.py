"""Finds who signed a text without a word of farewell: last short lines of a name, a post, an office, how to
reach it; also below place and day, below "Mengetahui," or below a farewell of somebody's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from humasd.documents.appendix import is_apart, is_label_alone, last_sentence, offers_readers
from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import is_running
from humasd.documents.signature import (
    is_contact,
    is_dated,
    is_name,
    is_office,
    is_sender,
    is_sentence,
    is_service,
)
from humasd.documents.telephone import MOBILE
from humasd.documents.values import Block

_MAX_LINES = 10
_MAX_LINE = 100
"""Characters."""
_MAX_WORDS = 12
_MIN_LINES = 2
_POST = re.compile(
    r"(?:kasi|kasubb?ag|kasubb?id|kabid|kabag|kadis|kaban|sekdis|sekcam|kaur|plt|plh|pranata|analis|penata|pengelola"
    r"|penyuluh|staf|operator|admin|jafung|arsiparis|pustakawan|jurnalis|wartawan|kontributor"
    r"|guru|wali kelas|bidan|perawat|promkes|babinsa|bhabinkamtibmas|pendamping|fungsional|sekretaris|kepsek"
    r"|danramil|reporter)\b[^.!?:]{0,90}",
    re.IGNORECASE,
)
_INSTITUTION = (
    r"Dinas|Badan|Bagian|Bidang|Seksi|Sekretariat|Kantor|Kecamatan|Kelurahan|Inspektorat|Puskesmas|Pustu|PKM|UPTD?"
    r"|RSUD|Pemerintah|Pemkab|Pemdes|Humas|Diskominfo\S{0,4}|Satpol PP|Polres|Polsek|Kodim|Koramil|Promkes"
    r"|TK|PAUD|SD|SDN|SMPN?|SMAN?|SMKN?|MIN?|MTsN?|MAN?|PGRI|PKK|KUA|BUMDes|Karang Taruna"
)
_SCHOOL = re.compile(r"\b(?:TK|PAUD|RA|KB|SDN?|SLBN?|SMPN?|SMAN?|SMKN?|MIN?|MIS|MTsN?|MTsS|MAN?|MAS)\b")
"""Where those who won are from, as much as those who write."""
_TOLD = r"(?:[^.!?:]|(?<=Kec)\.|(?<=Kab)\.|(?<=Kel)\.)"
_UNIT = re.compile(
    rf"(?:(?:{_INSTITUTION})\b|Tim\b|(?:DINAS|BADAN|BAGIAN|KECAMATAN|KELURAHAN|HUMAS|PUSKESMAS)(?= [A-Z]))"
    rf"(?:\s{_TOLD}{{1,80}})?|(?:[A-Z][\w.'’]{{1,30}}[ ,/|]{{1,3}}){{1,5}}(?:{_INSTITUTION})\b{_TOLD}{{0,60}}"
)
"""An office, also behind what somebody does there: "Promkes Puskesmas Burau"."""
_ADDRESS = re.compile(r"(?:jl|jln|jalan|alamat|kompleks?|komp|gedung)\b[.:]{0,2}\s?\S.{0,90}", re.IGNORECASE)
_REACHED = re.compile(
    r"(?:<?(?:https?://|www\.)\S{3,90}|\S{1,60}@\S{2,60}\.\S{2,20}"
    r"|(?:ig|instagram|fb|facebook|twitter|x|tik ?tok|you ?tube|e-?mail|surel|web|website|laman|situs)"
    r"\s?[:@]\s?\S.{0,80}"
    r"|(?:telp|tlp|telepon|fax|faks|hp|wa|no\.? ?(?:hp|wa))\b[^\d\n]{0,15}[\dO(+][\d ()./O-]{6,24}.{0,30})>?",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\W{0,2}(?:t\.?t\.?d|dto|tertanda)\W{0,3}", re.IGNORECASE)
_SLOGAN = re.compile(r"[“\"'‘][^”\"’]{3,80}[”\"'’]|(?:#\w{2,60}\s{0,2}){1,6}")
_FAREWELL = re.compile(
    r"(?:salam(?:\s[^\W\d_]{2,15}){0,3}|hormat(?:\s(?:kami|saya))?|wassalam\w{0,12}"
    r"|(?:best |kind |warm )?regards)\W{0,4}",
    re.IGNORECASE,
)
"""Also of somebody's own making, as "Salam literasi," is."""
_PAPER = (
    r"(?:mengetahui|diketahui|menyetujui|disetujui|mengesahkan|disahkan|membuat|dibuat|menyusun|disusun|melaporkan"
    r"|dilaporkan|pelapor|pembuat|penyusun|pengirim|penanggung ?jawab|notul(?:en|is))"
)
_MADE_BY = re.compile(
    rf"(?:yang\s)?(?:{_PAPER}|menulis|ditulis|penulis|pelaksana)(?:\s(?:berita|laporan|naskah|rilis|kegiatan)){{0,2}}"
    r"(?:\soleh)?\s?[,:]?",
    re.IGNORECASE,
)
"""In what part somebody signs, on a line above his name: "Mengetahui,", "Yang melaporkan,"."""
_MADE = re.compile(
    rf"(?:yang\s)?{_PAPER}(?:\s(?:berita|laporan|naskah|rilis|kegiatan)){{0,2}}(?:\soleh)?\s?:\s?(?P<name>\S.{{0,80}})",
    re.IGNORECASE,
)
"""The same with his name behind it."""
_CREDIT = re.compile(
    r"(?:penulis|reporter|pewarta|editor|penyunting|fotografer|kontributor|peliput|teks)\s?[:/]\s?\S.{0,80}",
    re.IGNORECASE,
)
"""Who wrote a text is named to its readers; beside his number it is said to the office."""
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
_NAMES_BELOW = re.compile(
    r"\b(?:pe(?:menang|nerima)|juara|terbaik|terpilih|diraih|meraih|dimenangkan|dianugerahkan"
    r"|diberikan kepada|moderator|narasumber|pembicara|pemateri|dipandu|dibawakan|dilantik|duta"
    r"|almarhum(?:ah)?|korban|yaitu|yakni|berikut)\b",
    re.IGNORECASE,
)
"""Words of a last sentence below which somebody may be named to readers."""
_ENCLOSED = re.compile(r"[(\[](?P<round>[^()\[\]]{3,90})[)\]]|[-–—]\s?(?P<dashed>[^-–—]{3,60}?)\s?[-–—]")
"""A line in brackets or between dashes, as who wrote a text stands below it."""


class Kind(Enum):
    """What one of the last lines is."""

    NAME = auto()
    POST = auto()
    UNIT = auto()
    REACHED = auto()
    """A number, an address, a page."""
    HEAD = auto()
    """A farewell, or in what part somebody signs."""
    DATED = auto()
    MADE = auto()
    """Who made a paper, in one line."""
    CREDIT = auto()
    BESIDE = auto()
    """What says nothing without the others: a motto, a service number."""


_WHO = frozenset({Kind.NAME, Kind.POST, Kind.UNIT, Kind.MADE})
_ABOVE = frozenset({Kind.HEAD, Kind.DATED})
_OF_SCHEDULE = frozenset({Kind.DATED, Kind.UNIT})
"""Alone these tell when and where something is held."""


def find_sign_off(blocks: Sequence[Block]) -> int:
    """Where such lines begin, straight below running text; else the end.

    It counts with a number, an address or a page, with one name beside a post or an office, or below a line
    that only those who sign set above their names: those who came and those who won are named in such lines
    too. What readers are told to call stays.
    """
    start = len(blocks)
    kinds: list[Kind] = []
    while start > 1 and (found := _kinds_of(blocks[start - 1])) and len(kinds) + len(found) <= _MAX_LINES:
        kinds = found + kinds
        start -= 1
    if start > 1 and kinds and _leads(blocks[start - 1], kinds):
        return start - 1
    if start == len(blocks) or any(_FOR_READERS.search(block.text) for block in blocks[start:]):
        return len(blocks)
    if not _is_below_text(blocks[:start]) or not _signs(kinds, blocks[start:]):
        return len(blocks)
    return len(blocks) if _may_be_news(kinds, blocks[start - 1]) else start


def _leads(label: Block, kinds: Sequence[Kind]) -> bool:
    """Whether a line above such lines is but their label."""
    if _FOR_MEDIA.fullmatch(label.text.strip()[:_MAX_LINE]):
        return True
    return Kind.REACHED in kinds and kinds.count(Kind.NAME) <= _MIN_LINES and is_label_alone(label)


def _is_below_text(above: Sequence[Block]) -> bool:
    while above and is_apart(above):
        above = above[:-1]
    return len(above) > 1 and is_running(above[-1]) and not above[-1].text.rstrip().endswith((":", ","))


def _signs(kinds: Sequence[Kind], blocks: Sequence[Block]) -> bool:
    if len(kinds) < _MIN_LINES:
        return kinds[0] is Kind.MADE or _names_sender(blocks[0])
    names, posts, heads = (kinds.count(kind) for kind in (Kind.NAME, Kind.POST, Kind.HEAD))
    if set(kinds) <= _OF_SCHEDULE and Kind.DATED in kinds:
        return False
    if kinds[0] in _ABOVE:
        return (
            kinds.count(Kind.DATED) <= 1
            and not _WHO.isdisjoint(kinds)
            and names <= max(1, _MIN_LINES * heads)
        )
    if Kind.REACHED in kinds:
        is_called = any(MOBILE.search(block.text) for block in blocks)
        return names <= _MIN_LINES and (len(set(kinds)) > 1 or is_called)
    if Kind.MADE in kinds:
        return not names
    if names != 1 or posts > 1:
        return False
    is_school = any(_SCHOOL.search(block.text) for block in blocks)
    return posts > 0 or (Kind.UNIT in kinds and not is_school)


def _may_be_news(kinds: Sequence[Kind], above: Block) -> bool:
    """Whether names are by themselves below a sentence that leads to somebody's name, or numbers and pages
    below one that tells readers of them."""
    if Kind.REACHED in kinds and kinds[0] not in _ABOVE:
        return offers_readers(above)
    if not {Kind.NAME, Kind.POST, Kind.UNIT, Kind.BESIDE}.issuperset(kinds) or Kind.NAME not in kinds:
        return False
    return _NAMES_BELOW.search(last_sentence(above.text)) is not None


def _names_sender(block: Block) -> bool:
    """Whether a single line is but who sent the text: an office's press, or somebody in brackets."""
    enclosed = _ENCLOSED.fullmatch(block.text.strip()[:_MAX_LINE])
    told = (enclosed["round"] or enclosed["dashed"]) if enclosed else block.text
    return is_sender(Block("p", "", told)) or ((enclosed is not None or "/" in told) and _is_byline(told))


def _is_byline(told: str) -> bool:
    """A name, by itself or with an office behind it: "Nirmala/Promkes PKM Burau"."""
    name, _, office = told.partition("/")
    return is_name(name.strip()) and (not office or _UNIT.fullmatch(office.strip()) is not None)


def _kinds_of(block: Block) -> list[Kind]:
    """What each line of a paragraph is; empty where one of them is nothing of the kind."""
    if block.tag != "p" or block.rows or len(block.text) > _MAX_LINE * _MAX_LINES:
        return []
    kinds = [classify_line(line.strip(" *_-–|•")) for line in block.text.split("\n")]
    return [] if None in kinds else [kind for kind in kinds if kind is not None]


def is_reached(block: Block) -> bool:
    """Whether a paragraph is but numbers, addresses and pages."""
    return set(_kinds_of(block)) == {Kind.REACHED}


def classify_line(line: str) -> Kind | None:
    """What one line is; None where it is nothing of the kind."""
    if not line or len(line) > _MAX_LINE or len(line.split()) > _MAX_WORDS or is_sentence(line):
        return None
    if _REACHED.fullmatch(line) or _ADDRESS.fullmatch(line) or is_contact(Block("p", "", line)):
        return Kind.REACHED
    if MOBILE.search(line):
        return Kind.REACHED
    if is_service(line) or _SLOGAN.fullmatch(line):
        return Kind.BESIDE
    if _SIGNED.fullmatch(line) or _FAREWELL.fullmatch(line) or _MADE_BY.fullmatch(line):
        return Kind.HEAD
    if is_dated(line):
        return Kind.DATED
    if made := _MADE.fullmatch(line):
        return Kind.MADE if _is_who(made["name"]) else None
    if _CREDIT.fullmatch(line):
        return Kind.CREDIT
    if ":" in line or tells_deed(line):
        return None
    return _kind_of_signer(line)


def _kind_of_signer(line: str) -> Kind | None:
    """A name, a post or an office; None where a line is none of them."""
    enclosed = _ENCLOSED.fullmatch(line)
    line = (enclosed["round"] or enclosed["dashed"]).strip() if enclosed else line
    if is_office(line) or _POST.fullmatch(line):
        return Kind.POST
    if _UNIT.fullmatch(line):
        return Kind.UNIT
    is_byline = is_name(line) or (enclosed is not None and _is_byline(line))
    return Kind.NAME if is_byline and not any(map(str.isdigit, line)) else None


def _is_who(told: str) -> bool:
    return is_name(told) or _kind_of_signer(told) is not None
