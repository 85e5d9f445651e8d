"""Recognises lines above a headline that but say what a text is: its state, number, page, edition, place and
day, whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.dates import find_dates
from humasd.documents.headline_form import begins_with_deed, has_headline_form, tells_of_unit
from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import is_capitals, is_large, is_running, is_short
from humasd.documents.values import Block

MAX_LINE = 120
"""Characters."""
_MAX_UNIT_WORDS = 10
_MAX_KIND_WORDS = 4
_STATE = frozenset("draft draf konsep final fix revisi rev versi ver dikoreksi disetujui acc".split())  # noqa: SIM905
"""Words of which one says how far a text has come."""
_BESIDE_STATE = frozenset(
    """naskah rilis berita siaran pers release teks v ke sudah belum telah masih sdh blm diperiksa dicek
    oleh dari bapak ibu pak bu kadis kabid kabag kasubag kasi sekdis pimpinan kepala dinas bupati
    sekda camat lurah untuk ditinjau tahap awal akhir siap tayang muat dimuat terbit publikasi
    mentah tanggal tgl kesatu kedua ketiga pertama""".split()  # noqa: SIM905
)
_EMBARGO = re.compile(
    r"\W{0,4}embargo(?:ed)?\b(?:\W{0,3}$|\s?[:=–-]\s?\S.{0,90}$|\s(?:sampai|hingga|s/d|s\.d\.|sd|until|sebelum)\b.{0,90}$)",
    re.IGNORECASE,
)
_NUMBER = r"[\w.-]{0,20}\d[\w./-]{0,40}(?:\s?/\s?[\w.-]{1,20}){0,6}"
_NUMBERED = re.compile(
    rf"(?:(?:rilis|siaran pers|press release|naskah|berita|pengumuman|surat)\s)?"
    rf"(?:nomor|no|nmr)\b\.?\s?:?\s?{_NUMBER}",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\W{0,3}(?:halaman|hal|hlm|page)\b\.?\s?:?\s?\d{1,3}(?:\s?(?:dari|/|of)\s?\d{1,3})?\W{0,3}", re.I
)
_EDITION = re.compile(
    r"(?:edisi|volume|vol|tahun ke)\b\.?\s?:?\s?(?:(?:\d|[IVXLC]+\b|ke-|khusus|(?:jan|feb|mar|apr|mei|jun"
    r"|jul|agu|sep|okt|nov|des)\w{0,6}|senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|tahun|no|nomor"
    r"|vol)"
    r"[\w.,/-]{0,10}[\s|]{0,3}){1,8}"
    r"|(?:edisi|rubrik|kanal)\s?:\s?\S+(?:\s\S+){0,4}",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"(?:berita|kabar|warta|info|rilis)(?:\s(?:daerah|desa|kecamatan|kabupaten|kota|terkini|utama|singkat|foto|harian"
    r"|hari ini|skpd|opd)){1,3}",
    re.IGNORECASE,
)
_OF_KIND = (
    r"(?:(?:siaran pers|rilis|berita|warta|kabar|info|narasi|naskah|laporan|kegiatan|giat|reportase)\s){1,3}"
)
"""What a line may call the text before it names whose it is: "BERITA PUSKESMAS"."""
_UNIT = re.compile(
    rf"(?P<lead>(?:{_OF_KIND})?"
    r"(?:(?:dari|oleh|sumber|humas|promkes|bagian humas|tim (?:media|humas|promkes))\s){0,3})"
    r"(?:dinas|badan|sekretariat|kantor|kecamatan|kelurahan|bagian|inspektorat|rsud|uptd?|puskesmas|pemerintah"
    r"|kementerian|komisi|perumda|kepolisian|polres|polsek|kodim|koramil|kejaksaan|pengadilan|satpol pp"
    r"|tim penggerak|palang merah|madrasah|yayasan|universitas|humas|pemkab|pemdes|tp pkk|pkm|pustu|poskesdes"
    r"|sdn?|smpn?|sman?|smkn?|mtsn?|din(?:kes|sos)\w{0,6}|dis(?:dik|hub|kom|nak|par|perin|pora|tan|dag|duk|but)\w{0,8}"
    r"|dlh|dpmd|dpupr|bpbd|bapenda)\b[^.!?:]{0,90}",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[Hh]umas |[Dd]ari |HUMAS )?[A-Z][A-Z0-9&]{2,10}(?: (?-i:[A-Z])[\w.]{1,20}){0,2}")
"""A unit by its initials: "P2KB", "Humas BPBD Contoh"."""
_BY_KIND = re.compile(rf"{_OF_KIND}\S", re.IGNORECASE)
_BEFORE_DAY = re.compile(r"(?:(?:pada|hari|tgl|tanggal)\b\.?\s?[:/,]?\s?){0,3}", re.IGNORECASE)
_BEHIND_DAY = re.compile(r"(?:,|[-–—|]|,?\s?\bdi\b)\s?(?:[A-Z0-9][\w'’.-]{0,25}(?:,?\s|$)){1,9}")
"""A place behind the day: "Kamis, 19 November 2026, Balai Desa Contoh"."""
_FROM = re.compile(r"^[A-Z][\w'’-]{1,25}(?:\s[A-Z][\w'’-]{1,25})?\s?[,–-]\s{1,3}(?=\S)")
_PLACE = re.compile(
    r"[A-Z][\w'’-]{1,25}(?:\s[A-Z][\w'’-]{1,25}){0,3}(?:,\s[A-Z][\w'’-]{1,25}(?:\s[A-Z][\w'’-]{1,25}){0,2})?"
)


def tells_state(text: str) -> bool:
    """Whether a line tells how far a text has come, or until when it must wait: "DRAFT", "Naskah final (sudah
    dikoreksi Kadis)", "Embargo: 25 November 2026"; whoever publishes it should know."""
    text = text.strip()
    if len(text) > MAX_LINE:
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) > 1 or word == "v"]
    said = bool(words) and not _STATE.isdisjoint(words) and _STATE.union(_BESIDE_STATE).issuperset(words)
    return said or _EMBARGO.match(text) is not None


def is_status_line(text: str) -> bool:
    """The same, or a line that numbers a text or names its page, its edition or a series."""
    text = text.strip()
    kinds = (_NUMBERED, _PAGE, _EDITION, _SERIES)
    return len(text) <= MAX_LINE and (tells_state(text) or any(kind.fullmatch(text) for kind in kinds))


def names_origin(blocks: Sequence[Block]) -> bool:
    """Whether the first line is but place and day, or whose text it is, and a headline follows it."""
    text, below = blocks[0].text.strip(), [block for block in blocks[1:4] if not is_status_line(block.text)]
    if len(text) > MAX_LINE or blocks[0].tag != "p" or blocks[0].rows or not below or not _may_head(below):
        return False
    if is_place_and_day(text) or _names_kind(blocks[0], below[0]):
        return True
    return is_origin(text) and _differs(blocks[0], below[0])


def is_place_and_day(text: str) -> bool:
    """Place and day alone, in either order: "Malili, Kamis 19 November 2026"."""
    day = next(iter(find_dates(text)), None)
    if day is None or len(text) > MAX_LINE:
        return False
    place = text[: day.start].rstrip()
    if _BEFORE_DAY.fullmatch(place):
        return _BEHIND_DAY.fullmatch(text[day.end :].strip()) is not None
    if text[day.end :].strip(" )."):
        return False
    return place.endswith((",", "(", "-", "–")) and _PLACE.fullmatch(place.rstrip(" ,(–-")) is not None


def _may_head(below: Sequence[Block]) -> bool:
    """Whether a headline and running text follow; a place and a day above the text alone are its dateline."""
    head = below[0]
    plain = not head.text.endswith((".", ":", ",", ";")) and is_large(head)
    if is_place_and_day(head.text):
        return False
    return is_short(head) and (head.bold or head.tag != "p" or plain) and any(map(is_running, below[1:]))


def is_origin(text: str) -> bool:
    """Whether a line is but whose text it is, and at most from where: "Contoh, Humas PKM Contoh", "P2KB"."""
    name = _FROM.sub("", text.strip().rstrip(" –-"))
    if len(name) > MAX_LINE or len(name.split()) > _MAX_UNIT_WORDS or tells_deed(name):
        return False
    in_words = not name.isupper() or " " not in name
    if in_words and _INITIALS.fullmatch(name):
        return True
    unit = _UNIT.fullmatch(name)
    return unit is not None and (unit["lead"] != "" or not tells_of_unit(name))


def _names_kind(line: Block, head: Block) -> bool:
    """Whether a line in capitals but says what the text is and about what, above a headline that is written
    otherwise: "BERITA KESEHATAN"."""
    named = _BY_KIND.match(line.text) and len(line.text.split()) <= _MAX_KIND_WORDS and is_capitals(line)
    told = tells_deed(head.text) or has_headline_form(head)
    joined = re.search(r"\b(?:DI|KE|DARI|UNTUK|BAGI|PADA)\b", line.text)
    return bool(named) and not joined and not tells_deed(line.text) and not is_capitals(head) and told


def _differs(line: Block, head: Block) -> bool:
    """Whether a headline is one by itself, and does not go on from the line above it."""
    if (
        _BY_KIND.match(line.text)
        or head.tag != line.tag
        or head.bold != line.bold
        or is_capitals(head) != is_capitals(line)
    ):
        return True
    told = tells_deed(head.text) or has_headline_form(head)
    return told and not begins_with_deed(head.text) and not line.text.endswith(",")
